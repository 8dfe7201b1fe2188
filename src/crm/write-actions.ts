/** The two CRM writes as previews and deeds. The protocol around them is in src/writes/. */
import { InhouseError } from "../errors.ts";
import type { ActivityType, Crm, CrmRecord, NewRecord, ObjectType, Properties, Property } from "./crm.ts";
import { BODY, displayName, SUBJECT } from "./properties.ts";
import { parseDate } from "./values.ts";
import { checkedProperties, requireName, requireOwnStage, requireText } from "./validate.ts";
import { nearest } from "./where.ts";

interface FieldChange {
  field: string;
  old: string | null;
  new: string | null;
  shown?: { field: string; old: string | null; new: string | null };
}
/** As src/writes/protocol.ts has it. */
export interface Deed<Result> {
  preview(): Promise<{
    summary: string;
    changes: FieldChange[];
    texts: string[];
    readers: { audience: "internal" | "customer"; channel?: string };
    warnings: string[];
  }>;
  existing?(): Promise<string[]>;
  execute(at: string, stillOurs: () => void): Promise<Result>;
  find(at: string, existing: readonly string[]): Promise<Result | undefined>;
  readBack(result: Result): Promise<FieldChange[]>;
}

export type Recordable = "contact" | "company" | "deal";
export interface Written {
  type: ObjectType;
  id: string;
}

export interface ActivityInput {
  activity: ActivityType;
  /** The record it is about. What is on a contact or deal also goes on its company. */
  on: Recordable;
  id: string;
  body: string;
  subject?: string | undefined;
  /** When it happened, or a task's due date; the time of the preview when left out. */
  at?: string | undefined;
}

/** Colleagues set it as soon as they see the task. */
const CHANGES_SOON = "hs_task_status";

export function logActivity(crm: Crm, input: ActivityInput): Deed<Written> {
  const properties = (at: string): Properties => {
    const when = input.at === undefined ? at : dateOf(input.at);
    const subject = SUBJECT[input.activity];
    return {
      hs_timestamp: when,
      [BODY[input.activity]]: input.body,
      ...(subject && input.subject !== undefined ? { [subject]: input.subject } : {}),
      ...(input.activity === "task" ? { hs_task_status: "NOT_STARTED" } : {}),
      ...(input.activity === "email" ? { hs_email_direction: "EMAIL" } : {}),
      ...(input.activity === "meeting" ? { hs_meeting_start_time: when } : {}),
    };
  };
  /** HubSpot's own screens put it there too. */
  async function companyOf(id: string): Promise<string | undefined> {
    if (input.on === "company") return undefined;
    const companies = await crm.associations(input.on, [id], "company");
    return (companies.find((link) => link.label === "primary") ?? companies[0])?.to;
  }
  async function alsoOn(id: string): Promise<FieldChange[]> {
    const company = await companyOf(id);
    if (company === undefined) return [];
    const record = await recordOf(crm, "company", company);
    const name = `${displayName("company", record.id, record.properties)} (${record.id})`;
    const shown = { field: "Also on the company", old: null, new: name };
    return [{ field: "associated_company", old: null, new: record.id, shown }];
  }
  /** All activities of this type on the record, whenever they are said to have happened. */
  async function logged(): Promise<string[]> {
    const { id } = await recordOf(crm, input.on, input.id);
    return (await crm.associations(input.on, [id], input.activity)).map((link) => link.to);
  }
  return {
    async preview() {
      const warnings = obstacles(crm, input.activity);
      const record = await recordOf(crm, input.on, input.id);
      const known = await crm.properties(input.activity);
      const checked = checkedProperties(input.activity, properties(new Date(0).toISOString()), known, true);
      const changes = Object.entries(checked)
        .filter(([field]) => field !== "hs_timestamp" || input.at !== undefined)
        .map(([field, value]) => inWords({ field, old: null, new: value }, known));
      const also = await alsoOn(record.id);
      const name = displayName(input.on, record.id, record.properties);
      const article = input.activity === "email" ? "an" : "a";
      const subject = input.subject === undefined ? [] : [input.subject];
      // Customers read e-mails, with their subject; everything else is read by colleagues.
      const mail = input.activity === "email";
      requireText(input.activity, checked);
      return {
        summary: `Log ${article} ${input.activity} on the ${input.on} ${name} (${record.id})`,
        changes: [...also, ...changes],
        texts: mail
          ? [[...subject.map((line) => `Subject: ${line}\n`), input.body].join("\n")]
          : [...subject, input.body],
        readers: mail ? { audience: "customer", channel: "email" } : { audience: "internal", channel: "internal" },
        warnings: await warnings,
      };
    },
    async existing() {
      return logged();
    },
    async execute(at, stillOurs) {
      const { id } = await recordOf(crm, input.on, input.id);
      const company = await companyOf(id);
      const associations: NewRecord["associations"] = [{ type: input.on, id }];
      if (company !== undefined) associations.push({ type: "company", id: company });
      stillOurs();
      const created = await crm.create({ type: input.activity, properties: properties(at), associations });
      return { type: input.activity, id: created.id };
    },
    async find(at, existing) {
      const before = new Set(existing);
      const added = (await logged()).filter((id) => !before.has(id));
      const wanted = checkedProperties(input.activity, properties(at), await crm.properties(input.activity), true);
      const sent = Object.entries(wanted).filter(([field]) => field !== CHANGES_SOON);
      const records = await crm.read(input.activity, added, Object.keys(wanted));
      const same = records.find((each) => sent.every(([field, value]) => (each.properties[field] ?? null) === value));
      return same && { type: input.activity, id: same.id };
    },
    async readBack({ type, id }) {
      const fields = Object.keys(properties(new Date(0).toISOString()));
      const [record, known] = await Promise.all([recordOf(crm, type, id, fields), crm.properties(type)]);
      return fields.map((field) => inWords({ field, old: null, new: record.properties[field] ?? null }, known));
    },
  };
}

export interface UpdateInput {
  type: Recordable;
  id: string;
  /** "dealstage=contractsent", "amount=12000", "hs_next_step=" (empties it). */
  changes: readonly string[];
}

export function updateRecord(crm: Crm, input: UpdateInput): Deed<Written> {
  async function wanted(): Promise<Properties> {
    const known = await crm.properties(input.type);
    const properties: Properties = {};
    for (const change of input.changes) {
      const at = change.indexOf("=");
      const name = change.slice(0, at).trim();
      if (at < 1) {
        throw new InhouseError("INVALID_ARGUMENT", {
          what: `"${change}" is no change.`,
          next: 'Write property=value, for example "dealstage=contractsent".',
        });
      }
      if (name in properties)
        throw new InhouseError("INVALID_ARGUMENT", {
          what: `${name} is changed twice.`,
          next: "Name each property once.",
        });
      if (!known.has(name)) {
        throw new InhouseError("CRM_PROPERTY_UNKNOWN", {
          what: `The CRM has no ${input.type} property "${name}".`,
          next: `Did you mean: ${nearest(name, known).join(", ")}?`,
        });
      }
      properties[name] = change.slice(at + 1).trim() || null;
    }
    return checkedProperties(input.type, properties, known, false);
  }
  const compare = async (record: CrmRecord): Promise<FieldChange[]> =>
    Object.entries(await wanted()).map(([field, value]) => ({
      field,
      old: record.properties[field] ?? null,
      new: value,
    }));
  return {
    async preview() {
      const warnings = obstacles(crm, input.type);
      const changed = await wanted();
      const place = input.type === "deal" ? ["pipeline", "dealstage"] : [];
      const record = await recordOf(crm, input.type, input.id, [...Object.keys(changed), ...place]);
      requireName(input.type, record.properties, changed);
      if (input.type === "deal") requireOwnStage(record.properties, changed, await crm.pipelines());
      const changes = await compare(record);
      const known = await crm.properties(input.type);
      const texts = changes.flatMap(({ field, new: value }) =>
        value !== null && isFree(known.get(field), value) ? [value] : [],
      );
      const name = displayName(input.type, record.id, record.properties);
      return {
        summary: `Change ${changes.map((c) => c.field).join(", ")} of the ${input.type} ${name} (${record.id})`,
        changes: changes.map((change) => inWords(change, known)),
        texts,
        readers: { audience: "internal", channel: "internal" },
        warnings: await warnings,
      };
    },
    async execute(_at, stillOurs) {
      const properties = await wanted();
      stillOurs();
      const updated = await crm.update(input.type, input.id, properties);
      return { type: input.type, id: updated.id };
    },
    async find() {
      const record = await recordOf(crm, input.type, input.id, Object.keys(await wanted()));
      const made = (await compare(record)).every((change) => change.old === change.new);
      return made ? { type: input.type, id: record.id } : undefined;
    },
    async readBack({ type, id }) {
      const record = await recordOf(crm, type, id, Object.keys(await wanted()));
      const known = await crm.properties(type);
      return (await compare(record)).map(({ field, old }) => inWords({ field, old: null, new: old }, known));
    },
  };
}

/** Asked while the record is read, so that a preview takes no longer for it. */
async function obstacles(crm: Crm, type: ObjectType): Promise<string[]> {
  const obstacle = await crm.writeObstacle([type]);
  return obstacle === undefined ? [] : [obstacle];
}

/** Whether a value is somebody's own words: neither a figure nor a date nor one of the values to choose from. */
function isFree(property: Property | undefined, value: string): boolean {
  if (property?.kind === "enumeration")
    return property.open === true || !property.options?.some((option) => option.value === value);
  return property === undefined || property.kind === "string";
}

/** A change with the labels of its property and options: a stage's id says nothing to the person who decides. */
function inWords(change: FieldChange, known: ReadonlyMap<string, Property>): FieldChange {
  const property = known.get(change.field);
  const label = (value: string | null): string | null =>
    property?.options?.find((option) => option.value === value)?.label ?? value;
  return {
    ...change,
    shown: { field: property?.label ?? change.field, old: label(change.old), new: label(change.new) },
  };
}

const NAMING_FIELDS: Partial<Record<ObjectType, string[]>> = {
  contact: ["firstname", "lastname", "email"],
  company: ["name", "domain"],
  deal: ["dealname"],
};

async function recordOf(crm: Crm, type: ObjectType, id: string, more: readonly string[] = []): Promise<CrmRecord> {
  const naming = NAMING_FIELDS[type];
  const properties = naming || more.length > 0 ? [...(naming ?? []), ...more] : undefined;
  const [record] = await crm.read(type, [id], properties);
  if (record) return record;
  throw new InhouseError("NOT_FOUND", {
    what: `The CRM has no ${type} with the id ${id}.`,
    next: "Look it up with find_records and use the id it returns.",
  });
}

function dateOf(text: string): string {
  const date = parseDate(text);
  if (date) return new Date(date.ms).toISOString();
  throw new InhouseError("INVALID_ARGUMENT", {
    what: `"${text}" is no date.`,
    next: "Write YYYY-MM-DD or an ISO date-time.",
  });
}
