/** Free-text reasons grouped by what they mean, so that "too pricey" and "over budget" count together. */

/** Vectors of equal length, one per text. Injected, so that the CRM does not depend on a model. */
export type Embed = (texts: readonly string[]) => Promise<readonly ArrayLike<number>[]>;

export interface ReasonGroup {
  /** The wording used most often. */
  name: string;
  wordings: { text: string; count: number }[];
}

/** How alike two reasons must be to count as one: cosine of their vectors. Chosen, not measured; the grouping is always shown. */
const ALIKE = 0.55;
/** Rarer wordings stand alone: comparing everything with everything would cost more than it tells. */
const MOST_WORDINGS = 400;

/** Groups the texts; deterministic for the same vectors. Without `embed` only case and punctuation are evened out. */
export async function groupReasons(texts: readonly string[], embed?: Embed): Promise<ReasonGroup[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const key = evened(text);
    const wordings = counts.get(key) ?? new Map<string, number>();
    counts.set(key, wordings);
    wordings.set(text.trim(), (wordings.get(text.trim()) ?? 0) + 1);
  }
  const distinct = [...counts.values()]
    .map((wordings) => [...wordings].map(([text, count]) => ({ text, count })).sort(mostUsed))
    .sort((a, b) => total(b) - total(a) || ((a[0]?.text ?? "") < (b[0]?.text ?? "") ? -1 : 1));
  const groups: { wordings: { text: string; count: number }[]; centre: number[] }[] = [];
  const compared = distinct.slice(0, MOST_WORDINGS);
  const vectors = embed && compared.length > 1 ? await embed(compared.map((each) => each[0]?.text ?? "")) : undefined;
  for (const [at, wordings] of distinct.entries()) {
    const vector = vectors?.[at];
    const unit = vector && normalised(vector);
    const best = unit && closest(unit, groups);
    if (unit && best && best.likeness >= ALIKE) {
      best.group.wordings.push(...wordings);
      best.group.centre = normalised(best.group.centre.map((x, i) => x + (unit[i] ?? 0)));
    } else {
      groups.push({ wordings: [...wordings], centre: unit ?? [] });
    }
  }
  return groups
    .map(({ wordings }) => wordings.sort(mostUsed))
    .sort((a, b) => total(b) - total(a))
    .map((wordings) => ({ name: wordings[0]?.text ?? "", wordings }));
}

function closest<G extends { centre: number[] }>(
  unit: readonly number[],
  groups: readonly G[],
): { group: G; likeness: number } | undefined {
  let best: { group: G; likeness: number } | undefined;
  for (const group of groups) {
    if (group.centre.length === 0) continue;
    let likeness = 0;
    for (const [i, x] of group.centre.entries()) likeness += x * (unit[i] ?? 0);
    if (!best || likeness > best.likeness) best = { group, likeness };
  }
  return best;
}

function normalised(vector: ArrayLike<number>): number[] {
  const values = Array.from(vector);
  const length = Math.hypot(...values) || 1;
  return values.map((x) => x / length);
}

function total(wordings: readonly { count: number }[]): number {
  return wordings.reduce((sum, each) => sum + each.count, 0);
}

function mostUsed(a: { text: string; count: number }, b: { text: string; count: number }): number {
  return b.count - a.count || a.text.length - b.text.length || (a.text < b.text ? -1 : 1);
}

function evened(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
