/** What is called cheaper, free or halved, what makes good a failure, and plural plans at the beginning of a sentence. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf();
const kinds = async (text: string): Promise<string[]> => {
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  return [...new Set(findings.map(({ kind }) => kind))].filter((kind) => kind !== "voice");
};

test.each([
  "Two seats are 35% less.",
  "If you sign this week, it's 35% less.",
  "Sign now and it becomes 35% cheaper.",
  "Sign by Friday and the price halves.",
  "40% off this week.",
  "Loyalty discount: −$510",
  "Your first three months: nothing to pay.",
  "The winter months won't cost you anything.",
  "Rent two. Pay for one.",
])("is a discount: %s", async (text) => {
  expect(await kinds(text)).toEqual(["discount"]);
});

test.each([
  "Two vans are 35% cheaper to run.",
  "Bakers who moved to us cut their power bill by half.",
  "Three competitors are 35% cheaper.",
  "If you book early, it's 35% less work.",
  "It is 35% less than last year's rent.",
  "We won't make it 35% less if you sign.",
  "The price of chips halves every ten years.",
  "40% off? Not quite.",
  "40% off the week's mileage.",
  "Ten Pro seats cost $120 less a month than 31 Basic seats.",
])("is no discount: %s", async (text) => {
  expect(await kinds(text)).not.toContain("discount");
});

test.each(["If the courier is late, the delivery costs you nothing.", "If we are late, you pay nothing."])(
  "makes good a failure, and is no discount: %s",
  async (text) => {
    expect(await kinds(text)).toEqual(["commitment"]);
  },
);

test.each([
  "5 × Basic, annual billing: $70",
  "Basic is $540 per seat.",
  "Two Basics are $70 a month.",
  "Ten Basics with annual billing come to $190 a month.",
])("is a wrong price of several: %s", async (text) => {
  expect(await kinds(text)).toEqual(["price"]);
});

test.each([
  "Two Basics are $40 a month.",
  "Ten Basics with annual billing come to $160 a month.",
  "5 × Basic, annual billing: $80",
  "Two Basics are $40 a month. Add $540 per set-up.",
  "$40 a month for both Basics and $540 per set-up.",
  "The invoice says $23 per seat, but Basic costs $20. The clerk typed it into the wrong line.",
  "Basic is $16 on annual billing and $20 otherwise.",
  "A Basic seat is $16 a month on annual billing and $20 else.",
])("is the price book's: %s", async (text) => {
  expect(await kinds(text)).toEqual([]);
});
