/** How much or how long a promise is for: told as a figure in it or around it, or in words. */
import type { CheckContext } from "../../context.ts";
import type { DurationUnit, Quantity } from "../../text/quantities.ts";
import type { Topic } from "./patterns.ts";

/**
 * "A 90-day money-back guarantee: one line is enough": around the words only a measure counts, no bare number.
 * `from`: where one looks from; the measure that is nearest there is meant.
 */
export function measureIn(
  ctx: CheckContext,
  topic: Topic,
  start: number,
  end: number,
  from: "start" | "end" = "start",
): { at: number; quantity: Quantity } | undefined {
  const found = quantityIn(ctx, topic, start, end, from);
  return found?.quantity.type === "number" ? undefined : found;
}

/** "All 80 users live in ten days" promises ten days: a count counts only where nothing of the topic's own measure stands. */
export function quantityIn(
  ctx: CheckContext,
  topic: Topic,
  start: number,
  end: number,
  from: "start" | "end" = "start",
): { at: number; quantity: Quantity } | undefined {
  const inOrder = ctx.draft.quantitiesBetween(start, end);
  const figures = from === "start" ? inOrder : inOrder.toReversed();
  const measure = topic === "uptime" ? "percent" : "duration";
  return (
    figures.find(({ quantity }) => quantity.type === measure) ??
    figures.find(({ quantity }) => ["percent", "duration", "date", "number"].includes(quantity.type))
  );
}

/** Of the same day half a working day is left when it is counted from, as a rule. */
const SAME_DAY = /\bsame day$/;

/** "A week's notice", "within an hour": a term without a figure is one of its unit. */
export function spokenIn(text: string): Quantity | undefined {
  const spoken =
    /\b(half )?(?:an?|the|same)[- ](?:whole |full |entire |single |same |solid |next |first )?(minute|hour|day|week|fortnight|month|quarter|year)\b/.exec(
      text,
    );
  if (!spoken) return undefined;
  const unit = (spoken[2] === "fortnight" ? "week" : spoken[2]) as DurationUnit;
  const times = (spoken[2] === "fortnight" ? 2 : 1) * (spoken[1] ? 0.5 : 1) * (SAME_DAY.test(spoken[0]) ? 1 / 6 : 1);
  return { type: "duration", unit, value: times, start: 0, end: 0 };
}

const LASTS_A_YEAR =
  /^(?: in price)? (?:for|during|in|over) (?:an?|the (?:whole |full )?first|one) (?:whole |full )?year\b/;
const THIS_YEAR =
  /^(?: in price)? (?:(?:for|during|in|over|through|throughout) )?(?:(?:all|the (?:rest|remainder)) of )?this (?:whole |full |contract |calendar |financial )?(?:year|season|quarter|month)\b/;
const REFUND_TERM =
  /^[^.,;:!?\n]{0,24}? (?:for|during|in|within|over|inside) (?:an?|the) (?:whole |full )?(?:first )?(?:day|week|fortnight|month|quarter|year)\b/;
/** "Stays the same for the first year", "your money back in the first month": how long stands behind. */
export function spokenBehind(text: string, topic: Topic): Quantity | undefined {
  if (topic === "price_lock" && (LASTS_A_YEAR.test(text) || THIS_YEAR.test(text)))
    return { type: "duration", unit: "year", value: 1, start: 0, end: 0 };
  const term = topic === "refund" ? REFUND_TERM.exec(text) : null;
  return term ? spokenIn(term[0]) : undefined;
}
