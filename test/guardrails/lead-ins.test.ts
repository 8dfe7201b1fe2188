/** What stands over a list or a column may say that none of it is offered: "We never offer:". */
import { describe, expect, test } from "vitest";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const policy = compilePolicy({
  rules: rules(
    ["discount", "commitment", "claim", "competitor"].map((kind) => ({ id: `the-${kind}`, kind, severity: "block" })),
  ),
  channels: [],
  facts,
  company: { names: ["Wheelhouse"], competitors: ["Parcelino"] },
});
const kindsOf = (text: string) => kindsFound(policy, text);
const listed = (leadIn: string) => `${leadIn}\n\n- 40% off\n- refunds at any time`;

describe("nothing of a list is offered", () => {
  test.each([
    "We never offer:",
    "**What we don't promise**",
    "## What we cannot give anybody",
    "Not included:",
    "Don't write:",
    "Phrases to avoid:",
    "None of these will happen this year:",
    "Parcelino's terms:",
    "Parcelino offers you:",
    "Seen in other vendors' offers this month:",
    "You asked for:",
    "On the call they asked for the following:",
    "Your wish list for the renewal:",
    "Requests that we turned down in spring:",
    "Our 2019 conditions, no longer valid:",
    "Expired offers:",
  ])("under %s", async (leadIn) => {
    expect(await kindsOf(listed(leadIn))).toEqual([]);
  });

  test.each([
    "What you get:",
    "Never seen before:",
    "As you requested:",
    "Unlike others' offers:",
    "You asked for our best terms:",
    "I've got nearly everything you asked for:",
    "We don't do this often, but you get:",
    "So that you don't have to write:",
    "What Parcelino can't offer:",
    "Our offer:",
    "We never offer a cap.",
  ])("but everything under %s", async (leadIn) => {
    expect(await kindsOf(listed(leadIn))).toEqual(expect.arrayContaining(["discount", "commitment"]));
  });
});

test("an item that is answered in its own line is ours again", async () => {
  expect(await kindsOf("You asked for:\n- 40% off\n- refunds at any time")).toEqual([]);
  expect(await kindsOf("You asked for:\n- 40% off: approved\n- refunds at any time")).toEqual(["discount"]);
  expect(await kindsOf("Your questions:\n1. What do we get? You get 40% off.")).toEqual(["discount"]);
});

test("the lead-in of an item is the line over its own list", async () => {
  const nested = "- We never offer:\n  - 40% off\n    for anybody\n- What you get:\n  - refunds at any time";
  expect(await kindsOf(nested)).toEqual(["commitment"]);
  expect(await kindsOf("We never offer:\n- a cap\n\nAnd yet:\n- 40% off")).toEqual(["discount"]);
  expect(await kindsOf("We never offer:\n- a cap\n\nYou get 40% off.")).toEqual(["discount"]);
});

test("a table's header and the first cell of a row lead in as well", async () => {
  expect(await kindsOf("| Phrase to avoid | Why |\n|---|---|\n| 40% off | margin |")).toEqual([]);
  expect(await kindsOf("| Parcelino offers | We offer |\n|---|---|\n| 40% off | refunds at any time |")).toEqual([
    "commitment",
  ]);
  expect(
    await kindsOf("| Item | Terms |\n|---|---|\n| Not included | 40% off |\n| Included | refunds at any time |"),
  ).toEqual(["commitment"]);
});
