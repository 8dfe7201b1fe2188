import { type BlockStart, tile } from "../blocks.ts";
import { splitFrontMatter } from "../front-matter.ts";
import { resolveKind } from "../metadata.ts";
import type { Block, ReadText } from "../types.ts";
import { isTranscript, transcriptBlocks } from "./transcript.ts";

/** Plain text, paragraph by paragraph. Front matter is understood here too. */
export function readPlainText(path: string, source: string): ReadText {
  const { text, frontMatter, warnings } = splitFrontMatter(source);
  const kind = resolveKind(path, frontMatter?.values.kind);
  return {
    text,
    ...(frontMatter && { frontMatter }),
    blocks: kind === "call" && isTranscript(text) ? transcriptBlocks(text) : paragraphBlocks(text),
    warnings,
  };
}

export function paragraphBlocks(text: string): Block[] {
  const starts: BlockStart[] = [{ start: 0, type: "text", headings: [] }];
  for (const gap of text.matchAll(/\n[ \t]*\n\s*/g)) {
    starts.push({ start: text.lastIndexOf("\n", gap.index + gap[0].length - 1) + 1, type: "text", headings: [] });
  }
  return tile(text, starts);
}
