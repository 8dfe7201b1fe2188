/** Amounts that the price book has: of one unit or of as many as the draft tells, with any billing, for any usual period. */
import type { CheckContext } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import type { Quantity } from "../../text/quantities.ts";
import { countsNear } from "./figures.ts";

export interface Listed {
  plan: Plan;
  /** How many months it is for. */
  months: number;
}

const MONTHS_TOLD = [1, 3, 12];
const NEAR = 0.006;

/** Every reading of an amount as a price of the book; `plans` are all of them when none is given. */
export function listedAs(ctx: CheckContext, { value, currency }: Quantity, plans?: readonly Plan[]): Listed[] {
  const book = ctx.facts.priceBook;
  const counts = [1, ...countsNear(ctx, undefined)];
  return (plans ?? [...(book?.plans ?? []), ...(book?.add_ons ?? [])]).flatMap((plan) =>
    MONTHS_TOLD.flatMap((months) =>
      plan.prices.some(
        (price) =>
          Number(price.list) > 0 &&
          (currency === undefined || price.currency === currency) &&
          (months === 1 || price.billing !== "once") &&
          counts.some((count) => Math.abs(Number(price.list) * months * count - value) < NEAR),
      )
        ? [{ plan, months }]
        : [],
    ),
  );
}
