import type { Block, Place, Trust } from "./types.ts";

/** A block before tiling: where it starts and all it says about itself. */
export type BlockStart = Omit<Block, "end">;

const isBlank = (text: string, start: number, end: number): boolean => text.slice(start, end).trim() === "";

/**
 * Makes blocks tile a text: each ends where the next one starts, the first starts at 0, the last ends with the text.
 * Stretches without a visible character go to the block before them.
 */
export function tile(text: string, starts: readonly BlockStart[]): Block[] {
  const blocks: Block[] = [];
  const sorted = starts.filter((block) => block.start < text.length).sort((a, b) => a.start - b.start);
  for (const [index, block] of sorted.entries()) {
    const end = sorted[index + 1]?.start ?? text.length;
    const previous = blocks.at(-1);
    if (previous && isBlank(text, block.start, end)) previous.end = end;
    else if (end > block.start) blocks.push({ ...block, start: previous?.end ?? 0, end });
  }
  if (blocks.length === 0 && text.trim() !== "") {
    return [{ start: 0, end: text.length, type: "text", headings: [] }];
  }
  return blocks;
}

export const INTERNAL_CALLOUT = /^[\s>*+\-\d.)]*\[!internal\b[^\]\n]*\]/im;

/** The parts of a heading that may say who it is for: what stands in brackets, and what a dash or a colon sets apart. */
const HEADING_PARTS = /[()[\]{}]|\s[-–—]+\s|[:–—|]/;
const WHOSE = "(?:strictly|company|team|staff|sales|for|our|your|all|is|kept?|keep|[-\\s])*";
const WHAT =
  "(?:[-\\s]+(?:use|only|eyes|notes?|remarks?|comments?|details?|info|information|background|pricing|prices|guidance|document|section|team|staff|sales|reference|purposes)\\b)*";
/** "internal", "Internal only", "for internal use", "internal, do not share": not "internal controls", which is a subject. */
const INTERNAL_PART = new RegExp(
  [
    `^${WHOSE}\\binternal(?:ly)?\\b${WHAT}\\s*(?:$|[,;.!])`,
    "^(?:strictly )?(?:confidential)\\s*(?:$|[,;.!])",
    "^(?:(?:do|is) )?not (?:(?:for|to) (?:be )?)?(?:share|shared|sharing|send|sent|forward|forwarded|publish|published|publication|public|customers?|clients?|prospects?|external use)\\b",
    "^(?:for )?(?:staff|employees?|colleagues|team|sales) only\\b",
    "^(?:nur (?:für )?intern|interne[nrs]?$|vertraulich|usage interne|uso interno|solo uso interno)",
  ].join("|"),
  "i",
);

/** Whether a heading keeps its section from customers. Where it may mean either, it does. */
export function saysInternal(heading: string): boolean {
  return heading.split(HEADING_PARTS).some((part) => INTERNAL_PART.test(part.trim()));
}

export interface Outline {
  /** Enters a section. */
  enter(level: number, heading: string): void;
  /** The heading path of what comes next. */
  path(): string[];
  /** Whether a heading above what comes next says that it is internal. */
  isInternal(): boolean;
  /** The first heading of all, one that customers may see if there is any. */
  title(): string | undefined;
}

/** Follows headings as they are met, from the top of a document to its end. */
export function startOutline(): Outline {
  const path: { level: number; heading: string }[] = [];
  let internalLevel = Infinity;
  let title: string | undefined;
  let internalTitle: string | undefined;
  return {
    enter(level, heading) {
      while ((path.at(-1)?.level ?? 0) >= level) path.pop();
      if (level <= internalLevel) internalLevel = saysInternal(heading) ? level : Infinity;
      if (heading === "") return;
      path.push({ level, heading });
      if (internalLevel === Infinity) title ??= heading;
      else internalTitle ??= heading;
    },
    path: () => path.map(({ heading }) => heading),
    isInternal: () => internalLevel !== Infinity,
    title: () => title ?? internalTitle,
  };
}

/** Builds a text of blocks for formats whose source is not itself the text. */
export interface TextBuilder {
  add(text: string, block: Omit<BlockStart, "start" | "headings">, separator?: string): void;
  enter(level: number, heading: string, place?: Place, trust?: Partial<Trust>): void;
  done(): { text: string; blocks: Block[]; title?: string };
}

export function buildText(): TextBuilder {
  const outline = startOutline();
  const starts: BlockStart[] = [];
  const parts: string[] = [];
  let length = 0;
  const add: TextBuilder["add"] = (text, block, separator = "\n\n") => {
    if (text.trim() === "") return;
    const gap = length === 0 ? "" : separator;
    const isInternal = outline.isInternal() || INTERNAL_CALLOUT.test(text);
    starts.push({
      ...block,
      start: length + gap.length,
      headings: outline.path(),
      ...(isInternal && { trust: { visibility: "internal" as const } }),
    });
    parts.push(gap, text);
    length += gap.length + text.length;
  };
  return {
    add,
    enter(level, heading, place, trust) {
      outline.enter(level, heading);
      const block = { type: "heading" as const, level, ...(place && { place }), ...(trust && { trust }) };
      add(`${"#".repeat(level)} ${heading}`, block);
    },
    done() {
      const text = length === 0 ? "" : `${parts.join("")}\n`;
      const title = outline.title();
      return { text, blocks: tile(text, starts), ...(title !== undefined && { title }) };
    },
  };
}
