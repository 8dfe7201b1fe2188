/** Words of an offer that offer nothing: asked for, imagined, read off a banner, paid as a penalty, said once more. */
import type { CheckContext } from "../../context.ts";
import { MONTH } from "../lexicon.ts";
import { disowned, REFUSED_BEHIND } from "../excuses.ts";
import { GIVEN_ONCE } from "./letters.ts";
import type { Offer } from "./patterns.ts";

const TALKED_ABOUT =
  /^,? (?:(?:is|isn't|sounds?|looks?|are) (?!yours|what (?:you|we)|waiting|our|on\b|for you|your|now|still|available|valid|possible|here|back)|(?:was|wasn't|were|sounded|lasted|means?|meant|never|rarely|stood|hung|on (?:a|their|every)) )/;
/** What words are written on or in. */
const CARRIER =
  "(?:banners?|strings?|buttons?|labels?|headlines?|placeholders?|posters?|ads?|adverts?|signs?|stickers?|flyers?|leaflets?|subject lines?|slogans?|taglines?|captions?|pop-?ups?|entry|entries|keys?|source texts?|sentences?|phrases?|words|lines?)";
const CARRIED = new RegExp(`\\b${CARRIER}(?:,|:| (?:says?|reads?|with|like|such as|saying|reading))* ?$`);
const CARRIER_SAYS = new RegExp(
  `\\b(?<!\\bour )${CARRIER}(?: (?:in|on|at|above|over|for) (?:the|your|their|his|her|every|an?) (?:[a-z]+ )?[a-z]+)? (?:says?(?! it(?: all)?:)|said|reads?|promis\\w+|shows?|shout\\w*|announc\\w+|advertis\\w+|screams?)\\b`,
);
/** "A 30 % off banner" */
const IS_CARRIER = new RegExp(`^"? (?:[a-z]+ )?(?!(?:lines?|words|keys?|entry|entries|ads?)\\b)${CARRIER}(?![a-z])`);
const HOLDS =
  /\b(?:holds?|held|had|has|contains?|contained|reads?|shows?|showed|cuts? off|includ\w+|translat\w+|renders?|rendered|spells?|spelled|replace|remove|delete|found|find|leave|left|keep|called|named|titled|labelled)(?: an?| the)? $/;
/** What is said of a phrase that opens the sentence. */
const PREDICATE =
  /^,? (?:has|had|must|needs?|needed|should|does|doesn't|did|takes?|took|fits?|gets?|breaks?|broke|becomes?|became|cannot|can't|won't|translates?|appears?|stands?|stood|goes) /;
const OTHERS_WRITE =
  /\b(?!yes|us|this|always)[a-z]{3,}s (?:write|say|print|shout|advertise|put|call it)(?: [a-z]+)? ?$/;

/** "'First month free' is the worst line on a homepage", "the banner says 40 % off": the phrase is a thing, nobody offers it. */
function isTalkedAbout(offer: Offer, ctx: CheckContext): boolean {
  const sentence = ctx.sentence(offer.start);
  if (CARRIER_SAYS.test(ctx.text(sentence.start, offer.start))) return true;
  if (IS_CARRIER.test(ctx.text(offer.end, offer.end + 40))) return true;
  return ctx.quotations.some(({ start, end }) => {
    if (start >= offer.start || end < offer.end || end - start >= 60) return false;
    const before = ctx.text(Math.max(sentence.start, start - 40), start);
    return (
      TALKED_ABOUT.test(ctx.text(end, end + 40)) ||
      CARRIED.test(before) ||
      HOLDS.test(before) ||
      OTHERS_WRITE.test(before) ||
      (start - sentence.start < 2 && PREDICATE.test(ctx.text(end, end + 24)))
    );
  });
}

const WISHES =
  /\b(?:you|they|he|she|your [a-z]+|customers|buyers|people)(?:'ve|'d| have| had| also| once| then)* (?:asked?|asks|wants?|wanted|hoped?|hoping|expect(?:s|ed)?|requested|demand(?:s|ed)?|propos(?:e|es|ed)|suggest(?:s|ed)?)\b/;
/** "The board wishes half price": no more than a wish, unless it is granted. */
const WISHED_BY_OTHERS =
  /\b(?:(?:the|your|their|his|her|some|many|most) [a-z]+(?: of [a-z]+)?|they|he|she|people|customers)(?: (?:also|now|really|often|always|all|still|would|had|has|have))* (?:wish(?:es|ed)?|wants?|wanted|asks?|asked|is asking|are asking|hopes?|hoped|expects?|expected|requests?|requested|demands?|demanded|prefers?|would (?:like|prefer|love))(?: (?:for|to (?:get|have|pay|see)|of|us|me|an?|the|at least))* $/;
const GRANTED =
  /\b(?:(?:you|they|he|she|it)(?:'ll| will| can| shall)? (?:get|gets|have it|has it)|here (?:it is|you are|you go)|yours|granted|agreed|approved|done|deal|no problem|(?:we|i)(?:'ll| will| can|'d)? (?:gladly |happily )?(?:give|grant|agree|make|do|offer|go along|say yes|accept|arrange))(?! (?:it|that|this)?,? but)\b/;
const WHETHER =
  /\b(?:asks?|asked|asking|wonders?|wondering|know|knows|unsure|said)(?: us| me| you)?(?:,? whether| if) (?:we|i|you|ours|our|there|it)\b/;
/** "If we took half off for whoever shouts": nobody is told that he gets it. */
const UNREAL =
  /\bif (?:we|i|they|everyone|everybody|every [a-z]+|all of us) (?:all |only |just |ever |always |simply )?(?:could|were to|were able|were allowed|gave|offered|sold|cut|took|knocked|lowered|halved|slashed|ran|handed|let|shaved|discounted|reduced|waived|matched|beat|undercut|got|made|threw|went)\b/;
const NOT_DONE = /\bwould(?:n't)?(?: [a-z]+){1,4} have (?:been|had|made|[a-z]+ed)\b/;

/** "In 2023 we advertised 10 % off" */
const IN_A_PAST_YEAR =
  /\b(?:in|back in|until|during|before) [\ue008\ue003],? (?:we|i|our [a-z]+)(?: [a-z]+)? (?:advertised|offered|ran|had|gave|granted|promised|did)\b[^.!?]*$/;

/** "The discount isn't 20 %": the figure is denied within the words of the offer. */
const DENIED_INSIDE =
  /\b(?:isn't|is not|wasn't|was not|aren't|are not|was never|is never|were never)(?: (?:an?|at|the|even|quite|really))* [\ue001-\ue008]$/;

/** An offer that somebody wishes for or that is only thought of. */
function isWished(offer: Offer, ctx: CheckContext): boolean {
  const sentence = ctx.sentence(offer.start);
  const figure = offer.owns.at(-1) ?? offer.start;
  if (IN_A_PAST_YEAR.test(ctx.text(sentence.start, offer.start))) return true;
  if (DENIED_INSIDE.test(ctx.text(offer.start, figure + 1))) return true;
  if (WISHES.test(ctx.text(offer.start, figure))) return true;
  const next = ctx.sentence(sentence.end);
  if (
    WISHED_BY_OTHERS.test(ctx.text(sentence.start, offer.start)) &&
    !GRANTED.test(ctx.text(offer.end, Math.max(sentence.end, next.end)).replace(/\bi wish\b.*/, ""))
  )
    return true;
  if (WHETHER.test(ctx.text(sentence.start, offer.end))) return true;
  const whole = ctx.text(sentence.start, sentence.end);
  if (NOT_DONE.test(whole)) return true;
  return !sentence.question && UNREAL.test(ctx.text(sentence.start, offer.start)) && !/\byour?\b/.test(whole);
}

const GIVEN_BACK =
  /\b(?:credit(?:ed|s)?|refund(?:ed|s)?|back|return(?:ed|s)?|reimburse[ds]?|off|less|free|waive[ds]?|nothing)\b/;
const FAILURE =
  "(?:miss(?:es|ed)?|late|delay(?:s|ed)?|fails?|failed|failures?|outages?|downtime|breach(?:es|ed)?|falls? (?:below|short|under)|drops? (?:below|under)|below|exceed(?:s|ed)?|overruns?|breaks? down|breakdowns?|longer than|(?:are|is|am|were|was|we're|it's) (?:down|offline|unavailable|unreachable|out of order)|not (?:met|reached|kept|there|in time))";
const WHEN_WE_FAIL = new RegExp(
  `\\b(?:for (?:each|every|any)|per|if|when|whenever|should|where|in case(?: of)?)(?: (?!you\\b)[a-z',\ue001-\ue007.-]+){0,8}? ${FAILURE}(?![a-z])(?! (?:(?:my|your|the) (?:mail|call|train|deadline|chance|offer|boat)|list|the list|to (?:sign|order)|sign))`,
);

/** "As agreed in your contract, we credit £89 for the missed visit": what was promised before is kept, not offered. */
const BY_CONTRACT =
  /\b(?:as (?:agreed|set out|stated|laid down|provided|promised|written)(?: for)? (?:in|by|under|with)|under|according to|in line with|(?:as )?per) (?:your|the|our|this) (?:[a-z]+ )?(?:contract|agreement|terms|sla)\b|\b(?:your|the|our) (?:contract|agreement|sla) (?:says|provides|entitles|gives|promises|has it)\b/;
const FOR_OUR_FAILURE =
  /\bfor (?:the|your|our|this|that|an?|[a-z]+'s)(?: (?!you\b)[a-z'\ue001-\ue008-]+){0,3}? (?:missed|late|delayed|failed|cancelled|botched|forgotten|delay|failure|outage|downtime|breakdown)\b/;

/** "For each missed target we credit 10 % of the rent": what makes good a failure is a penalty, which kind commitment judges. */
function isPenalty(offer: Offer, ctx: CheckContext): boolean {
  const sentence = ctx.sentence(offer.start);
  // "You receive a credit of one tenth of the fee": what it is stands in front of how much.
  if (!GIVEN_BACK.test(ctx.text(Math.max(sentence.start, offer.start - 24), offer.end))) return false;
  const whole = ctx.text(sentence.start, sentence.end);
  return WHEN_WE_FAIL.test(whole) || (BY_CONTRACT.test(whole) && FOR_OUR_FAILURE.test(whole));
}

const ASKS_READER =
  /^\W*(?:[a-z]+,? )?(?:can|could|would|will|did|do) you (?:please |kindly |perhaps )?(?:tell|remember|recall|explain|check|find|see|know|show|send|forward|say (?:who|where|why|when|whether|how))\b/;
const ENDED =
  /^(?: [a-z-]+){0,3}? (?:(?:has |had |have )?(?:ended|expired)|(?:is|are|was|were) (?:over|withdrawn|discontinued)|is no longer|no longer (?:runs|applies|exists)|ran (?:out|until|from)|was (?:valid|a mistake|an error))\b/;
const ASKED =
  /^"?\W*(?:do|does|did|can|could|will|would|is|are|may|might|have|has|should) (?:you|we|i|they|it|there|your|the|any(?:one|body)?)\b[^.!]*\?"?\W*$/;
/** "Somebody promised you two months for free?" */
const PROMISED_BY =
  /\b(?:somebody|someone|anybody|anyone|who|whoever|a colleague|my predecessor|one of (?:us|our [a-z]+))(?: (?:has|had|have|once|wrongly|ever|apparently|else|here|of us))* (?:promised|offered|told|gave|quoted|said|wrote|mentioned|put)(?: [a-z']+){0,5} $/;
const LONG_AGO =
  /^\W*(?:back )?when (?:i|we|he|she|they|my [a-z]+) (?:first |still |once )?(?:was|were|had|ran|sold|worked|lived|studied|owned|managed|opened|launched)\b/;

/** "Could you tell me who mentioned 35 %?", "When I worked in a shop we cut prices by half": asked, or long ago. */
function isAskedOrPast(offer: Offer, ctx: CheckContext): boolean {
  const sentence = ctx.sentence(offer.start);
  const before = ctx.text(sentence.start, offer.start);
  const behind = ctx.text(offer.end, Math.min(sentence.end, offer.end + 60));
  if (ENDED.test(behind) || GIVEN_ONCE.test(behind)) return true;
  if (PROMISED_BY.test(before)) return true;
  if ((sentence.question && ASKS_READER.test(before)) || LONG_AGO.test(before)) return true;
  // "Question 14, "Do you offer price matching?": no."
  return ctx.quotations.some(
    ({ start, end }) => start < offer.start && end >= offer.end && ASKED.test(ctx.text(start, end)),
  );
}

/** "You pay 30 % less for translation": what is bought for less is not what we sell. */
function isElsewhere(offer: Offer, ctx: CheckContext): boolean {
  if (!/^(?:pay|pays|paying)\b.*\bless$/.test(ctx.text(offer.start, offer.end))) return false;
  const rest = ctx.text(offer.end, offer.end + 40);
  const bare =
    /^ for (?!the|your|our|each|every|all|an?|that|this|it|everything|us|seats|users|licen[cs]es|[\ue001-\ue008])[a-z]+/.exec(
      rest,
    );
  return bare !== null && !ctx.named("plans", ctx.lexicon.plans).some(({ start }) => start === offer.end + 5);
}

const FEWER =
  /\b(?:fewer|less) (?:[a-z]+s|of them)\b|\bbecause (?:you|we|your [a-z]+) (?:removed|dropped|took out|left out|cancelled|gave up)\b|\b[a-z\ue003]+ (?:[a-z]+ )?fewer\b/;

/** "Your invoice is €20 lower because you took two seats fewer". */
function isForFewer(offer: Offer, ctx: CheckContext): boolean {
  const sentence = ctx.sentence(offer.start);
  const whole = ctx.text(sentence.start, sentence.end);
  return offer.type === "amount" ? FEWER.test(whole) : /\b(?:because|since|now that)\b.*\bfewer\b/.test(whole);
}

const THAN_ANOTHER = /^(?: (?:a|per|each|every) [a-z]+){0,2} than (?:(?:the|our|an?|\ue003) )*$/;

/** "A Deepstore costs €260 less a month than four Larders": two prices of the list, side by side. */
function isBesideAnother(offer: Offer, ctx: CheckContext): boolean {
  const another = ctx.named("plans", ctx.lexicon.plans).find(({ start }) => start >= offer.end);
  return (
    offer.type === "amount" &&
    another !== undefined &&
    another.start - offer.end < 60 &&
    THAN_ANOTHER.test(ctx.text(offer.end, another.start))
  );
}

/** "Half price would be nice, but we don't do that" */
const WOULD_BE_NICE =
  /^[^.;:!?\n]{0,30}? (?:would|might|may) be (?:nice|lovely|great|fine|good|tempting|fun)[^.;:!?\n]{0,20}?,? but (?:sadly |alas |unfortunately )?(?:we|i|it|that|nobody) (?:don't|do not|can't|cannot|won't|will not|never|isn't|is not|doesn't)/;

/** True where the words of an offer do not make one. */
export function isUnsaid(offer: Offer, ctx: CheckContext): boolean {
  return (
    isAskedOrPast(offer, ctx) ||
    isTalkedAbout(offer, ctx) ||
    WOULD_BE_NICE.test(ctx.text(offer.end, offer.end + 90)) ||
    REFUSED_BEHIND.test(ctx.text(offer.end, offer.end + 90)) ||
    disowned(ctx, offer.start) ||
    isWished(offer, ctx) ||
    isPenalty(offer, ctx) ||
    isForFewer(offer, ctx) ||
    isBesideAnother(offer, ctx) ||
    isElsewhere(offer, ctx)
  );
}

const BILLED_FROM = new RegExp(
  `^(?:(?:first|next|your|the) )*(?:billing|invoicing|charging|bills?|invoices?|meter|clock|pay(?:ing|ments?)?)\\b.* (?:${MONTH}|\ue008)$`,
);

/** "The first invoice comes in April. You have the whole first quarter on the house": the bill's day, and then the gift. */
export function isToldAgain(offer: Offer, behind: readonly Offer[], ctx: CheckContext): boolean {
  return (
    offer.type === "free-months" &&
    BILLED_FROM.test(ctx.text(offer.start, offer.end)) &&
    behind.some(
      ({ type, freeMonths }) => type === "free-months" && (freeMonths === undefined || freeMonths === offer.freeMonths),
    )
  );
}

/** "I can take 5 % off. It makes them £118.75 instead of £125": the same discount again, told in money. */
export function isRestated(offer: Offer, before: readonly Offer[], ctx: CheckContext): boolean {
  // "The first three invoices are on us. The paper says that billing begins in April."
  if (offer.type === "free-months" && BILLED_FROM.test(ctx.text(offer.start, offer.end)))
    return before.some(({ freeMonths }) => freeMonths !== undefined && freeMonths === offer.freeMonths);
  if (offer.type !== "amount" || offer.owns.length < 2 || offer.percent === undefined) return false;
  const { percent } = offer;
  const amounts = (from: Offer) =>
    ctx.draft.quantitiesBetween(from.start, from.end).map(({ quantity }) => quantity.value);
  const paid = amounts(offer);
  const saved = Math.max(...paid) - Math.min(...paid);
  if (before.some((other) => other.type === "amount" && amounts(other).includes(saved))) return true;
  const together = (1 - before.reduce((rest, { percent: part }) => rest * (1 - (part ?? 0) / 100), 1)) * 100;
  return [together, ...before.map((other) => other.percent ?? 0)].some((told) => Math.abs(told - percent) < 0.7);
}
