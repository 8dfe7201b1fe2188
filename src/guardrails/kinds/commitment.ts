import { near } from "../text/spans.ts";
import * as z from "zod";
import type { CheckContext, Lexicon } from "../context.ts";
import type { Plan } from "../facts.ts";
import { supportedAt } from "../mentions/claims/approved.ts";
import { TOPICS, type Topic } from "../mentions/promises/patterns.ts";
import { commitmentsIn, type Commitment } from "../mentions/promises/commitments.ts";
import { MONTHS } from "../mentions/lexicon.ts";
import { featuresIn } from "../mentions/features/features.ts";
import { planNear } from "../mentions/prices/plans.ts";
import { DAYS_IN, findQuantities, type Quantity } from "../text/quantities.ts";
import { ANSWERED_NO, type Sentence } from "../text/sentences.ts";
import { defineKind, type Hit } from "./kind.ts";

const limit = z
  .union([z.boolean(), z.string().min(1)])
  .describe('true: any; false: none; otherwise the limit, e.g. "99.9%", "30 days", "4 hours"');

const schema = {
  topics: z.array(z.enum(TOPICS)).min(1).optional().describe("Only these topics; all when absent"),
  allow: z
    .strictObject(
      Object.fromEntries(TOPICS.map((topic) => [topic, limit.optional()])) as Record<
        Topic,
        z.ZodOptional<typeof limit>
      >,
    )
    .optional()
    .describe(
      "What may be promised. A topic that is not named may not be promised at all (trials: as the price book says)",
    ),
};

interface Compiled {
  topics: ReadonlySet<Topic>;
  limits: ReadonlyMap<Topic, boolean | { value: number; text: string }>;
  trial: "price-book" | "policy";
  source: string | undefined;
}

/** "A price lock of three years isn't possible": what stands behind the words refuses them. */
const REFUSED =
  /^(?: (?:of|for|over|until|till|through|on|in) [^.;:,!?\n]{1,30}?)?,? (?:(?:is|are|would be)(?:n't| not)(?: something)?|cannot|can't|could not|(?:is|are|would be) (?:out of|off the|impossible|unavailable|nothing|never)|(?:is|are) (?:no longer|beyond))\b/;

/** "No lock-in" says that one may leave, not that one may leave at once: a month's notice keeps it. */
const NO_TIE = /^\W*(?:no|zero|without(?: any)?) (?:lock|tie)[- ]?ins?$/i;
const A_MONTH = 31;

/** Topics where a smaller figure promises more: answered within 4 hours, live within 2 weeks, 30 days' notice. */
const SMALLER_IS_MORE: ReadonlySet<Topic> = new Set(["response_time", "delivery", "cancellation"]);

/** What a limit may be, where it is no duration. */
const FORMS: Readonly<Partial<Record<Topic, string>>> = {
  uptime: 'true, false nor a percentage like "99.9%"',
  support_hours: "true nor false",
  penalty: "true nor false",
};

function parseLimit(topic: Topic, raw: string | boolean): boolean | { value: number; text: string } {
  if (typeof raw === "boolean") return raw;
  const value = limitOf(topic, findQuantities(raw.toLowerCase())[0]);
  if (value !== undefined) return { value, text: raw };
  throw new Error(`allow.${topic}: "${raw}" is neither ${FORMS[topic] ?? 'true, false nor a duration like "30 days"'}`);
}

function limitOf(topic: Topic, quantity: Quantity | undefined): number | undefined {
  const plain = quantity?.type === "number";
  if (topic === "uptime") return plain || quantity?.type === "percent" ? quantity.value : undefined;
  if (FORMS[topic] !== undefined) return undefined;
  if (topic === "payment" && plain) return quantity.value;
  if (quantity?.type !== "duration" || !quantity.unit) return undefined;
  // Twelve months allow a year; where less promises more, sixty days are two months.
  const month = SMALLER_IS_MORE.has(topic) ? DAYS_IN.month : DAYS_IN.year / 12;
  return quantity.value * (quantity.unit === "month" ? month : DAYS_IN[quantity.unit]);
}

function promised(commitment: Commitment, asOf: string): number | undefined {
  const { quantity, topic } = commitment;
  // "Until March 2027" lasts to the end of that year at most.
  if (topic === "price_lock" && quantity?.type === "date" && quantity.value > 0)
    return (Date.UTC(quantity.value + 1, 0, 1) - Date.parse(asOf)) / 86_400_000;
  if (topic === "price_lock" && commitment.until) return daysUntil(commitment.until, asOf);
  if (!quantity || quantity.type === "date") return undefined;
  if (quantity.type === "duration" && quantity.unit)
    return (SMALLER_IS_MORE.has(topic) ? (quantity.low ?? quantity.value) : quantity.value) * DAYS_IN[quantity.unit];
  // "There by three": an hour of the day is no span of time.
  if (quantity.type === "number" && topic === "response_time") return undefined;
  return (quantity.type === "percent") === (topic === "uptime") ? quantity.value : undefined;
}

/** "Everybody who asks for it gets a month": nobody's question is told. */
function isForWhoeverAsks(ctx: CheckContext, start: number): boolean {
  const sentence = ctx.sentence(start);
  return (
    !sentence.question &&
    !ctx.quoted(start) &&
    /^\W*(?:everybody|everyone|anybody|anyone|whoever|all)(?: who)? asks?\b[^,;:]*? (?:gets?|receives?|has|have|can|may|will)\b[^,;:]*$/.test(
      ctx.text(sentence.start, start),
    )
  );
}

/** To the end of the month or season that is named without its year: the next one. */
function daysUntil(name: string, asOf: string): number | undefined {
  const season = SEASON_ENDS[name] ?? MONTHS.indexOf(name);
  if (season < 0) return undefined;
  const today = new Date(asOf);
  const year = today.getUTCFullYear() + (season < today.getUTCMonth() ? 1 : 0);
  return (Date.UTC(year, season + 1, 1) - today.getTime()) / 86_400_000;
}
const SEASON_ENDS: Readonly<Record<string, number>> = {
  spring: 5,
  summer: 8,
  autumn: 11,
  fall: 11,
  christmas: 11,
  year: 11,
};

const NAMES: Record<Topic, string> = {
  uptime: "uptime",
  response_time: "a response time",
  refund: "a refund",
  cancellation: "free cancellation",
  price_lock: "a fixed price",
  trial: "a trial",
  payment: "payment terms",
  delivery: "a delivery date",
  support_hours: "round-the-clock support",
  penalty: "compensation",
};

/** "How much notice to leave? 30 days": the question that an answer stands behind. */
function askedBefore(ctx: CheckContext, sentence: Sentence): string {
  const before = ctx.sentenceBefore(sentence);
  return before.question ? ctx.text(before.start, before.end) : "";
}

/** The plan named in the sentence, or the only one in the two before where the sentence calls it "it". */
function planOfTrial(ctx: CheckContext, { start: position, end }: Commitment): Plan | undefined {
  const names = ctx.named("plans", ctx.lexicon.plans);
  const sentence = ctx.sentence(position);
  if (near(names, sentence.start, sentence.end).length > 0) return planNear(ctx, position);
  if (!/ it\b/.test(ctx.text(position, end))) return undefined;
  const { start } = ctx.sentenceBefore(ctx.sentenceBefore(sentence));
  const before = new Set(near(names, start, sentence.start).map(({ value }) => value));
  return before.size === 1 ? [...before][0] : undefined;
}

function trialLimit(commitment: Commitment, ctx: CheckContext): { value: number; text: string } | undefined {
  const plans = ctx.facts.priceBook?.plans ?? [];
  if (!plans.some((plan) => plan.trial_days !== undefined)) return undefined;
  const plan = planOfTrial(ctx, commitment);
  const days = plan ? (plan.trial_days ?? 0) : Math.max(...plans.map((candidate) => candidate.trial_days ?? 0));
  return { value: days, text: plan ? `${days} days for ${plan.name}` : `${days} days` };
}

/** "Routavo promises 99.99 %": what a rival promises binds nobody here. */
function promisedByOthers(ctx: CheckContext, sentence: Sentence, saidAt: number): boolean {
  const rivals = near(ctx.named("competitors", ctx.lexicon.competitors), sentence.start, saidAt);
  const last = rivals.filter(({ end }) => end <= saidAt).at(-1);
  return (
    last !== undefined &&
    !/\b(?:unlike|than|instead of|from|leave|beyond|with|after|against|(?<!^\W*)and|or|not) $/.test(
      ctx.text(sentence.start, last.start),
    ) &&
    !/\b(?:we|we'll|our|us|i|i'll)\b|[;:]|, (?:and |but |so )?you\b/.test(ctx.text(last.end, saidAt))
  );
}

export const commitment = defineKind({
  schema,
  compile: (rule, lexicon: Lexicon): Compiled => ({
    topics: new Set(rule.topics ?? TOPICS),
    limits: new Map(
      Object.entries(rule.allow ?? {}).flatMap(([topic, raw]) =>
        raw === undefined ? [] : [[topic as Topic, parseLimit(topic as Topic, raw)] as const],
      ),
    ),
    trial: rule.allow?.trial === undefined ? "price-book" : "policy",
    source: lexicon.facts.sources?.priceBook,
  }),
  check(compiled, ctx): Hit[] {
    const reported = new Map<string, Hit>();
    return commitmentsIn(ctx).flatMap((found): Hit[] => {
      if (!compiled.topics.has(found.topic)) return [];
      // "Prices will not rise" promises with its own denial; only one in front of it takes the promise back.
      const denied =
        found.topic === "price_lock"
          ? ctx.deniedBefore(found.saidAt) ||
            ANSWERED_NO.test(ctx.text(found.end, found.end + 48)) ||
            REFUSED.test(ctx.text(found.end, found.end + 90))
          : ctx.negated(found.saidAt, found.end);
      if ((ctx.notSaid(found.start) && !isForWhoeverAsks(ctx, found.start)) || denied) return [];
      if (supportedAt(ctx, found.start)) return [];
      const sentence = ctx.sentence(found.start);
      if (promisedByOthers(ctx, sentence, found.saidAt)) return [];
      // When a planned feature comes is for kind feature to judge.
      const planned = near(featuresIn(ctx), sentence.start, sentence.end).some(
        ({ feature }) => feature.status !== "shipped",
      );
      if (found.topic === "delivery" && planned) return [];
      const fromBook = found.topic === "trial" && compiled.trial === "price-book";
      const allowed = fromBook ? (trialLimit(found, ctx) ?? false) : (compiled.limits.get(found.topic) ?? false);
      if (allowed === true) return [];
      const span = ctx.draft.span(found.start, found.end);
      const quoted = ctx.draft.quoted(found.start, found.end);
      const citation = fromBook ? compiled.source : undefined;
      // "Leave whenever you like, there is no minimum term" is one promise, said twice.
      const once = (detail: string): Hit[] => {
        const key = `${found.topic} ${ctx.draft.sentenceAt(found.start).start}`;
        const first = reported.get(key);
        if (first) {
          first.end = Math.max(first.end, span.end);
          return [];
        }
        const hit = { ...span, detail, citation };
        reported.set(key, hit);
        return [hit];
      };
      if (allowed === false)
        return once(`"${quoted}" promises ${NAMES[found.topic]}, which the policy does not allow.`);
      if (found.topic === "cancellation" && allowed.value <= A_MONTH && NO_TIE.test(quoted)) return [];
      // Instalments and payment later are no payment term that a number of days could cover.
      const value =
        (found.topic === "payment" && /instal|spread|defer|postpon|later|split/i.test(quoted)) ||
        // "Out after three months" is no notice of three months.
        (found.topic === "cancellation" &&
          !/notice|cancellation|termination/i.test(quoted + askedBefore(ctx, sentence)))
          ? undefined
          : promised(found, ctx.asOf);
      const within =
        value !== undefined &&
        (SMALLER_IS_MORE.has(found.topic) ? value >= allowed.value - 1e-9 : value <= allowed.value + 1e-9);
      if (within) return [];
      return once(`"${quoted}" promises more than the policy allows (${allowed.text}).`);
    });
  },
});
