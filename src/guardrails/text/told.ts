/** What a sentence only tells: what others said, what was, what is imagined, what we take back. */
import { PAPER } from "./edits.ts";
import { clauseEnd, clauseStart, REPORT_VERB, type Sentence, type Speech } from "./sentences.ts";

const REPORTED = new RegExp(
  `\\b(?:(?:they|he|she|customers?|prospects?|buyers?|people|someone|somebody|anna|the cfo|their \\w+) (?:(?!(?:who|that|which) )\\w+ )?${REPORT_VERB}|(?<!\\b(?:the|those|these|that|your|both|all)(?: \\ue003)? (?!(?:offer|price|discount|quote|deal|figure|number|rate|claim|promise|percentage|statement)s? )[a-z]+ )you (?:\\w+ )?mentioned|you (?:\\w+ )?(?:said|told|wrote)|your (?:[a-z]+ )?(?:site|website|page|homepage|shop|store|vendor|provider|supplier|brochure|landlord|bank|insurer)(?: [a-z]+)? (?:promises?|offers?|guarantees?|advertises?|says|states)|according to(?! (?:our|my)\\b)|it(?: is|'s| has been| was)(?: [a-z]+)? (?:said|claimed|rumou?red|alleged|believed|assumed|reported|thought) that|rumou?r has it|in (?:(?:his|her|their)|(?!it)[a-z]+'s)(?: own)? words|(?:an?|one|another|the|that|this) (?:[a-z]+ )?(?:blog(?:ger)?|forum|tweet|rumou?r|reseller|rival|competitor|journalist|commenter|prospect|visitor|caller|reader|user|client|friend|candidate) (?:[a-z]+ )?${REPORT_VERB}|(?:an?|one|another|some|many|most|other|certain) (?:of our |other |[a-z]+ )?(?:rivals?|competitors?|vendors?|suppliers?|providers?)(?: of ours)?(?: [a-z]+)? (?:promises?|advertises?|claims?|says?|offers?|guarantees?|boasts?|announces?|prints?)|asked (?:us |me )?(?:for|about|whether|if)|asked (?:us|me) to(?= (?:fix|freeze|lock|hold|keep|grant|offer|waive|drop|cut|match|lower|promise|guarantee|extend|deliver|install)\\b| ?$)|(?<!\\b(?:we|i)(?: [a-z]+)? )(?<!(?:^|[.:;!?,–—-] ?|\\b(?:you (?:can|may|could|might)|just|simply|please|always|then|only|(?:welcome|free|entitled) to) ))asks? for(?! (?:our|us)\\b)|(?<!\\b(?:we|i)(?: [a-z]+)? )asks? (?:about|whether|if)(?! (?:our|us)\\b)|want (?:us|me) to (?:say|write|claim|promise|print|announce)|asking (?:for|about)|wants|wanted(?! to (?:get|tell|let|say|write|send|follow|share|thank|reach|come|make|give|show|remind|add|confirm|mention)\\b)|requested|expects|expected|hoping for|hoped for|demand(?:s|ed|ing)|was told|were told|heard|(?:they|he|she|you|people|customers) (?:thought|believed|assumed|supposed) that|(?:some|many|most|people|others)(?: people| buyers)?(?: (?:often|still|also|sometimes|always|wrongly|mistakenly|may|might|even))* (?:think|believe|assume|suppose|expect|guess|fear|worry))\\b`,
);
/** "I don't know if you've heard, but …" reports nothing that somebody said. */
const HEARSAY =
  /^.*\b(?:if|whether) you(?:'ve| have)?(?: already)? (?:heard|seen|noticed|read)\b[^,;:.]*, (?:but|and) /;
/** "Anna asked me to tell you that …", "he wants me to send you this: …": handed on by us, and said by us with it. */
const HANDED_ON =
  /^.*\b(?:ask(?:s|ed)?|wants|wanted|urge[sd]|begged|told|reminded) (?:me|us) to (?:tell|send|let|inform|remind|write(?: to)?|give|show|assure|pass on to|forward) (?:you|your [a-z]+)\b[^,;:]{0,40}?(?:: | that |, )/;
/** "We wrote to you last week that …": we stand by what we said a moment ago. */
const WE_TOLD =
  /^.*\b(?:we|i)(?:'ve| have)?(?: (?:already|also|just))? (?:told|wrote|written|said|mentioned|explained|confirmed)\b[^,;:"]{0,40}?\b(?:last (?:week|time|month)|weeks? ago)(?: [a-z]+){0,3}? that /;
/** ", as you asked last week": when it was asked, not when it holds. */
const AS_ASKED =
  "(?:just |exactly )?as (?:(?:you|we|i|they|he|she|anna|(?:your|our|my) [a-z]+)(?:'d|'ve| had| have)? [a-z]+|[a-z]+ed|usual)(?: [a-z]+){0,5}";
const ASKED_BEHIND = new RegExp(`,? ${AS_ASKED}(?=[.,;!]|\\s*$)`);
/** "Unlike last year, …", "following our call last week, …": what is set against the past, or came before it, is of today. */
const ASKED_BEFORE = new RegExp(
  `^\\W*(?:${AS_ASKED}|(?:unlike|in contrast to|different from|compared (?:to|with)|following|further to|after|since|with reference to|referring to|thanks for|thank you for) [^,;:]{2,60}), `,
);
/** "They told us this: …", "… and that …": still what they told. */
const TOLD_ON = new RegExp(
  `\\b(?:you|they|he|she|anna|people|someone|somebody|(?:your|their|the|an?) (?:[a-z]+ )?[a-z]+) (?:told|tells?|wrote|writes?|said|says?|claim(?:s|ed)?|promise[sd]?)(?: (?:to )?(?:us|me|him|her|them|you))?(?: (?:this|so|the following|as follows))?:\\W*$`,
);
const AND_THAT = /^,? ?(?:and|or|but)(?: also)? that /;

/** "You asked for something solid, so …", "I wanted to write, because …": the report ends where we conclude. */
const OWN_CONCLUSION =
  /^.*(?:,? (?:so|which is why|that's why|and that's why|hence|therefore)(?! (?:that|far|much|many|soon|well|long|to)\b)|, (?:because|since|and yes|and so)|;) /s;
/** "You asked for a ballpark: reckon with …", "you said that IT insists on it: Growth comes with …": what follows is our answer. */
const ANSWERED =
  /^.*\b(?:ask(?:s|ed|ing)? (?:us |me )?(?:for|about|whether|if|how|what|which|to)|(?:said|wrote|mentioned|told (?:me|us)) that|(?:that|which) you (?:mentioned|asked|wrote|spoke|told)) [^:"]{3,}: (?=(?:we|you|our|the|it|this|once|when|with|from|after|as soon as|if|please|just|reckon|count|plan|budget|take|calculate|go|save|skip|forget|keep|leave|sign|put|send|ignore|don't|[a-z'-]+(?: [a-z'-]+)? (?:is|are|will|can|comes?|has|costs?|starts?|includes?|brings?|does|reads?|launch(?:es)?|goes|go|arrives?|ships?|lands?|begins?|works?|saves?|gives?|runs?|takes?)) )/;
/** "You wanted the three numbers for the slide: …": whatever follows is ours. */
const ANSWERED_BELOW =
  /^.*\b(?:you|(?:your|the|their|our) [a-z]+|he|she|they)(?:'d| had| also| just)? (?:wanted|needed|requested|asked (?:me |us )?for|were asking for) (?:[a-z\ue003]+ ){0,3}?(?:numbers?|figures?|terms|details|facts|conditions|prices?|dates?|answers?|basics|points|summary|overview)\b[^:"]*: /;
const PAST_TIME =
  /\b(?:(?<!\b(?:what|than|as|the time(?: that)?) (?:it|they|things) |\bwhat )used to|(?<!\bfrom )last (?:year|month|quarter|week|spring|summer|autumn|fall|winter|time)|(?<=\ue004 )ago|years? ago|months? ago|weeks? ago|previously|formerly|back then|back when|at the time|(?<!\b(?:stuck|living|lives?|caught|trapped|rooted) )in the past(?! (?:few |couple of |several )?(?:years?|months?|weeks?|quarters?|days|seasons?|[\ue003\ue004]))|until (?:last|recently)|in those days|when (?:you|we|they|he|she|i) (?:first )?(?:joined|signed|started|began|came|opened|launched))\b|\b(?:was|were|cost|had)\b.*\bthen(?=[,.;]|$)|\ue004 ago\b/;
const TIME_OF_YEAR =
  "(?:(?:the )?(?:end|start|beginning|middle) of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|last [a-z]+|recently|\\ue008)";
/** "Until 2023 it was $69", "our first sale in 2022 ran at 25 %", "was 4.7 until May": a date, and a verb that tells of it. */
const PAST_DATE = new RegExp(
  `\\b(?:until|before|during|through|in|of|since|between) \\ue008.*?\\b(?:was|were|ran|offered|gave|charged|sold|took|knocked|paid|had)\\b|\\b(?:was|were|stood at|had|gave us|rated us)\\b[^,;:.!?]*\\b(?:until|till) ${TIME_OF_YEAR}(?![a-z])|\\b(?:until|till) ${TIME_OF_YEAR},? (?:(?!(?:what|that|which|you|get)\\b)[a-z]+ ){1,4}(?:was|were|stood|rated|gave us|had)\\b`,
);
const PAST_VERB =
  /\b(?:once (?:ran|offered|had|sold|cost|gave|promised)|(?:we|it|they|you|he|she|i)(?: [a-z]+ly| still| even| also| only| just)? (?:ran|offered|gave|charged|sold|had|promised|tried|paid|were paying|was paying|received|got(?! (?:you|my|approval|sign-off|permission|clearance|the (?:ok|okay|nod|green light)|our (?:vp|boss|director|manager|cfo|ceo|team))\b))|(?:was|were|cost) (?:priced|sold|offered|given|charged))\b/;
/** "In the spring of 2021, customers got …", with no other clause between. */
const DATED_PAST =
  /^\W*(?:(?:back|in|at|during|until|before|for|over|since|through)(?: the)?(?: [a-z]+){0,2} )?\ue008,? [^,;:]*\b(?:was|were|ran|offered|gave|charged|sold|took|knocked|paid|had|got|received)\b/;
const PRESENT_OFFER =
  /\b(?:now|today|we're offering|we are offering|we offer|we'll|we will|you get|you'll get|(?:i|we)(?:'ve| have)(?: also| just| already)? (?:arranged|secured|reserved|added|applied|prepared|approved|unlocked|organi[sz]ed|set aside)|again|still(?! (?:called|named|charged|had|cost|ran|offered|sold|gave|was|were|paid|used)))\b/;
const IMAGINED =
  /\b(?:imagine(?! (?:my|our)\b)|suppose|supposing|let(?:'s| us)(?: just)? (?:assume|pretend)|hypothetically|in theory|what if|pretend|for example, if|(?<!\b(?:that|which|who|what|whatever|otherwise) (?:[a-z]+ )?)(?:could have|would have(?! (?:to|the|an?|your|our|all|no|every|access)\b| [\ue001-\ue008]))|(?<!\b(?:i|we) )would have to|had we|if (?:our|my|your|the|his|her|their) (?:[a-z]+ ){1,2}?had (?:been|given|said|gone|made|let|[a-z]+ed)|were (?:we|i|they) (?:able|allowed|free|permitted|in a position) to|if (?:an?|any|some|another) (?:rep|vendor|seller|supplier|provider|salesman|salesperson|consultant|agency|tool|company) (?:ever )?(?:promises|tells|says|claims|guarantees|swears|writes|offers) (?:you|them|him|her|people|to)\b(?![^.;]*, (?:then )?(?:we|i|you(?:'ll| will| get| have)|our)\b)|if (?:we|i|they|somebody|someone|anybody|anyone|a (?:rep|vendor|seller))(?: (?:from|of|over|at|in) (?:here|us|our [a-z]+|the [a-z]+)| else| here)? (?:ever |just |now |simply )?(?:gave|offered|were|did|could|cut|dropped|had|sold|charged|promised|said|wrote|claimed|told|called|printed|advertised|boasted|pretended|stated|announced|put|posted|published|argued|guaranteed)(?! (?:you|they) (?:yesterday|last)\b))\b/;
/** In its own clause and behind it nothing is so: "they are drawn as if they existed". */
const LIKENED = /(?<!\b(?:looks?|looked|feels?|felt|works?|sounds?|behaves?|reads?|is|was) )\bas if\b/;

const SOLD = /\b(?:ran|tried|held|had|offered|gave|charged|sold|advertised|promised)\b/;

/** "In 2023 we ran a sale: 30 % off": what stands in front of the colon says when. */
function pastBeforeColon(tagged: string, sentence: Sentence, start: number): boolean {
  const from = clauseStart(tagged, sentence, start);
  if (tagged.charAt(from - 1) !== ":") return false;
  const lead = tagged.slice(clauseStart(tagged, sentence, from - 1), from - 1);
  return SOLD.test(lead) && (lead.includes("\ue008") || PAST_TIME.test(lead));
}

/** ", which I couldn't have said last year": a time of its own. */
const REMARK = /, which .*$/s;
/** "You will have heard it:", "you heard right:": nothing of what follows is hearsay. */
const HEARD_IT =
  /\byou(?:(?:'ve| have|'ll have| will have| may have| might have| must have)(?: already| perhaps| probably)? heard(?= (?:it|this|the news|from [a-z]+)\b[^:;]*[:;] )|'ll have heard| will have heard| must have heard| (?:[a-z]+ )?heard(?= (?:right|me|us|correctly|that (?:right|correctly))\b))/g;

/** "If your CFO wants a discount, …": what he wants is over with the comma. */
const IF_THEY_WANT =
  /^\W*(?:(?:and|but|so|now|then),? )?(?:if|should|in case|whenever|where|once) (?!.*\b(?:asked|wanted|said|told|was|were|had|did|requested|demanded|heard|expected)\b)[^,;:"]{3,80}, (?!(?:and|or|but|nor|if|say|tell|answer|write|reply|ask|send)\b)/;

/** "Since you mentioned the audit: …": what we add to it. */
const SINCE_YOU_ASKED =
  /^\W*(?:(?:and|but|so) )?(?:(?:since|as|because|after|when|now that|given that) you (?:mentioned|asked|told|said|wrote|raised|brought up)[^:"]{3,80}: |(?:you|(?:your|the) [a-z]+|he|she|they) (?:also |just )?(?:asked|wondered|wanted to know)(?: (?:me|us))? (?:about|whether|if|how|what|which|when|why|where)(?! (?:this|it|that) (?:is|was|holds)\b)[^:"]{2,80}: |(?:no matter|whatever|regardless of|contrary to|despite|in spite of|unlike)(?: (?:what|who|how))? [^,;:"]{3,60}, )/;
/** "Anna says hello, and …" */
const GREETED =
  /\b(?:says?|said|sends?) (?:hello|hi|thanks|thank you|sorry|good [a-z]+|(?:her|his|their) (?:regards|best|love))\b/g;

/** "According to Anna, we …": hers, whoever acts in it. */
const BY_OTHERS =
  /^\W*(?:according to (?!our\b|my\b)[^,;:]{2,40}|in (?:(?:his|her|their)|(?!it)[a-z]+'s)(?: own)? words),$/;

/** "I want 40% off": who sells asks for none. */
const WANTED =
  /\b(?:i|we)(?:'d| would|'m| am|'re| are)?(?: (?:just|still|also|only|really))? (?:want|need|expect|demand|insist on|like|love|ask(?:ing)? for|looking for)(?: (?:at least|around|about|another|some|an?|the))*\W*$/;

/** True when the sentence tells what was, what others said, or what is only imagined. */
export function isToldNotSaid(tagged: string, sentence: Sentence, start: number, as: Speech): boolean {
  const from = clauseStart(tagged, sentence, start);
  const whole = tagged.slice(sentence.start, sentence.end);
  // "What if we took $20 off?" proposes it.
  const proposed = as === "offer" ? whole.replace(/\bwhat if (?=(?:we|i|you|your|the) )/, "") : whole;
  if (
    IMAGINED.test(proposed) ||
    LIKENED.test(tagged.slice(sentence.start, start) + (/^[^,;]*/.exec(tagged.slice(start, sentence.end))?.[0] ?? ""))
  )
    return true;
  const clauseBefore = tagged.slice(from, start);
  const all = tagged.slice(sentence.start, start);
  // "If they say it is dear, we go lower": what we do in a clause of our own is not reported.
  const opening = clauseBefore + (/^(?:we|i)\b/.exec(tagged.slice(start, start + 3))?.[0] ?? "");
  const ownClause =
    /\b(?:we|we'll|i|i'll|our)\b|^ ?so you\b/.test(opening) &&
    !AND_THAT.test(opening) &&
    !TOLD_ON.test(tagged.slice(sentence.start, from));
  if (BY_OTHERS.test(tagged.slice(sentence.start, from))) return true;
  const told = ownClause ? clauseBefore : all;
  // "If they ask about size: 4,800 teams use us": the colon opens what we answer.
  const fresh = told
    .replace(HEARD_IT, "")
    .replace(HEARSAY, "")
    .replace(HANDED_ON, "")
    .replace(OWN_CONCLUSION, "")
    .replace(IF_THEY_WANT, "")
    .replace(SINCE_YOU_ASKED, "")
    .replace(GREETED, "");
  const behind = tagged.slice(start, clauseEnd(tagged, sentence, start)).replace(REMARK, "");
  const answered = told.includes(": ") ? (ANSWERED_BELOW.exec(told) ?? ANSWERED.exec(told + behind)) : null;
  if (answered && answered[0].length <= told.length) return false;
  if (REPORTED.test(fresh.replace(/^[^:"]*\b(?:if|in case|should|when|whenever|what|in writing)\b[^:"]*: /, "")))
    return true;
  if (as === "offer" && WANTED.test(clauseBefore)) return true;
  // "We launched it last week" says that it is there.
  if (as === "presence") return false;
  const before = clauseBefore.replace(WE_TOLD, "").replace(ASKED_BEFORE, " ");
  const clause = before + behind.replace(ASKED_BEHIND, "");
  const past =
    PAST_TIME.test(clause) ||
    PAST_VERB.test(before) ||
    PAST_DATE.test(clause) ||
    DATED_PAST.test(all) ||
    pastBeforeColon(tagged, sentence, start);
  return past && !PRESENT_OFFER.test(clause);
}

const WE_SAID =
  /\b(?:(?:i|we)(?:'d|'ve)?(?: (?:had|have|also|even|once|wrongly|mistakenly))* (?:said|told|wrote|written|claimed|stated|announced|listed|put|meant|thought|promised|answered|replied|mentioned|described|called|showed|sent|led you)|(?:our|my) (?:[a-z]+ ){1,3}(?:said|told|read|stated|claimed|listed|showed|wrote|writes|promised|thought|announced|had it))\b/;
/** "Slide 7 still says that …", "on slide 7 stands still that …", "the old flyer calls us …": a paper that has not kept up. */
const PAPER_SAYS = new RegExp(
  `\\b${PAPER}(?: (?:\\ue003|[a-z]+)){0,5}? (?:(?:still|also|even|now|currently|wrongly) )*(?:says?|said|claimed|promised|told you|calls? us|claims?|reads?|states?|promises?|shows?|mentions?|names? us|lists?|describes?|has us)\\b|\\b(?:on|in) (?:the |our )?(?:[a-z]+ )?${PAPER}(?: (?:\\ue003|[a-z]+)){0,5}? (?:stands|is written|is printed)(?: (?:still|also|there|now))* that\\b`,
);
/** "Please take it out", "we may no longer use it": what it shall say no more. */
const NO_MORE = new RegExp(
  `\\b(?:may|can|must|should)(?: no longer|n't| not| never) (?:be )?(?:use|say|claim|write|print|show|used|said|claimed|shown|printed)\\b|\\b(?:tak(?:e|en)|cut|delet(?:e|ed)|remov(?:e|ed)|replac(?:e|ed)|correct(?:ed)?|strike|struck|drop(?:ped)?|chang(?:e|ed)|scrap(?:ped)?|bin(?:ned)?|throw(?:n)?|pull(?:ed)?|swap(?:ped)?|fix(?:ed)?|edit(?:ed)?|mend(?:ed)?|rewrit(?:e|ten)|reprint(?:ed)?) (?:it|this|that|them|these|those|(?:the|that|this|those)(?: old)? ${PAPER})\\b|(?:\\b(?:is|are)|'s|'re)(?: (?:now|long|already|simply))* (?:no longer (?:true|right|so|the case|current|valid)|out of date|outdated|wrong|untrue|false|withdrawn)\\b`,
);
const WAS_WRONG =
  /^\W*(?:(?:sorry|apologies|alas|unfortunately|however|but|in fact|actually)[,:]? )?(?:(?:i|we|he|she|they|that|this|it|which|both|neither)(?: (?:was|were|is|are)|'s|'re)(?:(?: (?:quite|plain(?:ly)?|simply|just|flatly|an?|my|our))* (?:wrong|mistaken|incorrect|untrue|errors?|mistakes?|slips?|mix-up|muddle|too (?:early|quick|fast))(?! (?:to|not)\b)|(?:n't| not)(?: (?:quite|really|entirely))* (?:true|right|correct|so|the case))|(?:it|that|this|they) (?:doesn't|isn't|don't|aren't|does not|is not|do not|are not|wasn't|has(?:n't| not))(?= ?[,.;:!]| ?$| (?:yet|there|available|ready|in|part|included|live)\b)|(?:my|our) (?:mistake|error|fault|slip|bad)|neither (?:is|are|was|were) (?:true|right|correct|so)|(?:not so|not true|wrong|correction)\b)/;
/** "I was wrong: I said that …": the same before it is told. */
const WRONG_FIRST =
  /\b(?:(?:i|we) (?:was|were) (?:wrong|mistaken)|(?:i|we) (?:made|'ve made|have made) (?:an? (?:[a-z]+ )?(?:mistake|error|slip))|(?:my|our) (?:mistake|error|slip)|correction|to (?:correct|set)|i misspoke)\b/;

/** Whatever is said, read or believed, by whomever. */
const TOLD_THAT =
  /\b(?:sa(?:ys?|id)|tells?|told|read|heard|hear|writes?|wrote|has it|believes?|thinks?|thought|claims?|claimed)(?: [a-z]+){0,3} that\b/;
const WHO_SAYS = /^\W*(?:who (?:told|says|said|claims)|says who|where (?:did|do|have) you|how did you get)\b/;
const WRONG_BEHIND =
  /[,;:—-] (?:(?:but|and|well),? )?(?:which|that|this|it|they|he|she|both)(?:'s|'re| is| was| are| were)(?:(?: (?:quite|simply|just|plain(?:ly)?|an?|not))* (?:wrong|mistaken|incorrect|untrue|false|nonsense|mistake|error|misunderstanding|out of date|outdated)|(?: not|n't) (?:quite )?(?:true|right|correct|so|the case))\b|[,;:—-] (?:(?:but|and|well),? )?(?:we|it)(?: (?:is|are|do|does|did|have|has|can|could|will|would))?(?: never| not|n't|'re not|'s not)(?: (?:do|did|said|hold|have|promise) (?:that|it|so|one|any))?(?=\s*[.,;:!]|\s*$)/;

/** "I told you that you get 30 % off. That was wrong.": said once, and taken back in the same breath. */
export function isTakenBack(tagged: string, sentence: Sentence, next: Sentence, start: number): boolean {
  const before = tagged.slice(sentence.start, start);
  const behind = tagged.slice(start, sentence.end);
  const then = next.start > start ? tagged.slice(next.start, next.end) : "";
  if (PAPER_SAYS.test(before) && (NO_MORE.test(then) || NO_MORE.test(/[;:—] .*$/s.exec(behind)?.[0] ?? "")))
    return true;
  if (TOLD_THAT.test(before) && (WHO_SAYS.test(then) || WRONG_BEHIND.test(behind))) return true;
  const said = WE_SAID.exec(before);
  if (!said) return false;
  if (WRONG_FIRST.test(tagged.slice(sentence.start, sentence.start + said.index))) return true;
  return next.start > start && WAS_WRONG.test(tagged.slice(next.start, next.end));
}
