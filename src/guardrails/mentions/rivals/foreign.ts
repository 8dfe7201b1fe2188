/** Ill words in the word order of other languages: "with Tiralia waits one three weeks", "by Falzplan calls nobody back". */

const NOBODY = "(?:nobody|no one|no man|no human|not one)";
const AT = "(?:with|at|from|of|by|in)";
const SUFFERS =
  "(?:waits?|lose[sd]?|pays? (?:double|twice|for (?:every|each|all))|searches|despairs?|stands?|sits?|gets?|need(?:s|ed)?) (?:one|you|everybody|everyone|the (?:customer|client|printer|user)|a (?:customer|client)|people)";
/** "Waits one three weeks": the number has taken "one" in. */
const WAITS = "(?:waits? \\ue004|(?:one|\\ue003) (?:waits?|loses?|searches|despairs?|never (?:knows?|reaches|sees)))";
const ALL_THE_TIME =
  "(?:always|often|constantly|permanently|all (?:the )?(?:days?|weeks?|time)|every (?:day|week|month)|each (?:day|week|month)|nothing but|only|again and again|continually)";
const TROUBLES =
  "(?:problems|trouble|errors|mistakes|failures|delays|breakdowns|stress|bugs|crash(?:es)?|outages|excuses|interruptions)";

/** What stands in front of the name, and what behind it. */
export const FOREIGN_PAIRS = [
  [AT, ",? you (?:always |only )?(?:risk|fear) (?:to|of) [a-z]+(?: [a-z]+){0,3}"],
  [
    AT,
    ",? (?:go|run|leave|walk|jump)s? (?:(?:all|always|more and more|many|half|now|already) )*(?:of )?(?:the |its |their )?(?:customers|clients|printers|people|users)(?: [a-z]+)? (?:away|off)\\b",
  ],
  [AT, `,? ${WAITS}[^.!?,;\\n]{0,40}`],
  [
    AT,
    `,? ${SUFFERS}(?: (?:always|already|still))* (?:[\\ue003\\ue004]|weeks|months|hours|days|long|for|an? (?:week|month|eternity)|your|his|their|the|every|only)[^.!?,;\\n]{0,40}`,
  ],
  [
    AT,
    `,? (?:calls?|answers?|goes|picks?|takes?|helps?|cares?|comes?|knows?|listens?|is|feels)(?: there| you)? ${NOBODY}\\b(?: [a-z]+){0,4}`,
  ],
  [
    "who(?:ever)? (?:signs?|buys?|goes|is|works?|worked|has worked|stays?|orders?|changes|switches|trusts)(?: [a-z]+){0,2}?(?: (?:by|with|at|to|from|for|in))?",
    ",? (?:(?:should|must|needs?|has to|better)(?: [a-z]+)? (?:strong |good |iron )?(?:nerves|patience|luck|money|time|a (?:strong|patient|good|thick|fat|big|rich)|prayers?)[^.!?\\n]{0,40}|(?:loses?|waits?|regrets?|pays? (?:double|twice)|despairs?|cries|suffers?|curses)\\b[^.!?,;\\n]{0,40}|knows (?:it|this|that): [^.!?\\n]{0,60}?(?:nobody|no one|never|not)\\b[^.!?\\n]{0,40})",
  ],
] as const;

/** What rivals at large are accused of. */
export const FOREIGN_DEEDS = [
  "(?: [a-z]+){0,2}? (?:sells?|tells?|promises?|gives?|serves?)(?: (?:you|people|everyone|their [a-z]+|the [a-z]+))?(?: (?:only|nothing but|just|pure))* (?:hot air|fairy ?tales|smoke|empty (?:words|promises)|nonsense|lies|castles in the (?:air|sky|sand))(?![a-z])",
] as const;

/** "Falzplan? That is something for people who like to type": said to a bare name. */
export const FOREIGN_RETORT =
  /^\W*(?:that|this|it)(?:'s| is) (?:(?:something|a thing|a software|software|only|more|rather) )*for (?:people|those|somebody|someone|anyone|all) (?:who|that) (?:like|likes|love|loves|enjoy|have (?:too much|plenty of|a lot of) (?:time|money)|want to (?:suffer|wait|lose))[^.!?\n]{0,60}/;

/** Behind the name alone. */
export const FOREIGN_FRAMES = [
  " (?:lets?|leaves?) (?:much |a lot |everything )?to (?:be )?desired?\\b",
  ` (?:has|have|makes?|gives?|brings?|had)(?: with [a-z]+)? ${ALL_THE_TIME} (?:new |big |the same |only )?${TROUBLES}\\b(?: [a-z]+){0,3}`,
  ` (?:has|have|makes?|gives?|brings?) ${TROUBLES} ${ALL_THE_TIME}\\b`,
] as const;
