import onnxProto from "onnx-proto";

const { onnx } = onnxProto;
const { DataType } = onnx.TensorProto;
const { AttributeType } = onnx.AttributeProto;

/** Operators outside the ONNX standard that ONNX Runtime brings along, many of them fused. */
export const CONTRIB = "com.microsoft";

export type TensorData = Float32Array | Int8Array | Uint8Array | BigInt64Array;

export interface NodeOptions {
  domain?: string;
  ints?: Record<string, number | readonly number[]>;
  floats?: Record<string, number>;
  /** Names of the outputs; one made-up name when left out. */
  outputs?: readonly string[];
}

export interface GraphPort {
  name: string;
  type: "float" | "int32" | "int64";
  /** A number is a fixed size, a string a size known only at run time. */
  shape: readonly (number | string)[];
}

export interface GraphBuilder {
  /** Adds a constant and returns its name. `float16` takes the bytes of 16-bit floats. */
  constant(name: string, shape: readonly number[], data: TensorData, type?: "float16"): string;
  /** A one-element constant, for the operators that take offsets and axes as inputs. */
  integer(value: number): string;
  /** Adds a node and returns the name of its first output. */
  node(opType: string, inputs: readonly string[], options?: NodeOptions): string;
  /** The finished model, as the bytes of an .onnx file. */
  encode(inputs: readonly GraphPort[], outputs: readonly GraphPort[]): Uint8Array;
}

/** Builds an ONNX model node by node. The same calls always give the same bytes. */
export function graphBuilder(opset: number): GraphBuilder {
  const nodes: onnxProto.onnx.INodeProto[] = [];
  const constants: onnxProto.onnx.ITensorProto[] = [];
  const constant: GraphBuilder["constant"] = (name, shape, data, type) => {
    const rawData = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    constants.push({ name, dims: [...shape], dataType: type ? DataType.FLOAT16 : dataTypeOf(data), rawData });
    return name;
  };
  return {
    constant,
    integer: (value) => {
      const name = `integer_${value}`;
      const known = constants.some((entry) => entry.name === name);
      return known ? name : constant(name, [1], BigInt64Array.of(BigInt(value)));
    },
    node: (opType, inputs, { domain = "", ints = {}, floats = {}, outputs } = {}) => {
      const name = `${opType}_${nodes.length}`;
      const output = outputs ? [...outputs] : [name];
      const attribute = [
        ...Object.entries(ints).map(([key, value]) =>
          typeof value === "number"
            ? { name: key, type: AttributeType.INT, i: value }
            : { name: key, type: AttributeType.INTS, ints: [...value] },
        ),
        ...Object.entries(floats).map(([key, value]) => ({ name: key, type: AttributeType.FLOAT, f: value })),
      ];
      nodes.push({ name, opType, domain, input: [...inputs], output, attribute });
      return output[0] ?? name;
    },
    encode: (inputs, outputs) =>
      onnx.ModelProto.encode(
        onnx.ModelProto.create({
          irVersion: 8,
          producerName: "inhouse",
          opsetImport: [
            { domain: "", version: opset },
            { domain: CONTRIB, version: 1 },
          ],
          graph: {
            name: "encoder",
            node: nodes,
            initializer: constants,
            input: inputs.map(valueInfo),
            output: outputs.map(valueInfo),
          },
        }),
      ).finish(),
  };
}

function dataTypeOf(data: TensorData): onnxProto.onnx.TensorProto.DataType {
  if (data instanceof Float32Array) return DataType.FLOAT;
  if (data instanceof Int8Array) return DataType.INT8;
  if (data instanceof Uint8Array) return DataType.UINT8;
  return DataType.INT64;
}

function valueInfo({ name, type, shape }: GraphPort): onnxProto.onnx.IValueInfoProto {
  const dim = shape.map((size) => (typeof size === "number" ? { dimValue: size } : { dimParam: size }));
  const elemType = { float: DataType.FLOAT, int32: DataType.INT32, int64: DataType.INT64 }[type];
  return { name, type: { tensorType: { elemType, shape: { dim } } } };
}
