/** Promises in everyday words: the rest comes back, gone by tomorrow, at your door, pay when you are paid. */
import { FREE_OF_CHARGE, GET } from "../trade.ts";
import type { CommitmentPattern } from "./patterns.ts";
import {
  ALWAYS,
  CONTRACT,
  D,
  DAY,
  INSIDE,
  LASTING,
  LATER,
  LIVE,
  MEASURED,
  MODAL,
  P,
  PAID,
  SOON,
  TERM,
  WE,
  WITHIN,
  within,
  words,
} from "./words.ts";

const g = (source: string) => new RegExp(`(?<![a-z])(?:${source})`, "g");

/** What a customer has paid for and not used. */
const REST =
  "(?:(?:what(?:ever)?|everything|anything|all(?: that)?|the part|the months?) (?:(?:is|'s|remains|has been) (?:left|over|unused)|remains|you(?:'ve| have)?(?: not|n't)? ?(?:haven't |have not |didn't |did not |don't |do not |no longer )?(?:used?|need(?:ed)?|paid|spent|consumed|prepaid)(?: up| for| us)?)|what(?:'s| is) left|(?:the )?(?:balance|remainder|unused (?:[a-z]+ )?[a-z]+))";
const FLOWS_BACK =
  "(?:(?:comes?|go(?:es)?|flows?|finds? its way|travels?|lands?|is (?:sent|paid|wired|transferred|credited|given|handed|booked))(?: [a-z]+)? back|returns to (?:you|your)|(?:is|are|will be|gets?) (?:refunded|reimbursed|returned|paid out|repaid))";
const PAY_BACK =
  "(?:transfer|wire|pay|send|give|hand|credit|book|return|refund|reimburse|repay)(?: you)? (?:back|out)|(?:refund|reimburse|repay|return)(?: you)?";
/** What nobody has to pay for. */
const FREE = `(?:${FREE_OF_CHARGE}|without (?:settling|a bill|an invoice|any invoice)|(?:and )?(?:you )?(?:don't|do not|won't|will not|never|needn't) (?:have to )?(?:pay|owe)\\b|and (?:pay|owe)(?: us)? nothing)`;
const THEIR_MONEY =
  /\b(?:suppliers?|vendors?|your (?:own )?(?:customers|clients|guests|tenants)|employees|tax|bank|insurer)\b/;
const THEIR_PLACE =
  "(?:your (?:front )?(?:door(?:step)?|yard|hands|premises|letter ?box|garage|depot|warehouse|shop|site)|you)";

export const plainPromises: readonly CommitmentPattern[] = [
  {
    // "Test Counter 30 days free"
    topic: "trial",
    regexp: g(
      `(?:try|test|evaluate|test-drive)(?: [a-z0-9']+){1,4}? (?:(?:a full|up to|the first) )?${D},? (?:free|for free|for nothing|without paying)\\b`,
    ),
  },
  {
    // "We will have your warehouse up and running on Friday", "connected in three days after the signature"
    topic: "delivery",
    regexp: g(
      `(?:'ll|will|can|we|team|people|crew)(?: gladly| happily| also| then)? (?:have|get) (?:you(?:r [a-z]+(?: [a-z]+)?)?|(?:the|both|all(?: \ue003)?) [a-z]+(?: [a-z]+)?|all of (?:it|you)|everything|everybody|everyone) (?:${LIVE}|connected|running|ready|moved)(?: with us| for you)? (?:on ${DAY}|${WITHIN} ${SOON}|${TERM} (?:after|from|of) (?:(?:the|your|our) )?(?:signature|signing|order|contract|go-ahead|purchase order))`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:last|ago|webinar|stream|podcast|report|proposal|quote|contract ready|offer|draft|summary|paperwork|answer|documents?|slides|recording|invoice|agenda|demo|could|might|hoping|want to)\\b`,
    ),
  },
  {
    // "Not a krone of what you have paid stays with us"
    topic: "refund",
    regexp: g(
      `not (?:an?|one|\ue003)(?: single| red)? [a-z]+ of (?:what you(?:'ve| have|'d| had)? (?:paid|spent|transferred)|your (?:money|fees?|payments?|deposit)|it)(?: (?:will|would|shall|ever))* (?:stays?|remains?|is kept|be kept|sticks?)(?: (?:with|at|to) us| here| in our [a-z]+| behind)`,
    ),
    unless: THEIR_MONEY,
  },
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
    // "Cancel with a phone call, effective the same day"
    topic: "cancellation",
    figure: 0,
    regexp: g(
      `(?:cancel|quit|terminate|give notice|cancellations?|notice)(?![a-z])${within(40)}(?:with immediate effect|(?:effective|with effect|(?:it |that )?takes? effect|taking effect|valid|in force|in effect)(?: (?:from|as of|as from|on))? (?:the (?:same|very|next|following) (?:day|hour|minute|moment|morning)|immediately|at once|instantly|straight ?away|right away|(?:that|the) (?:very )?(?:day|moment|minute)|today))(?![a-z])`,
    ),
    unless:
      /\b(?:webinars?|meetings?|appointments?|class|lessons?|bookings?|visits?|events?|newsletters?|orders?|flights?|trains?|laws?|acts?|rules?)\b/,
  },
  {
    topic: "cancellation",
    regexp: g(
      `(?:if|when(?:ever)?|once|the moment|as soon as|should) (?:you|it|things)${within(50)},? (?:and |then )?you(?:'re| are|'ll be| will be)(?: simply| just)* (?:gone|out|released|off the hook)(?= (?:in|by|the|at|on|from|within|of (?:the|your|this) (?:contract|agreement|term|deal|plan))\\b|[.,;!]| ?(?:\\n|$))|(?<!\\b(?:costs? (?:you )?nothing|is free)(?:,? and)? (?:that )?you(?:'ll)? )owe us nothing(?: (?:more|further|else))?(?=[.,;!]| ?(?:\\n|$))`,
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
      `${WE}${MODAL} (?:ship|dispatch|deliver|post|send (?:it|them) out)(?: (?:it|them|everything|the [a-z]+|your [a-z]+|all orders))? (?:the )?(?:same|next|very same) (?:business |working )?day\\b|(?:same|next)[- ]day (?:delivery|dispatch|shipping|shipment|installation|fitting|replacement)s?\\b|(?:order|sign|book|buy|subscribe|decide|say yes) (?:today|now|tonight|by (?:\\ue003|noon|midday|lunch(?:time)?|midnight))(?: [a-z]+){0,3}?,? (?:and )?(?:(?:it|they|everything|you)(?:'s|'re|'ll| is| are| will| can| have)|start|have|use|go|get|receive|run|be)${words(4)} (?:tomorrow|in the morning|the next (?:day|morning)|overnight)\\b`,
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
      `(?:keep|use|try|have|run|take)\\b${within(60)},? (?:and )?(?:only |then |only then )(?:start|begin|decide|pay)(?: to)?(?: pay| paying)? (?:if|when|once|whether)\\b|(?:keep|use|try|have|run) it (?:over|until|till|through) (?:the )?${LATER},? (?:and )?(?:then )?(?:decide|make up your mind|pay nothing)\\b`,
    ),
    needs: /\b(?:pay|paying|decide|mind)\b/,
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
      `(?:take|ha(?:ve|s)|gets?|you've got|give you|there(?:'s| is| are))(?: up to| a full)? ${LASTING} (?:(?:free )?to (?:try|test|evaluate|play with|find out|make up your mind|see if|look around)\\b|of (?:free (?:testing|use|trial)|(?:testing|trying|using)(?: [a-z]+){0,2} ${FREE_OF_CHARGE}))`,
    ),
  },
  {
    topic: "payment",
    regexp: g(
      `${D} net\\b|(?:pay|settle)(?: (?:us|up|it|the invoice|only))* (?:when|once|after) your (?:own )?(?:customers?|clients?|tenants?|buyers?|guests?|patients?|members?|students?|insurers?)(?: have| has)? (?:paid|pays?|settled|settles?)|(?<=(?:^|[.!?;:,] ?|and |just |simply |can |then ))pay us (?:only )?(?:(?:in|next|after) )+(?:the )?${LATER}`,
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
  {
    // "At most four minutes of downtime a month"
    topic: "uptime",
    regexp: g(
      `(?:at most|no more than|not more than|less than|under|fewer than|a maximum of|only|never more than) (?:an? |one )?${TERM} (?:of |offline|down\\b)(?:(?:unplanned |planned |total )?(?:downtime|outages?|interruptions?)\\b)?`,
    ),
    needs: /\b(?:downtime|outages?|offline|down|interruptions?)\b/,
    unless: MEASURED,
  },
  {
    // "You'll see every pound of it again", "we make sure that you get your payment back"
    topic: "refund",
    regexp: g(
      `(?:you(?:'ll|'d)?|we(?:'ll|'d)?)${MODAL} (?:${GET}|see|give|hand|pay|send|wire|transfer)(?: you)?(?: back)?(?: (?:all|each|every|and|single|last|of|your|the|that|whole|full|annual|yearly|monthly|first|entire|original))* (?:${PAID}|(?:whatever|what|everything) you (?:have |'ve )?(?:paid|spent|transferred))(?: (?:of (?:it|that)|you paid|you(?:'ve)? spent|for it))*(?: (?:back|again|returned|refunded))\\b|(?:you(?:'ll)?|we(?:'ll|'d)?)${MODAL} (?:get|give you|hand you|pay you|send you) (?:back (?:(?:all|the|your|annual|monthly|full|whole|for) )*(?:${PAID}|${REST}|(?:whatever|what|everything) you (?:have |'ve )?(?:paid|spent))|${REST} back)\\b|(?:the|your) (?:money|payment|fee|amount) is on its way back`,
    ),
    unless: THEIR_MONEY,
    reach: [70, 60],
  },
  {
    // "The agreement ends the day you say so", "one email ends it", "write on Tuesday and you're out by Wednesday"
    topic: "cancellation",
    regexp: g(
      `(?:contract|agreement|subscription|plan|membership|it)(?:'s| is)? (?:ends?|over|done with|terminates?|stops?) (?:the (?:very )?(?:same )?(?:day|moment|minute|hour) you|(?:on )?that (?:very |same )?(?:day|hour|minute|evening|night)|the same (?:day|hour)|on the spot|there and then)\\b|(?:one|an?|single|\ue003)(?: single| short| quick)? (?:e?-?mail|click|call|line|note|letter|word) (?:and (?:it|the contract|the agreement|the subscription|you)(?:'s|'re| is| are)? (?:over|out|gone|ended|free|ends)|ends (?:it|the (?:contract|agreement|subscription|plan)|your (?:contract|plan|subscription)))\\b|(?:write|mail|call|tell us|say so|give notice|cancel|send [a-z ]{1,20})${within(24)} and (?:you|we|it)(?:'re| are|'s| is) (?:out|gone|over|done with)(?= (?:of|by|on|the|at|in|that|within)\\b|[.,;!]|\\n|$)|(?:never|don't|do not|not) (?:hold|bind|tie|keep) (?:you|anyone|anybody|people) (?:to|in) (?:an? |the |any )?${CONTRACT}\\b|(?<=: |[,;] (?:so |and )?|^\\W*)go when(?:ever)? (?:it|you) (?:suits?|like|want|please)`,
    ),
    unless: /\b(?:trial|call ends|meeting|newsletter|unsubscribe)\b/,
  },
  {
    // "Run it through the winter and don't pay a thing", "for six weeks you can use all of it free of charge"
    topic: "trial",
    regexp: g(
      `(?:try|test|use|run|keep|have|take|put|place|stand|borrow|explore)\\b(?: [a-z0-9']+){1,7}? (?:for|over|until|till|through) (?:the )?(?:${TERM}|${LATER})(?: [a-z]+)?,? ${FREE}|(?:for|during|over) (?:the (?:first|whole|next) )?${TERM},? (?:you|your team|everybody|everyone)(?: can| may| will|'ll)? (?:use|try|test|have|work|run)\\b(?: [a-z']+){0,5}? ${FREE}|first ${D} (?:are|is|count as) (?:an? |your )?(?:test|trial|try-?out)\\b`,
    ),
  },
  {
    // "There's no hurry with the invoice, settle it in the new year", "you pay only in spring"
    topic: "payment",
    regexp: g(
      `${WE}${MODAL} wait (?:for (?:your|the) (?:payment|money|cheque|transfer)|with (?:the|our|your) (?:invoice|bill))\\b|(?:no (?:hurry|rush) (?:with|about|to (?:pay|settle))|take your time (?:with|over|paying|to pay|to settle))(?: (?:paying|settling|the|our|your|this))* (?:invoice|bill|payment)s?\\b|you(?:'ll| will| can)? (?:(?:pay|settle)(?: it| us| up)? only|only (?:pay|settle|start paying))(?: it| us)? (?:in|after|from) (?:the )?${LATER}|(?:and|but|then) (?:you )?(?:can )?(?:pay|settle) (?:it |us |up )?(?:only )?in (?:the )?${LATER}`,
    ),
    needs: /\b(?:invoices?|bills?|pay|paying|payments?)\b/,
    unless: /\b(?:suppliers?|vendors?|your (?:customers|clients|patients|guests))\b/,
  },
  {
    // "It takes us three days to move your records", "within 24 hours of signing"
    topic: "delivery",
    regexp: g(
      `(?:it (?:only |just )?takes (?:us|our [a-z]+)|(?:we|our (?:team|people|engineers?|crew))(?:'ll| will)?(?: only| just)? (?:need|take)s?)(?: (?:just|only|about|less than|under|no more than))* ${TERM} (?:to|for) (?:have |get |bring |set|move|migrate|install|onboard|import|connect|switch|roll|deploy|implement|fit|transfer)(?: ?[a-z]+){0,4}|give us (?:just |only )?${TERM},? and${within(40)} (?:${LIVE}|on \ue013+|running|moved)\\b|(?:with)?in (?:just |only |less than |under |no more than )?${TERM} (?:of|after|from) (?:signing|signature|your (?:order|signature|yes)|ordering|sign-?up)\\b|the (?:whole|entire|full) (?:move|switch|change-?over|transfer|import)(?:'ll| will| is)(?: be)? (?:done|finished|complete[d]?|over) ${WITHIN} ${SOON}|by ${DAY} (?:you|your (?:[a-z]+ ){0,3}[a-z]+)(?:'ll| will) (?:be )?(?:us(?:e|ing)|work(?:ing)? (?:with|in|on)|run(?:ning)? on)\\b`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:pay|payable|payment|due|cancel|refund|withdraw|notice|invoice|proposal|quote|contract|how long)\\b`,
    ),
  },
  {
    // "Within 30 minutes, around the clock"
    topic: "support_hours",
    regexp: g(
      `(?<=(?:\ue004|minutes|hour|hours),? (?:and )?)(?:(?:a)?round[- ]the[- ]clock|24 ?[/x] ?7|day (?:and|or) night|(?:even )?(?:at|on|over) (?:the )?(?:weekends?|sundays|night|bank holidays))|there(?:'s| is) always (?:someone|somebody|one of us|an? (?:human|person)|a real person) (?:awake|there|here|on (?:call|duty|the line)|at our end|to (?:help|answer|talk))\\b|${ALWAYS}, (?:an?|our|one of our|real|we)(?: [a-z]+){0,3}? (?:answers?|picks? up|helps?|responds?|takes? (?:the|your) calls?)\\b`,
    ),
    needs:
      /\b(?:support|answers?|answered|repl(?:y|ies|ied)|respon[ds]\w*|react\w*|calls?|picks?|someone|somebody|helps?|human|person|us)\b/,
    unless: /\b(?:monitor\w*|your (?:customers|patients|guests)|pharmac\w+|hospital)\b/,
  },
];
