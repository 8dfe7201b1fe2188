import { expect, test } from "vitest";
import { fitting, measure, type LengthUnit } from "../../src/guardrails/text/length-units.ts";

const FAMILY = "👨‍👩‍👧";
const BELGIUM = "🇧🇪";
const E_ACUTE = "e\u0301";

test.each<[string, LengthUnit, number, string]>([
  [`${FAMILY.repeat(5)}abc`, "graphemes", 5, "abc"],
  [BELGIUM.repeat(6), "graphemes", 4, BELGIUM.repeat(2)],
  [BELGIUM.repeat(6), "characters", 5, BELGIUM.repeat(4)],
  [BELGIUM.repeat(6), "x-weighted", 5, BELGIUM.repeat(4)],
  [E_ACUTE.repeat(3), "bytes", 4, E_ACUTE.repeat(2)],
  [`ab${FAMILY}`, "bytes", 9, FAMILY],
  [`ab\r\ncd`, "characters", 3, "\r\ncd"],
  ["one two three", "words", 2, "three"],
  ["abc", "characters", 5, ""],
  ["", "graphemes", 1, ""],
])("of %j in %s, %i fit", (text, unit, limit, rest) => {
  const cut = fitting(text, unit, limit);
  expect(text.slice(cut)).toBe(rest);
  expect(measure(text.slice(0, cut), unit)).toBeLessThanOrEqual(limit);
});
