/** Gifts told by the invoice: what never stands on it, how many there are, how long nobody sends one. */
import { SHARE, TAG } from "../../text/draft.ts";
import { MONTH } from "../lexicon.ts";
import { BILL } from "../trade.ts";
import { BILLED, BILLED_MONTHS, GIVE, GRATIS, ONE_OFF, SELLER, UNITS } from "./bills.ts";
import { B, COUNT, g, TRIAL, type Pattern } from "./patterns.ts";

const BILLS = `(?:${BILL}|charges?|accounts?)`;
const ON_BILL = `(?:on|onto|to|into|in|from|off) (?:the|your|any|an?|our|that|their) (?:[a-z]+ )?${BILLS}`;
const OUR_BILL = `(?:the|your|any|an?|our|that) (?:[a-z]+ )?${BILLS}`;
const NEVER =
  "(?:won't|will not|will never|never|doesn't|does not|don't|do not|aren't|isn't|wouldn't|would not|would never)";
const ADVERB = "(?: (?:simply|just|ever|even|actually|all|also|then|still|only))*";
/** Everything on our side that asks for money. */
const FINANCE =
  "(?:(?:our|the|my|anyone in|anybody in|somebody in|someone in|us in) )?(?:billing|accounts|accounting|invoicing|finance|bookkeeping|bookkeepers?|accountants?)(?: (?:department|team|people|colleagues?|desk|office|side|folks))?";
const UNTIL = "(?:until|till|before|for the (?:first|next|whole)|in the first|during the first|for (?:\ue004|\ue003))";
const LATER = `${UNTIL} (?!you(?:'ve|'re| have| are)? (?:sign|order|approv|accept|agree|start|live|ready|happy)|(?:we|i|it|they|everything|both|after|that|then)\\b|monday|tuesday|wednesday|thursday|friday|tomorrow|noon)`;
const PERIODS = `(?:${BILLED}|(?:the (?:whole )?months? of )?${BILLED_MONTHS}|(?:the |your )?(?:whole |entire )?(?:of )?(?:spring|summer|autumn|winter|holiday|january|off-?season)(?: months| season| weeks)?)`;
const MONTHS_NOUN = "(?:months?|years?|quarters?|weeks?|seats?|users?|sites?|locations?|machines?|vehicles?)";
const SERVICE = "(?: of (?:[a-z]+)(?: [a-z]+)?| in the (?:product|app|system|tool)| (?:running|working|live))?";

const PARTS =
  "(?:winter|summer|spring|autumn|holidays|off-?season|low season|whole of (?:spring|summer|autumn|winter)|rest of (?:the|this) (?:year|quarter|month|season))";

export const unbilledPatterns: Pattern[] = [
  {
    type: "free-months",
    read: "late",
    regexp: g(
      `${B}(?:billing|invoicing|charging|(?:the |your |our )?first (?:invoice|bill|payment)|(?:we|i)(?:'ll| will)?(?: only| just| not)* (?:begin|start) (?:billing|charging|invoicing|to (?:bill|charge|invoice)))(?: (?:only|just|then|will|would|you|not|is|comes?|goes out|is sent|is due|falls due|starts?|begins?|kicks? in|start|begin))* (?:(?:in|with|from|after) (?:the |your )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) month|(?:in|with|from) month ${TAG.number}|(?:after )?${TAG.duration} (?:after|later|into))(?! (?:the (?:invoice|trial|signature)|signing|receipt|you(?:'ve| have)? (?:sign|order|receiv)))`,
    ),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "unknown",
    regexp: g(
      `(?:(?<=^|[.!:\\n] ?)|${B}(?:it's|it is|everything is|everything's|(?:get|have|use) (?:it|everything|the [a-z]+)) )(?:completely |all )?free (?:until|till|through) (?:the end of )?(?:${MONTH}|${TAG.date}|spring|summer|autumn|winter|easter|christmas|new year)(?![a-z:])|${B}months? ${TAG.number}(?:-| to | through | and )${TAG.number}:? (?:(?:is|are|come|comes) )?free(?! (?:of|from|to|trial))|${B}(?:until|till|up to) (?:the end of )?[a-z\ue008]{3,12}(?: [a-z]+)? (?:it's|it is|everything is|everything's|all of it is|they're|that's) (?:all |completely |totally )?(?:free|${GRATIS})(?= ?[.,!;]| ?(?:\\n|$)| (?:for|and|if)\\b)`,
    ),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:give|get|gets|have|has|use|keep|offer|let you have|gift)(?: (?:you|your team|the|a|whole|entire))* ${PARTS} ${GRATIS}`,
    ),
    unless: TRIAL,
  },
  {
    // "I'll throw in the clean as well"
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:even |also |gladly |happily )?(?:throw|chuck|toss|bung)(?:ing)? in (?:the|an?|some|another|your|all the) (?!towel\\b|word\\b|(?:[a-z]+ )?(?:questions?|jokes?|words?|ideas?|tips?|remarks?|examples?|suggestions?|thoughts?|quotes?|bit of (?:advice|humour))\\b)[a-z-]+(?: [a-z-]+){0,3}?(?= ?[.,;:!?)–—]| - | ?(?:\\n|$)| (?:as well|too|also|for (?:free|nothing|you|the)|with (?:it|that|your|the)|if|when|once|because|since|and)\\b)`,
    ),
    unless: TRIAL,
  },
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:throw|chuck|toss)(?:ing)? in (?:(?:another|an?|some|a few|the|your) )*(?:${TAG.number} )?(?:(?:extra|more|additional|further) )*${UNITS}(?![a-z])|${B}(?:your|the|these|those|all|any) (?:[a-z']+ ){0,2}${UNITS}(?: for (?:your |the )?[a-z]+)? (?:are|is|will be|would be|come|stay)(?: all| both)? (?:on us|on me|on the house|(?:our|my) (?:treat|gift|present))(?![a-z])|${B}(?:we|i)(?:'ll)? (?:won't|will not|wouldn't) (?:charge|bill|invoice)(?: you)?(?: anything| extra)? for (?:the|your|any|these|those|them) (?:[a-z'-]+ ){0,3}${UNITS}(?![a-z])`,
    ),
    unless: TRIAL,
  },
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}${ONE_OFF}(?: and ${ONE_OFF})? (?:is|are|comes?) (?:(?:free|${GRATIS})(?= (?:if|when|as long as|for (?:everyone|anyone|all) who|until|this (?:week|month|quarter)) ?)|(?:on us|on me|on the house|(?:our|my) (?:treat|gift|present))(?![a-z]))`,
    ),
    unless: TRIAL,
  },
  {
    // "Seats 21 to 30 never reach the invoice", "the summer months stay off the bill", "a second one that never shows up on an invoice".
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:${PERIODS}|(?:${TAG.number} )?(?:of (?:the |your )?(?:${TAG.number} )?)?${UNITS}(?: ${TAG.number}(?: (?:to|through|and) ${TAG.number})?)?|(?:the |your )?${ONE_OFF}(?: fees?| costs?)?|(?:an?|the|another|one) (?:${TAG.number}|second|third|extra|additional|other)(?: [a-z\ue003]+){0,2})(?: (?:that|which))?${ADVERB} (?:${NEVER}${ADVERB} (?:be |get )?(?:shows? up|turns? up|appears?|reach(?:es)?|lands?|gets?|makes? it|finds? (?:its|their) way|ends? up|goes?|written|put|listed|stands?|seen)(?: (?:on|onto|to|into|in|from))? (?:the|your|any|an?|our|that|their) (?:[a-z]+ )?${BILLS}|(?:stays?|remains?|are left|is left|are kept|is kept|will be left|falls? off|left) (?:off|out of|away from) (?:the|your|any|our) (?:[a-z]+ )?${BILLS})`,
    ),
    unless: TRIAL,
  },
  {
    // "What your agents use until then never shows up on a bill."
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:what(?:ever)?|everything|anything|all)(?: that)? (?:happens|runs|is used|(?:you|they|everybody|(?:your|the) (?:[a-z]+ )?[a-z]+)(?: [a-z]+){1,3}?) (?:until|till|before|up to|in|during|over|through) (?:then|that|(?:the )?(?:end of )?(?:${MONTH}|${TAG.date}|spring|summer|autumn|winter|christmas|new year|first ${TAG.duration}))${ADVERB} (?:${NEVER}${ADVERB} (?:be |get )?(?:shows? up|turns? up|appears?|reach(?:es)?|lands?|makes? it|finds? its way|ends? up|goes?|billed|invoiced|charged|written|put|listed)(?: (?:on|onto|to|into|in))?(?: ${OUR_BILL})?|(?:stays?|remains?|is left|is kept) (?:off|out of) ${OUR_BILL}|(?:we|i|nobody)(?: will| ever)? ?${NEVER}${ADVERB} (?:put|write|list|show|charge|bill|invoice)(?: (?:on|onto|in|into) ${OUR_BILL})?)`,
    ),
    unless: TRIAL,
  },
  {
    // "The invoices for January and February simply won't reach you."
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}(?:invoices?|bills?|payments?) (?:for|of|in) ${PERIODS}(?: (?:and|or) ${PERIODS})?${ADVERB} ${NEVER}${ADVERB} (?:reach|arrive|come|go out|get to|find|turn up|show up|appear|land|leave|exist|be (?:sent|written|raised|issued|due|charged))`,
    ),
    unless: TRIAL,
  },
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:${TAG.number}|extra|additional|more|another|further) (?:[a-z]+ ){1,3}?without (?:writing|putting|listing|showing|mentioning|billing|charging) (?:them|it|that|those|you|anything|for (?:them|it))(?: (?:for (?:them|it)|${ON_BILL}))?`,
    ),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${SELLER} (?:leave|keep|take|strike|cross|drop|pretend)(?: (?:out|that))? ${PERIODS} (?:off|out of|from|never (?:happened|existed) on|(?:is|are|was|were)n't on|(?:is|are) not on) (?:the|your|any|our) (?:[a-z]+ )?${BILLS}`,
    ),
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${SELLER} (?:skip|pause|suspend|postpone|hold(?: off| back)?|switch off|turn off|stop|put off|delay)(?: (?:the|all|your|our|on))* (?:billing|invoicing|charging|invoices|bills|payments|the meter|the clock)(?: (?:for|in|during|until|till|through|over|after))+ (?:all of )?(?:${PERIODS}|${TAG.duration})`,
    ),
    unless: TRIAL,
  },
  {
    // "You will simply not hear from our billing department until April."
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:won't|will(?: simply| just| certainly)? not|don't|do not|never|wouldn't|needn't|not|nothing|nobody|no one)(?: [a-z']+){0,6}? (?:from|by|of|with|in|to|see|meet) ${FINANCE}(?: [a-z]+){0,2}? ${LATER}`,
    ),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?<!\\b(?:some|many|most|other|few|their|your|his|her) )${FINANCE} (?:(?:won't|will not|doesn't|does not|isn't going to|never)(?! (?:forget|hesitate|fail)\\b)(?: [a-z']+){0,4}? (?:touch|contact|write|bother|call|knock|send|ask|bill|charge|invoice|disturb|trouble|want|hear|know|mail|email|start|wake)(?: [a-z']+){0,5}?|(?:will |'ll )?(?:leaves? you (?:alone|in peace)|stays? (?:quiet|silent|asleep|away)|keeps? (?:quiet|silent|away|off)|sleeps?|looks? the other way|forgets? (?:(?:about )?you|to (?:send|bill|charge|invoice|write|ask|mail)(?: (?:you|your team|to|anything|an?|any|for|invoices?|bills?|money))*)|is (?:asleep|silent|quiet))(?: [a-z]+){0,2}?) ${LATER}`,
    ),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:nobody|no one|none of us|we|i)(?: (?:here|at [a-z]+|on our side))?(?:'ll| will)?(?: (?:won't|will not|don't|never|not|ever))*(?: (?:ask|asks|want|wants|take|takes|collect|collects|expect|expects|see|sees))(?: (?:you|your team|from you|for|any|a (?:cent|penny)|of your))* (?:money|payments?|cent|penny)(?: from you)? ${LATER}`,
    ),
    needs: /\b(?:nobody|no one|none|won't|not|don't|never)\b/,
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "nil-bill",
    regexp: g(
      `${B}${BILLED}(?: (?:will|would|be|is|are|reads?|says?|shows?|comes?|stands?|for|at|to|over|just|simply|all|out|with))+ (?:nil|nought|blank|empty|nothing|zero|${TAG.money}|${TAG.number})(?= ?[.,!;]| ?(?:\\n|$)| (?:euros?|dollars?|pounds?|if|when|and|because|as)\\b)`,
    ),
    unless: TRIAL,
  },
  {
    // "We write you ten invoices, and the machines stay for the full twelve months."
    type: "n-for-m",
    read: "bills-for",
    regexp: g(
      `${B}(?:(?:write|send|raise|issue|bill|get|gets|receive|receives|pay|pays|see|sees|settle|settles|only|just|draw up|make out)(?: (?:you|your team|only|just|out))* )?${TAG.number} (?:monthly )?(?:invoices|bills|payments|instal?ments)(?: (?:a|per|each|every|in|for|in the|for the) year)?(?:,| -|;)?(?: (?!(?:each|every|per|monthly|quarterly)\\b)[a-z']+){0,8}? ${COUNT}(?: ${MONTHS_NOUN})?${SERVICE}`,
    ),
  },
  {
    type: "n-for-m",
    read: "for-bills",
    regexp: g(
      `${COUNT}(?: ${MONTHS_NOUN})?${SERVICE}(?:,|;| -)?(?: (?:and|but|for|with|against|only|just|the|our|your|then|we|you|i|they|send|write|get|see|pay|receive|will|'ll|invoice|bill|contract|covers?|lists?|says?|shows?|counts?|has|is|stops|ends|at|on|it|mentions?|knows?|about|over)){0,7} ${COUNT}(?: (?:of (?:them|those)|months?|invoices|bills|payments|instal?ments))?(?= ?[.,!;]| ?(?:\\n|$)| (?:and|on|of|in|if|when|because)\\b)`,
    ),
    needs: /\b(?:invoices?|bills?|payments|instal?ments)\b/,
  },
  {
    type: "n-for-m",
    read: "bills-for",
    regexp: g(
      `${COUNT}(?: ${MONTHS_NOUN})? on (?:the |your |our )?(?:invoice|bill|paper)(?:,|;| -)?(?: (?:and|but|then))? ${COUNT}(?: ${MONTHS_NOUN})? (?:in|on|of|at) [a-z]+`,
    ),
  },
  {
    // "We'd put three months on top and nobody bills them."
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}(?:${GIVE}|put|puts) [^.!?;\\n]{0,30}?(?:${TAG.duration}|${TAG.number} (?:more|extra|additional|further) months?)[^.!?;\\n]{0,24}?(?:that|which|and|,)? ?(?:nobody|no one|you (?:don't|won't|never)|we (?:don't|won't|never))(?: (?:ever|have to|need to|will|be))* (?:pays?|bills?|charges?|invoices?)(?: you)?(?: for)?(?: them| it| those| that)?`,
    ),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}(?:${GIVE}|tack on|put)(?: (?:an?|another|on|you|the))* (?:${TAG.fraction}|month|quarter|year) (?:(?:on top|at the end|extra) )?${GRATIS}`,
    ),
    unless: TRIAL,
  },
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:${ONE_OFF}|activation|platform|service) (?:fees?|charges?|costs?|bills?|invoices?)\\?[^.!?\\n]{0,30}?(?:forget|skip|drop|waive|scrap|strike|cross|ignore|lose|tear|rip|bin|shred|burn)(?: (?:about|out))* (?:it|that|them)\\b`,
    ),
  },
  {
    type: "percent",
    read: "unknown",
    regexp: g(
      `${B}(?:${TAG.number}|${SHARE}) (?:cents? )?(?:out )?of (?:every|each) (?:${TAG.money}|dollar|euro|pound|franc|yen|invoice|bill)(?: [a-z']+){0,6}? (?:stays?|comes? back|remains?|goes? back|flows? back|returns?) (?:in your (?:pocket|account)|with you|to you|yours)`,
    ),
    unless: /\b(?:commission|partners?|referr\w+|savings?|customers? save)\b/,
  },
  {
    type: "n-for-m",
    read: "buy-get",
    regexp: g(
      `${B}(?:buys?|orders?|takes?|books?|gets?|pays? for|rents?|leases?) ${TAG.number}(?: [a-z]+){1,6}? (?:gets?|receives?|has|have|is given|are given) (?:another |the next |a further )?${TAG.number}(?: (?:more|extra|others?|[a-z]+)){0,2}? (?:${GRATIS}|free|as a (?:gift|present|thank-you))\\b`,
    ),
    unless: TRIAL,
  },
];
