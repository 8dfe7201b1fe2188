/** What several things on the price list come to, and periods and counts that stand in words: both sides of each law. */
import { expect, test } from "vitest";
import { foundIn } from "./building-book.ts";

const LAWS: Record<string, { is: string[]; isNot: string[] }> = {
  "a total is the sum of what is in play, each with its own price": {
    is: [
      "Total per month for 12 buildings on Assured and Night Visits in two of them: £952.00",
      "Assured for 12 buildings is £912 a month. With Night Visits in two of them you pay £952.",
      "12 buildings on Assured plus Night Visits in two of them: £11,404 a year.",
      "Assured with Night Visits is £85 per building, billed annually.",
      "Assured is £76 and Night Visits cost £12 per building.",
    ],
    isNot: [
      "Total per month for 12 buildings on Assured and Night Visits in two of them: £942.00",
      "Assured for 12 buildings is £912 a month. With Night Visits in two of them you pay £942.",
      "Assured for 12 buildings is £912 a month. Add Night Visits in two of them and you pay £942.",
      "12 buildings on Assured plus Night Visits in two of them: £11,304 a year.",
      "Assured with Night Visits is £91 per building, billed annually.",
    ],
  },
  "a fee that is paid once is told by no period": {
    is: [
      "The Fire Door Survey is £4 per door.",
      "The Fire Door Survey is £72 per door.",
      "The Fire Door Survey is £6 per door and month.",
      "The Fire Door Survey is £6 per door, so for your 85 doors that's £410.",
      "12 buildings on Assured and the Fire Door Survey for 85 doors: £17,064 in the first year.",
    ],
    isNot: [
      "The Fire Door Survey is £6 per door.",
      "With annual billing the Fire Door Survey is £6 per door, once.",
      "The Fire Door Survey is £6 per door, so for your 85 doors that's £510.",
      "12 buildings on Assured and the Fire Door Survey for 85 doors: £11,454 in the first year.",
    ],
  },
  "an ordinal counts up to its unit": {
    is: [
      "If you add a third building, Assured is £89 per building, £257 in total.",
      "Your fourth building brings Assured to £314 a month on annual billing.",
      "The third report says that Assured is £89 per building, £267 in total.",
    ],
    isNot: [
      "If you add a third building, Assured is £89 per building, £267 in total.",
      "Your fourth building brings Assured to £304 a month on annual billing.",
    ],
  },
  "a period needs no figure": {
    is: ["A quarter on Assured comes to £238 per building.", "Assured comes to £228 per building."],
    isNot: [
      "A quarter on Assured comes to £228 per building.",
      "Per quarter Assured costs £267 per building.",
      "The year on Assured comes to £912 per building.",
      "Half a year on Assured comes to £456 per building.",
    ],
  },
};

for (const [law, { is, isNot }] of Object.entries(LAWS)) {
  test.each(is)(`${law}: %s`, async (text) => {
    expect(await foundIn(text, "price")).not.toEqual([]);
  });
  test.each(isNot)(`${law}, and not: %s`, async (text) => {
    expect(await foundIn(text, "price")).toEqual([]);
  });
}

test("a wrong sum names all that it is made of, and offers the price of none", async () => {
  const [finding] = await foundIn("Assured and Night Visits for one building: £99 a month.", "price");
  expect(finding?.message).toBe(
    '"£99 a month" is not what Assured and Night Visits come to: the price book says Assured GBP 89 (monthly), GBP 76 (annual) per building per month and Night Visits GBP 15 (monthly) per building per month.',
  );
  expect(finding?.fix).toBeUndefined();
  const [added] = await foundIn(
    "Assured is £76 per building with annual billing. You can add Night Visits for £12.",
    "price",
  );
  expect(added?.fix?.replacement).toBe("£15");
  const [once] = await foundIn("The Fire Door Survey is £4 per door.", "price");
  expect(once?.message).toBe(
    '"£4 per door" is not a price of Fire Door Survey: the price book says GBP 6 (once) per door.',
  );
  expect(once?.fix?.replacement).toBe("£6");
  const [alone] = await foundIn("Assured is £76 and Complete costs £120 per building, billed annually.", "price");
  expect(alone?.fix?.replacement).toBe("£129");
});
