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

/**
 * A double array: the state that a class leads to from a state stands at `base` of the state plus the class, if `check`
 * there names the state; else the search goes on from the state that `fallback` names, the root at last. Hundreds of
 * kilobytes, where a row for each state is megabytes and every character a cache miss.
 */
interface Automaton {
  /** A class for every character that occurs in a literal; 0 for all others. */
  classOf: ReadonlyMap<number, number>;
  ascii: Uint16Array;
  base: Uint16Array;
  check: Uint16Array;
  fallback: Uint16Array;
  /** For each state the conditions of which a literal ends there, each one higher. */
  ends: Lists;
}

/** Longer literals cost states; cut much shorter, "your team" and "your teeth" would be the same. */
const LONGEST_LITERAL = 10;
/** So that places fit into 16 bits, with those that stay empty. */
const MOST_STATES = 50_000;
/** In `check`, where no state stands. */
const EMPTY = 2 ** 16 - 1;

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
  const trie = createTrie();
  const ends: (number[] | undefined)[] = [undefined];
  conditions.forEach((texts, id) => {
    for (const text of texts) {
      let state = 0;
      for (let i = 0; i < text.length && i < LONGEST_LITERAL; i += 1) {
        const code = text.charCodeAt(i);
        const by = (code < 128 ? ascii[code] : classOf.get(code)) ?? 0;
        const child = trie.child(state, by);
        // What a literal begins with is as necessary as the whole, and a state's number must fit.
        if (child === 0 && i > 0 && trie.size() >= MOST_STATES - classOf.size) break;
        state = child === 0 ? trie.grow(state, by) : child;
        // What holds a shorter literal of the same condition is found by it already.
        if (ends[state]?.at(-1) === id) break;
      }
      const own = (ends[state] ??= []);
      if (own.at(-1) !== id) own.push(id);
    }
  });
  const order = trie.breadthFirst();
  const fallback: number[] = [0];
  for (const state of order) {
    if (state === 0) continue;
    const by = trie.entry(state);
    let behind = trie.parent(state);
    let to = 0;
    while (behind !== 0 && to === 0) {
      behind = fallback[behind] ?? 0;
      to = trie.child(behind, by);
    }
    fallback[state] = to;
    const inherited = ends[to];
    if (!inherited) continue;
    const own = ends[state];
    if (!own) ends[state] = inherited;
    else for (const id of inherited) if (!own.includes(id)) own.push(id);
  }
  const { base, check, placeOf } = packed(trie, order, classOf.size + 1);
  const placedFallback = new Uint16Array(base.length);
  const placedEnds: (number[] | undefined)[] = [];
  for (const state of order) {
    const place = placeOf[state] ?? 0;
    placedFallback[place] = placeOf[fallback[state] ?? 0] ?? 0;
    placedEnds[place] = ends[state]?.map((id) => id + 1);
  }
  return { classOf, ascii, base, check, fallback: placedFallback, ends: flat(placedEnds, base.length) };
}

interface Trie {
  size: () => number;
  /** 0 for none: nothing leads to the root. */
  child: (state: number, by: number) => number;
  grow: (state: number, by: number) => number;
  parent: (state: number) => number;
  /** The class that leads to the state from its parent. */
  entry: (state: number) => number;
  children: (state: number) => readonly number[];
  /** The root first, and every state behind those nearer to it. */
  breadthFirst: () => readonly number[];
}

function createTrie(): Trie {
  const parents = [0];
  const entries = [0];
  const children: (number[] | undefined)[] = [undefined];
  const childrenOf = (state: number) => children[state] ?? NONE;
  const child = (state: number, by: number) => {
    for (const candidate of childrenOf(state)) if (entries[candidate] === by) return candidate;
    return 0;
  };
  return {
    size: () => parents.length,
    child,
    grow: (state, by) => {
      const grown = parents.push(state) - 1;
      entries[grown] = by;
      (children[state] ??= []).push(grown);
      return grown;
    },
    parent: (state) => parents[state] ?? 0,
    entry: (state) => entries[state] ?? 0,
    children: childrenOf,
    breadthFirst: () => {
      const order = [0];
      // Those that are added while it runs are visited too.
      for (const state of order) order.push(...childrenOf(state));
      return order;
    },
  };
}
const NONE: readonly number[] = [];

/** Finds each state the first place where all its children fit between those that are placed already. */
function packed(trie: Trie, order: readonly number[], classes: number) {
  const base: number[] = [0];
  const check: number[] = [EMPTY];
  const placeOf: number[] = [0];
  let free = 1;
  for (const state of order) {
    const children = trie.children(state);
    const place = placeOf[state] ?? 0;
    if (children.length === 0) continue;
    while ((check[free] ?? EMPTY) !== EMPTY) free += 1;
    const lowest = Math.min(...children.map(trie.entry));
    let at = Math.max(0, free - lowest);
    while (state !== 0 && children.some((child) => (check[at + trie.entry(child)] ?? EMPTY) !== EMPTY)) at += 1;
    if (state === 0) at = 0;
    base[place] = at;
    for (const child of children) {
      const to = at + trie.entry(child);
      check[to] = place;
      placeOf[child] = to;
    }
  }
  const length = check.length + classes;
  const filled = Uint16Array.from({ length }, (_, i) => check[i] ?? EMPTY);
  return { base: Uint16Array.from({ length }, (_, i) => base[i] ?? 0), check: filled, placeOf };
}
