/** Promises in the word order of other languages: "until 2030 changes at the price nothing", "the set-up stands in ten days". */
import { g } from "../word-forms.ts";
import { BILL } from "../trade.ts";
import type { CommitmentPattern } from "./patterns.ts";
import {
  ALWAYS,
  ANSWERED,
  CONTRACT,
  D,
  DAY,
  INSIDE,
  KEPT,
  LASTING,
  LATER,
  LIVE,
  MEASURED,
  P,
  PRICE,
  REQUEST,
  TERM,
  within,
} from "./words.ts";

const LEAVE = "(?:step|go|get|come|walk|climb|leave|withdraw|quit|cancel|terminate|resign)(?: (?:out|away|off))?";
const AT_WILL = `(?:(?:on |at )?(?:any|every|each) (?:day|time|moment|month)|at (?:any|every|each) [a-z]+|when(?:ever)? (?:you|it)|always|(?:each|every) (?:day|week|month)|daily|immediately|from one day to the (?:other|next)|without (?:notice|(?:a )?reasons?|giving))`;
const THE_CONTRACT = `(?:the|your|this|our) (?:[a-z]+ )?${CONTRACT}`;
const NOT = "(?:not|never|nothing)";
/** How long a price is held; "nothing changes in the price" alone only tells what it is. */
const LASTS = "(?<![a-z])(?:until|till|for|during|over|through|in the next|as long as)(?= )";
const HELD = `(?:(?:changes|moves|happens|rises|increases)(?: itself| for you)? (?:at|on|in|with|by) (?:the|your|our) ${PRICE}(?: for you)? ${NOT}|(?:nothing (?:changes|moves)|(?:changes|moves|happens)(?: itself)? nothing)(?: for you)? (?:at|on|in|with) (?:the|your|our) ${PRICE}|(?:the|your|our) ${PRICE}(?: of [a-z]+)? (?:rises|changes|moves|climbs|goes up|increases)(?: (?:for you|itself))* ${NOT}|(?:stays?|remains?)(?: (?:for you|then|so|always))* (?:the|your|our) ${PRICE}(?: (?:for you|of [a-z]+))* ${KEPT})`;
const NOT_OURS = /\b(?:your (?:clients?|customers?|suppliers?|staff|people)|suppliers?|employees|paper|tax|bank)\b/;

export const foreignPromises: readonly CommitmentPattern[] = [
  {
    topic: "response_time",
    regexp: g(`(?:an?|the|our) (?:technical )?intervention(?: [a-z]+)? ${INSIDE} ${TERM}`),
    unless: MEASURED,
  },
  {
    // "The first payment is only at 90 days"
    topic: "payment",
    regexp: g(`(?:payments?|invoices?)(?: [a-z]+){0,3}? at ${D}(?= ?[.,;!]| ?(?:\\n|$)| (?:of|after|from|date)\\b)`),
    unless: NOT_OURS,
  },
  {
    topic: "trial",
    regexp: g(
      `${LASTING} of (?:proof|test|essay)(?: [a-z]+){0,3}? (?:without (?:charge|costs?|paying)|free|gratis)(?![a-z])`,
    ),
  },
  {
    // "You get your money until the last cent back"
    topic: "refund",
    regexp: g(
      "(?:get|have|receive)(?: (?:always|then))? (?:all )?(?:your|the) (?:whole |full )?money (?:until|till|to|up to|with|in|within|without) [^.!?;\\n]{2,30}? back(?![a-z])",
    ),
    unless: NOT_OURS,
    reach: [10, 60],
  },
  {
    topic: "price_lock",
    regexp: g(
      `(?:guarantee|stability|freeze|warranty) of (?:the )?prices?(?: (?:of|for|during|over|until|till) (?:${LASTING}|${LATER}))`,
    ),
  },
  {
    // "The system stands never still"
    topic: "uptime",
    regexp: g(
      "(?:system|software|servers?|service|platform|storefront) (?:stands?|falls?|goes|is|breaks|gets?) never (?:still|out|down|off|away|offline)(?![a-z])",
    ),
    unless: MEASURED,
  },
  {
    topic: "payment",
    regexp: g(`${D} time (?:for (?:the |your )?payments?|to pay|for paying|until the payment)(?![a-z])`),
    unless: NOT_OURS,
  },
  {
    // "In one week is everything by you installed"
    topic: "delivery",
    regexp: g(
      `${INSIDE} ${TERM},? (?:is|are|stands?|runs?|works?) (?:everything|all|it|the (?:[a-z]+ )?[a-z]+|your [a-z]+)(?: (?:by|with|for|at) you)?(?: (?:already|complete(?:ly)?|fully|all))* ${LIVE}\\b`,
    ),
    unless: MEASURED,
  },
  {
    topic: "trial",
    regexp: g(
      `(?:try|test|use|have|run|work with)(?: [a-z]+){0,4}? (?:during |for |over )?${LASTING} (?:long )?(?:without (?:paying|payment|(?:any )?costs?)|cost-?free|gratis|free|for nothing)(?![a-z])`,
    ),
  },
  {
    // "Out of the contract you can step any day", "you can out of the contract go each month"
    topic: "cancellation",
    regexp: g(
      `(?:(?:out of|from) ${THE_CONTRACT},? you (?:can|may|could) ${LEAVE}(?: [a-z]+){0,2}? ${AT_WILL}|you (?:can|may|could) (?:${AT_WILL} )?(?:out of|from) ${THE_CONTRACT} (?:${AT_WILL} )?${LEAVE}|${THE_CONTRACT} you (?:can|may|could) (?:${AT_WILL} (?:again )?(?:cancel|quit|end|terminate|stop|resign)|(?:cancel|quit|end|terminate|stop|resign)(?: [a-z]+){0,2}? ${AT_WILL}))(?![a-z])`,
    ),
    unless: NOT_OURS,
  },
  {
    // "Until 2030 changes at the price nothing", "the price moves not", "stays for you the price the same"
    topic: "price_lock",
    regexp: g(`(?:(?<=${LASTS}[^.!?;:\\n]{1,40} )${HELD}|${HELD}(?=[^.!?;:,\\n]{0,12} ${LASTS}))(?![a-z])`),
    unless: /\b(?:quote|offer|proposal|paper|for the (?:whole )?term|(?:when|if) you (?:switch|change|move))\b/,
    reach: [50, 60],
  },
  {
    // "For every hour of standstill we pay you 200 €"
    topic: "penalty",
    regexp: g(
      `(?:(?:for|per) (?:each|every|any) (?:\\ue004|minute|hour|day|week)(?: of)? (?:standstill|stand-still|interruption|non-?availability|delay|failure|breakdown|lateness)${within(20)}[ ,](?:we pay|you get|you receive|we owe|you have)(?: you)? \\ue002|(?:if|when|should) (?:we|the (?:system|software|server|service)|our [a-z]+) (?:are |is |be )?(?:not (?:available|reachable|there|online)|stands?(?: still)?|fails?)[^.!?;\\n]{0,20}, (?:you (?:get|receive|have)|we pay you) \\ue002)`,
    ),
  },
  {
    // "If questions come, each one is answered by us within one hour"
    topic: "response_time",
    regexp: g(
      `(?:(?:each|every)(?: single)? (?:one|of them)|all of them|they|these)(?: (?:is|are|will be|gets?|becomes?|become)) ${ANSWERED}(?: (?:by|from) us)? ${INSIDE} ${TERM}`,
    ),
    refersTo: new RegExp(`\\b${REQUEST}\\b`),
    unless: MEASURED,
  },
  {
    topic: "response_time",
    regexp: g(
      `${INSIDE} ${TERM},? (?:you|everyone|everybody|each client|every client)(?: always)? (?:have|has|get|gets|receive|receives)(?: (?:always|already|surely))? (?:an?|your|our|the) (?:answer|reply|response|solution)(?: (?:of|from|by) (?:our|the|us)(?: [a-z]+)?)?|(?:questions?|mails|tickets|calls) (?:become|becomes|get) (?:always )?${ANSWERED}(?: by us)? ${INSIDE} ${TERM}`,
    ),
    unless: MEASURED,
  },
  {
    topic: "uptime",
    regexp: g(
      `(?:system|software|server|servers|service|platform|storefront)s? runs?\\b${within(60)}${P} of the (?:time|year|month)`,
    ),
    unless: MEASURED,
  },
  {
    // "The invoice you can let lie quietly until the third month"
    topic: "payment",
    regexp: g(
      `${BILL}(?: of [a-z]+)?,? you (?:can|may|could|must|need|have to)(?: (?:let|leave|lay|put|keep|pay|settle|only|first))+(?: [a-z]+){0,3}? (?:until|till|after|in|for) (?:${LATER}|${D}|the (?:[a-z]+|\\ue003|\\ue008|\\ue005) (?:week|month|quarter|year))`,
    ),
    unless: NOT_OURS,
  },
  {
    // "The complete set-up stands in ten days after the signature"
    topic: "delivery",
    regexp: g(
      `(?:set-?up|installation|system|import|connection|everything|storefront|shop|all)(?: [a-z]+){0,2}? stands(?: (?:ready|complete|finished|for you))* (?:${INSIDE} ${TERM}|(?:by|until|before|on) ${DAY})`,
    ),
    unless: MEASURED,
  },
  {
    // "Also in the night takes one of us the telephone up"
    topic: "support_hours",
    regexp: g(
      `(?:${ALWAYS}|in the night|at night|(?:on )?(?:the )?sundays?)\\b${within(30)} (?:takes?|picks?|lifts?|answers?|helps?|goes|sits?|waits?) (?:(?:one|\\ue003) of us|somebody|someone|a colleague|our [a-z]+|a (?:human|person|technician))(?! (?:at|on) the stand)\\b`,
    ),
    unless: /\b(?:fair|stand|booth|not|closed)\b/,
  },
];
