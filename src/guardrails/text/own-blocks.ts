/** Blocks that are marked as quoted and signed by one of us: what our own director says in them is said by us. */
import type { Zone } from "./normalise.ts";

interface Block {
  start: number;
  end: number;
}

/** Lines one below the other. */
function blocksOf(lower: string, zones: readonly Zone[]): { block: Block; last: Zone }[] {
  const found: { block: Block; last: Zone }[] = [];
  for (const zone of zones) {
    if (zone.type !== "quote" || lower.slice(zone.start, zone.end).trim() === "") continue;
    const open = found.at(-1);
    if (open && lower.slice(open.block.end, zone.start).trim() === "") {
      open.block.end = zone.end;
      open.last = zone;
    } else found.push({ block: { start: zone.start, end: zone.end }, last: zone });
  }
  return found;
}

const DASH = /^\s*[-–—]/;

/** A signature at the foot of a mail that is quoted whole has neither marks around the words nor a dash before the name. */
function isSignedByUs(lower: string, { block, last }: { block: Block; last: Zone }, ourselves: RegExp): boolean {
  const words = lower.slice(block.start, block.end);
  const line = lower.slice(last.start, last.end);
  const signed = line.slice(line.lastIndexOf('"') + 1);
  if ((/^\s*"/.test(words) || DASH.test(line)) && ourselves.test(signed)) return true;
  const next = /^\s*([^\n]*)/.exec(lower.slice(block.end, block.end + 200))?.[1] ?? "";
  return DASH.test(next) && ourselves.test(next);
}

/** Where they lie in the text whose zones they are. */
export const ownBlocks = (lower: string, zones: readonly Zone[], ourselves: RegExp): Block[] =>
  blocksOf(lower, zones).flatMap((found) => (isSignedByUs(lower, found, ourselves) ? [found.block] : []));
