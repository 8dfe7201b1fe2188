import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Embedder } from "../../src/embed/embedder.ts";
import { openEmbedder } from "../../src/embed/open-embedder.ts";
import { compressTokens, lateInteraction, lateQuery } from "../../src/search/late-interaction.ts";
import { temporaryFolder } from "../clients.ts";

const folder = temporaryFolder();
let embedder: Embedder;

beforeAll(async () => {
  embedder = await openEmbedder({ modelsDir: folder.dir, threads: 0 });
});
afterAll(async () => {
  await embedder.close();
  folder.remove();
});

async function store(text: string): Promise<Uint8Array> {
  const [embedding] = await embedder.embed([text], "passage");
  return compressTokens(text, embedder.tokenSpans(text), embedding!);
}

async function match(query: string, passage: string): Promise<number> {
  const [embedding] = await embedder.embed([query], "query");
  return lateInteraction(
    lateQuery(query, embedder.tokenSpans(query), embedding!, () => 1),
    await store(passage),
  );
}

test("a passage that meets the question's words in meaning scores above one that does not", async () => {
  const question = "How do customers cancel the contract?";
  const fits = await match(question, "A client may terminate the agreement with thirty days' notice.");
  const misses = await match(question, "Our office in Bristol has ninety-six people and a roof garden.");
  expect(fits).toBeGreaterThan(misses + 0.1);
});

test("a text meets itself, but for what pooling loses", async () => {
  const text = "Growth costs 76 dollars per user per month on annual billing.";
  expect(await match(text, text)).toBeGreaterThan(0.7);
});

test("storage is small: about one vector for three words that mean something", async () => {
  const passage = "reconciliation journal intercompany matching audit binder close calendar ".repeat(8);
  const bytes = (await store(passage)).byteLength;
  expect(bytes).toBeLessThan((embedder.countTokens(passage) / 2.9) * (128 + 4) + 2);
});

test("nothing, punctuation and stop words do no harm", async () => {
  expect(await match("price", "")).toBe(0);
  expect(await match("", "price")).toBe(0);
  expect(Number.isFinite(await match("?!", "of the and"))).toBe(true);
});

test("scores stay between -1 and 1", async () => {
  await fc.assert(
    fc.asyncProperty(fc.lorem({ maxCount: 12 }), fc.lorem({ maxCount: 40 }), async (query, passage) => {
      const score = await match(query, passage);
      expect(Math.abs(score)).toBeLessThanOrEqual(1.001);
    }),
    { numRuns: 20 },
  );
});
