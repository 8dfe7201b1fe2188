/** Offsets as lines and columns. Apart from the engine, so that the command line can name places without its patterns. */

export interface Place {
  start: number;
  end: number;
  /** Of the start; both count from 1, columns in UTF-16 units. */
  line: number;
  column: number;
}

function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return Uint32Array.from(starts);
}

/** Says the line and the column of places in a text. */
export function placer(text: string): (start: number, end: number) => Place {
  const starts = lineStarts(text);
  return (start, end) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    return { start, end, line: low + 1, column: start - (starts[low] ?? 0) + 1 };
  };
}
