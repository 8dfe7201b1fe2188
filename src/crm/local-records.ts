/** Rows of the embedded CRM: reading them as records, writing them with their history. */
import type { ObjectType, Pipeline, Properties, StageOutcome } from "./crm.ts";
import type { CrmRecord } from "./crm.ts";
import { NOW, type Sql } from "./local-schema.ts";
import { createdProperty, modifiedProperty, STANDARD } from "./properties.ts";
import { nameKey } from "./values.ts";

export type SqlRow = Record<string, string | number | null>;

const COLUMNS = new Map(Object.entries(STANDARD).map(([type, list]) => [type, new Set(list.map((p) => p.name))]));

export function recordOf(type: ObjectType, row: SqlRow, properties?: readonly string[]): CrmRecord {
  const extra = JSON.parse(String(row["extra"] ?? "{}")) as Properties;
  const all: Properties = {};
  for (const name of properties ?? [...(COLUMNS.get(type) ?? []), ...Object.keys(extra)]) {
    const value = name === "hs_object_id" ? row["id"] : (row[name] ?? extra[name]);
    all[name] = value === null || value === undefined ? null : String(value);
  }
  return {
    type,
    id: String(row["id"]),
    properties: all,
    createdAt: String(row[createdProperty(type)]),
    updatedAt: String(row[modifiedProperty(type)]),
    archived: row["archived"] === 1,
  };
}

/** The columns that `recordOf` needs for these properties: a row is wide, and most questions are narrow. */
export function columnsOf(type: ObjectType, properties: readonly string[] | undefined): string {
  if (properties === undefined) return "*";
  const own = COLUMNS.get(type) ?? new Set<string>();
  const names = [
    "id",
    "archived",
    createdProperty(type),
    modifiedProperty(type),
    ...properties.filter((p) => own.has(p)),
  ];
  if (properties.some((name) => !own.has(name) && name !== "hs_object_id")) names.push("extra");
  return [...new Set(names)].map((name) => `"${name}"`).join(", ");
}

/** Runs a statement with every id, in slices that stay below SQLite's limit of bound values. */
export function inSlices<T>(ids: readonly string[], run: (marks: string, slice: string[]) => T[]): T[] {
  const results: T[] = [];
  for (let at = 0; at < ids.length; at += 5_000) {
    const slice = ids.slice(at, at + 5_000);
    results.push(...run(slice.map(() => "?").join(", "), slice));
  }
  return results;
}

export function nextId(sql: Sql): string {
  // Far above any id an export brings, so that a local record never takes the id of one that is imported later.
  const run = sql.prepare("INSERT INTO sequence DEFAULT VALUES").run();
  return String(9_000_000_000_000 + Number(run.lastInsertRowid));
}

/** The form in which a record's name is looked up: an activity has none. */
export function keyOf(type: ObjectType, p: Properties): string | null {
  if (type === "company") return nameKey(p["name"] ?? "") || null;
  if (type === "contact") return nameKey(`${p["firstname"] ?? ""} ${p["lastname"] ?? ""}`) || null;
  if (type === "deal") return nameKey(p["dealname"] ?? "") || null;
  return null;
}

/** Keeps a deal's own won/lost flags in step with its stage, as HubSpot does. */
export function withOutcome(p: Properties, pipelines: readonly Pipeline[]): Properties {
  const outcome = outcomeOf(p, pipelines) ?? "open";
  return { ...p, hs_is_closed_won: String(outcome === "won"), hs_is_closed_lost: String(outcome === "lost") };
}

export function outcomeOf(p: Properties, pipelines: readonly Pipeline[]): StageOutcome | undefined {
  const pipeline = pipelines.find((each) => each.id === p["pipeline"]);
  return pipeline?.stages.find((stage) => stage.id === p["dealstage"])?.outcome;
}

export function insertRow(sql: Sql, type: ObjectType, id: string, p: Properties, key: string | null): void {
  const [columns, values] = split(type, p);
  const names = ["id", "name_key", "extra", ...columns].map((name) => `"${name}"`);
  sql
    .prepare(`INSERT INTO "${type}" (${names.join(", ")}, changed) VALUES (${names.map(() => "?").join(", ")}, ${NOW})`)
    .run(id, key, values[0], ...values.slice(1));
}

/** Writes what differs and remembers the values it replaces. Returns the names of the properties that changed. */
export function updateRow(sql: Sql, type: ObjectType, before: CrmRecord, p: Properties, at: string): string[] {
  const changed = Object.keys(p).filter((name) => (p[name] ?? null) !== (before.properties[name] ?? null));
  if (changed.length === 0) return [];
  const after: Properties = { ...before.properties, ...p, [modifiedProperty(type)]: at };
  const [columns, values] = split(type, after);
  const sets = [
    `changed = ${NOW}`,
    "name_key = coalesce(?, name_key)",
    ...["extra", ...columns].map((name) => `"${name}" = ?`),
  ];
  sql.prepare(`UPDATE "${type}" SET ${sets.join(", ")} WHERE id = ?`).run(keyOf(type, after), ...values, before.id);
  const known = sql.prepare("SELECT 1 FROM history WHERE type = ? AND id = ? AND property = ? LIMIT 1");
  const add = sql.prepare("INSERT INTO history (type, id, property, value, at) VALUES (?, ?, ?, ?, ?)");
  for (const name of changed) {
    if (!known.get(type, before.id, name))
      add.run(type, before.id, name, before.properties[name] ?? null, before.createdAt);
    add.run(type, before.id, name, p[name] ?? null, at);
  }
  return changed;
}

function split(type: ObjectType, p: Properties): [columns: string[], values: (string | null)[]] {
  const own = COLUMNS.get(type) ?? new Set<string>();
  const columns = Object.keys(p).filter((name) => own.has(name));
  const extra = Object.fromEntries(Object.entries(p).filter(([name, value]) => !own.has(name) && value !== null));
  return [columns, [JSON.stringify(extra), ...columns.map((name) => p[name] ?? null)]];
}

export function associate(sql: Sql, from: [ObjectType, string], to: [ObjectType, string], label?: string): void {
  if (label === "primary") demotePrimary(sql, from, to[0]);
  sql
    .prepare(
      `INSERT INTO association (from_type, from_id, to_type, to_id, label) VALUES (?, ?, ?, ?, ?), (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET label = coalesce(excluded.label, label)`,
    )
    .run(...from, ...to, label ?? null, ...to, ...from, label ?? null);
}

/** A record has one primary company: a new one takes the place of the old, which stays associated. */
function demotePrimary(sql: Sql, from: [ObjectType, string], to: ObjectType): void {
  const primary = sql.prepare(
    "SELECT to_id FROM association WHERE from_type = ? AND from_id = ? AND to_type = ? AND label = 'primary' LIMIT 1",
  );
  for (let row = primary.get(...from, to); row !== undefined; row = primary.get(...from, to)) {
    const { to_id: old } = row as { to_id: string };
    const demote = sql.prepare(
      "UPDATE association SET label = NULL WHERE from_type = ? AND from_id = ? AND to_type = ? AND to_id = ?",
    );
    demote.run(...from, to, old);
    demote.run(to, old, ...from);
  }
}
