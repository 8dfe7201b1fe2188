/** How far below its list price a plan may go. */
import { Decimal } from "decimal.js";
import type { CheckContext } from "../../context.ts";
import type { Plan, PriceBook } from "../../facts.ts";
import { planOf } from "./plans.ts";
import { billingAt } from "./told-billing.ts";

/** Half a cent is rounding. */
const ROUNDING = new Decimal("0.005");

/**
 * The names of the plans that a discount at this place would take below their floors, at every price that may be meant;
 * undefined unless it does so to the plan it is for, or to all of them where the text tells none.
 */
export function plansBelowFloor(
  ctx: CheckContext,
  position: number,
  percent: number,
  book: PriceBook | undefined,
): readonly string[] | undefined {
  const sentence = ctx.sentence(position);
  const named = planOf(ctx, position, sentence);
  const plans = named
    ? [named]
    : (book?.plans ?? []).filter((plan) => plan.prices.some(({ list }) => Number(list) > 0));
  const told = billingAt(ctx, position, sentence.start, sentence.end, undefined);
  const rest = new Decimal(100).minus(percent).div(100);
  const below = (plan: Plan) => {
    const meant = plan.prices.filter(({ billing }) => told === undefined || billing === told);
    return (
      meant.length > 0 &&
      meant.every(({ list, floor }) => floor !== undefined && rest.times(list).plus(ROUNDING).lt(floor))
    );
  };
  return plans.length > 0 && plans.every(below) ? plans.map(({ name }) => name) : undefined;
}
