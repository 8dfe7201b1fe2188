import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultModel } from "../../src/embed/default-model.ts";
import { encoderPool } from "../../src/embed/encoder-pool.ts";
import { PROJECTED_DIMENSIONS } from "../../src/embed/token-projection.ts";
import { dot, modelFolder } from "./model-folder.ts";

const modelsDir = modelFolder();
const IDS = [101, 3976, 102];

describe("encoderPool", () => {
  it("runs more texts than it has threads, and ends", async () => {
    const pool = encoderPool((await defaultModel(modelsDir)).modelPath, 2);
    const encoded = await Promise.all(Array.from({ length: 9 }, () => pool.encode(Int32Array.from(IDS))));
    for (const { vector, tokens } of encoded) {
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
      expect(tokens).toHaveLength(PROJECTED_DIMENSIONS);
      expect(vector).toEqual(encoded[0]!.vector);
    }
    await pool.close();
    await expect(pool.encode(Int32Array.from(IDS))).rejects.toThrow("ended");
  });

  it("rejects every text when its threads die", async () => {
    const pool = encoderPool(join(modelsDir, "missing.onnx"), 2);
    const results = await Promise.allSettled(Array.from({ length: 9 }, () => pool.encode(Int32Array.from(IDS))));
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    await pool.close();
  });
});
