/** Verbatim and near-verbatim passages of internal documents, found by their word shingles. */
import type { Facts, InternalText } from "../facts.ts";
import { foldPhrase } from "./fold.ts";
import { tokenise, type Token } from "./phrases.ts";

/** Five words in a row: shorter runs are common phrases, longer ones miss a passage with a word changed. */
const WIDTH = 5;

export interface LeakIndex {
  /** Shingle → index into `paths`; −1 where the shingle is public too. */
  shingles: ReadonlyMap<number, number>;
  paths: readonly string[];
}

/** Signed, because larger numbers than these are objects to V8, and a map is slow to find them. */
function shinglesOf(tokens: readonly Token[]): Int32Array {
  const words = tokens.map((token) => hash(token.stem));
  const out = new Int32Array(Math.max(0, words.length - WIDTH + 1));
  for (let i = 0; i < out.length; i += 1) {
    let value = 2166136261;
    for (let k = 0; k < WIDTH; k += 1) value = Math.imul(value ^ (words[i + k] ?? 0), 16777619);
    out[i] = value;
  }
  return out;
}

// FNV-1a, 32 bits: collisions are rare enough, because a leak needs several shingles in a row.
function hash(word: string): number {
  let value = 2166136261;
  for (let i = 0; i < word.length; i += 1) value = Math.imul(value ^ word.charCodeAt(i), 16777619);
  return value;
}

const tokensOf = (text: string): Token[] => tokenise(foldPhrase(text).toLowerCase());
const indexes = new WeakMap<readonly InternalText[], LeakIndex>();

export function leakIndex(facts: Facts): LeakIndex {
  const texts = facts.internalTexts ?? [];
  let index = indexes.get(texts);
  if (!index) {
    const shingles = new Map<number, number>();
    texts.forEach((document, i) => {
      for (const shingle of shinglesOf(tokensOf(document.text))) if (!shingles.has(shingle)) shingles.set(shingle, i);
    });
    const open = [
      ...(facts.publicTexts ?? []),
      ...(facts.claims ?? []).flatMap((claim) => [claim.wording, ...(claim.variants ?? [])]),
    ];
    for (const text of open)
      for (const shingle of shinglesOf(tokensOf(text))) if (shingles.has(shingle)) shingles.set(shingle, -1);
    index = { shingles, paths: texts.map((document) => document.path) };
    if (texts.length > 0) indexes.set(texts, index);
  }
  return index;
}

export interface Leak {
  start: number;
  end: number;
  path: string;
}

/** Passages of at least `minimum` words that stand in one internal document, allowing for a changed word here and there. */
export function findLeaks(tokens: readonly Token[], index: LeakIndex, minimum: number): Leak[] {
  if (index.shingles.size === 0) return [];
  const shingles = shinglesOf(tokens);
  const found: Leak[] = [];
  let from = -1;
  let last = -1;
  let hits = 0;
  let document = -1;
  const close = () => {
    const words = last + WIDTH - from;
    if (from >= 0 && words >= minimum && hits >= (words - WIDTH + 1) * 0.4) {
      found.push({
        start: tokens[from]?.start ?? 0,
        end: tokens[last + WIDTH - 1]?.end ?? 0,
        path: index.paths[document] ?? "",
      });
    }
    from = -1;
    hits = 0;
  };
  for (let i = 0; i < shingles.length; i += 1) {
    const owner = index.shingles.get(shingles[i] ?? 0);
    if (owner === undefined || owner < 0) {
      // One changed word spoils five shingles; two in a row end the passage.
      if (from >= 0 && i - last > WIDTH + 2) close();
      continue;
    }
    if (from >= 0 && owner !== document && i - last > 1) close();
    if (from < 0) {
      from = i;
      document = owner;
    }
    last = i;
    hits += 1;
  }
  close();
  return found;
}
