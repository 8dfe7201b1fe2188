import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { KNOWN_KEYS } from "../metadata.ts";
import type { FrontMatter, ReadText } from "../types.ts";
import { type HtmlNode, htmlBlocks } from "./html-blocks.ts";

/** An extraction that keeps less of the page than this has lost what the page is about. */
const MIN_SHARE = 0.3;

/**
 * The main content of a web page. Fields such as owner or visibility may stand in `<meta name="visibility" content="public">`.
 * Lines are those of the extracted text.
 */
export function readHtml(_path: string, source: string): ReadText {
  const page = parsePage(source);
  const whole = htmlBlocks(nodeOf(page.body));
  const main = mainContent(page, source);
  const content = main && main.text.trim().length >= whole.text.trim().length * MIN_SHARE ? main : whole;
  const frontMatter = metaFields(page);
  const title = content.title ?? (page.title.trim() || undefined);
  return {
    text: content.text,
    blocks: content.blocks,
    ...(frontMatter && { frontMatter }),
    ...(title !== undefined && { title }),
    warnings: [],
  };
}

type Page = ReturnType<typeof parseHTML>["document"];

/** Fragments get the frame of a page, which linkedom does not add by itself. */
function parsePage(source: string): Page {
  const isPage = /<html[\s>]/i.test(source);
  return parseHTML(isPage ? source : `<!doctype html><html><head></head><body>${source}</body></html>`).document;
}

const nodeOf = (element: unknown): HtmlNode => element as HtmlNode;

function mainContent(page: Page, source: string): ReturnType<typeof htmlBlocks> | undefined {
  const marked = page.querySelectorAll("main, [role=main]");
  if (marked.length === 1) return htmlBlocks(nodeOf(marked[0]));
  // Readability rearranges the page that it is given, so it gets one of its own.
  const own = parsePage(source) as unknown as ConstructorParameters<typeof Readability>[0];
  const article = new Readability<HtmlNode>(own, { serializer: (node) => nodeOf(node) }).parse();
  return article?.content ? htmlBlocks(article.content) : undefined;
}

function metaFields(page: Page): FrontMatter | undefined {
  const frontMatter: FrontMatter = { values: {}, places: {}, unreadable: [] };
  for (const meta of page.querySelectorAll("meta[name][content]")) {
    const key = (meta.getAttribute("name") ?? "").toLowerCase();
    if (KNOWN_KEYS.has(key)) frontMatter.values[key] = meta.getAttribute("content") ?? "";
  }
  return Object.keys(frontMatter.values).length > 0 ? frontMatter : undefined;
}
