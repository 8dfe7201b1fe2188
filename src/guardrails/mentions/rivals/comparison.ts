/** How we are set against somebody else, in front of the other's name and behind it. */
import type { CheckContext } from "../../context.ts";
import { overwritten } from "../../text/spans.ts";
import { THAN } from "../claims/words.ts";
import { degree, words } from "../word-forms.ts";

/** Any comparative: "friendlier", "more accurate", "ahead". */
const MORE =
  "(?:[a-z]{2,}(?:(?<!oth|rath|aft|und|ov|eith|neith|wheth|num|togeth|furth|nev|ev|cust|ord|us|own|manag|us|off|answ|numb|memb|lat)er)|better|worse|more|less|fewer|superior|inferior|ahead)";
const SIMPLER = `(?:better|worse|${degree("simple easy fast quick cheap smart safe strong clear clean fair light nice fine slow hard new old large big small high low fresh warm strict precise", "er")})`;
/** What is no merit of theirs: a comparative that favours the other one is a courtesy, not an attack. */
const WORSE = words(
  `slower dearer pricier costlier weaker worse clumsier clunkier harder riskier messier uglier poorer shakier
  louder noisier staler colder dirtier duller buggier smellier
  more_(?:expensive|limited|complicated|cumbersome|complex|confusing|difficult|costly|error-prone|work|clicks|steps) less_[a-z]+ fewer_[a-z]+ behind inferior`,
);
/** Our company's name is masked with this character, so that one pattern serves every company. */
export const SELF_MARK = "\ue013";
/** The draft with one such character for each of our name's. */
export const masked = (ctx: CheckContext): string =>
  ctx.memo("masked", () =>
    overwritten(ctx.draft.tagged, ctx.named("company", ctx.lexicon.companyNames), (length) => SELF_MARK.repeat(length)),
  );

const SELF = `(?:we|us|ours|our|${SELF_MARK}+)`;
const TIMES = "(?:\\ue006|twice|double|triple|three times|half|\\ue005)";

const BEFORE = [
  `${MORE}(?: [a-z-]+){0,4}? (?:${THAN}|(?<=superior |inferior )to|(?<=ahead )of)(?! (?:switch|move|migrate|import|talk|leave)\\b)(?: (?:over )?(?:at|with|in|on|using|from))?`,
  `(?:\\ue006|\\ue001 (?:less|more|cheaper|faster|better|lower|higher)|(?:\\ue005|\\ue001|half) (?:of )?(?:the|what)(?: (?:price|cost|time|effort|fee))?)(?: [a-z]+){0,3}? (?:than|to|of|over|as)`,
  "(?:\\ue005|half|double|twice|\\ue006)(?: of)? what",
  `${TIMES} the [a-z]+ (?:of|at)`,
  `pay(?:s|ing)? (?:[a-z]+ )?(?:${TIMES}|over the odds)(?: [a-z]+){0,2}? (?:at|with|to|for)`,
  "(?:what|as much as)(?: it)? (?:takes|costs|needs)",
  `(?:(?:twice|half|\\ue006|just|at least|nearly) )?as (?!(?:well|long|soon|far|many|such|usual)\\b)[a-z-]+ as`,
  `${TIMES} as (?:many|much|few|little)(?: [a-z-]+){0,4}? as`,
  // "Simpler as in Shelfwright", "better then Shelfwright": as people write it whose language it is not.
  `(?:${SIMPLER}|(?:more|less) [a-z]+) (?:as (?:in|with|at|on|by|from)|then)`,
  "(?:unlike|compared (?:to|with)|in contrast to|in comparison (?:to|with)|contrary to|as opposed to|(?:put|set|placed|held|laid|measured|judged|stood) (?:next to|beside|alongside|(?:up )?against)|not like|nothing like|a far cry from)",
  `(?:${SELF}|advantages?|edge|lead|benefits?|upgrade|wins?|better)(?: [a-z]+){0,2}? over(?! (?:from|to)\\b)`,
  "(?:won't|will not|will never|can't|cannot|don't) (?:get|find|see|taste|have) (?:this|that|it|these|those|such [a-z]+|anything like (?:this|that|it))(?: [a-z]+){0,2}? (?:from|at|with|in|on)",
  `with us,? [^.!?\n]{3,60},? (?:and |but |while )?with`,
  `(?:of|between) (?:the|us) (?:two|\\ue003)(?: of us)?,? (?:we|ours|our [a-z]+|${SELF_MARK}+)(?: [a-z]+)? (?:are|is|'re) the (?:more [a-z]+|[a-z]+er)(?: [a-z]+)?,? (?:and|while|whereas)`,
  "(?:out(?:perform|class|pace|shine|rank|last|smart|do)(?:s|es|ing)?|beat(?:s|ing)?|surpass(?:es)?|trumps?|trounces?|crush(?:es)?|eclips(?:e|es)|run(?:s|ning)? (?:rings|circles) a?round|wip(?:e|es|ing) the floor with|knock(?:s)? spots off|streets ahead of|miles ahead of|ahead of|a (?:step|cut|class|notch|level) (?:above|up from)|w(?:in|ins|on|inning) (?:against|over))",
  `${SELF}(?:'re| are| is) (?:the|an?) (?:${MORE}|real|true)`,
  "(?:vs\\.?|versus|replaces?|why we're better than)",
  `(?:do|does|offer|offers|have|has|give|gives|get|covers?|can do|with) (?:you )?(?:everything|anything|all(?! of)|whatever)(?: that)?`,
  `(?:better choice than|better alternative to|best alternative to|(?:prefer|prefers|preferred|choose|chose|chosen|pick|picked|love|rate) (?:us|${SELF_MARK}+|our [a-z]+)(?: [a-z]+)? (?:to|over|instead of|above))`,
];
/** "We leave Closebook in the dust". */
const LEFT = /\b(?:leav(?:e|es|ing)|left|put(?:s|ting)?|blow(?:s|ing)?) $/;
const BEHIND_US =
  /^(?:'s [a-z]+)? (?:far |way |miles )?(?:behind|standing|in the (?:dust|shade|dirt)|for dead|to shame|away|out of the water)\b/;
const LINK =
  "(?: (?:the (?:ones|one|people|folks|team|lot) (?:at|of|from|with)|the|what|that|any|anything|you get (?:with|from)|from|with|a|using|old|those|on|it|at|most))*(?: [a-z]+(?: (?:from|at|of|by|with))?)? ?";
const BEFORE_RE = new RegExp(`(?<![a-z])(?:${BEFORE.join("|")})${LINK}$`);

const BEHIND = [
  ` (?:can't|cannot|can not|could never|couldn't|will never) (?:[a-z]+ )?(?:match|compete|keep up|touch|beat|hold a candle|do what we|offer what we|come close|reach)`,
  ` (?:doesn't|does not|don't|never) (?:even )?(?:come close|compare|measure up|stand a chance|stack up|hold a candle)`,
  " (?:(?:is|are) no match|comes? second|(?:comes?|gets?|is|are) nowhere near (?:us|ours?)|falls? short|pales?|trails|lags)\\b",
  ` (?:has|have|offers?) (?:nothing|no answer|no equivalent|no match)(?: [a-z]+)? (?:like|to|for|as [a-z]+ as) (?:${SELF}|this|it)\\b`,
  `(?: [a-z'-]+){0,3}? (?:is|are|feels?|looks?|seems?|was|gets?) (?:[a-z]+ ){0,2}?${WORSE}\\b`,
  ` (?:costs?|charges?|takes?|needs?|asks?)(?: [a-z]+){0,2}? (?:more(?! or less)|longer|${TIMES}|\\ue001 more)(?! of (?:your|their) (?:choice|time))`,
  `(?:'s)?(?: [a-z'-]+){0,6}? ${WORSE} than ${SELF}\\b`,
  ` (?:does|has|offers|can do|can|sells|covers|gives)[,;]? (?:[a-z]+ ){0,2}?(?:only |but |and |just )(?:better|faster|cheaper|for less|more|quicker|without|at half)`,
  ` (?:is|are) (?:twice|double|triple|three times|\\ue006) (?:the|our) (?:price|cost|size|work|effort)\\b`,
  " alternatives? (?:that|which|without)\\b",
  ` (?:isn't|aren't|is not|are not|is nowhere near|is not even|isn't even)(?: (?:nearly|remotely|quite|half|\\ue005))? (?:as [a-z]+ as|in the same league as) (?:${SELF}|this|that)(?![a-z])`,
  ` (?:has|have|offers?|gives? you|does|is) (?:half|\\ue005)(?: of)? (?:the|our|what) [a-z]+(?: [a-z]+){0,4}? (?:${TIMES}|the same|more)\\b`,
  ` (?:isn't|is not|aren't|lacks|doesn't have|hasn't|doesn't|can't)[.!]?$`,
];
const BEHIND_RE = new RegExp(`^(?:'s [a-z]+)?(?:${BEHIND.join("|")})`);

/** "Where Closebook needs a week, we need an afternoon": two subjects set against each other. */
const CONTRAST_OPEN =
  /^\W*(?:[a-z' ]+[,:] )?(?:and |but |so )?(?:while|whereas|where|whilst)(?: (?:the )?(?:folks|people|team) at)? $/;
const CONTRAST_BEHIND =
  /^(?!.*\byou(?:r|'re)?\b)(?! (?:is|are|was|has been|stays|remains|keeps|still)\b)(?:'s)? [^.!?]{4,120}?[,;—-]+ ?(?:we|ours|our [a-z]+|\ue013+)(?![a-z])/;
const FIGURES =
  /^(?:'s [a-z]+)? (?:needs?|takes?|asks?(?: for)?|charges?|costs?|wants?|makes? you)\b[^.!?]{0,60}[\ue001-\ue007][^.!?]{0,40}?[,;—-]+ ?(?:and |but |while )?(?:we|ours|our [a-z]+)\b/;
const CONTRAST_MIDDLE = /\b(?:we|our|ours)\b[^.!?]{3,100}?(?:,? (?:while|whereas|whilst)|, where) $/;

/** "Teams that moved from Sumvane to us close faster". */
const MOVED =
  /\b(?:moved?|switch|switched|came|changed?|migrated?|coming|come|moving|move|switching|left|leave|leaving|changing)(?: over| across| away)?(?: to us| here)? from $|\b(?:left|leave|leaving|ditch|ditched|drop|dropped|dump|cancel|quit|(?:get|be) rid of|goodbye to|yourself from|[a-z]+ off) $/;
const GAINED =
  /^(?: (?:to|for) (?:us|ours?|[a-z]+|\ue013+))?,?(?: (?:and|to|have|has|now|finally|at last|all|always|suddenly|they|tell us|say that they|told us))* (?:sleep(?:s|ing)? (?:better|well|again|at night|soundly|through)|(?:never|don't|doesn't) (?:want|wants|wanted|wish) to (?:go|come|switch|move) back|never look(?:s|ed)? back|wish(?:es|ed)? (?:that )?they(?:'d| had)|no longer (?:lose|loses|wait|waits|worry|chase|call|miss)|finally [a-z]+|what a relief|(?:is|are) (?:glad|relieved|happier|better off|delighted|over the moon)|[a-z]+(?: [a-z]+){0,3}? (?:\ue006|twice|\ue005) (?:as (?:fast|quickly|much|well)|the)\b)(?: [a-z]+)?|^(?: (?:to|for) (?:us|ours?|[a-z]+|\ue013+))?,? (?:(?:and|to) )?(?:now )?(?:get|have|has|enjoy)(?: [a-z]+)? (?:the |an? )?(?:better|faster|easier|quicker|simpler|superior) [a-z]+|^(?: to (?:us|ours?|[a-z]+|\ue013+))?,? (?:and|to) (?:finally|at last|(?:never|no longer) (?!(?:mind|fear)\b)[a-z]+) [a-z]+|^(?: to (?:us|ours?|[a-z]+|\ue013+))?,?(?! (?:is|are|takes?|means|usually|works|data)\b) [^.!?]{0,60}?\b(?:faster|sooner|earlier|cheaper|happier|halv(?:e|es|ed)|(?:sav(?:e|es|ed|ing)|cut|cuts|gain|gained)(?: [a-z]+){0,4}? (?:[\ue001-\ue007]|an? (?:day|week|fortune|third|quarter|lot)|hours|days))/;
/** "Closebook sends you a file. We send you an answer": the same deed of both. */
const PARALLEL = /^(?:'s [a-z]+)? ([a-z]{3,}?)(?:e?s)? [^.!?\n]{2,80}[.;,—] (?:we|ours?) \1/;
const OUR_FIGURE =
  /(?:\b(?:we|ours|our [a-z]+)|\ue013)[^.!?]{0,100}[\ue001-\ue007][^.!?]{0,100}[;,—:] (?:and |but |while |whereas )?$/;
const THEIR_FIGURE =
  /^(?:'s [a-z]+)? (?:takes?|needs?|charges?|costs?|asks?|wants|gets|has|manages|does|only)\b[^.!?]{0,30}?[\ue001-\ue007]/;
const ONLY_WE = /^[^.!?]{3,100}?\bonly (?:we|ours|our [a-z]+|\ue013+)(?![a-z])/;
/** "Occlusa makes you ring, whereas we send a text"; "whereas we only have one" is a courtesy. */
const WHEREAS =
  /^(?=[^.!?\n]*\b(?:makes|lets|leaves|forces|only|needs|takes|charges|stops|ends|still|no|not|never|without|by hand|twice|[a-z]+n't)\b)(?:'s)? [^.!?\n]{4,100}?(?:[,;] ?(?:whereas|while|whilst|where)| where) (?:with us|ours?|we|our [a-z]+|\ue013+)(?! (?:only|just|don't|do not|can't|cannot|have no|haven't|still|merely|are smaller|are dearer))(?![a-z])/;
/** "Closebook sends a file; we give you a live logbook" */
const HANDS_OUT = "(?:sends?|gives?|offers?|hands?|leaves?|provides?|shows?|delivers?|sells?|e-?mails?|posts?|gets?)";
const GIVEN = new RegExp(
  `^(?:'s [a-z]+)? ${HANDS_OUT}(?: you| people| customers)? (?:an? |one |just |only |the same )[^.!?\\n,;]{2,50}(?:[;—–,.]| -) (?:and |but |while |whereas |with us )?(?:you get|${SELF} (?:[a-z]+ )?${HANDS_OUT})(?! (?:it|this|that|them|those)\\b)`,
);
/** "They talk about service, we deliver it", "theirs is for hobbyists, ours is for a trade". */
const OPPOSED = new RegExp(
  `^(?:'s [a-z]+)? (?:(?:only |just |merely )?(?:talks?|promises?|speaks?|writes?|brags?|boasts?)(?: (?:about|of))?(?: [a-z]+){1,4}[,;:—–-]+ ?(?:and |but |while )?${SELF}(?: [a-z]+)? (?:do|does|delivers?|gives?|makes?|keeps?|shows?|proves?)|(?:is|are) (?:made |built |meant |fine |good )?for (?:[a-z]+ ){0,3}?[a-z]+[,;:—–-]+ ?(?:and |but |while )?${SELF}(?: [a-z]+)? (?:is|are) (?:made |built |meant )?for)\\b`,
);
/** "They charge for support. With us it's included." */
const INCLUDED =
  /^(?:'s [a-z]+)? (?:charges?|bills?|asks?|takes? (?:money|a fee))(?: you)?(?: extra| separately)? for (?!us\b)[^.!?\n]{2,50}[.;,—:] (?:and |but )?(?:with us|ours?|we|here)\b[^.!?\n]{0,30}(?:included|free|never|no extra|part of|don't(?=[.!?]|$))/;
/** "Closebook: nine clicks. Acme: two." */
const LABELLED = new RegExp(`^: [^.!?:\\n]{2,30}[.;,|/] ?(?:us|ours|we|here|${SELF_MARK}+): `);
const DREAM =
  /^ (?:wants?|wanted|hopes?|wishes|tries|is trying|would (?:like|love)|should|could) (?:to be|to do|have been)(?: (?:us|ours?|that|this|where we|what we|like (?:us|this|that)|when|as [a-z]+ as|\ue013+)\b|(?=[.!?]|$))|^,?(?: [a-z]+,)? (?:can|could|may|will) (?:only|merely) dream\b/;
/** "Why pay for Closebook when Acme does more?", "next to us Closebook looks old", "what Closebook does in a week, we do in a day" */
const PAIRED = [
  // "Twice the detail that Closebook gives you"
  [
    /\b(?:twice|double|triple|many times|[\ue006]|much more|far more)(?: of)?(?: the)? [a-z]+(?: (?:that|which|than))? $/,
    /^ (?:gives?|offers?|sends?|delivers?|provides?|shows?|has|does|can|ever)\b(?: (?:you|us|them|people))?/,
  ],
  [
    /\bwhy (?:pay|use|choose|stay|settle|buy|put up|stick|bother|wait)(?: [a-z]+){0,2} $/,
    /^ (?:[a-z]+ ){0,3}?when (?:we|ours?|our [a-z]+|\ue013+)(?![a-z])(?: [a-z]+){1,2}/,
  ],
  [
    /(?:\b(?:next to|beside|set beside|held against|measured against|against|compared (?:to|with)) (?:us|ours?|\ue013+),? )$/,
    /^(?:'s [a-z]+)? (?:looks?|feels?|seems?|is|are)\b/,
  ],
  [
    /\b(?:what|anything|everything) $/,
    /^ (?:does|do|takes|needs|manages|charges|costs)[^.!?\n]{2,50}, (?:we|ours|our [a-z]+|\ue013+) (?:do|does|take|takes|need|needs|manage|charge)\b/,
  ],
  [
    // "Only one of us and Closebook has real matching"
    /\b(?:only|just) (?:one|\ue003) of (?:us|\ue013+) (?:and|or) $/,
    /^ (?:has|have|does|can|is|offers?|gives?|works?|keeps?|delivers?|answers?)\b(?: [a-z]+){0,3}/,
  ],
  [
    /\bneither $/,
    /^ nor (?!we\b|you\b|us\b|i\b|they\b|ours?\b|your\b|\ue013)[a-z0-9-]+(?: [a-z0-9-]+)? (?:can|could|does|do|offers?|has|have|manages?|gives?|sells?|knows?)(?: (?:do|offer|match|give|show|have|say|beat))? (?:that|this|it|so|as much|the same|anything|one|any of (?:that|this))\b/,
  ],
] as const;
const WITHOUT_THE =
  /^,? (?:but |and |with |just )?(?:without (?:the|its|their|all the)|none of (?:the|its|their)|minus (?:the|its|their)) [a-z]+/;

/** "Cheaper than Tallyfox and easier than …": the next one is compared with us, too. */
const MEMBER =
  /(?<![a-z])(?:[a-z]+er|(?:more|less) [a-z-]+)(?: to [a-z]+)? than [^,;.:]{2,30}(?:, and| and|,) ((?:[a-z]+er|(?:more|less) [a-z-]+)(?: to [a-z]+)? than (?:the )?)$/;

export function comparedBefore(before: string): number {
  const [whole = "", last = ""] = MEMBER.exec(before) ?? [];
  if (last !== "" && BEFORE_RE.test(before.slice(0, -whole.length) + last)) return last.length;
  const match = BEFORE_RE.exec(before) ?? CONTRAST_MIDDLE.exec(before);
  return match ? before.length - match.index : 0;
}

/** `rest` goes on to the end of the sentence: a contrast has two clauses. */
export function comparedBehind(before: string, after: string, rest: string, further: string): number {
  const match =
    BEHIND_RE.exec(after) ??
    FIGURES.exec(rest) ??
    (LEFT.test(before) ? BEHIND_US.exec(after) : null) ??
    (CONTRAST_OPEN.test(before) ? CONTRAST_BEHIND.exec(rest) : null) ??
    DREAM.exec(after) ??
    WHEREAS.exec(rest) ??
    OPPOSED.exec(rest) ??
    INCLUDED.exec(further) ??
    LABELLED.exec(further) ??
    GIVEN.exec(further) ??
    WITHOUT_THE.exec(rest) ??
    ONLY_WE.exec(rest) ??
    PAIRED.map(([front, back]) => (front.test(before) ? back.exec(rest) : null)).find((found) => found !== null) ??
    (OUR_FIGURE.test(before) ? THEIR_FIGURE.exec(rest) : null) ??
    PARALLEL.exec(further);
  return match?.[0].length ?? 0;
}

const OURS = `(?:ours?|us|we|${SELF_MARK}+)`;
const NEXT_RE = new RegExp(
  `^\\W*(?:their|its|they|it)(?: [a-z'-]+){0,5}? (?:(?:${WORSE}|${TIMES} (?:as |the )?[a-z]+|as long|longer|more)(?: [a-z]+){0,2}? (?:than|as|of) ${OURS}|(?:can't|cannot|doesn't|don't|never) (?:[a-z]+ )?(?:match|compare (?:to|with)|come close to|beat|compete with) ${OURS})(?![a-z])`,
);
const THAN_THEIRS = new RegExp(
  `(?<![a-z])(?:we|our [a-z]+|ours|${SELF_MARK}+)(?: [a-z']+){0,5}? (?:${MORE}(?: [a-z]+){0,3}? ${THAN}|(?:${TIMES} )?as (?!(?:well|long|soon|far|many|such|usual)\\b)[a-z-]+ as) (?:theirs|their (?:product|tool|app|software|platform|system|service|offer|machines?|version)|them|they (?:do|can|are|ever [a-z]+)|its)(?![a-z])`,
);
/** "We do in an afternoon what they need a month for", "compared with what they ship, ours is a decade ahead". */
const BESIDE_THEM = new RegExp(
  `(?<![a-z])(?:(?:we|our [a-z]+|${SELF_MARK}+) (?:do|does|manages?|finish(?:es)?|gets?|builds?|delivers?|solves?)(?: (?:it|that|things|everything|done))? (?:in|within) (?:an?|half an?|one|\ue004|\ue003)(?: [a-z]+){0,3} what (?:they|it|theirs) (?:needs?|takes?|requires?|spends?|does|do)(?: (?:in|an?|\ue004|weeks|months|days|years|whole|hours))+|compared (?:with|to) (?:what they [a-z]+|theirs|them),? ${OURS}(?:'s|'re| is| are)?(?: [a-z\ue003\ue004]+){0,3} (?:ahead|better|faster|in front)|${OURS} (?:keeps?|works?|runs?|stays?|holds?|does|do|can|has|have)[^.!?\n]{2,60}, (?:which|something|a thing)(?: that)? (?:theirs|yours|they|their [a-z]+) (?:(?:has|have|does|do|can|could|did|had|is|are|will|would)(?:n't| not)|never|hardly|cannot|can't)(?: [a-z]+){0,4})(?![a-z])`,
);
/** What favours the other one. */
const COURTESY = new RegExp(
  `(?<![a-z])${WORSE}(?![a-z])|\\b(?:smaller|younger|shorter|later|older|higher|less|fewer)\\b`,
);
/** "Our searches return twice as quickly as theirs", in the name's own sentence or the next. */
export function comparedToTheirs(text: string): { start: number; end: number } | undefined {
  const match = THAN_THEIRS.exec(text) ?? BESIDE_THEM.exec(text);
  return match && !COURTESY.test(match[0]) ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** "Their editor needs twice as long as ours": what the sentence behind the name's sets against us. */
export function comparedNext(said: string): number {
  return NEXT_RE.exec(said)?.[0].length ?? 0;
}

/** What those gain who leave the other one for us. */
export function gainedByLeaving(before: string, rest: string): number {
  return MOVED.test(before) ? (GAINED.exec(rest)?.[0].length ?? 0) : 0;
}
