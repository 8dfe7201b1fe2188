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
  next: Int32Array;
  /** For each state the conditions of which a literal ends there. */
  ends: readonly (readonly number[] | undefined)[];
}

/** One way for a pattern to match: all of its conditions must be met within its reach. */
interface Ways {
  patternOf: number[];
  /** A bit for each condition. */
  all: number[];
}

/** Conditions are numbered way × this + bit. */
const MOST_CONDITIONS = 4;
/** Longer literals tell hardly more and cost states. */
const LONGEST_LITERAL = 10;

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
  const ways: Ways = { patternOf: [], all: [] };
  const conditions: { texts: readonly string[]; id: number }[] = [];
  const always: number[] = [];
  const reaches = Uint8Array.from(regexps, (regexp) => REACHES.indexOf(reachOf(regexp)));
  regexps.forEach((regexp, pattern) => {
    const required = /[vy]/.test(regexp.flags) ? undefined : requiredWords(regexp.source, known);
    if (!required) always.push(pattern);
    for (const way of required ?? []) {
      const id = ways.all.length * MOST_CONDITIONS;
      way.forEach((texts, bit) => conditions.push({ texts, id: id + bit }));
      ways.patternOf.push(pattern);
      ways.all.push((1 << way.length) - 1);
    }
  });
  const { classOf, ascii, classes, next, ends } = automatonOf(conditions);
  const patternOf = Uint16Array.from(ways.patternOf);
  const all = Uint8Array.from(ways.all);
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
        const way = condition >> 2;
        const pattern = patternOf[way] ?? 0;
        const reach = reaches[pattern] ?? 0;
        const number = numbers[reach] ?? 0;
        const before = seenIn[way] === number ? (met[way] ?? 0) : 0;
        const now = before | (1 << (condition & 3));
        if (now === before) continue;
        seenIn[way] = number;
        met[way] = now;
        if (now !== all[way]) continue;
        if (reach === 0) {
          found.set(pattern, undefined);
          continue;
        }
        const start = starts[reach] ?? 0;
        const within = found.get(pattern);
        if (!within) found.set(pattern, [start, stretchEnd(text, i, reach)]);
        else if (within[within.length - 2] !== start) within.push(start, stretchEnd(text, i, reach));
      }
    }
    if (place > 2 ** 30) {
      place = 0;
      seenIn.fill(0);
    }
    return found;
  };
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

function automatonOf(conditions: readonly { texts: readonly string[]; id: number }[]): Automaton {
  const classOf = new Map<number, number>();
  const children: (Map<number, number> | undefined)[] = [new Map()];
  const ends: (Set<number> | undefined)[] = [undefined];
  for (const { texts, id } of conditions) {
    for (const text of texts) {
      let state = 0;
      const length = Math.min(text.length, LONGEST_LITERAL);
      for (let i = 0; i < length; i += 1) {
        const code = text.charCodeAt(i);
        let known = classOf.get(code);
        if (known === undefined) classOf.set(code, (known = classOf.size + 1));
        let child = children[state]?.get(known);
        if (child === undefined) {
          child = children.length;
          (children[state] ??= new Map()).set(known, child);
          children.push(undefined);
          ends.push(undefined);
        }
        state = child;
        // What holds a shorter literal of the same condition is found by it already.
        if (ends[state]?.has(id) === true) break;
      }
      (ends[state] ??= new Set()).add(id);
    }
  }
  const classes = classOf.size + 1;
  const next = new Int32Array(children.length * classes);
  const fallback = new Int32Array(children.length);
  // Breadth first: where a state falls back to is nearer to the root and so ready.
  const queue = [0];
  for (const state of queue) {
    const back = (fallback[state] ?? 0) * classes;
    const row = state * classes;
    if (state !== 0) next.copyWithin(row, back, back + classes);
    for (const [c, child] of children[state] ?? []) {
      const behind = next[row + c] ?? 0;
      next[row + c] = child;
      fallback[child] = behind;
      const inherited = ends[behind];
      if (inherited) {
        const own = (ends[child] ??= new Set());
        for (const id of inherited) own.add(id);
      }
      queue.push(child);
    }
  }
  const ascii = Uint16Array.from({ length: 128 }, (_, code) => classOf.get(code) ?? 0);
  return { classOf, ascii, classes, next, ends: ends.map((set) => set && [...set]) };
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
