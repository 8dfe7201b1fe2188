/** Which rows of a sheet are a header, which are records below it, and which are titles and remarks. */
import type { Cell, Sheet, SheetRow } from "./xlsx-workbook.ts";
import { columnLetters } from "./xlsx-scan.ts";

export type SheetPart =
  | { type: "remark"; rows: SheetRow[] }
  /** `header` is undefined where no row names the columns. */
  | { type: "table"; header: SheetRow | undefined; rows: SheetRow[] };

type Table = Extract<SheetPart, { type: "table" }>;

/**
 * A header is the first row of a table that is nearly as wide as the table and holds names, not values. Rows above it,
 * and rows of one cell in a sheet of tables, are titles and remarks. After a blank row a table goes on, unless what
 * follows has a header of its own.
 */
export function findTables(sheet: Sheet): SheetPart[] {
  const islands = splitAtBlankRows(sheet.rows);
  const isList = islands.every((island) => widthOf(island) === 1);
  const parts: SheetPart[] = [];
  let table: Table | undefined;
  for (const island of islands) {
    const width = widthOf(island);
    if (isList ? table === undefined : width > 1 && !isFactSheet(island) && startsTable(island, width, table)) {
      const first = island.findIndex((row) => isWide(row, width));
      if (first > 0) parts.push({ type: "remark", rows: island.slice(0, first) });
      const [header, ...body] = island.slice(first);
      const isNamed = isList ? hasText(header!) : isHeader(header!, body[0]);
      table = { type: "table", header: isNamed ? header : undefined, rows: isNamed ? body : island.slice(first) };
      parts.push(table);
    } else if (table !== undefined && (isList || (width > 1 && !isFactSheet(island)))) table.rows.push(...island);
    else parts.push({ type: "remark", rows: island });
  }
  return joinRemarks(parts);
}

/** A header with nothing below it is a remark; remarks in rows that follow each other are one. */
function joinRemarks(parts: readonly SheetPart[]): SheetPart[] {
  const joined: SheetPart[] = [];
  for (const part of parts) {
    const isEmpty = part.type === "table" && part.rows.length === 0 && part.header !== undefined;
    const next: SheetPart = isEmpty ? { type: "remark", rows: [part.header!] } : part;
    const last = joined.at(-1);
    const isNear = last?.rows.at(-1)?.number === (next.rows[0]?.number ?? 0) - 1;
    if (last?.type === "remark" && next.type === "remark" && isNear) last.rows.push(...next.rows);
    else joined.push(next);
  }
  return joined;
}

/** The names of a table's columns, by their position in the sheet; blank where the header is. */
export const headerOf = ({ header }: Table): string[] => (header?.cells ?? []).map((cell) => cell?.text ?? "");

/** What a column without a name is called: `column C` below a header, `C` where there is none. */
export function namelessColumn({ header }: Table): (at: number) => string {
  return (at) => `${header === undefined ? "" : "column "}${columnLetters(at + 1)}`;
}

export const filled = (row: SheetRow): Cell[] => row.cells.filter((cell) => cell !== undefined);

const widthOf = (rows: readonly SheetRow[]): number =>
  rows.reduce((most, row) => Math.max(most, filled(row).length), 0);

const hasText = (row: SheetRow): boolean => filled(row).every(({ type }) => type === "text");

function splitAtBlankRows(rows: readonly SheetRow[]): SheetRow[][] {
  const islands: SheetRow[][] = [];
  let before: SheetRow | undefined;
  for (const row of rows) {
    if (before?.number === row.number - 1) islands.at(-1)!.push(row);
    else islands.push([row]);
    before = row;
  }
  return islands;
}

/** Three quarters of the width; the corner above the names of rows may be blank. */
function isWide(row: SheetRow, width: number): boolean {
  const cells = filled(row).length;
  return cells >= width * 0.75 || (cells === width - 1 && cells > 1 && row.cells[0] === undefined);
}

/** Names, and years or dates among them where the row below does not hold such as well. */
function isHeader(row: SheetRow, next: SheetRow | undefined): boolean {
  if (hasText(row)) return true;
  const isNameable = ({ type, isYear }: Cell) => type === "text" || type === "date" || isYear;
  const first = row.cells[0];
  if ((first !== undefined && first.type !== "text") || !filled(row).every(isNameable)) return false;
  return next !== undefined && !filled(next).every(isNameable);
}

function startsTable(island: readonly SheetRow[], width: number, before: Table | undefined): boolean {
  if (before === undefined) return true;
  const row = island.find((each) => isWide(each, width));
  const next = island[island.indexOf(row!) + 1];
  if (row === undefined || next === undefined || !isHeader(row, next)) return false;
  if (allBold(row) && !allBold(next)) return true;
  if (before.rows.length === 0) return filled(row).length > filled(before.header!).length;
  const isOutside = row.cells.some(
    (cell, at) => cell !== undefined && !before.rows.concat(before.header ?? []).some((each) => each.cells[at]),
  );
  const isRepeated = before.header !== undefined && sameText(row, before.header);
  return isOutside || isRepeated || breaksType(row, next, before);
}

const allBold = (row: SheetRow): boolean => filled(row).every(({ isBold }) => isBold);

const sameText = (one: SheetRow, other: SheetRow): boolean =>
  filled(one).length === filled(other).length && one.cells.every((cell, at) => cell?.text === other.cells[at]?.text);

/** A word where the table above and the row below have values. */
function breaksType(row: SheetRow, next: SheetRow, { rows }: Table): boolean {
  return row.cells.some((cell, at) => {
    const above = rows.flatMap((each) => each.cells[at] ?? []);
    const isValue = (other: Cell | undefined) => other !== undefined && other.type !== "text";
    return cell?.type === "text" && isValue(next.cells[at]) && above.length > 0 && above.every(isValue);
  });
}

/** Two columns, of which the first names what the second holds, as a briefing sheet has them. */
function isFactSheet(island: readonly SheetRow[]): boolean {
  const rows = island.map((row) => filled(row));
  if (rows.some((cells) => cells.length > 2 || cells[0]?.type !== "text")) return false;
  const isMarked = rows.every(([name]) => name!.text.endsWith(":"));
  return isMarked || (rows.length > 1 && rows.every(([name, value]) => name!.isBold && value?.isBold !== true));
}
