/** `inhouse crm import` and `inhouse crm status`. */
import { createInterface } from "node:readline/promises";
import { openCrm, openLocal } from "../accounts.ts";
import { loadConfig } from "../config.ts";
import { OBJECT_TYPES, type ObjectType } from "../crm/crm.ts";
import { importFiles, type ImportReport } from "../crm/import.ts";
import type { DateOrder } from "../crm/values.ts";
import { InhouseError } from "../errors.ts";
import type { CommonOptions } from "./program.ts";
import { colors, note, print, printJson } from "./terminal.ts";

export interface CrmImportOptions extends CommonOptions {
  map?: string[];
  type?: ObjectType;
  dates?: DateOrder;
  json?: boolean;
}
export interface CrmStatusOptions extends CommonOptions {
  json?: boolean;
}

const MOST_LINES = 20;

export async function importExports(files: readonly string[], options: CrmImportOptions): Promise<void> {
  const config = loadConfig(options);
  if (config.crm.adapter !== "local") {
    throw new InhouseError("USAGE", {
      what: "Exports are imported into the embedded CRM, and --crm names another one.",
      next: "Leave --crm out, or use --crm local.",
    });
  }
  const crm = await openLocal(config);
  try {
    const report = await importFiles(crm, {
      files,
      ...(options.map && { map: options.map }),
      ...(options.type && { type: options.type }),
      ...(options.dates && { dates: options.dates }),
      ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
      progress: (file, rows, total) => {
        if (total > 10_000) note(`${file}: ${String(rows)} of ${String(total)} rows`);
      },
    });
    if (options.json === true) printJson(report);
    else print(formatReport(report));
  } finally {
    crm.close();
  }
}

export async function status(options: CrmStatusOptions): Promise<void> {
  const config = loadConfig(options);
  const crm = await openCrm(config);
  try {
    const found = await crm.check();
    const pipelines = await crm.pipelines();
    if (options.json === true) {
      printJson({ adapter: crm.name, ...found, pipelines });
      return;
    }
    const c = colors.out;
    print(`${c.green("Connected")} to the ${found.account}.`);
    for (const type of OBJECT_TYPES) if (found.counts[type] !== null) print(`  ${type}: ${String(found.counts[type])}`);
    for (const { label, stages } of pipelines) {
      print(`  pipeline ${label}: ${stages.map((stage) => `${stage.label} (${stage.outcome})`).join(", ")}`);
    }
    for (const warning of found.warnings) print(c.yellow(warning));
  } finally {
    crm.close();
  }
}

async function ask(question: string, choices: readonly string[]): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (;;) {
      const answer = (await terminal.question(`${question} (${choices.join("/")}) `)).trim().toLowerCase();
      const found = choices.filter((choice) => choice.startsWith(answer));
      if (answer !== "" && found[0] !== undefined && found.length === 1) return found[0];
    }
  } finally {
    terminal.close();
  }
}

/** What was read, kept, matched and not: everything that a user may want to mend in the export. */
export function formatReport(report: ImportReport): string {
  const c = colors.out;
  const some = (lines: string[]): string[] =>
    lines.length > MOST_LINES
      ? [...lines.slice(0, MOST_LINES), `  … and ${String(lines.length - MOST_LINES)} more`]
      : lines;
  const { made, inferred, unmatched } = report.associations;
  return [
    ...report.files.flatMap((file) => [
      `${c.green(file.file)}: ${String(file.rows)} ${file.type} rows (${file.encoding}): ${String(file.created)} new, ${String(file.updated)} changed, ${String(file.unchanged)} unchanged`,
      ...(file.kept.length > 0 ? [`  kept as properties of their own: ${file.kept.join(", ")}`] : []),
      ...some(file.skipped.map((row) => c.yellow(`  ${file.file}:${String(row.line)}: skipped, ${row.why}`))),
      ...some(
        file.unread.map((cell) =>
          c.yellow(`  ${file.file}:${String(cell.line)}: ${cell.column} "${cell.value}" is kept in ${cell.kept}`),
        ),
      ),
    ]),
    `${String(made)} records linked by the exports, ${String(inferred)} by e-mail domain or through a deal or contact.`,
    ...some(
      unmatched.map((each) =>
        c.yellow(`  ${each.file}:${String(each.line)}: ${each.column} "${each.value}": ${each.why}`),
      ),
    ),
    ...report.warnings.map((warning) => c.yellow(warning)),
  ].join("\n");
}
