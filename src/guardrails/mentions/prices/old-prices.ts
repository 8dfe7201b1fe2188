/** Prices that a draft tells as no longer true. */
import type { CheckContext } from "../../context.ts";

const I_WROTE =
  /\b(?:(?:i|we) (?:wrote|said|told you|quoted(?: you)?|put|gave you|had)|(?:it|that|(?:the|our|my|your|that) (?:[a-z]+ )?(?:invoice|quote|mail|email|page|proposal|order form|offer)) (?:said|read|showed|listed|stated|says|reads|shows|lists|states))\b/;
const WAS_WRONG =
  /\b(?:(?:was|were|is) (?:wrong|incorrect|a (?:typo|mistake|slip)|my (?:mistake|slip)|an error|not right)|wrongly|by mistake|should have (?:been|said|read)|instead of the|wrong (?:line|row|cell|column|figure|price|plan|amount|list))\b/;

const WAS =
  /\b(?:was|were|cost|charged|paid|sold (?:[a-z]+ ){0,2}?(?:for|at)|went for|started at|stood at|had been|used to (?:be|cost|sell for|start at|charge|pay))(?: (?:only|just|still|at|listed|priced|sold|for|you|about|around))* $/;
/** Of which no tense is in doubt: "cost" and "paid" are said of today as well. */
const NO_MORE =
  /\b(?:was|were|had been|used to (?:be|cost|sell for|start at|charge|pay)|went for|stood at)(?: (?:only|just|still|at|about|around))* $/;
const THEN =
  /^[^.;,\ue002]{0,30}?\b(?:then|until|before|at (?:the time|first)|back in|in \ue008|last year|when we|in the beginning)\b/;
const OLD_PRICE =
  /\b(?:old|former|previous|last|earlier) (?:price (?:book|list)|list|contract|agreement)\b[^.;,\ue002]{0,30}\b(?:was|were|cost)(?: only| just| still| at)* $|\b(?:old|former|previous|last year's|original|first) (?:[a-z]+ ){0,2}?(?:price|rate|figure|fee) (?:was|had been)(?: [a-z]+)? $/;

/** "Until this year Starter cost $17", "it goes from $21 to $24": what stands first is no more. */
const UNTIL =
  /(?:^|[.,;:(—–-] ?|\b(?:and|but) )\W*(?:(?:until|till|up to|before|prior to) (?!(?:you|your)\b)|(?:back )?in (?:the )?(?:\ue008|(?:spring|summer|autumn|winter|early days|beginning|old days)\b)|last (?:year|month|spring|summer|autumn|winter|quarter|season)\b|(?:a (?:year|month|while)|\ue004|years|months) ago\b|(?:when|the year) (?:we|i|it|the)(?: first)? (?:started|began|launched|opened|founded|came out|had|was|were|sold|built|shipped)\b|(?:originally|previously|formerly|once|at first|at launch|back then|in those days|earlier)\b)[^;]*$/;
const CHANGED =
  /\b(?:go(?:es|ing)?|ris(?:es?|ing)|mov(?:es?|ing)|chang(?:es?|ed|ing)|climbs?|climbing|increas(?:es?|ed|ing)|rais(?:es?|ed|ing)|up|grows?|jumps?|adjust(?:s|ed|ing)|rose|went|moved|climbed|grew|jumped|fell|dropped|came)(?: [a-z'-]+){0,4}? from $/;
const TO_ANOTHER = /^[^.;\ue002\n]{0,40}? to (?:[a-z]+ )?\ue002/;

/** "The sheet lists Team at $44, which is neither our monthly nor our annual price." */
const NOT_OURS =
  /^(?: (?!(?:and|but|or)\b)[a-z/]+){0,5}[,.;:—–-]+ ?(?:and |but )?(?:which|that|this|it|the (?:figure|price|number))(?:'s| is| was|n't| isn't| wasn't) (?:neither|not (?:our|a|one of|the|what|right|correct|true)|no longer|wrong|incorrect|out of date|outdated|an? (?:old|mistake|typo|error)|years old|never (?:our|was))\b/;

/** "I wrote that it costs 27 euros. That was wrong", "it was €18 then": a figure that holds no longer. */
export function isOldPrice(mention: { start: number }, ctx: CheckContext): boolean {
  const sentence = ctx.sentence(mention.start);
  const lead = ctx.text(Math.max(sentence.start, mention.start - 50), mention.start);
  if (CHANGED.test(lead) && TO_ANOTHER.test(ctx.text(mention.start + 1, sentence.end))) return true;
  if (NO_MORE.test(lead)) return true;
  if (WAS.test(lead) && UNTIL.test(ctx.text(sentence.start, mention.start))) return true;
  if (OLD_PRICE.test(lead) || (WAS.test(lead) && THEN.test(ctx.text(mention.start + 1, sentence.end)))) return true;
  if (NOT_OURS.test(ctx.text(mention.start + 1, Math.min(ctx.sentence(sentence.end).end, mention.start + 120))))
    return true;
  if (!I_WROTE.test(ctx.text(sentence.start, mention.start))) return false;
  return WAS_WRONG.test(ctx.text(sentence.start, ctx.sentence(sentence.end).end));
}
