/** Contract filters as SQL over the embedded CRM's tables. Values are always bound, never spliced in. */
import { InhouseError } from "../errors.ts";
import type { Filter, FilterGroups, ObjectType, Property } from "./crm.ts";
import { NAMING, STANDARD } from "./properties.ts";
import { nearest } from "./where.ts";
import { nameKey } from "./values.ts";

export interface Condition {
  sql: string;
  values: (string | number)[];
}

const COMPARISON: Readonly<Record<string, string>> = { EQ: "=", NEQ: "<>", LT: "<", LTE: "<=", GT: ">", GTE: ">=" };
const SEPARATORS = [",", ".", ";", ":", "(", ")", "/", "!", "?", '"', "\n", "-", "@", "<", ">", "'"];

/** The SQL expression that yields a property's text; `table` where several are joined. */
export function column(type: ObjectType, name: string, table?: string): string {
  const of = table === undefined ? "" : `${table}.`;
  if (name === "hs_object_id") return `${of}id`;
  if (STANDARD[type].some((p) => p.name === name)) return `${of}"${name}"`;
  return `json_extract(${of}extra, '$."${name.replace(/[^\w]/g, "")}"')`;
}

export function conditionOf(
  type: ObjectType,
  filters: FilterGroups | undefined,
  query: string | undefined,
  properties: ReadonlyMap<string, Property>,
): Condition {
  const values: (string | number)[] = [];
  const parts = ["archived = 0"];
  const groups = (filters ?? []).map((group) => group.map((filter) => one(type, filter, properties, values)));
  if (groups.some((group) => group.length > 0)) {
    parts.push(`(${groups.map((group) => (group.length ? group.join(" AND ") : "1")).join(" OR ")})`);
  }
  for (const word of (query ?? "").split(/\s+/).filter(Boolean)) {
    // name_key knows names without their accents: "leman" finds "Léman".
    const named = [
      ...NAMING[type].map((name) => [column(type, name), word] as const),
      ["name_key", nameKey(word)] as const,
    ];
    const sought = named.filter(([, text]) => text !== "");
    parts.push(`(${sought.map(([name]) => `${name} LIKE ? ESCAPE '\\'`).join(" OR ")})`);
    for (const [, text] of sought) values.push(`%${escapeLike(text)}%`);
  }
  return { sql: parts.join(" AND "), values };
}

function one(
  type: ObjectType,
  filter: Filter,
  properties: ReadonlyMap<string, Property>,
  values: (string | number)[],
): string {
  const property = properties.get(filter.property);
  if (!property && filter.property !== "hs_object_id") {
    throw new InhouseError("CRM_PROPERTY_UNKNOWN", {
      what: `The CRM has no ${type} property "${filter.property}".`,
      next: `Did you mean: ${nearest(filter.property, properties).join(", ")}?`,
    });
  }
  const numeric = property?.kind === "number";
  const text = column(type, filter.property);
  const subject = numeric ? `CAST(${text} AS REAL)` : property?.kind === "string" ? `${text} COLLATE NOCASE` : text;
  const bind = (value: string | undefined): string => {
    values.push(numeric ? Number(value) : (value ?? ""));
    return "?";
  };
  // CAST turns a missing number into 0 only for text that is no number, never for NULL, so NULL still matches nothing.
  switch (filter.operator) {
    case "HAS_PROPERTY":
      return `${text} IS NOT NULL`;
    case "NOT_HAS_PROPERTY":
      return `${text} IS NULL`;
    case "BETWEEN":
      return `${subject} BETWEEN ${bind(filter.value)} AND ${bind(filter.highValue)}`;
    case "IN":
    case "NOT_IN": {
      const marks = (filter.values ?? []).map(bind).join(", ");
      return `${subject} ${filter.operator === "IN" ? "IN" : "NOT IN"} (${marks})`;
    }
    case "CONTAINS_TOKEN":
    case "NOT_CONTAINS_TOKEN": {
      const spaced = SEPARATORS.reduce((sql, mark) => `replace(${sql}, '${mark === "'" ? "''" : mark}', ' ')`, text);
      const patterns = tokensOf(filter.value ?? "").map((token) => escapeLike(token).replaceAll("*", "%"));
      // Most rows do not hold the letters at all: that test is cheap and comes before words are told apart.
      values.push(...patterns.map((pattern) => `%${pattern}%`), ...patterns.map((pattern) => `% ${pattern} %`));
      const tokens = [
        ...patterns.map(() => `${text} LIKE ? ESCAPE '\\'`),
        ...patterns.map(() => `' ' || ${spaced} || ' ' LIKE ? ESCAPE '\\'`),
      ];
      const all = tokens.length ? tokens.join(" AND ") : "0";
      return filter.operator === "CONTAINS_TOKEN" ? `(${all})` : `(${text} IS NOT NULL AND NOT (${all}))`;
    }
    default:
      return `${subject} ${COMPARISON[filter.operator]} ${bind(filter.value)}`;
  }
}

function tokensOf(text: string): string[] {
  return SEPARATORS.reduce((words, mark) => words.replaceAll(mark, " "), text)
    .split(/\s+/)
    .filter(Boolean);
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

export function sortOf(type: ObjectType, sort: { property: string; descending: boolean }, numeric: boolean): string {
  const text = column(type, sort.property);
  return `${text} IS NULL, ${numeric ? `CAST(${text} AS REAL)` : text} ${sort.descending ? "DESC" : "ASC"}, `;
}

export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new InhouseError("INVALID_ARGUMENT", {
    what: `"${cursor}" is no cursor of this search.`,
    next: "Pass the next_cursor of the page before, unchanged, or leave it out.",
  });
}
