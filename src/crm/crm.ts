/**
 * The contract between Inhouse and a CRM. Object types, property names and operators are HubSpot's, because that is
 * what exports, docs and models already speak; the embedded CRM keeps to the same words.
 */

export const OBJECT_TYPES = ["contact", "company", "deal", "note", "task", "call", "email", "meeting"] as const;
export type ObjectType = (typeof OBJECT_TYPES)[number];

export const ACTIVITY_TYPES = ["note", "task", "call", "email", "meeting"] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];

/** Values are text or null, as HubSpot sends them: dates `YYYY-MM-DD`, date-times ISO 8601 in UTC with milliseconds. */
export type Properties = Record<string, string | null>;

export interface CrmRecord {
  type: ObjectType;
  id: string;
  properties: Properties;
  createdAt: string;
  updatedAt: string;
  archived: boolean;
  /** The ids asked for that were merged into this record. */
  mergedIds?: string[];
}

export type PropertyKind = "string" | "number" | "date" | "datetime" | "enumeration" | "bool";

export interface Property {
  name: string;
  label: string;
  kind: PropertyKind;
  /** The values of an enumeration. */
  options?: { value: string; label: string }[];
  /** The options are only the values in use so far: others may be compared with and written. */
  open?: boolean;
  readOnly?: boolean;
}

export const OPERATORS = [
  "EQ",
  "NEQ",
  "LT",
  "LTE",
  "GT",
  "GTE",
  "BETWEEN",
  "IN",
  "NOT_IN",
  "HAS_PROPERTY",
  "NOT_HAS_PROPERTY",
  "CONTAINS_TOKEN",
  "NOT_CONTAINS_TOKEN",
] as const;
export type Operator = (typeof OPERATORS)[number];

/**
 * One condition. `value` serves the one-value operators, `value` and `highValue` BETWEEN (both ends included), `values`
 * IN and NOT_IN. Text compares without case, enumerations with it. A negative operator never matches a missing value.
 * CONTAINS_TOKEN matches whole words, all of them, each with `*` as a wildcard.
 */
export interface Filter {
  property: string;
  operator: Operator;
  value?: string;
  highValue?: string;
  values?: string[];
}

/** Any of the groups, all of the filters inside one. */
export type FilterGroups = Filter[][];

/** The limits of a search, the same for both adapters so that a query that works on one works on the other. */
export const SEARCH_LIMITS = { groups: 5, filtersPerGroup: 6, filters: 18, page: 200 } as const;

export interface Search {
  type: ObjectType;
  /** Words looked for in the properties that name a record (name, domain, e-mail, subject …). */
  query?: string;
  filters?: FilterGroups;
  /** Properties to return; the type's usual ones when left out. */
  properties?: readonly string[];
  sort?: { property: string; descending: boolean };
  /** At most SEARCH_LIMITS.page. */
  limit?: number;
  cursor?: string;
}

export interface Page {
  records: CrmRecord[];
  /** How many match in all. */
  total: number;
  nextCursor?: string;
}

/** A bulk read: every record that matches, as rows of `[id, ...values]` in the order of `properties`. */
export interface Scan {
  type: ObjectType;
  properties: readonly string[];
  filters?: FilterGroups;
}
export type Row = [id: string, ...values: (string | null)[]];

/** Which records were created or changed since a moment: all that match when it is left out. */
export interface ChangeScan {
  type: ObjectType;
  /** ISO 8601. */
  since?: string | undefined;
  filters?: FilterGroups;
}
export type Changed = [id: string, at: string];

export interface Association {
  from: string;
  to: string;
  /** "primary" for the main company of a contact or deal, or a label of the company's own. */
  label?: string;
}

export type StageOutcome = "open" | "won" | "lost";
export interface Stage {
  id: string;
  label: string;
  order: number;
  outcome: StageOutcome;
}
export interface Pipeline {
  id: string;
  label: string;
  stages: Stage[];
}

export interface Owner {
  id: string;
  name: string;
  email: string | null;
}

/** One value that a property has had since `at`. */
export interface Change {
  id: string;
  property: string;
  value: string | null;
  at: string;
}

/** How many of each kind; "deal" where it was not read whether they are open. */
export type Omitted = Partial<Record<ActivityType | "contact" | "deal" | "open deal" | "closed deal", number>>;

/** What hangs on a company, read in as few round trips as the CRM allows. */
export interface Related {
  company: CrmRecord;
  contacts: CrmRecord[];
  deals: CrmRecord[];
  /** Newest first. */
  activities: CrmRecord[];
  /** What exists but was left out: beyond the limit, or not read to stay within the request budget. */
  omitted: Omitted;
}

export interface RelatedRequest {
  contacts: number;
  /** Of open and of closed ones each, where the CRM can tell them apart before it reads them. */
  deals: number;
  activities: number;
  /** Company properties wanted beside the usual ones. */
  properties?: readonly string[];
}

export interface NewRecord {
  type: ObjectType;
  properties: Properties;
  associations?: { type: ObjectType; id: string }[];
}

export interface Status {
  /** Number of records per type; null where the CRM cannot say cheaply. */
  counts: Record<ObjectType, number | null>;
  /** What can be read or written, in the CRM's own words. */
  account: string;
  warnings: string[];
}

/** What an adapter can do beyond the contract's minimum. Callers ask these flags and never the adapter's name. */
export interface Abilities {
  /** A record that was just written is found by the next search. */
  readsOwnWrites: boolean;
  /** `history` goes back to before Inhouse first saw the record. */
  fullHistory: boolean;
}

export interface Crm {
  readonly name: "local" | "hubspot";
  readonly abilities: Abilities;
  /** Reads credentials, scopes and counts. Throws CRM_UNAUTHORIZED or CRM_SCOPE_MISSING with what to do. */
  check(): Promise<Status>;
  /** What is known to keep the credential from writing any of these types, and what to do; undefined: nothing is. */
  writeObstacle(types: readonly ObjectType[]): Promise<string | undefined>;
  properties(type: ObjectType): Promise<ReadonlyMap<string, Property>>;
  /** The deal pipelines. */
  pipelines(): Promise<Pipeline[]>;
  owners(): Promise<Owner[]>;
  /** Records by id, in any number and order. Ids that do not exist are left out, merged ones answer with the survivor. */
  read(type: ObjectType, ids: readonly string[], properties?: readonly string[]): Promise<CrmRecord[]>;
  search(search: Search): Promise<Page>;
  scan(scan: Scan): Promise<Row[]>;
  /** Deleted records are not among them; without `readsOwnWrites` the newest changes are missing for some seconds. */
  changes(scan: ChangeScan): Promise<Changed[]>;
  /** Every association from these records to records of type `to`, each pair once. */
  associations(from: ObjectType, ids: readonly string[], to: ObjectType): Promise<Association[]>;
  /** One property's values on what these records are associated with, as `[id, value]`; missing values are left out. */
  linkedValues(from: ObjectType, ids: readonly string[], to: ObjectType, property: string): Promise<[string, string][]>;
  related(companyId: string, request: RelatedRequest): Promise<Related>;
  /** Activities on a record, newest first. */
  timeline(
    type: ObjectType,
    id: string,
    options: { limit: number; types?: readonly ActivityType[] },
  ): Promise<CrmRecord[]>;
  /** The values that properties have had, newest first. */
  history(type: ObjectType, ids: readonly string[], properties: readonly string[]): Promise<Change[]>;
  /** Sent once, never repeated: CRM_WRITE_UNKNOWN when no answer came, and the caller looks before it tries again. */
  create(record: NewRecord): Promise<CrmRecord>;
  update(type: ObjectType, id: string, properties: Properties): Promise<CrmRecord>;
  close(): void;
}
