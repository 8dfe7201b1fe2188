/** Records, filters and property definitions between HubSpot's forms and the contract's. */
import type { CrmRecord, Filter, FilterGroups, ObjectType, Properties, Property, PropertyKind } from "./crm.ts";
import { STANDARD } from "./properties.ts";
import { canonical, parseDate } from "./values.ts";

export const PLURAL: Readonly<Record<ObjectType, string>> = {
  contact: "contacts",
  company: "companies",
  deal: "deals",
  note: "notes",
  task: "tasks",
  call: "calls",
  email: "emails",
  meeting: "meetings",
};

/** HubSpot's own association types, from → to. */
export const ASSOCIATION_TYPES: Readonly<Partial<Record<ObjectType, Readonly<Partial<Record<ObjectType, number>>>>>> = {
  note: { contact: 202, company: 190, deal: 214 },
  task: { contact: 204, company: 192, deal: 216 },
  call: { contact: 194, company: 182, deal: 206 },
  email: { contact: 198, company: 186, deal: 210 },
  meeting: { contact: 200, company: 188, deal: 212 },
  contact: { company: 279, deal: 4 },
  company: { contact: 280, deal: 342 },
  deal: { company: 341, contact: 3 },
};

interface Answered {
  id: string;
  properties: Record<string, string | null>;
  createdAt: Date | string;
  updatedAt: Date | string;
  archived?: boolean;
}

const KINDS = new Map(Object.values(STANDARD).flatMap((list) => list.map((p) => [p.name, p.kind] as const)));

export function recordOf(
  type: ObjectType,
  answer: Answered,
  properties: readonly string[],
  asked?: ReadonlySet<string>,
): CrmRecord {
  const values: Properties = {};
  for (const name of properties) {
    const value = answer.properties[name] ?? null;
    const kind = KINDS.get(name);
    // Numbers and dates arrive as they were typed ("9000.50", "2026-03-10T00:00:00Z"): one form makes them comparable.
    const text = kind === undefined || kind === "string" ? value : canonical(kind, value);
    values[name] = value === "" ? null : (text ?? value);
  }
  const merged = (answer.properties["hs_merged_object_ids"] ?? "").split(";").filter((id) => asked?.has(id));
  return {
    type,
    id: answer.id,
    properties: values,
    createdAt: new Date(answer.createdAt).toISOString(),
    updatedAt: new Date(answer.updatedAt).toISOString(),
    archived: answer.archived ?? false,
    ...(merged.length > 0 ? { mergedIds: merged } : {}),
  };
}

export interface WireFilter {
  propertyName: string;
  operator: Filter["operator"];
  value?: string;
  highValue?: string;
  values?: string[];
}

/** Filters as the search wants them: dates in milliseconds, IN lists of text in lower case. */
export function wireFilters(filters: FilterGroups, known: ReadonlyMap<string, Property>): WireFilter[][] {
  return filters.map((group) => {
    const wired = group.map((filter) => wire(filter, known.get(filter.property)?.kind ?? KINDS.get(filter.property)));
    // The contract says that a negative operator matches no missing value; said outright, HubSpot cannot differ.
    for (const { property, operator } of group) {
      const negative = operator === "NEQ" || operator === "NOT_IN" || operator === "NOT_CONTAINS_TOKEN";
      const said = wired.some((each) => each.propertyName === property && each.operator === "HAS_PROPERTY");
      if (negative && !said && wired.length < 6) wired.push({ propertyName: property, operator: "HAS_PROPERTY" });
    }
    return wired;
  });
}

function wire(filter: Filter, kind: PropertyKind | undefined): WireFilter {
  const one = (value: string): string => {
    const date = kind === "date" || kind === "datetime" ? parseDate(value) : undefined;
    return date ? String(date.ms) : value;
  };
  const lower = kind === "string" || kind === undefined;
  return {
    propertyName: filter.property,
    operator: filter.operator,
    ...(filter.value === undefined ? {} : { value: one(filter.value) }),
    ...(filter.highValue === undefined ? {} : { highValue: one(filter.highValue) }),
    ...(filter.values === undefined ? {} : { values: filter.values.map((v) => (lower ? v.toLowerCase() : one(v))) }),
  };
}

interface Defined {
  name: string;
  label: string;
  type: string;
  options?: { value: string; label: string; hidden?: boolean }[];
  modificationMetadata?: { readOnlyValue?: boolean };
  calculated?: boolean;
}

const KIND_OF: Readonly<Record<string, PropertyKind>> = {
  string: "string",
  number: "number",
  date: "date",
  datetime: "datetime",
  enumeration: "enumeration",
  bool: "bool",
};

export function propertyOf(defined: Defined): Property {
  const kind = KIND_OF[defined.type] ?? "string";
  const options = kind === "enumeration" ? (defined.options ?? []).map(({ value, label }) => ({ value, label })) : [];
  return {
    name: defined.name,
    label: defined.label,
    kind,
    ...(options.length > 0 ? { options } : {}),
    ...(defined.modificationMetadata?.readOnlyValue || defined.calculated ? { readOnly: true } : {}),
  };
}
