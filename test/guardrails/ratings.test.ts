/** Marks that others give us, in whatever form: each is a figure that the register must hold. */
import { expect, test } from "vitest";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const policy = compilePolicy({
  rules: rules([{ id: "rule-claim", kind: "claim", severity: "block" }]),
  channels: [],
  facts: {
    ...facts,
    claims: [
      {
        id: "rating",
        wording: "Customers rate Emberline 4.7 out of 5.",
        evidence: "Books",
        source: "a.md",
        expires: "2027-06-30",
      },
    ],
  },
  company: { names: ["Emberline"], competitors: ["Safecote"] },
});
const kindsOf = (text: string) => kindsFound(policy, text);

test.each([
  "4.9 out of 5.",
  "4.9/5",
  "⭐ 4.9/5",
  "People like us: 4.9 out of 5.",
  "First, people like us: 4.9 out of 5, and that from customers who are paid to be grumpy.",
  "What do butchers say? 9.6 out of 10.",
  "Loved by growers, 4.8/5.",
  "Rated 4.9 on G2.",
  "We're rated 4.9 on Capterra.",
  "4.9 on Trustpilot.",
  "4.9 stars out of 5, from customers who are paid to be grumpy.",
  "A 4.9 rating on Capterra.",
  "Average rating: 4.9",
  "| What | Value |\n| --- | --- |\n| Google rating | 4.9 |",
  "| What | Value |\n| --- | --- |\n| Rating | 4.9/5 |",
])("a mark that nobody approved: %s", async (text) => {
  expect(await kindsOf(text)).toEqual(["claim"]);
});

test.each([
  "4.7 out of 5.",
  "People like us: 4.7/5",
  "Rated 4.7 by our customers.",
  "| What | Value |\n| --- | --- |\n| Rating | 4.7/5 |",
  "Step 3/5.",
  "4/5",
  "Page 4 of 5.",
  "Your shop is rated 4.2 on Google.",
  "Your average rating is 4.3.",
  "The hotel next to our depot: 4.5 out of 5.",
  "| Safecote | 4.1/5 |",
  "CVSS 7.5/10.",
  "4.5 out of 5 pallets.",
  "Progress: 3.5 out of 5 pallets.",
  "My rating for the lunch: 4.5/5.",
  "Our goal: 4.9/5.",
  "We aim for 4.9 out of 5.",
  "Our rating was 4.6 out of 5 until May.",
])("the approved one, another's or no mark of ours: %s", async (text) => {
  expect(await kindsOf(text)).toEqual([]);
});
