/** Where a draft names plans: by name, or several by what is said of them. */
import type { CheckContext } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import { near } from "../../text/spans.ts";

/** A plan by its name, or several by what is said of them: "every plan", "our smallest tier". */
export interface Scope {
  start: number;
  end: number;
  plans: readonly Plan[];
}

const PLAN_NOUN = "(?:plans?|tiers?|packages?|editions?|subscriptions?|subscription levels?|price points?)";
const ALL_PLANS = new RegExp(
  `\\b(?:(?:all|every|each|any)(?: single)?(?: (?:one )?of)?(?: (?:the|our|three|two|four|paid|available|[\\ue003]))* ${PLAN_NOUN}|(?:all|every|each)(?: single)?(?: of)?(?: our)? (?:customers?|subscribers?|clients?)|(?:which|what)ever(?: of our)? ${PLAN_NOUN}|(?:no matter|regardless of|independent of) (?:which|what|the|your) ${PLAN_NOUN}|everyone|everybody|across the board)\\b(?! (?:from|except|but|apart|above|over|other than|besides|excluding|with|who|that)\\b)`,
  "g",
);
const CHEAPEST = new RegExp(
  `\\b(?:smallest|cheapest|lowest|entry(?:-level| level)?|least expensive|most affordable|bottom|most basic|lowest-priced) (?:of our )?(?:${PLAN_NOUN}|one)\\b`,
  "g",
);

const LARGEST = new RegExp(
  `\\b(?:largest|biggest|highest|most expensive|top|top-tier|dearest) (?:of our )?(?:${PLAN_NOUN}|one)\\b`,
  "g",
);
const MIDDLE = new RegExp(`\\b(?:middle|mid-size|mid-range|medium) (?:${PLAN_NOUN}|one)\\b`, "g");

export function scopes(ctx: CheckContext): readonly Scope[] {
  return ctx.memo("plan-scopes", () => {
    const plans = ctx.facts.priceBook?.plans ?? [];
    const found: Scope[] = ctx
      .named("plans", ctx.lexicon.plans)
      .filter(({ value }) => plans.includes(value))
      .map(({ start, end, value }) => ({ start, end, plans: [value] }));
    const [first, ...others] = plans;
    if (!first) return found;
    const price = (plan: Plan) => Math.min(...plan.prices.map(({ list }) => Number(list)));
    const cheapest = others.reduce((least, plan) => (price(plan) < price(least) ? plan : least), first);
    const byPrice = [...plans].sort((a, b) => price(a) - price(b));
    const middle = byPrice.length % 2 === 1 ? byPrice[(byPrice.length - 1) / 2] : undefined;
    for (const [pattern, meant] of [
      [ALL_PLANS, plans],
      [CHEAPEST, [cheapest]],
      [LARGEST, byPrice.slice(-1)],
      [MIDDLE, middle ? [middle] : []],
    ] as const) {
      for (const match of ctx.draft.tagged.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        if (!ctx.draft.inZone("code", start)) found.push({ start, end, plans: meant });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  });
}

/** Whether a draft names a plan at all here: only then a feature's plan is of interest. */
export function namesPlan(ctx: CheckContext, start: number, end: number): boolean {
  return near(scopes(ctx), start, end).length > 0;
}
