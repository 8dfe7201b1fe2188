/** Sums in a draft: what is reckoned from prices that are right is right, whatever it adds up. */
import type { CheckContext } from "../../context.ts";
import { TAG } from "../../text/draft.ts";
import type { Plan } from "../../facts.ts";
import { near } from "../../text/spans.ts";
import { offersIn } from "../offers/offers.ts";
import { plansIn } from "./plans.ts";
import type { PriceMention } from "./prices.ts";

const NEAR = 1e-6;
const close = (a: number, b: number): boolean => Math.abs(a - b) < NEAR + (Number.isInteger(b) ? 0.005 : 0);

/** The other figures of the draft that a total may be made of: how many, how long, which tax, what comes off. */
function factors(ctx: CheckContext, position: number): number[] {
  const sentence = ctx.sentence(position);
  const before = ctx.sentenceBefore(sentence);
  const list = ctx.draft.quantitiesBetween(Math.min(before.start, sentence.start), sentence.end);
  return [12].concat(
    list.flatMap(({ at, quantity: { type, value } }) => {
      if (type === "number" || type === "multiple")
        return Number.isInteger(value) && value > 1 && value < 1e5 ? [value] : [];
      if (type !== "percent") return [];
      if (/\b(?:vat|gst|hst|tax)\b/.test(ctx.text(at - 24, at + 16))) return [1 + value / 100];
      return /\b(?:less|minus|after|deduct\w*)\b[^.]{0,12}$/.test(ctx.text(at - 24, at)) ? [1 - value / 100] : [];
    }),
  );
}

/** "With the 5 % that we give on a first order, the year comes to …": shares of a price that the draft tells nearby. */
export function sharesNear(ctx: CheckContext, position: number): number[] {
  const sentence = ctx.sentence(position);
  const { start } = ctx.sentenceBefore(sentence);
  return ctx.draft
    .quantitiesBetween(Math.min(start, sentence.start), sentence.end)
    .flatMap(({ at, quantity: { type, value } }) =>
      type === "percent" && value < 100 && TAKEN_OFF.test(ctx.text(at - 30, at + 60)) ? [value] : [],
    )
    .slice(0, 4);
}

const TAKEN_OFF =
  /\b(?:off|less|minus|discounts?|reduction|rebates?|deduct\w*|take|taking|took|agreed|with (?:the|our|your)|first|give|gave|offer\w*)\b/;

/** What the draft takes off a price in money, by amount: "I can take $0.50 off each". */
function amountsOff(ctx: CheckContext, position: number): number[] {
  const from = ctx.sentenceBefore(ctx.sentence(position)).start;
  return offersIn(ctx).flatMap(({ type, owns, start }) => {
    const amount =
      type === "amount" && owns.length === 1 && start >= from ? ctx.draft.quantityAt.get(owns[0] ?? -1) : undefined;
    return amount?.type === "money" && start < ctx.sentence(position).end ? [amount.value] : [];
  });
}

/** Of prices that no plan has, those that follow from prices which are right: products with a count, sums of two to four. */
export function reckoned(
  ctx: CheckContext,
  right: readonly PriceMention[],
  wrong: readonly PriceMention[],
): ReadonlySet<PriceMention> {
  const found = new Set<PriceMention>();
  if (wrong.length === 0) return found;
  const rightAt = new Set(right.map(({ start }) => start));
  const wrongAt = new Map(wrong.map((mention) => [mention.start, mention]));
  const listed = new Set(
    [...(ctx.facts.priceBook?.plans ?? []), ...(ctx.facts.priceBook?.add_ons ?? [])].flatMap((plan) =>
      plan.prices.map(({ currency, list }) => `${currency} ${String(Number(list))}`),
    ),
  );
  const known: { currency: string | undefined; value: number }[] = [];
  for (const { at, quantity } of ctx.draft.quantities) {
    const { type, currency, value } = quantity;
    if (type !== "money") continue;
    const mention = wrongAt.get(at);
    const sure = rightAt.has(at) || (!mention && listed.has(`${currency ?? ""} ${String(value)}`));
    const values = [...new Set(known.filter((k) => k.currency === currency).map((k) => k.value))].slice(-12);
    // Beside its plan's name a product was looked for already: one with another plan's price would be wrong.
    const named = mention?.plan !== undefined && isNamedBeside(ctx, at);
    const follows = () =>
      (!named && values.some((base) => factors(ctx, at).some((n) => close(base * n, value)))) ||
      isSumOf(values, value, 4) ||
      isSumOf(termsOf(ctx, at, values), value, 3);
    const less = () => amountsOff(ctx, at).some((off) => values.some((base) => close(base - off, value)));
    if (!sure && !less() && (mention?.perUnit === true || !follows())) continue;
    known.push({ currency, value });
    if (mention) found.add(mention);
  }
  return found;
}

/** "Ten users at €20 and an entity at €15 make €215": prices of the sentence, each as often as it may be meant. */
function termsOf(ctx: CheckContext, at: number, known: readonly number[]): number[] {
  const { start } = ctx.sentence(at);
  const before = ctx.draft.quantitiesBetween(start, at).map(({ quantity }) => quantity);
  const counts = before.filter(({ type }) => type === "number" || type === "multiple").map(({ value }) => value);
  const prices = before.filter(({ type, value }) => type === "money" && known.includes(value));
  if (prices.length < 2 || prices.length > 3 || counts.length > 3) return [];
  return prices.flatMap(({ value }) => [value, ...counts.map((count) => count * value)]);
}

/** "With Night Visits in two of them you pay £942": it comes on top of the plan told before. */
const ON_TOP =
  /(?:\b(?:with|plus|including|incl\.?|includes?|add(?:s|ed|ing)?|on top of|together with|as well as|alongside)|[+&])(?: (?:the|our|your|an?|\ue003|all|both|of))* $/;
/** "You can add a User Pack for €60" */
const OWN_PRICE = /^ (?:for|at|is|are|costs?|runs? at|comes? (?:at|to))(?: (?:only|just|about|another|an extra))* $/;
const JOINED = /\b(?:and|plus|with|including|incl)\b|[+&,]/;
const APART = /\b(?:or|to|than|from|into|instead|rather|unlike|versus|vs|not|but|while|whereas)\b/;

/** What a total is made of, where it is more than one thing: "12 buildings on Assured and Night Visits in two: £942". */
export function itemsOf(ctx: CheckContext, at: number): readonly Plan[] {
  const { start } = ctx.sentence(at);
  const names = plansIn(ctx, Math.max(start, ctx.draft.tagged.lastIndexOf(TAG.money, at - 1)), at);
  const [first, ...others] = names;
  if (!first) return [];
  if (others.some(({ value }) => value !== first.value)) {
    const between = ctx.text(first.end, names.at(-1)?.start ?? first.end);
    return JOINED.test(between) && !APART.test(between) ? [...new Set(names.map(({ value }) => value))] : [];
  }
  const isAdded = ctx.facts.priceBook?.add_ons?.includes(first.value) === true;
  if (
    !isAdded ||
    OWN_PRICE.test(ctx.text(first.end, at)) ||
    !ON_TOP.test(ctx.text(Math.max(start, first.start - 30), first.start))
  )
    return [];
  const before = plansIn(ctx, ctx.sentenceBefore({ start }).start, first.start).map(({ value }) => value);
  return before.length === 0 ? [] : [...new Set([...before, first.value])];
}

function isNamedBeside(ctx: CheckContext, at: number): boolean {
  const sentence = ctx.sentence(at);
  return near(ctx.named("plans", ctx.lexicon.plans), sentence.start, sentence.end).length > 0;
}

/** Whether two to `most` of the values make the total, each of them once. */
function isSumOf(values: readonly number[], total: number, most: number, from = 0, taken = 0): boolean {
  if (taken > 1 && close(total, 0)) return true;
  if (taken === most || total < 0) return false;
  return values.some((value, i) => i >= from && isSumOf(values, total - value, most, i + 1, taken + 1));
}
