/** Claims of headlines, buttons and captions: a share and what became of it, a record, a rank, without verb or subject. */
import { TAG } from "../../text/draft.ts";
import type { ClaimPattern } from "./patterns.ts";
import { g, raw, words } from "../word-forms.ts";
import { APPROXIMATELY as ABOUT, CLIENTS, NOBODY } from "./words.ts";

const hint = /(?:)/;
const PART = `[${TAG.percent}${TAG.fraction}](?: of)?`;
const SO_MANY = `(?:${TAG.ratio}|${TAG.number} (?:out of|of|in) (?:every )?${TAG.number})`;
const SHARE = `(?:${PART}|${SO_MANY})`;
/** The line begins here, or behind a label. */
const ALONE = "(?<=^[\\W\\ue000]{0,6}|^[^.:;!?\\n\\ue000-\\uf8ff]{2,34}: \\W{0,3})";
/** The things themselves, nobody's in particular: "of your contracts" is the reader's. */
const THINGS =
  "(?:(?:all|our|the|all our) )?(?!(?:your|my|their|his|her|its|this|that|these|those)\\b)(?:[a-z-]+ ){0,2}?[a-z]{3,}s";
/** What has gone well with them. */
const DONE = words(
  "signed done back sent read answered closed solved resolved paid delivered returned found caught matched approved accepted opened booked sold shipped fixed cleared collected recovered renewed finished completed processed handled confirmed reconciled sorted right correct spot-on on_time in_time in_full error-free settled home live saved detected recognised recognized placed hired won kept passed",
);
/** When or how; of a percentage also nothing more: "two of three tasks done" counts tasks. */
const WHEN =
  "(?= (?:the (?:same|first|next|very|day)|that (?:same )?(?:day|week|night|morning)|on|by|in|within|before|inside|under|at|after|first|same|right|without|overnight|from|every|straight|and)\\b)";
const HOW = `(?:${WHEN}|(?=[.,!;]|\\s*$| [–—-]))`;
const NOT_OURS =
  /\b(?:your|you|survey|respondents?|study|according to|goal|target|aim|last (?:week|month|quarter|year)|so far this|industry|nationwide|worldwide|discount|off|deposit|refund(?:ed)?|price|fee|prepaid|up ?front|if|until|unless|when|once|only|still|never|not|congrat\w*|well done|today's|this (?:morning|week|month|quarter))\b/;
const LOSS =
  "(?:lost|missed|leaked|stolen|forged|hacked|breached|forgotten|misplaced|damaged|broken|failed|dropped|disputed|rejected|mislaid|tampered with)";
const LOSSES = "(?:breach(?:es)?|leaks?|hacks?|forger(?:y|ies)|data loss(?:es)?|incidents?|lawsuits?|recalls?)";

export const headlinePatterns: ClaimPattern[] = [
  {
    // "99% of contracts signed the same day", "nine in ten calls answered by noon"
    type: "number",
    hint,
    regexp: raw(
      `${ALONE}${ABOUT}(?:${PART} ${THINGS} ${DONE}${HOW}|${SO_MANY} ${THINGS} ${DONE}(?! (?:in|on)[.,!]| so)${WHEN})(?: (?!and\\b)[a-z\\ue000-\\uf8ff-]+){0,5}`,
    ),
    unless: NOT_OURS,
  },
  {
    // "Nine contracts in ten done by dinner"
    type: "number",
    hint,
    regexp: raw(
      `${ALONE}${ABOUT}${TAG.number} [a-z]{3,}s (?:in|out of) ${TAG.number} (?:are |come |get )?${DONE}${HOW}(?: (?!and\\b)[a-z\\ue000-\\uf8ff-]+){0,4}`,
    ),
    unless: NOT_OURS,
  },
  {
    // "8 out of 10 operators never go back"
    type: "number",
    hint,
    regexp: raw(
      `${ALONE}${ABOUT}${SHARE} (?:of (?:our |all )?)?(?:[a-z-]+ )?[a-z]{3,}s (?:(?:never|don't|wouldn't|won't|would never) (?:go|look|switch|turn|move|change|want to go|come) (?:back|elsewhere|away)|stay for good|wouldn't (?:switch|swap|change)|tell a friend|come back for more|sleep better)\\b`,
    ),
    unless: /\b(?:survey|respondents?|study|according to|your|you|if|until|unless)\b/,
  },
  {
    // "Signed in 90 seconds flat": how long it takes, whoever does it
    type: "number",
    hint,
    regexp: raw(
      `${ALONE}(?:signed(?!-)|sent|back|live|done|set up|up and running|ready|installed|onboarded|on board|trained|answered|solved|resolved|closed|booked|paid|hired|approved|found|matched|migrated|switched)(?: and [a-z]+)?(?: (?:with)?in)? (?:(?:in|within|under|inside|less than|just|only|about|around|as little as) )*${TAG.duration}(?: flat| or less|,? on average|, tops| at most|, guaranteed| after (?:sending|signing up|go-live))(?![a-z])`,
    ),
  },
  {
    // "Zero contracts lost since 2017"
    type: "number",
    hint: new RegExp(`${LOSS}|${LOSSES}`),
    regexp: raw(
      `${ALONE}(?:zero|no|not (?:one|a single|${TAG.number})|never (?:an?|one|${TAG.number})|${TAG.number}) (?:(?:[a-z-]+ ){1,3}?(?:ever )?${LOSS}|(?:[a-z-]+ ){0,2}?${LOSSES}) (?:since|in|so far|to date|ever|yet|after|over)(?: [a-z\\ue000-\\uf8ff]+){0,3}`,
    ),
    unless: /\b(?:your|you|tickets?|match(?:es)?|games?|survey|today|this (?:week|morning))\b/,
  },
  {
    // "Number one with letting agents"
    type: "superlative",
    hint,
    regexp: raw(
      `${ALONE}(?:the |still |again |your |simply |voted )?(?:number(?:[- ]\\ue003|[- ]one)|no\\. ?[\\ue0031]|#\\ue003|top choice|first choice|favou?rite) (?:with|among|amongst|for) (?!(?:me|us|you|him|her|them|the (?:day|week|month|year|first|reason)|your?|this|that|many reasons)\\b)(?:[a-z-]+ ){0,3}?[a-z]{3,}s(?![a-z])`,
    ),
    unless: /\b(?:priority|reason|rule|question|complaint|agenda|problem|wish|request)\b/,
  },
  {
    // "The signature page nobody beats"
    type: "superlative",
    hint: /\b(?:no one|nobody|not a soul)\b/,
    regexp: g(
      `(?:the|an?|our) (?:[a-z-]+ ){1,4}?(?:that )?${NOBODY}(?: else)? (?:(?:can |could |will |ever )*(?:beats?|match(?:es)?|tops?|rivals?|copy|copies|equals?|surpass(?:es)?|outdo(?:es)?|builds?|offers?|has)(?=[.,!;:]|\\s*$| (?:in|on|for|at)\\b)|comes? (?:close|near)\\b)`,
    ),
    unless: new RegExp(
      `\\b(?:your|you have|my|his|her|their)\\b|\\b(?:wants?|needs?|reads?|asked)\\b|\\b${CLIENTS} (?:ask|want)`,
    ),
  },
];
