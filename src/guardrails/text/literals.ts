/**
 * The words without which a regular expression cannot match, read off the expression itself: most texts have none of
 * them, and looking for words costs a fraction of running the expression.
 */

interface Reading {
  /** Everything that can match here, where that is a short list. */
  exact?: string[];
  /** Whatever matches holds one of these. */
  required?: string[];
}

/** An alternation of this many strings is still a list of literals; what a sequence multiplies out to must be shorter. */
const MOST_CHOICES = 400;
const MOST_PRODUCTS = 48;
/** Classes of more characters are taken for any character. */
const WIDEST_CLASS = 10;

const ANYTHING: Reading = {};
const NOTHING: Reading = { exact: [""] };

class Unreadable extends Error {}

/**
 * Lower-cased strings of which every match of `source` holds at least one, when the text it is matched against is
 * lower-cased too; undefined when there are none or the expression is beyond this reader. Reads JavaScript's syntax and
 * as much of RE2's as it shares with it.
 */
export function requiredLiterals(source: string): readonly string[] | undefined {
  try {
    const reader = { source, at: 0 };
    const reading = alternation(reader);
    if (reader.at < source.length) return undefined;
    const found = cheaper(reading.exact, reading.required);
    return found && [...new Set(found)];
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

interface Reader {
  source: string;
  at: number;
}

function alternation(reader: Reader): Reading {
  const choices = [sequence(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at += 1;
    choices.push(sequence(reader));
  }
  const [only] = choices;
  if (choices.length === 1 && only) return only;
  const exact = choices.every((choice) => choice.exact) ? choices.flatMap((choice) => choice.exact ?? []) : undefined;
  if (exact && exact.length <= MOST_CHOICES) return { exact };
  const required: string[] = [];
  for (const choice of choices) {
    const found = cheaper(choice.exact, choice.required);
    if (!found || required.length + found.length > MOST_CHOICES) return ANYTHING;
    required.push(...found);
  }
  return { required };
}

function sequence(reader: Reader): Reading {
  let best: string[] | undefined;
  let tail = [""];
  let whole = true;
  const keep = (found: string[] | undefined) => (best = cheaper(best, found));
  while (reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] ?? "")) {
    const { exact, required } = repeated(reader, atom(reader));
    if (exact && exact.length * tail.length <= MOST_PRODUCTS) {
      tail = tail.flatMap((before) => exact.map((after) => before + after));
      continue;
    }
    whole = whole && exact !== undefined && tail.length === 1 && tail[0] === "";
    keep(tail);
    keep(required);
    tail = exact ?? [""];
  }
  if (whole) return { exact: tail };
  keep(tail);
  return best ? { required: best } : ANYTHING;
}

const QUANTIFIER = /(?:[*+?]|\{(\d+)(,\d*)?\})[?+]?/y;

function repeated(reader: Reader, one: Reading): Reading {
  QUANTIFIER.lastIndex = reader.at;
  const match = QUANTIFIER.exec(reader.source);
  if (!match) return one;
  reader.at += match[0].length;
  if (match[0].startsWith("?")) return one.exact ? { exact: [...one.exact, ""] } : ANYTHING;
  if (match[0].startsWith("*") || match[1] === "0") return ANYTHING;
  if (match[1] === "1" && match[2] === undefined) return one;
  const required = cheaper(one.exact, one.required);
  return required ? { required } : ANYTHING;
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
  GROUP.lastIndex = reader.at;
  const match = GROUP.exec(reader.source);
  if (!match || reader.source[reader.at + match[0].length] === "?") throw new Unreadable();
  reader.at += match[0].length;
  const inner = alternation(reader);
  if (reader.source[reader.at] !== ")") throw new Unreadable();
  reader.at += 1;
  // What stands around a match is no part of it.
  return match[2] === undefined ? inner : NOTHING;
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

/** Of two lists the one that a text is less likely to hold something of. */
function cheaper(a: string[] | undefined, b: string[] | undefined): string[] | undefined {
  if (!a || a.includes("")) return b && !b.includes("") ? b : undefined;
  if (!b || b.includes("")) return a;
  return likelihood(a) <= likelihood(b) ? a : b;
}

/** Every further letter makes a string rarer; a quantity is about as rare as a short word. */
const likelihood = (list: readonly string[]): number =>
  list.reduce((sum, text) => sum + 0.25 ** (text.length + 3 * (text.match(/[\ue000-\uf8ff]/g)?.length ?? 0)), 0);
