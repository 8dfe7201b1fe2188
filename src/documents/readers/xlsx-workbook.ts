/** The cells of a workbook as a reader of it sees them. */
import JSZip from "jszip";
import readExcelFile from "read-excel-file/node";
import { clean } from "../clean.ts";
import { showNumber } from "./number-format.ts";
import { attribute, descend, childElements, elementsIn, type OfficePackage } from "./office-package.ts";
import { scanSheet, type SheetScan, type SheetStyles, readStyles } from "./xlsx-scan.ts";

export interface Cell {
  text: string;
  type: "text" | "number" | "date" | "other";
  /** A whole number that may be a year, as headers of plans hold them. */
  isYear: boolean;
  isBold: boolean;
}

export interface SheetRow {
  /** As Excel numbers it. */
  number: number;
  cells: (Cell | undefined)[];
  /** Whether Excel hides the row, by hand or by a filter. */
  isHidden: boolean;
}

export interface Sheet {
  name: string;
  /** Rows that hold something. */
  rows: SheetRow[];
  /** Whether a column with something in it is hidden. */
  hidesColumns: boolean;
}

export interface Workbook {
  sheets: Sheet[];
  /** Names of sheets that are not read because they are hidden. */
  hidden: string[];
  /** Sheets that are not read because their last cell is too far out, which is named. */
  tooWide: { name: string; last: string }[];
}

/** Cells between A1 and the last one: 50,000 rows of 100 columns. Beyond, a stray cell far out would fill the memory. */
const MAX_AREA = 5_000_000;

interface SheetPart {
  name: string;
  xml: string;
  scan: SheetScan;
}

/** Reads all sheets that are shown. Sheets of a chart only are none. */
export async function readWorkbook(parts: OfficePackage): Promise<Workbook> {
  const book = await parts.xml("xl/workbook.xml");
  if (book === undefined) throw new Error("it has no xl/workbook.xml");
  const relations = await parts.relations("xl/workbook.xml");
  const all = [...relations.values()];
  const stylesPart = all.find(({ type }) => type === "styles")?.part ?? "xl/styles.xml";
  const stringsPart = all.find(({ type }) => type === "sharedStrings")?.part ?? "xl/sharedStrings.xml";
  const styles = readStyles(await parts.xml(stylesPart));
  const workbook: Workbook = { sheets: [], hidden: [], tooWide: [] };
  const shown: SheetPart[] = [];
  for (const element of elementsIn(descend(book, "sheets"), "sheet")) {
    const relation = relations.get(attribute(element, "id") ?? "");
    if (relation?.type !== "worksheet") continue;
    const name = cleanName(element.getAttribute("name") ?? "");
    if ((element.getAttribute("state") ?? "visible") !== "visible") {
      workbook.hidden.push(name);
      continue;
    }
    const xml = await parts.text(relation.part);
    if (xml === undefined) throw new Error(`it has no ${relation.part}`);
    const scan = scanSheet(xml, styles);
    if (scan.area > MAX_AREA) workbook.tooWide.push({ name, last: scan.last });
    else shown.push({ name, xml, scan });
  }
  if (shown.length === 0) return workbook;
  const is1904 = /^(1|true)$/.test(childElements(book, "workbookPr")[0]?.getAttribute("date1904") ?? "");
  const copy = await copyOf(shown, is1904, await parts.text(stringsPart), await parts.text(stylesPart));
  // The library's types say the class of a date where they mean a date. Sheets come back in their order; numbers as they were written, so that one that is none does not cost the file.
  const read = await readExcelFile<number | string>(copy, {
    parseNumber: (written) => (Number.isNaN(Number(written)) ? written : Number(written)),
  });
  workbook.sheets = shown.map((part, at) => toSheet(part, (read[at]?.data ?? []) as Value[][], styles));
  return workbook;
}

/**
 * The library unpacks whatever a file holds, however much that is, and gives up on sheets that nobody sees. It gets a
 * copy of the parts that were measured.
 */
function copyOf(
  sheets: readonly SheetPart[],
  is1904: boolean,
  strings: string | undefined,
  styles: string | undefined,
): Promise<Buffer> {
  const zip = new JSZip();
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const list = sheets.map((_, at) => `<sheet name="${at}" sheetId="${at + 1}" r:id="s${at}"/>`);
  const links = sheets.map((_, at) => `<Relationship Id="s${at}" Type="${type}/worksheet" Target="s${at}.xml"/>`);
  zip.file(
    "xl/workbook.xml",
    `<workbook xmlns:r="${type}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${list.join("")}</sheets></workbook>`,
  );
  zip.file("xl/_rels/workbook.xml.rels", `<Relationships>${links.join("")}</Relationships>`);
  for (const [at, { xml }] of sheets.entries()) zip.file(`xl/s${at}.xml`, xml);
  if (strings !== undefined) zip.file("xl/sharedStrings.xml", strings);
  if (styles !== undefined) zip.file("xl/styles.xml", styles);
  return zip.generateAsync({ type: "nodebuffer", compression: "STORE" });
}

type Value = string | number | boolean | Date | null;

function toSheet({ name, scan }: SheetPart, data: readonly (readonly Value[])[], styles: SheetStyles): Sheet {
  const used = new Set<number>();
  const rows = data.map((values, at): SheetRow => {
    const cells = values.map((value, column) => {
      if (value === null) return undefined;
      const style = styles.of(scan.styleAt(at + 1, column + 1));
      const cell = toCell(value, style.format, style.isBold);
      if (cell !== undefined) used.add(column + 1);
      return cell;
    });
    return { number: at + 1, cells, isHidden: scan.hiddenRows.has(at + 1) };
  });
  fillMerged(rows, scan);
  return {
    name,
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== undefined)),
    hidesColumns: scan.hiddenColumns.some(([from, to]) => [...used].some((column) => column >= from && column <= to)),
  };
}

function toCell(value: Exclude<Value, null>, format: string | undefined, isBold: boolean): Cell | undefined {
  const cell = { isBold, isYear: false };
  if (typeof value === "number") {
    const isYear = Number.isInteger(value) && value >= 1900 && value <= 2100;
    return { ...cell, text: showNumber(value, format), type: "number", isYear };
  }
  if (value instanceof Date) return { ...cell, text: showDate(value), type: "date" };
  if (typeof value === "boolean") return { ...cell, text: value ? "TRUE" : "FALSE", type: "other" };
  const text = clean(value).trim();
  return text === "" ? undefined : { ...cell, text, type: "text" };
}

/** `2026-03-05`, with a time where there is one; `09:30` for a time of no day. */
function showDate(date: Date): string {
  const seconds = Math.round(date.getTime() / 1000);
  if (Number.isNaN(seconds)) return "";
  const written = new Date(seconds * 1000).toISOString();
  const time = written.slice(11, 19).replace(/:00$/, "");
  // Excel counts days from the last one of 1899: what lies before 1900 is a time by itself.
  if (written.startsWith("1899-")) return time;
  return time === "00:00" ? written.slice(0, 10) : `${written.slice(0, 10)} ${time}`;
}

/** A value that spans rows holds for each of them. Across columns it stays in the first. */
function fillMerged(rows: readonly SheetRow[], { merged }: SheetScan): void {
  for (const { row, column, lastRow } of merged) {
    const cell = rows[row - 1]?.cells[column - 1];
    if (cell === undefined) continue;
    for (const below of rows.slice(row, lastRow)) below.cells[column - 1] ??= cell;
  }
}

/** Half a surrogate pair has no percent-encoding, and a citation needs one. */
function cleanName(name: string): string {
  return clean(name)
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .trim();
}
