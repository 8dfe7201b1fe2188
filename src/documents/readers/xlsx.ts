import { InhouseError } from "../../errors.ts";
import { type BlockStart, startOutline, tile } from "../blocks.ts";
import type { ReadText, Trust, Warning } from "../types.ts";
import { MAX_TEXT_BYTES } from "../read-document.ts";
import { readOfficeFile } from "./office-package.ts";
import { rowReader } from "./rows.ts";
import { filled, findTables, headerOf, namelessColumn, type SheetPart } from "./xlsx-tables.ts";
import { readWorkbook, type Sheet, type SheetRow, type Workbook } from "./xlsx-workbook.ts";

const EXCEL = { name: "Excel", file: "workbook", extension: ".xlsx", before: ".xls" } as const;
/** What Excel and its like call a sheet that nobody named: no heading. */
const DEFAULT_NAME = /^(?:sheet|tabelle|feuil|hoja|foglio|blad|arkusz|planilha|ark)\s?\d+$/i;
const MAX_ROW_WARNINGS = 20;

/** Excel workbooks: one record per row below a header, cited by sheet and row. What Excel hides is never public. */
export async function readXlsx(path: string, bytes: Uint8Array): Promise<ReadText> {
  return readOfficeFile(path, bytes, EXCEL, async (parts) => {
    const { frontMatter, title } = await parts.properties();
    const workbook = await readWorkbook(parts);
    const writer = startWriter(path);
    for (const sheet of workbook.sheets) writer.add(sheet);
    const text = writer.text();
    return {
      text,
      blocks: tile(text, writer.starts),
      ...(frontMatter && { frontMatter }),
      ...(title !== undefined && { title }),
      warnings: [...leftOut(workbook), ...writer.warnings()],
    };
  });
}

interface Writer {
  add(sheet: Sheet): void;
  text(): string;
  starts: BlockStart[];
  warnings(): Warning[];
}

function startWriter(path: string): Writer {
  const pieces: string[] = [];
  const starts: BlockStart[] = [];
  const warnings: Warning[] = [];
  let unread = 0;
  let length = 0;
  let heading = "";

  /** A sheet's name, and the names of empty columns, belong to the piece below: by themselves they answer nothing. */
  function put(text: string, block: Omit<BlockStart, "start">): void {
    const above = `${length === 0 ? "" : "\n\n"}${heading}`;
    const start = length === 0 ? 0 : length + 2;
    starts.push({ ...block, start, ...(heading !== "" && block.type === "record" && { reading: text }) });
    pieces.push(above, text);
    length += above.length + text.length;
    heading = "";
    if (length <= MAX_TEXT_BYTES) return;
    throw new InhouseError("FILE_TOO_LARGE", {
      what: `${path} holds more than the ${String(MAX_TEXT_BYTES / 1024 / 1024)} MB of text that are read of one file`,
      next: "Split it, or list it in .inhouseignore.",
      where: { file: path },
    });
  }

  function add(sheet: Sheet): void {
    const outline = startOutline();
    const isNamed = !DEFAULT_NAME.test(sheet.name);
    outline.enter(1, isNamed ? sheet.name : "");
    heading = isNamed ? `# ${sheet.name}\n\n` : "";
    const isInternal = outline.isInternal() || sheet.hidesColumns;
    const trustOf = (rows: readonly SheetRow[]): Partial<Trust> =>
      isInternal || rows.some((row) => row.isHidden) ? { visibility: "internal" } : {};
    for (const part of findTables(sheet)) addPart(sheet.name, part, outline.path(), trustOf);
    heading = "";
  }

  function addPart(
    sheet: string,
    part: SheetPart,
    above: string[],
    trustOf: (rows: readonly SheetRow[]) => Partial<Trust>,
  ): void {
    const [first] = part.rows;
    if (first === undefined) return;
    if (part.type === "remark") {
      const text = part.rows
        .map((row) =>
          filled(row)
            .map((cell) => cell.text)
            .join(" "),
        )
        .join("\n");
      put(text, { type: "text", headings: above, ...placeAndTrust(sheet, first, trustOf(part.rows)) });
      return;
    }
    if (part.header === undefined) warnings.push(noHeader(sheet, first));
    const header = headerOf(part);
    const empty = header.filter((name, at) => name !== "" && part.rows.every((row) => row.cells[at] === undefined));
    if (empty.length > 0) heading += `Columns without a value: ${empty.join(", ")}\n\n`;
    const reader = rowReader(header, namelessColumn(part));
    for (const row of part.rows) {
      const { name, trust, problems, reading } = reader.read(row.cells.map((cell) => cell?.text ?? ""));
      const headings = name === undefined ? above : [...above, name];
      put(reading, { type: "record", headings, ...placeAndTrust(sheet, row, { ...trust, ...trustOf([row]) }) });
      unread += problems.length;
      if (unread > MAX_ROW_WARNINGS) continue;
      const at = `sheet ${JSON.stringify(sheet)}, row ${String(row.number)}`;
      warnings.push(
        ...problems.map((message) => ({ code: "FRONT_MATTER_INVALID" as const, message: `${at}: ${message}` })),
      );
    }
  }

  return {
    add,
    starts,
    text: () => (length === 0 ? "" : `${pieces.join("")}\n`),
    warnings: () => {
      const more = unread - MAX_ROW_WARNINGS;
      const message = `${String(more)} more values of trust fields cannot be read`;
      return more > 0 ? [...warnings, { code: "FRONT_MATTER_INVALID", message }] : warnings;
    },
  };
}

function placeAndTrust(sheet: string, row: SheetRow, trust: Partial<Trust>): Pick<BlockStart, "place" | "trust"> {
  return {
    place: { unit: "row", sheet, row: row.number },
    ...(Object.keys(trust).length > 0 && { trust }),
  };
}

function noHeader(sheet: string, { number }: SheetRow): Warning {
  const message = `sheet ${JSON.stringify(sheet)}: no row names the columns of the table that begins in row ${String(number)}, so they are called by their letters. Write a header above it.`;
  return { code: "FORMAT_INVALID", message };
}

function leftOut({ hidden, tooWide }: Workbook): Warning[] {
  const names = hidden.map((name) => JSON.stringify(name)).join(", ");
  const message = `hidden ${hidden.length === 1 ? "sheet" : "sheets"} not read: ${names}. Unhide what should be found.`;
  return [
    ...(hidden.length > 0 ? [{ code: "CONTENT_LEFT_OUT" as const, message }] : []),
    ...tooWide.map(({ name, last }) => ({
      code: "CONTENT_LEFT_OUT" as const,
      message: `sheet ${JSON.stringify(name)} not read: it reaches to ${last}. Go there with Ctrl+End, delete the rows and columns that hold nothing of use, and save.`,
    })),
  ];
}
