/** What another customer pays or gets: "Fairlie gets 12% off", "don't tell Declan, he's paying full list". */
import type { CheckContext } from "../../context.ts";
import { allMatches, createPrefilter } from "../../text/prefilter.ts";
import { near } from "../../text/spans.ts";
import { MONTHS } from "../lexicon.ts";

const LIST =
  "(?:the )?(?:full )?(?:list|sticker|rack|catalogue)(?: (?:price|rate))?(?= ?[.,;:!?)–—]| - | ?(?:\\n|$)| (?:for|on|and|but|too|as|price|since|every)\\b)|full (?:price|list|whack)";
const ADVERB = "(?: (?:only|still|already|just|also|even|currently|now))?";
const DOES = `(?:'s paying| is paying|${ADVERB} pays(?: us)?|${ADVERB} pay us| are paying(?: us)?|'s getting| is getting|${ADVERB} gets|${ADVERB} receives|'s on| is on|${ADVERB} has)${ADVERB}`;
const HEDGED = "(?:(?:about|around|roughly|some|almost|nearly|only|just|over) )?";
const TERMS = `(?:${LIST}|(?:an? )?(?:discount of )?\\ue001 (?:off|less|discount|rebate)(?! (?:time|on (?:its|their|his|her))\\b)|an? discount of \\ue001|(?:less|more) than you(?: do| are)?(?= ?[.,;:!?)]| ?(?:\\n|$)| (?:for|on)\\b)|\\ue002 (?:per|a|for each|for every|each) [a-z]+|[a-z]+(?: [a-z]+)? at (?:full )?list(?: price)?|(?<=pays? us )${HEDGED}\\ue003(?: k| grand| hundred| thousand)? (?:a|per|each|every) (?:month|year|quarter|week))`;

const likelyTerms = createPrefilter([
  // A name in front; the neighbour of somebody needs none
  { regexp: new RegExp(`(?<![a-z'-])[a-z][a-z&'-]+${DOES} ${TERMS}(?![a-z])`, "g"), named: true },
  // "The Moyle people have twelve percent off"
  {
    regexp: new RegExp(
      `(?<=\\bthe )[a-z][a-z&'-]+ (?:people|lot|guys|folks|lads|team|office) (?:have|get|pay(?: us)?|are (?:paying|getting|on))(?: (?:only|just))? ${TERMS}(?![a-z])`,
      "g",
    ),
    named: true,
  },
  // "The Grange Hotel round the corner pays £66 a site with us"
  {
    regexp: new RegExp(
      `(?<=\\b(?:the|one of our customers,) )(?!united |states |market |netherlands |average |industry |public )[a-z][a-z&'-]+(?: [a-z&'-]+){0,2}(?:,? (?:round|around|in|at|near|across|next|down|up|over|by|opposite)(?: [a-z]+){1,3}|,)?(?:${DOES}|${ADVERB} (?:got|received|negotiated|pays?|paid)(?: us)?) (?:${TERMS}|\\ue002 (?:with|to) us)(?![a-z])`,
      "g",
    ),
    named: true,
    placed: true,
  },
  // "Corran pays us £66", "Marriott got 18% off"
  {
    regexp: new RegExp(
      `(?<![a-z'-])[a-z][a-z&'-]+ (?:(?:pays?|paid) (?:us \\ue002(?! (?:for (?:the|a|an|this|that)|back|in advance))|\\ue002 (?:with|to) us)|(?:got|received|negotiated|was given|were given|managed) (?:an? )?(?:discount of )?\\ue001 (?:off|less|discount|rebate)(?: (?:from|out of|with) us)?)(?! (?:time|on (?:its|their|his|her))\\b)(?![a-z])`,
      "g",
    ),
    named: true,
  },
  // "Janet Osei at Fernbrook told me they're paying £41 a seat"
  {
    regexp: new RegExp(
      `(?<![a-z'-])[a-z][a-z&'-]+(?: [a-z'-]+){0,3}? (?:told|tells|confided in|admitted to|let slip to|mentioned to|confirmed to|wrote to) (?:me|us|our [a-z]+)(?: that)?,? (?:they(?:'re| are)|he(?:'s| is)|she(?:'s| is)|it(?:'s| is)|they|he|she)(?: (?:only|still|already|just|actually|now))* (?:pay(?:s|ing)?|get(?:s|ting)?|on)(?: (?:only|just))? ${TERMS}(?! (?:to|for|with) (?!us\\b))(?![a-z])`,
      "g",
    ),
    named: true,
  },
  {
    regexp: new RegExp(
      `(?<![a-z'-])(?:he|she)(?:'s| is)?${ADVERB} pay(?:s|ing) (?:${LIST})(?![a-z])|your neighbou?rs? (?:at |from )?(?:the )?[a-z]+(?: [a-z]+)?(?:${DOES}| (?:are paying|pay|get|are on)) ${TERMS}(?![a-z])`,
      "g",
    ),
    named: false,
  },
]);

const CALENDAR = new Set([...MONTHS, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
/** What begins a sentence and is nobody's name. */
const NO_NAME =
  /^(?:everybody|everyone|anybody|anyone|nobody|somebody|someone|whoever|who|it|this|that|each|neither|either|nothing|everything|one|another|none|he|she|government|education|procurement|black|cyber)$|(?:ing|ment|tion|ness|ship|ance|ence|ity|hood)$/;
/** "If Castlebrook signs, it gets 12% off" is offered. */
const OPEN = /\b(?:if|when|once|unless|would|could|should|provided|as soon as|from \ue008|will|can|may)(?![a-z])/;

/** Whom the text is written to, or for: what they get is our offer. */
function isAddressed(ctx: CheckContext, name: string): boolean {
  if (ctx.account?.toLowerCase().includes(name) === true) return true;
  return new RegExp(`\\b(?:dear|hi|hello|for|to|attn:?) (?:[a-z.]+ ){0,2}?${name}(?![a-z])`).test(ctx.draft.tagged);
}

/** "Everyone in the United", "the team in": a place, where somebody of ours or of theirs is. */
const PLACED = /\b(?:in|at|near|across|throughout|outside|of) (?:the )?(?:[a-z]+ )?$|\bthe [a-z]+ $/;

function isAnothers(ctx: CheckContext, start: number, match: string, placed: boolean): boolean {
  const name = /^[a-z&'-]+?(?='s| )/.exec(match)?.[0] ?? "";
  const { start: from, end } = ctx.sentence(start);
  if (!/^\p{Lu}/u.test(ctx.draft.plain.slice(ctx.draft.toPlain(start)))) return false;
  if (NO_NAME.test(name) || CALENDAR.has(name) || OPEN.test(ctx.text(from, end)) || isAddressed(ctx, name))
    return false;
  if (!placed && PLACED.test(ctx.text(from, start))) return false;
  const unit = /\ue002 (?:per|a|for each|for every|each) ([a-z]+)$/.exec(match)?.[1];
  const sold = [...(ctx.facts.priceBook?.plans ?? []), ...(ctx.facts.priceBook?.add_ons ?? [])];
  if (unit !== undefined && !sold.some((plan) => plan.unit.toLowerCase() === unit)) return false;
  const { lexicon } = ctx;
  return [
    ctx.named("company", lexicon.companyNames),
    ctx.named("plans", lexicon.plans),
    ctx.named("features", lexicon.features),
    ctx.named("competitors", lexicon.competitors),
  ].every((list) => near<{ start: number; end: number }>(list, start, start + name.length).length === 0);
}

/** Where another customer's terms are told, at offsets of the tagged text. */
export const othersTerms = (ctx: CheckContext): readonly { start: number; end: number }[] =>
  ctx.memo("others-terms", () =>
    likelyTerms(ctx.draft.tagged)
      .flatMap(({ pattern, within }) =>
        allMatches(pattern.regexp, ctx.draft.tagged, within).filter(
          (match) => !pattern.named || isAnothers(ctx, match.index, match[0], pattern.placed === true),
        ),
      )
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter(({ start }) => !ctx.notSaid(start) && !ctx.deniedBefore(start))
      .sort((a, b) => a.start - b.start),
  );
