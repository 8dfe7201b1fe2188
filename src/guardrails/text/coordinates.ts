/** Clauses of equal rank: what one of them says is no excuse for its neighbour. */
import type { Span } from "./draft.ts";

/** Whoever acts in a clause of its own; "that" and "which" speak of the clause before. */
export const ACTS =
  "(?:(?:we|i|you|he|she|they|there)(?:'(?:ll|re|ve|d|m|s))?|please|nobody|no one|everybody|everyone|somebody|someone|anybody|anyone|anything|everything|nothing|(?:our|your|my|the|an?|every|each|any|all|his|her|their) (?!same\\b)[^ ,;]+|it(?:'ll)?|this(?:'ll)?) ";
const PRESENT =
  "(?:costs|ships|launches|lands|arrives|includes|gives|saves|cuts|meets|takes|makes|helps|means|comes|gets|pays|starts|runs|goes|stays|remains|covers|keeps|lets|brings|holds|becomes)";
const FINITE = `(?:is|are|will|can|may|must|should|would|could|has|have|cost|stay|remain|come|get|pay|start|run|ship|launch|${PRESENT})`;
const ORDERS = "(?:sign|pay|get|take|buy|order|book|cancel|switch|save|send)";
/** Behind a conjunction also a bare name, a date or condition in front, an order. */
export const GOES_ON = `(?:${ACTS}|(?:[a-z'-]+ ){1,4}${FINITE} |(?:for|with|on|in|at|from|above|over|below|under|until|if|when|whenever|once|as|should|after|before) [^,;]{1,60}?,? (?:we|i|you|our|your|the|it)(?:'[a-z]+)? |${ORDERS} )`;
export const FIRST =
  "(?:yes|now|today|then|still|again|here|from (?:now|today)(?: on)?|with us|at our end|this time|of course|frankly|honestly|personally)";
export const CONJUNCTION = "(?:and|but|so|yet)";
const OPENS = new RegExp(
  `(?:, (?:and|but|so|yet|or|which is why|that's why) |[;—–] ?| - )(?:(?:and|but|so) )?(?:${FIRST},? )*(?=${GOES_ON})|, (?:but|so) (?=[a-z'-]+ [a-z]+s )|(?:,| (?:and|but|so)) (?=${ACTS})|\\b(?:tell|remind|inform|assure|note|remember|know) (?:[a-z]+ ){0,3}that (?=${ACTS})`,
  "g",
);
/** What depends on another clause ends with that one's beginning. */
export const DEPENDS =
  /^\W*(?:(?:and|but|so|or|yet|even|only|just|except) )*(?:if|when|whenever|once|because|since|as|although|though|while|until|till|unless|should|where|wherever|whether|after|before|provided|in case|for|in|on|at|by|during|over|within|with|without|under|of|from|to|according|historically|typically|usually|normally|often|sometimes|so far|among|between|like|unlike|given|having|had|were|what|whatever|who|how|why|[a-z]+ing|[a-z]+ly)\b/;
const PAST =
  "(?:went|came|left|kept|got|made|said|met|sat|spoke|saw|wrote|sent|took|gave|told|found|ran|began|spent|won|lost|thought|heard|brought|bought|built|knew|held|felt|grew|drove|rang|chose|fell|rose|stood|understood|drew|flew|broke|meant|paid|sold|taught|wore)";
export const VERB = new RegExp(
  `^\\W*(?:(?:many |dear [a-z]+, )?thank|please)|\\b(?:is|are|am|was|were|has|have|had|do|does|did|can|could|will|would|may|might|must|should|[a-z]+n't|[a-z]+'(?:s|re|ve|ll|m)|[a-z]{2,}ed|${PAST}|${PRESENT})\\b`,
);
/** Nothing but a clause stands before these. */
const STRONG = /^(?:;|\w|, (?:but|so) )/;
/** Who goes on about the clause before stays in its time. */
const LOOKS_BACK = /^(?:it|this|there|they|he|she)\b/;

/** The clause of equal rank that holds start–end: from where its neighbour in front ends to where the next begins. */
export function coordinateAround(text: string, start: number, end: number, concluding = false): Span {
  let from = 0;
  for (const link of text.matchAll(OPENS)) {
    const begins = link.index + link[0].length;
    const lead = text.slice(from, link.index);
    // "It is due within 30 days, so you have until 2 December": what follows from a clause is excused with it.
    if (!concluding && /^,? so\b/.test(link[0])) continue;
    // "If it is late and you cancel": both are the condition; "on Monday, we …" has not begun yet.
    if (
      (!VERB.test(lead) && !STRONG.test(link[0])) ||
      (DEPENDS.test(lead) && !/, (?:we|you|i|our|your|the|it|they)(?:'[a-z]+)? /.test(lead))
    )
      continue;
    if (begins <= start) from = begins;
    else if (link.index >= end) {
      if (LOOKS_BACK.test(text.slice(begins))) continue;
      return { start: from, end: link.index };
    }
  }
  return { start: from, end: text.length };
}

/** Words that can govern what a neighbour says: told, asked, doubted, supposed. */
const GOVERNS =
  /[":]|\b(?:if|whether|imagine|suppose\w*|according|wish\w*|(?:sa(?:y|id)|tell|told|ask|want|claim|promis|quot|read|hear|think|thought|believ|wr[io]t|doubt|reports?|expect|offer|know|knew|propos|suggest|announc|advertis|stat|mention|request|demand|assum|guess|true|lying|lie|wrong|case|sentence|words?)[a-z]*)\b/;

/** "You asked about the date", "your boss wanted a short mail": told in full, so that nothing behind it is theirs. */
const TOLD_IN_FULL =
  /\b(?:(?:said|says?|saying|told|tells?|wrote|writes?|writing|asked|asks?|asking|thought|think|know|knew|heard|hear|hearing|reading)(?: (?:me|us|you|him|her|them))?(?: (?:back|yesterday|today|again|earlier|last [a-z]+|this [a-z]+))? (?:about|of|for|from|after|to (?:me|us|you|him|her|them)|to (?=hear|see|know|have|get|meet))|(?:(?:want|mention|request|expect|suggest|propos)(?:s|ed|es)?|heard)(?= (?:an?|the|to|more|some|[a-z]+ing)\b))(?<object>(?: [a-z'\ue001-\ue008-]+)*)$/;
/** "A reader asked whether it works in Spain": what is asked or not known ends with its clause. */
const ASKED_IN_FULL =
  /\b(?:ask(?:s|ed|ing)?|know|knows|knew|tells?|told|say|see|wonder(?:s|ed|ing)?|check|guess|sure|judge)(?: [a-z]+){0,3} (?:whether|if|what|who|how|why|when|where|which)(?: [a-z'\ue001-\ue008-]+){2,}$/;
const ASKED_ON = /^(?:whether|if|what|who|how|why|when|where|which)\b/;
const YOU_WROTE =
  /\byou(?:'ve)?(?: (?:also|have|even|once))? (?:told (?:me|us)|wrote|said|mentioned)(?: (?:to )?(?:me|us))? that [^":;]*$/;
const OF_OURS = /^(?:we|i|our|my|nobody here|no one here)\b/;
const CLAUSE_INSIDE = /\b(?:that|if|whether|who|what|how|why|where|when|which|we|they|he|she|it|i)\b/;
const ENDS = /[,;:]/;
const CONDITION = /^(?:if|when|whenever|once|as|for|with|on|until|should|after|before) [^,;:]{1,80}, /;
export const HAS_VERB = new RegExp(`^(?:you|please)\\b|${OF_OURS.source}|${VERB.source}|\\b${FINITE}\\b`);
const ORDERED = new RegExp(`^${ORDERS} `);
const LINK = new RegExp(`,?(?: (?:and|but|so|yet))?(?: ${FIRST},?)* *$`);

/** Whether the clause in front reports something, and ends before the one that begins with `behind`. */
function reportEnds(lead: string, behind: string): boolean {
  const ordered = ORDERED.test(behind);
  if (YOU_WROTE.test(lead)) return ordered || OF_OURS.test(behind);
  if (ASKED_IN_FULL.test(lead)) return !ASKED_ON.test(behind);
  const told = TOLD_IN_FULL.exec(lead);
  if (!told) return false;
  const object = told.groups?.["object"] ?? "";
  if (CLAUSE_INSIDE.test(object) || VERB.test(object) || GOVERNS.test(lead.slice(0, told.index))) return false;
  // "They want to sign, and get a month": both are wanted.
  if (ordered) return !/\bto\b/.test(told[0]);
  // "They asked for 30 % off, and a free month": a second thing that is asked for has no verb.
  return HAS_VERB.test(behind.replace(CONDITION, "").split(ENDS, 1)[0] ?? "");
}

/**
 * The clause around a place that its neighbours neither govern, nor date, nor deny: "I hope you had a good summer, and …",
 * "…, and the old list doesn't count".
 */
export function ownClause(text: string, sentence: { start: number; end: number }, position: number): Span {
  const clause = coordinateAround(
    text.slice(sentence.start, sentence.end),
    position - sentence.start,
    position - sentence.start,
    true,
  );
  const [begins, end] = [sentence.start + clause.start, sentence.start + clause.end];
  const [lead, behind] = [text.slice(sentence.start, begins), text.slice(begins, sentence.end)];
  if (LOOKS_BACK.test(behind)) return { start: sentence.start, end };
  const own = !GOVERNS.test(lead) || reportEnds(lead.replace(LINK, ""), behind);
  return { start: own ? begins : sentence.start, end };
}
