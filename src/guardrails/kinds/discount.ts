import * as z from "zod";
import type { CheckContext, Lexicon } from "../context.ts";
import type { PriceBook } from "../facts.ts";
import { isWithin, percentText, tierFor } from "../limits.ts";
import type { Offer } from "../mentions/offers/patterns.ts";
import { offersIn } from "../mentions/offers/offers.ts";
import { isAnnualSaving, isFewerUnits } from "../mentions/offers/reasons.ts";
import { isRestated, isToldAgain, isUnsaid } from "../mentions/offers/unsaid.ts";
import { inMonths, type Quantity } from "../text/quantities.ts";
import { commitmentsIn } from "../mentions/promises/commitments.ts";
import { plansBelowFloor } from "../mentions/prices/floors.ts";
import { othersTerms } from "../mentions/private/others-terms.ts";
import { near } from "../text/spans.ts";
import { defineKind, milder, type Hit, type RuleHead } from "./kind.ts";

const OFFER_TYPES = [
  "percent",
  "amount",
  "free-months",
  "n-for-m",
  "free",
  "price-match",
  "open-ended",
  "stacked",
] as const;

const schema = {
  max_percent: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe("Largest effective discount; the price book's tiers when absent"),
  offers: z.array(z.enum(OFFER_TYPES)).min(1).optional().describe("Only these sorts of offer; all when absent"),
};

interface Compiled {
  rule: RuleHead;
  limit: number | undefined;
  offers: ReadonlySet<string> | undefined;
  book: PriceBook | undefined;
  source: string | undefined;
}

interface Ruling {
  severity: "block" | "approval";
  approver?: string | undefined;
  detail: string;
}

/** What the price book says to an effective discount; undefined when anyone may offer it. Without one nobody may. */
export function ruleOn(percent: number, book: PriceBook | undefined, limit: number | undefined): Ruling | undefined {
  if (limit !== undefined) {
    return isWithin(percent, limit)
      ? undefined
      : {
          severity: "block",
          detail: `an effective discount of ${percentText(percent)} %, more than the ${percentText(limit)} % allowed`,
        };
  }
  const { tier, highest } = tierFor(percent, book);
  if (highest === undefined)
    return {
      severity: "block",
      detail: `an effective discount of ${percentText(percent)} %, and no price book says that any may be given`,
    };
  if (!tier)
    return {
      severity: "block",
      detail: `an effective discount of ${percentText(percent)} %, above the ${percentText(highest)} % that anyone may approve`,
    };
  if (tier.approver === null) return undefined;
  const condition = tier.condition === undefined ? "" : ` (${tier.condition})`;
  return {
    severity: "approval",
    approver: tier.approver,
    detail: `an effective discount of ${percentText(percent)} % needs the approval of ${tier.approver}${condition}`,
  };
}

function judge(offer: Offer, compiled: Compiled): Ruling | undefined {
  const { book, limit } = compiled;
  if (offer.type === "price-match") {
    const rule = book?.discounts.price_match;
    if (rule?.allowed === true) {
      return rule.approver === null
        ? undefined
        : {
            severity: "approval",
            approver: rule.approver,
            detail: `matching or beating other prices needs the approval of ${rule.approver}`,
          };
    }
    return { severity: "block", detail: "prices of others are never matched or beaten" };
  }
  if (offer.type === "stacked" && book?.discounts.stacking === false && limit === undefined) {
    const together = offer.percent === undefined ? "" : ` (together ${percentText(offer.percent)} %)`;
    return { severity: "block", detail: `discounts may not be combined${together}` };
  }
  if (offer.percent === undefined) {
    const approver = book?.discounts.tiers.find((tier) => tier.approver !== null)?.approver ?? undefined;
    return {
      severity: approver === undefined ? "block" : "approval",
      approver,
      detail: "a concession whose size against the list price cannot be told from the text",
    };
  }
  const ruling = ruleOn(offer.percent, book, limit);
  const months = book?.discounts.free_months;
  if (offer.freeMonths === undefined || limit !== undefined) return ruling;
  if (months === undefined || offer.freeMonths > months.max) {
    return {
      severity: "block",
      detail: `${offer.freeMonths} free month(s) where at most ${months?.max ?? 0} may be given`,
    };
  }
  const byMonths: Ruling | undefined =
    months.approver === null
      ? undefined
      : {
          severity: "approval",
          approver: months.approver,
          detail: `${offer.freeMonths} free month(s) (${percentText(offer.percent)} % effective) need the approval of ${months.approver}`,
        };
  // The book's own rule on free months speaks for them; the tiers only where they forbid outright.
  return ruling?.severity === "block" ? ruling : byMonths;
}

const isOpen = (offer: Offer, before: Offer, ctx: CheckContext): boolean =>
  offer.type === "open-ended" &&
  before.type === "open-ended" &&
  ctx.sentence(offer.start).start === ctx.sentence(before.start).start;

/** The tiers, and the floors: what a tier lets somebody approve may still be less than anybody may. */
function withFloors(
  ruling: Ruling | undefined,
  { start, end, percent }: { start: number; end: number; percent?: number | undefined },
  compiled: Compiled,
  ctx: CheckContext,
): Ruling | undefined {
  if (ruling?.severity === "block" || percent === undefined || compiled.limit !== undefined) return ruling;
  const plans = plansBelowFloor(ctx, { start, end }, percent, compiled.book);
  if (!plans) return ruling;
  return {
    severity: "block",
    detail: `an effective discount of ${percentText(percent)} % takes ${plans.join(", ")} below the price book's floor`,
  };
}

/** So near behind an offer its money may be told again. */
const RESTATED_WITHIN = 200;
const JOINED =
  /\b(?:plus|on top(?: of)?|in addition|additional(?:ly)?|stack(?:s|ed|able|ing)?|combined?|combining|and (?:also|then|another|an extra|a further)|another|extra|further|together with|as well as|followed by|and)\b|\+|&/;

/** "We take 8% off, and with 8% off that makes …": the same one, reckoned with. */
const RECKONED_WITH = /\b(?:with|at|after|minus|less|including)(?: (?:the|those|these|that|your))? $/;

/** Offers that the text adds up: joined by "plus", "on top", "another" within two neighbouring sentences. */
function stacks(offers: readonly Offer[], ctx: CheckContext): Offer[][] {
  const groups: Offer[][] = [];
  let group: Offer[] = [];
  for (const offer of offers) {
    if (isRestated(offer, group, ctx)) continue;
    const last = group.at(-1);
    const between = last ? ctx.text(last.end, offer.start) : "";
    if (last?.percent === offer.percent && RECKONED_WITH.test(between)) continue;
    const lead = ctx.text(Math.max(0, offer.start - 24), Math.min(offer.end, offer.start + 24));
    const joined =
      last !== undefined &&
      between.length < 160 &&
      !/\b(?:or|instead|alternatively|either|whichever)\b/.test(
        between + ctx.text(offer.end, Math.min(ctx.sentence(offer.start).end, offer.end + 60)),
      ) &&
      (JOINED.test(between) ||
        (/\bwith\b/.test(between) &&
          /\b(?:stack|combin)/.test(`${lead} ` + ctx.text(Math.max(0, last.start - 40), last.start))) ||
        /\b(?:another|extra|additional|further|on top)\b|\ue003 more\b/.test(lead));
    if (joined) group.push(offer);
    else {
      if (group.length > 1) groups.push(group);
      group = [offer];
    }
  }
  if (group.length > 1) groups.push(group);
  return groups;
}

/** "Kick the tires free for 60 days": how long somebody may try it is a commitment. */
const isTrial = ({ type, start, end, freeMonths }: Offer, ctx: CheckContext): boolean =>
  type.startsWith("free") &&
  commitmentsIn(ctx).some(
    ({ topic, quantity, ...promise }) =>
      topic === "trial" &&
      ((promise.start <= start && end <= promise.end) ||
        (freeMonths !== undefined && isAsLong(quantity, freeMonths) && standsAlone(ctx, start, end))),
  );

/** "If we are late, the month is free": what a penalty gives is kind commitment's to judge. */
const makesAmends = ({ start, end }: Offer, ctx: CheckContext): boolean =>
  commitmentsIn(ctx).some(
    (promise) => promise.topic === "penalty" && promise.start <= start && end <= Math.max(promise.end, promise.saidAt),
  );

/** Ninety days are three months. */
const isAsLong = (quantity: Quantity | undefined, months: number): boolean =>
  quantity?.type === "duration" && Math.abs(inMonths(quantity.value, quantity.unit ?? "month") - months) < 0.15;

/** "Subject: Free for three months": a headline for what the text tells. */
function standsAlone(ctx: CheckContext, start: number, end: number): boolean {
  const sentence = ctx.sentence(start);
  return (
    /^\W*(?:[a-z-]+(?: [a-z-]+)?: ?)*\W*$/.test(ctx.text(sentence.start, start)) &&
    /^\W*$/.test(ctx.text(end, sentence.end))
  );
}

export const discount = defineKind({
  schema,
  compile: (rule, lexicon: Lexicon): Compiled => ({
    rule,
    limit: rule.max_percent,
    offers: rule.offers ? new Set<string>(rule.offers) : undefined,
    book: lexicon.facts.priceBook,
    source: lexicon.facts.sources?.priceBook,
  }),
  check(compiled, ctx): Hit[] {
    const said = offersIn(ctx).filter(
      (offer) =>
        !ctx.notSaid(offer.start, "offer") &&
        !ctx.negated(offer.start, offer.end) &&
        !isUnsaid(offer, ctx) &&
        !isTrial(offer, ctx) &&
        !makesAmends(offer, ctx) &&
        near(othersTerms(ctx), offer.start, offer.end).length === 0 &&
        !isAnnualSaving(offer, compiled.book, ctx) &&
        !isFewerUnits(offer, compiled.book, ctx),
    );
    const wanted = (type: string) => compiled.offers === undefined || compiled.offers.has(type);
    const hits: Hit[] = [];
    const report = (start: number, end: number, ruling: Ruling, against?: string) => {
      hits.push({
        ...ctx.draft.span(start, end),
        detail: `${ctx.draft.quoted(start, end).slice(0, 120)}: ${ruling.detail}${against === undefined ? "" : `, reckoned against ${against}`}.`,
        severity: milder(compiled.rule.severity, ruling.severity),
        approver: ruling.approver,
        citation: compiled.source,
      });
    };
    for (const [i, offer] of said.entries()) {
      const before = said.slice(Math.max(0, i - 3), i).filter(({ end }) => offer.start - end < RESTATED_WITHIN);
      const behind = said.slice(i + 1, i + 3).filter(({ start }) => start - offer.end < RESTATED_WITHIN);
      if (isToldAgain(offer, behind, ctx)) continue;
      if (!wanted(offer.type) || (before.length > 0 && isRestated(offer, before, ctx))) continue;
      const ruling = withFloors(judge(offer, compiled), offer, compiled, ctx);
      // "We're flexible on price, name your number" leaves it open once.
      const open = before.at(-1);
      const last = hits.at(-1);
      if (ruling && last && open && isOpen(offer, open, ctx)) last.end = ctx.draft.span(offer.start, offer.end).end;
      else if (ruling) report(offer.start, offer.end, ruling, offer.against);
    }
    if (!wanted("stacked")) return hits;
    for (const group of stacks(
      said.filter(({ type, percent }) => percent !== undefined || type === "free" || type === "free-months"),
      ctx,
    )) {
      const [first, last] = [group[0], group.at(-1)];
      if (!first || !last) continue;
      const percent = (1 - group.reduce((rest, offer) => rest * (1 - (offer.percent ?? 0) / 100), 1)) * 100;
      const told = group.every((offer) => offer.percent !== undefined);
      const ruling: Ruling | undefined =
        compiled.book?.discounts.stacking === false && compiled.limit === undefined
          ? {
              severity: "block",
              detail: `discounts may not be combined${told ? ` (together ${percentText(percent)} %)` : ""}`,
            }
          : percent <= 0
            ? undefined
            : withFloors(
                ruleOn(percent, compiled.book, compiled.limit),
                { start: first.start, end: last.end, percent },
                compiled,
                ctx,
              );
      if (ruling) report(first.start, last.end, ruling);
    }
    return hits;
  },
});
