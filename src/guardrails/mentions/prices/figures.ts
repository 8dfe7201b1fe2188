/** The figures around a price that say what it is for: how many, for how long, with which tax. */
import type { CheckContext } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import { unitPattern } from "./plans.ts";

const TAX = /\b(?:vat|gst|hst|tax|mwst|btw|iva|tva)\b/;

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
  return sentence
    ? countsAmong(ctx.draft.quantitiesBetween(sentence.start, sentence.end))
    : ctx.memo("counts", () => countsAmong(ctx.draft.quantities));
}

function countsAmong(quantities: CheckContext["draft"]["quantities"]): number[] {
  const counts = quantities.flatMap(({ quantity: { type, value } }) =>
    type === "number" && Number.isInteger(value) && value > 1 && value < 1e6 ? [value] : [],
  );
  return [...new Set(counts)].slice(0, 24);
}

export function monthsNear(ctx: CheckContext, sentence: { start: number; end: number }): number[] {
  return ctx.draft
    .quantitiesBetween(sentence.start, sentence.end)
    .flatMap(({ quantity: { type, unit, value, of } }) => {
      const each = { month: 1, quarter: 3, year: 12 }[unit as string];
      // "Half of the annual fee" is that of six months.
      if (type === "fraction" && of === true) return [value * 12];
      return type === "duration" && each !== undefined ? [value * each] : [];
    });
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
