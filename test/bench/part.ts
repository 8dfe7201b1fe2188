/** What the parts of the benchmark share: one row a figure, and where things lie. */

export interface Figure {
  what: string;
  value: number;
  unit: string;
  /** The floor or ceiling of the design, or the peer's figure in the same run. Unset: shown, not judged. */
  limit?: number;
  /** How the value must stand to its limit. Default: at most. */
  must?: "at most" | "at least";
  /** What makes this figure less than the real thing, or what it was taken on. */
  note?: string;
}

export interface BenchOptions {
  /** The package's folder. */
  root: string;
  /** The built command that users start. */
  main: string;
  /** Kept between runs: corpora, their indexes, the installed peer. */
  cacheDir: string;
  /** Progress, to stderr. */
  say: (line: string) => void;
  /** A folder and graded questions to compare with the peer on, instead of the default ones. */
  files?: string;
  questions?: string;
}

/** Measures one subject. Throws when it could not be measured: a missing figure is never a pass. */
export type Part = (options: BenchOptions) => Promise<Figure[]>;

/** True when the figure is within its limit, or has none. NaN never is. */
export function holds({ value, limit, must = "at most" }: Figure): boolean {
  if (limit === undefined) return true;
  return must === "at most" ? value <= limit : value >= limit;
}

/** The value at a share of the sorted values, e.g. 0.5 for the median (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
