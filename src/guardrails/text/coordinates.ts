/** Clauses of equal rank: what one of them says is no excuse for its neighbour. */
import type { Span } from "./draft.ts";

/** Whoever acts in a clause of its own; "that" and "which" speak of the clause before. */
const ACTS =
  "(?:(?:we|i|you|he|she|they|there)(?:'(?:ll|re|ve|d|m|s))?|please|nobody|no one|everybody|everyone|somebody|someone|anybody|anyone|anything|everything|nothing|(?:our|your|my|the|an?|every|each|any|all|his|her|their) (?!same\\b)[^ ,;]+|it(?:'ll)?|this(?:'ll)?) ";
const FINITE = "(?:is|are|will|can|may|costs?|stays?|remains?|comes?|gets?|pays?|starts?|has|have)";
/** Behind a conjunction also a bare name, a date or condition in front, an order. */
const GOES_ON = `(?:${ACTS}|(?:[a-z'-]+ ){1,3}${FINITE} |(?:for|with|on|in|at|from|above|over|below|under|until|if|when|whenever|once|as|should|after|before) [^,;]{1,60}?,? (?:we|i|you|our|your|the|it)(?:'[a-z]+)? |(?:sign|pay|get|take|buy|order|book|cancel|switch|save|send) )`;
const FIRST =
  "(?:yes|now|today|then|still|again|here|from (?:now|today)(?: on)?|with us|at our end|this time|of course|frankly|honestly|personally)";
const OPENS = new RegExp(
  `(?:, (?:and|but|so|yet|or|which is why|that's why) |[;—–] ?| - )(?:(?:and|but|so) )?(?:${FIRST},? )*(?=${GOES_ON})|, (?:but|so) (?=[a-z'-]+ [a-z]+s )|(?:,| (?:and|but|so)) (?=${ACTS})|\\b(?:tell|remind|inform|assure|note|remember|know) (?:[a-z]+ ){0,3}that (?=${ACTS})`,
  "g",
);
/** What depends on another clause ends with that one's beginning. */
const DEPENDS =
  /^\W*(?:(?:and|but|so|or|yet|even|only|just|except) )*(?:if|when|whenever|once|because|since|as|although|though|while|until|till|unless|should|where|wherever|whether|after|before|provided|in case|for|in|on|at|by|during|over|within|with|without|under|of|from|to|according|historically|typically|usually|normally|often|sometimes|so far|among|between|like|unlike|given|having|had|were|what|whatever|who|how|why|[a-z]+ing|[a-z]+ly)\b/;
const VERB =
  /^\W*(?:(?:many |dear [a-z]+, )?thank|please)|\b(?:is|are|am|was|were|has|have|had|do|does|did|can|could|will|would|may|might|must|should|[a-z]+n't|[a-z]+'(?:s|re|ve|ll|m)|went|came|left|kept|got|made|said|[a-z]{2,}ed)\b/;
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

/** Where a clause begins that its neighbour in front neither governs nor dates: "I hope you had a good summer, and …". */
export function ownClauseStart(text: string, sentence: { start: number; end: number }, position: number): number {
  const { start } = coordinateAround(
    text.slice(sentence.start, sentence.end),
    position - sentence.start,
    position - sentence.start,
    true,
  );
  const begins = sentence.start + start;
  return LOOKS_BACK.test(text.slice(begins)) || GOVERNS.test(text.slice(sentence.start, begins))
    ? sentence.start
    : begins;
}
