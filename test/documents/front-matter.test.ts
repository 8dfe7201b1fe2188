import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../src/documents/front-matter.ts";
import { read } from "./fixtures.ts";

describe("splitFrontMatter", () => {
  test("leaves its lines empty, so that the text keeps the lines of the file", () => {
    const { text, frontMatter } = splitFrontMatter("---\ntitle: A\nowner: B\n---\n# A\n");
    expect(text).toBe("\n\n\n\n# A\n");
    expect(frontMatter?.values).toEqual({ title: "A", owner: "B" });
    expect(frontMatter?.places.owner).toEqual({ line: 3, column: 1 });
  });

  test.each(["# A\n\n---\n\nText", "---\n\nText after a rule", "---\nText between rules.\n---\nMore", "text", ""])(
    "takes no front matter from %j",
    (source) => {
      expect(splitFrontMatter(source)).toEqual({ text: source, warnings: [] });
    },
  );

  test("one broken line does not take the others with it", () => {
    const { frontMatter, warnings } = splitFrontMatter('---\ntitle: A\nowner: "Priya\nstatus: draft\n---\n# A');
    expect(frontMatter?.values).toEqual({ title: "A", status: "draft" });
    expect(frontMatter?.unreadable).toEqual(["owner"]);
    expect(warnings).toMatchObject([
      { code: "FRONT_MATTER_INVALID", line: 3, message: expect.stringMatching(/^owner/) as string },
    ]);
  });

  test("names a duplicate key with its place", () => {
    const { frontMatter, warnings } = splitFrontMatter("---\ntitle: A\ntitle: B\n---\n");
    expect(frontMatter?.values.title).toBe("B");
    expect(warnings).toMatchObject([{ message: "duplicate key title: the last one counts", line: 3, column: 1 }]);
  });

  test("reads front matter that is never closed up to the first empty line", () => {
    const { text, frontMatter, warnings } = splitFrontMatter("---\ntitle: A\nvisibility: public\n\n# A\n");
    expect(frontMatter?.values).toEqual({ title: "A", visibility: "public" });
    expect(text).toBe("\n\n\n\n# A\n");
    expect(warnings).toMatchObject([{ line: 1 }]);
  });

  test("is read below empty lines, with the lines of the file", () => {
    const { text, frontMatter, warnings } = splitFrontMatter('\n \n---\nowner: "x\nstatus: retired\n---\n# A\n');
    expect(text).toBe("\n\n\n\n\n\n# A\n");
    expect(frontMatter?.values).toEqual({ status: "retired" });
    expect(warnings).toMatchObject([{ line: 4 }]);
    expect(splitFrontMatter("\n\n---\n\nText after a rule").frontMatter).toBeUndefined();
  });

  test("in TOML makes the page an internal draft, and says why", async () => {
    const { metadata, warnings } = await read("a.md", '\n+++\nstatus = "draft"\nvisibility = "public"\n+++\n# A\n');
    expect(metadata).toMatchObject({ status: "draft", visibility: "internal" });
    expect(warnings).toMatchObject([
      { code: "FRONT_MATTER_INVALID", line: 2, message: expect.stringContaining("YAML") as string },
    ]);
    expect(splitFrontMatter("+++\nA line of plus signs above a text.\n").frontMatter).toBeUndefined();
  });

  test("does not expand a bomb of aliases", () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? "a0: &a0 [x, x, x, x]"
        : `a${level}: &a${level} [${Array(9)
            .fill(`*a${level - 1}`)
            .join(", ")}]`,
    );
    const { frontMatter, warnings } = splitFrontMatter(`---\ntitle: A\n${levels.join("\n")}\n---\ntext`);
    expect(frontMatter?.values.title).toBe("A");
    expect(warnings.some(({ message }) => message.includes("aliases multiply"))).toBe(true);
  });
});
