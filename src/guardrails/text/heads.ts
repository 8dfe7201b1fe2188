/**
 * A sentence may begin with a clause of something else: "I read your post about hiring, and …". What such a clause tells,
 * denies, asks, dates or supposes is its own, so that what stands behind it is read as a sentence by itself.
 */
import { ACTS, CONJUNCTION, DEPENDS, FIRST, GOES_ON, HAS_VERB, VERB } from "./coordinates.ts";
import type { Sentence } from "./sentences.ts";

/** Where the next clause may begin; behind a dash or semicolon whatever has a verb is one. */
const LINK = new RegExp(
  `(?<strong>[;—–]| [-—–])(?: ${CONJUNCTION})?(?: ${FIRST},?)* (?=[a-z\\ue001-\\ue008])|,(?<conjunction> ${CONJUNCTION})?(?: ${FIRST},?)* (?:(?<plain>(?=${GOES_ON}))|(?=[a-z]))`,
  "g",
);
/** Its comma ends a clause that neither dates nor conditions what stands behind it; "as" may be time, "while" too. */
const SUBORDINATE = new RegExp(
  `^\\W*(?:${CONJUNCTION} )?(?:because|since|although|though|even (?:if|though)|whereas|while|now that|given that|seeing that)\\b|^\\W*(?:${CONJUNCTION} )?as (?=(?:i|you|we|they|he|she|it|nobody|everybody|everyone|(?:my|your|our|their) [a-z]+)\\b)`,
);
/** What it speaks of may be what is told, priced, promised or refused behind it: then it is no clause of something else. */
const OF_TRADE =
  /[\ue001\ue002\ue005-\ue007\ue010-\ue012]|\ue003(?= [a-z]+s\b)|\ue004(?! ago\b)|\b(?:pric\w+|costs?|pays?|paid|paying|payments?|bill(?:s|ed|ing)?|invoic\w+|charg\w+|fees?|money|budgets?|cheap\w*|expensive|discount\w*|rebates?|off|free|offer(?:s|ed|ing)?|deals?|quot(?:e|es|ed|ation)|plans?|tiers?|packages?|annual\w*|yearly|monthly|seats?|users?|licen[cs]\w+|subscri\w+|contracts?|terms?|trials?|renew\w*|sign(?:s|ed|ing|ature)?|orders?|order(?:ed|ing)|buys?|buying|bought|sold|sell\w*|upgrad\w+|refund\w*|cancel\w*|notice|guarant\w+|promis\w+|warrant\w+|support|uptime|downtime|outages?|deliver\w*|beta|road ?map|planned|releas\w+|ship(?:s|ped|ping)?|launch\w*|available|features?|integrat\w+|awards?|prizes?|certif\w+|survey\w*|stud(?:y|ies)|claim\w*|vendors?|suppliers?|providers?|competit\w+|rivals?|resell\w+|landlords?|banks?|insurers?|laws?|legal\w*|lawyers?|complian\w+|consent|gdpr|tax\w*|audit\w*|regulat\w+)\b/;

const SAYS_SOMETHING = new RegExp(
  `${VERB.source}|(?:^\\W*|, )(?:imagine|suppose|(?:many|most|some|few|several|other) [a-z]+|${ACTS}) *[a-z]+ [a-z]+`,
);

const SAYS =
  "(?:sa(?:y|ys|id|ying)|tells?|told|telling|asks?|asked|asking|claim(?:s|ed)?|hears?|heard|thinks?|thought|believe[sd]?|writes?|wrote|written|reads?|doubts?|reports?|reported|expect(?:s|ed)?|knows?|knew|suggest(?:s|ed)?|announce[sd]?|mention(?:s|ed)?|assume[sd]?|guess(?:es|ed)?|swears?|explain(?:s|ed)?|repl(?:y|ies|ied)|adds?|added|hopes?|hoped|fears?|feared|wish(?:es|ed)?|wants?|wanted)";
/** "They told us this", "as you say": what is told has not been told yet. */
const OPEN = new RegExp(
  `\\b(?:${SAYS}|imagine|suppose|pretend|whether|if|is|are|was|were)(?: (?:to )?(?:me|us|you|him|her|them))?(?: (?:so|this|one thing|two things|the following|as follows))?(?: (?:again|yesterday|today|once|earlier))?\\W*$`,
);
/** "They say that we are slow": their words may go on about us. */
const SAYS_OF_US = new RegExp(`\\b${SAYS}\\b.*\\b(?:we|us|our|ours)\\b|\\b${SAYS}\\b[^"]*:`);
const ASKS = /\b(?:ask(?:s|ed|ing)?|wonder\w*|know|check|unsure|sure|tell|whether) (?:[a-z]+ ){0,4}(?:whether|if)\b/;
const QUESTION_WORD = /^\W*(?:whether|if|how|what|when|who|why|where|which)\b/;
const IMAGINED = /\b(?:imagine|suppose|supposing|assume|pretend|what if|wish|if only|hypothetically|in theory|as if)\b/;
const UNREAL = /\b(?:would|could|might)\b|'d\b/;
/** The verb of a clause, right behind who acts. */
const PAST = new RegExp(
  `^(?:${ACTS}(?:[a-z]+ly |also |then |still |even |just )?(?!need)[a-z]{2,}ed|(?:[a-z'-]+ ){1,4}?(?:was|were|had|did|got|gave|cost|ran|paid|sold|took|came|went|said|told|made))\\b`,
);
const TIME_GONE =
  /\b(?:was|were|had|did|last (?:[a-z]+)|ago|back then|previously|formerly|used to|until|yesterday|once|[a-z]{2,}ed)\b/;
/** Who goes on about what was said in front. */
const LOOKS_BACK = /^(?:(?:it|this|that|these|those|they|he|she|both|neither|nor|which|who)\b|there (?!(?:is|are)\b))/;

const balanced = (text: string): boolean =>
  (text.match(/"/g)?.length ?? 0) % 2 === 0 && (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0);

/** "If it rains, take the bus": what stands behind the comma, unless it is one thing more of the condition. */
const MAIN_CLAUSE = /, (?!(?:and|or|nor|as|if|when|in|on|at|with|for|from|by|to|that|[a-z]+ing|[a-z]+ly)\b)["a-z]/;

/** Whether a clause in front says something complete, of something else, that does not reach the one behind it. */
function isApart(lead: string, behind: string, strong: boolean): boolean {
  if (!SAYS_SOMETHING.test(lead) || !balanced(lead) || OF_TRADE.test(lead) || LOOKS_BACK.test(behind)) return false;
  if (OPEN.test(lead) || SAYS_OF_US.test(lead.replace(/"[^"]*"/g, ""))) return false;
  if (strong) return HAS_VERB.test(behind.split(/[;\n]/, 1)[0] ?? "");
  if (ASKS.test(lead) && QUESTION_WORD.test(behind)) return false;
  if (IMAGINED.test(lead)) return /\bwish\b/.test(lead) && !UNREAL.test(behind) && !PAST.test(behind);
  return !(TIME_GONE.test(lead) && PAST.test(behind));
}

/** "According to the company's director, Jane Roe, …" */
const SOURCE =
  /^\W*according to [^,;:.]{2,60},(?: (?!(?:unlike|like|as|for|with|without|within|in|on|at|by|after|before|since|from|if|when|while)\b)[a-z'-]+ [a-z'-]+,)? /;

/** "To answer your question: …", "just so you know, …", "I can confirm that …": says nothing, and what follows is said. */
const ANNOUNCED = new RegExp(
  `^\\W*(?:(?:and|but|so|now|well|ok|okay|look|listen|honestly|yes|no),? )*(?:(?:${[
    "ps|nb|fyi|in short|in a nutshell|long story short|(?:good|great|big|best) news|for the record|bottom line|by the way|incidentally|remember|surprise",
    "here(?:'s| is) (?:the (?:thing|deal|point)|what [a-z' ]{3,24}|how [a-z' ]{3,24})|let me (?:put it (?:this way|like this)|be (?:clear|plain|frank|honest|quick|brief))",
    "to (?:answer your question|be (?:clear|honest|frank|fair|precise)|cut a long story short|sum up|keep it short|put it plainly)|(?:just )?so you know|between (?:us|you and me|ourselves)",
    "don't worry|no worries|as (?:promised|agreed|discussed|mentioned|i said|you know)(?: (?:on the|over|with|last|at the|by) [a-z' ]{2,24})?|the (?:short|long|quick) (?:answer|version)(?: is)?",
    "i (?:checked|asked)(?: (?:twice|again|for you))?|quick (?:one|note|update|answer)|one (?:more|last) thing|\ue003 (?:more|last) thing|no need to (?!(?:discount|negotiate)\\b)[a-z]+(?: [a-z']+){1,4}|i wouldn't lose sleep over (?:it|that)",
    "if you ask me|if i may(?: say so)?|if you don't mind|if you're reading this[^:,]{0,30}|if i'm honest|regarding [a-z' ]{3,40}|on (?:your|the) (?:first|second|third|last|other|next) (?:point|question|topic)|(?:as for|as to|as regards) [a-z' ]{3,40}",
    "whatever (?:you|they|happens|he|she)[a-z' ]{0,30}|no matter (?:what|who|how) [a-z' ]{3,40}|unlike (?:last|previous|other) [a-z]+|following [a-z' ]{3,30}|thanks for [a-z ]{3,30}|i'd rather [a-z' ]{3,40}|you (?:also )?(?:asked|wondered)(?: (?:me|us))? (?:about|whether|if|how|what|which|when|why|where)(?! (?:this|it|that) (?:is|was|holds)\\b)[^:;.!?]{2,60}(?=:)|you wanted it in writing",
    "(?:for your [a-z]+|(?:my|our) (?:offer|answer|proposal|promise)|deal|update|reminder|subject|what (?:we|i) can (?:do|offer)|(?:[^.!?]{3,40}\\? )?yes)(?=:)",
    "(?:since|as|because|after|when|now that|given that) you (?:mentioned|asked|told|said|wrote|raised)[^:;.!?]{3,50}(?=:)|your [a-z]+ asked(?: [a-z]+){0,3}, and the answer is yes",
  ].join("|")})(?::| ?[–—-]|,)|(?:${[
    "i can (?:confirm|tell you|assure you|promise you|say|report)|it(?:'s| is) no secret|we(?:'re| are) (?:proud|happy|pleased|glad|delighted) to (?:say|announce|tell you|report|confirm)",
    "you(?:'ll| will) be (?:glad|happy|pleased|delighted|relieved) to (?:hear|know|learn|see)|please note|note|rest assured|the (?:truth|fact|good news|best part) is",
  ].join("|")}) that) (?=["(]?[a-z\\ue000-\\uf8ff])`,
);

/**
 * Where a sentence begins once more: behind our own people as its source, and behind each clause of something else
 * that stands in front. `named`: whether a product, a rival or we are named between two places; `ofUs`: whether we are.
 */
export function beginnings(
  text: string,
  sentence: Sentence,
  named: (start: number, end: number) => boolean,
  ofUs: (start: number, end: number) => boolean,
): readonly number[] {
  const whole = text.slice(sentence.start, sentence.end);
  const found = [sentence.start];
  const source = SOURCE.exec(whole)?.[0].length ?? 0;
  let from = source > 0 && ofUs(sentence.start, sentence.start + source) ? source : 0;
  if (from === 0) from = ANNOUNCED.exec(whole)?.[0].length ?? 0;
  if (from > 0) found.push(sentence.start + from);
  for (const link of whole.matchAll(LINK)) {
    if (link.index < from) continue;
    const lead = whole.slice(from, link.index);
    const strong = link.groups?.["strong"] !== undefined;
    const joined = strong || link.groups?.["conjunction"] !== undefined;
    // "If it is late, and you cancel, …": both are the condition; "because it rains, you …" is closed by its comma.
    if (joined ? DEPENDS.test(lead) && !MAIN_CLAUSE.test(lead) : !SUBORDINATE.test(lead)) continue;
    const begins = link.index + link[0].length;
    // Where no known verb tells that a clause begins, a name does: "…, and Parcelino runs late".
    const at = sentence.start + begins;
    if (!strong && link.groups?.["plain"] === undefined && !named(at, at + 1)) continue;
    if (!isApart(lead, whole.slice(begins), strong) || named(sentence.start + from, sentence.start + link.index)) break;
    found.push(at);
    from = begins;
  }
  return found;
}
