/** What the price book says instead of a price that is not its own. */
import type { Decimal } from "decimal.js";
import type { CheckContext } from "../../context.ts";
import { unitPrice } from "../../limits.ts";
import { parseDigits } from "../../text/numbers.ts";
import type { Fix } from "../../kinds/kind.ts";
import type { PriceMention } from "./prices.ts";

/** As the price book has them: whole amounts without places, and a price below a cent with all of its own. */
export const bookPrice = (amount: Decimal): string => (amount.isInteger() ? amount.toFixed(0) : unitPrice(amount));

/** Thousands set apart: "1,299", "1.299,00", "1 299", "1'299.50". */
const GROUPED = /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?$/;

/** A figure in the hand of one already written: what groups its thousands, and what stands before its decimals. */
function inHandOf(written: string, figure: string): string {
  const group = GROUPED.exec(written)?.[1];
  const point = /([.,])\d{1,2}$/.exec(written)?.[1] ?? (group === "." ? "," : ".");
  const [whole = "", decimals] = figure.split(".");
  const grouped = group === undefined ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return decimals === undefined ? grouped : grouped + point + decimals;
}

/** The right price in place of the figure, in the unit it is told in: "7 cents", not "0.07 cents". */
export function rightPrice(mention: PriceMention, amount: Decimal, ctx: CheckContext): Fix | undefined {
  const quantity = ctx.draft.quantityAt.get(mention.start);
  if (!quantity) return undefined;
  const figure = ctx.draft.plainSpan(quantity.start, quantity.end);
  const written = ctx.draft.plain.slice(quantity.start, quantity.end);
  const told = ctx.draft.lower
    .slice(quantity.start, quantity.end)
    .match(/\d+(?:[.,' ]\d+)*/g)
    ?.at(-1);
  // Whatever stands between its digits goes with them: marks, tags, characters that nobody sees.
  const digits = /\d[^]*\d|\d/;
  if (told === undefined || !digits.test(written)) return undefined;
  const inCents = Math.abs(parseDigits(told) / mention.amount.value - 100) < 0.01;
  const right = inCents ? amount.times(100).toString() : bookPrice(amount);
  return { ...figure, replacement: written.replace(digits, () => inHandOf(told, right)) };
}
