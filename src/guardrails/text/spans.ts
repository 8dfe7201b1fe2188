/** Questions about many stretches of text, answered without looking at all of them. */

interface Stretch {
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
