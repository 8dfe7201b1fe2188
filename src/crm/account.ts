/** One account at a glance: company, people, deals, timeline, and how it fits the segments. */
import { InhouseError } from "../errors.ts";
import type { Crm, CrmRecord, Filter, Omitted, Pipeline, Properties } from "./crm.ts";
import { holds } from "./match.ts";
import { displayName } from "./properties.ts";
import { filtersOf, type SegmentDefinition } from "./registers.ts";
import { domainKey, nameKey } from "./values.ts";
import { excerpt, type EvidenceNote } from "./win-loss-evidence.ts";

export interface Person {
  id: string;
  name: string;
  title: string | null;
  role: string | null;
  persona: string | null;
  email: string | null;
  last_activity: string | null;
}
export interface AccountDeal {
  id: string;
  name: string;
  pipeline: string;
  stage: string;
  outcome: "open" | "won" | "lost";
  amount: string | null;
  currency: string | null;
  close_date: string | null;
  reason: string | null;
  competitor: string | null;
  owner: string | null;
}
/** One condition of a segment held against the company. */
export interface FitPoint {
  condition: string;
  /** null: the CRM has no value for it. */
  holds: boolean | null;
  value: string | null;
}
export interface Fit {
  segment: string;
  title: string | null;
  holds: boolean;
  points: FitPoint[];
  play: string | null;
}
export interface Account {
  company: { id: string; name: string; domain: string | null; owner: string | null; properties: Properties };
  people: Person[];
  open_deals: AccountDeal[];
  closed_deals: AccountDeal[];
  timeline: EvidenceNote[];
  /** What exists and is not in the lists above. */
  not_shown: Omitted;
  fit: Fit[];
  warnings: string[];
}

export interface AccountRequest {
  /** A company's id, domain or name. */
  account: string;
  asOf: string;
  limits?: { contacts: number; deals: number; activities: number };
}

const LIMITS = { contacts: 12, deals: 20, activities: 12 };
const HIDDEN = new Set(["name", "domain", "hubspot_owner_id", "createdate", "hs_lastmodifieddate", "website"]);

/** Throws NOT_FOUND, or ACCOUNT_AMBIGUOUS with the companies that fit. */
export async function account(
  request: AccountRequest,
  context: { crm: Crm; segments?: readonly SegmentDefinition[] },
): Promise<Account> {
  const { crm } = context;
  const [id, pipelines, owners] = await Promise.all([companyId(crm, request.account), crm.pipelines(), crm.owners()]);
  const judged = (context.segments ?? []).flatMap((segment) =>
    segment.object === "company" ? propertyNames(segment.where) : [],
  );
  const related = await crm.related(id, { ...(request.limits ?? LIMITS), properties: [...new Set(judged)] });
  const ownerName = new Map(owners.map((owner) => [owner.id, owner.name]));
  const { company } = related;
  const owner = (p: Properties): string | null =>
    p["hubspot_owner_id"] ? (ownerName.get(p["hubspot_owner_id"]) ?? p["hubspot_owner_id"]) : null;
  const deals = related.deals.map((deal) => dealView(deal, pipelines, owner(deal.properties)));
  const warnings: string[] = [];
  if (company.mergedIds)
    warnings.push(`${company.mergedIds.join(", ")} was merged into this company; use the id ${company.id}.`);
  return {
    company: {
      id: company.id,
      name: displayName("company", company.id, company.properties),
      domain: company.properties["domain"] ?? null,
      owner: owner(company.properties),
      properties: Object.fromEntries(
        Object.entries(company.properties).filter(([name, value]) => value !== null && !HIDDEN.has(name)),
      ),
    },
    people: related.contacts.map(personView),
    open_deals: deals.filter((deal) => deal.outcome === "open"),
    closed_deals: deals
      .filter((deal) => deal.outcome !== "open")
      .sort((a, b) => ((a.close_date ?? "") < (b.close_date ?? "") ? 1 : -1)),
    timeline: related.activities.map((activity) => excerpt(activity)),
    not_shown: related.omitted,
    fit: await fitOf(crm, company, context.segments ?? [], request.asOf, warnings),
    warnings,
  };
}

/**
 * The company meant by an id, a domain or a name, in one request where it is spelt as the CRM spells it. An exact domain or name wins over words in it; when
 * several remain, the caller must choose.
 */
export async function companyId(crm: Crm, text: string): Promise<string> {
  const wanted = text.trim();
  // "Corvane Plastics (id 20410000322)" is how namesakes are told apart where they are listed.
  const id = /^(\d+)$|\(id (\d+)\)$/.exec(wanted);
  if (id) return id[1] ?? id[2] ?? wanted;
  const domain = domainKey(wanted);
  const words = wanted.replace(/[^\p{L}\p{N}\s]+/gu, " ").trim();
  const filters: Filter[][] = [[{ property: "name", operator: "EQ", value: wanted }]];
  if (/^[^\s@]+\.[a-z]{2,}$/i.test(domain)) filters.push([{ property: "domain", operator: "EQ", value: domain }]);
  if (words !== "") filters.push([{ property: "name", operator: "CONTAINS_TOKEN", value: words }]);
  const sought = {
    type: "company",
    limit: 20,
    properties: ["name", "domain", "city", "country", "numberofemployees"],
  } as const;
  const named = await crm.search({ ...sought, filters });
  // Free text is told apart less strictly than a filter: it finds names typed without their accents.
  const { records, total } =
    named.records.length > 0 || words === "" ? named : await crm.search({ ...sought, query: words });
  const exact = records.filter(
    (each) => each.properties["domain"] === domain || nameKey(each.properties["name"] ?? "") === nameKey(wanted),
  );
  // "Acme" is Acme and not Acme Ltd, where both are there.
  const literal = exact.filter(({ properties: { domain: own, name } }) => own === domain || sameName(name, wanted));
  const candidates = literal.length > 0 ? literal : exact.length > 0 ? exact : records;
  const [only] = candidates;
  if (only && candidates.length === 1) return only.id;
  if (!only) {
    if ((await crm.search({ type: "company", limit: 1, properties: ["name"] })).total === 0) {
      throw new InhouseError("NOT_FOUND", {
        what: `The CRM is empty, so nothing is known about "${wanted}".`,
        next: "Import exports with `inhouse crm import companies.csv contacts.csv deals.csv`, or serve with --crm hubspot (docs/crm.md).",
      });
    }
    throw new InhouseError("NOT_FOUND", {
      what: `The CRM has no company "${wanted}".`,
      why: "Neither a name, nor a word of one, nor a domain matches.",
      next: "Look for it with find_records type=company query=…, or use its domain.",
    });
  }
  const count = exact.length > 0 ? candidates.length : total;
  throw new InhouseError("ACCOUNT_AMBIGUOUS", {
    what: `${count} companies fit "${wanted}": ${candidates.slice(0, 8).map(candidate).join("; ")}${count > 8 ? "; …" : ""}`,
    next: "Ask which one is meant and call again with its id or domain.",
  });
}

function sameName(name: string | null | undefined, wanted: string): boolean {
  return name?.trim().toLowerCase() === wanted.toLowerCase();
}

/** The words of conditions that may be property names; one that is none is simply not found. */
function propertyNames(where: readonly string[]): string[] {
  return where.flatMap(
    (condition) => condition.match(/\b[a-z]\w*(?=\s*(?:[=!<>]|in\b|not\b|contains\b|between\b|$))/gi) ?? [],
  );
}

function candidate(record: CrmRecord): string {
  const p = record.properties;
  const details = [p["domain"], p["city"] ?? p["country"]].filter(Boolean).join(", ");
  return `${displayName("company", record.id, p)}${details ? ` (${details})` : ""}, id ${record.id}`;
}

function personView(contact: CrmRecord): Person {
  const p = contact.properties;
  return {
    id: contact.id,
    name: displayName("contact", contact.id, p),
    title: p["jobtitle"] ?? null,
    role: p["hs_buying_role"] ?? null,
    persona: p["hs_persona"] ?? null,
    email: p["email"] ?? null,
    last_activity: p["notes_last_updated"]?.slice(0, 10) ?? null,
  };
}

function dealView(deal: CrmRecord, pipelines: readonly Pipeline[], owner: string | null): AccountDeal {
  const p = deal.properties;
  const pipeline = pipelines.find((each) => each.id === p["pipeline"]);
  const stage = pipeline?.stages.find((each) => each.id === p["dealstage"]);
  const outcome =
    p["hs_is_closed_won"] === "true" ? "won" : p["hs_is_closed_lost"] === "true" ? "lost" : (stage?.outcome ?? "open");
  return {
    id: deal.id,
    name: displayName("deal", deal.id, p),
    pipeline: pipeline?.label ?? p["pipeline"] ?? "",
    stage: stage?.label ?? p["dealstage"] ?? "",
    outcome,
    amount: p["amount"] ?? null,
    currency: p["deal_currency_code"] ?? null,
    close_date: p["closedate"]?.slice(0, 10) ?? null,
    reason: (outcome === "won" ? p["closed_won_reason"] : p["closed_lost_reason"]) ?? null,
    competitor: p["competitor"] ?? null,
    owner,
  };
}

/** Every company segment held against the company, condition by condition; the best fit first. */
async function fitOf(
  crm: Crm,
  company: CrmRecord,
  segments: readonly SegmentDefinition[],
  asOf: string,
  warnings: string[],
): Promise<Fit[]> {
  if (segments.length === 0) return [];
  const known = await crm.properties("company");
  const fits: Fit[] = [];
  for (const segment of segments) {
    if (segment.object !== "company") continue;
    const points: FitPoint[] = [];
    for (const condition of segment.where) {
      const filters = await filtersOf(crm, { ...segment, where: [condition] }, asOf, warnings);
      if (!filters) break;
      // One condition may hold alternatives joined by OR: it holds when one of them does.
      const verdicts = filters.map((group) => group.map((filter) => holds(filter, company.properties, known)));
      const met = verdicts.some((group) => group.every((verdict) => verdict === true));
      const unknown = !met && verdicts.some((group) => group.includes(undefined) && !group.includes(false));
      const property = filters[0]?.[0]?.property ?? "";
      points.push({ condition, holds: unknown ? null : met, value: company.properties[property] ?? null });
    }
    if (points.length < segment.where.length) continue;
    fits.push({
      segment: segment.name,
      title: segment.title ?? null,
      holds: points.every((point) => point.holds === true),
      points,
      play: segment.play ?? null,
    });
  }
  const score = (fit: Fit): number => fit.points.filter((point) => point.holds).length / fit.points.length;
  return fits.sort(
    (a, b) => score(b) - score(a) || b.points.length - a.points.length || (a.segment < b.segment ? -1 : 1),
  );
}
