import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DEFAULT_WEIGHTS } from "../../src/embed/default-weights.ts";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Embedder } from "../../src/embed/embedder.ts";
import { graphBuilder } from "../../src/embed/onnx-graph.ts";
import { openEmbedder } from "../../src/embed/open-embedder.ts";
import { dot, modelFolder } from "./model-folder.ts";

const modelsDir = modelFolder();
const folder = join(modelsDir, "local", "tiny");
const WORDS = 30_522;

/** The smallest model that is one: two numbers for each word of the vocabulary, (cos, sin) of its id. */
function writeTinyModel(): void {
  const graph = graphBuilder(17);
  const table = Float32Array.from({ length: 2 * WORDS }, (_, i) => 2 * (i % 2 ? Math.sin(i >> 1) : Math.cos(i >> 1)));
  graph.constant("table", [WORDS, 2], table);
  graph.node("Gather", ["table", "input_ids"], { outputs: ["last_hidden_state"] });
  const shape = ["batch", "length"];
  const onnx = graph.encode(
    ["input_ids", "attention_mask"].map((name) => ({ name, type: "int64", shape })),
    [{ name: "last_hidden_state", type: "float", shape: [...shape, 2] }],
  );
  mkdirSync(join(folder, "onnx"), { recursive: true });
  writeFileSync(join(folder, "onnx", "model.onnx"), onnx);
  writeFileSync(join(folder, "config.json"), '{"model_type":"bert","max_position_embeddings":64}');
  writeFileSync(join(folder, "tokenizer_config.json"), '{"tokenizer_class":"BertTokenizer","model_max_length":64}');
  copyFileSync(join(dirname(DEFAULT_WEIGHTS.tokenizerPath), "tokenizer.json"), join(folder, "tokenizer.json"));
}

describe("openEmbedder, any other model", () => {
  let embedder: Embedder;
  const stdout = vi.spyOn(process.stdout, "write");
  beforeAll(async () => {
    writeTinyModel();
    embedder = await openEmbedder({ model: folder, modelsDir, prefix: { passage: "passage: " } });
  });
  afterAll(() => embedder.close());

  it("loads a folder and reads its sizes", () => {
    expect(embedder).toMatchObject({ dimensions: 2, maxTokens: 62 });
  });

  it("leaves special tokens and the prefix out of the token rows, and scales all to length 1", async () => {
    const [query] = await embedder.embed(["price"], "query");
    const [passage] = await embedder.embed(["price"], "passage");
    expect([query!.tokenCount, passage!.tokenCount]).toEqual([1, 1]);
    expect(query!.tokens).toEqual(passage!.tokens);
    expect(query!.vector).not.toEqual(passage!.vector);
    expect(query!.tokens[0]).toBeCloseTo(Math.cos(3976), 5);
    expect(dot(passage!.vector, passage!.vector)).toBeCloseTo(1, 5);
  });

  it("pools as the model's card asks", async () => {
    const cls = await openEmbedder({ model: folder, modelsDir, pooling: "cls" });
    const last = await openEmbedder({ model: folder, modelsDir, pooling: "last_token" });
    const [a, b] = [(await cls.embed(["x"], "query"))[0]!, (await last.embed(["x"], "query"))[0]!];
    expect(a.vector[0]).toBeCloseTo(Math.cos(101), 5);
    expect(b.vector[0]).toBeCloseTo(Math.cos(102), 5);
    expect(new Set([embedder.id, cls.id, last.id]).size).toBe(3);
    await Promise.all([cls.close(), last.close()]);
  });

  it("counts and places tokens, and cuts what is too long", async () => {
    expect(embedder.countTokens("price: unbelievable")).toBe(3);
    const spans = embedder.tokenSpans("  price: x");
    expect(spans.map(({ start }) => start)).toEqual([2, 5, 9]);
    const [long, empty] = await embedder.embed(["price ".repeat(500), ""], "query");
    expect([long!.tokenCount, empty!.tokenCount]).toEqual([62, 0]);
  });

  it("loads a folder that holds what the hint names, without tokenizer_config.json", async () => {
    const bare = join(modelsDir, "local", "bare");
    cpSync(folder, bare, { recursive: true });
    rmSync(join(bare, "tokenizer_config.json"));
    const plain = await openEmbedder({ model: bare, modelsDir, prefix: { passage: "passage: " } });
    expect(plain).toMatchObject({ dimensions: 2, maxTokens: embedder.maxTokens });
    const texts = ["Price: unbelievable", "price ".repeat(500), ""];
    for (const role of ["query", "passage"] as const) {
      expect(await plain.embed(texts, role)).toEqual(await embedder.embed(texts, role));
    }
    await plain.close();
    rmSync(join(bare, "tokenizer.json"));
    await expect(openEmbedder({ model: bare, modelsDir })).rejects.toMatchObject({
      code: "MODEL_UNAVAILABLE",
      why: expect.stringContaining("tokenizer.json") as string,
    });
  });

  it("says what to do when a model is not to be had", async () => {
    const missing = { modelsDir, allowDownload: false };
    await expect(openEmbedder({ ...missing, model: "no-such/model" })).rejects.toMatchObject({
      code: "MODEL_UNAVAILABLE",
      what: expect.stringContaining("no-such/model") as string,
      next: expect.stringContaining("leave out --model") as string,
    });
    await expect(openEmbedder({ ...missing, model: join(modelsDir, "nowhere") })).rejects.toMatchObject({
      code: "MODEL_UNAVAILABLE",
      next: expect.stringContaining("onnx/model.onnx") as string,
    });
  });

  it("keeps stdout clean", () => {
    expect(stdout).not.toHaveBeenCalled();
  });
});
