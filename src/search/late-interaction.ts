/**
 * Late interaction: how well each word of a question is met somewhere in a passage (Khattab & Zaharia 2020), from pooled
 * token vectors of the forward pass that made the passage's vector. 2.9 KB a chunk; +0.01 nDCG, +0.04 on paraphrases.
 */
import type { Embedding, TokenSpan } from "../embed/embedder.ts";
import { dotsOfBytes, ONE, quantize } from "./dot-products.ts";
import { isStopWord } from "./terms.ts";

/** One stored vector stands for about this many neighbouring tokens; pooling by 3 lost nothing against all of them. */
const POOLED = 3;

/** Rows of the tokens that mean something: no punctuation, no stop words; all of them when none is left. */
function meaningfulRows(text: string, spans: readonly TokenSpan[], count: number): number[] {
  const rows: number[] = [];
  for (let i = 0; i < Math.min(count, spans.length); i++) {
    const { start, end } = spans[i]!;
    const piece = text.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(piece) && !isStopWord(piece)) rows.push(i);
  }
  return rows.length > 0 ? rows : Array.from({ length: count }, (_, i) => i);
}

interface Cluster {
  vector: Float32Array;
  norm: number;
  size: number;
}

/**
 * A passage's token vectors for storage: neighbours that are most alike are merged, then each row is scaled to int8.
 * Layout: the row length (u16), then per row its step (f32) and its numbers (i8). Little endian.
 */
export function compressTokens(text: string, spans: readonly TokenSpan[], embedding: Embedding): Uint8Array {
  const { tokens, tokenCount } = embedding;
  if (tokenCount === 0) return new Uint8Array(0);
  const width = tokens.length / tokenCount;
  const rows = meaningfulRows(text, spans, tokenCount);
  const clusters = pool(
    rows.map((row) => cluster(tokens.slice(row * width, (row + 1) * width), 1)),
    Math.ceil(rows.length / POOLED),
  );
  const bytes = new Uint8Array(2 + clusters.length * (4 + width));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, width, true);
  clusters.forEach(({ vector, norm }, i) => {
    const offset = 2 + i * (4 + width);
    let largest = 0;
    for (const x of vector) largest = Math.max(largest, Math.abs(x));
    const step = largest / 127 || 1;
    view.setFloat32(offset, step / norm, true);
    vector.forEach((x, d) => {
      view.setInt8(offset + 4 + d, Math.round(x / step));
    });
  });
  return bytes;
}

function cluster(vector: Float32Array, size: number): Cluster {
  return { vector, norm: Math.sqrt(dot(vector, vector)) || 1, size };
}

/** Merges the most alike neighbours by summing, until `target` are left; none stands for more than 4 tokens. */
function pool(clusters: Cluster[], target: number): Cluster[] {
  const alike = (i: number) => {
    const [a, b] = [clusters[i]!, clusters[i + 1]!];
    return dot(a.vector, b.vector) / (a.norm * b.norm);
  };
  const similarities = clusters.slice(1).map((_, i) => alike(i));
  while (clusters.length > target) {
    let best = -1;
    for (let i = 0; i < similarities.length; i++) {
      const fits = clusters[i]!.size + clusters[i + 1]!.size <= POOLED + 1;
      if (fits && (best < 0 || similarities[i]! > similarities[best]!)) best = i;
    }
    if (best < 0) break;
    const [a, b] = [clusters[best]!, clusters[best + 1]!];
    clusters[best] = cluster(
      a.vector.map((x, d) => x + b.vector[d]!),
      a.size + b.size,
    );
    clusters.splice(best + 1, 1);
    similarities.splice(best, 1);
    if (best > 0) similarities[best - 1] = alike(best - 1);
    if (best < similarities.length) similarities[best] = alike(best);
  }
  return clusters;
}

/** A question's side: unit vectors of its meaningful tokens, quantized, and their weights, which sum to 1. */
export interface LateQuery {
  width: number;
  vectors: Int16Array[];
  weights: number[];
}

/** `weightOf` says how rare the word is in which a token stands; a word nobody uses weighs most. */
export function lateQuery(
  text: string,
  spans: readonly TokenSpan[],
  { tokens, tokenCount }: Embedding,
  weightOf: (word: string) => number,
): LateQuery {
  if (tokenCount === 0) return { width: 0, vectors: [], weights: [] };
  const width = tokens.length / tokenCount;
  const rows = meaningfulRows(text, spans, tokenCount);
  const weights = rows.map((row) => weightOf(wordAround(text, spans, row)));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return {
    width,
    weights: weights.map((weight) => weight / total),
    vectors: rows.map((row) => {
      const vector = tokens.slice(row * width, (row + 1) * width);
      const norm = Math.hypot(...vector) || 1;
      return quantize(vector.map((x) => x / norm));
    }),
  };
}

function wordAround(text: string, spans: readonly TokenSpan[], row: number): string {
  let first = row;
  while (spans[first]?.continues === true) first--;
  let last = row;
  while (spans[last + 1]?.continues === true) last++;
  return text.slice(spans[first]?.start, spans[last]?.end);
}

/** Weighted mean over the question's tokens of the best-matching stored vector, −1 to 1; 0 where there is none. */
export function lateInteraction({ width, vectors, weights }: LateQuery, stored: Uint8Array): number {
  if (vectors.length === 0 || stored.byteLength < 2) return 0;
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength);
  if (view.getUint16(0, true) !== width) return 0;
  const stride = 4 + width;
  const count = (stored.byteLength - 2) / stride;
  const steps = new Float64Array(count);
  for (let i = 0; i < count; i++) steps[i] = view.getFloat32(2 + i * stride, true);
  let sum = 0;
  dotsOfBytes({ bytes: stored, offset: 2 + 4, stride, count, width }, vectors, (dots, q) => {
    let best = -ONE;
    for (let i = 0; i < count; i++) {
      const match = dots[i]! * steps[i]!;
      if (match > best) best = match;
    }
    sum += (best / ONE) * weights[q]!;
  });
  return sum;
}

/** Dot product of two vectors of equal length. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
