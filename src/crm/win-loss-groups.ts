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
  const buckets = new Map<string, Bucket>();
  const put = (deal: Deal, name: string, order = "", outcome?: "won" | "lost"): void => {
    const key = `${outcome ?? ""} ${name}`;
    const bucket = buckets.get(key) ?? { name, order, ...(outcome && { outcome }), deals: [] };
    buckets.set(key, bucket);
    bucket.deals.push(deal);
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
      for (const deal of deals) {
        for (const name of names.get(deal.id) ?? [`(no ${request.groupBy})`]) put(deal, name);
      }
    }
  }
  const bySize = (a: Bucket, b: Bucket): number =>
    (a.order < b.order ? -1 : a.order > b.order ? 1 : 0) ||
    b.deals.length - a.deals.length ||
    (a.name < b.name ? -1 : 1);
  return [...buckets.values()].sort(bySize);
}

async function segmentsOf(
  deals: readonly Deal[],
  request: Request,
  { crm, segments = [] }: Context,
  warnings: string[],
): Promise<Map<string, string[]>> {
  const links = await crm.associations(
    "deal",
    deals.map((deal) => deal.id),
    "company",
  );
  const names = new Map<string, string[]>();
  const add = (deal: string, name: string): void => {
    const known = names.get(deal);
    if (!known) names.set(deal, [name]);
    else if (!known.includes(name)) known.push(name);
  };
  for (const segment of segments) {
    if (segment.object === "contact") continue;
    const members = await membersOf(crm, segment, request.asOf, warnings);
    if (segment.object === "deal") for (const id of members ?? []) add(id, segment.name);
    else for (const link of links) if (members?.has(link.to)) add(link.from, segment.name);
  }
  warnings.push("A deal counts in every segment its company belongs to, by what the CRM says today.");
  return names;
}

async function personasOf(deals: readonly Deal[], _: Request, { crm }: Context): Promise<Map<string, string[]>> {
  const links = await crm.associations(
    "deal",
    deals.map((deal) => deal.id),
    "contact",
  );
  const rows = await crm.scan({
    type: "contact",
    properties: ["hs_persona"],
    filters: [[{ property: "hs_persona", operator: "HAS_PROPERTY" }]],
  });
  const persona = new Map(rows.map((row) => [row[0], row[1] ?? ""]));
  const names = new Map<string, string[]>();
  for (const link of links) {
    const name = persona.get(link.to);
    const known = names.get(link.from) ?? [];
    if (name && !known.includes(name)) names.set(link.from, [...known, name]);
  }
  return names;
}
