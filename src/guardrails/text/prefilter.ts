/** Where in a text which of many patterns can match, told in one pass over it. */
import { keyOf, tableOf, type Lists, type Table } from "./automaton.ts";

export interface Candidate<Pattern> {
  pattern: Pattern;
  /** Starts and ends, in turn, of the stretches outside which it does not match; the whole text when absent. */
  within?: readonly number[];
}
/** Those patterns, in their order, that may match the text, and where; a pattern that is left out does not match it. */
export type Prefilter<Pattern> = (lowerText: string) => readonly Candidate<Pattern>[];

/** The patterns of every prefilter, for the build; and the tables that it made of them, by their key. */
const lists: (readonly RegExp[])[] = [];
let built: ReadonlyMap<string, Table> = new Map();

export const allTables = (): ReadonlyMap<string, Table> =>
  new Map(lists.map((regexps) => [keyOf(regexps), tableOf(regexps)]));

/** For patterns that are not among them a table is made when it is first asked for. */
export function useTables(tables: ReadonlyMap<string, Table>): void {
  built = tables;
}

/**
 * Prepares a list of patterns; made when first asked, since most processes check nothing. The text must be lower-cased
 * (patterns that ignore case may then be run over the same text in its own case).
 */
export function createPrefilter<Pattern extends { regexp: RegExp }>(patterns: readonly Pattern[]): Prefilter<Pattern> {
  const regexps = patterns.map(({ regexp }) => regexp);
  lists.push(regexps);
  let walk: ((text: string) => Found) | undefined;
  return (text) => {
    walk ??= walker(built.get(keyOf(regexps)) ?? tableOf(regexps));
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

/** The stretches of one reach while a text is walked. */
interface Stretches {
  /** By the condition that says most: only where it is met are the others asked for. */
  ways: Lists;
  /** Conditions met in this stretch that a way begins with. */
  met: number[];
  start: number;
}

type Found = Map<number, number[] | undefined>;

function walker({ always, conditions, ways, automaton }: Table): (text: string) => Found {
  const { classOf, ascii, base: placeOf, check, fallback } = automaton;
  const { at: endsAt, list: ending } = automaton.ends;
  const stretchesOf = (of: Lists): Stretches => ({ ways: of, met: [], start: 0 });
  const [wholes, lines, stops] = [stretchesOf(ways.text), stretchesOf(ways.line), stretchesOf(ways.stops)];
  const [inText, inLine, inStops] = [ways.text.at, ways.line.at, ways.stops.at];
  /** Where each condition was last met, counted on over all texts so that nothing need be wiped between them. */
  const metAt = new Int32Array(conditions);
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
        const by = code < 128 ? (ascii[code] ?? 0) : (classOf.get(code) ?? 0);
        let next = (placeOf[state] ?? 0) + by;
        while (check[next] !== state && state !== 0) {
          state = fallback[state] ?? 0;
          next = (placeOf[state] ?? 0) + by;
        }
        state = check[next] === state ? next : 0;
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
        if (before >= stretch) continue;
        if (inStops[condition] !== 0) stops.met.push(condition);
        if (inLine[condition] !== 0 && before < lines.start) lines.met.push(condition);
        if (inText[condition] !== 0 && before < wholes.start) wholes.met.push(condition);
      }
    }
    close(stops, base, text.length, metAt, found);
    close(lines, base, text.length, metAt, found);
    close(wholes, base, undefined, metAt, found);
    base += text.length + 1;
    return found;
  };
}

/** Adds the stretch to all patterns that can match in it, the whole text where it has no end, and begins the next. */
function close(stretches: Stretches, base: number, end: number | undefined, metAt: Int32Array, found: Found): void {
  const { met, start } = stretches;
  const { at, list } = stretches.ways;
  const from = start - base;
  for (let condition = met.pop(); condition !== undefined; condition = met.pop()) {
    let way = at[condition] ?? 0;
    for (let above = list[way] ?? 0; above !== 0; above = list[way] ?? 0) {
      const pattern = above - 1;
      const others = way + 2;
      way = others + (list[way + 1] ?? 0);
      if (!areMet(list, others, way, metAt, start)) continue;
      const within = found.get(pattern);
      if (end === undefined) found.set(pattern, undefined);
      else if (!within) found.set(pattern, [from, end]);
      else if (within[within.length - 2] !== from) within.push(from, end);
    }
  }
  if (end !== undefined) stretches.start = base + end + 1;
}

/** Whether all conditions in that part of the list were met in this stretch. */
function areMet(list: Uint16Array, first: number, end: number, metAt: Int32Array, start: number): boolean {
  for (let i = first; i < end; i += 1) if ((metAt[list[i] ?? 0] ?? 0) < start) return false;
  return true;
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
