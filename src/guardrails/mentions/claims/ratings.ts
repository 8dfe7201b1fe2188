/** What others think of us, told as a mark: "4.7 out of 5", "rated 4.9 on G2", wherever it stands. */
import type { CheckContext } from "../../context.ts";
import type { Quantity } from "../../text/quantities.ts";
import { near, type Cover } from "../../text/spans.ts";
import { approved, type ClaimMention } from "./approved.ts";

/** Only marks have a decimal: "four out of five" is a share. */
const MARK =
  /^(\d{1,2}[.,]\d{1,2})(?: ?(?:stars?|points?|★+|⭐+))?(?: ?\/ ?| out of | of )(5|10|five|ten)\b(?![.,]?\d)/i;
const BARE = /^(\d[.,]\d{1,2})(?![.,]?\d)/;

const LINE_END = '(?:\\s*$|[.,;!)|*_"]|\\s+[–—(-])';
const STARS = "(?: ?(?:stars?|points?|★+|⭐+))?";
/** Behind the mark: where it was given, by whom and how often, or nothing; no noun that it would count. */
const MARKED = new RegExp(
  `^${STARS}(?:${LINE_END}| (?:on|from|by|across|in the app|with|and|average|rating|overall|among|after|says?)\\b)`,
);
const GIVEN =
  "(?:g2|capterra|trustpilot|google|the (?:app|play) store|software advice|getapp|yelp|tripadvisor|feefo|kiyoh|facebook|booking|check24|(?:the|all|any|every|independent) review (?:sites?|pages?|portals?)|average|(?:our |by our )?(?:customers|clients|users|buyers))";
/** In front of it: nothing, a label, or words that lead to it. */
const LEADS_IN = /(?:^|[:(–—,|-]|[?!.])[\s*_|"'(★⭐]*(?:(?:over|about|a proud|currently|now) )?$/;
const RATED = new RegExp(
  `(?:^\\W*|[:(–—,-] ?|(?<![a-z])(?:we|it|us|\\ue013+|our [a-z]+)(?:'re| are| is|'ve been| have been| has been)?(?: (?:now|currently|still|also|proudly|consistently))* )(?:rated|scored) (?:at |with )?$`,
);
const RATING =
  /(?:^|[^a-z])(?:our |an? |the |with )?(?:(?:average|overall|google|trustpilot|customer|user|star|current|mean) )*(?:ratings?|review scores?)(?: (?:of|is|stands at|averages))?:? ?[\s*_|"'(]*$/;
const RATING_BEHIND = /^(?:[- ]star)?(?: average)?[- ]ratings?\b/;
const ON_A_SITE = new RegExp(`^${STARS} (?:on|in|by|from) ${GIVEN}\\b`);

/** Marks of somebody or something else, and those that are only hoped for. */
const OF_OTHERS =
  /\b(?:you|your|yours|their|his|her|my|i|i'd|i'll|he|she|hotels?|restaurants?|lunch|caf[eé]|films?|movies?|books?|podcasts?|recipes?|weather|step|page|part|chapter|question|exercise|progress|phase|level|lesson|severity|cvss|risk|priority|urgency|difficulty|pain|effort|exam|test|grade|goals?|target|aims?|aiming|hope|competitors?|rivals?|others?|industry|sector|employees?|staff|teachers?|students?|volts?|ph|magnitude)\b/;

const STANDS_ALONE = new RegExp(`^${STARS}(?:${LINE_END}| (?:on|from|by|across)\\b)`);

/** A mark that is given at `at`: how much out of what, where that is said. */
function markAt(ctx: CheckContext, at: number, quantity: Quantity, before: string, behind: string) {
  const plain = ctx.draft.plain.slice(quantity.start, quantity.start + 32);
  const mark = MARK.exec(plain);
  if (mark) {
    const value = decimal(mark[1]);
    const of = /^(?:5|five)$/i.test(mark[2] ?? "") ? 5 : 10;
    const rest = Math.max(at + 1, ctx.draft.toTagged(quantity.start + mark[0].length));
    return value <= of && LEADS_IN.test(before) && MARKED.test(ctx.text(rest, rest + 24)) ? { value, of } : undefined;
  }
  const bare = quantity.type === "number" ? BARE.exec(plain) : null;
  if (!bare) return undefined;
  const isMark =
    (RATED.test(before) && / (?:on|by|in|from|across)\b/.test(behind.slice(0, 12))) ||
    (/^\W*$|[:(] ?$/.test(before) && ON_A_SITE.test(behind)) ||
    (RATING.test(before) && STANDS_ALONE.test(behind)) ||
    (/(?:^\W*|\b(?:an?|our|the|with|of) )$/.test(before) && RATING_BEHIND.test(behind));
  return isMark ? { value: decimal(bare[1]), of: undefined } : undefined;
}
const decimal = (digits: string | undefined): number => Number(digits?.replace(",", "."));

const MOST_WORDS = 6;
/** A line or cell in front that has no stop is what a mark alone on its line belongs to. */
function labelOver(ctx: CheckContext, start: number): string {
  if (start === 0) return "";
  const { start: from, end } = ctx.sentenceBefore(ctx.sentence(start));
  const line = ctx.text(from, end).trim();
  return /[.!?;]$/.test(line) || line.split(" ").length > MOST_WORDS ? "" : line;
}

export function ratingsIn(ctx: CheckContext, owned: ReadonlySet<number>, cover: Cover): ClaimMention[] {
  const found: ClaimMention[] = [];
  const competitors = ctx.named("competitors", ctx.lexicon.competitors);
  for (const { at, quantity } of ctx.draft.quantities) {
    if (quantity.type !== "ratio" && (quantity.type !== "number" || Number.isInteger(quantity.value))) continue;
    if (owned.has(at) || cover.touches(at, at + 1)) continue;
    const sentence = ctx.sentence(at);
    const label = /^\W*$/.test(ctx.text(sentence.start, at)) ? labelOver(ctx, sentence.start) : "";
    const before = label === "" ? ctx.text(sentence.start, at) : `${label}: `;
    const mark = markAt(ctx, at, quantity, before, ctx.text(at + 1, sentence.end));
    if (!mark || OF_OTHERS.test(before) || OF_OTHERS.test(ctx.text(at, sentence.end))) continue;
    if (near(competitors, label === "" ? sentence.start : ctx.sentenceBefore(sentence).start, sentence.end).length > 0)
      continue;
    cover.add(at, at + 1);
    found.push({ start: at, end: at + 1, type: "number", ...ratedAs(ctx, mark) });
  }
  return found;
}

/** A mark says nothing else than what it is: the approved one with the same figure stands behind it. */
function ratedAs(
  ctx: CheckContext,
  { value, of }: { value: number; of: number | undefined },
): Pick<ClaimMention, "status" | "claim" | "expired"> {
  const scales = of === undefined ? [5, 10] : [of];
  const ratings = approved(ctx.facts.claims ?? []).filter(({ quantities }) =>
    quantities.some(({ type }) => type === "ratio"),
  );
  const same = ratings.filter(({ quantities }) =>
    quantities.some(
      (one) => one.type === "ratio" && scales.some((scale) => Math.abs(one.value - (value / scale) * 100) < 1e-6),
    ),
  );
  const valid = same.find(({ claim }) => claim.expires >= ctx.asOf);
  if (valid) return { status: "supported", claim: valid.claim };
  if (same[0]) return { status: "unsupported", claim: same[0].claim, expired: true };
  return { status: "unsupported" };
}
