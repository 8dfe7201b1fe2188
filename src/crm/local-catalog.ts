/** What the embedded CRM knows about its own properties, pipelines and owners. */
import type { ObjectType, Owner, Pipeline, Property, PropertyKind, StageOutcome } from "./crm.ts";
import { NOW, type Sql } from "./local-schema.ts";
import { STANDARD } from "./properties.ts";

export interface LocalCatalog {
  properties(type: ObjectType): ReadonlyMap<string, Property>;
  pipelines(): Pipeline[];
  owners(): Owner[];
}

export function localCatalog(sql: Sql): LocalCatalog {
  function pipelines(): Pipeline[] {
    const rows = sql
      .prepare(
        `SELECT p.id AS pipeline, p.label AS pipeline_label, s.id, s.label, s.position, s.outcome
         FROM pipeline p LEFT JOIN stage s ON s.pipeline = p.id ORDER BY p.rowid, s.position`,
      )
      .all() as {
      pipeline: string;
      pipeline_label: string;
      id: string | null;
      label: string;
      position: number;
      outcome: StageOutcome;
    }[];
    const found = new Map<string, Pipeline>();
    for (const row of rows) {
      const pipeline = found.get(row.pipeline) ?? { id: row.pipeline, label: row.pipeline_label, stages: [] };
      found.set(row.pipeline, pipeline);
      if (row.id !== null)
        pipeline.stages.push({ id: row.id, label: row.label, order: row.position, outcome: row.outcome });
    }
    return [...found.values()];
  }

  function owners(): Owner[] {
    return sql.prepare("SELECT id, name, email FROM owner ORDER BY name, id").all() as Owner[];
  }

  function options(property: Property): Pick<Property, "options" | "open"> {
    if (property.name === "pipeline") return { options: pipelines().map((p) => ({ value: p.id, label: p.label })) };
    if (property.name === "dealstage") {
      return { options: pipelines().flatMap((p) => p.stages.map((s) => ({ value: s.id, label: s.label }))) };
    }
    if (property.name === "hubspot_owner_id") return { options: owners().map((o) => ({ value: o.id, label: o.name })) };
    return {};
  }

  return {
    pipelines,
    owners,
    properties(type) {
      const found = new Map<string, Property>();
      for (const { name, label, kind, readOnly } of STANDARD[type]) {
        const property: Property = { name, label, kind, ...(readOnly ? { readOnly } : {}) };
        found.set(name, { ...property, ...options(property) });
      }
      const custom = sql
        .prepare("SELECT name, label, kind FROM custom_property WHERE type = ? ORDER BY name")
        .all(type) as {
        name: string;
        label: string;
        kind: PropertyKind;
      }[];
      for (const { name, label, kind } of custom) found.set(name, { name, label, kind });
      return found;
    },
  };
}

/** Sets the pipelines given, leaving others alone, and brings the won/lost flags of their deals in step. */
export function savePipelines(sql: Sql, pipelines: readonly Pipeline[]): void {
  for (const pipeline of pipelines) {
    sql
      .prepare("INSERT INTO pipeline (id, label) VALUES (?, ?) ON CONFLICT DO UPDATE SET label = excluded.label")
      .run(pipeline.id, pipeline.label);
    sql.prepare("DELETE FROM stage WHERE pipeline = ?").run(pipeline.id);
    const add = sql.prepare("INSERT INTO stage (pipeline, id, label, position, outcome) VALUES (?, ?, ?, ?, ?)");
    for (const stage of pipeline.stages) add.run(pipeline.id, stage.id, stage.label, stage.order, stage.outcome);
    const flags = sql.prepare(
      `UPDATE deal SET changed = ${NOW}, hs_is_closed_won = ?, hs_is_closed_lost = ? WHERE pipeline = ? AND dealstage = ?
       AND (hs_is_closed_won IS NOT ? OR hs_is_closed_lost IS NOT ?)`,
    );
    for (const stage of pipeline.stages) {
      const [won, lost] = [String(stage.outcome === "won"), String(stage.outcome === "lost")];
      flags.run(won, lost, pipeline.id, stage.id, won, lost);
    }
  }
}

export function saveOwner(sql: Sql, owner: Owner): void {
  sql
    .prepare(
      `INSERT INTO owner (id, name, email) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET name = excluded.name, email = coalesce(excluded.email, email)`,
    )
    .run(owner.id, owner.name, owner.email);
}
