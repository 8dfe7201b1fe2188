/** How far below its list price a plan may go. */
import { Decimal } from "decimal.js";
import type { CheckContext } from "../../context.ts";
import type { Plan, PriceBook } from "../../facts.ts";
import { besideFloor } from "../../limits.ts";
import { currenciesNamed } from "../../text/quantities.ts";
import { planOf } from "./plans.ts";
import { billingAt } from "./told-billing.ts";

/**
 * The names of the plans that the discount told at start–end would take below their floors, at every price that may be
 * meant; undefined unless it does so to the plan it is for, or to all of them where the text tells none.
 */
export function plansBelowFloor(
  ctx: CheckContext,
  { start, end }: { start: number; end: number },
  percent: number,
  book: PriceBook | undefined,
): readonly string[] | undefined {
  const sentence = ctx.sentence(start);
  const named = planOf(ctx, start, sentence);
  const plans = named
    ? [named]
    : (book?.plans ?? []).filter((plan) => plan.prices.some(({ list }) => Number(list) > 0));
  const told = billingAt(ctx, start, sentence.start, sentence.end, undefined);
  const currencies = currenciesTold(ctx, { start, end }, sentence);
  const amounts = new Set(ctx.draft.quantitiesBetween(start, end).map(({ quantity }) => quantity.value));
  const rest = new Decimal(100).minus(percent).div(100);
  const below = (plan: Plan) => {
    const possible = plan.prices.filter(
      ({ billing, currency }) =>
        (told === undefined || billing === told) && (currencies === undefined || currencies.has(currency)),
    );
    // "$30 instead of $50": the higher one tells which price is meant.
    const set = possible.filter(({ list }) => amounts.has(Number(list)));
    const meant = set.length > 0 ? set : possible;
    return (
      meant.length > 0 &&
      meant.every(({ list, floor }) => floor !== undefined && besideFloor(rest.times(list), floor).below)
    );
  };
  return plans.length > 0 && plans.every(below) ? plans.map(({ name }) => name) : undefined;
}

/** The currencies that an offer names, or its sentence, or the whole draft: the first of them that names any. */
function currenciesTold(
  ctx: CheckContext,
  offer: { start: number; end: number },
  sentence: { start: number; end: number },
): ReadonlySet<string> | undefined {
  const near = [offer, sentence].map(({ start, end }) => currenciesIn(ctx, start, end)).find(({ size }) => size > 0);
  if (near) return near;
  const all = ctx.memo("currencies told", () => currenciesIn(ctx, 0, ctx.draft.tagged.length));
  return all.size > 0 ? all : undefined;
}

const currenciesIn = (ctx: CheckContext, start: number, end: number): ReadonlySet<string> =>
  new Set([
    ...ctx.draft.quantitiesBetween(start, end).flatMap(({ quantity: { currency } }) => currency ?? []),
    ...currenciesNamed(ctx.text(start, end)),
  ]);
