import { DEFAULT_WEIGHTS } from "./default-weights.ts";
import { InhouseError } from "../errors.ts";
import { bertOnnx, type Precision } from "./bert-onnx.ts";
import { onnxEmbedder, type OnnxModel } from "./onnx-embedder.ts";
import { openSafetensors } from "./safetensors.ts";
import { tokenProjection } from "./token-projection.ts";

/** all-MiniLM-L6-v2. */
export const SHAPE = { layers: 6, heads: 12, hidden: 384, positions: 512, epsilon: 1e-12 };

const KNOWN_SENTENCE = "Customers on the Growth plan pay per seat, and discounts above 15 % need the CFO's approval.";
/** Its vector in fp32, each number times 800 as one signed byte. */
const KNOWN_VECTOR =
  "6ukpBwYNEAcDIR//0AHYOCv2zeTl2tjy/OL1NxYx9SJpvDTrALAFBwry2yA/5OxZGR3j6yne3xHYsBnNx5oBKQAh5NS/3eD/C+sQJPcxbMMUNQze4fUa7g0jFQzBy5g/jrQK//j4IT+7xgtGORX19h0l90YU5jYzCC7q4snY4QD9/jLNIuv3/tgYx+Es1yDg+D3YDPz3C/0uJfExLxEkB8/b5SEL+Snj4//eFsTw99NBKP0z2twa8e4cIt3Y3Mb1wSjq7EUdPjADKPYV/ignOQnhBQJM+ERfFbYO8Bk2AgALG+207PyylQ8DuVT/5dzYAtAK3goa/VsDB/IY8SjB2dcqFpSnPP9AR8UWGPb5TpL/+N4P7j/JaD//B/M6HxP2Pvv4vkUX3O8WKewPMBIMM9z2IibmpibA0ULgAhu+/QDYERUZTOTo5vAJJinZ/OoH8xve5LVL7g7x8Olb6eEM+zHqCQTH1yTg8zIj6BsE6eT20j7ZEBEI9/r+uxPWFDH+";
/** int8 keeps 0.99; a wrong tensor, a wrong operator or an overflowing processor falls far below. */
const LEAST_COSINE = 0.97;

/** The default model as the bytes of an ONNX file. Takes about 0.4 s and 120 MB while it runs. */
export function defaultModelOnnx(precision: Precision): Uint8Array {
  const weights = openSafetensors(DEFAULT_WEIGHTS.weightsPath);
  try {
    return bertOnnx(weights, SHAPE, precision, tokenProjection(SHAPE.hidden));
  } finally {
    weights.close();
  }
}

/** Throws MODEL_CORRUPT unless the model gives the known sentence its known vector on this machine. */
export async function assertKnownVector(model: OnnxModel): Promise<void> {
  const cosine = await knownCosine(model).catch((cause: unknown) => {
    throw corrupt(cause instanceof Error ? cause.message : String(cause), cause);
  });
  if (!(cosine >= LEAST_COSINE))
    throw corrupt(`cosine ${cosine.toFixed(3)} to the known vector, ${LEAST_COSINE} expected`);
}

async function knownCosine(model: OnnxModel): Promise<number> {
  const embedder = await onnxEmbedder(model);
  try {
    const [embedding] = await embedder.embed([KNOWN_SENTENCE], "query");
    const expected = new Int8Array(Buffer.from(KNOWN_VECTOR, "base64"));
    const length = Math.hypot(...expected);
    return expected.reduce((sum, value, i) => sum + (value * (embedding?.vector[i] ?? 0)) / length, 0);
  } finally {
    await embedder.close();
  }
}

function corrupt(why: string, cause?: unknown): InhouseError {
  return new InhouseError("MODEL_CORRUPT", {
    what: "The built-in embedding model does not give the right vectors on this machine.",
    why,
    next: "Reinstall Inhouse (its model weights may be damaged). If that does not help, choose another model with --model.",
    cause,
  });
}
