/** What the registers of all fixture companies say, told by plain sentences: whatever things are called, they are checked. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Facts, Feature, Plan, PriceBook } from "../../src/guardrails/facts.ts";
import { compilePolicy, type Policy } from "../../src/guardrails/policy.ts";
import { kindsFound, KINDS_WITHOUT_PARAMETERS, rules } from "./facts.ts";
import { registersOf } from "./scoring.ts";

const fixtures = join(import.meta.dirname, "fixtures");

interface Company {
  name: string;
  facts: Facts & { priceBook: PriceBook };
  rivals: string[];
  policy: Policy;
}

function companyIn(folder: string): Company {
  const root = join(fixtures, folder);
  const files = readdirSync(join(root, "policy"))
    .filter((file) => file.endsWith(".yaml"))
    .map((file): unknown => parse(readFileSync(join(root, "policy", file), "utf8")));
  const { company, competitors = [] } = Object.assign({}, ...files) as {
    company: { name: string; aliases?: string[] };
    competitors?: (string | { name: string; aliases?: string[] })[];
  };
  const { priceBook, ...others } = registersOf(root);
  if (!priceBook) throw new Error(`${folder} has no price book`);
  const facts = { ...others, priceBook };
  const list = KINDS_WITHOUT_PARAMETERS.map((kind) => ({ id: `rule-${kind}`, kind, severity: "block" }));
  const names = [company.name, ...(company.aliases ?? [])];
  return {
    name: company.name,
    facts,
    rivals: competitors.map((rival) => (typeof rival === "string" ? rival : rival.name)),
    policy: compilePolicy({ rules: rules(list), channels: [], facts, company: { names, competitors } }),
  };
}

const companies = readdirSync(fixtures).map(companyIn);

/** Sentences in which the kind is found though it should not be, or is not though it should. */
async function wrong(policy: Policy, kind: string, found: boolean, sentences: readonly string[]): Promise<string[]> {
  const bad: string[] = [];
  for (const sentence of sentences)
    if ((await kindsFound(policy, sentence)).includes(kind) !== found) bad.push(sentence);
  return bad;
}

const SIGNS: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£" };
const money = (amount: number, currency: string) =>
  `${SIGNS[currency] ?? `${currency} `}${Number.isInteger(amount) ? String(amount) : amount.toFixed(2)}`;
const several = (unit: string) =>
  /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : /s$/.test(unit) ? `${unit}es` : `${unit}s`;

function quotes(plan: Plan, price: Plan["prices"][number], amount: number): string[] {
  const [unit, told] = [plan.unit.toLowerCase(), money(amount, price.currency)];
  const billing = price.billing === "annual" ? "billed annually" : "billed monthly";
  const count = Math.min(plan.maximum_quantity ?? Infinity, Math.max(plan.minimum_quantity ?? 1, 20));
  return [
    `${plan.name} costs ${told} per ${unit} per month, ${billing}.`,
    `With ${plan.name}, every ${unit} is ${told} a month, ${billing}.`,
    `| Plan | Price |\n| --- | --- |\n| ${plan.name} | ${told} per ${unit} a month, ${billing} |`,
    `For ${String(count)} ${several(unit)} on ${plan.name}, ${billing}, that's ${money(amount * count, price.currency)} a month.`,
  ];
}

describe.each(companies)("$name", ({ name, facts, rivals, policy }) => {
  const { priceBook: book, features = [], claims = [] } = facts;
  const sold = book.plans.filter(({ prices }) => prices.some(({ list }) => Number(list) > 0));
  const amounts = new Set(
    [...book.plans, ...(book.add_ons ?? [])].flatMap(({ prices }) => prices.map(({ list }) => Number(list))),
  );

  test("list prices pass and others are found", async () => {
    const priced = sold.flatMap((plan) =>
      plan.prices
        .filter(({ list, currency }) => Number(list) > 0 && currency === book.currencies[0])
        .map((price) => ({ plan, price })),
    );
    const right = priced.flatMap(({ plan, price }) => quotes(plan, price, Number(price.list)));
    const other = (list: number) => {
      let amount = Math.round(list * 1.3) + 1;
      while (amounts.has(amount)) amount += 1;
      return amount;
    };
    const off = priced.flatMap(({ plan, price }) => quotes(plan, price, other(Number(price.list))));
    expect(await wrong(policy, "price", false, right)).toEqual([]);
    expect(await wrong(policy, "price", true, off)).toEqual([]);
  });

  test("a table with a column for each plan is checked cell by cell", async () => {
    const rows = (["monthly", "annual"] as const).flatMap((billing) =>
      book.currencies.map((currency) => ({
        title: `${currency}, ${billing}`,
        cells: sold.map(({ prices }) => {
          const price = prices.find((one) => one.currency === currency && one.billing === billing);
          return price ? money(Number(price.list), currency) : "–";
        }),
      })),
    );
    const table = (changed?: number) =>
      [
        `| | ${sold.map((plan) => plan.name).join(" | ")} |`,
        `| --- |${" --- |".repeat(sold.length)}`,
        ...rows.map(
          ({ title, cells }, i) =>
            // A cell too far to the left: each price stands under another plan's name.
            `| ${title} | ${(i === changed ? [...cells.slice(1), cells[0]] : cells).join(" | ")} |`,
        ),
      ].join("\n");
    expect(await wrong(policy, "price", false, [table()])).toEqual([]);
    const moved = rows.flatMap(({ cells }, i) => (new Set(cells).size > 1 && !cells.includes("–") ? [table(i)] : []));
    expect(await wrong(policy, "price", true, moved)).toEqual([]);
  });

  test("what no tier allows is found as a discount, and what everybody may give passes", async () => {
    const { tiers, free_months } = book.discounts;
    const most = Math.min(80, (tiers.at(-1)?.up_to_percent ?? 0) + 13);
    const free = tiers.findLast(({ approver }) => approver === null)?.up_to_percent ?? 0;
    const offers = (plan: string, percent: number) => [
      `I can give you a ${String(percent)} % discount on ${plan}.`,
      `Your discount on ${plan}: ${String(percent)}%.`,
      `We'll knock ${String(percent)} per cent off ${plan} for you.`,
    ];
    const names = sold.filter(({ prices }) => prices.every(({ list }) => Number(list) > 0)).map((plan) => plan.name);
    expect(
      await wrong(
        policy,
        "discount",
        true,
        names.flatMap((plan) => offers(plan, most)),
      ),
    ).toEqual([]);
    const months = String((free_months?.max ?? 0) + 3);
    expect(
      await wrong(
        policy,
        "discount",
        true,
        names.map((plan) => `Sign ${plan} now and get ${months} months free.`),
      ),
    ).toEqual([]);
    if (free >= 1)
      expect(
        await wrong(
          policy,
          "discount",
          false,
          names.flatMap((plan) => offers(plan, free)),
        ),
      ).toEqual([]);
  });

  test("what is planned is not sold, and may be spoken of", async () => {
    const namesOf = (feature: Feature) => [feature.name, ...(feature.aliases ?? [])];
    const planned = features.filter(({ status }) => status === "planned").flatMap(namesOf);
    const shipped = features
      .filter(({ status, plans }) => status === "shipped" && !plans)
      .map((feature) => feature.name);
    const sells = (feature: string) => [
      `Yes, we have ${feature}.`,
      `With ${feature}, your team saves hours every week.`,
      `You get everything you need, including ${feature}.`,
      `What you get:\n- ${feature}\n- A friendly team`,
    ];
    const speaks = (feature: string) => [
      `Do you need ${feature}?`,
      `We don't have ${feature} yet.`,
      `We can't promise ${feature}.`,
      `You asked about ${feature}; it is planned, and I can't give you a date.`,
    ];
    expect(await wrong(policy, "feature", true, planned.flatMap(sells))).toEqual([]);
    expect(await wrong(policy, "feature", false, [...planned.flatMap(speaks), ...shipped.flatMap(sells)])).toEqual([]);
  });

  test("approved claims pass until they expire, and those by whom we sell are customers", async () => {
    const lasting = claims.filter(({ expires }) => expires >= "2026-11-22").map(({ wording }) => wording);
    expect(await wrong(policy, "claim", false, lasting)).toEqual([]);
    const units = [...new Set(sold.map(({ unit }) => unit.toLowerCase()))].filter((unit) => /^[a-z ]+$/.test(unit));
    const gains = units.flatMap((unit) => [
      `${several(unit)} see 55% fewer mistakes in the first month.`,
      `A typical ${unit} saves 64% of its costs.`,
    ]);
    expect(
      await wrong(policy, "claim", true, [...gains, `${name} is the most reliable product on the market.`]),
    ).toEqual([]);
  });

  test("rivals are named, not run down", async () => {
    const ill = rivals.flatMap((rival) => [
      `${rival} is going out of business.`,
      `${rival} drops data all the time.`,
      `${rival} can't do any of that.`,
    ]);
    const fair = rivals.flatMap((rival) => [`Are you moving from ${rival}?`, `${rival} is a good product.`]);
    expect(await wrong(policy, "competitor", true, ill)).toEqual([]);
    expect(await wrong(policy, "competitor", false, fair)).toEqual([]);
  });
});
