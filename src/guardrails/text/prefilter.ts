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

/** Longer literals cost states; cut much shorter, "your team" and "your teeth" would be the same. */
const LONGEST_LITERAL = 10;
const MOST_STATES = 2 ** 16;

/**
 * Prepares a list of patterns; made when first asked, since most processes check nothing. The text must be lower-cased
 * (patterns that ignore case may then be run over the same text in its own case).
 */
export function createPrefilter<Pattern extends { regexp: RegExp }>(patterns: readonly Pattern[]): Prefilter<Pattern> {
  let walk: ((text: string) => Found) | undefined;
  return (text) => {
    walk ??= prepare(patterns.map(({ regexp }) => regexp));
    const found = walk(text);
    // By hand, since this is asked for every sentence: few are found, and copying lists would cost more than the rest.
    const indices: number[] = [];
    for (const index of found.keys()) indices.push(index);
    if (indices.length > 1) indices.sort((a, b) => a - b);
    const candidates: Candidate<Pattern>[] = [];
    for (const index of indices) {
      const pattern = patterns[index];
      const within = found.get(index);
      if (pattern !== undefined) candidates.push(within ? { pattern, within } : { pattern });
    }
    return candidates;
  };
}

/** A way for a pattern to match, but for the condition that says most: the others that must be met as well. */
interface Way {
  pattern: number;
  others: readonly number[];
}

/** The stretches of one reach while a text is walked. */
interface Stretches {
  /** By the condition that says most: only where it is met are the others asked for. */
  ways: (readonly Way[] | undefined)[];
  /** Conditions met in this stretch that a way begins with. */
  met: number[];
  start: number;
}

type Found = Map<number, number[] | undefined>;

function prepare(regexps: readonly RegExp[]): (text: string) => Found {
  const known: GroupReadings = new Map();
  const always: number[] = [];
  /** Ways share many conditions, and patterns too: the word lists that they are built from. */
  const conditions = new Map<readonly string[], number>();
  const waysOf: Record<Reach, Way[][]> = { text: [], line: [], stops: [] };
  regexps.forEach((regexp, pattern) => {
    const required = /[vy]/.test(regexp.flags) ? undefined : requiredWords(regexp.source, known);
    if (!required) always.push(pattern);
    const ways = waysOf[reachOf(regexp)];
    for (const way of required ?? []) {
      const [first = 0, ...others] = way.map((texts) => {
        const id = conditions.get(texts) ?? conditions.size;
        conditions.set(texts, id);
        return id;
      });
      (ways[first] ??= []).push({ pattern, others });
    }
  });
  const { classOf, ascii, classes, next, ends } = automatonOf([...conditions.keys()]);
  const { endsAt, ending } = flat(ends);
  const stretchesOf = (ways: Way[][]): Stretches => ({
    ways: Array.from(conditions.values(), (id) => ways[id]),
    met: [],
    start: 0,
  });
  const [wholes, lines, stops] = [stretchesOf(waysOf.text), stretchesOf(waysOf.line), stretchesOf(waysOf.stops)];
  const begins = Uint8Array.from(conditions.values(), (id) =>
    [wholes, lines, stops].some(({ ways }) => ways[id] !== undefined) ? 1 : 0,
  );
  /** Where each condition was last met, counted on over all texts so that nothing need be wiped between them. */
  const metAt = new Int32Array(conditions.size);
  let base = 1;
  return (text) => {
    const found: Found = new Map();
    for (const pattern of always) found.set(pattern, undefined);
    if (base > 2 ** 30) {
      base = 1;
      metAt.fill(0);
    }
    wholes.start = lines.start = stops.start = base;
    let stretch = base;
    let state = 0;
    for (let i = 0; i < text.length; i += 1) {
      // Most characters need no more than this.
      let code = 0;
      let hit = 0;
      for (; i < text.length; i += 1) {
        code = text.charCodeAt(i);
        state = next[state * classes + (code < 128 ? (ascii[code] ?? 0) : (classOf.get(code) ?? 0))] ?? 0;
        hit = endsAt[state] ?? 0;
        if (hit !== 0 || code === 10 || code === 46 || code === 33 || code === 63) break;
      }
      if (i === text.length) break;
      if (code === 10 || code === 46 || code === 33 || code === 63) {
        close(stops, base, i, metAt, found);
        if (code === 10) close(lines, base, i, metAt, found);
        stretch = base + i + 1;
      }
      for (let e = hit; e !== 0; e += 1) {
        const condition = (ending[e] ?? 0) - 1;
        if (condition < 0) break;
        const before = metAt[condition] ?? 0;
        metAt[condition] = base + i;
        if (before >= stretch || begins[condition] === 0) continue;
        if (stops.ways[condition] !== undefined) stops.met.push(condition);
        if (before < lines.start && lines.ways[condition] !== undefined) lines.met.push(condition);
        if (before < wholes.start && wholes.ways[condition] !== undefined) wholes.met.push(condition);
      }
    }
    close(stops, base, text.length, metAt, found);
    close(lines, base, text.length, metAt, found);
    close(wholes, base, undefined, metAt, found);
    base += text.length + 1;
    return found;
  };
}

/** The lists end to end, each number one higher and each list closed by a 0; and where each begins, 0 for none. */
function flat(lists: readonly (readonly number[] | undefined)[]): { endsAt: Uint32Array; ending: Uint16Array } {
  const ending = new Uint16Array(lists.reduce((sum, list) => sum + (list ? list.length + 1 : 0), 1));
  const endsAt = new Uint32Array(lists.length);
  let at = 1;
  for (let i = 0; i < lists.length; i += 1) {
    const list = lists[i];
    if (!list) continue;
    endsAt[i] = at;
    for (const number of list) ending[at++] = number + 1;
    at += 1;
  }
  return { endsAt, ending };
}

/** Adds the stretch to all patterns that can match in it, the whole text where it has no end, and begins the next. */
function close(stretches: Stretches, base: number, end: number | undefined, metAt: Int32Array, found: Found): void {
  const { ways, met, start } = stretches;
  const from = start - base;
  for (let condition = met.pop(); condition !== undefined; condition = met.pop()) {
    for (const { pattern, others } of ways[condition] ?? NO_WAYS) {
      if (!areMet(others, metAt, start)) continue;
      const within = found.get(pattern);
      if (end === undefined) found.set(pattern, undefined);
      else if (!within) found.set(pattern, [from, end]);
      else if (within[within.length - 2] !== from) within.push(from, end);
    }
  }
  if (end !== undefined) stretches.start = base + end + 1;
}

const NO_WAYS: readonly Way[] = [];

function areMet(conditions: readonly number[], metAt: Int32Array, start: number): boolean {
  for (const condition of conditions) if ((metAt[condition] ?? 0) < start) return false;
  return true;
}

function automatonOf(conditions: readonly (readonly string[])[]): Automaton {
  const classOf = new Map<number, number>();
  const ascii = new Uint16Array(128);
  const add = (code: number) => {
    if (code < 128 ? ascii[code] !== 0 : classOf.has(code)) return;
    classOf.set(code, classOf.size + 1);
    if (code < 128) ascii[code] = classOf.size;
  };
  for (const texts of conditions)
    for (const text of texts) for (let i = 0; i < text.length && i < LONGEST_LITERAL; i += 1) add(text.charCodeAt(i));
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
        const code = text.charCodeAt(i);
        const by = (code < 128 ? ascii[code] : classOf.get(code)) ?? 0;
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
      if (!own) ends[state] = inherited;
      else for (const id of inherited) if (!own.includes(id)) own.push(id);
    }
    for (const state of level) {
      const back = (fallback[state] ?? 0) * classes;
      next.copyWithin(state * classes, back, back + classes);
    }
  }
  // Cut to size: it was grown by doubling.
  return { classOf, ascii, classes, next: next.slice(0, ends.length * classes), ends };
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
