/** Whether a claim is made by us, here and now: not denied, asked, imagined, or told of others and of the past. */
import type { CheckContext } from "../../context.ts";
import type { ClaimMention } from "./approved.ts";
import { scopeOf } from "../scope.ts";
import { PROPOSES } from "./presented.ts";

export const isSaid = (ctx: CheckContext, claim: ClaimMention): boolean =>
  !isUnsaid(ctx, claim) && !isDenied(ctx, claim);

/** "Why do 40 banks bank with us?" takes for true what it asks about, "as holders of the prize we could …" what it starts from. */
const PRESUPPOSED =
  /^\W*(?:so |and )?why (?:do|does|did|have|has|are|is)(?! you\b| your\b| they\b| we\b)|^\W*as (?:the |an? |proud )*(?:winner|holder|recipient|[a-z]+ leader)s?\b/;

/** "Has been certified since last spring" still holds. */
const LASTING = /\b(?:has|have|'ve) been\b.*\bsince\b/;

/** "You would have a hard time finding a better one" imagines nothing. */
const HARD_TO_FIND = /\b(?:would|'d) have a (?:hard|tough|difficult) (?:time|job)\b/;

/** "Named “Software of the Year”, Acme …": a title in quotation marks, no words of somebody's. */
const TITLED =
  /\b(?:named|voted|crowned|awarded|elected|declared|won|winner of|received|titles?(?: of)?|prize|award) ["“”'](?:[a-z]+ ){0,3}$/;

/** Told, asked or imagined. What the register contradicts it contradicts of last year too. */
function isUnsaid(ctx: CheckContext, { start, status, expired, type }: ClaimMention): boolean {
  const known = type === "number" && (status === "contradicted" || expired === true);
  const sentence = ctx.sentence(start);
  const text = ctx.text(sentence.start, sentence.end);
  const lasting = type === "certification" ? LASTING.test(text) : type === "award";
  if (type === "superlative" && HARD_TO_FIND.test(text)) return ctx.quoted(start);
  if ((type === "superlative" || type === "comparative") && sentence.question && PROPOSES.test(text))
    return ctx.quoted(start);
  if (type === "award" && !sentence.question && TITLED.test(ctx.text(sentence.start, start))) return false;
  if (!ctx.notSaid(start, (known && !isFormerRating(ctx, start)) || lasting ? "presence" : "statement")) return false;
  return ctx.quoted(start) || !PRESUPPOSED.test(text);
}

/** "Our rating was 4.7 until May": what others thought of us is of its day; what they saved with us still proves something. */
const RATED = /\b(?:rat(?:ed?|ings?)|scor(?:ed?|es|ings?)|stars?|reviews?)\b/;
const isFormerRating = (ctx: CheckContext, start: number): boolean => {
  const { start: from, end } = scopeOf(ctx, start, start + 1);
  return RATED.test(ctx.text(from, end));
};

const WHY_NOT = /\bwhy (?:not|don't (?:you|we)) [a-z]+/;

/** Whether the claim is taken back. What a seal stands behind may be a denial: "you won't lose a thing, guaranteed". */
function isDenied(ctx: CheckContext, { type, start, end }: ClaimMention): boolean {
  if (
    type === "guarantee" &&
    /^(?:guaranteed|promised|that(?:'s| is)|i promise|you have|my word)\b/.test(ctx.text(start, end))
  )
    return /(?:\bnot|n't|\bnever|\bno|\bnothing|\bisn't)(?: [a-z]+)?,? $/.test(
      ctx.text(Math.max(0, start - 24), start),
    );
  // "Why don't you switch to the fastest?" denies nothing.
  const sentence = ctx.sentence(start);
  if (sentence.question && WHY_NOT.test(ctx.text(sentence.start, start))) return false;
  return ctx.negated(start, end);
}
