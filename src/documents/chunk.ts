import { readsLikeInstruction } from "./instructions.ts";
import { indexLines, type LineIndex, linesOf } from "./line-index.ts";
import { type Piece, splitBlock, type TokenCounter } from "./split.ts";
import type { Block, Chunk, Document, Place, Turn } from "./types.ts";

export interface ChunkOptions {
  /** Tokens of text and lead that a chunk aims at and never exceeds. Its heading path is not counted. */
  targetTokens?: number;
}

/** The best of 70 to 225 on three handbooks, on a plateau from 110 on. */
export const DEFAULT_TARGET_TOKENS = 160;
/** A record is one fact and stays whole where it fits the model with its heading in front. */
const RECORD_TOKENS = 220;
/** A section shorter than this says too little by itself: it takes in the next one. */
const MIN_SECTION_TOKENS = 40;

interface Part extends Piece {
  block: Block;
  /** What is repeated in front when a chunk starts with this part. */
  lead: string | undefined;
  leadTokens: number;
  isWhole: boolean;
  /** A heading, or the header of a table: nothing without what follows. */
  keepWithNext: boolean;
  /** Parts of different trust or place never share a chunk, whatever their headings. */
  context: string;
  key: string;
}

/**
 * Cuts a document into chunks along headings, lists, tables, records and turns. The chunks' texts, joined, are the
 * document's text. Text of different trust, of different pages or of different records never shares a chunk.
 */
export function chunkDocument(
  document: Pick<Document, "text" | "blocks">,
  counter: TokenCounter,
  options: ChunkOptions = {},
): Chunk[] {
  const { text } = document;
  if (text === "") return [];
  const target = Math.max(8, options.targetTokens ?? DEFAULT_TARGET_TOKENS);
  const { blocks } = document;
  const all: Block[] = blocks.length > 0 ? blocks : [{ start: 0, end: text.length, type: "text", headings: [] }];
  const parts = all.flatMap((block, index) => partsOf(text, block, index, target, counter));
  const groups = mergeShort(
    runsOf(parts).flatMap((run) => pack(run, target)),
    target,
  );
  const lines = indexLines(text);
  return joinBlank(text, groups).map((group, ordinal) => toChunk(text, lines, group, ordinal));
}

function partsOf(text: string, block: Block, index: number, aim: number, counter: TokenCounter): Part[] {
  const target = block.type === "record" && aim === DEFAULT_TARGET_TOKENS ? RECORD_TOKENS : aim;
  const context = JSON.stringify([block.trust ?? null, placeKey(block.place), block.type === "record" ? index : null]);
  const key = context + JSON.stringify(block.headings);
  let pieces = splitBlock(text, block, block.type, target, counter);
  const isReadable = block.reading !== undefined && counter.countTokens(block.reading) <= target;
  const isWhole = pieces.length === 1 && (block.reading === undefined || isReadable);
  const leadTokens = isWhole || block.lead === undefined ? 0 : Math.min(counter.countTokens(block.lead), target >> 1);
  if (leadTokens > 0) pieces = splitBlock(text, block, block.type, target - leadTokens, counter);
  const needsLead = (piece: Piece): boolean =>
    block.lead !== undefined &&
    !(isWhole && block.reading !== undefined) &&
    !text.slice(piece.start, piece.end).includes(block.lead);
  return pieces.map((piece, at) => ({
    ...piece,
    block,
    lead: needsLead(piece) ? block.lead : undefined,
    leadTokens: needsLead(piece) ? leadTokens : 0,
    isWhole,
    keepWithNext: block.type === "heading" || (block.type === "table" && !isWhole && at < 2),
    context,
    key,
  }));
}

/** Pages, slides and rows are cited one by one; neighbouring turns of a call may share a chunk. */
function placeKey(place: Place | undefined): unknown {
  return place?.unit === "time" ? "time" : (place ?? null);
}

/** Neighbouring parts that may share a chunk. A heading goes with the section below it, however deep. */
function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isSame = last?.key === part.key;
    const isUnder = (): boolean =>
      last?.context === part.context &&
      run!.every((above) => above.block.type === "heading") &&
      last.block.headings.every((heading, level) => part.block.headings[level] === heading);
    if (isSame || isUnder()) run!.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** Fills chunks evenly, so that a section a little over the target does not leave a stub behind. */
function pack(run: readonly Part[], target: number): Part[][] {
  const total = run.reduce((sum, part) => sum + part.tokens, 0);
  const aim = total / Math.ceil(Math.max(total, 1) / target);
  const groups: Part[][] = [];
  let group: Part[] = [];
  let tokens = 0;
  for (const part of run) {
    const isFull = tokens + part.tokens > target || (tokens + part.tokens / 2 > aim && part.tokens > 0);
    if (group.length > 0 && tokens > 0 && isFull) {
      const kept = trailingKept(group);
      groups.push(group.slice(0, group.length - kept.length));
      group =
        kept.reduce((sum, each) => sum + each.tokens, part.tokens) <= target
          ? kept
          : (groups.at(-1)!.push(...kept), []);
      tokens = group.reduce((sum, each) => sum + each.tokens, (group[0] ?? part).leadTokens);
    }
    group.push(part);
    tokens += part.tokens;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Joins a short section with the one that follows it, where trust and place are the same and both fit. */
function mergeShort(groups: readonly Part[][], target: number): Part[][] {
  const merged: Part[][] = [];
  const size = (group: readonly Part[]) => group.reduce((sum, part) => sum + part.tokens, 0);
  for (const group of groups) {
    const last = merged.at(-1);
    const isShort = last !== undefined && size(last) < MIN_SECTION_TOKENS && size(last) + size(group) <= target;
    const isAlike = last?.at(-1)?.context === group[0]?.context && group.every((part) => part.lead === undefined);
    if (isShort && isAlike && last.every((part) => part.block.type !== "record")) last.push(...group);
    else merged.push([...group]);
  }
  return merged;
}

/** The heading path that all of a chunk's text shares. */
function sharedHeadings(parts: readonly Part[]): string[] {
  const bodies = parts.filter((part) => part.block.type !== "heading");
  const [first, ...rest] = (bodies.length > 0 ? bodies : parts.slice(-1)).map((part) => part.block.headings);
  return (first ?? []).filter((_, level) =>
    rest.every((headings) => first!.slice(0, level + 1).every((heading, i) => headings[i] === heading)),
  );
}

/** The headings at the end of a group, which belong to what comes next; none if the group is nothing else. */
function trailingKept(group: readonly Part[]): Part[] {
  let from = group.length;
  while (from > 0 && group[from - 1]!.keepWithNext) from -= 1;
  return from === 0 ? [] : group.slice(from);
}

/** Groups without a visible character join the one before them, or the one after. */
function joinBlank(text: string, groups: readonly Part[][]): Part[][] {
  const joined: Part[][] = [];
  let blank: Part[] = [];
  for (const group of groups) {
    const isBlank = text.slice(group[0]!.start, group.at(-1)!.end).trim() === "";
    if (!isBlank) {
      joined.push([...blank, ...group]);
      blank = [];
    } else if (joined.length > 0) joined.at(-1)!.push(...group);
    else blank.push(...group);
  }
  return joined.length > 0 ? joined : [blank];
}

function toChunk(text: string, lines: LineIndex, group: readonly Part[], ordinal: number): Chunk {
  const visible = group.filter((part) => text.slice(part.start, part.end).trim() !== "");
  const first = visible[0] ?? group[0]!;
  const start = group[0]!.start;
  const end = group.at(-1)!.end;
  const source = text.slice(start, end);
  const { start: startLine, end: endLine } = linesOf(lines, text, start, end);
  const turns = turnsOf(visible, start);
  const reading = first.isWhole ? first.block.reading : undefined;
  return {
    ordinal,
    start,
    end,
    text: source,
    headings: sharedHeadings(visible.length > 0 ? visible : group),
    ...(first.lead !== undefined && { lead: first.lead }),
    ...(reading !== undefined && { reading }),
    place: placeOf(visible) ?? { unit: "lines", start: startLine, end: endLine },
    ...(turns.length > 1 && { turns }),
    startLine,
    endLine,
    ...(first.block.trust && { trust: first.block.trust }),
    suspicious: readsLikeInstruction(source),
  };
}

/** The turns of a call in a chunk, so that a search can cite the one that it is about. */
function turnsOf(parts: readonly Part[], chunkStart: number): Turn[] {
  const turns: Turn[] = [];
  let last: Place | undefined;
  for (const { block, start } of parts) {
    if (block.place?.unit !== "time" || block.place === last) continue;
    const { seconds, speaker } = block.place;
    turns.push({ at: start - chunkStart, seconds, ...(speaker !== undefined && { speaker }) });
    last = block.place;
  }
  return turns;
}

/** Where the chunk starts. A speaker is named only when nobody else speaks in it. */
function placeOf(parts: readonly Part[]): Place | undefined {
  const place = parts[0]?.block.place;
  if (place?.unit !== "time" || place.speaker === undefined) return place;
  const isAlone = parts.every(
    (part) => part.block.place?.unit === "time" && part.block.place.speaker === place.speaker,
  );
  return isAlone ? place : { unit: "time", seconds: place.seconds };
}
