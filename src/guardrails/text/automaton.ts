/**
 * What tells in one pass over a text which of many patterns can match (Aho and Corasick's automaton), as plain arrays:
 * making it costs most of a process's first check, so the build makes it and writes it beside the program.
 */
import { createHash } from "node:crypto";
import { reachOf, type Reach } from "./expressions.ts";
import { requiredWords, type GroupReadings } from "./literals.ts";

export interface Table {
  /** Patterns that may match any text. */
  always: Uint16Array;
  /** How many conditions there are: lists of literals, one of which a text must hold to meet it. */
  conditions: number;
  /**
   * For each condition the ways to match for which it says most: the pattern's number, one higher, then how many other
   * conditions must be met as well, and these.
   */
  ways: Record<Reach, Lists>;
  automaton: Automaton;
}

/** Lists end to end in one, each closed by a 0, and where each begins; 0 for none. */
export interface Lists {
  at: Uint32Array;
  list: Uint16Array;
}

interface Automaton {
  /** A class for every character that occurs in a literal; 0 for all others. */
  classOf: ReadonlyMap<number, number>;
  ascii: Uint16Array;
  classes: number;
  /** The next state for each state and class. */
  next: Uint16Array;
  /** For each state the conditions of which a literal ends there, each one higher. */
  ends: Lists;
}

/** Longer literals cost states; cut much shorter, "your team" and "your teeth" would be the same. */
const LONGEST_LITERAL = 10;
const MOST_STATES = 2 ** 16;

/** The same for the same patterns alone. */
export const keyOf = (regexps: readonly RegExp[]): string =>
  createHash("sha256").update(regexps.join("\n")).digest("hex");

export function tableOf(regexps: readonly RegExp[]): Table {
  const known: GroupReadings = new Map();
  const always: number[] = [];
  /** Ways share many conditions, and patterns too: the word lists that they are built from. */
  const conditions = new Map<readonly string[], number>();
  const waysOf: Record<Reach, number[][]> = { text: [], line: [], stops: [] };
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
      (ways[first] ??= []).push(pattern + 1, others.length, ...others);
    }
  });
  return {
    always: Uint16Array.from(always),
    conditions: conditions.size,
    ways: {
      text: flat(waysOf.text, conditions.size),
      line: flat(waysOf.line, conditions.size),
      stops: flat(waysOf.stops, conditions.size),
    },
    automaton: automatonOf([...conditions.keys()]),
  };
}

function flat(lists: readonly (readonly number[] | undefined)[], count: number): Lists {
  const list = new Uint16Array(lists.reduce((sum, numbers) => sum + (numbers ? numbers.length + 1 : 0), 1));
  const at = new Uint32Array(count);
  let end = 1;
  for (let i = 0; i < lists.length; i += 1) {
    const numbers = lists[i];
    if (!numbers) continue;
    at[i] = end;
    list.set(numbers, end);
    end += numbers.length + 1;
  }
  return { at, list };
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
  return {
    classOf,
    ascii,
    classes,
    // Cut to size: it was grown by doubling.
    next: next.slice(0, ends.length * classes),
    ends: flat(
      ends.map((ids) => ids?.map((id) => id + 1)),
      ends.length,
    ),
  };
}

function grown(array: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(array.length * 2);
  more.set(array);
  return more;
}
