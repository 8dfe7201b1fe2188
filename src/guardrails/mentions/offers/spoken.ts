/** Offers in the short sentences of a call: "Forget $89. Think $49.", "The set-up? Our treat.", "10% for the logo plus 10% for the quote". */
import { SHARE, TAG } from "../../text/draft.ts";
import { MONTH } from "../lexicon.ts";
import { BILL } from "../trade.ts";
import { BILLED, BILLED_MONTHS, GRATIS, NTH, ONE_OFF, SELLER, UNITS } from "./bills.ts";
import { B, COUNT, g, HEDGE, MONEY, TRIAL, type Pattern } from "./patterns.ts";

const STOP = "(?: ?[.,;:!?]| [–—-])";
const WHAT_IT_IS =
  "(?:it|that|this|everything|all of it|the (?:whole thing|lot|plan|subscription|licen[cs]e|software|platform|service))";
/** What a customer does for it. */
const DEED =
  "(?:logo|name|case study|reference|testimonial|quote|review|referral|recommendation|signature|signing|story|video|prepayment|prepaying|paying (?:up ?front|in advance|yearly|annually|quarterly|early|on time|by the year)|annual (?:term|billing)|longer term|commitment|volume|loyalty|introduction)";

const LIST = "(?:the |our )?(?:list price|price list|list|normal price|usual price|price book|standard price)(?![a-z])";

const OCCASION =
  "(?:loyalty|welcome|renewal|thank-you|goodwill|sign-?up|sign-?on|signing|referral|early-?bird|launch|anniversary|birthday)";

export const spokenOffers: readonly Pattern[] = [
  {
    // "There won't be a bill in January. Nor in February."
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:there(?:'s| is)? ?(?:won't|will not|will) (?:be )?(?:an?|any|no) ${BILL}|you(?:'ll)? (?:won't|will not) (?:see|get|find) (?:an?|any) ${BILL})(?: from us)? (?:in|for|during|over|until|before) (?:${MONTH}|${TAG.date}|the (?:first|next|summer|winter|spring|autumn)|(?:spring|summer|autumn|winter)(?![a-z]))(?:[,.]? (?:nor|or|and)(?: in| for)? ${MONTH})*`,
    ),
    unless: TRIAL,
  },
  {
    // "Your first five drivers ride along without paying a penny"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:the|your) (?:first |next |last |other )?(?:${TAG.number} )?[a-z]+s (?:(?:ride|come|go|travel|join|get|train|work|are|sit)(?: (?:along|in|on|with you|too|there|it))* )?without (?:paying|costing)(?: (?:you|us))?(?: (?:a (?:penny|cent|thing)|anything|for it|extra))(?![a-z])`,
    ),
    unless: new RegExp(`${TRIAL.source}|\\b(?:thieves|customers left|guests left|ran off)\\b`),
  },
  {
    // "Whatever they put at the bottom of that mail, ours will have one digit less"
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:whatever|any) (?:number|figure|price|sum|amount)(?: that)? (?:they|he|she|anybody|anyone|the others?|your [a-z]+|[a-z]+) [^.!?\\n]{2,60}?, (?:ours|our (?:number|figure|price|one)|mine|we)(?:'ll| will|'s| is)? [^.!?\\n]{0,30}?(?:less|lower|smaller|below|under|cheaper|fewer|shorter)(?![a-z])`,
    ),
  },
  {
    // "We'll drop the rate to what you'd pay with twice as many"
    type: "open-ended",
    read: "all",
    regexp: g(
      `${SELLER} (?:drop|lower|cut|reduce|trim|bring down) (?:the|your|our) (?:[a-z-]+ )?(?:rate|price|fee|bill|cost|quote|figure)s? (?:down )?to (?:what|the (?:level|rate|price|figure) (?:of|that|for))(?: (?:you|they|we|bigger|larger|others?|a|an|the|our)(?:'d|'ll)?)?(?: [a-z]+){0,4}`,
    ),
  },
  {
    // "The kiosk licences stay free for the rest of the year"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:the|your|these|those|all) (?:[a-z-]+ ){0,2}?${UNITS} (?:stays?|remains?|(?:will|would) (?:be|stay|remain)|comes?|are|is|'ll be) (?:free(?! (?:of (?!charge)|from|to|trial))|${GRATIS})(?: of charge)? (?:for|until|till|through|during) (?:the |your )?(?:rest|remainder|whole|first|end|next|remaining|full|entire|${MONTH}|summer|winter|spring|autumn|\ue004|\ue008)`,
    ),
    unless: TRIAL,
  },
  {
    // "I've left the setup line blank, so nothing will be billed for it"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:so |and )(?:nothing|not a (?:cent|penny)|no (?:money|bill|invoice)) (?:will be|is|gets|'ll be|would be) (?:billed|charged|invoiced|due|sent) for (?:it|that|this)(?= ?[.,;!]| ?(?:\\n|$))`,
    ),
    unless: new RegExp(`${TRIAL.source}|\\b(?:cancel\\w*|mistake|twice|wrong\\w*|credit note|outage|down)\\b`),
  },
  {
    // "A loyalty bonus of four weeks"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:an? |the |your |our )?${OCCASION} (?:bonus|present|gift|extra|reward|credit|allowance|rebate|bonus credit|top-?up)(?:es|s)? of (?:an? )?(?:extra )?(?:[${TAG.duration}${TAG.percent}]|an? (?:week|month|quarter))(?: [a-z]+)?`,
    ),
    unless: /\b(?:your (?:employees|staff|team|customers|guests)|salar\w+|gift cards?)\b/,
  },
  {
    // "We make the second one a present each month"
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:make|call|consider) (?:the (?:${NTH}|first|last|extra|other)(?: [a-z\\ue003]+)?|(?:all|both|one) of (?:them|it)|(?:that|them|it|those)) (?:a|an?|our|your|my) (?:little |small )?(?:present|gift|treat|freebie|thank-you|goodie)(?![a-z])`,
    ),
  },
  {
    // "28 CAD a location, not 42"
    type: "amount",
    read: "to-from",
    regexp: g(
      `${MONEY}(?: (?:a|per|each) [a-z]+){0,2},? (?:and )?not (?:the )?${TAG.number}(?= ?[.,;!]| ?(?:\\n|$)| (?:if|when|as|for you)\\b)`,
    ),
    unless: /\b(?:typo|mistake|wrong|correct\w*|sorry|misprint|your (?:present|current|old))\b/,
  },
  {
    // "Whatever Closebook quotes, knock a tenner off and that's our number"
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:whatever|what) (?!you\\b|we\\b|i\\b)[a-z' ]{2,30}? (?:quotes?|quoted|charges?|asks?|offers?|offered|wants?|comes? (?:up|back) with|puts? (?:down|on (?:paper|the table)))(?: you)?(?: (?:for|per) [a-z ]{2,20}?)?,? (?:(?:and|then|just|simply|i|we|i'll|we'll|you|can) )*(?:knock|take|shave|lop|subtract|deduct|cut|strike) [^.!?;\\n]{1,24}? (?:off|from)(?![a-z])`,
    ),
  },
  {
    // "We're happy to eat the porting costs"
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:eat|swallow|absorb|stomach|bear|shoulder) (?:the|your|all|any) (?:[a-z-]+ ){0,3}?(?:costs?|fees?|charges?|bills?|expenses?|surcharges?|difference)(?! of (?:the|our) (?:event|dinner|lunch))(?![a-z])`,
    ),
    unless: /\b(?:can't|cannot|couldn't|no longer|had to|unable)\b/,
  },
  {
    // "Normally 64 euros. For the first twenty customers we do 42."
    type: "amount",
    read: "from-to",
    regexp: g(
      `(?<=\\b(?:normally|usually|ordinarily|otherwise|list price|regular price)\\b[^.!?\\n]{0,30}?)${MONEY}(?: (?:a|per) [a-z]+)*\\. [^.!?\\n]{0,60}?(?<![a-z])(?:we(?:'ll|'d)?(?: can)?|i(?:'ll|'d)?(?: can)?|you(?:'ll)?|it(?:'s| is)|that(?:'s| is)|they)(?: (?:only|just))? (?:do(?: it)?(?: (?:at|for))?|ask|charge|take|say|pay|get it (?:for|at)|make (?:it|that)|go (?:for|with))(?: (?:only|just))? (?:${MONEY}|${TAG.number}(?= ?[.,;!]| ?(?:\\n|$)))`,
    ),
  },
  {
    // "If price is what's holding you back, name yours."
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:price|budget|money|cost)s?(?![a-z])[^.!?\\n]{0,40}?,? (?:then |so |just )?(?:name|tell me|give me|write down|set|pick) (?:yours|your own)(?= ?[.;!]| ?(?:\\n|$))`,
    ),
    unless: /\b(?:number of|phone|competitors?|suppliers?)\b/,
  },
  {
    // "I could make the third site disappear from the invoice"
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:make|let|have) (?:the |your |an? |one |\\ue003 |all )*(?:${NTH} |first |last |extra )?(?:[a-z-]+ )?(?:${UNITS}|fees?|charges?|costs?|line|item|add-on|surcharge)(?: of them)? (?:disappear|vanish|go away|drop|fall|slip)(?: off)?(?:,? (?:from|off|on) (?:the|your) (?:${BILL}|quote|order|contract|list))(?![a-z])`,
    ),
  },
  {
    // "They get it for half of list", "at seven tenths of the list price"
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:(?:gets?|have|has|pays?|buys?|take|takes|yours|goes|costs?|is|are|be|land|sits?|offer|sell|come)(?: (?:it|you|them|that|this|one|seats?|in|out|for|at|only|just|about|less|than|a|under))* )${SHARE} of ${LIST}`,
    ),
    unless: /\b(?:customers|most people|deals?|last year|competitors?)\b/,
  },
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
      `${B}(?:the |your |and the )?${ONE_OFF}(?: fees?| costs?| charges?)?\\?,? (?:that(?:'s| is) |it(?:'s| is) |all )?(?:${GRATIS}|free|our (?:treat|gift)|my treat|(?:we|i)(?:'ll)? (?:pay|cover|eat|swallow|take care of) (?:that|it|for it))(?= ?[.,;:!)–—]| ?(?:\\n|$))`,
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
