/** Which of our plans a quoted price is for. */
import type { CheckContext, Named } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import { near } from "../../text/spans.ts";
import { nouns } from "../word-forms.ts";

/** What else a unit is called. */
const ALSO: Readonly<Record<string, string>> = {
  vehicle: "vans?|trucks?|lorr(?:y|ies)|cars?",
  site: "locations?",
  location: "sites?",
  agent: "reps?",
  employee: "staff",
};
const unitOf = (plan: Plan): string =>
  plan.unit
    .toLowerCase()
    .replace(/[^a-z ]/g, "")
    .replace(/s$/, "");
/** One or many of them. */
const units = (plan: Plan): string => nouns(unitOf(plan).replace(/ /g, "_"));

/**
 * What the words around a price count, where that tells one plan from another: "the cameras stay at £7 each" is about
 * the plan that is sold by the camera, whichever was named last.
 */
export function plansByUnit(
  ctx: CheckContext,
  position: number,
  sentence: { start: number; end: number },
): readonly Plan[] {
  const book = ctx.facts.priceBook;
  const all = [...(book?.plans ?? []), ...(book?.add_ons ?? [])];
  const before =
    ctx
      .text(Math.max(sentence.start, position - 60), position)
      .split("\ue002")
      .at(-1) ?? "";
  const behind = ctx.text(position + 1, Math.min(sentence.end, position + 24));
  const counted = all.filter(
    (plan) =>
      new RegExp(
        `(?:\\b(?:the|your|these|those|all|both|extra|each|every|per|an?)(?: [a-z-]+)? |\ue003(?: [a-z-]+)? |^\\W*(?:extra |additional )?)${units(plan)}(?: [a-z']+){0,3},? $`,
      ).test(before) || new RegExp(`^ ?(?:per|an?|each|every|/) ?${unitOf(plan)}\\b`).test(behind),
  );
  return new Set(counted.map(unitOf)).size === 1 ? counted : [];
}

/** "Team lunch cost us €120": a noun of its own follows, and that is what costs. */
const COMPOUND = new RegExp(
  "^ (?!(?:plans?|tiers?|packages?|editions?|subscriptions?|licen[cs]es?|licensing|seats?|users?|prices?|pricing|rates?|fees?|costs?|customers?|contracts?|orders?|invoices?|bills?|billing|offers?|members?|persons?|accounts?|add-on|bundle|list|annual|monthly|yearly|both|all|each|alone|itself|now|today|then|also|only|just|still|here|that|this|which|who|with|for|at|on|in|of|per|and|or|but|from|to|as|always|never|would|will|should|can|could|has|had|have|does|is|are|was|were|it|you|we|they|there|actually|really|[a-z]+ly|[a-z]+ed)\\b)([a-z]+)(?: (?:for|of|with|from|in) (?:[a-z\ue003\ue008'-]+ ){0,4}?[a-z\ue003\ue008'-]+)? (?:costs?|was|were|is|are|came|comes|rose|rises?|fell|falls?|charges?|charged|runs?|ran)\\b",
);

/** The names of plans between two places, without those that are part of another thing's name. */
export function plansIn(ctx: CheckContext, start: number, end: number): Named<Plan>[] {
  return near(ctx.named("plans", ctx.lexicon.plans), start, end).filter((name) => {
    const thing = COMPOUND.exec(ctx.text(name.end, name.end + 70))?.[1];
    // "Three Network sites": what is counted by the plan's name is what it is sold by, in whatever word.
    const counted = /[\ue003\ue006]\s*$/.test(ctx.text(Math.max(0, name.start - 3), name.start));
    if (thing !== undefined && !counted && !new RegExp(`^${unitPattern(name.value)}$`).test(thing)) return false;
    const from = ctx.draft.toPlain(name.end);
    return !/^ \p{Lu}\p{Ll}{3,} \p{Lu}\p{Ll}{3,} \p{Ll}/u.test(ctx.draft.plain.slice(from, from + 50));
  });
}

const ASKS_FOR =
  /^\W*(?:[a-z']+ ){0,4}(?:curious about|interested in|want|need|fancy|after|thinking (?:of|about)|ready for|tempted by|looking at|price (?:of|for)|cost (?:of|for)) (?:the |our |all of )?$/;
const DOES_IT =
  /^(?: (?:per|a|each) [a-z]+){0,2} (?:does|will do|gets|buys|is all|is enough|covers|it is|and it's yours|opens)\b/;

/** "Scribe. Nine pounds. That's it.": the sentence before is the plan's name alone, and this one begins with its price. */
export function planOfHead(
  ctx: CheckContext,
  position: number,
  sentence: { start: number; end: number },
): Plan | undefined {
  if (!/^\W*(?:(?:only|just|now|from|at|for|yes|still)[,:]? )*$/.test(ctx.text(sentence.start, position)))
    return undefined;
  const before = ctx.sentenceBefore(sentence);
  const head = near(ctx.named("plans", ctx.lexicon.plans), before.start, before.end)[0];
  if (!head) return undefined;
  const around = ctx.text(before.start, head.start) + ctx.text(head.end, before.end);
  if (/^\W*(?:(?:the|our|and|plan|tier)\W*)*$/.test(around)) return head.value;
  // "Curious about Deck? $179 does it."
  const asked = before.question && ASKS_FOR.test(ctx.text(before.start, head.start));
  return asked && DOES_IT.test(ctx.text(position + 1, sentence.end)) ? head.value : undefined;
}

const OWN_PRICE = /^ (?:is|costs?|runs at|comes (?:at|to)|adds|starts at) \ue002/;

/** The plan that a price in running text belongs to. */
export function planOf(
  ctx: CheckContext,
  position: number,
  sentence: { start: number; end: number },
): Plan | undefined {
  const names = plansIn(ctx, sentence.start - 170, sentence.end);
  const here = names.filter((name) => name.start >= sentence.start && name.start < sentence.end);
  const before = here.filter((name) => name.start < position).at(-1);
  const after = here.find((name) => {
    const gap = name.start > position ? ctx.text(position, name.start) : undefined;
    // "€3,456 a year, and the set-up comes to €490": it has a price of its own.
    if (OWN_PRICE.test(ctx.text(name.end, name.end + 24))) return false;
    return gap !== undefined && gap.length < 50 && !(before && /[,;(]/.test(gap));
  });
  // "$49 for Starter, $89 for Growth": a plan close behind the price wins over one that another price stands between.
  const between = before ? /\ue002/.test(ctx.text(before.end, position)) : true;
  if (before && !(between && after)) return before.value;
  const counted = plansByUnit(ctx, position, sentence);
  if (after && (counted.length === 0 || counted.includes(after.value))) return after.value;
  const head = here.length === 0 ? planOfHead(ctx, position, sentence) : undefined;
  if (head) return head;
  // "Growth … It costs $89": the sentence before, when it names one plan only.
  const previous = names.filter((name) => name.start < sentence.start && sentence.start - name.start < 160);
  const distinct = new Set(previous.map((name) => name.value.id));
  const last = distinct.size === 1 ? previous.at(-1)?.value : undefined;
  // "The kiosks are extra, C$12 each": nothing else is sold by the kiosk.
  const add_on = counted.find((plan) => ctx.facts.priceBook?.add_ons?.includes(plan));
  if (!last) return counted.length === 1 ? add_on : undefined;
  if (counted.length === 0 || counted.includes(last)) return last;
  return counted.length === 1 ? counted[0] : undefined;
}

/** The plan that an offer or a promise at `position` speaks of: named before it, in its sentence, or the only one. */
export function planNear(ctx: CheckContext, position: number): Plan | undefined {
  const names = ctx.named("plans", ctx.lexicon.plans);
  const sentence = ctx.sentence(position);
  const here = near(names, sentence.start, sentence.end);
  const before = here.filter((name) => name.start <= position).at(-1);
  const onlyOne = ctx.memo("one-plan", () => new Set(names.map((name) => name.value.id)).size === 1);
  return (before ?? here[0] ?? (onlyOne ? names[0] : undefined))?.value;
}

const SEAT = "(?:seats?|licen[cs]es?)";
const PERSON = "(?:users?|people|persons?|members?|colleagues|heads?|employees?|logins?|accounts?)";
/** A unit that is somebody: a plan sold by the machine does not count people. */
const SOMEBODY =
  /^(?:.* )?(?:user|seat|licen[cs]e|person|member|head|employee|staff|login|account|colleague|agent|rep|student|learner|driver|worker|teacher|editor|operator|[a-z]+(?:ist|ian))$/;

/** Whether a plan is sold by the head. */
export function isPerPerson(plan: Plan): boolean {
  return SOMEBODY.test(unitOf(plan));
}

/** What a plan counts, in whatever word: source of a regular expression. */
export function unitPattern(plan: Plan): string {
  const also = ALSO[unitOf(plan)];
  const counted = isPerPerson(plan) ? `${SEAT}|${PERSON}` : SEAT;
  return `(?:${counted}|${units(plan)}${also === undefined ? "" : `|${also}`})`;
}
