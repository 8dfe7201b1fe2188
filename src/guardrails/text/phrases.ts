/** Finding many phrases at once: a trie over word stems, so plurals, hyphens and line breaks do not matter. */
import { detached } from "./detached.ts";
import { undisguised } from "./disguised.ts";
import { foldPhrase } from "./fold.ts";

export interface Token {
  start: number;
  end: number;
  word: string;
  stem: string;
}

/** Words of lower-cased normalised text with their offsets. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(text, (word, start) => tokens.push({ start, end: start + word.length, word, stem: stem(word) }));
  return tokens;
}

const WORD = /[\p{L}\p{N}]+(?:'(?:s|t|re|ll|ve|d|m)(?!\p{L}))?/gu;
/** Beyond ASCII only characters that are no letters; normalised text hardly ever has others. */
const SIMPLE = /^[\0-\x7f\u2013\u2014\u2026\u20ac\xa3\xa5\ue000-\uf8ff]*$/;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isAlphanumeric = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57);

/** Visits every word: letters and digits, and the ending behind an apostrophe ("we'll", "don't", "Anna's"). */
export function eachWord(text: string, visit: (word: string, start: number) => void): void {
  if (!SIMPLE.test(text)) {
    for (const match of text.matchAll(WORD)) visit(match[0], match.index);
    return;
  }
  // The same by hand: this runs over every sentence several times, and the expression takes four times as long.
  for (let i = 0; i < text.length; i += 1) {
    if (!isAlphanumeric(text.charCodeAt(i))) continue;
    const start = i;
    while (isAlphanumeric(text.charCodeAt(i))) i += 1;
    if (text.charCodeAt(i) === 39) i += endingBehind(text, i);
    visit(text.slice(start, i), start);
    i -= 1;
  }
}

/** Length of the apostrophe and the ending, 0 where it is none. */
function endingBehind(text: string, apostrophe: number): number {
  const ends = (at: number) => !isLetter(text.charCodeAt(at));
  const first = text.charAt(apostrophe + 1);
  if (first !== "" && "stdm".includes(first) && ends(apostrophe + 2)) return 2;
  const both = text.slice(apostrophe + 1, apostrophe + 3);
  return (both === "re" || both === "ll" || both === "ve") && ends(apostrophe + 3) ? 3 : 0;
}

/** A light stem: possessive and plural endings only, so that different words stay different. */
export function stem(word: string): string {
  let short = stems.get(word);
  if (short === undefined) {
    if (stems.size >= 20_000 || word.length >= 40) return shorten(word);
    const own = detached(word);
    short = shorten(own);
    stems.set(own, short);
  }
  return short;
}

const stems = new Map<string, string>();

function shorten(word: string): string {
  const bare = word.replace(/'s$/, "");
  if (bare.length <= 3) return bare;
  if (/(?:ss|us|is)$/.test(bare)) return bare;
  if (/ies$/.test(bare)) return `${bare.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z|ss)es$/.test(bare)) return bare.slice(0, -2);
  return /s$/.test(bare) ? bare.slice(0, -1) : bare;
}

interface Node<Value> {
  next: Map<string, Node<Value>>;
  values: Value[];
}

export interface PhraseMatch<Value> {
  start: number;
  end: number;
  values: readonly Value[];
}
export type PhraseMatcher<Value> = (tokens: readonly Token[]) => PhraseMatch<Value>[];

/** Longest matches first, without overlaps. */
export function createPhraseMatcher<Value>(phrases: Iterable<readonly [string, Value]>): PhraseMatcher<Value> {
  const root: Node<Value> = { next: new Map(), values: [] };
  for (const [phrase, value] of phrases) {
    // "WhatsApp" is also written "Whats App".
    for (const spelling of new Set([phrase, phrase.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")])) {
      let node = root;
      for (const token of tokenise(undisguised(foldPhrase(spelling), []).toLowerCase())) {
        const key = token.stem;
        let child = node.next.get(key);
        if (!child) node.next.set(key, (child = { next: new Map(), values: [] }));
        node = child;
      }
      if (node !== root) node.values.push(value);
    }
  }
  return (tokens) => {
    const found: PhraseMatch<Value>[] = [];
    for (let i = 0; i < tokens.length; i += 1) {
      // Most words begin nothing.
      if (!root.next.has(tokens[i]?.stem ?? "")) continue;
      let node: Node<Value> | undefined = root;
      let best = -1;
      let values: readonly Value[] = [];
      for (let j = i; j < tokens.length; j += 1) {
        const token = tokens[j];
        if (!token) break;
        // A phrase does not reach over more than a hyphen, a slash or a space.
        const previous = tokens[j - 1];
        if (j > i && previous && token.start - previous.end > 3) break;
        node = node.next.get(token.stem);
        if (!node) break;
        if (node.values.length > 0) {
          best = j;
          values = node.values;
        }
      }
      if (best < 0) continue;
      found.push({ start: tokens[i]?.start ?? 0, end: tokens[best]?.end ?? 0, values });
      i = best;
    }
    return found;
  };
}
