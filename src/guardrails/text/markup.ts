/** Where marks of Markdown begin and end, and which lines run on into the next. */
import { isInlineCode } from "./code.ts";
import { beginsTurn } from "./turns.ts";

const LABEL_LINE = /^(?:subject|re|to|from|cc|bcc|preheader|preview|headline|title|body|cta|caption)\s*:/i;

const DIGITS_ONLY = /^[\s\d.,%€$£-]+$/;

/** The backticks that open at `at`, with what closes them, if anything does; a lone number and prose read as text. */
export function inlineCodeEnd(
  text: string,
  at: number,
  lineStart: number,
  lineEnd: number,
): { open: number; close: number; end: number; isCode: boolean } {
  let ticks = 1;
  while (text.charAt(at + ticks) === "`") ticks += 1;
  const open = at + ticks;
  const length = text.slice(open, lineEnd).indexOf("`".repeat(ticks));
  if (length < 0) return { open, close: open, end: open, isCode: false };
  const close = open + length;
  const content = text.slice(open, close);
  const isCode = !DIGITS_ONLY.test(content) && isInlineCode(content, text.slice(Math.max(lineStart, at - 60), at));
  return { open, close, end: close + ticks, isCode };
}

export const isWord = (char: string): boolean => /^[\p{L}\p{N}]$/u.test(char);

/** Emphasis marks vanish; a star between digits (2 * 3) or an underscore in snake_case does not. */
export function isEmphasis(text: string, at: number, char: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (char === "*" || char === "~")
    return !(/\s|^$/.test(before) && /\s|^$/.test(after)) || before === char || after === char;
  if (before === "_" || after === "_") return true;
  if (isWord(before) !== isWord(after)) return true;
  // "_can_cel" is emphasis inside a word, can_cel_flag a name.
  let from = at;
  while (/\w/.test(text.charAt(from - 1)) && at - from < 30) from -= 1;
  let to = at;
  while (/\w/.test(text.charAt(to + 1)) && to - at < 30) to += 1;
  return text.charAt(from) === "_" || text.charAt(to) === "_";
}

/** True where an address may begin; checked before the expression so that long words cost one look each. */
export function isMailStart(text: string, at: number, code: number): boolean {
  const wordish = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (!wordish || /[A-Za-z0-9._%+-]/.test(text.charAt(at - 1))) return false;
  const stop = Math.min(text.length, at + 66);
  for (let i = at; i < stop; i += 1) {
    const char = text.charAt(i);
    if (char === "@") return true;
    if (!/[A-Za-z0-9._%+-]/.test(char)) return false;
  }
  return false;
}

/** Lines that do not run on into the next one: labels, greetings, short lines before a new start. */
export function endsBlock(line: string, next: string): boolean {
  const trimmed = line.trim();
  if (LABEL_LINE.test(trimmed) || beginsTurn(next)) return true;
  if (/,$/.test(trimmed) && trimmed.split(/\s+/).length <= 4 && /^\p{Lu}/u.test(trimmed)) return true;
  return (
    trimmed.length <= 40 &&
    !/[,;]$/.test(trimmed) &&
    /^\p{Lu}\p{Ll}+ /u.test(next.trim()) &&
    trimmed.split(/\s+/).length <= 5
  );
}

/** Quoted lines run on into each other, and a sentence into a lone item that goes on with it. `rest`: what follows. */
export function runsOn(previous: string, line: string, sign: string, rest: string): boolean {
  if (/^>[> ]*$/.test(sign)) return /^[ \t]*>/.test(previous);
  return (
    /^[-*+•]$/.test(sign) &&
    /[\p{L}\d] [\p{L}\d]+ *$/u.test(previous.slice(-60)) &&
    /^[ \t]*[-*+•][ \t]+\p{Ll}/u.test(line) &&
    !/^\r?\n[ \t]*[-*+•] /.test(rest.slice(0, 20))
  );
}
