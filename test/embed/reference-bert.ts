import type { SafetensorsFile } from "../../src/embed/safetensors.ts";

const [LAYERS, HEADS, HIDDEN, SIZE] = [6, 12, 384, 32];

/** BERT as its paper writes it, slow and plain, to compare the fused graph with. Gives the last hidden states. */
export function referenceBert(weights: SafetensorsFile, ids: readonly number[]): Float64Array[] {
  const data = (name: string): Float32Array => weights.read(name).data;
  const [words, positions, types] = ["word", "position", "token_type"].map((n) =>
    data(`embeddings.${n}_embeddings.weight`),
  );
  const linear = (name: string, rows: Float64Array[]): Float64Array[] => {
    const [weight, bias] = [data(`${name}.weight`), data(`${name}.bias`)];
    return rows.map((row) =>
      Float64Array.from(bias, (b, o) => row.reduce((sum, x, i) => sum + x * weight[o * row.length + i]!, b)),
    );
  };
  const addNorm = (name: string, rows: Float64Array[], residual?: Float64Array[]): Float64Array[] => {
    const [gain, shift] = [data(`${name}.weight`), data(`${name}.bias`)];
    return rows.map((row, r) => {
      const x = row.map((value, i) => value + (residual?.[r]?.[i] ?? 0));
      const mean = x.reduce((a, b) => a + b) / HIDDEN;
      const deviation = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / HIDDEN + 1e-12);
      return x.map((value, i) => ((value - mean) / deviation) * gain[i]! + shift[i]!);
    });
  };
  const embedded = ids.map((id, p) =>
    Float64Array.from(
      { length: HIDDEN },
      (_, i) => words![id * HIDDEN + i]! + positions![p * HIDDEN + i]! + types![i]!,
    ),
  );
  let state = addNorm("embeddings.LayerNorm", embedded);
  for (let layer = 0; layer < LAYERS; layer++) {
    const at = `encoder.layer.${layer}`;
    const [q, k, v] = ["query", "key", "value"].map((n) => linear(`${at}.attention.self.${n}`, state));
    const context = q!.map((query) => {
      const out = new Float64Array(HIDDEN);
      for (let head = 0; head < HEADS; head++) {
        const from = head * SIZE;
        const scores = k!.map((key) => {
          let dot = 0;
          for (let i = from; i < from + SIZE; i++) dot += query[i]! * key[i]!;
          return Math.exp(dot / Math.sqrt(SIZE));
        });
        const total = scores.reduce((a, b) => a + b);
        scores.forEach((score, t) => {
          for (let i = from; i < from + SIZE; i++) out[i]! += (score / total) * v![t]![i]!;
        });
      }
      return out;
    });
    state = addNorm(`${at}.attention.output.LayerNorm`, linear(`${at}.attention.output.dense`, context), state);
    const wide = linear(`${at}.intermediate.dense`, state).map((row) =>
      row.map((x) => (x / 2) * (1 + erf(x / Math.SQRT2))),
    );
    state = addNorm(`${at}.output.LayerNorm`, linear(`${at}.output.dense`, wide), state);
  }
  return state;
}

/** Power series up to 3, beyond that one to 5 digits. */
function erf(x: number): number {
  if (Math.abs(x) > 3) return Math.sign(x);
  let [term, sum] = [x, x];
  for (let n = 1; n < 60; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}
