/** What makes a bill smaller without a discount: the price book's own annual prices or fewer units. */
import type { CheckContext } from "../../context.ts";
import { countsUnits } from "../prices/subjects.ts";
import type { Plan, PriceBook } from "../../facts.ts";
import { mayCompare, type Quantity } from "../../text/quantities.ts";
import type { Offer } from "./patterns.ts";

const BY_THE_YEAR =
  /\b(?:annual(?:ly)?|yearly|once a year|per year|a year|by the year|for the (?:whole |full )?year|(?:against|than|over|compared (?:to|with)) (?:the |our )?monthly (?:price|rate|billing)|twelve months|12 months)\b/;

/** "Pay yearly and save 13 %": what the price book's own annual prices save is no discount on them. */
export function isAnnualSaving(offer: Offer, book: PriceBook | undefined, ctx: CheckContext): boolean {
  const { percent } = offer;
  if (percent === undefined || (offer.type !== "percent" && offer.type !== "amount")) return false;
  const amounts = ctx.draft
    .quantitiesBetween(offer.start, offer.end)
    .flatMap(({ quantity: { type, value } }) => (type === "money" ? [value] : []));
  const all = [...(book?.plans ?? []), ...(book?.add_ons ?? [])];
  // "Ingest goes from $0.50 to $0.42": both are list prices of one thing.
  if (
    amounts.length === 2 &&
    annualPairs(all).some(({ monthly, annual }) => amounts.includes(monthly) && amounts.includes(annual))
  )
    return true;
  const sentence = ctx.sentence(offer.start);
  // "Monthly it is €540, annually €432. That is 20% less": the billing may be told in the sentence before.
  const before = ctx.sentenceBefore(sentence);
  const text = ctx.text(Math.min(before.start, sentence.start), sentence.end);
  if (!BY_THE_YEAR.test(text)) return false;
  if (offer.type === "percent" && !/\b(?:sav|cheaper|less|lower)/.test(text)) return false;
  const saved = offer.owns.length === 1 ? ctx.draft.quantities.find(({ at }) => at === offer.owns[0]) : undefined;
  const plans = offer.plan ? [offer.plan] : all;
  return annualPairs(plans).some(({ currency, monthly, annual }) =>
    offer.type === "amount" && saved?.quantity.currency === currency
      ? isDifference(saved.quantity.value, monthly - annual, ctx)
      : Math.abs((1 - annual / monthly) * 100 - percent) < 0.6,
  );
}

/** "A year in advance saves you £108", "annually it is 19 % less": what some plan's annual prices save. */
export function isSavedByTheYear(said: Quantity, book: PriceBook | undefined, ctx: CheckContext, at: number): boolean {
  const { currency, value, type } = said;
  if (type === "percent") {
    const sentence = ctx.sentence(at);
    return (
      BY_THE_YEAR.test(ctx.text(sentence.start, sentence.end)) &&
      annualPairs(book?.plans ?? []).some(({ monthly, annual }) => Math.abs((1 - annual / monthly) * 100 - value) < 0.6)
    );
  }
  return annualPairs(book?.plans ?? []).some(
    (pair) => pair.currency === currency && isDifference(value, pair.monthly - pair.annual, ctx),
  );
}

/** What a plan costs by the month with either billing, in each currency that has both. */
function annualPairs(plans: readonly Plan[]): { currency: string; monthly: number; annual: number }[] {
  return plans.flatMap(({ prices }) =>
    prices.flatMap(({ billing, currency, list }) => {
      const annual = prices.find((other) => other.currency === currency && other.billing === "annual");
      return billing === "monthly" && annual && Number(list) !== 0
        ? [{ currency, monthly: Number(list), annual: Number(annual.list) }]
        : [];
    }),
  );
}

/** For one unit or for as many as the draft names, in a month or in a year. */
function isDifference(amount: number, less: number, ctx: CheckContext): boolean {
  const counts = ctx.memo("units counted", () =>
    ctx.draft.quantities.flatMap(({ at, quantity: q }) =>
      q.type === "number" && countsUnits(ctx, at) ? [q.value] : [],
    ),
  );
  return [1, ...counts].some((count) => [1, 12].some((months) => Math.abs(less * count * months - amount) < 0.01));
}

/** "Six seats instead of eight take the bill from $2,304 to $1,728": both are list prices, for another number of units. */
export function isFewerUnits(offer: Offer, book: PriceBook | undefined, ctx: CheckContext): boolean {
  if (offer.type !== "amount") return false;
  const amounts = offer.owns.flatMap((at) => {
    const quantity = ctx.draft.quantities.find((part) => part.at === at)?.quantity;
    return quantity?.type === "money" ? [quantity] : [];
  });
  const [one, two] = [amounts[0], amounts.at(-1)];
  if (!one || !two || one === two || !mayCompare(one, two)) return false;
  const [old, now] = [Math.max(one.value, two.value), Math.min(one.value, two.value)];
  const told = new Set(
    ctx.draft.quantities.flatMap(({ quantity: { type, value } }) => (type === "number" ? [value] : [])),
  );
  return (book?.plans ?? []).some((plan) =>
    plan.prices.some((price) =>
      [1, 12].some((months) => {
        const unit = Number(price.list) * months;
        const [before, after] = [old / unit, now / unit];
        const whole = price.currency === one.currency && [before, after].every((n) => Number.isInteger(n));
        // The old number alone explains nothing: it is the new one, or the difference, that makes the bill smaller.
        return whole && after > 1 && (told.has(after) || told.has(before - after));
      }),
    ),
  );
}
