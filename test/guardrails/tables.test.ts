/** Tables and lists: what stands in a cell belongs to what heads its row and its column. */
import { describe, expect, test } from "vitest";
import { cellAt } from "../../src/guardrails/text/tables.ts";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf();
const found = async (lines: readonly string[]) => {
  const text = lines.join("\n");
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  return findings.map(({ kind, excerpt }) => `${kind}: ${excerpt}`);
};

describe("prices", () => {
  test.each([
    ["by currency and billing", ["| | Basic | Pro |", "|---|---|---|", "| USD, monthly | $20 | $40 |"], ["price: $40"]],
    [
      "a column for each billing",
      ["| Plan | Monthly | Annual |", "|---|---|---|", "| Pro | $40 | $50 |"],
      ["price: $40", "price: $50"],
    ],
    [
      "all of them right",
      ["| | **Basic** | Pro plan |", "|:--|--:|--:|", "| Monthly | $20 | $50 |", "| Annual | $16 | $40 |"],
      [],
    ],
    ["what else it costs", ["| | Basic | Pro |", "|---|---|---|", "| Set-up fee | $100 | $200 |"], []],
    [
      "an escaped bar is none",
      ["| Price \\| list | Basic | Pro |", "|---|---|---|", "| Monthly | $20 | $51 |"],
      ["price: $51"],
    ],
    ["a row that is too short", ["| | Basic | Pro |", "|---|---|---|", "| Monthly | $50 |"], []],
  ])("%s", async (_, lines, expected) => {
    expect(await found(lines)).toEqual(expected);
  });
});

describe("features that a plan does not have", () => {
  test.each([
    ["marked in its column", ["| | Basic | Pro |", "|---|---|---|", "| SSO | ✓ | ✓ |"], ["feature: SSO"]],
    ["marked in the other", ["| | Basic | Pro |", "|---|---|---|", "| SSO | – | ✓ |"], []],
    ["told in its row", ["| Plan | What you get |", "|---|---|", "| Basic | Route Planner, SSO |"], ["feature: SSO"]],
    ["taken away in its row", ["| Plan | What you get |", "|---|---|", "| Basic | Route Planner, no SSO |"], []],
    [
      "listed under its heading",
      ["# Basic, for small crews", "", "For beginners.", "", "- Route Planner", "- SSO included"],
      ["feature: SSO"],
    ],
    ["listed under the other's", ["# Basic", "", "- Route Planner", "", "# Pro", "", "- SSO included"], []],
  ])("%s", async (_, lines, expected) => {
    expect(await found(lines)).toEqual(expected);
  });
});

test("a cell is found by its place, and a line without a header above has none", () => {
  const text = "| a | b |\n|---|---|\n| c | d |";
  expect(cellAt(text, text.indexOf("d"))).toMatchObject({ column: 1, header: [{ start: 1 }, { start: 5 }] });
  expect(cellAt(text, text.indexOf("a"))).toBeUndefined();
  expect(cellAt("no table", 3)).toBeUndefined();
});
