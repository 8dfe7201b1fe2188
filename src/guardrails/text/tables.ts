/** Markdown tables, as far as a cell's column and row say what stands in it. */
import type { Span } from "./draft.ts";

export interface Cell {
  /** Its own row's cells, the header's, and which of them it is; offsets into the original text, without the bars. */
  row: readonly Span[];
  header: readonly Span[];
  column: number;
}

/** More than a table for readers has: bounds on what is read again for each cell. */
const MOST_ROWS = 60;
const LONGEST = 1000;
const BAR = /(?<!\\)\|/g;

/** The line that holds `position`, or what of it lies near. */
export function lineAround(text: string, position: number): Span {
  const from = Math.max(0, position - LONGEST);
  const near = text.slice(from, position + LONGEST);
  const end = near.indexOf("\n", position - from);
  const start = position === from ? -1 : near.lastIndexOf("\n", position - from - 1);
  return { start: from + start + 1, end: from + (end < 0 ? near.length : end) };
}

/** The cells of a line; what stands outside its first and last bar is none where the line begins with one. */
function cellsOf(text: string, line: Span): Span[] {
  const bars = [...text.slice(line.start, line.end).matchAll(BAR)].map(({ index }) => line.start + index);
  const edges = [line.start - 1, ...bars, line.end];
  const cells = edges.slice(1).map((end, i) => ({ start: (edges[i] ?? 0) + 1, end }));
  const isOpen = ({ start, end }: Span) => text.slice(start, end).trim() !== "";
  return cells.filter((cell, i) => (i > 0 && i < cells.length - 1) || isOpen(cell));
}

/** The cell of a table with a header that holds the original text's `position`. */
export function cellAt(text: string, position: number): Cell | undefined {
  const line = lineAround(text, position);
  if (line.end - line.start > LONGEST || !text.slice(line.start, line.end).includes("|")) return undefined;
  let top = line;
  for (let rows = 0; top.start > 0; rows += 1) {
    const above = lineAround(text, top.start - 1);
    if (rows > MOST_ROWS) return undefined;
    if (!text.slice(above.start, above.end).includes("|")) break;
    top = above;
  }
  const row = cellsOf(text, line);
  const column = row.findIndex(({ start, end }) => start <= position && position < end);
  return column < 0 || top.start === line.start ? undefined : { row, header: cellsOf(text, top), column };
}

/** All rows of the table that holds the original text's `position`, the line below the header left out, and its own place. */
export function tableAt(
  text: string,
  position: number,
): { rows: readonly (readonly Span[])[]; row: number; column: number } | undefined {
  const isRow = (line: Span) => line.end - line.start <= LONGEST && text.slice(line.start, line.end).includes("|");
  const own = lineAround(text, position);
  if (!isRow(own)) return undefined;
  const lines = [own];
  for (let line = own; line.start > 0 && lines.length <= MOST_ROWS;) {
    line = lineAround(text, line.start - 1);
    if (!isRow(line)) break;
    lines.unshift(line);
  }
  for (let line = own; line.end < text.length && lines.length <= MOST_ROWS;) {
    line = lineAround(text, line.end + 1);
    if (!isRow(line)) break;
    lines.push(line);
  }
  const rows = lines
    .filter(({ start, end }) => !/^[\s|:-]*$/.test(text.slice(start, end)))
    .map((line) => cellsOf(text, line));
  const row = rows.findIndex((cells) => cells.some(({ start, end }) => start <= position && position < end));
  const column = rows[row]?.findIndex(({ start, end }) => start <= position && position < end) ?? -1;
  return row < 0 || column < 0 ? undefined : { rows, row, column };
}
