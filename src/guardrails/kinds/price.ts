import { Decimal } from "decimal.js";
import * as z from "zod";
import { counted } from "../text/plural.ts";
import type { CheckContext, Lexicon } from "../context.ts";
import type { Plan } from "../facts.ts";
import { offersIn } from "../mentions/offers/offers.ts";
import { billingNotSold, billingSold } from "../mentions/prices/billing.ts";
import { isOfAddOn } from "../mentions/prices/add-on-prices.ts";
import { contestedIn, disagreement, type Price } from "../mentions/prices/contested.ts";
import { isSum, matches, unitPrices } from "../mentions/prices/fits.ts";
import { itemsOf, reckoned, sharesNear } from "../mentions/prices/sums.ts";
import { floors } from "../mentions/private/price-limits.ts";
import { isProposed } from "../mentions/prices/haggled.ts";
import { bookPrice, rightPrice } from "../mentions/prices/right-price.ts";
import { isOldPrice } from "../mentions/prices/old-prices.ts";
import { wrongInclusions } from "../mentions/prices/included.ts";
import { pricesIn, type PriceMention } from "../mentions/prices/prices.ts";
import { seatsIn, type SeatMention } from "../mentions/prices/seats.ts";
import { defineKind, type Hit } from "./kind.ts";

const schema = {
  checks: z
    .array(z.enum(["price", "quantity"]))
    .min(1)
    .optional()
    .describe("price: amounts; quantity: seat counts. Both when absent"),
  tolerance: z
    .number()
    .nonnegative()
    .optional()
    .describe("How far a price may be off, in units of its currency; 0 when absent"),
};

interface Compiled {
  checks: ReadonlySet<string>;
  tolerance: number;
  plans: readonly Plan[];
  /** Prices beside which the book states another one for the same plan, currency and billing. */
  contested: ReadonlySet<Price>;
  source: string | undefined;
}

interface Option {
  billing: Price["billing"];
  /** None of a fee that is paid once. */
  period?: "month" | "year";
  /** Per unit. */
  amount: Decimal;
}

const isOnce = ({ prices }: Plan): boolean => prices.every(({ billing }) => billing === "once");
const perUnit = (plan: Plan): string => (isOnce(plan) ? plan.unit : `${plan.unit} per month`);

function optionsFor(plan: Plan, currency: string): Option[] {
  return plan.prices
    .filter((price) => price.currency === currency)
    .flatMap((price): Option[] => {
      const list = new Decimal(price.list);
      if (price.billing === "once") return [{ billing: "once", amount: list }];
      return [
        { billing: price.billing, period: "month", amount: list },
        { billing: price.billing, period: "year", amount: list.times(12) },
      ];
    });
}

/** "Total: £864 (12 x £72)", "with Night Visits in two of them you pay £942" */
const RECKONED =
  /[\ue003\d] ?(?:x|×|\*|times) ?[\ue002\ue003]|\ue002[^.!?]{0,40} (?:x|×|\*|times) ?[\ue003\d]|\b(?:total|in all|altogether|all together)\b[^.!?]*\ue002[^.!?]*\ue002/;

function wrongPrice(mention: PriceMention, compiled: Compiled, ctx: CheckContext): Hit | undefined {
  const currency = mention.amount.currency ?? mention.plan?.prices[0]?.currency ?? "";
  const plans = mention.among ?? (mention.plan ? (mention.term ? mention.items : [mention.plan]) : compiled.plans);
  const all = plans.map((plan) => ({ plan, options: optionsFor(plan, currency) }));
  const offered = ctx.memo("discounts", () =>
    [...new Set(offersIn(ctx).flatMap(({ percent }) => (percent === undefined ? [] : [percent])))].slice(0, 6),
  );
  const discounts = [...offered, ...sharesNear(ctx, mention.start)];
  const items = itemsOf(ctx, mention.start);
  const fits = (without: ReadonlySet<Price>): boolean =>
    matches(mention, unitPrices(mention, plans, compiled.plans, without), discounts, compiled.tolerance) ||
    (!mention.perUnit && isSum(mention, mention.items, without)) ||
    isSum(mention, items, without);
  if (fits(compiled.contested) || isOfAddOn(mention, ctx)) return undefined;
  const span = ctx.draft.span(mention.start, mention.end);
  const quoted = ctx.draft.quoted(mention.start, mention.end);
  // As quote_price has it: which of two prices holds is for people to say.
  if (compiled.contested.size > 0 && fits(new Set()))
    return {
      ...span,
      detail: `"${quoted}" can't be confirmed: ${disagreement(mention, compiled.plans, compiled.contested)}`,
      citation: compiled.source,
    };
  if (all.every(({ options }) => options.length === 0)) {
    return {
      ...span,
      detail:
        mention.plan?.prices.length === 0
          ? `"${quoted}": ${mention.plan.name} has no list price, it is sold on request.`
          : `"${quoted}": ${mention.plan?.name ?? "no plan"} has no price in ${currency}.`,
      citation: compiled.source,
    };
  }
  const only = all.length === 1 ? all[0] : undefined;
  if (!only) return { ...span, detail: `"${quoted}" is the price of no plan.`, citation: compiled.source };
  const { plan } = only;
  const quantity = mention.perUnit ? undefined : mention.quantity;
  const told = (units: number, options = only.options) =>
    options
      .filter(({ period }) => period !== "year")
      .map(({ amount, billing }) => `${currency} ${bookPrice(amount.times(units))} (${billing})`)
      .join(", ");
  if (items.length > 1) {
    const each = items.map((item) => `${item.name} ${told(1, optionsFor(item, currency))} per ${perUnit(item)}`);
    return {
      ...span,
      detail: `"${quoted}" is not what ${items.map(({ name }) => name).join(" and ")} come to: the price book says ${each.join(" and ")}.`,
      citation: compiled.source,
    };
  }
  const total =
    quantity === undefined || quantity === 1
      ? ""
      : `; ${counted(quantity, plan.unit)} come to ${told(quantity)}${isOnce(plan) ? "" : " a month"}`;
  const { billing: wanted } = mention;
  const unsold = wanted !== undefined && !isOnce(plan) && only.options.every(({ billing }) => billing !== wanted);
  const fitting = only.options.filter(
    ({ billing, period }) =>
      period === undefined ||
      ((mention.billing === undefined || billing === mention.billing) && period === (mention.period ?? "month")),
  );
  // What a discount leaves, and what a sum or a product should be, is for quote_price: the list price would only hide it.
  const sentence = ctx.sentence(mention.start);
  const reckoned = discounts.length > 0 || RECKONED.test(ctx.text(sentence.start, sentence.end));
  const target = fitting.length === 1 && !reckoned ? fitting[0]?.amount.times(quantity ?? 1) : undefined;
  // "Assured | 12 buildings | £852", "12 buildings, annual billing: £11,000": of several, or of a year.
  const isOfMore =
    !mention.perUnit &&
    (quantity === undefined || mention.period === undefined) &&
    target?.times(2).lt(mention.amount.value) === true;
  return {
    ...span,
    detail: `"${quoted}" is not a price of ${plan.name}${unsold ? `, which is not sold with ${wanted} billing` : ""}: the price book says ${told(1)} per ${perUnit(plan)}${total}.`,
    citation: compiled.source,
    fix: target && !isOfMore ? rightPrice(mention, target, ctx) : undefined,
  };
}

function wrongCount(seat: SeatMention, source: string | undefined, ctx: CheckContext): Hit | undefined {
  const { plan, quantity, bound } = seat;
  const [least, most] = [plan.minimum_quantity, plan.maximum_quantity];
  const hit = (detail: string): Hit => ({ ...ctx.draft.span(seat.start, seat.end), detail, citation: source });
  const told = seat.exact === true ? bound : undefined;
  if (most !== undefined && (quantity > most ? bound !== "minimum" : quantity < most && told === "maximum"))
    return hit(`${plan.name} is for at most ${counted(most, plan.unit)}.`);
  if (least !== undefined && (quantity < least ? bound !== "maximum" : quantity > least && told === "minimum"))
    return hit(`${plan.name} starts at ${counted(least, plan.unit)}.`);
  return undefined;
}

export const price = defineKind({
  schema,
  compile(rule, lexicon: Lexicon): Compiled {
    const plans = [...(lexicon.facts.priceBook?.plans ?? []), ...(lexicon.facts.priceBook?.add_ons ?? [])];
    return {
      checks: new Set<string>(rule.checks ?? ["price", "quantity"]),
      tolerance: rule.tolerance ?? 0,
      plans,
      contested: contestedIn(plans),
      source: lexicon.facts.sources?.priceBook,
    };
  },
  check(compiled, ctx): Hit[] {
    const hits: (Hit | undefined)[] = [];
    const said = (mention: { start: number; end: number; bound?: string | undefined }) =>
      !ctx.notSaid(mention.start, isProposed(ctx, mention.start) ? "offer" : "statement") &&
      (mention.bound === "at-most" || !ctx.negated(mention.start, mention.end));
    if (compiled.checks.has("price")) {
      const told = pricesIn(ctx)
        .filter((mention) => said(mention) && !isOldPrice(mention, ctx))
        .map((mention) => ({ mention, hit: wrongPrice(mention, compiled, ctx) }));
      const [right, wrong] = [told.filter(({ hit }) => !hit), told.filter(({ hit }) => hit)];
      const sums = reckoned(
        ctx,
        right.map(({ mention }) => mention),
        wrong.map(({ mention }) => mention),
      );
      // A price told as our limit is a leak, which kind privacy finds.
      const limits = ctx.memo("floors", () => floors(ctx));
      hits.push(
        ...wrong
          .filter(({ mention }) => !sums.has(mention))
          .map(({ hit }) => hit)
          .filter((hit) => !limits.some(({ span }) => hit && span.start < hit.end && hit.start < span.end)),
      );
      hits.push(
        ...billingNotSold(ctx).map((billing) => ({
          ...ctx.draft.span(billing.start, billing.end),
          detail: billingSold(billing),
          citation: compiled.source,
        })),
      );
    }
    if (compiled.checks.has("quantity"))
      hits.push(
        ...wrongInclusions(ctx)
          .filter(said)
          .map(({ start, end, plan, noun, included }) => ({
            ...ctx.draft.span(start, end),
            detail: `${plan.name} includes ${included} ${noun}.`,
            citation: compiled.source,
          })),
        ...seatsIn(ctx)
          .filter(said)
          .map((seat) => wrongCount(seat, compiled.source, ctx)),
      );
    return hits.filter((hit) => hit !== undefined);
  },
});
