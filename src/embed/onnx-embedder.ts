import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import * as ort from "onnxruntime-node";
import { InhouseError } from "../errors.ts";
import type { Embedder, Embedding } from "./embedder.ts";
import { encoderPool, SESSION_OPTIONS, type Encoded, type EncoderPool } from "./encoder-pool.ts";
import { wordPieceTokenizer, type WordPieceFile } from "./word-piece.ts";

export interface OnnxModel {
  id: string;
  dimensions: number;
  maxTokens: number;
  /** An .onnx file as `bertOnnx` writes it. */
  modelPath: string;
  tokenizerPath: string;
  /**
   * Threads for many texts at once. Default: one a processor, at most 4. With 0 all runs are on the calling thread:
   * slower, and 13 ms at a time of the event loop, but in 100 to 200 MB less memory.
   */
  threads?: number;
}

/** Threads take 0.1 s to start; fewer texts than this are done sooner right here. */
const MANY = 16;
/** Idle threads are ended, to give their memory back. */
const IDLE_MS = 10_000;

/**
 * Runs a model that `bertOnnx` wrote, straight on ONNX Runtime: Transformers.js would cost 130 ms of every start.
 * A query, or a few texts, run on the calling thread (0.9 ms a query, 13 ms a chunk of 200 tokens); many texts run on
 * threads of their own, which leaves the event loop free.
 */
export async function onnxEmbedder(model: OnnxModel): Promise<Embedder> {
  const { id, dimensions, maxTokens, modelPath } = model;
  const tokenizer = wordPieceTokenizer(JSON.parse(await readFile(model.tokenizerPath, "utf8")) as WordPieceFile);
  if (!tokenizer)
    throw new InhouseError("MODEL_CORRUPT", {
      what: `${model.tokenizerPath} is not an uncased WordPiece tokenizer.`,
      next: "Reinstall Inhouse.",
    });
  const session = await ort.InferenceSession.create(modelPath, SESSION_OPTIONS);
  const threads = model.threads ?? Math.min(availableParallelism(), 4);

  let pool: EncoderPool | undefined;
  let running = 0;
  let idle: NodeJS.Timeout | undefined;
  const closePool = async (): Promise<void> => {
    const closing = pool;
    pool = undefined;
    await closing?.close();
  };

  const encodeHere = async (ids: Int32Array): Promise<Encoded> => {
    const output = await session.run({ input_ids: new ort.Tensor("int32", ids, [1, ids.length]) });
    return { vector: output["vector"]?.data as Float32Array, tokens: output["tokens"]?.data as Float32Array };
  };
  const embedHere = async (texts: readonly string[]): Promise<Embedding[]> => {
    const embeddings: Embedding[] = [];
    for (const text of texts) {
      const ids = tokenizer.encode(text, maxTokens);
      embeddings.push({ ...(await encodeHere(ids)), tokenCount: ids.length - 2 });
    }
    return embeddings;
  };
  const embedOnThreads = async (texts: readonly string[]): Promise<Embedding[]> => {
    clearTimeout(idle);
    running++;
    const threaded = (pool ??= encoderPool(modelPath, threads));
    try {
      return await Promise.all(
        texts.map(async (text) => {
          const ids = tokenizer.encode(text, maxTokens);
          // A thread that died costs speed, not the index.
          const encoded = await threaded.encode(ids).catch(() => encodeHere(ids));
          return { ...encoded, tokenCount: ids.length - 2 };
        }),
      );
    } finally {
      if (--running === 0) idle = setTimeout(() => void closePool(), IDLE_MS).unref();
    }
  };

  return {
    id,
    dimensions,
    maxTokens,
    countTokens: tokenizer.countTokens,
    tokenSpans: tokenizer.tokenSpans,
    embed: (texts) => {
      const many = threads > 0 && texts.length >= (pool ? 2 : MANY);
      return many ? embedOnThreads(texts) : embedHere(texts);
    },
    close: async () => {
      clearTimeout(idle);
      await closePool();
      await session.release();
    },
  };
}
