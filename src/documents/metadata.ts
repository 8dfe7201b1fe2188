import * as z from "zod";
import { saysInternal } from "./blocks.ts";
import { closest } from "./closest.ts";
import { FACETS, KINDS, STATUSES, VISIBILITIES } from "./types.ts";
import type { Facet, FrontMatter, Kind, Metadata, Trust, Warning } from "./types.ts";

const day = z.iso.date();
/** Front matter keys with a meaning of ours. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...["title", "summary", "kind", "owner", "reviewed", "expires", "status", "visibility", "supersedes"],
  ...FACETS,
]);

const text = z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value).trim());
const list = z
  .union([text.transform((value) => value.split(",")), z.array(text)])
  .transform((values) => [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))]);

const FOLDER_PLURALS: Readonly<Record<string, Kind>> = { companies: "company", stories: "story", policies: "policy" };

/** The kind that a word names, singular or plural, however it is capitalised and joined. */
export function kindOf(word: string): Kind | undefined {
  const name = word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  return FOLDER_PLURALS[name] ?? KINDS.find((kind) => kind === name || `${kind}s` === name);
}

const SPELLINGS = new Map([
  ...KINDS.filter((kind) => kind !== "other").flatMap((kind) => [[kind, kind] as const, [`${kind}s`, kind] as const]),
  ...Object.entries(FOLDER_PLURALS),
]);

/** The kind that a folder was probably meant for, when its name is none: `Battlecards`, `Customer Stories`, `Objektions`. */
export function nearKind(folder: string): Kind | undefined {
  const words = folder
    .trim()
    .toLowerCase()
    .split(/[\s_-]+/);
  const joined = words.join("");
  const unjoined = [...SPELLINGS].find(([spelling]) => spelling.replaceAll("-", "") === joined)?.[1];
  // The last word says what it is, those before it of whom: "customer stories".
  const [word] = words
    .reverse()
    .flatMap((each) => kindOf(each) ?? [])
    .filter((kind) => kind !== "other");
  return unjoined ?? word ?? SPELLINGS.get(closest(folder, [...SPELLINGS.keys()]) ?? "");
}

/** The kind of a document: what front matter says, else the first folder below the root, else `other`. */
export function resolveKind(path: string, stated?: unknown): Kind {
  const fromFrontMatter = typeof stated === "string" ? kindOf(stated) : undefined;
  const folder = path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
  return fromFrontMatter ?? kindOf(folder) ?? "other";
}

/**
 * Validates front matter field by field. A field that cannot be read is a warning and takes its safest value:
 * an unreadable visibility is internal, an unreadable status a draft.
 */
export function resolveMetadata(
  path: string,
  frontMatter: FrontMatter | undefined,
  formatTitle: string | undefined,
): { metadata: Metadata; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const values = frontMatter?.values ?? {};
  const unreadable = new Set(frontMatter?.unreadable ?? []);
  const warn = (key: string, problem: string): void => {
    warnings.push({ code: "FRONT_MATTER_INVALID", message: `${key}: ${problem}`, ...frontMatter?.places[key] });
  };
  const isGiven = (key: string): boolean => values[key] !== undefined && values[key] !== null && values[key] !== "";
  const read = <T>(key: string, schema: z.ZodType<T>, expected: string): T | undefined => {
    if (!isGiven(key)) return undefined;
    const result = schema.safeParse(values[key]);
    if (result.success) return result.data;
    warn(key, `${show(values[key])} is not ${expected}`);
    return undefined;
  };
  const choose = <T extends string>(key: string, allowed: readonly T[], fallback: T, unsafe: T): T => {
    if (unreadable.has(key)) return unsafe;
    if (!isGiven(key)) return fallback;
    const value = plain(values[key]);
    const found = allowed.find((option) => option === value);
    if (found === undefined) warn(key, `${show(values[key])} is unknown${among(value, allowed)}. Taken as ${unsafe}.`);
    return found ?? unsafe;
  };
  if (isGiven("kind") && kindOf(String(values.kind)) === undefined) {
    warn("kind", `${show(values.kind)} is unknown${among(String(values.kind), KINDS)}`);
  }
  const summary = read("summary", text, "text");
  const facets: Partial<Record<Facet, string[]>> = {};
  for (const facet of FACETS) {
    const found = read(facet, list, "a word or a list of words")?.map((value) => value.toLowerCase());
    if (found && found.length > 0) facets[facet] = found;
  }
  const metadata: Metadata = {
    title: read("title", text, "text") ?? formatTitle ?? titleFromPath(path),
    ...(summary !== undefined && { summary }),
    kind: resolveKind(path, values.kind),
    ...readOwnerAndDates(read),
    status: choose("status", STATUSES, "approved", "draft"),
    visibility: choose("visibility", VISIBILITIES, "internal", "internal"),
    facets,
    supersedes: (read("supersedes", list, "a path or a list of paths") ?? []).map((target) =>
      target.replace(/^\.?\/+/, ""),
    ),
    extra: Object.fromEntries(Object.entries(values).filter(([key]) => !KNOWN_KEYS.has(key))),
  };
  // An internal section's heading is kept back with it, but everyone who sees a document sees its title.
  if (metadata.visibility === "public" && metadata.title === formatTitle && saysInternal(formatTitle)) {
    metadata.title = titleFromPath(path);
  }
  return { metadata, warnings };
}

/**
 * The trust fields of one entry of a record file. `valueOf` yields undefined for a field that is not there.
 * A register may use `status` for something else, a feature is shipped, a deal is open: then it says nothing about trust.
 */
export function readTrust(valueOf: (key: keyof Trust) => unknown): {
  trust: Partial<Trust>;
  problems: { key: keyof Trust; message: string }[];
} {
  const trust: Partial<Trust> = {};
  const problems: { key: keyof Trust; message: string }[] = [];
  for (const key of ["owner", "reviewed", "expires"] as const) {
    const value = valueOf(key);
    if (value === undefined || value === null || value === "") continue;
    const read = (key === "owner" ? text : day).safeParse(value);
    if (read.success) trust[key] = read.data;
    else
      problems.push({
        key,
        message: `${key}: ${show(value)} is not ${key === "owner" ? "text" : "a date like 2025-01-31"}`,
      });
  }
  const visibility = valueOf("visibility");
  if (visibility !== undefined && visibility !== null && visibility !== "") {
    const found = VISIBILITIES.find((option) => option === plain(visibility));
    trust.visibility = found ?? "internal";
    const message = `visibility: ${show(visibility)} is unknown${among(show(visibility), VISIBILITIES)}. Taken as internal.`;
    if (found === undefined) problems.push({ key: "visibility", message });
  }
  const status = STATUSES.find((option) => option === plain(valueOf("status")));
  if (status !== undefined) trust.status = status;
  return { trust, problems };
}

const plain = (value: unknown): string => String(value).trim().toLowerCase();

type ReadField = <T>(key: string, schema: z.ZodType<T>, expected: string) => T | undefined;

function readOwnerAndDates(read: ReadField): Pick<Trust, "owner" | "reviewed" | "expires"> {
  const owner = read("owner", text, "text");
  const reviewed = read("reviewed", day, "a date like 2025-01-31");
  const expires = read("expires", day, "a date like 2025-01-31");
  return {
    ...(owner !== undefined && { owner }),
    ...(reviewed !== undefined && { reviewed }),
    ...(expires !== undefined && { expires }),
  };
}

/** ": did you mean X? Allowed: …", for messages about a value outside a closed list. */
export function among(value: string, allowed: readonly string[]): string {
  const near = closest(value, allowed);
  return `${near === undefined ? "" : `: did you mean ${near}?`} (allowed: ${allowed.join(", ")})`;
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function titleFromPath(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
  // "lost - Atelier" keeps its dash: there it separates, elsewhere it only joins words.
  const words = name.replace(/_+|(?<! )-+(?! )/g, " ").trim();
  return words === "" ? path : words.charAt(0).toUpperCase() + words.slice(1);
}
