import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../src/embed/embedder.ts";
import { openEmbedder } from "../../src/embed/open-embedder.ts";
import { PROJECTED_DIMENSIONS } from "../../src/embed/token-projection.ts";
import { dot, modelFolder } from "./model-folder.ts";

const modelsDir = modelFolder();

describe("openEmbedder, the default model", () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await openEmbedder({ modelsDir });
  });
  afterAll(() => embedder.close());

  it("finds the passage that answers", async () => {
    const [query] = await embedder.embed(["How much is the Growth plan?"], "query");
    const passages = await embedder.embed(
      ["The office dog is called Bruno.", "Growth costs 79 EUR per seat and month.", "We refund within 30 days."],
      "passage",
    );
    const scores = passages.map((passage) => dot(query!.vector, passage.vector));
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
  });

  it("gives unit vectors and one unit row a token", async () => {
    const text = "Battle card: we win on onboarding time.";
    const [{ vector, tokens, tokenCount }] = (await embedder.embed([text], "passage")) as [
      Awaited<ReturnType<Embedder["embed"]>>[0],
    ];
    expect(vector).toHaveLength(embedder.dimensions);
    expect(dot(vector, vector)).toBeCloseTo(1, 5);
    expect(tokenCount).toBe(embedder.countTokens(text));
    expect(tokens).toHaveLength(tokenCount * PROJECTED_DIMENSIONS);
    for (let i = 0; i < tokenCount; i++) {
      const row = tokens.subarray(i * PROJECTED_DIMENSIONS, (i + 1) * PROJECTED_DIMENSIONS);
      // A projection of a vector of length 1: much of it is kept, nothing is added.
      expect(dot(row, row)).toBeGreaterThan(0.25);
      expect(dot(row, row)).toBeLessThan(1.02);
    }
  });

  it("gives a text the same bytes alone, in company, again and in either role", async () => {
    const text = "Enterprise customers get a named success manager.";
    const [alone] = await embedder.embed([text], "passage");
    const many = await embedder.embed(["outlier ".repeat(200), "", text, "€€€ 🚀 価格", text], "query");
    for (const other of [many[2]!, many[4]!]) {
      expect(other.vector).toEqual(alone!.vector);
      expect(other.tokens).toEqual(alone!.tokens);
    }
  });

  it("gives the same bytes on threads as here, in input order, also for calls at the same time", async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `Plan ${i} costs ${i * 10} EUR. `.repeat(1 + (i % 5)));
    const [a, b] = await Promise.all([embedder.embed(texts, "passage"), embedder.embed(texts.toReversed(), "passage")]);
    for (const [i, text] of texts.entries()) {
      const [here] = await embedder.embed([text], "query");
      expect(a[i]).toEqual(here);
      expect(b[texts.length - 1 - i]).toEqual(here);
    }
  });

  it("cuts what is too long, at the same place always", async () => {
    const long = "price ".repeat(5_000);
    const [whole, start] = await embedder.embed([long, "price ".repeat(254)], "passage");
    expect(whole!.tokenCount).toBe(embedder.maxTokens - 2);
    expect(whole!.vector).toEqual(start!.vector);
  });

  it("takes the empty text, blanks, emoji and other languages", async () => {
    const embeddings = await embedder.embed(["", " \n\t", "🚀🚀", "安い料金プラン", "\u0000\ufffd"], "query");
    expect(embeddings.map(({ tokenCount, tokens }) => tokens.length - tokenCount * PROJECTED_DIMENSIONS)).toEqual([
      0, 0, 0, 0, 0,
    ]);
    for (const { vector } of embeddings) expect(dot(vector, vector)).toBeCloseTo(1, 5);
    expect(embeddings[0]!.tokenCount).toBe(0);
  });

  it("embeds nothing as nothing", async () => {
    expect(await embedder.embed([], "passage")).toEqual([]);
  });
});
