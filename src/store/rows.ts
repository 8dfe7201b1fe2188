/** The rows of the tables, as plain objects. */
import type { Fact } from "../documents/facts.ts";
import type { Facet, Metadata, Place, Turn, Warning } from "../documents/types.ts";

export interface ChunkRow extends Record<Facet, string[] | null> {
  /** `path#ordinal`. */
  id: string;
  path: string;
  ordinal: number;
  /** Hash of the embedder and the embedded text: equal keys have equal vectors. */
  embedding_key: string;
  /** The chunk as it is shown. */
  body: string;
  /** What the text index sees: title, path, headings and body, without markup. */
  search_text: string;
  vector: Float32Array;
  /** Terms of search_text in their order; see search/terms.ts. */
  terms: Uint8Array;
  /** Pooled token vectors; see search/late-interaction.ts. */
  tokens: Uint8Array;
  kind: string;
  status: string;
  visibility: string;
  owner: string | null;
  reviewed: string | null;
  expires: string | null;
  suspicious: boolean;
  /** ChunkPlace as JSON. */
  place: string;
}

export interface ChunkPlace {
  place: Place;
  turns?: Turn[];
  headings: string[];
  lead?: string;
  /** How the chunk reads to a person, where its source is not made for reading: a row of a CSV. */
  reading?: string;
  startLine: number;
  endLine: number;
}

export interface FileRow {
  path: string;
  size: number;
  /** mtime in ms. */
  modified: number;
  /** SHA-256 of the bytes. */
  hash: string;
  chunks: number;
  /** IndexedDocument as JSON; "" when skipped. */
  document: string;
  /** Why it is not indexed, in words; null when it is. */
  skipped: string | null;
  /** Term counts of the whole document; see search/terms.ts. */
  terms: Uint8Array;
  /** L2-normalised mean of its chunks' vectors, as the bytes of a Float32Array; empty when there are none. */
  centroid: Uint8Array;
}

/** What a model makes of a chunk. */
export type Vectors = Pick<ChunkRow, "vector" | "tokens">;

/** A file without what only ranking needs. */
export type FileState = Omit<FileRow, "terms" | "centroid">;

/** What the index remembers of a document beside its chunks. */
export interface IndexedDocument {
  metadata: Metadata;
  warnings: Warning[];
  facts: Fact[];
  /** Hash of the registers that the facts were read with: others need another reading. */
  factsKey: string;
}
