/** Quotes: what a plan costs with a discount and free months, whether anyone may offer it, and every step of the sum. */
import { Decimal } from "decimal.js";
import { InhouseError } from "../errors.ts";
import type { Plan, Price, PriceBook } from "./facts.ts";
import { besideFloor, percentText, tierFor, unitPrice } from "./limits.ts";
import { howBilled, money, stepsOf, type QuoteStep } from "./quote-steps.ts";
import { counted } from "./text/plural.ts";

export interface QuoteRequest {
  /** Id, name or alias of a plan or an add-on. */
  plan: string;
  quantity: number;
  currency: string;
  billing: "monthly" | "annual";
  /** Per cent of list. */
  discount?: number | undefined;
  freeMonths?: number | undefined;
  /** Length of the contract that the free months are taken from; 12 when absent. */
  termMonths?: number | undefined;
}

export interface Quote {
  plan: string;
  unit: string;
  quantity: number;
  currency: string;
  /** Once: of a fee that is paid once the amounts "per unit and month" are those of a unit. */
  billing: Price["billing"];
  term_months: number;
  /** Amounts are decimal text, over the whole term with two places, of a unit with as many as the price book has. */
  list_per_unit_month: string;
  list_total: string;
  net_per_unit_month: string;
  net_total: string;
  effective_discount_percent: string;
  floor_per_unit_month?: string;
  allowed: "yes" | "approval" | "no";
  /** Everybody whose approval is needed; nobody where it is not allowed. */
  approvers: string[];
  /** Why it is not simply allowed, one sentence each. */
  reasons: string[];
  /** What must hold besides for `allowed` to hold; the price book's own words, which nothing here can judge. */
  conditions: string[];
  /** Where the price book contradicts itself. */
  warnings: string[];
  steps: QuoteStep[];
}

function invalid(what: string, why: string, next: string): InhouseError {
  return new InhouseError("INVALID_ARGUMENT", { what, why, next });
}

function planOf(book: PriceBook, wanted: string): Plan {
  const plans = [...book.plans, ...(book.add_ons ?? [])];
  const key = wanted.trim().toLowerCase();
  const plan = plans.find((candidate) =>
    [candidate.id, candidate.name, ...(candidate.aliases ?? [])].some((name) => name.toLowerCase() === key),
  );
  if (plan) return plan;
  throw new InhouseError("NOT_FOUND", {
    what: `The price book has no plan "${wanted}".`,
    why: `It knows: ${plans.map((candidate) => candidate.name).join(", ")}.`,
    next: "Use one of these names or ids.",
  });
}

const SIGNS: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP", $: "USD", "¥": "JPY" };

function priceOf(plan: Plan, request: QuoteRequest, warnings: readonly string[]): Plan["prices"][number] {
  const given = request.currency.trim().toUpperCase();
  const currency = SIGNS[given] ?? given;
  if (currency === "")
    throw invalid("No currency was given.", "A plan has a price in each currency.", "Give its code, e.g. USD.");
  const inCurrency = plan.prices.filter((price) => price.currency === currency);
  if (inCurrency.length === 0) {
    if (plan.prices.length === 0)
      throw new InhouseError("NOT_FOUND", {
        what: `${plan.name} has no list price: it is sold on request.`,
        why: "A quote is reckoned from list prices.",
        next: "Ask who sells this plan for a price, or add its prices to pricing/price-book.yaml.",
      });
    const known = [...new Set(plan.prices.map((price) => price.currency))].sort().join(", ");
    throw new InhouseError("NOT_FOUND", {
      what: `${plan.name} has no price in ${currency}.`,
      why: `The price book prices it in ${known}.`,
      next: "Quote in one of these, or add the currency to pricing/price-book.yaml.",
    });
  }
  const billed = inCurrency.filter(({ billing }) => billing === request.billing);
  // A fee that is paid once is the same with any billing.
  const [price, ...others] = billed.length > 0 ? billed : inCurrency.filter(({ billing }) => billing === "once");
  const amounts = ({ list, floor }: Plan["prices"][number]) =>
    `${list}${floor === undefined ? "" : ` (floor ${floor})`}`;
  if (price && others.some((other) => amounts(other) !== amounts(price)))
    throw new InhouseError("REGISTER_INVALID", {
      what: `${plan.name} has several prices for ${howBilled(price)} in ${currency}: ${[price, ...others].map(amounts).join(", ")}.`,
      why: warnings.length > 0 ? warnings.join("; ") : "Which of them holds cannot be told.",
      next: "Take the wrong ones out of the price book.",
    });
  if (!price)
    throw new InhouseError("NOT_FOUND", {
      what: `${plan.name} has no price for ${request.billing} billing in ${currency}.`,
      why: `There is one for ${inCurrency.map((candidate) => candidate.billing).join(" and ")} billing.`,
      next: "Quote with that billing.",
    });
  return price;
}

function check(request: QuoteRequest, term: number): void {
  const { quantity, discount = 0, freeMonths = 0 } = request;
  if (!Number.isInteger(quantity) || quantity < 1)
    throw invalid(
      `The quantity ${quantity} is not a whole number from 1.`,
      "A quote counts whole units.",
      "Give the number of units.",
    );
  if (!(discount >= 0 && discount <= 100))
    throw invalid(
      `The discount ${discount} is not between 0 and 100.`,
      "It is meant in per cent of the list price.",
      "Give the discount as a percentage.",
    );
  if (!(freeMonths >= 0 && Number.isFinite(freeMonths)))
    throw invalid(
      `${freeMonths} free months cannot be given.`,
      "It must be a number from 0.",
      "Give the number of free months.",
    );
  if (!Number.isInteger(term) || term < 1)
    throw invalid(
      `A term of ${term} months cannot be quoted.`,
      "It must be a whole number of months.",
      "Give the term in months.",
    );
  if (request.billing === "annual" && term < 12)
    throw invalid(
      `A term of ${term} months cannot be billed annually.`,
      "Annual billing pays for twelve months at once.",
      "Quote with monthly billing, or give the term in full years.",
    );
  if (freeMonths >= term)
    throw invalid(
      `${freeMonths} free months of a term of ${term} leave nothing to pay.`,
      "Free months are part of the term.",
      "Give fewer free months or a longer term.",
    );
}

interface Verdict {
  allowed: Quote["allowed"];
  approvers: string[];
  reasons: string[];
  conditions: string[];
}

function judge(book: PriceBook, plan: Plan, request: QuoteRequest, effective: Decimal, belowFloor: boolean): Verdict {
  const verdict: Verdict = { allowed: "yes", approvers: [], reasons: [], conditions: [] };
  const refusals: string[] = [];
  const refuse = (reason: string) => {
    refusals.push(reason);
  };
  const ask = (approver: string, reason: string) => {
    if (verdict.allowed === "yes") verdict.allowed = "approval";
    if (!verdict.approvers.includes(approver)) verdict.approvers.push(approver);
    verdict.reasons.push(reason);
  };
  const { discount = 0, freeMonths = 0, quantity } = request;
  if (plan.minimum_quantity !== undefined && quantity < plan.minimum_quantity)
    refuse(`${plan.name} starts at ${counted(plan.minimum_quantity, plan.unit)}.`);
  if (plan.maximum_quantity !== undefined && quantity > plan.maximum_quantity)
    refuse(`${plan.name} is for at most ${counted(plan.maximum_quantity, plan.unit)}.`);
  if (discount > 0 && freeMonths > 0 && book.discounts.stacking !== true)
    refuse("A discount and free months may not be combined.");
  const months = book.discounts.free_months;
  if (freeMonths > (months?.max ?? 0)) refuse(`At most ${months?.max ?? 0} free months may be given.`);
  else if (freeMonths > 0 && months && months.approver !== null)
    ask(months.approver, `Free months need the approval of ${months.approver}.`);
  if (belowFloor) refuse(`The net price is below the floor.`);
  if (effective.gt(0)) {
    const { tier, highest = 0 } = tierFor(effective, book);
    if (!tier) refuse(`${percentText(effective)} % is above the ${highest} % that anyone may approve.`);
    // The book's own rule on free months speaks for them; the tiers only where they forbid outright.
    else if (discount > 0 || !months) {
      if (tier.approver !== null)
        ask(tier.approver, `${percentText(effective)} % needs the approval of ${tier.approver}.`);
      if (tier.condition !== undefined) verdict.conditions.push(tier.condition);
    }
  }
  // Nobody's approval helps what is not allowed: whom to ask, and under which condition, would only mislead.
  return refusals.length > 0 ? { allowed: "no", approvers: [], reasons: refusals, conditions: [] } : verdict;
}

/** `warnings`: where the book contradicts itself; one that leaves the price open is an error, the others go with the quote. */
export function quotePrice(book: PriceBook, request: QuoteRequest, warnings: readonly string[] = []): Quote {
  const term = request.termMonths ?? 12;
  check(request, term);
  const plan = planOf(book, request.plan);
  const price = priceOf(plan, request, warnings);
  const { quantity, discount = 0, freeMonths = 0 } = request;
  const list = new Decimal(price.list);
  const once = price.billing === "once";
  if (once && freeMonths > 0)
    throw invalid(
      `${plan.name} is paid once: it has no months that could be free.`,
      "Free months are taken off what is paid by the month.",
      "Quote it without free months, or give a discount in per cent.",
    );
  const months = once ? 1 : term;
  const paid = new Decimal(months).minus(freeMonths);
  const listTotal = list.times(quantity).times(months);
  const discounted = list.times(new Decimal(100).minus(discount)).div(100);
  const netTotal = discounted.times(quantity).times(paid);
  const net = netTotal.div(quantity).div(months);
  const effective = listTotal.isZero() ? new Decimal(0) : new Decimal(1).minus(netTotal.div(listTotal)).times(100);
  const floor = price.floor === undefined ? undefined : besideFloor(net, price.floor);
  const c = price.currency;
  const steps = stepsOf({
    plan,
    price,
    quantity,
    discount,
    freeMonths,
    months,
    list,
    listTotal,
    discounted,
    netTotal,
    net,
    effective,
    floor,
  });
  const verdict = judge(book, plan, request, effective, floor?.below ?? false);
  return {
    plan: plan.name,
    unit: plan.unit,
    quantity,
    currency: c,
    billing: price.billing,
    term_months: term,
    list_per_unit_month: unitPrice(list),
    list_total: money(listTotal),
    net_per_unit_month: unitPrice(net),
    net_total: money(netTotal),
    effective_discount_percent: percentText(effective),
    ...(floor ? { floor_per_unit_month: floor.floor } : {}),
    ...verdict,
    warnings: [...warnings],
    steps,
  };
}
