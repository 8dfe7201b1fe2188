import { describe, expect, test } from "vitest";
import { checkRegister, parseRegister } from "../../src/documents/register-check.ts";
import { registerOf } from "../../src/documents/registers.ts";

const book = `currencies: [EUR, USD]
plans:
  - id: team
    name: Team
    unit: user
    prices:
      - { currency: EUR, billing: annual, list: 29.50, floor: 20 }
discounts:
  tiers:
    - { up_to_percent: 10, approver: null }
    - { up_to_percent: 20, approver: CFO }
`;
const check = (path: string, text: string) =>
  checkRegister(path, text).map(({ line, column, message }) => `${line}:${column} ${message}`);

test.each([
  ["pricing/price-book.yaml", "price-book"],
  ["pricing/price-book.yml", "price-book"],
  ["segments/core.yaml", "segments"],
  ["segments/deep/core.yaml", undefined],
  ["old/pricing/price-book.yaml", undefined],
  ["product/features.csv", undefined],
])("%s is the register %s", (path, name) => {
  expect(registerOf(path)?.name).toBe(name);
});

describe("checkRegister", () => {
  test("a valid price book has no findings, and keeps its decimals", () => {
    expect(checkRegister("pricing/price-book.yaml", book)).toEqual([]);
    expect(parseRegister("price-book", "pricing/price-book.yaml", book).plans[0]!.prices[0]).toMatchObject({
      list: "29.5",
      floor: "20",
    });
  });

  test.each([
    [
      "an unknown currency",
      "currency: EUR",
      "currency: GBP",
      "7:21 plans[1].prices[1].currency: GBP is unknown (allowed: EUR, USD)",
    ],
    [
      "an unknown billing",
      "billing: annual",
      "billing: anual",
      "7:35 plans[1].prices[1].billing: anual is unknown: did you mean annual? (allowed: monthly, annual, once)",
    ],
    [
      "a floor above the list",
      "floor: 20",
      "floor: 30",
      "7:63 plans[1].prices[1].floor: 30 is above the list price, 29.5",
    ],
    [
      "an amount in words",
      "list: 29.50",
      "list: about 30",
      "7:49 plans[1].prices[1].list: about 30 is not a plain decimal like 29 or 29.50",
    ],
    ["a field that is not known", "floor: 20", "flor: 20", "7:62 plans[1].prices[1].flor: is not a field here"],
    ["a missing field", "    unit: user\n", "", "3:5 plans[1].unit: is missing"],
    [
      "tiers out of order",
      "up_to_percent: 20",
      "up_to_percent: 5",
      "11:24 discounts.tiers[2].up_to_percent: 5 does not ascend: the tier before it goes up to 10",
    ],
  ])("names the place of %s", (_, before, after, expected) => {
    expect(book).toContain(before);
    expect(check("pricing/price-book.yaml", book.replace(before, after))).toEqual([expected]);
  });

  test("names what is there twice", () => {
    expect(
      check(
        "claims/claims.yaml",
        ["a", "b", "a"]
          .map((id) => `- {id: ${id}, wording: w, evidence: e, source: s, expires: 2027-01-01}\n`)
          .join(""),
      ),
    ).toEqual(["3:8 [3].id: a is there twice"]);
  });

  test("names what two plans are called", () => {
    const plans = ["{ id: solo, name: Solo, aliases: [Team, solo] }", "{ id: team, name: Team }"].map((plan) =>
      plan.replace(" }", ", unit: user, prices: [] }"),
    );
    expect(
      check(
        "pricing/price-book.yaml",
        `currencies: [EUR]\nplans:\n${plans.map((plan) => `  - ${plan}\n`).join("")}discounts: { tiers: [{ up_to_percent: 10, approver: null }] }\n`,
      ),
    ).toEqual(["4:23 plans[2].name: Team is a name of Solo, too"]);
  });

  test("finds the entry in a map as well as in a list, and names a bad date", () => {
    const entry = "{name: SSO, status: shipped, shipped: 2026-02-30}";
    expect(check("product/features.yaml", `- ${entry}\n`)).toEqual([
      "1:41 [1].shipped: 2026-02-30 is not a date like 2025-01-31",
    ]);
    expect(check("product/features.yaml", `title: F\nfeatures:\n  - ${entry}\n`)).toEqual([
      "3:43 features[1].shipped: 2026-02-30 is not a date like 2025-01-31",
    ]);
  });

  test("checks the plans of features against the price book", () => {
    const prices = parseRegister("price-book", "pricing/price-book.yaml", book);
    const text = "features:\n  - name: SSO\n    status: shipped\n    plans: [team, teem]\n";
    expect(checkRegister("product/features.yaml", text, prices)).toMatchObject([
      { line: 4, column: 19, message: expect.stringContaining("did you mean team?") as string },
    ]);
  });

  test("survives a bomb, a scalar, nothing and broken YAML", () => {
    for (const text of ["a: &a [1]\nb: [*a, *a]", "just text", "", "plans: [", "- - - -"]) {
      expect(checkRegister("pricing/price-book.yaml", text).length).toBeGreaterThan(0);
    }
  });
});

test("parseRegister names the first finding and its place", () => {
  expect(() => parseRegister("features", "product/features.yaml", "- name: SSO\n  status: shiped\n")).toThrow(
    expect.objectContaining({
      code: "REGISTER_INVALID",
      where: { file: "product/features.yaml", line: 2, column: 11 },
    }) as Error,
  );
});
