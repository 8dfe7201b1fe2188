/** Claims, promises and advice in one breath, as they stand in chats and at the end of letters; and what only looks like them. */
import { describe, expect, test } from "vitest";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const policy = compilePolicy({
  rules: rules(
    ["claim", "commitment", "legal", "competitor"].map((kind) => ({ id: `rule-${kind}`, kind, severity: "block" })),
  ),
  channels: [],
  facts,
  company: { names: ["Emberline"], competitors: ["Safecote"] },
});
const kindsOf = (text: string) => kindsFound(policy, text);

describe.each([
  [
    "claim",
    [
      "More finance teams switch to us than to any other vendor.",
      "Zero errors in your reports, every month.",
      "With us a missed inspection is a thing of the past.",
      "Emberline scored 9.7 in an independent test.",
      "Ten times the speed of paper.",
      "98% renewal, year after year.",
      "Our AI is never wrong.",
      "The safest place for your records, period.",
    ],
  ],
  [
    "commitment",
    [
      "If you're not thrilled after 90 days, the bill is void.",
      "Yearly plan, monthly exit.",
      "Pay us when the project is done.",
      "You pay once everything is live.",
    ],
  ],
  [
    "legal",
    [
      "The auditor has to accept electronic evidence under ISA 500.",
      "The lease goes off balance sheet that way.",
      "That makes your SOX 404 testing optional.",
      "You're entitled to the R&D credit for this.",
    ],
  ],
  [
    "competitor",
    ["Safecote will be bought and shut down next year.", "Only one of us and Safecote has real matching."],
  ],
])("kind %s", (kind, texts) => {
  test.each(texts)("finds: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([kind]);
  });
});

test.each([
  "More teams join the call than we have seats for.",
  "Zero errors in the import log, as you can see.",
  "The old calendar is history.",
  "I am never wrong about coffee.",
  "We are never too late to answer.",
  "It is never off topic to ask.",
  "You scored 9.7 in the quiz.",
  "They pay twice the price of a van.",
  "It takes ten times the effort of a new set-up.",
  "98% of renewals are in the CRM.",
  "The best way to reach me is the phone.",
  "The nearest place for lunch is round the corner.",
  "A yearly plan, with a monthly report.",
  "Your suppliers pay when the project is done.",
  "Pay attention when the import is done.",
  "Ask your auditor whether the lease goes off balance sheet.",
  "Your auditor has to decide that.",
  "This makes the second signature optional in the workflow.",
  "You're entitled to two admins on Basic.",
  "Safecote was bought last year.",
  "Only one of us can join the call.",
])("says nothing of the kind: %s", async (text) => {
  expect(await kindsOf(text)).toEqual([]);
});
