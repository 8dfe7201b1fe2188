/** The lines of a text, and the blocks of code between fences. */
import { codeLines } from "./code.ts";

/** What follows backticks on their line holds none: else they are the code of a sentence. */
const FENCE = /^[ \t]{0,3}(```+(?![^`]*`)|~~~+)/;

interface Line {
  start: number;
  end: number;
}

export function* linesOf(text: string): Generator<Line> {
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (i === text.length || code === 10 || code === 13) {
      yield { start, end: i };
      if (code === 13 && text.charCodeAt(i + 1) === 10) i += 1;
      start = i + 1;
    }
  }
}

export interface Fence {
  /** Offsets of the lines that are no text: the two marks, and the code between them. */
  lines: Map<number, "mark" | "code">;
  /** Where the closing mark's line starts. */
  last: number;
}

/** Finds the fenced block that a line opens. A mark that nothing closes opens none: it would hide the rest of the text. */
export function fences(original: string): (start: number) => Fence | undefined {
  if (!/^[ \t]{0,3}(?:```|~~~)/m.test(original)) return () => undefined;
  const lines = [...linesOf(original)].map(({ start, end }) => ({ start, raw: original.slice(start, end) }));
  const index = new Map(lines.map(({ start }, at) => [start, at]));
  // The shortest mark of each sort that was looked for in vain: a longer one further down need not be.
  const unclosed = new Map<string, number>();
  return (start) => {
    const from = index.get(start) ?? 0;
    const mark = FENCE.exec(lines[from]?.raw ?? "")?.[1];
    if (mark === undefined || mark.length >= (unclosed.get(mark.charAt(0)) ?? Infinity)) return undefined;
    const closes = (raw: string) => raw.trim().startsWith(mark) && FENCE.exec(raw)?.[1] === raw.trim();
    let to = from + 1;
    while (to < lines.length && !closes(lines[to]?.raw ?? "")) to += 1;
    const last = lines[to]?.start;
    if (last === undefined) {
      unclosed.set(mark.charAt(0), mark.length);
      return undefined;
    }
    const inside = lines.slice(from + 1, to);
    const isCode = codeLines(inside.map(({ raw }) => raw));
    const found: Fence = {
      lines: new Map([
        [start, "mark"],
        [last, "mark"],
      ]),
      last,
    };
    for (const [at, line] of inside.entries()) if (isCode[at] === true) found.lines.set(line.start, "code");
    return found;
  };
}
