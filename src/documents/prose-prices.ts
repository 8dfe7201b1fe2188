import { plainNumber, priceFact, type Statement } from "./fact.ts";
import type { Known, KnownPlan } from "./known-facts.ts";
import type { Chunk } from "./types.ts";

const SYMBOLS: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP" };
const NUMBER = String.raw`\d{1,3}(?:[,.\u2019 ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const AMOUNT = new RegExp(
  String.raw`(?:([$€£])|\b(USD|EUR|GBP|CHF) ?)(${NUMBER})|(${NUMBER}) ?(?:([$€£])|(USD|EUR|GBP|CHF)\b)`,
  "g",
);
/** "per user per month", "a seat a year", "/user/month", right behind an amount. */
const PER_UNIT = /^\s*(?:per|a|an|each|\/)\s?([a-z]+)[\s,]*(?:and )?(?:per|a|each|\/)\s?(month|mo|year|yr)\b/i;
const ANNUAL = /\b(?:annual(?:ly)?|yearly|per year|a year|12 months)\b/i;
const MONTHLY = /\b(?:monthly|month[- ]to[- ]month)\b/i;
/** Not our list price as it stands now. */
const OTHER_PRICE =
  /\b(?:floor|discount\w*|off|pilot|platform fee|was|were|used to|until|formerly|previously|old|would|might|could|if|idea|they|their|competitors?|said|from (?:january|february|march|april|may|june|july|august|september|october|november|december)|will be)\b|\?/i;

export interface PriceStatement {
  quote: string;
  statement: Statement;
}

/** List prices that the sentences and tables of a chunk state for plans of the price book. */
export function priceStatements(
  known: Known,
  chunk: Chunk,
  sentences: readonly string[],
  competitors: readonly string[],
): PriceStatement[] {
  if (known.plans.length === 0) return [];
  let header: string[] = chunk.lead === undefined ? [] : cellsOf(chunk.lead);
  return sentences.flatMap((sentence, index) => {
    if (sentence.startsWith("|")) {
      if (!sentences[index - 1]?.startsWith("|") && chunk.lead === undefined) header = cellsOf(sentence);
      return tableRow(known, header, sentence).map((statement) => ({ quote: sentence, statement }));
    }
    const labelled = LABELLED.test(sentence) ? fromLabel(known, chunk, sentences, index, competitors) : undefined;
    if (labelled) return labelled.map((statement) => ({ quote: sentence, statement }));
    const isOther = OTHER_PRICE.test(sentence) || competitors.some((name) => sentence.toLowerCase().includes(name));
    return isOther ? [] : inSentence(known, sentence).map((statement) => ({ quote: sentence, statement }));
  });
}

/** "Starter: 55 USD monthly" and nothing more. */
const LABELLED =
  /^[^:–—|]{2,40}(?::| [–—-]) ?[^|]{2,20}?,? ?\(?(?:billed |paid |per |a |\/ ?)?(?:monthly|annually|yearly|month|year)\)?[.;,]?$/i;
/** Sums of one customer, limits, prices for a few. */
const NO_LIST =
  /\b(?:floors|lowest|minimum|promo\w*|partners?|resellers?|non-?profits?|examples?|quot\w+|invoices?|totals?|budgets?|spen[dt]\w*|revenue|bills?|pa(?:y|ys|id)|seats|users)\b/i;
/** A list price of another year differs by less; an amount that differs by more is some other sum. */
const SAME_PRICE = Math.log(2);

/** A line that is a plan and its price, unless what it stands under speaks of other prices. */
function fromLabel(
  known: Known,
  chunk: Chunk,
  sentences: readonly string[],
  index: number,
  competitors: readonly string[],
): Statement[] | undefined {
  const sentence = sentences[index]!;
  const plan = planCalled(known, /^[^:–—]*?(?=:| [–—-])/.exec(sentence)?.[0].trim() ?? "");
  const [found, another] = amountsOf(sentence);
  const intro = sentences.slice(0, index).findLast((line) => !LABELLED.test(line) && line.trim() !== "") ?? "";
  // "With discount:" introduces what follows; a sentence before it about a discount does not.
  const before = /:\s*$/.test(intro) ? intro : intro.replace(/\b(?:discount\w*|off|floor)\b/gi, "");
  const around = [...chunk.headings, chunk.lead ?? "", before, sentence].join("\n");
  const isOther = OTHER_PRICE.test(around) || competitors.some((name) => around.toLowerCase().includes(name));
  if (!plan || !found || another || isOther || NO_LIST.test(around)) return undefined;
  const billing = billingOf(sentence);
  return statementFor(plan, found.currency, found.amount, billing, undefined).filter(({ value }) =>
    plan.prices.some(({ currency, list }) => currency === found.currency && gapOf(value.slice(4), list) <= SAME_PRICE),
  );
}

function inSentence(known: Known, sentence: string): Statement[] {
  const billing = billingOf(sentence);
  return amountsOf(sentence).flatMap(({ currency, amount, start, end }) => {
    const per = PER_UNIT.exec(sentence.slice(end));
    const plan = planBefore(known, sentence.slice(0, start));
    if (!per || !plan) return [];
    return statementFor(plan, currency, amount, billing, /^y/i.test(per[2]!) ? "year" : "month");
  });
}

/** A table with the plans in its columns or in its rows; the currency stands with the amount or in a label. */
function tableRow(known: Known, header: readonly string[], row: string): Statement[] {
  const cells = cellsOf(row);
  const [label = ""] = cells;
  return cells.slice(1).flatMap((cell, at) => {
    const column = header[at + 1] ?? "";
    const plan = planCalled(known, column) ?? planCalled(known, label);
    const billing = billingOf(`${label} ${column}`);
    if (!plan || OTHER_PRICE.test(`${label} ${column}`)) return [];
    const bare = /^\d+(?:[.,]\d{1,2})?$/.exec(cell)?.[0];
    const labelled = /\b(USD|EUR|GBP|CHF)\b/.exec(`${label} ${column}`)?.[1];
    const [found, another] = amountsOf(cell);
    if (another) return [];
    if (found) return statementFor(plan, found.currency, found.amount, billing, undefined);
    return bare !== undefined && labelled !== undefined
      ? statementFor(plan, labelled, plainNumber(bare), billing, undefined)
      : [];
  });
}

function statementFor(
  plan: KnownPlan,
  currency: string,
  amount: string,
  billing: "monthly" | "annual" | undefined,
  period: "month" | "year" | undefined,
): Statement[] {
  const listed = plan.prices.filter(
    (price) =>
      price.currency === currency && (billing === undefined || price.billing === billing || price.billing === "once"),
  );
  const monthly = String(Number((Number(amount) / 12).toFixed(4)));
  const readings = period === undefined ? [amount, monthly] : [period === "year" ? monthly : amount];
  // Without a word on the billing or the period, the reading that comes nearest to the price book is meant.
  const pairs = listed.flatMap((price) =>
    (price.billing === "once" ? [amount] : readings).map((reading) => ({
      price,
      reading,
      gap: gapOf(reading, price.list),
    })),
  );
  const best = pairs.sort((a, b) => a.gap - b.gap)[0];
  return best ? [priceFact(plan, currency, best.price.billing, best.reading)] : [];
}

function gapOf(reading: string, list: string): number {
  return Math.abs(Math.log(Math.max(Number(reading), 0.01) / Math.max(Number(list), 0.01)));
}

interface Amount {
  currency: string;
  amount: string;
  start: number;
  end: number;
}

function amountsOf(text: string): Amount[] {
  return Array.from(text.matchAll(AMOUNT)).flatMap((match) => {
    const [whole, symbol, code, number, before, symbolAfter, codeAfter] = match;
    const end = match.index + whole.length;
    if (/^\s?(?:million|billion|thousand|[kmb]\b|%)/i.test(text.slice(end))) return [];
    const currency = SYMBOLS[symbol ?? symbolAfter ?? ""] ?? code ?? codeAfter;
    const written = number ?? before;
    if (currency === undefined || written === undefined) return [];
    return [{ currency, amount: plainNumber(written), start: match.index, end }];
  });
}

function billingOf(text: string): "monthly" | "annual" | undefined {
  const annual = ANNUAL.test(text);
  if (annual === MONTHLY.test(text)) return undefined;
  return annual ? "annual" : "monthly";
}

/** The plan that is named last, with its capitals: "growth" is a word, "Growth" is a plan. */
function planBefore(known: Known, text: string): KnownPlan | undefined {
  let found: KnownPlan | undefined;
  let at = -1;
  for (const plan of known.plans) {
    for (const name of plan.names) {
      const last = text.lastIndexOf(name);
      const isWord = last !== -1 && !/[\p{L}\d]/u.test(text.charAt(last - 1) + text.charAt(last + name.length));
      if (isWord && last > at) [found, at] = [plan, last];
    }
  }
  return found;
}

function planCalled(known: Known, cell: string): KnownPlan | undefined {
  return known.plans.find((plan) => plan.names.some((name) => name.toLowerCase() === cell.toLowerCase()));
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}
