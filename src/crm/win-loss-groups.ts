/** Sorts closed deals into the groups of one dimension. */
import type { Crm } from "./crm.ts";
import { groupReasons, type Embed, type ReasonGroup } from "./reason-groups.ts";
import { membersOf, type SegmentDefinition } from "./registers.ts";
import { amountBand, type Closed } from "./win-rate.ts";

export const GROUPINGS = [
  "reason",
  "competitor",
  "segment",
  "persona",
  "owner",
  "source",
  "amount_band",
  "quarter",
] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Deal extends Closed {
  id: string;
  closed: string;
  reason: string | null;
  value: string | null;
}
export interface Bucket {
  name: string;
  order: string;
  outcome?: "won" | "lost";
  deals: Deal[];
}

interface Request {
  groupBy: Grouping;
  asOf: string;
}
interface Context {
  crm: Crm;
  segments?: readonly SegmentDefinition[];
  embed?: Embed;
}

export async function bucketsOf(
  deals: readonly Deal[],
  request: Request,
  context: Context,
  warnings: string[],
  grouping: ReasonGroup[],
): Promise<Bucket[]> {
  // One map per outcome: a key made of both would be a new string for every deal.
  const buckets = { won: new Map<string, Bucket>(), lost: new Map<string, Bucket>(), both: new Map<string, Bucket>() };
  const put = (deal: Deal, name: string, order = "", outcome?: "won" | "lost"): void => {
    const of = buckets[outcome ?? "both"];
    const bucket = of.get(name);
    if (bucket) bucket.deals.push(deal);
    else of.set(name, { name, order, ...(outcome && { outcome }), deals: [deal] });
  };
  switch (request.groupBy) {
    case "quarter":
      for (const deal of deals) {
        const quarter = `${deal.closed.slice(0, 4)}-Q${Math.ceil(Number(deal.closed.slice(5, 7)) / 3)}`;
        put(deal, quarter, quarter);
      }
      break;
    case "amount_band":
      for (const deal of deals) {
        const band = amountBand(deal.amount, deal.currency);
        put(deal, band.name, band.order);
      }
      break;
    case "owner": {
      const names = new Map((await context.crm.owners()).map((owner) => [owner.id, owner.name]));
      for (const deal of deals) put(deal, deal.value === null ? "(no owner)" : (names.get(deal.value) ?? deal.value));
      break;
    }
    case "competitor":
    case "source":
      for (const deal of deals) put(deal, deal.value ?? `(no ${request.groupBy})`);
      break;
    case "reason":
      for (const outcome of ["lost", "won"] as const) {
        const side = deals.filter((deal) => deal.won === (outcome === "won"));
        const groups = await groupReasons(
          side.flatMap((deal) => deal.reason ?? []),
          context.embed,
        );
        grouping.push(...groups);
        const name = new Map(groups.flatMap((group) => group.wordings.map((wording) => [wording.text, group.name])));
        for (const deal of side) {
          put(
            deal,
            deal.reason === null ? "(no reason given)" : (name.get(deal.reason.trim()) ?? deal.reason),
            "",
            outcome,
          );
        }
      }
      break;
    case "segment":
    case "persona": {
      const names = await (request.groupBy === "segment" ? segmentsOf : personasOf)(deals, request, context, warnings);
      const none = [`(no ${request.groupBy})`];
      for (const deal of deals) {
        for (const name of names.get(deal.id) ?? none) put(deal, name);
      }
    }
  }
  const bySize = (a: Bucket, b: Bucket): number =>
    (a.order < b.order ? -1 : a.order > b.order ? 1 : 0) ||
    b.deals.length - a.deals.length ||
    (a.name < b.name ? -1 : 1);
  return Object.values(buckets)
    .flatMap((of) => [...of.values()])
    .sort(bySize);
}

async function segmentsOf(
  deals: readonly Deal[],
  request: Request,
  { crm, segments = [] }: Context,
  warnings: string[],
): Promise<Map<string, readonly string[]>> {
  const { names, add } = namesByDeal();
  const ofCompanies: { name: string; members: ReadonlySet<string> }[] = [];
  for (const segment of segments) {
    if (segment.object === "contact") continue;
    const members = (await membersOf(crm, segment, request.asOf, warnings)) ?? new Set<string>();
    if (segment.object === "company") ofCompanies.push({ name: segment.name, members });
    else for (const id of members) add(id, segment.name);
  }
  const links = await dealsAndCompanies(crm, deals, new Set(ofCompanies.flatMap(({ members }) => [...members])));
  for (const { name, members } of ofCompanies) {
    for (const { deal, company } of links) if (members.has(company)) add(deal, name);
  }
  warnings.push("A deal counts in every segment its company belongs to, by what the CRM says today.");
  return names;
}

/** The links of these deals to these companies (and maybe more), read from the side that has fewer records. */
async function dealsAndCompanies(
  crm: Crm,
  deals: readonly Deal[],
  companies: ReadonlySet<string>,
): Promise<{ deal: string; company: string }[]> {
  if (companies.size < deals.length) {
    const links = await crm.associations("company", [...companies], "deal");
    return links.map(({ from, to }) => ({ deal: to, company: from }));
  }
  const ids = deals.map((deal) => deal.id);
  return (await crm.associations("deal", ids, "company")).map(({ from, to }) => ({ deal: from, company: to }));
}

async function personasOf(
  deals: readonly Deal[],
  _: Request,
  { crm }: Context,
): Promise<Map<string, readonly string[]>> {
  const { names, add } = namesByDeal();
  const ids = deals.map((deal) => deal.id);
  for (const [deal, persona] of await crm.linkedValues("deal", ids, "contact", "hs_persona")) add(deal, persona);
  return names;
}

/** Names of each deal, each once. Most deals have one, and deals with the same one share the list of it. */
function namesByDeal(): { names: Map<string, readonly string[]>; add: (deal: string, name: string) => void } {
  const names = new Map<string, readonly string[]>();
  const alone = new Map<string, readonly string[]>();
  return {
    names,
    add(deal, name) {
      const known = names.get(deal);
      if (known?.includes(name)) return;
      const list = known ? [...known, name] : (alone.get(name) ?? [name]);
      if (!known) alone.set(name, list);
      names.set(deal, list);
    },
  };
}
