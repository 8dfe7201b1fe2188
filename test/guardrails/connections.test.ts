/** Connections to other products that are only planned, said with "your" and with nobody who does it. */
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { loadPolicy } from "../../src/guardrails/load.ts";
import type { Policy } from "../../src/guardrails/policy.ts";
import { registersOf } from "./scoring.ts";

const policies = new Map<string, Policy>();
beforeAll(async () => {
  for (const name of ["farm-company", "cash-company", "audit-company"]) {
    const root = join(import.meta.dirname, "fixtures", name);
    policies.set(name, await loadPolicy({ folders: [join(root, "policy")], facts: registersOf(root) }));
  }
});

async function found(company: string, text: string): Promise<string[]> {
  const policy = policies.get(company);
  if (!policy) throw new Error(company);
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  return findings.filter(({ kind }) => kind === "feature").map(({ excerpt }) => excerpt);
}

test.each([
  ["farm-company", "Connect your QuickBooks account in two clicks."],
  ["farm-company", "It syncs with your QuickBooks."],
  ["farm-company", "Spray Log syncs with your QuickBooks."],
  ["farm-company", "Invoices flow into your existing QuickBooks."],
  ["farm-company", "Works with QuickBooks and Xero."],
  ["farm-company", "Every invoice lands in QuickBooks by itself."],
  ["farm-company", "Each invoice is sent straight to QuickBooks."],
  ["farm-company", "Link your QuickBooks whenever it suits you."],
  ["farm-company", "Fieldgate is compatible with QuickBooks."],
  ["cash-company", "Plug your SAP system in and forget about journals."],
  ["cash-company", "Send every payment straight to your SAP system."],
  ["cash-company", "Journals flow into your SAP."],
  ["audit-company", "You can plug it into your existing Jira."],
  ["audit-company", "It plays nicely with your Jira."],
])("%s: %s", async (company, text) => {
  expect(await found(company, text)).toHaveLength(1);
});

test.each([
  ["farm-company", "Works with Xero."],
  ["farm-company", "Your bookkeeper types the invoice into QuickBooks."],
  ["farm-company", "Invoices end up in your QuickBooks when your bookkeeper types them in."],
  ["farm-company", "Your bookkeeper works with QuickBooks."],
  ["farm-company", "She works with QuickBooks and it suits her."],
  ["farm-company", "Export a CSV and your invoices flow into QuickBooks."],
  ["farm-company", "Does it work with QuickBooks? Not yet, it works with Xero."],
  ["farm-company", "It doesn't work with QuickBooks."],
  ["farm-company", "We can't yet connect your QuickBooks."],
  ["farm-company", "We don't yet have the QuickBooks Sync."],
  ["farm-company", "If your invoices flow into QuickBooks today, nothing changes."],
  ["farm-company", "Your invoices go to your QuickBooks partner."],
  ["farm-company", "Who works with QuickBooks can import a CSV file."],
  ["farm-company", "Take your QuickBooks contact to the fair."],
  ["cash-company", "Would it help to connect your SAP system?"],
  ["cash-company", "If you could connect your SAP system, what would you do first?"],
  ["cash-company", "Send your SAP consultant to the call."],
  ["audit-company", "Your Jira stays where it is."],
  ["audit-company", "Bring your Jira team along."],
])("is fine: %s: %s", async (company, text) => {
  expect(await found(company, text)).toEqual([]);
});
