import fc from "fast-check";
import { expect, it } from "vitest";
import { tokenise } from "../../src/guardrails/text/phrases.ts";

const WORD = /[\p{L}\p{N}]+(?:'(?:s|t|re|ll|ve|d|m)(?!\p{L}))?/gu;

it("tells words as the expression of a word does, in ASCII and beyond", () => {
  const plain = [
    "a",
    "s",
    "t",
    "re",
    "ll",
    "ve",
    "d",
    "m",
    "Z",
    "0",
    "9",
    "'",
    "'",
    " ",
    "-",
    "_",
    "@",
    "\n",
    "€",
    "—",
  ];
  const other = ["é", "ß", "½", "😀", "漢", "\ue003", "…", "𝒜"];
  for (const units of [plain, [...plain, ...other]]) {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...units), maxLength: 30 }), (text) => {
        const expected = [...text.matchAll(WORD)].map(({ index, 0: word }) => [index, index + word.length, word]);
        expect(tokenise(text).map(({ start, end, word }) => [start, end, word])).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  }
});
