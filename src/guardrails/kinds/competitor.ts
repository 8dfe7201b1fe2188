import { createCover, near } from "../text/spans.ts";
import * as z from "zod";
import type { createLexicon } from "../context.ts";
import { type CheckContext, type Lexicon } from "../context.ts";
import { claimsIn } from "../mentions/claims/claims.ts";
import {
  comparedBefore,
  comparedBehind,
  comparedNext,
  comparedToTheirs,
  gainedByLeaving,
  masked,
} from "../mentions/rivals/comparison.ts";
import { badAround, badNext } from "../mentions/rivals/disparagement-frames.ts";
import { badBefore, badBehind, isGrave } from "../mentions/rivals/disparagement.ts";
import { badOfPronoun, badOfThem } from "../mentions/rivals/pronouns.ts";
import { sideBySide } from "../mentions/rivals/side-by-side.ts";
import { FAILS_AGAIN, FIRM_TAKEN_UP, TAKEN_UP, THEIRS, USED_BY_READER } from "../mentions/rivals/taken-up.ts";
import { TOLD_BY_READER, TOLD_BY_THEIRS } from "../mentions/lexicon.ts";
import {
  anonymityOf,
  deedBehind,
  insinuated,
  NOT_OURS,
  US_AND_THEM,
  tradesRunDown,
  VENDORS,
  type Anonymity,
} from "../mentions/rivals/vendors.ts";
import {
  NEUTRAL_NOUN,
  MOVING,
  HANDOVER,
  OUR_LINK,
  BESIDE,
  CONDITIONAL,
  ASIDE,
  NOT_OUR_WORD,
  NEUTRAL,
  POSED,
  RHETORICAL,
} from "../mentions/rivals/neutral.ts";
import { meaningOf, overlap } from "../mentions/claims/meaning.ts";
import { offersIn } from "../mentions/offers/offers.ts";
import { foldPhrase } from "../text/fold.ts";
import { createPhraseMatcher, type PhraseMatcher } from "../text/phrases.ts";
import { allMatches } from "../text/prefilter.ts";
import { clauseEnd, type Sentence } from "../text/sentences.ts";
import { defineKind, type Hit } from "./kind.ts";

const CHECKS = ["disparagement", "comparison"] as const;

const schema = {
  competitors: z
    .array(z.union([z.string().min(1), z.strictObject({ name: z.string(), aliases: z.array(z.string()).optional() })]))
    .min(1)
    .optional()
    .describe("Names to look for, beside the policy files' own `competitors` lists"),
  checks: z.array(z.enum(CHECKS)).min(1).optional().describe("Both when absent"),
  approved: z.array(z.string().min(1)).optional().describe("Comparisons that are approved, word for word or nearly so"),
};

/** Word for word or nearly so: a sentence that says little more than a name says no comparison again. */
const isApproved = (meaning: ReadonlySet<string>, approved: ReadonlySet<string>): boolean =>
  overlap(meaning, approved) >= 0.8 && [...approved].filter((word) => meaning.has(word)).length >= approved.size / 2;

interface Compiled {
  names: PhraseMatcher<{ name: string }>;
  key: string;
  checks: ReadonlySet<string>;
  approved: readonly ReadonlySet<string>[];
}

function compileNames(rule: { competitors?: unknown }, lexicon: Lexicon): PhraseMatcher<{ name: string }> {
  const own = rule.competitors as Parameters<typeof createLexicon>[1]["competitors"] | undefined;
  if (!own) return lexicon.competitors;
  const added = createPhraseMatcher(
    own.flatMap((entry) =>
      typeof entry === "string"
        ? [[entry, { name: entry }] as const]
        : [entry.name, ...(entry.aliases ?? [])].map((alias) => [alias, { name: entry.name }] as const),
    ),
  );
  return (tokens) =>
    [...lexicon.competitors(tokens), ...added(tokens)]
      .sort((a, b) => a.start - b.start)
      .filter((match, i, all) => i === 0 || match.start >= (all[i - 1]?.end ?? 0));
}

interface Subject {
  start: number;
  end: number;
  name: string;
  /** Without a name: "our competitors", "your present supplier". */
  anonymity: Anonymity | undefined;
}

/** Named competitors and "our competitors" at large. */
function subjects(compiled: Compiled, ctx: CheckContext): Subject[] {
  const named = ctx
    .named(compiled.key, compiled.names)
    .map((name) => ({ start: name.start, end: name.end, name: name.value.name, anonymity: undefined }));
  const general = ctx.memo("vendors", () =>
    allMatches(VENDORS, ctx.draft.tagged).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      name: match[0],
      anonymity: anonymityOf(match[0], ctx.text(Math.max(0, match.index - 8), match.index)),
    })),
  );
  return [...named, ...general.filter((g) => near(named, g.start, g.end).length === 0)].sort(
    (a, b) => a.start - b.start,
  );
}

export const competitor = defineKind({
  schema,
  compile: (rule, lexicon: Lexicon): Compiled => ({
    names: compileNames(rule, lexicon),
    key: rule.competitors ? `competitors:${JSON.stringify(rule.competitors)}` : "competitors",
    checks: new Set<string>(rule.checks ?? CHECKS),
    approved: (rule.approved ?? []).map((text) => meaningOf(foldPhrase(text).toLowerCase())),
  }),
  check(compiled, ctx): Hit[] {
    const hits: Hit[] = [];
    const cover = createCover();
    const matched = createCover(offersIn(ctx).filter((offer) => offer.type === "price-match"));
    const text = masked(ctx);
    if (compiled.checks.has("disparagement"))
      for (const match of tradesRunDown(text)) {
        if (ctx.notSaid(match.index)) continue;
        const span = ctx.draft.span(match.index, match.index + match[0].length);
        cover.add(span.start, span.end);
        hits.push({
          ...span,
          detail: `"${ctx.draft.original.slice(span.start, span.end)}" disparages the whole trade.`,
        });
      }
    for (const subject of subjects(compiled, ctx)) {
      const sentence = ctx.sentence(subject.start);
      const whole = text.slice(sentence.start, sentence.end);
      const rhetorical = RHETORICAL.test(whole);
      if (ctx.draft.inZone("code", subject.start) || ctx.quoted(subject.start)) continue;
      // "You asked about Closebook: their app crashes": the question is theirs, the answer ours.
      const asked = !rhetorical && ctx.notSaid(subject.start);
      const answer = asked && /^,? ?(?::|and|well,) /.test(text.slice(subject.end, sentence.end));
      const before = text.slice(sentence.start, subject.start);
      const repeated =
        TOLD_BY_READER.test(before) ||
        TOLD_BY_THEIRS.test(before) ||
        NOT_OUR_WORD.test(before.replace(/^.*\b(?:but|however|though)\b/s, "")) ||
        ASIDE.test(whole);
      const meaning = meaningOf(ctx.text(sentence.start, sentence.end));
      if (compiled.approved.some((approved) => isApproved(meaning, approved))) continue;
      if (near(claimsIn(ctx), sentence.start, sentence.end).some((claim) => claim.status === "supported")) continue;
      for (const found of [
        repeated || asked ? undefined : judged(text, subject, sentence, rhetorical),
        repeated || asked || subject.anonymity ? undefined : judgedLater(text, subject, sentence),
        answer && ASKED.test(before) ? answered(text, subject, sentence) : undefined,
        subject.anonymity ? undefined : taken(ctx, subject),
        repeated || asked || subject.anonymity ? undefined : theirs(ctx, subject),
        subject.anonymity ? undefined : sideBySide(ctx, subject),
      ]) {
        if (!found || !compiled.checks.has(found.type)) continue;
        // "We'll beat Closebook's price" is an offer, which kind discount judges.
        if (found.type === "comparison" && matched.touches(subject.start - 8, subject.end)) continue;
        const span = ctx.draft.span(found.start, found.end);
        if (cover.touches(span.start, span.end)) continue;
        cover.add(span.start, span.end);
        const quoted = ctx.draft.quoted(found.start, found.end);
        hits.push({
          ...span,
          detail:
            found.type === "disparagement"
              ? `"${quoted}" disparages ${subject.name}.`
              : `"${quoted}" compares us with ${subject.name} without an approved comparison.`,
        });
      }
    }
    return hits;
  },
});

interface Verdict {
  type: (typeof CHECKS)[number];
  start: number;
  end: number;
}

/** What the subject's own sentence says of it. */
function judged(text: string, subject: Subject, sentence: Sentence, rhetorical: boolean): Verdict | undefined {
  const { start, end, anonymity } = subject;
  const general = anonymity === "market" || anonymity === "incumbent";
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, clauseEnd(text, sentence, end));
  const rest = text.slice(end, sentence.end);
  if (isPraise(before, after)) return undefined;
  if (POSED.test(before) && rest.includes(":")) return answered(text, subject, sentence);
  // "If the export is slow, split it": a case, unless it comes again and again.
  if (/^-[a-z]/.test(rest)) return undefined;
  const conditional = !rhetorical && CONDITIONAL.test(before) && !/\b(?:again|every|keeps?|always|still)\b/.test(after);
  const neutral = NEUTRAL_NOUN.exec(after)?.[0] ?? "";
  let behind =
    conditional || MOVING.test(before) || OUR_LINK.test(after) || BESIDE.test(before) || anonymity === "incumbent"
      ? 0
      : badBehind(after);
  if (behind > 0 && behind <= neutral.length) behind = 0;
  const ahead = HANDOVER.test(after) ? 0 : badBefore(before);
  const sealed = anonymity !== undefined && NOT_OURS.test(text.slice(sentence.end, sentence.end + 40));
  const disparages = (length: number, from: number) =>
    length > 0 && (!general || sealed || isGrave(text.slice(from, from + length)));
  const deed = conditional ? 0 : deedBehind(after, anonymity);
  const said = { behind: disparages(behind, end) ? behind : deed, ahead: disparages(ahead, start - ahead) ? ahead : 0 };
  if (said.behind + said.ahead > 0) return { type: "disparagement", start: start - said.ahead, end: end + said.behind };
  if (sealed && anonymity === "hinted" && before.trim() === "")
    return { type: "disparagement", start, end: sentence.end };
  if (general) return undefined;
  const around = badAround(before, rest) ?? insinuated(before, rest);
  if (around) return { type: "disparagement", start: start - around.ahead, end: end + around.behind };
  // "If they mention Closebook: it's fine if you like waiting" says what follows the colon.
  const colon = rest.indexOf(":") + 1;
  const told = conditional && colon === 0 ? 0 : badOfPronoun(rest) || (colon > 0 ? badOfThem(rest) : 0);
  if (told > 0) return { type: "disparagement", start, end: end + told };
  const gained = gainedByLeaving(before, rest);
  if (gained > 0) return { type: "comparison", start, end: end + gained };
  if (NEUTRAL.test(before.slice(before.lastIndexOf(":") + 1))) return undefined;
  const between = US_AND_THEM.exec(rest)?.[0].length ?? 0;
  if (between > 0) return { type: "comparison", start, end: end + between };
  const comparedTo = comparedBefore(before);
  if (comparedTo > 0) return { type: "comparison", start: start - comparedTo, end };
  const comparison = conditional ? 0 : comparedBehind(before, after, rest, text.slice(end, sentence.end + 80));
  return comparison > 0 ? { type: "comparison", start, end: end + comparison } : undefined;
}

/** "Their grinders are junk, and the contracts are written to trap you": a second clause about the same firm. */
function judgedLater(text: string, { end }: Subject, sentence: Sentence): Verdict | undefined {
  const rest = text.slice(end, sentence.end);
  const first = badBehind(rest);
  const clause = first > 0 ? LATER_CLAUSE.exec(rest.slice(first)) : null;
  const from = first + (clause?.[0].length ?? 0);
  const bad = clause ? badBehind(rest.slice(from)) : 0;
  return bad > 0 ? { type: "disparagement", start: end + first, end: end + from + bad } : undefined;
}
const LATER_CLAUSE = /^[^.!?;:,\n]{0,60}, (?:and|while) (?:the|their|its)\b/;

const ASKED =
  /\byou (?:asked|wanted to know|wondered|wrote|enquired|inquired)(?: (?:me|us))?(?: (?:[a-z]+ ){0,3}about)? $/;

function answered(text: string, { start, end }: Subject, sentence: Sentence): Verdict | undefined {
  const bad = badOfPronoun(text.slice(end, sentence.end));
  return bad > 0 ? { type: "disparagement", start, end: end + bad } : undefined;
}

/** The next sentences may take the name up: "You're with Closebook. Their support is a joke." */
function taken(ctx: CheckContext, subject: Subject): Verdict | undefined {
  const text = masked(ctx);
  let { end } = ctx.sentence(subject.start);
  const closing = /^[.!?,:;"') ]*$/.test(text.slice(subject.end, end));
  for (let steps = 0; steps < 2; steps += 1) {
    const next = ctx.sentence(end);
    if (next.start !== end || /\n\s*$/.test(text.slice(end - 1, end))) return undefined;
    end = next.end;
    const said = text.slice(next.start, next.end);
    const rest = text.slice(subject.end, ctx.sentence(subject.start).end);
    const bare =
      badNext(said, rest, steps === 0) || (steps === 0 && !ctx.notSaid(next.start + 1) ? badOfThem(said) : 0);
    if (bare > 0) return { type: "disparagement", start: next.start, end: next.start + bare };
    const compared = steps === 0 && !ctx.notSaid(next.start + 1) ? comparedNext(said) : 0;
    if (compared > 0) return { type: "comparison", start: next.start, end: next.start + compared };
    // Only the very next sentence can mean the name by "it" or "that", and only when nothing stands between.
    const match =
      (closing && steps === 0 ? TAKEN_UP : THEIRS).exec(said) ?? (steps === 0 ? FIRM_TAKEN_UP.exec(said) : null);
    const failing = steps === 0 && USED_BY_READER.test(ctx.text(ctx.sentence(subject.start).start, subject.start));
    const fails = failing && !ctx.notSaid(next.start + 1) ? (FAILS_AGAIN.exec(said)?.[0].length ?? 0) : 0;
    if (fails > 0) return { type: "disparagement", start: next.start, end: next.start + fails };
    const bad = match && !ctx.notSaid(next.start + match[0].length) ? badBehind(said.slice(match[0].length)) : 0;
    if (!match || bad === 0 || isPraise("", said)) continue;
    const start = next.start + said.length - said.trimStart().length;
    return { type: "disparagement", start, end: next.start + match[0].length + bad };
  }
  return undefined;
}

/** "Coming from Closebook? Our searches are quicker than theirs." */
function theirs(ctx: CheckContext, subject: Subject): Verdict | undefined {
  let { end } = ctx.sentence(subject.start);
  for (let steps = 0; steps < 3; steps += 1) {
    const gap = /^\s*/.exec(ctx.text(end, end + 8))?.[0].length ?? 0;
    end = Math.max(end, ctx.sentence(end + gap).end);
  }
  const found = comparedToTheirs(masked(ctx).slice(subject.end, end));
  if (!found || ctx.notSaid(subject.end + found.start)) return undefined;
  return { type: "comparison", start: subject.end + found.start, end: subject.end + found.end };
}

const isPraise = (before: string, after: string): boolean =>
  /\b(?:not|isn't|aren't|never|no) (?:a |an )?(?:bad|poor|weak|worse(?! [a-z]+ than)|slow|problem)|\bno (?:complaints|problem)|nothing (?:bad|wrong|against)\b/.test(
    before + after,
  );
