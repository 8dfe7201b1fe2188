/** What a search needs in memory of one version of the index. */
import type { Snapshot, Store } from "../store/store.ts";
import { countFrequencies, decodeCollection } from "./bm25.ts";
import { buildCatalog } from "./catalog.ts";
import { residentRows } from "./resident-rows.ts";
import type { SearchParts } from "./search.ts";

export type View = Pick<SearchParts, "catalog" | "ranking" | "retiredChunks" | "resident">;

/** Loads it from the newest version, which this snapshot is of. `prefixes` are the names of the roots when there are several. */
export async function loadView(store: Store, snapshot: Snapshot, prefixes: string[]): Promise<View> {
  const [rows, vectors, chunks, documents] = await Promise.all([
    store.files(),
    store.documentVectors(),
    store.readStatistics("chunks"),
    store.readStatistics("documents"),
  ]);
  // During the very first pass there are no statistics yet: vectors alone decide until it is done.
  const collection = (bytes: Uint8Array | undefined) => decodeCollection(bytes ?? countFrequencies().encode());
  const catalog = buildCatalog(rows, prefixes);
  const retired = catalog.entries.filter(({ metadata }) => metadata.status === "retired");
  return {
    catalog,
    retiredChunks: retired.reduce((sum, entry) => sum + entry.chunks, 0),
    ranking: {
      chunks: collection(chunks),
      documents: collection(documents),
      byPath: new Map(vectors.map((row) => [row.path, { terms: row.terms, centroid: floats(row.centroid) }])),
    },
    resident: residentRows(snapshot.table),
  };
}

function floats(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}
