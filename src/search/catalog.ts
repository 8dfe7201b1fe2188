/** What is known of every document, held in memory for one version of the index. */
import type { Conflict, Fact } from "../documents/facts.ts";
import { findConflicts } from "../documents/facts.ts";
import type { Metadata, Warning } from "../documents/types.ts";
import type { FileState, IndexedDocument } from "../store/rows.ts";

export interface CatalogEntry {
  path: string;
  metadata: Metadata;
  chunks: number;
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
    entries.push({ path: row.path, metadata: document.metadata, chunks: row.chunks });
    facts.set(row.path, document.facts);
    warnings.push(...document.warnings.map((warning) => ({ ...warning, path: row.path })));
  }
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  for (const entry of entries) {
    // A draft or retired page replaces nothing yet, or nothing any more.
    if (entry.metadata.status !== "approved") continue;
    const prefix = prefixes.find((name) => entry.path.startsWith(`${name}/`));
    for (const path of entry.metadata.supersedes) {
      const old = byPath.get(prefix === undefined ? path : `${prefix}/${path}`);
      if (old && old !== entry) old.supersededBy = entry.path;
    }
  }
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
