import fc from "fast-check";
import { expect, test } from "vitest";
import { quantize } from "../../src/search/dot-products.ts";
import { isRelevant, rankDocuments, type Candidate, type RankOptions } from "../../src/search/rank.ts";

const OPTIONS: RankOptions = {
  arm: "fused",
  asOf: "2026-11-22",
  isSuperseded: () => false,
  hasSummary: () => false,
  perPassage: false,
};

function candidate(path: string, ordinal: number, scores: Partial<Candidate>): Candidate {
  return {
    ...{ id: `${path}#${String(ordinal)}`, rowId: 0n, path, ordinal, kind: "other", status: "approved", expires: null },
    vector: quantize(Float32Array.of(1, 0)),
    ...{ cosine: 0, lexical: 0, adjacent: 0, lateInteraction: 0, documentLexical: 0, documentCosine: 0 },
    ...scores,
  };
}

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const candidates = fc.uniqueArray(
  fc
    .record({
      path: fc.constantFrom("a.md", "b.md", "c.md", "calls/d.vtt"),
      ordinal: fc.nat(8),
      cosine: unit,
      lexical: unit,
      adjacent: unit,
      lateInteraction: unit,
      documentLexical: unit,
      documentCosine: unit,
      angle: unit,
    })
    .map(({ path, ordinal, angle, ...scores }) =>
      candidate(path, ordinal, {
        ...scores,
        kind: path.startsWith("calls/") ? "call" : "other",
        vector: quantize(Float32Array.of(Math.cos(angle), Math.sin(angle))),
      }),
    ),
  { selector: (item) => item.id, minLength: 1, maxLength: 24 },
);

test("the order never depends on the order in which passages were found", () => {
  fc.assert(
    fc.property(candidates, fc.func(fc.nat()), (items, key) => {
      const shuffled = [...items].sort((a, b) => key(a.id) - key(b.id));
      const rounded = (documents: ReturnType<typeof rankDocuments>) =>
        documents.map(({ path, passages }) => [path, passages.map(({ id }) => id)]);
      expect(rounded(rankDocuments(shuffled, OPTIONS))).toEqual(rounded(rankDocuments(items, OPTIONS)));
    }),
  );
});

test("a document that has a few of the question's words somewhere is not before one that is about it", () => {
  const somewhere = candidate("somewhere.md", 0, { cosine: 0.3, documentLexical: 0.2 });
  const about = candidate("about.md", 0, { cosine: 0.34 });
  const throughout = candidate("throughout.md", 0, { cosine: 0.3, documentLexical: 0.5 });
  expect(rankDocuments([somewhere, about, throughout], OPTIONS).map(({ path }) => path)).toEqual([
    "throughout.md",
    "about.md",
    "somewhere.md",
  ]);
});

test("every document comes once, with all its passages, best first", () => {
  fc.assert(
    fc.property(candidates, (items) => {
      const documents = rankDocuments(items, OPTIONS);
      expect(documents.map(({ path }) => path).sort()).toEqual([...new Set(items.map(({ path }) => path))].sort());
      expect(documents.flatMap(({ passages }) => passages.map(({ id }) => id)).sort()).toEqual(
        items.map(({ id }) => id).sort(),
      );
      for (const { passages } of documents) {
        expect(passages.map(({ score }) => score)).toEqual(passages.map(({ score }) => score).sort((a, b) => b - a));
      }
    }),
  );
});

test.each(["cosine", "lexical", "adjacent", "lateInteraction", "documentLexical", "documentCosine"] as const)(
  "more %s ranks higher, all else equal",
  (score) => {
    const [first] = rankDocuments([candidate("a.md", 0, {}), candidate("b.md", 0, { [score]: 0.5 })], OPTIONS);
    expect(first?.path).toBe("b.md");
  },
);

test("drafts, expired and superseded pages rank below equals that can be trusted", () => {
  const scores = { cosine: 0.6, lexical: 0.4 };
  const order = (item: Candidate, options = OPTIONS) =>
    rankDocuments([item, candidate("z.md", 0, scores)], options).map(({ path }) => path);
  expect(order(candidate("a.md", 0, { ...scores, status: "draft" }))).toEqual(["z.md", "a.md"]);
  expect(order(candidate("a.md", 0, { ...scores, expires: "2026-11-21" }))).toEqual(["z.md", "a.md"]);
  expect(order(candidate("a.md", 0, { ...scores, expires: "2026-11-22" }))).toEqual(["a.md", "z.md"]);
  expect(order(candidate("a.md", 0, scores), { ...OPTIONS, isSuperseded: (path) => path === "a.md" })).toEqual([
    "z.md",
    "a.md",
  ]);
});

test("in a call, a passage between others that fit beats a lonely equal", () => {
  const call = (ordinal: number, cosine: number) => candidate("calls/a.vtt", ordinal, { kind: "call", cosine });
  const items = [
    call(0, 0.1),
    call(1, 0.1),
    call(2, 0.4),
    call(3, 0.1),
    call(4, 0.1),
    call(7, 0.35),
    call(8, 0.4),
    call(9, 0.35),
    call(10, 0.1),
  ];
  const [first] = rankDocuments(items, { ...OPTIONS, perPassage: true });
  expect(first?.passages[0]?.id).toBe("calls/a.vtt#8");
});

test("a first passage that wins by its summary alone leaves the place to the one that says it", () => {
  const items = [candidate("a.md", 0, { cosine: 0.61 }), candidate("a.md", 1, { cosine: 0.6 })];
  const shown = (hasSummary: boolean) =>
    rankDocuments(items, { ...OPTIONS, hasSummary: () => hasSummary })[0]?.passages[0]?.id;
  expect(shown(false)).toBe("a.md#0");
  expect(shown(true)).toBe("a.md#1");
});

test("the best of many passages must show more than the best of few, since chance comes nearer", () => {
  const of = (count: number) => Array.from({ length: count }, (_, i) => candidate("a.md", i, { cosine: 0.65 }));
  expect(isRelevant(of(1))).toBe(true);
  expect(isRelevant(of(20))).toBe(true);
  expect(isRelevant(of(100))).toBe(false);
  expect(isRelevant([])).toBe(false);
});
