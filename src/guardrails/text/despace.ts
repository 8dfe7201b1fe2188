/** Words whose letters are set apart or replaced by figures, read as words. */
import { separators, undisguised } from "./disguised.ts";
import type { Normalised } from "./normalise.ts";
import { textOf } from "./output.ts";

// A letter O among digits is a nought, a small l before them a one.
const LETTER_DIGIT =
  /(?<=\d)[oO]+(?=[\d.,]*(?:\s?%| (?:days?|hours?|months?|weeks?|users?|minutes?)\b))|(?<![A-Za-z0-9])[lI](?=\d{1,2}\s?%)/g;
const MAY_HOLD_LETTER_DIGIT = /\d(?:[oO]|(?<=[lI].))/;
const RAISED_POINT = /(?<=\d)[·‧∙⋅](?=\d)/g;

export function despaced(from: Normalised): Normalised {
  const figured = MAY_HOLD_LETTER_DIGIT.test(from.text)
    ? from.text.replace(LETTER_DIGIT, (letters) => (/[oO]/.test(letters) ? "0".repeat(letters.length) : "1"))
    : from.text;
  let text = undisguised(figured.replace(RAISED_POINT, "."), from.zones);
  const drop = separators(text, from.starts, from.ends);
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
    flow: move(from.flow),
  };
}
