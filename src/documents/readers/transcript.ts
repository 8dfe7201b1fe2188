import { type BlockStart, tile } from "../blocks.ts";
import type { Block } from "../types.ts";

const TIME = String.raw`(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?`;
/** "[00:12:04] Name: text" and "00:12:04 Name: text". */
const TIME_FIRST = new RegExp(
  String.raw`^(?:[-*] )?\[?\(?${TIME}\)?\]?[ \t]*[-–—]?[ \t]*\**([^:*\n]{1,60}?)\**[ \t]*:\**(?=\s)`,
);
/** "**Name** (12:04): text" and "Name [12:04] text". */
const NAME_FIRST = new RegExp(
  String.raw`^(?:[-*] )?\**([\p{L}][^:*\n\[(]{0,59}?)\**:?\**[ \t]*[\[(]${TIME}[\])]\**[ \t]*:?\**`,
  "u",
);

interface Turn {
  start: number;
  seconds: number;
  speaker: string;
  /** What stands in front of the words: time and name, as written. */
  label: string;
}

export function secondsOf(hours: string | undefined, minutes: string | undefined, seconds: string | undefined): number {
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

function turnsOf(text: string): Turn[] {
  const turns: Turn[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const timeFirst = TIME_FIRST.exec(line);
    const nameFirst = timeFirst ? null : NAME_FIRST.exec(line);
    if (timeFirst)
      turns.push({
        start,
        seconds: secondsOf(timeFirst[1], timeFirst[2], timeFirst[3]),
        speaker: timeFirst[4]!.trim(),
        label: timeFirst[0].trim(),
      });
    if (nameFirst)
      turns.push({
        start,
        seconds: secondsOf(nameFirst[2], nameFirst[3], nameFirst[4]),
        speaker: nameFirst[1]!.trim(),
        label: nameFirst[0].trim(),
      });
    start += line.length + 1;
  }
  return turns;
}

/** Whether a text is written as turns with a time and a name. Two could be chance; three are a transcript. */
export function isTranscript(text: string): boolean {
  return turnsOf(text).length >= 3;
}

/**
 * The turns of a transcript in plain text or Markdown, each cited by its second and speaker. Headings stay what they
 * are, and so does what stands before the first turn.
 */
export function transcriptBlocks(text: string, outline: readonly Block[] = []): Block[] {
  const turns = turnsOf(text);
  const first = turns[0]?.start ?? 0;
  const starts: BlockStart[] = outline.filter((block) => block.type === "heading" || block.start < first);
  if (outline.length === 0 && text.slice(0, first).trim() !== "") starts.push({ start: 0, type: "text", headings: [] });
  let section = 0;
  for (const { start, seconds, speaker, label } of turns) {
    while ((outline[section]?.end ?? Infinity) <= start) section += 1;
    const { headings = [], trust } = outline[section] ?? {};
    starts.push({
      start,
      type: "turn",
      headings,
      lead: label,
      place: { unit: "time", seconds, speaker },
      ...(trust && { trust }),
    });
  }
  // A block of the outline that starts where a turn does is that turn.
  const turnStarts = new Set(turns.map((turn) => turn.start));
  return tile(
    text,
    starts.filter((block) => block.type === "turn" || !turnStarts.has(block.start)),
  );
}
