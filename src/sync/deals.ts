/** Reads closed deals and what hangs on them, in bulk. */
import { createHash } from "node:crypto";
import type { Crm, CrmRecord, FilterGroups, ObjectType } from "../crm/crm.ts";
import { DEFAULT_FIELDS, fieldName, membersOf, type FieldNames, type SegmentDefinition } from "../crm/registers.ts";
import { dealDocument, documentName, type DealContext } from "./deal-document.ts";

/** What a document is made of beside its deal. E-mails stay out: they are letters to persons, and need a scope of their own. */
const LINKED = ["company", "contact", "note", "call", "meeting"] as const satisfies readonly ObjectType[];
type Linked = (typeof LINKED)[number];
const ACTIVITIES = ["note", "call", "meeting"] as const satisfies readonly Linked[];
const PROPERTIES: Readonly<Record<Linked, readonly string[]>> = {
  company: ["name", "domain", "industry", "numberofemployees", "city", "country"],
  contact: ["jobtitle", "hs_persona", "hs_buying_role"],
  note: ["hs_timestamp", "hs_note_body"],
  call: ["hs_timestamp", "hs_call_title", "hs_call_body"],
  meeting: ["hs_timestamp", "hs_meeting_title", "hs_meeting_body"],
};
const FLAGS = ["hs_is_closed_won", "hs_is_closed_lost"];
const DEAL_PROPERTIES = [
  ...FLAGS,
  "dealname",
  "pipeline",
  "dealstage",
  "amount",
  "deal_currency_code",
  "closedate",
  "hubspot_owner_id",
  "hs_lastmodifieddate",
];
const CLOSED: FilterGroups = FLAGS.map((property) => [{ property, operator: "EQ", value: "true" }]);

export interface Registers {
  fields?: Partial<FieldNames>;
  segments?: readonly SegmentDefinition[];
}

/** What shapes every document beside its own records, read once a sync. */
export async function dealContext(crm: Crm, registers: Registers, warnings: string[]): Promise<DealContext> {
  const names = { ...DEFAULT_FIELDS, ...registers.fields };
  const [lostReason, wonReason, competitor] = await Promise.all(
    [names.lostReason, names.wonReason, names.competitor].map((each) => fieldName(crm, each)),
  );
  if (lostReason === undefined) {
    warnings.push(`The CRM has no property for the lost reason (looked for: ${names.lostReason.join(", ")}).`);
  }
  const [pipelines, owners] = [await crm.pipelines(), await crm.owners()];
  const memberships = new Map<string, string[]>();
  const today = new Date().toISOString().slice(0, 10);
  for (const segment of registers.segments ?? []) {
    if (segment.object === "contact") continue;
    for (const id of (await membersOf(crm, segment, today, warnings)) ?? []) {
      const at = `${segment.object} ${id}`;
      const known = memberships.get(at);
      if (known) known.push(segment.name);
      else memberships.set(at, [segment.name]);
    }
  }
  return {
    adapter: crm.name,
    lostReason,
    wonReason,
    competitor,
    pipelines,
    owners: new Map(owners.map(({ id, name }) => [id, name])),
    segments: memberships,
  };
}

/** Changes with everything but the records that shapes a document. Who is in a segment is judged when a deal is read. */
export function contextKey(
  format: number,
  { segments: _, owners, ...rest }: DealContext,
  registers: Registers,
): string {
  const segments = (registers.segments ?? []).map(({ name, where, object }) => [name, where, object]);
  return hash(JSON.stringify([format, rest, [...owners], segments]));
}

/** Closed deals that were created or changed since a moment, with the time of it; all of them without one. */
export async function closedDeals(crm: Crm, since: string | undefined): Promise<Map<string, string>> {
  return new Map(await crm.changes({ type: "deal", since, filters: CLOSED }));
}

/** Those of the deals that are there under their own id and still closed. Read by id, which no search index delays. */
export async function stillClosed(crm: Crm, ids: readonly string[]): Promise<Set<string>> {
  const asked = new Set(ids);
  const deals = await crm.read("deal", ids, FLAGS);
  return new Set(deals.filter((deal) => asked.has(deal.id) && isClosed(deal)).map(({ id }) => id));
}

function isClosed({ properties }: CrmRecord): boolean {
  return FLAGS.some((flag) => properties[flag] === "true");
}

export interface DealLinks {
  /** Ids by type and deal. */
  byType: Record<Linked, ReadonlyMap<string, readonly string[]>>;
  /** Hash of all of a deal's links. */
  key(deal: string): string;
  /** When the newest change since then was made to anything that hangs on a deal. */
  newestChange(deal: string): string | undefined;
}

/** @param since undefined: changes of what hangs on the deals are not asked for. */
export async function linksOf(crm: Crm, ids: readonly string[], since: string | undefined): Promise<DealLinks> {
  const read = await Promise.all(LINKED.map(async (type) => [type, await linked(crm, "deal", ids, type)] as const));
  const byType = Object.fromEntries(read) as unknown as Record<Linked, Map<string, string[]>>;
  await lendCompanyActivities(crm, ids, byType);
  const touched = new Map<string, string>();
  if (since !== undefined) {
    for (const type of LINKED)
      for (const [id, at] of await crm.changes({ type, since })) touched.set(`${type} ${id}`, at);
  }
  const idsOf = (deal: string, type: Linked) => byType[type].get(deal) ?? [];
  return {
    byType,
    key: (deal) => hash(LINKED.map((type) => idsOf(deal, type).join()).join("|")),
    newestChange: (deal) =>
      LINKED.flatMap((type) => idsOf(deal, type).flatMap((id) => touched.get(`${type} ${id}`) ?? []))
        .sort()
        .at(-1),
  };
}

/** Ids of what is linked to each record, in a fixed order. */
async function linked(
  crm: Crm,
  type: ObjectType,
  ids: readonly string[],
  to: ObjectType,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const link of ids.length === 0 ? [] : await crm.associations(type, ids, to)) {
    const known = found.get(link.from);
    if (known) known.push(link.to);
    else found.set(link.from, [link.to]);
  }
  for (const list of found.values()) list.sort();
  return found;
}

/** A spreadsheet knows notes by their company. Where that company has one deal only, they are about it. */
async function lendCompanyActivities(
  crm: Crm,
  ids: readonly string[],
  byType: Record<Linked, Map<string, string[]>>,
): Promise<void> {
  const bare = ids.filter((id) => ACTIVITIES.every((type) => !byType[type].has(id)));
  const companies = [...new Set(bare.flatMap((id) => byType.company.get(id) ?? []))];
  const deals = await linked(crm, "company", companies, "deal");
  const only = companies.filter((company) => deals.get(company)?.length === 1);
  for (const type of ACTIVITIES) {
    for (const [company, activities] of await linked(crm, "company", only, type)) {
      for (const deal of deals.get(company) ?? []) byType[type].set(deal, activities);
    }
  }
}

export interface MadeDocument {
  deal: string;
  /** A name for its file, if it has none yet. */
  name: string;
  text: string;
}

/** The documents of those deals that are closed at this moment. */
export async function documentsOf(
  crm: Crm,
  ids: readonly string[],
  { byType }: DealLinks,
  context: DealContext,
): Promise<MadeDocument[]> {
  const own = [context.lostReason, context.wonReason, context.competitor].filter((name) => name !== undefined);
  const [deals, ...linked] = await Promise.all([
    crm.read("deal", ids, [...new Set([...DEAL_PROPERTIES, ...own])]),
    ...LINKED.map((type) =>
      crm.read(type, [...new Set(ids.flatMap((id) => byType[type].get(id) ?? []))], PROPERTIES[type]),
    ),
  ]);
  const records = LINKED.map((type, i) => [type, new Map((linked[i] ?? []).map((each) => [each.id, each]))] as const);
  const recordsOf = new Map<Linked, ReadonlyMap<string, CrmRecord>>(records);
  const of = (deal: CrmRecord, type: Linked): CrmRecord[] =>
    (byType[type].get(deal.id) ?? []).flatMap((id) => recordsOf.get(type)?.get(id) ?? []);
  return deals.filter(isClosed).map((deal) => {
    const activities = [...of(deal, "note"), ...of(deal, "call"), ...of(deal, "meeting")];
    const source = { deal, companies: of(deal, "company"), contacts: of(deal, "contact"), activities };
    return { deal: deal.id, name: documentName(deal), text: dealDocument(source, context) };
  });
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
