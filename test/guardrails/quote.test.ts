import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quotePrice } from "../../src/guardrails/quote.ts";
import { facts } from "./facts.ts";

const book = facts.priceBook ?? expect.fail("no price book");
const pro = { plan: "Pro", quantity: 10, currency: "USD", billing: "annual" as const };

describe("a quote", () => {
  test("speaks of one unit and of several, and knows the signs of currencies", () => {
    const entity = {
      id: "entity",
      name: "Entity",
      unit: "entity",
      prices: [{ currency: "EUR", billing: "annual" as const, list: "9" }],
    };
    const told = (quantity: number, currency: string) =>
      quotePrice({ ...book, plans: [entity] }, { ...pro, plan: "Entity", quantity, currency }).steps[1]?.arithmetic;
    expect(told(1, "€")).toBe("9.00 × 1 entity × 12 months");
    expect(told(2, " eur ")).toBe("9.00 × 2 entities × 12 months");
    expect(() => told(1, " ")).toThrow("No currency was given");
  });

  test("shows list, net, floor and every step", () => {
    expect(quotePrice(book, { ...pro, discount: 15 })).toEqual({
      plan: "Pro",
      unit: "seat",
      quantity: 10,
      currency: "USD",
      billing: "annual",
      term_months: 12,
      list_per_unit_month: "40.00",
      list_total: "4800.00",
      net_per_unit_month: "34.00",
      net_total: "4080.00",
      effective_discount_percent: "15",
      floor_per_unit_month: "31.00",
      allowed: "approval",
      approvers: ["Sales Lead"],
      reasons: ["15 % needs the approval of Sales Lead."],
      conditions: [],
      warnings: [],
      steps: [
        { what: "List price per seat and month, annual billing", arithmetic: "Pro, price book", result: "USD 40.00" },
        { what: "List price of the term", arithmetic: "40.00 × 10 seats × 12 months", result: "USD 4800.00" },
        { what: "Discounted price per unit and month", arithmetic: "40.00 × (100 − 15) / 100", result: "USD 34.00" },
        { what: "Net price of the term", arithmetic: "34.00 × 10 seats × 12 months", result: "USD 4080.00" },
        {
          what: "Net price per unit and month, over the whole term",
          arithmetic: "4080.00 / 10 / 12",
          result: "USD 34.00",
        },
        { what: "Effective discount", arithmetic: "1 − 4080.00 / 4800.00", result: "15 %" },
        { what: "Against the floor", arithmetic: "34.00 ≥ 31.00", result: "not below the floor" },
      ],
    });
  });
  test("charges a fee that is paid once only once, with any billing", () => {
    const survey = {
      id: "survey",
      name: "Door Survey",
      unit: "door",
      prices: [{ currency: "USD", billing: "once" as const, list: "6", floor: "5" }],
    };
    const priced = { ...book, add_ons: [survey] };
    const request = { ...pro, plan: "Door Survey", quantity: 85, termMonths: 36 };
    expect(quotePrice(priced, { ...request, discount: 10 })).toMatchObject({
      billing: "once",
      list_per_unit_month: "6.00",
      list_total: "510.00",
      net_total: "459.00",
      effective_discount_percent: "10",
      floor_per_unit_month: "5.00",
      allowed: "yes",
      steps: [
        { what: "List price per door, paid once", arithmetic: "Door Survey, price book", result: "USD 6.00" },
        { what: "List price, charged once", arithmetic: "6.00 × 85 doors", result: "USD 510.00" },
        { what: "Discounted price per unit", arithmetic: "6.00 × (100 − 10) / 100", result: "USD 5.40" },
        { what: "Net price, charged once", arithmetic: "5.40 × 85 doors", result: "USD 459.00" },
        { what: "Net price per unit", arithmetic: "459.00 / 85", result: "USD 5.40" },
        { what: "Effective discount", arithmetic: "1 − 459.00 / 510.00", result: "10 %" },
        { what: "Against the floor", arithmetic: "5.40 ≥ 5.00", result: "not below the floor" },
      ],
    });
    expect(quotePrice(priced, { ...request, billing: "monthly", termMonths: 1 }).net_total).toBe("510.00");
    expect(() => quotePrice(priced, { ...request, freeMonths: 1 })).toThrow("Door Survey is paid once");
  });
  test("counts free months into the effective discount", () => {
    expect(quotePrice(book, { ...pro, freeMonths: 1 })).toMatchObject({
      effective_discount_percent: "8.33",
      net_total: "4400.00",
      allowed: "approval",
      approvers: ["Sales Lead"],
    });
  });
  test.each([
    [{ discount: 30 }, "The net price is below the floor."],
    [{ discount: 31 }, "31 % is above the 30 % that anyone may approve."],
    [{ freeMonths: 2 }, "At most 1 free months may be given."],
    [{ discount: 5, freeMonths: 1 }, "A discount and free months may not be combined."],
    [{ quantity: 3 }, "Pro starts at 5 seats."],
  ])("refuses %j", (change, reason) => {
    const quote = quotePrice(book, { ...pro, ...change });
    expect(quote).toMatchObject({ allowed: "no", approvers: [], conditions: [] });
    expect(quote.reasons).toContain(reason);
    expect(quote.reasons.join()).not.toContain("needs the approval");
  });
  test.each([
    [{ plan: "Gold" }, "NOT_FOUND"],
    [{ currency: "CHF" }, "NOT_FOUND"],
    [{ plan: "Group" }, "NOT_FOUND"],
    [{ quantity: 1.5 }, "INVALID_ARGUMENT"],
    [{ discount: -1 }, "INVALID_ARGUMENT"],
    [{ freeMonths: 12 }, "INVALID_ARGUMENT"],
    [{ termMonths: 1 }, "INVALID_ARGUMENT"],
  ])("says what is wrong with %j", (change, code) => {
    expect(() => quotePrice(book, { ...pro, ...change })).toThrow(expect.objectContaining({ code }));
  });
  test("asks for free months whom the book names for them, whatever the tiers say", () => {
    const discounts = { ...book.discounts, free_months: { max: 3, approver: "Head of Sales" } };
    expect(quotePrice({ ...book, discounts }, { ...pro, freeMonths: 2, termMonths: 24 })).toMatchObject({
      allowed: "approval",
      approvers: ["Head of Sales"],
    });
    expect(quotePrice({ ...book, discounts }, { ...pro, freeMonths: 2, termMonths: 12 })).toMatchObject({
      effective_discount_percent: "16.67",
      approvers: ["Head of Sales"],
    });
    const tiers = [{ up_to_percent: 10, approver: null }];
    expect(quotePrice({ ...book, discounts: { ...discounts, tiers } }, { ...pro, freeMonths: 2 })).toMatchObject({
      allowed: "no",
    });
  });
  test.each([
    [15.01, "Founder"],
    [15.0000001, "Sales Lead"],
  ])("%d % is judged as it is shown", (discount, approver) => {
    const tiers = [
      { up_to_percent: 15, approver: "Sales Lead" },
      { up_to_percent: 20, approver: "Founder" },
    ];
    const discounts = { ...book.discounts, tiers };
    expect(quotePrice({ ...book, discounts }, { ...pro, discount }).approvers).toEqual([approver]);
  });
  test("keeps the digits of a price below a cent, and compares a floor as it is written", () => {
    const prices = [{ currency: "EUR", billing: "monthly" as const, list: "0.075", floor: "0.07" }];
    const add_ons = [{ id: "sms", name: "Messages", unit: "message", prices }];
    const sms = { plan: "sms", quantity: 1000, currency: "EUR", billing: "monthly" as const };
    const quote = quotePrice({ ...book, add_ons }, sms);
    expect(quote).toMatchObject({ list_per_unit_month: "0.075", list_total: "900.00", net_per_unit_month: "0.075" });
    expect(quote.steps[1]?.arithmetic).toBe("0.075 × 1000 messages × 12 months");
    const basic = [{ currency: "EUR", billing: "monthly" as const, list: "10", floor: "9.17" }];
    const plans = [{ id: "stall", name: "Stall", unit: "room", prices: basic }];
    const month = quotePrice({ ...book, plans }, { ...sms, plan: "stall", quantity: 1, freeMonths: 1 });
    expect(month.steps.at(-1)).toMatchObject({ arithmetic: "9.17 ≥ 9.17", result: "not below the floor" });
  });
  test("says where the price book contradicts itself, and takes no price of two", () => {
    const plans = book.plans.map((plan) => ({ ...plan, prices: [...plan.prices, ...plan.prices] }));
    const said = ["pricing/price-book.yaml:3:5 plans[1].prices[2]: USD annual is there twice"];
    expect(quotePrice({ ...book, plans }, pro, said)).toMatchObject({ list_per_unit_month: "40.00", warnings: said });
    const [first] = plans;
    const other = plans.map((plan) => ({ ...plan, prices: plan.prices.map((price) => ({ ...price, floor: "1" })) }));
    const torn = other.map((plan, i) => ({ ...plan, prices: [...(plans[i] ?? first ?? plan).prices, ...plan.prices] }));
    expect(() => quotePrice({ ...book, plans: torn }, pro, said)).toThrow(
      expect.objectContaining({
        code: "REGISTER_INVALID",
        why: said[0],
        what: expect.stringContaining("40 (floor 31)") as string,
      }),
    );
  });
  test("is exact: a tenth of a cent is not lost, and a bigger discount never costs more", () => {
    expect(
      quotePrice(book, { ...pro, plan: "basic", currency: "EUR", billing: "monthly", quantity: 3, discount: 10 })
        .net_total,
    ).toBe("599.40");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 500 }),
        (a, b, quantity) => {
          const net = (discount: number) => Number(quotePrice(book, { ...pro, quantity, discount }).net_total);
          if (a <= b) expect(net(a)).toBeGreaterThanOrEqual(net(b));
        },
      ),
    );
  });
});
