/** Ill words about somebody else in the manner of articles: in a relative clause, of their customers, of whoever tried them. */
const THE_TASK =
  "(?:the (?:demands?|task|job|work|challenges?|standards?|pressures?|pace|load|rigours?)|it|that|this|much|scratch|(?:[a-z]+ )?standards?|what (?:is|you|they|[a-z]+) [a-z]+)";
const USERS =
  "(?:customers|clients|users|practices|firms|shops|teams|subscribers|staff|people|schools|offices|companies|businesses)";

const FAULTS =
  "(?:outages?|crash(?:es)?|breaches|breach|incidents?|failures?|complaints?|bugs?|errors?|breakdowns?|lawsuits?|data leaks?|leaks?|delays|lost [a-z]+|customers|tickets)";

/** Behind the name. */
export const PROSE_HARMS: readonly string[] = [
  // "…, which is plainly not up to the demands of a hospital"
  `(?:,? (?:which|who|that))?(?: (?:is|are|was|were|isn't|aren't|has|have|been|proved|proves|seems|clearly|plainly|simply|hardly|never|not|no longer|really|quite|to be))+(?<=\\b(?:not|isn't|aren't|hardly|never|no longer)\\b[^.!?,]{0,24}) (?:up to|equal to|a match for|cut out for|fit for) ${THE_TASK}\\b(?: of (?:an? )?[a-z]+)?`,
  // "'s exports lose half the tax codes", "'s support hangs up on people", "'re about to go bust"
  "(?:'s?)?(?: [a-z-]+){0,2}?(?: (?:loses?|drops?|forgets?|swallows?|mangles?|garbles?) (?:half|\\ue005|\\ue001|a third|a quarter|most|parts?|bits) (?:of )?(?:the|your|their|every|all|what)| hangs? up on (?:people|callers|customers|you|everybody|anybody)|(?: is| are|'re|'s) (?:about to|going to|bound to|close to|on the way to) (?:go(?:ing)? )?(?:bust|under|bankrupt|broke|out of business|the wall)|(?: is| are|'s) (?:an? (?:absolute |real |complete )?|one big |such a )(?:pain|shambles|nuisance|headache|torture|chore)(?: to (?:[a-z]+ ){1,3})?)(?![a-z])(?: [a-z]+){0,3}",
  // "'s numbers never tie out", "'s support rarely answers"
  "(?:'s)? (?:[a-z-]+ ){1,2}?(?:never|hardly ever|rarely|seldom)(?: (?:quite|really|actually))? (?:ties?|balances?|match(?:es)?|works?|loads?|arrives?|adds?|answers?|repl(?:y|ies)|syncs?|finish(?:es)?|holds?|agrees?|updates?|shows? up|picks? up|calls? back|fits?|lasts?|reconciles?|foots?)(?![a-z])(?: (?:out|up|back|together|through|on time|in time))*",
  // "will be gone in a year", "won't be around in two years"
  " (?:(?:will|is going to|'ll) (?:soon |probably |certainly )?(?:be|have) (?:gone|history|dead|bankrupt|out of business|disappeared|vanished)|(?:won't|will not|isn't going to) (?:be (?:around|here|there|in business)|exist|survive|last|make it))(?= ?[.,;!)–—]| - | ?$| (?:in|by|within|before|next|soon|much|for|any|another|a|this|to see)(?![a-z]))(?: (?:in|by|within|before|next|another|much|any|for|this)(?: [a-z\\ue004\\ue003]+){1,3})?",
  // "will be bought and shut down next year"
  " (?:will|is going to|are going to|is about to|'ll|is set to|is bound to) (?:soon |probably |certainly )?(?:be |get )(?:bought|sold off|taken over|acquired|swallowed|gobbled up|wound up|shut down|closed down|discontinued|dismantled|broken up)(?![a-z])(?: and(?: then)? [a-z]+(?: [a-z]+)?)?",
  // "is what people use before they know better"
  " (?:is|are|was) (?:what|where|the (?:tool|one|app|software|choice)|for) (?:people|you|teams|companies|everybody|one|those|[a-z]+s)(?: (?:who|that))? (?:(?:use|buy|pick|choose|start|begin|take|end up)(?: (?:with|at|on))? )?(?:(?:before|until|till|when|because|if|once) (?:they|you|he|she|one) )?(?:(?:know|learn|find|meet)s? (?:(?:any )?better|us|something better|what they are missing)|don't know (?:any )?better|haven't (?:met|seen|tried) (?:us|better)|grow up|(?:can't|cannot) afford (?:better|us|more)|have given up)(?![a-z])",
  // "bought three companies and can't make them talk to each other"
  "(?:'s)? (?:[a-z\\ue003-]+ ){1,6}?(?:and|but|yet) (?:still |now )?(?:can't|cannot|couldn't|can not|never managed to|fails? to|failed to|struggles? to) (?:even )?(?:make|get|keep|bring|have|let|connect|join|merge|stitch) (?:them|it|those|the [a-z]+|all of them|any of it|their [a-z]+) (?:to )?(?:talk|work|fit|run|speak|together|up|straight|go|into|play)(?: [a-z]+){0,4}",
  // "'s support to pick up the phone. Bring a flask, it'll be a long wait"
  "'s? (?:support|helpdesk|hotline|service|people|team|sales)? ?(?:to )?(?:pick up|answer|call back|reply|respond|get back)[^!?\\n]{0,30}?[.!,] (?:bring (?:a|your) (?:flask|book|sandwich|tent|coffee|chair|pillow)|(?:it'll be|it will be|that'll be) a long wait|good luck|don't hold your breath|you may wait)(?: [a-z']+){0,3}",
  // ", on the other hand, loses people's records"
  ",? (?:on the other hand|by contrast|however|meanwhile|in turn),? (?:loses?|forgets?|drops?|leaks?|hides?|breaks?|ignores?|overcharges?|misses|lies|cheats?|fails?|crashe?s?)(?: [a-z']+){1,4}",
  // "Reminders go out late, when they go out at all"
  "(?:'s)? (?:[a-z-]+ )?(?:go(?:es)? out|arrives?|comes?|ships?|loads?|answers?|works?|starts?|sends?|turns? up|shows? up)(?: [a-z]+)? (?:late|slowly|wrong|broken|twice|too late|half finished)(?:,? (?:when|if) (?:they|it) (?:[a-z]+ )?(?:[a-z]+ )?at all)?(?![a-z])",
  // "has been promising an app since 2021"
  " (?:has|have) been (?:promising|announcing|talking about|working on|about to (?:ship|launch)|planning) [^.!?\\n]{2,50}? (?:since|for) (?:\\ue008|\\ue004|years|ages|months|a (?:while|year|decade)|ever)(?![a-z])",
  // "Tradepass's end up in spam"
  "(?:'s)? (?:[a-z-]+ )?(?:ends? up|lands?|goes|go|get stuck|gets stuck) in (?:the )?(?:spam|bin|junk|trash|nowhere|void)(?: folder)?(?![a-z])",
  // "is cheap for a reason"
  " (?:is|are|was)(?: [a-z]+)? (?:cheap|cheaper|free|low|inexpensive|so cheap|that cheap) for (?:a|good|some|the simple) reasons?(?![a-z])",
  // "surveys look like a tax return", "charges for every text and doesn't tell you before"
  "(?:'s)? (?:[a-z-]+ )?(?:looks?|feels?|reads?|works?|smells?|sounds?) like (?:an? )?(?:tax returns?|(?:19|20)\\d\\d|spreadsheets?|the (?:nineties|eighties|stone age|past)|\\ue008|windows \\ue003|toys?|prototypes?|homework|hobby projects?|beta|museum|relics?|jokes?|scams?|mess|afterthoughts?|school projects?)(?![a-z])",
  "(?:'s)? (?:charges?|bills?|invoices?) (?:you |customers |people )?(?:for |extra for )[^.!?\\n]{2,40}?,? (?:and|but|without) (?:they |it )?(?:(?:don't|doesn't|never|won't) (?:tell|say|mention|warn|show|ask)|(?:telling|saying|mentioning|asking|warning))(?: [a-z]+){0,4}",
  // "lost two big customers last month"
  " (?:(?:has|have|had|is|are|keeps?|just|also|already|recently) )*(?:lost|loses?|losing|bleeding|bleeds?)(?: [a-z\\ue003\\ue001-\\ue007]+){0,3}? (?:customers|clients|accounts|users|contracts|people|staff)(?![a-z])",
  // "'s customers are always the last to be told"
  `(?:'s?)? ${USERS} (?:are|were|will be)(?: (?:always|usually|often|still|invariably|the))* (?:last|only ones|final people) (?:people |ones )?(?:to (?:be told|hear|know|learn|find out|notice|get)|(?:who|that) (?:are|is) (?:not )?told)(?: [a-z]+){0,3}`,
  // "'s people vanish the moment the ink is dry"
  "(?:'s?)?(?: [a-z-]+){0,2}? (?:vanish(?:es)?|disappears?|goes? (?:quiet|silent|dark|missing)|(?:are|is) (?:gone|nowhere to be (?:seen|found))|loses? interest|stops? (?:calling|answering|caring|picking up)|forgets? (?:you|your name)) (?:the (?:moment|minute|day|second)|as soon as|once|after|when) (?:the (?:ink|contract|money|deal|cheque|invoice|signature|sale)|you(?:'ve| have)?|they(?:'ve| have)?|it) ?(?:[a-z']+ ?){1,4}",
  // "charges you for breathing"
  "(?:'s)? (?:charges?|bills?|invoices?)(?: you| people| customers)? (?:extra )?(?:for|by the) (?:breathing|breath|(?:the )?air(?: you breathe)?|(?:every|each) (?:click|breath|question|smile|keystroke|word|phone call|hello)|saying (?:hello|good morning)|looking at it)(?![a-z])",
  // "'s last update wiped two of their customers' catalogues"
  "(?:'s)? (?:(?:last|latest|newest|recent|spring|summer|autumn|winter|big|new) )?(?:update|release|upgrade|migration|import|outage|bug|patch|version) (?:wiped(?: out)?|deleted|lost|broke|took down|destroyed|corrupted|crashed|cost|emptied|knocked out|ruined|scrambled|erased|swallowed|locked out)(?: [a-z'\\ue003]+){1,5}",
  // "sold their guests' addresses once"
  "(?: (?:once|twice|has|have|had|also|even|already|again|this year|last year))* (?:sold|leaked|lost|mislaid|passed on|gave away|published|exposed|auctioned) (?:their|its|your|people's|the|all|half|some|most|thousands of)(?: (?:of|their|its|the))*(?: [a-z-]+(?:'s?|s')?){0,2}? (?:data|addresses|details|names|numbers|contacts|records|secrets|passwords|files|credentials|emails)(?![a-z])(?: [a-z]+)?",
  // "'s widget looks as if somebody's nephew built it over a weekend"
  "(?:'s?)? (?:[a-z-]+ ){0,2}?(?:looks?|feels?|reads?|works?|behaves?|sounds?|is built|was built)(?: like something| as (?:if|though)| like)? [^.!?\\n]{0,40}?\\b(?:nephews?|interns?|toddlers?|drunks?|blindfold(?:ed)?|(?:over|on) a weekend|in a hurry|lunch ?break|in the dark|half asleep|hungover|committees?|on a napkin|back of an envelope|(?:last|previous) century)(?![a-z])(?: [a-z]+){0,4}",
  // "is a video folder with a logo on it"
  " (?:is|are|was) (?:(?:just|only|nothing but|really|basically|little more than|no more than|still) )*(?:an? )?(?!great|good|solid|fine)(?:[a-z-]+ ){1,4}with (?:an?|its|their) (?:nice |pretty |new |fancy )?(?:logo|log-?in|price tag|skin|coat(?: of paint)?|lick of paint|face|sticker|bow|ribbon|subscription|hefty bill)(?: (?:on|around|attached)(?: (?:it|them|top))?)?(?![a-z])",
  // ", whose app crashes every other Monday"
  ",? whose (?:[a-z-]+ ){1,2}?(?:crashe?s?|fails?|breaks?|freezes|hangs|loses?|never [a-z]+|doesn't|can't|won't|(?:is|are) (?:always |constantly |often )?(?:down|slow|broken|useless|hopeless|an? (?:mess|shambles|pain|joke|disaster)))(?![a-z])(?: [a-z]+){0,3}",
  // "'s people only win where nobody reads the contract"
  "(?:'s)?(?: [a-z]+){0,2} only (?:wins?|sells?|works?|survives?|succeeds?|gets? in|get signed) (?:where|when|if|because|as long as) (?:nobody|no one|people|you|buyers|customers|they)(?: [a-z']+){1,5}",
  // "is known for leaving its customers in the rain"
  " (?:is|are)(?: (?:well|best|widely))? (?:known|notorious|famous|infamous) for (?:leaving|letting|losing|forgetting|ignoring|overcharging|hiding|never|not|late|slow|poor|bad|rude|long|broken)(?: [a-z']+){1,5}",
  // "has been patched together from three dead products"
  "(?:'s (?:[a-z-]+ )?(?:product|platform|software|system|app|tool|suite|code|interface|dashboard|api))? (?:(?:has|have) been|was|were|is|are|looks?|feels?)(?: (?:just|clearly|obviously|basically|really))? (?:patched|cobbled|thrown|stuck|stitched|glued|taped|bolted|knocked|held) together(?: (?:from|with|out of|by|in|over) [^.!?,;\\n]{1,40})?",
];

/** In front of the name and behind it. */
export const PROSE_PAIRS: readonly (readonly [string, string])[] = [
  // "We do in an afternoon what Tradepass needs a month for"
  [
    "(?:we|our [a-z]+|it|you)(?:'ll| will| can)? (?:do|does|manage|finish|get|build|ship|deliver|solve|achieve)s?(?: (?:it|that|things|everything|done))? (?:in|within|on|with) (?:an?|one|half|\\ue004|\\ue003|less)(?: [a-z]+){0,3} what",
    " (?:needs?|takes?|requires?|spends?|(?:does|do) in|charges?|manages? in)(?: (?:an?|\\ue004|\\ue003|weeks|months|days|years|whole|entire|ten))(?: [a-z]+){0,3}",
  ],
  // "Compared with what Closebook ships, ours is a decade ahead"
  [
    "compared (?:with|to) (?:what|the [a-z]+(?: that)?)",
    "(?:'s)? [^.!?\\n,]{0,30},? (?:ours|we|our [a-z]+|it)(?:'s|'re| is| are)? (?:(?:an?|\\ue003|\\ue004|years?|decades?|light ?years?|miles|far|way|streets|worlds?|a whole|generations?) ?)+(?:ahead|better|in front|apart|faster|further)(?![a-z])",
  ],
  // "Most of our customers came from Tradepass, and none of them went back"
  [
    "(?:most|half|many|some|\\ue005|\\ue001|hundreds|dozens) of our (?:[a-z]+ )?(?:customers|clients|users|members) (?:came|come|switched|moved|ran)(?: (?:over|away|across))? from",
    ",? (?:and|but) (?:none|not (?:one|\\ue003)|nobody|no one|hardly anyone)(?: of (?:them|those))? (?:went|goes|has gone|ever went|wants? to go|looked|misses|ever looked) ?(?:back|it|them)?",
  ],
  // "If you want to phone India for every password, stay with SafeSkill"
  [
    "if you (?:want|like|enjoy|love|prefer|don't mind) (?:to )?(?:phone|phoning|wait|waiting|pay(?:ing)? (?:twice|double|extra|more)|typ(?:e|ing)|surprises|trouble|outages|spreadsheets|retyp(?:e|ing)|queu(?:e|ing)|long|being|chas(?:e|ing)|hold)[^.!?\\n]{0,50}?, (?:then )?(?:by all means )?(?:stay with|go with|choose|pick|take|try|call|keep|buy)",
    "(?= ?[.,;!)–—]| - | ?$)",
  ],
  // "Most of what Closebook puts on its website doesn't exist"
  [
    "(?:most|half|much|a lot|little|none|nothing|hardly any(?:thing)?|\\ue005|\\ue001|two thirds|all) of what",
    " (?:says?|puts?|claims?|promises?|writes?|shows?|announces?|sells?|told|tells|advertises?|demos?)(?: (?!(?:does|is|are|has|will|won't)\\b)[a-z']+){0,5}? (?:doesn't (?:exist|work|hold)|does not (?:exist|work|hold)|isn't (?:true|there|real|built)|is not (?:true|there|real|built)|is (?:wrong|false|made up|invented|hot air|fiction|a lie|marketing|vapou?rware|true|there|real)|never (?:works|arrives|ships|happens|comes|existed)|are lies)(?: [a-z]+){0,3}",
  ],
  // "Have you seen how many outages Closebook had this year?"
  [
    `(?:(?:have|did) you (?:ever )?(?:seen|see|count|counted|notice|noticed|heard|hear|read|looked at)|(?:do|don't) you know|ask(?: them| yourself)?|just (?:count|look at|ask)|look at|guess|imagine) (?:just )?how (?:many|often|much|long)(?: ${FAULTS})?(?: (?:has|have|did|does|do))?`,
    `(?:'s)?(?: (?:[a-z-]+ ){0,3}?${FAULTS}(?![a-z])| (?:has |have )?(?:had|suffered|seen|caused|lost|dropped|broke|breaks|fails?|failed|crashe[sd]|goes down|went down|is down|was down|let|lets)(?![a-z]))(?: [a-z]+){0,3}`,
  ],
  // "With Closebook you get what you pay for: nothing"
  [
    "(?:with|from|at|of)",
    "(?: is)?,? (?:you get|one gets|comes) what (?:you|it|one)(?:'ve)? (?:pays?|paid|costs?)(?: for)?(?:[:,;—–-]| ?\\.\\.\\.| and that is|, which is)* (?:nothing|little|not much|very little|a mess|trouble|peanuts|a headache|next to nothing)(?![a-z])",
  ],
  // "Nobody who has restored a backup from Closebook will ever trust it with a second one"
  [
    "(?:nobody|no one|none of those|not a soul|no [a-z]+)(?: in (?:his|her|their) right mind)? (?:who|that) (?:has|have|had|ever|once|saw|tried|used|bought|came|worked)(?: (?!(?:our|us|me|you)\\b)[a-z'-]+){0,6}",
    "[^.!?\\n,]{0,40}? (?:will|would|wants? to|is going to|comes?|goes)(?: (?:ever|willingly|gladly))* (?:trust|use|buy|touch|choose|recommend|pay for|return|go back|do (?:it|so|that)|sign|back|again)\\b(?: [a-z]+){0,5}",
  ],
  // "Ask anyone at Pawsteel's last clinic how their Monday went when everything froze"
  [
    "(?:just |go and |go )?ask (?:any(?:one|body)|some(?:one|body)|a (?:customer|client|user)|the (?:people|customers|clients|last [a-z]+))(?: (?:who|that|at|of|on|with|from|in)(?: [^.!?\\n]{1,30}?)?)?",
    "[^.!?\\n]{0,40}? (?:how|what|why|when|about)\\b[^.!?\\n]{0,50}?\\b(?:fr[oe]+ze|crash(?:ed|es)?|broke|failed|went down|died|collapsed|lost|vanished|breakdown|outages?|overcharged|regrets?|disaster|nightmare|chaos|stopped working|fell over)(?![a-z])(?: [a-z]+){0,3}",
  ],
  // "I'd be nervous trusting Kennelbase with a single X-ray"
  [
    "(?:i|we|you)(?:'d| would| wouldn't|'d not| should| had better)(?: (?:be|not|never|feel|have to be|also))* (?:(?:nervous|uneasy|uncomfortable|wary|careful|worried|afraid|scared|cautious|brave|mad|crazy|foolish|naive|sleepless)(?: (?:about|of|to|before|when))?|think (?:twice|hard)(?: about| before)?|hesitate (?:to|before)|lose sleep(?: over)?|sleep (?:badly|well)(?: with)?|dare(?: to)?|want to (?:rely|depend|count) on|bet [a-z ]{2,20} on)(?: (?:trust|rely|depend|leav|putt?|giv|hand|sign|us|buy|bett?|build|count|pay|stor|rest)(?:e|ing)?(?: (?:[a-z]+ ){0,4}?(?:with|to|on|into|in|by|over to|from))?)?",
    "(?:'s [a-z]+)?(?= ?[.,;!)–—]| - | ?$| (?:with|for|to|on|again|any|at|when|if|in|being|still|lasting|surviving)(?![a-z]))(?: [a-z]+){0,4}",
  ],
  // "I wouldn't let Depotrix count my socks"
  [
    "(?:i|we|you|nobody|no one)(?:'d| would)?(?:n't| not| never)(?: (?:even|ever|willingly))? (?:let|allow|ask|hire|pay|want|send)",
    "(?: to)? (?!(?:down|know|you|go|off)\\b)(?:count|touch|near|look|run|handle|store|hold|guard|keep|walk|plan|move|get|loose|do|feed|water|carry|watch|book|sell|write|send|anywhere)(?: [a-z]+){1,4}",
  ],
  // "Half of Shelfwright's users are looking for the exit"
  [
    "(?:half|most|many|some|all|\\ue005|\\ue001|two thirds|more and more|plenty|lots|hundreds|dozens) of",
    `(?:'s?)? ${USERS}(?: there)? (?:are|want|have been|would love to|can't wait to)(?: (?:already|just|now|all))* (?:looking for (?:the (?:exit|door)|something (?:else|better)|a way out|alternatives)|leaving|(?:on their way |running |to get |get )out|unhappy|fed up|jumping ship|running(?: away)?|desperate|angry|to leave|leave|shopping around)(?: [a-z]+){0,2}`,
  ],
  // "People leave Tablora in tears"
  [
    "(?:people|customers|clients|users|teams|companies|everybody|everyone|they|most|many|(?!(?:you|we|i|he|she)\\b)[a-z]+s) (?:leave|left|flee|fled|quit|are leaving|have left|run from|ran from|escape|escaped|abandon|abandoned|come (?:to us )?from|come over from|ran away from)",
    "(?: (?:now|again|every (?:week|month|day)|these days))? (?:in (?:tears|droves|anger|despair|frustration|disgust|panic|a hurry|scores|shame)|screaming|exhausted|angry|frustrated|broke|empty-handed|burnt out|burned|disappointed|as fast as they can|by the (?:dozen|hundred|bus ?load)|and never look back|at the first chance)(?![a-z])",
  ],
  // "Why pay Kostenblitz twice as much for half the features?"
  [
    "why (?:should (?:you|anybody|anyone) |would (?:you|anyone) |do you |on earth )?(?:still )?(?:pay|give|spend|hand|throw|waste)(?: [a-z]+){0,2}?(?: (?:at|on|to))?",
    ",? (?:twice|double|triple|\\ue006|\\ue003 times|more|extra|good money|that much|so much|a fortune)[^.!?\\n]{0,30}? (?:for|to get|and get) (?:half|less|fewer|worse|nothing|\\ue005|so little|the same)(?: [a-z]+){0,3}",
  ],
  // "Even Spendolino's own sales people recommend us"
  [
    "even",
    "(?:'s)? own (?:[a-z]+ )?(?:people|staff|engineers?|customers|employees|managers?|ceo|founders?|reps?|consultants?|partners|sellers?|salespeople) (?:recommend|use|prefer|buy|come to|admit|say|know|laugh|tell|switch|agree|warn)s?(?: [a-z']+){0,4}",
  ],
  // "People who come to us from Kostenblitz usually bring a folder of unanswered tickets along"
  [
    `(?:${USERS}|those|whoever|everybody|everyone|anyone|most)(?: (?:who|that))?(?: (?:we|you))? (?:comes?|came|moves?|moved|switch(?:es|ed)?|arrives?|take over|crosse[sd]?)(?: (?:over|across|to us|here))* from`,
    " (?:(?:usually|often|always|all|mostly|still|finally|do|tend to|will) )*(?:bring|arrive|come|need|tell|say|said|stop|get|gets|ask|look|show up|want|have|sleep)s?(?: (?!whether|if)[a-z']+){0,12}? (?:tears|unanswered|printouts|shoe ?box(?:es)?|on hold|in vain|never|nobody|trust|believe|scars?|relief|relieved|horror stories|checking (?:every|each|everything|twice)|an answer|what it says|by hand|sleepless|burnt|panic|apolog[a-z]+)(?![a-z])(?: [a-z]+){0,3}(?:,? because(?: [a-z']+){1,12})?",
  ],
  // "Ring any two Shiftstack customers and ask how many mornings they were back on paper"
  [
    "(?:ring|call|phone|ask|talk to|write to|visit)(?: up)? (?:any|a few|some|two|\\ue003|one|a couple)(?: (?:of|\\ue003|of the))?",
    `(?:'s?)? ${USERS}[^.!?\\n]{0,30}?(?:,? and)? ask(?: them)? (?:how (?:many|often|long|much)|what happened|when they last|why)[^.!?\\n]{4,70}`,
  ],
  // "Ask Siteloom how many of the firms that signed last winter are still there"
  [
    "(?:just |only |do )?ask",
    " how many (?:of )?(?:their|the|those|its)(?: [a-z']+){1,9} (?:are|were|have|had|is|left|lost|quit|stayed|came)(?: (?:still|already|actually))? ?(?:there|left|gone|with them|happy|here|working|back on paper|moved|leaving)?(?![a-z])",
  ],
];
