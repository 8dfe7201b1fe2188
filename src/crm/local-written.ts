/** What was written in Inhouse over values that an export brought, so that the same export does not take it back. */
import type { CrmRecord, ObjectType, Pipeline, Properties } from "./crm.ts";
import { withOutcome } from "./local-records.ts";
import type { Sql } from "./local-schema.ts";
import { STANDARD } from "./properties.ts";

/** A value that was written here and that an import left alone. */
export interface KeptValue {
  property: string;
  value: string | null;
  /** What the file says instead. */
  cell: string | null;
}

export interface Merged {
  /** What the import is to write. */
  properties: Properties;
  kept: KeptValue[];
  /** Imported values whose cells are blank now. */
  emptied: { property: string; value: string }[];
}

/** Set by Inhouse itself where an export leaves it blank. */
const DERIVED: ReadonlySet<string> = new Set(["notes_last_updated"]);

/** Remembers what these properties held before they were written over: the value of the last import, by the first write. */
export function noteWritten(sql: Sql, type: ObjectType, before: CrmRecord, changed: readonly string[]): void {
  const add = sql.prepare("INSERT OR IGNORE INTO written (type, id, property, imported) VALUES (?, ?, ?, ?)");
  for (const name of changed) {
    if (STANDARD[type].some((property) => property.name === name && property.readOnly)) continue;
    add.run(type, before.id, name, before.properties[name] ?? null);
  }
}

/**
 * A row of an export held against the record as it is. What was written here stays until the file says something else
 * than at the last import; a blank cell says nothing about it. Where nothing was written, the file counts.
 */
export function mergeRow(
  sql: Sql,
  type: ObjectType,
  before: CrmRecord,
  row: Properties,
  pipelines: readonly Pipeline[],
): Merged {
  const written = writtenOver(sql, type, before.id);
  const release = (name: string): void => {
    if (!written.delete(name)) return;
    sql.prepare("DELETE FROM written WHERE type = ? AND id = ? AND property = ?").run(type, before.id, name);
  };
  const merged: Merged = { properties: { ...row }, kept: [], emptied: [] };
  for (const [property, cell] of Object.entries(row)) {
    const value = before.properties[property] ?? null;
    const imported = written.get(property);
    if (cell === value) release(property);
    else if (imported !== undefined && (cell === null || cell === imported)) {
      Reflect.deleteProperty(merged.properties, property);
      merged.kept.push({ property, value, cell });
    } else if (cell === null && DERIVED.has(property)) Reflect.deleteProperty(merged.properties, property);
    else {
      release(property);
      if (cell === null && value !== null && row[`${property}_as_imported`] == null)
        merged.emptied.push({ property, value });
    }
  }
  return type === "deal" ? placed(merged, before, row, pipelines, release) : merged;
}

const PLACE = ["pipeline", "dealstage"] as const;

/** Pipeline and stage stay or go together, and the outcome follows the stage that the deal ends up in. */
function placed(
  merged: Merged,
  before: CrmRecord,
  row: Properties,
  pipelines: readonly Pipeline[],
  release: (name: string) => void,
): Merged {
  const isPlace = (name: string): boolean => PLACE.some((each) => each === name);
  if (!merged.kept.some(({ property }) => isPlace(property))) return merged;
  const moved = PLACE.some((name) => {
    const next = merged.properties[name];
    return next != null && next !== before.properties[name];
  });
  if (moved) {
    for (const name of PLACE) {
      release(name);
      if (row[name] != null) merged.properties[name] = row[name];
    }
    return { ...merged, kept: merged.kept.filter(({ property }) => !isPlace(property)) };
  }
  const outcome = withOutcome({ ...before.properties, ...merged.properties }, pipelines);
  return {
    ...merged,
    properties: {
      ...merged.properties,
      hs_is_closed_won: outcome["hs_is_closed_won"] ?? null,
      hs_is_closed_lost: outcome["hs_is_closed_lost"] ?? null,
      hs_v2_date_entered_current_stage: before.properties["hs_v2_date_entered_current_stage"] ?? null,
    },
  };
}

/** Null stands for a value that was empty when it was first written over. */
function writtenOver(sql: Sql, type: ObjectType, id: string): Map<string, string | null> {
  // get() is several times as fast as all(), and nearly every row of an export asks in vain.
  const found = sql
    .prepare("SELECT json_group_object(property, imported) AS properties FROM written WHERE type = ? AND id = ?")
    .get(type, id) as { properties: string };
  return new Map(Object.entries(JSON.parse(found.properties) as Properties));
}
