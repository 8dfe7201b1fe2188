/** Turns UTF-16 offsets into 1-based lines and columns, in logarithmic time. */
export interface LineIndex {
  /** Offset at which each line starts; the first is 0. */
  starts: number[];
  lineOf(offset: number): number;
  placeOf(offset: number): { line: number; column: number };
}

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  return {
    starts,
    lineOf,
    placeOf(offset) {
      const line = lineOf(offset);
      return { line, column: offset - starts[line - 1]! + 1 };
    },
  };
}

/** The lines of a stretch without the blank ones at its edges. A stretch of whitespace alone is its first line. */
export function linesOf(lines: LineIndex, text: string, start: number, end: number): { start: number; end: number } {
  const slice = text.slice(start, end);
  const first = slice.search(/\S/);
  if (first === -1) return { start: lines.lineOf(start), end: lines.lineOf(start) };
  return { start: lines.lineOf(start + first), end: lines.lineOf(start + slice.trimEnd().length - 1) };
}
