/** Whether folders, model and index are right, in plain words, and how to mend what isn't. */
import { access, constants, mkdir, statfs } from "node:fs/promises";
import { indexedRoots } from "./config.ts";
import { nearKind } from "./documents/metadata.ts";
import { errnoOf, formatPlace, InhouseError } from "./errors.ts";
import { sortSkipped } from "./indexing/skipped.ts";
import { rootNames, walkRoots, type FoundFile } from "./indexing/walk.ts";
import type { Knowledge } from "./knowledge.ts";
import type { CatalogEntry } from "./search/catalog.ts";
import { today } from "./search/search.ts";
import type { FileState } from "./store/rows.ts";

export interface HealthCheck {
  name: string;
  state: "ok" | "warning" | "problem";
  message: string;
  mend?: string;
}

export interface Health {
  version: string;
  ok: boolean;
  checks: HealthCheck[];
}

const MIN_FREE_BYTES = 200e6;
/** Part of the documents without a kind from which somebody should be told. */
const MANY_UNSORTED = 0.5;

/**
/** How to look. */
export interface HealthOptions {
  /** Reads the registers as they are now, since drafts are judged and prices quoted by them, not by the index. */
  registerProblems: () => Promise<string[]>;
  /** Reads every byte of the index, which a server has no memory for. */
  deep?: boolean;
}

/** Runs every check. Never throws: what can't be looked at is itself a finding. */
export async function checkHealth(
  knowledge: Knowledge,
  version: string,
  { registerProblems, deep = false }: HealthOptions,
): Promise<Health> {
  const registers = await registerState(registerProblems);
  const checks = [
    nodeVersion(),
    ...(await Promise.all(knowledge.config.roots.map((root) => folder(root.dir)))),
    await dataFolder(knowledge.config.dataDir),
    await model(knowledge),
    ...registers.checks,
    ...(await indexState(knowledge, { told: registers.told, deep })),
  ];
  return { version, ok: checks.every((check) => check.state !== "problem"), checks };
}

function nodeVersion(): HealthCheck {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const right = major > 20 || (major === 20 && minor >= 19);
  return right
    ? { name: "Node.js", state: "ok", message: `version ${process.versions.node}` }
    : {
        name: "Node.js",
        state: "problem",
        message: `version ${process.versions.node} is too old`,
        mend: "Install Node.js 20.19 or newer.",
      };
}

async function folder(dir: string): Promise<HealthCheck> {
  try {
    await access(dir, constants.R_OK | constants.X_OK);
    return { name: "Knowledge folder", state: "ok", message: dir };
  } catch (error) {
    return {
      name: "Knowledge folder",
      state: "problem",
      message: `${dir} can't be read (${errnoOf(error) ?? "unknown"})`,
      mend: "Give your user permission to read it, or name another folder with --knowledge.",
    };
  }
}

async function dataFolder(dir: string): Promise<HealthCheck> {
  const name = "Data folder";
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await access(dir, constants.W_OK);
    const { bavail, bsize } = await statfs(dir);
    const free = bavail * bsize;
    const message = `${dir}, ${String(Math.round(free / 1e6))} MB free`;
    return free < MIN_FREE_BYTES
      ? { name, state: "warning", message, mend: "Free some disk space, or name another folder with --data." }
      : { name, state: "ok", message };
  } catch (error) {
    return {
      name,
      state: "problem",
      message: `${dir} can't be written (${errnoOf(error) ?? "unknown"})`,
      mend: "Mend its permissions, or name another folder with --data.",
    };
  }
}

async function model(knowledge: Knowledge): Promise<HealthCheck> {
  const name = "Model";
  try {
    const embedder = await knowledge.embedder();
    const [close, far, query] = await embedder
      .embed(["Our prices start at 49 dollars.", "The cat sleeps."], "passage")
      .then(async (passages) => [...passages, ...(await embedder.embed(["How much does it cost?"], "query"))]);
    const similarity = (a?: Float32Array, b?: Float32Array) =>
      a?.reduce((sum, x, i) => sum + x * (b?.[i] ?? 0), 0) ?? 0;
    const sane = similarity(query?.vector, close?.vector) > similarity(query?.vector, far?.vector);
    return sane
      ? { name, state: "ok", message: `${embedder.id}, ${String(embedder.dimensions)} dimensions` }
      : {
          name,
          state: "problem",
          message: `${embedder.id} gives vectors that make no sense`,
          mend: "Check model, pooling and prefixes in inhouse.yaml, or delete the models folder in the data folder.",
        };
  } catch (error) {
    const next = error instanceof InhouseError ? error.next : undefined;
    return {
      name,
      state: "problem",
      message: error instanceof Error ? error.message : String(error),
      ...(next === undefined ? {} : { mend: next }),
    };
  }
}

async function registerState(problems: () => Promise<string[]>): Promise<{ checks: HealthCheck[]; told: string[] }> {
  const name = "Registers";
  const mend = "Mend each place: drafts are judged and prices quoted by what stands there.";
  try {
    const told = await problems();
    return { told, checks: told.length === 0 ? [] : [{ name, state: "warning", message: list(told), mend }] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { told: [], checks: [{ name, state: "warning", message, mend }] };
  }
}

/** Files that are new, changed or gone since they were indexed. */
function countChanges(known: readonly FileState[], files: readonly FoundFile[]): number {
  const rows = new Map(known.map((row) => [row.path, row]));
  const present = files.filter(({ path }) => rows.has(path));
  const changed = present.filter(({ path, size, modified }) => {
    const row = rows.get(path);
    return row?.size !== size || row.modified !== modified;
  });
  return files.length - present.length + changed.length + (known.length - present.length);
}

function indexCheck(documents: number, chunks: number, changes: number): HealthCheck {
  const name = "Index";
  if (changes > 0) {
    return {
      name,
      state: "warning",
      message: `${changes === 1 ? "1 file is" : `${String(changes)} files are`} new, changed or gone since the last run`,
      mend: "Run: inhouse index (a running server does so by itself).",
    };
  }
  return documents === 0
    ? {
        name,
        state: "problem",
        message: "no document is indexed, because the knowledge folder holds none that can be read",
        mend: "Put your files there, name another folder with --knowledge, or start from a new one with: inhouse init",
      }
    : { name, state: "ok", message: `${countOf(documents, "document")}, ${countOf(chunks, "chunk")}, up to date` };
}

const countOf = (number: number, what: string) => `${String(number)} ${what}${number === 1 ? "" : "s"}`;

/** Folders whose name is nearly that of a kind, and documents without one where they are many. */
function kindsCheck(entries: readonly CatalogEntry[], prefixes: readonly string[]): HealthCheck[] {
  const unsorted = entries.filter(({ metadata }) => metadata.kind === "other");
  const below = unsorted.map(({ path }) => {
    const prefix = prefixes.find((name) => path.startsWith(`${name}/`));
    return prefix === undefined ? path : path.slice(prefix.length + 1);
  });
  const folders = new Set(below.flatMap((path) => (path.includes("/") ? (path.split("/")[0] ?? []) : [])));
  const meant = [...folders].flatMap((folder) => {
    const kind = nearKind(folder);
    return kind === undefined ? [] : [`${folder}/ looks like ${kind}`];
  });
  const many = unsorted.length > 0 && unsorted.length >= MANY_UNSORTED * entries.length;
  if (!many && meant.length === 0) return [];
  const untold = many ? ", so briefs can't tell a price from a story" : "";
  const looks = meant.length === 0 ? "" : `: ${list(meant)}`;
  return [
    {
      name: "Kinds",
      state: "warning",
      message: `${String(unsorted.length)} of ${String(entries.length)} documents have no kind${untold}${looks}`,
      mend: "Put them below folders named pricing, objections, stories, voice …, or write kind: in their front matter (docs/knowledge.md).",
    },
  ];
}

const list = (items: readonly string[]) =>
  items.slice(0, 5).join("; ") + (items.length > 5 ? `; and ${String(items.length - 5)} more` : "");

/** `told`: warnings that were told already, in the form of `file:line:column message`. */
async function indexState(
  knowledge: Knowledge,
  { told, deep }: { told: readonly string[]; deep: boolean },
): Promise<HealthCheck[]> {
  try {
    const [known, walked] = await Promise.all([knowledge.files(), walkRoots(indexedRoots(knowledge.config))]);
    await knowledge.verify(deep);
    const changes = countChanges(known, walked.files);
    const { unreadable, broken } = sortSkipped([
      ...walked.skipped,
      ...known.flatMap(({ path, skipped }) => (skipped === null ? [] : [{ path, reason: skipped }])),
    ]);
    const catalog = await knowledge.catalog();
    const warnings = catalog.warnings
      .map(({ path, message, ...place }) => `${formatPlace({ file: path, ...place })} ${message}`)
      .filter((warning) => !told.includes(warning));
    const stale = catalog.entries.filter(
      ({ metadata }) => metadata.expires !== undefined && metadata.expires < today(),
    );
    const conflicts = catalog.conflicts(today());
    const chunks = known.reduce((sum, row) => sum + row.chunks, 0);
    return [
      indexCheck(catalog.entries.length, chunks, changes),
      broken.length === 0
        ? {
            name: "Files",
            state: "ok",
            message:
              unreadable.length === 0 ? "none skipped" : `left out, of formats that are not read: ${list(unreadable)}`,
          }
        : {
            name: "Files",
            state: "warning",
            message: `${String(broken.length)} skipped: ${list(broken.map(({ path, reason }) => `${path} (${reason})`))}`,
            mend: "Mend them, or list them in .inhouseignore.",
          },
      ...kindsCheck(catalog.entries, rootNames(knowledge.config.roots)),
      ...(warnings.length === 0
        ? []
        : [
            {
              name: "Front matter and registers",
              state: "warning" as const,
              message: `${countOf(warnings.length, "warning")}: ${list(warnings)}`,
              mend: "Run: inhouse index --full, which lists them all, and mend each place.",
            },
          ]),
      ...(stale.length === 0
        ? []
        : [
            {
              name: "Expired documents",
              state: "warning" as const,
              message: list(stale.map(({ path, metadata }) => `${path} (${metadata.expires ?? ""})`)),
              mend: "Review them and set a new date, or retire them with status: retired.",
            },
          ]),
      ...(conflicts.length === 0
        ? []
        : [
            {
              name: "Conflicts",
              state: "warning" as const,
              message: list(
                conflicts.map(
                  ({ label, values }) =>
                    `${label}: ${values.map(({ value, path }) => `${value} in ${path}`).join(" against ")}`,
                ),
              ),
              mend: "Decide which is right and mend the other.",
            },
          ]),
    ];
  } catch (error) {
    if (error instanceof InhouseError) {
      return [
        {
          name: "Index",
          state: "problem",
          message: error.what,
          ...(error.next === undefined ? {} : { mend: error.next }),
        },
      ];
    }
    return [{ name: "Index", state: "problem", message: String(error), mend: "Run: inhouse index --full" }];
  }
}
