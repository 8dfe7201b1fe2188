/** Fees told beside a plan: "two Depots are £1,020 a month; add £240 per delivery and £125 for the clean". */
import type { CheckContext } from "../../context.ts";
import { near } from "../../text/spans.ts";
import type { PriceMention } from "./prices.ts";

/** A plan's name that the price behind it belongs to: "Depot is £125", "Depot (£125)". */
const ITS_OWN =
  /^(?: (?!and|plus|with|or)[a-z]+)?,?:? ?(?:(?:plan|is|are|at|for|costs?|comes? (?:to|in at)|runs at|only|just|now|priced) ?)*\(?$/;

/** Whether a price is an add-on's, told with its unit or as one more beside other prices, and no plan's name right in front. */
export function isOfAddOn(mention: PriceMention, ctx: CheckContext): boolean {
  const { amount, start, end } = mention;
  const told = (ctx.facts.priceBook?.add_ons ?? []).filter(({ prices }) =>
    prices.some(
      ({ currency, list }) =>
        currency === (amount.currency ?? currency) && Math.abs(Number(list) - amount.value) < 1e-6,
    ),
  );
  if (told.length === 0) return false;
  const sentence = ctx.sentence(start);
  const before = near(ctx.named("plans", ctx.lexicon.plans), sentence.start, start).at(-1);
  // An add-on that is named is judged by its own price, and so is a plan right in front.
  if (before && (told.includes(before.value) || ITS_OWN.test(ctx.text(before.end, start)))) return false;
  const behind = ctx.text(start + 1, Math.max(end, start + 40));
  const byUnit = told.some(({ unit }) =>
    new RegExp(`^ ?(?:per|for each|for every|each|every|an?|/) ?${unit.toLowerCase()}(?![a-z])`).test(behind),
  );
  return byUnit || (before !== undefined && ctx.text(before.end, start).includes("\ue002") && / once\b/.test(behind));
}
