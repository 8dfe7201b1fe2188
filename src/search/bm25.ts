/** BM25 over stored term counts, on a scale from 0 to 1 that means the same for every query. */
import { hashTerm, termCounts } from "./terms.ts";

/** Robertson & Zaragoza 2009; the usual values, and a plateau on every test set. */
const K1 = 1.2;
const B = 0.75;

/** How often each term occurs in how many texts of a collection. */
export interface Collection {
  texts: number;
  /** Words of all texts together. */
  words: number;
  /** Texts that contain the term. */
  frequency(hash: number): number;
}

/** Prepares the terms of one query against one collection. */
export function bm25(collection: Collection, terms: readonly string[]) {
  const averageLength = Math.max(collection.words / Math.max(collection.texts, 1), 1);
  const weighted = terms.map((term) => {
    const hash = hashTerm(term);
    const frequency = collection.frequency(hash);
    return { hash, idf: Math.log(1 + (collection.texts - frequency + 0.5) / (frequency + 0.5)) };
  });
  // What a text would get that repeats every term without end. Dividing by it keeps the level of a match visible:
  // scaling to the best candidate instead would make a poor match look perfect (0.66 → 0.55 on paraphrases).
  const best = weighted.reduce((sum, { idf }) => sum + idf, 0) * (K1 + 1);
  return (bytes: Uint8Array): number => {
    if (best === 0) return 0;
    const counts = termCounts(bytes);
    const norm = K1 * (1 - B + (B * counts.length) / averageLength);
    let score = 0;
    for (const { hash, idf } of weighted) {
      const count = counts.count(hash);
      if (count > 0) score += (idf * count * (K1 + 1)) / (count + norm);
    }
    return score / best;
  };
}

/** Counts in how many texts each term occurs. Feed it the stored term counts of every text. */
export function countFrequencies() {
  const frequencies = new Map<number, number>();
  let texts = 0;
  let words = 0;
  return {
    add(bytes: Uint8Array): void {
      const counts = termCounts(bytes);
      texts++;
      words += counts.length;
      for (let i = 0; i < counts.size; i++) {
        const hash = counts.hashAt(i);
        frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
      }
    },
    encode: () => encodeCollection(texts, words, frequencies),
  };
}

/** As bytes: texts and words (f64 each), then per term, ascending by hash, hash and frequency (u32 each). */
function encodeCollection(texts: number, words: number, frequencies: ReadonlyMap<number, number>): Uint8Array {
  const sorted = [...frequencies].sort(([a], [b]) => a - b);
  const table = new Uint32Array(sorted.length * 2);
  sorted.forEach(([hash, frequency], i) => {
    table[i * 2] = hash;
    table[i * 2 + 1] = frequency;
  });
  return Buffer.concat([Buffer.from(new Float64Array([texts, words]).buffer), Buffer.from(table.buffer)]);
}

/** Reads what countFrequencies encoded. */
export function decodeCollection(bytes: Uint8Array): Collection {
  const aligned = bytes.slice();
  const [texts = 0, words = 0] = new Float64Array(aligned.buffer, 0, 2);
  const table = new Uint32Array(aligned.buffer, 16);
  return {
    texts,
    words,
    frequency(hash) {
      let low = 0;
      let high = table.length / 2 - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const found = table[middle * 2] ?? 0;
        if (found === hash) return table[middle * 2 + 1] ?? 0;
        if (found < hash) low = middle + 1;
        else high = middle - 1;
      }
      return 0;
    },
  };
}
