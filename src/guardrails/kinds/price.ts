import { near } from "../text/spans.ts";
import { Decimal } from "decimal.js";
import * as z from "zod";
import type { CheckContext, Lexicon } from "../context.ts";
import type { Plan } from "../facts.ts";
import { offersIn } from "../mentions/offers.ts";
import { pricesIn, seatsIn, type PriceMention, type SeatMention } from "../mentions/prices.ts";
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
  source: string | undefined;
}

interface Option {
  billing: "monthly" | "annual";
  period: "month" | "year";
  /** Per unit. */
  amount: Decimal;
}

function optionsFor(plan: Plan, currency: string): Option[] {
  return plan.prices
    .filter((price) => price.currency === currency)
    .flatMap((price): Option[] => {
      const list = new Decimal(price.list);
      return [
        { billing: price.billing, period: "month", amount: list },
        { billing: price.billing, period: "year", amount: list.times(12) },
      ];
    });
}

/** A price may be told per month or per year, for one unit or for all of them, rounded when it says so. */
function matches(mention: PriceMention, option: Option, discount: number, tolerance: number): boolean {
  if (mention.billing !== undefined && mention.billing !== option.billing) return false;
  if (mention.period !== undefined && mention.period !== option.period) return false;
  if (mention.period === undefined && option.period === "year" && mention.perUnit) return false;
  const counts = [1, ...mention.counts, ...(mention.quantity === undefined ? [] : [mention.quantity])];
  return counts.some((count) =>
    [0, discount].some((percent) => {
      const expected = option.amount.times(count).times(1 - percent / 100);
      const off = expected.minus(mention.amount.value).abs();
      // "$1,069" for 1,068.60 and "about $50" for 49 are the same price, told shorter.
      const rounding = mention.hedged
        ? expected.times(0.03)
        : expected.isInteger()
          ? new Decimal(0)
          : Decimal.min(expected.times(0.01), Number.isInteger(mention.amount.value) ? 0.5 : 0.005);
      return off.lte(Decimal.max(rounding, tolerance));
    }),
  );
}

const money = (amount: Decimal, currency: string): string =>
  `${currency} ${amount.isInteger() ? amount.toFixed(0) : amount.toFixed(2)}`;

function wrongPrice(mention: PriceMention, compiled: Compiled, ctx: CheckContext): Hit | undefined {
  const currency = mention.amount.currency ?? "";
  const plans = mention.plan ? [mention.plan] : compiled.plans;
  const all = plans.map((plan) => ({ plan, options: optionsFor(plan, currency) }));
  const sentence = ctx.sentence(mention.start);
  const discount = near(offersIn(ctx), sentence.start, sentence.end)[0]?.percent ?? 0;
  if (all.some(({ options }) => options.some((option) => matches(mention, option, discount, compiled.tolerance))))
    return undefined;
  const span = ctx.draft.span(mention.start, mention.end);
  const quoted = ctx.draft.original.slice(span.start, span.end).replace(/\s+/g, " ");
  if (all.every(({ options }) => options.length === 0)) {
    return {
      ...span,
      detail: `"${quoted}": ${mention.plan?.name ?? "no plan"} has no price in ${currency}.`,
      citation: compiled.source,
    };
  }
  const only = all.length === 1 ? all[0] : undefined;
  if (!only) return { ...span, detail: `"${quoted}" is the price of no plan.`, citation: compiled.source };
  const book = only.options
    .filter((option) => option.period === "month")
    .map((option) => `${money(option.amount, currency)} (${option.billing})`);
  const fitting = only.options.filter(
    (option) =>
      (mention.billing === undefined || option.billing === mention.billing) &&
      option.period === (mention.period ?? "month"),
  );
  const digits = ctx.draft.quantityAt.get(mention.start);
  const figure = digits ? ctx.draft.plainSpan(digits.start, digits.end) : span;
  const written = ctx.draft.original.slice(figure.start, figure.end);
  const target = fitting.length === 1 && (mention.perUnit || mention.quantity === undefined) ? fitting[0] : undefined;
  const replacement =
    target && /\d/.test(written)
      ? written.replace(
          // Whatever stands between its digits goes with them: marks, tags, characters that nobody sees.
          /\d[^]*\d|\d/,
          target.amount.isInteger() ? target.amount.toFixed(0) : target.amount.toFixed(2),
        )
      : undefined;
  return {
    ...span,
    detail: `"${quoted}" is not a price of ${only.plan.name}: the price book says ${book.join(", ")} per ${only.plan.unit} per month.`,
    citation: compiled.source,
    fix: replacement === undefined ? undefined : { ...figure, replacement },
  };
}

function wrongCount(seat: SeatMention, source: string | undefined, ctx: CheckContext): Hit | undefined {
  const { plan, quantity, bound } = seat;
  const span = ctx.draft.span(seat.start, seat.end);
  const over = plan.maximum_quantity !== undefined && quantity > plan.maximum_quantity;
  const under = plan.minimum_quantity !== undefined && quantity < plan.minimum_quantity;
  if (over && bound !== "minimum")
    return { ...span, detail: `${plan.name} is for at most ${plan.maximum_quantity} ${plan.unit}s.`, citation: source };
  if (under && bound !== "maximum")
    return { ...span, detail: `${plan.name} starts at ${plan.minimum_quantity} ${plan.unit}s.`, citation: source };
  return undefined;
}

export const price = defineKind({
  schema,
  compile: (rule, lexicon: Lexicon): Compiled => ({
    checks: new Set<string>(rule.checks ?? ["price", "quantity"]),
    tolerance: rule.tolerance ?? 0,
    plans: [...(lexicon.facts.priceBook?.plans ?? []), ...(lexicon.facts.priceBook?.add_ons ?? [])],
    source: lexicon.facts.sources?.priceBook,
  }),
  check(compiled, ctx): Hit[] {
    const hits: (Hit | undefined)[] = [];
    const said = (mention: { start: number; end: number }) =>
      !ctx.notSaid(mention.start) && !ctx.negated(mention.start, mention.end);
    if (compiled.checks.has("price"))
      hits.push(
        ...pricesIn(ctx)
          .filter(said)
          .map((mention) => wrongPrice(mention, compiled, ctx)),
      );
    if (compiled.checks.has("quantity"))
      hits.push(
        ...seatsIn(ctx)
          .filter(said)
          .map((seat) => wrongCount(seat, compiled.source, ctx)),
      );
    return hits.filter((hit) => hit !== undefined);
  },
});
