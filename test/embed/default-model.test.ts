import { execFile } from "node:child_process";
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { beforeEach, describe, expect, it } from "vitest";
import { assertKnownVector } from "../../src/embed/default-model-build.ts";
import { defaultModel } from "../../src/embed/default-model.ts";
import { onnxEmbedder } from "../../src/embed/onnx-embedder.ts";
import { modelFolder } from "./model-folder.ts";

const modelsDir = modelFolder();
const onnxDir = join(modelsDir, "all-MiniLM-L6-v2", "onnx");
const modelPath = join(onnxDir, "model_quantized.onnx");

const works = async (): Promise<boolean> => {
  const embedder = await onnxEmbedder(await defaultModel(modelsDir));
  const [embedding] = await embedder.embed(["works"], "query");
  await embedder.close();
  return embedding?.tokenCount === 1;
};

describe("defaultModel", () => {
  let good: Buffer | undefined;
  beforeEach(async () => {
    await defaultModel(modelsDir);
    good ??= readFileSync(modelPath);
  });

  it("leaves the model and its receipt, and nothing else", () => {
    expect(readdirSync(onnxDir).sort()).toEqual(["model_quantized.onnx", "model_quantized.onnx.json"]);
  });

  it("is built once", async () => {
    const { ino, mtimeMs } = statSync(modelPath);
    await defaultModel(modelsDir);
    expect(statSync(modelPath)).toMatchObject({ ino, mtimeMs });
  });

  it.each([
    [
      "truncated",
      () => {
        truncateSync(modelPath, 20_000_000);
      },
    ],
    [
      "emptied",
      () => {
        truncateSync(modelPath, 0);
      },
    ],
    [
      "flipped in one byte",
      () => {
        flip(modelPath, 12_345_678);
      },
    ],
    [
      "left without a receipt",
      () => {
        truncateSync(`${modelPath}.json`, 0);
      },
    ],
    [
      "written by another version",
      () => {
        writeFileSync(`${modelPath}.json`, '{"revision":0,"sha256":""}');
      },
    ],
  ])("mends a model that was %s", async (_, damage) => {
    damage();
    expect(await works()).toBe(true);
    expect(Buffer.compare(readFileSync(modelPath), good!)).toBe(0);
  });

  it("can be built by several processes at once", async () => {
    const folder = join(modelsDir, "race");
    const code = `import { defaultModel } from "./src/embed/default-model.ts"; await defaultModel(${JSON.stringify(folder)});`;
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: process.cwd(), loader: "ts" },
      ...{ bundle: true, format: "esm", platform: "node", packages: "external", write: false },
    });
    const run = (): Promise<unknown> =>
      promisify(execFile)(process.execPath, ["--input-type=module", "-e", outputFiles[0]!.text]);
    await Promise.all([run(), run(), defaultModel(folder)]);
    const onnx = join(folder, "all-MiniLM-L6-v2", "onnx");
    expect(Buffer.compare(readFileSync(join(onnx, "model_quantized.onnx")), good!)).toBe(0);
    expect(readdirSync(onnx)).toHaveLength(2);
  }, 30_000);

  it("says so when it cannot be written", async () => {
    const file = join(modelsDir, "a-file");
    writeFileSync(file, "");
    await expect(defaultModel(file)).rejects.toMatchObject({
      code: "MODEL_WRITE_FAILED",
      why: expect.stringMatching(/ENOTDIR|EEXIST/) as string,
    });
  });

  it("refuses weights that give other vectors", async () => {
    const broken = join(modelsDir, "broken.onnx");
    writeFileSync(broken, Buffer.from(good!).fill(7, 30_000_000, 30_500_000));
    const model = { ...(await defaultModel(modelsDir)), modelPath: broken };
    await expect(assertKnownVector(model)).rejects.toMatchObject({ code: "MODEL_CORRUPT" });
    writeFileSync(broken, "not a model");
    await expect(assertKnownVector(model)).rejects.toMatchObject({ code: "MODEL_CORRUPT" });
  });
});

function flip(path: string, at: number): void {
  const fd = openSync(path, "r+");
  writeSync(fd, Buffer.of(readFileSync(path)[at]! ^ 1), 0, 1, at);
  closeSync(fd);
}
