/** The built-in weights as an ONNX file that Transformers.js can load, for the peer: fp32, batches, attention mask. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DEFAULT_WEIGHTS } from "../../src/embed/default-weights.ts";
import { CONTRIB, graphBuilder, type GraphBuilder } from "../../src/embed/onnx-graph.ts";
import { openSafetensors, type SafetensorsFile } from "../../src/embed/safetensors.ts";

export const PEER_MODEL = "Xenova/all-MiniLM-L6-v2";
const HEADS = 12;
const LAYERS = 6;
const HIDDEN = 384;

/** Puts the model where the peer would have downloaded it to. */
export function writePeerModel(cacheDir: string): void {
  const dir = join(cacheDir, PEER_MODEL);
  const file = join(dir, "onnx/model.onnx");
  if (existsSync(file)) return;
  mkdirSync(join(dir, "onnx"), { recursive: true });
  const { tokenizerPath, weightsPath } = DEFAULT_WEIGHTS;
  copyFileSync(tokenizerPath, join(dir, "tokenizer.json"));
  const config = JSON.parse(readFileSync(join(dirname(tokenizerPath), "config.json"), "utf8")) as Record<
    string,
    unknown
  >;
  writeFileSync(
    join(dir, "config.json"),
    JSON.stringify({ model_type: "bert", architectures: ["BertModel"], ...config }),
  );
  writeFileSync(
    join(dir, "tokenizer_config.json"),
    JSON.stringify({
      tokenizer_class: "BertTokenizer",
      do_lower_case: true,
      model_max_length: 512,
      cls_token: "[CLS]",
      sep_token: "[SEP]",
      pad_token: "[PAD]",
      unk_token: "[UNK]",
      mask_token: "[MASK]",
    }),
  );
  const weights = openSafetensors(weightsPath);
  try {
    writeFileSync(file, encoder(weights));
  } finally {
    weights.close();
  }
}

function encoder(weights: SafetensorsFile): Uint8Array {
  const graph = graphBuilder(17);
  const mask = graph.node("Cast", ["attention_mask"], { ints: { to: 6 } });
  let state = norm(graph, weights, embedded(graph, weights), "embeddings.LayerNorm");
  for (let layer = 0; layer < LAYERS; layer++) {
    const at = `encoder.layer.${String(layer)}`;
    const [query = "", key = "", value = ""] = ["query", "key", "value"].map((part) =>
      dense(graph, weights, state, `${at}.attention.self.${part}`),
    );
    const context = graph.node("MultiHeadAttention", [query, key, value, "", mask], {
      domain: CONTRIB,
      ints: { num_heads: HEADS },
    });
    const attended = graph.node("Add", [dense(graph, weights, context, `${at}.attention.output.dense`), state]);
    state = norm(graph, weights, attended, `${at}.attention.output.LayerNorm`);
    const wide = graph.node("Gelu", [dense(graph, weights, state, `${at}.intermediate.dense`)], { domain: CONTRIB });
    const narrow = graph.node("Add", [dense(graph, weights, wide, `${at}.output.dense`), state]);
    state = norm(graph, weights, narrow, `${at}.output.LayerNorm`);
  }
  graph.node("Identity", [state], { outputs: ["last_hidden_state"] });
  return graph.encode(
    [
      { name: "input_ids", type: "int64", shape: ["batch", "length"] },
      { name: "attention_mask", type: "int64", shape: ["batch", "length"] },
    ],
    [{ name: "last_hidden_state", type: "float", shape: ["batch", "length", HIDDEN] }],
  );
}

function embedded(graph: GraphBuilder, weights: SafetensorsFile): string {
  const words = constant(graph, weights, "embeddings.word_embeddings.weight");
  const positions = weights.read("embeddings.position_embeddings.weight");
  const type = weights.read("embeddings.token_type_embeddings.weight").data;
  const sum = positions.data.map((value, i) => value + (type[i % HIDDEN] ?? 0));
  const table = graph.constant("positions", positions.shape, sum);
  const length = graph.node("Slice", [graph.node("Shape", ["input_ids"]), graph.integer(1), graph.integer(2)]);
  const places = graph.node("Slice", [table, graph.integer(0), length, graph.integer(0)]);
  return graph.node("Add", [graph.node("Gather", [words, "input_ids"]), places]);
}

function constant(graph: GraphBuilder, weights: SafetensorsFile, name: string): string {
  const { shape, data } = weights.read(name);
  return graph.constant(name, shape, data);
}

function norm(graph: GraphBuilder, weights: SafetensorsFile, input: string, name: string): string {
  const parameters = [constant(graph, weights, `${name}.weight`), constant(graph, weights, `${name}.bias`)];
  return graph.node("LayerNormalization", [input, ...parameters], { ints: { axis: -1 }, floats: { epsilon: 1e-12 } });
}

/** Weights are stored [outputs, inputs]; ONNX multiplies by [inputs, outputs]. */
function dense(graph: GraphBuilder, weights: SafetensorsFile, input: string, name: string): string {
  const { shape, data } = weights.read(`${name}.weight`);
  const [outputs = 0, inputs = 0] = shape;
  const turned = new Float32Array(data.length);
  for (let o = 0; o < outputs; o++)
    for (let i = 0; i < inputs; i++) turned[i * outputs + o] = data[o * inputs + i] ?? 0;
  const product = graph.node("MatMul", [input, graph.constant(`${name}.weight`, [inputs, outputs], turned)]);
  return graph.node("Add", [product, constant(graph, weights, `${name}.bias`)]);
}
