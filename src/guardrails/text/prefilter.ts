/** Where in a text which of many patterns can match, told in one pass over it (Aho and Corasick's automaton). */
import { reachOf, type Reach } from "./expressions.ts";
import { requiredWords, type GroupReadings } from "./literals.ts";

export interface Candidate<Pattern> {
  pattern: Pattern;
  /** Starts and ends, in turn, of the stretches outside which it does not match; the whole text when absent. */
  within?: readonly number[];
}
/** Those patterns, in their order, that may match the text, and where; a pattern that is left out does not match it. */
export type Prefilter<Pattern> = (lowerText: string) => readonly Candidate<Pattern>[];

interface Automaton {
  /** A class for every character that occurs in a literal; 0 for all others. */
  classOf: ReadonlyMap<number, number>;
  ascii: Uint16Array;
  classes: number;
  /** The next state for each state and class. */
  next: Uint16Array;
  /** For each state the conditions of which a literal ends there. */
  ends: readonly (readonly number[] | undefined)[];
}

/** A condition within a way for a pattern to match is numbered way × this + its bit. */
const MOST_CONDITIONS = 4;
/** Longer literals tell hardly more and cost states. */
const LONGEST_LITERAL = 7;
const MOST_STATES = 2 ** 16;

const REACHES: readonly Reach[] = ["text", "line", "stops"];

/**
 * Prepares a list of patterns; made when first asked, since most processes check nothing. The text must be lower-cased
 * (patterns that ignore case may then be run over the same text in its own case).
 */
export function createPrefilter<Pattern extends { regexp: RegExp }>(patterns: readonly Pattern[]): Prefilter<Pattern> {
  let walk: ((text: string) => ReadonlyMap<number, readonly number[] | undefined>) | undefined;
  return (text) => {
    walk ??= prepare(patterns.map(({ regexp }) => regexp));
    const found = walk(text);
    if (found.size === 0) return [];
    return [...found.keys()]
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const pattern = patterns[index];
        const within = found.get(index);
        return pattern === undefined ? [] : [within ? { pattern, within } : { pattern }];
      });
  };
}

function prepare(regexps: readonly RegExp[]): (text: string) => ReadonlyMap<number, readonly number[] | undefined> {
  const known: GroupReadings = new Map();
  /** Of each way the pattern, and a bit for each of its conditions. */
  const patternOf: number[] = [];
  const all: number[] = [];
  /** Ways share many conditions, and patterns too: the word lists that they are built from. */
  const conditions = new Map<readonly string[], number[]>();
  const always: number[] = [];
  const reaches = Uint8Array.from(regexps, (regexp) => REACHES.indexOf(reachOf(regexp)));
  regexps.forEach((regexp, pattern) => {
    const required = /[vy]/.test(regexp.flags) ? undefined : requiredWords(regexp.source, known);
    if (!required) always.push(pattern);
    for (const way of required ?? []) {
      way.forEach((texts, bit) => {
        const use = all.length * MOST_CONDITIONS + bit;
        const uses = conditions.get(texts);
        if (uses) uses.push(use);
        else conditions.set(texts, [use]);
      });
      patternOf.push(pattern);
      all.push((1 << way.length) - 1);
    }
  });
  const { classOf, ascii, classes, next, ends } = automatonOf([...conditions.keys()]);
  const usesOf = [...conditions.values()];
  const met = new Uint8Array(all.length);
  const seenIn = new Int32Array(all.length);
  let place = 0;
  return (text) => {
    const found = new Map<number, number[] | undefined>(always.map((pattern) => [pattern, undefined]));
    // Every stretch has a number of its own, over all texts, so that nothing need be wiped between them.
    place += 1;
    const numbers = [place, place, place];
    const starts = [0, 0, 0];
    let state = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      state = next[state * classes + (code < 128 ? (ascii[code] ?? 0) : (classOf.get(code) ?? 0))] ?? 0;
      if (code === 10 || code === 46 || code === 33 || code === 63) {
        place += 1;
        numbers[2] = place;
        starts[2] = i + 1;
        if (code === 10) {
          numbers[1] = place;
          starts[1] = i + 1;
        }
      }
      const ending = ends[state];
      if (ending === undefined) continue;
      for (const condition of ending) {
        for (const use of usesOf[condition] ?? []) {
          const way = use >> 2;
          const pattern = patternOf[way] ?? 0;
          const reach = reaches[pattern] ?? 0;
          const number = numbers[reach] ?? 0;
          const before = seenIn[way] === number ? (met[way] ?? 0) : 0;
          const now = before | (1 << (use & 3));
          if (now === before) continue;
          seenIn[way] = number;
          met[way] = now;
          if (now === all[way]) note(found, pattern, reach, starts[reach] ?? 0, text, i);
        }
      }
    }
    if (place > 2 ** 30) {
      place = 0;
      seenIn.fill(0);
    }
    return found;
  };
}

/** Adds the stretch that holds the offset. */
function note(
  found: Map<number, number[] | undefined>,
  pattern: number,
  reach: number,
  start: number,
  text: string,
  at: number,
): void {
  const within = found.get(pattern);
  if (reach === 0) found.set(pattern, undefined);
  else if (!within) found.set(pattern, [start, stretchEnd(text, at, reach)]);
  else if (within[within.length - 2] !== start) within.push(start, stretchEnd(text, at, reach));
}

const STOP = /[\n.!?]/g;

function stretchEnd(text: string, from: number, reach: number): number {
  if (REACHES[reach] === "line") {
    const end = text.indexOf("\n", from);
    return end < 0 ? text.length : end;
  }
  STOP.lastIndex = from;
  return STOP.exec(text)?.index ?? text.length;
}

function automatonOf(conditions: readonly (readonly string[])[]): Automaton {
  const classOf = new Map<number, number>();
  for (const texts of conditions)
    for (const text of texts)
      for (let i = 0; i < text.length && i < LONGEST_LITERAL; i += 1) {
        const code = text.charCodeAt(i);
        if (!classOf.has(code)) classOf.set(code, classOf.size + 1);
      }
  const classes = classOf.size + 1;
  const ends: (number[] | undefined)[] = [undefined];
  /** Of each state the one that leads to it, and by which class; and the states by their distance from the root. */
  const parents = [0];
  const entries = [0];
  const levels: number[][] = [];
  let next = new Uint16Array(classes * 2048);
  conditions.forEach((texts, id) => {
    for (const text of texts) {
      let state = 0;
      for (let i = 0; i < text.length && i < LONGEST_LITERAL; i += 1) {
        const parent = state;
        const by = classOf.get(text.charCodeAt(i)) ?? 0;
        state = next[parent * classes + by] ?? 0;
        if (state === 0) {
          // What a literal begins with is as necessary as the whole, and a state's number must fit.
          if (i > 0 && ends.length >= MOST_STATES - classes) {
            state = parent;
            break;
          }
          state = ends.push(undefined) - 1;
          if (ends.length * classes > next.length) next = grown(next);
          next[parent * classes + by] = state;
          parents[state] = parent;
          entries[state] = by;
          (levels[i] ??= []).push(state);
        }
        // What holds a shorter literal of the same condition is found by it already.
        if (ends[state]?.at(-1) === id) break;
      }
      const own = (ends[state] ??= []);
      if (own.at(-1) !== id) own.push(id);
    }
  });
  const fallback = new Int32Array(ends.length);
  for (const level of levels) {
    // Where a state falls back to is nearer to the root. Its row is whole once this level's states stand in it.
    for (const state of level) {
      const parent = parents[state] ?? 0;
      const by = entries[state] ?? 0;
      const behind = parent === 0 ? 0 : (next[(fallback[parent] ?? 0) * classes + by] ?? 0);
      next[parent * classes + by] = state;
      fallback[state] = behind;
      const inherited = ends[behind];
      if (!inherited) continue;
      const own = ends[state];
      ends[state] = own ? [...new Set([...own, ...inherited])] : inherited;
    }
    for (const state of level) {
      const back = (fallback[state] ?? 0) * classes;
      next.copyWithin(state * classes, back, back + classes);
    }
  }
  const ascii = Uint16Array.from({ length: 128 }, (_, code) => classOf.get(code) ?? 0);
  return { classOf, ascii, classes, next, ends };
}

function grown(array: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(array.length * 2);
  more.set(array);
  return more;
}

/**
 * Every match of a global expression: what `matchAll` yields, without the copy of the expression that it makes each time.
 * Of a candidate, its stretches alone.
 */
export function allMatches(regexp: RegExp, text: string, within?: readonly number[]): readonly RegExpExecArray[] {
  if (!within) return matchesOf(regexp, text);
  const matches: RegExpExecArray[] = [];
  for (let i = 0; i < within.length; i += 2) {
    const start = within[i] ?? 0;
    for (const match of matchesOf(regexp, text.slice(start, within[i + 1]))) {
      match.index += start;
      matches.push(match);
    }
  }
  return matches;
}

function matchesOf(regexp: RegExp, text: string): readonly RegExpExecArray[] {
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
