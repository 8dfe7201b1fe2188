/** The rows that a document leaves in the index. */
import type { Fact } from "../documents/facts.ts";
import type { Chunk, Document } from "../documents/types.ts";
import { chunkSearchText, documentSearchText } from "../search/fields.ts";
import { analyze, encodeTermCounts, encodeTermSequence } from "../search/terms.ts";
import type { ChunkPlace, ChunkRow, FileRow, FileState, IndexedDocument, Vectors } from "../store/rows.ts";
import type { FoundFile } from "./walk.ts";

/** A document read and cut, waiting for its embeddings. */
export interface Pending {
  file: FoundFile;
  hash: string;
  document: Document;
  chunks: Chunk[];
  keys: string[];
  texts: string[];
}

/** The row of a file that was indexed. */
export function fileRow(
  { file, hash, document, chunks, keys }: Pending,
  facts: Fact[],
  factsKey: string,
  vectors: ReadonlyMap<string, Vectors>,
): FileRow {
  const indexed: IndexedDocument = { metadata: document.metadata, warnings: document.warnings, facts, factsKey };
  const { path, size, modified } = file;
  return {
    path,
    size,
    modified,
    hash,
    chunks: chunks.length,
    document: JSON.stringify(indexed),
    skipped: null,
    terms: encodeTermCounts(analyze(documentSearchText(document, chunks))),
    centroid: centroid(keys.flatMap((key) => vectors.get(key)?.vector ?? [])),
  };
}

/** The row of one chunk, with the trust that holds for it. */
export function chunkRow(
  document: Document,
  chunk: Chunk,
  key: string,
  vectors: ReadonlyMap<string, Vectors>,
): ChunkRow {
  const embedded = vectors.get(key);
  if (!embedded) throw new Error(`chunk ${String(chunk.ordinal)} of ${document.path} has no embedding`);
  const { metadata, path } = document;
  const searchText = chunkSearchText(document, chunk);
  const trust = { ...metadata, ...chunk.trust };
  const place: ChunkPlace = {
    place: chunk.place,
    ...(chunk.turns === undefined ? {} : { turns: chunk.turns }),
    headings: chunk.headings,
    ...(chunk.lead === undefined ? {} : { lead: chunk.lead }),
    ...(chunk.reading === undefined ? {} : { reading: chunk.reading }),
    startLine: chunk.startLine,
    endLine: chunk.endLine,
  };
  return {
    id: `${path}#${String(chunk.ordinal)}`,
    path,
    ordinal: chunk.ordinal,
    embedding_key: key,
    body: chunk.text,
    search_text: searchText,
    ...embedded,
    terms: encodeTermSequence(analyze(searchText)),
    kind: metadata.kind,
    status: trust.status,
    visibility: trust.visibility,
    owner: trust.owner ?? null,
    reviewed: trust.reviewed ?? null,
    expires: trust.expires ?? null,
    segment: metadata.facets.segment ?? null,
    persona: metadata.facets.persona ?? null,
    competitor: metadata.facets.competitor ?? null,
    product: metadata.facets.product ?? null,
    stage: metadata.facets.stage ?? null,
    region: metadata.facets.region ?? null,
    language: metadata.facets.language ?? null,
    suspicious: chunk.suspicious,
    place: JSON.stringify(place),
  };
}

/** What a file row says beside its columns, as far as it does. */
export type Noted = Partial<IndexedDocument> & {
  /** A permission may change without a trace in size and time. */
  retry?: boolean;
};

export function noted(row: FileState): Noted {
  return JSON.parse(row.document) as Noted;
}

/** L2-normalised mean, as bytes. */
function centroid(vectors: readonly Float32Array[]): Uint8Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) vector.forEach((x, i) => (sum[i] = (sum[i] ?? 0) + x));
  const norm = Math.hypot(...sum);
  return new Uint8Array(sum.map((x) => x / (norm || 1)).buffer);
}
