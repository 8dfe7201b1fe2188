import fc from "fast-check";
import { expect, it } from "vitest";
import { overwritten, wholeWords } from "../../src/guardrails/text/spans.ts";

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

it("shows whole words", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "-", "7", "'", "\n"), maxLength: 30 }),
      fc.nat(30),
      fc.nat(30),
      (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const whole = wholeWords(text, start, end);
        const said = text.slice(whole.start, whole.end);
        if (text.slice(start, end).trim() === "") return;
        expect(said).toBe(said.trim());
        expect(said).toContain(text.slice(start, end).trim());
        expect(/\p{L}$/u.test(text.slice(0, whole.start)) && /^\p{L}/u.test(said)).toBe(false);
        expect(/\p{L}$/u.test(said) && /^\p{L}/u.test(text.slice(whole.end))).toBe(false);
      },
    ),
  );
});

it.each([
  ["£76pbpm", 0, 3, "£76"],
  ["We take a day", 0, 6, "We take"],
  ["a direct now", 6, 12, "direct now"],
])("%s from %i to %i", (text, from, to, shown) => {
  const { start, end } = wholeWords(text, from, to);
  expect(text.slice(start, end)).toBe(shown);
});
