import { DEFAULT_MODEL, type Embedder } from "./embedder.ts";
import type { TransformersOptions } from "./transformers.ts";

export interface EmbedderOptions extends Omit<TransformersOptions, "model"> {
  /** `all-MiniLM-L6-v2` (the default), a Hugging Face model name, or a local folder. Other options are for others. */
  model?: string;
  /** Threads on which the default model embeds many texts at once; 0 for none. Default: one a processor, at most 4. */
  threads?: number;
}

/**
 * Loads an embedding model. Importing this module is cheap; runtimes are imported here, on first use.
 * Throws MODEL_UNAVAILABLE, MODEL_CORRUPT or MODEL_WRITE_FAILED.
 */
export async function openEmbedder({ model = DEFAULT_MODEL, threads, ...options }: EmbedderOptions): Promise<Embedder> {
  if (model !== DEFAULT_MODEL) {
    const { transformersEmbedder } = await import("./transformers.ts");
    return transformersEmbedder({ model, ...options });
  }
  const { defaultModel } = await import("./default-model.ts");
  // The file is read and hashed on other threads while this one imports the runtime.
  const [ready, { onnxEmbedder }] = await Promise.all([defaultModel(options.modelsDir), import("./onnx-embedder.ts")]);
  return onnxEmbedder(threads === undefined ? ready : { ...ready, threads });
}

/** Id and dimensions of a model; the default's are known without loading it, others are opened by `open`. */
export async function identifyEmbedder(
  model: string | undefined,
  open: () => Promise<Embedder>,
): Promise<Pick<Embedder, "id" | "dimensions">> {
  if (model !== undefined && model !== DEFAULT_MODEL) return open();
  return (await import("./default-model.ts")).DEFAULT_MODEL_IDENTITY;
}
