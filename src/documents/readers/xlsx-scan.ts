/** What the workbook library leaves out: how cells look, what is merged and what is hidden. */
import type { Element } from "@xmldom/xmldom";
import { builtInFormat } from "./number-format.ts";
import { childElements, descend } from "./office-package.ts";

export interface CellStyle {
  /** The format code of its numbers; none for those that are shown plainly. */
  format: string | undefined;
  isBold: boolean;
}

export interface SheetStyles {
  of(style: number | undefined): CellStyle;
  /** Whether a style says anything that counts. */
  counts(style: number): boolean;
}

export interface SheetScan {
  /** Cells between A1 and the last one that holds something. */
  area: number;
  /** That last one, as `XFD1048576`. */
  last: string;
  hiddenRows: ReadonlySet<number>;
  /** First and last column. */
  hiddenColumns: [number, number][];
  /** Ranges of several rows, by their first cell. */
  merged: { row: number; column: number; lastRow: number }[];
  styleAt(row: number, column: number): number | undefined;
}

const PLAIN: CellStyle = { format: undefined, isBold: false };
const COLUMNS = 16_384;
// `<` cannot stand in the value of an attribute, and these tags have no value with `>`.
const TAG = /<(?:\w+:)?(row|c|col|mergeCell)(?=[\s/>])([^>]*)>/g;

export function readStyles(root: Element | undefined): SheetStyles {
  const formats = new Map(
    childElements(descend(root, "numFmts"), "numFmt").map((each) => [
      Number(each.getAttribute("numFmtId")),
      each.getAttribute("formatCode") ?? undefined,
    ]),
  );
  const fonts = childElements(descend(root, "fonts"), "font").map((font) => {
    const bold = childElements(font, "b")[0];
    return bold !== undefined && !/^(0|false)$/.test(bold.getAttribute("val") ?? "");
  });
  const styles = childElements(descend(root, "cellXfs"), "xf").map((xf): CellStyle => {
    const id = Number(xf.getAttribute("numFmtId") ?? 0);
    return {
      format: formats.get(id) ?? builtInFormat(id),
      isBold: fonts[Number(xf.getAttribute("fontId") ?? 0)] ?? false,
    };
  });
  return {
    of: (style) => styles[style ?? 0] ?? PLAIN,
    counts: (style) => style > 0 && styles[style] !== undefined,
  };
}

/** Reads the tags of a sheet, without building its tree: 50,000 rows would be a tree of gigabytes. */
export function scanSheet(xml: string, styles: SheetStyles): SheetScan {
  const found = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const hiddenColumns: [number, number][] = [];
  const merged: SheetScan["merged"] = [];
  let rows = 0;
  let columns = 0;
  let lastColumn = "A";
  let row = 0;
  for (const [, tag = "", attributes = ""] of xml.matchAll(TAG)) {
    if (tag === "row") {
      row = Number(valueOf(attributes, "r") ?? row + 1);
      if (isTrue(valueOf(attributes, "hidden"))) hiddenRows.add(row);
    } else if (tag === "c") {
      const place = placeOf(valueOf(attributes, "r"));
      if (place === undefined || attributes.endsWith("/")) continue;
      const style = Number(valueOf(attributes, "s") ?? 0);
      if (styles.counts(style)) found.set(place.row * COLUMNS + place.column, style);
      rows = Math.max(rows, place.row);
      if (place.column > columns) [columns, lastColumn] = [place.column, place.letters];
    } else if (tag === "col") {
      const range: [number, number] = [Number(valueOf(attributes, "min")), Number(valueOf(attributes, "max"))];
      if (isTrue(valueOf(attributes, "hidden"))) hiddenColumns.push(range);
    } else {
      const [first, last] = (valueOf(attributes, "ref") ?? "").split(":").map(placeOf);
      if (first && last && last.row > first.row) {
        merged.push({ row: first.row, column: first.column, lastRow: last.row });
      }
    }
  }
  return {
    area: rows * columns,
    last: `${lastColumn}${rows}`,
    hiddenRows,
    hiddenColumns,
    merged,
    styleAt: (at, column) => found.get(at * COLUMNS + column),
  };
}

const ATTRIBUTES = Object.fromEntries(
  ["r", "s", "hidden", "min", "max", "ref"].map((name) => [name, new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`)]),
);

const valueOf = (attributes: string, name: string): string | undefined => ATTRIBUTES[name]?.exec(attributes)?.[1];

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

function placeOf(address: string | undefined): { row: number; column: number; letters: string } | undefined {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address ?? "") ?? [];
  if (letters === undefined) return undefined;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column, letters };
}

/** The letters of a column that is counted from 1. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? columnLetters(before) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
