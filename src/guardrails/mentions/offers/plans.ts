/** Offers that only the price book's names or a neighbouring offer tell: "save 45 % on Crew", "comes free", "five more". */
import { nouns } from "../word-forms.ts";
import type { CheckContext, Named } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import { SHARE, TAG } from "../../text/draft.ts";
import type { Quantity } from "../../text/quantities.ts";
import { near, type Cover } from "../../text/spans.ts";
import { CHEAPER, FREE_OF_CHARGE } from "../trade.ts";
import { oncePer } from "../../../once-per.ts";
import { unitPattern } from "../prices/plans.ts";
import { B, FALLS_BY, g, HEDGE, type Offer } from "./patterns.ts";

export const share = (quantity: Quantity | undefined): number =>
  quantity === undefined ? 0 : quantity.type === "fraction" ? quantity.value * 100 : quantity.value;

const SHARE_ON = g(
  `${B}(?:(?:sav(?:e|es|ing)|get|gets|take|enjoy|grab|offer(?:ing)?) ${HEDGE}${SHARE} (?:on|off|towards?)|${SHARE} (?:(?:savings?|reduction|off) on|(?:less|cheaper|lower|off)(?: for| on| with)?)) (?:(?:the|our|your|any|all|every|an?|annual|yearly|monthly) )*`,
);

function shareOff(
  ctx: CheckContext,
  start: number,
  end: number,
  plan: Plan,
  part: { at: number; quantity: Quantity },
): Offer {
  const percent = share(part.quantity);
  return { start, end, type: "percent", percent, owns: [part.at], plan, label: ctx.draft.quoted(start, end) };
}

/** "Save 45 % on Crew": only the price book knows that Crew is what we sell. */
export function onPlans(ctx: CheckContext, taken: Cover): Offer[] {
  const plans = ctx.named("plans", ctx.lexicon.plans);
  if (plans.length === 0) return [];
  return [...ctx.draft.tagged.matchAll(SHARE_ON)].flatMap((match): Offer[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const plan = near(plans, end, end + 1).find((name) => name.start === end)?.value;
    const part = ctx.draft.quantitiesBetween(start, end)[0];
    if (!plan || !part || taken.touches(start, end)) return [];
    taken.add(start, end);
    return [shareOff(ctx, start, end, plan, part)];
  });
}

const PLAN_FALLS = new RegExp(
  `^(?:'s price)?(?: plan| package| seats?| subscription| price)?(?:,? (?:minus|less|at minus) ${HEDGE}${SHARE}(?=[.,;!?)]|\\n|$| (?:for|on|if|when|until|this|today)\\b)|${FALLS_BY}|(?: (?:is|are|comes?|will be|would be))?(?: (?:now|even|also|just))* ${HEDGE}${SHARE} ${CHEAPER}(?=[.,;!?)]|$| (?:for (?:you|your)|if|when|until|this|today|than (?:list|usual|the list|on|what))\\b))`,
);

const meant = (ctx: CheckContext, plan: Plan, words: RegExp): Named<Plan>[] =>
  [...ctx.draft.tagged.matchAll(words)].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
    value: plan,
  }));

const eachUnit = oncePer((plan: Plan) => new RegExp(`(?<![a-z])(?:each|every) ${unitPattern(plan)}(?![a-z])`, "g"));

/** "Every warehouse goes down by a third": what the price book counts by. */
function unitsNamed(ctx: CheckContext): Named<Plan>[] {
  if (!/\b(?:each|every) /.test(ctx.draft.tagged)) return [];
  return (ctx.facts.priceBook?.plans ?? []).flatMap((plan) => meant(ctx, plan, eachUnit(plan)));
}

/** "Pro drops by a quarter", "Pro is a third less". */
export function fallingPlans(ctx: CheckContext, taken: Cover): Offer[] {
  return [...ctx.named("plans", ctx.lexicon.plans), ...unitsNamed(ctx)].flatMap((name): Offer[] => {
    const sentence = ctx.sentence(name.start);
    const falls = PLAN_FALLS.exec(ctx.text(name.end, Math.min(sentence.end, name.end + 80)));
    if (!falls) return [];
    const [start, end] = [name.start, name.end + falls[0].length];
    const part = ctx.draft.quantitiesBetween(name.end, end).at(-1);
    if (!part || taken.touches(start, end)) return [];
    taken.add(start, end);
    return [shareOff(ctx, start, end, name.value, part)];
  });
}

const MORE = g(
  `(?:${B}(?:another|${TAG.number} more|an? (?:extra|additional|further)|extra|additional|further|plus)(?: (?:a|an|the|another|extra))* ${SHARE}|${TAG.number} more|${SHARE} (?:more|extra|again))(?= (?:because|for (?!every|each)|if|when|on top|with|as|since|once)\\b| ?[.,!;)]| ?(?:\\n|$))`,
);

const GOES_ON =
  /^\W*(?:and |plus |then |with )*(?:another|an? (?:extra|additional|further)|extra|additional|further|plus)\b/;

/** "10 % for annual billing, another 5 because you're a charity": what is added to an offer is one, however short. */
export function addedTo(ctx: CheckContext, offers: readonly Offer[], taken: Cover): Offer[] {
  const more: Offer[] = [];
  for (const offer of offers) {
    if (offer.type !== "percent") continue;
    const { end: stop } = ctx.sentence(offer.start);
    // In a list each line is a sentence: "8 % for the year", "and a further 6 % on top".
    const next = ctx.sentence(stop);
    const goesOn = next.start >= stop && GOES_ON.test(ctx.text(next.start, next.start + 40));
    const rest = ctx.text(offer.end, Math.min(goesOn ? next.end : stop, offer.end + 120));
    for (const match of rest.matchAll(MORE)) {
      const [start, end] = [offer.end + match.index, offer.end + match.index + match[0].length];
      const part = ctx.draft.quantitiesBetween(start, end)[0];
      if (!part || taken.touches(start, end)) continue;
      taken.add(start, end);
      more.push({
        start,
        end,
        type: "percent",
        percent: share(part.quantity),
        owns: [part.at],
        ...(offer.plan ? { plan: offer.plan } : {}),
        label: ctx.draft.quoted(start, end),
      });
    }
  }
  return more;
}

const FREE_BEHIND = new RegExp(
  `^(?:, (?:normally|usually|list|worth)(?: at)? ${TAG.money}(?: [a-z/]+){0,3},)?(?: (?:add-on|plan|module|licen[cs]es?|package))?(?: (?:a|per|each|every) (?:month|year|quarter|seat|user))?(?: (?:can|could|may|might|would|will|'ll|should)(?: also| even)*)? (?:(?:is|are|comes?(?: along)?|(?:ride|go|travel)s?(?: along)?|will be|are|included|thrown in|be|yours|is yours)(?: (?:included|in|along|with (?:it|that|this|them|your order)|completely|absolutely|entirely|thrown|also|now|even))* )?(free(?! (?:of (?!charge)|from|to\\b|at\\b|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|trial|for (?:up to )?[${TAG.duration}${TAG.number}]|plan|tier|version))|${FREE_OF_CHARGE}|as (?:a|our|my) (?:gift|present|thank-you)|(?:our|my|a) (?:gift|present)(?: (?:to|for) (?:you|your team))?|with (?:our|my) compliments|(?:our|my) treat|without paying(?: (?:a (?:cent|penny)|extra|for (?:it|them)))?|costs? (?:(?:you|him|her|them|your [a-z]+)(?: all| both)? )?nothing)(?![a-z-])|^ (?:won't|will not|will never|doesn't|don't|never)(?: ever)? (?:show up|appear|turn up|be|land) on (?:your|the|any) (?:bill|invoice)s?(?![a-z])`,
);

/** "The cameras": an add-on called by what it is sold by, where its own name says that this is the thing sold. */
function unitsSold(ctx: CheckContext): Named<Plan>[] {
  return (ctx.facts.priceBook?.add_ons ?? []).flatMap((plan): Named<Plan>[] => {
    const unit = plan.unit.toLowerCase().replace(/s$/, "");
    const sold = [plan.name, ...(plan.aliases ?? [])].some((name) => name.toLowerCase().split(/[ -]/).includes(unit));
    if (!sold || !/^[a-z ]+$/.test(unit) || !ctx.draft.tagged.includes(unit)) return [];
    const said = new RegExp(
      `(?<![a-z])(?:the|your|all|both|these|those) ${nouns(unit.replace(/ /g, "_"))}(?![a-z])`,
      "g",
    );
    return meant(ctx, plan, said);
  });
}

/** "Course Studio comes free with your order": what the price book sells is given away. */
export function freePlans(ctx: CheckContext, taken: Cover): Offer[] {
  return [...ctx.named("plans", ctx.lexicon.plans), ...unitsSold(ctx)].flatMap((name): Offer[] => {
    const sentence = ctx.sentence(name.start);
    const behind = FREE_BEHIND.exec(ctx.text(name.end, Math.min(sentence.end, name.end + 80)));
    const thrown = THROWN_IN.exec(ctx.text(Math.max(sentence.start, name.start - 40), name.start));
    const fronted = GIVEN_WITH.test(ctx.text(name.end, name.end + 24))
      ? FREE_IN_FRONT.exec(ctx.text(Math.max(sentence.start, name.start - 24), name.start))
      : null;
    const [start, end] = [name.start - ((thrown ?? fronted)?.[0].length ?? 0), name.end + (behind?.[0].length ?? 0)];
    // "Online booking is included in Ensemble at no extra cost": what is free is another thing.
    if (
      !thrown &&
      !fronted &&
      /(?<![a-z])(?:in|within|of|under) (?:the |our |every )?$/.test(ctx.text(sentence.start, name.start))
    )
      return [];
    if ((!behind && !thrown && !fronted) || taken.touches(start, end)) return [];
    if (name.value.prices.some((price) => Number(price.list) === 0)) return [];
    // "Try Campus free": trials are promises, which kind commitment judges.
    if (/\b(?:tr(?:y|ies|ial|ials)|test|evaluat\w*|trying)\b/.test(ctx.text(sentence.start, sentence.end))) return [];
    taken.add(start, end);
    const label = ctx.draft.quoted(start, end);
    return [{ start, end, type: "free", percent: 100, owns: [], plan: name.value, label }];
  });
}

/** "Free Camera Lane with every order" */
const FREE_IN_FRONT = /(?<![a-z-])(?:free|complimentary|gratis) $/;
const GIVEN_WITH =
  /^ (?:with (?:every|each|any|all|your)|for (?:every|all|new|the first)|when you|if you|until|till)\b/;
const THROWN_IN = /(?<![a-z])(?:throw|chuck|toss|bung|lob|lump|slip)(?:ing)? in (?:(?:the|a|an|your|our|some|free) )*$/;
/** "Trackwell's price minus five per cent". */
const THEIR_PRICE = new RegExp(
  `^(?:'s?)? (?:price|quote|offer|rate|figure|number)s?(?: minus| less|, minus|, less) (?:an? )?(?:${SHARE}|${TAG.money})`,
);
const AS_AT =
  /(?<![a-z])(?:never |not |won't |don't )?(?:ever )?pay(?:ing)? (?:us )?(?:exactly |just |only |precisely )?(?:the same|no more|not (?:a (?:cent|penny) )?more|(?:a (?:cent|penny|euro) )?more|what you(?:'d| would)? pay)(?: (?:with|to|at) us| here)? (?:as|than|at|with|to)?(?: ?(?:with|at|for|to|from))* ?$/;

/** "You'll pay the same as with Trackwell": the rival's price is promised. */
export function asRivals(ctx: CheckContext, taken: Cover): Offer[] {
  return ctx.named("competitors", ctx.lexicon.competitors).flatMap((name): Offer[] => {
    const before = AS_AT.exec(ctx.text(Math.max(ctx.sentence(name.start).start, name.start - 60), name.start));
    const [start, end] = [name.start - (before?.[0].length ?? 0), name.end];
    const theirs = THEIR_PRICE.exec(ctx.text(name.end, name.end + 40));
    if (theirs && !taken.touches(name.start, name.end + theirs[0].length)) {
      const until = name.end + theirs[0].length;
      taken.add(name.start, until);
      const told = ctx.draft.quoted(name.start, until);
      return [{ start: name.start, end: until, type: "price-match", owns: [], label: told }];
    }
    // "You pay more than with Trackwell" promises nothing.
    if (before && / more(?: |$)/.test(before[0]) && !/^(?:never|not|won't|don't)|no more|not a/.test(before[0]))
      return [];
    if (!before || taken.touches(start, end)) return [];
    taken.add(start, end);
    const label = ctx.draft.quoted(start, end);
    return [{ start, end, type: "price-match", owns: [], label }];
  });
}

const FOR_THE_PRICE =
  /^(?: (?:plan|seats?|users?|licen[cs]es?))?,? (?:for|at|on) (?:only |just |exactly )?(?:the |an? |our )?(?:(?:(?:price|cost|rate|fee|bill) of|what) (?:an? |the |our )?)?$/;
const PAYING =
  /\b(?:pay(?:s|ing)?|charg(?:e|ing)(?: you)?|bill(?:ing)?(?: you)?|invoic(?:e|ing)(?: you)?)(?: only| just| for| the| our)* $/;
const GETTING =
  /\b(?:get|gets|have|has|use|receive|enjoy|run|take|on|in|with|keep|give you|giving you|put you on)(?: the| our| all of| everything (?:in|from))* $/;
const AND_PAY =
  /^(?: (?:plan|edition))?(?:,| -|;)?(?: (?:and|but|yet|while))? (?:you(?:'ll)? |we(?:'ll)? |i(?:'ll)? )?(?:only |just |still )*(?:(?:pay|settle)(?: only| just)?(?: for)?|(?:bill|charge|invoice)(?: you)?(?: only| just)?(?: for)?|(?:are |get |be )?(?:billed|charged|invoiced) (?:for|as)|(?:accounting|billing|finance|accounts|(?:our|the) (?:invoice|bill|books?)|the system|we|i)(?:'d|'ll| will| would| can| could)? (?:just |only |simply |still )?(?:bill|charge|invoice|treat|count|book|reckon|price)(?: [a-z']+){0,3}? (?:as if (?:you|they|it|those|these) (?:were|was|had)(?: on)?|as though (?:you|they|it) (?:were|was)(?: on)?|like|as|for|at)|the (?:invoice|bill|contract|paper|order) (?:only |just |still |will )*(?:says?|reads?|shows?|is for|stays|lists?))(?: only| just| the)* $/;
const AND_GET =
  /^(?:'s)?(?: (?:plan|price|rate|fee))+ (?:for|and get|and use|but get|but use) (?:the |our |all of )?$|^(?: (?:plan|price|rate|fee))*,? (?:and|but|yet|while you)(?: you| we'd| we'll| we| i'd| i'll)?(?: [a-z]+)? (?:bring|deliver|install|set up|give you|hand you|get|have|use|receive|enjoy|run) (?:the |everything (?:in|from|that is in) (?:the )?|all of (?:the )?|the whole of (?:the )?)?$/;

/** "Enterprise for the price of Growth", "pay for Growth and get Enterprise": the difference is given away. */
export function plansForPlans(ctx: CheckContext, taken: Cover): Offer[] {
  const names = ctx.named("plans", ctx.lexicon.plans);
  const found: Offer[] = [];
  for (const [i, name] of names.entries()) {
    const next = names[i + 1];
    if (!next || next.start >= ctx.sentence(name.start).end || next.value.id === name.value.id) continue;
    const between = ctx.text(name.end, next.start);
    const behind = ctx.text(next.end, next.end + 12);
    const upward =
      FOR_THE_PRICE.test(between) &&
      (between.includes(" of ") ||
        (between.includes(" what ") && /^ (?:costs?|goes|sells|is)\b/.test(behind)) ||
        /^(?:'s)? (?:plan )?(?:price|rate|fee|cost\b)/.test(behind));
    const downward = PAYING.test(ctx.text(Math.max(0, name.start - 30), name.start)) && AND_GET.test(between);
    const beside = GETTING.test(ctx.text(Math.max(0, name.start - 30), name.start)) && AND_PAY.test(between);
    if (!upward && !downward && !beside) continue;
    const [got, paid] = upward || beside ? [name.value, next.value] : [next.value, name.value];
    const percent = Math.max(
      ...got.prices.map((price) => {
        const other = paid.prices.find((p) => p.currency === price.currency && p.billing === price.billing);
        return other && Number(price.list) > 0 ? (1 - Number(other.list) / Number(price.list)) * 100 : 0;
      }),
    );
    if (percent <= 0 || taken.touches(name.start, next.end)) continue;
    taken.add(name.start, next.end);
    const label = ctx.draft.quoted(name.start, next.end);
    found.push({ start: name.start, end: next.end, type: "percent", percent, owns: [], plan: got, label });
  }
  return found;
}
