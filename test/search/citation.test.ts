import fc from "fast-check";
import { expect, test } from "vitest";
import { citationUri, KNOWLEDGE_PREFIX, parseCitation } from "../../src/search/citation.ts";
import { InhouseError } from "../../src/errors.ts";

const segment = fc
  .string({ minLength: 1, unit: "grapheme" })
  .filter((name) => !/^\.{1,2}$/.test(name) && !/[/\u0000]|(?:^|\\)\.\.(?:\\|$)/.test(name));

test("every path survives its citation", () => {
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
      const path = segments.join("/");
      expect(parseCitation(citationUri(path))).toEqual({ path });
    }),
  );
});

test("every place survives its citation", () => {
  const places = [
    [
      { unit: "lines", start: 3, end: 9 },
      { unit: "lines", start: 3, end: 9 },
    ],
    [
      { unit: "lines", start: 4, end: 4 },
      { unit: "lines", start: 4, end: 4 },
    ],
    [
      { unit: "page", page: 3 },
      { unit: "page", number: 3 },
    ],
    [
      { unit: "slide", slide: 7 },
      { unit: "slide", number: 7 },
    ],
    [
      { unit: "time", seconds: 724.9, speaker: "Ana" },
      { unit: "time", seconds: 724 },
    ],
    [
      { unit: "row", row: 5, sheet: "Q3 & Q4" },
      { unit: "row", row: 5, sheet: "Q3 & Q4" },
    ],
  ] as const;
  for (const [place, read] of places) expect(parseCitation(citationUri("a b/c.md", place)).place).toEqual(read);
});

test("no text whatever leads out of the knowledge", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      let path: string;
      try {
        ({ path } = parseCitation(KNOWLEDGE_PREFIX + text));
      } catch (error) {
        expect(error).toBeInstanceOf(InhouseError);
        return;
      }
      for (const part of path.split("/")) expect(["", "."]).not.toContain(part);
      for (const part of path.split(/[/\\]/)) expect(part).not.toBe("..");
    }),
    { numRuns: 500 },
  );
});
