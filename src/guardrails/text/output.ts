/** Normalised text while it is being written, each unit with the stretch of the original it stands for. */

export interface Output {
  readonly length: number;
  readonly last: string;
  put(piece: string, start: number, end: number): void;
  hardBreak(at: number): void;
  read(): { text: string; starts: Uint32Array; ends: Uint32Array };
}

/** Collects units with their origin; spaces are never doubled and never stand beside a line break. */
export function createOutput(): Output {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = "";
  return {
    get length() {
      return units.length;
    },
    get last() {
      return last;
    },
    put(piece, start, end) {
      for (let i = 0; i < piece.length; i += 1) {
        const unit = piece.charAt(i);
        if (unit === " " && (last === " " || last === "\n" || last === "")) continue;
        units.push(unit);
        starts.push(start);
        ends.push(end);
        last = unit;
      }
    },
    hardBreak(at) {
      if (last === "" || last === "\n") return;
      if (last === " ") units[units.length - 1] = "\n";
      else {
        units.push("\n");
        starts.push(at);
        ends.push(at);
      }
      last = "\n";
    },
    read: () => ({ text: units.join(""), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }),
  };
}
