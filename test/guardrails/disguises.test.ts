import fc from "fast-check";
import { expect, test } from "vitest";
import { normalise } from "../../src/guardrails/text/normalise.ts";

test.each([
  ["You can c a n c e l at any time.", "You can cancel at any time."],
  ["You don't need a l a w y e r.", "You don't need a lawyer."],
  ["We reply  a n y t i m e.", "We reply anytime."],
  ["Y o u   c a n   c a n c e l .", "You can cancel."],
  ["m  o  n  e  y     b  a  c  k", "money back"],
  ["t w e n t y - f o u r hours", "twenty-four hours"],
  ["Europe’s ‘most trusted’ app, our “leading” tool", "Europe's most trusted app, our leading tool"],
  ["N e t 6 0 is fine", "Net 60 is fine"],
  ["9 9 . 9 %   u p t i m e", "99.9% uptime"],
  ["you are G.D.P.R. compliant", "you are GDPR compliant"],
  ["s·c·a·m, s/c/a/m, s|c", "scam, scam, s\nc"],
  ["99·99% uptime", "99.99% uptime"],
  ["pay in sixty (60) days", "pay in sixty days"],
  ["r3fund, fr33, c0mpl14nt, 4nytime, c@ncel, di$count", "refund, free, compliant, anytime, cancel, discount"],
  ["_can_cel and ref_und_", "cancel and refund"],
  ["re\\fund and law\\-yer", "refund and law-yer"],
  ["**4**,**800** agencies", "4,800 agencies"],
  ["You can cancel\n- at any time", "You can cancel at any time"],
  ["> You can\n> cancel", "You can cancel"],
])("%j reads %j", (written, read) => {
  expect(normalise(written).text).toBe(read);
});

test.each([
  "B2B, H2O, S3, MP3, GPT4, log4j, q4fy, 4x4 and v1.4",
  "tom4you@mail.example and https://x.example/fr33",
  "snake_case_name and sk_live_4eC39Hq",
  "in two (2024) or five (3) rows",
  "Gate A 5 or B 12, route 5 A",
  "e.g. at 9 a.m. or 5 p.m.",
  "3.5 · 4 · Leeds",
])("%j reads as it is written", (text) => {
  expect(normalise(text).text).toBe(text);
});

test("two items stay two lines", () => {
  expect(normalise("We have\n- refunds\n- trials").text).toBe("We have\nrefunds\ntrials");
});

test("every character that is read points at the one that was written", () => {
  const pieces = fc.constantFrom(
    "a",
    "4",
    "0",
    " ",
    "  ",
    ".",
    "%",
    "_",
    "\\",
    "·",
    "(6)",
    "six ",
    "\n",
    "> ",
    "- ",
    "€",
    "I ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const original = parts.join("");
      const { text, starts, ends } = normalise(original);
      expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      for (let i = 0; i < text.length; i += 1) {
        const [start, end] = [starts[i] ?? -1, ends[i] ?? -1];
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(original.length);
        if (i > 0) expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
      }
    }),
  );
});
