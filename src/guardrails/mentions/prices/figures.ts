/** The figures around a price that say what it is for: how many, for how long, with which tax. */
import type { CheckContext } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import { near } from "../../text/spans.ts";
import { unitPattern } from "./plans.ts";

const METER = /^ ?(?:per|for each|for every|each|every|\/) ?\ue003(?: ([a-z-]{2,}))?/;

/** "Each ticket adds €0.35" */
const UNIT_COSTS =
  /\b(?:each|every|an?|one|any) ([a-z]+)(?: (?:also|then|only|just|sold|scanned))* (?:adds?|costs?|is|comes to|runs at)(?: (?:you|another|an extra|only|just|on top))* $/;
const OTHER_WORD = /^(?:and|or|plu|excl|with|for|on|in|a|per|beyond|above|over|when|if|i|are)$/;

/**
 * What is sold by so many units, for a price such as "$0.80 per 1,000": none when nothing is sold by that number, and
 * undefined when the price is for no number of units.
 */
export function meteredPlans(ctx: CheckContext, position: number): readonly Plan[] | undefined {
  const costing = UNIT_COSTS.exec(ctx.text(Math.max(ctx.sentence(position).start, position - 48), position))?.[1];
  if (costing !== undefined) {
    const soldByIt = ({ unit }: Plan) => unit.toLowerCase() === costing;
    const units = (ctx.facts.priceBook?.add_ons ?? []).filter(soldByIt);
    // Where plans are sold by it as well, what stands around the price tells whose it is.
    if (units.length > 0 && ctx.facts.priceBook?.plans.some(soldByIt) === false) return units;
  }
  const meter = METER.exec(ctx.text(position + 1, position + 30));
  const count = meter && ctx.draft.quantityAt.get(position + 1 + meter[0].indexOf("\ue003"))?.value;
  if (typeof count !== "number" || count < 10) return undefined;
  const book = ctx.facts.priceBook;
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^a-z ]/g, "")
      .replace(/s$/, "");
  const noun = bare(meter?.[1] ?? "");
  const sold = [...(book?.plans ?? []), ...(book?.add_ons ?? [])].filter(
    ({ unit }) =>
      Number(/^\d[\d,.' ]*/.exec(unit)?.[0].replace(/\D/g, "")) === count &&
      (OTHER_WORD.test(noun) || bare(unit).includes(noun)),
  );
  const sentence = ctx.sentence(position);
  const named = near(ctx.named("plans", ctx.lexicon.plans), sentence.start, sentence.end).map(
    ({ value }) => value.name,
  );
  const own = sold.filter(({ name }) => named.some((plan) => name.startsWith(plan)));
  return own.length > 0 ? own : sold;
}

const TAX = /\b(?:vat|gst|hst|tax|mwst|btw|iva|tva)\b/;

/** "5 × Depot, annual billing | £2,550": how often the plan is taken. */
export function timesNamed(
  ctx: CheckContext,
  position: number,
  sentence: { start: number },
  plan: Plan,
): number | undefined {
  const names = near(ctx.named("plans", ctx.lexicon.plans), sentence.start, position);
  const [name] = names.filter(({ value }) => value === plan);
  if (!name || names.length > 1) return undefined;
  const times = /\ue003 ?[x×*] ?$/.exec(ctx.text(Math.max(sentence.start, name.start - 6), name.start));
  return times ? ctx.draft.quantityAt.get(name.start - times[0].length)?.value : undefined;
}

export function unitsNear(
  ctx: CheckContext,
  position: number,
  sentence: { start: number; end: number },
  plan: Plan,
): number | undefined {
  const unit = new RegExp(`^ (?:[a-z]+ )?${unitPattern(plan)}\\b`);
  let best: number | undefined;
  let distance = Infinity;
  for (const { at, quantity } of ctx.draft.quantities) {
    if (
      at < sentence.start ||
      at >= sentence.end ||
      quantity.type !== "number" ||
      !unit.test(ctx.text(at + 1, at + 40))
    )
      continue;
    if (Math.abs(at - position) < distance) {
      distance = Math.abs(at - position);
      best = quantity.value;
    }
  }
  return best;
}

/** Counts without their unit: in the sentence of a total without a plan, anywhere in the draft otherwise. */
export function countsNear(ctx: CheckContext, sentence: { start: number; end: number } | undefined): readonly number[] {
  if (sentence) return countsAmong(ctx.draft.quantitiesBetween(sentence.start, sentence.end));
  return ctx.memo("counts", () => [...new Set([...countsAmong(ctx.draft.quantities), ...countsByOrdinal(ctx)])]);
}

function countsAmong(quantities: CheckContext["draft"]["quantities"]): number[] {
  const counts = quantities.flatMap(({ quantity: { type, value } }) =>
    (type === "number" || type === "multiple") && Number.isInteger(value) && value > 1 && value < 1e6 ? [value] : [],
  );
  return [...new Set(counts)].slice(0, 24);
}

const ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const NTH = new RegExp(`(?<![a-z])(?:${ORDINALS.join("|")}) (?=[a-z])`, "g");

/** "With a third building you pay £267": an ordinal counts what is sold, up to that one. */
function countsByOrdinal(ctx: CheckContext): number[] {
  const plans = ctx.facts.priceBook?.plans ?? [];
  return [...ctx.draft.lower.matchAll(NTH)].flatMap(({ 0: word, index }) => {
    const behind = ctx.draft.lower.slice(index + word.length, index + word.length + 30);
    const isSold = plans.some((plan) => new RegExp(`^(?:one|${unitPattern(plan)})\\b`).test(behind));
    return isSold ? [ORDINALS.indexOf(word.trim()) + 2] : [];
  });
}

const EACH_MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
/** "A quarter on Assured", "half a year": a period without a figure. */
const PERIOD_ALONE =
  /\b(?:per|each|every|the|one|this|your|first|next|last|whole|full|entire) (quarter|half[- ]year|year)\b/g;

export function monthsNear(ctx: CheckContext, sentence: { start: number; end: number }): number[] {
  const { draft } = ctx;
  const told = draft.quantitiesBetween(sentence.start, sentence.end).flatMap(({ at, quantity }) => {
    const { type, unit, value, of } = quantity;
    const each = EACH_MONTHS[unit as string];
    // "Half of the annual fee" is that of six months.
    if (type === "fraction" && (of === true || /^ an? year\b/.test(ctx.text(at + 1, at + 8)))) return [value * 12];
    if (type === "fraction" && draft.lower.slice(quantity.start, quantity.end).endsWith("quarter")) return [3];
    return type === "duration" && each !== undefined ? [value * each] : [];
  });
  const alone = [...ctx.text(sentence.start, sentence.end).matchAll(PERIOD_ALONE)].map(
    ([, period = ""]) => EACH_MONTHS[period] ?? 6,
  );
  return [...new Set([...told, ...alone])];
}

/** "Including 20 % VAT": shares that stand beside the name of a tax. */
export function taxesNear(ctx: CheckContext, sentence: { start: number; end: number }): number[] {
  return ctx.draft
    .quantitiesBetween(sentence.start, sentence.end)
    .flatMap(({ at, quantity }) =>
      quantity.type === "percent" && TAX.test(ctx.text(Math.max(sentence.start, at - 24), at + 16))
        ? [quantity.value]
        : [],
    );
}

export function periodOf(word: string): "month" | "year" | "quarter" | "week" | "day" {
  if (/^(?:y|an|p\.?a)/.test(word)) return "year";
  return word === "quarter" || word === "week" || word === "day" ? word : "month";
}
