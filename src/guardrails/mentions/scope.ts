/** How far an excuse reaches: the clause that says something, with the conditions and labels that govern it. */
import type { CheckContext } from "../context.ts";

const AND =
  ", (?:but|yet|so|though|although|while) |, (?:(?:and|or) )+(?:(?:yes|no|by the way|frankly|honestly), |(?=(?:today|now|here|this|that|these|there|we|you|i|they|he|she|it|our|your|my|the|an?|every|each|all|most|nobody|with|if|when|since)\\b[^a-z]|(?:we|you|i|they|it|that|there|here)'|[a-z-]+(?: [a-z-]+)? (?:is|are|was|were|has|have|can|will|does|do|comes?|gets?|reads?|writes?|shows?|tells?|gives?|takes?)\\b))";
/** Who is greeted, thanked or reminded, and what is said of the saying itself. */
const ASIDE =
  "(?:(?:hi|hello|dear|thanks|thank you)\\b[^,;:]{0,60}|(?:as far as|from what|for all|so far as) (?:we|i) [a-z]+|(?:to|in) (?:our|my) [a-z]+|as (?:i|we|you|they|he|she)(?:'ve|'d| have| had| may)? [a-z]+(?: [a-z]+){0,5}|to (?:be|answer|come|sum|put|make|cut)\\b[^,;:]{0,40}|(?:there's |there is )?no need to [a-z]+(?: [a-z]+){0,4}|if (?:anybody|anyone|somebody|someone|they|he|she) (?:asks?|wonders?|wants? to know))";
/** "Please tell your team that …": said by us; "the form asks us to confirm that …" is not. */
const TELLING =
  "(?<!\\b(?:asks?|asked|asking|wants?|wanted|requires?|required) (?:[a-z]+ ){0,2}to )\\b(?:(?:tell|told|telling|know|note|remember|remind|confirm|mention|say|saying|think|believe|forget|assure|reassure)|(?:i'm|we're|am|are|be) (?:[a-z]+ )?(?:convinced|sure|certain|glad|happy|proud|pleased|delighted)|(?:like|love|good|nice|best|important|news)(?: [a-z]+){0,3}? is)(?: (?:you|him|her|them|everyone|everybody|me|us|(?:your|the|our|my) [a-z]+))? that ";
const OPENS = new RegExp(
  `[;\\n]|(?<=^\\W*(?:to|re|regarding|concerning|about|on|as to|as for|for|in answer to|question)\\b[^:;]{1,80}): |[^ ]: (?<=\\b(?:you|we|i|they|it|he|she)\\b[^:;]{0,80}: )| (?:—|–|-) |${AND}|(?<=^\\W*(?:(?:and|but|so|well) )?)${ASIDE}, |${TELLING}`,
  "g",
);
const CLOSES = new RegExp(
  `[;\\n]| (?:—|–|-) |${AND}|, (?:as (?:you|we|i|they)\\b|if you (?:ask|like|want my|don't mind|wonder)|by the way|whatever|no matter)|,? (?:because|which is why|so that's why) `,
);

/** The part of a sentence in which words may excuse what stands from `start` to `end`. */
export function scopeOf(ctx: CheckContext, start: number, end: number): { start: number; end: number } {
  const sentence = ctx.sentence(start);
  const before = ctx.text(sentence.start, start);
  let from = 0;
  for (const match of before.matchAll(OPENS)) from = match.index + match[0].length;
  const close = CLOSES.exec(ctx.text(end, sentence.end));
  return { start: sentence.start + from, end: close ? end + close.index : Math.max(end, sentence.end) };
}

/** The text of that part. */
export function scopeText(ctx: CheckContext, start: number, end: number): string {
  const scope = scopeOf(ctx, start, end);
  return ctx.text(scope.start, scope.end);
}
