import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { loadPolicy } from "../../src/guardrails/load.ts";
import type { Policy } from "../../src/guardrails/policy.ts";
import { registersOf } from "./scoring.ts";

const root = join(import.meta.dirname, "../../knowledge");
let policy: Policy;
beforeAll(async () => {
  policy = await loadPolicy({ folders: [join(root, "policy")], facts: registersOf(root) });
});

const rulesOf = async (text: string) => {
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  return findings.filter(({ kind }) => kind === "feature").map(({ rule }) => rule);
};

test.each([
  ["features-by-plan", "Every plan comes with Flux Analysis."],
  ["features-by-plan", "The API is included in Growth."],
  ["features-by-plan", "Our cheapest plan includes single sign-on."],
  ["features-by-plan", "You can add SSO to Growth."],
  ["features-by-plan", "Starter will do you nicely, it has Flux Analysis too."],
  ["features-by-plan", "You won't need Enterprise for SSO; Growth has it."],
  ["features-by-plan", "With Starter you get matching. SCIM provisioning comes with it."],
  ["features-by-plan", "yep, sso's included in growth, you just switch it on."],
  ["planned-features", "Come Easter, your controllers will approve everything from their phones."],
  ["planned-features", "Tidewell consolidates your group at the press of a button."],
  ["planned-features", "We pull balances directly from SAP."],
  ["planned-features", "Tidewell connects to SAP and NetSuite."],
  ["planned-features", "The SAP connector is due in the second quarter."],
  ["planned-features", "SAP support is weeks away, not months."],
  ["beta-labelled", "Tide Assist is out of beta."],
  ["planned-features", "Never miss an approval: Mobile Approvals has your back."],
  ["planned-features", "Good news for your team: Mobile Approvals go live on 15 February."],
  ["beta-labelled", "The new office marks the arrival of Tide Assist."],
  ["beta-labelled", "Answers come from Tide Assist as soon as a question arrives."],
  ["beta-labelled", "The list for the auditors is sorted by Tide Assist, which asks nobody."],
  ["unknown-features", "Our Treasury Cockpit shows your cash by the hour."],
])("%s: %s", async (rule, text) => {
  expect(await rulesOf(text)).toContain(rule);
});

test.each([
  "Every plan includes the Close Calendar.",
  "Growth adds Transaction Matching and Flux Analysis to Starter.",
  "Growth includes everything in Starter plus Flux Analysis.",
  "Unlike Growth, Enterprise includes SCIM.",
  "For single sign-on you would have to move from Growth to Enterprise.",
  "Growth comes without SSO. Enterprise has it.",
  "Starter will do you nicely. Tidewell is quick to learn and it has Flux Analysis.",
  "Your parent company consolidates the group.",
  "The balance sheet of the group is consolidated by your parent company.",
  "We have no mobile app. You can sign off in the browser of your phone.",
  "You said that you move to SAP in March.",
  "You can import SAP balances as a CSV file.",
  "Closebook offers a mobile app.",
  "People look for one thing and don't find it: Mobile Approvals. It is planned, nothing more.",
  "Not included: Mobile Approvals.",
  "Never built: Mobile Approvals.",
  "No plans yet: Mobile Approvals.",
  "You asked about Tide Assist, which is in beta.",
  "How important is SAP support for you?",
  "Our Customer Success Manager answers on workdays.",
])("is fine: %s", async (text) => {
  expect(await rulesOf(text)).toEqual([]);
});
