/** Which of many patterns can match a text at all, told in one pass over it (Aho and Corasick's automaton). */
import { requiredLiterals } from "./literals.ts";

/** Those patterns, in their order, that may match the text; a pattern that is left out does not match it. */
export type Prefilter<Pattern> = (lowerText: string) => readonly Pattern[];

interface Automaton {
  /** A class for every character that occurs in a literal; 0 for all others. */
  classOf: ReadonlyMap<number, number>;
  ascii: Uint16Array;
  classes: number;
  /** The next state for each state and class. */
  next: Int32Array;
  /** For each state the patterns whose literal ends there. */
  ends: readonly (readonly number[])[];
}

/**
 * Prepares a list of patterns; made when first asked, since most processes check nothing. The text must be lower-cased
 * (patterns that ignore case may then be run over the same text in its own case).
 */
export function createPrefilter<Pattern extends { regexp: RegExp }>(patterns: readonly Pattern[]): Prefilter<Pattern> {
  let made: { automaton: Automaton; always: Uint8Array } | undefined;
  return (text) => {
    made ??= prepare(
      patterns.map(({ regexp }) => (/[vy]/.test(regexp.flags) ? undefined : requiredLiterals(regexp.source))),
    );
    const { automaton, always } = made;
    const { classOf, ascii, classes, next, ends } = automaton;
    const may = always.slice();
    let state = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      state = next[state * classes + (code < 128 ? (ascii[code] ?? 0) : (classOf.get(code) ?? 0))] ?? 0;
      const found = ends[state];
      if (found && found.length > 0) for (const pattern of found) may[pattern] = 1;
    }
    return patterns.filter((_, i) => may[i] === 1);
  };
}

function prepare(literals: readonly (readonly string[] | undefined)[]): { automaton: Automaton; always: Uint8Array } {
  const always = Uint8Array.from(literals, (list) => (list ? 0 : 1));
  const classOf = new Map<number, number>();
  const children = [new Map<number, number>()];
  const ends = [new Set<number>()];
  literals.forEach((list, pattern) => {
    for (const text of list ?? []) {
      let state = 0;
      for (let i = 0; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        const known = classOf.get(code) ?? classOf.size + 1;
        classOf.set(code, known);
        let child = children[state]?.get(known);
        if (child === undefined) {
          child = children.length;
          children[state]?.set(known, child);
          children.push(new Map());
          ends.push(new Set());
        }
        state = child;
        // What holds a shorter literal of the same pattern is found by it already.
        if (ends[state]?.has(pattern) === true) break;
      }
      ends[state]?.add(pattern);
    }
  });
  const classes = classOf.size + 1;
  const next = new Int32Array(children.length * classes);
  const fallback = new Int32Array(children.length);
  // Breadth first: where a state falls back to is nearer to the root and so ready.
  const queue = [0];
  for (const state of queue) {
    const back = fallback[state] ?? 0;
    for (let c = 1; c < classes; c += 1) {
      const child = children[state]?.get(c);
      const behind = state === 0 ? 0 : (next[back * classes + c] ?? 0);
      next[state * classes + c] = child ?? behind;
      if (child === undefined) continue;
      fallback[child] = behind;
      for (const pattern of ends[behind] ?? []) ends[child]?.add(pattern);
      queue.push(child);
    }
  }
  const ascii = Uint16Array.from({ length: 128 }, (_, code) => classOf.get(code) ?? 0);
  return { automaton: { classOf, ascii, classes, next, ends: ends.map((set) => [...set]) }, always };
}

/** Every match of a global expression: what `matchAll` yields, without the copy of the expression that it makes each time. */
export function allMatches(regexp: RegExp, text: string): readonly RegExpExecArray[] {
  regexp.lastIndex = 0;
  let match = regexp.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  while (match !== null) {
    matches.push(match);
    if (match[0] === "")
      regexp.lastIndex += regexp.unicode && (text.codePointAt(regexp.lastIndex) ?? 0) > 0xffff ? 2 : 1;
    match = regexp.exec(text);
  }
  return matches;
}
const NONE: readonly RegExpExecArray[] = [];
