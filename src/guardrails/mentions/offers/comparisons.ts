/** Two amounts set against each other: both the price book's compare two prices, a lower one that is not takes something off. */
import type { CheckContext } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import { mayCompare, type Quantity } from "../../text/quantities.ts";
import { clauseStart, type Sentence } from "../../text/sentences.ts";
import { near, type Cover } from "../../text/spans.ts";
import { listedAs } from "../prices/listed.ts";
import { isOurs } from "../prices/subjects.ts";
import { planOf, unitPattern } from "../prices/plans.ts";
import { words } from "../word-forms.ts";
import { OTHERS } from "../lexicon.ts";
import type { Offer } from "./patterns.ts";
import { isOthersOffer } from "./sellers.ts";

export interface Comparison {
  start: number;
  end: number;
  /** Where the higher amount stands, and the lower one. */
  old: number;
  now: number;
  percent: number;
  plan?: Plan;
  /** For how many months both amounts are the price book's; undefined when they are not. */
  listed?: number;
}

const THE =
  "(?: (?:the|our|your|its|a|an|list|usual|normal|regular|standard|full|published|price|rate|of|at|is|was|it was|for))*";
const INSTEAD =
  "(?:instead of|rather than|down from|reduced from|lowered from|cut from|in place of|against|compared (?:with|to))";
const USUALLY =
  "(?:was|were|not|normally|usually|regularly|ordinarily|otherwise|originally|formerly|previously|before|list(?:ed)?|list price|rrp|regular price|vs|versus)";
/** Between the two: the one behind it is the price that holds no longer. */
const OLD_BEHIND = new RegExp(
  `(?:(?:^|[ ,;(—–-])${INSTEAD}${THE}|(?:^|[,;(—–-]) ?(?:and |which is |that is |it's |it is )?${USUALLY}:?${THE}|(?:^| )and not${THE}) ?$`,
);
/** Between the two: the one in front of it is. */
const NOW = `(?:now|today|your (?:special |own |new )?(?:price|rate)|(?:our |the |your )?(?:special|offer|discounted|new|net) (?:price|rate)|our offer|you(?:'d|'ll| will| would| can| only| just)* (?:pay|get it|have it)|what you(?:'d| would|'ll| will)? pay|for you(?:r team)?|after|yours)`;
const NOW_BEHIND = new RegExp(
  `(?:^|[ ,;:.(—–\\n-])${NOW}(?: (?:is|are|would be|will be|at|for|only|just|comes to|it's))*:? ?$`,
);
/** Between the two, whatever stands in front: "Pro is $50, but I can do $30". */
const YIELDS =
  /^[^.;]{0,30}?[,;:—–-] ?(?:but |and |yet |though )?(?:for you |for your team |today )?(?:(?:i|we)(?: can|'d|'ll| would| will| could)(?: [a-z]+ly| also| even)? (?:do|make|go|come down|offer|give|let|sell|charge|bill|take)(?: (?:it|you|that|this|your team|have|down))*(?: (?:for|at|to))?|you(?:'d|'ll| would| will| can)? get (?:it|that|this) (?:for|at))(?: (?:only|just))? $/;
/** In front of an amount that it takes back: part of what is offered, no denial of it. */
const INSTEAD_BEFORE = /(?:instead of|rather than)(?: (?:the|our|your|paying|usual|normal|regular|list|price|of))* $/;
const OLD_WORD = new RegExp(
  `\\b(?:was|were|normally|usually|regularly|ordinarily|otherwise|originally|formerly|previously|before|instead of|(?:list|regular|usual|normal|full|standard|old|former|original|published) (?:price|rate|figure|fee)|on the list|by the list|lists? at|list|rrp)\\b`,
);
/** "€41 with annual billing, €49 otherwise". */
const OTHERWISE =
  /^(?:,? (?:a|per) [a-z]+){0,2},? (?:otherwise|normally|usually|by the list|without (?:it|that|an? annual [a-z]+))\b/;
const WHOSE = new RegExp(
  `\\b${OTHERS}\\b|\\b(?:you|your [a-z]+)(?:(?: now| already| still| currently)+ pays?|(?: now| already| still| currently)* (?:spends?|paid|spent))\\b`,
);
const OUR_WORDS = new RegExp(
  `\\b(?:${words("we our us i my list offer quote discount special")}|(?:per|a|each) (?:seat|user|licen[cs]e)|your (?:new |own |special )?(?:price|rate))\\b`,
);
const FIGURES_BETWEEN = /[\ue001\ue002\ue003]/;
/** So far apart they may stand. */
const WITHIN = 130;

function read(ctx: CheckContext): Comparison[] {
  if (!ctx.facts.priceBook) return [];
  const money = ctx.draft.quantities.filter(({ quantity }) => quantity.type === "money");
  return money.flatMap((one, i): Comparison[] => {
    const two = money[i + 1];
    if (!two || two.at - one.at > WITHIN || !mayCompare(one.quantity, two.quantity)) return [];
    const order = orderOf(ctx, one.at, two.at);
    if (!order) return [];
    const [old, now] = order === "old-first" ? [one, two] : [two, one];
    if (now.quantity.value >= old.quantity.value || now.quantity.value <= 0) return [];
    const sentence = ctx.sentence(one.at);
    const until = Math.max(sentence.end, ctx.sentence(two.at).end);
    const named = near(ctx.named("plans", ctx.lexicon.plans), sentence.start, until).map(({ value }) => value);
    const plan = planOf(ctx, one.at, sentence) ?? named[0];
    const listed = listedMonths(ctx, old.quantity, now.quantity, named.length > 0 ? named : plan ? [plan] : undefined);
    if (listed === undefined && !isOurMatter(ctx, one.at, sentence, plan, old.quantity)) return [];
    const start = one.at - (INSTEAD_BEFORE.exec(ctx.text(sentence.start, one.at))?.[0].length ?? 0);
    const percent = (1 - now.quantity.value / old.quantity.value) * 100;
    const which = { ...(plan ? { plan } : {}), ...(listed === undefined ? {} : { listed }) };
    return [{ start, end: two.at + 1, old: old.at, now: now.at, percent, ...which }];
  });
}

/** Which of two amounts is the one that somebody else would pay, where the words between or around them tell. */
function orderOf(ctx: CheckContext, one: number, two: number): "old-first" | "new-first" | undefined {
  const between = ctx.text(one + 1, two);
  if (FIGURES_BETWEEN.test(between) || /[!?]/.test(between)) return undefined;
  const sameSentence = ctx.sentence(one).start === ctx.sentence(two).start;
  if (sameSentence && OLD_BEHIND.test(between)) return "new-first";
  if (sameSentence && OTHERWISE.test(ctx.text(two + 1, two + 40)) && /[,;]/.test(between)) return "new-first";
  const lead = ctx.text(Math.max(ctx.sentence(one).start, one - 40), one);
  const struck = isStruck(ctx, one);
  if (struck && /^[ \n]*(?:now |only |just |for )*$/.test(between)) return "old-first";
  if (sameSentence && YIELDS.test(between)) return "old-first";
  const old = struck || OLD_WORD.test(lead) || OLD_WORD.test(between);
  return old && NOW_BEHIND.test(between) ? "old-first" : undefined;
}

/** Crossed out in Markdown or HTML. */
function isStruck(ctx: CheckContext, at: number): boolean {
  const { start, end } = ctx.draft.span(at, at + 1);
  const { original } = ctx.draft;
  return (
    /(?:~~|<(?:s|del|strike)>)\s*$/i.test(original.slice(Math.max(0, start - 12), start)) &&
    /^[^~<]{0,24}(?:~~|<\/(?:s|del|strike)>)/i.test(original.slice(end, end + 36))
  );
}

/** The months that both are for, as prices of one plan or of several that the sentence names. */
function listedMonths(
  ctx: CheckContext,
  old: Quantity,
  now: Quantity,
  named: readonly Plan[] | undefined,
): number | undefined {
  const lower = listedAs(ctx, now, named);
  return listedAs(ctx, old, named).find(({ plan, months }) =>
    lower.some((other) => other.months === months && ((named?.length ?? 0) > 1 || other.plan === plan)),
  )?.months;
}

/** The amounts are ours where a plan is named, the higher one is the book's, or the sentence speaks of us and of no other's. */
function isOurMatter(
  ctx: CheckContext,
  at: number,
  sentence: Sentence,
  plan: Plan | undefined,
  old: Quantity,
): boolean {
  const clause = ctx.text(clauseStart(ctx.draft.tagged, sentence, at), at);
  const named = near(ctx.named("plans", ctx.lexicon.plans), sentence.start, sentence.end).length > 0;
  if (named) return true;
  if (WHOSE.test(ctx.text(sentence.start, at)) || !isOurs(ctx, clause)) return false;
  const whole = ctx.text(sentence.start, sentence.end);
  return listedAs(ctx, old, plan ? [plan] : undefined).some(
    (reading) =>
      plan !== undefined ||
      OUR_WORDS.test(whole) ||
      new RegExp(`(?<![a-z])${unitPattern(reading.plan)}(?![a-z])`).test(whole),
  );
}

/** What the draft compares, in order. */
export function comparisonsIn(ctx: CheckContext): readonly Comparison[] {
  return ctx.memo("comparisons", () => read(ctx));
}

/** The offers among them. What the book has twice is taken, so that nothing else reads it as one. */
export function comparedOffers(ctx: CheckContext, taken: Cover): Offer[] {
  return comparisonsIn(ctx).flatMap(({ start, end, old, now, percent, plan, listed }): Offer[] => {
    taken.add(start, end);
    if (listed !== undefined || isOthersOffer(ctx, { type: "amount" }, start, end)) return [];
    const label = ctx.draft.quoted(start, end);
    return [
      { start, end, type: "amount", percent, owns: [old, now].sort((a, b) => a - b), ...(plan ? { plan } : {}), label },
    ];
  });
}
