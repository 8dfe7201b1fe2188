/** Words of a text as the lexical score sees them, and their compact form for storage. */
import { stemmer } from "stemmer";

/** Left out of documents. */
const STOP_WORDS = new Set(
  "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split(
    " ",
  ),
);
/** Left out of questions as well: they say how something is asked, not what about. */
const QUESTION_WORDS = new Set([
  ...STOP_WORDS,
  ..."about again all also am any been being both can could did do does doing done each from had has have having he her here his how i its just may me might more most must my off only other our out over own same shall she should so some than them too under up us very we were what when where which who whom whose why would you your".split(
    " ",
  ),
]);

/** Whether a word says nothing by itself, in a text or a question. */
export function isStopWord(word: string): boolean {
  return QUESTION_WORDS.has(word.toLowerCase());
}
const MAX_WORD_LENGTH = 40;

/** Folded, stemmed words without stop words, in order. Letters and digits of any script. */
export function analyze(text: string): string[] {
  return stems(text, STOP_WORDS);
}

/** The distinct terms of a question, in order. One made of stop words alone keeps them: better those than nothing. */
export function analyzeQuery(query: string): string[] {
  const terms = stems(query, QUESTION_WORDS);
  return [...new Set(terms.length > 0 ? terms : stems(query, new Set()))];
}

/** Scripts that put no space between words. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]\p{M}*`;
const UNSPACED_RUN = new RegExp(`(?:${UNSPACED})+`, "gu");

export const isUnspaced = (text: string): boolean => text.search(UNSPACED_RUN) !== -1;

/** Text of scripts without spaces as overlapping pairs of characters, which stand in for its words; all else as it is. */
export function spaceOut(text: string): string {
  return text.replace(UNSPACED_RUN, (run) => {
    const characters = Array.from(run.normalize("NFKD").replace(/\p{M}+/gu, ""));
    const pairs = characters.slice(1).map((next, i) => `${characters[i] ?? ""}${next}`);
    return ` ${(pairs.length > 0 ? pairs : characters).join(" ")} `;
  });
}

const stemCache = new Map<string, string>();
const MAX_CACHED_STEMS = 100_000;

function stems(text: string, stopWords: ReadonlySet<string>): string[] {
  const folded = spaceOut(text)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  const found: string[] = [];
  for (const [word] of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (stopWords.has(word) || word.length > MAX_WORD_LENGTH) continue;
    found.push(stem(word));
  }
  return found;
}

function stem(word: string): string {
  const cached = stemCache.get(word);
  if (cached !== undefined) return cached;
  if (stemCache.size >= MAX_CACHED_STEMS) stemCache.clear();
  const stemmed = /^[a-z]+$/.test(word) ? stemmer(word) : word;
  stemCache.set(word, stemmed);
  return stemmed;
}

/** FNV-1a, 32 bits. In a vocabulary of 50,000 words less than one pair is expected to collide. */
export function hashTerm(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) {
    hash ^= term.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

const HEADER_BYTES = 4;
const ENTRY_BYTES = 6;

/** Term counts as bytes: the number of words (u32), then per term, ascending by hash, hash (u32) and count (u16). Little endian. */
export function encodeTermCounts(terms: readonly string[]): Uint8Array {
  const counts = new Map<number, number>();
  for (const term of terms) {
    const hash = hashTerm(term);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const bytes = new Uint8Array(HEADER_BYTES + counts.size * ENTRY_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, terms.length, true);
  let offset = HEADER_BYTES;
  for (const [hash, count] of [...counts].sort(([a], [b]) => a - b)) {
    view.setUint32(offset, hash, true);
    view.setUint16(offset + 4, Math.min(count, 0xffff), true);
    offset += ENTRY_BYTES;
  }
  return bytes;
}

/** Terms in their order, each as its hash (u32). Keeps which word stands beside which. */
export function encodeTermSequence(terms: readonly string[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(terms, hashTerm).buffer);
}

/** Reads what encodeTermSequence wrote, in place where it lies at a multiple of four. */
export function termSequence(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = byteOffsetIsAligned(bytes) ? bytes : new Uint8Array(bytes);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

function byteOffsetIsAligned({ byteOffset }: Uint8Array): boolean {
  return byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0;
}

/** Reads what encodeTermCounts wrote, without unpacking it. */
export function termCounts(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes.byteLength < HEADER_BYTES ? 0 : (bytes.byteLength - HEADER_BYTES) / ENTRY_BYTES;
  const hashAt = (index: number) => view.getUint32(HEADER_BYTES + index * ENTRY_BYTES, true);
  return {
    /** Words in the text, repetitions included. */
    length: size === 0 ? 0 : view.getUint32(0, true),
    size,
    hashAt,
    count(hash: number): number {
      let low = 0;
      let high = size - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const found = hashAt(middle);
        if (found === hash) return view.getUint16(HEADER_BYTES + middle * ENTRY_BYTES + 4, true);
        if (found < hash) low = middle + 1;
        else high = middle - 1;
      }
      return 0;
    },
  };
}
