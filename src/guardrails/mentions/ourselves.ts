/**
 * "Tidewell pays you back", "our team pays you back" say what "we pay you back" says, and "your people will pay nothing"
 * what "you will pay nothing" says: the frames read all of them as the two who speak.
 */
import type { CheckContext } from "../context.ts";
import { near } from "../text/spans.ts";
import { verbs, words } from "./word-forms.ts";

/** What the frames have companies do. */
const DOES = new RegExp(
  `^ (?:${words("will can could would shall may never always also gladly happily just even still won't don't doesn't isn't is has")}|(?!\\S+(?:ing|ed) )${verbs(
    "accept add answer assume bear bill bind call carry change charge come commit compensate complete connect cover credit cut deal deliver deploy discount do drop fail finish fix forgo forgive free freeze get give go grant guarantee halve hand handle help hike hold honour honor implement import include increase indemnify install invoice keep knock launch let lock lower make migrate miss move offer onboard owe own pay pick pledge promise provide put raise react reduce refund reimburse release reply repay resolve respond return ring send set settle shave ship slash solve staff stand stay support swallow take tear throw touch train transfer undertake wait waive warrant wire write",
  )})(?=[,;.!?]| (?!(?:are|were|is|was|have|from|of)\\b))`,
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

/** Whoever acts for us, and whoever gets it on the other side. */
const PEOPLE =
  /(?<![a-z])(?:(?:our|my) (?:own )?(?!(?:accounts|accounting|billing|invoicing|finance|bookkeeping) )(?:[a-z]+ )?(?:team|people|crew|staff|desk|department|company|firm|business|office|colleagues?|management|board|boss|managers?|directors?)|your (?:whole |entire |own )?(?:team|people|staff|colleagues|company|organi[sz]ation|firm|business|group|office|users))(?= )/g;
/** What a reader's people do with an offer. */
const TAKES =
  / (?:will|can|may|could|would|won't|gets?|receives?|pays?|saves?|owes?)(?= (?!(?:leave|quit|go|resign|stop)\b))/y;

/** "Cancel Tidewell any time", "try Tidewell for a month": what is taken or left. */
const TAKEN =
  /(?<![a-z])(?:cancel|terminate|quit|leave|stop|end|drop|try|test|use|keep|get|have|run|evaluate|return)(?:l?ing)? $/;

/** Words that say who is spoken of, and what stands for them. */
interface Change {
  start: number;
  end: number;
  told: string;
}

function changesIn(ctx: CheckContext, start: number, end: number): Change[] {
  const { tagged } = ctx.draft;
  const names = near(ctx.named("company", ctx.lexicon.companyNames), start, end)
    .filter((name) => name.start >= start && name.end <= end)
    .map((name) => ({ start: name.start, end: name.end, who: "we" as const, isName: true }));
  const people = [...tagged.slice(start, end).matchAll(PEOPLE)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    who: match[0].startsWith("your") ? ("you" as const) : ("we" as const),
    isName: false,
  }));
  return [...names, ...people]
    .sort((a, b) => a.start - b.start)
    .flatMap((subject): Change[] => {
      const before = tagged.slice(Math.max(start, subject.start - 16), subject.start);
      if (subject.isName && TAKEN.test(before)) return [{ start: subject.start, end: subject.end, told: "it" }];
      TAKES.lastIndex = subject.end;
      const does = subject.who === "we" ? DOES.exec(tagged.slice(subject.end, subject.end + 24)) : TAKES.exec(tagged);
      const verb = does?.[0].slice(1);
      if (verb === undefined || !CLAUSE_BEGINS.test(before)) return [];
      return [{ start: subject.start, end: subject.end + 1 + verb.length, told: `${subject.who} ${baseOf(verb)}` }];
    });
}

/** The draft's text from `start` to `end` in our own voice. */
export function inOwnVoice(ctx: CheckContext, start: number, end: number): OwnVoice {
  const { tagged } = ctx.draft;
  const changes: { from: number; to: number; start: number; end: number }[] = [];
  let text = "";
  let done = start;
  for (const { start: begins, end: stops, told } of changesIn(ctx, start, end)) {
    if (begins < done) continue;
    text += tagged.slice(done, begins);
    const from = text.length;
    text += told;
    done = stops;
    changes.push({ from, to: text.length, start: begins, end: done });
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
