import { parseHTML } from "linkedom";
import { type HtmlNode, isInvisible } from "./html-blocks.ts";

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  remove(): void;
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
  for (const element of page.querySelectorAll("body [style], body [hidden], body [aria-hidden]")) {
    if (isInvisible(element)) element.remove();
  }
  return page;
}
