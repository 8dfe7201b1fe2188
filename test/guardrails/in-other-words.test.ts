/** What a policy forbids, told in other words than the registers'; and what only looks like it. */
import { describe, expect, test } from "vitest";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const policy = compilePolicy({
  rules: [
    ...rules(
      ["discount", "price", "claim", "commitment", "legal", "competitor", "privacy"].map((kind) => ({
        id: `rule-${kind}`,
        kind,
        severity: "block",
      })),
    ),
    ...rules([
      {
        id: "rule-feature",
        kind: "feature",
        severity: "block",
        nonexistent: ["WhatsApp reminders", "CV ranking", "salary benchmarking", "mobile app"],
      },
    ]),
  ],
  channels: [],
  facts,
  company: { names: ["Emberline"], competitors: ["Safecote"] },
});
const kindsOf = (text: string) => kindsFound(policy, text);

describe.each([
  [
    "feature",
    [
      "We rank the CVs for you.",
      "CVs are ranked before you open the first one.",
      "You can benchmark salaries in Emberline.",
      "We remind people on WhatsApp.",
      "And yes, customers get their reminder on WhatsApp as well.",
      "Whats App reminders are included.",
      "There's an iPhone app.",
    ],
  ],
  [
    "discount",
    [
      "Pay for four seats and the fifth and sixth come free.",
      "You get the twelve months of the year and pay for eight of them.",
      "Let's say I forget to bill you for the first quarter.",
      "We'd knock €25 off each €59 seat.",
    ],
  ],
  [
    "claim",
    [
      "Four out of five missed visits vanish.",
      "Nine in ten inspectors who try us never go back.",
      "Reports are written in half the time.",
      "What used to take a day takes an hour.",
      "ISO 9001? Got it.",
      "IS0 9001? Check.",
      "The no1 inspection app in Britain.",
      "N0.1 for fire inspections in the UK",
    ],
  ],
  [
    "commitment",
    [
      "M0ney-back guarantee, ninety days.",
      "Ninety-nine point nine nine percent of the time we are up, contractually.",
      "We don't go down. Ever.",
      "Pay when you like, before summer would be nice.",
      "Leave on a Tuesday, stop paying on Wednesday.",
      "Your price is carved in stone for five years.",
    ],
  ],
  [
    "competitor",
    ["Safecote is what people use before they know better.", "Have you seen how many outages Safecote had this year?"],
  ],
  ["privacy", ["Just so you know, Janet Osei at Fernbrook told me they're paying full list."]],
])("kind %s", (kind, texts) => {
  test.each(texts)("finds: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([kind]);
  });
});

test.each([
  "Do you remind people by WhatsApp?",
  "We don't remind anybody on WhatsApp.",
  "Some teams rank CVs by hand; we don't think software should.",
  "You rank the CVs yourself.",
  "I read the benchmark of salaries that you published.",
  "I'd love to say that we have a mobile app. We don't.",
  "Our website promised WhatsApp reminders. That was a mistake.",
  "The fifth and sixth seats on the left are free, please sit down.",
  "Four out of five visits in your report were late.",
  "What took you a day last week?",
  "SOC 2? Got it, thanks for sending.",
  "ISO 9001? Working on it.",
  "The price doesn't go down in January.",
  "My neighbour left on a Tuesday and kept paying until Wednesday.",
  "Have you seen how many reports Safecote can print at once?",
  "Safecote is for teams that want everything in one place.",
  "What did you budget for? If it's below €49 a seat, tell me.",
])("leaves alone: %s", async (text) => {
  expect(await kindsOf(text)).toEqual([]);
});
