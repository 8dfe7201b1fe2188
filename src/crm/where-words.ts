/** Splits a `where` condition into words, quoted texts and marks, each with its place. */
import { InhouseError } from "../errors.ts";

export interface Word {
  kind: "bare" | "quoted" | "mark";
  text: string;
  start: number;
  end: number;
}

const PATTERN = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(<=|>=|<>|!=|==|[=<>(),])|([^\s"'(),=<>!]+))/y;

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const pattern = new RegExp(PATTERN);
  while (pattern.lastIndex < text.trimEnd().length) {
    const from = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) {
      const column = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
      throw new InhouseError("WHERE_INVALID", {
        what: /["']/.test(text.charAt(column))
          ? "A quote is opened and never closed."
          : `"${text.charAt(column)}" is not expected here.`,
        where: { file: "where", line: 1, column: column + 1, source: text },
        next: 'Put values with special characters in double quotes: name = "O\'Neil & Sons".',
      });
    }
    const end = pattern.lastIndex;
    const start = end - match[0].trimStart().length;
    const quoted = match[1] ?? match[2];
    if (quoted !== undefined) words.push({ kind: "quoted", text: quoted.replace(/\\(.)/g, "$1"), start, end });
    else if (match[3] !== undefined) words.push({ kind: "mark", text: match[3], start, end });
    else words.push({ kind: "bare", text: match[4]!, start, end });
  }
  return words;
}
