/** The text and vector indexes over the chunks: appended to by small passes, built again when that would slow searches. */
import type { Table } from "@lancedb/lancedb";

type Lance = typeof import("@lancedb/lancedb");

/**
 * Below this an index of one partition: exact as a scan, but kept in memory between searches, where a scan reads and
 * decodes the column each time (10,000 chunks: 3 ms instead of 10 ms, and 320 MB resident instead of 590 MB).
 */
const MANY_CHUNKS = 50_000;
/** Beyond it, partitions of this size, of which a search looks into the nearest (100,000 chunks: 15 ms; all of them: 214). */
const PARTITION_CHUNKS = 3_000;
/** Readers pin a version only for one search; older ones may go after this. */
const KEEP_VERSIONS_MS = 10 * 60_000;

export async function indexText(lance: Lance, chunks: Table): Promise<void> {
  await chunks.createIndex("search_text", { config: lance.Index.fts(), replace: true });
}

/**
 * Indexes the rows that are new and drops old versions (10,000 chunks, one file changed: 80 ms, where new indexes take
 * 900). Each time leaves one more part of the vector index, which costs every search 0.45 ms, and a fragment that only
 * `rebuildIndexes` joins with others. Rows outside the indexes would be worse: 100 of them cost a text search 4 ms.
 */
export async function appendToIndexes(tables: readonly Table[]): Promise<void> {
  for (const table of tables) await optimize(table);
}

/** Builds both indexes from all rows, joins fragments and drops old versions. */
export async function rebuildIndexes(lance: Lance, chunks: Table, tables: readonly Table[]): Promise<void> {
  const count = await chunks.countRows();
  if (count > 0) {
    await indexText(lance, chunks);
    const numPartitions = count < MANY_CHUNKS ? 1 : Math.ceil(count / PARTITION_CHUNKS);
    await chunks.createIndex("vector", {
      config: lance.Index.ivfFlat({ distanceType: "dot", numPartitions }),
      replace: true,
    });
  }
  // After the indexes: only fragments that the same indexes hold are joined.
  for (const table of tables) await optimize(table);
}

/** Compaction beside a merge fails about half the time with a conflict that a second try resolves. */
async function optimize(table: Table): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await table.optimize({ cleanupOlderThan: new Date(Date.now() - KEEP_VERSIONS_MS) });
      return;
    } catch (error) {
      if (attempt === 5 || !(error instanceof Error && /conflict/i.test(error.message))) throw error;
    }
  }
}
