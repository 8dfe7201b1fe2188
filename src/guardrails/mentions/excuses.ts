/** What a frame asks of the words around it. */
import type { CheckContext } from "../context.ts";
import { coordinateAround } from "../text/coordinates.ts";
import { isTakenBack } from "../text/told.ts";

/** A frame holds only where the words around it match what it needs, and none of them excuses it. */
export interface Frame {
  needs?: RegExp | undefined;
  unless?: RegExp | undefined;
}

/** ", whether you sign or not", ", even if you say no": holds all the same. */
const CONCEDED =
  /,? (?:whether [^,;.!?]{2,40} or not|even if [^,;.!?]{2,60}|no matter (?:what|who|how|when|whether) [^,;.!?]{2,50}|if (?:that|this|it) (?:helps|makes it easier|is (?:easier|better))|if you (?:ask me|like|will|don't mind)|as (?:you know|i wrote [a-z ]{2,14}|promised|agreed|discussed))(?= ?[,;.!?)]|\s*$)/g;

/** Words of our own product excuse nothing: for a seller of accounting software every sentence may speak of accounts. */
export function excused(ctx: CheckContext, { needs, unless }: Frame, text: string): boolean {
  if (needs?.test(text) === false) return true;
  const said = text.replace(CONCEDED, "");
  return unless !== undefined && unless.test(said) && unless.test(ctx.withoutOwnWords(said));
}

/** ", as your group does with all suppliers": likens it to what others do. */
const LIKE_OTHERS =
  /, (?:just |exactly |much )?(?:as|like) (?:you|they|he|she|we|everybody|everyone|others|most|all|(?:your|our|their|every|any) [a-z]+)(?: [a-z']+)? (?:do|does|did|has|have|gets?|got|wants?|likes?)\b[^,;.]*/;

/** "The survey is closed, and our people answer within an hour": only what stands in its own clause excuses a frame. */
export function excusedAt(ctx: CheckContext, frame: Frame, text: string, start: number, end: number): boolean {
  if (!excused(ctx, frame, text)) return false;
  if (frame.needs?.test(text) === false) return true;
  const clause = coordinateAround(text, start, end);
  const own = text.slice(clause.start, end) + text.slice(end, Math.max(end, clause.end)).replace(LIKE_OTHERS, "");
  return excused(ctx, { unless: frame.unless }, own);
}

/** "I said that Solo has it. It doesn't": what we said once and take back in the same breath. */
export function takenBack(ctx: CheckContext, start: number): boolean {
  const sentence = ctx.sentence(start);
  return isTakenBack(ctx.draft.tagged, sentence, ctx.sentence(sentence.end), start);
}

/** "Ninety days to pay is too long", "25 % off is more than we can do": spoken of, and refused. */
export const REFUSED_BEHIND =
  /^,? (?:the|that|your) (?:whole |full |rest of the )?(?:year|month|term|quarter|contract|fee|season) (?:is|will be|stays|remains) (?:still |nevertheless )?(?:paid|due|owed|payable|billed|charged|invoiced)\b|^[^.;:!?\n]{0,30}? (?:is|are|would be|was|were|seems?|sounds?)(?: (?:far|much|a little|a bit|just|simply|rather))* (?:too (?:long|short|much|tight|many|little|late|far)|(?:more|longer|shorter|less|further|higher|lower) than (?:we|i|any of us|anybody here) (?:can|could|may|might|am|are|want|would|'re)\b|beyond (?:what|us)|what we (?:can't|cannot|don't))/;

const NO_SUCH =
  /\b(?:no such (?:offer|discount|deal|promise|price|thing|promotion|guarantee|campaign|mail)|(?:is|are|was|were|did)(?: not|n't) (?:come )?(?:from|by) us|(?:we|i|nobody here)(?: did(?: not|n't)| have(?: not|n't)| never)? (?:sent?|wrote|write|written|made?|promised?|offer(?:ed)?) (?:no|nothing of) (?:such|the)|(?:we|i) (?:did(?: not|n't)|never) (?:sen[dt]|wr[io]te|offer(?:ed)?|promised?) (?:it|that|this|any)|(?:a|an obvious) (?:fake|fraud|scam|forgery|phishing [a-z]+))\b/;
/** "A mail says that we give 50 % off. It is not from us": what the two sentences behind disown. */
export function disowned(ctx: CheckContext, start: number): boolean {
  const next = ctx.sentence(ctx.sentence(start).end);
  return next.start > start && NO_SUCH.test(ctx.text(next.start, ctx.sentence(next.end).end));
}
