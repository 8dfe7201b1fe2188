/** Bills that come late, months that are not paid, smaller bills without a discount, sums: both sides of each frame. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf();
const found = async (text: string, kind: string) =>
  (await checkDraft(policy, { text, asOf: "2026-11-22" })).findings.filter((finding) => finding.kind === kind);

const OFFERS: Record<string, { is: string[]; isNot: string[] }> = {
  "the first bill comes long after the first day": {
    is: [
      "You go live in December, and the first invoice you'll see from us is for April.",
      "Use it from January; the meter only starts running in May.",
      "Nothing from us arrives in your post before the spring, although your team is in the product from December on.",
      "Begin right away. No invoice before the summer.",
    ],
    isNot: [
      "You start in December and the first invoice comes in January.",
      "Your trial starts today and the first invoice is for March.",
      "Billing starts in March, when your access starts.",
    ],
  },
  "more counted than paid": {
    is: [
      "You settle ten months and we count twelve.",
      "Pay for nine, drive for twelve.",
      "Twelve months of service, ten months of invoices.",
      "Two of your ten seats ride along for nothing.",
    ],
    isNot: ["You pay for ten seats and ten people can use it.", "You pay for nine seats and use four."],
  },
  "an amount off the bill": {
    is: [
      "I may deduct 600,00 € from the first bill as a welcome.",
      "A credit note over $750 goes with your first order.",
      "I can get you Pro at $38 where the list says 50.",
      "We don't invoice the first quarter.",
    ],
    isNot: [
      "We'll deduct the $72 that you overpaid from the next bill.",
      "We don't charge for the winter meeting.",
      "List price is $50; the list says $40 with annual billing.",
    ],
  },
  "what only lowers the bill": {
    is: ["For you alone I'd take the bill from $500 to $300."],
    isNot: [
      "Without the two idle seats your annual bill would go from $4,800 to $3,840.",
      "One studio in Bristol gives 30% off to charities.",
      "In 2023 we ran a sale: 30% off for everyone who signed in that week.",
      `"First month free" is the worst line that a homepage can have.`,
    ],
  },
};

test.each(Object.entries(OFFERS))("offers: %s", async (_, { is, isNot }) => {
  for (const text of is) expect(await found(text, "discount"), text).not.toEqual([]);
  for (const text of isNot) expect(await found(text, "discount"), text).toEqual([]);
});

const PRICES: Record<string, { wrong: string[]; right: string[] }> = {
  "lines of a written offer": {
    wrong: ["Pro, 10 seats, annual billing, total for twelve months: 4.500,00 $"],
    right: [
      "Pro, 10 seats, annual billing, total for twelve months: $4,800",
      "Pro, 10 seats, annual billing, less 5% because you asked: $4,560",
    ],
  },
  "sums and old figures": {
    wrong: ["Pro costs $44 a seat, as I told you."],
    right: [
      "Pro is $50 a seat. So: 10 × $50 = $500, and 12 × $500 = $6,000.",
      "Pro was $44 then and it's $50 now.",
      "I told you that Pro costs $44, which was wrong: it's $50.",
      "Monthly billing of Pro would be $50 per seat, so paying for the year costs as much as ten months.",
    ],
  },
};

test.each(Object.entries(PRICES))("prices: %s", async (_, { wrong, right }) => {
  for (const text of wrong) expect(await found(text, "price"), text).not.toEqual([]);
  for (const text of right) expect(await found(text, "price"), text).toEqual([]);
});
