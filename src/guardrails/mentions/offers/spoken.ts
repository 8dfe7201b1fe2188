/** Offers in the short sentences of a call: "Forget $89. Think $49.", "The set-up? Our treat.", "10% for the logo plus 10% for the quote". */
import { SHARE, TAG } from "../../text/draft.ts";
import { BILL } from "../trade.ts";
import { BILLED, BILLED_MONTHS, GRATIS, NTH, ONE_OFF, SELLER, UNITS } from "./bills.ts";
import { B, COUNT, g, HEDGE, MONEY, TRIAL, type Pattern } from "./patterns.ts";

const STOP = "(?: ?[.,;:!?]| [–—-])";
const WHAT_IT_IS =
  "(?:it|that|this|everything|all of it|the (?:whole thing|lot|plan|subscription|licen[cs]e|software|platform|service))";
/** What a customer does for it. */
const DEED =
  "(?:logo|name|case study|reference|testimonial|quote|review|referral|recommendation|signature|signing|story|video|prepayment|prepaying|paying (?:up ?front|in advance|yearly|annually|quarterly|early|on time|by the year)|annual (?:term|billing)|longer term|commitment|volume|loyalty|introduction)";

export const spokenOffers: readonly Pattern[] = [
  {
    // "It's on us for the first ninety days"
    type: "free-months",
    read: "free-duration",
    regexp: g(
      `${B}${WHAT_IT_IS}(?:'s| is| are|'ll be| will be) (?:on (?:us|me|the house)|our (?:treat|gift)|my treat) (?:for|during|until|over) (?:(?:the|your|a|an|all of) )*(?:(?:first|next|initial|opening|whole|full) )*${TAG.duration}(?:,? (?:i\\.e\\.|that is|that's|meaning|in other words|so),? ${TAG.duration} (?:${GRATIS}|free))?`,
    ),
    unless: TRIAL,
  },
  {
    // "The set-up? Our treat."
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:the |your |and the )?${ONE_OFF}(?: fees?| costs?| charges?)?\\?,? (?:that(?:'s| is) |it(?:'s| is) |all )?(?:${GRATIS}|free|our (?:treat|gift)|my treat|(?:we|i)(?:'ll)? (?:pay|cover|eat|swallow|take care of) (?:that|it|for it))(?= ?[.,;:!)–—]| - | ?(?:\\n|$))`,
    ),
  },
  {
    // "Forget $89. Think $49."
    type: "amount",
    read: "from-to",
    regexp: g(
      `${B}(?:forget|ignore|never mind|scrap|strike|cross out|not) (?:the |about )?${MONEY}(?: [a-z/]+){0,3}?${STOP} (?:(?:and|but) )?(?:just )?(?:think|say|make (?:it|that)|call it|take|try|it(?:'s| is)|that(?:'s| is)|you(?:'ll)? (?:get|pay)|for you)(?: (?:of|it|is|only|just))* (?:${MONEY}|${TAG.number}(?! [a-z]+s\\b))`,
    ),
    unless: /\b(?:typo|mistake|wrong|corrected|correction|misprint|budget|old price list)\b/,
  },
  {
    // "Your price, fifty percent of list"
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:your|the|our) (?:[a-z]+ )?(?:price|rate|figure|quote|offer)(?:,|:| is| at| =| –| —|'s) (?:only |just |at )?${SHARE} of (?:the |our )?(?:list|list price|normal price|usual price|price list|price book|standard price)(?![a-z])`,
    ),
  },
  {
    // "10% for the logo plus 10% for the case study"
    type: "stacked",
    read: "compound",
    regexp: g(
      `${SHARE} (?:for|with|on) (?:(?:the|a|an|your|our|using|giving us) )*(?:[a-z-]+ )?${DEED}(?: today| now| this week)?,? (?:plus|and|then|,|&|on top) ?(?:another |an extra |a further )?${SHARE}(?: more| extra)? (?:for|with|on) (?:(?:the|a|an|your|our|using|giving us) )*(?:[a-z-]+ )?${DEED}(?:(?: today| now| this week)?,? (?:plus|and|then|,|&) ?(?:another |an extra )?${SHARE} (?:for|with|on) (?:(?:the|a|an|your|our) )*(?:[a-z-]+ )?${DEED})?(?![a-z])`,
    ),
    unless: /\b(?:commission|bonus|grade|marks?|points for|weight(?:ed|ing)?|revenue|of (?:our )?visitors)\b/,
  },
  {
    // "Pay for eight users, seat twelve"
    type: "n-for-m",
    read: "for-get",
    regexp: g(
      `${B}(?:pay|paying) (?:us )?(?:only |just )?for (?:only |just )?${COUNT}(?: [a-z]+)?(?:,| and|, and| [–—-]|[.]) (?:then )?(?:seat|equip|connect|log in|onboard|enrol|enroll|bring|run|use|have|keep|serve|open|add up to) (?:up to )?${COUNT}(?= ?[.,;:!)]| ?(?:\\n|$)| of (?:them|your)| (?:[a-z]+)(?=[.,;!]|$))`,
    ),
    unless: TRIAL,
  },
  {
    // "Pay for four seats and the fifth and sixth come free"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:the |your )?${NTH}(?:(?:,| and|, and) (?:the )?${NTH})+ (?:${UNITS} )?(?:(?:is|are|comes?|goes|go|rides?|will be|would be) )(?:along |then |all |both )?(?:for )?(?:free(?! (?:on|to|at|from|until|for|after|before|in)\\b)|${GRATIS}|nothing(?![a-z]))`,
    ),
    unless: new RegExp(
      `${TRIAL.source}|\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|meeting|room|line)\\b`,
    ),
  },
  {
    // "You get the twelve months of the year and pay for eight of them"
    type: "n-for-m",
    read: "get-for",
    regexp: g(
      `${B}(?:get|have|use|enjoy|run|work)(?: (?:it|us|all|the|for|with|everything))* ${COUNT}(?: months| weeks)? of (?:the year|a year|service|it all|everything),? (?:and|but) (?:you )?(?:only )?pay (?:us )?(?:only )?(?:for )?(?:only )?${COUNT}(?: of them)?(?= ?[.,;:!)]| ?(?:\\n|$))`,
    ),
    unless: TRIAL,
  },
  {
    // "Let's say I forget to bill you for the first quarter"
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}(?:we|i|our [a-z]+|my [a-z]+)(?:'ll|'d| will| would| might| may| could| can)?(?: (?:simply|just|somehow|conveniently|quietly))* forgets? (?:to )?(?:bill|charge|invoice|send)(?:ing)?(?: (?:you|your team))?(?: (?:anything|an? invoice|a bill))?(?: (?:for|in|during|until|till))* (?:${BILLED}|${BILLED_MONTHS}|${TAG.duration}|the (?:set-?up|onboarding|training))`,
    ),
    unless: TRIAL,
  },
  {
    // "We'd knock £25 off each £59 seat"
    type: "amount",
    read: "off-of",
    regexp: g(
      `${SELLER} (?:knock|take|shave|lop|chop|slice|cut|strike) ${HEDGE}${MONEY} off (?:each|every|the|your|any|a) ${MONEY}`,
    ),
  },
  {
    // "Refer a friend and your next two invoices are cancelled"
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:the|your) (?:next|first|last|following|coming) (?:${TAG.number} )?(?:${BILL})(?: (?:is|are|will be|gets?|get) (?:simply |just )?(?:cancelled|canceled|torn up|binned|scrapped|shredded|written off|forgotten|struck out|crossed out|deleted|dropped))(?![a-z])`,
    ),
    needs: /\b(?:if|when|refer|sign|bring|recommend|join|switch|order|stay|renew|commit|and|for you|you)\b/,
    unless: /\b(?:mistake\w*|wrong\w*|errors?|twice|duplicate\w*|credit notes?|reissue\w*|new one|instead|replaced)\b/,
  },
  {
    // "I can match whatever they put on paper"
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:match|meet|equal|beat|top|undercut) (?:whatever|anything|any (?:price|figure|number|quote|offer)|every (?:price|quote|offer)|what)(?: [a-z']+){0,4}? (?:put|puts|wrote|writes|lays?|laid|has|have|had|gave|gives|quoted?|offered?|offers|showed|shows?|promised?|charges?|asks?|comes? up with|came up with)(?: (?:you|down|up|in front of you))*(?: (?:on|in|to|at) (?:paper|writing|the table|you|the (?:offer|email|quote)))?(?![a-z])`,
    ),
  },
  {
    // "Consider the January bill settled"
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:consider|regard|count|call|take) (?:the|your|that|this|our) (?:[a-z']+ ){0,3}?(?:${BILL}|fee|rent|balance|subscription)(?: (?:for|of) [a-z]+)?(?: as)? (?:settled|paid|done|taken care of|cancelled|waived|gone|torn up|forgotten|a (?:gift|present))(?![a-z])`,
    ),
    unless:
      /\b(?:receipt|received|thank\w*|arrived|transfer(?:red)?|payment came|if you have (?:already )?paid|already paid|paid on)\b/,
  },
];
