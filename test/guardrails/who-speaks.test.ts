/** Whose words a draft sets down: a reader's turn in a talk, the letter that is answered, what an edit replaces. */
import { describe, expect, test } from "vitest";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const policy = compilePolicy({
  rules: rules(["discount", "commitment", "claim"].map((kind) => ({ id: `the-${kind}`, kind, severity: "block" }))),
  channels: [],
  facts,
  company: { names: ["Wheelhouse"], competitors: ["Parcelino"] },
});
const kindsOf = (text: string) => kindsFound(policy, text);
const OFFERS = "You get 40% off and refunds at any time.";

describe("not ours", () => {
  test.each([
    ["a buyer's turn", `Ana (buyer): ${OFFERS}\nTom: Who said that?`],
    ["a visitor's turn", `visitor: they say ${OFFERS.toLowerCase()}\nme: no`],
    ["a turn in two lines", `Customer: You get 40% off and\nrefunds at any time, right.\nAgent: No.`],
    ["the letter that is answered", `Friday works.\n\nOn Mon, Nov 2, 2026 at 9:14 AM Ana Ruiz wrote:\n\n${OFFERS}`],
    ["what Outlook puts under an answer", `No.\n\nFrom: Ana Ruiz\nSent: Monday\nTo: Tom\nSubject: Price\n\n${OFFERS}`],
    ["an original message", `No.\n\n-----Original Message-----\nFrom: Ana Ruiz\n\n${OFFERS}`],
    ["what an edit replaces", `Before: "${OFFERS}"\nAfter: "You pay list price."`],
    ["a quotation under what disavows it", `A mail that we would never send:\n\n"${OFFERS}"`],
    ["what somebody wants", "I want 40% off."],
    [
      "a requirement that is not met",
      "| Requirement | Answer |\n|---|---|\n| 40% off | No |\n| Refunds at any time | Not with us |",
    ],
  ])("%s", async (_, text) => {
    expect(await kindsOf(text)).toEqual([]);
  });
});

describe("ours", () => {
  test.each([
    ["our turn", `Ana (buyer): And the price?\nTom: ${OFFERS}`],
    ["our turn on the web", `visitor: and the price\nme: ${OFFERS.toLowerCase()}`],
    ["who gets what", "Customer: 40% off list and refunds at any time."],
    [
      "what stands above the letter that is answered",
      `${OFFERS}\n\nOn Mon, Nov 2, 2026 at 9:14 AM Ana Ruiz wrote:\n\nPrice?`,
    ],
    ["our own letter below", `Here it is again.\n\nFrom: Tom Berg, Wheelhouse\nSent: Monday\nTo: Ana\n\n${OFFERS}`],
    ["a letter with nothing above", `From: Ana Ruiz\nSent: Monday\nTo: Tom\n\n${OFFERS}`],
    ["what an edit writes", `Before: "You pay list price."\nAfter: "${OFFERS}"`],
    ["a quotation that is to be sent", `Copy this:\n\n"${OFFERS}"`],
    ["what we want to give", "We want you to get 40% off, and you can have refunds at any time."],
    [
      "a requirement that is met",
      "| Requirement | Answer |\n|---|---|\n| 40% off | Agreed |\n| Refunds at any time | Yes |",
    ],
  ])("%s", async (_, text) => {
    expect((await kindsOf(text)).toSorted()).toEqual(["commitment", "discount"]);
  });
});
