/** The first pass over an export: nothing is written until the whole file has been read and understood. */
import { InhouseError } from "../errors.ts";
import type { ObjectType, PropertyKind, StageOutcome } from "./crm.ts";
import type { CsvFile } from "./csv.ts";
import type { Columns } from "./import-columns.ts";
import { STANDARD } from "./properties.ts";
import { canonical, dateOrderProbe, parseDate, type DateOrder } from "./values.ts";

export interface Survey {
  rows: number;
  /** How slashed dates are read, by column; undefined where the column has none. */
  orders: (DateOrder | undefined)[];
  /** The kind of each column that is kept under a name of its own. */
  kinds: (PropertyKind | undefined)[];
  /** Rows with more cells than the header has columns: their line numbers. */
  overlong: number[];
  /** Cells that a spreadsheet would run as a formula. They are kept as text. */
  formulas: number;
  /** Characters that the encoding could not decode. */
  undecodable: number;
  /** Deals only: what the rows say about each stage, in order of appearance. */
  stages: StageFact[];
}

export interface StageFact {
  pipeline: string;
  stage: string;
  outcome: StageOutcome;
  /** Rows that say otherwise than most. */
  dissenting: number;
}

export interface SurveyOptions {
  dateOrder?: DateOrder;
  /** Asks on a terminal; without it an open question is an error. */
  ask?: (question: string, choices: readonly string[]) => Promise<string>;
}

/** A plain number such as -5 or +49 is no formula, whatever a spreadsheet makes of its first character. */
export function isFormula(cell: string): boolean {
  return /^[=@\t]|^[+-](?![\d\s.,()/-]*$)/.test(cell);
}

export async function survey(csv: CsvFile, columns: Columns, options: SurveyOptions): Promise<Survey> {
  const kindOf = (name: string): PropertyKind | undefined => STANDARD[columns.type].find((p) => p.name === name)?.kind;
  const dated = columns.roles.map((role) => {
    const kind = role.kind === "property" ? kindOf(role.name) : undefined;
    return role.kind === "keep" || kind === "date" || kind === "datetime" ? dateOrderProbe() : undefined;
  });
  const shapes = columns.roles.map((role) =>
    role.kind === "keep" ? { values: 0, numbers: 0, dates: 0, times: 0 } : undefined,
  );
  const stages = stageCounter(columns);
  const result = { rows: 0, overlong: [] as number[], formulas: 0, undecodable: 0 };
  for await (const { line, cells } of csv.rows()) {
    result.rows++;
    if (cells.length > csv.header.length) result.overlong.push(line);
    for (let at = 0; at < csv.header.length; at++) {
      const cell = cells[at];
      if (cell === undefined || cell === "") continue;
      if (isFormula(cell)) result.formulas++;
      if (cell.includes("\ufffd")) result.undecodable++;
      dated[at]?.see(cell);
      const shape = shapes[at];
      if (!shape) continue;
      shape.values++;
      if (typeof canonical("number", cell) === "string" && !/^0\d/.test(cell.trim())) shape.numbers++;
      const date = parseDate(cell, "dmy") ?? parseDate(cell, "mdy");
      if (date) shape.dates++;
      if (date?.hasTime) shape.times++;
    }
    stages?.see(cells);
  }
  const kinds = shapes.map((shape): PropertyKind | undefined => {
    if (!shape) return undefined;
    if (shape.values > 0 && shape.numbers === shape.values) return "number";
    if (shape.values > 0 && shape.dates === shape.values) return shape.times > 0 ? "datetime" : "date";
    return "string";
  });
  const orders: (DateOrder | undefined)[] = [];
  for (const [at, probe] of dated.entries()) {
    const ofText = kinds[at] === "string" || kinds[at] === "number";
    orders.push(probe && !ofText ? await settle(csv, csv.header[at] ?? "", probe.order(), options) : undefined);
  }
  return { ...result, orders, kinds, stages: stages?.facts() ?? [] };
}

async function settle(
  csv: CsvFile,
  header: string,
  found: DateOrder | "ambiguous" | "mixed" | undefined,
  options: SurveyOptions,
): Promise<DateOrder | undefined> {
  if (found !== "ambiguous" && found !== "mixed") return found;
  if (options.dateOrder && found === "ambiguous") return options.dateOrder;
  if (options.ask && found === "ambiguous") {
    const answer = await options.ask(`The dates in "${header}" can be read both ways. Which comes first?`, [
      "day",
      "month",
    ]);
    return answer === "day" ? "dmy" : "mdy";
  }
  throw new InhouseError("IMPORT_INVALID", {
    what: `The dates in column "${header}" of ${csv.path} ${found === "mixed" ? "put the day first in some rows and the month first in others" : "can be read as day/month or as month/day"}.`,
    why: "Guessing would move deals into the wrong quarter without anyone noticing.",
    where: { file: csv.path, line: 1 },
    next:
      found === "mixed"
        ? "Export the column in one format, best YYYY-MM-DD."
        : "Say which one it is: --dates dmy or --dates mdy. Best is an export with YYYY-MM-DD.",
  });
}

/**
 * Deal stages as the rows tell them. Won and lost come from the columns "Is Closed Won" and "Is closed lost" alone,
 * never from a stage's name: "Closed won" may be a stage that a company calls so and leaves open.
 */
function stageCounter(columns: Columns): { see(cells: string[]): void; facts(): StageFact[] } | undefined {
  if (columns.type !== "deal") return undefined;
  const at = (name: string): number =>
    columns.roles.findIndex((role) => role.kind === "property" && role.name === name);
  const [pipelineAt, stageAt] = [at("pipeline"), at("dealstage")];
  const [wonAt, lostAt] = [at("hs_is_closed_won"), at("hs_is_closed_lost")];
  const counts = new Map<string, { pipeline: string; stage: string; open: number; won: number; lost: number }>();
  const says = (cells: string[], column: number): boolean =>
    column >= 0 && canonical("bool", cells[column] ?? "") === "true";
  return {
    see(cells) {
      const stage = stageAt < 0 ? "" : (cells[stageAt] ?? "").trim();
      if (stage === "") return;
      const pipeline = pipelineAt < 0 ? "" : (cells[pipelineAt] ?? "").trim();
      const key = `${pipeline}\n${stage}`;
      const count = counts.get(key) ?? { pipeline, stage, open: 0, won: 0, lost: 0 };
      counts.set(key, count);
      count[says(cells, wonAt) ? "won" : says(cells, lostAt) ? "lost" : "open"]++;
    },
    facts: () =>
      [...counts.values()].map(({ pipeline, stage, ...n }) => {
        const outcome = (["open", "won", "lost"] as const).reduce((best, each) => (n[each] > n[best] ? each : best));
        return { pipeline, stage, outcome, dissenting: n.open + n.won + n.lost - n[outcome] };
      }),
  };
}

/** The custom properties that a file brings. */
export function customProperties(
  type: ObjectType,
  columns: Columns,
  found: Survey,
): { type: ObjectType; name: string; label: string; kind: PropertyKind }[] {
  return columns.roles.flatMap((role, at) =>
    role.kind === "keep" ? [{ type, name: role.name, label: role.label, kind: found.kinds[at] ?? "string" }] : [],
  );
}
