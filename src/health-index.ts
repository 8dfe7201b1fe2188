/** Whether the index is right and fits the files, and what in the files should be mended. */
import { indexedRoots } from "./config.ts";
import { nearKind } from "./documents/metadata.ts";
import { formatPlace } from "./errors.ts";
import { countOf, list, problemOf, type HealthCheck } from "./health-check.ts";
import { savedOtherwise, sortSkipped } from "./indexing/skipped.ts";
import { rootNames, walkRoots, type FoundFile } from "./indexing/walk.ts";
import type { Knowledge } from "./knowledge.ts";
import type { CatalogEntry } from "./search/catalog.ts";
import { today } from "./search/search.ts";
import type { FileState } from "./store/rows.ts";

const UNTIL_THEN = "Ask again; until it is complete, answers may miss what is still to be read.";

/** Part of the documents without a kind from which somebody should be told. */
const MANY_UNSORTED = 0.5;

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

/** `told`: warnings that were told already, in the form of `file:line:column message`. */
export async function indexState(
  knowledge: Knowledge,
  { told, deep }: { told: readonly string[]; deep: boolean },
): Promise<HealthCheck[]> {
  const now = knowledge.indexing();
  if (now !== undefined) return [{ name: "Index", state: "warning", message: now, mend: UNTIL_THEN }];
  try {
    const [known, walked] = await Promise.all([knowledge.files(), walkRoots(indexedRoots(knowledge.config))]);
    await knowledge.verify(deep);
    const changes = countChanges(known, walked.files);
    const skipped = [
      ...walked.skipped,
      ...known.flatMap(({ path, skipped: reason }) => (reason === null ? [] : [{ path, reason }])),
    ];
    const { unreadable, broken } = sortSkipped(skipped);
    const saved = savedOtherwise(skipped);
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
      ...(saved.length === 0
        ? []
        : [
            {
              name: "Other formats",
              state: "warning" as const,
              message: `${countOf(saved.length, "document")} can't be read: ${list(saved)}`,
              mend: "Save them in the format named behind each.",
            },
          ]),
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
    return [problemOf("Index", error, "Run: inhouse index --full")];
  }
}
