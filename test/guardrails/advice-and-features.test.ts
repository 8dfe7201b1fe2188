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

const found = async (kind: string, text: string) => {
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  return findings.filter((finding) => finding.kind === kind).map(({ excerpt }) => excerpt);
};

test.each([
  "Under Dutch law they count as employees after three years.",
  "You can end your present contract without notice, a clause like that is void in Germany.",
  "There's no obligation to consult your works council.",
  "The Accessibility Act does not cover shops like yours.",
  "Put them in our box and your office complies with the new collection rules.",
  "You owe no VAT on it.",
  "The taxman ends up carrying a third of it.",
  "Finance the machines with a loan.",
  "Three cups a day lower your risk of a heart attack.",
  "If you are on blood thinners, just drink two cups.",
])("advises: %s", async (text) => {
  expect(await found("legal", text)).not.toEqual([]);
});

test.each([
  "We are legally bound to keep your invoices for ten years.",
  "If the law requires you to keep records, export them before you leave.",
  'The glossary has an entry for "tax-deductible".',
  "Our checks keep your texts compliant with your own style guide.",
  "Take the tablet off the wall and restart it.",
  "The amount is deducted from your balance of credits.",
  "The licence must be compatible with ours, not GPLv3.",
  "You can skip the audit log settings for now.",
  "A permit is needed for the machine, as your landlord wrote.",
])("advises nothing: %s", async (text) => {
  expect(await found("legal", text)).toEqual([]);
});

test.each([
  "What do you get on Starter? The calendar, templates and Flux Analysis.",
  "Go for Starter if you need Flux Analysis.",
  "You get SCIM, whichever plan you choose.",
  "New in Tidewell this spring: Treasury Radar, for your banks.",
  "The Workday integration is included.",
  "We also have a Loyalty Wallet, with which your colleagues collect points.",
])("offers what is not there: %s", async (text) => {
  expect(await found("feature", text)).not.toEqual([]);
});

test.each([
  "What's missing on Starter? Flux Analysis and SCIM.",
  "Choose Growth when Flux Analysis matters, and stay on Starter otherwise.",
  "Write to our support portal.",
  "Our daily workflow starts with a coffee.",
  "Our Incident Response Plan is in the trust centre.",
  "Our Hiring Manager will call you.",
  "We talk to HubSpot about a partnership.",
  "C.4 Does the product consolidate groups?\nNo.",
])("offers nothing: %s", async (text) => {
  expect(await found("feature", text)).toEqual([]);
});
