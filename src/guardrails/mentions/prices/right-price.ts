/** What the price book says instead of a price that is not its own. */
import type { Decimal } from "decimal.js";
import type { CheckContext } from "../../context.ts";
import { unitPrice } from "../../limits.ts";
import { parseDigits } from "../../text/numbers.ts";
import type { Fix } from "../../kinds/kind.ts";
import type { PriceMention } from "./prices.ts";

/** As the price book has them: whole amounts without places, and a price below a cent with all of its own. */
export const bookPrice = (amount: Decimal): string => (amount.isInteger() ? amount.toFixed(0) : unitPrice(amount));

/** The right price in place of the figure, in the unit it is told in: "7 cents", not "0.07 cents". */
export function rightPrice(mention: PriceMention, amount: Decimal, ctx: CheckContext): Fix | undefined {
  const quantity = ctx.draft.quantityAt.get(mention.start);
  if (!quantity) return undefined;
  const figure = ctx.draft.plainSpan(quantity.start, quantity.end);
  const written = ctx.draft.plain.slice(quantity.start, quantity.end);
  const told = ctx.draft.lower.slice(quantity.start, quantity.end).match(/\d+(?:[.,' ]\d+)*/g);
  // Whatever stands between its digits goes with them: marks, tags, characters that nobody sees.
  const digits = /\d[^]*\d|\d/;
  if (!told || !digits.test(written)) return undefined;
  const inCents = Math.abs(parseDigits(told.at(-1) ?? "") / mention.amount.value - 100) < 0.01;
  return {
    ...figure,
    replacement: written.replace(digits, inCents ? amount.times(100).toString() : bookPrice(amount)),
  };
}
