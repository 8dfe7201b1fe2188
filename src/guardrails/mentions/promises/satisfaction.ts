/** Payment that hangs on whether the customer is happy: "Pay only when you're satisfied", "Not happy? You don't pay." */
import { FREE_OF_CHARGE } from "../trade.ts";
import { g } from "../word-forms.ts";
import type { CommitmentPattern } from "./patterns.ts";
import { within } from "./words.ts";

const PLEASED = "(?:happy|satisfied|convinced|delighted|pleased|impressed|content|thrilled)";
const SOMEBODY = "(?:you|they|your (?:[a-z]+ )?[a-z]+|everybody|everyone)(?:'re| are| is)";
/** "Happy to go ahead" and "happy with the date" are of an order, not of the work. */
const IS_PLEASED = `${SOMEBODY}(?: (?:really|fully|completely|entirely|truly|totally|also|100%|\\ue001))* ${PLEASED}(?![a-z])(?! to\\b| with (?:the|this|that|our) (?:date|quote|proposal|offer|terms|contract|price|plan|draft)\\b)`;
/** "Pay us when you see results" */
const SUCCEEDS =
  "(?:(?:you|they|your (?:[a-z]+ )?[a-z]+)(?:'ve| have)? (?:see|sees|seen|get|gets|got) (?:(?:the|your|first|real|actual|any) )*(?:results|savings|success)|(?:it|everything|our [a-z]+) (?:really |actually |finally )?(?:works|pays off|delivers|has paid for itself|pays for itself))(?![a-z])";
const NOT_PLEASED = `(?:(?:not|never|n't)(?: [a-z]+){0,2}? ${PLEASED}|un(?:happy|satisfied|convinced|impressed)|dis(?:satisfied|appointed)|(?:don't|doesn't|didn't|do not|does not|did not) (?:(?:like|love|enjoy|convince|suit) (?:it|you|us|what|the|our)|(?:see|get|notice|feel|reach|achieve|find) (?:an?|any|the|your|more|fewer|better|higher|lower) (?:[a-z]+ ){0,2}?(?:results?|scores?|savings?|improvements?|difference|effect|numbers?|growth|success|change|ratings?|sales|returns?)))`;
const CHARGE = "(?:charge|bill|invoice)";
const CHARGED = "(?:charged|billed|invoiced|asked to pay)";
const ONCE = "(?:if|when|once|after|as soon as)";
const UNTIL = "(?:until|till|unless|before)";
const END =
  "(?= ?[.,;!)–—]| - | ?(?:\\n|$)| (?:anything|a (?:single )?(?:cent|penny|thing|euro|pound|dollar)|for it|us)\\b)";
const OTHERS =
  /\b(?:suppliers?|vendors?|landlords?|insurers?|your (?:own )?(?:customers|clients|tenants|guests|patients|members))\b/;

export const satisfactionPromises: readonly CommitmentPattern[] = [
  {
    // "If you're not thrilled after 90 days, the bill is void"
    topic: "refund",
    regexp: g(
      `${ONCE} (?:you|they|your (?:[a-z]+ )?[a-z]+)(?:'re| are| is)? ?${NOT_PLEASED}${within(40)},? (?:then )?(?:the|your|our|that|any) (?:[a-z]+ )?(?:bills?|invoices?|contract|fees?|debt|agreement|deal)(?: (?:is|are|becomes?|will be|goes))(?: simply| just)? (?:void|null and void|cancelled|canceled|torn up|waived|forgotten|history|ours|off|in the bin|refunded)(?![a-z])`,
    ),
    unless: OTHERS,
  },
  {
    topic: "refund",
    regexp: g(
      `(?:(?<=(?:^|[.!?:;,\\n–—-]) ?(?:and |so |then |just |simply )?)(?:only )?pay(?: us)?(?: only)? ${ONCE} |you(?:'ll| will)? pay(?: us)? only ${ONCE} |you(?:'re| are|'ll be| will be)(?: only)? ${CHARGED}(?: only)? ${ONCE} |(?:we|i)(?:'ll| will)? (?:only ${CHARGE}(?: you)?|${CHARGE}(?: you)? only) ${ONCE} |(?:payment|the (?:invoice|bill|fee)) (?:is|falls|comes|follows)(?: only| due)* ${ONCE} |(?:no|\ue003|not an?) (?:payment|invoice|bill|fee|charge|penny|cent)s?(?: (?:is|are|falls))?(?: (?:due|payable|charged))? ${UNTIL} |(?:you|we)(?:'ll| will)? (?:don't|won't|do not|will not|needn't)(?: (?:have|need) to)? (?:pay|owe|${CHARGE}|be ${CHARGED}|take)(?: (?:us|you|anything|a|an|any|single|penny|cent|pound|euro|dollar|thing|money|payment))* ${UNTIL} )(?:${IS_PLEASED}|${SUCCEEDS})`,
    ),
    unless: OTHERS,
  },
  {
    topic: "refund",
    regexp: g(
      `(?<=^\\W*(?:(?:then|no problem|fine|well)[:,]? )?)(?:you (?:(?:don't|won't|do not|will not|needn't)(?: have to| need to)? (?:pay|owe)|(?:pay|owe)(?: us)? nothing|keep your money)|(?:we|i) (?:don't|won't|do not|will not) ${CHARGE}(?: you)?|(?:there(?:'s| is| will be) )?(?:no|not an?) (?:bill|invoice|charge|fee|payment)|(?:it|that|(?:the|your) (?:[a-z]+ ){0,2}[a-z]+)(?:'s| is| was) (?:free|${FREE_OF_CHARGE})|(?:it|that) (?:costs you nothing|won't cost you)|(?:nothing|not an? (?:cent|penny)) to pay|keep your money)${END}`,
    ),
    // "Not happy with your current supplier?" is of another's work.
    refersTo: new RegExp(
      `${NOT_PLEASED}(?! with (?:your|their|his|her|the competition))[^?]*\\?\\W*(?:then\\W*|fine\\W*|well\\W*|no problem\\W*)?$`,
    ),
    unless: OTHERS,
    amends: true,
  },
  {
    // "If you aren't happy after the first visit, there is no bill"
    topic: "refund",
    regexp: g(
      `(?:if|should|when(?:ever)?|in case) (?:you|they|your [a-z]+)(?:'re| are| is)?${within(16)}${NOT_PLEASED}(?! with (?:your|their|his|her) (?:current|old|present))${within(40)},? (?:then )?(?:there(?:'s| is| will be) no (?:bill|invoice|charge|fee)|(?:we|i) (?:don't|won't|do not|will not) ${CHARGE}(?: you)?|keep your money|you(?:'ll)? (?:(?:don't|won't|do not|will not) (?:owe|pay) us (?:an?y?thing|a thing|a (?:cent|penny|dime))|owe us nothing|(?:don't|won't) (?:pay|owe))|(?:the|your) (?:[a-z]+ )?[a-z]+ (?:is|was) (?:free|${FREE_OF_CHARGE}))${END}`,
    ),
    unless: OTHERS,
    amends: true,
  },
  {
    // "How do I get a refund? Just ask and you get one."
    topic: "refund",
    regexp: g(
      `(?<=^\\W*)(?:(?:just|simply|easy|easily)[,:–—]? )*(?:ask|write|call|tell|mail|e-?mail|say|drop|send)\\b${within(30)} and (?:you(?:'ll| will)? (?:get|have|receive) (?:\\ue003|it|that)|(?:it|\\ue003)(?:'s| is) (?:yours|on its way|paid)|we(?:'ll| will)? (?:pay|send|wire|transfer|refund|return) (?:it|you))(?![a-z])`,
    ),
    refersTo: /\b(?:refund|money back)\b[^?]*\?\W*$/,
    unless: OTHERS,
  },
];
