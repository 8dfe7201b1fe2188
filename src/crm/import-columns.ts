/** What the columns of an export mean: its object type, the property behind each header, and what links records. */
import { basename } from "node:path";
import { InhouseError } from "../errors.ts";
import { ACTIVITY_TYPES, OBJECT_TYPES, type ObjectType } from "./crm.ts";
import type { CsvFile } from "./csv.ts";
import { STANDARD } from "./properties.ts";

export type Linkable = "company" | "contact" | "deal";

/** The role of one column. `keep`: no standard property; kept as a custom one. */
export type Role =
  | { kind: "id" }
  | { kind: "property"; name: string }
  | { kind: "link"; to: Linkable }
  | { kind: "keep"; name: string; label: string }
  | { kind: "ignore" };

export interface Columns {
  type: ObjectType;
  roles: Role[];
}

export interface MapOptions {
  /** `Header=property`, `Header=id`, `Header=company` (a link), `Header=-` (leave out), as `--map` takes them. */
  map?: readonly string[];
  /** The object type, when the headers do not show it. */
  type?: ObjectType;
}

const ID_HEADER =
  /^(?:record ?id(?: - \w+)?|hs_object_id|(?:company|contact|deal|note|task|call|email|meeting|activity) ?id|id)$/i;
const LINK_HEADER =
  /^(?:(?:primary )?associated )?(?:primary )?(company|companies|account|contacts?|deals?|opportunity)(?: (?:ids?|names?|emails?|domains?))?$/i;
const ASSOCIATED = /associated|primary/i;

/** Settles type and roles. Throws IMPORT_INVALID when the type is unclear or the column that names a record is missing. */
export function columnsOf(csv: CsvFile, options: MapOptions = {}): Columns {
  const mapped = parseMap(options.map ?? []);
  const type = options.type ?? typeOf(csv, mapped);
  const links = type === "company" ? [] : linkTargets(type);
  const taken = new Set<string>();
  const roles = csv.header.map((header): Role => {
    const asked = mapped.get(header.toLowerCase());
    const role = asked === undefined ? roleOf(type, header, links) : askedRole(type, header, asked);
    if (role.kind !== "property") return role;
    if (taken.has(role.name)) return { kind: "keep", name: customName(type, header), label: header };
    taken.add(role.name);
    return role;
  });
  if (!taken.has("hs_timestamp")) dateByCreation(type, roles);
  requireKey(type, csv, roles);
  return { type, roles };
}

/** An export without "Activity date" dates its activities by when they were written down. */
function dateByCreation(type: ObjectType, roles: Role[]): void {
  const created = roles.find((role) => role.kind === "property" && role.name === "hs_createdate");
  if (isActivity(type) && created?.kind === "property") created.name = "hs_timestamp";
}

function parseMap(entries: readonly string[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const entry of entries) {
    const at = entry.lastIndexOf("=");
    if (at < 1) {
      throw new InhouseError("USAGE", {
        what: `"${entry}" is no mapping.`,
        next: 'Write --map "Header of the column=property", for example --map "Umsatz=amount".',
      });
    }
    map.set(entry.slice(0, at).trim().toLowerCase(), entry.slice(at + 1).trim());
  }
  return map;
}

/** Throws USAGE for a mapping whose column none of the files has: a typing mistake must not go unnoticed. */
export function requireMapped(files: readonly CsvFile[], { map = [] }: MapOptions): void {
  const headers = new Set(files.flatMap((csv) => csv.header));
  const known = new Set([...headers].map((header) => header.toLowerCase()));
  for (const header of parseMap(map).keys()) {
    if (known.has(header)) continue;
    throw new InhouseError("USAGE", {
      what: `--map names the column "${header}", and no file has it.`,
      next: `Use one of: ${[...headers].filter(Boolean).slice(0, 30).join(", ")}.`,
    });
  }
}

function askedRole(type: ObjectType, header: string, target: string): Role {
  if (target === "-" || target === "") return { kind: "ignore" };
  if (target === "id") return { kind: "id" };
  if (target !== "company" || type !== "contact") {
    if (target === "company" || target === "contact" || target === "deal") return { kind: "link", to: target };
  }
  const known = STANDARD[type].find((p) => p.name === target || p.label.toLowerCase() === target.toLowerCase());
  return known
    ? { kind: "property", name: known.name }
    : { kind: "keep", name: target.replace(/\W+/g, "_"), label: header };
}

function roleOf(type: ObjectType, header: string, links: readonly Linkable[]): Role {
  if (header === "") return { kind: "ignore" };
  const wanted = fold(header);
  const standard = STANDARD[type];
  const exact = standard.find((p) => p.name === header || fold(p.label) === wanted);
  if (exact) return { kind: "property", name: exact.name };
  const ofOther = new RegExp(`^(?:${links.join("|")}) ?id$`, "i").test(header) && !fold(header).startsWith(type);
  if (ID_HEADER.test(header) && !(links.length > 0 && ofOther)) return { kind: "id" };
  const link = LINK_HEADER.exec(header);
  if (link) {
    const to = linkTo(link[1] ?? "");
    // A contact's bare "Company" is the employer's name as typed; HubSpot keeps it beside the association.
    if (links.includes(to) && (ASSOCIATED.test(header) || type !== "contact")) return { kind: "link", to };
  }
  const alias = standard.find((p) => p.aliases.some((each) => fold(each) === wanted));
  return alias
    ? { kind: "property", name: alias.name }
    : { kind: "keep", name: customName(type, header), label: header };
}

function linkTo(word: string): Linkable {
  const name = word.toLowerCase();
  return name.startsWith("con") ? "contact" : name.startsWith("d") || name.startsWith("o") ? "deal" : "company";
}

function linkTargets(type: ObjectType): Linkable[] {
  return (["company", "contact", "deal"] as const).filter((to) => to !== type);
}

/** A name for a column of the user's own: HubSpot's form, and never that of a standard property. */
export function customName(type: ObjectType, header: string): string {
  const name =
    header
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "") || "column";
  return STANDARD[type].some((p) => p.name === name) ? `${name}_imported` : name;
}

function fold(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The type whose own words the headers use most; the file's name settles a tie. */
function typeOf(csv: CsvFile, mapped: ReadonlyMap<string, string>): ObjectType {
  const file = basename(csv.path).toLowerCase();
  const scores = OBJECT_TYPES.map((type) => {
    const own = STANDARD[type].filter((p) => !["hubspot_owner_id", "hs_timestamp"].includes(p.name));
    let score = 0;
    for (const header of csv.header) {
      const wanted = fold(header);
      const asked = mapped.get(header.toLowerCase());
      if (own.some((p) => fold(p.label) === wanted || p.name === header || p.name === asked)) score += 2;
      else if (own.some((p) => p.aliases.some((alias) => fold(alias) === wanted))) score += 1;
    }
    const named = file.includes(type === "company" ? "compan" : type);
    return { type, score: score + (named ? 4 : 0) };
  }).sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best && second && best.score > second.score && best.score >= 3) return best.type;
  throw new InhouseError("IMPORT_INVALID", {
    what: `The headers of ${csv.path} do not show what it holds: ${csv.header.slice(0, 12).join(", ")}`,
    why: "No object type's columns were recognised clearly.",
    next: `Name the file after what it holds (companies.csv, contacts.csv, deals.csv, notes.csv …) or say --type ${OBJECT_TYPES.join("|")}.`,
  });
}

const KEYS: Readonly<Record<Linkable, readonly string[]>> = {
  company: ["name", "domain"],
  contact: ["email", "firstname", "lastname"],
  deal: ["dealname"],
};

function isActivity(type: ObjectType): boolean {
  return (ACTIVITY_TYPES as readonly string[]).includes(type);
}

function requireKey(type: ObjectType, csv: CsvFile, roles: readonly Role[]): void {
  const activity = isActivity(type);
  const wanted = activity ? ["hs_timestamp"] : KEYS[type as Linkable];
  const has = roles.some((role) => role.kind === "property" && wanted.includes(role.name));
  if (has || (!activity && roles.some((role) => role.kind === "id"))) return;
  const labels = wanted.map((name) => STANDARD[type].find((p) => p.name === name)?.label ?? name);
  throw new InhouseError("IMPORT_INVALID", {
    what: `${csv.path} has no column that ${activity ? `dates a ${type}` : `names a ${type}`}.`,
    why: `It has: ${csv.header.slice(0, 20).join(", ")}. Needed: ${labels.join(" or ")}${activity ? "" : ", or Record ID"}.`,
    where: { file: csv.path, line: 1 },
    next: `Export it with that column, or name yours: --map "Your header=${wanted[0]}".`,
  });
}
