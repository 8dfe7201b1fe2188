import { closeSync, openSync, readSync } from "node:fs";

export interface Tensor {
  /** Sizes, outermost first. */
  shape: readonly number[];
  data: Float32Array;
}

/** A tensor as it lies in the file. */
export interface RawTensor {
  shape: readonly number[];
  dtype: string;
  bytes: Uint8Array;
}

export interface SafetensorsFile {
  /** One tensor as stored. Throws when it is not in the file or the file is cut short. */
  raw(name: string): RawTensor;
  /** One tensor as 32-bit floats (from F16 or F32). */
  read(name: string): Tensor;
  close(): void;
}

interface Entry {
  dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

/** Opens a safetensors file. Tensors are read one at a time, so that a large file never lies in memory as a whole. */
export function openSafetensors(path: string): SafetensorsFile {
  const fd = openSync(path, "r");
  const readAt = (position: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    let done = 0;
    while (done < length) {
      const count = readSync(fd, bytes, done, length - done, position + done);
      if (count === 0) throw new Error(`${path} is cut short: ${position + length} bytes expected`);
      done += count;
    }
    return bytes;
  };
  const headerLength = Number(new DataView(readAt(0, 8).buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(readAt(8, headerLength))) as Record<string, Entry>;

  const raw = (name: string): RawTensor => {
    const entry = header[name];
    if (!entry) throw new Error(`${path} has no tensor named ${name}`);
    const [start, end] = entry.data_offsets;
    return { shape: entry.shape, dtype: entry.dtype, bytes: readAt(8 + headerLength + start, end - start) };
  };
  return {
    raw,
    read: (name) => {
      const { shape, dtype, bytes } = raw(name);
      if (dtype === "F32") return { shape, data: new Float32Array(bytes.buffer) };
      if (dtype === "F16") return { shape, data: floatsOfHalves(new Uint16Array(bytes.buffer)) };
      throw new Error(`${path}: tensor ${name} is ${dtype}; only F16 and F32 are read`);
    },
    close: () => {
      closeSync(fd);
    },
  };
}

let halves: Float32Array | undefined;

/** Exact: every 16-bit float has a 32-bit one. A table of all 65,536 is faster than arithmetic per number. */
function floatsOfHalves(input: Uint16Array): Float32Array {
  halves ??= Float32Array.from({ length: 65_536 }, (_, half) => floatOfHalf(half));
  const output = new Float32Array(input.length);
  for (let i = 0; i < input.length; i++) output[i] = halves[input[i]!]!;
  return output;
}

function floatOfHalf(half: number): number {
  const sign = half >> 15 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
