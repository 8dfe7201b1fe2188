/** Rank without a superlative in its usual place, and what only an inspector, a doctor or a tax office may say. */
import { expect, test } from "vitest";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const policy = compilePolicy({
  rules: rules([
    { id: "rule-claim", kind: "claim", severity: "block" },
    { id: "rule-legal", kind: "legal", severity: "block" },
    { id: "rule-competitor", kind: "competitor", severity: "block" },
  ]),
  channels: [],
  facts,
  company: { names: ["Emberline"], competitors: ["Safecote"] },
});
const kindsOf = (text: string) => kindsFound(policy, text);

test.each([
  "Nobody keeps fish colder.",
  "Butchers trust us more than any other renter.",
  "They prefer us to everyone else.",
  "Auditors rank us above everyone else.",
  "With us it is safer than with others.",
  "Our doors close tighter than those of our competitors.",
  "We lead the European market.",
  "Are you the fastest? Absolutely.",
  "80% of our renters lost nothing.",
  "One of our customers in two has never lost a load.",
])("puts us above others: %s", async (text) => {
  expect(await kindsOf(text)).toEqual(["claim"]);
});

test.each([
  "The meat is still safe to eat.",
  "You can still sell the chicken, nine degrees for five hours does no harm.",
  "Paper records are no longer required by law.",
  "Nobody can fine you.",
  "The inspector must accept our log.",
  "You can claim the hire back from HMRC.",
  "You don't need any insurance for the goods.",
])("is a verdict that others give: %s", async (text) => {
  expect(await kindsOf(text)).toEqual(["legal"]);
});

test.each([
  "Safecote's numbers never tie out.",
  "With Safecote you get what you pay for: nothing.",
  "I hear Safecote has lost three large customers.",
])("runs a rival down: %s", async (text) => {
  expect(await kindsOf(text)).toEqual(["competitor"]);
});

test.each([
  "We lost two customers to Safecote last month.",
  "With Safecote you get what you see in the demo.",
  "Auditors rank the risks above everything else.",
  "Nobody reads any more.",
  "Nobody reads posters any more.",
  "The oven gets hotter than those of last year.",
  "Your team leads the European market.",
  "Are you the right person for this? Absolutely.",
  "Are you the one who signs? Yes, then here is the form.",
  "Some of our renters lost a load last summer.",
  "One of our customers in three is a bakery.",
  "Ask your inspector whether the meat is still safe to eat.",
  "If the alarm goes off, the display says whether the food is safe to eat.",
  "You can still sell the old container.",
  "Ask whether paper records are still required by law.",
  "Nobody can see your numbers.",
  "The inspector may ask for our log.",
  "You don't need insurance for the trial: our policy covers it.",
])("says neither: %s", async (text) => {
  expect(await kindsOf(text)).toEqual([]);
});
