import { buildText, type TextBuilder } from "../blocks.ts";
import type { Block } from "../types.ts";

/** The part of the DOM that is needed here: linkedom's, whatever its types say. */
export interface HtmlNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<HtmlNode>;
  getAttribute?(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;
/** Machinery, navigation and forms: nothing that a person reads for what it says. */
const SKIPPED = new Set(
  "SCRIPT STYLE TEMPLATE NOSCRIPT NAV FOOTER FORM BUTTON SELECT INPUT TEXTAREA SVG CANVAS IFRAME OBJECT HEAD DIALOG".split(
    " ",
  ),
);
const INLINE = new Set(
  "A ABBR B BDI BDO BR CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME U VAR WBR IMG".split(
    " ",
  ),
);
/** Declarations by which a page keeps an element from being seen. */
export const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])/i;

/** HTML as Markdown-like text with blocks: what is visible, without navigation. Text that is hidden by style is left out. */
export function htmlBlocks(root: HtmlNode): { text: string; blocks: Block[]; title?: string } {
  const builder = buildText();
  walk(root, builder);
  return builder.done();
}

function walk(node: HtmlNode, builder: TextBuilder): void {
  let inline: HtmlNode[] = [];
  const flush = (): void => {
    builder.add(inlineText(inline), { type: "text" });
    inline = [];
  };
  for (const child of childrenOf(node)) {
    if (child.nodeType === TEXT || (INLINE.has(child.nodeName) && !holdsBlocks(child))) {
      inline.push(child);
      continue;
    }
    if (child.nodeType !== ELEMENT) continue;
    flush();
    addBlock(child, builder);
  }
  flush();
}

function addBlock(node: HtmlNode, builder: TextBuilder): void {
  const heading = /^H([1-6])$/.exec(node.nodeName);
  if (heading) {
    const text = inlineText([node]).replace(/\s+/g, " ");
    if (text !== "") builder.enter(Number(heading[1]), text);
  } else if (node.nodeName === "UL" || node.nodeName === "OL") {
    builder.add(listLines(node, "").join("\n"), { type: "list" });
  } else if (node.nodeName === "TABLE") addTable(node, builder);
  else if (node.nodeName === "PRE") builder.add((node.textContent ?? "").replace(/\n+$/, ""), { type: "code" });
  else if (node.nodeName === "DT") builder.add(inlineText([node]), { type: "text" });
  else if (node.nodeName === "BLOCKQUOTE") {
    const quoted = htmlBlocks(node).text.trimEnd();
    builder.add(quoted.replace(/^/gm, "> "), { type: "text" });
  } else walk(node, builder);
}

function listLines(list: HtmlNode, indent: string): string[] {
  let number = Number(list.getAttribute?.("start") ?? 1);
  return childrenOf(list).flatMap((item) => {
    if (item.nodeName !== "LI") return [];
    const marker = list.nodeName === "OL" ? `${number++}. ` : "- ";
    const nested = descendantLists(item);
    const own = inlineText(childrenOf(item), new Set(nested)).replace(/\s+/g, " ").trim();
    const below = nested.flatMap((inner) => listLines(inner, `${indent}${" ".repeat(marker.length)}`));
    return own === "" ? below : [`${indent}${marker}${own}`, ...below];
  });
}

function descendantLists(node: HtmlNode): HtmlNode[] {
  return childrenOf(node).flatMap((child) =>
    child.nodeName === "UL" || child.nodeName === "OL" ? [child] : descendantLists(child),
  );
}

function addTable(table: HtmlNode, builder: TextBuilder): void {
  const rows = tableRows(table);
  const cells = rows.map((row) => childrenOf(row).filter((cell) => cell.nodeName === "TD" || cell.nodeName === "TH"));
  // A table of one column is how old pages and mails lay out their text.
  if (cells.every((row) => row.length <= 1)) {
    for (const row of cells) for (const cell of row) walk(cell, builder);
    return;
  }
  const lines = cells.map((row) => {
    const values = row.map((cell) => inlineText([cell]).replace(/\s+/g, " ").replaceAll("|", "\\|").trim());
    return `| ${values.join(" | ")} |`;
  });
  const [header, ...body] = lines;
  if (header === undefined) return;
  const rule = `|${"---|".repeat(cells[0]!.length)}`;
  builder.add([header, rule, ...body].join("\n"), { type: "table", lead: header });
}

function tableRows(node: HtmlNode): HtmlNode[] {
  return childrenOf(node).flatMap((child) => {
    if (child.nodeName === "TR") return [child];
    return ["THEAD", "TBODY", "TFOOT"].includes(child.nodeName) ? tableRows(child) : [];
  });
}

/** Running text: white space as a browser shows it, line breaks where the page breaks lines. */
function inlineText(nodes: readonly HtmlNode[], except?: ReadonlySet<HtmlNode>): string {
  const parts: string[] = [];
  const visit = (node: HtmlNode): void => {
    if (node.nodeType === TEXT) parts.push((node.textContent ?? "").replace(/\s+/g, " "));
    if (node.nodeType !== ELEMENT || isHidden(node) || except?.has(node)) return;
    if (node.nodeName === "BR") parts.push("\n");
    else if (node.nodeName === "IMG") parts.push(node.getAttribute?.("alt") ?? "");
    else {
      const isBlock = !INLINE.has(node.nodeName);
      if (isBlock) parts.push(" ");
      for (const child of childrenOf(node)) visit(child);
      if (isBlock) parts.push(" ");
    }
  };
  for (const node of nodes) visit(node);
  return parts
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

function holdsBlocks(node: HtmlNode): boolean {
  return childrenOf(node).some(
    (child) => child.nodeType === ELEMENT && (!INLINE.has(child.nodeName) || holdsBlocks(child)),
  );
}

function childrenOf(node: HtmlNode): HtmlNode[] {
  return Array.from(node.childNodes).filter((child) => !isHidden(child));
}

function isHidden(node: HtmlNode): boolean {
  return node.nodeType === ELEMENT && (SKIPPED.has(node.nodeName.toUpperCase()) || isInvisible(node));
}

/** Whether the page itself hides an element: what a visitor cannot see, an assistant must not read. */
export function isInvisible(element: HtmlNode): boolean {
  if (element.getAttribute?.("hidden") != null || element.getAttribute?.("aria-hidden") === "true") return true;
  return HIDDEN_STYLE.test(element.getAttribute?.("style") ?? "");
}
