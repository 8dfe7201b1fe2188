/** A draft as the kinds read it: plain lower-cased prose in which every quantity is one placeholder character. */
import { rewritings } from "./canonical.ts";
import { normalise, type Normalised, type Zone, type ZoneType } from "./normalise.ts";
import { findQuantities, type Quantity, type QuantityType } from "./quantities.ts";
import { wholeWords } from "./spans.ts";
import { splitSentences, type Sentence } from "./sentences.ts";

/** Placeholders in `Draft.tagged`; patterns are built from them, so a figure's way of writing never matters. */
export const TAG = {
  percent: "\ue001",
  money: "\ue002",
  number: "\ue003",
  duration: "\ue004",
  fraction: "\ue005",
  multiple: "\ue006",
  ratio: "\ue007",
  date: "\ue008",
  code: "\ue010",
  url: "\ue011",
  email: "\ue012",
} as const satisfies Record<QuantityType | "code" | "url" | "email", string>;
/** Any amount that can be read as a share of something. */
export const SHARE = `[${TAG.percent}${TAG.fraction}${TAG.ratio}]`;

export interface Span {
  /** UTF-16 offsets into the original text, end exclusive. */
  start: number;
  end: number;
}

export interface Draft {
  original: string;
  normalised: Normalised;
  /** Normalised text in its own case, same offsets as `lower`. */
  plain: string;
  lower: string;
  tagged: string;
  /** Quantities by their position in `tagged`. */
  quantityAt: ReadonlyMap<number, Quantity>;
  quantities: readonly { at: number; quantity: Quantity }[];
  /** Quantities between two offsets of `tagged`. */
  quantitiesBetween(start: number, end: number): readonly { at: number; quantity: Quantity }[];
  sentences: readonly Sentence[];
  sentenceAt(position: number): Sentence;
  /** From offsets in `tagged` to the original, in whole words. */
  span(start: number, end: number): Span;
  /** The original words between two offsets of `tagged`, on one line. */
  quoted(start: number, end: number): string;
  /** From offsets in `plain` and `lower` to the original. */
  plainSpan(start: number, end: number): Span;
  /** From an offset in `tagged` to one in `plain`. */
  toPlain(position: number): number;
  /** From an offset in the original to one in `plain`. */
  fromOriginal(position: number): number;
  /** From an offset in `plain` to one in `tagged`. */
  toTagged(position: number): number;
  inZone(type: ZoneType, taggedPosition: number): boolean;
}

function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  // Offsets must hold: the few letters whose small form is longer stay as they are.
  return lower.length === text.length
    ? lower
    : Array.from(text)
        .map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c))
        .join("");
}

interface Piece {
  start: number;
  end: number;
  tag: string;
  quantity?: Quantity;
}

function pieces(lower: string, zones: readonly Zone[]): Piece[] {
  const masks: Piece[] = zones
    .filter(
      (zone): zone is Zone & { type: "code" | "url" | "email" } =>
        zone.type === "code" || zone.type === "url" || zone.type === "email",
    )
    .map((zone) => ({ start: zone.start, end: zone.end, tag: TAG[zone.type] }));
  let m = 0;
  const list: Piece[] = [];
  for (const quantity of findQuantities(lower)) {
    while (m < masks.length && (masks[m]?.end ?? 0) <= quantity.start) m += 1;
    const mask = masks[m];
    if (mask && mask.start < quantity.end) continue;
    list.push({ start: quantity.start, end: quantity.end, tag: TAG[quantity.type], quantity });
  }
  const said = rewritings(lower).map(({ start, end, text }) => ({ start, end, tag: text }));
  return [...masks, ...list, ...said].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Finds the last index whose value is at most `position` in an ascending array. */
export function indexAt(starts: ArrayLike<number>, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function readDraft(original: string): Draft {
  const normalised = normalise(original);
  const plain = normalised.text;
  const lower = lowerCase(plain);
  const said = pieces(lower, normalised.zones);
  const parts: string[] = [];
  const most = said.reduce((sum, { start, end, tag }) => sum + Math.max(0, tag.length - (end - start)), lower.length);
  const room = { starts: new Uint32Array(most), ends: new Uint32Array(most) };
  let length = 0;
  const quantities: { at: number; quantity: Quantity }[] = [];
  let at = 0;
  const place = (start: number, end: number) => {
    room.starts[length] = start;
    room.ends[length] = end;
    length += 1;
  };
  const copy = (to: number) => {
    parts.push(lower.slice(at, to));
    for (let i = at; i < to; i += 1) place(i, i + 1);
    at = to;
  };
  for (const piece of said) {
    if (piece.start < at) continue;
    copy(piece.start);
    if (piece.quantity) quantities.push({ at: length, quantity: piece.quantity });
    parts.push(piece.tag);
    // Each character stands for one of the stretch, the last for all that is left of it.
    for (let from = piece.start, left = piece.tag.length; left > 0; left -= 1) {
      const to = left === 1 ? piece.end : Math.min(from + 1, piece.end);
      place(Math.min(from, piece.end - 1), to);
      from = to;
    }
    at = piece.end;
  }
  copy(lower.length);
  const starts = room.starts.subarray(0, length);
  const ends = room.ends.subarray(0, length);
  const tagged = parts.join("");
  const breaks = new Set<number>(normalised.softBreaks.map((position) => indexAt(starts, position)));
  const sentences = splitSentences(tagged, breaks, (position) => plain.charAt(starts[position] ?? 0));
  const places = quantities.map((entry) => entry.at);
  const sentenceStarts = sentences.map((sentence) => sentence.start);
  const plainSpan = (start: number, end: number): Span => {
    let last = Math.max(start, end - 1);
    while (last > start && /\s/.test(plain.charAt(last))) last -= 1;
    const span = (from: number, to: number): Span => ({
      start: normalised.starts[from] ?? original.length,
      end: normalised.ends[to] ?? original.length,
    });
    const { start: first, end: behind } = span(start, last);
    // From the text to an attribute that stands in front of its beginning.
    return first <= behind ? { start: first, end: behind } : span(last, start);
  };
  const zonesOf = new Map<ZoneType, { starts: number[]; zones: Zone[] }>();
  for (const zone of normalised.zones) {
    const list = zonesOf.get(zone.type) ?? { starts: [], zones: [] };
    list.starts.push(zone.start);
    list.zones.push(zone);
    zonesOf.set(zone.type, list);
  }
  const toPlain = (position: number) => starts[position] ?? plain.length;
  const span = (start: number, end: number) => {
    const place = plainSpan(toPlain(start), ends[Math.max(start, end - 1)] ?? plain.length);
    return wholeWords(original, place.start, place.end);
  };
  return {
    original,
    normalised,
    plain,
    lower,
    tagged,
    quantityAt: new Map(quantities.map((entry) => [entry.at, entry.quantity])),
    quantities,
    quantitiesBetween(start, end) {
      let from = quantities.length === 0 ? 0 : indexAt(places, start);
      while (from < places.length && (places[from] ?? 0) < start) from += 1;
      let to = from;
      while (to < places.length && (places[to] ?? 0) < end) to += 1;
      return quantities.slice(from, to);
    },
    sentences,
    sentenceAt: (position) =>
      sentences[indexAt(sentenceStarts, position)] ?? { start: 0, end: tagged.length, question: false },
    span,
    quoted(start, end) {
      const { start: from, end: to } = span(start, end);
      return original.slice(from, to).replace(/\s+/g, " ");
    },
    plainSpan,
    toPlain,
    fromOriginal(position) {
      const { starts: from, ends: to, flow } = normalised;
      const at = indexAt(from.subarray(0, flow), position);
      const behind = flow + indexAt(from.subarray(flow), position);
      const isBehind =
        (from[behind] ?? Infinity) <= position && position < (to[behind] ?? 0) && (to[at] ?? 0) <= position;
      return isBehind ? behind : at;
    },
    toTagged: (position) => indexAt(starts, position),
    inZone(type, taggedPosition) {
      const list = zonesOf.get(type);
      if (!list) return false;
      const position = toPlain(taggedPosition);
      const zone = list.zones[indexAt(list.starts, position)];
      return zone !== undefined && zone.start <= position && position < zone.end;
    },
  };
}
