import { Readability } from "@mozilla/readability";
import { MAX_NESTING, tooDeep } from "../yaml-source.ts";
import { KNOWN_KEYS } from "../metadata.ts";
import type { FrontMatter, ReadText } from "../types.ts";
import { type HtmlNode, htmlBlocks } from "./html-blocks.ts";
import { depthOf, type HtmlPage, visiblePage } from "./html-page.ts";

/** An extraction that keeps less of the page than this has lost what the page is about. */
const MIN_SHARE = 0.3;
/** Readability's time grows with the cube of a page's depth: half a minute for 1,000 levels. */
const MAX_EXTRACTED_DEPTH = 150;

/**
 * The main content of a web page. Fields such as owner or visibility may stand in `<meta name="visibility" content="public">`.
 * Lines are those of the extracted text.
 */
export function readHtml(path: string, source: string): ReadText {
  const page = visiblePage(source);
  const depth = depthOf(page.body);
  if (depth > MAX_NESTING) throw tooDeep(path);
  const whole = htmlBlocks(page.body);
  const main = depth > MAX_EXTRACTED_DEPTH ? undefined : mainContent(page, source);
  const isEnough = main && main.text.trim().length >= whole.text.trim().length * MIN_SHARE;
  const content = wikiContent(page) ?? (isEnough ? main : whole);
  const frontMatter = metaFields(page);
  const title = titleOf(page, content);
  return {
    text: content.text,
    blocks: content.blocks,
    ...(frontMatter && { frontMatter }),
    ...(title !== undefined && { title }),
    warnings: [],
  };
}

/** The top heading of the text, else of the page around it, else the name of the page: a section's heading only names that. */
function titleOf(page: HtmlPage, { title }: ReturnType<typeof htmlBlocks>): string | undefined {
  const texts = (selector: string): string[] =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? "").replace(/\s+/g, " ").trim());
  // Google Docs styles the title as a paragraph and begins its sections with h1.
  const [styled] = texts("body.doc-content p.title");
  const tops = texts("h1");
  if (styled || (title !== undefined && tops.includes(title))) return styled || title;
  return (tops.length === 1 && tops[0]) || page.title.trim() || title;
}

/** What somebody wrote on a page that Confluence exported: around it stand who made it, attachments and when it was exported. */
function wikiContent(page: HtmlPage): ReturnType<typeof htmlBlocks> | undefined {
  const [content] = page.querySelectorAll("#main-content.wiki-content");
  const blocks = content && htmlBlocks(content);
  return blocks?.text === "" ? undefined : blocks;
}

function mainContent(page: HtmlPage, source: string): ReturnType<typeof htmlBlocks> | undefined {
  const marked = page.querySelectorAll("main, [role=main]");
  if (marked.length === 1) return htmlBlocks(marked[0]!);
  // Readability rearranges the page that it is given, so it gets one of its own.
  const article = new Readability<HtmlNode>(visiblePage(source), {
    serializer: (node: unknown) => node as HtmlNode,
  }).parse();
  return article?.content ? htmlBlocks(article.content) : undefined;
}

function metaFields(page: HtmlPage): FrontMatter | undefined {
  const frontMatter: FrontMatter = { values: {}, places: {}, unreadable: [] };
  for (const meta of page.querySelectorAll("meta[name][content]")) {
    const key = (meta.getAttribute("name") ?? "").toLowerCase();
    if (KNOWN_KEYS.has(key)) frontMatter.values[key] = meta.getAttribute("content") ?? "";
  }
  return Object.keys(frontMatter.values).length > 0 ? frontMatter : undefined;
}
