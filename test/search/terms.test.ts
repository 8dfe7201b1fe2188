import fc from "fast-check";
import { expect, test } from "vitest";
import { bm25, countFrequencies, decodeCollection } from "../../src/search/bm25.ts";
import {
  analyze,
  analyzeQuery,
  encodeTermCounts,
  encodeTermSequence,
  hashTerm,
  spaceOut,
  termCounts,
  termSequence,
} from "../../src/search/terms.ts";

test("words are folded, stemmed and freed of stop words, in any script", () => {
  expect(analyze("The Pricing of our PRICES")).toEqual(["price", "our", "price"]);
  expect(analyze("café, naïve, ½")).toEqual(["cafe", "naiv", "1", "2"]);
  expect(analyze("Größe 価格 цена")).toEqual(["große", "価格", "цена"]);
  expect(analyze("价格为每月 62")).toEqual(["价格", "格为", "为每", "每月", "62"]);
  expect(analyze("가격은 얼마")).toHaveLength(2);
});

test("a question keeps what it is about, once; one of stop words alone keeps them", () => {
  expect(analyzeQuery("What is the price of the price list?")).toEqual(["price", "list"]);
  expect(analyzeQuery("Who are we?")).toEqual(["who", "ar", "we"]);
  expect(analyzeQuery("🍕")).toEqual([]);
});

const words = fc.array(fc.constantFrom("growth", "price", "seat", "close", "audit", "sso", "x"), { maxLength: 60 });

test("counts and sequences survive storage", () => {
  fc.assert(
    fc.property(words, (terms) => {
      const counts = termCounts(encodeTermCounts(terms));
      for (const term of new Set(terms)) {
        expect(counts.count(hashTerm(term))).toBe(terms.filter((other) => other === term).length);
      }
      expect(counts.count(hashTerm("absent"))).toBe(0);
      expect([...termSequence(encodeTermSequence(terms))]).toEqual(terms.map(hashTerm));
    }),
  );
});

test("BM25 agrees with its formula, from counts and from sequences", () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), words, (texts, query) => {
      const frequencies = countFrequencies();
      for (const text of texts) frequencies.addSequence(encodeTermSequence(text));
      const collection = decodeCollection(frequencies.encode());
      const terms = [...new Set(query)];
      const score = bm25(collection, terms);
      const average = Math.max(texts.flat().length / texts.length, 1);
      for (const text of texts) {
        let sum = 0;
        let best = 0;
        for (const term of terms) {
          const frequency = texts.filter((other) => other.includes(term)).length;
          const idf = Math.log(1 + (texts.length - frequency + 0.5) / (frequency + 0.5));
          const count = text.filter((word) => word === term).length;
          best += idf * 2.2;
          sum += (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * text.length) / average));
        }
        const expected = best === 0 ? 0 : sum / best;
        expect(score.ofSequence(encodeTermSequence(text)).lexical).toBeCloseTo(expected, 10);
        expect(score.ofCounts(encodeTermCounts(text))).toBeCloseTo(expected, 10);
        expect(expected).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("neighbouring words of a question count when they are neighbours in the text", () => {
  const frequencies = countFrequencies();
  const texts = ["annual price floor", "floor of the annual price", "price annual floor"].map(analyze);
  for (const text of texts) frequencies.addSequence(encodeTermSequence(text));
  const score = bm25(decodeCollection(frequencies.encode()), analyzeQuery("annual price"));
  const adjacent = texts.map((text) => score.ofSequence(encodeTermSequence(text)).adjacent);
  expect(adjacent).toEqual([1, 1, 0]);
});

test("text without spaces is spaced out once and for all, and nothing else is touched", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(spaceOut(spaceOut(text)).replace(/\s+/g, " ")).toBe(spaceOut(text).replace(/\s+/g, " "));
    }),
    { examples: [["㌫"], ["ーセント"], ["グロースプラン"]] },
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(spaceOut(text)).toBe(text);
    }),
  );
});
