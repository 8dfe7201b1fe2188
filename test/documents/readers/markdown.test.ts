import { describe, expect, test } from "vitest";
import { markdownBlocks } from "../../../src/documents/readers/markdown.ts";
import { read } from "../fixtures.ts";

const outline = (text: string) => markdownBlocks(text).blocks.map((block) => [block.type, block.headings.join(" > ")]);
const internalText = (text: string) =>
  markdownBlocks(text)
    .blocks.filter((block) => block.trust?.visibility === "internal")
    .map((block) => text.slice(block.start, block.end).trim());

describe("markdownBlocks", () => {
  test("knows headings, text, lists, tables and code, and what stands above each", () => {
    const text =
      "# A\n\nText\n\n- one\n- two\n\n## B\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n```\n# no heading\n```\n\nC\n===\n\n1. z\n";
    expect(outline(text)).toEqual([
      ["heading", "A"],
      ["text", "A"],
      ["list", "A"],
      ["heading", "A > B"],
      ["table", "A > B"],
      ["code", "A > B"],
      ["heading", "C"],
      ["list", "C"],
    ]);
    expect(markdownBlocks(text).blocks[4]!.lead).toBe("| x | y |");
  });

  test("takes the marks off headings", () => {
    expect(markdownBlocks("## **Too** [expensive](x.md) `now` {#too}\n\nText").title).toBe("Too expensive now");
  });

  test("a callout marked internal is internal, and so is a list that holds one", () => {
    expect(internalText("Public.\n\n> [!internal]\n> Margin 80 %.\n\nPublic.\n")).toEqual([
      "> [!internal]\n> Margin 80 %.",
    ]);
    expect(internalText("- a\n- b\n  > [!INTERNAL]\n  > x\n")).toHaveLength(1);
  });

  test("a section whose heading ends in (internal) is internal down to the next heading of its rank", () => {
    const text = "# A\n\npublic\n\n## Notes (internal)\n\nsecret\n\n### Deeper\n\nsecret too\n\n## B\n\npublic\n";
    expect(internalText(text)).toEqual(["## Notes (internal)", "secret", "### Deeper", "secret too"]);
  });
});

test("a call written as Markdown is cited by turn, under its headings", async () => {
  const { blocks } = await read(
    "calls/a.md",
    "# Call\n\nWith Ann.\n\n## Prices\n\n**Ann** (12:04): How much?\n\n**Ben** (12:09): 29.\n\n**Ann** (01:02:03): I see.\n",
  );
  expect(blocks.map((block) => block.place ?? block.type)).toEqual([
    "heading",
    "text",
    "heading",
    { unit: "time", seconds: 724, speaker: "Ann" },
    { unit: "time", seconds: 729, speaker: "Ben" },
    { unit: "time", seconds: 3723, speaker: "Ann" },
  ]);
  expect(blocks[3]!.headings).toEqual(["Call", "Prices"]);
});

test("times in a page that is no call are no turns", async () => {
  const { blocks } = await read("playbooks/a.md", "12:00 Lunch: soup\n\n13:00 Talk: one\n\n14:00 Talk: two\n");
  expect(blocks.every((block) => block.type === "text")).toBe(true);
});
