/** Billing that a plan is not sold with: "you can have Network month by month". */
import type { CheckContext, Named } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import { near } from "../../text/spans.ts";

export interface BillingMention {
  start: number;
  end: number;
  plan: Plan;
  /** More often than by the month. */
  often?: boolean;
}

const MONTHLY =
  /\b(?:(?:with|on|by|for|choose|take|pick|offer|have|get) (?:a )?monthly (?:billing|payments?|terms|plan|contract|invoices)|(?:monthly|month[- ](?:by|to)[- ]month) billing|(?:billed|paid|invoiced|charged|pay(?: for [a-z]+(?: [a-z]+)?)?|payable) (?:monthly|every month|each month|month[- ](?:by|to)[- ]month)|month[- ](?:by|to)[- ]month|monthly billing)\b/;
const SOLD =
  /\b(?:possible|available|can (?:also |still )?(?:be|have|get|take|choose|pick|pay|run|start|go|come)|you (?:may|could|pay|get|have)|works?|fine|no problem|happy to|also|comes|offer(?:s|ed)?|sell|do|on|is|set (?:it|you) up|i'd|i'll|we'll|we'd|let's)\b/;
const NOT_SOLD =
  /\b(?:not|no|never|nor|neither|without|only|unlike|instead|rather|unless|until|compared|versus|switch(?:es|ed|ing)?|[a-z]+n't|cannot|unavailable|planned|from|clients?|customers?|guests?|patients?|students?|members?|donors?|tenants?|retainers?|they|them|their)\b/;

/** Plans with annual prices only that a sentence of ours sells by the month. */
export function billingNotSold(ctx: CheckContext): BillingMention[] {
  const names = ctx.named("plans", ctx.lexicon.plans);
  return [...billedOften(ctx, names), ...billedMonthly(ctx, names)];
}

/** What the plan is sold with instead, in a sentence. */
export function billingSold({ plan, often }: BillingMention): string {
  if (often !== true) return `${plan.name} is sold with annual billing only.`;
  const known = [...new Set(plan.prices.map(({ billing }) => billing))].sort();
  return known.includes("once")
    ? `${plan.name} is paid once.`
    : `${plan.name} is sold with ${known.join(" or ")} billing.`;
}

/** "Growth is billed weekly": the book knows months and years. */
const OFTEN =
  /^(?: plan)? (?:is|are|gets?|will be|can be|comes) (?:billed|invoiced|charged|paid(?: for)?|payable) (?:weekly|daily|fortnightly|hourly|(?:every|each|by the|per) (?:week|day|fortnight|hour))\b/;

function billedOften(ctx: CheckContext, names: readonly Named<Plan>[]): BillingMention[] {
  return names.flatMap(({ end, value: plan }): BillingMention[] => {
    const told = OFTEN.exec(ctx.text(end, Math.min(ctx.sentence(end).end, end + 60)));
    if (!told || plan.prices.length === 0 || ctx.sentence(end).question || ctx.notSaid(end)) return [];
    return [{ start: end, end: end + told[0].length, plan, often: true }];
  });
}

function billedMonthly(ctx: CheckContext, names: readonly Named<Plan>[]): BillingMention[] {
  return names.flatMap(({ start, value: plan }, i): BillingMention[] => {
    if (plan.prices.length === 0 || plan.prices.some(({ billing }) => billing !== "annual")) return [];
    const sentence = ctx.sentence(start);
    const here = near(names, sentence.start, sentence.end);
    if (sentence.question || here.some(({ value }) => value.id !== plan.id) || names[i - 1]?.start === start) return [];
    const text = ctx.text(sentence.start, sentence.end);
    const billing = MONTHLY.exec(text);
    // A price beside it is judged by itself.
    if (!billing || text.includes("\ue002") || NOT_SOLD.test(text) || !SOLD.test(text)) return [];
    const from = sentence.start + billing.index;
    return ctx.notSaid(start) ? [] : [{ start: from, end: from + billing[0].length, plan }];
  });
}
