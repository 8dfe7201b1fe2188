/** What an offer gives away, as a share of the list price. */
import type { CheckContext } from "../../context.ts";
import { DAYS_IN, inMonths, mayCompare, type DurationUnit, type Quantity } from "../../text/quantities.ts";
import { share } from "./plans.ts";
import type { Offer, Pattern } from "./patterns.ts";
import { countsUnits } from "../prices/subjects.ts";
import { planNear } from "../prices/plans.ts";

const SHARES: ReadonlySet<string> = new Set(["percent", "fraction", "ratio"]);
const NTHS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const MONTH_NAME =
  /(?<![a-z])(?:january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])/g;

/** The months of "your first three months", "year two", "January and February", "Q1"; undefined for mere minutes. */
function freePeriod(text: string, parts: readonly Quantity[]): number | undefined {
  const duration = parts.find((part) => part.type === "duration");
  if (duration) return DAYS_IN[duration.unit ?? "month"] < 1 ? undefined : months(duration);
  const names = text.match(MONTH_NAME);
  if (names) return new Set(names).size;
  if (/(?<![a-z])(?:winter|spring|summer|autumn)(?![a-z])/.test(text)) return inMonths(1, "quarter");
  const unit =
    /(week|month|quarter|year)/.exec(text)?.[1] ?? (parts.some((part) => part.type === "date") ? "quarter" : "month");
  const count = /months? \ue003/.test(text)
    ? 1
    : parts.find((part) => part.type === "number" && part.value > 0 && !/year \ue003/.test(text))?.value;
  return inMonths(count ?? 1, unit as DurationUnit);
}

/** "For the price of a year": a period without a figure. */
function spelled(text: string): Quantity | undefined {
  const unit = /\b(?:an?|the)(?: (?:whole|full|entire))? (month|quarter|year)\b/.exec(text)?.[1];
  return unit === undefined
    ? undefined
    : { type: "duration", start: 0, end: 0, value: 1, unit: unit as "month" | "quarter" | "year" };
}

/** Quantities inside start–end, in order. */
function inside(ctx: CheckContext, start: number, end: number): readonly { at: number; quantity: Quantity }[] {
  return ctx.draft.quantitiesBetween(start, end);
}

const months = ({ value, unit }: Quantity): number => inMonths(value, unit ?? "month");

/** An amount off, as a share of the list price it comes off; undefined when the plan or the period is not said. */
function amountShare(
  ctx: CheckContext,
  position: number,
  amount: Quantity,
  end: number,
): { percent: number; against: string } | undefined {
  const book = ctx.facts.priceBook;
  if (!book) return undefined;
  const plan = planNear(ctx, position);
  const sentence = ctx.sentence(position);
  const around = ctx.text(sentence.start, sentence.end);
  const rest = ctx.text(end, Math.min(sentence.end, end + 90));
  const yearly =
    /\b(?:a year|per year|yearly|annual(?:ly)?|first year|p\.a\.)\b/.test(around) &&
    !/\b(?:a month|per month|monthly|\/month|\/mo)\b/.test(around) &&
    // "€15 off per dock and month with annual billing": the billing is no period of the amount.
    !/^(?: [a-z]+){0,4} (?:and|each|every) month\b/.test(rest);
  const perUnit =
    /^\s*(?:off |less )?(?:(?:per|an?|each|every) |\/ ?)[a-z]+\b/.test(rest) ||
    /\b(?:per|each|every|of an?|on an?) (?:[a-z]+ ){0,2}?(?:seat|user|licen[cs]e|unit|head|person)\b|^[^.,;]{0,30}\bper (?!(?:month|year|quarter|week|day|annum|order|contract|invoice|customer|company)\b)[a-z]/.test(
      rest,
    );
  const quantity = inside(ctx, sentence.start, sentence.end).find(
    (q) => q.quantity.type === "number" && q.quantity.value > 1 && countsUnits(ctx, q.at),
  )?.quantity.value;
  const candidates = (plan ? [plan] : book.plans).flatMap((candidate) =>
    candidate.prices
      .filter((price) => amount.currency === undefined || price.currency === amount.currency)
      .map((price) => {
        const count = perUnit ? 1 : (quantity ?? candidate.minimum_quantity ?? 1);
        return { plan: candidate, count, value: Number(price.list) * (yearly ? 12 : 1) * count };
      }),
  );
  const dearest = candidates.sort((a, b) => b.value - a.value)[0];
  if (!dearest) return undefined;
  const {
    plan: { name, unit },
    count,
    value,
  } = dearest;
  const bill = Number.isInteger(value) ? String(value) : value.toFixed(2);
  const against = `${amount.currency ?? ""} ${bill} a ${yearly ? "year" : "month"} (${plan ? "" : "the dearest bill it may mean: "}${name}, ${count} ${unit}${count === 1 ? "" : "s"})`;
  // Where the plan is not said the dearest is assumed: a draft is not accused of more than it must mean.
  return { percent: Math.min(100, (amount.value / value) * 100), against: against.trim() };
}

const USED_FOR =
  /\b(?:use|using|put|have|keep|run|play with|work with|explore|borrow|look (?:at|around))(?: (?!(?:if|when|once|sign|order)\b)[a-z'-]+){0,6} for (?:up to |a |the |as long as |full )*$/;

function isUsed(ctx: CheckContext, start: number): boolean {
  return USED_FOR.test(ctx.text(ctx.sentence(start).start, start));
}

/** What the words of an offer give away; undefined when they give nothing. */
export function sizeOf(
  ctx: CheckContext,
  pattern: Pattern,
  start: number,
  end: number,
): Omit<Offer, "start" | "end" | "label"> | undefined {
  const parts = inside(ctx, start, end);
  const owns = parts.map((part) => part.at);
  const [first, second, third] = parts.map((part) => part.quantity);
  const base = { type: pattern.type, owns };
  switch (pattern.read) {
    case "share":
      return {
        ...base,
        percent: share(parts.map((part) => part.quantity).findLast((q) => SHARES.has(q.type))),
      };
    case "rest": {
      const kept = share(parts.map((part) => part.quantity).findLast((q) => SHARES.has(q.type)));
      return kept < 100 ? { ...base, percent: 100 - kept } : undefined;
    }
    case "amount": {
      const money = parts.findLast((part) => part.quantity.type === "money");
      if (!money) return undefined;
      return { ...base, ...amountShare(ctx, money.at, money.quantity, money.at + 1) };
    }
    case "off-of": {
      const [cut, from] = parts.flatMap(({ quantity }) => (quantity.type === "money" ? [quantity.value] : []));
      return cut && from && cut < from ? { ...base, percent: (cut / from) * 100 } : undefined;
    }
    case "from-to":
    case "to-from": {
      // "18 euros where the list says 29": the second figure is in the same currency.
      const paid = parts.filter((part) => part.quantity.type === "money");
      const bare = paid.length === 1 ? parts.find((part) => part.quantity.type === "number") : undefined;
      const money = bare ? [...paid, bare].sort((a, b) => a.at - b.at) : paid;
      const [one, two] = [money[0]?.quantity, money.at(-1)?.quantity];
      if (!one || !two || one === two || !mayCompare(one, two)) return undefined;
      const [old, now] = pattern.read === "from-to" ? [one.value, two.value] : [two.value, one.value];
      return now < old && old > 0 ? { ...base, percent: (1 - now / old) * 100 } : undefined;
    }
    case "free-duration": {
      const duration = parts.find((part) => part.quantity.type === "duration")?.quantity;
      // Forty minutes that are free stand in a diary.
      if (duration && DAYS_IN[duration.unit ?? "month"] < 1) return undefined;
      // "Use it for 60 days without paying" is a trial, which kind commitment judges.
      if (duration && ["day", "week"].includes(duration.unit ?? "") && isUsed(ctx, start)) return undefined;
      const free = duration ? months(duration) : first?.type === "number" ? first.value : 1;
      return { ...base, ...freeMonths(free, ctx, start) };
    }
    case "free-number": {
      // "Your first month is at zero cost": none is no count of months.
      const told = parts.find(({ quantity }) => quantity.value > 0);
      const unit =
        /free (?:extra )?(week|month|quarter|year)/.exec(ctx.text(start, end))?.[1] ??
        /(week|month|quarter|year)/.exec(ctx.text(start, end))?.[1] ??
        "month";
      return { ...base, ...freeMonths(inMonths(told?.quantity.value ?? 1, unit as DurationUnit), ctx, start) };
    }
    case "nil":
      return parts.some((part) => part.quantity.value !== 0 && part.at === start) ? undefined : base;
    case "nil-bill": {
      const last = parts.at(-1)?.quantity;
      if (last !== undefined && last.value !== 0 && !/[a-z]$/.test(ctx.text(start, end))) return undefined;
      return base;
    }
    case "late": {
      const duration = parts.find(({ quantity }) => quantity.type === "duration")?.quantity;
      const nth = NTHS.findIndex((word) => ctx.text(start, end).includes(`${word} month`));
      const late = duration ? months(duration) : nth > 0 ? nth : (parts.at(-1)?.quantity.value ?? 0) - 1;
      // A bill may come at the end of the month that it is for.
      return late >= 2 && late <= 12 ? { ...base, ...freeMonths(late, ctx, start) } : undefined;
    }
    case "bills-for":
    case "for-bills": {
      const counts = parts
        .map(({ quantity }) => quantity)
        .filter(({ type }) => type === "number" || type === "duration");
      const [bills, time] = pattern.read === "bills-for" ? [counts[0], counts[1]] : [counts.at(-1), counts.at(-2)];
      const [paid, used] = [bills?.value ?? 0, time?.value ?? 0];
      // Four invoices for twelve months are quarterly ones; ten leave two months out.
      return paid > 1 && used > paid && used <= 60 && paid / used > 0.5 && used % paid !== 0
        ? { ...base, ...monthsOf(used - paid, ctx.text(start, end)), percent: (1 - paid / used) * 100 }
        : undefined;
    }
    case "free-period": {
      const free = freePeriod(
        ctx.text(start, end),
        parts.map((part) => part.quantity),
      );
      return free === undefined ? undefined : { ...base, ...freeMonths(free, ctx, start) };
    }
    case "every-n": {
      const more = second?.type === "number" ? second.value : 1;
      return first ? { ...base, percent: (more / (first.value + more)) * 100 } : undefined;
    }
    case "points":
      return first ? { ...base, percent: share(first) } : undefined;
    case "compound": {
      const shares = parts.map((part) => part.quantity).filter((q) => SHARES.has(q.type));
      return { ...base, percent: (1 - shares.reduce((rest, q) => rest * (1 - share(q) / 100), 1)) * 100 };
    }
    case "get-for":
    case "for-get": {
      const numbers = parts.filter((part) => part.quantity.type === "number" || part.quantity.type === "duration");
      const [a, b] = [numbers[0]?.quantity, numbers[1]?.quantity ?? spelled(ctx.text(start, end))];
      if (!a || !b || [a, b].some(({ unit }) => unit !== undefined && DAYS_IN[unit] < 1)) return undefined;
      const [got, paid] = pattern.read === "get-for" ? [a, b] : [b, a];
      const told = [a, b].find(({ type }) => type === "duration");
      const scale = (q: Quantity) =>
        told === undefined ? q.value : inMonths(q.value, (q.type === "duration" ? q : told).unit ?? "month");
      if (scale(got) <= scale(paid) || scale(paid) <= 0) return undefined;
      // "Fifteen months for the price of twelve" are three free months.
      const given = told ? { freeMonths: Math.round((scale(got) - scale(paid)) * 10) / 10 } : {};
      return { ...base, ...given, percent: (1 - scale(paid) / scale(got)) * 100 };
    }
    case "buy-get": {
      if (!first || !second) return undefined;
      const part = third ? share(third) / 100 : 1;
      return { ...base, percent: ((second.value * part) / (first.value + second.value)) * 100 };
    }
    case "nth": {
      const nth = NTHS.findIndex((word) => ctx.text(start, end).includes(word)) + 1 || 2;
      // "The third month is free" gives one away; "every third month" gives them all.
      const period = /(?<![a-z])(month|quarter|year)(?![a-z])/.exec(ctx.text(start, end))?.[1];
      if (period !== undefined && !/(?<![a-z])(?:every|each) /.test(ctx.text(start, end)))
        return {
          type: "free-months",
          owns: [],
          ...freeMonths(inMonths(1, period as DurationUnit), ctx, start),
        };
      return { ...base, percent: 100 / nth, owns: [] };
    }
    case "half":
      return { ...base, percent: 50 };
    case "cents": {
      const paid = parts.find((part) => part.quantity.type === "money")?.quantity.value ?? 1;
      return paid < 1 ? { ...base, percent: (1 - paid) * 100 } : undefined;
    }
    case "all":
      return { ...base, percent: 100 };
    case "unknown":
      return base;
  }
}

/** "Eleven invoices for twelve months": what is not billed are months, where the words say so. */
function monthsOf(count: number, text: string): { freeMonths?: number } {
  return /(?<![a-z])months?(?![a-z])|\ue004/.test(text) ? { freeMonths: count } : {};
}

function freeMonths(free: number, ctx: CheckContext, position: number): Pick<Offer, "percent" | "freeMonths"> {
  const sentence = ctx.sentence(position);
  const terms = inside(ctx, sentence.start, sentence.end)
    .map((part) => part.quantity)
    .filter((q) => q.type === "duration" && months(q) > free && months(q) >= 6);
  const term = Math.max(12, ...terms.map((q) => Math.round(months(q))));
  return { freeMonths: Math.round(free * 10) / 10, percent: Math.min(100, (free / term) * 100) };
}
