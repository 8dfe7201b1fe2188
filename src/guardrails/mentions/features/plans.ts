/** Which plan a draft puts a feature into: "SSO is included in Growth", "every plan has it". */
import type { CheckContext } from "../../context.ts";
import type { Feature, Plan } from "../../facts.ts";
import type { Span } from "../../text/draft.ts";
import { near } from "../../text/spans.ts";
import { planOfHeading, plansOfTable } from "./placed.ts";
import { featuresIn, type FeatureMention } from "./features.ts";
import { scopes, type Scope } from "./plan-scopes.ts";
import { takenUpIn } from "./taken-up.ts";

export interface PlanMismatch {
  start: number;
  end: number;
  feature: Feature;
  plan: Plan;
  /** All that says so, beyond start–end where a list has other findings. */
  told: Span;
}

/** What a plan does with a feature, and what its buyer does with it. */
const HAS =
  "(?:(?:already |also |even |now |still )?(?:includes?|including|included|comes?(?: complete| standard)? with|has|have|gives?|gets?|got|brings?|offers?|contains?|supports?|ships? with|adds?|covers?|unlocks?|bundles?|entitles?|provides?|lets|allows|features|carries|packs|use|uses|using|call|run|runs|receive|receives|gain|enjoy|sign in|log in|signs? in|logs? in|switch on|turn on|access|there is|there's|you'll find|works?|own|with|and|plus|shows?|keeps?|holds?|does|do))";
const PLAN_FIRST = new RegExp(
  `^(?: (?:plan|tier|package|edition|subscription|customers?|users?|accounts?|teams?|licen[cs]es?|seats?|workspaces?))*(?: ?[:(–—=-]| (?:is|are|gives|covers)[^;:.!?]{0,60}: |,? (?:[^;:.]{0,70} )?${HAS}\\b)`,
);
/** "With our middle plan, your people can …", "on Starter we check it from here" */
const ON_IT = /\b(?:with|on|in|under) (?:the |our |your )?$/;
/** "Even on the small Counter plan, best-before tracking is there" */
const ON_THE_PLAN =
  /(?:^|[^a-z])(?:on|in|with|under)(?: (?:the|our|your|small|smaller|smallest|little|cheap|cheapest|basic|free|entry|starter|middle|large|big))* $/;
const PLAN_COMMA = /^(?: (?:plan|tier|package|edition|subscription))?, (?:the |your |our |even |also )*$/;
const IS_THERE =
  /^ (?:is|are|comes?)(?: (?:already|also|even|now|simply|always))* (?:there|in|included|available|on board|on|ready|part of (?:it|the|that)|built in|standard|waiting|yours)\b/;
const WHO_DOES =
  /^(?: (?:plan|tier|package|edition|subscription|workspace|account|site|licen[cs]e))?,? (?:you|we|they|one|everyone|everybody|anyone|people|it is possible to|your (?:[a-z]+ ){1,3}?)(?:'ll|'re)?(?: ?(?:can|could|will|may|(?:are|is) (?:able|entitled|free) to|also|now|already|simply|even|just))*(?: (?:[a-z]+ ){0,2}| (?:see|find|open|manage|run|use|get|obtain|receive|have|choose|pick|set|switch|add|work|read|send|follow|watch|compare|check|handle|settle) (?:[a-z]+ ){0,5})?$/;
/** "Go for Team if SSO is what you need" */
const CHOOSE =
  /\b(?:go for|take|choose|pick|get|book|upgrade to|move to|switch to|try|i'd (?:take|pick|choose)|recommend) (?:the |our )?$/;
const FOR_ITS_SAKE =
  /^(?: (?:plan|tier|package))? (?:if|when|for|because of|since|as soon as)(?: (?:you|they|your [a-z]+)(?: [a-z]+)? (?:need|needs|want|wants|like|miss))? ?(?:the |an? )?$/;
/** A scope that holds wherever it stands in the sentence. */
const WHICHEVER = /^(?:whichever|whatever|no matter|regardless|independent)/;
const FEATURE_FIRST =
  /^(?: ?[:|–—])?(?:[^;:.]{0,50})?(?<!\p{L})(?:in|on|with|for|to|of|under|within|across|at|inside|from|(?:covered|supported|provided|offered|included) by)(?: (?:the|our|your|an?|even|either|both|every|all))*\s*$/u;
/** "SSO is there for everybody", not "SSO: one identity for everybody". */
const FOR_ALL =
  /^[*_"')]*(?:,? (?:is|are|comes?|available|included|now|free|even|also|open|live|there|standard|works?|will be|be))* (?:for|to) $/;
const IS_FEATURE_OF = /^ (?:is|are) (?:also )?(?:an? |yours,? |standard,? |included,? )?$/;
/** Between a plan and a feature: they belong to different thoughts. */
const APART =
  /;|\b(?:but|while|whereas|unlike|without(?! saying)|except|instead|upgrad\w*|mov(?:e|es|ing)|switch(?:ing)? (?:from|to)|needs?|requires?|requiring|only|than|lacks?|lacking|compared?|not|no|never|[a-z]+n't|until|outgr\w+|missing|los(?:e|es|ing)|everything|everyone|on top of|above|beyond|so|because|if|when|once|wants?|asked?|excl\w+|minus|plans? to|starts? (?:at|from)|costs?|stay(?:s|ing)?|matters?)\b/;
/** In front of a plan that is only compared with, or of a state that is not so. */
const COMPARED =
  /\b(?:unlike|whether|(?:includes?|has|have|does|gets?|gives you|with|all|everything) (?:what|that)|everything (?:in|from|of)|all of|instead of|without(?! saying)|beyond|than|if|leav\w+|from)\b[^,;:.]{0,16}$/;
const HAS_ALL =
  /^(?: (?:plan|tier|package))? (?:(?:already|even|now) )*(?:has|includes|contains|gives you|covers|comes with) (?:everything|(?:it )?all)(?:(?: (?:that|of that|which))? (?:you|they|your [a-z]+|on)\b[^;:.!?]{0,40})?: /;
const AND = /^(?:,|\/| and| or| &| as well as|,? plus| \+)+ ?(?:the |our )?$/;

/** "It has Scorecards too", behind a plan. */
const ITS_FEATURE = new RegExp(
  `((?:^|[,;:(]|\\b(?:and|since|because|as|so|where|that)\\b)[^,;:(]{0,24}?)(?:\\bit|\\bthat one|\\bthis one|\\bthe plan|\\bthat plan|\\bthis plan|\\bwhich|\\bboth|\\bthere,? you|\\b(?:with|on|in) (?:it|that|this|that one|this one),? you)(?:'s|'ll| will| can| also| already| even| now| still)* (?:${HAS}|see|find|open|manage)\\b(?:[^;:.]{0,50}|[^;:.]{0,50}: [^;:.]{0,160})$`,
);
const IN_IT =
  /^(?: (?:access|login))? (?:is |are )?(?:also )?(?:comes? (?:along )?with (?:it|that|both)|(?:included )?in (?:it|there|that|both)|part of (?:it|that))\b/;
/** "Growth has it": the feature was named before. */
const HAS_IT =
  /^ (?:also |already )?(?:has|have|includes?|comes? with|does|offers?|gets?|supports?) (?:it|that|them|those|this|so|too|as well|both)\b/;

/** "Four desks on Solo come to €400, SSO and the portal included" */
const INCLUDED_BEHIND = /^(?:(?:,|,? and)(?: the| an?)? [a-z-]+(?: [a-z-]+){0,2})?,? (?:included|inclusive)\b(?! in\b)/;

const CLAUSE = /, (?:and|but|while) (?:the |our )?$/;
/** "SSO is in Solo, and Growth has the API": of the first plan something was said already. */
const TOLD = /[a-z]{2} (?:is|are|has|have|comes?|belongs?|sits?|available|included|stays?|works?)\b/;
/** "… in Solo and Growth comes with it": the second begins a clause of its own. */
const ALONE = /^ (?:comes|includes|has|gives|adds|offers|brings|gets)\b/;
const OWN = /^ (?:starts?|begins?|is|are|comes?|needs?|requires?|only)\b/;

function belongs(ctx: CheckContext, scope: Scope, mention: FeatureMention, all: readonly Scope[]): boolean {
  const [from, to] = scope.start < mention.start ? [scope.end, mention.start] : [mention.end, scope.start];
  if (from > to) return false;
  // "Solo has everything you asked for: …" lists what Solo has.
  const between = ctx.text(from, to).replace(HAS_ALL, " has ");
  const sentence = ctx.sentence(scope.start);
  const lead = ctx.text(sentence.start, scope.start);
  if (scope.end <= mention.start && CHOOSE.test(lead) && FOR_ITS_SAKE.test(between)) return true;
  // "The portal comes with all plans, and Gate Sync starts with Portfolio": told of a plan of its own.
  const behind = ctx.text(mention.end, Math.min(sentence.end, mention.end + 12));
  if (CLAUSE.test(between) && OWN.test(behind) && near(all, mention.end, mention.end + 40).length > 0) return false;
  if (APART.test(between) || COMPARED.test(ctx.text(sentence.start, Math.min(scope.start, mention.start))))
    return false;
  // "Starter or Growth with flux": a plan in between is the nearer one, unless both stand side by side.
  const others = near(all, from, to);
  if (scope.start > mention.start) {
    const nearest = others[0];
    if (nearest && ALONE.test(ctx.text(scope.end, scope.end + 12))) return false;
    if (nearest) return AND.test(ctx.text(nearest.end, scope.start)) && belongs(ctx, nearest, mention, all);
    if (
      /\bfrom (?:the |our )?$/.test(between) &&
      !/^(?: plan)? (?:up|on|upwards|onwards)/.test(ctx.text(scope.end, scope.end + 16))
    )
      return false;
    // "Growth adds flux to Starter"
    if (/ to (?:the |our |your )?$/.test(between) && near(all, sentence.start, mention.start).length > 0) return false;
    if (/^every(?:one|body)$/.test(ctx.text(scope.start, scope.end))) return FOR_ALL.test(between);
    return (
      (WHICHEVER.test(ctx.text(scope.start, scope.end)) && between.length < 90) ||
      FEATURE_FIRST.test(between) ||
      IS_FEATURE_OF.test(between)
    );
  }
  const nearest = others.at(-1);
  if (
    nearest &&
    TOLD.test(lead) &&
    (CLAUSE.test(ctx.text(scope.end, nearest.start)) || ALONE.test(ctx.text(nearest.end, nearest.end + 12)))
  )
    return false;
  if (nearest) return AND.test(ctx.text(scope.end, nearest.start)) && belongs(ctx, nearest, mention, all);
  // A paraphrase may hold the verb: "with Starter, your auditors get their own portal".
  if (
    /^(?: (?:plan|tier|package|edition|users?|customers?|subscribers|teams?|members|accounts|people|clients))?(?: (?:also|already|even|now|can|will))*\s*$/.test(
      between,
    )
  )
    return true;
  if (ON_IT.test(lead) && (WHO_DOES.test(between) || /^,? (?:the|your|our|an?) $/.test(between))) return true;
  if (ON_THE_PLAN.test(lead) && PLAN_COMMA.test(between) && IS_THERE.test(ctx.text(mention.end, sentence.end)))
    return true;
  if (/, (?:with )?(?:the |our )?$/.test(between) && INCLUDED_BEHIND.test(ctx.text(mention.end, sentence.end)))
    return true;
  return PLAN_FIRST.test(between) || (mention.loose && PLAN_FIRST.test(ctx.text(from, mention.end)));
}

/** "What do you get on Team?", "## Starter, for small crews": what is listed behind it is in that plan. */
const ASKS_WHAT =
  /\b(?:what|which features?|anything else)\b(?!.*\b(?:missing|miss|lacks?|not|[a-z]+n't|without|costs?|instead)\b)/;
const LISTED =
  /^\W*(?:everything|all|included?s?|includes|you get|with|comes with|featuring|what you get|there's|you have)\b/;

/** The plan that the question or the heading right before names, if this sentence lists what is in it. */
function headed(ctx: CheckContext, mention: FeatureMention, all: readonly Scope[]): Scope | undefined {
  const { sentences } = ctx.draft;
  const at = sentences.findIndex(({ start, end }) => start <= mention.start && mention.start < end);
  const [lead, sentence] = [sentences[at - 1], sentences[at]];
  if (!lead || !sentence || near(all, sentence.start, mention.start).length > 0) return undefined;
  const named = near(all, lead.start, lead.end);
  const [scope] = named;
  if (!scope || named.length > 1 || scope.plans.length > 1) return undefined;
  const before = ctx.text(sentence.start, mention.start);
  if (/\b(?:without(?! saying)|except|but|upgrade)\b/.test(before) || ctx.negated(mention.start, mention.end))
    return undefined;
  const heading = scope.start - lead.start < 4 && !/[.!?]\s*$/.test(ctx.text(lead.start, lead.end));
  const asked = lead.question && ASKS_WHAT.test(ctx.text(lead.start, lead.end)) && !/\b(?:we|i|nothing)\b/.test(before);
  return asked || (heading && LISTED.test(before)) ? scope : undefined;
}

/** The plan that "it" means: the last one named, in this sentence or one of the two before, and no product since. */
function antecedent(ctx: CheckContext, mention: FeatureMention, all: readonly Scope[]): Scope | undefined {
  const sentence = ctx.sentence(mention.start);
  const before = ctx.text(sentence.start, mention.start);
  const behind = ctx.text(mention.end, sentence.end);
  const pronoun = ITS_FEATURE.exec(before);
  if (!pronoun && !IN_IT.test(behind)) return undefined;
  if (/\bwithout\b(?! saying)/.test(before.slice(-40)) || ctx.negated(mention.start, mention.end)) return undefined;
  // "It has all of Core, and SSO": what a word stands for was named before it.
  const told = pronoun ? sentence.start + pronoun.index + (pronoun[1] ?? "").length : mention.start;
  const last = [...all].reverse().find((scope) => scope.end <= told && scope.plans.length === 1);
  if (!last) return undefined;
  // A sentence that speaks of the plan keeps it in mind.
  const since = ctx.draft.sentences.filter(
    ({ start, end }) =>
      start > last.end &&
      start <= mention.start &&
      !/^\W*(?:it|that one|this one)\b|\b(?:the|this|that) plan\b/.test(ctx.text(start, end)),
  ).length;
  const company = near(ctx.named("company", ctx.lexicon.companyNames), last.end, mention.start).length > 0;
  return since > 2 || company ? undefined : last;
}

/** "Solo is $74. You get the diary and Online Booking": what its buyer gets. */
const LISTS =
  /^\W*(?:(?:and|so|then|there|here|in it|with it|for that|for this|with that)?,? ?(?:(?:you|your (?:[a-z]+ ){0,2}[a-z]+)(?:'ll| will)?(?: (?:also|then|already|now|even|additionally))* (?:gets?|have|find|receives?|can use)|(?:that|this|it|the (?:price|plan|package|fee|seat|subscription))(?:'ll| will)?(?: (?:also|already|even))* (?:includes?|covers?|contains?|comes with|has|(?:gives?|gets?|buys?|brings?|offers?) you))|(?:included|inclusive|in it|what's (?:in it|included|inside)|what you get|features)(?:(?: is| are)\b|:))(?![a-z])/;
/** The plan is spoken of, but not as the one that is taken. */
const NOT_TAKEN =
  /\b(?:not|no|never|[a-z]+n't|without(?! saying)|instead|unlike|than|too (?:small|little|tight|big|large)|left|leave|leaving|outgr\w+|from(?! [\ue001-\ue008])|move|moving|switch\w*|upgrad\w+|if|asked|compared?|until|before|last year|used to|was|were|had|lacks?|misses|missing)\b/;
const ELSEWHERE =
  /\b(?:but|except|without(?! saying)|not|no|never|[a-z]+n't|upgrad\w+|add|adds|adding|later|extra|instead|than|if|once|option(?:al)?|unlike|rather|missing|separately|on top)\b|;/;

const BULLET = /(?:^|\n)[ \t]*(?:[-*+•·–]|\d{1,2}[.)])[ \t]+$/;
/** "Start with Solo. SSO is included." */
const COMES_ALONG =
  /^ (?:is|are|comes?)(?: (?:also|already|even|of course))* (?:included|in it|in there|in that|part of it|on board|with it)\b/;

const HEADS = /\b(?:gets?|includ\w+|contains?|covers?|has|have|comes? with|gives?|features|what(?:'s| is)|inside)\b/;

function isBullet({ draft }: CheckContext, { start }: { start: number }): boolean {
  const at = draft.span(start, start + 1).start;
  return BULLET.test(draft.original.slice(Math.max(0, at - 8), at));
}

/** The plan that the sentence in front names alone, if this one tells what comes with it, or the head of its list does. */
function listedFor(ctx: CheckContext, mention: FeatureMention, all: readonly Scope[]): Scope | undefined {
  const { sentences } = ctx.draft;
  let at = sentences.findIndex(({ start, end }) => start <= mention.start && mention.start < end);
  const sentence = sentences[at];
  if (!sentence || sentence.question || near(all, sentence.start, sentence.end).length > 0) return undefined;
  const before = ctx.text(sentence.start, mention.start);
  let tells = LISTS.test(before) || COMES_ALONG.test(ctx.text(mention.end, sentence.end));
  let own = before;
  for (let item: typeof sentence | undefined = sentence; item && isBullet(ctx, item); item = sentences[at]) at -= 1;
  if (sentences[at] !== sentence) {
    own = ctx.text(sentence.start, sentence.end);
    const head = sentences[at];
    // "You get:" under the plan's own line
    if (head && near(all, head.start, head.end).length === 0 && LISTS.test(ctx.text(head.start, head.end))) at -= 1;
    tells = true;
  } else at -= 1;
  const lead = sentences[at];
  if (!tells || !lead || lead.question || ELSEWHERE.test(own)) return undefined;
  const [scope, ...others] = near(all, lead.start, lead.end);
  if (!scope || others.length > 0 || scope.plans.length > 1) return undefined;
  const said = ctx.text(lead.start, lead.end);
  // A list under "questions about Solo" is none of what Solo has.
  if (own !== before && scope.start - lead.start > 8 && !HEADS.test(said)) return undefined;
  return NOT_TAKEN.test(said) || COMPARED.test(ctx.text(lead.start, scope.start)) ? undefined : scope;
}

interface Found extends Omit<PlanMismatch, "told"> {
  /** Narrower places for it, where another finding has the words in between: "Solo includes the API and SSO". */
  within: readonly Span[];
}

/** Each of a list for itself: the nearest feature with its plan, the others alone. */
function apart(found: readonly Found[]): PlanMismatch[] {
  const touch = (a: Span, b: Span) => a.start < b.end && a.end > b.start;
  const once = found.filter(
    (one, i) =>
      !found.slice(0, i).some((other) => other.feature === one.feature && other.plan === one.plan && touch(one, other)),
  );
  const kept: PlanMismatch[] = [];
  for (const one of once.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)) {
    const place = [one, ...one.within].find((span) => !kept.some((other) => touch(span, other)));
    if (place) kept.push({ ...one, told: one, start: place.start, end: place.end });
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** "SSO is included in Growth", where the register gives SSO to Enterprise only. */
export function planMismatchesIn(ctx: CheckContext): PlanMismatch[] {
  const all = scopes(ctx);
  const found: Found[] = [];
  if (all.length === 0) return [];
  const lacking = (scope: Pick<Scope, "plans">, feature: Feature) =>
    feature.plans && feature.plans.length > 0
      ? scope.plans.find((plan) => feature.plans?.includes(plan.id) === false)
      : undefined;
  const mentions = featuresIn(ctx);
  for (const mention of mentions) {
    const sentence = ctx.sentence(mention.start);
    const here = near(all, sentence.start, sentence.end);
    for (const scope of here) {
      const plan = lacking(scope, mention.feature);
      if (!plan || (scope.start < mention.end && scope.end > mention.start)) continue;
      if (belongs(ctx, scope, mention, here))
        found.push({
          start: Math.min(scope.start, mention.start),
          end: Math.max(scope.end, mention.end),
          feature: mention.feature,
          plan,
          within: [mention, scope],
        });
    }
    const meant = antecedent(ctx, mention, all) ?? headed(ctx, mention, all) ?? listedFor(ctx, mention, all);
    const placed = plansOfTable(ctx, mention);
    const heads = meant || placed.length > 0 ? undefined : planOfHeading(ctx, mention);
    const plan = lacking({ plans: [...(meant?.plans ?? []), ...placed, ...(heads ? [heads] : [])] }, mention.feature);
    if (plan) found.push({ start: mention.start, end: mention.end, feature: mention.feature, plan, within: [] });
  }
  for (const scope of all) {
    const taken = takenUpIn(ctx, scope, mentions);
    for (const { feature } of taken?.features ?? []) {
      const plan = lacking(scope, feature);
      if (taken && plan) found.push({ start: taken.start, end: scope.end, feature, plan, within: [scope] });
    }
    const verb = HAS_IT.exec(ctx.text(scope.end, scope.end + 30));
    const mention = verb && mentions.findLast(({ end }) => end <= scope.start);
    if (!mention || ctx.draft.sentences.filter(({ start }) => start > mention.end && start <= scope.start).length > 1)
      continue;
    const plan = lacking(scope, mention.feature);
    const end = scope.end + verb[0].length;
    if (plan) found.push({ start: scope.start, end, feature: mention.feature, plan, within: [] });
  }
  return apart(found);
}
