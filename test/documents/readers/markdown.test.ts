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

  test.each([
    ["Notes (internal)", true],
    ["Notes (Internal only)", true],
    ["Notes [INTERNAL USE ONLY] for Q3", true],
    ["Notes (strictly internal, do not share)", true],
    ["Floors – internal", true],
    ["Internal: floors", true],
    ["For internal use", true],
    ["Internal notes", true],
    ["Margins (not for customers)", true],
    ["Margins (sales only)", true],
    ["Margins (nur intern)", true],
    ["Internal controls", false],
    ["Audits (internal and external)", false],
    ["Our internal team of auditors", false],
    ["Marketing assistant (intern)", false],
  ])("the heading %s keeps its section internal: %s", (heading, isInternal) => {
    expect(internalText(`## ${heading}\n\nsecret\n`).length > 0).toBe(isInternal);
  });

  test("a public page is not called after an internal section", async () => {
    const front = "---\nvisibility: public\n---\n";
    expect((await read("x/a.md", `${front}# Floor 5 (internal)\n\n# Prices\n`)).metadata.title).toBe("Prices");
    expect((await read("x/a.md", `${front}Hi\n\n# Floor 5 (internal)\n`)).metadata.title).toBe("A");
    expect((await read("x/a.md", "# Floors (internal)\n\nx\n")).metadata.title).toBe("Floors (internal)");
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

describe("what a page does not show", () => {
  const visible = async (text: string) => (await read("a.md", text)).text;

  test.each([
    ["[//]: # (x)", ""],
    ["[//]: # 'x'", ""],
    ['[_]: <> "x"', ""],
    ["[comment]: <> (x\nx) \nb", "\n\nb"],
    ["[//]: #\n(x)", "\n"],
    ["a\n[//]: # x x", "a\n"],
    ["- a\n\n  [//]: # (x)", "- a\n\n  "],
    ["> [//]: # (x)", "> "],
    ['<div style="color: red; display:none">x <div>x</div>\n\nx\n\n</div>b', "\n\n\n\nb"],
    ["<details hidden>\nx\n</details>", "\n\n"],
    ["a<span hidden=''>x</span>b", "ab"],
    ["<section aria-hidden=true>\n\nx", "\n\n"],
    ["<div style={{ display: 'none' }}>x</div>", ""],
    ["<template>x</template>", ""],
    ["<p hidden>x\n\nb", "\n\nb"],
    ["<img hidden src=x>b", "b"],
    ["<div hidden title='`'>x</div>`b`", "`b`"],
  ])("%j loses what is hidden", async (text, expected) => {
    expect(await visible(text)).toBe(expected);
  });

  test.each([
    "[price]: https://example.com (Prices)",
    "[price]: #prices",
    "See `<div hidden>` and `[//]: # (x)`.",
    "```html\n<div hidden>a</div>\n```\n",
    "    <div hidden>\n",
    "<a title='hidden gem'>a</a>",
    "<div class=hidden>a</div>",
    "\\<div hidden> a",
    "3 < 4, hidden > 2",
  ])("%j stays", async (text) => {
    expect(await visible(text)).toBe(text);
  });

  test("a page full of tags and quotation marks costs no more than in proportion to its length", async () => {
    for (const piece of [
      "<p hidden>",
      '<a "',
      "<div hidden><div hidden>",
      "[//]: # (\n",
      '[//]: # "\n',
      "`<div hidden>",
    ]) {
      const start = process.cpuUsage();
      await visible(piece.repeat(10_000));
      expect(process.cpuUsage(start).user / 1_000, piece).toBeLessThan(5_000);
    }
  });
});
