/** `inhouse crm import`, `inhouse crm sync` and `inhouse crm status`. */
import { createInterface } from "node:readline/promises";
import { fieldNames, openCrm, openLocal, register } from "../accounts.ts";
import { loadConfig, syncDir } from "../config.ts";
import { OBJECT_TYPES, type Crm, type ObjectType } from "../crm/crm.ts";
import { importFiles, type ImportReport } from "../crm/import.ts";
import type { DateOrder } from "../crm/values.ts";
import { InhouseError } from "../errors.ts";
import { openKnowledge } from "../knowledge.ts";
import { readLastSync } from "../sync/last-sync.ts";
import { syncDeals, type SyncProgress, type SyncSummary } from "../sync/sync.ts";
import { runPass, WAIT_MS } from "./index.ts";
import type { CommonOptions } from "./program.ts";
import { progressBar } from "./progress.ts";
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

export interface CrmSyncOptions extends CommonOptions {
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
  const bar = progressBar<{ file: string; rows: number; total: number }>({
    format: "{bar} {percentage}% {value}/{total} rows, {eta_formatted} left  {file}",
    value: ({ rows }) => rows,
    total: ({ total }) => total,
    payload: ({ file }) => ({ file: file.slice(-48) }),
    line: ({ file, rows, total }) => `${file}: ${String(rows)} of ${String(total)} rows`,
  });
  try {
    const report = await importFiles(crm, {
      files,
      ...(options.map && { map: options.map }),
      ...(options.type && { type: options.type }),
      ...(options.dates && { dates: options.dates }),
      ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
      progress: (file, rows, total) => {
        bar.update({ file, rows, total });
      },
    });
    bar.stop();
    if (options.json === true) printJson(report);
    else print(formatReport(report));
  } finally {
    bar.stop();
    crm.close();
  }
}

/** Brings the win/loss documents in line with the CRM, then the index in line with the documents. */
export async function sync(options: CrmSyncOptions): Promise<void> {
  const config = loadConfig(options);
  const crm = await openCrm(config);
  const bar = progressBar<SyncProgress>({
    format: "{bar} {percentage}% {value}/{total} deals, {eta_formatted} left",
    value: ({ done }) => done,
    total: ({ total }) => total,
    line: ({ done, total }) => `${String(done)}/${String(total)} deals`,
  });
  let summary: SyncSummary;
  try {
    if (crm.name === "local") await refuseEmpty(crm);
    summary = await syncDeals({
      crm,
      dir: syncDir(config),
      fields: fieldNames(config),
      segments: await register(config, "segments", "segments"),
      waitMs: WAIT_MS,
      onWait: (pid) => {
        note(`Another process${pid === undefined ? "" : ` (${String(pid)})`} is syncing this CRM. Waiting for it.`);
      },
      onProgress: (now) => {
        bar.update(now);
      },
    });
  } finally {
    bar.stop();
    crm.close();
  }
  const knowledge = openKnowledge({ config });
  try {
    const indexed = await runPass(knowledge, {});
    if (options.json === true) printJson({ ...summary, chunksEmbedded: indexed.chunksEmbedded });
    else print(formatSync(summary, indexed.chunksEmbedded));
  } finally {
    await knowledge.close();
  }
}

/** An empty CRM is nearly always the wrong one: what an earlier sync learned stays. */
async function refuseEmpty(crm: Crm): Promise<void> {
  const { counts } = await crm.check();
  if (OBJECT_TYPES.some((type) => counts[type] !== 0)) return;
  throw new InhouseError("CRM_EMPTY", {
    what: "The embedded CRM is empty, so there is nothing to sync.",
    next: "Fill it with `inhouse crm import FILE…`, or connect HubSpot with --crm hubspot. Documents of an earlier sync are kept.",
  });
}

function formatSync(summary: SyncSummary, embedded: number): string {
  const c = colors.out;
  const changes = (["added", "changed", "removed", "unchanged"] as const).map(
    (what) => `${String(summary[what])} ${what === "added" ? "new" : what}`,
  );
  const seconds = (summary.milliseconds / 1000).toFixed(1);
  return [
    summary.documents === 0
      ? `The CRM has no closed deals, so there is nothing to learn from yet${summary.removed > 0 ? ` (${String(summary.removed)} documents removed)` : ""}.`
      : `${c.green("Synced")} ${String(summary.documents)} closed deals in ${seconds} s (${changes.join(", ")}; ${String(embedded)} chunks embedded).`,
    ...summary.warnings.map((warning) => c.yellow(warning)),
  ].join("\n");
}

export async function status(options: CrmStatusOptions): Promise<void> {
  const config = loadConfig(options);
  const crm = await openCrm(config);
  try {
    const [checked, obstacle] = await Promise.all([crm.check(), crm.writeObstacle(OBJECT_TYPES)]);
    const found = { ...checked, warnings: [...checked.warnings, ...(obstacle === undefined ? [] : [obstacle])] };
    const pipelines = await crm.pipelines();
    const last = await readLastSync(syncDir(config));
    if (options.json === true) {
      const synced = last && { adapter: last.adapter, at: last.at, documents: last.documents };
      printJson({ adapter: crm.name, ...found, pipelines, synced: synced ?? null });
      return;
    }
    const c = colors.out;
    print(`${c.green("Connected")} to the ${found.account}.`);
    for (const type of OBJECT_TYPES) if (found.counts[type] !== null) print(`  ${type}: ${String(found.counts[type])}`);
    for (const { label, stages } of pipelines) {
      print(`  pipeline ${label}: ${stages.map((stage) => `${stage.label} (${stage.outcome})`).join(", ")}`);
    }
    print(
      last === undefined
        ? "  never synced: `inhouse crm sync` turns closed deals into knowledge"
        : `  synced ${last.at.slice(0, 16).replace("T", " ")} UTC from ${last.adapter}: ${String(last.documents)} win/loss documents`,
    );
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
  const some = (lines: string[], total = lines.length): string[] =>
    total > MOST_LINES ? [...lines.slice(0, MOST_LINES), `  … and ${String(total - MOST_LINES)} more`] : lines;
  const { made, inferred, unmatched, unmatched_total } = report.associations;
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
      ...some(
        file.kept_writes.map((each) =>
          c.yellow(
            `  ${file.file}:${String(each.line)}: ${each.name} (${each.id}) keeps ${each.property} "${each.value ?? ""}", written in Inhouse since; the ${each.cell === null ? "cell is blank" : `file still says "${each.cell}"`}`,
          ),
        ),
      ),
      ...some(
        file.emptied.map((each) =>
          c.yellow(
            `  ${file.file}:${String(each.line)}: ${each.name} (${each.id}) loses ${each.property} "${each.value}", because the cell is blank now`,
          ),
        ),
      ),
    ]),
    `${String(made)} records linked by the exports, ${String(inferred)} by e-mail domain or through a deal or contact.`,
    ...some(
      unmatched.map((each) =>
        c.yellow(`  ${each.file}:${String(each.line)}: ${each.column} "${each.value}": ${each.why}`),
      ),
      unmatched_total,
    ),
    ...report.warnings.map((warning) => c.yellow(warning)),
  ].join("\n");
}
