/** Questions about many stretches of text, answered without looking at all of them. */

export interface Stretch {
  start: number;
  end: number;
}

/** Those of a list, ascending by start, that touch start–end. */
export function near<T extends Stretch>(list: readonly T[], start: number, end: number): readonly T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  // A stretch that begins a little earlier may reach in; they hardly overlap, so a few steps back are enough.
  let from = low;
  while (from > 0 && low - from < 4) from -= 1;
  let to = low;
  while (to < list.length && (list[to]?.start ?? 0) < end) to += 1;
  return list.slice(from, to).filter((item) => item.start < end && item.end > start);
}

/** The text with some stretches, ascending by start, written over by others of the same length. */
export function overwritten(text: string, stretches: Iterable<Stretch>, by: (length: number) => string): string {
  // One cut and join for all: a copy of a long text for each of its names would take the square of it.
  let parts: string[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    if (start < at) {
      const done = parts.join("");
      parts = [done.slice(0, start), by(end - start), done.slice(end)];
    } else parts.push(text.slice(at, start), by(end - start));
    at = Math.max(at, end);
  }
  parts.push(text.slice(at));
  return parts.join("");
}

const SCRIPT_WITH_SPACES = "\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{M}";
const CUT_BEFORE = new RegExp(`[${SCRIPT_WITH_SPACES}]+$`, "u");
const CUT_BEHIND = new RegExp(`^[${SCRIPT_WITH_SPACES}]+`, "u");
const IS_LETTER = new RegExp(`^[${SCRIPT_WITH_SPACES}]$`, "u");
const LONGEST_WORD = 40;

/** A stretch without the blanks at its ends, and whole words where it begins or ends inside one: whoever reads it is to know what is meant. */
export function wholeWords(text: string, start: number, end: number): Stretch {
  if (end <= start) return { start, end };
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  if (from === to) return { start, end };
  // A figure may have its unit right behind it: "£76pm".
  if (IS_LETTER.test(text.charAt(from)))
    from -= CUT_BEFORE.exec(text.slice(Math.max(0, from - LONGEST_WORD), from))?.[0].length ?? 0;
  if (IS_LETTER.test(text.charAt(to - 1))) to += CUT_BEHIND.exec(text.slice(to, to + LONGEST_WORD))?.[0].length ?? 0;
  return { start: from, end: to };
}

export interface Cover {
  add(start: number, end: number): void;
  touches(start: number, end: number): boolean;
}

const BUCKET = 8;

/** Which parts of a text are taken. */
export function createCover(taken: Iterable<Stretch> = []): Cover {
  const buckets = new Map<number, Stretch[]>();
  const cover: Cover = {
    add(start, end) {
      for (let b = start >> BUCKET; b <= Math.max(start, end - 1) >> BUCKET; b += 1) {
        const list = buckets.get(b);
        if (list) list.push({ start, end });
        else buckets.set(b, [{ start, end }]);
      }
    },
    touches(start, end) {
      for (let b = start >> BUCKET; b <= Math.max(start, end - 1) >> BUCKET; b += 1) {
        if (buckets.get(b)?.some((item) => start < item.end && end > item.start) === true) return true;
      }
      return false;
    },
  };
  for (const { start, end } of taken) cover.add(start, end);
  return cover;
}
