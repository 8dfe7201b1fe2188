import MarkdownIt from "markdown-it";
import { type BlockStart, INTERNAL_CALLOUT, startOutline, tile } from "../blocks.ts";
import { splitFrontMatter } from "../front-matter.ts";
import { indexLines } from "../line-index.ts";
import { resolveKind } from "../metadata.ts";
import type { Block, ReadText } from "../types.ts";
import { withoutHidden } from "./markdown-hidden.ts";
import { isTranscript, transcriptBlocks } from "./transcript.ts";

// Only block structure is needed, and only by line; leaving inline markup unparsed makes 10 MB a matter of a second.
const blockParser = new MarkdownIt({ html: true });
blockParser.core.ruler.enableOnly(["normalize", "block"]);
const inlineParser = new MarkdownIt();

const TYPES: Readonly<Record<string, Block["type"]>> = {
  bullet_list_open: "list",
  ordered_list_open: "list",
  table_open: "table",
  fence: "code",
  code_block: "code",
};

/** Markdown with front matter. A `> [!internal]` callout and a section whose heading says so, "(internal)", are internal. */
export function readMarkdown(path: string, source: string): ReadText {
  const { text: written, frontMatter, warnings } = splitFrontMatter(source);
  const text = withoutHidden(written, (shown) => blockParser.parse(shown, {}));
  const kind = resolveKind(path, frontMatter?.values.kind);
  const { blocks, title } = markdownBlocks(text);
  return {
    text,
    ...(frontMatter && { frontMatter }),
    ...(title !== undefined && { title }),
    blocks: kind === "call" && isTranscript(text) ? transcriptBlocks(text, blocks) : blocks,
    warnings,
  };
}

export function markdownBlocks(text: string): { blocks: Block[]; title?: string } {
  const { starts: lineStarts } = indexLines(text);
  const starts: BlockStart[] = [];
  const outline = startOutline();
  const tokens = blockParser.parse(text, {});
  for (const [index, token] of tokens.entries()) {
    if (token.level !== 0 || token.map === null || token.nesting === -1) continue;
    const start = lineStarts[token.map[0]] ?? text.length;
    const end = lineStarts[token.map[1]] ?? text.length;
    const block: BlockStart = { start, type: TYPES[token.type] ?? "text", headings: [] };
    if (token.type === "heading_open") {
      const level = Number(token.tag.slice(1));
      outline.enter(level, plainInline(tokens[index + 1]?.content ?? ""));
      Object.assign(block, { type: "heading", level });
    }
    block.headings = outline.path();
    if (block.type === "table") block.lead = text.slice(start, lineStarts[token.map[0] + 1] ?? end).trim();
    if (outline.isInternal() || INTERNAL_CALLOUT.test(text.slice(start, end))) block.trust = { visibility: "internal" };
    starts.push(block);
  }
  const title = outline.title();
  return { blocks: tile(text, starts), ...(title !== undefined && { title }) };
}

/** Inline Markdown without its markup: "**Too** [expensive](x.md)" → "Too expensive". */
function plainInline(markdown: string): string {
  const [inline] = inlineParser.parseInline(markdown.replace(/\s*\{#[\w-]+\}\s*$/, ""), {});
  const words = (inline?.children ?? []).map((child) => {
    if (child.type === "softbreak" || child.type === "hardbreak") return " ";
    return child.type === "text" || child.type === "code_inline" || child.type === "image" ? child.content : "";
  });
  return words.join("").trim();
}
