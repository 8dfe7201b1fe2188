/** Offers told by how the price moves, whoever is the subject: it falls, we come down, fewer are billed than are used. */
import { SHARE, TAG } from "../../text/draft.ts";
import { CHARGE, CHEAPER, DISCOUNT, PAY, PAYABLE, PRICE, REDUCE, SKIP } from "../trade.ts";
import { GRATIS, SELLER, UNITS as BILLABLE } from "./bills.ts";
import { B, CUSTOMER_SAVES, FALLS_BY, g, HEDGE, MONEY, POSSESSIVE, type Pattern } from "./patterns.ts";

/** Nothing follows that would be less instead of the price: "30 % less work". */
const END =
  "(?= ?[.,!?;:()]| ?(?:\\n|$)| (?:for (?:you|your|the)|if|when|until|today|this|now|in (?:the|your|year)|than (?:list|usual|normal|the list|what|everyone)|with|because|and|but|as)\\b)";
const OTHERS_PAY =
  "(?:everyone|everybody|others?|the others|the rest|other customers|most(?: customers| people)?)(?: else)?(?: pays?)?";
const UNITS = `(?:${BILLABLE}|months?|years?)`;
const FEE =
  "(?:set-?up|implementation|onboarding|activation|installation|training|migration|joining|sign-?up|import|integration|registration) (?:fees?|charges?|costs?)";
const NOT_MONEY = /\b(?:commission|equity|interest|vat|tax|deposit|up ?front|retention|accuracy|uptime)\b/;

export const movePatterns: Pattern[] = [
  {
    // "Each seat goes down by a third", "the first year will be cut by half": no other noun stands between.
    type: "percent",
    read: "share",
    regexp: g(
      `(?<!\\b(?:in|during|over|within|for|of|from|after|until|on|per) )(?<![a-z])(?:(?:each|every) ${BILLABLE}|(?:the|your) (?:(?:whole |full |entire )?(?:package|bundle)|(?:whole |entire )?(?:first|second|next) (?:year|month|quarter|term)))${FALLS_BY}`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SELLER} (?:do|make|let|offer|give|sell|price|get|put|bring|supply|quote|charge|bill|have)(?: (?!not )[a-z']+){0,4}? ${HEDGE}${SHARE} (?:${CHEAPER}|under|below)${END}`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SELLER} (?:come down|go down|drop|move|budge|yield|flex|stretch)(?: (?:by|to|another|a further|the price|our price))* ${HEDGE}${SHARE}${END}`,
    ),
    unless: NOT_MONEY,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}sav(?:e|es|ing)(?: you)? ${HEDGE}${SHARE} (?:on|off|compared (?:with|to)|against|versus|over) ${POSSESSIVE}(?:[a-z]+ )?(?:${PAYABLE}|seats?)(?![a-z])`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:savings?|offer|reduction|deal|promotions?|promo|special|gift|rate|friday|${DISCOUNT}): (?:minus |-)?${HEDGE}${SHARE}(?! of\\b)|${B}claim (?:your|the) ${SHARE}${END}|${SHARE} (?:in the bag|waiting|reserved|with your name)`,
    ),
    unless: NOT_MONEY,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(`${SHARE} (?:lower|cheaper|reduced) ${PAYABLE}(?![a-z])`),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:${PRICE}|bills?|invoices?|subscriptions?)(?: [a-z]+)? (?:drops?|falls?|goes|comes|shrinks|goes down|comes down) (?:down )?to (?:${TAG.fraction}|${SHARE} of (?:list|the list|the (?:usual|normal|full)))${END}|${SELLER} (?:only |just )?(?:charge|bill|invoice)(?: you| your team)?(?: only| just)?(?: for)? ${TAG.fraction}(?: of)?(?: (?:the|your|all) (?:[a-z]+ )?(?:seats|users|price|months|fee|year|licen[cs]es|rate))?${END}`,
    ),
    unless: NOT_MONEY,
  },
  {
    type: "n-for-m",
    read: "for-get",
    regexp: g(
      `${B}(?:${PAY}|billed|charged|invoiced|${CHARGE})(?: you)?(?: only| just)?(?: for)?(?: only| just)? ${TAG.number} (?:out )?of (?:your |the |those |all )*${TAG.number} ${UNITS}|${B}only ${TAG.number} (?:out )?of (?:your |the |those |all )*${TAG.number} ${UNITS}(?: (?:would|will|are|get|gets|be|is|ever))+ (?:billed|charged|invoiced|paid for|counted)`,
    ),
  },
  {
    type: "n-for-m",
    read: "get-for",
    regexp: g(
      `${TAG.number} ${UNITS},? (?:and|but) (?:only |just )?(?:pay|bill|charge|invoice)(?: you)?(?: only| just)?(?: for)? ${TAG.number}`,
    ),
  },
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${TAG.number} of (?:the |your )?${TAG.number} ${UNITS} (?:won't|will not|aren't|are not) (?:be )?(?:billed|charged|invoiced)|${SELLER} forget to (?:bill|charge|invoice) ${TAG.number} of (?:the|your) ${UNITS}|${B}${UNITS} ${TAG.number}(?: (?:to|through|and) ${TAG.number})? (?:are|is|come|comes) (?:free|${GRATIS})|${TAG.duration} (?:out )?of (?:the |every |your )*[${TAG.number}${TAG.duration}] (?:are|is|come) (?:free|${GRATIS})`,
    ),
    unless: /\btrials?\b/,
  },
  {
    type: "amount",
    read: "from-to",
    regexp: g(
      `${MONEY}(?: [a-z]+){0,2} (?:becomes?|turns into|drops to|is yours (?:for|at)|yours (?:for|at)) (?:only |just )?${MONEY}|${B}list(?: price)? is ${MONEY}[^.!?\\n]{0,20}?(?<![a-z])(?:i|we)(?:'d|'ll| can| could| would| will)? (?:do|make it|offer|go|give you|put it|charge|say)(?: it)?(?: at| for| to)? ${MONEY}`,
    ),
  },
  {
    type: "amount",
    read: "to-from",
    regexp: g(
      `${B}${PAY} (?:only |just )?${MONEY}(?: [a-z/]+){0,4}?,? (?:while |where |and |when )?${OTHERS_PAY} ${MONEY}|${B}(?:${REDUCE}|get)(?: [a-z]+){1,4} to ${MONEY},? (?:down )?from ${MONEY}`,
    ),
    unless: /\b(?:revenue|valuation|funding|turnover|budgets?|savings|spend\w*)\b/,
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${SELLER} (?:put|hand|send|give|pay|wire|transfer|refund)(?: (?:you|your team|back|out|an?))* ${HEDGE}${MONEY} (?:back|in(?:to)? your (?:pocket|account)|(?:[a-z]+ )?(?:gift card|voucher|card|bonus|credit)|(?:when|once|if|after|for) (?:you|signing|the first))`,
    ),
    unless: /\b(?:salary|employees?|candidates?|partners?|referr\w+|duplicate|overpa\w+|received|too much|twice)\b/,
  },
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:usually|normally|worth|otherwise)(?: [a-z]+){0,2} ${MONEY}[^.!?\\n]{0,40}?(?<![a-z])(?:free|${GRATIS})|${B}no ${FEE} (?:if|when|until|this|before|as long as|for (?:orders|(?:everyone|anyone|all) who))\\b|${B}make (?:the|your) (?:[a-z-]+ ){1,2}(?:fees?|charges?) (?:go away|disappear|vanish)|${B}(?:${SKIP}|forget|ignore)(?: about)? (?:the|your) ${FEE}`,
    ),
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}free (?:first|second|third|next|extra|additional|opening) (?:[a-z]+ )?(?:month|quarter|year|${TAG.duration})|${B}(?:first|next|last|second) (?:${TAG.number} )?(?:months?|quarters?|years?|invoices?|bills?|${TAG.duration}) (?:won't|will not|isn't|is not|aren't) (?:be )?(?:billed|charged|invoiced)`,
    ),
    unless: /\btrials?\b/,
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:the |our )?(?:price|pricing) is (?:completely |entirely |wide )?open\\b|${B}you(?:'ll| can| get to)? decide (?:on )?what (?:it's|it is|this is|that's|(?:it|this|that) (?:costs|should cost|will cost|'ll cost)|(?:you|you'd|you'll) (?:pay|like to pay|want to pay|are paying)|to pay|we charge|the price is)|${B}make (?:me|us) an offer(?=,? (?:any|and|we|i)\\b| ?[.!]|\\n|$)|${B}(?:nobody|no one|none of our customers) (?:[a-z]+ )?pays (?:the )?(?:(?:full|list|sticker) price|list)(?![a-z])|${B}list price is (?:just|only|merely|really) (?:a|an|the|our) (?:starting point|suggestion|opening|beginning|guideline|guide)|(?:we're|we are|i'm|i am|(?:we|i)(?: can|'ll| will| could) be) (?:very |quite |completely |really |always |a (?:little|bit) )?(?:flexible|open|relaxed|easy|accommodating) (?:on|about|with|regarding) (?:the |our )?(?:price|pricing|rate|fee)s?\\b|(?:on|about|when it comes to|as (?:to|for)) (?:the |our )?(?:price|pricing|rate|fee)s?,? (?:we're|we are|i'm|i am) (?:very |quite |completely |really |always |totally |entirely )?(?:flexible|open|relaxed|easy)\\b`,
    ),
  },
];
