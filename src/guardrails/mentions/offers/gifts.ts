/** Gifts counted in what is sold, or in months by their names: "the first visit is free", "you pay nothing in January". */
import { TAG } from "../../text/draft.ts";
import { BILL } from "../trade.ts";
import { BILLED_MONTHS, GRATIS, NTH, SELLER, UNITS } from "./bills.ts";
import { B, g, TRIAL, type Pattern } from "./patterns.ts";

/** "The first room is free", and "the visit is free from noon", is not taken. */
const NOT_TAKEN = "(?! (?:of|on|at|to|from|until|till|this|again|now|tomorrow|today|between|next|in|all|if it)\\b)";
const VACANT =
  "(?!(?:rooms?|desks?|tables?|chairs?|beds?|seats?|lockers?|bikes?|cars?|vans?|docks?|gates?|berths?|stations?|places|vehicles?|trucks?|technicians?|agents?|drivers?|people)\\b)";
const IS_FREE = `(?:${UNITS}(?: (?:is|are|will be|comes?))?(?: (?:always|completely|absolutely|totally|entirely))? ${GRATIS}|${VACANT}${UNITS} (?:is|are|will be|comes?)(?: (?:always|completely|absolutely|totally|entirely))? free(?![a-z-])${NOT_TAKEN})`;
const NOTHING = `(?:nothing|not a (?:cent|penny|thing)|\\ue002|no (?:fees?|charges?|rent|subscription))`;
const SEASON = "(?:the )?(?:winter|summer|spring|autumn|christmas|holidays|off-?season|low season)(?: months| weeks)?";
/** Who pays at another time pays nothing now. */
const PAID_OTHERWISE =
  /\b(?:annual(?:ly)?|yearly|quarterly|once a year|in advance|already paid|(?:have|'ve) paid|prepaid|due|instal?ments?|overpa\w+|in credit|refund\w*)\b/;

export const giftPatterns: readonly Pattern[] = [
  {
    type: "free",
    read: "unknown",
    regexp: g(`${B}(?:the|your|everyone's) (?:very )?first ${IS_FREE}`),
    unless: TRIAL,
  },
  {
    type: "n-for-m",
    read: "nth",
    regexp: g(
      `${B}(?:the|your|every|each|any) ${NTH} ${IS_FREE}|${B}(?:every|each) ${NTH} ${UNITS} (?:is|comes?|goes|will be)(?: (?:always|completely|absolutely|totally|entirely))? (?:free(?![a-z-])${NOT_TAKEN}|${GRATIS})`,
    ),
    unless: TRIAL,
  },
  {
    // "Bring a second building and pay nothing for it"; "a third clinic" may be read as a fraction
    type: "n-for-m",
    read: "nth",
    regexp: g(
      `${B}(?:buy|order|take|book|rent|license|get|add|open|connect|bring|equip|install|start|put in|insure|enrol)(?: (?:on|in|us))? (?:(?:an? |the |your |that )${NTH}|${TAG.fraction}(?! of\\b)) [a-z]+(?: [a-z]+){0,3}?,? (?:and|but|then) (?:you |you'll |we |we'll )?(?:will )?(?:(?:pay|owe)(?: us)? ${NOTHING}|(?:won't|don't|do not|needn't|never) (?:pay|owe)(?: us)?(?: (?:a (?:cent|penny)|anything))?|(?:charge|bill|invoice)(?: you)? ${NOTHING}|(?:won't|don't|do not|never) (?:charge|bill|invoice)(?: you)?(?: (?:a (?:cent|penny)|anything))?) for (?:it|that|that one|the ${NTH}(?: one)?)(?![a-z])`,
    ),
    unless: TRIAL,
  },
  {
    // "You pay nothing in January", "in July and August we charge you nothing"
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}(?:you|your team|new customers)(?:'ll| will| would| can)? (?:pay|owe)(?: us)? ${NOTHING} (?:in|for|during|over|throughout) (?:the whole of |all of |all )?(?:${BILLED_MONTHS}|${SEASON})(?![a-z])|${B}(?:in|for|during|over|throughout) (?:the whole of |all of |all )?(?:${BILLED_MONTHS}|${SEASON}),? (?:you(?:'ll| will| would)? (?:pay|owe)(?: us)?|we(?:'ll| will| would)? (?:charge|bill|invoice|ask)(?: you)?) ${NOTHING}(?= ?[.,;!)]| ?(?:\\n|$)| (?:if|when|at all|and|because)\\b)`,
    ),
    unless: new RegExp(`${TRIAL.source}|${PAID_OTHERWISE.source}`),
  },
  {
    // "I've knocked two visits off your next bill", "we take one seat off the invoice"
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER}(?: (?:just|already|even))* (?:knock(?:ed)?|tak(?:e|en)|took|str(?:ike|uck)|cross(?:ed)?|left|leave|dropp?(?:ed)?|kept|keep|wip(?:e|ed)|shav(?:e|ed)|scratch(?:ed)?|remov(?:e|ed)) (?:off )?(?:(?:the|your|another|these|those|one|an?|\\ue003|\\ue003 of (?:the|your)(?: \\ue003)?) )+(?:[a-z-]+ ){0,2}?${UNITS} (?:off|from|out of) (?:the|your) (?:[a-z]+ )?${BILL}(?![a-z])`,
    ),
    unless:
      /\b(?:mistake\w*|wrong\w*|errors?|twice|duplicate\w*|cancel\w*|missed|never (?:took place|happened|used)|no longer|unused|not (?:used|needed|visited|done)|didn't|returned|sold|closed|fewer|by accident|double)\b/,
  },
];
