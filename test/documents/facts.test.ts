import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { chunkDocument } from "../../src/documents/chunk.ts";
import { plainNumber } from "../../src/documents/fact.ts";
import { extractFacts, findConflicts, type Registers } from "../../src/documents/facts.ts";
import { isReadable, readDocument } from "../../src/documents/read-document.ts";
import { registerOf } from "../../src/documents/registers.ts";
import { counter, read } from "./fixtures.ts";

const registers: Registers = {
  files: [
    {
      path: "pricing/price-book.yaml",
      text: `currencies: [EUR, USD]
plans:
  - id: team
    name: Team
    unit: user
    prices:
      - { currency: EUR, billing: monthly, list: 36, floor: 31 }
      - { currency: EUR, billing: annual, list: 30, floor: 25 }
  - id: scale
    name: Scale
    aliases: [Scale plan]
    unit: user
    prices:
      - { currency: EUR, billing: annual, list: 1250, floor: 900 }
discounts:
  tiers:
    - { up_to_percent: 10, approver: null }
    - { up_to_percent: 15, approver: Regional manager }
    - { up_to_percent: 25, approver: VP Sales }
`,
    },
    {
      path: "product/features.yaml",
      text: "- {name: Audit Trail, aliases: [history log, trail], status: shipped}\n- {name: Forecasts, status: beta}\n- {name: Group Ledger, status: planned}\n",
    },
    {
      path: "claims/claims.yaml",
      text: [
        "- {id: customers, wording: More than 430 finance teams close their books in Plinth., evidence: e, source: s, expires: 2027-01-31}",
        "- {id: available, wording: Plinth was available 99.96% of the time in the twelve months to September 2026., evidence: e, source: s, expires: 2027-01-31}",
        "- {id: requests, wording: Customers who show the ledger to their auditors report 31% fewer requests., evidence: e, source: s, expires: 2027-01-31}",
        "- {id: faster, wording: Finance teams close 38% faster within two quarters., evidence: e, source: s, expires: 2027-01-31}\n",
      ].join("\n"),
    },
  ],
};

async function factsOf(path: string, text: string) {
  const document = await read(path, text);
  return extractFacts(registers, document, chunkDocument(document, counter));
}
const stated = async (text: string, path = "playbooks/a.md"): Promise<string[]> =>
  (await factsOf(path, text)).map(({ key, value }) => `${key} = ${value}`);

describe("registers state their entries", () => {
  test("prices, discounts, features and claims, each at its entry", async () => {
    const facts = (await Promise.all(registers.files.map(({ path, text }) => factsOf(path, text)))).flat();
    expect(facts.map(({ key, value }) => `${key} = ${value}`)).toEqual([
      "price:team:EUR:monthly = EUR 36",
      "price:team:EUR:annual = EUR 30",
      "price:scale:EUR:annual = EUR 1250",
      "discount:anyone = 10 %",
      "discount:regional-manager = 15 %",
      "discount:vp-sales = 25 %",
      "discount:largest = 25 %",
      "feature:audit trail = shipped",
      "feature:forecasts = beta",
      "feature:group ledger = planned",
      "claim:customers = 430",
      "claim:available = 99.96, 2026",
      "claim:requests = 31",
      "claim:faster = 38",
    ]);
    expect(facts.some(({ quote }) => quote.includes("floor"))).toBe(false);
    expect(facts.at(-1)).toMatchObject({ expires: "2027-01-31", label: "figures of the claim faster" });
  });

  test("an entry that is a draft states nothing", async () => {
    expect(
      await stated(
        "- {id: x, wording: Teams close 40% faster., evidence: e, source: s, expires: 2027-01-31, status: draft}",
        "claims/claims.yaml",
      ),
    ).toEqual([]);
  });
});

describe("prose states", () => {
  test.each([
    ["Team is €29 per user per month, billed annually.", "price:team:EUR:annual = EUR 29"],
    ["On annual billing Team costs 348 EUR per user per year.", "price:team:EUR:annual = EUR 29"],
    ["The **Scale plan** is €1,300 a user a month on annual billing.", "price:scale:EUR:annual = EUR 1300"],
    [
      "| | Team | Scale |\n|---|---|---|\n| EUR, billed annually | €31 | €1,250 |",
      "price:team:EUR:annual = EUR 31, price:scale:EUR:annual = EUR 1250",
    ],
    [
      "| Plan | Monthly billing | Annual billing |\n|---|---|---|\n| Team | €36 | €348 |",
      "price:team:EUR:monthly = EUR 36, price:team:EUR:annual = EUR 29",
    ],
    ["Our maximum discount is 40%.", "discount:largest = 40 %"],
    ["Discounts of up to 35% are possible.", "discount:largest = 35 %"],
    ["The VP Sales approves discounts up to 30 percent.", "discount:vp-sales = 30 %"],
    ["Forecasts are generally available.", "feature:forecasts = shipped"],
    ["The history log is still in beta.", "feature:audit trail = beta"],
    ["Group Ledger is now available in all plans.", "feature:group ledger = shipped"],
    ["In beta: Forecasts, Group Ledger.", "feature:forecasts = beta, feature:group ledger = beta"],
    ["Finance teams close 45% faster within two quarters.", "claim:faster = 45"],
    ["Today, more than 500 finance teams close their books in Plinth.", "claim:customers = 500"],
    ["Plinth was available 99.5% of the time in the twelve months to September 2026.", "claim:available = 99.5, 2026"],
    ["In the twelve months to September 2026 Plinth was available 98% of the time.", "claim:available = 2026, 98"],
    ["Customers who show the ledger to their auditors report 25% fewer requests.", "claim:requests = 25"],
    ["Group Ledger shipped.", "feature:group ledger = shipped"],
    ["- Group Ledger has shipped", "feature:group ledger = shipped"],
    ["The Group Ledger finally launched in May, for everybody.", "feature:group ledger = shipped"],
    ["VPs Sales aside, a VP sales can approve discounts of up to 30%.", "discount:vp-sales = 30 %"],
    ["Regional managers can approve discounts of up to 25%", "discount:regional-manager = 25 %"],
    ["The VP Sales can sign off 35% discount", "discount:vp-sales = 35 %"],
    ["Regional managers may grant a discount of 20%.", "discount:regional-manager = 20 %"],
    ["Team: 42 EUR monthly", "price:team:EUR:monthly = EUR 42"],
    ["Ask before any discount.\n\nTeam: 42 EUR monthly", "price:team:EUR:monthly = EUR 42"],
    [
      "## Prices\n\nPer user:\n\n- Team: €33, billed annually\n- Scale – EUR 1,300 annually",
      "price:team:EUR:annual = EUR 33, price:scale:EUR:annual = EUR 1300",
    ],
  ])("%s", async (text, expected) => {
    expect((await stated(text)).join(", ")).toBe(expected);
  });

  test.each([
    "Team was €19 per user per month, billed annually.",
    "If Team were €19 per user per month, billed annually, we would lose money.",
    "The Team floor is €25 per user per month, billed annually.",
    "They charge €19 per user per month, billed annually.",
    "Ten Team users are €3,600 a year.",
    "Our team is €29 per user per month away from that.",
    "Discounts up to 10% are fine.",
    "Revenue grew by up to 60%.",
    "Forecasts were planned in spring.",
    "The trail is live.",
    "Nobody knows whether Forecasts are shipped.",
    "Forecasts are not in beta any more.",
    "One team closes 45% faster than the others, and Finance likes it.",
    // Claims: other people, other times, wishes, parts of the customers.
    "More than 400 finance teams closed their books in Plinth.",
    "More than 50 finance teams in Germany close their books in Plinth.",
    "More than 50 manufacturing finance teams close their books in Plinth.",
    "More than 500 finance teams will close their books in Plinth.",
    "If more than 500 finance teams close their books in Plinth, we hire.",
    "Not more than 300 finance teams close their books in Plinth.",
    "More than 900 finance teams close their books in Rivalry.",
    "# Goals for next year\n\nMore than 500 finance teams close their books in Plinth.",
    "Plinth was available 99.5% of the time in the twelve months to September 2025.",
    "Plinth was available 99.5% of the time in the twelve months to March 2026.",
    "They said that customers who show the ledger to their auditors report 25% fewer requests.",
    // Features: not yet, not wholly, wished for.
    "Group Ledger never shipped.",
    "Group Ledger has not shipped.",
    "We want Group Ledger shipped by May.",
    "Group Ledger shipped to beta customers in May.",
    "Group Ledger launched in private beta.",
    "Group Ledger shipped by then would help.",
    // Discounts: within their power, with somebody else, or refused.
    "The VP Sales can sign off a 20% discount.",
    "The VP Sales can sign off 35% discount together with the CFO.",
    "Regional managers cannot approve discounts of up to 25%.",
    "Regional managers can approve 25% of the expenses.",
    // Prices: of one customer, of long ago, of somebody else.
    "Team: 3,600 EUR monthly",
    "## Floors\n\nTeam: 31 EUR monthly",
    "## Old prices\n\n- Team: 31 EUR monthly",
    "What Ardmore paid:\n\n- Team: 31 EUR monthly",
    "After the discount:\n\n- Team: 31 EUR monthly",
    "Until 2024 we charged:\n\n- Team: 31 EUR monthly\n- Scale: 1,100 EUR annually",
    "Team: meet monthly, 42 EUR for pizza",
  ])("nothing in %j", async (text) => {
    expect(await stated(text)).toEqual([]);
  });

  test("a competitor's price is not ours, and what was said in a call is no fact", async () => {
    expect(
      await stated("---\ncompetitor: Rival\n---\nRival's Team is €19 per user per month, billed annually."),
    ).toEqual([]);
    expect(await stated("Team is €19 per user per month, billed annually.", "calls/a.md")).toEqual([]);
    expect(await stated("Team is €19 per user per month, billed annually.", "battle-cards/a.md")).toEqual([]);
  });
});

describe("findConflicts", () => {
  const page = async (path: string, price: number, front = "") => {
    const document = await read(path, `---\n${front}\n---\nTeam is €${price} per user per month, billed annually.`);
    return {
      path,
      metadata: document.metadata,
      superseded: false,
      facts: extractFacts(registers, document, chunkDocument(document, counter)),
    };
  };

  test("names both values, the newest review first", async () => {
    const pages = [
      await page("playbooks/a.md", 29, "reviewed: 2025-01-01"),
      await page("playbooks/b.md", 30, "reviewed: 2026-01-01"),
    ];
    expect(findConflicts(pages, "2026-06-01")).toEqual([
      {
        key: "price:team:EUR:annual",
        label: "list price of Team in EUR per unit and month, billed annually",
        values: [
          {
            value: "EUR 30",
            path: "playbooks/b.md",
            ordinal: 0,
            quote: "Team is €30 per user per month, billed annually.",
            reviewed: "2026-01-01",
          },
          {
            value: "EUR 29",
            path: "playbooks/a.md",
            ordinal: 0,
            quote: "Team is €29 per user per month, billed annually.",
            reviewed: "2025-01-01",
          },
        ],
      },
    ]);
    expect(findConflicts(pages.toReversed(), "2026-06-01")).toEqual(findConflicts(pages, "2026-06-01"));
  });

  test.each([
    ["retired", "status: retired", false],
    ["a draft", "status: draft", false],
    ["expired", "expires: 2026-05-31", false],
    ["superseded", "owner: x", true],
  ])("a document that is %s does not count", async (_, front, superseded) => {
    const pages = [await page("playbooks/a.md", 30), { ...(await page("playbooks/b.md", 29, front)), superseded }];
    expect(findConflicts(pages, "2026-06-01")).toEqual([]);
    expect(
      findConflicts(
        pages.map((each) => ({ ...each, superseded: false, metadata: pages[0]!.metadata })),
        "2026-06-01",
      ),
    ).toHaveLength(1);
  });

  test("a document counts through the day on which it expires", async () => {
    const pages = [await page("playbooks/a.md", 30), await page("playbooks/b.md", 29, "expires: 2026-06-01")];
    expect(findConflicts(pages, "2026-06-01")).toHaveLength(1);
  });
});

test("the demo knowledge is sound but for the one price conflict that is planted in it", async () => {
  const root = fileURLToPath(new URL("../../knowledge", import.meta.url));
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    // Policy and CRM exports lie beside the knowledge and are not indexed.
    .filter((path) => isReadable(path) && !/^(policy|crm)\//.test(path))
    .sort();
  const demo: Registers = {
    files: paths
      .filter((path) => registerOf(path))
      .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") })),
  };
  const documents = await Promise.all(paths.map(async (path) => readDocument(path, readFileSync(join(root, path)))));
  const replaced = new Set(documents.flatMap(({ metadata }) => metadata.supersedes));
  const found = findConflicts(
    documents.map((document) => ({
      path: document.path,
      metadata: document.metadata,
      superseded: replaced.has(document.path),
      facts: extractFacts(demo, document, chunkDocument(document, counter)),
    })),
    "2026-11-20",
  );
  expect(documents.flatMap(({ path, warnings }) => warnings.map((warning) => ({ path, ...warning })))).toEqual([]);
  expect(found.map(({ key }) => key)).toEqual(["price:growth:GBP:annual"]);
});

test.each([
  ["1,450", "1450"],
  ["1.450", "1450"],
  ["1,450.50", "1450.5"],
  ["29,50", "29.5"],
  ["29.00", "29"],
])("%s is the number %s", (written, expected) => {
  expect(plainNumber(written)).toBe(expected);
});
