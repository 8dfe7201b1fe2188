/** Win rates with the interval that says how much they are worth, and money that keeps to its currency. */

export interface Rate {
  won: number;
  lost: number;
  /** null when nothing was closed. */
  win_rate: number | null;
  /** 95 % Wilson interval. */
  interval: [low: number, high: number] | null;
  revenue: Money[];
  /** Too few closed deals to conclude anything. */
  small_sample: boolean;
}

/** Sums of one currency; different currencies are never added up. */
export interface Money {
  currency: string;
  won: string;
  lost: string;
}

/** Below this many closed deals the interval spans more than half of what is possible. */
export const SMALL_SAMPLE = 10;
const Z95 = 1.959963984540054;

/** The Wilson score interval (E. B. Wilson, 1927): unlike the usual one it holds for few deals and for rates near 0 or 1. */
export function wilson(won: number, total: number): [low: number, high: number] | null {
  if (total === 0) return null;
  const rate = won / total;
  const z2 = Z95 * Z95;
  const centre = (rate + z2 / (2 * total)) / (1 + z2 / total);
  const half = (Z95 / (1 + z2 / total)) * Math.sqrt((rate * (1 - rate)) / total + z2 / (4 * total * total));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

export interface Closed {
  won: boolean;
  amount: string | null;
  currency: string | null;
}

export function rateOf(deals: readonly Closed[]): Rate {
  const cents = new Map<string, { won: number; lost: number }>();
  let won = 0;
  for (const deal of deals) {
    if (deal.won) won++;
    if (deal.amount === null) continue;
    const currency = deal.currency ?? "no currency";
    const sum = cents.get(currency) ?? { won: 0, lost: 0 };
    cents.set(currency, sum);
    // Whole cents stay exact far beyond any company's revenue; sums of fractions do not.
    sum[deal.won ? "won" : "lost"] += Math.round(Number(deal.amount) * 100);
  }
  const total = deals.length;
  const interval = wilson(won, total);
  const revenue = [...cents].map(([currency, sum]) => ({ currency, won: money(sum.won), lost: money(sum.lost) }));
  return {
    won,
    lost: total - won,
    win_rate: total === 0 ? null : round(won / total),
    interval: interval && [round(interval[0]), round(interval[1])],
    revenue: revenue.sort((a, b) => (a.currency < b.currency ? -1 : 1)),
    small_sample: total < SMALL_SAMPLE,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function money(cents: number): string {
  return (cents / 100).toFixed(2).replace(/\.00$/, "");
}

const BANDS = [5_000, 10_000, 25_000, 50_000, 100_000, 250_000];

/** The band an amount falls into, with its currency, in an order that sorts: "EUR 10,000–25,000". */
export function amountBand(amount: string | null, currency: string | null): { name: string; order: string } {
  if (amount === null) return { name: "(no amount)", order: "~" };
  const value = Number(amount);
  const at = BANDS.findIndex((limit) => value < limit);
  const band = at < 0 ? BANDS.length : at;
  return { name: `${currency ?? "no currency"} ${bandName(band)}`, order: `${currency ?? "~"} ${band}` };
}

/** Not made in advance: formatting a first number loads the locale data, 10 ms of every start. */
function bandName(band: number): string {
  const [low, high] = [BANDS[band - 1], BANDS[band]].map((limit) => limit?.toLocaleString("en"));
  return low === undefined ? `below ${high}` : high === undefined ? `${low} and more` : `${low}–${high}`;
}
