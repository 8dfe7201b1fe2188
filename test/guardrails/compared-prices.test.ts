/** Two amounts set against each other, totals, ordinals and answers of no: both sides of each law. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, policyOf, rules } from "./facts.ts";

const policy = policyOf();
const found = async (text: string, kind: string) =>
  (await checkDraft(policy, { text, asOf: "2026-11-22" })).findings.filter((finding) => finding.kind === kind);

const LAWS: Record<string, { kind: string; is: string[]; isNot: string[] }> = {
  "a lower amount beside a list price takes something off": {
    kind: "discount",
    is: [
      "Pro for $24 per user per month billed annually instead of $40.",
      "Pro\nList price: $50\nYour price: $30",
      "~~$40~~ $25 per seat for Pro, billed annually.",
      "Your special rate for Pro: $29, normally $40.",
    ],
    isNot: [
      "Billed annually, Pro comes to $40 per seat instead of $50.",
      "With annual billing ten Pro seats are $4,800 a year instead of $6,000.",
      "Take Basic at $16 rather than Pro at $40.",
      "The train was $49 instead of $120.",
    ],
  },
  "a total uses the counts and shares that the draft tells": {
    kind: "price",
    is: [
      "Ten Pro seats on annual billing are $3,900 a year.",
      "Pro is $40 on annual terms. For your 20 seats this makes $750 a month.",
    ],
    isNot: [
      "Pro is $40 on annual billing. With the 5% for your first year that is $38 per seat.",
      "Pro is $40 on annual billing. I can take $2 off each, so you'd be at $38.",
      "Pro is $40 on annual terms. For your 20 seats this makes $800 a month.",
    ],
  },
  "an ordinal counts one": {
    kind: "discount",
    is: ["With Pro the third month is free.", "We give you a third month at no cost."],
    isNot: ["The report of the third month is free of errors.", "The second month is free of meetings."],
  },
  "what was is no price of today": {
    kind: "price",
    is: ["A seat on Pro is $41 with annual billing.", "Pro costs $41 a month with annual billing."],
    isNot: ["In your old contract a seat on Pro was $41.", "Until now Pro used to be $41 with annual billing."],
  },
  "a thing with a price of its own takes no other's": {
    kind: "price",
    is: ["Pro is $50 a seat and the set-up comes to $600.", "The set-up is $45, once."],
    isNot: [
      "Pro is $50 a seat, and the set-up comes to $540 once.",
      "For 20 seats of Pro that is $9,600 for the year, and the set-up is $540.",
    ],
  },
  "how somebody pays is no condition of a lower price": {
    kind: "discount",
    is: ["The set-up is $540. If you sign this week, it is $400."],
    isNot: ["The set-up is $540 once. If you would rather pay month by month, it is $50 a seat."],
  },
  "a number in backticks opens no code": {
    kind: "discount",
    is: ["Write `25` now and get 40% off."],
    isNot: ["Write `25` instead of `40% off`.", "The field says `40% off`."],
  },
  "an answer of no takes its question back": {
    kind: "discount",
    is: ["How about 40% off? No problem.", "Shall we say 40% off? No objections here."],
    isNot: ["Is 40% off possible? No, it is not.", "Could there be 40% off for a charity? No."],
  },
};

test.each(
  Object.entries(LAWS).flatMap(([law, { kind, is, isNot }]) => [
    ...is.map((text) => [law, kind, text, true] as const),
    ...isNot.map((text) => [law, kind, text, false] as const),
  ]),
)("%s (%s): %s", async (_law, kind, text, expected) => {
  expect((await found(text, kind)).length > 0).toBe(expected);
});

test("months for the price of fewer are free months", async () => {
  const [one] = await found("13 months for the price of 12.", "discount");
  const [several] = await found("15 months for the price of 12.", "discount");
  expect([one, several].map((finding) => /\bfree month/.test(finding?.message ?? ""))).toEqual([true, true]);
});

const sms = compilePolicy({
  rules: rules([{ id: "rule-price", kind: "price", severity: "block" }]),
  channels: [],
  company: { names: ["Wheelhouse"], competitors: [] },
  facts: {
    ...facts,
    priceBook: {
      ...(facts.priceBook ?? expect.fail("no price book")),
      plans: [],
      add_ons: [
        {
          id: "sms",
          name: "Message Pack",
          unit: "message",
          prices: [{ currency: "EUR", billing: "monthly", list: "0.075" }],
        },
      ],
    },
  },
});
const fixed = async (text: string, judge = sms) =>
  (await checkDraft(judge, { text, asOf: "2026-11-22" })).findings.map(({ message, fix }) => [
    message,
    fix && text.slice(0, fix.start) + fix.replacement + text.slice(fix.end),
  ]);

test.each([
  ["The Message Pack is €0.09 per message.", "The Message Pack is €0.075 per message."],
  ["The Message Pack is 9 cents per message.", "The Message Pack is 7.5 cents per message."],
  ["The Message Pack is 9 euro cents per message.", "The Message Pack is 7.5 euro cents per message."],
])("%s: the fix keeps the price book's digits, and passes", async (wrong, right) => {
  expect(await fixed(wrong)).toEqual([[expect.stringContaining("says EUR 0.075 (monthly)"), right]]);
  expect(await fixed(right)).toEqual([]);
});

test.each([
  ["The Message Pack is 7.5 pence per message.", "no price in GBP"],
  ["The Message Pack is 7.5 US cents per message.", "no price in USD"],
])("%s: cents of another currency", async (text, message) => {
  expect(await fixed(text)).toEqual([[expect.stringContaining(message), undefined]]);
});

test.each([
  ["30 seats of Pro are $1,799 a month on annual billing.", "30 seats of Pro are $1,200 a month on annual billing."],
  ["30 seats of Pro are $15.999,00 a year, billed annually.", "30 seats of Pro are $14.400 a year, billed annually."],
  ["15 seats of Basic are € 1 277.25 a year, billed monthly.", "15 seats of Basic are € 3 330 a year, billed monthly."],
  ["15 seats of Basic are €1.277,20 per month.", "15 seats of Basic are €277,50 per month."],
])("%s: the right total, in the hand of the wrong one", async (wrong, right) => {
  expect(await fixed(wrong, policy)).toEqual([[expect.stringMatching(/; \d+ seats come to .* a month\./), right]]);
  expect(await fixed(right, policy)).toEqual([]);
});

test("a total behind a discount gets no fix: what is left of it is for quote_price", async () => {
  const text = "With 5% off, 30 seats of Pro are $1,799 a month on annual billing.";
  expect(await fixed(text, policy)).toEqual([[expect.stringContaining("30 seats come to"), undefined]]);
});
