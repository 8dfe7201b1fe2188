/** What keeps to a contract or a year is no promise beyond it, and what is told twice is found once: both sides of each law. */
import { expect, test } from "vitest";
import { foundIn } from "./building-book.ts";

type Kind = Parameters<typeof foundIn>[1];
const LAWS: Record<string, { kind: Kind; is: string[]; isNot: string[] }> = {
  "a price that does not change by something else is no promise, one that never will is": {
    kind: "commitment",
    is: [
      "The price will not change.",
      "The price never changes.",
      "The price does not change for five years.",
      "Your price stays the same.",
    ],
    isNot: ["The price itself does not change.", "The price does not change.", "The price doesn't change."],
  },
  "this year is within twelve months": {
    kind: "commitment",
    is: ["Your price stays the same for three years.", "Your price stays the same next year and after it."],
    isNot: ["Your price stays the same this year.", "Your price stays the same for the rest of this year."],
  },
  "what the contract says of a failure is kept, not offered": {
    kind: "discount",
    is: ["We credit £89 if you sign today.", "We credit £89 for the missed visit."],
    isNot: [
      "We credit £89 for the missed visit, as agreed in your contract.",
      "As agreed in your contract, we credit £89 for the missed visit.",
      "Under your contract we credit £89 for Monday's missed visit.",
    ],
  },
  "a reduction out of goodwill is an amount off": {
    kind: "discount",
    is: ["We've applied a goodwill reduction of £9 per building to Assured."],
    isNot: [
      "We gave you a goodwill reduction of £9 per building last year.",
      "A monthly reduction of £9 in energy costs is usual.",
    ],
  },
  "and no price": {
    kind: "price",
    is: ["With a reduction of £9, Assured is £60 per building."],
    isNot: [
      "Assured is £76 per building, with a goodwill reduction of £9.",
      "We've applied a goodwill reduction of £9 per building to Assured.",
    ],
  },
  "a headline tells the trial below it": {
    kind: "discount",
    is: [
      "Try Assured free for 90 days. Sign, and your first three months are free.",
      "Free for three months\n\nAssured is here.",
    ],
    isNot: ["Subject: Free for three months\n\nTry Assured free for 90 days."],
  },
  "terms of payment give no months away": {
    kind: "discount",
    is: ["We start in January, pay in April."],
    isNot: [
      "We start in January, and with our payment terms of 90 days you pay in April.",
      "We start in January. We bill quarterly in arrears, so you pay in April.",
    ],
  },
};

for (const [law, { kind, is, isNot }] of Object.entries(LAWS)) {
  test.each(is)(`${law}: %s`, async (text) => {
    expect(await foundIn(text, kind)).not.toEqual([]);
  });
  test.each(isNot)(`${law}, and not: %s`, async (text) => {
    expect(await foundIn(text, kind)).toEqual([]);
  });
}

test("a price with a billing that the plan is not sold with says so", async () => {
  const [finding] = await foundIn("Complete costs £129 per building, billed monthly.", "price");
  expect(finding?.message).toContain("Complete, which is not sold with monthly billing: the price book says GBP 129");
});

test("an amount off is reckoned against the fewest units that a plan is sold in, whatever the voucher is for", async () => {
  const [finding] = await foundIn("We'll send you a £80 Amazon voucher on Complete if you book a demo.", "discount");
  expect(finding?.message).toContain("reckoned against GBP 645 a month (Complete, 5 buildings)");
});

test("a verb is no plan", async () => {
  const told = async (text: string) => (await foundIn(text, "feature")).map(({ message }) => message);
  expect(await told("Our Fleet plans give you more.")).toEqual(['The price book has no plan "Fleet".']);
  expect(await told("Our Smart Scheduler plans your visits.")).not.toContain(
    'The price book has no plan "Smart Scheduler".',
  );
});
