import { CONTRIB, graphBuilder, type GraphBuilder } from "./onnx-graph.ts";
import type { SafetensorsFile } from "./safetensors.ts";

export interface BertShape {
  layers: number;
  heads: number;
  hidden: number;
  positions: number;
  epsilon: number;
}

export type Precision = "fp32" | "int8";

/**
 * Largest int8 weight. x86 processors without VNNI add pairs of products (activations up to 255) in 16 bits, which
 * overflow beyond 64. Only the output of attention has activations large enough for it to matter: emulated, 127 would
 * put 19 % error on the first layer's there, at most 2 % anywhere else; 64 costs nothing measurable.
 */
const INT8_MAX = 127;
const INT8_MAX_ATTENDED = 64;

/** A dense layer as stored: `weights` is [outputs, inputs]. ONNX multiplies by [inputs, outputs]. */
interface Dense {
  inputs: number;
  outputs: number;
  weights: Float32Array;
  bias: Float32Array;
}

/**
 * Writes a BERT encoder as the bytes of an ONNX file that takes ONE text.
 * Input `input_ids` [words] int32, special tokens included. Outputs `vector` [hidden], mean-pooled and L2-normalised,
 * and `tokens` [words - 2, hidden], the last hidden states without the first and last token, each L2-normalised and then,
 * where a `projection` [rows, hidden] is given, multiplied by it: [words - 2, rows].
 *
 * One text a run, because int8 takes one activation scale for its whole input: in a batch, a text's vector would
 * depend on its neighbours (cosine 0.986 to itself alone). It also needs no padding and no attention mask.
 */
export function bertOnnx(
  weights: SafetensorsFile,
  shape: BertShape,
  precision: Precision,
  projection?: Float32Array,
): Uint8Array {
  const graph = graphBuilder(17);
  const { hidden } = shape;
  const norm = (input: string, name: string): string =>
    graph.node(
      "LayerNormalization",
      [input, vector(graph, weights, `${name}.weight`), vector(graph, weights, `${name}.bias`)],
      {
        ints: { axis: -1 },
        floats: { epsilon: shape.epsilon },
      },
    );
  // Add + LayerNormalization, not the fused SkipLayerNormalization: its CPU kernel is scalar, 0.40 ms against 0.08 ms.
  const addNorm = (input: string, residual: string, name: string): string =>
    norm(graph.node("Add", [input, residual]), name);
  const linear = precision === "int8" ? linearInt8 : linearFp32;
  const attention = precision === "int8" ? attentionInt8 : attentionFp32;

  let state = norm(embeddings(graph, weights, shape), "embeddings.LayerNorm");
  for (let layer = 0; layer < shape.layers; layer++) {
    const at = `encoder.layer.${layer}`;
    const projections = ["query", "key", "value"].map((part) => `${at}.attention.self.${part}`);
    const context = attention(graph, state, `${at}.attention`, dense(weights, projections), shape);
    const attended = linear(
      graph,
      context,
      `${at}.attended`,
      dense(weights, [`${at}.attention.output.dense`]),
      INT8_MAX_ATTENDED,
    );
    state = addNorm(attended, state, `${at}.attention.output.LayerNorm`);
    const wide = linear(graph, state, `${at}.wide`, dense(weights, [`${at}.intermediate.dense`]));
    const active = graph.node("Gelu", [wide], { domain: CONTRIB });
    const narrow = linear(graph, active, `${at}.narrow`, dense(weights, [`${at}.output.dense`]));
    state = addNorm(narrow, state, `${at}.output.LayerNorm`);
  }
  outputs(graph, state, hidden, projection);
  return graph.encode(
    [{ name: "input_ids", type: "int32", shape: [1, "length"] }],
    [
      { name: "vector", type: "float", shape: [1, hidden] },
      { name: "tokens", type: "float", shape: [1, "words", projection ? projection.length / hidden : hidden] },
    ],
  );
}

function outputs(graph: GraphBuilder, state: string, hidden: number, projection: Float32Array | undefined): void {
  const unit = { ints: { axis: -1, p: 2 } };
  const mean = graph.node("ReduceMean", [state], { ints: { axes: [1], keepdims: 0 } });
  graph.node("LpNormalization", [mean], { ...unit, outputs: ["vector"] });
  const words = graph.node("Slice", [state, graph.integer(1), graph.integer(-1), graph.integer(1)]);
  if (!projection) {
    graph.node("LpNormalization", [words], { ...unit, outputs: ["tokens"] });
    return;
  }
  const rows = projection.length / hidden;
  const turned = graph.constant("projection", [hidden, rows], transposed(projection, rows, hidden));
  graph.node("MatMul", [graph.node("LpNormalization", [words], unit), turned], { outputs: ["tokens"] });
}

function embeddings(graph: GraphBuilder, weights: SafetensorsFile, { hidden, positions }: BertShape): string {
  // The word table stays as stored, in 16-bit floats: half the file and half the memory, and no rounding.
  const words = weights.raw("embeddings.word_embeddings.weight");
  graph.constant("words", words.shape, words.bytes, "float16");
  const word = graph.node("Cast", [graph.node("Gather", ["words", "input_ids"])], { ints: { to: 1 } });
  const position = weights.read("embeddings.position_embeddings.weight").data;
  const type = weights.read("embeddings.token_type_embeddings.weight").data;
  for (let i = 0; i < position.length; i++) position[i]! += type[i % hidden]!;
  graph.constant("positions", [positions, hidden], position);
  const length = graph.node("Slice", [graph.node("Shape", ["input_ids"]), graph.integer(1), graph.integer(2)]);
  return graph.node("Add", [word, graph.node("Slice", ["positions", graph.integer(0), length, graph.integer(0)])]);
}

function linearFp32(graph: GraphBuilder, input: string, name: string, layer: Dense): string {
  const { inputs, outputs: size, weights } = layer;
  const turned = transposed(weights, size, inputs);
  const product = graph.node("MatMul", [input, graph.constant(`${name}.weight`, [inputs, size], turned)]);
  return graph.node("Add", [product, graph.constant(`${name}.bias`, [size], layer.bias)]);
}

function attentionFp32(graph: GraphBuilder, input: string, name: string, qkv: Dense, { heads }: BertShape): string {
  const parts = [`${name}.query`, `${name}.key`, `${name}.value`];
  graph.node("Split", [linearFp32(graph, input, name, qkv)], { ints: { axis: 2 }, outputs: parts });
  return graph.node("MultiHeadAttention", parts, { domain: CONTRIB, ints: { num_heads: heads } });
}

function linearInt8(graph: GraphBuilder, input: string, name: string, layer: Dense, max = INT8_MAX): string {
  const { weight, scale } = int8Constants(graph, name, layer, max);
  const bias = graph.constant(`${name}.bias`, [layer.outputs], layer.bias);
  return graph.node("DynamicQuantizeMatMul", [input, weight, scale, "", bias], { domain: CONTRIB });
}

function attentionInt8(graph: GraphBuilder, input: string, name: string, qkv: Dense, { heads }: BertShape): string {
  const { weight, scale } = int8Constants(graph, name, qkv, INT8_MAX);
  const bias = graph.constant(`${name}.bias`, [qkv.outputs], qkv.bias);
  const zero = graph.constant(`${name}.zero`, [qkv.outputs], new Int8Array(qkv.outputs));
  const quantised = [`${name}.quantised`, `${name}.step`, `${name}.offset`] as const;
  graph.node("DynamicQuantizeLinear", [input], { outputs: quantised });
  return graph.node("QAttention", [quantised[0], weight, bias, quantised[1], scale, "", quantised[2], zero], {
    domain: CONTRIB,
    ints: { num_heads: heads },
  });
}

/** Symmetric int8 weights with one scale an output. */
function int8Constants(
  graph: GraphBuilder,
  name: string,
  layer: Dense,
  max: number,
): { weight: string; scale: string } {
  const { inputs, outputs: size, weights } = layer;
  const scales = new Float32Array(size);
  const values = new Int8Array(weights.length);
  for (let output = 0; output < size; output++) {
    const row = weights.subarray(output * inputs, (output + 1) * inputs);
    let largest = 0;
    for (let input = 0; input < inputs; input++) largest = Math.max(largest, Math.abs(row[input]!));
    scales[output] = largest / max || 1;
    for (let input = 0; input < inputs; input++)
      values[input * size + output] = Math.round(row[input]! / scales[output]!);
  }
  return {
    weight: graph.constant(`${name}.weight`, [inputs, size], values),
    scale: graph.constant(`${name}.scale`, [size], scales),
  };
}

/** Reads one dense layer, or several over the same input as one. */
function dense(weights: SafetensorsFile, names: readonly string[]): Dense {
  const parts = names.map((name) => ({ weight: weights.read(`${name}.weight`), bias: weights.read(`${name}.bias`) }));
  const bias = joined(parts.map((part) => part.bias.data));
  const inputs = parts[0]?.weight.shape[1] ?? 0;
  return { inputs, outputs: bias.length, weights: joined(parts.map((part) => part.weight.data)), bias };
}

function transposed(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const turned = new Float32Array(matrix.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) turned[column * rows + row] = matrix[row * columns + column]!;
  return turned;
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function vector(graph: GraphBuilder, weights: SafetensorsFile, name: string): string {
  const { shape, data } = weights.read(name);
  return graph.constant(name, shape, data);
}
