import { expect, test } from "vitest";
import { ndcg, recall, reciprocalRank } from "../../src/search/metrics.ts";

const grades = { a: 3, b: 2, c: 1 };

test("nDCG agrees with a sum done by hand", () => {
  const ideal = 7 / 1 + 3 / Math.log2(3) + 1 / 2;
  expect(ndcg(["a", "b", "c"], grades, 10)).toBeCloseTo(1, 12);
  expect(ndcg(["x", "c", "a"], grades, 10)).toBeCloseTo((1 / Math.log2(3) + 7 / 2) / ideal, 12);
  expect(ndcg(["x", "a"], grades, 1)).toBe(0);
  expect(ndcg([], {}, 10)).toBe(0);
});

test("recall counts every helpful document, of as many as fit", () => {
  expect(recall(["a", "x", "c"], grades, 2)).toBeCloseTo(1 / 2, 12);
  expect(recall(["a", "b", "c"], grades, 5)).toBe(1);
  expect(recall(["x"], { a: 0 }, 5)).toBe(0);
});

test("the reciprocal rank is that of the first helpful document", () => {
  expect(reciprocalRank(["x", "b", "a"], grades, 10)).toBe(0.5);
  expect(reciprocalRank(["x", "b"], grades, 1)).toBe(0);
});
