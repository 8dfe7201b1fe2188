/**
 * What between backticks is code. Marks alone make no code: a promise in backticks reads as a promise. Code shows itself
 * by identifiers, symbols, flags, `key: value` or JSON; a bare value counts only where the words before show one.
 */

/** Words that sentences cannot do without and code seldom has side by side. */
const GLUE =
  /^(?:a|an|the|this|that|these|those|i|we|you|they|it|he|she|us|our|your|their|my|its|is|are|was|were|be|been|am|will|would|can|could|may|might|must|shall|should|have|has|had|do|does|did|not|no|never|always|and|or|but|if|so|for|of|to|with|without|from|at|by|on|in|as|than|who|every|all|any|(?:we|you|they|i|it)['’](?:re|ll|ve|d|m|s)|(?:do|does|did|is|are|wo|ca)n['’]t)$/i;
const PERSON = /^(?:we|us|our|ours|i|my|you|your|yours)(?:['’](?:re|ll|ve|d|m))?$/i;
const WORD = /^\p{L}[\p{L}'’-]*$/u;
/** A figure as sentences have it: 4,800 or $40 or 25%. */
const FIGURE = /^[$€£¥]?\d[\d.,:]*(?:%|[$€£¥]|st|nd|rd|th|x)?$/i;
const EDGES = /^["'“‘(]+|["'”’).,!?:;…]+$/gu;
const NO_PART = /^[-–—&+]$/;

/** snake_case, brackets, assignments, flags, camelCase, calls, names with dots, paths, and figures grown into words. */
const MARKS = [
  /[_{}<>=\\|;^~]/,
  /^--?[a-z]/i,
  /^\p{Ll}+\p{Lu}/u,
  /\w\(|\(\)|\[[\w"'\]]/,
  /[a-z\d-]{2,}\.[a-z]{2,}/i,
  /^(?:[.~]?\/|\.\w)/,
  /^\d+\p{L}{3,}$/u,
  /^\(?!\p{L}/u,
  /^[$@#]\p{L}/u,
];
const KEY_VALUE = /^[ \t]*["']?[\w.-]+["']?[ \t]*[:=][ \t]*\S+(?:[ \t]+\S+){0,2}$/;
const COMMENT = /^[ \t]*(?:#|\/\/|\/\*|\*|--|<!--)/;
const TRAILING_COMMENT = /[ \t](?:#|\/\/)[ \t].*$/;
const STRING = /([=(:,[{]\s*)(["'])(?:(?!\2).)*\2/g;
/** What shows a value: "the field says", "instead of". Only right before it. */
const SHOWN =
  /(?:\b(?:field|column|parameter|cell|label|button|variable|string|header|placeholder|argument|attribute|endpoint|api|log|response|input)s?\b[^.!?`]{0,20}|\b(?:instead of|such as the string|replace|rename))[ \t]+["'(]?$/i;

interface Reading {
  marks: number;
  /** Words and figures that stand side by side with a word among them that only sentences have. */
  run: number;
  person: boolean;
}

function read(text: string): Reading {
  // Tags are no words, and what a program prints is part of the program.
  const bare = text.replace(/<\/?[a-z][^<>]*>/gi, " ").replace(STRING, "$1");
  const reading: Reading = { marks: 0, run: 0, person: false };
  let [run, glue, person] = [0, false, false];
  for (const token of bare.split(/\s+/)) {
    // Longer is no word; and expressions stay quick.
    const part = token.slice(0, 60);
    if (part === "" || NO_PART.test(part)) continue;
    const word = part.replace(EDGES, "");
    if (MARKS.some((mark) => mark.test(part.replace(/[.,!?:;]+$/, "")))) reading.marks += 1;
    if (!WORD.test(word) && !FIGURE.test(word)) {
      [run, glue, person] = [0, false, false];
      continue;
    }
    run += 1;
    glue ||= GLUE.test(word);
    person ||= PERSON.test(word);
    if (glue && run > reading.run) reading.run = run;
    reading.person ||= person && run > 1;
  }
  return reading;
}

function isJson(text: string): boolean {
  const body = text.trim().replace(/[,;]$/, "");
  return (
    (body.startsWith("{") && body.endsWith("}") && body.includes(":")) ||
    (body.startsWith("[") && body.endsWith("]") && /["{\d]/.test(body))
  );
}

/** @param before what stands in front of the backticks on their line */
export function isInlineCode(text: string, before: string): boolean {
  if (isJson(text)) return true;
  const { marks, run } = read(text);
  if (run >= 3) return false;
  if (marks > 0 || KEY_VALUE.test(text)) return true;
  return text.trim().split(/\s+/).length <= 3 && SHOWN.test(before);
}

/** Whether a line of a fenced block is a sentence: it speaks to somebody, or opens and ends like one. */
function isSentence(line: string): boolean {
  if (COMMENT.test(line) || isJson(line)) return false;
  const { marks, run, person } = read(line.replace(TRAILING_COMMENT, ""));
  if (run < 3) return false;
  return (
    person || (marks === 0 && run >= 4 && (/^[ \t>*-]*["'“(]?\p{Lu}/u.test(line) || /[.!?]["'”)]?\s*$/.test(line)))
  );
}

/** For each line of a fenced block whether it is code: none is in a block that is a text, only sentences are not elsewhere. */
export function codeLines(lines: readonly string[]): boolean[] {
  const written = lines.filter((line) => line.trim() !== "");
  const sentences = written.filter(isSentence).length;
  const marked = written.filter((line) => read(line).marks > 0 || KEY_VALUE.test(line) || isJson(line)).length;
  if (sentences > 0 && sentences > marked) return lines.map(() => false);
  return lines.map((line) => !isSentence(line));
}
