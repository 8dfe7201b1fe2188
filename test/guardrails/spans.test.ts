import fc from "fast-check";
import { expect, it } from "vitest";
import { overwritten } from "../../src/guardrails/text/spans.ts";

it("writes over stretches as if one after the other", () => {
  const stretches = fc.array(fc.tuple(fc.nat(40), fc.nat(6)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ minLength: 46, maxLength: 60 }), stretches, (text, pairs) => {
      const list = pairs.map(([start, length]) => ({ start, end: start + length })).sort((a, b) => a.start - b.start);
      let expected = text;
      for (const { start, end } of list)
        expected = expected.slice(0, start) + "#".repeat(end - start) + expected.slice(end);
      expect(overwritten(text, list, (length) => "#".repeat(length))).toBe(expected);
    }),
  );
});
