/** Ill words of somebody that only the words in front of the name and behind it make together. */
import { CARELESS_PAIRS, SEEN_OF_THEM } from "./careless.ts";
import { anyWithCommas, nouns } from "../word-forms.ts";
import { FOREIGN_FRAMES, FOREIGN_PAIRS, FOREIGN_RETORT } from "./foreign.ts";
import { LEAD } from "./taken-up.ts";
import { PITY } from "./burdens.ts";
import { PROSE_PAIRS } from "./prose.ts";
import { ASK_THEM, REASONS_TO_GO, YOU_PAY_FOR_IT } from "./harms.ts";

/** What nobody enjoys: "fine if you like waiting". */
export const ORDEAL = `(?:wait|guess|pray|hop|re-?typ|re-?enter|redo|refresh|apologi[sz]|fix|chas|explain|swear|cry|scream|gambl|los|copy|click|count|beg|puzzl|paperwork|pain|surpris|adventur|risk|drama|delay|error|mistake|ticket|queue|spreadsheet|manual work|wrong|late night|weekend|headache|overtime|downtime|phone queue|hold music)\\w*`;
/** "If you enjoy explaining wrong figures": nobody does. */
const IRONY = `(?:(?:if|when|as long as|provided|unless) you (?:really |actually |secretly |always )?(?:enjoy|like|love|fancy|miss|adore|(?:have )?always (?:enjoyed|liked|loved|wanted))${anyWithCommas(3)} ${ORDEAL}|if ${ORDEAL}(?: [a-z]+){0,3} (?:is|are) your (?:[a-z]+ )?(?:hobby|thing|passion|sport|calling|idea of [a-z]+))`;
const RESIGNED = `(?:if|as long as|provided) you (?:(?:don't|do not) (?:mind|care about)|can live with|have nothing against)${anyWithCommas(3)} ${ORDEAL}`;

const GOOD =
  "(?:fine|great|good|ok|okay|nice|lovely|decent|perfect|cheap|easy|impressive|brilliant|wonderful|modern|all right)";
/** Where things come to with them: "every second migration ends in court". */
const BAD_END =
  "(?:(?:end|ends|ended|ending) (?:up )?(?:in|with|at|before) (?:court|tears|chaos|disaster|failure|trouble|a mess|an? lawyers?|lawyers|an? (?:lawsuit|judge)|the bin)|(?:go|goes|went|runs?|ran) (?:over (?:budget|time|the budget)|sour|off the rails)|(?:holds?|keeps?|takes?)(?: [a-z]+){1,2} (?:hostage|to ransom)|falls? apart|come(?:s)? apart)";
const QUITS =
  "(?:(?:leaves?|left)(?= (?:within|after|again|them|in|by|every)\\b|[.,!])|quits?|gives? up|gave up|churns?|walks? away|runs? away|jumps? ship|regrets? it|drops? out|flees?|overruns?|goes? over budget|runs? late)";
const SHARE =
  "(?:every (?:second|third|fourth|other)|half(?: of)?|most(?: of)?|one in \\ue003|two in three|[\\ue001\\ue005\\ue007](?: of)?)";
/** What callers meet: "nobody picks up the phone". */
const NO_SERVICE =
  "(?:(?:ever |even )?(?:picks? up|pick up|answers? (?:the phone|the door|e?-?mails?|calls|you)|calls? (?:you )?back|gets? back to you|repl(?:y|ies)|responds?|knows? anything|cares?|listens?|understands?|has (?:a clue|the faintest|any idea)))\\b";
const NOBODY = "(?:nobody|no one|not a soul|hardly anyone)";
const YOU_SUFFER =
  "(?:you|people|customers|teams|they|everyone)(?:'ll| will| have to| can)?(?: (?:always|still|only|often|just|simply))* (?:wait(?! (?:until|for) (?:us|me|we|(?:the|your) (?:export|file|import|mail)))|queue|beg|pray|suffer|lose|pay (?:for every|extra|twice|double|through)|need (?:an? |your own )(?:consultant|lawyer|developer|engineer|phd|army|degree|translator|magnifying)|can forget|pay for (?:[a-z]+ ){1,6}?(?:that|which) (?:don't|doesn't|never|nobody)|never (?:know|reach|see)|can't (?:reach|trust|rely))\\b";
/** What they stopped doing who had it: "had stopped opening it months before". */
const ABANDONED =
  "(?:(?:had|have|has)(?: (?:all|long|already))? (?:stopped|given up|quit) (?:opening|logging in|trusting|bothering|hoping)|nobody (?:(?:had|has|ever|even) )*(?:opened|opens|logged in|logs in|trusted it|trusts it))\\b";
const LEAVERS =
  "(?:people|those|customers|clients|users|teams|companies|firms|everyone|everybody|someone|somebody|most|many)(?: [a-z]+){0,6}?";
/** What those tell who have left. */
const SUFFERED =
  "(?:spent(?: [a-z\\ue003\\ue004]+){1,4}? (?:waiting|chasing|hoping|begging|fighting|on hold)|(?:had|have|has) (?:all |long |already )?(?:stopped (?:expecting|hoping|believing|trusting)|given up|lost (?:hope|patience|faith|trust|data))|gave up|felt (?:ignored|cheated|alone|abandoned|neglected|fooled|trapped)|horror stor(?:y|ies)|(?:nobody|no one) (?:had )?(?:ever )?(?:called|answered|picked|cared|listened|helped))\\b";
const PATIENCE =
  "(?:learn|develop|discover|acquire|practise|practice)(?: [a-z]+)? (?:patience|humility|to (?:wait|live with|do without|pray|forgive)|resignation|the value of [a-z]+)";
const CHOSEN = "(?:tool|one|place|choice|product|match|thing|vendor|system|partner|software|app|supplier)";
const OWN = nouns("people staff team employee engineer salesperson");

const CROWD = "(?:so many|more and more|plenty of|lots of|dozens of|hundreds of|droves of|scores of|half of)";
const CALL_IN_VAIN = `you (?:call|ring|phone|write(?: to)?|mail|ask|need)[^.!?\\n,]{0,50}?(?:,? and|,) (?:nobody|no one|nothing|not a soul|silence|a machine|a voicemail)\\b(?: [a-z]+){0,3}`;
const FOUL =
  "(?:burnt|burned|wet|stale|rotten|mou?ldy|rancid|sour|dust|cardboard|dish ?water|ditch ?water|ash|ashes|ashtrays?|mud|soap|rubber|plastic|socks|feet|tar|rust|bleach|drains?|sewage|vinegar|petrol|sick|sweat|fish|metal|old [a-z]+|yesterday)";
const TRAP = "(?:trap|confuse|fool|cheat|trick|catch|fleece|milk|mislead|lock you in|keep you (?:in|from))";

/** What stands in front of the name, and what behind it. */
const PAIRS = (
  [
    ...FOREIGN_PAIRS,
    ...PROSE_PAIRS,
    ...CARELESS_PAIRS,
    // "Those who come from Closebook have spent a year waiting", "your data isn't safe with them"
    [`${LEAVERS} (?:from|left|leave|quit)`, `[^.!?\\n]{0,60}?${SUFFERED}`],
    [
      "(?:data|money|stock|figures|files|secrets|addresses|customers|people) (?:isn't|aren't|is not|are not|is never|are never|won't be) (?:[a-z]+ )?(?:safe|secure|private|protected|in good hands) (?:with|at|in)",
      "",
    ],
    [
      "(?:setting up|installing|learning|implementing|configuring|rolling out|cancelling|leaving)",
      " (?:takes|costs|needs|means) (?:you )?(?:months|weeks|years|ages|forever|nerves)\\b(?: and nerves)?",
    ],
    // "I'd keep my data off Brackwell until they have done their homework": whoever has to mend has a fault.
    [
      "(?:keep|put|trust|store|leave|run|build|bet|move|sign|wait|hold|give|send)[^.!?\\n,;]{0,50}? (?:off|out of|away from|on|with|to|in|for)",
      ",?(?: [a-z]+){0,2}? (?:until|till|before|unless) (?:they|it|somebody there|their [a-z]+)(?:'ve|'s| have| has)? (?:finally |really |actually )?(?:done (?:its|their) homework|do(?:es)? (?:its|their) homework|got (?:its|their) act together|get(?:s)? (?:its|their) act together|fix(?:es|ed)?|mend(?:s|ed)?|sort(?:s|ed)?|clean(?:s|ed)? up|grow(?:s|n)? up|learn(?:s|t|ed)?|put (?:it|things|their house) (?:right|in order)|solve[sd]?|repair(?:s|ed)?|patch(?:es|ed)?|plug(?:s|ged)?|catch(?:es)? up|caught up)\\b(?: [a-z]+){0,4}",
    ],
    // "Nobody picks up the phone at Closebook", "good luck getting Closebook on the phone"
    [`${NOBODY} (?:there )?${NO_SERVICE}(?: [a-z]+){0,2}? (?:at|from|with)`, ""],
    ["good luck (?:getting|reaching|finding|calling|cancelling(?: with)?)(?: hold of| anybody at| anyone at)?", ""],
    // "With Closebook you wait a week for an answer"
    ["(?:with|at|from|of)", `,?(?: and| or)? ${YOU_SUFFER}`],
    [
      "(?:with|at|on|(?:customers?|clients?|users?) of|choose|choosing|pick|picking|buy|buying|take|use|keep|join)",
      `,?(?: and| or| means)? ${YOU_PAY_FOR_IT}`,
    ],
    [ASK_THEM.front, ASK_THEM.back],
    ["(?:from|off|of|to|for|with|leave|ditch|drop|dump|quit|cancel|replace)", `(?:${REASONS_TO_GO.join("|")})`],
    [
      "(?:with|at|from)",
      `,? you(?:'ll| will| soon| quickly|'ll soon)?(?: (?:certainly|surely|at least|quickly|soon))? ${PATIENCE}`,
    ],
    [
      "^\\W*(?:and |so )?(?!if|when|should|once)(?:[a-z]+ ){1,3}(?:get|gets|go|goes|end up) (?:lost|missing|astray|corrupted|garbled|mangled|scrambled) (?:in|with|at|inside)",
      "(?! to\\b)",
    ],
    [
      "(?:gap|difference|gulf|distance|canyon|abyss) between what",
      " (?:promises|says|sells|quotes|advertises|claims|shows|tells|signs)(?: [a-z]+){0,2}? and what [^.,;!?\\n]{3,40}?(?= (?:is|was|are|has|can)\\b|[.,;!?]|$)",
    ],
    ["pay(?:ing|s)?", " (?:[a-z]+ )?for what (?:we|\\ue013+|comes|is|you get)\\b(?: [a-z]+){0,5}"],
    // "Life after Closebook: better"
    ["there(?:'s| is)(?: a)? life (?:after|beyond|without)", ""],
    [
      "life (?:after|beyond|without)",
      "(?::| is| gets| can be| feels)(?: [a-z]+)? (?:better|good|great|easier|calmer|simpler|quieter|lovely|sweet|easy|brighter)\\b",
    ],
    // "Try that with Closebook and you'll be waiting until Leeds"
    [
      "try (?:doing )?(?:that|this)(?: [a-z]+)? (?:with|on|in|at)",
      "(?=[.!]|$)|,? and (?:you(?:'ll)?|see|watch|count|good luck)\\b[^.!?\\n]{0,60}",
    ],
    ["good luck with", ",? (?:because |and )?you(?:'ll| will| are going to|'re going to)(?: [a-z]+)? need it"],
    [
      "(?:switching|moving|coming|changing|going)(?: over| away)? from",
      " (?:to [a-z\\ue013]+ )?(?:is|was|felt|feels|will be)(?: [a-z]+){0,2} like (?:coming up for air|waking up|being (?:freed|released|let (?:out|go))|(?:leaving|getting out of|escaping) [a-z]+|stepping (?:out|into)|opening a window|a breath|night and day|getting rid)(?: [a-z]+){0,5}",
    ],
    [`${NOBODY} (?:over )?(?:at|from|in)`, `(?:'s [a-z]+)? ${NO_SERVICE}`],
    [`${SHARE}${anyWithCommas(4)}`, `(?:'s)?(?: [a-z]+){0,2}? (?:${QUITS}|${BAD_END})\\b`],
    [`${SHARE}${anyWithCommas(4)} (?:to|with|from|at|of)`, ` ${BAD_END}\\b`],
    ["even(?: the)?", `(?:'s)? own ${OWN} (?:use|don't|won't|say|laugh|prefer|avoid)\\b`],
    [
      "the (?:best|only good|nicest) (?:thing|part) about",
      " is (?:its|the|their) (?:logo|name|brochure|exit|website|uninstall|cancellation)",
    ],
    [
      "(?:whoever|anyone who|anybody who|those who) [a-z]+(?: (?:with|for))?",
      " (?:has|have|must have|needs?) (?:money to|time to|their head|his head)",
    ],
    ["ask (?:an?|any|every)", " (?:users?|customers?|clients?) (?:how (?:long|often|many)|when they last)\\b"],
    [
      `(?:was|is|were|'s)${anyWithCommas(1)} (?:all|the only thing|the one thing)(?: that)?`,
      " (?:ever )?(?:had|has|have|could do|can do)\\b",
    ],
    // "If you enjoy chasing tickets, Sumvane is the tool for you", "if you like waiting, you'll love Ledgerhawk"
    [`${IRONY}[^.!?]{0,50},(?: [a-z']+){0,5}`, "(?:,? [a-z']+){0,7}"],
    [`${RESIGNED}[^.!?]{0,50},(?: [a-z']+){0,4}`, ` (?:is|will be|may be)(?: [a-z]+){0,3} ${CHOSEN}\\b`],
    [
      "(?:stay|stick|go|be happy|live|work|sign) with|(?:choose|pick|try|buy|take|keep)",
      `,?(?: [a-z]+){0,3}? (?:${IRONY}|${RESIGNED})`,
    ],
    // "Nothing that Beanloom sells comes close"
    [
      "nothing(?: (?:that|which|from|at|by|in))?",
      `(?:'s)?(?: (?!(?:is|has|fits)\\b)[a-z]+){0,3}? (?:comes? (?:even )?(?:close|near)|compares|measures up|holds a candle|(?:can|could) (?:match|beat|touch|rival|compete))\\b`,
    ],
    [
      `${CROWD}(?: [a-z]+){1,3}? (?:(?:are|have been|keep|is|now) )*(?:walk(?:ing|ed)? out on|leaving|flee(?:ing)?|abandon(?:ing|ed)?|desert(?:ing|ed)?|running (?:away )?from|g(?:ive|iving|ave) up on|dropp(?:ing|ed)|ditch(?:ing|ed)?|dump(?:ing|ed)?|turn(?:ing|ed)? their backs? on|fled)`,
      "",
    ],
    [
      "(?:are|is|keep) (?:leaving|fleeing|abandoning|deserting|dropping)",
      " in (?:droves|masses|their hundreds|a hurry)\\b",
    ],
    [
      "(?:going|moving|switching|changing|returning|coming) (?:back )?(?:over )?to",
      "(?:'s)? (?:feels|felt|is|was|(?:would|will) (?:be|feel)|'d be) (?:[a-z]+ ){0,2}?like (?:being|having|[a-z]+ing)(?: [a-z]+){0,6}",
    ],
    [
      "(?:everyone|everybody|anyone|anybody|all|those|you|people|teams|friends)(?: (?:who|that|of you))?(?: (?:is|are|'re))? (?:still |stuck |trapped )+(?:on|with|at|using|paying)",
      "[:,;—-][^.!?\\n]{0,30}? deserves?(?: [a-z]+){0,2}? better(?: than [^.!?,;\\n]{2,60})?",
    ],
    // "With Perkado you call the hotline and nobody is there"
    ["(?:with|at)", `,? ${CALL_IN_VAIN}`],
    ["", `,[^.!?]{0,120}? ${ABANDONED}`],
    ["(?:from|used|had|on|with)", `[,;]?[^.!?]{0,80}? ${ABANDONED}`],
  ] as const
).map(
  ([before, behind]) =>
    [new RegExp(before === "" ? "\\bas for $" : `(?<![a-z])(?:${before}) $`), new RegExp(`^${behind}`)] as const,
);

/** Behind the name alone. */
const RECORDS = nouns(
  "entry row data line record call connection file order message mail e-mail email booking document attachment restore_point backup string result tracker ticket payment invoice receipt sample parcel session appointment photo reading scan shift item contact lead note upload parcel reservation",
);
export const LATE_FRAMES = [
  ...FOREIGN_FRAMES,
  `(?:'s?)?(?: [a-z]+){0,2}? ${BAD_END}\\b`,
  ` (?:was|were|used to be) (?:perfectly |quite |all |once )?${GOOD} (?:(?:when|while|back when)(?: [a-z]+){1,3}? still|in (?:its|their) (?:day|time)|back in the|for its time)\\b`,
  `(?:'s [a-z]+)? (?:sounds?|looks?|seems?|works?)(?: [a-z]+){0,3}? ${GOOD}(?: [a-z]+){0,3}? (?:(?:until|till) (?:you|they|the (?:bill|first|invoice)|month|something)|(?:and|but)(?: then)? (?:falls?|fails?|breaks?|crash(?:es)?|collapses?|stops?|freezes?))\\b`,
  `${anyWithCommas(4)} and then (?:disappears?|vanish(?:es)?|goes? (?:quiet|silent)|forgets?)\\b`,
  "(?: [a-z]+)? (?:regrets?|regretted) (?:it|that|their|the)\\b",
  "(?:'s?)?(?: [a-z]+){0,2}? (?:has|have|had) (?:absolutely |really |simply )?no (?:idea|clue|vision|manners|conscience)\\b",
  "(?:'s?)?(?: [a-z]+){0,2}? (?:makes?|made|drives?|drove|gives?|gave) (?:my|your|our|me|you|people|everyone|them|[a-z]+s)(?: [a-z]+)? (?:bleed|cry|weep|scream|sick|mad|crazy|insane|nuts|furious|dizzy|headaches?|nightmares|up the wall|round the bend|to (?:drink|despair|tears))\\b",
  "(?:'s [a-z]+(?: [a-z]+)?)? (?:takes?|needs?) (?:you )?(?:ages|forever|an eternity|months|weeks|years|\\ue004) to (?:roll out|install|set up|implement|go live|reply|answer|respond|load|learn|pick up|call back|ring back|get back|open|fix|notice|react)\\b",
  " still (?:(?:makes|forces) (?:you|your [a-z]+|people|users|customers)|has (?:you|people|users|customers) [a-z]+ing|expects (?:you|people|users|customers) to)(?: [a-z]+){1,5}",
  " puts? (?:its|their)(?: own)? (?:profits?|margins?|interests?|investors|shareholders|needs|revenue|sales|growth|image|convenience|pockets?) (?:before|above|ahead of|first)\\b(?: [a-z]+){0,2}",
  " (?:is|was|are|were) (?:built|made|designed|meant|written) for [^.!?,;\\n]{2,40}, (?:and )?not (?:for )?[^.!?,;\\n]{0,25}\\b(?:you|yours?)\\b",
  "(?:'s?)?(?: [a-z]+){0,3}? (?:(?:addresses|ips|servers|domains|ranges) are on (?:every|all|most|half the|several) (?:[a-z]+ )?|(?:is|are) on (?:every|all|most|half the|several) (?:[a-z]+ )?(?:black|block|spam |ban ))lists?\\b",
  " (?:really )?only cares? about (?:big|large|money|profits?|growth|investors|its|their)(?: [a-z]+)?",
  " (?:tricks?|lures?|talks?|pressures?|pushes|push) (?:you|people|customers|firms|[a-z]+s) into\\b(?: [a-z]+){1,3}",
  " (?:quietly|secretly|silently) (?:raise[sd]?|changes?|changed|cuts?|charges?|adds?|added|removes?|removed|deletes?|deleted)(?: [a-z]+){1,2}",
  " (?:buys?|invents?|fakes?|pays? for) (?:its|their)(?: own)? (?:reviews|stars|ratings|followers|references)\\b",
  "(?:'s)?(?: own)? (?:customers|users|staff|people|clients)(?: [a-z]+)? (?:hate|despise|loathe|dread|curse)\\b(?: [a-z]+)?",
  "(?:'s?)?(?: [a-z]+){0,2}? (?:leaves?|left) (?:you|us|me|them|people|everyone|everybody|(?:(?:its|their|the|your|our|my|his|her) )?(?:[a-z-]+ )?(?:customers?|clients?|users?|buyers?|people|staff|teams?|patients?|guests?|members?|owners?|tenants?|partners?|shops?)) (?:alone (?:with|when|after|once|as soon|the (?:moment|day|minute))|hanging|stranded|in the (?:dark|lurch|rain|cold)|to (?:fend|cope|figure it out|sink)|out in the cold|high and dry)\\b",
  " can keep (?:its|their)\\b(?: [a-z]+){1,3}",
  "(?:'s [a-z]+)? (?:only|just) (?:looks?|works?|sounds?|shines?) (?:[a-z]+ )?(?:in the (?:demo|brochure|advert|presentation|sales pitch)|on (?:paper|slides)|until|till|as long as)\\b",
  "(?:'s)?(?:,? [a-z]+){1,6} (?:and|on|or) a prayer\\b",
  " (?:(?:has|have) seen better days|belongs? (?:in|to) (?:a museum|the (?:bin|past|museum)|another)|is like (?:setting fire|burning|throwing|pouring|pulling teeth))\\b",
  `(?:'s)?(?: [a-z]+){0,4}? (?:tastes?|smells?|tasted|smelled|smelt)(?: [a-z]+){0,2}? (?:of|like) (?:[a-z]+ ){0,2}?${FOUL}\\b`,
  "(?:'s)?(?: [a-z]+){0,3}? (?:reeks?|stinks?)\\b",
  "(?: [a-z]+)? (?:sells?|serves?|ships?|delivers?) (?:you )?(?:yesterday's|last (?:year|season|week|month)'s|stale|second-hand|leftover|expired)(?: [a-z]+)?",
  "(?: [a-z]+)? (?:waters? down|cuts? corners|pads? (?:the|your|its|their))\\b",
  " (?:still )?(?:runs|works|relies|lives) (?:entirely |mostly )?(?:on|by) (?:fax|floppy|floppies|carbon paper|duct tape|goodwill|hope|luck)\\b",
  " (?:is|are) all [a-z]+ (?:and|,|but) no [a-z]+",
  "(?: [a-z]+){0,3}? (?:is|are) (?:an? )?(?:[a-z]+ )?(?:insult|affront|slap in the face|crime|sin|shadow) (?:to|against|of)(?: [a-z]+){0,2}",
  "(?:'s)?(?: [a-z]+){0,5}? (?:economical|creative|careless|flexible|generous|inventive) with the truth\\b",
  "(?:'s)?(?:,? [a-z]+,?){0,6}? an? (?:[a-z]+ )?(?:relaxed|loose|casual|flexible|distant|difficult|creative|strained|complicated) relationship (?:with|to) (?:the )?[a-z]+",
  "[^.!?\\n]{2,50}?,? bless (?:them|him|her|it|(?:their|its|his|her) (?:[a-z]+ )?(?:hearts?|socks|souls?))(?:,? and [^.!?\\n]{3,50})?",
  `(?:'s)?(?: [a-z]+){0,3}? (?:is|are|was|were) (?:[a-z]+ )?(?:written|made|designed|built|worded|meant|there) to ${TRAP}\\b(?: you\\b)?`,
  `(?: [a-z]+){1,5}?,? and ${NOBODY} (?:there )?${NO_SERVICE}(?: the (?:phone|door))?`,
  `(?: (?:still|often|regularly|silently|quietly|simply|just|sometimes|always))* (?:drops?|swallows?|eats?|deletes?|mixes up|muddles up|doubles|forgets?|mislays?|throws? away|wipes?) (?:your |the |its |every |each |half |second |third |other |of |whole |all |some )*(?:[a-z']+ ){0,2}?${RECORDS}(?! (?:in|into|at|to|on|off|by|from|when you|if you|after|once|before) ?\\b)(?![a-z])`,
];

/** How many characters in front of the name and behind it speak ill of it together. */
export function badAround(before: string, rest: string): { ahead: number; behind: number } | undefined {
  for (const [front, back] of PAIRS) {
    const behind = back.exec(rest);
    const found = behind ? front.exec(before) : null;
    if (behind && found) return { ahead: before.length - found.index, behind: behind[0].length };
  }
  return undefined;
}

const NEXT = [
  SEEN_OF_THEM,
  `[^.!?\\n]{0,40}?${LEAVERS} (?:from there|from them|left them|leave them)[^.!?\\n]{0,60}?${SUFFERED}`,
  `(?:and |but |so )?(?:(?:then|until|once|when) )?${CALL_IN_VAIN}`,
  `(?:and |but )?(?:neither|none|not one) of (?:them|the two|those|these|the others)(?: [a-z]+)? ${NO_SERVICE}`,
  `(?:and |but )?${NOBODY} there ${NO_SERVICE}`,
  // "Shops outgrow it in a year"
  `(?:and |but |most |many |all )*(?:customers|clients|users|people|teams|shops|firms|companies|businesses|you(?:'ll)?)(?: (?:soon|quickly|all|always|usually|will))* (?:outgrows?|regrets?|curses?|dreads?|loathes?|hates?|abandons?|gives? up on|(?:leaves?|quits?)(?= (?:it|them) (?:after|within|in an?|again|by|as soon)\\b)) (?:it|them)\\b`,
  // "Somebody on your side should be awake, because nobody on theirs will be"
  `[^.!?\\n]{0,140}?\\b${NOBODY} (?:on|at|in|from|over at|of) (?:theirs\\b|their (?:side|end|team|staff|office|desk|support)\\b) ?(?:will|would|is|does|ever|can|has|picks|answers|knows|cares)(?: (?:be|ever|even|awake|there|up))*`,
  `(?:so |and |but )?${IRONY}[^.!?]{0,80}?,?[^.!?]{0,20} (?:there|with (?:them|it)|at home|love (?:it|them)|for you|in good hands)\\b`,
].map((source) => new RegExp(`${LEAD}${source}`));
/** What is said to a bare name: "Closebook? Good luck with that." */
const RETORT =
  /^\W*(?:good luck(?: with (?:that|it|them))?|no,? thanks?|never again|forget it|oh dear|ouch|say no more|enough said|i pity|cheap for a reason|(?:there|you) you get what you pay for|you get what you pay for|we(?:'ve| have)(?: all)? heard (?:the|those|all the|a few) (?:stories|things|tales)|don't get me started|where do i (?:start|begin)|no comment|the less said|rather not|over my dead body)\b/;
const SAID_SO = /\b(?:tells?|says?|promises?|claims?|swears?)\b/;
const NOT_SO =
  /^\W*(?:it isn't|it's not|it doesn't|it won't|they don't|they aren't|don't believe (?:it|them|a word)|that(?:'s| is) (?:a lie|not true|nonsense))(?=[.!]|$)/;

/** The next sentence, when it speaks ill of what the one before it named; `rest` is what stood behind the name. */
export function badNext(said: string, rest: string, first: boolean): number {
  for (const pattern of NEXT) {
    const match = pattern.exec(said);
    if (match) return match[0].length;
  }
  if (!first) return 0;
  if (/^[?!. ]*$/.test(rest))
    return (RETORT.exec(said) ?? PITY.exec(said) ?? FOREIGN_RETORT.exec(said))?.[0].length ?? 0;
  return SAID_SO.test(rest) ? (NOT_SO.exec(said)?.[0].length ?? 0) : 0;
}
