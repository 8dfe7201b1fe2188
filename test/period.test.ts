import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePeriod, periods } from "../src/period.ts";

const TODAY = "2026-11-22";

test.each([
  ["2026", "2026-01-01", "2026-12-31"],
  ["2026-Q1", "2026-01-01", "2026-03-31"],
  ["2024 q1", "2024-01-01", "2024-03-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["this quarter", "2026-10-01", "2026-12-31"],
  ["Last  Quarter", "2026-07-01", "2026-09-30"],
  ["last month", "2026-10-01", "2026-10-31"],
  ["last year", "2025-01-01", "2025-12-31"],
  ["last 12 months", "2025-11-23", "2026-11-22"],
  ["past 2 quarters", "2026-05-23", "2026-11-22"],
  ["the last 7 days", "2026-11-16", "2026-11-22"],
  ["2026-01-15 to 2026-02-28", "2026-01-15", "2026-02-28"],
])("%s is %s to %s", (text, since, until) => {
  expect(parsePeriod(text, TODAY)).toEqual({ since, until });
});

test("the quarter before the first one is of the year before", () => {
  expect(parsePeriod("last quarter", "2026-02-03")).toEqual({ since: "2025-10-01", until: "2025-12-31" });
  expect(parsePeriod("last month", "2026-01-31")).toEqual({ since: "2025-12-01", until: "2025-12-31" });
});

describe("what is no period is refused with examples", () => {
  test.each(["", "whenever", "2026-Q5", "2026-13", "2026-02-30 to 2026-03-01", "2026-03-01 to 2026-01-01"])(
    "%s",
    (text) => {
      expect(() => parsePeriod(text, TODAY)).toThrow(expect.objectContaining({ code: "INVALID_ARGUMENT" }));
    },
  );
});

test("everything that is offered can be read, on any day", () => {
  const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2090-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const today = date.toISOString().slice(0, 10);
      for (const offered of periods(today)) {
        const { since, until } = parsePeriod(offered, today);
        expect(since <= until && since <= today).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
