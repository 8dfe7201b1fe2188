/** Shares and amounts near the words of a concession, in whatever order: what the exact forms do not read. */
import { SHARE, TAG } from "../../text/draft.ts";
import { NOT_PRICE, PRICED } from "../lexicon.ts";
import {
  BEAT,
  BILL,
  CHEAPER,
  DISCOUNT,
  FREE_OF_CHARGE,
  GET,
  PAPER,
  PAY,
  PRICE,
  QUOTE,
  SHOW,
  VOUCHER,
  SKIP,
} from "../trade.ts";
import { ADJ, B, CUSTOMER_SAVES, g, HEDGE, MONEY, POSSESSIVE, type Pattern } from "./patterns.ts";

const CONCESSION = `(?:${DISCOUNT}|${VOUCHER}|${PRICE} (?:cut|reduction)s?|reductions?|promos?|promotions?|sweeteners?|money off|special (?:price|rate|offer)s?)`;
/** A share of something else than the price: "30 % of your devices". */
const OF_ELSE = "(?! (?:of|more|fewer) (?!(?:the |our |your )?(?:list|price|full|usual|normal|off|discount)))";
const SOMETHING_ELSE = new RegExp(
  `${SHARE} (?!(?:${PRICED}|further|extra|additional|flat|full|permanent|special|one-off|loyalty|volume|launch|introductory|total|overall|net|straight|off|partner|charity|student|temporary|immediate)\\b)[a-z]+ reductions?(?! (?:on|off|in|of) (?:the|your|our) ${PRICED})\\b|\\b(?:rose|grew|fell|increased?|sales|revenue|margins?|market|survey|respondents?|average discount|no-shows?)\\b`,
);
const PRICE_NOUN =
  "(?:prices?|pricing|tariffs?|bills?|invoices?|fees?|subscription|rental|rent|quote|licen[cs]es?|instal?ments?|(?:monthly|annual|yearly|daily|list|day|room) rates?|(?:our|your|the|this) (?:rate|charge)s?)";

export const wordPatterns: Pattern[] = [
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE},?(?: [a-z']+){0,3}? (?:comes?|goes|coming|going|taken|knocked|shaved|cut|drops?|gone|straight|more|extra|further|again),? off\\b(?! (?:of )?${POSSESSIVE}${ADJ}${NOT_PRICE}\\b)`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    // "thirty off, thirty percent that is": the word that makes it a share comes late.
    type: "percent",
    read: "share",
    regexp: g(`${TAG.number} off\\b[,:—-]*(?: [a-z']+){0,3}? ${SHARE}${OF_ELSE}`),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(`${B}${CONCESSION}(?:[,:] ?| )(?:[a-z']+,? ){0,7}?${HEDGE}${SHARE}${OF_ELSE}(?! (?:chance|sure))`),
    unless: SOMETHING_ELSE,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(`${SHARE}${OF_ELSE}(?: [a-z'-]+){0,5}? ${CONCESSION}(?! (?:of|to|from) ${NOT_PRICE})\\b`),
    unless: SOMETHING_ELSE,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}${PRICE_NOUN}(?: [a-z']+){0,4}? (?:shrinks?|sinks?|decreas\\w+|goes? down|comes? down|drops?|falls?|lower|smaller|lighter|down)(?: (?:[a-z]+ ){0,4}?)(?:by )?${HEDGE}${SHARE}`,
    ),
    unless: new RegExp(`\\b(?:phone|electricity|energy|water|cloud|fuel) bills?\\b|${CUSTOMER_SAVES.source}`),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE} ${CHEAPER} (?:than (?:list|usual|normal|the list|our list|our usual|the usual|everyone|what (?:others|everyone))|for (?:you|your)|(?:per|a|each) (?:month|year|quarter)|on (?:the )?(?:first|next|annual|monthly))`,
    ),
    unless: CUSTOMER_SAVES,
  },
];

wordPatterns.push(
  {
    type: "percent",
    read: "share",
    regexp: g(`${SHARE} back(?= (?:on|off|from|in|with|for|if|when)\\b| ?[.!,;]|$)`),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE} (?:for|if you|when you) (?:(?:the|an|a|your|our) )?(?:pay|paying|sign|signing|commit|committing|prepay\\w*|annual|yearly|order|ordering|refer\\w*|switch\\w*)\\b`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(`${CONCESSION}\\?(?: [a-z']+[:,!]?){0,4} ${SHARE}`),
  },
  {
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:(?:only|just) ${PAY}|${PAY}(?: only| just)+) [${TAG.percent}${TAG.fraction}](?= ?[.,!;]|\\n|$| (?:until|till|today|this|for|in (?:your|the) first)\\b)`,
    ),
    unless: /\b(?:deposit|up ?front|in advance|due|on signing|instal?ments?|tax|vat)\b/,
  },
);

/** "I could stretch to 10%", "we'd come down by twelve per cent": nothing but the seller's yielding says what the share is of. */
wordPatterns.push({
  type: "percent",
  read: "share",
  regexp: g(
    `${B}(?:we|i)(?:'d|'ll| would| could| can| will| may| might| am able to| are able to|'m able to|'re able to|'m allowed to|'re allowed to|'m happy to|'re happy to|'m free to|'m authori[sz]ed to)(?: [a-z]+ly| also| maybe| even| just)* (?:come down|go down|go as (?:low|high|far) as|go|stretch|budge|move|do|offer|give|manage|swing|authori[sz]e|arrange|sort you out with|let you have|allow|grant|knock off|take off|shave off|get you|get)(?: (?:you|it|that|things|up|down|further|another|even|maybe|perhaps|the price|our price|your price|your team))*(?: (?:by|to|at|with|for))* ?${HEDGE}${SHARE}(?= ?[.,!?;:()—-]| ?(?:\\n|$)| (?:off|for|if|when|in (?:the|your) (?:first|second|year|next)|on (?:the|your|this|top|annual|a)|to|this|until|without|because|as|and|but|at most|max|straight|today|now)\\b)`,
  ),
  unless: new RegExp(
    `\\b(?:uptime|availability|accuracy|coverage|deposit|up ?front|interest|commission|budget|equity)\\b`,
  ),
});

export const wordAmountPatterns: Pattern[] = [
  {
    type: "amount",
    read: "from-to",
    regexp: g(
      `${B}(?:drops?|dropped|falls?|goes|going|comes?|down|reduc\\w+|cut(?:ting)?|lower\\w*|slash\\w*|marked|bring\\w*|takes?|price[sd]?|rate)(?: [a-z']+){0,4}? from ${MONEY}(?: [a-z/]+){0,5}?,? (?:down )?to (?:only |just )?${MONEY}`,
    ),
    unless: /\b(?:revenue|valuation|funding|turnover|budget|savings|spend\w*|costs? (?:of|per))\b/,
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}(?:${PAY}|${GET}|costs?|is|it's|yours|price|plan|seat|for you|save)(?: [a-z']+){0,3}? ${MONEY}(?: (?:per|a|each) [a-z]+){0,2}? ${CHEAPER}\\b(?! (?:the |a |an |another )?[${TAG.money}${TAG.percent}])`,
    ),
    unless: CUSTOMER_SAVES,
  },
];

const BEATEN = `(?:we|i)(?:'ll| will| can|'d| would)? (?:always |gladly |happily |simply |just )?(?:(?:go|come in|be) (?:lower|below|under|cheaper)(?: (?:than )?(?:it|that|them))?|${BEAT} (?:it|that|them|those))`;
const WE_GO_LOWER = `(?:we|i)(?:'ll| will| can|'d| would)? (?:always |gladly |happily |simply |just )?(?:go (?:lower|below|under)|come in (?:lower|below|under|cheaper)|${BEAT}|charge (?:you )?less|do it for less|be (?:cheaper|lower|below)|stay (?:below|under))`;

export const wordFixedPatterns: Pattern[] = [
  {
    type: "free-months",
    read: "free-number",
    regexp: g(
      `${B}(?:we|i)(?:'ll|'d)? (?:won't|will not|don't|do not|never|wouldn't|would not) (?:charge|bill|invoice)(?: you)?(?: anything| a (?:cent|penny))?(?: for)? (?:the |your )?(?:first|second|third|last|next|final)(?: (?:year|month|quarter|one|half|contract year))?(?= ?[.,;!]| ?(?:\\n|$)| (?:if|when|and|as|because)\\b)`,
    ),
    unless: /\btrials?\b/,
  },
  {
    // "They sent you a lower number? We'll match it": what is beaten stands in the sentence before.
    type: "price-match",
    read: "unknown",
    regexp: g(
      `(${B}(?:quotes?|quoted|offers?|offered|charges?|cheaper|lower|better (?:price|deal|number)|prices?)\\b[^\\n]{0,90}?[.!?:—-]+ (?:(?:and|then|so|just)? ?)(?:${SHOW} (?:it|that|them)(?: (?:to|past|over to))?(?: (?:us|me|our [a-z]+))?,?(?: (?:and|then))+ )?)${BEATEN}(?![a-z])(?! (?:to|with|against|up|on)\\b)`,
    ),
    unless: /\b(?:expectations?|targets?|deadlines?)\b/,
  },
  {
    type: "free-months",
    read: "free-number",
    regexp: g(
      `${B}(?:is|are|comes?|be|it|stays?|remains?) (?:completely |absolutely |totally |entirely )?(?:free|${FREE_OF_CHARGE}) (?:for|during|throughout|in|all through) (?:the |your )?(?:whole |entire |full |first |next |coming )+(?:month|quarter|year)\\b`,
    ),
    unless: /\btrials?\b/,
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:tell|give|name|show) (?:me|us) (?:the|your|what|which|whatever)(?: [a-z]+){0,2}? (?:budget|limit|ceiling)(?: [a-z']+){0,5}?(?:,| and)+ (?:we|i)(?:'ll| will| can)? (?:make (?:it|that|this|the (?:numbers?|price|figures?|maths?)) (?:work|fit)|(?:meet|match|hit|fit|get to) (?:it|that))\\b`,
    ),
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:quotes?|quoted|offers?|offered|charges?|charged|asks?|cheaper|lower|less)\\b[^.!?;\\n]{0,50}?(?<![a-z])${BEATEN}(?![a-z])`,
    ),
    unless: /\b(?:expectations?|targets?|deadlines?)\b/,
  },
  {
    type: "free-months",
    read: "free-number",
    regexp: g(
      `${B}(?:${SKIP}|forget(?: about)?|cancel|leave out|ignore)(?: (?:the|your|our))* (?:first|last|next|final) (?:${TAG.number} )?(?:(?:monthly |annual |quarterly )?${BILL}|monthly fees?)\\b`,
    ),
  },
  {
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:pays?|paying|owes?)(?: us)? (?:(?:nothing|zero|not a (?:cent|penny)|\ue002) (?:until|till|before|for the rest of)|(?:nothing|zero|not a (?:cent|penny)) (?:for|in|during) (?:the|your) (?:first|whole) (?:month|quarter|year|half))\\b|${B}(?:don't|won't|needn't) pay (?:anything|a (?:cent|penny)) (?:until|till|before)\\b`,
    ),
    unless: /\btrials?\b/,
  },
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:your |the )?first ${TAG.number} [a-z]+ (?:(?:are|is|come|cost|will be) )?(?:free|nothing|${FREE_OF_CHARGE})(?![a-z])`,
    ),
    unless: /\btrials?\b/,
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}${SHOW} (?:us|me) [^.!?;\\n]{0,60}?${PAPER}\\b[^.!?;\\n]{0,20}?${WE_GO_LOWER}\\b(?!(?: (?:it|that|them|those|this))? (?:to|with|against|up)\\b)`,
    ),
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(`${B}whatever [^.!?;\\n]{3,60}?,? ${WE_GO_LOWER}\\b`),
    unless: /\b(?:ledger|statements?|banks?|records?|expectations?)\b/,
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${WE_GO_LOWER} (?:than )?(?:any|whatever|their|your (?:current|existing|present|old)|every|all)(?: [a-z']+){0,3}? (?:${QUOTE}|suppliers?|vendors?|charge|pay|ask)\\b`,
    ),
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:tell|give|name|send|show) (?:me|us) (?:a|the|your|what|which|any)(?: [a-z]+){0,2}? (?:number|price|figure|rate|discount)(?! of)(?: [a-z']+){0,6}?(?:,| and)+ (?:we|i)(?:'ll| will| can)? (?:make|get|do|meet|match|hit|find|take|sign|say yes)\\b`,
    ),
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:the |our )?(?:price|pricing|rate)s? (?:is|are) (?:completely |fully |entirely |totally |always )?(?:negotiable|flexible|up to you|yours to (?:name|set))|${B}(?:we|i)(?: can|'ll| will| could)?(?: always| surely)? (?:find|agree on|come up with|arrive at|work out|get to|make) (?:you )?(?:an?|the|any) (?:price|rate|fee|figure|number)(?: (?:that|which|to))?(?: (?:works?|suits?|fits?|feels|is right|you like|you can live with|for|into|within|work|fit|suit))+ (?:for |with )?(?:you|your|both|all)(?![a-z])|${B}(?:we|i)(?: can|'ll| will| could) (?:sharpen|soften|improve(?: on)?|work on|play with|adjust|massage|rethink|bend) (?:the|our|that|this|my) (?:price|pricing|rate|fee|quote|pencil|figure|number)s?(?![a-z])|${B}(?:we|i)(?: can|'ll| will| could) do (?:a (?:little|bit|lot) )?better (?:on|for you on) (?:the |our |that )?(?:price|pricing|rate|fee)s?(?![a-z])|${B}(?:you (?:set|name|choose|pick|decide) (?:(?:the|your|a) (?:price|discount|fee)|your (?:rate|number)|the number(?! of)(?= ?[.,!;]| ?(?:\\n|$)| and we\\b)))(?![a-z])`,
    ),
  },
];
