/** Whom a passage is about: us and what the reader gains from us, or somebody else. */
import type { CheckContext } from "../../context.ts";
import type { PriceBook } from "../../facts.ts";
import { oncePer } from "../../../once-per.ts";
import { clauseEnd, clauseStart, type Sentence } from "../../text/sentences.ts";
import { near } from "../../text/spans.ts";
import { CUSTOMERS } from "../lexicon.ts";
import { unitPattern } from "../prices/plans.ts";
import { scopeOf } from "../scope.ts";
import { quantitiesIn } from "./approved.ts";
import { isGain } from "./gains.ts";
import type { ClaimType } from "./patterns.ts";
import { isPresented } from "./presented.ts";
import { CLIENTS } from "./words.ts";

const US = /\b(?:we|our|ours|(?<!between )us)\b|\bwe(?:'re|'ve|'ll)\b/;
const READER_GAINS = new RegExp(
  `\\byou(?:'ll| will| can| could|r team (?:can|will|could)|r [a-z ]{2,30} (?:will|becomes|gets)|'d)\\b|^\\W*(?:and |then |to |so )?(?:be |cuts|reduces|saves|slashes|shortens|halves|doubles|shaves|trims|knocks|speeds|frees|removes|cut|reduce|save|slash|increase|boost|grow|improve|shorten|lower|accelerate|shrink|speed|double|triple|halve|close|finish|get|win|reclaim|free|eliminate|(?:pick|pack|ship|count|send|learn|train|teach|book|plan|build|write|answer|hire|find|bill|file|publish|launch|serve|clean|cook|print|deploy|design|create|process|handle|load|sort|work)(?= (?:twice|[\\ue005\\ue006])|(?: [a-z]+){1,2} (?:twice|[\\ue005\\ue006]|in half|by half))|want|ready|start|sell|deliver|automate|run|expect|see|achieve|reach|earn)\\b|\\b(?:helps?|lets?|helping|letting|enables?|makes?|gives?|so) (?:you|your|teams?|${CUSTOMERS})\\b`,
);
const GAIN =
  "(?:[a-z]+ ){0,3}?(?:close|cut|save|reduce|grow|finish|report|sell|double|win|see|plan|schedule|get|that use|who use|using|like)";
const CUSTOMERS_GAIN = new RegExp(
  `\\b(?:our |most |all |happy |the average |a typical |typical |average )?(?:customers?|clients?|users|subscribers|members)\\b|^\\W*(?:[a-z]+ )?(?:teams?|companies|shops?|managers?|controllers?|businesses|owners|firms|stores?) ${GAIN}`,
);
/** "Venues see 55 % fewer no-shows", "a typical site saves a third": those by whom we sell are customers too. */
const unitsGain = oncePer(
  ({ plans }: PriceBook) =>
    new RegExp(
      `^\\W*(?:(?:most|all|many|the average|a|an|typical|average|every|each) )*(?:${plans.map(unitPattern).join("|")}) ${GAIN}s?\\b`,
    ),
);
/** "You asked for figures, and yes, teams save …" */
const AND_YES = /^[^;:]*, (?:and|but) (?:yes|no), /;
const SURVEY =
  /\b(?:survey(?:ed)?|respondents?|study|studies|research|report(?:s|ed)? (?:by|from)|poll(?:ed)?|found (?:that|it|them|the)|said they|say they|say that|(?<!(?:certifi|accredit|audit|test)ed )according to|still|admit|believe|think|struggle|complain|industry|nationwide|worldwide spend)\b/;

/** Whether the passage is about us, our product, our customers or what the reader is to gain from it. */
export function aboutUs(ctx: CheckContext, start: number, end: number, type: ClaimType): boolean {
  const { tagged } = ctx.draft;
  const sentence = ctx.sentence(start);
  const from = clauseStart(tagged, sentence, start);
  const text = tagged.slice(from, Math.max(end, clauseEnd(tagged, sentence, end))).replace(AND_YES, "");
  const whole = tagged.slice(sentence.start, sentence.end);
  // "Two of your eleven clients": the reader's own figure.
  if (
    type === "number" &&
    /[\ue001-\ue007]/.test(tagged.charAt(start)) &&
    /\b(?:your|their|his|her)(?: [a-z]+){0,2} $/.test(tagged.slice(scopeOf(ctx, start, end).start, start))
  )
    return false;
  const { lexicon } = ctx;
  const named = [
    ctx.named("company", lexicon.companyNames),
    ctx.named("plans", lexicon.plans),
    ctx.named("features", lexicon.features),
  ].some((names: readonly { start: number; end: number }[]) => near(names, sentence.start, sentence.end).length > 0);
  // A tagline has no subject: "The most advanced tool in the world."
  if (
    type === "superlative" &&
    /^\W*(?:(?:subject|ps|in (?:one|\ue003|a) (?:line|word|sentence|nutshell)|in short|summary|headline|title|slogan|tagline|motto|about us): )?(?:meet |discover |introducing |presenting |say hello to |welcome to |here(?:'s| is| comes) |try |get to know |(?:switch|upgrade) to |enjoy |experience )?(?:(?:quite |pure and )?simply|still|just|easily|truly|hands down|by far|undoubtedly|probably|the|an?)?[,:]?\s*$/.test(
      tagged.slice(scopeOf(ctx, start, end).start, start),
    ) &&
    !/\b(?:your?|their|his|her)\b/.test(whole)
  )
    return true;
  // "What began on a kitchen table is now the most trusted …": so a company tells of itself.
  if (
    type === "superlative" &&
    /^\W*what (?:he|she|they|we|i|began|begins|started|starts|was|once) [^.!?;]{3,80} (?:is|has become|became)(?: [a-z]+)? $/.test(
      tagged.slice(sentence.start, start),
    )
  )
    return true;
  if (named || US.test(whole))
    return !/\byour (?:[a-z]+ ){0,3}(?:grew|rose|fell|dropped|increased|doubled|tripled|expanded|raised)\b/.test(text);
  if (
    (type === "superlative" || type === "comparative") &&
    isPresented(
      tagged.slice(scopeOf(ctx, start, end).start, start),
      tagged.slice(start, end),
      tagged.slice(end, sentence.end),
    )
  )
    return true;
  if (SURVEY.test(ctx.withoutOwnWords(whole))) return false;
  if ((type === "number" || type === "comparative") && THAN_YOURS.test(tagged.slice(start, sentence.end))) return true;
  const before = tagged.slice(sentence.start, start);
  if (type === "number" && SWITCHED_ON.test(before)) return true;
  if (
    (type === "number" || type === "guarantee" || type === "certification") &&
    isGain(before, tagged.slice(start, end))
  )
    return true;
  if (type === "certification" && /^\W*$/.test(before)) return true;
  const { priceBook } = ctx.facts;
  if (priceBook && unitsGain(priceBook).test(text)) return true;
  return READER_GAINS.test(text) || CUSTOMERS_GAIN.test(text) || goesOnAboutOurs(ctx, sentence, whole);
}

/** "Loads three times faster than the one you have": ours, then. */
const THAN_YOURS =
  /^[^,;:.!?]{3,60} than (?:yours\b|(?:the (?:[a-z]+ )?(?:\ue003|[a-z]+)|what|whatever|anything) you(?:'ve| have| use| run|'re using| are using|'re on| are on)(?: (?:now|today|got|at the moment|right now))?(?=[.,;!?]|\s*$))/;

/** "With the reminders on, revenue per vet climbs by 14%" */
const SWITCHED_ON =
  /^\W*(?:and |but )?(?:with|once|as soon as) (?:the|these|our|automatic|all|both) (?!lights?|heating|radio|kettle|tv)(?:[a-z-]+ ){1,3}?(?:(?:is|are) )?(?:on|switched on|turned on|in place|running|live|active|enabled|set up), [^.!?;:]*$/;

/** "Our customers get fewer questions. They process a return two times faster": they are still ours. */
const goesOnAboutOurs = (ctx: CheckContext, sentence: Sentence, whole: string): boolean =>
  sentence.start > 0 &&
  /^\W*(?:they|their)\b/.test(whole) &&
  OUR_CLIENTS.test(ctx.text(ctx.sentenceBefore(sentence).start, sentence.start));
const OUR_CLIENTS = new RegExp(
  `\\b(?:our ${CLIENTS}|${CLIENTS} (?:of ours|(?:on|who use|that use|using|with) (?:us|our [a-z]+)))\\b(?! (?:is|are|was|were) (?:affected|closed))`,
);

/** "We raise Voyage by nine per cent": what a plan is raised or cut by is its price. */
export const isPriced = (ctx: CheckContext, start: number, end: number): boolean =>
  /^(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|drop(?:s|ped|ping)?|lift(?:s|ed|ing)?)(?: (?:the|our|both|all|prices?|rates?|fees?|of|for))* (?=\S)/.test(
    ctx.text(start, end),
  ) &&
  near(ctx.named("plans", ctx.lexicon.plans), start, end).some((plan) =>
    /^[a-z]+(?: (?:the|our|both|all|prices?|rates?|fees?|of|for))* $/.test(ctx.text(start, plan.start)),
  );

/** "14% of our customers were affected": an incident is counted, which praises nobody. */
const MISHAPPENED =
  /^[^.,;:!?]{0,24}? (?:(?:was|were|is|are|have been|has been|had been)(?: [a-z]+ly| still| also)? (?:affected|hit|concerned|impacted|locked out|cut off|without|unable|offline|down|stuck|billed twice|charged twice|delayed|late|hurt|missing|lost|disconnected|unreachable|waiting)|(?:could|did|can|do|does)(?: not|n't)\b|cannot|can't|had to|lost(?! (?:nothing|no\b|not\b))|failed to|saw (?:an? )?(?:errors?|delays?|outages?|failures?)|received (?:a |the )?(?:wrong|duplicate|double)|(?:got|get|were|are) (?:no|the wrong|wrong|double|duplicate))\b/;
/** "60% of our customers are schools and pay by direct debit": who they are and how they pay praises nobody either. */
const WHO_THEY_ARE =
  /^(?: (?:also|mostly|usually|now|simply|either))* (?:(?:(?:are|is) (?:[a-z-]+ )?(?:closed|open|away|on holiday|based|located|registered|at home|new|small|large|mid-size|self-employed|(?!(?:fans|promoters|advocates|regulars|repeats|friends|champions|users|converts)\b)[a-z]{3,}s(?=[.,;!]|\s*$| (?:and|with|from|in)\b))|pay(?! (?:for (?:it|them)|back|off|more|extra))|live(?! (?:by|for|off|longer|better)\b)|sit|come from(?! (?:recommend|referr|word|another|other|compet|an? (?:recommend|referr|compet|other|friend)))|(?:moved|changed) (?:house|office|address|bank|name|owner)s?|still (?:use|run|have|work with) (?:the|an?) (?:old|older|previous|first|former)|have (?:only |fewer than |more than |up to |about )?[\ue003][^ ]* (?:[a-z]+ )?(?:employees|people|seats|sites|users|branches))\b)/;
/** Whether a share of customers is told of something that praises nobody. */
export const isMereCount = (ctx: CheckContext, start: number, end: number): boolean => {
  const sentence = ctx.sentence(start);
  const behind = ctx.text(end, sentence.end);
  if (MISHAPPENED.test(behind)) return true;
  const said = ctx.text(start, sentence.end);
  const customers = /\bour (?:[a-z-]+ )?[a-z]+s\b/.exec(said.slice(0, end - start));
  return customers !== null && WHO_THEY_ARE.test(said.slice(customers.index + customers[0].length));
};

/** "Malin's 26 agents use Chorus", "her two sites run on it": the people of one customer. */
const THEIR_COUNT = /\b(?:his|her|their|its|([\p{L}-]+)(?:'s|s')) (?:[a-z]+ )?$/u;
/** Whose the count in front of `start` is: somebody's by name, neither ours nor the world's. */
export const isTheirCount = (ctx: CheckContext, start: number): boolean =>
  /[\ue003]/.test(ctx.text(start, start + 1)) && isTheirs(ctx, start);

/** Likewise of whatever stands there: "Ada's bakery won …". */
export function isTheirs(ctx: CheckContext, start: number): boolean {
  const before = ctx.text(ctx.sentence(start).start, start);
  const owner = THEIR_COUNT.exec(before);
  if (!owner) return false;
  if (/^(?:today|world|market|industry|that|it|there|here|what|who|let|company|team)$/.test(owner[1] ?? ""))
    return false;
  return near(ctx.named("company", ctx.lexicon.companyNames), start - owner[0].length, start).length === 0;
}

/** "A translator who cut her script by a third", "she cut two fees": nobody of ours. */
export const SOMEBODY_WHO =
  /\ban? (?!customer|client|user|team|company|business|firm|member)[a-z-]+ (?:who|that)(?: has| had)? $|(?:^\W*|[.,;:] |\b(?:and|but|because|when|then) )(?:he|she)(?: (?:has|had|also|just|then|even))* $/;

const DONE =
  "(?:cut(?= its\\b)|was|were|went|rose|fell|dropped|climbed|grew|reached|stood|came|had|did|made|took|got|sent|sold|lost|won|shrank|sank|(?!need|speed|feed|exceed|succeed)[a-z]{2,}ed)";
/** "Your accuracy went from 91% to 97%", "38% of your people finished": what the reader's own books show. */
const READERS_OWN = new RegExp(
  `\\byour (?:own )?(?:[a-z-]+ ){1,4}?${DONE} |[\ue001\ue003\ue005\ue007] of your (?:[a-z-]+ ){1,4}?${DONE}\\b`,
);
/** Whether a sentence repeats figures of the reader's own; what they owe to us is ours to claim. */
export const readersOwn = (text: string): boolean =>
  READERS_OWN.test(text) && !/\b(?:thanks to|because of|with (?:us|our)|now|will|can)\b|'ll\b/.test(text);

const inPlain =
  (pattern: RegExp) =>
  (ctx: CheckContext, start: number, end: number): boolean =>
    pattern.test(ctx.draft.plain.slice(ctx.draft.toPlain(start), ctx.draft.toPlain(end - 1) + 1));

/** Whether all words of what is matched, behind the article, begin with a capital. */
export const isNamed = inPlain(/ (?:the|an?) \p{Lu}[^ ]*(?: \p{Lu}[^ ]*)+(?: \p{N}+)?$/u);

/** Where a pattern asks for capitals. */
export const NAMES: Readonly<Record<string, ReturnType<typeof inPlain>>> = {
  true: inPlain(/ ["“'‘]?\p{Lu}[^ ]*(?: [\p{N}'’]+)?["”'’]?$/u),
  all: isNamed,
  within: inPlain(/(?:^\P{L}*\p{Lu}{2}| \p{Lu})/u),
  title: inPlain(/\p{Lu}[^ ]* of the (?:Year|Decade|Century|Month)\b/u),
};

/** "Preventing failures where only one person knows": nothing is counted. */
export function isPronoun(ctx: CheckContext, start: number, end: number): boolean {
  const said = quantitiesIn(ctx, start, end);
  return said.length > 0 && said.every(({ type, words, value }) => type === "number" && words === true && value === 1);
}

/** What stands right in front of a verb is we, our product or something that points at it; "somebody is the best fit" is not. */
export function isSaidOfUs(ctx: CheckContext, sentence: Sentence, start: number): boolean {
  if (!/^(?:is|are)\b/.test(ctx.text(start, start + 4))) return true;
  if (OUR_SUBJECT.test(ctx.text(sentence.start, start))) return true;
  const { lexicon } = ctx;
  return [
    ctx.named("company", lexicon.companyNames),
    ctx.named("plans", lexicon.plans),
    ctx.named("features", lexicon.features),
  ].some((names: readonly { start: number; end: number }[]) => near(names, start - 24, start).length > 0);
}
const OUR_SUBJECT =
  /(?:\b(?:we|it|this|that|these|which|they|there)|\b(?:our|this|that|these|the|your new) (?:[a-z-]+ ){0,3}?[a-z-]+)(?: (?:also|still|now|simply|really|truly|again))? $|^\W*$/;
