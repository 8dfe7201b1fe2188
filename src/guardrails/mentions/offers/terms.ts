/** Offers of time and units: free months, n for m, free seats, price matching. */
import { SHARE, TAG } from "../../text/draft.ts";
import { GRATIS, NTH, SELLER, UNITS } from "./bills.ts";
import { BEAT, FREE_OF_CHARGE, GET, PAY, PAYABLE, PRICE, PRICE_OF, QUOTE, SKIP } from "../trade.ts";
import { g, B, MONEY, COUNT, THING, TRIAL, type Pattern } from "./patterns.ts";

const FREE = `(?:${FREE_OF_CHARGE}|free(?! of)|waived|thrown in|without (?:an?|any|a single) (?:bills?|invoices?|payments?|fees?|charges?)|unbilled|not charged|rent-free|costs? (?:(?:you|him|her|them|your [a-z]+)(?: all| both)? )?(?:nothing|zero|nada)(?! but\\b)|won't cost (?:(?:you|him|her|them|your [a-z]+)(?: all| both)? )?(?:anything|a thing|a (?:penny|cent)))`;

export const durationPatterns: Pattern[] = [
  {
    type: "free-months",
    read: "free-duration",
    regexp: g(
      `${B}(?:(?:the |your |our )?(?:first|next|last|final|opening|initial) )?${TAG.duration}(?: (?:of (?:service|access|use|the plan|\\w+(?: \\w+)?)|extra|subscription|is|are|come|comes|completely|totally|absolutely|will be|entirely|membership|added|(?:with|on|in|at) (?:us|[a-z]+)|here|,))*(?: |-)${FREE}(?! (?:trial|support|from|of (?!charge)))`,
    ),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "free-duration",
    regexp: g(
      `${B}(?:free|complimentary|gratis)(?: (?:access|use|service|subscription|seats?|plan|usage|licen[cs]es?|of charge))?(?: to \\w+)?(?: for| during| in| throughout)?(?: (?:the|your|a|an|our|up to|as long as))*(?: (?:first|next|whole|full|entire|last))* ${TAG.duration}`,
    ),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "free-number",
    regexp: g(
      `${TAG.number}(?: |-)(?:extra |additional |bonus |more |full |whole )?(?:(?:free|complimentary|gratis|bonus) (?:extra |full |calendar )?(?:weeks?|months?|quarters?|years?)\\b|(?:extra |additional |more )?(?:weeks?|months?|quarters?|years?) (?:completely |absolutely )?${FREE})`,
    ),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "free-number",
    regexp: g(
      `${B}(?:(?:your|the|an?|an extra|one extra|another|every|their) (?:first |second |third |fourth |twelfth |opening |initial |next |last |whole |full |extra |additional |thirteenth |final )?|first |next |last )(?:month|quarter|year|week)(?: of (?:service|\\w+))?(?: is| comes| will be)? (?:completely |absolutely |totally |entirely )?${FREE}`,
    ),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "free-number",
    regexp: g(
      `${B}(?:a|an|one|your|another) (?:whole |full |extra |bonus )?(?:free|complimentary|gratis) (?:month|quarter|year)\\b`,
    ),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "free-duration",
    regexp: g(
      `${B}(?:no|zero|without(?: any)?|waive (?:the|all|your)|pay nothing|nothing to pay|don't pay(?: anything| a cent)?|do not pay(?: anything)?|you (?:pay|owe) nothing|we (?:won't|will not) (?:bill|invoice|charge) you|we don't start billing|we (?:charge|bill|invoice) (?:you )?nothing|(?:charge|bill|invoice) you nothing)(?: (?:payments?|invoices?|bills?|fees?|charges?|subscription|licen[cs]e|fee|anything))*(?: (?:for|in|during|until after|until|throughout))? (?:the |your |a )?(?:first |next |whole |full )?${TAG.duration}`,
    ),
    unless: /\btrial\b|\bcommitment\b/,
  },
  {
    type: "free-months",
    read: "free-duration",
    regexp: g(
      `${B}(?:add|throw in|give you|include|extend(?: your (?:contract|subscription|term))? by|get|gift(?: you)?|treat you to)(?: (?:an?|another|the|you))* (?:extra |additional |bonus |more )*${TAG.duration}(?: (?:extra|more))?,?(?: [a-z]+){0,4}? ${FREE}`,
    ),
    unless: TRIAL,
  },
];

/** "Two signatures for the price of one stamp": a joke about another thing. */
const NOT_OTHERS = `(?<!${PRICE_OF} (?:only |just )?${COUNT}(?= (?!${UNITS}|${THING}|if|when|on|until|till|today|now|this|for|with|and|in|while|at|all|throughout|through|per|each|every|as)[a-z]+))`;

const NOT_OFFER_AFTER = "(?! ?(?:o'clock|am|pm)\\b)";

export const numberPatterns: Pattern[] = [
  {
    // "Another 20 points I can give", "25 points of wiggle room": nobody gives other points.
    type: "percent",
    read: "points",
    regexp: g(
      `${TAG.number} points?(?: (?:[a-z]+ ){0,2}?(?:(?:i|we)(?:'ve| have)? (?:can|could|may|might|am able to|got)? ?(?:give|move|flex|find|play|offer|shift|budge)|(?:of|in) (?:wiggle room|room|discount|margin to|flex\\w*|leeway|play|slack)|off|to give|to play with)\\b)`,
    ),
  },
  {
    type: "n-for-m",
    read: "get-for",
    regexp: g(
      `(?<!(?<![a-z])for )${TAG.duration}(?: (?!(?:and|or|but|then)\\b)[a-z]+){0,2}? for (?:only |just )?(?:${PRICE_OF} )?(?:only |just )?(?:${TAG.number}|${TAG.duration}|an? (?:year|month|quarter)\\b)(?= (?:on|offer|deal|if|when|until|today|now|this|instead)\\b| ?[.,!?;:()\\n"—]| ?(?:\\n|$))`,
    ),
    unless: /\b(?:trials?|waited|lasted|planned|valid)\b/,
  },
  {
    type: "n-for-m",
    read: "get-for",
    regexp: g(
      `${COUNT}(?: ${THING})?,? (?:and |but )?(?:we|i)(?:'ll| will)?(?: only| just)* (?:invoice|bill|charge|reckon|book|put down|write down)(?: you)?(?: for| as)?(?: only| just)? ${COUNT}`,
    ),
  },
  {
    type: "n-for-m",
    read: "buy-get",
    regexp: g(
      `${B}(?:buy|purchase|order|sign up|take|pay for|add|get|license|rent|lease|hire|book|subscribe to|bring) ${TAG.number}(?: [a-z]+){0,3}?,? ?(?:and |& |to |then |we'll |you )*(?:${GET}|add|give you|the next|throw in|take)? ?(?:the next )?(?:an? )?${TAG.number}(?: (?:more|extra|others?|[a-z]+)){0,3}? (?:free|${FREE_OF_CHARGE}|half price|at ${SHARE} off|at ${TAG.fraction}[ -]price)`,
    ),
  },
  {
    type: "n-for-m",
    read: "buy-get",
    regexp: g(
      `${B}(?:buy|purchase|order|take|pay for|license|rent|lease|hire|book) ${TAG.number}(?: [a-z]+){0,3}?,? (?:and |then )?(?:we|i)(?:'ll| will)?(?: even| gladly| happily)? (?:throw in|chuck in|toss in|gift you|slip in) (?:another |an extra )?${TAG.number}(?: (?:more|extra|[a-z]+))?`,
    ),
  },
  {
    type: "n-for-m",
    read: "for-get",
    regexp: g(
      `${B}(?:${PAY}|billed|charged|buy|invoiced?)(?: for| only| just)* ${COUNT}(?: ${THING})?(?: (?:of|on|with) [a-z]+(?: plan)?)?,? (?:and |but |& |then |you |you'll |to )*(?:(?:${GET}|use|keep|run|stay|work) (?:(?:it |us |everything |(?:the |our |all of it )?[a-z]+ )?for )?|(?!pay|commit|contract|bill)[a-z]+ for |(?:are|is|get|gets|be|stay|stays|remain|remains) [a-z]+(?: [a-z]+)? for )(?:all )?${COUNT}${NOT_OFFER_AFTER}`,
    ),
  },
  {
    type: "n-for-m",
    read: "get-for",
    regexp: g(
      `${COUNT}(?: ${THING}){0,2}(?: of [a-z]+)? ?(?:,? (?:for|at) (?:only |just )?${PRICE_OF} (?:only |just )?|,? (?:and |but )?(?:you |you'll |you're |get |be |are )*(?:only |just )?(?:pay|paying|bill(?= for)|billed|charged|invoiced) (?:only |just )?(?:for )?(?:only |just )?)(?:${COUNT}${NOT_OTHERS}|an? (?:year|quarter)\\b)`,
    ),
  },
  {
    type: "n-for-m",
    read: "get-for",
    regexp: g(
      `(?<!:)${TAG.number}(?: |-)for(?: |-)(?:only |just )?${TAG.number}(?!:${TAG.number})(?! ?(?:percent|points?|hours?|days?))(?= (?:on|offer|deal|promo\\w*|special|pricing|this|until|seats?|users?|licen[cs]es?|when|if|for|today|now|and|all|plans?|subscriptions?)\\b| ?[.,!?;:()\\n"—]|\\n|$)`,
    ),
    unless: /\bscores?\b|\bvoted\b/,
  },
  {
    type: "n-for-m",
    read: "get-for",
    regexp: g(
      `${B}(?:${GET}|take|run) ${COUNT}(?: ${THING})?,? (?:and |but |while |& )*(?:you )?(?:only |just )?${PAY}(?: only| just)?(?: for)? ${COUNT}`,
    ),
  },
  {
    type: "n-for-m",
    read: "for-get",
    regexp: g(`${B}for (?:only )?${PRICE_OF} ${COUNT}(?: ${THING})?,? (?:you )?${GET} ${COUNT}`),
  },
];

const FREE_THING = "(?:seats?|users?|licen[cs]es?|subscriptions?|plans?|access|everything|upgrades?)";

export const fixedPatterns: Pattern[] = [
  {
    type: "stacked",
    read: "unknown",
    regexp: g(
      `${B}(?:(?:stack|combine|pair|cumulate) (?:it|this|that|them|these|both|everything)(?: up)? (?:with|on top of|and|onto|plus)|(?:discounts?|offers?|rates?|prices?|promos?|promotions?|codes?|credits?|rebates?|vouchers?) (?:(?:comes?|goes|is|applies|on|right|even|then) )*on top of) (?:the|your|our|any|this|that) (?:[a-z-]+ ){0,2}(?:discount|offer|credit|promotion|promo|code|rebate|deal|voucher|saving|coupon)s?\\b`,
    ),
  },
  {
    type: "stacked",
    read: "unknown",
    regexp: g(
      `${B}(?:stack|combine|pile|layer|double up)(?:ing|s)? (?:(?:the|your|this|that|our|both|any|a|an) )*(?:[a-z-]+ ){0,3}?(?:${SHARE} ?)?(?:[a-z-]+ ){0,2}?(?:(?:discount|offer|credit|promotion|promo|code|rebate|deal|voucher|saving|coupon)s?|${SHARE}) (?:on top of|with|and|onto|together with) [^.!?;\\n]{0,30}?(?:discount|offer|credit|promotion|promo|code|rebate|deal|voucher|saving|coupon|${SHARE})`,
    ),
  },
  {
    // "Add a second site and pay only for the first"
    type: "n-for-m",
    read: "nth",
    regexp: g(
      `${B}(?:buy|order|take|book|rent|license|get|add|open|connect|bring|equip|install|start|put in)(?: on)? (?:an? |the |your |that )${NTH} [a-z]+(?: [a-z]+){0,3}?,? (?:and|but) (?:you |you'll |we'll )?(?:still |only |just )*(?:pay|be billed|bill you|charge you)(?: (?:only|just|for))* (?:the|your) (?:first|other)(?: one)?(?= ?[.,!;?]| ?(?:\\n|$)| (?:for|until|this|all)\\b)`,
    ),
  },
  {
    type: "n-for-m",
    read: "nth",
    regexp: g(
      `${B}(?:buy|purchase|order|take|book|rent|license|pay for|get|add|open|bring|connect)(?: ${TAG.number}| an?)(?: [a-z-]+){0,3}?,? ?(?:and |& )?(?:(?:${GET}|take) )?(?:the |your )${NTH}(?: (?:[a-z]+|${TAG.number}))? (?:is |comes |rides |travels |joins |along |in |for |at )*(?:(?:free|no (?:charge|cost)|half price)\\b|${GRATIS})`,
    ),
  },
  {
    type: "n-for-m",
    read: "nth",
    regexp: g(
      `${B}(?:every|your|the|a|each|and the) ${NTH} (?:seat|user|licen[cs]e|plan|location|year|month|unit|subscription|member|entity|site|${TAG.number}|[a-z]+)(?: of [a-z]+)?(?: is| comes)? (?:is |for |at )?(?:free(?! of (?!charge))|${FREE_OF_CHARGE}|no (?:charge|cost)|half price)\\b(?! (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|at|to|from|until|this)\\b)`,
    ),
    needs:
      /\b(?:you|your|we|our|i|us|order|sign|seats?|users?|licen[cs]es?|plans?|subscriptions?|sites?|locations?|months?|years?|quarters?|annual|price)\b|\bevery\b/,
  },
  {
    type: "percent",
    read: "cents",
    regexp: g(`${MONEY} on the (?:dollar|euro|pound|franc)\\b`),
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:lower|better|cheaper) (?:price|quote|offer|deal|bid)s?[^.!?\\n]{0,40}?\\bwe(?:'ll| will| can)? (?:gladly |happily |always |simply )?(?:${BEAT}|go lower)|${B}(?:always|forever|permanently) (?:be )?(?:cheaper|lower priced|less expensive) than\\b|${B}(?:our|my) (?:prices?|rates?|quotes?|bills?|figures?|numbers?|offers?)(?:'ll| will| is| are| stays?| remains?)?(?: always| never| forever)* (?:(?:be|stay|come in|end up) )?(?:always )?(?:below|under|beneath|lower than|cheaper than) (?:theirs|any|the competition|every|whatever|what (?:they|anyone|others)|[a-z]+'s)(?![a-z])`,
    ),
  },
  {
    type: "n-for-m",
    read: "half",
    regexp: g(`${B}(?:bogo|b1g1|two-?fers?|twofer|2fer|buy-one-get-one(?:-free)?)(?![a-z])`),
  },
  {
    type: "percent",
    read: "half",
    regexp: g(
      `${B}(?:halve|halves|halving|halved)(?: (?:the|your|our|all|its|list|this))*(?: (?!(?:their|his|her|its|accident|error|failure|injury|defect|churn|return|reject|sickness|attrition|incident|no-show|bounce|turnover|absence|default|complaint)\\b)[a-z-]+){0,2}? ${PAYABLE}(?![a-z])`,
    ),
  },
  {
    type: "percent",
    read: "half",
    regexp: g(
      `${B}(?:${PRICE}|bills?|invoices?) (?:is |are |has been |have been |will be |gets? )?(?:just )?halved|${SELLER} (?:go halves|(?:split|share) (?:the|your|this|that) (?:[a-z']+ ){0,3}?(?:bills?|costs?|invoices?|fees?|price|tab|rent|subscription)(?: [a-z]+){0,2}? (?:with you|fifty-fifty|50/50|half and half|down the middle|between us|in half))`,
    ),
    unless: /\b(?:instal?ments?|months|quarters|payments|parts|lunch|dinner|drinks|taxi|hotel|travel|trip)\b/,
  },
  {
    type: "free",
    read: "all",
    regexp: g(
      `(?:${B}(?:get|give you|gets?|have|offer(?:ing)?(?: you)?|include|throw in|enjoy|hand you|with|plus)(?: [a-z]+){0,3}? )(?:${FREE_THING}|${TAG.number} ${FREE_THING})(?: (?:completely|absolutely|entirely|forever|for life))? ${FREE_OF_CHARGE}(?![a-z])`,
    ),
    unless: TRIAL,
  },
  {
    type: "free",
    read: "all",
    regexp: g(
      `${TAG.number} (?:complimentary|gratis|unbilled) ${UNITS}(?![a-z])|${B}(?:throw in|includ(?:e|ing)|add(?:ing)?|gift(?:ing)?(?: you)?|giv(?:e|ing) you|you(?:'ll| will)? (?:get|receive)|enjoy) ${TAG.number} free ${UNITS}(?![a-z])|${TAG.number} free (?:seats?|users?|licen[cs]es?|locations?|subscriptions?)\\b`,
    ),
    unless: TRIAL,
  },
  {
    type: "free",
    read: "all",
    regexp: g(
      `${B}(?:free|at no cost|free of charge|no charge|on the house) (?:forever|for life|for ever|indefinitely|for good|for all time)\\b`,
    ),
  },
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:${SKIP}|waiving|waives|dropping|drops|skipping)(?: (?:the|your|all|our|any|every))* (?:[a-z\ue003-]+ ){0,3}(?:fees?|charges?|subscription|licen[cs]e cost|invoice)\\b`,
    ),
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}${BEAT}(?:t?ing|es|s)?"?(?: (?:or|and) ${BEAT})?(?: (?:any|every|their|your|the|all|a|an|whatever|other|best|lowest|comparable|similar|genuine|valid|written|competing|competitors?'?s?|rivals?'?s?|lower|cheaper|better|current|existing|[a-z]+'s|[a-z]+’s)){1,4} (?:${QUOTE}|discounts?)\\b(?! (?:in|from|on) (?:the|your) (?:sheets?|files?|tables?|lists?|columns?|catalogue|system|spreadsheet|import|export)\\b| (?:with|against|to) (?:the|your|our|its|their|those)\\b)`,
    ),
    unless: /\b(?:expectations|results?)\b/,
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}price[- ]?match(?:ing|es|ed)?(?: guarantee| promise)?\\b|${B}(?:lowest|best) price (?:guarantee|guaranteed|promise)|(?:won't|will not|never|can't) be (?:beaten|undersold|outbid|undercut)(?: on price)?|${B}(?:match|beat|undercut) (?:them|anyone|anybody|everyone|the competition|[a-z]+) on price|${B}(?:show|send|bring|forward) us (?:a |any |their |your |the )?(?:[a-z]+'s )?(?:better |lower |cheaper |best )?(?:quote|price|offer)s?(?: from [a-z ]{2,30})?,? and we(?:'ll| will) (?:${BEAT}|go lower)|${B}whatever (?:they|[a-z]+) (?:quotes?|charges?|offers?|asks?|bids?)(?: you)?,? we(?:'ll| will)? (?:go lower|beat|match|charge less|be cheaper|undercut|do it for less)|${B}(?:go|be) (?:lower|cheaper) than (?:any|whatever) (?:quote|offer|price|they)`,
    ),
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:(?:name|tell (?:us|me)|set|choose|pick) your (?:own )?(?:price|discount|number|figure|rate)|pay what you (?:want|like|can)|(?:whatever|any) (?:discount|price) (?:it takes|you (?:need|want|like|ask|name))|(?:below|under|beneath) (?:our |the )?(?:price )?floor|unlimited discounts?|blank che(?:que|ck))\\b`,
    ),
  },
];
