/** Normalised text while it is being written, each unit with the stretch of the original it stands for. */

export interface Output {
  readonly length: number;
  readonly last: string;
  put(piece: string, start: number, end: number): void;
  hardBreak(at: number): void;
  read(): { text: string; starts: Uint32Array; ends: Uint32Array };
}

/** The string of UTF-16 units; of one byte each where that is enough, which halves what every pass over it reads. */
export function textOf(units: Uint16Array): string {
  return units.some((unit) => unit > 255)
    ? Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString("utf16le")
    : Buffer.from(units).toString("latin1");
}

/**
 * Collects units with their origin; spaces are never doubled and never stand beside a line break. `expected`: how many
 * units there will be, about. Typed arrays, because lists of a long document's characters cost more than reading them.
 */
export function createOutput(expected: number): Output {
  let units = new Uint16Array(expected + 64);
  let starts = new Uint32Array(expected + 64);
  let ends = new Uint32Array(expected + 64);
  let length = 0;
  let last = "";
  const add = (unit: string, start: number, end: number) => {
    if (length === units.length) {
      const [oldUnits, oldStarts, oldEnds] = [units, starts, ends];
      (units = new Uint16Array(length * 2)).set(oldUnits);
      (starts = new Uint32Array(length * 2)).set(oldStarts);
      (ends = new Uint32Array(length * 2)).set(oldEnds);
    }
    units[length] = unit.charCodeAt(0);
    starts[length] = start;
    ends[length] = end;
    length += 1;
    last = unit;
  };
  return {
    get length() {
      return length;
    },
    get last() {
      return last;
    },
    put(piece, start, end) {
      for (let i = 0; i < piece.length; i += 1) {
        const unit = piece.charAt(i);
        if (unit === " " && (last === " " || last === "\n" || last === "")) continue;
        add(unit, start, end);
      }
    },
    hardBreak(at) {
      if (last === "" || last === "\n") return;
      if (last === " ") units[length - 1] = 10;
      else add("\n", at, at);
      last = "\n";
    },
    read: () => ({
      text: textOf(units.subarray(0, length)),
      starts: starts.subarray(0, length),
      ends: ends.subarray(0, length),
    }),
  };
}
