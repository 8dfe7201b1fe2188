import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_WEIGHTS } from "../../src/embed/default-weights.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultModelOnnx } from "../../src/embed/default-model-build.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { onnxEmbedder } from "../../src/embed/onnx-embedder.ts";
import { openSafetensors } from "../../src/embed/safetensors.ts";
import { PROJECTED_DIMENSIONS, tokenProjection } from "../../src/embed/token-projection.ts";
import { dot, modelFolder } from "./model-folder.ts";
import { referenceBert } from "./reference-bert.ts";

const folder = modelFolder();
const TEXTS = [
  "What does the Growth plan cost?",
  "Procurement asked for a discount above 15 percent; the CFO has to approve it before the quote goes out.",
  "Our competitor claims unlimited seats, yet their contract caps API calls at 10,000 a month.",
];

describe("bertOnnx", () => {
  let exact: Embedder;
  let int8: Embedder;
  const open = async (precision: "fp32" | "int8"): Promise<Embedder> => {
    const modelPath = join(folder, `${precision}.onnx`);
    writeFileSync(modelPath, defaultModelOnnx(precision));
    const { tokenizerPath, dimensions, maxTokens } = DEFAULT_WEIGHTS;
    return onnxEmbedder({ id: precision, dimensions, maxTokens, modelPath, tokenizerPath, threads: 1 });
  };
  beforeAll(async () => {
    exact = await open("fp32");
    int8 = await open("int8");
  });
  afterAll(() => Promise.all([exact.close(), int8.close()]));

  it("gives in fp32 what BERT's formulas give", async () => {
    const weights = openSafetensors(DEFAULT_WEIGHTS.weightsPath);
    const states = referenceBert(weights, [101, 2129, 2116, 4272, 1029, 102]);
    weights.close();
    const [embedding] = await exact.embed(["how many seats?"], "query");
    const mean = states[0]!.map((_, i) => states.reduce((sum, row) => sum + row[i]!, 0));
    expect(dot(mean, embedding!.vector) / Math.hypot(...mean)).toBeGreaterThan(1 - 1e-6);
    const projection = tokenProjection(384);
    states.slice(1, -1).forEach((row, i) => {
      const length = Math.hypot(...row);
      for (let axis = 0; axis < PROJECTED_DIMENSIONS; axis++) {
        const expected = dot(row, projection.subarray(axis * 384, (axis + 1) * 384)) / length;
        expect(embedding!.tokens[i * PROJECTED_DIMENSIONS + axis]).toBeCloseTo(expected, 4);
      }
    });
  });

  it("keeps int8 close to fp32, for texts and for tokens", async () => {
    const [a, b] = [await exact.embed(TEXTS, "passage"), await int8.embed(TEXTS, "passage")];
    a.forEach((embedding, i) => {
      expect(dot(embedding.vector, b[i]!.vector)).toBeGreaterThan(0.985);
      expect(dot(embedding.tokens, b[i]!.tokens) / dot(embedding.tokens, embedding.tokens)).toBeGreaterThan(0.97);
    });
  });

  it("writes the same bytes every time", () => {
    expect(Buffer.compare(defaultModelOnnx("int8"), defaultModelOnnx("int8"))).toBe(0);
  });
});
