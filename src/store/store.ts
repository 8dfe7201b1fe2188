/** The index on disk: LanceDB tables `chunks` and `files`, read through whole versions, written by one lease holder. */
import { existsSync, statSync } from "node:fs";
import type { Connection, Table } from "@lancedb/lancedb";
import { InhouseError } from "../errors.ts";
import { privateFolder } from "../private-files.ts";
import type { ChunkRow, FileRow, FileState, Vectors } from "./rows.ts";
import { damaged, indexError } from "./index-error.ts";
import { appendToIndexes, indexText, rebuildIndexes } from "./indexes.ts";
import { indexDir, type StoreLocation } from "./location.ts";

type Lance = typeof import("@lancedb/lancedb");

/** Partitions of the vector index that a search looks into; see indexes.ts. */
export const PROBES = 12;
const TABLES = ["chunks", "files", "statistics"] as const;
/**
 * LanceDB's own caches are allowed 7 GB and keep every version that was ever read: a server on files that change grew
 * by 3.4 MB a pass. This much holds the indexes of 100,000 chunks.
 */
const INDEX_CACHE_BYTES = 64e6;
const METADATA_CACHE_BYTES = 16e6;
const FILE_STATE = [
  "path",
  "size",
  "modified",
  "hash",
  "chunks",
  "document",
  "skipped",
] as const satisfies (keyof FileState)[];

/** A version of the chunks table that no later commit changes. */
export interface Snapshot {
  /** Of all tables: what is held in memory of the index is good for this one only. */
  version: string;
  table: Table;
}

export interface Store {
  readonly dir: string;
  lance: Lance;
  /** The newest committed version of the chunks. */
  snapshot(): Promise<Snapshot>;
  /** Every known file, sorted by path. */
  files(): Promise<FileState[]>;
  /** What ranking needs of every document, or of these. */
  documentVectors(paths?: readonly string[]): Promise<Pick<FileRow, "path" | "terms" | "centroid">[]>;
  /** Terms of every chunk, or of these documents' chunks, a batch at a time. */
  chunkTerms(paths?: readonly string[]): AsyncGenerator<Uint8Array[]>;
  /** How many chunks there are. Cheap: no row is read. */
  countChunks(): Promise<number>;
  /** How many chunks each document has. */
  chunkCounts(): Promise<Map<string, number>>;
  /**
   * Opens every data file and asks both indexes once; `deep` also reads every column of every row.
   * @throws LanceDB's error when any of it can't be read
   */
  verify(deep: boolean): Promise<void>;
  readStatistics(name: string): Promise<Uint8Array | undefined>;
  writeStatistics(name: string, payload: Uint8Array): Promise<void>;
  /** Vectors of chunks that carry any of these embedding keys: what need not be embedded again. */
  embeddings(keys: readonly string[]): Promise<Map<string, Vectors>>;
  /** Replaces all chunks of these documents in one commit. */
  replaceChunks(paths: readonly string[], rows: readonly ChunkRow[]): Promise<void>;
  replaceFiles(rows: readonly FileRow[]): Promise<void>;
  /** Notes the new size and time of files whose bytes are the same. */
  touchFiles(rows: readonly FileState[]): Promise<void>;
  /** Chunks first, so that a kill in between leaves a file to look at again, never a chunk without a file. */
  remove(paths: readonly string[]): Promise<void>;
  /** Brings the text and vector indexes up to date and drops old versions; see indexes.ts. */
  finish(how: "append" | "rebuild"): Promise<void>;
  close(): void;
}

/**
 * Opens the index for reading and writing; `create` makes it when it is missing.
 * @throws InhouseError INDEX_MISSING, INDEX_CORRUPT, DATA_DIR_UNUSABLE
 */
export async function openStore(
  location: StoreLocation,
  options: { create: boolean; cacheBytes?: number | undefined },
): Promise<Store> {
  const dir = indexDir(location);
  if (!options.create && !existsSync(dir)) throw missing(dir);
  // LanceDB would try for seven seconds to read it as a folder.
  if (existsSync(dir) && !statSync(dir).isDirectory()) throw damaged(dir, "There is a file in its place.");
  try {
    privateFolder(location.dataDir);
    privateFolder(dir);
  } catch (cause) {
    throw new InhouseError("DATA_DIR_UNUSABLE", {
      what: `The data folder ${location.dataDir} can't be written.`,
      why: cause instanceof Error ? cause.message : String(cause),
      next: "Mend its permissions, or name another one with --data DIR.",
      cause,
    });
  }
  const lance = await import("@lancedb/lancedb");
  try {
    const session = new lance.Session(
      BigInt(options.cacheBytes ?? INDEX_CACHE_BYTES),
      BigInt(options.cacheBytes ?? METADATA_CACHE_BYTES),
    );
    // 0: every read sees the newest commit of any process, for 0.03 ms a read.
    const db = await lance.connect(dir, { readConsistencyInterval: 0, session });
    const names = await db.tableNames();
    const missingTables = TABLES.filter((name) => !names.includes(name));
    if (missingTables.length > 0) {
      if (!options.create) throw missing(dir);
      const { createTable } = await import("./create-table.ts");
      for (const name of missingTables) await createTable(db, name, location.dimensions);
    }
    const [chunks, files, statistics] = await Promise.all(TABLES.map((name) => db.openTable(name)));
    if (!chunks || !files || !statistics) throw missing(dir);
    return buildStore({ dir, lance, db, chunks, files, statistics });
  } catch (error) {
    if (error instanceof InhouseError) throw error;
    throw indexError(dir, error);
  }
}

function missing(dir: string): InhouseError {
  return new InhouseError("INDEX_MISSING", {
    what: "The knowledge is not indexed yet.",
    why: `There is no finished index in ${dir}.`,
    next: "Run: inhouse index (a running server does so by itself in the background).",
  });
}

interface Tables {
  dir: string;
  lance: Lance;
  db: Connection;
  chunks: Table;
  files: Table;
  statistics: Table;
}

function buildStore({ dir, lance, db, chunks, files, statistics }: Tables): Store {
  let pinned: Promise<Table> | undefined;
  let pinnedVersion = -1;

  async function pin(version: number): Promise<Table> {
    const table = await db.openTable("chunks");
    await table.checkout(version);
    return table;
  }

  return {
    dir,
    lance,
    async snapshot() {
      const [version, ...others] = await Promise.all([chunks.version(), files.version(), statistics.version()]);
      if (pinned === undefined || version !== pinnedVersion) {
        pinnedVersion = version;
        pinned = pin(version);
        pinned.catch(() => (pinned = undefined));
      }
      return { version: [version, ...others].join("."), table: await pinned };
    },
    async files() {
      const { batches } = await files
        .query()
        .select([...FILE_STATE])
        .toArrow();
      // By columns: a row object of Arrow looks every field up anew.
      const rows = batches.flatMap((batch) => {
        const columns = FILE_STATE.map((name) => [name, batch.getChild(name)] as const);
        return Array.from(
          { length: batch.numRows },
          (_, i) => Object.fromEntries(columns.map(([name, column]) => [name, column?.get(i) as unknown])) as FileState,
        );
      });
      return rows.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    documentVectors: (paths) => {
      const where = paths === undefined ? "skipped IS NULL" : `skipped IS NULL AND ${among(paths)}`;
      return files.query().where(where).select(["path", "terms", "centroid"]).toArray() as ReturnType<
        Store["documentVectors"]
      >;
    },
    async *chunkTerms(paths) {
      const query = chunks.query().select(["terms"]);
      for await (const batch of paths === undefined ? query : query.where(among(paths))) {
        yield [...(batch.getChild("terms") ?? [])] as Uint8Array[];
      }
    },
    countChunks: () => chunks.countRows(),
    async chunkCounts() {
      const counts = new Map<string, number>();
      for await (const batch of chunks.query().select(["path"])) {
        for (const path of (batch.getChild("path") ?? []) as Iterable<string>)
          counts.set(path, (counts.get(path) ?? 0) + 1);
      }
      return counts;
    },
    async verify(deep) {
      let rows = 0;
      for (const table of [chunks, files, statistics]) {
        const [first = "id"] = (await table.schema()).names as string[];
        for await (const batch of deep ? table.query() : table.query().select([first])) rows += batch.numRows;
      }
      if (rows === 0) return;
      const [row] = (await chunks.query().select(["vector"]).limit(1).toArray()) as Pick<ChunkRow, "vector">[];
      if (!row) return;
      await chunks.query().nearestTo(Array.from(row.vector)).distanceType("dot").limit(1).toArray();
      await chunks.query().fullTextSearch(new lance.MatchQuery("a", "search_text")).limit(1).toArray();
    },
    async readStatistics(name) {
      const [row] = (await statistics
        .query()
        .where(`name = ${quote(name)}`)
        .toArray()) as { payload: Uint8Array }[];
      return row?.payload;
    },
    async writeStatistics(name, payload) {
      await statistics
        .mergeInsert("name")
        .whenMatchedUpdateAll()
        .whenNotMatchedInsertAll()
        .execute([{ name, payload }]);
    },
    async embeddings(keys) {
      const found = new Map<string, Vectors>();
      if (keys.length === 0 || (await chunks.countRows()) === 0) return found;
      const rows = await chunks
        .query()
        .where(`embedding_key IN (${keys.map(quote).join(",")})`)
        .select(["embedding_key", "vector", "tokens"])
        .toArray();
      for (const row of rows as ChunkRow[]) {
        found.set(row.embedding_key, { vector: Float32Array.from(row.vector), tokens: row.tokens });
      }
      return found;
    },
    async replaceChunks(paths, rows) {
      if (paths.length === 0) return;
      if (rows.length === 0) {
        await chunks.delete(among(paths));
        return;
      }
      const data = rows.map((row) => ({ ...row, vector: Array.from(row.vector) }));
      if ((await chunks.countRows()) === 0) {
        await chunks.add(data);
        // From the first batch on a search can be answered; rows added later are found without the index.
        await indexText(lance, chunks);
        return;
      }
      await chunks
        .mergeInsert("id")
        .whenMatchedUpdateAll()
        .whenNotMatchedInsertAll()
        .whenNotMatchedBySourceDelete({ where: among(paths) })
        .execute(data);
    },
    async replaceFiles(rows) {
      if (rows.length === 0) return;
      await files
        .mergeInsert("path")
        .whenMatchedUpdateAll()
        .whenNotMatchedInsertAll()
        .execute(rows.map((row) => ({ ...row })));
    },
    async touchFiles(rows) {
      if (rows.length === 0) return;
      const byPath = new Map(rows.map((row) => [row.path, row]));
      const kept = (await files
        .query()
        .where(among([...byPath.keys()]))
        .toArray()) as FileRow[];
      await this.replaceFiles(kept.map((row) => ({ ...row, ...byPath.get(row.path) })));
    },
    async remove(paths) {
      if (paths.length === 0) return;
      const where = among(paths);
      await chunks.delete(where);
      await files.delete(where);
    },
    finish(how) {
      const tables = [chunks, files, statistics];
      return how === "append" ? appendToIndexes(tables) : rebuildIndexes(lance, chunks, tables);
    },
    close() {
      for (const table of [chunks, files, statistics]) table.close();
      db.close();
    },
  };
}

function among(paths: readonly string[]): string {
  return `path IN (${paths.map(quote).join(",")})`;
}

/** SQL string literal. */
export function quote(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
