/** Where a discount meets the price book's limits. Drafts and quotes are judged by the same figures, as they are shown. */
import { Decimal } from "decimal.js";
import type { PriceBook } from "./facts.ts";

export type Tier = PriceBook["discounts"]["tiers"][number];

/** Per cent to the hundredth, as findings and quotes show them. */
export const percentText = (percent: Decimal.Value): string =>
  new Decimal(percent).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();

/** A month of twelve is within 8.33 %, however many threes follow, and 15.01 % is not within 15 %. */
export function isWithin(percent: Decimal.Value, limit: number): boolean {
  return new Decimal(percent).lte(limit) || new Decimal(percentText(percent)).lte(limit);
}

/** The lowest tier that a discount is within; `highest` is what anyone may approve at most. */
export function tierFor(percent: Decimal.Value, book: PriceBook | undefined): { tier?: Tier; highest?: number } {
  const tiers = [...(book?.discounts.tiers ?? [])].sort((a, b) => a.up_to_percent - b.up_to_percent);
  const tier = tiers.find(({ up_to_percent }) => isWithin(percent, up_to_percent));
  const highest = tiers.at(-1)?.up_to_percent;
  return { ...(tier ? { tier } : {}), ...(highest === undefined ? {} : { highest }) };
}

/** A price of one unit with all its digits: at least two places, and four of what never ends. */
export function unitPrice(amount: Decimal.Value): string {
  const exact = new Decimal(amount);
  const places = exact.decimalPlaces();
  return exact.toFixed(places > ENDLESS ? 4 : Math.max(2, places), Decimal.ROUND_HALF_UP);
}

const ENDLESS = 8;

/** A price as exact as a floor is written, which is all that the floor can speak of. */
export function besideFloor(net: Decimal, floor: string): { net: string; floor: string; below: boolean } {
  const told = unitPrice(floor);
  const shown = net.toFixed(told.split(".")[1]?.length ?? 0, Decimal.ROUND_HALF_UP);
  return { net: shown, floor: told, below: new Decimal(shown).lt(told) };
}
