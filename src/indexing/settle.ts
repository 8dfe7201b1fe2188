/** Whether a pass came to its end, and what one that did not has left undone. */
import { countFrequencies } from "../search/bm25.ts";
import type { FileState } from "../store/rows.ts";
import type { Store } from "../store/store.ts";

const FINISHED = "finished";

/** Counted anew from all rows: the same files give the same statistics, whatever the order of their changes. */
export async function writeStatistics(store: Store): Promise<void> {
  const chunks = countFrequencies();
  for await (const batch of store.chunkTerms()) for (const terms of batch) chunks.addSequence(terms);
  const documents = countFrequencies();
  for (const { terms } of await store.documentVectors()) documents.addCounts(terms);
  await store.writeStatistics("chunks", chunks.encode());
  await store.writeStatistics("documents", documents.encode());
}

/** Notes whether the last pass came to its end: one that was killed leaves statistics and rows that may not agree. */
export function markFinished(store: Store, finished: boolean): Promise<void> {
  return store.writeStatistics(FINISHED, Uint8Array.of(finished ? 1 : 0));
}

/** True when nothing has to be mended: no row is read for it. */
export async function isSettled(store: Store, known: ReadonlyMap<string, FileState>): Promise<boolean> {
  const [finished] = (await store.readStatistics(FINISHED)) ?? [];
  const chunks = [...known.values()].reduce((sum, row) => sum + row.chunks, 0);
  return finished === 1 && (await store.countChunks()) === chunks;
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
