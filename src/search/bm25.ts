/** BM25 over stored term counts, on a scale from 0 to 1 that means the same for every query. */
import { hashTerm, termCounts, termSequence } from "./terms.ts";

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
  /** Every term's hash and frequency, ascending by hash. */
  entries(): Generator<[hash: number, frequency: number]>;
}

/** Prepares the terms of one query against one collection. Scores are 0 to 1. */
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
  const pairs = weighted.slice(1).map((next, i) => ({ next, first: weighted[i]! }));
  const bestPairs = pairs.reduce((sum, { first, next }) => sum + Math.min(first.idf, next.idf), 0);

  const score = (length: number, count: (hash: number) => number): number => {
    if (best === 0) return 0;
    const norm = K1 * (1 - B + (B * length) / averageLength);
    let sum = 0;
    for (const { hash, idf } of weighted) {
      const occurrences = count(hash);
      if (occurrences > 0) sum += (idf * occurrences * (K1 + 1)) / (occurrences + norm);
    }
    return sum / best;
  };
  return {
    idf: (hash: number): number => weighted.find((term) => term.hash === hash)?.idf ?? 0,
    /** Of stored term counts. */
    ofCounts(bytes: Uint8Array): number {
      const counts = termCounts(bytes);
      return score(counts.length, (hash) => counts.count(hash));
    },
    /** Of a stored term sequence; with the share of neighbouring query terms that are neighbours there too. */
    ofSequence(bytes: Uint8Array): { lexical: number; adjacent: number } {
      const sequence = termSequence(bytes);
      const lexical = score(sequence.length, (hash) => occurrencesIn(sequence, hash));
      let found = 0;
      for (const { first, next } of pairs) {
        if (standTogether(sequence, first.hash, next.hash)) found += Math.min(first.idf, next.idf);
      }
      return { lexical, adjacent: bestPairs === 0 ? 0 : found / bestPairs };
    },
  };
}

// Plain loops over a passage's 100 words: counting them in a map first takes six times as long for a question's few.
function occurrencesIn(sequence: Uint32Array, hash: number): number {
  let count = 0;
  for (let i = 0; i < sequence.length; i++) if (sequence[i] === hash) count++;
  return count;
}

function standTogether(sequence: Uint32Array, first: number, next: number): boolean {
  for (let i = 1; i < sequence.length; i++) if (sequence[i] === next && sequence[i - 1] === first) return true;
  return false;
}

/** Counts in how many texts each term occurs; goes on from an encoded count when there is one. */
export function countFrequencies(from?: Uint8Array) {
  const before = from === undefined ? undefined : decodeCollection(from);
  const frequencies = new Map<number, number>(before?.entries());
  let texts = before?.texts ?? 0;
  let words = before?.words ?? 0;
  const count = (by: 1 | -1, length: number, distinct: Iterable<number>) => {
    texts += by;
    words += by * length;
    for (const hash of distinct) {
      const frequency = (frequencies.get(hash) ?? 0) + by;
      if (frequency === 0) frequencies.delete(hash);
      else frequencies.set(hash, frequency);
    }
  };
  const countCounts = (by: 1 | -1, bytes: Uint8Array) => {
    const counts = termCounts(bytes);
    count(
      by,
      counts.length,
      Array.from({ length: counts.size }, (_, i) => counts.hashAt(i)),
    );
  };
  const countSequence = (by: 1 | -1, bytes: Uint8Array) => {
    const sequence = termSequence(bytes);
    count(by, sequence.length, new Set(sequence));
  };
  return {
    addCounts: (bytes: Uint8Array) => {
      countCounts(1, bytes);
    },
    removeCounts: (bytes: Uint8Array) => {
      countCounts(-1, bytes);
    },
    addSequence: (bytes: Uint8Array) => {
      countSequence(1, bytes);
    },
    removeSequence: (bytes: Uint8Array) => {
      countSequence(-1, bytes);
    },
    /** The same bytes for the same texts, in whatever order they came and whichever others came and went. */
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
  // A copy of its own: a Buffer may stand anywhere in a larger one, and its slice() is no copy.
  const aligned = new Uint8Array(bytes);
  const [texts = 0, words = 0] = new Float64Array(aligned.buffer, 0, 2);
  const table = new Uint32Array(aligned.buffer, 16);
  return {
    texts,
    words,
    *entries() {
      for (let i = 0; i < table.length; i += 2) yield [table[i] ?? 0, table[i + 1] ?? 0];
    },
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
