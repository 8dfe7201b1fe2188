/** Approved wordings said again, what a sentence leaves open, labels with values, rivals taken up, duties told as met. */
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { loadPolicy } from "../../src/guardrails/load.ts";
import { compilePolicy, type Policy } from "../../src/guardrails/policy.ts";
import { facts, rules } from "./facts.ts";
import { registersOf } from "./scoring.ts";

const root = join(import.meta.dirname, "../../knowledge");
let demo: Policy;
beforeAll(async () => {
  demo = await loadPolicy({ folders: [join(root, "policy")], facts: registersOf(root) });
});
const check = (policy: Policy, text: string) => checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
const kindsOf = async (text: string) => new Set((await check(demo, text)).findings.map(({ kind }) => kind));

describe("an approved wording said again", () => {
  const wordings = [
    "Wheelhouse runs in more than 900 depots.",
    "Wheelhouse speaks 12 languages.",
    "Our sensors watch 14,000 vans every night.",
    "Most couriers plan with Wheelhouse after three days.",
  ];
  const claims = wordings.map((wording, i) => ({
    ...{ id: `c${String(i)}`, wording, evidence: "Billing", source: "about.md", expires: "2027-12-31" },
  }));
  const policy = (expires = "2027-12-31") =>
    compilePolicy({
      rules: rules([{ id: "claims", kind: "claim", severity: "block" }]),
      channels: [],
      facts: { ...facts, claims: claims.map((claim) => ({ ...claim, expires })) },
      company: { names: ["Wheelhouse"], competitors: ["Parcelino"] },
    });

  test.each(wordings)("is supported and in the list: %s", async (text) => {
    const { findings, claims: told } = await check(policy(), text);
    expect(findings).toEqual([]);
    expect(told.map(({ status }) => status)).toEqual(["supported"]);
  });
  test("is unsupported once it has expired", async () => {
    const { findings } = await check(policy("2026-01-01"), "Wheelhouse speaks 12 languages.");
    expect(findings.map(({ message }) => message).join()).toContain("expired");
  });
  test.each([
    "Wheelhouse runs in 5000 depots.",
    "Today Wheelhouse speaks more than 25 languages.",
    "Every night, our sensors watch 30,000 vans.",
    "Most couriers plan with Wheelhouse after one day.",
  ])("is contradicted by another figure: %s", async (text) => {
    const { findings, claims: told } = await check(policy(), text);
    expect(findings).toHaveLength(1);
    expect(told.map(({ status }) => status)).toEqual(["contradicted"]);
  });
  test.each([
    "Does Wheelhouse run in 5000 depots?",
    "You asked whether Wheelhouse speaks 30 languages.",
    "Your 12 depots run at night.",
    "Wheelhouse has 12 languages on its list of wishes.",
  ])("is not what this says: %s", async (text) => {
    expect((await check(policy(), text)).findings).toEqual([]);
  });
});

test("the nearest wording is the one with the same figure, and other subjects differ from nothing", async () => {
  const { findings, claims } = await check(demo, "We have more than 430 customers.");
  expect(findings.map(({ message }) => message).join()).toContain("More than 430 finance teams");
  expect(claims.map(({ status }) => status)).toEqual(["unsupported"]);
  expect((await check(demo, "Our customers save 40% of their evenings.")).claims[0]?.status).toBe("unsupported");
});

const FOUND: readonly (readonly [string, string])[] = [
  ["claim", "Tidewell has 900 paying customers."],
  ["claim", "Tidewell runs in 900 companies."],
  ["claim", "Over 2,400 controllers already count with Tidewell."],
  ["claim", "- Customer satisfaction: 98 %"],
  ["claim", "| Customer satisfaction | 98 % |"],
  ["claim", "The scanner reads 99 of 100 receipts."],
  ["claim", "Forty per cent of the questions vanish."],
  ["claim", "In June we picked up the Golden Ledger."],
  ["claim", "I don't know if you have heard, but we save you ten hours a week."],
  ["claim", "Whether you are small or large, Tidewell is the fastest close tool on the market."],
  ["legal", "Whether you like it or not, the fee is tax-deductible."],
  ["legal", "You don't have to keep the paper receipts."],
  ["legal", "Your firm meets the record-keeping duties of the Companies Act."],
  ["legal", "With that you have done all the tax office wants from you."],
  ["competitor", "There is no worse choice than Closebook."],
  ["competitor", "Our competitors just want your money."],
  ["competitor", "The matching in Tidewell is simpler as in Sumvane."],
  ["competitor", "Controllers hate Ledgerhawk."],
  ["competitor", "You use Closebook today. That app is too slow for nine entities."],
  ["competitor", "You are with Sumvane, I hear. The reports come out wrong every other month."],
  ["competitor", "Neither Closebook nor Sumvane can do that."],
  ["competitor", "The other vendors in our field are robbing you."],
  ["competitor", "I can't say it politely: Closebook is a disaster."],
  ["feature", "Tidewell now comes with built-in banking."],
  ["feature", "There is a payroll module for contractors in our software."],
  ["feature", "Thanks to group reporting, nobody needs a spreadsheet."],
  ["feature", "Even on the small Starter plan, flux analysis is there."],
];
test.each(FOUND)("%s: %s", async (kind, text) => {
  expect(await kindsOf(text)).toContain(kind);
});

const FINE: readonly (readonly [string, string])[] = [
  ["claim", "30 % of users found the close easier."],
  ["claim", "Halvorsen Marine's team closes its books on workday 5."],
  ["claim", "Finance teams close on workday 5 or later, says the survey."],
  ["claim", "Your team closes its books on day 3, right?"],
  ["claim", "Whether we'd halve that, I can't say."],
  ["claim", "It is hard to say whether you'd save 20% with us."],
  ["claim", "There is no sales talk, we promise; there is coffee."],
  ["claim", "In January we raise Growth by about nine per cent."],
  ["claim", "Your colleague said 'the best coffee I have had' about our stand."],
  ["claim", "Tidewell has 130 employees."],
  ["claim", "Your match rate in May: 62%"],
  ["claim", "Target accuracy: 98%"],
  ["claim", "We picked up the parcel on Tuesday."],
  ["legal", "Questions about your own tax position are better put to your tax adviser."],
  ["legal", "Amortize the fee over 36 months in the journal template."],
  ["legal", "You don't have to keep the paper badge after the fair."],
  ["legal", "Your firm meets ours on Thursday."],
  ["legal", "We meet the record-keeping duties of the Companies Act."],
  ["competitor", "I can't tell you whether we're cheaper than Closebook."],
  ["competitor", "I don't know if Sumvane is slower than us."],
  ["competitor", "There is no better choice for a small shop than Closebook."],
  ["competitor", "Neither Closebook nor Sumvane has written to us."],
  ["competitor", "You use Closebook today. That list is enough for the import."],
  ["competitor", "The other vendors in our field are at the fair, too."],
  ["feature", "Whether the mobile app comes in March, I can't say."],
  ["feature", "Group Consolidation is a drawing on paper."],
  ["feature", "Your bank has built-in payroll."],
  ["feature", "Even on the small Starter plan, the close checklist is there."],
];
test.each(FINE)("no %s: %s", async (kind, text) => {
  expect(await kindsOf(text)).not.toContain(kind);
});

test("a plan called like an everyday word is not part of another name", async () => {
  const book = {
    currencies: ["EUR"],
    plans: [
      {
        id: "team",
        name: "Team",
        unit: "seat",
        prices: [{ currency: "EUR", billing: "monthly" as const, list: "20" }],
      },
    ],
    discounts: { tiers: [] },
  };
  const policy = compilePolicy({
    rules: rules([{ id: "plans", kind: "feature", severity: "block", checks: ["plan"] }]),
    channels: [],
    facts: { priceBook: book, features: [{ name: "Audit Log", status: "shipped", plans: ["group"] }] },
    company: { names: ["Wheelhouse"], competitors: [] },
  });
  const found = async (text: string) => (await check(policy, text)).findings.length;
  expect(await found("The audit log is included in Team.")).toBe(1);
  expect(await found("With Wheelhouse Team you get the audit log.")).toBe(1);
  expect(await found("The Incident Response Team has the audit log on its desk.")).toBe(0);
  expect(await found("Our Team Members use the audit log every week.")).toBe(0);
});
