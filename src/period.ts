/** Periods in the words that people use for them. */
import { InhouseError } from "./errors.ts";

export interface Period {
  /** YYYY-MM-DD, both inclusive. */
  since: string;
  until: string;
}

const QUARTERS_OFFERED = 8;
const LAST = /^(?:the )?(?:last|past) (\d{1,3}) (day|week|month|quarter|year)s?$/;

const day = (date: Date): string => date.toISOString().slice(0, 10);
const utc = (year: number, month: number, date = 1): Date => new Date(Date.UTC(year, month, date));

/** Months count from 0 and may lie outside of the year. */
const months = (year: number, first: number, count: number): Period => ({
  since: day(utc(year, first)),
  until: day(utc(year, first + count, 0)),
});

/**
 * Reads "2026", "2026-Q3", "2026-09", "last quarter", "last 90 days", "2026-01-01 to 2026-03-31".
 * @throws InhouseError INVALID_ARGUMENT
 */
export function parsePeriod(text: string, today: string): Period {
  const wanted = text.trim().toLowerCase().replace(/\s+/g, " ");
  const [year = 0, month = 0, date = 0] = today.split("-").map(Number);
  const quarter = Math.floor((month - 1) / 3);
  const named: Record<string, Period> = {
    "this month": months(year, month - 1, 1),
    "last month": months(year, month - 2, 1),
    "this quarter": months(year, quarter * 3, 3),
    "last quarter": months(year, quarter * 3 - 3, 3),
    "this year": months(year, 0, 12),
    "last year": months(year - 1, 0, 12),
  };
  const [, count, unit] = LAST.exec(wanted) ?? [];
  if (count !== undefined && unit !== undefined) {
    const n = Number(count);
    const back = { day: [0, n], week: [0, n * 7], month: [n, 0], quarter: [n * 3, 0], year: [n * 12, 0] }[unit] ?? [];
    return { since: day(utc(year, month - 1 - (back[0] ?? 0), date - (back[1] ?? 0) + 1)), until: today };
  }
  const calendar = /^(\d{4})(?:[- ]?q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(wanted);
  if (calendar) {
    const [, y, q, m] = calendar;
    if (q !== undefined) return months(Number(y), Number(q) * 3 - 3, 3);
    return m === undefined ? months(Number(y), 0, 12) : months(Number(y), Number(m) - 1, 1);
  }
  const range = /^(\d{4}-\d{2}-\d{2}) ?(?:to|until|–|\.\.|\/) ?(\d{4}-\d{2}-\d{2})$/.exec(wanted);
  const found = range ? { since: range[1] ?? "", until: range[2] ?? "" } : named[wanted];
  if (found && isDay(found.since) && isDay(found.until) && found.since <= found.until) return found;
  throw new InhouseError("INVALID_ARGUMENT", {
    what: `${JSON.stringify(text.slice(0, 60))} is not a period.`,
    next: `Write e.g. ${periods(today).slice(0, 7).join(", ")}, last 90 days, 2026-09, 2026-01-01 to 2026-03-31.`,
  });
}

const isDay = (text: string): boolean => !Number.isNaN(Date.parse(text)) && day(new Date(text)) === text;

/** The periods that are offered to choose from. */
export function periods(today: string): string[] {
  const [year = 0, month = 0] = today.split("-").map(Number);
  const current = year * 4 + Math.floor((month - 1) / 3);
  const quarters = Array.from({ length: QUARTERS_OFFERED }, (_, i) => current - i).map(
    (n) => `${String(Math.floor(n / 4))}-Q${String((n % 4) + 1)}`,
  );
  return ["last 12 months", "this quarter", "last quarter", "this year", "last year", ...quarters, String(year)];
}
