/**
 * What a sentence does to people, told by its words. The embedding model sees what a sentence is about: "you can let your
 * staff go" and "you can let your staff choose" are nearly the same to it. These classes tell them apart.
 */
import { isDeniedAt } from "./denied-verbs.ts";

/** Who is let go, punished or done without: "slow drivers", "the ones who dawdle". */
const PERSON =
  "(?:people|persons?|staff|workers?|employees?|drivers?|teams?|agents?|colleagues?|clerks?|crews?|nurses?|teachers?|cleaners?|managers?|assistants?|planners?|dispatchers?|accountants?|bookkeepers?|recruiters?|technicians?|engineers?|operators?|secretar(?:y|ies)|[a-z]{2,}[cgnprt]ists?|him|her|them|laggards|slackers|ones|anyone|anybody|somebody|someone|whoever)";
const PEOPLE = `(?:[a-z]+ ){0,3}?${PERSON}`;
/** Whose work a product is said to make needless: "you won't need an accountant any more". */
const NEEDLESS =
  "(?:no longer|won't|will not|needn't|don't|do not|never)(?: have to| need to| ever| even)* (?:need|pay|call|keep|want|employ|hire)(?: for)? (?:an? |your |the |any )?(?:[a-z]+ )?(?:accountants?|bookkeepers?|lawyers?|solicitors?|doctors?|advis[eo]rs?|consultants?|planners?|dispatchers?|assistants?|agents?|recruiters?|technicians?|teachers?|trainers?|nurses?|staff|people|employees|workers|clerks?|receptionists?|translators?|designers?|writers?|managers?|[a-z]+(?:ists?|icians?))(?: at all| any ?more| any longer| again| ever|(?= (?:at|on|in|behind|by) (?:the|your|every|each) [a-z]+)|(?=$|[.,;!?]))";
/** Dismissal in plain words; other words for it ("replace", "headcount") are less telling. */
const FIRING = `\\b(?:(?:fir(?:e|es|ing)|sack(?:s|ing)?|axe|terminat(?:e|es|ing)|ditch(?:es|ing)?|(?:kick|throw|boot)(?:s|ing)? out|part(?:ing)? ways with) ${PEOPLE}|show(?:s|ing)? ${PEOPLE} the door|(?:get|gets|getting) rid of ${PEOPLE}|dismiss(?:es|ing)? ${PEOPLE}|${NEEDLESS})\\b`;

/** "See which engineer is coasting": whose work is laid open, and what for. */
const WHO = `(?:who|whose|which (?:of )?(?:your |the |my )?(?:[a-z]+ ){0,2}?(?:people|staff|workers?|employees?|drivers?|agents?|colleagues?|clerks?|nurses?|teachers?|developers?|engineers?|managers?|assistants?|hygienists?|dentists?|receptionists?|operators?|translators?|[a-z]+ers?|one|ones|them))`;
const IDLES =
  "(?:slack\\w*|coast\\w*|idl\\w+|loaf\\w*|dawdl\\w+|daydream\\w*|nap(?:s|ping)?|skiv\\w+|shirk\\w*|loiter\\w*|chat(?:s|ting)?|gossip\\w*|smok(?:es|ing)|scroll\\w*|surf\\w*|(?:takes?|taking) (?:it easy|(?:too )?(?:long|many) breaks|the longest breaks)|(?:drags?|dragging) (?:his|her|their) feet|(?:does|doing|do|did) (?:nothing|the least|little)|(?:puts?|putting) in (?:a full day|the hours|the least)|pull(?:s|ing)? (?:his|her|their) weight|(?:works?|working|worked|really works|busy)(?= (?:hard|least|most|and|or|enough|slow\\w*)\\b|[.,;!?]|$)|(?:comes?|came|leaves?|left|goes?|arriv\\w+|logs? (?:in|off|on)|starts?) (?:in |home )?(?:late|early)|(?:is|are|was|were) (?:late|away|absent|offline|at (?:his|her|their) desks?|on the phone))";
const WATCHED = `${WHO} (?:[a-z']+ ){0,5}?${IDLES}|how (?:much|hard|long|fast|often|many [a-z]+) (?:each|every|any|your|an?|all)(?: of)?(?: your| the)? [a-z]+ (?:really |actually )?(?:works?|types?|takes?|is|are|spends?|talks?|sits?|breaks?|rests?|puts?|commits?|does)|(?:keep|keeps|keeping|have|having) (?:an|a close|your) eye on (?:your|every|each|the)(?: [a-z]+)? (?:people|staff|team|workers?|employees?|drivers?|agents?|developers?|engineers?|[a-z]+ers)|(?:keep|keeps|keeping|have|having) (?:an|a close|your) eye on (?:every|each) (?!(?:number|order|letter|server|printer|computer|container|trailer|paper|folder|river|layer|corner|quarter|parameter|register|meter|water|supplier|offer|counter|router|scanner|sensor|charter)\\b)[a-z]+er\\b|(?:sees?|seeing|watch(?:es|ing)?|read(?:s|ing)?|know(?:s|ing)?|track(?:s|ing)?|follow(?:s|ing)?|record(?:s|ing)?|log(?:s|ging)?) (?:everything|anything|all|what|whatever|exactly what|every (?:click|move|step|word|message|keystroke|page|site|minute))(?: that| which)? (?:your|their|the|his|her|our|every|each|an?)(?: own)? (?:[a-z]+ )?(?:people|staff|team|workers?|employees?|drivers?|agents?|crew|colleagues?|nurses?|teachers?|[a-z]+ers?)(?:'s)? (?:do|does|did|is doing|are doing|writes?|types?|says?|clicks?|opens?|visits?|reads?|sends?|looks? at|gets? up to|is up to|are up to)\\b`;

/** "You're finished", "your career is finished": somebody is threatened. A close, a task and a form are finished every day. */
const THREATENED =
  "(?<!\\b(?:once|when|until|after|before|while) )\\b(?:you|they|he|she|(?:your|their|his|her) (?:[a-z]+ )?(?:career|job|business|company|firm|reputation|days?|life))(?:'re|'ll be|'s| are| is| will be| would be| could be)(?: [a-z]+){0,1} finished\\b(?! [a-z])";

const STANCES = {
  firing: new RegExp(FIRING),
  dismissal: new RegExp(
    `${FIRING}|\\b(?:lay(?:s|ing)?[- ]?offs?|laid off|redundan\\w+|dismiss\\w*|fir(?:e|ed|ing) (?:your|the|half|most|people|staff)|sack(?:ed|ing)|let (?:[a-z]+ ){1,6}go\\b(?! (?:home|on|to|back|ahead|through|live|over|into|for|out|deeper|further))|head ?count|fewer (?:[a-z]+ )?(?:people|staff|agents|employees|workers|hands|heads)|do without|get rid of|(?:say|wav)(?:e|es|s|ing)? (?:goodbye|farewell) to ${PEOPLE}|tak(?:e|es|ing) over (?:from|the (?:work|jobs?) of) ${PEOPLE}|${PERSON} (?:can|may|could|will have to) go(?=[.,;!?]| (?:by|in|at the end|soon|too|tomorrow|next)\\b|$)|(?:becom(?:e|es|ing)|is|are|be) (?:unnecessary|superfluous|surplus|needless|no longer needed)|replac\\w+|swap(?:ping|ped)? (?:your|out|the|people|agents|staff)|skeleton (?:crew|staff)|pay(?:ing)? (?:salaries|wages)|(?:on|the|save) (?:salaries|wages)|(?:team|staff|department|crew|desk) shrinks?|downsiz\\w+|home for good|(?:won't|don't|no longer|not|needn't|never) (?:have to |need to |need )?(?:employ|hire)\\w*|jobs? (?:[a-z]+ )?(?:disappears?|vanish\\w*)|(?:cut|halv|trim|reduc|slim|thin|shrink)\\w* (?:down )?(?:on )?(?:[a-z]+ ){0,3}(?:staff|team|jobs|people|crew|workforce|heads|roles|positions)|obsolete|(?:half|n) (?:of )?(?:the|your) (?:team|staff|people|crew)(?! (?:is|are|was|were|has|have|had|will|can|may|might|probably|already)\b)|make(?:s)? do with)\\b`,
  ),
  deception:
    /\b(?:(?:won't|never|don't|doesn't|can't|cannot|nobody|no one|none|not|wouldn't|few|no [a-z]+)(?! (?:want|like|wish|need|have) to\b)(?: [a-z]+){0,4}? (?:notic\w+|reali[sz]\w+|knows?|tell|suspect\w*|finds? out|guess\w*|spot|discover\w*|difference|wiser)|no idea|none the wiser|pass(?:es|ed)? (?:for|off)|thinks? (?:that )?(?:they|he|she)|swear (?:that )?they|indistinguishable|fool(?:s|ed|ing)?|trick(?:s|ed|ing)?|pretend\w*|(?:sounds?|feels?|seems?|looks?) (?:so |just |exactly |completely |like a )*(?:real|human|person)|in disguise|undetect\w+|(?:for|as) a (?:real )?(?:human|person)|believes? (?:that )?they)\b/,
  accusing: /\b(?:lying|liars?|lies to|tell(?:s|ing)? lies|dishonest\w*|(?:making|makes|make|made) (?:it|things) up)\b/,
  punishing: new RegExp(
    `\\b(?:punish\\w*|penali[sz]\\w+|disciplin(?:e|es|ed|ing)|reprimand\\w*|dock(?:s|ed|ing)?|(?:be|is|are|get|gets) fined|fin(?:e|es|ing) ${PEOPLE}|written warnings?|(?:cut|cuts|cutting|reduc(?:e|es|ing)|withhold|strip) (?:the|their|his|her) (?:pay|wages?|bonus(?:es)?)|mak(?:e|es|ing) ${PEOPLE} pay|bring(?:s|ing)? ${PEOPLE} (?:to heel|into line))\\b`,
  ),
  watching: new RegExp(
    String.raw`\b(?:spy\w*|spies|secretly|in secret|covert\w*|without (?:their|his|her|your) (?:knowledge|consent|knowing)|without (?:telling|asking|them knowing)|watch(?:ed|es|ing)? (?:your|every|what|them|over)|being watched|monitor\w*|snoop\w*|eavesdrop\w*|listen(?:s|ed|ing)? in (?:on|to|secretly|without|whenever)|every (?:single )?(?:click|minute|second|move|keystroke|step)|behind (?:their|his|her) backs?|big brother|surveil\w*|${WATCHED})\b`,
  ),
  pressure:
    /\b(?:hurry|act (?:now|fast|today)|(?:last|final) (?:chance|call|days?|hours?)|(?:disappear|vanish|expire|end)(?:s|ed)? (?:tonight|tomorrow|today|soon|at|on|forever|for good)|(?:is|are|be|it's) gone|gone (?:tomorrow|tonight|forever|for good)|(?:goes|go|going) up|(?:prices?|rates?|fees?|costs?) (?:will )?(?:rises?|jumps?|climbs?|increases?)|(?:pay|costs?)(?: you)? more (?:tomorrow|next (?:week|month)|later)|(?:is|are|be) history|runn?(?:ing|s)? out|(?:clock|time) is (?:ticking|running)|too late|never (?:see|get|have|find)[^.]*again|now or never|(?:today|now|tonight) or|(?:sign|decide|order|buy) (?:today|now|tonight|right now)|(?:won't|not|never) (?:come|be) back|forever|lock (?:this|it) in|while (?:it|stocks?|they) lasts?|going fast|sell(?:ing|s)? out|by midnight|past midnight|once [a-z ]{0,20}midnight|missed? (?:out|your chance)|(?:window|door) (?:closes|is closing))\b|\b(?:only|just|a|last|final)(?: [a-z]+){0,2} (?:places?|seats?|spots?|slots?|units?|pieces?)(?: [a-z]+)? (?:left|remain\w*|to go)\b|\b(?:few|two|three|n) (?:places?|seats?|spots?|slots?) (?:are |is )?(?:left|remain)/,
  fear: new RegExp(
    `${THREATENED}|${String.raw`\b(?:dies?|dying|dead(?! (?:simple|easy|ends?|on|weight|line))|deaths?|deadly|funerals?|kill\w*|injur\w+|widow\w*|coffins?|graves?|(?:won't|not|never) (?:come|make it|get) home|prison|jail|bankrupt\w*|ruin\w*|destroy\w*|hack(?:ed|ers?)|stolen|steals?|criminals?|burgl\w+|thie(?:f|ves)|attack\w*|breach\w*|wrong hands|los(?:e|ing) (?:everything|it all|your|the|their|his|her)|(?:end|cost|kill|wreck)s? [a-z ]{0,12}careers?|be (?:fired|sued)|sued|catastroph\w*|nightmare|collaps\w*|go(?:es)? under|wiped? out|end of (?:your|the) (?:career|job|road|line|business|company|firm|world|story)|explain (?:it )?to (?:the|their|his|her|your) (?:kids|children|wife|widow|family|board|judge))\b`}`,
  ),
  blame:
    /\b(?:(?<!\b(?:our|my)(?: own)? )fault|(?:not|isn't|wasn't|aren't|weren't) (?:us\b|our (?:fault|doing|problem|mistake|business))|nothing to do with (?:us|it|this|that|the [a-z]+)\b|(?:don't|do not) look at us|did nothing wrong|out of our hands|blam\w+|deserv\w+|only (?:it|your|them|him|her)sel(?:f|ves)|had it coming|because of (?:you|your)|(?:is|are) (?:the reason|why)|guilty|conscience|(?:is|are|be) on you(?:r head)?|own doing|serves? (?:you|them|him|her) right|brought (?:it|this) on|asked for it|your (?:own )?negligence|could have prevented|(?:the one|you) who has to explain|have to explain (?:it )?to)\b/,
  insult:
    /\b(?:laz(?:y|iness)|idle|stupid\w*|idiots?|dumb|incompeten\w+|useless|hopeless|clueless|careless\w*|sloppy|too slow|slowest|broken|bad at|(?:terrible|awful|hopeless|poor|rubbish|useless) at|is (?:a )?(?:terrible|awful|disaster|mess|joke|shambles|chaos|bad|slow)|are (?:a )?(?:terrible|awful|disaster|joke|slow|bad)|a (?:disaster|mess|joke|shambles)|embarrass\w*|ashamed|disgrac\w*|humiliat\w*|laughing[- ]stock|pathetic|amateur\w*|ignoran\w+|(?:can't|couldn't|cannot|won't) be bothered|(?:don't|do not|doesn't|couldn't) (?:even )?care|(?:don't|doesn't|no) (?:know|clue|idea) (?:what|how)|(?:knows?|clue) how|last century|stone age|dark ages|dinosaurs?|takes? forever|mak(?:e|es|ing) mistakes|worst|primitive|backward\w*|good for nothing|asleep|(?:fall|com)(?:s|ing)? apart|out of touch|not up to|no good at|behind the times|outdated|a waste of)\b/,
  // Not what people decide themselves.
  judging:
    /(?<!\b(?:you|they|who|we|i|candidates?|applicants?|managers?|recruiters?|people|teams?|humans?|leads?|your [a-z]+|the [a-z]+ manager|their|own)(?: (?:can|will|then|still|to|always|have|alone))* )\b(?:decid\w+|decision|choos\w+|chose|picks?|selects?|selection|rejects?|rejected|turn\w* (?:[a-z]+ ){0,3}(?:away|down)|says? no|(?:sort|weed|filter|screen|rul|throw)\w* (?:[a-z]+ ){0,4}out|bins?|tells? you whom?|verdict|who (?:gets|is) (?:in|out|hired|fired))\b/,
  secrecy:
    /\b(?:secret\w*|between (?:us|the two|you and me|ourselves)|(?:don't|do not|never|not) (?:tell|mention|forward|share|show|breathe)|(?:needn't|need not|don't need to|no need to|doesn't have to|don't have to|mustn't|nobody needs to) (?:hear|know|learn|see)|keep (?:it|this|that) (?:quiet|to yourself|from)|hush|off the record|not a word|behind (?:your|their) backs?|under wraps)\b/,
  success:
    /\b(?:tak(?:e|es|ing) off|explod\w*|soar\w*|skyrocket\w*|thriv\w+|boom\w*|feel the difference|(?:see|show|bring)s? (?:you )?(?:real |immediate )?results|results (?:show|from|come|in)|success\w*|transform\w*|flourish\w*|rocket\w*|get rich|fortune|dream\w*|miracle\w*|never look back)\b/,
  breaking:
    /\b(?:break (?:your|the|off)|breach (?:your|the)|terminat\w+|walk (?:out|away)|quit (?:your|the)|stop paying|withhold\w*|ignore (?:the|your)|tear up|wriggle out|get out of (?:your|the))\b/,
  cure: /\b(?:cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|diagnos\w+|pain[- ]free|free of pain|symptoms?|disease\w*|throw away your (?:pills|tablets)|(?:stop|quit) taking)\b/,
  // Writing to people who gave nobody their address.
  unasked:
    /\b(?:bought|purchas\w+|rented|scrap(?:e|ed|ing)|harvest\w*|crawled)(?: [a-z]+){0,2} (?:lists?|addresses|contacts|e-?mails|leads|recipients)\b|\b(?:lists?|addresses|contacts|leads|recipients) (?:that |which )?(?:(?:you|we|they|somebody)(?:'ve| have)? )?(?:bought|purchased|rented|scraped|harvested|crawled|got from|picked up)\b|\b(?:never|didn't|haven't|did not|have not|not)(?: [a-z]+)? (?:signed? up|subscribed?|asked? for|agreed?|opt(?:ed)? in|consent(?:ed)?|gave you|given you|heard of)\b|\bwithout (?:their |any |asking for )?(?:consent|permission|opt-in)\b/,
  politics:
    /\b(?:government|elections?|elected|political\w*|politics|politicians?|vot(?:e|es|ed|ers?)|ministers?|president|left-wing|right-wing|immigra\w+|religio\w+|republicans?|democrats?|tory|tories|labour party|church)\b/,
  guilt:
    /\b(?:disappoint\w*|let me down|ignor(?:e|ed|ing) (?:me|us|my|our)|ghost(?:ed|ing)|after (?:all|everything) (?:i|we)|owe (?:me|us)|hurts? (?:me|us)|rude|least you (?:can|could)|surely you)\b/,
} as const satisfies Record<string, RegExp>;

export type Stance = keyof typeof STANCES;

const EVERYWHERE = Object.entries(STANCES).map(
  ([stance, pattern]) => [stance as Stance, new RegExp(pattern, "g")] as const,
);

/** Which of the classes the words of lower-cased text belong to, and where the first that nobody denies begins. */
export function stancesOf(lower: string): Map<Stance, number> {
  // "Two of your drivers": a figure is a word like others, as long as its tag.
  const text = lower.replace(/[\ue003\ue005]/g, "n");
  const found = new Map<Stance, number>();
  for (const [stance, pattern] of EVERYWHERE)
    for (const { 0: words, index } of text.matchAll(pattern))
      if (!isDeniedAt(text, index, index + words.length)) {
        found.set(stance, index);
        break;
      }
  return found;
}
