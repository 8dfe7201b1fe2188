/**
 * Promises as headlines and FAQ pages have them: without a subject ("Never down."), with a price that is carried on ("Today's
 * price. Forever."), or as an answer whose topic the question before it names ("When is it due? After 90 days").
 */
import { g } from "../word-forms.ts";
import {
  INSIDE,
  SOON,
  OF_BILL,
  D,
  DAY,
  LASTING,
  LATER,
  MEASURED,
  MONEY_BACK,
  P,
  PRICE,
  TERM,
  within,
} from "./words.ts";
import type { CommitmentPattern } from "./patterns.ts";

const END = "(?= ?[.,;:!?)(–—-]| ?(?:\\n|$)| (?:even|not|no)\\b)";
const HEAD = "(?<=^\\W*)";
/** "Four hours at most." and nothing else, or what it is counted from. */
const VALUE = `${HEAD}(?:(?:with)?in|inside|under|up to|after|for|only|just|at most|at the (?:latest|most)|all of|an?|the|full|whole|less than|no (?:more|later) than|yes|sure)*(?: (?:within|in|under|up to|after|for|only|just|at most|all of|full|whole|less than))* ?${TERM}(?:,? (?:or less|at (?:the )?(?:most|latest)|tops|max|maximum|flat|each|guaranteed|later|(?:${OF_BILL})))*(?=[.,;!)]|\\n|$| [–—-])`;

/** What is asked for now. */
const NOW = `(?:what (?:you|they|we)(?:'ll)? (?:pay|charge|see|bill)|(?:today's|this year's|your|our|the|this) (?:first |opening |current )?${PRICE})(?: (?:you (?:pay|see|get)|now|today|this year|in \ue008|at (?:the )?(?:start|signing)|on day (?:one|\ue003)|when you sign))*`;
const SAME = `(?:is|=|equals|stays|will be|remains)(?: (?:still|also|exactly|always|just))* (?:what|the ${PRICE}|your ${PRICE}|the one|the same)`;
const THEN_TOO = `(?:in \ue008|in ${D}|${D} (?:from now|later|on)|next (?:year|decade)|tomorrow|grandchildren|children|heirs?|successors?|forever|always|for (?:life|good|ever)|you(?:'ll| will)(?: still| always)? (?:be )?pay(?:ing)? (?:when|after|at|in|years|next|forever|always))`;

export const headlinePromises: readonly CommitmentPattern[] = [
  {
    topic: "uptime",
    regexp: g(
      `${HEAD}(?:(?:always|permanently) (?:on|up|up and running|online|available|reachable)|never (?:ever )?(?:down|offline|unavailable|out of (?:service|order))|(?:up|online|available|reachable),? (?:always|every (?:second|minute|hour|day)))${END}`,
    ),
    unless: MEASURED,
  },
  {
    // "Up one hundred per cent of the time"
    topic: "uptime",
    regexp: g(
      `(?:up|online|available|reachable|running|live)(?: (?:for|at least|at|a full|full))* ${P} (?:of (?:the (?:time|day|month|year)|every [a-z]+|each [a-z]+|all (?:hours|days|minutes))|every [a-z]+|all (?:year|day))\\b|${P} of (?:the time|all hours|all minutes|every (?:hour|day|month|year)),? (?:we|it|(?:the|our|your) [a-z]+)(?:'re|'s| is| are| will be|'ll be| stays?| remains?) (?:up|online|available|reachable|running|there|live|cold|on)(?![a-z])`,
    ),
    unless: new RegExp(`${MEASURED.source}|\\b(?:your (?:people|team|staff|drivers)|they)(?:'re| are| is)\\b`),
  },
  {
    // "Leave on a Tuesday, stop paying on Wednesday"
    topic: "cancellation",
    regexp: g(
      `(?:you(?:'ll| can| may)? )?stop paying(?: us)?,? (?:on (?:the )?(?:next |following |same )?(?:day|morning|[a-z]+day)|the (?:very )?(?:same |next )?(?:day|moment|minute)|there and then|at once|immediately|from (?:that|the next) (?:day|moment))(?: (?:you|your team) (?:leaves?|stops?|quits?|cancels?|goes?|walks?|(?:are|is) gone))?`,
    ),
    needs: /\b(?:leav(?:e|es|ing)|quits?|cancel\w*|go|goes|walk|stops?|gone)\b/,
    unless: /\b(?:suppliers?|vendors?|your (?:old|current|present|other)|landlord|closed|interest)\b/,
  },
  {
    // "Should a number not be ported in five days, the month is on us"
    topic: "penalty",
    regexp: g(
      `(?<=(?<![a-z])(?:if|should|when(?:ever)?) (?!you\\b)[^.!?;\\n]{3,70}?\\b(?:not|n't|late|fails?|miss(?:es)?|longer|slower|down|later|unavailable|offline|delayed)\\b[^.!?;\\n]{0,40}?, (?:then )?)(?:the|your|that|this) (?:(?:whole|next|first|current|following|entire) )?(?:month|week|day|quarter|year|order|visit|delivery|repair|job|invoice|bill|service|set-?up|porting|move)(?: (?:is|will be))?(?:'s)? (?:on (?:us|me|the house)|free(?! (?:of|from))|ours|our (?:treat|problem))(?![a-z])`,
    ),
    amends: true,
  },
  {
    // "Leave us on any day you like"
    topic: "cancellation",
    regexp: g(
      `(?:leave|quit|cancel|terminate|stop|walk away|get out)(?: (?:us|it|out|the (?:contract|plan|service)|from us))? (?:on|at|in) (?:any|whichever|whatever) (?:day|date|month|time|moment|point) (?:that )?you (?:like|want|wish|please|choose|prefer)(?![a-z])`,
    ),
    unless: /\b(?:office|meeting|call|webinar|reminders?|alerts?|notifications?|emails?|pause)\b/,
  },
  {
    // "You have sixty days to look at it, then you pay"
    topic: "trial",
    regexp: g(
      `(?:you(?:'ll|'ve)?|they|your (?:team|people))(?: (?:have|get|take|got))? ${D} to (?:look at|look it over|try|test|play with|find out|see|decide|make up your mind|get to know|kick the t[iy]res|use|explore)\\b[^.!?\\n]{0,40}?,? (?:and |but )?(?:(?:only )?then|after that|before) (?:you(?:'ll)? )?(?:only )?(?:pay|decide|buy|sign|are billed|get (?:an?|the) (?:invoice|bill)|have to pay)`,
    ),
  },
  {
    // "Try it until the end of March, the invoice comes after that"
    topic: "trial",
    regexp: g(
      `(?:try|test|use|run|explore|play with)(?: [a-z']+){1,6}? (?:until|till|through|up to) (?:the )?(?:(?:end|start|beginning|middle) of )?(?:${LATER}|${D})[^.!?\\n]{0,20}?,? (?:and |then )?(?:the (?:first )?(?:invoice|bill|payment|price|fee)|we(?:'ll)? (?:bill|charge|invoice)|you(?:'ll)? (?:only )?pay|payment) ?(?:comes?|starts?|begins?|is due|follows|only|you)* ?(?:only )?(?:after(?: that| wards)?|afterwards|then|later)(?![a-z])`,
    ),
  },
  {
    // "No need to give notice, just stop using it"
    topic: "cancellation",
    regexp: g(
      "(?:no need (?:to (?:give|serve|hand in)|for)(?: us)?(?: any)?(?: formal| written)? notice|(?:don't|needn't|do not|won't) (?:(?:have|need) to )?(?:give|serve|hand in)(?: us)?(?: any)?(?: formal| written)? notice)(?= ?[.,;!]| ?$| (?:at all|if|when|to leave|just|you|and)\\b)",
    ),
    unless: /\b(?:landlord|employer|employees|job|tenant)\b/,
  },
  {
    // "The survey page is never offline"
    topic: "uptime",
    regexp: g(
      "(?:service|system|platform|app|site|portal|server|software|page|link|widget|data|api|network|product|store|shop|tool|line|dashboard)s? (?:[a-z' ]{2,40} and )?(?:is|are|stays?) never(?: ever)? (?:down|offline|unavailable|unreachable)(?![a-z])",
    ),
    unless: MEASURED,
  },
  {
    // "Just drop us a line and we part ways the same day"
    topic: "cancellation",
    regexp: g(
      "(?:we|you and (?:we|i)) part (?:ways|company|as friends) (?:the same day|that (?:very )?day|at once|immediately|there and then|on the spot|without (?:notice|a fee|any notice)|within \ue004|overnight)(?![a-z])",
    ),
  },
  {
    // "You'd have all four depots loaded and running the morning after you sign"
    topic: "delivery",
    regexp: g(
      `you(?:'d|'ll| will| would|'re)? (?:have|be|see|get|find) (?:(?:all|both|every|your|the|\ue003|everything|everybody|each)(?: (?:of|your|the|\ue003|[a-z]+)){0,4} )?(?:[a-z]+ and )?(?:running|live|loaded|set up|up and running|ready|in place|migrated|moved|installed|online) (?:the (?:very )?(?:morning|day|week|evening|minute|hour|moment) (?:after |that )?(?:you )?(?:sign|order|say yes|decide|pay|agree|start)|\ue004 after (?:you (?:sign|order|decide)|signing|the signature))(?![a-z])`,
    ),
  },
  {
    // "You'll hear back within the quarter hour"
    topic: "response_time",
    regexp: g(
      "(?:you(?:'ll| will)? (?:hear|get an answer|get a reply|have an answer|be called)(?: back)?|(?:we|our (?:[a-z]+ )?[a-z]+)(?:'ll| will)? (?:answer|reply|respond|call back|get back to you|pick up))(?: (?:back|from (?:us|our [a-z]+|support|me|somebody|someone)|to you))* (?:within|in|inside|under) (?:(?:the|a|an) )?(?:(?:quarter|half|\\ue005)(?: of)?(?: an?)? hour|hour|minute|\\ue004)(?![a-z])",
    ),
    unless: new RegExp(`${MEASURED.source}|\\b(?:today|tomorrow|proposal|quote|slides)\\b`),
  },
  {
    // "Invoices: the first one only falls due after ninety days"
    topic: "payment",
    regexp: g(
      `(?<=(?:invoices?|bills?|payments?|billing)\\W{1,3}[^.!?\\n]{0,40}?)(?:the (?:first|next|last) (?:one|\ue003)|it|they|each|all of them)(?: (?:only|just|will|is|are|then|fall|falls|be|become|becomes))* (?:due|payable) (?:after|in|within|only after) ${D}`,
    ),
  },
  {
    // "If it's not for you, we tear up the invoice"
    topic: "refund",
    regexp: g(
      "if (?:it|this|that|we|you|they)(?:'s|'re| is| are)? ?(?:isn't|aren't|not|don't|doesn't)(?: [a-z]+){0,4},? (?:then )?(?:we|i)(?:'ll| will)? (?:tear up|bin|shred|rip up|forget|cancel|write off|waive|burn) (?:the|your|that) (?:whole )?(?:invoice|bill|contract|fee)(?![a-z])",
    ),
    unless: /\b(?:sign|order|reply|confirm|decide|duplicate|mistake)\b/,
  },
  {
    // "We don't go down. Ever."
    topic: "uptime",
    regexp: g(
      `(?:we|it|(?:our|the|your) (?:service|system|platform|app|site|portal|server|software|data|api|network|product|store|shop)s?)(?: simply| just| ever)* (?:don't|doesn't|do not|does not|won't|will not|cannot|can't|never)(?: simply| just| ever)* (?:go(?:es)? (?:down|offline|dark)|fall(?:s)? over|crash(?:es)?)(?= ?[.,;!)–—]| - | ?$| (?:ever|at all|on you|for|in|period|when|even|during)\\b)`,
    ),
    unless: new RegExp(`${MEASURED.source}|\\b(?:prices?|rates?|temperature|battery|balance)\\b`),
  },
  {
    // "Live in 48 hours", "Set up by lunch"
    topic: "delivery",
    regexp: g(
      `${HEAD}(?:all )?(?:live|set up|up and running|installed|onboarded|rolled out|migrated|moved (?:over|in)|connected|switched over)(?: and (?:ready|running|live|trained))?,? (?:(?:${INSIDE}|by|before) ${SOON}|overnight|tomorrow|the same day)${END}`,
    ),
    unless: new RegExp(`${MEASURED.source}|\\b(?:webinars?|streams?|episode|show|stage|demo|q&a|most|some)\\b`),
  },
  {
    // "Cancel this morning, gone by noon"
    topic: "cancellation",
    regexp: g(
      `(?:cancel|quit|leave|terminate|say (?:so|stop|goodbye)|give notice)(?: (?:us|it|your [a-z]+))?(?: (?:this|on|at|by|in) (?:the )?[a-z]+| today| now| tonight)?,(?: and)? (?:you(?:'re| are) )?(?:gone|free|out|released|off|done)(?: (?:already|again))? (?:(?:by|on|at|before|from|within|in)(?: the)? )?(?:${DAY}|an? (?:minute|hour)|minutes|seconds|the same [a-z]+|tea(?:time)?|supper|dinner|bedtime|midnight)(?![a-z])`,
    ),
    unless: /\b(?:hotel|trial|newsletter|check-?out|meeting|annual leave)\b/,
  },
  {
    topic: "refund",
    regexp: g(
      `(?<=^\\W*|[,;:?–—-] )money back (?:for|until|till|up to|through|over|within) (?:${LASTING}|${LATER}|the )`,
    ),
    reach: [0, 60],
  },
  {
    // "Yearly plan, monthly exit"
    topic: "cancellation",
    regexp: g(
      `(?:yearly|annual|one-year|two-year|three-year|multi-year|long) (?:plan|contract|price|rate|discount|term|subscription)s?(?:[,;:–—-]+ ?| )(?:and |but |with (?:an? )?)?(?:monthly|daily|weekly|quarterly|any-?time|instant|same-day) (?:exit|notice|cancell?ation|way out|break|termination|freedom to leave)s?(?![a-z])`,
    ),
  },
  {
    // "Every cent comes home to you"
    topic: "refund",
    regexp: g(
      `(?:${MONEY_BACK}|every last (?:cent|penny)) (?:(?:will |'ll |then )?(?:comes?|goes?|travels?|flows?|finds? its way|returns?|is on its way)) (?:home|back)(?: (?:in |into |to )?(?:you|your)[a-z]*(?: [a-z]+)?)?${END}`,
    ),
    unless: /\b(?:suppliers?|your (?:own )?(?:customers|clients|guests|tenants|parkers)|tax|bank|insurer)\b/,
  },
  {
    // "What you pay now is what your grandchildren will pay", "your rate in 2026 = your rate in 2032"
    topic: "price_lock",
    regexp: g(`${NOW} ${SAME}${within(40)}(?<![a-z])${THEN_TOO}`),
    unless: /\b(?:tax|vat|interest|exchange|per (?:day|hour)|you(?:r parkers)? charge)\b/,
  },
  {
    // "Today's price. Forever."
    topic: "price_lock",
    regexp: g(
      `${HEAD}(?:(?:and|yes|now|today|tomorrow|then)[,.]? )*(?:for ?ever|always|for (?:life|good)|in perpetuity|every year|(?:until|till|through) ${LATER}|(?:for (?:at least )?(?:the next )?)?${LASTING})(?=\\W*$)`,
    ),
    refersTo: new RegExp(`^\\W*(?:(?:today's|this year's|the same|same|one|your|our|this) (?:low )?${PRICE})\\W*$`),
  },
  {
    // "When do I have to pay? Ninety days after the invoice."
    topic: "payment",
    regexp: g(VALUE),
    refersTo:
      /\b(?:when|how (?:long|late|soon|many days))\b[^?]*\b(?:pay|settle|due|payable|payment|invoices? open)\b[^?]*\?\W*$/,
    unless: /\b(?:suppliers?|customers?|refund|back|you pay|trial)\b/,
  },
  {
    topic: "response_time",
    regexp: g(VALUE),
    refersTo:
      /\b(?:how (?:long|fast|quick(?:ly)?|soon)|when)\b[^?]*\b(?:answers?|repl(?:y|ies)|respon[ds]e?s?|hear (?:back|from (?:you|us))|get back|call(?:s|ed)? (?:me )?back|picks? up)\b[^?]*\?\W*$/,
    unless: /\b(?:signers?|customers?|survey|on average|usually)\b/,
  },
  {
    topic: "refund",
    regexp: g(VALUE),
    refersTo:
      /\b(?:how long|when|until when|how late)\b[^?]*\b(?:money back|refund(?:ed)?|return it|change my mind)\b[^?]*\?\W*$/,
    unless: /\b(?:arrive|reach|paid out|take until|account)\b/,
  },
  {
    topic: "cancellation",
    regexp: g(VALUE),
    refersTo:
      /\b(?:how (?:long|much|many days|soon|fast|quickly)|what|which)\b[^?]*\b(?:notice|to (?:leave|cancel|get out)|can i (?:leave|cancel|get out|quit))\b[^?]*\?\W*$/,
    unless: /\b(?:booking|appointment|event|permit)\b/,
  },
  {
    topic: "trial",
    regexp: g(VALUE),
    refersTo: /\bhow long\b[^?]*\b(?:trial|try|test(?: (?:it|drive))?)\b[^?]*\?\W*$/,
  },
  {
    topic: "delivery",
    regexp: g(VALUE),
    refersTo:
      /\b(?:how (?:long|fast|quickly|soon)|when)\b[^?]*\b(?:set-?up|go live|going live|live|up and running|roll-?out|onboarding|migration|move (?:us|over))\b[^?]*\?\W*$/,
    unless: /\b(?:webinar|stream|event|support)\b/,
  },
];
