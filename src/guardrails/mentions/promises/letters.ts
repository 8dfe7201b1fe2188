/** Promises in the manner of business letters: in the passive, as nouns, with a clause between subject and verb. */
import type { CommitmentPattern } from "./patterns.ts";
import { D, INSIDE, LASTING, LATER, PRICE, REQUEST, SOON, TERM, WITHIN, within } from "./words.ts";
import { g } from "../word-forms.ts";

const WOULD = "(?:will|would|shall|can|may|might|is to|are to|'ll)(?: (?:then|at once|always|of course|[a-z]+ly))?";
/** "…, which will be raised in January, …" */
const ASIDE = "(?:, [^.!?;,\\n]{3,90},)?";
const SUMS = "(?:sums?|mon(?:ies|eys?)|amounts?|fees?|subscriptions?|payments?|charges?)";
const THE_PRICE = `(?:the|your|this|that|our)(?: [a-z]+){0,2}? (?:${PRICE}|figures?|terms|sum)`;
const RAISED =
  "(?:revisited|disturbed|altered|raised|increased|touched|reviewed|re-?opened|varied|revised|adjusted|put up)(?: upwards?)?";
const HOW_LONG = `(?:${D}|${LASTING}|${LATER})`;
const OTHERS =
  /\b(?:suppliers?|insurers?|underwriters?|landlords?|your (?:own )?(?:clients|customers|policyholders|insureds|bank))\b/;

export const letterPromises: readonly CommitmentPattern[] = [
  {
    // "Such sums as have been paid would be returned to them in full"
    topic: "refund",
    regexp: g(
      `(?:such|any|all|the|whatever|every)(?: of the)? ${SUMS}(?: (?:as|which|that))?(?: (?:you|they|the (?:firm|partners)|your [a-z]+))?(?: (?:may|shall|will|had|have|has|been|then|already|by then))* paid(?: to us| over)?${ASIDE} ${WOULD} be (?:returned|repaid|refunded|reimbursed|remitted|made over|given back)(?! to (?:your (?:clients|customers|policyholders)|the insurers?))`,
    ),
    unless: OTHERS,
  },
  {
    // "You would be entitled to the return of your fees"
    topic: "refund",
    regexp: g(
      `(?:you|they|the (?:firm|partners)|your [a-z]+) ${WOULD} (?:have|receive|be entitled to|be given|look for|obtain) (?:the |an? )?(?:full |prompt |immediate |entire )?(?:return|repayment|reimbursement) of (?:(?:the|your|any|all|every|whole|of) )*${SUMS}\\b`,
    ),
    unless: OTHERS,
  },
  {
    // "An enquiry put to the desk, at whatever hour, would have the attention of one of us within thirty minutes"
    topic: "response_time",
    regexp: g(
      `(?:${REQUEST}|letters?)(?: [a-z'-]+){0,6}?${ASIDE} ${WOULD} (?:have|receive|be given|be met with|meet with|find|get|be accorded) (?:the |an? |our |your |full )*(?:[a-z]+ ){0,2}?(?:attention|reply|answer|response|call)\\b${within(60)}\\b${INSIDE} ${TERM}`,
    ),
    unless: OTHERS,
  },
  {
    // "No enquiry put to us would go unanswered for longer than an hour"
    topic: "response_time",
    regexp: g(
      `no (?:single )?${REQUEST}(?: [a-z'-]+){0,6}?(?: (?:will|would|shall|ever))* (?:go(?:es)?|remains?|stays?|is left|be left|lies?|waits?)(?: unanswered| unattended| open)? (?:for )?(?:longer|more) than ${TERM}`,
    ),
    unless: OTHERS,
  },
  {
    // "We would leave the fee where it stands for the whole of the next four years"
    topic: "price_lock",
    regexp: g(
      `(?:keep|leave|hold|let|maintain)(?: to)? ${THE_PRICE} (?:stand |rest )?(?:(?:where|as|what) (?:it|they) (?:now |presently |at present )?(?:stands?|rests?|is|are)|at (?:its|their) present level|unaltered|undisturbed|unchanged|untouched)${within(40)}\\b(?:for|until|till|during|throughout|through|over) ${within(30)}${HOW_LONG}`,
    ),
    unless: OTHERS,
  },
  {
    // "The fee, once agreed, would not be revisited before 2031"
    topic: "price_lock",
    regexp: g(
      `(?:${PRICE}|figures?|terms)(?: of \\ue002)?${ASIDE} (?:will|would|shall) (?:not|never|in no case|at no time) be ${RAISED}${within(24)}\\b(?:before|until|till|for|during|in the course of|throughout) ${within(24)}${HOW_LONG}`,
    ),
    unless: OTHERS,
  },
  {
    // "No increase in the fee would be made before 2031"
    topic: "price_lock",
    regexp: g(
      `no (?:further )?(?:increase|rise|adjustment|revision|uplift|addition)s? (?:in|of|to) (?:(?:the|your|our|these|this) )?(?:[a-z]+ )?(?:${PRICE}|figures?|terms) (?:will|would|shall) (?:be (?:made|sought|asked for|applied|proposed|put to you)|take (?:place|effect)|fall due)${within(16)}\\b(?:before|until|till|for|during|in the course of|throughout) ${within(24)}${HOW_LONG}`,
    ),
    unless: OTHERS,
  },
  {
    // "We will have all three offices at work on the new system within a fortnight"
    topic: "delivery",
    regexp: g(
      `(?:have|see|find) (?:(?:all|both|each|every|the|your|of|\\ue003) )+[a-z]+ (?:at work|settled|established|in business) (?:on|in|with|upon) ${within(30)}\\b${WITHIN} ${SOON}`,
    ),
    unless: /\b(?:hope|hoping|were|last)\b/,
  },
  {
    // "We should not look for payment until 90 days after the invoice"
    topic: "payment",
    regexp: g(
      `(?:would|will|shall|should|do|need) not(?: [a-z]+ly)? (?:look(?: to you)? for|expect|ask(?: you)? for|press(?: you)? for|require|seek|call for|trouble you for) (?:any |the |your )?(?:payment|settlement|remittance)s?\\b${within(30)}\\b(?:until|before|till|for) ${within(12)}${HOW_LONG}`,
    ),
    unless: OTHERS,
  },
  {
    // "The invoice, which will be raised in January, need not be settled before the end of May"
    topic: "payment",
    regexp: g(
      `(?:invoice|bill|account|balance)s?${ASIDE} (?:need not|needn't|will not have to|would not have to|may|might|can|could|would not|will not) be (?:paid|settled|met|discharged|cleared|due)(?: in full)? (?:(?:only )?(?:until|before|after)|as late as|within) ${within(12)}${HOW_LONG}`,
    ),
    unless: OTHERS,
  },
  {
    // "Nothing would prevent you from leaving the agreement whenever it suited you"
    topic: "cancellation",
    regexp: g(
      `nothing (?:will|would|shall|could) (?:prevent|stop|keep|hinder) (?:you|the (?:firm|partners)|your [a-z]+)(?: from)? (?:leaving|withdrawing|ending|terminating|cancelling|bringing)${within(50)}\\b(?:whenever|at (?:any|whatever) (?:time|moment|date|stage)|without (?:penalty|notice|charge|(?:giving )?(?:any )?reasons?)|at (?:an? )?(?:${TERM})'?s?'? notice)`,
    ),
  },
];
