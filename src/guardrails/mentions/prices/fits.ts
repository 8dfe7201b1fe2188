/** Whether an amount is one that the price book yields: of one unit or several, for any usual period, with what comes off or on top. */
import type { Plan } from "../../facts.ts";
import type { Price } from "./contested.ts";
import type { PriceMention } from "./prices.ts";

const MONTHS_IN = {
  month: [1],
  quarter: [3],
  year: [12],
  week: [12 / 52],
  day: [12 / 365, 1 / 30, 1 / 31, 1 / 22],
} as const;

/** Charged by use or once, with no annual price beside it. */
const isFee = ({ prices }: Plan): boolean => prices.every(({ billing }) => billing !== "annual");

/** What a unit costs: in a month, or once. */
interface UnitPrice {
  amount: number;
  once: boolean;
}

/** Prices of one unit for one month that a mention may speak of: those of its plan, and what lies between two of them. */
export function unitPrices(
  mention: PriceMention,
  plans: readonly Plan[],
  all: readonly Plan[],
  without: ReadonlySet<Price>,
): UnitPrice[] {
  const { currency } = mention.amount;
  const inCurrency = (list: readonly Plan[]) =>
    list.flatMap((plan) =>
      plan.prices
        .filter((price) => price.currency === (currency ?? price.currency) && !without.has(price))
        .map((price) => ({ ...price, plan, amount: Number(price.list), once: price.billing === "once" })),
    );
  const listed = inCurrency(plans);
  const fitting = listed.filter(
    ({ billing, once }) => once || mention.billing === undefined || billing === mention.billing,
  );
  // "€159 when you pay by the year, and each ticket adds €0.35": a fee with one price keeps it, whoever pays how.
  const fees =
    fitting.length === 0 && mention.metered === true && plans.every((plan) => isFee(plan)) ? listed : fitting;
  if (!mention.difference) return fees;
  const prices = inCurrency(all).filter(({ once }) => !once);
  const between = prices.flatMap((a) =>
    prices
      .filter(
        (b) =>
          a.currency === b.currency &&
          a.amount > b.amount &&
          (a.plan === b.plan || a.billing === b.billing) &&
          (!mention.plan || a.plan === mention.plan || b.plan === mention.plan),
      )
      .map((b) => ({ amount: a.amount - b.amount, once: false })),
  );
  return [...fees, ...between];
}

/** A price may be told per month or per year, for one unit or for all of them, rounded, with tax, after a discount. */
export function matches(
  mention: PriceMention,
  prices: readonly UnitPrice[],
  discounts: readonly number[],
  tolerance: number,
): boolean {
  const told = mention.amount.value;
  const months =
    mention.period === undefined
      ? mention.perUnit
        ? // "Tower, annual: €588 per building" tells the year's price.
          [1, ...(mention.billing === "annual" ? [12] : []), ...mention.months]
        : [1, 12, ...mention.months]
      : MONTHS_IN[mention.period];
  const counts = [1, ...mention.counts, ...(mention.quantity === undefined ? [] : [mention.quantity])];
  const shares = [0, ...discounts].flatMap((off) =>
    [0, ...mention.taxes].map((tax) => (1 - off / 100) * (1 + tax / 100)),
  );
  const hedged = mention.hedged || mention.period === "day" || mention.period === "week";
  return prices.some(({ amount: price, once }) =>
    (once ? (mention.period === undefined ? [1] : []) : months).some((length) =>
      counts.some((count) =>
        shares.some((part) => {
          const expected = price * length * count * part;
          if (mention.amount.low !== undefined && expected >= mention.amount.low && expected <= told) return true;
          if ((mention.bound === "below" || mention.bound === "at-most") && expected <= told && expected >= told * 0.6)
            return true;
          if (mention.bound === "above" && expected >= told && expected <= told * 1.7) return true;
          // "$1,069" for 1,068.60 and "about $50" for 49 are the same price, told shorter.
          const whole = Math.abs(expected - Math.round(expected)) < 1e-6;
          const rounding = hedged
            ? expected * 0.03
            : whole
              ? 0
              : Math.min(expected * 0.01, Number.isInteger(told) ? 0.5 : 0.005);
          return Math.abs(expected - told) <= Math.max(rounding, tolerance) + 1e-6;
        }),
      ),
    ),
  );
}

/** "20 users and two extra entities are $19,440 a year": a total of several things on the price list. */
export function isSum(mention: PriceMention, items: readonly Plan[], without: ReadonlySet<Price>): boolean {
  if (items.length < 2 || items.length > 3) return false;
  const months = mention.period === undefined ? [1, 12, ...mention.months] : MONTHS_IN[mention.period];
  const counts = mention.perUnit ? [1] : [1, ...mention.counts].slice(0, 10);
  const { currency } = mention.amount;
  return (["monthly", "annual"] as const).some((billing) => {
    const prices = items.map((item): UnitPrice => {
      const listed = item.prices.filter((price) => price.currency === currency && !without.has(price));
      // Beside a plan that is paid by the year an add-on keeps its only price.
      const price = listed.find((each) => each.billing === billing) ?? (isFee(item) ? listed[0] : undefined);
      return { amount: Number(price?.list ?? Number.NaN), once: price?.billing === "once" };
    });
    const sums = prices.reduce(
      (totals, { amount, once }) =>
        totals.flatMap((total) =>
          counts.map((n) =>
            once ? { ...total, once: total.once + n * amount } : { ...total, each: total.each + n * amount },
          ),
        ),
      [{ each: 0, once: 0 }],
    );
    return sums.some(({ each, once }) =>
      months.some((length) => Math.abs(each * length + once - mention.amount.value) < 0.01),
    );
  });
}
