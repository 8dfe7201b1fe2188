import { afterAll, beforeAll, expect, inject, test } from "vitest";
import quotePrice from "../../tools/quote-price.ts";
import { bothClients, DEMO_KNOWLEDGE, textOf } from "../clients.ts";

let clients: Awaited<ReturnType<typeof bothClients>>;
beforeAll(async () => {
  clients = await bothClients(["--knowledge", DEMO_KNOWLEDGE, "--data", inject("demoData")]);
});
afterAll(async () => {
  await clients.close();
});

const GROWTH = { plan: "growth", quantity: 20, currency: "USD", billing: "annual" };

async function quote(args: Record<string, unknown>) {
  const result = await clients.modern.callTool({ name: "quote_price", arguments: { ...GROWTH, ...args } });
  expect(result.isError, textOf(result)).not.toBe(true);
  return quotePrice.outputSchema.parse(result.structuredContent);
}

test("the sums follow from the list price, and the steps show them", async () => {
  const plain = await quote({});
  expect(plain).toMatchObject({ plan: "Growth", allowed: "yes", effective_discount_percent: "0" });
  expect(Number(plain.list_total)).toBeCloseTo(Number(plain.list_per_unit_month) * 20 * 12, 2);
  const cut = await quote({ discount: 10 });
  expect(Number(cut.net_total)).toBeCloseTo(Number(plain.list_total) * 0.9, 2);
  expect(cut.steps.map((step) => step.result).join(" ")).toContain(cut.net_total);
});

test("a larger discount needs somebody, a still larger one nobody may give", async () => {
  const some = await quote({ discount: 18 });
  expect(some.allowed).toBe("approval");
  expect(some.approvers.length).toBeGreaterThan(0);
  expect(await quote({ discount: 60 })).toMatchObject({ allowed: "no", approvers: [], conditions: [] });
});

test("what is allowed under a condition is not called allowed alone", async () => {
  const call = { name: "quote_price", arguments: { ...GROWTH, billing: "monthly", discount: 10 } };
  const text = textOf(await clients.modern.callTool(call));
  expect(text).toMatch(
    /Allowed only under the condition below\.\nCondition, to be held against monthly billing.*: annual/,
  );
  expect(text).not.toContain("Allowed.");
  expect(textOf(await clients.modern.callTool({ name: "quote_price", arguments: GROWTH }))).toContain("Allowed.\n");
});

test("is the same for clients of both protocol eras, in text and structure", async () => {
  const call = { name: "quote_price", arguments: { ...GROWTH, discount: 18 } };
  const [now, before] = [await clients.modern.callTool(call), await clients.legacy.callTool(call)];
  expect(before.structuredContent).toEqual(now.structuredContent);
  expect(textOf(before)).toBe(textOf(now));
  const { net_total, list_total, steps, approvers, reasons } = quotePrice.outputSchema.parse(now.structuredContent);
  const parts = [net_total, list_total, ...approvers, ...reasons, ...steps.map(({ arithmetic }) => arithmetic)];
  for (const part of parts) expect(textOf(now)).toContain(part);
});

test("bad input says what there is", async () => {
  for (const [args, says] of [
    [{ plan: "Platinum" }, /no plan "Platinum".*Growth/s],
    [{ currency: "CHF" }, /no price in CHF.*USD/s],
    [{ quantity: 0 }, /whole number/],
    [{ discount: 120 }, /between 0 and 100/],
    [{ free_months: 12 }, /nothing to pay/],
  ] as const) {
    const result = await clients.modern.callTool({ name: "quote_price", arguments: { ...GROWTH, ...args } });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(says);
  }
});
