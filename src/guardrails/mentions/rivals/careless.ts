/** Work that is run down: whoever rushes it, sends trainees to it, copies it or only ticks it off. */
import { words } from "../word-forms.ts";

const ALWAYS =
  "(?: (?:always|often|usually|mostly|regularly|constantly|still|also|just|only|simply|clearly|all|too|so|very|really|plain|tends? to|likes? to))*";
/** What work is that is no good; said of many, not of one that is late today. */
const DEFECTIVE = words(
  "late wrong copied faked made_up invented incomplete unreadable illegible vague empty worthless meaningless useless generic recycled out_of_date missing rushed skipped forged doctored guesswork sloppy copy-pasted cut_and_pasted blurred inaccurate unusable hours_late days_late weeks_late",
);
const ONE_TIME =
  "(?! (?:today|this|on|until|because|in|at|from your|yesterday|tomorrow|again this|right now|for you)\\b)";
const NOVICES =
  "(?:trainees|apprentices|juniors|interns|students|temps|beginners|rookies|novices|amateurs|whoever|anybody|anyone|(?:unqualified|untrained|inexperienced) [a-z]+)";
const SOME_OF =
  "(?:half|most|many|all|some|a (?:third|quarter)|every (?:second|third|other)|[\\ue001\\ue005\\ue007])(?: of)?";
const TICKING = "(?:tick[- ]?box|box[- ]ticking|paper|rubber[- ]stamp(?:ing)?)";

/** Behind the name. */
export const CARELESS: readonly string[] = [
  // "'s people rush", "skips half the doors"
  `(?: (?:people|staff|team|crew|[a-z]+(?:ors|ers|men|ians)))?${ALWAYS} (?:rush(?:es)?|skimps?|dawdles?|bodges?|hurr(?:y|ies)|fudges?|cuts? and pastes?|copy-pastes?|cop(?:y|ies) and pastes?)(?=[.,;!]|\\s*$| (?:through|from|the|their|its|every|each|off|over|and|on|half|most|things|jobs?|work|visits?|inspections?|because|when)\\b)(?: (?!(?:and|but|because|when)\\b)[a-z]+){0,3}`,
  // "'s inspectors show up late"
  `(?: [a-z]+)?${ALWAYS} (?:(?:turns?|shows?) up (?:(?:days|hours) )?(?:late|when(?:ever)? (?:it|they)|unannounced|unprepared)|(?:is|are|runs?|comes?|arrives?) (?:always|often|usually|regularly|constantly|forever|chronically|notoriously) late)\\b`,
  // "'s reports are late", "photos are copied from last year"
  `(?: [a-z-]+)? [a-z]+s (?:are|were)${ALWAYS} ${DEFECTIVE}\\b${ONE_TIME}`,
  // "reports are a joke": a noun, where a verb would tell of a remedy
  " (?:reports|lists|fixes|exports) (?:are|were)(?: (?:just|simply|such|always|often|so|too|very|plain))* (?:an? )?(?:joke|mess|disgrace|farce|insult|waste of (?:time|paper|money)|shambles|terrible|awful|hopeless|poor|bad|rubbish|dreadful)\\b",
  // "sends trainees", "sends you somebody new every time"
  ` (?:sends?|sent)(?: (?:you|us|them|out|in|along|round|customers|only|mostly|just|often|usually|always))* ${NOVICES}\\b`,
  " (?:sends?|sent)(?: you)? (?:an? (?:different|new)|another|some(?:body|one) (?:new|else|different))(?: [a-z]+)? (?:every|each) [a-z]+",
  // "sells tick-box exercises"
  ` (?:sells?|delivers?|does|produces?|offers?|runs?|is)(?: (?:you|nothing but|only|just|little more than|mere|pure|an?|one big))* ${TICKING}(?: [a-z]+)? (?:exercises?|inspections?|jobs?|visits?|mills?)\\b`,
];

const STAYS =
  "(?:if|when|while|whenever|as long as) you(?:'re| are)?(?: (?:still|already|now|only|currently))* (?:use|using|work with|working with|book|rely on|stay with|with|go with|pay|hire|have|on|stuck with|buy from|trust)";
const PAYS =
  "(?:overpaying|paying (?:(?:far |way )?too much|over the odds|twice|double|for (?:an? )?(?:[a-z-]+ )?(?:exercise|paper|paperwork|promises?|nothing|air|name|logo|brand|mess|joke|hot air))|throwing (?:your )?money|wasting|(?:probably |likely )?losing (?:money|time|hours)|getting (?:half|less|ripped|fobbed)|left (?:waiting|with|in)|stuck with|gambling|playing with|at risk|out of pocket)";

/** In front of the name and behind it. */
export const CARELESS_PAIRS: readonly (readonly [string, string])[] = [
  // "If you still use Closebook, you're paying for a tick-box exercise"
  [
    STAYS,
    `,? (?:then )?you(?:'re|'ll be| are| will be| end up)(?: (?:simply|just|probably|already|basically|really))* ${PAYS}(?: [a-z-]+){0,3}`,
  ],
  [
    "with",
    `,? you(?:'re|'ll)? (?:only |just |simply )?pay(?:ing)? (?:for (?:paper|paperwork|promises|nothing|hot air|the (?:name|logo|brand))|over the odds|twice|double)\\b`,
  ],
  // "I've seen Closebook's reports, and half of the photos are copied"
  [
    "(?:seen|read|had|checked|opened|looked at|gone through)",
    `(?:'s)? (?:[a-z]+ )?[a-z]+(?:,? and|[:;—–]| -) ${SOME_OF} (?:the |their |its )?[a-z]+ (?:are|were|is)${ALWAYS} ${DEFECTIVE}\\b`,
  ],
];
/** Likewise where the sentence before has the name: "I've seen their reports, and half of the photos are copied." */
export const SEEN_OF_THEM = `(?:i|we)(?:'ve| have)? (?:seen|read|had|checked) their (?:[a-z]+ )?[a-z]+(?:,? and|[:;—–]| -) ${SOME_OF} (?:the |their )?[a-z]+ (?:are|were|is)${ALWAYS} ${DEFECTIVE}\\b`;

const FIRMS =
  "(?:contractors|firms|companies|inspectors|providers|suppliers|vendors|agencies|installers|technicians|builders|fitters|consultants|couriers|carriers|brokers|dealers|workshops|studios|labs|trainers|printers|sellers|makers|outfits|players|names|teams in (?:this|our) (?:trade|business|industry))";
const AT_LARGE = `(?:(?:most|many|some|too many|all|all the|other|most other|many other|all other|all the other|the other|traditional|ordinary|typical|old-school|cheap(?:er)?|the big(?:ger)?|big|larger?|national|rival|competing|the usual|these)(?: [a-z-]+){0,2} ${FIRMS}|(?:our|all our|most of our|the) (?:competitors|rivals|competition)|everyone else|everybody else)`;
/** What only a supplier does to a customer: firms that "struggle with paperwork" may be the readers. */
const SUPPLIERS_DO = [
  "(?:turn|show)s? up (?:late|hours late|whenever|when it suits|unannounced|unprepared)",
  "(?:just |only |merely |simply )?ticks? (?:a few |some |the |their )?box(?:es)?(?! (?:for|on|in) (?:you|the form))",
  "cuts? corners",
  "(?:rush|rushes|race|races|hurry) (?:through|from|off|it|the (?:job|work|visit|inspection))",
  "(?:don't|do not|doesn't|never|couldn't|could not)(?: (?:really|actually|even))? (?:care (?:about|for|less)|bother|show up|turn up|call (?:you )?back|ring back|answer the phone|pick up)",
  "(?:overcharges?|fob(?:s)? you off|rips? (?:you|people|customers) off|takes? (?:your|the) money|treats? you (?:like|as)|pads? (?:the|your) (?:bill|invoice)s?|sells? you (?:things|stuff|work|extras) you don't need)",
  "(?:leaves?|keeps?) you (?:waiting|hanging|guessing|in the dark|alone|with (?:a|the) (?:mess|bill))",
  "(?:disappears?|vanish(?:es)?) (?:after|once|when|as soon as|the moment)",
  `sends?(?: you)? ${NOVICES}`,
  "(?:copy|copies|copy-pastes?|recycles?) (?:and pastes? )?(?:last year's|the same|old|their)",
  "(?:are|is) (?:still )?(?:stuck in the|behind the times|dinosaurs|(?:a bunch of )?cowboys|crooks|amateurs|only after your money)",
].join("|");
/** "Most contractors show up late, tick a few boxes and leave": nobody named, everybody meant. */
export const THE_OTHERS = `(?<!\\b(?:if|whether|not|unlike|do|did|why do) (?:all )?)${AT_LARGE}(?: (?:still|often|usually|always|simply|just|will|tend to|like to|would rather))* (?:${SUPPLIERS_DO})(?: (?!(?:and|but|because|while|whether|if|when|that|so)\\b)[a-z]+){0,4}`;
