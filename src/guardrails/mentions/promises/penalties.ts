/** Promises to make good what goes wrong: credits, damages, a bill that never comes. */
import { BILL, FREE_OF_CHARGE, GET } from "../trade.ts";
import { g } from "../word-forms.ts";
import type { CommitmentPattern } from "./patterns.ts";
import { MODAL, PAID, REFUND, WE, within, words } from "./words.ts";

/** It goes wrong on our side: "if we are late", "for every hour of downtime", "should the service fail", "any delay". */
const WRONG =
  "(?:(?:happen|occur)(?:s|ed|red)? (?:again|twice|a second time|once more)|recurs?|miss(?:es|ed)?|fail(?:s|ed)?|slips?|slipped|late|delay(?:s|ed)?|(?:takes?|took|lasts?|needs?) (?:longer|more) than|down|offline|unavailable|downtime|outages?|breaks?|broken|wrong|overruns?|falls? short|below (?:that|this|it|\ue001)|lets? you down|(?:(?:is|are|was) not|isn't|aren't) (?:met|kept|reached)|(?:not|isn't|aren't) (?:(?!paid|signed|returned|received|confirmed|booked|accepted|answered|ordered|agreed|decided|settled|cancelled|renewed)[a-z]+ ){1,2}?(?:by|within|before|in time|on time|(?:in|after) (?=\ue004))(?![a-z])|dark|dies|unreachable|(?:can't|cannot|can not) be (?:reached|used|opened|accessed)|crash(?:es)?|stops|freezes|stands? still|comes? to a (?:halt|standstill)|grinds? to a halt|hangs|malfunctions?|out of (?:order|action|service)|drops? out|(?<=(?:we|service|system|platform|site|support) )(?:don't|do not|doesn't|does not|can't|cannot)(?= (?:always |even )?(?:answer|reply|respond|deliver|react|keep|meet|make|manage|reach|solve|fix|finish|perform|arrive|show|send|call|get back|hold|work(?! (?:out|for|with|as)\\b)|run)\\b))";
const BREAKDOWN =
  "(?:downtime|outages?|failures?|breakdowns?|disruptions?|interruptions?|crash(?:es)?|(?:delay|fault|mistake|error)s?(?: (?:on our (?:side|part|end)|of ours))?)";
const FAILURE = `(?:(?:if|should|when(?:ever)?|in case|in the (?:unlikely )?event that|every time|each time|any time|the (?:day|moment))(?: ever)? (?:we|i|it|this|that|things?|something|anything|(?:the|our|an?|any|your) (?:[a-z-]+ ){0,2}[a-z-]+|uptime|availability|performance|response times?|replies|one of (?:us|our [a-z]+))\\b${within(30)}(?<![a-z])${WRONG}|(?:for )?(?:each|every|any|per) (?:full |started |single |extra )?(?:\ue004|minute|hour|day|week|missed [a-z]+)${within(30)}(?:\\b${WRONG}|[a-z]* late)|(?:for )?(?:each|every|any) late [a-z]+|(?:for )?(?:each|every|any) (?:[a-z-]+ ){1,3}?(?:(?:that|which) )?(?:we|our [a-z]+) (?:fail|fails|forgets?|miss|misses|overlooks?|don't|doesn't|do not|does not)\\b|(?:hour|day|week|month)s? (?:in which|when|where|on which) (?:we|it|the [a-z]+)${within(16)}\\b${WRONG}|(?:for )?(?:each|every|any) missed [a-z]+|(?:for|in case of|in the event of|after|during|with|at) (?:an?|any|every|each|all) (?:[a-z]+ )?${BREAKDOWN}|in case of ${BREAKDOWN}|miss one${words(4)} because of us|failing (?:which|this|that)|(?:for )?(?:each|every|any|per) (?:hour|day|minute|week|\ue004)(?: or part of (?:one|it))? (?:so |thus )?lost)`;
/** What we then do for you. */
const AMENDS = `(?:(?:we|i)(?:'ll| will|'d| shall)?(?: (?:pay|owe|credit|compensate|reimburse|cover|indemnify|make good)\\b(?! (?:attention|a visit|close|(?:how|what|why)\\b|(?:it|this|that|the [a-z]+) (?:in|on|at|with) (?:our|the|your|an?)\\b))|${words(2)} (?:knock|take|deduct|strike)\\b${within(30)}\\boff|${words(1)} (?:write|cut|send) you a (?:cheque|check|credit)|${words(1)} (?:pick up|foot|settle) the (?:tab|bill|cost|difference)|${words(2)} make (?:it up to you|you whole))|you(?:'ll| will)? (?:${GET}|be (?:paid|credited)|are (?:paid|credited))\\b${within(30)}(?:\ue002|\ue001|back|credit|${REFUND}|compensation|fees?|free)|you(?:'ll| will|'re| are) (?:be )?compensated|[\ue001\ue002] (?:of [a-z ]{3,24} )?(?:comes?|goes|flows?|will come) (?:straight )?back|(?:we|i)(?:'ll| will)? refund (?:you )?(?:that|the|an?|one) (?:whole |full )?(?:hour|day|week|month)|(?:it|that|this)(?:'s| is|'ll be| will be) (?:free|on us|on the house)|(?:${GET}|offer|pay|pays|give you|with|plus|in|including|includes?|grants?|issues?|there(?:'s| is| are)|expect|entitled to|provides?|count on|be) (?:an? )?(?:(?!no )[a-z]+ )?(?:credits?|compensation)(?! (?:cards?|notes?|terms|checks?))|[\ue001\ue002] (?:of [a-z ]{3,24} )?(?:is|are|will be|gets?) (?:credited|deducted|waived|paid (?:back|out|to you))|credit (?:note )?(?:of|worth) [\ue001\ue002]|you (?:won't|will not|don't|do not|never) (?:see|get|receive|find|have) (?:an?|any) ${BILL}|(?:no|not an?) ${BILL}(?: from us)? for (?:that|the) (?:day|week|month|quarter|season)|(?:earns?|brings?|gives?|gets?) you (?:an? )?(?:[a-z]+ )?(?:credit|${REFUND}|compensation|\ue002|\ue001|free)|(?:doesn't|does not|won't|will not|isn't|is not)(?: get| be)? (?:billed|charged|invoiced)|(?:is|are) (?:free|${FREE_OF_CHARGE})(?= ?[.,;:!(–—]| - |$)|you(?:'ll| will)?(?: not|n't| never)? (?:don't|won't|do not|will not) (?:pay|owe|be (?:charged|billed|invoiced))|you (?:pay|owe us|owe) nothing|(?:comes?|goes|is|are|taken|knocked) off (?:your|the) (?:next |monthly |following )?(?:invoice|bill|fee)|costs us [\ue001\ue002]|(?:is|are|comes?) (?:on us|out of our (?:own )?pockets?|at our (?:own )?expense|for our account)|(?:out of|from) our (?:own )?pockets?|\ue002 (?:(?:is|are|goes|go|comes) )?(?:for|to|back to) you(?![a-z]))`;

const OTHERS_MONEY = /\b(?:refer|referral|commission|for your time|your (?:bank|supplier|landlord|customers?))\b/;
/** "If it ever does", "should that happen": the sentence before says what must not be. */
const IF_SO =
  "(?:if|should|when(?:ever)?|in case)(?: ever)? (?:it|that|this|they|we|\ue003(?: of (?:them|these|those))?|any(?:thing)? (?:of (?:it|that|this)|like (?:it|that|this))|such a thing)(?: (?:ever|should))? (?:(?:do|does|did|happens?|occurs?|is|are)(?: (?:ever|nevertheless|not|happen|occur|after all|all the same))*|(?:isn't|aren't|doesn't|don't|didn't))";
/** What must not be, or what is promised. */
const NOT_TO_BE = new RegExp(
  `\\b(?:never|not|no|nobody|no one|won't|can't|cannot|doesn't|don't|isn't|again|sorry|apolog\\w+|problems?|${BREAKDOWN}|${WRONG}|always|guarantee\\w*|promise\\w*|we'll|we will|you'll|within|on time|by \ue003)(?![a-z])`,
);

export const penaltyPatterns: readonly CommitmentPattern[] = [
  {
    topic: "penalty",
    regexp: g(
      `(?:(?:${GET}|offer|pay|give you|with|plus|in|including|includes?|grants?|issues?|there are|expect|entitled to|provides?|(?:backed|covered|underpinned|secured|supported|guaranteed)(?: up)? (?:by|with)|back (?:it|this|that)(?: up)? with|as) (?:(?!no |any )[a-z]+ )?(?:service|sla) credits?|(?:service|sla) credits?(?: (?:are|is))?(?: always| already)? (?:included|built in|guaranteed|as standard)|financially[- ]backed (?:[a-z]+ )?(?:sla|uptime|guarantee|availability|commitment)|(?:sla|uptime|guarantee|availability|commitment)s? (?:is|are) financially backed|service credits? (?:of \\ue001 )?(?:for you )?(?:apply|applies|(?:whenever|if|when|each time|every time|should|for (?:each|every|any)) (?:we|the|it|you|our)|(?:is|are|will be) (?:paid|given|granted|automatic))|(?:we(?:'re| are) )?liable without (?:any )?limit|(?:if|should|when(?:ever)?) (?:we|the (?:service|system|platform|site)|anything|something) (?:[a-z]+ ){0,2}?(?:miss|fails?|late|down|offline|breaks?|don't|do not|can't)[^.!?;\\n]{0,60}?(?:(?:we(?:'ll| will)?) (?:pay|credit|compensate|reimburse|owe)|you(?:'ll| will)? (?:get|receive)\\b[^.!?;\\n]{0,30}?(?:\\ue002|back|credit|free|refund|compensation))|or we (?:pay|credit|owe) you(?! (?:a visit|attention))|we(?:'ll| will)? (?:compensate|indemnify) you\\b(?: for(?: (?:the|any|all|every|each|your))*(?: [a-z]+){1,3})?|liquidated damages|penalty payments?|unlimited liability|(?:we(?:'ll| will)|we) (?:indemnify|cover (?:all|any) (?:losses|damages|fines)))(?![a-z])`,
    ),
    unless: /\b(?:refer|referral|commission|for your time)\b/,
  },
  {
    // "We owe you £100 for every hour after that"
    topic: "penalty",
    regexp: g(
      `(?:we|i)(?:'ll| will| shall|'d)? (?:pay|credit|compensate|reimburse|owe|give|refund) you (?:back )?(?:\ue002|an? (?:hundred|thousand|fiver|tenner)(?: [a-z]+)?) (?:(?:for|per) (?:(?:each|every|any|the) )?|an? |(?:each|every) )(?:(?:full|started|extra|further|late|lost|missed|single|additional) )?(?:minute|hour|day|week|\ue004|(?:late|missed|failed) [a-z]+|delay)(?![a-z])|(?:for )?(?:each|every|any) (?:(?:full|started|extra|further) )?(?:minute|hour|day|week) (?:after|beyond|past|over|more|longer)[^.!?,;]{0,20},? (?:we|i)(?:'ll| will)? (?:pay|credit|owe|give|refund) you (?:back )?\ue002`,
    ),
    unless: /\b(?:refer|referral|commission|for your time|your (?:people|staff|drivers?|work|help))\b/,
  },
  {
    // "You get ten times the fee of the affected day back as a credit"
    topic: "penalty",
    regexp: g(
      `(?:${GET}|(?:we|i)(?:'ll| will)? (?:pay|give|credit|refund|owe) you) (?:back )?(?:\ue006|\ue003 times|double|twice|triple)(?: (?:the|your))?(?: [a-z]+){0,2}? (?:fees?|price|rate|amount|charge)\\b(?: (?:of|for) (?:the|that|each|every|your)(?: [a-z]+){1,3}?)? (?:back|as an? (?:[a-z]+ )?credit|in credits?)\\b`,
    ),
  },
  {
    topic: "penalty",
    regexp: g(`${FAILURE}(?:\\b|(?<=\ue001))${within(60)}[ ,]${AMENDS}`),
    amends: true,
    unless: OTHERS_MONEY,
  },
  {
    // "If the truck is late, the delivery costs you nothing"
    topic: "penalty",
    regexp: g(
      `${FAILURE}(?:\\b|(?<=\ue001))${within(20)},? (?:then )?(?:(?:the|your|that) (?:[a-z]+ ){1,2}?(?:(?:costs?|will cost) (?:you )?nothing|(?:is|will be|comes) (?:free|${FREE_OF_CHARGE}))|you(?:'ll| will)? (?:pay|owe)(?: us)? nothing)(?= ?[.,;!)]| ?(?:\\n|$)| (?:for|that)\\b)`,
    ),
    amends: true,
  },
  {
    // "It never loses a record. If it ever does, we pay you €500."
    topic: "penalty",
    regexp: g(`${IF_SO},? (?:then )?${AMENDS}`),
    refersTo: NOT_TO_BE,
    amends: true,
    unless: OTHERS_MONEY,
  },
  {
    // "We go down, you get €500"
    topic: "penalty",
    regexp: g(
      `(?<=^\\W*|[.!?:;] )(?:we|our (?:[a-z]+ )?(?:service|system|platform|site|support)|the (?:service|system|platform|site|app|lines?)) (?:ever )?(?:(?:go|goes|is|are) )?${WRONG}(?: [a-z]+)?,(?: then)? ${AMENDS}`,
    ),
    amends: true,
  },
  {
    // "And if the service stops? We pay you €200 for every hour of it."
    topic: "penalty",
    regexp: g(
      `(?<=^\\W*(?:then |and )?)(?:${AMENDS}|(?:your|that|the) (?:next )?(?:day|week|month|hour)(?: is|'s)? (?:free|${FREE_OF_CHARGE}))`,
    ),
    refersTo: new RegExp(
      `(?:\\b${FAILURE}[^.!?]{0,40}|^\\W*(?:any |an? |another )?(?:${BREAKDOWN}|(?:missed|late|slow) [a-z]+) ?)\\?\\W*$`,
    ),
    amends: true,
  },
  {
    topic: "penalty",
    regexp: g(`${AMENDS}${within(50)}\\b${FAILURE}`),
    amends: true,
    unless: /\b(?:refer|referral|commission|for your time|your (?:bank|supplier|landlord|customers?)|deductible)\b/,
  },
  {
    topic: "penalty",
    regexp: g(
      `${WE}${MODAL} (?:pay|accept|take|assume|bear|cover|shoulder|carry|pick up|foot|compensate|reimburse|indemnify|write you|make good|liable|answerable|responsible|accountable|take responsibility|assume liability|accept (?:liability|responsibility))(?: you)?(?: (?:for|the|any|all|every|each|of|full|unlimited|personal|complete|a|an|your|against|late|financial|legal|consequential|up|everything|whatever|such|those))* (?:penalt(?:y|ies)|liability|loss(?:es)?|damages?|delays?|deliver(?:y|ies)|mistakes?|errors?|outages?|costs? of (?:any|the) [a-z]+|overtime|responsibility for (?:errors|losses|damages?|mistakes)[a-z ]*|claims? (?:against you|for damages?)|(?<=(?:any|all|every) )claims?|cheque|check|fines?|harm|wages)|any (?:damage|loss|delay|harm|error)s? (?:is|are) (?:on us|at our expense|for our account|ours to pay)|unlimited liability`,
    ),
    unless: /\b(?:your (?:people|insurer|bank|supplier|landlord)|insurance|accruals?|journals?|accounts?)\b/,
  },
  {
    topic: "penalty",
    regexp: g(
      `(?:(?:we|i)(?:'ll| will| shall)? (?:pay|credit|reimburse|owe|give|refund|knock|take)(?: you)?(?: back)? (?:an? |one |half an? |the )?(?:(?:day|week|month|quarter|year|hour)(?:'s| of)|\ue004) ?(?:${PAID}|free use|free service|credit)|(?<!\\b(?:that|which) (?:we|i) )(?:owe|credit) you (?:an? |one |half an? )?(?:day|week|month|quarter|year|\ue004)(?![a-z])(?! (?:ahead|in advance|before|earlier|notice|prior|after)\\b))`,
    ),
    unless: /\b(?:refer|referral|commission|vacation|holiday|leave)\b/,
  },
];
