import * as z from "zod";
import type { CheckContext, Lexicon } from "../context.ts";
import type { Feature } from "../facts.ts";
import { planMismatchesIn } from "../mentions/features/plans.ts";
import { takenBack } from "../mentions/excuses.ts";
import { absentFeatures, nonexistentIn } from "../mentions/features/absent.ts";
import { featuresIn, OTHERS, type FeatureMention } from "../mentions/features/features.ts";
import { unknownFeaturesIn } from "../mentions/features/unknown-features.ts";
import { unknownPlansIn } from "../mentions/features/unknown-plans.ts";
import { READER_CAN } from "../mentions/lexicon.ts";
import { scopeOf } from "../mentions/scope.ts";
import { TAG } from "../text/draft.ts";
import { clauseStart } from "../text/sentences.ts";
import { near } from "../text/spans.ts";
import { defineKind, type Hit } from "./kind.ts";

const CHECKS = ["planned", "beta", "unknown", "plan"] as const;

const schema = {
  checks: z
    .array(z.enum(CHECKS))
    .min(1)
    .optional()
    .describe(
      "planned: sold as present or with a date; beta: not called beta; unknown: no register knows the feature or the plan; plan: offered in a plan without it. All when absent",
    ),
  nonexistent: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe("Things that writers like to promise and that do not exist"),
};

interface Compiled {
  checks: ReadonlySet<string>;
  nonexistent: readonly Feature[];
  source: string | undefined;
}

const BETA = /\b(?:beta|early[- ]access|preview|pilot|experimental|early adopters?|alpha|trial version|public test)\b/;
/** "Out of beta" calls nothing beta. */
const BETA_OVER =
  /\b(?:(?:out|outside) of (?:the )?(?:beta|preview)|no longer (?:an? |in )*(?:beta|preview)|(?:left|beyond|past|after|graduated from|finished|completed|through) (?:its |the |our )?(?:beta|preview)|(?:beta|preview) (?:is|has) (?:over|ended|finished|behind))\b/g;
const isOver = (text: string): boolean => text.search(BETA_OVER) >= 0;
const inBeta = (text: string): boolean => BETA.test(text.replace(BETA_OVER, " "));
const PLANNED =
  /\b(?:road ?map|on paper|far from (?:ready|done|finished|complete)|thinking (?:about|of|over)|(?:may|might|could|(?:would|'d) (?:like|love) to)(?: [a-z]+){0,2} (?:build|make|develop|offer|add|have)|planned|planning|plans? to|on the plan|exploring|explore|consider(?:ing|ed|ation)?|discovery|not yet|isn't (?:available|live|ready|built|there)|in (?:the )?future|future|no (?:[a-z]+ )?date|without (?:a|any) date|on (?:our|the|a)(?: [a-z]+)? list|not (?:available|live|ready|shipped)|later|working (?:on|towards?)|coming(?: soon)?|under (?:discussion|development|construction|way)|in development|someday|one day|idea|wish ?list|hope to|looking (?:at|into)|research(?:ing)?|would need|being (?:built|designed|discussed)|can't promise|cannot promise|don't have|do not have|don't support|do not support|no decision|vote)\b/;
const DENIED_WITHIN = /\b(?:not|no|never|none|nobody|cannot|[a-z]+n't)\b/;
const PERIOD =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|christmas|easter|thanksgiving|new year(?:'s)?|year[- ]end|half[- ]year|mid[- ]?year)";
const DATED = new RegExp(
  [
    `[${TAG.date}]`,
    `\\b(?:in|within|by|before|under|about|another) (?:(?:the|about|around|just|under|next) )*${TAG.duration}`,
    "\\b(?:in|within) (?:(?:the|a|just|only|next|coming|about|matter of) )*(?:few|several|couple of|some) (?:more )?(?:days|weeks|months)\\b",
    `${TAG.duration} (?:away|from now|out)\\b|\\b(?:weeks|months|days) (?:away|from now)\\b|\\bmatter of (?:weeks|months|days)\\b`,
    `\\b(?:next|this|coming|later this|come|by|for|from|until|till|before|around|during|of|in|on|early|late|mid|after|starting) (?:(?:the|early|late|mid|end of|next|this|coming|start of|beginning of|turn of) )*(?:${PERIOD}|(?:first|second|third|fourth|last) (?:quarter|half|[\\ue001-\\ue008] of))\\b`,
    `\\b${PERIOD}'?s? (?:release|update|version|rollout|launch)\\b`,
    "\\b(?:next|this|coming|later this) (?:week|month|quarter|year|monday|half)(?:'s)?\\b",
    "\\b(?:tomorrow|by the end of|by the time|end of (?:the )?(?:month|quarter|year|week)|any day now|around the corner|imminent(?:ly)?|shortly|in time for|before (?:your|the) (?:next )?(?:audit|close|season|go-live|kick-?off|event|launch))\\b",
  ].join("|"),
);

function statusOn(feature: Feature, asOf: string): Feature["status"] {
  return feature.status === "shipped" && feature.shipped !== undefined && feature.shipped > asOf
    ? "planned"
    : feature.status;
}

export const feature = defineKind({
  schema,
  compile: (rule, lexicon: Lexicon): Compiled => ({
    checks: new Set<string>(rule.checks ?? CHECKS),
    nonexistent: absentFeatures(rule.nonexistent ?? []),
    source: lexicon.facts.sources?.features,
  }),
  check(compiled, ctx): Hit[] {
    const hits: Hit[] = [];
    const { tagged } = ctx.draft;
    const add = (start: number, end: number, detail: (quoted: string) => string, fix?: (quoted: string) => string) => {
      const span = ctx.draft.span(start, end);
      const quoted = ctx.draft.original.slice(span.start, span.end);
      hits.push({
        ...span,
        detail: detail(quoted.replace(/\s+/g, " ")),
        citation: compiled.source,
        fix: fix ? { ...span, replacement: fix(quoted) } : undefined,
        written: true,
      });
    };
    const labelled = new Set<Feature>();
    const disclaimed = new Set<Feature>();
    // "Quiz Coach, the AI tutor" names one feature twice.
    const told = new Set<string>();
    for (const mention of featuresIn(ctx)) {
      const sentence = ctx.sentence(mention.start);
      const text = around(ctx, mention);
      const status = statusOn(mention.feature, ctx.asOf);
      const once = `${mention.feature.name} ${String(sentence.start)}`;
      if (told.has(once)) continue;
      if (status === "beta" && inBeta(text)) labelled.add(mention.feature);
      if (status === "shipped") continue;
      if (!mention.affirmed && ctx.notSaid(mention.start, "presence")) continue;
      if (takenBack(ctx, mention.start)) continue;
      if (
        (ctx.negated(mention.start, mention.end) &&
          !deniedElsewhere(ctx, mention) &&
          !(status === "beta" && isOver(text))) ||
        listedAsAbsent(ctx, mention) ||
        (mention.loose && DENIED_WITHIN.test(tagged.slice(mention.start, mention.end)))
      ) {
        disclaimed.add(mention.feature);
        continue;
      }
      // "We have no mobile app. You can sign off in the browser of your phone": what it does instead.
      if (mention.loose && disclaimed.has(mention.feature)) continue;
      if (
        status === "beta" &&
        compiled.checks.has("beta") &&
        mention.offered &&
        !labelled.has(mention.feature) &&
        !isPlanned(ctx, mention) &&
        !inBeta(next(ctx, sentence.end)) &&
        !(isTitle(ctx, mention) && labelledBelow(ctx, mention))
      ) {
        told.add(once);
        add(
          mention.start,
          mention.end,
          (quoted) => `${mention.feature.name} is in beta and must be called so ("${quoted}").`,
          (quoted) => `${quoted} (beta)`,
        );
      }
      if (status === "planned" && compiled.checks.has("planned")) {
        const dated =
          DATED.test(text.slice(Math.max(0, mention.start - sentence.start - 80))) &&
          /\b(?:will|we'll|comes?|coming|ships?|shipping|launch\w*|lands?|landing|arrives?|live|available|get|ready|releas\w+|deliver\w*|planned|due|expect\w*|have|roadmap|going|is|in|by)\b/.test(
            text,
          );
        const planned = isPlanned(ctx, mention);
        const neutral =
          !mention.offered && !/\b(?:will|we'll|ships?|launch\w*|lands?|arrives?|coming|due)\b/.test(text);
        if (planned && !dated) disclaimed.add(mention.feature);
        if (neutral || (planned && !dated)) continue;
        told.add(once);
        const [start, end] = dated ? withDate(text, sentence.start, mention) : [mention.start, mention.end];
        add(start, end, (quoted) =>
          dated
            ? `${mention.feature.name} is only planned; no date may be given ("${quoted}").`
            : `${mention.feature.name} is only planned and cannot be offered ("${quoted}").`,
        );
      }
    }
    if (compiled.checks.has("plan")) {
      for (const found of planMismatchesIn(ctx)) {
        if (
          ctx.notSaid(found.told.start, "presence") ||
          takenBack(ctx, found.told.end - 1) ||
          ctx.negated(found.told.start, found.told.end) ||
          statusOn(found.feature, ctx.asOf) === "planned"
        )
          continue;
        add(found.start, found.end, () => `${found.feature.name} is not part of ${found.plan.name}.`);
      }
    }
    if (compiled.checks.has("unknown")) {
      for (const plan of unknownPlansIn(ctx))
        if (!ctx.notSaid(plan.start, "presence") && !ctx.negated(plan.start, plan.end))
          add(plan.start, plan.end, () => `The price book has no plan "${plan.name}".`);
    }
    const missing = [
      ...(compiled.checks.has("unknown") ? unknownFeaturesIn(ctx) : []),
      ...nonexistentIn(ctx, compiled.nonexistent).filter((name) => name.offered || offeredHere(ctx, name.start)),
    ];
    for (const name of missing) {
      if (
        ctx.notSaid(name.start, "presence") ||
        listedAsAbsent(ctx, name) ||
        ctx.negated(name.start, name.end) ||
        isPlanned(ctx, name)
      )
        continue;
      add(name.start, name.end, (quoted) => `No register knows a feature "${quoted}".`);
    }
    return hits;
  },
});

/** The sentence with the mention overwritten: "shift planning" is not yet a plan. */
function around(
  ctx: CheckContext,
  { start, end }: { start: number; end: number },
  within: { start: number; end: number } = ctx.sentence(start),
): string {
  return ctx.text(within.start, start) + "\ue020".repeat(end - start) + ctx.text(end, within.end);
}

/** "Subject: Live Captions - would you like to try them?": a title has no room for what the text says. */
const TITLE = /(?:^|\n)[ \t]*(?:subject(?: line)?|re|betreff|preheader|preview(?: text)?|title|headline):[^\n]*$/;
const isTitle = (ctx: CheckContext, { start }: { start: number }): boolean =>
  ctx.draft.inZone("heading", start) || TITLE.test(ctx.text(Math.max(0, start - 200), start));

/** Whether the text below names it for the first time as a beta. */
function labelledBelow(ctx: CheckContext, title: FeatureMention): boolean {
  const below = featuresIn(ctx).find(
    (mention) => mention.feature === title.feature && mention.start > title.end && !isTitle(ctx, mention),
  );
  return below !== undefined && (inBeta(around(ctx, below)) || inBeta(next(ctx, ctx.sentence(below.start).end)));
}

/** "It is planned, nothing more." */
const OF_IT = /^\W*(?:it|this|that|they|those|both)(?:'s| is|'re| are)\b/;

/** Whether the clause that names it calls it planned, or the next sentence does. */
function isPlanned(ctx: CheckContext, name: { start: number; end: number }): boolean {
  if (PLANNED.test(around(ctx, name, scopeOf(ctx, name.start, name.end)))) return true;
  const further = next(ctx, ctx.sentence(name.start).end);
  return OF_IT.test(further) && PLANNED.test(further);
}

/** The mention with the date that it is given, wherever that stands. */
function withDate(text: string, offset: number, { start, end }: { start: number; end: number }): [number, number] {
  const behind = DATED.exec(text.slice(end - offset));
  if (behind) return [start, end + behind.index + behind[0].length];
  const before = DATED.exec(text);
  return [before ? Math.min(start, offset + before.index) : start, end];
}

/** "Mobile app. Not offered.", "Not this month: a phone app": an entry whose answer is no. */
const ENTRY = /^[\W\d\ue000-\uf8ff]*(?:(?:the|an?|our|native|own) )*$/;
const ANSWERED_NO =
  /^\W*(?:not\b|no\b|none\b|never\b|nope\b|planned\b|later\b|open\b|missing\b|n\/a\b|(?:we|it|this|that)(?:'s| is| are|'re)? (?:planned|not|isn't|don't|doesn't|do not|does not|have none|can't|cannot)\b|(?:is|are|isn't|aren't) (?:planned|not|missing)\b|(?:unfortunately|sorry|alas)\b|on (?:the|our) (?:road ?map|list)|they(?:'re| are)(?: (?:still|only|all|just))* (?:planned|not|missing|on the)\b)/;
const NONE_OF_THESE =
  /^\W*(?:not(?! (?:bad|only|just|kidding|joking|a joke|surprisingly)\b)|no(?!,? (?:problem|worr(?:y|ies)|trouble|stress|sweat|doubt|question|fuss|need|kidding|joke|surprise|really|seriously|you|it|we|i|more|[a-z]+ (?:is|are|gets?|goes?|has|will|can))\b)|none|never(?! (?:again )?(?:miss|lose|forget|wait|worry|guess|search|chase|type|enter|run|start|write|call|ask|again|be|have|let|pay)\b)|neither|still (?:missing|open)|missing|planned|out of scope|(?:what|those|the things?)(?: that| which)? (?:(?:did|does|do|will|has|have|is|are|was|were)(?:n't| not)|won't|never|we (?:don't|do not|can't|cannot|left|had to|won't)|(?:is|are|stays?|was|were|had to) (?:missing|left|out|postponed|cut|put off|wait|absent|still)))\b[^:.!?]{0,40}: /;

/** "To work without a connection, choose Offline Mode": the denial belongs to the phrase that leads in. */
const LEAD_IN =
  /^\W*(?:to|for|when|whenever|if|in case|where|wherever|even|with|without|no|once|on|in|at|should|although|though|since|because|unlike|last)\b[^,;.:]*, (?=[^,;.:]*$)/;

function deniedElsewhere(ctx: CheckContext, { start, end }: { start: number; end: number }): boolean {
  const before = ctx.text(ctx.sentence(start).start, start);
  const own = before.replace(LEAD_IN, "");
  if (own === before || /\bwithout\b/.test(own) || DENIED_WITHIN.test(own)) return false;
  return !/^[^,;:.]{0,40}\b(?:not|no|never|cannot|[a-z]+n't)\b/.test(ctx.text(end, ctx.sentence(start).end));
}

/** "What we said no to:", "asked for, and answered with maybe:" */
const REFUSED =
  /\b(?:sa(?:y|id|ying)|answer(?:ed)?|told|repl(?:y|ied))\b[^:.!?]{0,30}\b(?:no|not|maybe|perhaps|never|later|wait|don't)\b[^:.!?]{0,40}: (?:[a-z0-9-]+(?:,| and| or)? ){0,12}$/;

function listedAsAbsent(ctx: CheckContext, { start, end }: { start: number; end: number }): boolean {
  const sentence = ctx.sentence(start);
  const before = ctx.text(sentence.start, start);
  if (NONE_OF_THESE.test(before) || REFUSED.test(before)) return true;
  return (
    ENTRY.test(before) &&
    /^[\s.:!?|*"')–—-]*$/.test(ctx.text(end, sentence.end)) &&
    ANSWERED_NO.test(ctx.text(sentence.end, sentence.end + 60))
  );
}

/** The sentence behind, be it in the next paragraph. */
function next(ctx: CheckContext, position: number): string {
  const sentence = ctx.sentence(position + (/^\s*/.exec(ctx.text(position, position + 20))?.[0].length ?? 0));
  return ctx.text(sentence.start, sentence.end);
}

/** "For your depot, …", "your drivers can use": theirs, and yet not theirs to have. */
const FOR_THEM = new RegExp(
  `^\\W*(?:for|with|on|in|at|when|whenever|as soon as|once|from) [^,;:]*, |\\b${READER_CAN}`,
  "g",
);

function offeredHere(ctx: CheckContext, position: number): boolean {
  const sentence = ctx.sentence(position);
  const from = clauseStart(ctx.draft.tagged, sentence, position);
  const before = ctx.text(from, position).replace(FOR_THEM, " ");
  if (OTHERS.test(before) || near(ctx.named("competitors", ctx.lexicon.competitors), from, position).length > 0)
    return false;
  return /\b(?:our|we)\b[^,;]*$/.test(before) || !/\b(?:your|their|do you|if you need)\b/.test(before);
}
