/** Prices that a draft tells as no longer true. */
import type { CheckContext } from "../../context.ts";

const I_WROTE = /\b(?:i|we) (?:wrote|said|told you|quoted(?: you)?|put|gave you|had)\b/;
const WAS_WRONG =
  /\b(?:(?:was|were|is) (?:wrong|incorrect|a (?:typo|mistake|slip)|my (?:mistake|slip)|an error|not right)|wrongly|by mistake|should have (?:been|said|read)|instead of the)\b/;

const WAS = /\b(?:was|were|cost|used to (?:be|cost))(?: only| just| still| at)* $/;
const THEN =
  /^[^.;,\ue002]{0,30}?\b(?:then|until|before|at (?:the time|first)|back in|last year|when we|in the beginning)\b/;
const OLD_PRICE =
  /\b(?:old|former|previous|last|earlier) (?:price (?:book|list)|list|contract|agreement)\b[^.;,\ue002]{0,30}\b(?:was|were|cost)(?: only| just| still| at)* $|\b(?:old|former|previous|last year's|original|first) (?:list )?(?:price|rate|figure) (?:was|had been)(?: [a-z]+)? $/;

/** "Until this year Starter cost $17", "it goes from $21 to $24": what stands first is no more. */
const UNTIL = /^\W*(?:(?:and|but|so) )?(?:until|till|up to|before) (?!(?:you|your)\b)/;
const CHANGED =
  /\b(?:go(?:es|ing)?|ris(?:es?|ing)|mov(?:es?|ing)|chang(?:es?|ed|ing)|climbs?|climbing|increas(?:es?|ed|ing)|rais(?:es?|ed|ing)|up|grows?|jumps?|adjust(?:s|ed|ing))(?: [a-z'-]+){0,4}? from $/;
const TO_ANOTHER = /^[^.;\ue002\n]{0,40}? to (?:[a-z]+ )?\ue002/;

/** "I wrote that it costs 27 euros. That was wrong", "it was €18 then": a figure that holds no longer. */
export function isTakenBack(mention: { start: number }, ctx: CheckContext): boolean {
  const sentence = ctx.sentence(mention.start);
  const lead = ctx.text(Math.max(sentence.start, mention.start - 50), mention.start);
  if (CHANGED.test(lead) && TO_ANOTHER.test(ctx.text(mention.start + 1, sentence.end))) return true;
  if (WAS.test(lead) && UNTIL.test(ctx.text(sentence.start, mention.start))) return true;
  if (OLD_PRICE.test(lead) || (WAS.test(lead) && THEN.test(ctx.text(mention.start + 1, sentence.end)))) return true;
  if (!I_WROTE.test(ctx.text(sentence.start, mention.start))) return false;
  return WAS_WRONG.test(ctx.text(sentence.start, ctx.sentence(sentence.end).end));
}
