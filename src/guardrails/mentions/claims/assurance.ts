/** Where we make certain what nobody can know: guarantees without the word. */
import type { ClaimPattern } from "./patterns.ts";
import { any, g, nouns, raw } from "../word-forms.ts";
import { WILL_NEVER } from "./words.ts";

const hint = /(?:)/;

const GAIN =
  "(?:save|win|pass|earn|gain|grow|succeed|finish|close|double|triple|halve|beat|recover|cut|reduce|hit|exceed|outgrow|outsell|sell more|profit|get (?:results|more|better)|be (?:faster|better|first|done|live|compliant|right|safe|ready))";
const OUTCOME =
  "(?:success|results?|roi|savings|growth|payback|accuracy|return(?:s| on investment)?|profits?|improvements?|victory|a clean (?:audit|opinion|report|bill of health))";
export const MISHAP = nouns(
  "crack flaw fault hole weakness deviation anomaly outlier typo error mistake misstatement duplicate leak bug discrepancy fraud threat attack breach defect virus accident incident no-show failure slip mis-pick mispick stock-out stockout overbooking delay outage bounce",
);
const LOST =
  "(?:lost|failed|regretted|missed|broken|left us|complained|had an?|let anyone down|been (?:lost|breached|fined|hacked|late|rejected|disappointed|missed|down|refused|sued|turned down)|asked for (?:a refund|their money)|gone (?:wrong|missing|down)|looked back|beaten|bettered|matched)";
/** To take care that nothing gets lost is work, not a promise. */
const CARE =
  /\b(?:mak(?:e|es|ing) sure|be sure|check(?:s|ing)?|ensur(?:e|es|ing)|see to it|so that|to see (?:that|whether)|whether|asked|wants?|wish|hope|hoping|if)\b/;

const SPOILT =
  "(?:missed|lost|late|wrong|missing|forgotten|overlooked|delayed|skipped|dropped|broken|down|short|unanswered|astray)";

export const assurancePatterns: ClaimPattern[] = [
  {
    // Of what we sell; "I'll be quiet now, promised" seals no claim.
    type: "guarantee",
    hint,
    regexp: raw("(?<! as),? promised[.!]"),
    unless: /\bi(?:'m|'ll|'d|'ve)?\b/,
  },
  {
    // "No tour will ever run late again", "mistakes are simply impossible"
    type: "guarantee",
    hint,
    regexp: g(
      `(?:no|not one|not a single|never an?)(?: [a-z-]+){1,3} (?:will|can|could) (?:ever |again |ever again )?(?:be|get|go|run|come|arrive|fall|slip) (?:[a-z]+ )?${SPOILT}(?: again)?|(?:nobody|no one) will ever (?:again )?(?:miss|lose|forget|overlook) (?:an? )?[a-z]+|your [a-z]+ (?:can't|cannot|can never) be (?:wrong|late|off|lost)\\b|${MISHAP} (?:are|is|become|becomes|will be) (?:simply |just |now |quite |virtually |practically )*(?:impossible|a thing of the past|history|out of the question|ruled out|unthinkable)|${MISHAP} (?:(?:will |now )?(?:drops?|falls?|goes?|go|shrinks?|sinks?)(?: down)? to (?:almost |nearly |virtually |practically )?(?:zero|\\ue003|nothing)(?=[.,!;]|\\s*$)|(?:will )?(?:disappears?|vanish(?:es)?) for good|(?:is|are|will be) (?:gone|eliminated) for good)|(?:(?:(?<![a-z] )|(?<=\\byou ))never (?:again )?(?:miss|lose|overpay|overstock|overbook|double-book|run out of|worry about|chase|retype|search for|wait for|fear|fail)(?: (?!again\\b)[a-z'-]+){0,4}? again\\b|your (?:[a-z-]+ ){1,3}?(?:will|(?:is|are) going to) [a-z]+(?: [a-z]+){0,4}?, (?:i|we) promise\\b)|(?:zero|\\ue003) risk of (?:an? |any )?(?:[a-z]+ )?${MISHAP}`,
    ),
    unless: CARE,
  },
  {
    // "You will never again see a late close"
    type: "guarantee",
    hint,
    regexp: g(
      `you(?:r [a-z]+)?${WILL_NEVER} (?:again (?!hear|meet)[a-z]+(?: [a-z]+){1,3}|(?:have to |need to )?(?:see|face|chase|retype|worry|search|wait|do|fix|explain|be|guess|struggle)(?: [a-z]+){1,5}? again)\\b`,
    ),
    unless: /\b(?:see|hear from|meet) (?:me|us|each other|him|her|them)\b/,
  },
  {
    type: "guarantee",
    hint,
    regexp: g(
      `you(?:r [a-z]+(?: [a-z]+)?)?(?:'ll| will| are going to| is going to| are| is)(?: [a-z]+)? (?:definitely|certainly|surely|absolutely|undoubtedly|without (?:a )?doubt|for sure|inevitably|bound to|certain to|sure to|guaranteed to) (?:to )?${GAIN}\\b`,
    ),
  },
  {
    type: "guarantee",
    hint,
    regexp: g(
      `(?:your )?${OUTCOME} (?:is|are|will be) (?:(?:absolutely|practically|virtually|all but|as good as) )?(?:certain|assured|a certainty|inevitable|a given|in the bag|a sure thing|a done deal|never in doubt)\\b`,
    ),
  },
  {
    type: "guarantee",
    hint,
    regexp: g(
      "(?:(?:you |we |it |they )?(?:(?:simply|just|really|quite) )?(?:can't|cannot|can not|couldn't) (?:possibly )?(?:go wrong|fail|lose)(?= with\\b|[.,!?;]|$| here\\b)|nothing (?:can|will|could|ever|ever again will) (?:ever )?(?:go(?:es)? wrong|slips? through|gets? lost|be lost|fall through|fail|break)|nothing (?:ever )?(?:slips|falls) (?:through|between)|(?:it|we|which) (?:simply |just )?(?:never|can't|cannot) (?:ever )?(?:goes? wrong|go down|slips?|err|errs))",
    ),
    unless: CARE,
  },
  {
    type: "guarantee",
    hint,
    regexp: g(
      `(?:no (?:[a-z]+ ){1,6}?|nobody (?:[a-z]+ ){0,4}?|no one (?:[a-z]+ ){0,4}?|(?:hardly|scarcely|barely) an? (?:[a-z]+ ){1,3}?|not (?:one|\\ue003|a single)(?: [a-z]+){1,6}? )(?:has|have|'s) (?:ever |yet |so far |once )?(?:been )?${LOST.replace("been ", "(?:been )?")}`,
    ),
    // Nobody complains of a gift.
    unless:
      /\b(?:your|you|yet to|asked (?:me|us)|here|before)\b|\b(?:complained|regretted)(?: (?:about|of|that))? (?:getting|having|receiving|being given|finishing|leaving|winning|saving|gaining|going home|too (?:little|few)|(?:an? )?(?:[a-z]+ )?(?:free|extra|spare))\b/,
  },
  {
    type: "guarantee",
    hint,
    regexp: g(
      `(?:we|it|\\ue013+|our [a-z]+)(?:'ve| have| has)? never (?:once |ever |yet )?(?:lost|missed|failed|dropped|broken|been (?:late|hacked|breached|down|fined|sued|wrong)|let (?:a|anyone|any)|had (?:an? |any |one )?(?:single )?(?:outage|breach|failure|complaint|accident|incident|claim|loss))`,
    ),
  },
  {
    type: "guarantee",
    hint,
    regexp: g(
      `(?:never again (?:will|do|have|chase|miss|lose|forget|worry|be|wait)${any(4)}|not (?:a single|one|\\ue003) [a-z]+ (?:will|gets|goes|is ever) (?:be )?(?:lost|missed|late|wrong|missing|forgotten|overlooked)|(?:won't|will not|'ll not) (?:lose|miss|forget|overlook|drop|waste) (?:another|(?:a|one) (?:single|more)|one) [a-z]+)`,
    ),
    unless: CARE,
  },
  {
    type: "guarantee",
    hint,
    regexp: g(
      "(?:your (?:[a-z]+ ){1,3}(?:is|are) (?:certain|sure|bound|guaranteed) to [a-z]+|you(?:'re| are) (?:certain|sure|bound) to (?:save|win|gain|see|succeed|pass|profit|grow|love)\\b|you have nothing to lose|(?:nobody|no one) can (?:ever )?(?:hack|break|crack|steal|breach) (?:it|into|us|our|your)|(?:clinically|scientifically|medically|lab|laboratory)[- ](?:proven|tested|validated|verified|approved)|(?:works|succeeds|delivers) every (?:single )?time|we never (?:miss|lose|fail|break|drop|run late|make (?:a )?mistakes?|let (?:you|anyone|a))(?! (?:an opportunity|a chance|sight|touch|heart))|i (?:can |do |personally )?guarantee\\b(?! (?:you )?(?:not|no|nothing)\\b)|will (?:be )?[a-z]+, (?:trust|believe) (?:me|us)|mark my words)",
    ),
  },
  {
    type: "guarantee",
    hint,
    regexp: g(
      "(?:your|the|our) (?:[a-z]+ ){1,3}?(?:will|'ll) (?:never [a-z]+(?: [a-z]+){0,2} again|(?:always|never) be (?:right|correct|accurate|wrong|late|short|lost|on target|on time|on budget|up to date|spot on|complete|out of date|off|up|down))\\b",
    ),
  },
  {
    type: "guarantee",
    hint,
    regexp: g(
      `(?:catch|find|stop|prevent|block|spot|detect|eliminat|eradicat|end|remov|rul)(?:e|es|s|ing)?(?: out)? (?:every|all|any|each)(?: single| possible| last)?(?: [a-z]+)? ${MISHAP}`,
    ),
    ours: true,
    unless: CARE,
  },
  {
    type: "guarantee",
    hint,
    regexp: g(
      "(?:(?:there(?:'s| is)|with|at|carries|involves) (?:absolutely |literally |simply )?(?:no|zero|\\ue003) risk(?= (?:in it|to you|for you|on your|at all|whatsoever|involved)\\b|[.,!;]|$)|(?:completely|totally|entirely|absolutely) (?:without risk|safe)|without the (?:slightest|least) risk)",
    ),
    unless: /\b(?:says?|if)\b/,
  },
  {
    type: "guarantee",
    hint,
    regexp: g(
      "(?:(?:we|i)(?:'ll| will|'d| would|(?:'m|'re| am| are) (?:prepared|ready|happy|willing) to)? (?:hereby |personally |fully )?(?:assure (?:you|(?=that\\b))|vouch|swear|warrant|stake (?:our|my) [a-z]+|bet (?:you )?(?:my|our|the) [a-z]+|put (?:my|our) (?:name|reputation|hand|money) (?:on|to|in)|give you (?:my|our) word)(?:,? (?:that|on|for))?(?! (?:it is|it's) not)(?:(?: it)?: [^.,;!?]{1,60})?|you have (?:my|our) word|my word on it|that(?:'s| is) (?:a promise|guaranteed|a given|a fact)\\b|(?:and )?we mean (?:always|never))",
    ),
    unless:
      /\b(?:call|write|reply|send|answer|be in touch|get back|follow up|keep (?:it|this)|confidential|won't (?:share|pass)|no (?:spam|sales))\b/,
  },
  {
    type: "guarantee",
    hint,
    regexp: g(
      `you(?:'ll| will)(?: always)? ${GAIN}\\b[^.!?;]{0,40}? (?:no matter what|whatever happens|come what may|rain or shine|every (?:single )?time)`,
    ),
  },
];
