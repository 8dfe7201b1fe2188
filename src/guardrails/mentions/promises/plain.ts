/** Promises in everyday words: the rest comes back, gone by tomorrow, at your door, pay when you are paid. */
import type { CommitmentPattern } from "./patterns.ts";
import { D, DAY, INSIDE, LATER, MEASURED, MODAL, P, TERM, WE, WITHIN, within, words } from "./words.ts";

const g = (source: string) => new RegExp(`(?<![a-z])(?:${source})`, "g");

/** What a customer has paid for and not used. */
const REST =
  "(?:(?:what(?:ever)?|everything|anything|all(?: that)?|the part|the months?) (?:(?:is|'s|remains|has been) (?:left|over|unused)|remains|you(?:'ve| have)?(?: not|n't)? ?(?:haven't |have not |didn't |did not |don't |do not |no longer )?(?:used?|need(?:ed)?|paid|spent|consumed|prepaid)(?: up| for| us)?)|what(?:'s| is) left|(?:the )?(?:balance|remainder|unused (?:[a-z]+ )?[a-z]+))";
const FLOWS_BACK =
  "(?:(?:comes?|goes|flows?|finds? its way|travels?|lands?|is (?:sent|paid|wired|transferred|credited|given|handed|booked))(?: [a-z]+)? back|returns to (?:you|your)|is (?:refunded|reimbursed|returned|paid out|repaid))";
const PAY_BACK =
  "(?:transfer|wire|pay|send|give|hand|credit|book|return|refund|reimburse|repay)(?: you)? (?:back|out)|(?:refund|reimburse|repay|return)(?: you)?";
const THEIR_MONEY =
  /\b(?:suppliers?|vendors?|your (?:own )?(?:customers|clients|guests|tenants)|employees|tax|bank|insurer)\b/;
const THEIR_PLACE =
  "(?:your (?:front )?(?:door(?:step)?|yard|hands|premises|letter ?box|garage|depot|warehouse|shop|site)|you)";

export const plainPromises: readonly CommitmentPattern[] = [
  {
    // "We commit to 99.99% per calendar month"
    topic: "uptime",
    regexp: g(
      `(?:commit|guarantee|promise|undertake|pledge)s?(?: you)?(?: to)? ${P} (?:per|each|every|a|over (?:the|a|each)) (?:calendar |full |single )?(?:month|quarter|year|week)\\b`,
    ),
    unless: MEASURED,
  },
  {
    // "An engineer is at your door within four hours"
    topic: "response_time",
    regexp: g(
      `(?:(?:human|engineer|person|agent|specialist|expert|technician|mechanic|fitter|driver|colleague|team|crew|van)s?|somebody|someone|one of us|we|help|(?<=\\b)(?:it|they|replacement)s?)(?:'ll| will| can)?(?: be|'s|'re| is| are| stands?| arrives?| comes?| gets?| shows? up)? (?:on the (?:line|phone)|on[- ]site|on it|on the spot|(?:at|in|by|on|to) your [a-z]+|with you|there) (?:${INSIDE} ${TERM}|before (?:your|the) [a-z]+ (?:has|have|is|gets?|boils|cools|runs|goes)\\b)`,
    ),
    unless: MEASURED,
  },
  {
    topic: "refund",
    regexp: g(
      "(?:you|your (?:[a-z]+ )?(?:team|company|side)|nobody|no one)(?:'ll| will| would)?(?: [a-z]+)? ?(?:won't|will not|wouldn't|not|never|will)?(?: [a-z]+)? be (?:an? (?:single )?(?:cent|penny|dollar|pound|euro|franc) |any money |left )?out of pocket",
    ),
    needs: /\b(?:not|never|won't|wouldn't|nobody|no one)\b/,
    unless: THEIR_MONEY,
  },
  {
    topic: "refund",
    regexp: g(
      `${REST}${words(5)},? ${FLOWS_BACK}(?! to (?!you|where|the (?:card|account)))(?: (?:to|in|into|on) you[a-z]*(?: [a-z]+)?)?|${REST}${words(4)},? (?:we|i)(?:'ll|'d)?${MODAL} (?:${PAY_BACK})\\b|${WE}${MODAL} (?:${PAY_BACK})(?: (?:all|of|any|the|for))* ${REST}|${WE}${MODAL} (?:pay|give|hand|send|transfer|wire) you back (?:the )?(?:balance|rest|remainder|difference|money|amount)\\b|(?:your|all your|the whole|all the) money (?:returns|comes|flows|travels|finds its way|goes)(?: [a-z]+)? (?:back(?: to you)?|to you)\\b`,
    ),
    needs: /\b(?:back|refund\w*|reimburs\w*|repa\w+|returns?|returned|out)\b/,
    unless: THEIR_MONEY,
    reach: [70, 60],
  },
  {
    topic: "cancellation",
    regexp: g(
      `(?:if|when(?:ever)?|once|the moment|as soon as|should) (?:you|it|things)${within(50)},? (?:and |then )?you(?:'re| are|'ll be| will be)(?: simply| just)* (?:gone|out|released|off the hook)(?= (?:in|by|the|at|on|from|within|of (?:the|your|this) (?:contract|agreement|term|deal|plan))\\b|[.,;!]| ?$)|owe us nothing(?: (?:more|further|else))?(?=[.,;!]| ?$)`,
    ),
    unless: /\b(?:out of (?:stock|luck|office|date)|trial|quota|credits?)\b/,
  },
  {
    topic: "delivery",
    regexp: g(
      `(?:find|have|receive|get|is|are|be|'s|'re|arrives?|lands?|stands?)(?: (?:it|them|everything|the [a-z]+|your [a-z]+|all [a-z]+))? (?:on|at|in|with) ${THEIR_PLACE},? (?:(?:already|as early as) )?(?:${WITHIN} )?(?:tomorrow|the day after tomorrow|overnight|the (?:same|next) (?:day|morning)|the morning|${D})(?![a-z])`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:we'll be|we will be|i'll be|i will be|i am|we are|i'm|we're|colleague|technician|engineer|report|proposal|quote|contract|answer|reply|email|call|slides|recording|invoice|paperwork|documents?)\\b`,
    ),
  },
  {
    topic: "delivery",
    regexp: g(
      `${WE}${MODAL} (?:ship|dispatch|deliver|post|send (?:it|them) out)(?: (?:it|them|everything|the [a-z]+|your [a-z]+|all orders))? (?:the )?(?:same|next|very same) (?:business |working )?day\\b|(?:same|next)[- ]day (?:delivery|dispatch|shipping|shipment|installation|fitting|replacement)s?\\b|order (?:today|now|tonight|by \\ue003)(?: [a-z]+){0,3}?,? (?:and )?(?:it|they|everything|you)(?:'s|'re|'ll| is| are| will| have)${words(4)} (?:tomorrow|in the morning|the next (?:day|morning)|overnight)\\b`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:your (?:own )?(?:customers?|clients?|shop|store|buyers|recipients|drivers)|parcel services?|carriers?|who (?:need|want|order)|routes?)\\b`,
    ),
  },
  {
    // "You'll have all of it within two days", "your beans are on your counter the next morning"
    topic: "delivery",
    regexp: g(
      `you(?:'ll| will)? (?:have|get|receive|hold) (?:everything|all(?: of (?:it|them|this))?|the (?:whole|entire|full) [a-z]+)(?: (?:live|ready|in hand|in place|there))? (?:${INSIDE} ${TERM}|by ${DAY}|tomorrow|the next (?:day|morning))(?![a-z])|(?:your|our|the|all|every|new) (?:[a-z-]+ ){0,2}?[a-z-]+(?:'ll| will)? (?:be|is|are|stands?|arrives?|lands?|sits?) (?:on|at|in) your (?!inbox|mail|mailbox|calendar|diary|folder|account|hands)[a-z]+ (?:tomorrow|overnight|the (?:same|next) (?:day|morning)|${INSIDE} ${TERM})(?![a-z])`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:if|report|proposal|quote|contract|answer|reply|email|call|slides|recording|invoice|paperwork|documents?|meeting)\\b`,
    ),
  },
  {
    // "Keep it until the clocks go forward, and only start paying if people would miss it"
    topic: "trial",
    regexp: g(
      `(?:keep|use|try|have|run|take)\\b${within(60)},? (?:and )?(?:only |then |only then )(?:start|begin|decide|pay)(?: to)?(?: pay| paying)? (?:if|when|once|whether)\\b`,
    ),
    needs: /\b(?:pay|paying|decide)\b/,
  },
  {
    topic: "payment",
    regexp: g(
      `(?:pay|settle)(?: (?:us|it|for|the|your|first|invoices?|bills?|only|that))* (?:when|once|after|as soon as) (?:your|the) (?:new |next )?(?:budgets?|funding|funds|grants?|season|financial year|fiscal year|harvest|money)\\b(?: [a-z]+){0,4}`,
    ),
    unless: /\b(?:suppliers?|vendors?|your customers)\b/,
  },
  {
    topic: "trial",
    regexp: g(
      `(?:take|have|get|you've got)(?: up to| a full)? ${D} to (?:try|test|evaluate|play with|find out|make up your mind|see if|look around)\\b`,
    ),
  },
  {
    topic: "payment",
    regexp: g(
      `${D} net\\b|(?:pay|settle)(?: (?:us|it|the invoice|only))* (?:when|once|after) your (?:own )?(?:customers|clients|tenants|buyers|guests)(?: have| has)? (?:paid|pay|settled)|(?<=(?:^|[.!?;:,] ?|and |just |simply |can |then ))pay us (?:only )?(?:(?:in|next|after) )+(?:the )?${LATER}`,
    ),
    unless: /\b(?:net (?:revenue|sales|income)|prices are net)\b/,
  },
  {
    topic: "payment",
    regexp: g(
      `${D} (?:is|are|would be|works?|will do)(?: [a-z]+)? (?:fine|ok|okay|good|no problem|all right)(?: (?:with|by|for) (?:us|me))?\\b`,
    ),
    needs: /\b(?:pay|paying|paid|payments?|settle|invoices?)\b/,
    unless: /\b(?:trial|cancel\w*|suppliers?)\b/,
  },
];
