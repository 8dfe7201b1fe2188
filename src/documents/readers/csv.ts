import { CsvError, parse } from "csv-parse/sync";
import { type BlockStart, tile } from "../blocks.ts";
import { indexLines } from "../line-index.ts";
import type { ReadText, Warning } from "../types.ts";
import { rowReader } from "./rows.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const MAX_RAGGED_WARNINGS = 20;

interface Row {
  record: string[];
  start: number;
}

/** CSV and TSV: one record per row, which reads as "column: value" lines; a row of the wrong length is kept. */
export function readCsv(_path: string, text: string): ReadText {
  const lines = indexLines(text);
  const { rows, warnings } = parseRows(text);
  const [header, ...body] = rows;
  if (!header) return { text, blocks: tile(text, []), warnings };
  const reader = rowReader(header.record);
  const lead = text.slice(header.start, body[0]?.start ?? text.length).trim();
  const starts: BlockStart[] = body.length === 0 ? [{ start: 0, type: "text", headings: [] }] : [];
  let ragged = 0;
  for (const { record, start } of body) {
    const { name, trust, problems, reading } = reader.read(record);
    warnings.push(
      ...problems.map((message) => ({ code: "FRONT_MATTER_INVALID" as const, message, ...lines.placeOf(start) })),
    );
    starts.push({
      // A header by itself answers nothing: it belongs to the first record, which reads as words anyway.
      start: starts.length === 0 ? 0 : start,
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

function parseRows(text: string): { rows: Row[]; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const options = {
    delimiter: detectDelimiter(text),
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
  let from = 0;
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
  let best: string = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    if (first === 0) continue;
    const score = counts.filter((count) => count === first).length / counts.length + Math.min(first, 100) / 1000;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
