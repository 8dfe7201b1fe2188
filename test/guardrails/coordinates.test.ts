/** Clauses of equal rank: what one says excuses, dates and denies nothing in its neighbour, and still does in its own. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { coordinateAround } from "../../src/guardrails/text/coordinates.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf();
const found = async (text: string, kind: string) =>
  (await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" })).findings.filter(
    (finding) => finding.kind === kind,
  );

const LAWS: Record<string, { kind: string; is: string[]; isNot: string[] }> = {
  "an excuse counts in its own clause": {
    kind: "commitment",
    is: [
      "The survey is closed, and we answer every ticket within five minutes.",
      "My predecessor was mistaken, you can count on 99.999% uptime.",
      "Thanks for your patience with the invoice; you'll be live within 48 hours.",
      "Please tell your boss that we answer every support ticket within ten minutes.",
      "Your suppliers were patient, but with us you may pay after 120 days.",
    ],
    isNot: [
      "Our median first answer was two hours last year, and we measured it over 4,000 tickets.",
      "If your supplier was late and you want your money back within 14 days, ask them first.",
      "The slides will be with you within two days, and the recording follows by Friday.",
      "We didn't promise 99.99% uptime, and we never guaranteed an answer within five minutes.",
      "Your suppliers give you 90 days to pay.",
    ],
  },
  "yet begins a clause, unless it is not yet": {
    kind: "discount",
    is: ["You are new here, yet you get 45% off Pro.", "It isn't Christmas, yet we'll give you 45% off Pro."],
    isNot: [
      "We can't yet give you 45% off Pro.",
      "We do not yet offer 45% off.",
      "Nobody has yet been given 45% off Pro.",
    ],
  },
  "a neighbour's past or denial does not reach": {
    kind: "discount",
    is: [
      "I hope you had a good summer, and you get 45% off Pro for the first year.",
      "Thank you for not giving up on us, and with annual billing you pay half of the list price.",
    ],
    isNot: [
      "In 2023 we ran a sale, and every customer got 45% off.",
      "They had a voucher last spring, and it gave them 45% off.",
      "We can't offer 45% off, and the four months for free aren't possible either.",
    ],
  },
  "only what a plan counts by makes an amount an annual saving": {
    kind: "discount",
    is: [
      "Pay Pro for the year and I take another $700 off, as a thank-you for your 7 visitors.",
      "We take $15 off per seat and month when you renew Pro on annual billing.",
    ],
    isNot: [
      "With annual billing you save $10 per seat and month on Pro.",
      "Pay Pro annually and the bill is $70 lower each month for your 7 seats.",
    ],
  },
  "a condition behind a comma asks nothing": {
    kind: "discount",
    is: ["As you know, if you sign this week I take 45% off Pro."],
    isNot: ["He wanted to know if we take 45% off Pro."],
  },
  "more of something else is no difference in price": {
    kind: "price",
    is: ["We don't sell bicycles any more. Pro is $10 per user per month."],
    isNot: ["With monthly billing Pro is $10 more per user and month."],
  },
  "a place outgrown in a neighbour clause": {
    kind: "price",
    is: ["The old hall was too small, but with your 3 users on Pro you are fine."],
    isNot: [
      "With your 3 users Pro is too big for you.",
      "Pro is $50 per user per month, and for the three users in the shop I would put in Basic.",
    ],
  },
  "limits told beside the reader's own affairs": {
    kind: "privacy",
    is: [
      "Your journals are in order, and above 15% I have to ask my boss.",
      "Anything above 15% I'd have to take to my boss.",
    ],
    isNot: ["Journals above 15% need approval by your manager.", "Above 15% variance I have to ask the controller."],
  },
};

for (const [law, { kind, is, isNot }] of Object.entries(LAWS)) {
  test.each(is)(`${law}: %s`, async (text) => {
    expect(await found(text, kind)).not.toEqual([]);
  });
  test.each(isNot)(`${law}, but not: %s`, async (text) => {
    expect(await found(text, kind)).toEqual([]);
  });
}

test.each([
  ["the survey is closed, and we answer at once", "we answer", "we answer at once"],
  ["we answer at once; your bank is slow", "we answer", "we answer at once"],
  ["it is due in a month, so you have time", "you have", "it is due in a month, so you have time"],
  ["if it is late and you cancel, tell us", "you cancel", "if it is late and you cancel, tell us"],
  ["in the year before, we answered at once", "answered", "in the year before, we answered at once"],
  ["we answer at once, and that was measured", "we answer", "we answer at once, and that was measured"],
])("the clause in %j", (text, words, clause) => {
  const at = text.indexOf(words);
  const { start, end } = coordinateAround(text, at, at + words.length);
  expect(text.slice(start, end)).toBe(clause);
});
