/** What the claims register says to a passage: the same, something else, or nothing. */
import type { CheckContext, Lexicon } from "../../context.ts";
import type { Claim } from "../../facts.ts";
import { readDraft } from "../../text/draft.ts";
import { tokenise } from "../../text/phrases.ts";
import type { Quantity } from "../../text/quantities.ts";
import { clauseEnd, clauseStart, type Sentence } from "../../text/sentences.ts";
import { CERTIFICATE_NAME } from "./certificates.ts";
import type { ClaimType } from "./patterns.ts";
import { meaningOf, overlap } from "./meaning.ts";
import { tellsOtherwise } from "./same-fact.ts";
import { oncePer } from "../../../once-per.ts";

export interface ClaimMention {
  start: number;
  end: number;
  type: ClaimType;
  status: "supported" | "contradicted" | "unsupported";
  /** The approved claim that supports or contradicts it, or the nearest one. */
  claim?: Claim;
  expired?: boolean;
}

interface Approved {
  claim: Claim;
  words: ReadonlySet<string>;
  /** Every word as written, figures too: "SOC 2 Type I" and "Type II" differ in nothing else. */
  exact: ReadonlySet<string>;
  quantities: readonly Quantity[];
}

/** The register's wordings, read the way drafts are. */
export const approved = oncePer((claims: readonly Claim[]): Approved[] =>
  claims.flatMap((claim) =>
    [claim.wording, ...(claim.variants ?? [])].map((wording) => {
      const draft = readDraft(wording);
      return {
        claim,
        words: meaningOf(draft.tagged),
        exact: new Set(tokenise(draft.lower).map((token) => token.word)),
        quantities: draft.quantities.map((entry) => entry.quantity).filter((q) => q.type !== "date"),
      };
    }),
  ),
);

/** What a quantity is counted in: shares are told as percentages, fractions or ratios. */
export const unitOf = ({ type }: Quantity): string =>
  ["percent", "fraction", "ratio"].includes(type) ? "share" : type;

export const sameQuantity = (a: Quantity, b: Quantity): boolean => {
  if (a.type === "fraction" && b.type === "fraction" && a.of !== b.of) return false;
  const share = (q: Quantity) => (q.type === "fraction" ? q.value * 100 : q.value);
  const kind = (q: Quantity) => (q.type === "duration" ? `duration:${q.unit ?? ""}` : unitOf(q));
  return kind(a) === kind(b) && Math.abs(share(a) - share(b)) < 1e-6 * Math.max(1, Math.abs(share(b)));
};

/** Whether a wording has that figure, and of the same. */
export const isApproved = (
  ctx: CheckContext,
  at: number,
  quantity: Quantity,
  { claim, quantities }: Approved,
): boolean => quantities.some((other) => sameQuantity(quantity, other)) && !tellsOtherwise(ctx, at, claim);

/** Our own name says nothing about which claim is meant. */
const withoutUs = oncePer(({ company, facts }: Lexicon) => {
  const own = new Set(
    [...company, "we", "our"].flatMap((name) => tokenise(name.toLowerCase()).map((token) => token.word)),
  );
  const without = (words: Iterable<string>) => new Set([...words].filter((word) => !own.has(word)));
  return { without, list: approved(facts.claims ?? []).map((entry) => [entry, without(entry.words)] as const) };
});

const yearsAmong = (words: Iterable<string>): string[] => [...words].filter((word) => /^(?:19|20)\d\d$/.test(word));

/** The prize of 2025 was won in no other year. */
function isOfAnotherYear(years: readonly string[], approvedWords: ReadonlySet<string>): boolean {
  const approvedYears = yearsAmong(approvedWords);
  return years.length > 0 && approvedYears.length > 0 && !approvedYears.some((year) => years.includes(year));
}

/** What is left of a certification when the everyday words are taken away: whose it is and its name. */
const certificateIn = ({ draft }: CheckContext, start: number, end: number): ReadonlySet<string> =>
  new Set(
    tokenise(draft.lower.slice(draft.toPlain(start), draft.toPlain(end)))
      .map((token) => token.word)
      .filter((word) => !CERTIFICATE_FILLER.has(word)),
  );

const A_CERTIFICATE = new RegExp(`(?<![a-z])${CERTIFICATE_NAME}(?![a-z])`);
/** "It is certified work (ISO 9001:2015)": the name stands behind it, whatever word is certified. */
function toldBeside(ctx: CheckContext, end: number): ReadonlySet<string> | undefined {
  const name = BESIDE.exec(ctx.text(end, ctx.sentence(end - 1).end));
  if (!name) return undefined;
  const start = end + name[0].length - (name[1]?.length ?? 0);
  return certificateIn(ctx, start, start + (name[1]?.length ?? 0));
}
const BESIDE = new RegExp(
  `^[^.!?;\\n]{0,40}?(?<![a-z])(?<!\\b(?:your|their|his|her|no|not|nor)(?: [a-z]+)? )(${CERTIFICATE_NAME})(?![a-z])`,
);
/** "Your tender asks for ISO 27001. We are certified": the name stands in the sentence before, and none in its own. */
function askedFor(ctx: CheckContext, sentence: Sentence): ReadonlySet<string> | undefined {
  if (sentence.start === 0 || A_CERTIFICATE.test(ctx.text(sentence.start, sentence.end))) return undefined;
  const before = ctx.sentence(sentence.start - 1);
  const name = A_CERTIFICATE.exec(ctx.text(before.start, before.end));
  if (!name) return undefined;
  const start = before.start + name.index;
  return certificateIn(ctx, start, start + name[0].length);
}

/** "Three times in a row": one approved award is one. */
const AGAIN =
  /(?:[\ue003\ue004\d]|\b(?:twice|two|three|four|five|several|many))(?: (?:times|years))? (?:in a row|running|in succession|straight)\b|\b(?:year after year|every year since|(?:once|yet) again)\b/;

export function judge(
  ctx: CheckContext,
  start: number,
  end: number,
  type: ClaimType,
): Pick<ClaimMention, "status" | "claim" | "expired"> {
  const sentence = ctx.sentence(start);
  const clause: [number, number] = [
    Math.min(start, clauseStart(ctx.draft.tagged, sentence, start)),
    Math.max(end, clauseEnd(ctx.draft.tagged, sentence, end)),
  ];
  const { without, list } = withoutUs(ctx.lexicon);
  const core = without(meaningOf(ctx.text(start, end)));
  const whole = without(meaningOf(ctx.text(...clause)));
  const said = quantitiesIn(ctx, start, end);
  const denied = ctx.negated(start, end);
  // "… are certified to IP67": where the match names none, its clause does.
  const named = certificateIn(ctx, start, end);
  const certificate =
    named.size > 0 ? named : (toldBeside(ctx, end) ?? askedFor(ctx, sentence) ?? certificateIn(ctx, ...clause));
  const years = yearsAmong(
    tokenise(ctx.draft.lower.slice(...clause.map((at) => ctx.draft.toPlain(at)))).map(({ word }) => word),
  );
  const again = type === "award" && AGAIN.test(ctx.text(...clause));
  let nearest: { claim: Claim; rank: number } | undefined;
  let best: { claim: Claim; score: number; equal: boolean } | undefined;
  for (const [entry, words] of list) {
    // "4.8 out of 5" is 96 %, but a claim that is written in the same way is more likely to be meant.
    const alike = said.some((quantity) =>
      entry.quantities.some((other) => other.type === quantity.type && sameQuantity(quantity, other)),
    );
    const score = Math.max(overlap(whole, words), core.size > 0 ? overlap(core, words) * 0.9 : 0) + (alike ? 0.01 : 0);
    // What has the very figure is most likely meant, then what counts in the same unit.
    const unit = said.some((quantity) => entry.quantities.some((other) => other.type === quantity.type));
    const rank = score + (alike ? 1 : unit ? 0.3 : 0);
    if ((!nearest || rank > nearest.rank) && (score >= 0.34 || alike) && isNear(whole, words, alike, said))
      nearest = { claim: entry.claim, rank };
    if (type === "certification" ? !sharesName(certificate, entry.exact) : score < (type === "number" ? 0.45 : 0.6))
      continue;
    if (denied) continue;
    // "64 % less time" says nothing of costs.
    if (type === "number" && measureOtherwise(words, whole)) continue;
    // A second prize in the sentence of an approved one.
    if (type === "award" && core.size >= 3 && overlap(core, words) < 0.34) continue;
    if (type === "certification") {
      const equal = [...certificate].every((word) => entry.exact.has(word));
      if (!best || (equal && !best.equal)) best = { claim: entry.claim, score, equal };
      continue;
    }
    if (type === "award" && (isOfAnotherYear(years, entry.exact) || (again && !AGAIN.test(entry.claim.wording)))) {
      best ??= { claim: entry.claim, score, equal: false };
      continue;
    }
    // Without a figure of its own a passage is covered only by a claim without one, and by most of its words.
    const equal =
      said.length > 0
        ? ctx.draft
            .quantitiesBetween(start, end)
            .every(({ at, quantity }) => quantity.type === "date" || isApproved(ctx, at, quantity, entry))
        : entry.quantities.length === 0 &&
          MULTIPLES.every((word) => !core.has(word) || entry.exact.has(word)) &&
          overlap(words, whole) >= 0.6;
    const comparable = unit && sharesSubject(words, whole);
    if ((equal || comparable) && (!best || (equal && !best.equal) || (equal === best.equal && score > best.score)))
      best = { claim: entry.claim, score, equal };
  }
  if (!best) return { status: "unsupported", ...(nearest ? { claim: nearest.claim } : {}) };
  if (!best.equal) return { status: "contradicted", claim: best.claim };
  if (best.claim.expires < ctx.asOf) return { status: "unsupported", claim: best.claim, expired: true };
  return { status: "supported", claim: best.claim };
}

/** What a share is a share of. */
const TIME = meaningOf("time hours minutes days faster");
const SPENT = meaningOf("spend");
const MEASURES = [
  "cost costs expenses spending budget money premiums",
  "errors mistakes faults failures",
  "revenue sales turnover income profit",
].map(meaningOf);
MEASURES.push(TIME);

/** Whether a claim and what is said each name what they measure, and not the same. */
function measureOtherwise(words: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  const of = (text: ReadonlySet<string>) => {
    // Time is spent as money is.
    const timed = [...TIME].some((word) => text.has(word));
    return MEASURES.filter((measure) =>
      [...measure].some((word) => text.has(word) && !(timed && measure !== TIME && SPENT.has(word))),
    );
  };
  const [approved, measured] = [of(words), of(said)];
  return approved.length > 0 && measured.length > 0 && !measured.some((measure) => approved.includes(measure));
}

/** Words of every second claim: who has only these in common speaks of something else. */
const EVERYDAY = meaningOf(
  "customers teams companies people business time work less more fast better easy save cut reduce increase improve year month week day take need find",
);

/** Whether a claim and what is said have a telling word in common, or all the claim's words. */
const sharesSubject = (words: ReadonlySet<string>, said: ReadonlySet<string>): boolean => {
  const own = [...words];
  return own.some((word) => said.has(word) && !EVERYDAY.has(word)) || own.every((word) => said.has(word));
};

const MOST_EVERYDAY = 12;

/** Whether a claim is worth showing to whoever said that: a country or "customers" in common is no common subject. */
function isNear(
  said: ReadonlySet<string>,
  words: ReadonlySet<string>,
  alike: boolean,
  figures: readonly Quantity[],
): boolean {
  // The very figure tells which is meant, unless everything is counted by it: "number one".
  if (alike && figures.some(({ value }) => value > MOST_EVERYDAY)) return true;
  const shared = [...words].filter((word) => said.has(word) && !EVERYDAY.has(word)).length;
  return shared >= 2 || (shared === 1 && (alike || words.size <= 3));
}

const CERTIFICATE_FILLER = new Set(
  "is are we're being be become became stay fully now been hold holds have has earned achieved maintain maintains meet meets passed with our independently officially complies comply certified certificate certification to for under as by audited against accredited a an the current valid annual compliant compliance attested attestation approved report ready registered validated authorised authorized verified conformant aligned level every year since".split(
    " ",
  ),
);

/** The first word of a certificate's name decides which claim it is about; the rest whether it is the same. */
function sharesName(certificate: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  const [name] = certificate;
  return name !== undefined && words.has(name);
}

/** Figures that are words: as meaningOf writes them. */
const MULTIPLES = ["double", "doubl", "triple", "tripl", "quadruple", "quadrupl", "halve", "halv", "half"];

export function quantitiesIn(ctx: CheckContext, start: number, end: number): Quantity[] {
  return ctx.draft
    .quantitiesBetween(start, end)
    .map(({ quantity }) => quantity)
    .filter((quantity) => quantity.type !== "date");
}

/** True when the sentence at `position` carries the meaning of an approved, unexpired claim, figures included. */
export function supportedAt(ctx: CheckContext, position: number): boolean {
  const sentence = ctx.sentence(position);
  const said = quantitiesIn(ctx, sentence.start, sentence.end);
  if (said.length === 0) return false;
  const words = meaningOf(ctx.text(sentence.start, sentence.end));
  return approved(ctx.facts.claims ?? []).some(
    (entry) =>
      entry.claim.expires >= ctx.asOf &&
      said.every((q) => entry.quantities.some((other) => sameQuantity(q, other))) &&
      overlap(words, entry.words) >= 0.7,
  );
}
