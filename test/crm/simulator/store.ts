/** The simulator's state: records, associations, definitions. Written from HubSpot's observable behaviour alone. */
import type { Pipeline } from "../../../src/crm/crm.ts";

export interface Stored {
  id: string;
  properties: Record<string, string>;
  history: Record<string, { value: string; timestamp: string; sourceType: string }[]>;
  createdAt: number;
  updatedAt: number;
  archived: boolean;
}
export interface Definition {
  name: string;
  label: string;
  type: string;
  fieldType: string;
  groupName: string;
  description: string;
  options: { value: string; label: string; displayOrder: number; hidden: boolean }[];
  modificationMetadata: { readOnlyValue: boolean; readOnlyDefinition: boolean; archivable: boolean };
}
export interface Link {
  typeId: number;
  label: string | null;
}

export const TYPES = ["contacts", "companies", "deals", "notes", "tasks", "calls", "emails", "meetings"] as const;
export type TypeName = (typeof TYPES)[number];

export class ApiError extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;
  constructor(
    status: number,
    category: string,
    message: string,
    more: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.headers = headers;
    this.body = {
      status: "error",
      category,
      message,
      correlationId: `sim-${status}-${category.toLowerCase()}`,
      ...more,
    };
  }
}

export interface Store {
  records: Map<TypeName, Map<string, Stored>>;
  definitions: Map<TypeName, Map<string, Definition>>;
  pipelines: Pipeline[];
  owners: { id: string; email: string; firstName: string; lastName: string }[];
  /** Old id → the record it was merged into. */
  merged: Map<string, string>;
  /** Properties that the account requires when a record of a type is made. */
  required: Partial<Record<TypeName, string[]>>;
  get(type: TypeName, id: string): Stored | undefined;
  put(type: TypeName, id: string, properties: Record<string, string>, at?: number): Stored;
  create(type: TypeName, properties: Record<string, string>): Stored;
  update(type: TypeName, id: string, properties: Record<string, string>): Stored;
  merge(type: TypeName, from: string, into: string): void;
  link(from: TypeName, fromId: string, to: TypeName, toId: string, link: Link): void;
  links(from: TypeName, fromId: string, to: TypeName): { id: string; link: Link }[];
}

export function createStore(): Store {
  const records = new Map(TYPES.map((type) => [type, new Map<string, Stored>()]));
  const definitions = new Map(TYPES.map((type) => [type, new Map<string, Definition>()]));
  const associations = new Map<string, { id: string; link: Link }[]>();
  const merged = new Map<string, string>();
  const modified = (type: TypeName): string => (type === "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate");
  let sequence = 90_000_000_000;

  const store: Store = {
    records,
    definitions,
    pipelines: [],
    owners: [],
    merged,
    required: {},

    get(type, id) {
      const target = merged.get(`${type} ${id}`) ?? id;
      const record = records.get(type)!.get(target);
      return record?.archived ? undefined : record;
    },

    put(type, id, properties, at = Date.now()) {
      const record: Stored = { id, properties: {}, history: {}, createdAt: at, updatedAt: at, archived: false };
      records.get(type)!.set(id, record);
      write(type, record, properties, at);
      return record;
    },

    create(type, properties) {
      check(type, properties);
      const missing = (store.required[type] ?? []).filter((name) => !properties[name]);
      const built =
        type === "deals"
          ? ["dealname", "dealstage"]
          : type === "contacts" || type === "companies"
            ? []
            : ["hs_timestamp"];
      const absent = [...built.filter((name) => !properties[name]), ...missing];
      if (absent.length > 0) {
        throw new ApiError(
          400,
          "VALIDATION_ERROR",
          `Error creating ${type.slice(0, -1).toUpperCase()}. Some required properties were not set.`,
          {
            errors: absent.map((name) => ({
              message: `The property '${name}' is required`,
              code: "REQUIRED_PROPERTY_MISSING",
            })),
          },
        );
      }
      if (type === "contacts" && properties["email"]) {
        for (const other of records.get("contacts")!.values()) {
          if (!other.archived && other.properties["email"]?.toLowerCase() === properties["email"].toLowerCase()) {
            throw new ApiError(409, "CONFLICT", `Contact already exists. Existing ID: ${other.id}`);
          }
        }
      }
      return store.put(type, String(++sequence), properties);
    },

    update(type, id, properties) {
      const record = store.get(type, id);
      if (!record) throw new ApiError(404, "OBJECT_NOT_FOUND", "Object not found.  objectId are usually numeric.");
      check(type, properties);
      write(type, record, properties, Date.now());
      return record;
    },

    merge(type, from, into) {
      const old = records.get(type)!.get(from);
      const kept = records.get(type)!.get(into);
      if (!old || !kept) throw new Error(`cannot merge ${from} into ${into}`);
      old.archived = true;
      merged.set(`${type} ${from}`, into);
      kept.properties["hs_merged_object_ids"] = [kept.properties["hs_merged_object_ids"], from]
        .filter(Boolean)
        .join(";");
    },

    link(from, fromId, to, toId, link) {
      for (const [a, aId, b, bId] of [
        [from, fromId, to, toId],
        [to, toId, from, fromId],
      ] as const) {
        const key = `${a} ${aId} ${b}`;
        associations.set(key, [...(associations.get(key) ?? []), { id: bId, link }]);
      }
    },
    links: (from, fromId, to) => associations.get(`${from} ${fromId} ${to}`) ?? [],
  };

  function check(type: TypeName, properties: Record<string, string>): void {
    const known = definitions.get(type)!;
    for (const [name, value] of Object.entries(properties)) {
      const definition = known.get(name);
      if (!definition) {
        throw new ApiError(
          400,
          "VALIDATION_ERROR",
          `Property values were not valid: Property "${name}" does not exist`,
          {
            errors: [{ message: `Property "${name}" does not exist`, code: "PROPERTY_DOESNT_EXIST" }],
          },
        );
      }
      if (definition.modificationMetadata.readOnlyValue)
        throw new ApiError(400, "VALIDATION_ERROR", `${name} is a read only property`);
      if (value.length > 65_536) throw new ApiError(400, "VALIDATION_ERROR", `${name} is longer than 65536 characters`);
      if (value !== "" && definition.type === "number" && !Number.isFinite(Number(value))) {
        throw new ApiError(400, "VALIDATION_ERROR", `${value} was not a valid number.`);
      }
      if (name === "dealstage" && value !== "" && !store.pipelines.some((p) => p.stages.some((s) => s.id === value))) {
        throw new ApiError(400, "VALIDATION_ERROR", `${value} was not one of the allowed options`);
      }
    }
  }

  function write(type: TypeName, record: Stored, properties: Record<string, string>, at: number): void {
    const all: Record<string, string> = { ...properties };
    if (type === "deals" && (all["dealstage"] !== undefined || !record.properties["dealstage"])) {
      const stageId = all["dealstage"] ?? record.properties["dealstage"];
      const pipeline =
        store.pipelines.find((p) => p.id === (all["pipeline"] ?? record.properties["pipeline"])) ??
        store.pipelines.find((p) => p.stages.some((s) => s.id === stageId));
      const outcome = pipeline?.stages.find((s) => s.id === stageId)?.outcome;
      if (pipeline) all["pipeline"] = pipeline.id;
      all["hs_is_closed_won"] = String(outcome === "won");
      all["hs_is_closed_lost"] = String(outcome === "lost");
      all["hs_is_closed"] = String(outcome === "won" || outcome === "lost");
    }
    all["hs_object_id"] = record.id;
    all[modified(type)] = new Date(at).toISOString();
    const created = type === "contacts" || type === "companies" || type === "deals" ? "createdate" : "hs_createdate";
    if (!record.properties[created] && !all[created]) all[created] = new Date(record.createdAt).toISOString();
    for (const [name, value] of Object.entries(all)) {
      if (record.properties[name] === value) continue;
      // An empty text clears a property; it reads as missing from then on.
      record.properties[name] = value;
      const versions = (record.history[name] ??= []);
      versions.unshift({ value, timestamp: new Date(at + versions.length).toISOString(), sourceType: "API" });
    }
    record.updatedAt = at;
  }
  return store;
}
