/** `inhouse crm import`: CSV exports into the embedded CRM, as often as one likes. */
import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ObjectType, Pipeline, PropertyKind } from "./crm.ts";
import { openCsv, type CsvFile } from "./csv.ts";
import { columnsOf, requireMapped, type Columns } from "./import-columns.ts";
import { inferLinks, pendingLinks, type LinkReport } from "./import-links.ts";
import { writeRows, type RowContext, type RowReport } from "./import-rows.ts";
import { customProperties, survey, type Survey } from "./import-survey.ts";
import { saveOwner, savePipelines } from "./local-catalog.ts";
import { nextId } from "./local-records.ts";
import { transaction, type Sql } from "./local-schema.ts";
import type { LocalCrm } from "./local.ts";
import { readPipelines, withIds, type NamedPipeline } from "./pipelines-file.ts";
import type { DateOrder } from "./values.ts";

export interface ImportOptions {
  files: readonly string[];
  /** `Header=property` entries, see import-columns.ts. */
  map?: readonly string[];
  type?: ObjectType;
  /** How slashed dates that could be read both ways are read. */
  dates?: DateOrder;
  ask?: (question: string, choices: readonly string[]) => Promise<string>;
  progress?: (file: string, rows: number, total: number) => void;
  now?: () => Date;
}

export interface FileReport extends RowReport {
  file: string;
  type: ObjectType;
  rows: number;
  encoding: string;
  delimiter: string;
  /** Header → property. */
  columns: Record<string, string>;
  /** Columns without a standard property, kept under a name of their own. */
  kept: string[];
}

export interface ImportReport {
  files: FileReport[];
  associations: LinkReport & { inferred: number };
  pipelines: Pipeline[];
  warnings: string[];
}

interface Planned {
  csv: CsvFile;
  columns: Columns;
  found: Survey;
}

// Records before what refers to them, so that most links find their end at once.
const ORDER: readonly ObjectType[] = ["company", "contact", "deal", "note", "task", "call", "email", "meeting"];

/** Reads every file to its end before the first row is written, so that a broken file changes nothing. */
export async function importFiles(crm: LocalCrm, options: ImportOptions): Promise<ImportReport> {
  const { sql } = crm;
  const now = (options.now?.() ?? new Date()).toISOString();
  const warnings: string[] = [];
  const plan: Planned[] = [];
  const opened: CsvFile[] = [];
  for (const file of options.files) opened.push(await openCsv(file));
  requireMapped(opened, options);
  for (const csv of opened) {
    const file = csv.path;
    const columns = columnsOf(csv, options);
    const found = await survey(csv, columns, {
      ...(options.dates && { dateOrder: options.dates }),
      ...(options.ask && { ask: options.ask }),
    });
    plan.push({ csv, columns, found });
    warnings.push(...warningsOf(file, found));
  }
  plan.sort((a, b) => ORDER.indexOf(a.columns.type) - ORDER.indexOf(b.columns.type));
  const declared = await declaredPipelines(options.files, await crm.pipelines());
  transaction(sql, () => {
    savePipelines(sql, declared);
  });
  for (const { columns, found } of plan) {
    if (columns.type === "deal") warnings.push(...learnPipelines(sql, await crm.pipelines(), declared, columns, found));
  }
  const pipelines = await crm.pipelines();
  const owner = ownerBook(sql, await crm.owners());

  const files: FileReport[] = [];
  const links = pendingLinks(sql);
  try {
    for (const planned of plan) {
      files.push(await importFile(planned, { sql, pipelines, owner, now, links }, options.progress));
    }
    const report = links.make();
    const inferred = inferLinks(sql);
    noteLastActivities(sql);
    sql.exec("PRAGMA optimize");
    return { files, associations: { ...report, inferred }, pipelines, warnings };
  } finally {
    links.close();
  }
}

async function importFile(
  { csv, columns, found }: Planned,
  context: Pick<RowContext, "sql" | "pipelines" | "owner" | "now" | "links">,
  progress: ImportOptions["progress"],
): Promise<FileReport> {
  const { sql } = context;
  transaction(sql, () => {
    keepCustom(sql, customProperties(columns.type, columns, found));
  });
  const rows = await writeRows({
    ...context,
    csv,
    columns,
    survey: found,
    ...(progress && {
      progress: (done: number) => {
        progress(csv.path, done, found.rows);
      },
    }),
  });
  const unread = [...new Set(rows.unread.map((each) => each.kept))];
  keepCustom(
    sql,
    unread.map((name) => ({ type: columns.type, name, label: name, kind: "string" as const })),
  );
  return fileReport(csv, columns, found, rows);
}

function warningsOf(file: string, found: Survey): string[] {
  const warnings: string[] = [];
  if (found.formulas)
    warnings.push(
      `${file}: ${found.formulas} cells look like spreadsheet formulas; they are kept as plain text and never run.`,
    );
  if (found.undecodable)
    warnings.push(
      `${file}: ${found.undecodable} cells hold characters that the file's encoding cannot say. Export it as UTF-8.`,
    );
  return warnings;
}

async function declaredPipelines(files: readonly string[], known: readonly Pipeline[]): Promise<Pipeline[]> {
  const pipelines: Pipeline[] = [];
  for (const folder of new Set(files.map(dirname))) {
    const path = join(folder, "pipelines.yaml");
    try {
      await access(path);
    } catch {
      continue;
    }
    pipelines.push(...(await readPipelines(path, [...known, ...pipelines])));
  }
  return pipelines;
}

/** Adds the pipelines and stages that only the rows name. A declared pipeline keeps its word over the columns. */
function learnPipelines(
  sql: Sql,
  known: readonly Pipeline[],
  declared: readonly Pipeline[],
  columns: Columns,
  found: Survey,
): string[] {
  const warnings: string[] = [];
  const next = new Map(
    known.map((each): [string, NamedPipeline] => [each.label.toLowerCase(), { ...each, stages: [...each.stages] }]),
  );
  const byId = new Map(known.map((each) => [each.id.toLowerCase(), each.label.toLowerCase()]));
  for (const fact of found.stages) {
    const stageName = fact.stage.toLowerCase();
    const holder =
      fact.pipeline === ""
        ? [...next.values()].find((each) =>
            each.stages.some((s) => s.label.toLowerCase() === stageName || s.id === fact.stage),
          )
        : undefined;
    const name = holder?.label ?? (fact.pipeline || [...next.values()][0]?.label || "Sales Pipeline");
    const key = byId.get(name.toLowerCase()) ?? name.toLowerCase();
    const fresh: NamedPipeline = { id: name === "Sales Pipeline" ? "default" : undefined, label: name, stages: [] };
    const pipeline = next.get(key) ?? fresh;
    next.set(key, pipeline);
    const stage = pipeline.stages.find((s) => s.id === fact.stage || s.label.toLowerCase() === stageName);
    const fixed = declared.some((each) => each.label === pipeline.label);
    if (!stage) {
      if (fixed)
        warnings.push(
          `pipelines.yaml does not name the stage "${fact.stage}" of "${pipeline.label}"; it is taken as ${fact.outcome}. Was it renamed?`,
        );
      pipeline.stages.push({ id: undefined, label: fact.stage, order: pipeline.stages.length, outcome: fact.outcome });
    } else if (!fixed && hasFlags(columns)) {
      stage.outcome = fact.outcome;
    }
    if (fact.dissenting > 0)
      warnings.push(
        `${fact.dissenting} deals in stage "${fact.stage}" are flagged otherwise than the rest, which are ${fact.outcome}.`,
      );
  }
  if (!hasFlags(columns) && declared.length === 0 && known.length === 0 && found.stages.length > 0) {
    warnings.push(
      'No pipelines.yaml beside the exports and no column "Is Closed Won" or "Is closed lost": every deal counts as open.',
    );
  }
  transaction(sql, () => {
    savePipelines(sql, withIds([...next.values()], known));
  });
  return warnings;
}

function hasFlags(columns: Columns): boolean {
  return columns.roles.some((role) => role.kind === "property" && role.name.startsWith("hs_is_closed_"));
}

function keepCustom(
  sql: Sql,
  properties: readonly { type: ObjectType; name: string; label: string; kind: PropertyKind }[],
): void {
  // A column that held numbers once and words now is text for good.
  const add = sql.prepare(
    `INSERT INTO custom_property (type, name, label, kind) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET kind = CASE WHEN kind = excluded.kind THEN kind ELSE 'string' END`,
  );
  for (const each of properties) add.run(each.type, each.name, each.label, each.kind);
}

function ownerBook(
  sql: Sql,
  owners: readonly { id: string; name: string; email: string | null }[],
): (text: string) => string {
  const ids = new Map<string, string>();
  for (const owner of owners) {
    for (const key of [owner.id, owner.name, owner.email]) if (key) ids.set(key.toLowerCase(), owner.id);
  }
  return (text) => {
    const inner = /^(.*?)\s*[(<]([^()<>]+@[^()<>]+)[)>]$/.exec(text);
    const name = (inner?.[1] ?? text).trim();
    const email = inner?.[2]?.trim() ?? (text.includes("@") ? text : null);
    const known =
      ids.get(text.toLowerCase()) ?? (email ? ids.get(email.toLowerCase()) : undefined) ?? ids.get(name.toLowerCase());
    if (known !== undefined) return known;
    const id = nextId(sql);
    saveOwner(sql, { id, name, email });
    for (const key of [text, name, email]) if (key) ids.set(key.toLowerCase(), id);
    return id;
  };
}

function fileReport(csv: CsvFile, columns: Columns, found: Survey, rows: RowReport): FileReport {
  const meaning = columns.roles.map((role, at): [string, string] => [
    csv.header[at] ?? "",
    role.kind === "property" || role.kind === "keep" ? role.name : role.kind === "link" ? `→ ${role.to}` : role.kind,
  ]);
  const kept = columns.roles.flatMap((role) => (role.kind === "keep" ? [role.name] : []));
  return {
    file: csv.path,
    type: columns.type,
    rows: found.rows,
    encoding: csv.encoding,
    delimiter: csv.delimiter,
    columns: Object.fromEntries(meaning),
    kept,
    ...rows,
  };
}

/** "Last activity" as HubSpot keeps it, where the exports did not bring it or brought more activities since. */
function noteLastActivities(sql: Sql): void {
  const activities = ["note", "call", "email", "meeting"];
  for (const type of ["company", "contact", "deal"]) {
    const newest = activities
      .map(
        (activity) =>
          `SELECT s.to_id AS id, a.hs_timestamp AS at FROM "${activity}" a JOIN association s ON s.from_type = '${activity}' AND s.from_id = a.id AND s.to_type = '${type}'`,
      )
      .join(" UNION ALL ");
    sql.exec(
      `UPDATE "${type}" SET notes_last_updated = n.at FROM (SELECT id, max(at) AS at FROM (${newest}) GROUP BY id) n
       WHERE "${type}".id = n.id AND coalesce(notes_last_updated, '') < n.at`,
    );
  }
}
