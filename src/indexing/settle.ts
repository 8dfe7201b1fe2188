/** How a pass comes to its end: statistics and indexes in line with the rows; and what one that did not has left undone. */
import { countFrequencies } from "../search/bm25.ts";
import type { ChunkRow, FileRow, FileState } from "../store/rows.ts";
import type { Store } from "../store/store.ts";

const FINISHED = "finished";
/** Passes that may append to the indexes, and the share of the chunks that they may change, until both are built again. */
const MOST_APPENDS = 8;
const MOST_CHANGED = 0.05;

/** What the last pass left behind: three numbers, so that passes by a version that wrote the first alone can be read. */
interface LastPass {
  /** False while a pass is on its way, and for ever after it was killed. */
  finished: boolean;
  /** Since the indexes were built from all rows: passes, and chunks that these changed. */
  appends: number;
  changed: number;
}

async function readLastPass(store: Store): Promise<LastPass> {
  const bytes = (await store.readStatistics(FINISHED)) ?? new Uint8Array(0);
  const changed = bytes.length < 6 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true);
  return { finished: bytes[0] === 1, appends: bytes[1] ?? 0, changed };
}

function writeLastPass(store: Store, { finished, appends, changed }: LastPass): Promise<void> {
  const bytes = new Uint8Array(6);
  bytes[0] = finished ? 1 : 0;
  bytes[1] = appends;
  new DataView(bytes.buffer).setUint32(2, changed, true);
  return store.writeStatistics(FINISHED, bytes);
}

/** True when nothing has to be mended: no row is read for it. */
export async function isSettled(store: Store, known: ReadonlyMap<string, FileState>): Promise<boolean> {
  const { finished } = await readLastPass(store);
  const chunks = [...known.values()].reduce((sum, row) => sum + row.chunks, 0);
  return finished && (await store.countChunks()) === chunks;
}

/** Follows the rows of one pass, so that its end costs what it changed, not what there is. */
export interface Changes {
  /** Before the first commit, and before each that takes rows of these documents away. */
  removing(paths: readonly string[]): Promise<void>;
  adding(chunks: readonly ChunkRow[], files: readonly FileRow[]): void;
  /** Writes the statistics, brings the indexes up to date and notes that the pass came to its end. */
  settle(): Promise<void>;
}

/** `whole` counts all rows and builds the indexes anew: after a pass that was killed, and when every row changes. */
export async function followChanges(store: Store, whole: boolean): Promise<Changes> {
  const last = await readLastPass(store);
  const [chunkStatistics, documentStatistics] = whole
    ? []
    : await Promise.all([store.readStatistics("chunks"), store.readStatistics("documents")]);
  const recount = chunkStatistics === undefined || documentStatistics === undefined;
  const chunks = countFrequencies(chunkStatistics);
  const documents = countFrequencies(documentStatistics);
  let marked = false;
  let { changed } = last;

  return {
    async removing(paths) {
      if (!marked) await writeLastPass(store, { ...last, finished: false });
      marked = true;
      if (recount || paths.length === 0) return;
      for await (const batch of store.chunkTerms(paths)) {
        for (const terms of batch) chunks.removeSequence(terms);
        changed += batch.length;
      }
      for (const { terms } of await store.documentVectors(paths)) documents.removeCounts(terms);
    },
    adding(chunkRows, fileRows) {
      if (recount) return;
      for (const { terms } of chunkRows) chunks.addSequence(terms);
      for (const { terms, skipped } of fileRows) if (skipped === null) documents.addCounts(terms);
      changed += chunkRows.length;
    },
    async settle() {
      if (recount) {
        for await (const batch of store.chunkTerms()) for (const terms of batch) chunks.addSequence(terms);
        for (const { terms } of await store.documentVectors()) documents.addCounts(terms);
      }
      await store.writeStatistics("chunks", chunks.encode());
      await store.writeStatistics("documents", documents.encode());
      const rebuild = recount || last.appends >= MOST_APPENDS || changed > MOST_CHANGED * (await store.countChunks());
      await store.finish(rebuild ? "rebuild" : "append");
      const since = rebuild ? { appends: 0, changed: 0 } : { appends: last.appends + 1, changed };
      await writeLastPass(store, { finished: true, ...since });
    },
  };
}

/** Documents whose chunks are not those that their file row counts, and documents of which there are only chunks. */
export async function findUnfinished(store: Store, known: ReadonlyMap<string, FileState>) {
  const counts = await store.chunkCounts();
  const broken = [...known.values()].filter((row) => row.chunks !== (counts.get(row.path) ?? 0));
  return {
    broken: new Set(broken.map((row) => row.path)),
    orphans: [...counts.keys()].filter((path) => !known.has(path)),
  };
}
