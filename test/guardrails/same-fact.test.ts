/** An approved figure supports what its wording says of it: there, of that, and over that time. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const claim = (id: string, wording: string) => ({
  id,
  wording,
  evidence: "Books",
  source: "about.md",
  expires: "2027-06-30",
});
const policy = compilePolicy({
  rules: rules([{ id: "rule-claim", kind: "claim", severity: "block" }]),
  channels: [],
  facts: {
    ...facts,
    claims: [
      claim("buildings", "We inspect more than 6,200 buildings across the UK and Ireland."),
      claim("on-the-day", "94% of our visits happen on the day that was booked."),
      claim("paperwork", "Customers spend 40% less time on fire paperwork with the Digital Logbook."),
    ],
  },
  company: { names: ["Emberline"], competitors: ["Safecote"] },
});

test.each([
  "Customers save 40% of their costs with the Digital Logbook.",
  "You save 40% of your costs with the Digital Logbook.",
  "Customers spend 40% less on fire safety with the Digital Logbook.",
  "Customers spend 40% less money on fire paperwork.",
  "6,200 buildings across the UK and France.",
  "We inspect more than 6,200 buildings across the UK and France.",
  "We inspect almost 6,200 buildings across the UK, Ireland and France.",
  "We inspect more than 6,200 buildings across Europe.",
  "Across the UK and France, we inspect more than 6,200 buildings.",
  "We inspect more than 6,200 buildings every month.",
  "94% of our visits in France happen on the day that was booked.",
  "94% of our visits happen within two hours.",
  "94% of our reports arrive on the day that was booked.",
  "94% of our visits pass the first time.",
])("another fact with an approved figure: %s", async (text) => {
  expect(await kindsFound(policy, text)).toEqual(["claim"]);
});

test.each([
  "Customers spend 40% less time on fire paperwork with the Digital Logbook.",
  "Customers save 40% of their time on fire paperwork with the Digital Logbook.",
  "With the Digital Logbook, customers spend 40% less time on paperwork.",
  "We inspect more than 6,200 buildings.",
  "We inspect 6,200 buildings in the United Kingdom and Ireland.",
  "In the UK and Ireland we inspect more than 6,200 buildings.",
  "As I said in Leeds, we inspect more than 6,200 buildings.",
  "It's Wednesday in Leeds and we inspect more than 6,200 buildings.",
  "Emberline inspects 6,200 buildings and has a new office in Leeds.",
  "94% of our visits happen on the day that was booked.",
  "In October, 94% of our visits happened on the day that was booked.",
  "6% of our visits were cancelled on the day.",
])("the same fact: %s", async (text) => {
  expect(await kindsFound(policy, text)).toEqual([]);
});

test.each([
  ["We are the UK's leading inspector.", false],
  ["99% of our customers renew.", false],
  ["With us, the Digital Logbook cuts insurance premiums by 40%.", true],
])("the nearest wording has more in common than a word: %s", async (text, shown) => {
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  expect(findings.map(({ message }) => message.includes("Nearest approved wording"))).toEqual([shown]);
});

test("what is shown goes on to the word that it asks for", async () => {
  const text = "Customers save 40% of their costs with the Digital Logbook.";
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  expect(findings.map(({ excerpt }) => excerpt)).toEqual(["save 40% of their costs"]);
});
