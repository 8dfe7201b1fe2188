/** "Tidewell pays you back" says what "we pay you back" says: the frames read the company's name as its speaker. */
import type { CheckContext } from "../context.ts";
import { verbs, words } from "./word-forms.ts";

/** What the frames have companies do. */
const DOES = new RegExp(
  `^ (?:${words("will can could would shall may never always also gladly happily just even still won't don't doesn't isn't is has")}|(?!\\S+(?:ing|ed) )${verbs(
    "accept add answer assume bear bill bind call carry change charge come commit compensate complete connect cover credit cut deal deliver deploy discount do drop fail finish fix forgo forgive free freeze get give go grant guarantee halve hand handle help hike hold honour honor implement import include increase indemnify install invoice keep knock launch let lock lower make migrate miss move offer onboard owe own pay pick pledge promise provide put raise react reduce refund reimburse release reply repay resolve respond return ring send set settle shave ship slash solve staff stand stay support swallow take tear throw touch train transfer undertake wait waive warrant wire write",
  )})(?= (?!(?:are|were|is|was|have|from|of)\\b))`,
);
/** A name that begins a clause is its subject; "customers at Tidewell" are not we. */
const CLAUSE_BEGINS =
  /(?:^|[.,;:!?()"\n—–-] ?|\b(?:and|but|or|so|if|when|whenever|because|that|then|while|since|unless|should|as|once|before|after|until|where|for which|with which) )$/;

const BASE: Readonly<Record<string, string>> = { is: "are", has: "have", "isn't": "aren't", "doesn't": "don't" };

function baseOf(verb: string): string {
  const known = BASE[verb];
  if (known !== undefined) return known;
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|o)es$/.test(verb)) return verb.slice(0, -2);
  return /[^s]s$/.test(verb) ? verb.slice(0, -1) : verb;
}

/** A text in which the company speaks of itself as "we", and where its places lie in the draft. */
export interface OwnVoice {
  text: string;
  /** The offset in the draft of a place in `text`; within a changed subject, its beginning. */
  at: (place: number) => number;
}

/** The draft's text from `start` to `end` in our own voice. */
export function inOwnVoice(ctx: CheckContext, start: number, end: number): OwnVoice {
  const { tagged } = ctx.draft;
  const changes: { from: number; to: number; start: number; end: number }[] = [];
  let text = "";
  let done = start;
  for (const name of ctx.named("company", ctx.lexicon.companyNames)) {
    if (name.start < done || name.end > end) continue;
    const verb = DOES.exec(tagged.slice(name.end, name.end + 24))?.[0].slice(1);
    if (verb === undefined || !CLAUSE_BEGINS.test(tagged.slice(Math.max(start, name.start - 16), name.start))) continue;
    text += tagged.slice(done, name.start);
    const from = text.length;
    text += `we ${baseOf(verb)}`;
    done = name.end + 1 + verb.length;
    changes.push({ from, to: text.length, start: name.start, end: done });
  }
  text += tagged.slice(done, end);
  return {
    text,
    at(place) {
      const last = changes.findLast(({ from }) => from <= place);
      if (!last) return start + place;
      return place < last.to ? last.start : last.end + place - last.to;
    },
  };
}
