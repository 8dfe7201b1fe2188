/** Offers in the words of other languages: "minus 30 % on the list price", "40 % of reduction", "two months of gift". */
import { SHARE, TAG } from "../../text/draft.ts";
import { DISCOUNT, FREE_OF_CHARGE, PAYABLE } from "../trade.ts";
import { SELLER } from "./bills.ts";
import { B, CUSTOMER_SAVES, g, HEDGE, MONEY, type Pattern, TRIAL } from "./patterns.ts";

/** "The list price of Folio", "your yearly subscription". */
const OF_PRICE = `(?:(?:the|your|our|this|each|every) )?(?:[a-z-]+ ){0,2}?(?:${PAYABLE}|whole|total|sum|amount|order)(?: of [a-z]+)?`;
const FREE = `(?:${FREE_OF_CHARGE}|without (?:any )?costs?|cost-?free|costless|gratuit(?:ous)?|as (?:an? )?(?:gift|present))`;
const ANOTHER = "(?:another|a further|again|once more|still|additional|extra|once again|yet)";

export const foreignShares: Pattern[] = [
  {
    // "5 % because you come from the fair, and upon this another 5 %"
    type: "stacked",
    read: "unknown",
    regexp: g(
      `${SHARE}(?! (?:of|more|fewer|less) )[^.!?\\n]{0,80}?,? (?:and |then )(?:(?:up)?on (?:top of )?(?:this|that|these)(?: (?:comes?|you get|i give you|we give you))?|(?:then|on top)) ${ANOTHER} ${SHARE}(?= ?[.,!;]| ?(?:\\n|$)| (?:when|if|for|because|off|on)\\b)`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(`${B}(?:with |by |for |at )?(?:minus|less) ${SHARE} (?:on|of|from|off|at|to) ${OF_PRICE}(?![a-z])`),
    unless: CUSTOMER_SAVES,
  },
  {
    // "We let one third of the list price fall", "we let 30 % after"
    type: "percent",
    read: "share",
    regexp: g(
      `${SELLER} let (?:you |for you )?${HEDGE}${SHARE} (?:(?:(?:of|from|on|off) )?${OF_PRICE} )?(?:fall|drop|go|away|off|after|down|disappear)(?![a-z])`,
    ),
  },
  {
    // "From 20 users on costs each user only the half"
    type: "percent",
    read: "share",
    regexp: g(
      `${B}costs? (?:each|every|the|a|your) [a-z]+ (?:only |just )?(?:the )?${TAG.fraction}(?= ?[.,!;]| ?(?:\\n|$)| (?:when|if|for you)\\b)`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    // "We can arrive until 35 %"
    type: "percent",
    read: "share",
    regexp: g(
      `${SELLER} (?:can |could |may |will )?(?:arrive|come|go|reach) (?:until|till|up to|to) ${HEDGE}${SHARE}(?= ?[.,!;]| ?(?:\\n|$)| (?:for|when|if|of ${DISCOUNT})(?![a-z]))`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    // "From the list price go still 25 % down"
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:from|of|on) ${OF_PRICE} (?:go|goes|come|comes|fall|falls|drop|drops|take we|we take)(?: (?:still|then|again|for you|another|straight))* ${HEDGE}${SHARE}(?: (?:down|off|away))?(?![a-z])`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    // "We do a price with 40 % of reduction"
    type: "percent",
    read: "share",
    regexp: g(
      `(?:${SHARE} of ${DISCOUNT}(?! (?:on|in|of) (?:time|work|errors?|paper|waste))|(?<=${B}(?:price|offer|quote|tariff|conditions?|we|i)\\b[^.!?;\\n]{0,50})${SHARE} of reduction(?= ?[.,!;]| ?(?:\\n|$)| (?:for you|if|when|on (?:the|your|our) (?:[a-z]+ )?${PAYABLE})(?![a-z])))`,
    ),
    unless: new RegExp(`\\byour (?:demand|request|wish|question|proposal)\\b|${CUSTOMER_SAVES.source}`),
  },
];

export const foreignMonths: Pattern[] = [
  {
    // "Two months of gift", "the first three months offered"
    type: "free-months",
    read: "free-duration",
    regexp: g(
      `${TAG.duration} (?:(?:are|is|come|be) )?(?:offered(?=(?: (?:to|for) you)? ?(?:[.,!;]|\\n|$|when|if|for))|of gift|gifted|(?:go|are|come) (?:for|at|on) (?:us|our (?:costs?|account))|as (?:an? )?(?:gift|present)|without (?:any )?costs?|cost-?free|costless)(?![a-z])`,
    ),
    unless: TRIAL,
  },
];

export const foreignFixed: Pattern[] = [
  {
    // "The set-up is offered"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:the|your|our) (?:set-?up|installation|training|onboarding|start package|import|migration|(?:first|last) (?:month|year|invoice)) (?:is|are|will be) offered(?: to you)?(?= ?[.,!;]| ?(?:\\n|$)| (?:when|if)\\b)`,
    ),
  },
  {
    // "Of the twelve months remain three for you without cost"
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}of (?:the|your|every|each)(?: first)? (?:${TAG.duration}|${TAG.number} months?)[^.!?;\\n]{0,24}?(?:remain|stay|are|go|come|run)s? ${TAG.number}(?: (?:of them|months?|for you))* ${FREE}`,
    ),
    unless: TRIAL,
  },
  {
    // "We always go ten euros under it"
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:always )?(?:go|stay|lie|are|come|remain)(?: (?:always|then|still|gladly))* (?:${MONEY}|${SHARE}|${TAG.number}) (?:under|below|beneath) (?:it|that|them|theirs|this|their [a-z]+|every [a-z]+|any [a-z]+)(?![a-z])`,
    ),
  },
  {
    // "Which sum must stand under the offer? Tell it to me and I write it so."
    type: "open-ended",
    read: "all",
    regexp: g(
      `(${B}(?:which|what) (?:sum|price|amount|figure|number|discount|rebate|percentage)\\b[^\\n?]{3,80}\\? )(?:tell|name|say|write|send|give)(?: (?:it|them|that))?(?: to)? (?:me|us)[^.!?\\n]{0,20}? and (?:i|we)(?:'ll)? (?:write|put|enter|fill|make|take|sign|set)(?: (?:it|that|them))? ?(?:so|in|down|like (?:that|this)|exactly)(?![a-z])`,
    ),
  },
];
