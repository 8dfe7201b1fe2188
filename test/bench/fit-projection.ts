/**
 * Fits the projection of the default model's token vectors: the principal axes, without centring, of the token vectors of
 * all text in the folders that are named. Writes src/embed/token-projection.ts, after which REVISION in
 * src/embed/default-model.ts has to rise. Needs no labels; axes fitted on abstracts and meetings serve handbooks as well.
 *
 *   npm run fit-projection -- FOLDER…
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { bertOnnx } from "../../src/embed/bert-onnx.ts";
import { DEFAULT_WEIGHTS } from "../../src/embed/default-weights.ts";
import { SHAPE } from "../../src/embed/default-model-build.ts";
import { onnxEmbedder } from "../../src/embed/onnx-embedder.ts";
import { openSafetensors } from "../../src/embed/safetensors.ts";
import { PROJECTED_DIMENSIONS } from "../../src/embed/token-projection.ts";

const TARGET = "src/embed/token-projection.ts";
const WORDS_A_TEXT = 120;
const MAX_TEXTS = 4_000;

function texts(folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(md|txt|vtt|csv|yaml)$/.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), "utf8")),
  );
  const pieces = files.flatMap((text) => {
    const words = text.split(/\s+/);
    return Array.from({ length: Math.ceil(words.length / WORDS_A_TEXT) }, (_, i) =>
      words.slice(i * WORDS_A_TEXT, (i + 1) * WORDS_A_TEXT).join(" "),
    );
  });
  const step = Math.max(1, Math.floor(pieces.length / MAX_TEXTS));
  return pieces.filter((_, i) => i % step === 0);
}

/** Sum over all tokens of the outer product of a token's unit vector with itself. */
async function secondMoments(pieces: readonly string[]): Promise<Matrix> {
  const folder = mkdtempSync(join(tmpdir(), "inhouse-fit-"));
  const weights = openSafetensors(DEFAULT_WEIGHTS.weightsPath);
  const modelPath = join(folder, "model.onnx");
  writeFileSync(modelPath, bertOnnx(weights, SHAPE, "int8"));
  weights.close();
  const { dimensions, maxTokens, tokenizerPath } = DEFAULT_WEIGHTS;
  const embedder = await onnxEmbedder({ id: "fit", dimensions, maxTokens, modelPath, tokenizerPath });
  const moments = new Float64Array(dimensions * dimensions);
  for (let at = 0; at < pieces.length; at += 64) {
    for (const { tokens, tokenCount } of await embedder.embed(pieces.slice(at, at + 64), "passage")) {
      for (let token = 0; token < tokenCount; token++) {
        const row = tokens.subarray(token * dimensions, (token + 1) * dimensions);
        for (let i = 0; i < dimensions; i++)
          for (let j = i; j < dimensions; j++) moments[i * dimensions + j]! += row[i]! * row[j]!;
      }
    }
    process.stderr.write(`\r${String(Math.min(at + 64, pieces.length))}/${String(pieces.length)} texts`);
  }
  process.stderr.write("\n");
  await embedder.close();
  rmSync(folder, { recursive: true, force: true });
  return new Matrix(
    Array.from({ length: dimensions }, (_, i) =>
      Array.from({ length: dimensions }, (_, j) => moments[Math.min(i, j) * dimensions + Math.max(i, j)]!),
    ),
  );
}

/** One float32 scale a row, then the rows as signed bytes. */
function pack(axes: readonly (readonly number[])[]): string {
  const scales = new Float32Array(axes.map((axis) => Math.max(...axis.map(Math.abs)) / 127));
  const bytes = Int8Array.from(axes.flatMap((axis, row) => axis.map((x) => Math.round(x / scales[row]!))));
  return Buffer.concat([Buffer.from(scales.buffer), Buffer.from(bytes.buffer)]).toString("base64");
}

const folders = process.argv.slice(2);
const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
  await secondMoments(texts(folders.length > 0 ? folders : ["knowledge"])),
  { assumeSymmetric: true },
);
const order = realEigenvalues.map((value, i) => ({ value, i })).sort((a, b) => b.value - a.value);
const kept = order.slice(0, PROJECTED_DIMENSIONS);
const share = kept.reduce((sum, { value }) => sum + value, 0) / order.reduce((sum, { value }) => sum + value, 0);
// An axis has no direction: the sign that makes its largest number positive is the same on every machine.
const axes = kept.map(({ i }) => {
  const axis = eigenvectorMatrix.getColumn(i);
  const largest = axis.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best), 0);
  return axis.map((x) => x * Math.sign(largest));
});
writeFileSync(TARGET, readFileSync(TARGET, "utf8").replace(/"[A-Za-z0-9+/=]{1000,}"/, `"${pack(axes)}"`));
process.stderr.write(
  `wrote ${TARGET}: ${(share * 100).toFixed(1)} % of the energy in ${String(PROJECTED_DIMENSIONS)} numbers\n`,
);
