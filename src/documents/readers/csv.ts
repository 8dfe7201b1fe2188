import { CsvError, parse } from "csv-parse/sync";
import { type BlockStart, tile } from "../blocks.ts";
import { indexLines } from "../line-index.ts";
import type { ReadText, Warning } from "../types.ts";
import { rowReader } from "./rows.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** The first line that Excel writes and reads. */
const STATED_DELIMITER = /^"?sep=([^\n"])"?\n/i;
const MAX_RAGGED_WARNINGS = 20;

interface Row {
  record: string[];
  start: number;
}

/** CSV and TSV: one record per row, which reads as "column: value" lines; a row of the wrong length is kept. */
export function readCsv(_path: string, text: string): ReadText {
  const lines = indexLines(text);
  const { rows, warnings } = parseRows(text);
  const titles = countTitles(rows);
  const [header, ...body] = rows.slice(titles);
  if (!header) return { text, blocks: tile(text, []), warnings };
  const reader = rowReader(header.record);
  const lead = text.slice(header.start, body[0]?.start ?? text.length).trim();
  const starts: BlockStart[] = [];
  if (titles > 0 || body.length === 0) {
    const reading = rows.slice(0, titles).map(({ record }) => filled(record).join(" "));
    starts.push({ start: 0, type: "text", headings: [], ...(titles > 0 && { reading: reading.join("\n") }) });
  }
  let ragged = 0;
  for (const { record, start } of body) {
    const { name, trust, problems, reading } = reader.read(record);
    warnings.push(
      ...problems.map((message) => ({ code: "FRONT_MATTER_INVALID" as const, message, ...lines.placeOf(start) })),
    );
    starts.push({
      // A header by itself answers nothing: it belongs to the first record, which reads as words anyway.
      start: start > body[0]!.start ? start : titles > 0 ? header.start : 0,
      type: "record",
      headings: name === undefined ? [] : [name],
      lead,
      reading,
      ...(Object.keys(trust).length > 0 && { trust }),
    });
    if (record.length === reader.columns.length) continue;
    ragged += 1;
    if (ragged > MAX_RAGGED_WARNINGS) continue;
    const values = `${record.length} ${record.length === 1 ? "value" : "values"}`;
    const message = `this row has ${values}, the header ${reader.columns.length}. Kept as it is.`;
    warnings.push({ code: "FORMAT_INVALID", message, ...lines.placeOf(start) });
  }
  if (ragged > MAX_RAGGED_WARNINGS) {
    const message = `${ragged - MAX_RAGGED_WARNINGS} more rows do not have as many values as the header. Kept as they are.`;
    warnings.push({ code: "FORMAT_INVALID", message });
  }
  return { text, blocks: tile(text, starts), warnings };
}

const filled = (record: readonly string[]): string[] => record.map((value) => value.trim()).filter(Boolean);

/** How many rows of one value stand above the header, as the title of a price list does. A list of one column has none. */
function countTitles(rows: readonly Row[]): number {
  const header = rows.findIndex(({ record }) => filled(record).length > 1);
  const names = filled(rows[header]?.record ?? []);
  const below = filled(rows[header + 1]?.record ?? []);
  // Otherwise the first row is a header that its rows have outgrown.
  return below.length > 1 && names.every((name) => !/^[\d.,%\s-]+$/.test(name)) ? header : 0;
}

function parseRows(text: string): { rows: Row[]; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const stated = STATED_DELIMITER.exec(text);
  const options = {
    delimiter: stated?.[1] ?? detectDelimiter(text),
    from_line: stated ? 2 : 1,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    raw: true,
  };
  const read = (quote: '"' | null) =>
    parse(text, { ...options, quote }) as unknown as { record: string[]; raw: string }[];
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read('"');
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Rows with a stray quote are better shown as they were typed than not at all.
    parsed = read(null);
    const line = typeof error.lines === "number" ? { line: error.lines } : {};
    const message = "a quote is opened and never closed: quotes in this file are taken as ordinary characters";
    warnings.push({ code: "FORMAT_INVALID", message, ...line });
  }
  let from = stated?.[0].length ?? 0;
  const rows = parsed.map(({ record, raw }) => {
    const source = raw.trim();
    const start = source === "" ? from : text.indexOf(source, from);
    from = start + source.length;
    return { record, start: text.lastIndexOf("\n", start - 1) + 1 };
  });
  return { rows, warnings };
}

/** The delimiter that cuts the first lines into the same number of pieces most often; ties go to more pieces. */
function detectDelimiter(text: string): string {
  const lines = text
    .slice(0, 16_384)
    .replace(/"[^"]*"/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const best = (pieces: (counts: readonly number[]) => number): { delimiter: string; share: number } => {
    const scored = DELIMITERS.map((delimiter) => {
      const counts = lines.map((line) => line.split(delimiter).length - 1);
      const usual = pieces(counts);
      const share = usual === 0 ? 0 : counts.filter((count) => count === usual).length / counts.length;
      return { delimiter, share, score: share === 0 ? 0 : share + Math.min(usual, 100) / 1000 };
    });
    return scored.reduce((one, other) => (other.score > one.score ? other : one));
  };
  const asFirst = best((counts) => counts[0] ?? 0);
  // A first line unlike the others is a title above the header.
  return asFirst.share > 0.5 ? asFirst.delimiter : best(mostFrequent).delimiter;
}

/** The number other than 0 that is there most often. */
function mostFrequent(counts: readonly number[]): number {
  const times = (count: number) => counts.filter((each) => each === count).length;
  return counts.filter((count) => count > 0).reduce((one, other) => (times(other) > times(one) ? other : one), 0);
}
