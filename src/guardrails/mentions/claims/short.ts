/** Claims in one breath: "98% renewal, year after year", "the safest place for your ledger", "our AI is never wrong". */
import { TAG } from "../../text/draft.ts";
import { MISHAP } from "./assurance.ts";
import { GOES } from "./figures.ts";
import type { ClaimPattern } from "./patterns.ts";
import { g, raw } from "../word-forms.ts";
import { WE } from "./ranked.ts";
import { APPROXIMATELY, PEOPLE } from "./words.ts";

const hint = /(?:)/;

const NOT_OUR_COUNT =
  /\b(?:survey(?:ed)?|respondents?|according to|your (?:[a-z]+ ){0,2}(?:figures|numbers|report|survey|candidates|customers|team|own)|you (?:said|told|mentioned|wrote)|if|whether|unless|goal|target|last (?:week|month|quarter|year)|was|were|industry|worldwide|every (?:summer|winter)|studies)\b/;
const LONG = `${TAG.duration}|(?:an?|half an?|the whole|one|\\ue005 an?) (?:whole |full |working )?(?:day|hour|week|month|year|morning|afternoon|minute|second)|(?:days|weeks|months|hours|minutes|seconds|ages)`;

export const shortClaims: readonly ClaimPattern[] = [
  {
    // "Zero errors in your consolidation, every month"
    type: "guarantee",
    hint,
    regexp: g(
      `^\\W*(?:with us,? |and |so )?(?:zero|\\ue003|no)(?: more)? ${MISHAP}(?: (?:in|on|at|with|during|across|between) (?:your|the|any|every)(?: [a-z-]+){1,3}?)?,? (?:every|each|ever|month after month|year after year|day after day|at all|any ?more|from day|round the clock)(?![a-z])(?: [a-z]+)?`,
    ),
    unless:
      /\b(?:if|unless|until|so far|last|was|were|had|your team|you had|goal|target|aim)\b|^\W*no (?:one|matter)\b/,
  },
  {
    // "With us an audit finding is a thing of the past"
    type: "guarantee",
    hint,
    regexp: g(
      `(?:with (?:us|\\ue013+|our [a-z]+),? |^\\W*)(?:(?:an?|the|your|all|every|any|late|manual) )*(?:[a-z-]+ ){0,2}?[a-z-]+(?: (?:is|are|becomes?|will be|'s))(?: (?:simply|now|finally|just))? (?:a thing of the past|ancient history|extinct)(?![a-z])`,
    ),
    unless:
      /\b(?:paper (?:forms?|maps?)|this|that|it|fax(?:es)?|cheques?|summer|winter|holidays?|weeks?|months?|years?|days?|the trial|offer|deal)\b (?:is|are)|\b(?:if|whether|unless|soon|hope|wish|not)\b/,
  },
  {
    // "Our AI is never wrong"
    type: "guarantee",
    hint,
    regexp: g(
      `${WE}(?:'s| is| are|'re| was| were| has been| have been)(?: (?:simply|just|truly|really))? (?:never|not once|at no time)(?: (?:been|ever))? (?:wrong|late|off(?= ?[.,;:!?()–—]| - | ?$)|down|mistaken|out of (?:sync|date|balance)|hacked|breached|beaten|fooled|surprised|unavailable|offline|inaccurate|incorrect)(?![a-z])`,
    ),
    unless:
      /\b(?:if|whether|unless|hope|wish|too|far off|said|claim)\b|\bnever (?:too |far )?(?:late|off) (?:to|from|the)\b/,
  },
  {
    // "Tidewell scored 9.7 in an independent test"
    type: "number",
    hint,
    regexp: raw(
      `${WE} (?:(?:has|have|also|just|again) )*(?:scored?|scores|got|gets|reached|earned|achieved|received|was given|were given) (?:an? )?(?:[a-z]+ )?(?:${TAG.number}|${TAG.ratio}|${TAG.percent})(?: (?:points?|marks?|stars?|out of ${TAG.number}))? (?:in|on|from|by) (?:an?|the|this|every|all)? ?(?:[a-z-]+ ){0,3}?(?:tests?|reviews?|benchmarks?|comparisons?|rankings?|ratings?|trials?|assessments?|audits?|evaluations?|surveys?|reports?|scorecards?)`,
    ),
  },
  {
    // "Ten times the speed of Excel"
    type: "number",
    hint,
    regexp: raw(
      `(?:${TAG.multiple}|${TAG.number} times|twice|double|triple|half) (?:the|as much) (?:speed|accuracy|throughput|performance|output|productivity|capacity|precision|power|range|reach|savings?|results?|conversions?|efficiency|value|yield|strength|lifetime|time|effort|cost|price) (?:of|that of)(?! (?:your|this|last|the (?:last|previous|old|first|second)|their|his|her|it)\\b) (?:an? |the |any |other |our )?[a-z]+`,
    ),
    notAfter:
      /\b(?:costs?|pay|pays|paid|takes?|took|needs?|asks?|charges?|at|for|charged|spend|spent|were|was) (?:[a-z]+ )?$/,
    unless: /\b(?:if|whether|they|contract|quote|invoice|discount)\b/,
  },
  {
    // "Four out of five no-shows vanish", "nine in ten recruiters who try us never go back"
    type: "number",
    hint,
    regexp: raw(
      `(?<=^\\W*(?:(?:and|so|then|today|with us|on average),? )?)${APPROXIMATELY}(?:${TAG.ratio}|\\ue003 (?:in|out of) \\ue003|${TAG.percent}|${TAG.fraction}|(?:almost|nearly|virtually) all)(?: of)?(?: (?:our|all|the))* (?:[a-z-]+ ){0,2}?[a-z-]+s (?:(?:who|that) (?:try|use|test|see|join|book|choose|meet|switch to|buy from|work with) (?:us|it|\\ue013+|our [a-z]+) )?(?:${GOES}|(?:would |will )?never (?:go(?:es)? back|leave|return to|look back|cancel)|(?:stay|stick) with us|(?:(?:already|now|simply) )?(?:have|use|chose|picked|trust|know|run on|work with|are with|rely on|went with) (?:us|\\ue013+)(?![a-z]))`,
    ),
    unless: NOT_OUR_COUNT,
  },
  {
    // "Roles are filled in half the time"
    type: "number",
    hint,
    regexp: raw(
      `(?<=^\\W*(?:(?:and|so|then|today|with (?:us|\\ue013+)),? )?)(?:you(?:'ll| will| can)? (?!(?:said|told|wrote|have|had)\\b)[a-z]+|(?:your|the) (?:[a-z-]+ )?[a-z-]+ (?:is|are|gets?)|[a-z-]+s (?:are|get)) ?(?:[a-z-]+ ){0,4}?in (?:just |about |less than |under |only )?(?:half|${TAG.fraction}(?: of)?|a fraction of) the (?:usual |normal |previous )?time(?![a-z])`,
    ),
    unless: NOT_OUR_COUNT,
  },
  {
    // "What used to take a day takes an hour"
    type: "number",
    hint,
    regexp: raw(
      `what (?:used to take|once took|took|otherwise takes|normally takes|takes others)(?: (?:you|your team|them|us|people))? (?:${LONG})(?: of [a-z-]+)?,? (?:(?:now|today|only|just|then|here|with us|is|will) )*(?:takes?|done|over|needs?|happens|a matter|finished|down to|shrinks? to)(?: (?:just|only|about|under|less than|of|in|us|you))* (?:${LONG})`,
    ),
    unless: /\b(?:my|he|she|his|her|i|at school|child(?:ren)?)\b/,
  },
  {
    // "Callers wait a third less from day one"
    type: "number",
    hint,
    regexp: raw(
      `(?<=^\\W*(?:(?:and|so|then|today|with (?:us|\\ue013+)),? )?)(?:your |our |the )?(?:[a-z-]+ )?(?:${PEOPLE}|[a-z]+ers|[a-z]+ors|people|staff) (?:now )?(?:waits?|spends?|works?|types?|searche?s?|drives?|walks?|waste|lose|makes?|answers?|sells?|closes?|books?|finish(?:es)?|writes?|earns?|needs?|takes?)(?: (?:about|around|up to|nearly|over|more than))* (?:${TAG.fraction}|${TAG.percent}|${TAG.multiple}|twice as|half as) ?(?:less|more|fewer|longer|shorter|faster|quicker|sooner|as (?:much|many|fast|long|quickly))(?![a-z])(?: (?!than (?:last|in|a year|before)\\b)[a-z]+){0,2}`,
    ),
    unless: NOT_OUR_COUNT,
  },
  {
    // "Rated five stars by everybody who counts"
    type: "number",
    hint,
    regexp: raw(
      `(?<=^\\W*)(?:rated|graded|scored) (?:${TAG.number}|five|ten)[ -]stars? (?:by|on|across|from|in) [a-z]+`,
    ),
    unless: NOT_OUR_COUNT,
  },
  {
    // "We're in every third boutique hotel between Vancouver and Halifax"
    type: "number",
    hint,
    regexp: raw(
      `(?:we(?:'re| are)|\\ue013+ is|you(?:'ll)? find us)(?: (?:now|already|today|at home))* (?:in|at|on) (?:every (?:second|third|fourth|fifth|other|\\ue003)|(?:${TAG.fraction}|${TAG.percent}|most|half)(?: of)? (?:all|the)|(?:almost|nearly) (?:every|all)) (?:[a-z-]+ ){0,3}?[a-z]+s?(?![a-z])`,
    ),
    unless: /\b(?:if|whether|unless|session|meetings?|calls?|room|today's)\b/,
  },
  {
    // "Over 2,300 hauliers have signed up so far"
    type: "number",
    hint,
    atLeast: 20,
    regexp: raw(
      `(?<=^\\W*)${APPROXIMATELY}${TAG.number}\\+? (?:[a-z-]+ ){0,3}?(?:${PEOPLE}|[a-z]+s) (?:have |has )?(?:already |now |since )*(?:signed up|switched|joined|moved over|come over|come on board|subscribed|chosen us|bought|trained|started)(?: (?:so far|to date|already|with us|to us|until now|since))(?![a-z])`,
    ),
    unless: /\b(?:webinar|event|session|party|meeting|your|conference|survey|course)\b/,
  },
  {
    // "Every course of ours is RoSPA-assured"
    type: "certification",
    hint,
    regexp: raw(
      "(?:(?:every|each|any|all) (?:[a-z]+ )?[a-z]+ of ours|all (?:of )?our [a-z]+|our [a-z]+|we)(?:'re)? (?:is|are)? ?(?:(?:fully|also|now|all) )*(?!vat|tax|gst|pre|re|self|legal|brand|already|now|all|also|not)[a-z]{2,12}[- ](?:assured|accredited|endorsed|approved)(?= ?[.,;:!?()–—]| - | ?$| (?:and|since|by|for|to)\\b)",
    ),
    unless:
      /\b(?:not|never|n't|if|whether|soon|pre-approved|re-approved|self-approved|legal-approved|brand-approved|(?:is|are) (?:being|already|also|now|all|to be|been) (?:approved|registered))\b/,
  },
  {
    // "Nineteen out of twenty learners pass at the first attempt"
    type: "number",
    hint,
    regexp: raw(
      `(?<=^\\W*(?:(?:and|so|today|with (?:us|\\ue013+)),? )?)${APPROXIMATELY}(?:${TAG.ratio}|${TAG.percent}|${TAG.fraction}|\\ue003 (?:in|out of) \\ue003)(?: of)?(?: (?:our|all|the))* (?:[a-z-]+ )?[a-z-]+s (?:pass(?:es)?|succeeds?|qualif(?:y|ies)|graduates?|finish(?:es)?|gets? (?:it|there)|reach(?:es)?|mak(?:e|es) it)(?: [a-z]+)? (?:at|on|in|with|the|within|by|first)(?![a-z])(?: [a-z\\ue003\\ue004]+){0,2}`,
    ),
    unless: NOT_OUR_COUNT,
  },
  {
    // "Silver Award at the Site Learning Awards"
    type: "award",
    hint,
    regexp: raw(
      "(?<=^\\W*)(?:(?:gold|silver|bronze|first|second|top|grand|special) )(?:award|medal|prize|place|trophy)(?: winners?)? (?:at|in|of|from|for) (?:the |this year's )?[a-z\\ue008-]+(?: [a-z\\ue008-]+){0,4}",
    ),
    unless: /\b(?:raffle|draw|your|you|team quiz|school)\b/,
  },
  {
    // "Kitewell pays for itself after the second audit"
    type: "guarantee",
    hint,
    regexp: raw(
      `${WE} (?:(?:easily|simply|often|usually|already) )?(?:pays?|paid) for (?:itself|themselves|ourselves) (?:after|with|by|within|in|before|from|the) (?:the |your |an? )?[a-z\\ue003\\ue004]+(?: [a-z]+)?`,
    ),
    unless: /\b(?:if|whether|unless|until|hope|once|may|might|could)\b/,
  },
  {
    // "98% renewal, year after year"
    type: "number",
    hint,
    regexp: raw(
      `(?<=^[\\W]{0,4}|[:;–—] ?)${TAG.percent} (?:(?:customer|client|user|logo|net|gross|average|verified) )?(?:renewals?|retention|satisfaction|recommendation|adoption|accuracy|success|happiness|loyalty|approval|on-time delivery|first-time fix)(?: rates?)?(?=[.,;!]|\\s*$| (?:in|for|with|among|across|on|from|since|every|year)\\b)`,
    ),
    unless: /\b(?:goal|target|aim|survey|industry|your|if|was|last (?:week|month|quarter))\b/,
  },
  {
    // "Stocktakes that took a weekend are done before lunch"
    type: "number",
    hint,
    regexp: raw(
      `[a-z]+s? (?:that|which) (?:used to take|once took|took|otherwise takes?|normally takes?)(?: (?:you|your team|them|us|people))? (?:${LONG}|an? weekend|all (?:day|night|week)),? (?:(?:is|are|now|today|only|just|then|here|with us|will|be|gets?) )*(?:takes?|done|over|needs?|happens?|finished|down to|shrinks? to|ready)(?: (?:just|only|about|under|less than|of|in|within|us|you))* (?:${LONG}|(?:by|before|over|during) (?:lunch|noon|breakfast|tea|coffee|the (?:first|next) [a-z]+))`,
    ),
    unless: /\b(?:my|he|she|his|her|i|at school|child(?:ren)?)\b/,
  },
  {
    // "Zero no-shows."
    type: "guarantee",
    hint,
    regexp: g(`^\\W*(?:zero|\\ue003|no more) ${MISHAP}(?=\\W*$)`),
    unless: /\b(?:so far|today|yesterday)\b/,
  },
  {
    // "Every euro you spend with us comes back fourfold"
    type: "number",
    hint,
    regexp: raw(
      `(?:every|each|an?|for (?:every|each)) (?:euro|pound|dollar|franc|${TAG.money})(?: (?:that )?(?:you|spent|invested|put|they))?(?: [a-z]+){0,4}?,? (?:(?:comes?|flows?) back|returns?|brings?(?: (?:in|you|back))*|earns?(?: you)?|pays? back|turns into|becomes|makes(?: you)?|(?:you )?gets?(?: back)?|saves?(?: you)?) ?(?:${TAG.multiple}|${TAG.money}|twofold|threefold|fourfold|fivefold|tenfold|double|twice|${TAG.number} times)`,
    ),
    unless: /\b(?:donat\w*|charity|budget|if|would|your (?:own )?campaign)\b/,
  },
  {
    // "Our customers fill 94 of every 100 tables"
    type: "number",
    hint,
    regexp: raw(
      `(?:our|most) (?:[a-z-]+ )?(?:${PEOPLE}) (?!have\\b)[a-z]+ (?:${TAG.ratio}|${TAG.number} (?:of|out of|in) (?:every|each|any|their|all) ${TAG.number})(?: [a-z]+){0,2}`,
    ),
    unless: NOT_OUR_COUNT,
  },
  {
    // "Your money's worth back in six weeks"
    type: "number",
    hint,
    regexp: raw(
      `(?:your|the) (?:money's worth|investment|outlay) (?:(?:is|comes|flows) )?(?:back|returned|recouped|recovered|repaid) (?:in|within|after|inside) (?:just |only |under )?(?:${TAG.duration}|an? (?:week|month|quarter|year)|\\ue005 an? year)`,
    ),
    unless: NOT_OUR_COUNT,
  },
];
