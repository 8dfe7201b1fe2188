/** HubSpot's search within its limits, and bulk reads beyond them. */
/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the client types its request bodies as classes without behaviour, and serialises plain objects alike. */
import { InhouseError } from "../errors.ts";
import {
  SEARCH_LIMITS,
  type CrmRecord,
  type FilterGroups,
  type ObjectType,
  type Page,
  type Property,
  type Row,
  type Scan,
  type Search,
} from "./crm.ts";
import type { HubSpotApi } from "./hubspot-api.ts";
import type { HubSpotCatalog } from "./hubspot-catalog.ts";
import { PLURAL, recordOf, wireFilters } from "./hubspot-values.ts";
import { STANDARD, usualProperties } from "./properties.ts";
import { nearest } from "./where.ts";

/** A search answers no more than this many results, whatever its pages. */
const SEARCH_END = 10_000;
const MOST_CHARACTERS = 3_000;
const LIST_PAGE = 100;

type Body = Parameters<HubSpotApi["search"]["doSearch"]>[1];

export async function searchRecords(api: HubSpotApi, catalog: HubSpotCatalog, search: Search): Promise<Page> {
  const { type } = search;
  const known = await knownFor(catalog, type, search.filters ?? [], search.sort?.property);
  const properties = search.properties ?? usualProperties(type);
  const limit = Math.min(search.limit ?? 20, SEARCH_LIMITS.page);
  const after = search.cursor ?? "0";
  if (Number(after) + limit > SEARCH_END) {
    throw new InhouseError("INVALID_ARGUMENT", {
      what: `HubSpot shows at most ${SEARCH_END.toLocaleString("en")} results of one search.`,
      next: "Narrow the search with a condition, for example on createdate.",
    });
  }
  const answer = await send(api, type, {
    ...(search.query ? { query: search.query } : {}),
    filterGroups: groups(search.filters ?? [], known),
    // Without an order two pages may hold the same record.
    sorts: [search.sort ? `${search.sort.descending ? "-" : ""}${search.sort.property}` : "hs_object_id"],
    properties: [...properties],
    limit,
    after,
  });
  const next = answer.paging?.next?.after;
  return {
    records: answer.results.map((result) => recordOf(type, result, properties)),
    total: answer.total,
    ...(next === undefined ? {} : { nextCursor: next }),
  };
}

/** Reads everything that matches: by list pages without a filter, else by searches that restart at the last id. */
export async function scanRecords(api: HubSpotApi, catalog: HubSpotCatalog, scan: Scan): Promise<Row[]> {
  const records = scan.filters?.some((group) => group.length > 0) ? searchAll(api, catalog, scan) : listAll(api, scan);
  const rows: Row[] = [];
  for await (const record of records) {
    rows.push([record.id, ...scan.properties.map((name) => record.properties[name] ?? null)]);
  }
  return rows;
}

async function* listAll(api: HubSpotApi, { type, properties }: Scan): AsyncGenerator<CrmRecord> {
  for (let after: string | undefined; ;) {
    const page = await api.basic.getPage(PLURAL[type], LIST_PAGE, after, [...properties], undefined, undefined, false);
    for (const result of page.results) yield recordOf(type, result, properties);
    after = page.paging?.next?.after;
    if (after === undefined) return;
  }
}

async function* searchAll(
  api: HubSpotApi,
  catalog: HubSpotCatalog,
  { type, properties, filters = [] }: Scan,
): AsyncGenerator<CrmRecord> {
  const known = await knownFor(catalog, type, filters);
  let last: string | undefined;
  let after = "0";
  for (;;) {
    // From 10,000 results on, only a new search that begins behind the last id goes further.
    const from = last;
    const filterGroups = groups(filters, known).map((group) => ({
      filters: from === undefined ? group.filters : [...group.filters, idAfter(from)],
    }));
    const page = await send(api, type, {
      filterGroups,
      sorts: ["hs_object_id"],
      properties: [...properties],
      limit: SEARCH_LIMITS.page,
      after,
    });
    for (const result of page.results) yield recordOf(type, result, properties);
    const next = page.paging?.next?.after;
    if (next === undefined) return;
    after = next;
    if (Number(next) + SEARCH_LIMITS.page > SEARCH_END) {
      last = page.results.at(-1)?.id;
      after = "0";
    }
  }
}

function idAfter(
  id: string,
): Body["filterGroups"] extends (infer G)[] | undefined ? (G extends { filters: (infer F)[] } ? F : never) : never {
  return wire([[{ propertyName: "hs_object_id", operator: "GT", value: id }]])[0]!.filters[0]!;
}

function groups(filters: FilterGroups, known: ReadonlyMap<string, Property>): NonNullable<Body["filterGroups"]> {
  const filled = filters.filter((group) => group.length > 0);
  return filled.length < filters.length ? [] : wire(wireFilters(filled, known));
}

/** The client's operator type is an enum of its own with the same words. */
function wire(list: ReturnType<typeof wireFilters>): NonNullable<Body["filterGroups"]> {
  return list.map((filters) => ({ filters })) as unknown as NonNullable<Body["filterGroups"]>;
}

function send(api: HubSpotApi, type: ObjectType, body: Body): ReturnType<HubSpotApi["search"]["doSearch"]> {
  if (JSON.stringify(body).length > MOST_CHARACTERS) {
    throw new InhouseError("WHERE_INVALID", {
      what: `The search is longer than HubSpot accepts (${MOST_CHARACTERS.toLocaleString("en")} characters).`,
      next: "Name fewer values in the list, or ask in two searches.",
    });
  }
  return api.search.doSearch(PLURAL[type], body);
}

/** Looks up the account's own definitions only where a standard property does not settle the question. */
async function knownFor(
  catalog: HubSpotCatalog,
  type: ObjectType,
  filters: FilterGroups,
  sort?: string,
): Promise<ReadonlyMap<string, Property>> {
  const standard = new Map<string, Property>(STANDARD[type].map((property) => [property.name, property]));
  const named = [...filters.flat().map((filter) => filter.property), ...(sort === undefined ? [] : [sort])];
  const missing = named.find((name) => !standard.has(name) && name !== "hs_object_id");
  if (missing === undefined) return standard;
  const known = await catalog.properties(type);
  const unknown = named.find((name) => !known.has(name) && name !== "hs_object_id");
  if (unknown === undefined) return known;
  throw new InhouseError("CRM_PROPERTY_UNKNOWN", {
    what: `HubSpot has no ${type} property "${unknown}".`,
    next: `Did you mean: ${nearest(unknown, known).join(", ")}?`,
  });
}
