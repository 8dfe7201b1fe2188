/** Finding many phrases at once: a trie over word stems, so plurals, hyphens and line breaks do not matter. */
import { foldPhrase } from "./fold.ts";

export interface Token {
  start: number;
  end: number;
  word: string;
  stem: string;
}

/** Words of lower-cased normalised text with their offsets. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:'(?:s|t|re|ll|ve|d|m)(?![\p{L}]))?/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    word: m[0],
    stem: stem(m[0]),
  }));
}

/** A light stem: possessive and plural endings only, so that different words stay different. */
export function stem(word: string): string {
  let short = stems.get(word);
  if (short === undefined) {
    short = shorten(word);
    if (stems.size < 20_000 && word.length < 40) stems.set(word, short);
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
    let node = root;
    for (const token of tokenise(foldPhrase(phrase).toLowerCase())) {
      const key = token.stem;
      let child = node.next.get(key);
      if (!child) node.next.set(key, (child = { next: new Map(), values: [] }));
      node = child;
    }
    if (node !== root) node.values.push(value);
  }
  return (tokens) => {
    const found: PhraseMatch<Value>[] = [];
    for (let i = 0; i < tokens.length; i += 1) {
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
