/**
 * English as it is written by those who think in Dutch, German, French, Spanish or Polish: right words in the order of
 * another language. Read as what they mean, so that no pattern need know both orders: "then pay you nothing" is "then you
 * pay nothing".
 */
import type { Wording } from "./canonical.ts";

/** A sentence that asks has this order by right. */
const TOLD = "(?![^.!?\\n]*\\?)";
/** Behind these the order is English ("nor can we", "what have we", "than are we"), and so it is where somebody is denied. */
const NOT_BEHIND =
  "(?<!\\b(?:and|or|but|that|what|how|who|whom|whose|when|where|why|which|if|nor|neither|never|not|as|than|whether|whatever|only|hardly|rarely|seldom|to|i|we|you|they|he|she|it) )(?<!\\b(?:no|not|never|hardly|neither|nor|only|how|what|which|where|when|why|whether) (?:[a-z]+ ){1,3})";
/** A word in front, and a clause at the most: "if you sign, give we you 30 %". */
const BEHIND = new RegExp(`$(?<=[a-z0-9%€$£)],? )${NOT_BEHIND}`);

/** Helping verbs with nothing in between: ", shall we say, " is English. */
const RIGHT_BEHIND = new RegExp(`$(?<=[a-z0-9%€$£)] )${NOT_BEHIND}`);
const HELPING = "can|could|may|must|will|would|shall";
/** Verbs that are no nouns and have no sentence for an object: "the offer we made", "I know we can". */
const DOING =
  "give|make|take|let|go|send|sell|bring|deliver|get|put|keep|write|grant|reduce|refund|lower|calculate|accept|remain|become|have|are|were|am";
/** Those that may be either, with what no relative clause goes on with: "promise we you". */
const DOING_TO =
  "offer|promise|guarantee|assure|answer|charge|need|help|pay|cut|drop|set|show|win|build|work|save|owe|do";
const OBJECT =
  "(?:you(?:r|rs)?|the|an?|no|every|each|all|only|also|always|him|her|them|one|\\d)(?![a-z'])(?! (?:can|could|will|may|are|have|need|want)\\b)";

/** What may open a sentence before the verb: "then", "from us", "with Quarto", "on the price list". */
const FRONT =
  "(?:(?:then|so|therefore|thus|now|today|besides|here|automatically|immediately|already|additionally|further|(?:from|with|by|of|at|to|for|after|without|through|over|under|because of) (?:us|me|it|this|that|them|[a-z0-9'€%-]+(?: (?!customers|clients|users|people|teams|shops)[a-z0-9'€%-]+){0,4})|(?:in|on|until|since|during|within|before) (?:[a-z0-9'€%-]+ ){0,4}[a-z0-9'€%-]+)(?: on)?(?: already| now| still| only)?)";
/** What a reader does; behind whoever else could do it to them ("customers pay you") it is left alone. */
const READER_DOES =
  "pay|get|become|save|have|need|are|find|receive|fulfil|fulfill|work|use|keep|sell|start|comply|owe|see|win|earn|test|reach|lose|deduct|put|write|choose|charge|stand|must|should|can|may|will|could";
/** A clause that the main one stands behind: "if we are not there, get you 500 €". */
const CLAUSE = "(?:if|when|as soon as|once|because|since|until|who(?:ever)?|should|as long as) [^.!?;:,\\n]{3,80},";
const OPENED = `$(?<=(?:^|[.!?:;\\n]["”)]? ?|, |, and |, but )${FRONT} |(?:^|[.!?:;\\n] ?)${CLAUSE} )`;
const OPENING = new RegExp(OPENED);
const OPENING_NEW = new RegExp(`${OPENED}${NOT_BEHIND}`);

const COMPARATIVE =
  "(?:cheaper|faster|quicker|better|lower|higher|bigger|safer|easier|simpler|smaller|larger|stronger|shorter|sooner|more|less|fewer|other|rather)";
/** "Without to pay": the verbs that are asked for in such a way, and how they end. */
const WITHOUT_TO: Readonly<Record<string, string>> = {
  pay: "paying",
  ask: "asking",
  wait: "waiting",
  cancel: "cancelling",
  sign: "signing",
  lose: "losing",
  give: "giving",
  have: "having",
  be: "being",
  call: "calling",
  use: "using",
  say: "saying",
  make: "making",
  tell: "telling",
  need: "needing",
  buy: "buying",
  commit: "committing",
  charge: "charging",
};
const TIMES =
  "(?:at )?any ?time|at (?:every|each|all) (?:moment|times?)|(?:each|every) (?:day|week|month|quarter|year)|any day|always|daily|monthly";

const turned = ([, verb = "", who = ""]: RegExpMatchArray): string => `${who} ${verb}`;

/** So far back it is looked at what stands in front. */
export const FAR = 200;

const ANYTHING = /^ [a-z0-9€$£]/;
/** Verbs in front of whom they belong behind, what must stand before them, and what behind. */
const TURNS = [
  { verbs: DOING, whom: "we|i", behind: BEHIND, ahead: ANYTHING },
  { verbs: HELPING, whom: "we|i|you", behind: RIGHT_BEHIND, ahead: ANYTHING },
  { verbs: DOING_TO, whom: "we|i", behind: BEHIND, ahead: new RegExp(`^ ${OBJECT}`) },
  { verbs: "are", whom: "we", behind: BEHIND, ahead: /^[.,;!]/ },
  { verbs: READER_DOES, whom: "you", behind: OPENING_NEW, ahead: ANYTHING },
  // "In złoty makes it 150 PLN"
  { verbs: "makes|costs|comes|takes|brings", whom: "it", behind: OPENING_NEW, ahead: ANYTHING },
].map(({ verbs, whom, ...around }) => ({
  verbs: new Set(verbs.split("|")),
  whom: new Set(whom.split("|")),
  ...around,
}));
const ASKS = /^[^.!?\n]*\?/;
/** "In May we promised" */
const IN_THE_MONTH =
  /(?:\b(?:in|by|since|until|till|last|this|next|early|late|mid|of|for|from|during|before|after|through|on|end)|\d(?:st|nd|rd|th)?)[ -]$/;

/** "Then pay you nothing", "in March give we": for any word in front of who does it, so that one look finds them all. */
function turnedRound(said: RegExpMatchArray): string | undefined {
  const [whole, verb = "", who = ""] = said;
  const { index = 0, input = "" } = said;
  const turns = TURNS.filter(({ verbs, whom }) => verbs.has(verb) && whom.has(who));
  if (turns.length === 0) return undefined;
  const [before, after] = [input.slice(Math.max(0, index - FAR), index), input.slice(index + whole.length)];
  if (verb === "may" && IN_THE_MONTH.test(before)) return undefined;
  return turns.some(({ behind, ahead }) => ahead.test(after) && behind.test(before)) && !ASKS.test(after)
    ? turned(said)
    : undefined;
}

const COMPARED: Readonly<Record<string, string>> = {
  fast: "faster",
  quick: "quicker",
  cheap: "cheaper",
  easy: "easier",
  safe: "safer",
  simple: "simpler",
  strong: "stronger",
  big: "bigger",
  small: "smaller",
  short: "shorter",
  high: "higher",
  low: "lower",
};

export const FOREIGN_WORDINGS: readonly Wording[] = [
  [" ", /\b([a-z]+) (we|i|you|it)(?=[ .,;!])/g, turnedRound],
  [
    "become you ",
    new RegExp(
      `\\bbecome you(?= (?:[\\d€$£]|an? (?:discount|rebate|refund|credit)|your money|the money|from us|every|each))`,
      "g",
    ),
    "you get",
    OPENING,
  ],
  // "From February on can your clients order by WhatsApp", "in Octavo is the REST API in it"
  [
    " ",
    new RegExp(
      `\\b(${HELPING}) ((?:your|our|the|all) (?:[a-z]+ ){0,1}?(?:clients|customers|people|team|users|colleagues|staff|printers|operators|shops?))(?= [a-z])${TOLD}`,
      "g",
    ),
    turned,
    OPENING_NEW,
  ],
  // "In Europe gives it no better one", "it gives also an app"
  [
    "gives it ",
    new RegExp(`\\bgives it(?= (?:no|an?|the|also|nothing|nobody|only|still|now)\\b)${TOLD}`, "g"),
    "there is",
    OPENING,
  ],
  ["it gives ", /\bit gives(?= (?:also|by us|with us|in)\b)/g, "there is"],
  ["in average", /\bin average\b/g, "on average"],
  // "You get with us also the studio"
  [
    " us ",
    / (?:with|by|from|of) us(?: also| too)?(?= (?:the|an?)\b)/g,
    "",
    /$(?<=\b(?:you|we) (?:get|have|find|receive))/,
  ],
  ["inclusive", /\binclusive(?=[.,;!]|\n|$| in\b)/g, "included"],
  [
    " in it",
    /\b(?:is|are) (the (?:[a-z0-9-]+ ){1,3}?)(?:(?:naturally|of course|already|also) )?(?:with |contained )?(?:in it|inside|with in)(?=[.,;!])/g,
    ([, what = ""]) => `${what}is included`,
  ],
  // "We give always 30 %"; helping verbs have it behind them in English as well.
  [
    " always ",
    /\b(?!(?:all|both|are|were|have|had|can|could|will|would|may|might|must|should|shall|do|did|am|was|too|guys)\b)([a-z]+) (always)(?= (?:[\d€$£]|the|an?|you|your|it|under|below|all|every|each|ten|twenty|thirty)\b)/g,
    ([, verb = "", when = ""]) => `${when} ${verb}`,
    /$(?<=\b(?:we|you|they|i) )/,
  ],
  // "You can each month cancel"
  [
    " ",
    new RegExp(
      `\\b(${TIMES}) (cancel|quit|leave|stop|terminate|step out|go out|get out|resign|end it|call us|reach us)\\b`,
      "g",
    ),
    ([, when = "", verb = ""]) => `${verb} ${when}`,
    /$(?<=\b(?:can|may) )/,
  ],
  [
    "without to ",
    new RegExp(`\\bwithout to (${Object.keys(WITHOUT_TO).join("|")})\\b`, "g"),
    ([, verb = ""]) => `without ${WITHOUT_TO[verb] ?? verb}`,
  ],
  ["the half ", /\bthe (?=half (?:of|price|less)\b)/g, ""],
  // "Half so many as before", "twice so fast as", "not so fast as"
  [
    " so ",
    / so(?= (?:many|much|fast|quick|quickly|long|often|big|large|good|cheap|expensive|high|low|small|accurate|reliable|safe|easy|simple|strong)\b)/g,
    " as",
    /$(?<=\b(?:half|twice|double|times|exactly|just|nowhere near))/,
  ],
  [
    " as ",
    new RegExp(
      ` as(?= (?:any|every|all|each|others?|before|ours?|theirs|the (?:others?|rest|competition|list|old|usual|next))\\b)`,
      "g",
    ),
    " than",
    new RegExp(`$(?<=\\b${COMPARATIVE}(?: [a-z-]+){0,2}?)`),
  ],
  [
    "more ",
    /\b(?:much )?more (fast|quick|cheap|easy|safe|simple|strong|big|small|short|high|low)(?= (?:than|as|and)\b)/g,
    ([, what = ""]) => COMPARED[what] ?? what,
  ],
  [
    "most ",
    /\bmost (fast|quick|cheap|easy|safe|simple|strong|big)(?= [a-z])/g,
    ([, what = ""]) => (COMPARED[what] ?? what).replace(/r$/, "st"),
  ],
  // "You become 30 %": what is told with a figure, or is nothing to turn into, is got.
  [
    "become ",
    /(?<=\byou (?:will |can )?)become(?= (?:a further |another |an? (?:discount|rebate|refund|credit)|[\d€$£]|your money|the money|every|each|(?:no|the|our|an?) (?:rest api|free)|free|from us|by us|an answer|for (?:it|free|nothing)))/g,
    "get",
  ],
  // "No other program is so easy as ours"
  [
    " so ",
    /\bso(?= (?:fast|quick|quickly|easy|simple|safe|good|well|cheap|reliable|complete|exact|strong) as (?:ours?|we|us|the others?|any|this)\b)/g,
    "as",
  ],
  ["it do", /\bit (?:doesn't|does not) exist(?: (?:on|in) (?:the )?[a-z]+)?(?= (?:an?|any)\b)/g, "there isn't"],
  ["certificated", /\bcertificated\b/g, "certified"],
  ["homologated", /\bhomologated\b/g, "certified"],
  ["by the ", /the (?=(?:tüv|tuv|dekra)\b)/g, "", /$(?<=\bby )/],
  ["economi", /\b(?:permits?|allows?) (?:you )?to economi[sz]e\b/g, "lets you save"],
  ["economi", /\beconomi[sz]e(?= [\d€$£])/g, "save"],
  ["disponibility", /\bdisponibility\b/g, "availability"],
  ["we assure ", /\bwe assure(?= (?:an?|the)\b)/g, "we guarantee"],
  [" on 24", /\b24 hours on 24\b/g, "24/7"],
  ["disposition", /\bat your disposition\b/g, "at your disposal"],
  ["period of ", /\bperiod of (?:test|proof|trial)\b/g, "trial period"],
  ["totality", /\bthe totality\b/g, "the full amount"],
  ["remise", /\bremise(?= of [\d])/g, "discount"],
  ["difference", /\b(?:to|at|in) (?:the )?difference (?:of|to)\b/g, "unlike"],
  ["per direct", /\bper (?:direct|immediate(?:ly)?)\b/g, "immediately"],
  ["all what ", /\ball what\b/g, "all that"],
];
