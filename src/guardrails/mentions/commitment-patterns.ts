/** How promises about service and contract are worded, by topic. */
import { TAG } from "../text/draft.ts";

export const TOPICS = [
  "uptime",
  "response_time",
  "refund",
  "cancellation",
  "price_lock",
  "trial",
  "payment",
  "delivery",
  "support_hours",
  "penalty",
] as const;
export type Topic = (typeof TOPICS)[number];

export interface CommitmentPattern {
  topic: Topic;
  regexp: RegExp;
  /** A sentence that matches this means something else. */
  unless?: RegExp;
  /** Where the figure may stand when the match itself holds none: so many characters before and behind. */
  reach?: [number, number];
}

const D = TAG.duration;
const P = TAG.percent;
const g = (source: string) => new RegExp(`(?<![a-z])${source}`, "g");
const raw = (source: string) => new RegExp(source, "g");
const MEASURED =
  /\b(?:median|average[sd]?|averaging|typical(?:ly)?|mean|usually|measured(?! (?:monthly|quarterly|yearly|annually|daily|weekly|per|each|every|by))|recorded|achieved|was|were|had|over the (?:last|past)|in the (?:last|past)|so far|historically|in \ue008|tends? to|on track|survey|benchmark|often)\b/;
const WITHIN =
  "(?:in|within|inside|under|in under|in less than|less than|in as little as|after|by|before|no later than|from)(?: (?:just|only|about|around|roughly|the|under|as little as|a mere))*";
const SOON = `(?:${D}|${TAG.date}|tomorrow|today|tonight|next (?:week|month|monday|tuesday|wednesday|thursday|friday|quarter)|monday|tuesday|wednesday|thursday|friday|the end of (?:the |this |next )?(?:day|week|month|quarter|year)|end of (?:day|week|month|quarter|year)|this (?:week|month|quarter)|an? (?:afternoon|morning|day|week|month|hour|weekend)|overnight|christmas)`;
const LIVE =
  "(?:live|up and running|onboarded|implemented|deployed|set up|migrated|moved (?:over|across)|transferred|switched over|imported|installed|delivered|delivery|rolled out|go-live|implementation|onboarding|set-?up|migration|rollout|deployment|operational|configured|integrated)";

/** What customers cancel with a notice of its own: an appointment is no contract. */
const VISIT =
  /\b(?:visits?|appointments?|bookings?|reservations?|sessions?|class(?:es)?|shifts?|slots?|meetings?|demos?|webinars?|deliver(?:y|ies)|rides?|your customers?)\b/;

export const commitmentPatterns: CommitmentPattern[] = [
  {
    topic: "uptime",
    regexp: raw(`${P} (?:[a-z-]+ ){0,3}?(?:uptime|up-time|availability|available|reliability|sla)\\b`),
    unless: MEASURED,
  },
  {
    topic: "uptime",
    regexp: g(
      `(?:uptime|up-time|availability|available|sla)(?: [a-z'\\ue003-]+){0,6}?,? ${P}(?! (?:online|remote|digital|free|recycl|organic))`,
    ),
    unless: MEASURED,
  },
  {
    topic: "uptime",
    regexp: g(
      `(?:is|are|be|stays?|remains?|stay) (?:up|available|online|reachable|running)(?: for)? ${P}(?! (?:online|remote|digital|free))(?: of the (?:time|year))?`,
    ),
    unless: MEASURED,
  },
  {
    topic: "uptime",
    regexp: g("(?:zero|\\ue003|no|never any|without) (?:unplanned |planned )?(?:downtime|outages?)\\b"),
    unless: MEASURED,
  },
  {
    topic: "uptime",
    regexp: g(
      "(?:never (?:goes?|be|is|been) (?:down|offline|unavailable)|always (?:up|available|on and available|online)|(?:\\ue003|five|four|six|three) nines)\\b",
    ),
  },
  {
    topic: "response_time",
    regexp: g(
      `(?:we|our|support|engineers?|the team|team|agents?|helpdesk|specialists?|somebody|someone)\\b[^.!?;\\n]{0,50}?\\b(?:respond|reply|replies|answer|answered|resolve|resolved|fix|fixed|acknowledge|gets? back|picks? up|calls? back|help|react)\\w*[^.!?;\\n]{0,40}? ${WITHIN} (?:${D}|an hour|a day|the hour|minutes|seconds)`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:i'll|i will|could you|can you|please|would you|survey|application|candidates?)\\b`,
    ),
  },
  {
    topic: "response_time",
    regexp: raw(
      `${D} (?:(?!to )[a-z-]+ ){0,2}?(?:response|reply|resolution|turnaround|answer|call-?back)(?: times?| sla| guarantee)?\\b`,
    ),
    unless: MEASURED,
  },
  {
    topic: "response_time",
    regexp: g(`(?:response|reply|resolution|turnaround) (?:times?|sla|guarantee)?(?: [a-z'-]+){0,4}? ${D}`),
    unless: MEASURED,
  },
  {
    topic: "response_time",
    regexp: g(
      `(?:tickets?|incidents?|requests?|issues?|questions?|calls?|outages?|emails?|messages?)[^.!?;\\n]{0,40}?(?:answered|resolved|fixed|handled|acknowledged|replied to|closed|solved|(?:gets?|receives?|has|have) (?:an?|its|their) (?:[a-z-]+ )?(?:answer|reply|response|call ?back|fix|solution))[^.!?;\\n]{0,20}? ${WITHIN} ${D}`,
    ),
    unless: MEASURED,
  },
  {
    topic: "response_time",
    regexp: g(
      `(?:expect|get|receive|have|you'll)(?: [a-z]+){0,2}? (?:hear (?:back )?from us|hear back|(?:an? |your )?(?:reply|answer|response|call ?back))(?: from (?:us|our [a-z]+|a [a-z]+))? ${WITHIN} (?:${D}|an hour|a day|the hour|minutes|seconds)`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:i'll|i will|from me|could you|can you|please|survey|application|candidates?)\\b`,
    ),
  },
  {
    topic: "refund",
    regexp: g(
      "money[- ]back(?: guarantee)?\\b|(?:get|have|give you|hand you|send you)(?: all)?(?: of)? (?:your|the) money back|(?:full|complete|no-questions-asked|total|instant|pro[- ]rata|partial|unconditional|hassle-free|easy) refunds?\\b|(?:we(?:'ll| will| can| would|'d)?|i'll|i will|you(?:'ll| will)? (?:get|receive)|gladly|happily) (?:happily |gladly |also |always |promptly |simply )*(?:a |your |be )?(?:refund(?:ed|s)?)\\b|(?:return|give back|pay back|hand back|reimburse|give you back)(?: you)? (?:your|the|all(?: of)?(?: your)?|every) (?:[a-z]+ )?(?:money|payments?|fees?|cent|penny|euro|dollar|invoice)\\b|(?:get|have) (?:every (?:cent|penny|euro|dollar)|it all|everything you paid) back|refund(?:ed|s|able)? (?:you|your|every|the (?:full|entire|whole|remaining)|in full|guarantee[d]?|at any time|any time|anytime|if you|for any)\\b|fully refundable",
    ),
    unless:
      /\b(?:refund policy|process(?:es|ing)? (?:a )?refunds?|tax refund|customers' refunds|refunds to (?:your|their) (?:customers|guests|shoppers))\b/,
    reach: [70, 60],
  },
  {
    topic: "cancellation",
    regexp: g(
      "(?:cancel|quit|leave|terminate|walk away|stop|end (?:it|the contract|your contract|your subscription)|break (?:the|your) contract|exit)(?: (?:your |the )?(?:plan|subscription|contract|account|agreement|service|membership|it|[a-z]+))?(?:,)? (?:at )?(?:any ?time|any moment|whenever|when(?:ever)? you (?:like|want|please)|with (?:one|a) click|without (?:notice|penalty|a fee|fees|cost)|for any reason|for convenience|on a day's notice|mid[- ]term|in one click|on the spot)\\b",
    ),
    unless: /\b(?:meeting|demo|call|webinar|booking|emails?|newsletter|appointment|reply stop|text stop)\b/,
  },
  {
    topic: "cancellation",
    unless: VISIT,
    regexp: g(
      `(?:cancel|terminate|leave)(?: [a-z]+){0,3}? (?:with|on|at|by giving)(?: just| only)? (?:${D}|an? (?:day|week|month|quarter))(?: ?'s| written)* notice`,
    ),
  },
  {
    topic: "cancellation",
    regexp: raw(`${D}(?: |-)(?:cancellation|notice period|notice|termination)\\b`),
    unless: new RegExp(`\\b(?:without|advance) notice\\b|${VISIT.source}`),
  },
  {
    topic: "cancellation",
    regexp: g(
      "(?:no (?:long[- ]term |annual |fixed |minimum |binding )?(?:contracts?|lock[- ]?in|minimum term|notice period|cancellation fees?|termination fees?|minimum commitment|annual commitment|long-term commitment)|contract[- ]free|without (?:a |any )?(?:contract|lock-in|minimum term|notice period)|not locked in|never locked in)\\b",
    ),
    unless: /\b(?:no contract (?:has|was|is)|no contracts? (?:signed|yet|in place))\b/,
  },
  {
    topic: "price_lock",
    regexp: g(
      "(?:prices?|pricing|rates?|fees?|cost|subscription|bill)(?: [a-z']+){0,3} (?:(?:is |are |stays? |remains? |will (?:be|stay|remain) |be )?(?:locked|frozen|fixed|guaranteed|protected|capped)|(?:will |would )?(?:never|won't|not|will not)(?: ever)? (?:rise|increase|go up|change|be raised|climb)|(?:will |would |'ll )?(?:stays?|remains?)(?: exactly| just)? (?:the same|flat|put|as (?:it is|they are)|where (?:it is|they are)|what (?:it is|they are)))(?: in)?\\b",
    ),
    unless: /\b(?:fixed (?:price )?per|prices? guaranteed only|interest rate)\b/,
    reach: [10, 60],
  },
  {
    topic: "price_lock",
    regexp: g(
      "(?:lock(?:ing|ed)?(?: in)?|freez(?:e|ing)|fix(?:ing)?|hold(?:ing)?|guarantee(?:ing|d)?|protect|cap(?:ping)?)(?: in)? (?:your|this|the|that|our|today's|these|current|both|a)(?: [a-z']+){0,2}? (?:prices?|rates?|pricing|fees?)\\b|price (?:lock|freeze|hold|protection)|rate (?:lock|freeze)|(?:no|never any|zero) price (?:increases?|rises?|hikes?)",
    ),
    unless: /\bbefore\b.*\b(?:prices|it) (?:rise|go)/,
    reach: [10, 60],
  },
  {
    topic: "trial",
    regexp: raw(
      `${D}(?: |-)(?:[a-z-]+ ){0,3}?(?:free )?(?:trials?|test drive|pilot|evaluation|proof of concept|poc)\\b`,
    ),
    unless: /\b(?:clinical trial|trial balance|left (?:in|on) your trial|court)\b/,
  },
  {
    topic: "trial",
    regexp: g(
      `(?:trials?|pilot|test drive|evaluation)(?: [a-z]+){0,6}? (?:for|of|to|by|lasts?|runs?|is|last|another|full|extends?) (?:up to |a full |an extra |another |a |the )?${D}`,
    ),
    unless: /\b(?:trial balance|clinical)\b/,
  },
  {
    topic: "trial",
    regexp: g(
      `(?:try|test|use|explore|evaluate|test-drive|take)\\b(?: [a-z0-9']+){0,6}? (?:for|free|over)(?: (?:for|free|the|a|an|full|entire|whole|first|next|up to))* ${D}`,
    ),
    unless: /\b(?:try (?:to|again|and|not|calling)|on hold|(?:test|trial|pilot) (?:ran|took|lasted|went|covered))\b/,
  },
  {
    topic: "trial",
    regexp: g(
      `(?:keep|have|use|hold on to)(?: (?:it|them|one|two|the [a-z]+|your [a-z]+))* for (?:up to |a full )?${D}[^.!?;\\n]{0,60}?(?:send|return|bring|ship|give|hand)(?: (?:it|them))? back`,
    ),
  },
  { topic: "payment", regexp: g(`net[ -]?[${TAG.number}${D}](?! (?:revenue|sales|income|new))`) },
  {
    topic: "payment",
    regexp: raw(
      `${D}(?: |-)(?:payment terms|credit terms|terms of payment|to pay|to settle|payment window|interest-free)\\b`,
    ),
  },
  {
    topic: "payment",
    regexp: g(
      `(?:payment|credit|invoice|billing) terms(?: [a-z]+){0,4}? ${D}|(?:pay|settle|payment is due|invoices? (?:is|are) due|payable|payment due)(?: (?:us|the invoice|it|your invoice|only))*(?: (?:within|in|after|only after|up to|over))+ (?:the next )?${D}|(?:pay|payment|spread|split)(?: [a-z]+){0,4}? (?:in|into|over) [${TAG.number}${D}]?(?: equal| easy| monthly| interest-free)* ?(?:instal?ments?|payments|parts)|(?:defer|postpone|delay)(?: (?:your|the|any|first))* (?:payment|invoice|billing)s?|buy now,? pay later`,
    ),
    unless: /\b(?:suppliers?|vendors?|your customers|your clients|you(?:r team)? pays?)\b/,
  },
  {
    topic: "delivery",
    regexp: g(
      `(?:you(?:'ll| will|'re| are)?|we(?:'ll| will|'re| can)?|your (?:team|company|data|store|site|shop|account|[a-z]+)|everyone|everything|be|get|gets?|go|going|goes|have|fully|it(?:'s| is)?|the (?:team|project)|them)\\b[^.!?;\\n]{0,40}?\\b${LIVE}(?: [a-z'-]+){0,5}? ${WITHIN} ${SOON}`,
    ),
    unless: new RegExp(`${MEASURED.source}|\\b(?:last|ago|want to|hoping|how long)\\b`),
  },
  {
    topic: "delivery",
    regexp: g(
      `(?:implementation|onboarding|set-?up|migration|rollout|deployment|delivery|integration|installation|data import)(?: [a-z'-]+){0,3}? (?:takes?|lasts?|is done|is complete|done|finished|completes?|happens?|wraps? up|needs?|guaranteed|requires)(?: (?:just|only|about|around|roughly|under|less than|no more than|as little as|at most|in|within|by))* ${SOON}`,
    ),
    unless: MEASURED,
  },
  {
    topic: "delivery",
    regexp: raw(
      `${D}(?: |-)(?:implementation|onboarding|set-?up|migration|rollout|deployment|delivery|go-live|installation)\\b`,
    ),
    unless: MEASURED,
  },
  {
    topic: "delivery",
    regexp: g(
      `(?:we(?:'ll| will| can| promise| guarantee| commit)?|i'll|i will)\\b[^.!?;\\n]{0,40}?\\b(?:deliver|ship|install|migrate|implement|deploy|build|hand over|launch|onboard|finish|complete|go live|have you live|get you live)\\w*[^.!?;\\n]{0,40}? ${WITHIN} ${SOON}`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:report|proposal|quote|email|notes|slides|deck|webinar|recording|agenda|survey|ago|last)\\b`,
    ),
  },
  {
    topic: "delivery",
    regexp: g(
      `(?:devices?|units?|orders?|hardware|shipments?|packages?|parcels?|goods|equipment|kits?|box(?:es)?|replacements?|spares?|products?|stock|samples?|machines?|it|they|everything)(?:'ll| will| can| are| is|'s)?(?: be| get)? (?:on|at|in|with|arrives?|reach(?:es)?|shipped|delivered|there|lands?|leaves?|dispatched|sent)\\b[^.!?;\\n]{0,40}? ${WITHIN} ${SOON}`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:report|proposal|quote|email|notes|slides|deck|webinar|recording|agenda|survey|ago|last|invoice|answer)\\b`,
    ),
  },
  {
    topic: "delivery",
    regexp: g(
      `(?:is|are|be|get|gets|we(?:'ll| will)?|will)(?: [a-z]+)? (?:replac|swap|repair|exchang|restor|substitut)\\w*[^.!?;\\n]{0,30}? ${WITHIN} ${SOON}`,
    ),
    unless: MEASURED,
  },
  {
    topic: "support_hours",
    regexp: g(
      "(?:24 ?[/x] ?7(?: ?[/x] ?365)?|round[- ]the[- ]clock|around[- ]the[- ]clock|day (?:and|or) night|24[- ]hours? a day|any (?:time|hour) of (?:the )?day(?: or night)?|every hour of every day|at any hour)[^.!?;\\n]{0,40}?\\b(?:support|help|helpdesk|assistance|phone|hotline|team|experts?|engineers?|service|chat|coverage|care|coach(?:es)?|staff|specialists?|consultants?)\\b",
    ),
    unless: /\b(?:monitor\w*|hackers|your customers)\b/,
  },
  {
    topic: "support_hours",
    regexp: g(
      "(?:support|help|helpdesk|assistance|hotline|engineers?|experts?|coach(?:es)?|staff|specialists?|consultants?|service|phone line|chat|reach us|call us|our (?:team|people|crew)|we(?:'re| are) (?:here|there|available|reachable|on call)|(?:someone|somebody|a (?:human|person|real person|live agent)) (?:is|will be) (?:there|here)|(?:someone|somebody|a (?:human|person|real person|live agent)|we)(?: always| will|'ll)* (?:picks? up|answers?|takes? (?:your|the) calls?))\\b[^.!?;\\n]{0,40}?(?:24 ?[/x] ?7|round[- ]the[- ]clock|around[- ]the[- ]clock|day (?:and|or) night|\\ue004 a day|at any hour|any (?:time|hour) of (?:the )?day)",
    ),
    unless: /\b(?:monitor\w*|hackers|your customers)\b/,
  },
  {
    topic: "penalty",
    regexp: g(
      "(?:service credits?|we (?:pay|credit|compensate|reimburse|owe|give) you (?:back )?\\ue002|(?:if|should|when(?:ever)?) (?:we|the (?:service|system|platform|site)|anything|something) (?:[a-z]+ ){0,2}?(?:miss|fails?|late|down|offline|breaks?|don't|do not|can't)[^.!?;\\n]{0,60}?(?:(?:we(?:'ll| will)?) (?:pay|credit|compensate|reimburse|owe)|you(?:'ll| will)? (?:get|receive)\\b[^.!?;\\n]{0,30}?(?:\\ue002|back|credit|free|refund|compensation))|(?:we(?:'ll| will)|or we) (?:pay|credit|compensate|reimburse|owe) you(?! (?:a visit|attention))|liquidated damages|penalty payments?|unlimited liability|(?:we(?:'ll| will)|we) (?:indemnify|cover (?:all|any) (?:losses|damages|fines)))\\b",
    ),
    unless: /\b(?:refer|referral|commission|for your time)\b/,
  },
];

/** Without any of these no pattern can match: most sentences promise nothing and are told apart cheaply. */
export const COMMITMENT_HINT =
  /\d|[\ue001-\ue008]|stop|exit|notice|uptime|availab|downtime|outage|nines|refund|money|cancel|contract|lock|price|rate|frozen|trial|pilot|pay|live|set-?up|deliver|onboard|support|clock|credit|indemnif|liabilit|leave|quit|terminate|walk|week|tomorrow|overnight|day|hour|running|migrat|roll|implement|answer|reply|respond|resolve|fix|compensat|reimburs|owe|damages|always|never|up and/;
