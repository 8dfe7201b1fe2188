/** Prices that are haggled over, and prices in rows whose head says more than the plan: both sides of each law. */
import { expect, test } from "vitest";
import { foundIn } from "./building-book.ts";

const table = (...rows: string[]) => {
  const columns = (rows[0] ?? "").split("|").length - 2;
  return [rows[0], `|${" --- |".repeat(columns)}`, ...rows.slice(1)].join("\n");
};

const LAWS: Record<string, { is: string[]; isNot: string[] }> = {
  "a price that somebody is to agree to is told": {
    is: [
      "We'd put you on Assured. So if you can live with £70, I can push it through today.",
      "You'd be on Assured. Let's call it £70 per building and shake hands.",
      "Let's call it £70 per building and shake hands.",
      "Assured is £76 with annual billing. I could do £68.",
      "You asked about Assured. How about £60?",
    ],
    isNot: [
      "We'd put you on Assured. So if you can live with £76, I can push it through today.",
      "We recommend Assured. The remedial works are separate; let's say £500 for the doors.",
      "We recommend Assured. If you can live with £70 of re-visits a month, it is the right one.",
      "We can't live with £70 for Assured.",
      "You said you could live with £70 for Assured.",
      "Brandwarden asked you to live with £70.",
    ],
  },
  "a question may propose a price": {
    is: [
      "Could you live with £60 per building on Assured? Then I'll send the contract.",
      "So could you live with £60 per building on Assured?",
      "Would £60 per building on Assured work for you?",
      "You asked about Assured. Would £60 do?",
      "Can we agree on £60 per building for Assured?",
    ],
    isNot: [
      "Could you live with £76 per building on Assured?",
      "Could you live with £60 per building on Assured? No, we couldn't either.",
      "Is Assured £60 per building?",
      "Do you pay £60 for Assured?",
      "Assured needs a panel. Could you live with £400 for the panel?",
    ],
  },
  "the head of a row may tell billing and count": {
    is: [
      "| Assured, annual billing | 12 buildings | £71.00 | £852.00 |",
      "| Assured (annual) | £71 |",
      "| Assured, 12 buildings, billed annually | £71.00 |",
      table("| Plan | Price |", "| Assured (annual) | £89 |"),
      table("| Item | Quantity | Unit price |", "| Assured | 12 buildings | £71.00 |"),
      table("| Item | Total |", "| Assured, 12 buildings, billed annually | £922.00 |"),
    ],
    isNot: [
      table("| Plan | Price |", "| Assured (annual) | £76 |"),
      table("| Item | Total |", "| Assured, 12 buildings, billed annually | £912.00 |"),
      table(
        "| Item | Quantity | Unit price | Per month |",
        "| Assured, annual billing | 12 buildings | £76.00 | £912.00 |",
        "| Night Visits | 2 buildings | £15.00 | £30.00 |",
      ),
      table("| Item | Price |", "| Assured set-up | £300 |"),
      table("| Item | Price |", "| Assured | £76 |", "| Survey | £300 |", "| 12 doors | £72 |"),
      table("| | Essential | Assured |", "| 10 buildings | £420 | £760 |", "| 3 buildings | £126 | £228 |"),
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

test("a price for one is put right, a price for several is not taken for one", async () => {
  const [one, several] = await foundIn("| Assured, annual billing | 12 buildings | £71.00 | £852.00 |", "price");
  expect(one?.fix?.replacement).toBe("£76");
  expect(several?.fix).toBeUndefined();
});
