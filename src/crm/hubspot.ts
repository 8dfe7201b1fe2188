/** HubSpot, through its own client behind our policy. See hubspot-http.ts for time limits, retries and pacing. */
/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the client types its request bodies as classes without behaviour, and serialises plain objects alike. */
import { InhouseError } from "../errors.ts";
import {
  ACTIVITY_TYPES,
  OBJECT_TYPES,
  type ActivityType,
  type Association,
  type Change,
  type Crm,
  type CrmRecord,
  type ObjectType,
  type Omitted,
} from "./crm.ts";
import { hubspotApi } from "./hubspot-api.ts";
import { hubspotCatalog } from "./hubspot-catalog.ts";
import { SERVICE_KEY_HELP } from "./hubspot-errors.ts";
import { hubspotHttp, type HubSpotHttpOptions } from "./hubspot-http.ts";
import { hubspotWriteObstacle } from "./hubspot-scopes.ts";
import { scanRecords, searchRecords } from "./hubspot-search.ts";
import { ASSOCIATION_TYPES, PLURAL, recordOf } from "./hubspot-values.ts";
import { modifiedProperty, usualProperties } from "./properties.ts";
import { newestFirst } from "./timeline.ts";
import { checkedProperties } from "./validate.ts";

export interface HubSpotOptions extends Omit<HubSpotHttpOptions, "token"> {
  /** A service key. Never written to a log, a result or an error. */
  token: string | undefined;
  /** Another address than https://api.hubapi.com, for tests. */
  baseUrl?: string;
}

const BATCH = 100;
const HISTORY_BATCH = 50;
const ASSOCIATION_BATCH = 1_000;
/**
 * Activities live in five types, each a request of its own. Reading the two with the newest ids keeps an account within
 * six requests and three round trips; the others are counted as omitted.
 */
const ACTIVITY_TYPES_READ = 2;

/** Throws CRM_UNAUTHORIZED at once when there is no token. */
export function hubspotCrm(options: HubSpotOptions): Crm {
  const token = options.token?.trim();
  if (!token) {
    throw new InhouseError("CRM_UNAUTHORIZED", {
      what: "There is no HubSpot token: HUBSPOT_ACCESS_TOKEN is not set.",
      next: SERVICE_KEY_HELP,
    });
  }
  const baseUrl = options.baseUrl ?? "https://api.hubapi.com";
  const api = hubspotApi(hubspotHttp({ ...options, token }), baseUrl);
  const catalog = hubspotCatalog(api);

  async function read(
    type: ObjectType,
    ids: readonly string[],
    properties: readonly string[] = usualProperties(type),
  ): Promise<CrmRecord[]> {
    const asked = [...new Set(ids)];
    const wanted = [...new Set([...properties, "hs_merged_object_ids"])];
    const batches = chunks(asked, BATCH).map(async (batch) => {
      // A 207 names the missing ones under `errors` and does not throw: they are simply not among the results.
      const answer = await api.batch.read(
        PLURAL[type],
        { inputs: batch.map((id) => ({ id })), properties: wanted, propertiesWithHistory: [] },
        false,
      );
      return answer.results.map((result) => recordOf(type, result, properties, new Set(batch)));
    });
    const records = new Map((await Promise.all(batches)).flat().map((record) => [record.id, record]));
    return [...records.values()].filter((record) => !record.archived);
  }

  async function one(type: ObjectType, id: string): Promise<CrmRecord> {
    const known = await catalog.properties(type);
    const [record] = await read(
      type,
      [id],
      [...new Set([...usualProperties(type), ...[...known.values()].filter((p) => !p.readOnly).map((p) => p.name)])],
    );
    if (record) return record;
    throw new InhouseError("NOT_FOUND", {
      what: `HubSpot has no ${type} with the id ${id}.`,
      next: "Look it up with find_records and use the id it returns.",
    });
  }

  /** What was just written, read again; from the answer to the write when that fails, for the write is made. */
  async function readAgain(type: ObjectType, written: Parameters<typeof recordOf>[1]): Promise<CrmRecord> {
    const names = Object.keys(written.properties);
    return one(type, written.id).catch(() => recordOf(type, written, names, new Set([written.id])));
  }

  /** A record with the ids of what hangs on it, newest (largest) first and each once: HubSpot lists some twice. */
  async function withLinks(
    type: ObjectType,
    id: string,
    to: readonly ObjectType[],
    properties: readonly string[],
  ): Promise<{ record: CrmRecord; ids: Map<ObjectType, string[]> }> {
    const answer = await api.basic.getById(
      PLURAL[type],
      id,
      [...properties, "hs_merged_object_ids"],
      undefined,
      to.map((each) => PLURAL[each]),
      false,
    );
    const ids = new Map(
      to.map((each): [ObjectType, string[]] => {
        const links = answer.associations?.[PLURAL[each]]?.results ?? [];
        return [each, [...new Set(links.map((link) => link.id))].sort((a, b) => Number(b) - Number(a))];
      }),
    );
    const record = recordOf(type, answer, properties, new Set([id]));
    return { record: answer.id === id ? record : { ...record, mergedIds: [id] }, ids };
  }

  async function associations(from: ObjectType, ids: readonly string[], to: ObjectType): Promise<Association[]> {
    const batches = chunks([...new Set(ids)], ASSOCIATION_BATCH).map(async (batch) => {
      const found = new Map<string, Association>();
      for (let inputs: { id: string; after?: string }[] = batch.map((id) => ({ id })); inputs.length > 0;) {
        const answer = await api.associations.getPage(PLURAL[from], PLURAL[to], { inputs });
        inputs = [];
        for (const { _from, to: links, paging } of answer.results) {
          for (const link of links) {
            const label = link.associationTypes
              .map((type) => type.label)
              .find(Boolean)
              ?.toLowerCase();
            found.set(`${_from.id} ${link.toObjectId}`, {
              from: _from.id,
              to: link.toObjectId,
              ...(label ? { label } : {}),
            });
          }
          if (paging?.next) inputs.push({ id: _from.id, after: paging.next.after });
        }
      }
      return [...found.values()];
    });
    return (await Promise.all(batches)).flat();
  }

  return {
    name: "hubspot",
    abilities: { readsOwnWrites: false, fullHistory: true },

    async check() {
      const counted = ["contact", "company", "deal"] as const;
      const [totals] = await Promise.all([
        Promise.all(counted.map((type) => searchRecords(api, catalog, { type, limit: 1, properties: [] }))),
        catalog.pipelines(),
        catalog.owners(),
        // Read now, so that the first account does not have to wait for them.
        catalog.properties("company"),
      ]);
      const counts = Object.fromEntries(OBJECT_TYPES.map((type) => [type, null])) as Record<ObjectType, number | null>;
      for (const [at, type] of counted.entries()) counts[type] = totals[at]?.total ?? null;
      const warnings =
        counts.deal === 0 ? ["The HubSpot account has no deals: win_loss and most signals will find nothing."] : [];
      return { counts, account: "HubSpot", warnings };
    },

    writeObstacle: hubspotWriteObstacle({ ...options, token }, baseUrl),
    properties: (type) => catalog.properties(type),
    pipelines: () => catalog.pipelines(),
    owners: () => catalog.owners(),
    read,
    search: (search) => searchRecords(api, catalog, search),
    scan: (scan) => scanRecords(api, catalog, scan),
    async changes({ type, since, filters = [] }) {
      const modified = modifiedProperty(type);
      const recent = since === undefined ? [] : [{ property: modified, operator: "GTE" as const, value: since }];
      const groups = filters.length > 0 ? filters : [[]];
      const rows = await scanRecords(api, catalog, {
        type,
        properties: [modified],
        filters: groups.map((group) => [...group, ...recent]),
      });
      return rows.map(([id, at]) => [id, at ?? ""]);
    },

    associations,

    async linkedValues(from, ids, to, property) {
      const links = await associations(from, ids, to);
      const records = await read(to, [...new Set(links.map((link) => link.to))], [property]);
      const values = new Map(records.map((record) => [record.id, record.properties[property]]));
      return links.flatMap((link): [string, string][] => {
        const value = values.get(link.to);
        return value == null ? [] : [[link.from, value]];
      });
    },

    async related(companyId, request) {
      const properties = [...new Set([...usualProperties("company"), ...(request.properties ?? [])])];
      const { record: company, ids } = await withLinks(
        "company",
        companyId,
        ["contact", "deal", ...ACTIVITY_TYPES],
        properties,
      );
      const newest = ACTIVITY_TYPES.flatMap((type) => (ids.get(type) ?? []).map((id) => ({ type, id })))
        .sort((a, b) => Number(b.id) - Number(a.id))
        .slice(0, request.activities);
      const weight = (type: ActivityType): number => newest.filter((each) => each.type === type).length;
      const chosen = ACTIVITY_TYPES.filter((type) => weight(type) > 0)
        .sort((a, b) => weight(b) - weight(a))
        .slice(0, ACTIVITY_TYPES_READ);
      const [contacts, deals, ...activities] = await Promise.all([
        read("contact", (ids.get("contact") ?? []).slice(0, Math.min(BATCH, request.contacts))),
        // One request reads a hundred, and nothing but reading them tells the open from the closed.
        read("deal", (ids.get("deal") ?? []).slice(0, BATCH)),
        ...chosen.map((type) => read(type, (ids.get(type) ?? []).slice(0, BATCH))),
      ]);
      const shown = activities.flat().sort(newestFirst).slice(0, request.activities);
      const omitted: Omitted = {};
      for (const [type, read] of [["contact", contacts] as const, ["deal", deals] as const]) {
        const left = (ids.get(type)?.length ?? 0) - read.length;
        if (left > 0) omitted[type] = left;
      }
      for (const type of ACTIVITY_TYPES) {
        const left = (ids.get(type)?.length ?? 0) - shown.filter((each) => each.type === type).length;
        if (left > 0) omitted[type] = left;
      }
      return { company, contacts, deals, activities: shown, omitted };
    },

    async timeline(type, id, { limit, types = ACTIVITY_TYPES }) {
      const { ids } = await withLinks(type, id, types, []);
      const read100 = types.map((each) => read(each, (ids.get(each) ?? []).slice(0, Math.max(BATCH, limit))));
      return (await Promise.all(read100)).flat().sort(newestFirst).slice(0, limit);
    },

    async history(type, ids, properties) {
      if (properties.length === 0) return [];
      const batches = chunks([...new Set(ids)], HISTORY_BATCH).map(async (batch) => {
        const inputs = batch.map((id) => ({ id }));
        const answer = await api.batch.read(
          PLURAL[type],
          { inputs, properties: [], propertiesWithHistory: [...properties] },
          false,
        );
        return answer.results.flatMap((result) =>
          properties.flatMap((property) =>
            (result.propertiesWithHistory?.[property] ?? []).map((version): Change => ({
              id: result.id,
              property,
              value: version.value || null,
              at: new Date(version.timestamp).toISOString(),
            })),
          ),
        );
      });
      return (await Promise.all(batches)).flat().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    },

    async create({ type, properties, associations = [] }) {
      const checked = checkedProperties(type, properties, await catalog.properties(type), true);
      const written = Object.fromEntries(
        Object.entries(checked).filter((entry): entry is [string, string] => entry[1] !== null),
      );
      const links = associations.map(({ type: to, id }) => {
        const associationTypeId = ASSOCIATION_TYPES[type]?.[to];
        if (associationTypeId === undefined) {
          throw new InhouseError("INVALID_ARGUMENT", {
            what: `A ${type} cannot be put on a ${to}.`,
            next: "Put it on a contact, company or deal.",
          });
        }
        return { to: { id }, types: [{ associationCategory: "HUBSPOT_DEFINED" as never, associationTypeId }] };
      });
      const created = await api.basic.create(PLURAL[type], { properties: written, associations: links });
      return readAgain(type, created);
    },

    async update(type, id, properties) {
      const checked = checkedProperties(type, properties, await catalog.properties(type), false);
      // HubSpot clears a property by writing an empty text.
      const written = Object.fromEntries(Object.entries(checked).map(([name, value]) => [name, value ?? ""]));
      const updated = await api.basic.update(PLURAL[type], id, { properties: written });
      return readAgain(type, updated);
    },

    close: () => {
      catalog.forget();
    },
  };
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
