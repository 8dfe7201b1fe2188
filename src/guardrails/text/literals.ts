/**
 * The words without which a regular expression cannot match, read off the expression itself: most texts have none of
 * them, and looking for words costs a fraction of running the expression.
 */
import { both, choiceOf, MOST_CHOICES, MOST_WAYS, rarest, together, type Conjunction } from "./choices.ts";
import { closingsOf } from "./expressions.ts";

interface Reading {
  /** Everything that can match here, where that is a short list. */
  exact?: readonly string[];
  /** Whatever matches meets one of these. */
  ways?: readonly Conjunction[];
}

/** What a sequence multiplies out to must be shorter than a list of words. */
const MOST_PRODUCTS = 48;
/** Classes of more characters are taken for any character. */
const WIDEST_CLASS = 10;

const ANYTHING: Reading = {};
const NOTHING: Reading = { exact: [""] };

class Unreadable extends Error {}

/**
 * Lower-cased strings as any of all of any: every match of `source` meets one conjunction, which is to hold at least one
 * string of each of its lists, when the text it is matched against is lower-cased too. Undefined when nothing is
 * required or the expression is beyond this reader. Reads JavaScript's syntax and as much of RE2's as it shares with it.
 * `known` remembers groups, of which expressions that are built from the same word lists share many.
 */
export function requiredWords(
  source: string,
  known: GroupReadings = new Map(),
): readonly (readonly (readonly string[])[])[] | undefined {
  return waysOf(source, known)?.map((way) => way.map(({ texts }) => texts));
}
export type GroupReadings = Map<string, Reading>;

/** The same in one list: every match of `source` holds at least one of these. */
export function requiredLiterals(source: string): readonly string[] | undefined {
  const ways = waysOf(source, new Map());
  const one = ways && together(ways);
  return one && [...new Set(one.texts)];
}

function waysOf(source: string, known: GroupReadings): readonly Conjunction[] | undefined {
  const closings = closingsOf(source);
  if (!closings) return undefined;
  try {
    const reader = { source, at: 0, closings, known };
    const reading = alternation(reader);
    return reader.at < source.length ? undefined : required(reading);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

interface Reader {
  source: string;
  at: number;
  /** Where the group that opens at an offset closes. */
  closings: ReadonlyMap<number, number>;
  known: GroupReadings;
}

function alternation(reader: Reader): Reading {
  const choices = [word(reader) ?? sequence(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at += 1;
    choices.push(word(reader) ?? sequence(reader));
  }
  const [only] = choices;
  if (choices.length === 1 && only) return only;
  const exact: string[] = [];
  const ways: Conjunction[] = [];
  for (const choice of choices) {
    if (choice.exact) exact.push(...choice.exact);
    else if (choice.ways) ways.push(...choice.ways);
    else return ANYTHING;
  }
  if (ways.length === 0 && exact.length <= MOST_CHOICES) return { exact };
  if (exact.length > 0) {
    const way = choiceOf(exact);
    if (!way) return ANYTHING;
    ways.push([way]);
  }
  if (ways.length <= MOST_WAYS) return { ways };
  const one = together(ways);
  return one ? { ways: [[one]] } : ANYTHING;
}

/** An alternative that is one plain word, as most are. */
function word(reader: Reader): Reading | undefined {
  const run = plainRun(reader.source, reader.at);
  const behind = reader.source[reader.at + run.length];
  if (behind !== undefined && behind !== "|" && behind !== ")") return undefined;
  reader.at += run.length;
  return { exact: [run.toLowerCase()] };
}

function sequence(reader: Reader): Reading {
  const { source } = reader;
  let ways: readonly Conjunction[] = [[]];
  let tail: readonly string[] = [""];
  let whole = true;
  const keep = (found: readonly Conjunction[] | undefined) => {
    if (found) ways = both(ways, found);
  };
  const keepTail = () => {
    const choice = choiceOf(tail);
    if (choice) keep([[choice]]);
  };
  while (reader.at < source.length && source[reader.at] !== "|" && source[reader.at] !== ")") {
    const run = plainRun(source, reader.at);
    const reading = run === "" ? repeated(reader, atom(reader)) : { exact: [run.toLowerCase()] };
    reader.at += run.length;
    const { exact } = reading;
    if (exact && exact.length * tail.length <= MOST_PRODUCTS) {
      tail = joined(tail, exact);
      continue;
    }
    whole = whole && exact !== undefined && tail.length === 1 && tail[0] === "";
    keepTail();
    if (!exact) keep(reading.ways);
    tail = exact ?? [""];
  }
  if (whole) return { exact: tail };
  keepTail();
  const told = ways.map(rarest);
  return told.some((way) => way.length === 0) ? ANYTHING : { ways: told };
}

function joined(before: readonly string[], after: readonly string[]): readonly string[] {
  if (before.length === 1 && before[0] === "") return after;
  if (after.length === 1 && after[0] === "") return before;
  const all: string[] = [];
  for (const one of before) for (const other of after) all.push(one + other);
  return all;
}

/** Letters, digits and spaces that stand for themselves; the last of them may be what a quantifier repeats. */
function plainRun(source: string, from: number): string {
  let end = from;
  while (isPlain(source.charCodeAt(end))) end += 1;
  if (end > from && "*+?{".includes(source[end] ?? " ")) end -= 1;
  return source.slice(from, end);
}
const isPlain = (code: number): boolean =>
  code === 32 || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

const QUANTIFIER = /(?:[*+?]|\{(\d+)(,\d*)?\})[?+]?/y;

function repeated(reader: Reader, one: Reading): Reading {
  if (!"*+?{".includes(reader.source[reader.at] ?? " ")) return one;
  QUANTIFIER.lastIndex = reader.at;
  const match = QUANTIFIER.exec(reader.source);
  if (!match) return one;
  reader.at += match[0].length;
  if (match[0].startsWith("?")) return one.exact ? { exact: [...one.exact, ""] } : ANYTHING;
  if (match[0].startsWith("*") || Number(match[1]) === 0) return ANYTHING;
  if (match[1] === "1" && match[2] === undefined) return one;
  const ways = required(one);
  return ways ? { ways } : ANYTHING;
}

function atom(reader: Reader): Reading {
  const { source } = reader;
  const char = source[reader.at] ?? "";
  if (char === "(") return group(reader);
  if (char === "[") return characterClass(reader);
  reader.at += 1;
  if (char === "^" || char === "$") return NOTHING;
  if (char === ".") return ANYTHING;
  if (char === "\\") return escape(reader);
  if ("*+?{}]".includes(char)) throw new Unreadable();
  return literal(char);
}

/** Private-use characters stand for quantities. Beyond them only ASCII: nothing else has one case mapping everywhere. */
function literal(char: string): Reading {
  return /^[\n\x20-\x7e\ue000-\uf8ff]$/.test(char) ? { exact: [char.toLowerCase()] } : ANYTHING;
}

function escape(reader: Reader): Reading {
  const char = reader.source[reader.at] ?? "";
  reader.at += 1;
  if ("bB".includes(char)) return NOTHING;
  if ("dDwWsS".includes(char)) return ANYTHING;
  if (char === "n") return literal("\n");
  if (char === "u") {
    const code = /^[0-9a-fA-F]{4}/.exec(reader.source.slice(reader.at, reader.at + 4))?.[0];
    if (code === undefined) throw new Unreadable();
    reader.at += 4;
    return literal(String.fromCharCode(parseInt(code, 16)));
  }
  if (char === "p" || char === "P") {
    const name = /^\{[^}]+\}/.exec(reader.source.slice(reader.at, reader.at + 60))?.[0];
    if (name === undefined) throw new Unreadable();
    reader.at += name.length;
    return ANYTHING;
  }
  if (char === "" || /[A-Za-z0-9]/.test(char)) throw new Unreadable();
  return literal(char);
}

const GROUP = /\((?:\?(?:(:)|(<?[=!])|<[A-Za-z]\w*>))?/y;

function group(reader: Reader): Reading {
  const close = reader.closings.get(reader.at);
  if (close === undefined) throw new Unreadable();
  const text = reader.source.slice(reader.at, close + 1);
  const before = reader.known.get(text);
  if (before) {
    reader.at = close + 1;
    return before;
  }
  GROUP.lastIndex = reader.at;
  const match = GROUP.exec(reader.source);
  if (!match || reader.source[reader.at + match[0].length] === "?") throw new Unreadable();
  reader.at += match[0].length;
  const inner = alternation(reader);
  if (reader.at !== close) throw new Unreadable();
  reader.at += 1;
  // What stands around a match is no part of it.
  const reading = match[2] === undefined ? inner : NOTHING;
  reader.known.set(text, reading);
  return reading;
}

function characterClass(reader: Reader): Reading {
  const { source } = reader;
  const exact: string[] = [];
  let any = source[reader.at + 1] === "^";
  reader.at += any ? 2 : 1;
  // RE2 takes a bracket that opens a class for a character, JavaScript for its end.
  if (source[reader.at] === "]") throw new Unreadable();
  while (source[reader.at] !== "]") {
    const char = source[reader.at] ?? "";
    reader.at += 1;
    if (char === "" || char === "[") throw new Unreadable();
    // In a class \b is a backspace and \B an error.
    if (char === "\\" && /[bB]/.test(source[reader.at] ?? "")) throw new Unreadable();
    const found = char === "\\" ? escape(reader) : literal(char);
    if (found.exact) exact.push(...found.exact);
    else any = true;
    if (source[reader.at] === "-" && source[reader.at + 1] !== "]") any = true;
  }
  reader.at += 1;
  const different = [...new Set(exact)];
  return any || different.length > WIDEST_CLASS ? ANYTHING : { exact: different };
}

function required({ exact, ways }: Reading): readonly Conjunction[] | undefined {
  if (!exact) return ways;
  const choice = choiceOf(exact);
  return choice && [[choice]];
}
