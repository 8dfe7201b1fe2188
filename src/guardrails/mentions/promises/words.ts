/** The classes of words that promises about service and contract are made of, as regular-expression source. */
import { TAG } from "../../text/draft.ts";
import { BILL } from "../trade.ts";

export const D = TAG.duration;
export const P = TAG.percent;
export const MONEY = TAG.money;

/** Up to so many words in between. */
export const words = (most: number): string => `(?: [a-z'\\ue003-]+){0,${String(most)}}?`;
/** Anything in between that stays in the clause. */
export const within = (most: number): string => `[^.!?;\\n]{0,${String(most)}}?`;

/** A measured past is no promise. */
export const MEASURED =
  /\b(?:median|average[sd]?|averaging|typical(?:ly)?|(?<!\b(?:we|i|and|you|not) )mean(?! (?:it|that|this|what)\b)|usually|measured(?! (?:monthly|quarterly|yearly|annually|daily|weekly|per|each|every|by|(?:over|in|across) (?:the|an?|each|every|any|one) (?:(?:whole|full|calendar|contract|rolling) )?(?:month|quarter|year|week)))|recorded|achieved|was|were|had|over the (?:last|past)|in the (?:last|past)|so far|historically|tends? to|on track|survey|benchmark|often)\b/;

const WHOLE = "(?:whole |full |entire |single |solid |calendar |business |working )?";
/** A length of time with its figure or without: "two weeks", "a whole quarter", "half an hour". */
export const TERM = `(?:${D}|\\ue005 (?:of )?an? (?:hour|day|week|month|year)|half an hour|an? ${WHOLE}(?:\\ue005|minute|hour|day|week|fortnight|month|quarter|year)|an? (?:afternoon|morning|weekend)|a (?:couple|matter) of (?:hours|days|weeks)|the (?:same )?(?:hour|day|minute)|minutes|seconds|hours)`;
/** A length of time that something goes on for. */
export const LASTING = `(?:${D}|\\ue005 (?:of )?an? (?:month|quarter|year)|an? (?:whole |full |entire )?(?:day|week|fortnight|month|quarter|year))`;
/** Before a length of time alone: "by 15 minutes" measures, and "after a day" promises nothing. */
export const INSIDE =
  "(?:in|within|inside of|inside|under|in under|in less than|less than|in no more than|no more than|not more than|no later than|at most|in at most|in as little as|<|<=|≤)(?: (?:just|only|about|around|roughly|the|under|at most|max|as little as|a mere))*";
/** Before a length of time or a day. */
export const WITHIN =
  "(?:in|within|inside of|inside|under|in under|in less than|less than|in no more than|no more than|not more than|at most|in at most|in as little as|over(?= (?:the|this|next) (?:coming |next )?(?:weekend|holidays?))|after|by|before|no later than|in time for|from|<|<=|≤)(?: (?:just|only|about|around|roughly|the|under|at most|max|as little as|a mere))*";

const WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const SEASON =
  "(?:(?:early |late |mid-?)?(?:the )?(?:new year|spring|summer|autumn|fall|winter|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december))";
/** A day to come: "Friday", "the 15th", "next spring", "the end of the quarter". */
export const DAY = `(?:${TAG.date}|tomorrow|today|tonight|(?:next |this |coming )?${WEEKDAY}(?: (?:morning|lunch|noon|afternoon|evening|night))?|(?:next|this) (?:day|week|month|quarter|year|spring|summer|autumn|fall|winter|${SEASON})|the (?:end|start|beginning|middle) of (?:the |this |next |your )?[a-z]+|(?:year|quarter|month|week)[- ]end|end of (?:day|week|month|quarter|year)|overnight|(?:the|this|next) (?:coming |next )?weekend|the day after tomorrow|the next (?:day|morning)|the [\\ue003\\d]+(?:st|nd|rd|th)|\\ue003(?:st|nd|rd|th)\\b|lunch(?:time)?|noon)`;
/** Further off: "until the spring", "before September". */
export const LATER = `(?:${DAY}|${SEASON})`;
export const SOON = `(?:${TERM}|${DAY}|(?<=(?:by|before|in time for|until|till) )${SEASON})`;
/** When it will be so, with or without a preposition. */
export const THEN = `(?:${WITHIN} ${SOON}|on ${DAY}|(?:${D}|an? (?:day|week|fortnight|month)) later|the (?:day|week|month) after|tomorrow|overnight|next (?:week|month|${WEEKDAY}))`;

/** What a customer pays or gets back. */
export const PAID =
  "(?:money|cash|fees?|payments?|deposits?|prices?|cents?|penn(?:y|ies)|pence|euros?|dollars?|pounds?|z[lł]oty?s?|subscriptions?|(?:unused|remaining|outstanding) [a-z]+|(?:invoice|purchase|licen[cs]e)s?|what(?:ever)? you(?:'ve| have)? (?:paid|spent)|what(?:'s| is) left|everything you(?:'ve| have)? paid|the (?:rest|balance|difference|full amount|whole lot|lot|whole amount)|\ue002)";
/** What the two sides have signed. */
export const CONTRACT =
  "(?:contracts?|agreements?|subscriptions?|plans?|terms?|deals?|commitments?|memberships?|licen[cs]es?|accounts?|services?|arrangements?|year|lease|policy)";
/** What keeps a customer from leaving. */
export const TIE =
  "(?:(?:annual|yearly|multi-year|long) (?:contracts?|commitments?)|(?:minimum|min|fixed|long-term|binding|rigid)(?: (?:contract|contractual|subscription|licen[cs]e|rental|hire|lease))? (?:terms?|contracts?|periods?|lengths?|durations?|commitments?|agreements?|subscriptions?)|(?:lock|tie)[- ]?ins?(?: (?:periods?|clauses?|contracts?))?|notice periods?|(?:early[- ])?(?:cancell?ation|termination|exit|break|leaving)[- ](?:fees?|charges?|penalt(?:y|ies)|costs?))";
/** What is asked for the service. */
export const PRICE =
  "(?:prices?|pricing|rates?|fees?|tariffs?|renewals?|renewal (?:prices?|rates?|fees?|uplifts?)|uplifts?|cost|charges?|subscription|bill|(?<=\\b(?:the|your|our|this|that|monthly|annual|weekly) )rents?(?! (?:an?|the|out|from|to|roll)\\b)|rentals?(?= (?:is|are|stays?|will|won't|fixed|charge)\\b)|what you pay|per-[a-z]+ (?:fee|price|rate))";

/** Whoever speaks for the company. */
export const WE =
  "(?:we(?:'ll|'d|'re)?|i(?:'ll|'d|'m)?|our (?:own )?(?:company|team|people|crew|engineers?|experts?|specialists?|agents?|technicians?|consultants?|coach(?:es)?|staff|helpdesk|desk|support(?: [a-z]+)?|service(?: desk| team)?)|your (?:coach|csm|account manager|success manager|consultant|contact)|support(?: team| desk)?|engineers?|the (?:support |service )?(?:team|desk|crew)|team|agents?|helpdesk|specialists?|technicians?|an? (?:engineer|human|person|technician|specialist|expert|real person|live agent)|real (?:people|humans)|my colleagues?|somebody|someone|\\ue003 of (?:us|ours|our (?:[a-z]+ )?[a-z]+))(?: (?:on our (?:side|team|end)|at our end|of (?:us|ours)|here|from (?:our|the) team))?";
export const MODAL =
  "(?: (?:will|can|would|could|shall|may|always|gladly|happily|simply|promptly|also|even|just|still|are|am|be|happy|glad|to|ready|promise|commit|guarantee|undertake|have|obliged|bound|required|then|immediately|instantly|straight|away))*";

/** "One of our engineers", who answers. */
export const FROM_US =
  "(?: from (?:us|support|engineering|somebody|someone|\\ue003 of (?:us|ours|our (?:[a-z]+ )?[a-z]+)|(?:an?|our|your|the) (?:[a-z]+ )?[a-z]+))?";

/** Without end or pause. */
export const ALWAYS =
  "(?:(?:24|\\ue003) ?[/x] ?[7\\ue003](?: ?[/x] ?365)?|twenty[- ]four[- ]seven|(?:a)?round[- ]the[- ]clock|day (?:and|or|&) night|night (?:and|or) day|(?:\\ue004|\\ue003[- ]hours?)(?: a| per| each| every)(?: single)? (?:day|year)|all (?:day and )?night|(?:whatever|no matter) (?:the|what) (?:hour|time)|at (?:all|any|every)(?: given| single)? (?:hours?|times?)(?: of (?:the )?(?:day|night))?|any (?:time|hour) of (?:the )?(?:day|night)(?: or night)?|every hour of (?:the|every) day|(?:(?:on|at|over) (?:the )?(?:weekends?|saturdays?|sundays?|(?:bank |public )?holidays)|weekends|saturdays|sundays|(?:bank|public) holidays|holidays included)|(?:\\ue004) a week|seven days a week|every (?:single )?(?:night|sunday|saturday|weekend|bank holiday|public holiday)|until (?:late|midnight)|(?:on )?christmas (?:day|eve)|at (?:\\ue003|[a-z]+)(?: o'clock)? (?:in the (?:morning|night)|a\\.?m\\b|at night)|in the middle of the night|at midnight)";

/** A customer works with what was bought. */
export const LIVE =
  "(?:live|up and running|onboarded|implemented|deployed|set up|migrated|moved (?:over|across)|transferred|switched over|imported|installed|delivered|delivery|rolled out|go-live|implementation|onboarding|set-?up|migration|rollout|deployment|operational|configured|integrated|ready (?:to (?:go|use|start)|for use)|good to go|fitted|equipped|(?:fully|already) (?:running|working|connected|functional)|in (?:full|daily) use|in production)(?! (?:fees?|costs?|charges?|prices?|invoices?)(?![a-z]))";

/** As it was: of prices. */
export const KEPT =
  "(?:the same|put|flat|constant|stable|steady|(?:set|carved|cast|written|engraved|chiselled) in (?:stone|concrete|granite|iron)|unchanged|untouched|level|firm|fixed|frozen|locked(?: in)?|guaranteed|protected|capped|held|secure|safe|as (?:it is|they are)|where (?:it is|they are)|what (?:it is|they are))";
/** It does not become dearer. */
export const RISES =
  "(?:rises?|increases?|go(?:es)? up|changes?|be (?:raised|increased|touched|changed)|climbs?|moves?|budges?|creeps? up|shifts?|(?:gets?|be|costs?|becomes?) (?:any )?(?:more|higher|dearer))";
/** What people write or call about. */
export const REQUEST =
  "(?:tickets?|incidents?|requests?|issues?|problems?|faults?|bugs?|alerts?|cases?|questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|calls?|outages?|e?-?mails?|messages?)";
/** It was seen to. */
export const ANSWERED =
  "(?:answered|resolved|fixed|handled|acknowledged|(?:replied|responded|reacted|attended) to|responded|closed|solved|dealt with|picked up|taken up|taken care of|looked (?:at|after|into)|sorted(?: out)?)";
/** Using it before buying. */
export const TRIAL =
  "(?:trials?|trial (?:period|phase|run|account)s?|test (?:drive|run|period|phase|account)s?|try-?outs?|spin|taster|pilot|evaluation|proof of concept|poc)";
/** What comes back when money does. */
export const MONEY_BACK =
  "(?:(?:all(?: of)? )?(?:your|the) (?:own |whole |full |entire |annual |monthly |yearly )*(?:money|payments?|fees?|amount|sum|deposit|price)|every (?:single )?(?:cent|penny|euro|dollar|pound|franc)|it all|all of it|(?:everything|whatever|what) you(?:'ve| have)? (?:paid|spent))";
export const REFUND =
  "(?:refunds?|(?:full|complete) reimbursements?(?! (?:of|for) (?:your |the |all |any )?(?:[a-z]+ )?(?:expenses?|costs?|travel)))";
/** Days that pass before money is due. */
export const CREDIT =
  "(?:payment (?:terms?|time|window|period)|credit terms|terms of payment|to (?:pay|settle|transfer|clear)|for (?:payment|paying)|of (?:payment time|credit)|until (?:payment|you pay)|before (?:you (?:have to |must |need to )?(?:pay|settle)|(?:payment|anything|the (?:invoice|bill|first payment)) (?:is|falls) due)|interest-free)";
export const OF_BILL = `(?:on|from|for|after|of) (?:(?:the|our|your|each|every|all|any) )*(?:(?:date|receipt|arrival|issue) of (?:the |each |every |our )?)?${BILL}|after (?:we|our) (?:invoice|bill)(?: you)?`;
