/** The second pass over an export: rows become records, new ones inserted, known ones updated. */
import { createHash } from "node:crypto";
import type { CrmRecord, ObjectType, Pipeline, Properties, PropertyKind } from "./crm.ts";
import type { CsvFile, CsvRow } from "./csv.ts";
import type { Columns } from "./import-columns.ts";
import type { Link, PendingLinks } from "./import-links.ts";
import type { Survey } from "./import-survey.ts";
import { insertRow, keyOf, nextId, recordOf, updateRow, withOutcome, type SqlRow } from "./local-records.ts";
import { transaction, type Sql } from "./local-schema.ts";
import { mergeRow, type KeptValue, type Merged } from "./local-written.ts";
import { BODY, createdProperty, displayName, modifiedProperty, STANDARD } from "./properties.ts";
import { canonical, domainKey, nameKey, websiteDomain } from "./values.ts";

export interface RowReport {
  created: number;
  updated: number;
  unchanged: number;
  /** Rows that could not become a record, and why. */
  skipped: { line: number; why: string }[];
  /** Cells whose value did not fit; the text is kept in a property of its own. */
  unread: { line: number; column: string; value: string; kept: string }[];
  /** What was written in Inhouse since the file's value last changed, and therefore stays. */
  kept_writes: (KeptValue & About)[];
  /** Imported values that are gone, because their cells are blank now. */
  emptied: (Merged["emptied"][number] & About)[];
}
interface About {
  line: number;
  id: string;
  name: string;
}

export interface RowContext {
  sql: Sql;
  csv: CsvFile;
  columns: Columns;
  survey: Survey;
  pipelines: readonly Pipeline[];
  /** The id of an owner by name, e-mail or id; makes one when there is none. */
  owner(text: string): string;
  now: string;
  /** Takes what the rows are associated with. */
  links: PendingLinks;
  progress?: (rows: number) => void;
}

const BATCH = 5_000;

export async function writeRows(context: RowContext): Promise<RowReport> {
  const report: RowReport = {
    created: 0,
    updated: 0,
    unchanged: 0,
    skipped: [],
    unread: [],
    kept_writes: [],
    emptied: [],
  };
  const claimed = new Set<string>();
  let batch: CsvRow[] = [];
  let done = 0;
  // Many rows in one transaction for speed, not all of them: other processes get to write in between.
  const flush = (): void => {
    transaction(context.sql, () => {
      context.links.add(batch.flatMap((row) => writeRow(context, row, report, claimed)));
    });
    done += batch.length;
    context.progress?.(done);
    batch = [];
  };
  for await (const row of context.csv.rows()) {
    batch.push(row);
    if (batch.length === BATCH) flush();
  }
  if (batch.length) flush();
  return report;
}

/** What the row is associated with, once its record is written. */
function writeRow(context: RowContext, row: CsvRow, report: RowReport, claimed: Set<string>): Link[] {
  const { sql, csv, columns } = context;
  const { type } = columns;
  if (row.cells.length > csv.header.length) {
    const why = `${row.cells.length} cells for ${csv.header.length} columns: is a cell with a "${csv.delimiter}" in it not quoted?`;
    report.skipped.push({ line: row.line, why });
    return [];
  }
  const { id: givenId, properties, links } = readRow(context, row, report);
  const found = findRecord(sql, type, givenId, properties, links, claimed);
  if (!found && keyless(type, properties) && givenId === undefined) {
    report.skipped.push({ line: row.line, why: `the row has neither an id nor what names a ${type}` });
    return [];
  }
  if (type === "company") nameDomain(properties, found?.properties);
  let id = found?.id;
  if (found) {
    // An export's own bookkeeping dates are no change of the record.
    const dates = new Set([createdProperty(type), modifiedProperty(type)]);
    const kept = Object.fromEntries(Object.entries(properties).filter(([name]) => !dates.has(name)));
    const merged = mergeRow(sql, type, found, kept, context.pipelines);
    const changed = updateRow(sql, type, found, merged.properties, properties[modifiedProperty(type)] ?? context.now);
    const about = { line: row.line, id: found.id, name: displayName(type, found.id, found.properties) };
    report.kept_writes.push(...merged.kept.map((each) => ({ ...about, ...each })));
    report.emptied.push(...merged.emptied.map((each) => ({ ...about, ...each })));
    report[changed.length ? "updated" : "unchanged"]++;
  } else {
    id = givenId ?? nextId(sql);
    const created = properties[createdProperty(type)] ?? properties["hs_timestamp"] ?? context.now;
    const stamped = {
      ...properties,
      [createdProperty(type)]: created,
      [modifiedProperty(type)]: properties[modifiedProperty(type)] ?? context.now,
    };
    insertRow(sql, type, id, stamped, rowKey(type, stamped));
    report.created++;
  }
  if (id === undefined) return [];
  claimed.add(id);
  const from: [ObjectType, string] = [type, id];
  return links.map((link) => ({ ...link, from }));
}

/** A company's website says its domain, unless somebody has given it another. */
function nameDomain(row: Properties, before: Properties | undefined): void {
  const own = websiteDomain(row["website"]);
  if (row["domain"] || own === undefined) return;
  if (!before?.["domain"] || before["domain"] === websiteDomain(before["website"])) row["domain"] = own;
}

type Loose = Omit<Link, "from">;

function readRow(
  context: RowContext,
  row: CsvRow,
  report: RowReport,
): { id: string | undefined; properties: Properties; links: Loose[] } {
  const { csv, columns, survey } = context;
  const { type } = columns;
  const properties: Properties = {};
  const links: Loose[] = [];
  let id: string | undefined;
  for (const [at, role] of columns.roles.entries()) {
    const cell = unwrapped(row.cells[at] ?? "");
    const header = csv.header[at] ?? "";
    if (role.kind === "id") id = cell.trim() || undefined;
    if (role.kind === "link" && cell.trim() !== "") {
      const primary = role.to === "company" && (type === "contact" || type === "deal");
      links.push({ file: csv.path, line: row.line, column: header, to: role.to, text: cell, primary, guess: false });
    }
    if (role.kind !== "property" && role.kind !== "keep") continue;
    const value = read(
      context,
      role.name,
      role.kind === "keep" ? (survey.kinds[at] ?? "string") : kindOf(type, role.name),
      cell,
      at,
    );
    if (value === undefined) {
      const kept = `${role.name}_as_imported`;
      properties[role.name] = null;
      properties[kept] = cell;
      report.unread.push({ line: row.line, column: header, value: cell.slice(0, 80), kept });
    } else {
      properties[role.name] = value;
    }
  }
  if (type === "deal") placeDeal(context, properties);
  // Exports name an associated record twice, by id and by name. The id says which of two Acmes is meant.
  const byId = new Set(links.filter((link) => /^[\d;\s]+$/.test(link.text)).map((link) => link.to));
  const kept = links.filter((link) => !byId.has(link.to) || /^[\d;\s]+$/.test(link.text));
  links.splice(0, links.length, ...kept);
  const linksCompany = links.some((link) => link.to === "company");
  if (type === "contact" && !linksCompany && properties["company"]) {
    links.push({
      file: csv.path,
      line: row.line,
      column: "Company name",
      to: "company",
      text: properties["company"],
      primary: true,
      guess: true,
    });
  }
  return { id, properties, links };
}

function kindOf(type: ObjectType, name: string): PropertyKind {
  return STANDARD[type].find((p) => p.name === name)?.kind ?? "string";
}

/** Some exports write ="00123" so that a spreadsheet keeps the zeros. */
function unwrapped(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}

function read(
  context: RowContext,
  name: string,
  kind: PropertyKind,
  cell: string,
  at: number,
): string | null | undefined {
  if (name === "hubspot_owner_id") return cell.trim() === "" ? null : context.owner(cell.trim());
  if (name === "domain") return domainKey(cell) || null;
  return canonical(kind, cell, context.survey.orders[at]);
}

/** Replaces the labels of pipeline and stage by their ids and sets the outcome. */
function placeDeal(context: RowContext, p: Properties): void {
  const label = p["pipeline"]?.toLowerCase();
  const same = (one: { id: string; label: string }, text: string): boolean =>
    one.id === text || one.label.toLowerCase() === text;
  const stage = p["dealstage"]?.toLowerCase();
  const pipeline =
    label === undefined
      ? context.pipelines.find((each) => stage !== undefined && each.stages.some((s) => same(s, stage)))
      : context.pipelines.find((each) => same(each, label));
  if (!pipeline) return void Object.assign(p, withOutcome(p, context.pipelines));
  p["pipeline"] = pipeline.id;
  p["dealstage"] = pipeline.stages.find((s) => stage !== undefined && same(s, stage))?.id ?? p["dealstage"] ?? null;
  Object.assign(p, withOutcome(p, context.pipelines));
}

function keyless(type: ObjectType, p: Properties): boolean {
  if (type === "company") return !p["name"] && !p["domain"];
  if (type === "contact") return !p["email"] && !p["firstname"] && !p["lastname"];
  if (type === "deal") return !p["dealname"];
  return !p["hs_timestamp"] && !p["hs_timestamp_as_imported"];
}

/** An activity has no name: what it says, and when, tells it apart from others. */
function rowKey(type: ObjectType, p: Properties): string | null {
  if (type === "company" || type === "contact" || type === "deal") return keyOf(type, p);
  const subject = p["hs_task_subject"] ?? p["hs_call_title"] ?? p["hs_email_subject"] ?? p["hs_meeting_title"] ?? "";
  return createHash("sha256")
    .update(JSON.stringify([p["hs_timestamp"] ?? p["hs_timestamp_as_imported"], subject, p[BODY[type]] ?? ""]))
    .digest("base64url");
}

/**
 * The record a row already stands for: by id; without one by domain, e-mail or name. `claimed` keeps two rows of one
 * file that look alike from becoming one record, while a second run finds each of them again.
 */
function findRecord(
  sql: Sql,
  type: ObjectType,
  id: string | undefined,
  p: Properties,
  links: readonly Loose[],
  claimed: ReadonlySet<string>,
): CrmRecord | undefined {
  const all = (condition: string, ...values: string[]): CrmRecord[] =>
    (sql.prepare(`SELECT * FROM "${type}" WHERE ${condition} LIMIT 50`).all(...values) as SqlRow[]).map((row) =>
      recordOf(type, row),
    );
  // get() is several times as fast as all() here, and nearly every row of a large export takes one of these paths.
  const one = (condition: string, value: string): CrmRecord | undefined => {
    const row = sql.prepare(`SELECT * FROM "${type}" WHERE ${condition}`).get(value) as SqlRow | undefined;
    return row && recordOf(type, row);
  };
  if (id !== undefined) return one("id = ?", id);
  if (type === "company" && p["domain"]) {
    const same = one("domain = ? AND archived = 0", p["domain"]);
    if (same) return same;
  }
  if (type === "contact" && p["email"]) return one("email = ? AND archived = 0", p["email"]);
  const key = rowKey(type, p);
  if (key === null) return undefined;
  const alike = all("name_key = ? AND archived = 0", key).filter((record) => !claimed.has(record.id));
  if (type === "contact")
    return alike.find((r) => nameKey(r.properties["company"] ?? "") === nameKey(p["company"] ?? ""));
  if (type === "company") return alike.find((r) => !r.properties["domain"] || !p["domain"]);
  const company = links.find((link) => link.to === "company")?.text;
  if (type !== "deal" || company === undefined) return alike[0];
  return (
    alike.find((record) => isLinked(sql, record.id, company)) ?? alike.find((record) => !hasCompany(sql, record.id))
  );
}

function hasCompany(sql: Sql, deal: string): boolean {
  const row = sql.prepare(
    "SELECT 1 FROM association WHERE from_type = 'deal' AND from_id = ? AND to_type = 'company' LIMIT 1",
  );
  return row.get(deal) !== undefined;
}

function isLinked(sql: Sql, deal: string, company: string): boolean {
  const rows = sql
    .prepare(
      `SELECT c.id, c.domain, c.name_key FROM association a JOIN company c ON c.id = a.to_id
       WHERE a.from_type = 'deal' AND a.from_id = ? AND a.to_type = 'company'`,
    )
    .all(deal) as { id: string; domain: string | null; name_key: string | null }[];
  return rows.some(
    (row) => row.id === company || row.domain === domainKey(company) || row.name_key === nameKey(company),
  );
}
