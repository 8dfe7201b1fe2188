/** Plans are called like everyday words: where such a word is the plan's name. */
import type { Draft } from "./draft.ts";

interface Place {
  start: number;
  end: number;
}

interface Named extends Place {
  value?: { name: string };
}

const squashed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** "Plus, you get": a comma behind a first word that may join sentences, unless the line goes on like one of an offer: "Plus, 14 users: …". */
const JOINS = /^(?:plus|next|first|now|once|more|beyond|further|free)$/;
const PLUS_COMMA = /^,(?! (?:[\ue001-\ue008]|(?:annual(?:ly)?|yearly|monthly|billed|paid|per|for|with|month)\b))/;

/** What may stand beside a plan's name with a capital of its own: "Stowmark Depot", "Depot Plan", "Growth Annual". */
const BESIDE_PLAN =
  /^(?:plan|plans|tier|package|subscription|license|licence|licences|licenses|seat|seats|users?|customers?|pricing|prices?|annual|annually|monthly|yearly|billing|billed|quote|order|renewal|renewals|trial|upgrade|and|or|for|at|in|on|with|from|to|per|is|the|a|an|our|your|us|we|you|i|usd|eur|gbp|chf|plus|includes?|including|included|adds?|gives?|gets?|has|have|costs?|starts?|price|now|new|offer|both|all|every|each|if|when|take|try|choose|get|pick|go|see|what|why|how|compare|while|as|of|by|but|so|then|than|also|just|only|even|still|today|yes|no|not|sso|api|premium|pro|professional|enterprise|business|ultimate|advanced|lite|basic|standard|teams?|unlimited|gold|silver|platinum|essentials?|starter|growth|scale|max|elite|free|core|complete|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|dozen|half|several|another|more|extra)$/;

/** "Incident Response Team", "Team Members": small letters elsewhere, and a capital right beside it, make one name of both. */
function isPartOfName(draft: Draft, { start, end, value }: Named, behindUs: boolean): boolean {
  const sentence = draft.sentenceAt(start);
  const [from, to] = [draft.toPlain(start), draft.toPlain(end - 1) + 1];
  const before = draft.plain.slice(draft.toPlain(sentence.start), from);
  const line = draft.plain.slice(to, draft.toPlain(Math.max(end, sentence.end - 1)) + 1);
  // A heading has capitals everywhere.
  const small = `${before} ${line}`.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]{3,}/gu)?.length ?? 0;
  // "Cyber Essentials" is none of the plan Essential: it differs from its name, so less tells them apart.
  const isWritten = squashed(draft.plain.slice(from, to)).endsWith(squashed(value?.name ?? ""));
  if (small < (isWritten ? 2 : 1)) return false;
  const ahead = /(?<![\p{L}'’.-])(\p{Lu}\p{Ll}[\p{L}-]+) $/u.exec(before)?.[1];
  const behind = /^ (\p{Lu}\p{Ll}[\p{L}-]+)/u.exec(line)?.[1];
  const joins = (word: string | undefined) => word !== undefined && !BESIDE_PLAN.test(word.toLowerCase());
  // The first word of a sentence has its capital from there.
  const first = ahead !== undefined && /^[^\p{L}]*[\p{L}'’-]+ $/u.test(before);
  return joins(behind) || (joins(ahead) && !(first && isWritten) && !behindUs);
}

/** "sso's included in servery" */
const IN_PLAN = /(?:\bincluded in|(?:'s|\bis|\bare) (?:in|on)|\bcomes? (?:in|on|with)|\bseats? (?:of|on)) $/;

/** Whether the sentence begins with a small letter, as in chats: then names have none either. */
const isWrittenSmall = (draft: Draft, at: number): boolean =>
  /^\W*\p{Ll}/u.test(draft.plain.slice(draft.toPlain(draft.sentenceAt(at).start)).slice(0, 8));

/** Plans are called Plus, Scale or Team (`behindUs`: right behind our own name): a small letter is the everyday word, unless "plan" or a price stands behind. */
export function isProperName(draft: Draft, place: Named, behindUs: boolean): boolean {
  const { start, end } = place;
  const initial = draft.plain.charAt(draft.toPlain(start));
  const behind = draft.tagged.slice(end, end + 16);
  if (draft.tagged.slice(start, end).includes(" ")) return true;
  // "The starter costs €9" is eaten.
  const isThing =
    /^\p{Ll}/u.test(initial) &&
    /(?:^|[^a-z])(?:the|an?|my|our) $/.test(draft.tagged.slice(Math.max(0, start - 6), start));
  if (isThing && !/^ (?:plan|tier|package|edition|subscription|licen[cs]e)/.test(behind)) return false;
  // "Team Edition" is called so; "our Team edition" is an edition of ours.
  if (/^ edition\b/.test(behind) && /^ E/.test(draft.plain.slice(draft.toPlain(end - 1) + 1))) return false;
  if (
    /^ (?:plan|tier|package|edition|subscription|costs?|licen[cs]e|seats?)\b|^:? ?(?:is |at |for )?\ue002/.test(behind)
  )
    return true;
  if (IN_PLAN.test(draft.tagged.slice(Math.max(0, start - 16), start)) && isWrittenSmall(draft, start)) return true;
  if (!/^[\p{Lu}\d]$/u.test(initial) || isPartOfName(draft, place, behindUs)) return false;
  const joins = JOINS.test(draft.tagged.slice(start, end)) && PLUS_COMMA.test(behind);
  return !(joins && draft.sentenceAt(start).start === start);
}

/** "The set-up is $300": what the book calls by a common noun, in small letters, is meant where its price stands behind. */
export function isPriced(
  draft: Draft,
  { start, end, value }: Place & { value: unknown },
  addOns: readonly { name: string; aliases?: readonly string[] | undefined }[],
): boolean {
  const said = draft.tagged.slice(start, end);
  const { aliases = [] } = value as { aliases?: readonly string[] };
  const isThing = addOns.some((addOn) => addOn === value && addOn.name.toLowerCase() === said);
  return (
    (isThing || aliases.includes(said)) &&
    /^:? ?(?:(?:is|at|for|costs?|runs at|comes (?:at|to)) )?\(?\ue002/.test(draft.tagged.slice(end, end + 24))
  );
}
