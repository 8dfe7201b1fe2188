/** Numbers, percentages, money, durations and dates in normalised text, however they are written. */
import { figures, type Figure } from "./numbers.ts";

export type QuantityType = "number" | "percent" | "fraction" | "multiple" | "ratio" | "money" | "duration" | "date";
export interface Quantity {
  type: QuantityType;
  start: number;
  end: number;
  /** Percentages in per cent, durations in `unit`s, ratios in per cent, fractions as 0–1. Ranges: the upper end. */
  value: number;
  /** The lower end of a range. */
  low?: number;
  currency?: string;
  unit?: DurationUnit;
  /** For fractions: followed by "of", so that it is a share of something and not a change by it. */
  of?: boolean;
  /** Written with a minus sign in front: "-20%". */
  negative?: boolean;
  /** Written with more than the figure alone: "over", "up to" are left to the reader of the mention. */
  words?: boolean;
}
export type DurationUnit = "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
export const DAYS_IN: Readonly<Record<DurationUnit, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
};

const MONTHS_IN: Readonly<Partial<Record<DurationUnit, number>>> = { month: 1, quarter: 3, year: 12 };

/** A duration in months: months, quarters and years are whole numbers of them, and days are counted as of a mean month. */
export function inMonths(value: number, unit: DurationUnit): number {
  const whole = MONTHS_IN[unit];
  return whole === undefined ? (value * DAYS_IN[unit]) / MEAN_MONTH : value * whole;
}

const MEAN_MONTH = 365 / 12;

const SYMBOLS: Readonly<Record<string, string>> = {
  "us$": "USD", "ca$": "CAD", "c$": "CAD", "au$": "AUD", "a$": "AUD", "nz$": "NZD", "r$": "BRL", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₪": "ILS", "₺": "TRY", "zł": "PLN", "zl": "PLN", "kč": "CZK", "kr": "SEK", "fr": "CHF", "sfr": "CHF",
  dollar: "USD", dollars: "USD", buck: "USD", bucks: "USD", euro: "EUR", euros: "EUR", pound: "GBP", pounds: "GBP", quid: "GBP", sterling: "GBP", franc: "CHF", francs: "CHF", yen: "JPY", rupee: "INR", rupees: "INR", krona: "SEK", kronor: "SEK", zloty: "PLN",
}; // prettier-ignore
const CODES = Intl.supportedValuesOf("currency")
  .map((code) => code.toLowerCase())
  .filter(
    (code) =>
      ![
        "all",
        "top",
        "try",
        "mop",
        "bam",
        "ron",
        "cup",
        "pen",
        "mad",
        "gel",
        "lak",
        "sos",
        "don",
        "ang",
        "won",
      ].includes(code),
  );
const CODE = `(?:${CODES.join("|")})`;
const CURRENCY_NAMED = new RegExp(
  String.raw`(?<![a-z])(?:(${CODE})|(euros|dollars|pounds|sterling|francs|yen|rupees|kronor|zloty))(?![a-z])|([€£¥₹₩₪₺])`,
  "g",
);

/** Currencies that stand in normalised text without an amount: "in EUR", "priced in pounds". */
export function currenciesNamed(text: string): string[] {
  return [...text.matchAll(CURRENCY_NAMED)].map(
    ([, code, name, symbol]) => code?.toUpperCase() ?? SYMBOLS[name ?? symbol ?? ""] ?? "",
  );
}

const MONEY_BEFORE = new RegExp(
  String.raw`(?:(?<![a-z])(us\$|ca\$|c\$|au\$|a\$|nz\$|r\$|${CODE}|kr|fr|sfr)\.? ?|([$€£¥₹₩₪₺]) ?(?:${CODE} ?)?)-?$`,
);
const MONEY_AFTER = new RegExp(
  String.raw`^(?:[.,]-)?(?: |-)?(?:(us )?(dollars?|bucks?|euros?|pounds?(?: sterling)?|quid|francs?|yen|rupees?|kronor|krona|zloty)(?![a-z])|(${CODE})(?![a-z])|(€|£|¥|₹|zl|kc|kr)(?![a-z])|(\$)(?!\d))`,
);
/** "Two eighty a month in pounds" */
const MONEY_BEHIND_RATE = new RegExp(
  String.raw`^ (?:a|per) [a-z]+(?: each)? in (?:(euros|dollars|pounds|francs|sterling)|(${CODE}))(?![a-z])`,
);
const CENTS_AFTER = /^ ?(?:(?:(us|euro|eur|usd|canadian|australian)[ -]?)?cents?|(?<= )(?:pence|p)|¢)(?![a-z])/;
const CENTS_OF: Readonly<Record<string, string>> = {
  us: "USD",
  usd: "USD",
  euro: "EUR",
  eur: "EUR",
  canadian: "CAD",
  australian: "AUD",
  p: "GBP",
};
const DURATION_AFTER =
  /^(?: full| whole| calendar| consecutive)?[ -]?(?:business |working )?(s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|workdays?|weeks?|wks?|months?|mos?|quarters?|years?|yrs?)(?:'s?)?(?![a-z])/;
const DURATION_NAME: Readonly<Record<string, DurationUnit>> = {
  s: "second",
  sec: "second",
  second: "second",
  min: "minute",
  minute: "minute",
  h: "hour",
  hr: "hour",
  hour: "hour",
  day: "day",
  workday: "day",
  week: "week",
  wk: "week",
  month: "month",
  mo: "month",
  quarter: "quarter",
  year: "year",
  yr: "year",
};
const PERCENT_AFTER =
  /^(?: ?%|[ -]?per[ -]?cent(?:age points?)?(?![a-z])| per hundred(?= (?:is|off|less|would|for)\b|[.,;!?)]|$)| ?pct\.?(?![a-z])| ?percentage points?| ?p\.c\.| ?basis points?| ?bps(?![a-z]))/;
const MULTIPLE_AFTER = /^(?: ?x(?![a-z0-9])|[ -]?fold(?![a-z])|[ -]times(?! (?:a|per|each|every|in) )(?![a-z]))/;
const RATIO_BETWEEN = /^(?: in | out of | (?:out )?of (?:every|each|any) | in (?:every|each|any) |\/)$/;
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DATE = new RegExp(
  String.raw`\b(?<![\w-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}|(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH}\.?(?: \d{1,2}(?:st|nd|rd|th)?(?!\d))?,? (?:19|20)\d{2}(?!-)|\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?(?![\d%]|\.\d)|(?:q[1-4]|h[12])(?:[ /'-]*(?:20)?\d{2})?|(?:in |by |since |of |for |from |during |until |early |late |mid-?|spring |summer |autumn |fall |winter |year )?(?:19|20)\d{2}(?! ?(?:%|per ?cent|(?!(?:was|is|has|does|as|its|this|us|across|always|plus|unless|versus)\b)[a-z]+s\b|x\b|€|£|usd|eur|gbp)))(?![\w%])`,
  "g",
);

function overlaps(taken: readonly Quantity[], start: number, end: number): boolean {
  return taken.some((q) => start < q.end && end > q.start);
}

function classify(text: string, figure: Figure): Quantity {
  const before = text.slice(Math.max(0, figure.start - 12), figure.start);
  const after = text.slice(figure.end, figure.end + 40);
  const base = { start: figure.start, end: figure.end, value: figure.value, ...(figure.words ? { words: true } : {}) };
  const signed = /(?:^|[\s(])-$/.test(before) ? { negative: true } : {};
  const symbol = MONEY_BEFORE.exec(before);
  const symbolText = symbol?.[1] ?? symbol?.[2];
  if (symbol && symbolText !== undefined && !figure.fraction) {
    const million = /^m(?![a-z])/.exec(after);
    const grand = /^ grand(?![a-z])/.exec(after);
    const scaled = million?.[0].length ?? grand?.[0].length ?? 0;
    const codeAfter = new RegExp(String.raw`^ (${CODE})(?![a-z])`).exec(after.slice(scaled));
    const currency = codeAfter?.[1]?.toUpperCase() ?? SYMBOLS[symbolText] ?? symbolText.toUpperCase();
    return {
      ...base,
      type: "money",
      start: figure.start - symbol[0].length,
      end: figure.end + scaled + (codeAfter?.[0].length ?? 0),
      value: figure.value * (million ? 1e6 : grand ? 1000 : 1),
      currency,
    };
  }
  const percent = PERCENT_AFTER.exec(after);
  if (percent) {
    const scale = /bps|basis/.test(percent[0]) ? 0.01 : 1;
    return {
      ...base,
      ...signed,
      type: "percent",
      end: figure.end + percent[0].length,
      value: figure.value * (figure.fraction ? 1 : scale),
    };
  }
  // Five and ten of whatever the reader pays in.
  if (figure.words && /(?:fiver|tenner)$/.test(text.slice(figure.start, figure.end))) return { ...base, type: "money" };
  const cents = figure.fraction ? null : CENTS_AFTER.exec(after);
  if (cents) {
    // A cent is one of whatever the company prices in.
    const currency = CENTS_OF[cents[1] ?? (/p/.test(cents[0]) ? "p" : "")];
    const end = figure.end + cents[0].length;
    return { ...base, type: "money", end, value: figure.value / 100, ...(currency === undefined ? {} : { currency }) };
  }
  const money = figure.fraction ? null : MONEY_AFTER.exec(after);
  if (money) {
    const name = money[2]?.replace(/ sterling$/, "") ?? money[3] ?? money[4] ?? money[5] ?? "";
    return { ...base, type: "money", end: figure.end + money[0].length, currency: SYMBOLS[name] ?? name.toUpperCase() };
  }
  const behind = figure.fraction ? null : MONEY_BEHIND_RATE.exec(after);
  if (behind) return { ...base, type: "money", currency: SYMBOLS[behind[1] ?? ""] ?? behind[2]?.toUpperCase() ?? "" };
  // Five grand are five thousand of whatever the reader pays in.
  const grand = figure.fraction ? null : /^ grand(?![a-z])/.exec(after);
  if (grand) return { ...base, type: "money", end: figure.end + grand[0].length, value: figure.value * 1000 };
  const duration = DURATION_AFTER.exec(after);
  const unit = DURATION_NAME[(duration?.[1] ?? "").replace(/(?<=..)s$/, "")] ?? DURATION_NAME[duration?.[1] ?? ""];
  if (duration && unit && !(duration[1] === "s" && /\d{4}$/.test(text.slice(0, figure.end)))) {
    return { ...base, type: "duration", end: figure.end + duration[0].length, unit };
  }
  if (figure.fraction) return { ...base, type: "fraction", ...(after.startsWith(" of ") ? { of: true } : {}) };
  const multiple = MULTIPLE_AFTER.exec(after);
  if (multiple) return { ...base, type: "multiple", end: figure.end + multiple[0].length };
  return { ...base, ...signed, type: "number" };
}

const RANGE = /^(?: ?- ?| to | or | and |\/)$/;

/** Joins "10-20%", "between 20 and 30 per cent", "one in four" into one quantity. */
function join(text: string, list: Quantity[]): Quantity[] {
  const out: Quantity[] = [];
  for (const quantity of list) {
    const last = out.at(-1);
    const gap = last ? text.slice(last.end, quantity.start) : "";
    if (
      last?.type === "number" &&
      quantity.type === "number" &&
      RATIO_BETWEEN.test(gap) &&
      quantity.value > last.value &&
      (gap !== "/" || quantity.value <= 10)
    ) {
      out[out.length - 1] = { ...last, type: "ratio", end: quantity.end, value: (last.value / quantity.value) * 100 };
    } else if (
      last?.type === "money" &&
      last.words === true &&
      quantity.type === "number" &&
      quantity.words === true &&
      quantity.value < 100 &&
      (gap === " " || gap === " and ") &&
      Number.isInteger(last.value)
    ) {
      // "four euros ninety-nine"
      out[out.length - 1] = { ...last, end: quantity.end, value: last.value + quantity.value / 100 };
    } else if (
      last?.type === "money" &&
      quantity.type === "money" &&
      last.words === quantity.words &&
      Number.isInteger(last.value) &&
      quantity.value < 1 &&
      (quantity.currency === undefined || quantity.currency === last.currency) &&
      (gap === " " || gap === " and ") &&
      /(?:cents?|pence)$/.test(text.slice(quantity.start, quantity.end))
    ) {
      // "eighteen euros and fifty cents"
      out[out.length - 1] = { ...last, end: quantity.end, value: last.value + quantity.value };
    } else if (
      last?.type === "number" &&
      last.words !== true &&
      quantity.negative === true &&
      gap === "" &&
      quantity.value > last.value
    ) {
      out[out.length - 1] = { ...quantity, start: last.start, low: last.value };
    } else if (
      last?.type === "number" &&
      ["percent", "money", "duration", "multiple"].includes(quantity.type) &&
      RANGE.test(gap) &&
      quantity.value > last.value &&
      (!/ and /.test(gap) || /between $/.test(text.slice(Math.max(0, last.start - 8), last.start)))
    ) {
      out[out.length - 1] = { ...quantity, start: last.start, low: last.value };
    } else out.push(quantity);
  }
  return out;
}

/** Whether two amounts may be of one currency: what is told without one may be of any. */
export function mayCompare(one: Quantity, two: Quantity): boolean {
  return one.currency === undefined || two.currency === undefined || one.currency === two.currency;
}

/** Every quantity in normalised, lower-cased text, in order and without overlaps. */
export function findQuantities(text: string): Quantity[] {
  const dates: Quantity[] = [...text.matchAll(DATE)].map((match) => {
    const lead = /^(?:in|by|since|of|for|from|during|until|year) /.exec(match[0])?.[0].length ?? 0;
    return {
      type: "date",
      start: match.index + lead,
      end: match.index + match[0].length,
      value: Number(/(?:19|20)\d{2}/.exec(match[0])?.[0] ?? 0),
    };
  });
  const list: Quantity[] = [];
  let d = 0;
  for (const figure of figures(text)) {
    while (d < dates.length && (dates[d]?.end ?? 0) <= figure.start) d += 1;
    const date = dates[d];
    const quantity = classify(text, figure);
    // A year in front of a currency or behind its sign is money, not a date.
    if (date && figure.start < date.end && figure.end > date.start) {
      if (quantity.type !== "money" && quantity.type !== "percent") continue;
      dates.splice(d, 1);
    }
    if (!overlaps(list.slice(-1), quantity.start, quantity.end)) list.push(quantity);
  }
  return join(
    text,
    [...list, ...dates].sort((a, b) => a.start - b.start || a.end - b.end),
  );
}
