import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { AutoModel, AutoTokenizer, env, LogLevel, PreTrainedTokenizer, Tensor } from "@huggingface/transformers";
import { InhouseError } from "../errors.ts";
import type { Embedder, Embedding, EmbeddingRole } from "./embedder.ts";
import { wordCountTokenizer } from "./word-counts.ts";

export type Pooling = "mean" | "cls" | "last_token";

/** What a model's card says about how it wants to be used. */
export interface TransformersOptions {
  /** A Hugging Face model name, or a folder with config.json, tokenizer.json and onnx/. */
  model: string;
  /** Downloaded models are kept here, and looked for here first. */
  modelsDir: string;
  /** Which ONNX file: `fp32` (default) is onnx/model.onnx, `q8` is onnx/model_quantized.onnx. */
  dtype?: "fp32" | "fp16" | "q8" | "int8" | "uint8" | "q4";
  /** How token vectors become one vector. Default: mean. */
  pooling?: Pooling;
  /** Text put in front of every query or passage, e.g. "query: ". */
  prefix?: Partial<Record<EmbeddingRole, string>>;
  /** Longest input in tokens. Default: what the model takes, at most 512. */
  maxTokens?: number;
  /** False: never download. Default: true, since a model is named here only by the user's own setting. */
  allowDownload?: boolean;
}

/** Time and memory grow with the square of the length; chunks are about 200 tokens. */
const LONGEST = 512;

/**
 * Loads any feature-extraction model through Transformers.js.
 * Throws MODEL_UNAVAILABLE when it is neither on disk nor to be had, or is not an embedding model.
 */
export async function transformersEmbedder(options: TransformersOptions): Promise<Embedder> {
  const { model: name, dtype = "fp32", pooling = "mean", prefix = {} } = options;
  env.logLevel = LogLevel.ERROR; // Its notices go to stdout, which belongs to the protocol.
  env.localModelPath = options.modelsDir;
  const folder = localFolder(name);
  const source = {
    cache_dir: options.modelsDir,
    local_files_only: folder !== undefined || options.allowDownload === false,
  };
  const [tokenizer, model] = await Promise.all([
    folder === undefined ? AutoTokenizer.from_pretrained(name, source) : tokenizerIn(folder, source),
    AutoModel.from_pretrained(folder ?? name, { ...source, dtype, device: "cpu" }),
  ]).catch((cause: unknown) => {
    throw unavailable(name, folder, cause);
  });

  const idsOf = (text: string): number[] => tokenizer.encode(text, { add_special_tokens: false });
  const prefixTokens = (role: EmbeddingRole): number => (prefix[role] ? idsOf(prefix[role]).length : 0);
  const special = new Set(tokenizer.all_special_ids);
  const modelMax = Math.min(numberIn(tokenizer, "model_max_length"), numberIn(model.config, "max_position_embeddings"));
  const longest = Math.min(options.maxTokens ?? LONGEST, modelMax);

  const embedOne = async (text: string, role: EmbeddingRole): Promise<Embedding> => {
    const ids = cut(tokenizer.encode((prefix[role] ?? "") + text), longest, special);
    const size = [1, ids.length];
    const inputs = {
      input_ids: new Tensor("int64", BigInt64Array.from(ids, BigInt), size),
      attention_mask: new Tensor("int64", new BigInt64Array(ids.length).fill(1n), size),
    };
    const output = (await model(inputs)) as Record<string, Tensor>;
    const states = output["last_hidden_state"] ?? output["token_embeddings"];
    if (!states) throw unavailable(name, folder, new Error("it gives no token vectors (last_hidden_state)"));
    const own = ids.flatMap((id, row) => (special.has(id) ? [] : [row])).slice(prefixTokens(role));
    return pooled(states.data as Float32Array, ids.length, own, pooling);
  };

  const dimensions = (await embedOne("dimensions", "query")).vector.length;
  const longestPrefix = Math.max(prefixTokens("query"), prefixTokens("passage"));
  return {
    ...wordCountTokenizer((word) => idsOf(word).length),
    id: JSON.stringify([folder ?? name, dtype, pooling, prefix.query ?? "", prefix.passage ?? "", longest]),
    dimensions,
    maxTokens: longest - longestPrefix,
    embed: async (texts, role) => {
      const embeddings: Embedding[] = [];
      // One at a time: quantised models take one scale for a whole batch, so a vector would depend on its neighbours.
      for (const text of texts) embeddings.push(await embedOne(text, role));
      return embeddings;
    },
    close: async () => {
      await model.dispose();
    },
  };
}

/** tokenizer.json says how text is cut; tokenizer_config.json, which the library asks for, adds habits that not every model has. */
async function tokenizerIn(folder: string, source: object): Promise<PreTrainedTokenizer> {
  if (existsSync(join(folder, "tokenizer_config.json"))) return AutoTokenizer.from_pretrained(folder, source);
  const tokenizer = JSON.parse(await readFile(join(folder, "tokenizer.json"), "utf8")) as object;
  return new PreTrainedTokenizer(tokenizer, {});
}

/** Keeps the special tokens at the end, which the library's own truncation drops. */
function cut(ids: readonly number[], longest: number, special: ReadonlySet<number>): readonly number[] {
  if (ids.length <= longest) return ids;
  const end = ids.findLastIndex((id) => !special.has(id)) + 1;
  return [...ids.slice(0, longest - (ids.length - end)), ...ids.slice(end)];
}

/** `states` holds `rows` token vectors; `own` are the rows of the text's own tokens. */
function pooled(states: Float32Array, rows: number, own: readonly number[], pooling: Pooling): Embedding {
  const dimensions = states.length / rows;
  const row = (index: number): Float32Array => states.slice(index * dimensions, (index + 1) * dimensions);
  const tokens = new Float32Array(own.length * dimensions);
  own.forEach((index, i) => {
    tokens.set(unit(row(index)), i * dimensions);
  });
  const vector = row(pooling === "last_token" ? rows - 1 : 0);
  if (pooling === "mean")
    for (let i = 1; i < rows; i++) for (let d = 0; d < dimensions; d++) vector[d]! += states[i * dimensions + d]!;
  return { vector: unit(vector), tokens, tokenCount: own.length };
}

function unit(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum) || 1;
  return vector.map((value) => value / length);
}

/** A folder is named by a path; "org/name" is one only when it is there. */
function localFolder(name: string): string | undefined {
  const path = resolve(name);
  return isAbsolute(name) || name.startsWith(".") || existsSync(path) ? path : undefined;
}

function numberIn(settings: object, key: string): number {
  const value: unknown = Reflect.get(settings, key);
  return typeof value === "number" && value > 0 ? value : Infinity;
}

function unavailable(name: string, folder: string | undefined, cause: unknown): InhouseError {
  return new InhouseError("MODEL_UNAVAILABLE", {
    what: `The embedding model ${name} could not be loaded.`,
    why: reasons(cause),
    next: folder
      ? `Check that ${folder} holds config.json, tokenizer.json, tokenizer_config.json if the model has one, and onnx/model.onnx, or leave out --model for the built-in one.`
      : "Check the name and the network, give the path of a folder that holds the model, or leave out --model for the built-in one.",
    cause,
  });
}

/** "fetch failed" alone says nothing: the reason is in its cause. */
function reasons(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${reasons(error.cause)}`;
}
