import { parseHTML } from "linkedom";
import { type HtmlNode, isInvisible } from "./html-blocks.ts";

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  remove(): void;
  closest(selector: string): HtmlElement | null;
  parentElement: HtmlElement | null;
  firstElementChild: HtmlElement | null;
}

/** What is needed of a page. linkedom's own types build on the browser's, which a server does not have. */
export interface HtmlPage {
  title: string;
  body: HtmlElement;
  querySelectorAll(selector: string): ArrayLike<HtmlElement> & Iterable<HtmlElement>;
}

/** Parses a page or a fragment, which gets the frame of a page: linkedom does not add it by itself. */
export function parsePage(source: string): HtmlPage {
  const isPage = /<html[\s>]/i.test(source);
  const html = isPage ? source : `<!doctype html><html><head></head><body>${source}</body></html>`;
  return (parseHTML(html) as unknown as { document: HtmlPage }).document;
}

/** A page without what it hides: what a visitor cannot see, an assistant must not read, however it is taken out. */
export function visiblePage(source: string): HtmlPage {
  const page = parsePage(source);
  for (const element of page.querySelectorAll("[style], [hidden], [aria-hidden]")) {
    // Pages hide all of themselves until their script has run.
    if (element.nodeName !== "BODY" && element.nodeName !== "HTML" && isInvisible(element)) element.remove();
  }
  // Confluence's lists of a page's own headings.
  for (const list of page.querySelectorAll(".toc-macro")) list.remove();
  removeComments(page);
  return page;
}

/** Google Docs exports what colleagues remarked at the end of the page, and a mark where they did. */
function removeComments(page: HtmlPage): void {
  for (const mark of page.querySelectorAll("a[id^=cmnt]")) {
    const paragraph = mark.closest("p");
    if (!/^cmnt\d+$/.test(mark.getAttribute("id") ?? "")) mark.remove();
    else {
      const box = paragraph?.parentElement;
      (box?.nodeName === "DIV" && box.firstElementChild === paragraph ? box : (paragraph ?? mark)).remove();
    }
  }
}

/** How many levels of elements stand in each other. */
export function depthOf(root: HtmlNode): number {
  let depth = 0;
  for (let level: HtmlNode[] = [root]; level.length > 0; depth++) {
    level = level.flatMap((node) => Array.from(node.childNodes));
  }
  return depth;
}
