/** Why deals are won and lost: counts, rates and money by one dimension, with the deals and notes behind each number. */
import { InhouseError } from "../errors.ts";
import type { Crm, Filter, FilterGroups, Row } from "./crm.ts";
import type { Embed, ReasonGroup } from "./reason-groups.ts";
import { DEFAULT_FIELDS, fieldName, type FieldNames, type SegmentDefinition } from "./registers.ts";
import { nearest } from "./where.ts";
import { evidenceOf, type EvidenceDeal } from "./win-loss-evidence.ts";
import { bucketsOf, type Deal, type Grouping } from "./win-loss-groups.ts";
import { rateOf, SMALL_SAMPLE, type Rate } from "./win-rate.ts";

export interface WinLossRequest {
  groupBy: Grouping;
  /** YYYY-MM-DD, both inclusive, by close date. */
  since?: string;
  until?: string;
  /** Only deals against this competitor. */
  competitor?: string;
  /** The day that stands for today: what closed later had not closed yet. */
  asOf: string;
  /** Groups to return; the others are counted in `other_groups`. */
  limit?: number;
  /** Deals shown per group. */
  evidence?: number;
}

export interface WinLossContext {
  crm: Crm;
  segments?: readonly SegmentDefinition[];
  fields?: Partial<FieldNames>;
  embed?: Embed;
}

export interface WinLossGroup extends Rate {
  name: string;
  /** Reasons only: whether deals were won or lost for it, and how large a part of those deals it explains. */
  outcome?: "won" | "lost";
  share?: number;
  deals: EvidenceDeal[];
}
export interface WinLoss {
  as_of: string;
  since: string | null;
  until: string;
  group_by: Grouping;
  total: Rate;
  groups: WinLossGroup[];
  other_groups: number;
  /** Which wordings were counted as one reason. */
  grouping: ReasonGroup[];
  /** Closed deals without a reason. */
  missing_reasons: number;
  warnings: string[];
}

export async function winLoss(request: WinLossRequest, context: WinLossContext): Promise<WinLoss> {
  const { crm } = context;
  const warnings: string[] = [];
  const fields = { ...DEFAULT_FIELDS, ...context.fields };
  const until = request.until && request.until < request.asOf ? request.until : request.asOf;
  if (request.since !== undefined && request.since > until)
    throw new InhouseError("INVALID_ARGUMENT", {
      what: `The period ends before it begins: since ${request.since}, until ${until}.`,
      next: "Swap the two dates, or leave one out.",
    });
  const deals = await closedDeals(context.crm, request, until, fields, warnings);
  const grouping: ReasonGroup[] = [];
  const buckets = await bucketsOf(deals, request, context, warnings, grouping);
  const lost = deals.filter((deal) => !deal.won).length;
  const limit = request.limit ?? 12;
  const shown = buckets.slice(0, limit);
  const evidence = await evidenceOf(crm, shown, request.evidence ?? 3);
  const groups = shown.map((bucket): WinLossGroup => {
    const rate = rateOf(bucket.deals);
    const of = bucket.outcome === "won" ? deals.length - lost : lost;
    const reason = bucket.outcome && {
      outcome: bucket.outcome,
      share: Math.round((bucket.deals.length / of) * 1000) / 1000,
    };
    // A reason is only ever noted on one side, so a win rate by reason would always be 0 or 1 and mean nothing.
    const sided = bucket.outcome ? { ...rate, win_rate: null, interval: null } : rate;
    return { name: bucket.name, ...sided, ...reason, deals: evidence.get(bucket) ?? [] };
  });
  const missing = deals.filter((deal) => !deal.won && deal.reason === null).length;
  const total = rateOf(deals);
  const unknown = deals.length === 0 ? await unknownCompetitor(crm, request.competitor, fields) : undefined;
  warnings.push(...(unknown === undefined ? samplingWarnings(total, groups, missing, lost) : [unknown]));
  return {
    as_of: request.asOf,
    since: request.since ?? null,
    until,
    group_by: request.groupBy,
    total,
    groups,
    other_groups: buckets.length - shown.length,
    grouping: grouping.filter((group) => group.wordings.length > 1),
    missing_reasons: missing,
    warnings,
  };
}

/** What a mistyped competitor was most likely meant to be; undefined where deals name it, at whatever time. */
async function unknownCompetitor(
  crm: Crm,
  competitor: string | undefined,
  fields: FieldNames,
): Promise<string | undefined> {
  const property = competitor === undefined ? undefined : await fieldName(crm, fields.competitor);
  if (competitor === undefined || property === undefined) return undefined;
  const named = [{ property, operator: "HAS_PROPERTY" as const }];
  const rows = await crm.scan({ type: "deal", properties: [property], filters: [named] });
  const known = new Map(
    rows.flatMap(([, name]) => (name ? [[name, { name, label: name, kind: "string" as const }]] : [])),
  );
  if ([...known.keys()].some((name) => name.toLowerCase() === competitor.toLowerCase())) return undefined;
  const near = nearest(competitor, known, 3);
  return `No deal names the competitor "${competitor}".${near.length > 0 ? ` Did you mean: ${near.join(", ")}?` : ""}`;
}

function samplingWarnings(total: Rate, groups: readonly WinLossGroup[], missing: number, lost: number): string[] {
  const warnings: string[] = [];
  if (total.won + total.lost === 0) return ["No deal was closed in this period."];
  const small = groups.filter((group) => group.outcome === undefined && group.small_sample);
  if (total.small_sample) warnings.push(`Only ${total.won + total.lost} closed deals: too few to conclude anything.`);
  else if (small.length > 0) {
    const named = small.slice(0, 4).map((group) => `${group.name} (${group.won + group.lost})`);
    warnings.push(
      `Too few closed deals (under ${SMALL_SAMPLE}) to conclude anything about: ${named.join(", ")}${small.length > 4 ? " and others" : ""}.`,
    );
  }
  if (missing > 0) warnings.push(`${missing} of ${lost} lost deals have no reason.`);
  if (total.revenue.length > 1) warnings.push("Amounts are summed per currency and never added up across currencies.");
  return warnings;
}

async function closedDeals(
  crm: Crm,
  request: WinLossRequest,
  until: string,
  fields: FieldNames,
  warnings: string[],
): Promise<Deal[]> {
  const period = {
    property: "closedate",
    operator: "BETWEEN" as const,
    value: request.since ?? "1970-01-01",
    highValue: `${until}T23:59:59.999Z`,
  };
  const [lostReason, wonReason, competitor] = await Promise.all(
    [fields.lostReason, fields.wonReason, fields.competitor].map((names) => fieldName(crm, names)),
  );
  const value = { competitor, owner: "hubspot_owner_id", source: "hs_analytics_source" }[request.groupBy as "owner"];
  const against: Filter[] = [];
  if (!competitor && (request.groupBy === "competitor" || request.competitor !== undefined)) {
    const what = `The CRM has no property for the competitor (looked for: ${fields.competitor.join(", ")}).`;
    // Numbers over all deals must not pass for those against one competitor.
    if (request.competitor !== undefined)
      throw new InhouseError("CRM_PROPERTY_UNKNOWN", { what, next: "Name yours in the settings." });
    warnings.push(`${what} Name yours in the settings.`);
  } else if (competitor && request.competitor !== undefined) {
    against.push({ property: competitor, operator: "EQ", value: request.competitor });
  }
  const filters: FilterGroups = ["hs_is_closed_won", "hs_is_closed_lost"].map((property) => [
    { property, operator: "EQ", value: "true" },
    period,
    ...against,
  ]);
  if (!lostReason)
    warnings.push(`The CRM has no property for the lost reason (looked for: ${fields.lostReason.join(", ")}).`);
  const wanted = ["hs_is_closed_won", "amount", "deal_currency_code", "closedate", lostReason, wonReason, value];
  const properties = [...new Set(wanted.filter((name) => name !== undefined))];
  const at = (name: string | undefined): number => (name === undefined ? -1 : properties.indexOf(name) + 1);
  const [wonAt, amountAt, currencyAt, closedAt] = [
    at("hs_is_closed_won"),
    at("amount"),
    at("deal_currency_code"),
    at("closedate"),
  ];
  const [lostReasonAt, wonReasonAt, valueAt] = [at(lostReason), at(wonReason), at(value)];
  const rows = await crm.scan({ type: "deal", properties, filters });
  return rows.map((row: Row): Deal => {
    const won = row[wonAt] === "true";
    return {
      id: row[0],
      won,
      amount: row[amountAt] ?? null,
      currency: row[currencyAt] ?? null,
      closed: (row[closedAt] ?? "").slice(0, 10),
      reason: row[won ? wonReasonAt : lostReasonAt] ?? null,
      value: row[valueAt] ?? null,
    };
  });
}
