import { sentenceStarts } from "./sentences.ts";
import type { Block } from "./types.ts";

/** Counts tokens of the embedding model, special tokens not included. */
export interface TokenCounter {
  countTokens(text: string): number;
}

/** A stretch of text that fits into one chunk. */
export interface Piece {
  start: number;
  end: number;
  /** At least a tenth of its characters, however the tokenizer counts them. */
  tokens: number;
}

/** Words of more than 100 characters are one unknown token to WordPiece: without this bound a chunk could be megabytes. */
const MAX_CHARS_PER_TOKEN = 10;
/** Longer text is cut before it is counted, to keep the work linear in its length. */
const WINDOW_CHARS_PER_TOKEN = 16;

type Cut = (text: string, start: number, end: number) => number[];

/** Where each type of block may be cut, from the best place to the worst. Each cut is an offset that starts a part. */
const CUTS: Readonly<Record<Block["type"], readonly Cut[]>> = {
  heading: [cutSentences],
  text: [cutSentences],
  list: [cutItems, cutLines, cutSentences],
  table: [cutLines, cutSentences],
  code: [cutLines],
  record: [cutLines, cutSentences],
  turn: [cutLines, cutSentences],
};

/** Cuts a stretch of one block into pieces of at most `limit` tokens that tile it: at its natural joints, else at spaces. */
export function splitBlock(
  text: string,
  range: { start: number; end: number },
  type: Block["type"],
  limit: number,
  counter: TokenCounter,
): Piece[] {
  const pieces: Piece[] = [];
  const fit = (start: number, end: number): Piece | undefined => {
    if (end - start > limit * WINDOW_CHARS_PER_TOKEN) return undefined;
    const slice = text.slice(start, end);
    const visible = slice.trim();
    if (visible === "") return { start, end, tokens: 0 };
    if (visible.length > limit * MAX_CHARS_PER_TOKEN) return undefined;
    const tokens = Math.max(counter.countTokens(visible), Math.ceil(visible.length / MAX_CHARS_PER_TOKEN));
    return tokens <= limit ? { start, end, tokens } : undefined;
  };
  const visit = (start: number, end: number, cuts: readonly Cut[]): void => {
    const piece = fit(start, end);
    const [cut, ...rest] = cuts;
    if (piece) pieces.push(piece);
    else if (!cut) cutAtSpaces(start, end);
    else {
      const starts = cut(text, start, end);
      for (const [index, from] of starts.entries()) visit(from, starts[index + 1] ?? end, rest);
    }
  };
  const bisect = (start: number, end: number): void => {
    const piece = fit(start, end);
    if (piece || end - start <= 1) {
      pieces.push(piece ?? { start, end, tokens: limit });
      return;
    }
    const cut = spaceNear(text, start, (start + end) >> 1, end);
    bisect(start, cut);
    bisect(cut, end);
  };
  const cutAtSpaces = (start: number, end: number): void => {
    let from = start;
    // Halving all of a long text would count its words again at each level.
    while (end - from > limit * WINDOW_CHARS_PER_TOKEN) {
      const to = spaceNear(text, from, from + limit * (WINDOW_CHARS_PER_TOKEN >> 1), end);
      bisect(from, to);
      from = to;
    }
    bisect(from, end);
  };
  // White space around a block costs no tokens, and a megabyte of it must not be searched for sentences.
  const slice = text.slice(range.start, range.end);
  const bodyStart = range.start + slice.length - slice.trimStart().length;
  const bodyEnd = Math.max(bodyStart, range.start + slice.trimEnd().length);
  if (bodyStart > range.start) pieces.push({ start: range.start, end: bodyStart, tokens: 0 });
  if (bodyEnd > bodyStart) visit(bodyStart, bodyEnd, CUTS[type]);
  const last = pieces.at(-1);
  if (last) last.end = range.end;
  return pieces;
}

/** The start of a word close to an offset, else the offset itself, never between the halves of a surrogate pair. */
function spaceNear(text: string, start: number, at: number, end: number): number {
  const reach = Math.min(400, at - start - 1);
  for (let offset = at; offset > at - reach; offset -= 1) {
    if (/\s/.test(text[offset - 1]!) && !/\s/.test(text[offset]!)) return offset;
  }
  const code = text.charCodeAt(at);
  const splitsPair = code >= 0xdc00 && code <= 0xdfff && at - 1 > start;
  return Math.min(splitsPair ? at - 1 : at, end - 1);
}

function cutSentences(text: string, start: number, end: number): number[] {
  return sentenceStarts(text.slice(start, end)).map((at) => start + at);
}

function cutLines(text: string, start: number, end: number): number[] {
  const starts = [start];
  for (let at = text.indexOf("\n", start) + 1; at > 0 && at < end; at = text.indexOf("\n", at) + 1) starts.push(at);
  return starts;
}

/** The items of a list at its own indent. */
function cutItems(text: string, start: number, end: number): number[] {
  const indent = /^[ \t]*/.exec(text.slice(start, Math.min(end, start + 100)))?.[0].length ?? 0;
  return cutLines(text, start, end).filter(
    (at, index) =>
      index === 0 ||
      (/^(?:[-*+]|\d{1,9}[.)])\s/.test(text.slice(at + indent, Math.min(end, at + indent + 12))) &&
        text.slice(at, at + indent).trim() === ""),
  );
}
