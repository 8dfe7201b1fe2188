/** Who gains in a sentence without "we" and "you": whoever stands in front of the figure or its verb. */
import { nouns } from "../word-forms.ts";
import { APPROXIMATELY, CLIENTS, OUR_THING } from "./words.ts";

/** Those who use what somebody sells, by what they do; times of the year and things end alike. */
const PEOPLE = `(?:${CLIENTS}|${nouns("team fleet depot crew department office member employee")}|(?!(?:winters?|summers?|quarters?|orders?|others?|another|either|neither|whether|never|ever|over|under|after|however|rather|together|numbers?|figures?|letters?|offers?|papers?|matters?|errors?|doors?|floors?|factors?|competitors?|vendors?|suppliers?|investors?|bidders?)\\b)[a-z-]{3,}(?:er|or|ist)s?)`;
const ONE_OF_MANY = `(?:(?:the|an?) (?:average|typical|normal)|each|every(?: single)?|an?(?= [a-z-]+ (?:of|with)\\b)|most|all|many) (?:[a-z-]+ ){0,2}?[a-z-]+(?: (?:of|with|like yours) ?[a-z\\ue003 ]{0,20})?`;
/** What puts time, stress or trust in front of a clause, with or without a comma. */
const LEAD =
  "(?:and|so|but|yes|no|that|now|today|worldwide|typically|usually|often|generally|honestly|thus|then|alone|days|now|week|month|year|rule|average|weeks|months|years|one|experience|size)";
const WHO = `(?:(?:\\b(?:it|this|that|which)|\\b${OUR_THING}|\\b(?:${ONE_OF_MANY})|(?:^\\W*|[,:;] |[–—-] |\\b${LEAD},? )(?:[a-z-]+ )?${PEOPLE}(?: (?:like|such as) (?:you|yours|you and me))?|\\bus|\\beverything|\\bthe (?:whole|entire) (?:company|firm|group)|\\b[a-z]+ing)(?:'s)?)`;
const AUX =
  "(?: (?:will|can|could|would|may|has|have|is|are|now|today|also|even|already|still|typically|usually|often|normally|regularly|easily|quickly|routinely|alone|therefore|thus|likely to))*";
const HELPS =
  "(?: (?:helps?|lets?|enables?|allows?|makes?|gets?)(?: (?:you|your [a-z]+|them|teams|people|[a-z]+ers))?(?: to)?)?";
/** How somebody comes by what is counted. */
const GET =
  "(?:keeps?|expect|gets?|sees?|report|reports|enjoys?|means|achieves?|delivers?|gains?|has|have|spends?|spend|look forward to|brings?|gives?(?: you)?|offers?(?: you)?|plans?|works?|needs?|takes?|makes?|lead(?:s)? to|results? in|earns?|drives?|runs?|wants?|ready for|picture|enjoy|experience|reach(?:es)?)";
/** In front of a verb of gaining: whoever does, or nobody, where the reader is told to. */
const DOER = new RegExp(
  `(?:(?:${WHO}|\\byou(?:'d)?)${AUX}${HELPS}| (?:why not|time to|ready to|expect to|and)|^\\W*(?:why not|ready to|want to|expect to|how to)) $`,
);
const GETTER = new RegExp(
  `(?:[a-z]+s (?:are|get) [a-z]+(?:ed|en|nt|ne) |(?:^\\W*|[,:;] |\\b${LEAD},? |\\b(?:you|and|then)(?:'ll| will| can)? |${WHO}${AUX} )${GET}(?: you| them| to| plan(?:ned)?| [a-z]+)?(?: (?:an?|the|about|around|on average))* (?:${APPROXIMATELY}))$`,
);
const IS_VERB = /^(?!(?:an?|the|one|half|twice)\b)[a-z]/;
const IS_DEED = /^(?!(?:an?|the|one|half|twice|double|triple|savings?|reduction|drop|increase)\b)[a-z]/;

/** Whether what begins at the end of `before` is told of somebody who gains by what we sell. */
export const isGain = (before: string, said: string): boolean =>
  !SOMEBODY_ELSE.test(before) &&
  !LASTS.test(said) &&
  ((IS_VERB.test(said) && DOER.test(before)) || (!IS_DEED.test(said) && GETTER.test(before)));
/** A visit or a coat lasts, too; and three times the calls may be a burden. */
const LASTS = /^(?:survive|outlast|withst|last|save yourself|(?:double|triple) that|\ue006 the)/;
const SOMEBODY_ELSE =
  /\b(?:they|their|he|she|his|her|i|my|until|if|whether|when|who|must|should|target|goal|law|wages?|prices?)\b/;
