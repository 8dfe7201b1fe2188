/** Rows below a header: what a CSV file and a sheet of a workbook have in common. */
import { readTrust } from "../metadata.ts";
import type { Trust } from "../types.ts";

const NAMING = /^(title|name|company|account|objection|question|term|deal|customer|competitor)s?$/i;
const MAX_HEADING = 120;

export interface Row {
  /** What the row is called: the value of its naming column, else of its first. */
  name: string | undefined;
  /** Columns named like trust fields are trust fields. */
  trust: Partial<Trust>;
  /** Words about trust fields that cannot be read. */
  problems: string[];
  /** The row in words: "column: value" lines, a line for each value that is not blank. */
  reading: string;
}

export interface RowReader {
  columns: string[];
  read(values: readonly string[]): Row;
}

/** `nameless` names a column (counted from 0) whose header is blank or missing. */
export function rowReader(header: readonly string[], nameless = (at: number) => `column ${at + 1}`): RowReader {
  const columns = header.map((column, at) => column.trim() || nameless(at));
  const nameColumn = Math.max(
    0,
    columns.findIndex((column) => NAMING.test(column)),
  );
  const trustColumns = new Map(columns.map((column, at) => [column.toLowerCase(), at]));
  return {
    columns,
    read(values) {
      const name = values[nameColumn]?.replace(/\s+/g, " ").trim().slice(0, MAX_HEADING);
      const { trust, problems } = readTrust((key) => values[trustColumns.get(key) ?? -1]);
      const lines = values.map((value, at) => {
        const written = value.replace(/\s+/g, " ").trim();
        return written === "" ? "" : `${columns[at] ?? nameless(at)}: ${written}`;
      });
      return {
        name: name === "" ? undefined : name,
        trust,
        problems: problems.map(({ message }) => message),
        reading: lines.filter((line) => line !== "").join("\n"),
      };
    },
  };
}
