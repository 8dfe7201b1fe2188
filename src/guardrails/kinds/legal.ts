import { createCover } from "../text/spans.ts";
import * as z from "zod";
import type { CheckContext } from "../context.ts";
import { allMatches, createPrefilter } from "../text/prefilter.ts";
import { advicePatterns } from "../mentions/advice/patterns.ts";
import { coverAdvice } from "../mentions/advice/cover.ts";
import { adviceFrames } from "../mentions/advice/frames.ts";
import { duties } from "../mentions/advice/duties.ts";
import { foreignAdvice } from "../mentions/advice/foreign.ts";
import { letterAdvice } from "../mentions/advice/letters.ts";
import { effects } from "../mentions/advice/effects.ts";
import { proseAdvice } from "../mentions/advice/prose.ts";
import { fitForUse } from "../mentions/advice/fit-for-use.ts";
import { plainAdvice } from "../mentions/advice/plain.ts";
import { rulings } from "../mentions/advice/rulings.ts";
import { verdicts } from "../mentions/advice/verdicts.ts";
import { DISCLAIM, FIELDS, REFER, type AdvicePattern } from "../mentions/advice/words.ts";
import { excused } from "../mentions/excuses.ts";
import { scopeOf, scopeText } from "../mentions/scope.ts";
import { clauseEnd, clauseStart } from "../text/sentences.ts";
import { near } from "../text/spans.ts";
import { defineKind, type Hit } from "./kind.ts";

const schema = {
  fields: z.array(z.enum(FIELDS)).min(1).optional().describe("Only advice of these fields; all when absent"),
};

const likelyAdvice = createPrefilter([
  ...advicePatterns,
  ...adviceFrames,
  ...plainAdvice,
  ...fitForUse,
  ...verdicts,
  ...rulings,
  ...duties,
  ...foreignAdvice,
  ...letterAdvice,
  ...proseAdvice,
  ...effects,
  ...coverAdvice,
]);

const OURSELVES = /\b(?:we|we're|we've|we'll|i|i'm|our|ours|us|both (?:of us|parties|sides|companies))\b/;
const READER = /\b(?:you|your|yours|yourself|yourselves|you're|you'll|you'd|you've)\b/;
const COUNSELLING = /\b(?:i'd|i would|we'd|we would|recommend|suggest|advise)\b/;
/** "If the law requires you to keep records": what is only supposed decides nothing. */
const SUPPOSED =
  /(?:^|[\s("])(?:if|when|whenever|where|wherever|unless|in case|whether|once|until)(?: [a-z']+){0,3} ?$/;
/** "Read the guide to make sure you stay compliant": what the reader is after or bound to, not what they get. */
const PURPOSE =
  /\b(?:ways?|how|steps|tips|(?:read|see|follow)(?: [a-z]+){1,4}|guid(?:e|ance|elines)|in order|needs?|wants?|tr(?:y|ies)|aims?|hopes?|responsible for|agrees?|agreed) (?:to )?(?:(?:ensure|make sure|see to it|check)(?: that)? )?$/;
/** The entry "tax-deductible", the string "You are now compliant": words spoken of as words. */
const NAMED_WORD =
  /\b(?:words?|terms?|entr(?:y|ies)|strings?|phrases?|sentences?|lines?|labels?|buttons?|headings?|banners?|translat(?:e|es|ed|ing)|called|reads|says|for|as|of) "[^"]{0,60}$/;

/** "Your lawyer told you that": somebody else's opinion, repeated. */
const TOLD =
  /\b(?:your|their|his|her|the|(?:our|an?|the|your) (?:customer|client)s?'s?) (?:[a-z]+ ){1,2}(?:has |have )?(?:told|said|says|wrote|writes|thinks?|thought|believes?|warn(?:s|ed)|claim(?:s|ed)|argue[sd]?|insist(?:s|ed)|found|finds|confirm(?:s|ed)|explain(?:s|ed))(?:(?: (?:you|me|us))? that(?: [a-z]+){0,4}|(?: (?:you|me|us|that|them|the|this|an?|your|its?|their|such))*) $/;

/** "Once you're live you're fully compliant": the condition has a verb of its own. */
const WHOLE_CONDITION =
  /(?:^|[\s("])(?:once|when|as soon as) (?:you|they|we|it|your [a-z]+)(?:'re|'ve| are| is| have| has| use| sign| go| get| switch)(?: [a-z]+)? $/;

/** "We are legally bound", "our staff have the right": whose duty it is stands right in front. */
const OUR_OWN =
  /(?<!\b(?:with|by|through|in|on|from|using|to|after|under|for|of|via|and) )\b(?:we|i|(?:our|my) (?:[a-z]+ )?[a-z]+)(?:'re|'ve|'m)?(?: (?:are|am|is|have|has|do|will|also|all|both|always|therefore))* ?$/;

/** "Spread it over three days": nothing is written off within weeks. */
const overDays = (ctx: CheckContext, start: number, end: number): boolean =>
  /\bover \ue004$/.test(ctx.text(start, end)) && isOfDays(ctx, end - 1);

const isOfDays = (ctx: CheckContext, at: number): boolean =>
  ["minute", "hour", "day", "week"].includes(ctx.draft.quantityAt.get(at)?.unit ?? "");

/** "Against the headache we recommend …" denies nothing. */
const REMEDY = /^\W*against (?:(?!not\b|never\b|no\b)[a-z]+,? ){1,9}(?:recommend |suggest |advise )?$/;

const OPINION =
  /\b(?:as far as|for all|from what|so far as) (?:we|i) (?:know|can (?:see|tell)|hear|understand)\b|\b(?:in|to) (?:our|my) (?:view|opinion|experience|knowledge|eyes)\b/g;
/** A price can be set off by who pays it. */
const READERS_TAX = /\b(?:deductible|tax-free|write-off|allowable expense|business expense)/;

const clauseBefore = (ctx: CheckContext, start: number): string =>
  ctx.text(
    Math.max(clauseStart(ctx.draft.tagged, ctx.sentence(start), start), scopeOf(ctx, start, start).start),
    start,
  );

/** Whether it tells of our own rights and duties, or of nothing that is so. */
function aside(ctx: CheckContext, { field, ofProduct }: AdvicePattern, start: number, end: number): boolean {
  const sentence = ctx.sentence(start);
  const { tagged } = ctx.draft;
  const before = clauseBefore(ctx, start);
  if (
    (SUPPOSED.test(before) &&
      !(WHOLE_CONDITION.test(before) && /^(?:you|your|it|they|that|the)\b/.test(ctx.text(start, end)))) ||
    PURPOSE.test(before) ||
    TOLD.test(ctx.text(clauseStart(tagged, sentence, start), start)) ||
    NAMED_WORD.test(ctx.text(sentence.start, start + 1))
  )
    return true;
  if (ofProduct === true) return false;
  if (field === "legal" && OUR_OWN.test(before)) return true;
  const clause = before + ctx.text(start, clauseEnd(tagged, sentence, end));
  // "As far as we know" and "our fee is deductible" tell nothing of ourselves.
  const upTo = (before + ctx.text(start, end)).replace(OPINION, " ");
  if (field === "tax" && READERS_TAX.test(upTo) && !/\b(?:we|i)\b/.test(upTo)) return false;
  if (READER.test(clause) || COUNSELLING.test(upTo)) return false;
  return (
    OURSELVES.test(upTo) ||
    /\bboth (?:of us|parties|sides|companies)\b/.test(clause) ||
    near(ctx.named("company", ctx.lexicon.companyNames), sentence.start, start).length > 0
  );
}

interface Compiled {
  fields: ReadonlySet<string>;
}

function exempt(ctx: CheckContext, start: number): boolean {
  const sentence = ctx.sentence(start);
  // "Ad: will it hold up in court? Ask your lawyer."
  const { end } = sentence.question ? ctx.sentence(sentence.end) : sentence;
  const text = ctx.text(sentence.start, Math.max(sentence.end, end));
  return REFER.test(text) || DISCLAIM.test(text);
}

export const legal = defineKind({
  schema,
  compile: (rule): Compiled => ({ fields: new Set<string>(rule.fields ?? FIELDS) }),
  check(compiled, ctx): Hit[] {
    const hits: Hit[] = [];
    const cover = createCover();
    const given = new Map<number, Hit>();
    for (const { pattern, within } of ctx.memo("likely-advice", () => likelyAdvice(ctx.draft.tagged))) {
      if (!compiled.fields.has(pattern.field)) continue;
      for (const match of allMatches(pattern.regexp, ctx.draft.tagged, within)) {
        const [start, end] = [match.index, match.index + match[0].trimEnd().length];
        if (pattern.field === "tax" && overDays(ctx, start, end)) continue;
        if (pattern.inYears === true && isOfDays(ctx, end - 1)) continue;
        if (ctx.notSaid(start) || exempt(ctx, start) || aside(ctx, pattern, start, end)) continue;
        // "You don't need a DPA" is advice because it denies; only a denial in front of the whole passage frees it.
        if (
          ctx.deniedBefore(start) &&
          !((pattern.field === "medical" || pattern.field === "compliance") && REMEDY.test(clauseBefore(ctx, start)))
        )
          continue;
        const sentence = ctx.sentence(start);
        if (excused(ctx, { needs: pattern.needs }, ctx.text(sentence.start, sentence.end))) continue;
        if (excused(ctx, { unless: pattern.unless }, scopeText(ctx, start, end))) continue;
        const span = ctx.draft.span(start, end);
        const quoted = ctx.draft.quoted(start, end).slice(0, 120);
        if (cover.touches(span.start, span.end)) continue;
        cover.add(span.start, span.end);
        // Advice that runs through a whole sentence is given once.
        const whole = ctx.draft.sentenceAt(start).start;
        const first = given.get(whole);
        if (first) {
          first.start = Math.min(first.start, span.start);
          first.end = Math.max(first.end, span.end);
          continue;
        }
        const hit = { ...span, detail: `"${quoted}" reads as ${pattern.field} advice.` };
        given.set(whole, hit);
        hits.push(hit);
      }
    }
    return hits;
  },
});
