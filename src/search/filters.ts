/** Filters of a search, as one SQL predicate over the chunks table. */
import { FACETS, KINDS, STATUSES, VISIBILITIES, type Facet, type Kind } from "../documents/types.ts";
import { InhouseError } from "../errors.ts";
import { quote } from "../store/store.ts";
import type { Catalog, CatalogEntry } from "./catalog.ts";
import { cleanPath } from "./nearest.ts";

export const AUDIENCES = ["internal", "customer"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Whether it is a day of the calendar, YYYY-MM-DD. Without a library: the command line reads this file before any command. */
export function isDay(text: string): boolean {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : Number.NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether customers may see it: what the predicate for them asks of rows. */
export const isForCustomers = ({ visibility, status }: { visibility: string; status: string }): boolean =>
  visibility === "public" && status === "approved";

export interface Filters extends Partial<Record<Facet, string | undefined>> {
  kinds?: readonly Kind[] | undefined;
  /** A document or a folder. */
  path?: string | undefined;
  /** customer: approved public text only. */
  audience?: Audience | undefined;
  /** Conditions such as `owner = Ana` or `reviewed >= 2026-01-01`; all must hold. */
  where?: readonly string[] | undefined;
}

const TEXT_FIELDS = ["kind", "status", "visibility", "owner"] as const;
const DATE_FIELDS = ["reviewed", "expires"] as const;
const IS_STALE = "stale";
/** Only in the catalog: a condition on them becomes a list of paths. */
const DOCUMENT_FIELDS = ["title", "summary", "supersedes"] as const;
export const WHERE_FIELDS: readonly string[] = [
  ...TEXT_FIELDS,
  ...DATE_FIELDS,
  IS_STALE,
  ...DOCUMENT_FIELDS,
  ...FACETS,
];
const ALLOWED: Record<string, readonly string[]> = {
  kind: KINDS,
  status: STATUSES,
  visibility: VISIBILITIES,
  stale: ["true", "false"],
};

const CONDITION = /^\s*([a-z_]+)\s*(>=|<=|!=|=|>|<|\bcontains\b)\s*(?:"([^"]*)"|'([^']*)'|(.*?))\s*$/i;

interface Condition {
  field: string;
  operator: string;
  value: string;
}

export interface CompiledFilters {
  /** What was asked for; undefined when nothing was. */
  predicate: string | undefined;
  /** Retired text stays out unless a condition names `status`. */
  retired: boolean;
}

/** A predicate that also leaves retired text out, where that is not asked for. */
export function withoutRetired({ predicate, retired }: CompiledFilters): string {
  const parts = [predicate, retired ? undefined : "status <> 'retired'"].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(" AND ") : "true";
}

/**
 * Compiles filters to one predicate.
 * @param asOf the day that `stale` is judged by
 * @throws InhouseError INVALID_ARGUMENT naming the allowed fields, operators or values
 */
export function compileFilters(filters: Filters, catalog: Catalog, asOf: string): CompiledFilters {
  const parts: string[] = [];
  const conditions = (filters.where ?? []).map(parseCondition);
  const namesStatus = conditions.some((condition) => condition.field === "status");

  if (filters.audience === "customer") parts.push("visibility = 'public'", "status = 'approved'");
  if (filters.kinds !== undefined && filters.kinds.length > 0) {
    parts.push(`kind IN (${filters.kinds.map(quote).join(",")})`);
  }
  for (const facet of FACETS) {
    const value = filters[facet];
    if (value !== undefined && value !== "") parts.push(`array_has(${facet}, ${quote(value.trim().toLowerCase())})`);
  }
  const path = filters.path === undefined ? undefined : pathPredicate(filters.path, catalog);
  if (path !== undefined) parts.push(path);
  for (const condition of conditions) parts.push(conditionPredicate(condition, catalog, asOf));
  return { predicate: parts.length > 0 ? parts.join(" AND ") : undefined, retired: namesStatus };
}

/** The paths, of documents or folders, that a path names: in its own spelling, else in any case; undefined when none. */
export function documentsAt(path: string, entries: readonly CatalogEntry[]): string[] | undefined {
  const clean = cleanPath(path);
  if (clean === "") return [];
  const lower = clean.toLowerCase();
  const spelled = new Set<string>();
  for (const entry of entries) {
    const start = entry.path.slice(0, clean.length);
    const next = entry.path[clean.length];
    if ((next === undefined || next === "/") && start.toLowerCase() === lower) spelled.add(start);
  }
  return spelled.has(clean) ? [clean] : spelled.size > 0 ? [...spelled] : undefined;
}

function pathPredicate(path: string, catalog: Catalog): string | undefined {
  const paths = documentsAt(path, catalog.entries);
  if (paths === undefined) return "false";
  const within = (each: string) => `path = ${quote(each)} OR starts_with(path, ${quote(`${each}/`)})`;
  return paths.length === 0 ? undefined : `(${paths.map(within).join(" OR ")})`;
}

/** Conditions that ask for the value of a facet. */
export function facetConditions({ where = [] }: Filters): { facet: Facet; value: string }[] {
  return where.map(parseCondition).flatMap(({ field, operator, value }) => {
    const facet = FACETS.find((each) => each === field);
    return facet !== undefined && operator !== "!=" ? [{ facet, value }] : [];
  });
}

function parseCondition(text: string): Condition {
  const match = CONDITION.exec(text);
  const field = match?.[1]?.toLowerCase();
  if (!match || field === undefined || !WHERE_FIELDS.includes(field)) {
    throw new InhouseError("INVALID_ARGUMENT", {
      what: `The condition ${JSON.stringify(text.slice(0, 100))} can't be read.`,
      why: field === undefined || !match ? "It is not: field operator value." : `There is no field ${field}.`,
      next: `Write e.g. "reviewed >= 2026-01-01". Fields: ${WHERE_FIELDS.join(" ")}. Operators: = != > >= < <= contains.`,
    });
  }
  return { field, operator: (match[2] ?? "").toLowerCase(), value: match[3] ?? match[4] ?? match[5] ?? "" };
}

function conditionPredicate({ field, operator, value }: Condition, catalog: Catalog, asOf: string): string {
  const allowed = ALLOWED[field];
  if (allowed && operator !== "contains" && !allowed.includes(value)) {
    throw new InhouseError("INVALID_ARGUMENT", {
      what: `${JSON.stringify(value)} is not a ${field}.`,
      next: `Allowed: ${allowed.join(" ")}.`,
    });
  }
  if ((DATE_FIELDS as readonly string[]).includes(field) && !isDay(value)) {
    throw new InhouseError("INVALID_ARGUMENT", {
      what: `${JSON.stringify(value)} is not a date.`,
      next: `Compare ${field} with an ISO 8601 date, e.g. "${field} >= 2026-01-01".`,
    });
  }
  if (field === IS_STALE) {
    if (operator !== "=" && operator !== "!=") throw notComparable(field, operator, "Use = or !=.");
    return (value === "true") === (operator === "=")
      ? `expires < ${quote(asOf)}`
      : `(expires IS NULL OR expires >= ${quote(asOf)})`;
  }
  if ((FACETS as readonly string[]).includes(field)) {
    const has = `array_has(${field}, ${quote(value.toLowerCase())})`;
    if (operator === "=" || operator === "contains") return has;
    if (operator === "!=") return `(${field} IS NULL OR NOT ${has})`;
    throw notComparable(field, operator, "Use =, != or contains.");
  }
  if ((DOCUMENT_FIELDS as readonly string[]).includes(field)) {
    const paths = catalog.entries.filter((entry) => matches(entry, field, operator, value)).map((entry) => entry.path);
    return paths.length === 0 ? "false" : `path IN (${paths.map(quote).join(",")})`;
  }
  if (operator === "contains") return `strpos(lower(${field}), ${quote(value.toLowerCase())}) > 0`;
  const column = field === "owner" ? "lower(owner)" : field;
  const literal = quote(field === "owner" ? value.toLowerCase() : value);
  return operator === "!=" ? `(${field} IS NULL OR ${column} <> ${literal})` : `${column} ${operator} ${literal}`;
}

function notComparable(field: string, operator: string, next: string): InhouseError {
  return new InhouseError("INVALID_ARGUMENT", { what: `${field} can't be compared with ${operator}.`, next });
}

function matches({ metadata }: CatalogEntry, field: string, operator: string, value: string): boolean {
  const wanted = value.toLowerCase();
  const texts =
    field === "supersedes" ? metadata.supersedes : [field === "title" ? metadata.title : (metadata.summary ?? "")];
  const found = texts.some((text) =>
    operator === "contains" ? text.toLowerCase().includes(wanted) : text.toLowerCase() === wanted,
  );
  return operator === "!=" ? !found : found;
}
