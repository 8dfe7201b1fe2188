/** Wordings that say the same are read as one, so that no pattern need know them all: "we're simply going to" is "we'll". */
import { CHAT_WORDINGS } from "./chat.ts";
import { FAR, FOREIGN_WORDINGS } from "./foreign.ts";
import { LETTER_WORDINGS } from "./letters.ts";
import { allMatches } from "./prefilter.ts";

export interface Rewriting {
  start: number;
  end: number;
  text: string;
}

const A_PLACE = "(?!(?:the|an?|my|your|our|his|her|their|its|this|that|these|those|be able to)\\b)";
/** Words that add nothing to what is said. Those that tell when or how much ("now", "only", "even", "fully") are not among them. */
const FILLERS =
  "simply|really|gladly|happily|cheerfully|personally|certainly|definitely|surely|naturally|obviously|honestly|frankly|actually|literally|basically|indeed|genuinely|of course";
/** "You'll definitely save fuel" is sure of it; with a figure behind, the figure is what is said. */
const NOT_SURE_TO_GAIN =
  "(?<!\\byou(?:'ll| will) (?:definitely|certainly|surely) (?=(?:save|cut|reduce|lower|win|gain|earn|grow|profit|sell|recover)(?: (?!(?:half|third|quarter|fifth|per|percent|euros?|dollars?|pounds?)\\b)[a-z]+){0,6}(?:[.,!;]| [–—-] | \\()))";
const FILLED = `(?:(?:${FILLERS}) )*`;
/** What stands between the parts of a verb and names only why or how it is said. */
const ASIDES =
  "as (?:agreed|discussed|promised|mentioned|requested|always|ever|usual|you (?:know|asked|wished|can see)|(?:i|we) (?:said|say|promised|told you|wrote)(?: [a-z]+){0,3})|of course|naturally|by the way|frankly|honestly|to be (?:honest|fair|clear|frank)|in fact|in short|as it happens|needless to say|for sure|(?:i|we) (?:need|should) hardly (?:add|say)|(?:i|we) (?:might|may|must|should|would|hasten to) (?:add|say)|you may (?:rest assured|be (?:sure|certain))|rest assured|if (?:i|we) may say so|between ourselves";

/** Of who is glad to do it: "glad to hear", "pleased to announce" do nothing. */
const GLAD = `${FILLED}(?:(?:more than|very|quite|so|only too|perfectly|always|really) )?(?:happy|glad|delighted|pleased|prepared|willing|ready) to (?=[a-z])(?!(?:announce|hear|see|say|tell|share|report|confirm|read|know|learn|have|be|welcome|inform|introduce|meet|talk|discuss|chat|speak|help|answer any|let you know)\\b)`;
/** Verbs of what is offered and promised, told as going on. */
const GOING_ON: Readonly<Record<string, string>> = {
  giving: "give",
  getting: "get",
  offering: "offer",
  throwing: "throw",
  taking: "take",
  cutting: "cut",
  dropping: "drop",
  waiving: "waive",
  knocking: "knock",
  refunding: "refund",
  paying: "pay",
  charging: "charge",
  billing: "bill",
  crediting: "credit",
  saving: "save",
  adding: "add",
  keeping: "keep",
  launching: "launch",
  releasing: "release",
  shipping: "ship",
  sending: "send",
  answering: "answer",
  replying: "reply",
  receiving: "receive",
  using: "use",
  seeing: "see",
  making: "make",
  coming: "come",
};
const WE_DO =
  "giving|offering|making|charging|throwing|taking|cutting|dropping|waiving|knocking|refunding|crediting|adding|keeping|launching|releasing|shipping";
const DONE = Object.values(GOING_ON).join("|");

const goingOnce = ([, verb = ""]: RegExpMatchArray): string => GOING_ON[verb] ?? verb;

/** A few letters that every match holds, so that most are not looked for at all; the words; and what they stand for. */
export type Wording = readonly [
  holds: string,
  words: RegExp,
  as: string | ((said: RegExpMatchArray) => string | undefined),
  /** What must stand in front. Asked of the few that match; at the head of `words` it would be asked at every letter. */
  behind?: RegExp,
];

/** "We're gonna" is a promise as well. */
const GOING_TO = `(?:going to|gonna) (?=[a-z])${A_PLACE}`;

const WORDINGS: readonly Wording[] = [
  [" go", new RegExp(`'(?:m|re|s) ${FILLED}${GOING_TO}`, "g"), "'ll "],
  [" go", new RegExp(`\\b(?:am|are|is) ${FILLED}${GOING_TO}`, "g"), "will "],
  [" go", new RegExp(`\\b(?:aren't|isn't|ain't) ${FILLED}${GOING_TO}`, "g"), "won't "],
  [" go", new RegExp(`\\b(?:am|are|is) not ${FILLED}${GOING_TO}`, "g"), "will not "],
  ["wanna ", /\bwanna(?= [a-z])/g, "want to"],
  [
    "gotta ",
    /(?:\b(?:have|has)|'(?:ve|s))? ?\bgotta(?= [a-z])/g,
    ([said]) => `${said.startsWith(" ") || said.startsWith("'") ? " " : ""}have to`,
  ],
  ["lemme ", /\blemme(?= [a-z])/g, "let me"],
  ["gimme ", /\bgimme(?= [a-z])/g, "give me"],
  ["'em", /(?<= )'em\b/g, "them"],
  ["y'all", /\by'all\b/g, "you"],
  [" u ", /(?<= )u(?= (?:get|got|can|will|pay|have|need|save|want|keep|are|buy|sign)\b)/g, "you"],
  [" ur ", /(?<= )ur(?= [a-z])/g, "your"],
  [" to ", new RegExp(`(?<=\\b(?:we|i))'(?:m|re) ${GLAD}`, "g"), "'ll "],
  [" to ", new RegExp(`\\b(?:am|are) (?<=\\b(?:we|i) (?:am|are) )${GLAD}`, "g"), "will "],
  [" to ", new RegExp(`\\bbe (?<=\\b(?:we|i)(?: would|'d) be )${GLAD}`, "g"), ""],
  [" shall ", /(?<=\b(?:we|i)) shall (?=[a-z])/g, " will "],
  [" able to ", new RegExp(`'(?:m|re) ${FILLED}able to (?=[a-z])`, "g"), " can "],
  // What one will be able to do is promised for a day to come.
  [" able to ", /(?:\bwill|'ll) be able to (?<=(will|'ll) be able to )(?=[a-z])/g, ([, will = ""]) => `${will} `],
  [" able to ", new RegExp(`\\b(?:am|are|is) ${FILLED}able to (?=[a-z])`, "g"), "can "],
  [" able to ", /\b(?:aren't|isn't|(?:am|are|is) not) able to (?=[a-z])/g, "can't "],
  [
    " be ",
    new RegExp(`\\bbe (?<=(?:\\bwill|'ll) be )${FILLED}(${Object.keys(GOING_ON).join("|")})\\b`, "g"),
    goingOnce,
  ],
  ["ing ", new RegExp(`'(?:m|re) (?<=\\b(?:we|i)'(?:m|re) )(${WE_DO})\\b`, "g"), (said) => ` ${goingOnce(said)}`],
  ["ing ", new RegExp(`\\b(?:am|are) (?<=\\b(?:we|i) (?:am|are) )(${WE_DO})\\b`, "g"), goingOnce],
  ["ing ", /(?<=\byou)(?:'re| are) (getting|receiving|saving)\b/g, (said) => ` ${goingOnce(said)}`],
  [" do ", new RegExp(`\\bdo (?<=\\b(?:we|you|they|i) do )(?=(?:${DONE}|have|need|like)\\b)`, "g"), ""],
  ["24", /\b24 ?(?:-|hours?(?: a day)?[,/]? ?(?:and )?)7(?: days(?: a week)?)?\b(?!-)/g, "24/7"],
  [" calendar ", /\b(a|per|each|every|one) calendar (?=(?:month|year)\b)/g, ([, each = ""]) => `${each} `],
  [
    "er",
    /\b(an?|another) (?:(ten)|fiv)er(?= (?:off|less|more|cheaper|per|an?|each|for|on|from|back|below|under|a (?:head|month|seat))\b| ?[.,;!?]| ?$)/g,
    ([, a, ten]) => `${a === "another" ? "another " : ""}${ten ? "10" : "5"} quid`,
  ],
  ["no", /\bno\.?1(?![\d.,]?\d|[a-z])/g, "no. 1"],
  ["in order to ", /\bin order to (?=[a-z])/g, "to "],
  ["so as to ", /\bso as to (?=[a-z])/g, "to "],
  [" & ", / & (?=[a-z])(?!(?:co|sons?|daughters?|partners?|company|bros)\b)/g, " and "],
  [
    "nt ",
    /\b((?:do|does|did|is|are|was|were|has|have|ca|wo|would|could|should)n)t(?= [a-z])/g,
    ([, no = ""]) => `${no}'t`,
  ],
  ["y", /\b(you|they)(ll|re|ve)(?= [a-z])/g, ([, who = "", verb = ""]) => `${who}'${verb}`],
  ["ve ", /\b(we|i)ve(?= [a-z])/g, ([, who = ""]) => `${who}'ve`],
  ["im ", /\bim(?= [a-z])/g, "i'm"],
  ["s ", /\b(that|what|there|here)s(?= [a-z])/g, ([, it = ""]) => `${it}'s`],
  ["", new RegExp(` (?:(?:${FILLERS}) )+(?=[a-z])(?<=[a-z'] [a-z ]+)${NOT_SURE_TO_GAIN}`, "g"), " "],
  [
    ", ",
    new RegExp(`, (?:${ASIDES}), (?=(?:will|can|cannot|may|must|has|have|is|are|was|does|do|did|[a-z]+n't)\\b)`, "g"),
    " ",
  ],
  [
    ", ",
    new RegExp(
      `, (?:${ASIDES}), (?=[a-z])(?<=(?:\\b(?:we|you|they|it|i|will|can|am|are|is|have|has|do|does|must|may|be|been)|'(?:ll|re|ve|s|m)), [^,]*, )`,
      "g",
    ),
    " ",
  ],
];

const ALL_WORDINGS = [...WORDINGS, ...CHAT_WORDINGS, ...FOREIGN_WORDINGS, ...LETTER_WORDINGS];

/** In a lower-cased text, in no order. */
export function rewritings(lower: string): Rewriting[] {
  const found: Rewriting[] = [];
  for (const [holds, words, as, behind] of ALL_WORDINGS) {
    if (!lower.includes(holds)) continue;
    for (const match of allMatches(words, lower)) {
      const start = match.index;
      if (behind?.test(lower.slice(Math.max(0, start - FAR), start)) === false) continue;
      const text = typeof as === "string" ? as : as(match);
      if (text === undefined) continue;
      // "I'm taking" becomes "I take": the verb stands where it stood, so that what is marked begins with a word.
      const aside = text.startsWith(" ") ? (/^'[a-z]+(?= )/.exec(match[0])?.[0].length ?? 0) : 0;
      if (aside > 0) found.push({ start, end: start + aside, text: "" });
      found.push({ start: start + aside, end: start + match[0].length, text });
    }
  }
  return found;
}
