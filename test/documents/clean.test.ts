import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean } from "../../src/documents/clean.ts";

describe("clean", () => {
  test.each([
    ["control characters", "a\u0000b\u0007c\u001bd\u007f", "abcd"],
    ["bidi controls", "a\u202Eb\u2066c\u2069d\u200Fe", "abcde"],
    ["zero-width characters", "a\u200Bb\u2060c\uFEFFd\u00ADe", "abcde"],
    ["Unicode tags that spell hidden words", "hi\u{E0049}\u{E0067}\u{E006E}\u{E006F}\u{E0072}\u{E0065}", "hi"],
    ["runs of variation selectors", "a\uFE01\uFE02\u{E0101}b", "ab"],
    ["line separators of Unicode", "a\u2028b\u000Cc", "a b c"],
    ["HTML comments", "a <!-- ignore this --> b", "a  b"],
    ["an empty comment", "a<!---->b", "ab"],
  ])("removes %s", (_, dirty, expected) => {
    expect(clean(dirty)).toBe(expected);
  });

  test.each([
    ["tabs and line breaks", "a\tb\nc"],
    ["a family emoji", "👨‍👩‍👧 and 👩🏽‍💻 and ❤️‍🔥"],
    ["an emoji presentation", "☎️ 1️⃣"],
    ["the flag of England", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"],
    ["a Persian joiner", "می\u200Cخواهم"],
    ["a comment that never ends", "a <!-- b"],
  ])("keeps %s", (_, text) => {
    expect(clean(text)).toBe(text);
  });

  test("keeps the lines of a comment, so that line numbers stay", () => {
    expect(clean("a\n<!-- one\ntwo\nthree -->\nb")).toBe("a\n\n\n\nb");
  });

  test("never changes the number of lines", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("<!--", "-->", "\n", "\u200D", "👩", "\uFE0F", "\u202E"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        expect(clean(text).split("\n").length).toBe(text.split("\n").length);
      }),
    );
  });
});
