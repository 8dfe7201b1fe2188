/** Offers in a gesture: what is left blank, what is overlooked, what becomes a present, a list price that nobody pays. */
import { SHARE, TAG } from "../../text/draft.ts";
import { MONTH } from "../lexicon.ts";
import { BILL } from "../trade.ts";
import { BILLED, GONE, GRATIS, NTH, ONE_OFF, SELLER, UNITS } from "./bills.ts";
import { B, g, MONEY, TRIAL, type Pattern } from "./patterns.ts";

const OCCASION =
  "(?:loyalty|welcome|renewal|thank-you|goodwill|sign-?up|sign-?on|signing|referral|early-?bird|launch|anniversary|birthday)";

export const gestureOffers: readonly Pattern[] = [
  {
    // "I'd turn a blind eye to the first twenty seats"
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:turn a blind eye to|look the other way (?:on|for|with)|overlook|not count|not look too closely at) (?:the |your |any )?(?:first |last |next |extra |additional |other )?(?:${TAG.number} )?(?:of (?:the|your) )?(?:[a-z]+ )?(?:${UNITS}|${BILLED})(?![a-z])`,
    ),
  },
  {
    // "We're prepared to go fifteen under anything they put in front of you"
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:go|come in|land|stay|be) (?:${TAG.number}|${MONEY}|${SHARE}|a (?:bit|little|touch|notch))(?: percent| per cent)? (?:under|below|lower than|less than|cheaper than) (?:anything|whatever|any|what|everything)(?![a-z])`,
    ),
  },
  {
    // "I've marked the assessment days as complimentary"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:we|i)(?:'ve|'ll|'d| have| will)? (?:mark|put|list|enter|book|write|set)(?:ed)?(?: down)? (?:the|your|all|both|it|them|this) ?(?:[a-z-]+ ){0,4}?as (?:complimentary|free|gratis|no charge|a gift|a present|on the house|zero)(?![a-z])`,
    ),
    unless: TRIAL,
  },
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
    // "If price is what's holding you back, name yours."
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:price|budget|money|cost)s?(?![a-z])[^.!?\\n]{0,40}?,? (?:then |so |just )?(?:name|tell me|give me|write down|set|pick) (?:yours|your own)(?= ?[.;:!?()–—]| - | ?(?:\\n|$))`,
    ),
    unless: /\b(?:number of|phone|competitors?|suppliers?)\b/,
  },
  {
    // "I could make the third site disappear from the invoice"
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:make|let|have) (?:(?:the |your |an? |one |\\ue003 |all )*(?:${NTH} |first |last |extra )?(?:[a-z-]+ )?(?:${UNITS}|fees?|charges?|costs?|line|item|add-on|surcharge)(?: of them)?|(?:the|your) (?!(?:mistake|error|typo|wrong|duplicate|old|double)s?\\b)(?:[a-z-]+ ){1,3}?) ?(?:disappear|vanish|go away|drop|fall|slip)(?: off)?(?:,? (?:from|off|on) (?:the|your) (?:${BILL}|quote|order|contract|list))(?![a-z])`,
    ),
  },
  {
    // "Take the year and you only pay for eight months of it"
    type: "n-for-m",
    read: "unknown",
    regexp: g(
      `${B}(?:the|a|your) (?:whole |full |first )?(?:year|term|contract)(?![a-z])[^.!?\\n]{0,40}?(?<![a-z])(?:only |just )?(?:pay|paying|charged|billed|invoiced)(?: us)?(?: only| just)? for (?:only |just )?${TAG.duration} (?:of (?:it|them|those|the (?:year|twelve|lot))|out of)(?![a-z])`,
    ),
    unless: TRIAL,
  },
  {
    // "Put the fourth one on our tab"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:(?:swap|put|move|add|stick|book|charge|take) (?:the |your |that |this )?(?:[a-z-]+ ){1,4}?(?:on|onto|to|over to)|(?:the|your) (?:[a-z-]+ ){1,3}?(?:goes|go|is|are|comes) on(?:to)?) (?:our|my) (?:tab|account|bill|budget|house)(?![a-z])`,
    ),
    unless: /\b(?:dinner|lunch|coffee|drinks|taxi|hotel|tickets?)\b/,
  },
  {
    // "We'll split the first year with you fifty-fifty"
    type: "percent",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:split|share|go (?:halves|fifty-fifty|half and half) (?:with you )?on|halve) (?:the |your )?(?:(?:first|second|whole|entire|set-?up|next|opening|annual) )?(?:year|months?|quarter|bill|cost|costs|price|set-?up|fees?|onboarding|migration|invoice)(?: (?:with you|between us))?(?:,? (?:fifty-fifty|\\ue003-\\ue003|half and half|down the middle|half each|equally|with you|between us|\\ue005 each))(?![a-z])`,
    ),
  },
  {
    // "Anyone who comes over gets whatever is left on their contract credited"
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:whatever(?:'s| is)|what(?:'s| is)|the (?:rest|remainder)|anything|the months)(?: still)? (?:left|remaining|open|outstanding|of it|running)? ?(?:on|of|in|under) (?:their|your|his|her|the old|the current) (?:old |present |current |existing |other )?(?:contract|subscription|term|agreement|licen[cs]e|plan)(?: (?:is|gets|will be|we'll|with them))*,? (?:credited|refunded|taken over|paid (?:out )?(?:by us|off)|bought out|covered|on us|deducted|set off)(?![a-z])`,
    ),
  },
  {
    // "There's wiggle room, call it 25"
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:there(?:'s| is)(?: always| still| some| a bit of| a little| plenty of)*|(?:i|we)(?:'ve| have| do have)?(?: got)?(?: always| still| some| a bit of| a little| plenty of)*) (?:wiggle room|leeway|slack|room to (?:move|manoeuvre|maneuver|negotiate|haggle|play with))(?: (?:on|in|with|for) (?:the|our|my|that) (?:[a-z]+ )?(?:prices?|rates?|fees?|figures?|numbers?|quote))?(?! in (?:the|your|our) (?:schedule|calendar|plan|dates?|timeline))(?![a-z])`,
    ),
    needs: /\b(?:prices?|pricing|rates?|fees?|cost|numbers?|figures?|quote|discounts?|call it|list|off|budget|money)\b/,
    unless: /\b(?:not|no|never|n't|little|hardly any)\b/,
  },
  {
    // "Bring us two friends and your subscription halves"
    type: "percent",
    read: "unknown",
    regexp: g(
      `${B}(?:your|the) (?:[a-z-]+ )?(?:subscription|${BILL}|price|fees?|rate|rent|licen[cs]e|cost)s? (?:halves?|(?:is|are|gets?|will be) (?:halved|cut in (?:half|two))|(?:drops?|falls?) by half)(?= ?[.,;:!?()–—]| - | ?(?:\\n|$)| (?:for|if|when|at|from|as|until)(?![a-z]))`,
    ),
    unless: /\b(?:landlord|insurer|electricity|heating|customers?|suppliers?)\b/,
  },
  {
    // "I'll slip you another eight weeks at the end"
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:slip|hand|give|gift|pass|spot|send|grant|tack on|add|put)(?: you)? (?:another|an extra|an additional|a further|a bonus) ${TAG.duration}(?: (?:at the end|on top|for (?:free|nothing)|free|of (?:service|use|access)|to the (?:term|contract)|on the (?:term|contract)))?(?= ?[.,;:!?()–—]| - | ?(?:\\n|$)| (?:if|when|for (?:signing|prepaying|paying|your))(?![a-z]))`,
    ),
    unless: new RegExp(
      `${TRIAL.source}|\\b(?:to (?:decide|think|answer|reply|read|pay|consider|review)|deadline|extension)\\b`,
    ),
  },
  {
    // "The set-up fee won't show up on your bill"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:the|your|our) (?!(?:[a-z]+ )*(?:weeks?|months?|days?|time|before|that|simply) )(?:[a-z-]+ ){1,3}?(?:won't|will not|will never|doesn't|don't|never)(?: (?:ever|even))? (?:show(?:s)? up|appears?|turns? up|be|lands?|feature) on (?:your|the|any|a single) ${BILL}(?![a-z])`,
    ),
    unless: /\b(?:mistake|error|vat|reference|po number|logo|name|address|twice)\b/,
  },
  {
    // "You start with a credit of €300 in your account"
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}(?:starts?|begins?|opens?|comes?(?: over)?|get|gets|have|has|receives?)(?: [a-z]+)? (?:with|in with)? ?(?:an? )?(?:(?:opening|account|welcome|starting|moving|switching|joining) )?(?:credit|balance|voucher|bonus) (?:of|over|worth) ${MONEY}`,
    ),
    unless: /\b(?:outstanding|overpaid|credit limit|your customers|guests|refund\w*|mistake|owed?)\b/,
  },
  {
    // "Order by the 30th and the workshop fee melts away"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:the|your|our|any|all|all the) (?!(?:late|bank|card|legal) )(?:[a-z-]+ ){1,3}?(?:fees?|charges?|costs?)(?: (?:simply|just|then|also|completely|will|would))* (?:${GONE}|fall(?:s)? away|disappear|vanish|melt away|go away)(?![a-z])`,
    ),
    unless: /\b(?:customers?|clients?|competitors?|your (?:bank|supplier|courier)|postage|travel)\b/,
  },
  {
    // "A referral is worth a quarter of your annual bill to us"
    type: "percent",
    read: "unknown",
    regexp: g(
      `${B}(?:is|are|'s|would be|will be)(?: (?:easily|gladly|well))? worth (?:to us )?(?:an? )?${SHARE} (?:of|off) (?:your|the) (?:[a-z-]+ ){0,2}?(?:${BILL}|fees?|price|subscription|contract|rate|cost)(?: to us)?(?![a-z])`,
    ),
  },
  {
    // "New starters don't cost you anything before spring"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:don't|won't|doesn't|will not|do not|does not|needn't) cost you (?:anything|a (?:thing|penny|cent|euro))(?: extra)? (?:before|until|till) (?:${MONTH}|${TAG.date}|(?:the )?(?:spring|summer|autumn|winter|new year|next [a-z]+|end of [a-z]+))(?![a-z])`,
    ),
    unless: TRIAL,
  },
  {
    // "We'll sweeten it by a fifth"
    type: "percent",
    read: "share",
    regexp: g(
      `${SELLER} (?:sweeten|soften|improve|better) (?:it|the (?:deal|offer|price|pill|terms|quote)|that|this|things)(?: for you)? (?:by|with) (?:an? |another )?${SHARE}`,
    ),
  },
  {
    // "The welcome package: three months, zero invoices"
    type: "free-months",
    read: "free-duration",
    regexp: g(
      `${TAG.duration},? (?:with |and )?(?:zero|\\ue003|no|without(?: an?)?|not an?) (?:single )?${BILL}(?= ?[.,;:!?()–—]| - | ?(?:\\n|$)| (?:for|until|if|when)(?![a-z]))`,
    ),
    unless: TRIAL,
  },
  {
    // "How about we knock off a round thousand"
    type: "amount",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:knock|take|lop|shave|strike|cross) off (?:another |an? )?(?:(?:round|cool|clean|nice|even|full|good) )*${TAG.number}(?= ?[.,;:!?()–—]| - | ?(?:\\n|$)| (?:and|if|when|for you|from|today)(?![a-z]))`,
    ),
  },
  {
    // "For NGOs we usually only charge every other user"
    type: "percent",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:(?:usually|normally|often|always|then|simply) )?(?:only |just )?(?:charge|bill|invoice|count)(?: you)?(?: only| just)?(?: for)? (?:every (?:other|second|third)|half (?:of )?(?:the|your)|\\ue005 (?:of )?(?:the|your)) (?:[a-z]+ )?${UNITS}(?![a-z])`,
    ),
  },
  {
    // "Five users pay, the sixth tags along"
    type: "free",
    read: "unknown",
    regexp: g(
      `${TAG.number} (?:[a-z]+ )?(?:${UNITS}|people|heads)? ?(?:pay|are (?:billed|paid for|charged|invoiced)),? (?:and |but |while )?(?:the |your |every )?(?:${NTH}|next|last|rest|others?)(?: (?:one|${UNITS}))? (?:tags?|comes?|rides?|goes|joins?|gets?|sits?|runs?|travels?)(?: (?:along|in|free|for free|for nothing|on us|with them))+(?![a-z])`,
    ),
  },
  {
    // "I'll credit you the first month for every colleague"
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:credit|refund|gift|spot|spare|forgive|save) you (?:${BILLED}|an? (?:whole |full |extra )?(?:month|quarter|year))(?: (?:for|per|with) (?:every|each|any|all)(?: [a-z]+){1,2})?(?= ?[.,;:!?()–—]| - | ?(?:\\n|$)| (?:who|that|if|when|for|of)(?![a-z]))`,
    ),
    unless: /\b(?:twice|duplicate|mistake|wrong|down|outage|fail\w*|late|miss\w*)\b/,
  },
  {
    // "I take €50 off the set-up"
    type: "amount",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:take|knock|shave|lop|cut|strike) ${MONEY} off (?:the|your) (?:${ONE_OFF}|first (?:order|delivery|visit|day))(?: (?:fee|costs?|price))?(?![a-z])`,
    ),
  },
];
