/** The simulator's search: HubSpot's operators and limits, over what its index has seen so far. */
import { ApiError, type Definition, type Store, type Stored, type TypeName } from "./store.ts";

interface SentFilter {
  propertyName: string;
  operator: string;
  value?: string;
  highValue?: string;
  values?: string[];
}
export interface SentSearch {
  query?: string;
  filterGroups?: { filters: SentFilter[] }[];
  filters?: SentFilter[];
  sorts?: unknown[];
  properties?: string[];
  limit?: number;
  after?: string | number;
}

const OPERATORS = new Set(
  "EQ NEQ LT LTE GT GTE BETWEEN IN NOT_IN HAS_PROPERTY NOT_HAS_PROPERTY CONTAINS_TOKEN NOT_CONTAINS_TOKEN".split(" "),
);
const DEFAULT: Partial<Record<TypeName, string[]>> = {
  contacts: ["firstname", "lastname", "email", "phone", "company"],
  companies: ["name", "website", "domain", "phone"],
  deals: ["dealname", "pipeline", "dealstage"],
};

export function search(
  store: Store,
  type: TypeName,
  body: SentSearch,
  length: number,
  visibleBefore: number,
): { total: number; results: Stored[]; next: string | undefined } {
  const refuse = (message: string): never => {
    throw new ApiError(400, "VALIDATION_ERROR", message);
  };
  const groups = body.filterGroups ?? (body.filters ? [{ filters: body.filters }] : []);
  const all = groups.flatMap((group) => group.filters);
  const limit = body.limit ?? 10;
  const after = Number(body.after ?? 0);
  if (length > 3000) refuse("The request body is longer than 3000 characters");
  if (groups.length > 5) refuse("filterGroups: at most 5 are allowed");
  if (groups.some((group) => group.filters.length > 6)) refuse("filters: at most 6 are allowed in a group");
  if (all.length > 18) refuse("at most 18 filters are allowed");
  if (limit > 200) refuse("limit: at most 200");
  if ((body.sorts ?? []).length > 1) refuse("only one sort is allowed");
  if (after + limit > 10_000) refuse("paging beyond 10000 results is not possible");
  const definitions = store.definitions.get(type)!;
  for (const filter of all) {
    if (filter.propertyName !== "hs_object_id" && !definitions.has(filter.propertyName)) {
      refuse(`There was a problem with the request. Property ${filter.propertyName} does not exist`);
    }
    if (!OPERATORS.has(filter.operator)) refuse(`operator ${filter.operator} is not known`);
    if (filter.operator.endsWith("IN") && !Array.isArray(filter.values)) refuse("values is required for IN");
  }
  const words = (body.query ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const found = [...store.records.get(type)!.values()].filter((record) => {
    if (record.archived || record.createdAt > visibleBefore) return false;
    const text = (DEFAULT[type] ?? [])
      .map((name) => record.properties[name] ?? "")
      .join(" ")
      .toLowerCase();
    const tokens = text.split(/[\s@.,]+/);
    if (!words.every((word) => tokens.some((token) => token.startsWith(word)) || text.includes(word))) return false;
    return (
      groups.length === 0 ||
      groups.some((group) =>
        group.filters.every((filter) => matches(record, filter, definitions.get(filter.propertyName))),
      )
    );
  });
  const [sort] = body.sorts ?? [];
  found.sort(compareBy(sort, definitions));
  const results = found.slice(after, after + limit);
  const next = after + limit < found.length ? String(after + limit) : undefined;
  return { total: found.length, results, next };
}

function compareBy(sort: unknown, definitions: Map<string, Definition>): (a: Stored, b: Stored) => number {
  let name = "hs_object_id";
  let sign = 1;
  if (typeof sort === "string" && sort !== "") {
    sign = sort.startsWith("-") ? -1 : 1;
    name = sort.replace(/^-/, "");
  } else if (typeof sort === "object" && sort !== null && "propertyName" in sort) {
    name = String(sort.propertyName);
    sign = "direction" in sort && sort.direction === "DESCENDING" ? -1 : 1;
  }
  const numeric = name === "hs_object_id" || definitions.get(name)?.type === "number";
  const value = (record: Stored): string | undefined => (name === "hs_object_id" ? record.id : record.properties[name]);
  return (a, b) => {
    const [x, y] = [value(a), value(b)];
    if (!x || !y) return x === y ? Number(a.id) - Number(b.id) : !x ? 1 : -1;
    const order = numeric ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    return order * sign || Number(a.id) - Number(b.id);
  };
}

function matches(record: Stored, filter: SentFilter, definition: Definition | undefined): boolean {
  const raw = filter.propertyName === "hs_object_id" ? record.id : record.properties[filter.propertyName];
  const has = raw !== undefined && raw !== "";
  if (filter.operator === "HAS_PROPERTY") return has;
  if (filter.operator === "NOT_HAS_PROPERTY") return !has;
  // Records without a value do match the negative operators here: whoever does not want them must say so.
  if (!has) return ["NEQ", "NOT_IN", "NOT_CONTAINS_TOKEN"].includes(filter.operator);
  const type = filter.propertyName === "hs_object_id" ? "number" : (definition?.type ?? "string");
  const key = (value: string | undefined): string | number => {
    if (type === "number") return Number(value);
    if (type === "date" || type === "datetime")
      return /^\d{9,}$/.test(value ?? "") ? Number(value) : Date.parse(value ?? "");
    return type === "enumeration" || type === "bool" ? (value ?? "") : (value ?? "").toLowerCase();
  };
  const own = key(raw);
  switch (filter.operator) {
    case "EQ":
      return own === key(filter.value);
    case "NEQ":
      return own !== key(filter.value);
    case "LT":
      return own < key(filter.value);
    case "LTE":
      return own <= key(filter.value);
    case "GT":
      return own > key(filter.value);
    case "GTE":
      return own >= key(filter.value);
    case "BETWEEN":
      return own >= key(filter.value) && own <= key(filter.highValue);
    // A list of texts is compared as it was sent, against text in lower case.
    case "IN":
      return (filter.values ?? []).some((value) => (type === "string" ? own === value : own === key(value)));
    case "NOT_IN":
      return !(filter.values ?? []).some((value) => (type === "string" ? own === value : own === key(value)));
    default: {
      const tokens = raw.toLowerCase().split(/[^\p{L}\p{N}_*]+/u);
      const wanted = (filter.value ?? "")
        .toLowerCase()
        .split(/[^\p{L}\p{N}_*]+/u)
        .filter(Boolean);
      const hit =
        wanted.length > 0 &&
        wanted.every((word) => {
          const pattern = new RegExp(`^${word.replaceAll("*", ".*")}$`, "u");
          return tokens.some((token) => pattern.test(token));
        });
      return filter.operator === "CONTAINS_TOKEN" ? hit : !hit;
    }
  }
}
