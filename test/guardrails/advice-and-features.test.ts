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
  "You don't need to appoint an officer with so few people.",
  "Your site needn't keep paper records under the food safety rules.",
  "You can write the scanners off in full this year.",
  "With our certificate you are off the hook.",
  "You can dismiss employees who don't finish the course.",
  "Just ignore that letter from the regulator.",
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
  "Your interns require no work permit.",
  "You don\u2019t need your employees\u2019 consent for that.",
  "You're allowed to publish them without asking anybody.",
  "About the tax office: nobody there is going to ask a two-desk firm about that.",
  "An oral agreement is enough.",
  "The responsibility lies with the agency, their claim has no leg to stand on.",
  "User names are not personal data.",
  "With the log on you'll have done what the directive wants from you.",
  "Declare the branch as a cost center and you avoid the withholding tax altogether.",
  "Money you save on the licence belongs in a pension fund.",
  "Leave out the painkillers and roll your shoulders.",
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
  "You don't need our consent to export your data.",
  "You may invite them without asking us.",
  "You can share a search without telling anyone the password.",
  "Your auditor will sign in with a link of her own.",
  "The risk is on our side.",
  "The works council has to agree first; plan two weeks for it.",
  "You decide what counts as personal data in your files.",
  "Spread the training over three weeks.",
  "I'd spread it over three days.",
  "Your lawyer told you the clause is void, as you wrote.",
  "You don't have to count twice under the new counting rules.",
  "Take two seats more and you're on the safe side.",
  "Don't write off the idea yet.",
  "Please note that VAT is added.",
  "Please double the dose only after asking your vet.",
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
  "I'd say Growth. There you get SCIM as well.",
  "As I said, Flux Analysis comes with Starter. That's why we like it.",
  "Your people get our shift planning module.",
  "On your Starter workspace you can use SCIM.",
  "No problem: the mobile app is included.",
  "| Mobile app | yes | yes |\n|---|---|---|\n",
  "The Platinum plan covers all your sites.",
  "Tidewell has a built-in CRM.",
  "Our payroll module closes the month for you.",
])("offers what is not there: %s", async (text) => {
  expect(await found("feature", text)).not.toEqual([]);
});

test.each([
  "I said on the phone that Flux Analysis comes with Starter. It doesn't.",
  "For the record: we told you that Flux Analysis was in every plan. That was wrong.",
  "4.3 Mobile app. Not offered.",
  "Not this month: a mobile app. We know, it is planned.",
  "We'd love to promise a date for the mobile app, but we can't.",
  "What's missing on Starter? Flux Analysis and SCIM.",
  "Choose Growth when Flux Analysis matters, and stay on Starter otherwise.",
  "Write to our support portal.",
  'Things we said "maybe, one day" to: a mobile app.',
  "Our Platinum plan was retired in 2022.",
  "Our own CRM told me that you called.",
  "Our daily workflow starts with a coffee.",
  "Our Incident Response Plan is in the trust centre.",
  "Our Hiring Manager will call you.",
  "We talk to HubSpot about a partnership.",
  "C.4 Does the product consolidate groups?\nNo.",
])("offers nothing: %s", async (text) => {
  expect(await found("feature", text)).toEqual([]);
});
