import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/documents/types.ts";
import { chunks, read } from "../fixtures.ts";

const records = ({ text, blocks }: Document) =>
  blocks
    .filter((block) => block.type === "record")
    .map((block) => [block.headings.join(" > "), text.slice(block.start, block.end)]);

describe("entries", () => {
  test("a list at the top, without its comments, whose lines stay", async () => {
    const document = await read(
      "objections/a.yaml",
      "# First\n- objection: Too dear\n  answer: x\n# Second\n- objection: Too late\n",
    );
    expect(records(document)).toEqual([
      ["Too dear", "\n- objection: Too dear\n  answer: x\n\n"],
      ["Too late", "- objection: Too late\n"],
    ]);
  });

  test("comments go wherever they stand, and what only looks like one stays", async () => {
    const { text } = await read(
      "a.yaml",
      "items: # 1\n  - name: 'a # b' # 2\n    url: x/#c\n    text: | # 3\n      # heading\n      body # kept\n    # 4\n    list: [d, # 5\n      e]\n# 6\n",
    );
    expect(text).toBe(
      "items:\n  - name: 'a # b'\n    url: x/#c\n    text: |\n      # heading\n      body # kept\n\n    list: [d,\n      e]\n\n",
    );
  });

  test("lists and maps of maps inside a map, whose own fields are front matter", async () => {
    const document = await read(
      "x/a.yaml",
      "title: All\nowner: Priya\nvisibility: public\nproducts:\n  - name: A\n  - name: B\nregions:\n  emea: {lead: Ann}\n  apac: {lead: Ben}\nrules:\n  max: 3\n",
    );
    expect(document.metadata).toMatchObject({ title: "All", owner: "Priya", visibility: "public" });
    expect(records(document).map(([heading]) => heading)).toEqual([
      "Products > A",
      "Products > B",
      "Regions > emea",
      "Regions > apac",
      "Rules",
    ]);
  });

  test("JSON in one line", async () => {
    expect(records(await read("a.json", '[{"name":"A"},{"name":"B"}]'))).toEqual([
      ["A", '[{"name":"A"},'],
      ["B", '{"name":"B"}]'],
    ]);
  });

  test("exact lines", async () => {
    const found = await chunks("a.yaml", "- name: A\n  text: |\n    one\n    two\n- name: B\n");
    expect(found.map((chunk) => [chunk.startLine, chunk.endLine])).toEqual([
      [1, 4],
      [5, 5],
    ]);
  });

  test.each([
    ["a.json", `${"[".repeat(100_000)}1${"]".repeat(100_000)}`],
    ["b.json", `${'{"a":'.repeat(600)}1${"}".repeat(600)}`],
    ["c.yaml", `${"- ".repeat(3_000)}1\n`],
    ["claims/claims.yaml", `- evidence: ${"[".repeat(3_000)}1${"]".repeat(3_000)}\n`],
  ])("%s, which is nested too deeply, is refused with the limit", async (path, text) => {
    await expect(read(path, text)).rejects.toMatchObject({
      code: "FORMAT_INVALID",
      what: `${path} is nested too deeply`,
      why: expect.stringContaining("500 levels") as string,
    });
  });

  test("400 levels are read, and front matter says what is wrong with more", async () => {
    expect((await read("a.json", `${"[".repeat(400)}1${"]".repeat(400)}`)).text).toContain("1");
    const { warnings } = await read("a.md", `---\ntitle: A\nb: ${"[".repeat(9_000)}${"]".repeat(9_000)}\n---\nx\n`);
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining("500 levels deep")]);
  });

  test("a bomb of aliases is shown as written, with a warning", async () => {
    const levels = Array.from({ length: 15 }, (_, level) =>
      level === 0
        ? "a0: &a0 [x, x, x]"
        : `a${level}: &a${level} [${Array(9)
            .fill(`*a${level - 1}`)
            .join(", ")}]`,
    );
    const document = await read("bomb.yaml", `${levels.join("\n")}\n`);
    expect(document.text).toContain("*a13");
    expect(document.warnings).toMatchObject([{ message: expect.stringContaining("aliases multiply") as string }]);
  });

  test("a duplicate key is named with its line", async () => {
    const { warnings } = await read("a.yaml", "- name: A\n  price: 1\n  price: 2\n");
    expect(warnings).toMatchObject([
      { code: "FORMAT_INVALID", message: "duplicate key price: the last one counts", line: 3, column: 3 },
    ]);
  });
});

describe("trust of entries", () => {
  test("an entry overrides its file; a status with another meaning does not", async () => {
    const { blocks, warnings } = await read(
      "x/a.yaml",
      "- name: A\n  visibility: public\n  expires: 2026-01-31\n  owner: Ann\n  status: draft\n- name: B\n  status: shipped\n- name: C\n  visibility: pubic\n  reviewed: yesterday\n",
    );
    expect(blocks.map((block) => block.trust)).toEqual([
      { visibility: "public", expires: "2026-01-31", owner: "Ann", status: "draft" },
      undefined,
      { visibility: "internal" },
    ]);
    expect(warnings.map(({ line }) => line)).toEqual([10, 9]);
  });

  test("a price book never becomes public by its file, and a floor never by its entry", async () => {
    const { text, blocks, warnings } = await read(
      "pricing/price-book.yaml",
      "visibility: public\ncurrencies: [EUR]\nplans:\n  - id: a\n    name: A\n    unit: user\n    visibility: public\n    prices:\n      - {currency: EUR, billing: annual, list: 9, floor: 7}\n  - id: b\n    name: B\n    unit: user\n    visibility: public\n    prices:\n      - {currency: EUR, billing: annual, list: 9}\ndiscounts:\n  tiers: [{up_to_percent: 5, approver: null}]\n",
    );
    const visibilityOf = (part: string) =>
      blocks.find((block) => text.slice(block.start, block.end).includes(part))?.trust?.visibility;
    expect(visibilityOf("id: a")).toBe("internal");
    expect(visibilityOf("id: b")).toBe("public");
    expect(visibilityOf("up_to_percent")).toBe("internal");
    expect(warnings).toMatchObject([{ message: expect.stringContaining("floor") as string }]);
  });
});
