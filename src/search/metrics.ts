/** Measures of ranked retrieval (Järvelin & Kekäläinen 2002; gain 2^grade − 1, discount log2(rank + 1)). */

/** Grades of the documents that answer a question; a document that is not named has grade 0. */
export type Grades = Readonly<Record<string, number>>;

/** nDCG at a cut-off: 1 when the best possible order of all graded documents was returned. */
export function ndcg(ranked: readonly string[], grades: Grades, cutoff: number): number {
  const gain = (grade: number, index: number) => (2 ** grade - 1) / Math.log2(index + 2);
  const dcg = ranked.slice(0, cutoff).reduce((sum, id, i) => sum + gain(grades[id] ?? 0, i), 0);
  const ideal = Object.values(grades)
    .sort((a, b) => b - a)
    .slice(0, cutoff)
    .reduce((sum, grade, i) => sum + gain(grade, i), 0);
  return ideal === 0 ? 0 : dcg / ideal;
}

/** Share of the documents with a positive grade that are among the first `cutoff`, of as many as fit there. */
export function recall(ranked: readonly string[], grades: Grades, cutoff: number): number {
  const relevant = Object.keys(grades).filter((id) => (grades[id] ?? 0) > 0);
  const found = relevant.filter((id) => ranked.slice(0, cutoff).includes(id)).length;
  return relevant.length === 0 ? 0 : found / Math.min(relevant.length, cutoff);
}

/** Reciprocal rank of the first relevant document within the cut-off, else 0. */
export function reciprocalRank(ranked: readonly string[], grades: Grades, cutoff: number): number {
  const index = ranked.slice(0, cutoff).findIndex((id) => (grades[id] ?? 0) > 0);
  return index < 0 ? 0 : 1 / (index + 1);
}
