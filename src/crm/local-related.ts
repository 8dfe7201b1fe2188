/** What hangs on a record of the embedded CRM, found through the association table. */
import {
  ACTIVITY_TYPES,
  type ActivityType,
  type CrmRecord,
  type ObjectType,
  type Omitted,
  type Related,
} from "./crm.ts";
import { recordOf, type SqlRow } from "./local-records.ts";
import type { Sql } from "./local-schema.ts";
import { newestFirst } from "./timeline.ts";
import { usualProperties } from "./properties.ts";

/** The newest activities of these types on a record, newest first. */
export function activitiesOn(
  sql: Sql,
  type: ObjectType,
  id: string,
  activities: readonly ActivityType[],
  limit: number,
): CrmRecord[] {
  const newest = (activity: ActivityType): CrmRecord[] => {
    const rows = sql
      .prepare(
        `SELECT a.* FROM association s JOIN "${activity}" a ON a.id = s.to_id
         WHERE s.from_type = ? AND s.from_id = ? AND s.to_type = ? AND a.archived = 0
         ORDER BY a.hs_timestamp DESC, a.id LIMIT ?`,
      )
      .all(type, id, activity, limit) as SqlRow[];
    return rows.map((row) => recordOf(activity, row, usualProperties(activity)));
  };
  return activities.flatMap(newest).sort(newestFirst).slice(0, limit);
}

/** Every association between two types, read in one go, as `[from, to, label]`. */
export function allAssociations(
  sql: Sql,
  from: ObjectType,
  to: ObjectType,
): [from: string, to: string, label: string | null][] {
  // Looking every target up costs more than reading all the links, so it is done only where something is archived.
  const archived = sql.prepare(`SELECT 1 FROM "${to}" WHERE archived = 1 LIMIT 1`).get() !== undefined;
  const statement = sql.prepare(
    `SELECT json_group_array(json_array(s.from_id, s.to_id, s.label)) AS rows FROM association s
     ${archived ? `JOIN "${to}" r ON r.id = s.to_id AND r.archived = 0` : ""} WHERE s.from_type = ? AND s.to_type = ?`,
  );
  const { rows } = statement.get(from, to) as { rows: string };
  return JSON.parse(rows) as [string, string, string | null][];
}

export function relatedTo(
  sql: Sql,
  company: CrmRecord,
  limits: { contacts: number; deals: number; activities: number },
): Related {
  const counts = sql
    .prepare(
      `SELECT to_type AS type, count(*) AS n FROM association
       WHERE from_type = 'company' AND to_type IN (${ACTIVITY_TYPES.map((type) => `'${type}'`).join(", ")}) AND from_id = ?
       GROUP BY to_type`,
    )
    .all(company.id) as { type: ObjectType; n: number }[];
  const total = new Map(counts.map((row) => [row.type, row.n]));
  const omitted: Omitted = {};
  const linked = (
    what: "contact" | "open deal" | "closed deal",
    { order, limit, where = "1" }: { order: string; limit: number; where?: string },
  ): CrmRecord[] => {
    const to = what === "contact" ? "contact" : "deal";
    const from = `FROM association s JOIN "${to}" r ON r.id = s.to_id
      WHERE s.from_type = 'company' AND s.from_id = ? AND s.to_type = '${to}' AND r.archived = 0 AND ${where}`;
    const rows = sql.prepare(`SELECT r.* ${from} ORDER BY ${order}, r.id LIMIT ?`).all(company.id, limit) as SqlRow[];
    if (rows.length === limit) {
      const { n } = sql.prepare(`SELECT count(*) AS n ${from}`).get(company.id) as { n: number };
      if (n > limit) omitted[what] = n - limit;
    }
    return rows.map((row) => recordOf(to, row));
  };
  const closed = "(r.hs_is_closed_won = 'true' OR r.hs_is_closed_lost = 'true')";
  const byClose = { order: "r.closedate DESC", limit: limits.deals };
  const deals = [
    ...linked("open deal", { ...byClose, where: `${closed} IS NOT TRUE` }),
    ...linked("closed deal", { ...byClose, where: closed }),
  ];
  const present = ACTIVITY_TYPES.filter((type) => total.has(type));
  const activities = activitiesOn(sql, "company", company.id, present, limits.activities);
  for (const type of present) {
    const left = (total.get(type) ?? 0) - activities.filter((activity) => activity.type === type).length;
    if (left > 0) omitted[type] = left;
  }
  return {
    company,
    contacts: linked("contact", { order: "r.notes_last_updated DESC", limit: limits.contacts }),
    deals,
    activities,
    omitted,
  };
}
