import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupReasons } from "../../src/crm/reason-groups.ts";
import { amountBand, rateOf, wilson } from "../../src/crm/win-rate.ts";

describe("win rates", () => {
  it("have the interval that Wilson gives", () => {
    // Worked examples: 8 of 10, 0 of 10 and 13 of 24.
    expect(wilson(8, 10)!.map((x) => x.toFixed(4))).toEqual(["0.4902", "0.9433"]);
    expect(wilson(0, 10)!.map((x) => x.toFixed(4))).toEqual(["0.0000", "0.2775"]);
    expect(wilson(13, 24)!.map((x) => x.toFixed(3))).toEqual(["0.351", "0.721"]);
    expect(wilson(0, 0)).toBeNull();
  });

  it("lie inside an interval that narrows with more deals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (total, pick) => {
        const won = pick % (total + 1);
        const [low, high] = wilson(won, total)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12).toBeLessThanOrEqual(won / total);
        expect(high + 1e-12).toBeGreaterThanOrEqual(won / total);
        const [low4, high4] = wilson(won * 4, total * 4)!;
        expect(high4 - low4).toBeLessThan(high - low);
      }),
    );
  });

  it("never add up different currencies, and keep cents exact", () => {
    const cent = { won: true, amount: "0.1", currency: "EUR" };
    const rate = rateOf([
      cent,
      cent,
      cent,
      { won: false, amount: "5", currency: "USD" },
      { won: true, amount: null, currency: "USD" },
    ]);
    expect(rate.revenue).toEqual([
      { currency: "EUR", won: "0.30", lost: "0" },
      { currency: "USD", won: "0", lost: "5" },
    ]);
    expect(rate).toMatchObject({ won: 4, lost: 1, win_rate: 0.8, small_sample: true });
    expect(amountBand("9999.99", "EUR").name).toBe("EUR 5,000–10,000");
    expect(amountBand("250000", "USD").name).toBe("USD 250,000 and more");
    expect(amountBand(null, "USD").name).toBe("(no amount)");
  });
});

describe("free-text reasons", () => {
  const texts = [
    "Too expensive",
    "too expensive!",
    "Price too high",
    "No SSO",
    "SSO missing",
    "SSO missing",
    "weather",
  ];
  /** Two dimensions: about money, about sign-on. */
  const embed = (list: readonly string[]): Promise<number[][]> =>
    Promise.resolve(
      list.map((text) => (/expens|price/i.test(text) ? [1, 0.1, 0] : /sso/i.test(text) ? [0.1, 1, 0] : [0, 0, 1])),
    );

  it("are grouped by meaning under the wording used most, and every wording is shown", async () => {
    const groups = await groupReasons(texts, embed);
    expect(groups.map((group) => [group.name, group.wordings.reduce((sum, each) => sum + each.count, 0)])).toEqual([
      ["SSO missing", 3],
      ["Too expensive", 3],
      ["weather", 1],
    ]);
    expect(groups.flatMap((group) => group.wordings.map((each) => each.text)).sort()).toEqual(
      [...new Set(texts)].sort(),
    );
  });

  it("without a model are only evened out", async () => {
    const groups = await groupReasons(texts);
    expect(groups.find((group) => group.name === "Too expensive")!.wordings).toHaveLength(2);
    expect(groups).toHaveLength(5);
  });
});
