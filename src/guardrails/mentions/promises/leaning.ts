/** Promises that lean on something else: counted from what the reader does, of a price told before, for the day they have enough. */
import { g } from "../word-forms.ts";
import { OTHER_PRICE } from "./contract.ts";
import type { CommitmentPattern } from "./patterns.ts";
import { D, INSIDE, KEPT, LATER, LIVE, MEASURED, PRICE, RISES, TERM, THEN, WE, within } from "./words.ts";

const READER = "(?:you|you both|both of you|your [a-z]+|the [a-z]+)(?:'ve| have| has)?";
/** What the reader does, and when our clock begins. */
const THEIR_PART = `(?:(?:your|the|our)(?: [a-z]+)? (?:signature|signing|order|yes|go-ahead|approval|purchase order|kick-off|reply|confirmation|upload|export)\\b|signing\\b|(?:${READER}|it|everything) (?:(?:is|are|was|has been|been) )?(?:sign|order|sen[dt]|sa(?:y|id)|confirm|upload|g[ai]ve|return|approv|accept|agree|hand|provide|cho?ose|book|decid|deliver|fill|complete)(?:s|e|ed|d|n)?\\b)`;
const OUR_WORK =
  "(?:(?:data )?(?:migration|import|transfer|onboarding|implementation|integration|installation|roll-?out|deployment|set-?up|go-?live|move|switch(?:-?over)?|change-?over|training|fitting|work|works|project|build|delivery|everything|all of it)|(?:we|our (?:[a-z]+ )?(?:people|team|crew|engineers?|installers?|technicians?|consultants?|fitters?|movers?))(?:'ll)?)";
const BEGINS =
  "(?: (?:will|can|shall|is|are|be|gets?|then|only|already|all|both|have|to))*(?: (?:begins?|starts?|kicks? off|takes? place|goes|happens?|comes?|arrives?|in place|done|over|through|finish(?:es|ed)?|complete[d]?|ends?))?";
const EXACTLY = "(?: (?:only|just|already|within|in|no later than|at most|not more than))*";

/** "Stays the same" and its like; to keep a thing is not to keep its price. */
const AS_IT_IS = `(?:(?:stays?|remains?|will (?:stay|remain)|'ll (?:stay|remain)|is|are|will be|'ll be)(?: (?:exactly|just|then|also))* (?:${KEPT}|like that|that way)|(?<=\\b(?:that|this) )holds|(?:won't|will not|doesn't|does not|don't|never|will never)(?: ever)? ${RISES})`;
const HOW_LONG = `(?:for|over|during|through|until|till) (?:at least |the |an? |another )?(?:next |first |full |whole |further |additional )*(?:${D}|${LATER})`;

/** They want no more of us. */
const ENOUGH =
  "(?:(?:no longer|don't|do not|doesn't|does not)(?: [a-z]+)? (?:needs?|wants?|likes?|uses?|enjoys?) (?:us|it|this|the (?:service|product|system|tool|software|app|contract|plan))(?: any ?more| any longer)?|(?:have |has |'ve )?(?:had enough(?: of (?:us|it|this))?|lost (?:interest|faith)|changed (?:your|their) minds?)|(?:want|wish|feel like|fancy)s? (?:out\\b|to (?:leave|stop|go|quit)|leaving|stopping|a change)|(?:are|is|'re|feel|get|grow)s?(?: [a-z]+)? (?:fed up|tired|done|through|unhappy)(?: (?:with|of) (?:us|it|this))?)";
const A_LINE =
  "(?: (?:simply|just|only|then|can|may|could|'ll|will|have to|need to))*(?: (?:send|drop|write|give|tell|ring|call|text|mail|email|say)s?)(?: (?:me|us))?(?: (?:an?|one|the|two))?(?: (?:short|quick|single|brief|little))? (?:lines?|notes?|e?-?mails?|words?|letter|message|text|call|ring|postcard|so)\\b";

/** "Your data", "everything", "the roll-out": what is moved or built. */
const MOVED_THING =
  "(?:(?:data )?(?:migration|import|transfer|onboarding|implementation|integration|installation|roll-?out|deployment|set-?up|switch-?over|change-?over|training|fitting)|(?:the|our|all the|all) (?:move|work|works|project|switch)|everything|all of it|the (?:whole|entire|full) (?:thing|lot|project|job|move|system))";
const FINISHED =
  "(?:done|finished|complete[d]?|over|through|in place|up|finali[sz]ed|wrapped up|moved(?: across| over)?|delivered|connected|ready)";
const CARRIED =
  "(?:moved|imported|transferred|migrated|copied|converted|loaded|connected|brought)(?: (?:across|over|in))?";

export const leaningPromises: readonly CommitmentPattern[] = [
  {
    // "Your data is moved within three days", "finished within three working days of the order"
    topic: "delivery",
    regexp: g(
      `(?:${MOVED_THING}|your (?:[a-z-]+ ){0,2}?[a-z-]+(?= (?:is|are|will be|'ll be|gets?|can be)(?: [a-z]+)? ${CARRIED} ))(?:'s|'ll be| is| are| will be| gets?| can be| would be)(?: (?:all|fully|completely|already|then))? (?:${FINISHED}|${CARRIED}) (?:for you )?(?:${THEN}|${TERM} (?:after|from|of) ${THEIR_PART})|(?:${FINISHED}|live|installed|up and running|set up) ${INSIDE} ${TERM} (?:of|after|from) (?:the |your |our )?(?:order|signature|contract|signing|go-ahead|purchase order|kick-?off)\\b`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:until|demo|meetings?|calls?|appointment|webinar|class|lesson|pay|payable|payments?|due|cancel|refund|notice|invoices?|trial|warranty|might|could|hop(?:e|ing)|ago|took|how long)\\b`,
    ),
  },
  {
    topic: "delivery",
    regexp: g(
      `${OUR_WORK}${BEGINS}${EXACTLY} ${TERM} (?:after|from|of) ${THEIR_PART}|(?:you|your|we|everything|it|they|the)\\b${within(40)}\\b(?:${LIVE}|running|ready|in place|at work|on air|connected)(?: (?:with us|for you))?${EXACTLY} ${TERM} (?:after|from|of) ${THEIR_PART}`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:pay|payable|payments?|due|cancel|refund|withdraw|notice|invoices?|billing|contract (?:starts?|begins?)|trial|warranty|guarantee period|(?:proposal|quote|report|slides|recording|agenda|demo)\\b[^.!?]*\\bafter|might|could|hop(?:e|ing)|ago|took)\\b`,
    ),
  },
  {
    topic: "price_lock",
    regexp: g(
      `${WE}(?: (?:will|can|could|would|shall|gladly|happily|also|even|then|to))* (?:fix|freeze|lock|peg|guarantee|cap)(?: in)? (?:that|it|this|them|those|these)(?: in)?(?: for (?:you|your team|all of you))? ${HOW_LONG}|(?:it|that|this|they|those|these|both) ?${AS_IT_IS}(?: for (?:you|your team|all of you))? ${HOW_LONG}`,
    ),
    refersTo: new RegExp(`\ue002|\\b${PRICE}\\b(?! (?:limits?|cards?|of (?!this|that|it|the)))`),
    unless: new RegExp(`${OTHER_PRICE.source}|\\bprices? of (?!this|that|it|the|our|your)`),
  },
  {
    // "The trial ends on Wednesday. If you need longer, take 45 days."
    topic: "trial",
    regexp: g(
      `(?:(?<!\\b(?:we|i|they) )(?:take|have|get)|(?:extend|prolong|lengthen|stretch)(?: (?:it|that|this|yours))?(?: (?:by|to|for))?|make (?:it|that)|give you)(?: (?:up to|another|a full|the full|an extra))* ${D}(?! (?:of|old)\\b)`,
    ),
    refersTo: /\b(?:trials?|test (?:period|phase|account)s?|pilot|evaluation)\b/,
    unless: /\b(?:pay|payment|invoices?|notice|cancel\w*|holidays?|vacation|leave|meeting|call|demo)\b/,
  },
  {
    topic: "cancellation",
    regexp: g(
      `(?:(?:the|on the|from the) (?:very )?(?:day|moment|minute|hour|week|month)|once|as soon as|when(?:ever)?|if(?: ever)?|should) (?:you|your (?:[a-z]+ )?[a-z]+)(?: ever)?(?<! )(?: )?${ENOUGH},? (?:then )?(?:you|they|somebody|someone)${A_LINE}|(?<=\\b(?:and|then),? )(?:all |the |our |your )*(?:invoices|bills|billing|payments|charges) (?:ends?|stops?) (?:right )?(?:there|then|with (?:it|that)|that (?:very )?(?:same )?day|the same day)\\b`,
    ),
    unless:
      /\b(?:newsletters?|mails|e-?mails|messages|trials?|reminders?|notifications?|mailing|slots?|meetings?|calls|demo)\b/,
  },
];
