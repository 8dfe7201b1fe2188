/** What a firm does to those who use it, and how it fares, in phrases that take words in between. */

/** Up to three words between the name and what it does, of the same thing. */
const S =
  "(?:'s?)?(?: (?!(?:and|or|but|if|when|that|who|which|where|to|for|from|with|without|not|no|never|we|you|our|your|us|nobody|exports?|imports?|files?|formats?|csv|data)\\b)[a-z-]+){0,3}?";
const WHOM =
  "(?: (?:you|us|me|them|it|everyone|everybody|everything|people|(?:your|its|their|the|our|my|all|every|most|half|each)(?: [a-z'-]+){1,3}?|[a-z]+s))";
const RUIN =
  "(?:bankrupt(?:cy)?|insolven(?:t|cy)|collapse|ruin|administration|liquidation|receivership|(?:go|going|went) (?:under|bust|bankrupt|broke|out of business)|fold|disappear|vanish)";
const LOT =
  "(?:customers?|orders?|time|money|nerves|sleep|business|hours|evenings?|weekends?|job|reputation|fortune|deals?|data|days|weeks)";
const SERVE =
  "(?:answer|reply|respond|react|fix|notice|solve|repair|acknowledge|call (?:you )?back|ring (?:you )?back|get back|pick up)";

/** Behind the name and up to three words of the same thing. */
const DEEDS: readonly string[] = [
  `(?:(?:slows?|drags?|weighs?|wears?|lets?|grinds?|brings?)${WHOM} down|holds?${WHOM} (?:back|up)|hangs?${WHOM} out to dry|leaves?${WHOM} (?:hanging|stranded|high and dry|in the lurch|out in the cold)|locks?${WHOM} (?:in|into)|trips?${WHOM} up)\\b`,
  `(?:is|are|was|were|remains?|feels?|has been|can be)(?: (?!(?:not|never|n't|no)\\b)[a-z]+){0,2}? (?:hard|difficult|awkward|tricky|tough|impossible) to (?!(?:beat|top|match|fault|resist|tell|say|judge|know|compare|explain|find|answer)\\b)[a-z]+`,
  `(?:makes?|made|making)(?:${WHOM}| [a-z]+ing(?: [a-z]+){0,3}?)(?: (?:as|far|much|so|too|very|really|even))* (?:hard|harder|difficult|impossible|slower|miserable|tedious|painful|worse|an? (?:misery|nightmare|pain|chore|struggle|drag|lottery|gamble|battle)|more (?:difficult|complicated|expensive|painful))\\b`,
  `(?:(?:gets?|got|puts?|does)${WHOM} wrong\\b|(?:sends?|sent|ships?|routes?|guides?|leads?|takes?|drives?|bills?|charges?|delivers?)(?: [a-z'-]+){0,5}? the wrong [a-z]+)`,
  `(?:is|was|are|has been|'s) (?:down|offline|unavailable|out of (?:order|action))(?: [a-z]+){0,2}? (?:half|[\\ue001-\\ue007]|most|every|all|again|more often|(?:once|twice) an?|several|for (?:hours|days)|much of|whenever)(?![a-z])`,
  `(?:has|have|is|are|'s|'ve)(?: (?:only|long|all|been|just))* (?:gone|going) (?:downhill|to the dogs|to seed|from bad to worse|to pot|to pieces|off the rails|stale)\\b`,
  `(?:needs?|takes?|wants?|has|have|asks?)(?: for)?(?: [a-z\\ue003]+){0,3}? too (?:many|much)\\b`,
  `(?:is|are|'s|'re|got|has been)(?: [a-z]+)? in (?:deep |financial |serious |big |real |money |dire |severe |legal |grave )+(?:trouble|difficult(?:y|ies)|straits|crisis|distress|debt|problems|water)\\b`,
  `(?:may|might|could)(?: well| soon| quite possibly)? (?:not|no longer|never) (?:exist|be (?:around|here|there|with us|in business)|survive|last|live|make it|see)\\b(?: [a-z]+){0,2}`,
  `(?:puts?|leaves?|places?|exposes?|keeps?)${WHOM} (?:at risk|in danger|exposed|unprotected|open to [a-z]+|in harm's way|to (?:hackers|strangers|everyone))\\b`,
  `(?:sells?|selling|trades?|gives? away) (?:(?:its|their|your|people's|[a-z]+') )+(?:[a-z']+ ){0,2}?(?:data|addresses|details|contacts|records|secrets)\\b`,
  `(?:drops?|loses?|misses|skips?|forgets?|mangles?|swallows?|mixes up|breaks?|crashes|fails?|stalls?|freezes|hangs)(?: (?!(?:no|nothing)\\b)[a-z'-]+){0,3}? (?:all the time|constantly|regularly|again and again|left and right|half the time|more often than not|every (?:single )?(?:day|week|night|month)|(?:once|twice) an? [a-z]+)\\b`,
  `(?:misses|loses?|drops?|forgets?|overlooks?|skips?) (?:half|most|a third|a quarter|many|[\\ue001\\ue005\\ue007])(?: of)?(?: (?:the|your|its|all|their))? [a-z]+`,
  `plays? (?:fast and loose|dirty|games with|russian roulette|with fire)\\b(?: with(?: [a-z]+){1,2})?`,
  `(?:takes?|needs?|took)(?: you)?(?: (?:up to|at least|more than|several|many|whole|half|often|usually|an?|the best part of|\\ue003))* (?:ages|forever|eternity|days?|weeks?|months?|years|hours|\\ue004) (?:to|before (?:they|anybody|somebody)|until (?:they|anybody|somebody)) (?:even )?${SERVE}s?\\b`,
  `(?:puts? up|raises?|raised|hikes?|increases?|jacks? up|doubles?|changes?)(?: [a-z]+){1,3}? (?:(?:every|each) (?:single )?(?:year|month|quarter|spring)|behind your back|without (?:any |a |prior )?(?:warning|notice|telling|asking|word|saying)|overnight|as (?:it|they) pleases?|all the time|again and again)\\b`,
  `(?:has|have|offers?|gives?)(?: you)? no [a-z]+(?: [a-z]+)? (?:worth (?:the name|mentioning)|to speak of|worthy of)\\b`,
  `(?:only|just) (?:answers?|reacts?|calls?|replies|reply|moves?|listens?|helps?|responds?)(?: [a-z]+){0,3}? (?:when|if|after|once) you (?:threaten|shout|scream|complain|beg|pay|cancel|leave)\\b`,
  `(?:pass|passes|sends?|push|pushes|shoves?|bounces?) (?:you|customers|people|callers|everyone) (?:from|around|round|back and forth|between|in circles)\\b`,
  `(?:makes?|made|has|have|gets?) (?:you|people|customers|users|everyone|your [a-z]+)(?: to)? (?:dig|hunt|search|beg|queue|wait|guess|click|scroll|jump|retype|re-enter|start over|pay (?:extra|more|twice))\\b(?: (?!(?:and|but|or)\\b)[a-z]+){0,3}`,
  `lets?${WHOM} (?:rot|slide|slip|hang|wait|pile up|starve|suffer)\\b`,
  `(?:costs?|costing|robs?|robbing) you (?:(?:another|your|an?|the|of|more|all|good|half) )*${LOT}\\b`,
];
/** Behind the name. */
export const HARMS: readonly string[] = [
  `${S} (?:${DEEDS.join("|")})`,
  `(?:'s?)? (?:(?:is|are|'s|'re|stands?)(?: (?!(?:not|never)\\b)[a-z]+)? (?:close to|near|nearing|on the (?:brink|verge|edge) of|facing|heading for|headed for|one step from|not far from|about to|set to|bound to|likely to)|will(?: [a-z]+)?)(?: (?:file for|go into|declare|financial|total|certain))* ${RUIN}\\b`,
  `(?: (?:is|are|has|have|keeps?|been|had to))* (?:lays?|laid|laying|lay|sacks?|sacked|sacking|fires?|fired|firing|sheds?|shedding)(?: [a-z\\ue001-\\ue007]+){0,3}? (?:people|staff|engineers|jobs|developers|employees|workers|half|hundreds)\\b(?: off)?`,
  `(?:'s)?(?: [a-z-]+){0,3}? (?:people|engineers?|developers?|programmers?|staff|team|founders?|managers?|experts?|ceo|cto|talent|minds)(?: (?:have|has|are|is|'ve|all|already|long|mostly|now|since|just))+ (?:gone|left|leaving|quit|quitting|moved on|walked out|fled|departed|jumped ship)\\b(?! (?:you|us|me|an?|the|it|to)\\b)(?:[^.,;!?\\n]{0,20}\\bit shows\\b(?: [a-z]+){0,3})?`,
  " while (?:you|they) (?:still )?can\\b",
];

const BY_AND_BY =
  "(?: (?:always|still|only|often|just|soon|quickly|forever|constantly|one day|keep|end up|be|get|come to|live to))*";
const SUFFERER =
  "(?:you|people|customers|teams|they|everyone|your (?:[a-z]+ )?(?:drivers|customers|people|team|teams|staff|clients|users|guests|patients|colleagues|members))";
/** What becomes of those who take it: "you'll be stuck for years". */
export const YOU_PAY_FOR_IT = `(?:${SUFFERER}(?:'ll|'re|'d| will| would| are| have to| can| may| might| run| is)*${BY_AND_BY} (?:regret (?:it|that|this)|sorry|stuck|trapped|locked in|left (?:alone|hanging|in the [a-z]+|to [a-z]+)|on your own|alone with|stranded|out of luck|ripped off|overcharged|let down|disappointed|ignored|losing (?:money|orders|data|customers|time|sleep)|risk (?:losing|being|your)|the risk of|spend (?:your|half|whole|hours|days|weeks|ages|all|most|more)(?: [a-z]+){0,4}? (?:on hold|waiting|on the phone|fixing|chasing|in (?:a |the )?queues?|apologi[sz]ing|explaining|searching)|(?:hate|curse|blame) (?:you|it|that)|never (?:hear|get|find|know|reach|see))\\b(?: [a-z]+){0,3}|(?:nobody|no one|not a soul)(?: (?:will|would|there|ever|is going to|'ll))* (?:helps?|answers?|picks? up|cares?|listens?|calls?|saves?|notices?)\\b(?: you\\b)?)`;

/** What those are to be asked who left: "how many Mondays they spent waiting". */
export const ASK_THEM = {
  front:
    "(?:ask|talk to|speak to|word with|hear from|listen to)(?! (?:us|me|our|your)\\b)(?: (?!(?:how|what|why|whether|if)\\b)[a-z\\ue003]+){1,9}",
  back: "(?:'s [a-z]+)? (?:how (?:many|much|long|often|badly)(?: [a-z\\ue003\\ue004]+){0,8}? (?:wait\\w*|on hold|lost|lose|down|crash\\w*|cost (?:them|him|her)|fail\\w*|broke|begg\\w*|complain\\w*|chas\\w+|wrong|nerves|apologi[sz]\\w+|wasted)\\b|what (?:happened to|became of) (?:their|his|her)\\b(?: [a-z]+)?|(?:about|of) (?:all )?(?:the|its|their|his|her)(?: [a-z]+)? (?:outages?|fees|bugs?|crashes|delays?|losses|waiting|trouble|pain|downtime|surprises|problems|failures|headaches?)\\b|why (?:they|he|she) (?:left|ran|quit|gave up|fled))",
} as const;

/** Why the reader should go, behind the name of whom to leave. */
export const REASONS_TO_GO = [
  "[,;:]?(?: [–—-]+)?(?: (?:because|since|as|for|and))?(?: [a-z']+){1,3} deserves? (?:far |much |something )?better\\b",
  "[^.!?\\n,]{0,30}? (?:because|since|where|as|and) (?:nobody|no one|not a soul)(?: there| ever)? (?:picks? up|answers?|calls? back|repl(?:y|ies)|responds?|cares?|listens?|knows?|helps?)\\b(?: (?:the phone|you))?",
] as const;
