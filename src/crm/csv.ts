/** CSV files of any delimiter and encoding as rows with their line numbers, streamed so that size does not matter. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import chardet from "chardet";
import { CsvError, parse } from "csv-parse";
import iconv from "iconv-lite";
import { errnoOf, InhouseError } from "../errors.ts";

export interface CsvRow {
  /** The line of the file the row starts on, from 1. */
  line: number;
  cells: string[];
}

export interface CsvFile {
  path: string;
  encoding: string;
  delimiter: string;
  header: string[];
  /** The rows below the header; may be called again for a second pass. */
  rows(): AsyncIterable<CsvRow>;
}

const SAMPLE_BYTES = 256 * 1024;
const DELIMITERS = [",", ";", "\t", "|"];

/** Reads the header and settles encoding and delimiter. Throws FILE_UNREADABLE or IMPORT_INVALID with the line. */
export async function openCsv(path: string): Promise<CsvFile> {
  const sample = await readSample(path);
  if (sample.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") {
    throw new InhouseError("IMPORT_INVALID", {
      what: `${path} is a workbook, not a CSV file.`,
      next: "Save its sheet as CSV and import that.",
    });
  }
  const encoding = encodingOf(sample);
  const text = iconv.decode(sample, encoding);
  const delimiter = delimiterOf(text);
  const read = (): AsyncIterable<CsvRow> => rowsOf(path, encoding, delimiter);
  for await (const first of read()) {
    const header = first.cells.map((cell) => cell.trim());
    if (header.every((cell) => cell === "")) break;
    return { path, encoding, delimiter, header, rows: () => skipFirst(read()) };
  }
  throw new InhouseError("IMPORT_INVALID", {
    what: `${path} has no header row.`,
    next: "Export it again with column names in the first row.",
  });
}

async function readSample(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new InhouseError("FILE_UNREADABLE", {
      what: `Cannot read ${path}.`,
      why: errnoOf(error) === "ENOENT" ? "There is no such file." : String(error),
      next: "Check the path. Only CSV exports can be imported.",
      cause: error,
    });
  }
}

function encodingOf(sample: Buffer): string {
  if (sample[0] === 0xff && sample[1] === 0xfe) return "utf-16le";
  if (sample[0] === 0xfe && sample[1] === 0xff) return "utf-16be";
  try {
    // `stream: true` forgives a character that the sample's end cuts in two.
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    if (!sample.includes(0)) return "utf-8";
  } catch {
    // Not UTF-8: an older spreadsheet's code page, which only statistics can tell.
  }
  const guess = chardet.detect(sample) ?? "windows-1252";
  // ISO-8859-1 and its Windows superset differ only in characters that text files never mean as controls.
  return guess === "ISO-8859-1" || !iconv.encodingExists(guess) ? "windows-1252" : guess;
}

/** The mark that splits the header into most columns, quotes respected. Spreadsheets may say it in a `sep=` line. */
function delimiterOf(text: string): string {
  const declared = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
  if (declared) return declared;
  const counts = new Map(DELIMITERS.map((mark) => [mark, 0]));
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === "\n" && !quoted) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return DELIMITERS.reduce((best, mark) => ((counts.get(mark) ?? 0) > (counts.get(best) ?? 0) ? mark : best));
}

async function* rowsOf(path: string, encoding: string, delimiter: string): AsyncGenerator<CsvRow> {
  const parser = parse({ delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, info: true });
  // A failure of any stage destroys the parser with its error, which the loop below then throws.
  pipeline(createReadStream(path), iconv.decodeStream(encoding), parser, () => {});
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const start = line;
      line = info.lines + 1;
      if (start === 1 && record.length <= 2 && /^sep=/i.test(record[0] ?? "")) continue;
      yield { line: Math.max(start, 1), cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = typeof error["lines"] === "number" ? error["lines"] : line;
    throw new InhouseError("IMPORT_INVALID", {
      what:
        error.code === "CSV_QUOTE_NOT_CLOSED"
          ? "A quoted cell is opened and never closed."
          : "A row's quotes do not match.",
      why: error.message,
      where: { file: path, line: error.code === "CSV_QUOTE_NOT_CLOSED" ? line : at },
      next: 'Write a quote inside a cell twice ("") and quote the whole cell, or export the file again. Nothing of it was imported.',
    });
  }
}

async function* skipFirst(rows: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow> {
  let first = true;
  for await (const row of rows) {
    if (!first) yield row;
    first = false;
  }
}
