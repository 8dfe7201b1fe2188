/** What is known of every document, held in memory for one version of the index. */
import { posix } from "node:path";
import { closest } from "../documents/closest.ts";
import type { Conflict, Fact } from "../documents/facts.ts";
import { findConflicts } from "../documents/facts.ts";
import type { Metadata, Warning } from "../documents/types.ts";
import type { FileState, IndexedDocument } from "../store/rows.ts";

export interface CatalogEntry {
  path: string;
  metadata: Metadata;
  chunks: number;
  /** Of the file, when it was indexed; `modified` in ms, `hash` SHA-256. */
  size: number;
  modified: number;
  hash: string;
  /** Path of the current document that replaces this one. */
  supersededBy?: string;
}

export interface Catalog {
  /** Sorted by path. */
  entries: CatalogEntry[];
  byPath: Map<string, CatalogEntry>;
  /** What was found wrong in the files without preventing their indexing. */
  warnings: (Warning & { path: string })[];
  /** Facts on which current documents disagree on that day. */
  conflicts(asOf: string): Conflict[];
}

/** Builds the catalog from the file rows of the index. `prefixes` are the names of the roots when there are several. */
export function buildCatalog(rows: readonly FileState[], prefixes: readonly string[]): Catalog {
  const facts = new Map<string, Fact[]>();
  const entries: CatalogEntry[] = [];
  const warnings: Catalog["warnings"] = [];
  for (const row of rows) {
    if (row.skipped !== null) continue;
    const document = JSON.parse(row.document) as IndexedDocument;
    const { path, chunks, size, modified, hash } = row;
    entries.push({ path, metadata: document.metadata, chunks, size, modified, hash });
    facts.set(row.path, document.facts);
    warnings.push(...document.warnings.map((warning) => ({ ...warning, path: row.path })));
  }
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  warnings.push(...linkSuccessors(entries, byPath, prefixes));
  const cache = new Map<string, Conflict[]>();
  return {
    entries,
    byPath,
    warnings,
    conflicts(asOf) {
      const cached = cache.get(asOf);
      if (cached) return cached;
      const found = findConflicts(
        entries.map((entry) => ({
          path: entry.path,
          metadata: entry.metadata,
          superseded: entry.supersededBy !== undefined,
          facts: facts.get(entry.path) ?? [],
        })),
        asOf,
      );
      cache.set(asOf, found);
      return found;
    },
  };
}

/** Names that are looked for among all paths when nothing fits: each costs a comparison with every document. */
const MOST_GUESSES = 20;

/** Notes on each document what replaces it; returns a warning for what names no document. */
function linkSuccessors(
  entries: readonly CatalogEntry[],
  byPath: ReadonlyMap<string, CatalogEntry>,
  prefixes: readonly string[],
): Catalog["warnings"] {
  const warnings: Catalog["warnings"] = [];
  for (const entry of entries) {
    const { status, supersedes } = entry.metadata;
    // What is retired replaces nothing any more, a draft nothing yet: its author still wants to know.
    if (status === "retired") continue;
    for (const named of supersedes) {
      const old = named === "" ? undefined : findNamed(named, entry, byPath, prefixes);
      if (old !== undefined) {
        if (status === "approved") old.supersededBy = entry.path;
        continue;
      }
      const near = warnings.length < MOST_GUESSES ? nearest(named, entry, entries) : undefined;
      const hint = near === undefined ? "Write its path below the knowledge folder." : `Did you mean ${near}?`;
      const message = `supersedes: there is no other document ${JSON.stringify(named)}. ${hint}`;
      warnings.push({ code: "FRONT_MATTER_INVALID", message, path: entry.path });
    }
  }
  return warnings;
}

/** By its path below its knowledge folder, beside the page that names it, or as a citation has it. */
function findNamed(
  named: string,
  { path }: CatalogEntry,
  byPath: ReadonlyMap<string, CatalogEntry>,
  prefixes: readonly string[],
): CatalogEntry | undefined {
  const prefix = prefixes.find((name) => path.startsWith(`${name}/`)) ?? "";
  const places = [posix.join(prefix, named), posix.join(posix.dirname(path), named), named];
  return places.filter((place) => place !== path).flatMap((place) => byPath.get(place) ?? [])[0];
}

/** A file of the same name elsewhere, else the path that is spelled most alike. */
function nearest(named: string, { path: own }: CatalogEntry, entries: readonly CatalogEntry[]): string | undefined {
  const paths = entries.flatMap(({ path }) => (path === own ? [] : [path]));
  const name = posix.basename(named).toLowerCase();
  const namesake = paths.find((path) => posix.basename(path).toLowerCase() === name);
  if (namesake !== undefined) return namesake;
  const sibling = closest(posix.join(posix.dirname(own), named), paths);
  return closest(named, paths) ?? sibling;
}
