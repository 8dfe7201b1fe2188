/** When somebody comes, and when what is made for the customer is there: inspectors, reports, the first day of work. */
import { g } from "../word-forms.ts";
import type { CommitmentPattern } from "./patterns.ts";
import { D, INSIDE, MEASURED, MODAL, SOON, TERM, WE, words } from "./words.ts";

/** Who comes to a customer: "an inspector", "one of our fitters", "the night crew". */
const VISITOR =
  "(?:somebody|someone|help|(?:an?|the|our|your|another|one of (?:our|the)|\\ue003) (?:[a-z-]+ ){0,2}?(?:[a-z]*(?:spector|gineer|nician|chanic|fitter|trician|plumber|veyor|auditor|sultant|cialist|expert|driver|courier|staller|trainer|coach|doctor|nurse|medic|vet|therapist|operator|officer|agent|cleaner|guard|smith|tutor|manager|colleague|worker|contractor|supervisor|responder)s?|team|crew|van|patrol|lorry|truck|people|person|human|replacement (?:driver|teacher|nurse|worker)))";
const WITH_YOU =
  "(?:with you|there|on[- ]site|on the spot|out to you|(?:at|in|by|on|to) (?:your (?:[a-z]+ )?[a-z]+|the (?:site|door|gate|building|premises|property|scene|spot|yard|farm|floor|shop|store|depot))|to you|at yours)";
/** "Before noon", "by three". */
const HOUR =
  "(?:noon|lunch(?:time)?|midday|midnight|teatime|tea|\\ue003(?: ?(?:o'clock|a\\.?m\\.?|p\\.?m\\.?))?|(?:ten|eleven|twelve|one|two|three|four|five|six|seven|eight|nine)(?: o'clock)?|breakfast|dinner|the end of the day|tonight|nightfall|(?:the )?evening)";
/** Never "tomorrow" or "on Friday": a day that is named is one report's, a span of time holds for all. */
const TURNAROUND = `(?:(?:on |by )?(?:the|that) (?:very )?same (?:business |working )?(?:day|evening|afternoon|night|hour)|(?:by |on |in )?the (?:very )?next (?:business |working )?(?:day|morning)|overnight|${INSIDE} (?:the )?${TERM}|${D} (?:after|from|of) (?:(?:the|your|our|each|every|any) )?[a-z]+|before (?:we|our [a-z]+|the [a-z]+) (?:even )?(?:leaves?|drives?|goes?|packs?|heads?|(?:has|have|is|are) (?:left|gone|off))\\b)`;
/** What those who look, test and measure hand over. A quote or a deck is sent by whoever writes, once. */
const DOCUMENT =
  "(?:[a-z-]+ ){0,2}?(?:reports?|certificates?|(?:test |inspection |lab |survey )?results|findings|analys[ei]s|photos|drawings|transcripts?|translations?|payslips|x-?rays)";
const WHOSE = "(?:(?:all|our|your|the|this|every|each|any|a|an|both|\\ue003|of|full|written|finished|complete) )*";
const ARRIVES =
  "(?:(?:(?:'s|'re|'ll be|is|are|will be|gets?|can be|comes?|goes?)(?: (?:always|usually|already|then|all))? ?(?:delivered|sent|out|with you|back|there|ready|available|online|uploaded|issued|e-?mailed|done|finished|written|(?:in|on|at) your (?:[a-z]+ )?[a-z]+)|arrives?|lands?|reach(?:es)? you|follows?|will (?:arrive|reach you|follow|land)|comes?)(?: (?:to you|for you|with you|online|(?:in|on|at) your (?:[a-z]+ )?[a-z]+))?)";
/** What is sold to be delivered. */
const GOODS =
  "(?:your|the|every|each|all|any|both) (?:[a-z-]+ )?(?:orders?|deliver(?:y|ies)|shipments?|containers?|units?|machines?|equipment|devices?|hardware|kits?|goods|replacements?|spare parts?|parts|furniture|boxes|pallets?|pianos?|instruments?|bikes?|vehicles?|printers?|panels?|sensors?|tools|supplies|instal{1,2}ations?)";
const ONCE =
  /\b(?:i'll|i will|i'm|i can|let me|could you|can you|please|draft|quote|quotation|proposal|offer|slides?|deck|recording|notes|minutes|newsletter|annual report|credit report|your (?:own )?(?:customers?|clients?|patients|tenants?|auditors?|bank|accountants?)|insurers?|authorit(?:y|ies)|hospital|police|court|how (?:long|soon|fast))\b/;
const MEETING =
  /\b(?:meetings?|calls?|demos?|webinars?|workshops?|talks?|conversation|discussion|negotiations?|interviews?|presentation|could|might|hop(?:e|es|ing)|if|unless|how soon)\b/;
const HEAD = "(?<=^\\W*)";

export const turnaroundPromises: readonly CommitmentPattern[] = [
  {
    // "An inspector will be with you within four hours", "you get an engineer within the hour"
    topic: "response_time",
    regexp: g(
      `(?:${VISITOR}(?:'ll|'s| will| can)?(?:(?:${words(1)} (?:be|is|are|gets?|stands?))? ${WITH_YOU}|${words(1)} (?:arrives?|comes?|attends?|visits?|calls? (?:round|by)|turns? up|shows? up|sets? (?:off|out)|reach(?:es)? you))|(?:(?:you|we)(?:'ll|'re| will| can)?|(?:and|then|to))(?: [a-z]+)? (?:have|get|see|send|dispatch|receive|bring|put)(?: you| out| round)? ${VISITOR}|${WE}${MODAL} (?:reach|attend|visit))(?: (?:you|out|round))?(?: ${WITH_YOU})? (?:${INSIDE} (?:the )?${TERM}|the (?:very )?same (?:day|hour|night|evening))|${HEAD}${VISITOR} ${WITH_YOU} ${INSIDE} (?:the )?${TERM}|${HEAD}(?:on[- ]site|with you|at your (?:door|gate|side)|(?:emergency )?call-?outs?|someone there|somebody there) ${INSIDE} (?:the )?${TERM}`,
    ),
    inHours: true,
    unless: new RegExp(`${MEASURED.source}|${ONCE.source}`),
  },
  {
    // "Call before noon and we're there by three"
    topic: "response_time",
    regexp: g(
      `(?:call|ring|phone|text|message|write|e-?mail|order|book|report it|log it|tell us|let us know)(?: us| in)? (?:before|by|until|till) ${HOUR},? (?:and |then )?(?:we|somebody|someone|${VISITOR})(?:'re|'ll be|'s| are| is| will be| come| comes| arrives?)(?: ${WITH_YOU})? (?:(?:by|before|at|within) ${HOUR}|(?:the )?(?:very )?same (?:day|afternoon|evening|night)|${INSIDE} ${TERM})`,
    ),
    unless: ONCE,
  },
  {
    // "Reports are delivered the same day", "the report is with you before we leave the car park"
    topic: "delivery",
    regexp: g(
      `(?<!')${WHOSE}${DOCUMENT} ${ARRIVES} ${TURNAROUND}|(?:you|customers|clients)(?:'ll| will| can)?(?: always| then)? (?:get|have|receive|find|see|hold|read) ${WHOSE}${DOCUMENT}(?: (?:in (?:your )?hand|(?:in|on|at) your (?:[a-z]+ )?[a-z]+|back|ready|online))? ${TURNAROUND}|(?:and|with) ${WHOSE}${DOCUMENT} (?:in|on|at) your (?:[a-z]+ )?[a-z]+ ${TURNAROUND}|${WE}${MODAL} (?:deliver|issue|upload|provide|produce|write up|finish|hand (?:you|over)|promise|guarantee|commit to|have|publish)(?: you)? ${WHOSE}${DOCUMENT}(?: (?:to you|for you|ready|online))? ${TURNAROUND}|${HEAD}(?:same|next)[- ]day ${DOCUMENT}`,
    ),
    unless: new RegExp(`${MEASURED.source}|${ONCE.source}`),
  },
  {
    // "Your container arrives within five days", "delivered within 48 hours"
    topic: "delivery",
    regexp: g(
      `${GOODS} (?:(?:will |always |then )*(?:arrives?|lands?|ships?|gets? (?:there|to you)|comes?)|(?:is|are|will be|gets?)(?: always| then)? (?:delivered|shipped|dispatched|installed|with you|there|on site))(?: (?:to you|with you|on site|at (?:your|the) [a-z]+))? ${INSIDE} ${TERM}|${HEAD}(?:delivered|shipped|dispatched|installed|delivery|shipping|dispatch)(?: (?:anywhere|to (?:you|your door|site)|across|in|throughout|[a-z]+wide))? ${INSIDE} ${TERM}`,
    ),
    unless: new RegExp(`${MEASURED.source}|${ONCE.source}`),
  },
  {
    // "You'll have it by the next morning"
    topic: "delivery",
    regexp: g(
      `you(?:'ll| will)? (?:get|have|receive|hold) (?:it|them|those|these|that|\\ue003|both)(?: (?:back|ready|there|in hand|in your hands|on your desk|with you))? ${TURNAROUND}`,
    ),
    refersTo: new RegExp(`^(?![^]*${ONCE.source})`),
    unless: MEASURED,
  },
  {
    // "We can start next Monday"
    topic: "delivery",
    regexp: g(
      `(?<!\\b(?:shall|should|can|could|may|would|do|if|when) )we(?:'ll| can| will|'d| would)?(?: (?:also|even|already|then))? (?:start|begin|get going|make a start)(?: (?:work|(?:the|your|our|all) (?:[a-z]+ ){0,2}?(?:work|visits?|inspections?|project|job|installation|migration|roll-?out|onboarding|set-?up|import|training|move|build|implementation|service|surveys?|tests?|repairs?)|inspecting|testing|installing|fitting|moving|on (?:your|the) [a-z]+|for you|at your [a-z]+|there|with (?:you|your [a-z]+)))? (?:(?:as early as|on|by|from) )?(?:tomorrow|(?:this|next|the (?:coming|following)) (?:week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?! (?:at|with))|the day after tomorrow|${INSIDE} ${SOON})(?![a-z']| (?:with|at|by) )`,
    ),
    unless: MEETING,
  },
];
