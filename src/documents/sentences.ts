const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** The segmenter's time grows with the square of the length (measured: 40 kB 20 ms, 640 kB 13 s), so it gets windows. */
const WINDOW = 8192;

/** The offsets at which sentences start, the first of them 0. Line breaks count as spaces; blank lines end sentences. */
export function sentenceStarts(text: string): number[] {
  // Hard-wrapped prose breaks lines inside sentences; the segmenter would take each line end for a sentence end.
  const joined = text.replace(/(?<=[^\n])\n(?=[^\n])/g, " ");
  const starts: number[] = [0];
  let from = 0;
  while (from < joined.length) {
    const segments = Array.from(segmenter.segment(joined.slice(from, from + WINDOW)));
    const isLast = from + WINDOW >= joined.length;
    for (const { segment, index } of segments) {
      const start = from + index;
      if (start > 0 && segment.trim() !== "") starts.push(start);
    }
    if (isLast) break;
    // The last sentence of a window may go on behind it: it starts the next one.
    const cut = segments.at(-1)!.index;
    from += cut > 0 ? cut : WINDOW;
  }
  return [...new Set(starts)];
}

/** The sentences of a text, without the spaces around them. */
export function sentencesIn(text: string): string[] {
  const starts = sentenceStarts(text);
  return starts
    .map((start, index) => text.slice(start, starts[index + 1]).trim())
    .filter((sentence) => sentence !== "");
}
