/** Words whose letters are set apart, read as words. */
import type { Normalised } from "./normalise.ts";
import { textOf } from "./output.ts";

// Letters set apart ("d i s c o u n t", "f r e e", "4 0 %") read as one word, and a letter O among digits as a nought.
// Three single letters in a row are no prose; with a full stop or a dash between them they may be an abbreviation.
const SPACED =
  /(?<![A-Za-z0-9'’])(?:[A-Za-z] (?:[A-Za-z] ){1,30}[A-Za-z](?![A-Za-z0-9'’])|[A-Za-z]([.\-_*])(?:[A-Za-z]\1){2,30}[A-Za-z](?![A-Za-z0-9])|(?<!\d[.,] ?)(?:\d ){1,3}\d(?= ?%)|(?<=[$€£] )(?:\d ){1,4}\d(?![\d.,]))/g;
const LETTER_DIGIT =
  /(?<=\d)[oO]+(?=[\d.,]*(?:\s?%| (?:days?|hours?|months?|weeks?|users?|minutes?)\b))|(?<![A-Za-z0-9])[lI](?=\d{1,2}\s?%)/g;

/** "a c t  n o w": where letters stand apart, words stand two spaces apart or on two lines. */
const isWide = ({ original, starts, ends }: Normalised, at: number): boolean =>
  /\s{2}|\n/.test(original.slice(ends[at - 1] ?? 0, starts[at + 1] ?? 0));

export function despaced(from: Normalised): Normalised {
  let text = from.text.replace(LETTER_DIGIT, (letters) => (/[oO]/.test(letters) ? "0".repeat(letters.length) : "1"));
  const drop: number[] = [];
  for (const match of text.matchAll(SPACED)) {
    const separator = match[1] ?? " ";
    for (let i = match.index; i < match.index + match[0].length; i += 1)
      if (text.charAt(i) === separator && !(separator === " " && isWide(from, i))) drop.push(i);
  }
  if (drop.length === 0) return { ...from, text };
  const length = text.length - drop.length;
  const units = new Uint16Array(length);
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  const shifted = new Uint32Array(text.length + 1);
  let kept = 0;
  let dropped = 0;
  for (let i = 0; i < text.length; i += 1) {
    shifted[i] = kept;
    if (i === drop[dropped]) {
      dropped += 1;
      continue;
    }
    units[kept] = text.charCodeAt(i);
    starts[kept] = from.starts[i] ?? 0;
    ends[kept] = from.ends[i] ?? 0;
    kept += 1;
  }
  shifted[text.length] = kept;
  text = textOf(units);
  const move = (at: number) => shifted[at] ?? at;
  return {
    original: from.original,
    text,
    starts,
    ends,
    zones: from.zones.map((zone) => ({ ...zone, start: move(zone.start), end: move(zone.end) })),
    softBreaks: from.softBreaks.map(move),
  };
}
