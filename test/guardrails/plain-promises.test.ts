import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf();

async function kinds(text: string): Promise<string[]> {
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  return [...new Set(findings.map(({ kind }) => kind))];
}

test.each([
  ["commitment", "Whatever you haven't used comes back to your account."],
  ["commitment", "We simply transfer back what you have paid until then."],
  ["commitment", "If you aren't happy after six months you get your money\nback."],
  ["commitment", "You are free to walk out the same afternoon."],
  ["commitment", "We won't hold you to the contract."],
  ["commitment", "The kit is at your door tomorrow."],
  ["commitment", "Next-day delivery is part of it."],
  ["commitment", "Take sixty days to try it."],
  ["commitment", "Pay once your own customers have paid."],
  ["commitment", "Unlike Roadrunner, we let you cancel at any time."],
  ["legal", "People with sleep apnoea can go on driving nights."],
  ["legal", "As for the cash: pay off the loan first."],
  ["legal", "Put all of it through the company."],
  ["legal", "The insurer has to pay for that."],
  ["privacy", "Twenty dollars a head is the point where my boss stops answering."],
  ["privacy", "Below fifteen points of reduction I don't even have to ask Orla."],
])("%s: %s", async (kind, text) => {
  expect(await kinds(text)).toContain(kind);
});

test.each([
  ["commitment", "I'll be with you tomorrow at nine."],
  ["commitment", "Please return what you have not used to the depot."],
  ["commitment", "You can opt out with one click below."],
  ["commitment", "Roadrunner promises 99.99% uptime and round-the-clock support."],
  ["commitment", '"Guaranteed delivery in 24 hours" is what their flyer says.'],
  ["commitment", "If you stop typing, you're logged out after ten minutes."],
  ["legal", "Put the files through the import first."],
  ["legal", "The form asks us to confirm that your process is compliant."],
  ["legal", "I would not hold up the contract for it."],
  ["privacy", "Ten per cent is the most I can take off."],
])("no %s: %s", async (kind, text) => {
  expect(await kinds(text)).not.toContain(kind);
});
