import type { Tokenizer, TokenSpan } from "./embedder.ts";

/** A word with the blanks before it, as most tokenizers take them together; or the blanks at the very end. */
const BLOCK = /\s*\S+|\s+$/g;
const CACHED_BLOCKS = 30_000;
const CACHED_LENGTH = 40;

/**
 * Counts and places for any tokenizer, by asking it about each word once. Counts are exact for tokenizers that never
 * merge across blanks, which is nearly all, and otherwise a little too high. Inside a word the places are even shares.
 */
export function wordCountTokenizer(countWord: (word: string) => number): Tokenizer {
  const cache = new Map<string, number>();
  const count = (block: string): number => {
    const known = cache.get(block);
    if (known !== undefined) return known;
    const fresh = countWord(block);
    if (block.length <= CACHED_LENGTH) {
      if (cache.size >= CACHED_BLOCKS) cache.clear();
      cache.set(block, fresh);
    }
    return fresh;
  };
  return {
    countTokens: (text) => {
      let total = 0;
      for (const [block] of text.matchAll(BLOCK)) total += count(block);
      return total;
    },
    tokenSpans: (text) => {
      const spans: TokenSpan[] = [];
      for (const { 0: block, index } of text.matchAll(BLOCK)) {
        const length = block.trimStart().length;
        const from = index + block.length - length;
        const tokens = count(block);
        for (let i = 0; i < tokens; i++) {
          const start = from + Math.floor((i * length) / tokens);
          spans.push({ start, end: from + Math.floor(((i + 1) * length) / tokens), continues: i > 0 });
        }
      }
      return spans;
    },
  };
}
