/** What HTML shows and does not show: elements that hold code, and attributes that people read. */
import { codeLines, isInlineCode } from "./code.ts";

export interface Stretch {
  start: number;
  end: number;
}

/** Programs and styles, which nobody reads. */
const SCRIPT = /^(?:script|style)$/;
const CODE = /<(script|style|code|kbd|samp|tt|var|pre)(?:\s[^<>]{0,500})?>/gi;

export interface CodeElement {
  /** Where its opening tag stands. */
  at: number;
  open: number;
  close: number;
  /** Behind its closing tag. */
  end: number;
}

/**
 * The elements that hold code, in order. One that nothing closes is none, for it would hide the rest of the text, nor is
 * one that holds a sentence.
 */
export function codeElements(original: string): CodeElement[] {
  const found: CodeElement[] = [];
  // How far each was looked into in vain: elements in elements would take the square of the text.
  const searched = new Map<string, number>();
  const opening = new RegExp(CODE);
  for (let match = opening.exec(original); match; match = opening.exec(original)) {
    const name = match[1]?.toLowerCase() ?? "";
    const [at, open] = [match.index, opening.lastIndex];
    if (open <= (searched.get(name) ?? 0)) continue;
    const closing = new RegExp(`</${name}\\s{0,9}>`, "gi");
    closing.lastIndex = open;
    const last = closing.exec(original);
    if (last && isCode(name, original.slice(open, last.index), original.slice(Math.max(0, at - 60), at))) {
      found.push({ at, open, close: last.index, end: closing.lastIndex });
      opening.lastIndex = closing.lastIndex;
    } else searched.set(name, last?.index ?? original.length);
  }
  return found;
}

function isCode(name: string, content: string, before: string): boolean {
  if (SCRIPT.test(name)) return true;
  return name === "pre" ? codeLines(content.split(/\r\n|\r|\n/)).every((line) => line) : isInlineCode(content, before);
}

const ATTRIBUTE = /\s(alt|title|aria-label|aria-description|placeholder|content)\s*=\s*(?:"([^"]*)"|'([^']*)')/giy;
const ANY_ATTRIBUTE = /\s[^\s"'=<>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/giy;
/** The others of a page's head are for machines. */
const META =
  /\s(?:name|property|itemprop)\s*=\s*["']?(?:(?:og|twitter):)?(?:description|title|site_name|image:alt)["'\s>/]/i;

/** The values of a tag's attributes that are shown or read out, as offsets into the text. */
export function readAttributes(at: number, tag: string): Stretch[] {
  if (!tag.includes("=")) return [];
  const isMeta = /^<meta\s/i.test(tag);
  const found: Stretch[] = [];
  let from = /^<[A-Za-z][\w:-]*/.exec(tag)?.[0].length ?? tag.length;
  while (from < tag.length) {
    ANY_ATTRIBUTE.lastIndex = from;
    const any = ANY_ATTRIBUTE.exec(tag)?.[0];
    if (any === undefined) {
      from += 1;
      continue;
    }
    ATTRIBUTE.lastIndex = from;
    const match = ATTRIBUTE.exec(tag);
    const value = match?.[2] ?? match?.[3] ?? "";
    const isRead = match?.[1]?.toLowerCase() !== "content" || (isMeta && META.test(tag));
    const start = at + from + any.length - 1 - value.length;
    if (match && isRead && value.trim() !== "") found.push({ start, end: start + value.length });
    from += any.length;
  }
  return found;
}
