/** What pdf.js says about a run of letters, in PDF space (origin at the bottom left). */
export interface PdfItem {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
  hasEOL: boolean;
}

export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size: number;
}

export type PdfPage = PdfLine[];

const BULLET = /^(?:[-•*‣◦▪–]|\d{1,3}[.)])\s/;
/** Letters larger than the body by this factor make a heading. */
const HEADING_SCALE = 1.15;
const MAX_HEADING_CHARS = 150;

/** Items on one height are one line; a wide gap between them is a gap between columns. */
export function pageLines(items: readonly PdfItem[]): PdfPage {
  const lines: (PdfLine & { right: number })[] = [];
  for (const item of items) {
    if (item.str.trim() === "") continue;
    const last = lines.at(-1);
    const gap = last ? item.x - last.right : 0;
    const isSameLine = last && Math.abs(last.y - item.y) < Math.max(2, item.fontSize * 0.4) && gap > -item.fontSize;
    if (!isSameLine) {
      lines.push({ text: item.str, x: item.x, y: item.y, size: item.fontSize, right: item.x + item.width });
      continue;
    }
    const space = gap > item.fontSize * 1.5 ? "   " : gap > item.fontSize * 0.15 && !/\s$/.test(last.text) ? " " : "";
    last.text += space + item.str;
    last.right = item.x + item.width;
    last.size = Math.max(last.size, item.fontSize);
  }
  return lines.map(({ text, x, y, size }) => ({ text: text.trim(), x, y, size }));
}

/** Drops running heads, running feet and page numbers: the same outermost line, digits aside, on most pages. */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const counts = new Map<string, number>();
  const edges = pages.map((page) => {
    const byHeight = [...page].sort((a, b) => b.y - a.y);
    return [byHeight[0], byHeight.at(-1)].filter((line) => line !== undefined);
  });
  const shape = (line: PdfLine): string => line.text.replace(/\d+/g, "#");
  for (const edge of edges) for (const key of new Set(edge.map(shape))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isFurniture = (line: PdfLine): boolean => (counts.get(shape(line)) ?? 0) >= Math.max(3, pages.length * 0.6);
  return pages.map((page, index) => page.filter((line) => !(edges[index]!.includes(line) && isFurniture(line))));
}

/** The size of letters that most of the text is set in. */
export function typicalSize(pages: readonly PdfPage[]): number {
  const letters = new Map<number, number>();
  for (const line of pages.flat()) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The length of a full line of body text, in characters. */
export function fullLineOf(page: PdfPage, body: number): number {
  return Math.max(0, ...page.filter((line) => Math.abs(line.size - body) < 1).map((line) => line.text.length));
}

export function isHeading(paragraph: readonly PdfLine[], body: number): boolean {
  const length = paragraph.reduce((sum, line) => sum + line.text.length, 0);
  return paragraph[0]!.size > body * HEADING_SCALE && length <= MAX_HEADING_CHARS;
}

/** Lines that belong together: the same size, an ordinary distance, no bullet in between. */
export function paragraphsOf(page: PdfPage, body: number): PdfLine[][] {
  const paragraphs: PdfLine[][] = [];
  const leading = ordinaryLeading(page, body);
  for (const line of page) {
    const paragraph = paragraphs.at(-1);
    const last = paragraph?.at(-1);
    const distance = last ? last.y - line.y : 0;
    const isNext = last && distance > 0 && distance <= Math.max(leading * 1.25, last.size * 1.35);
    if (isNext && Math.abs(last.size - line.size) < 1 && !BULLET.test(line.text)) paragraph!.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function ordinaryLeading(page: PdfPage, body: number): number {
  const distances = page.slice(1).map((line, index) => page[index]!.y - line.y);
  const plausible = distances
    .filter((distance) => distance > body * 0.8 && distance < body * 2.2)
    .sort((a, b) => a - b);
  return plausible[plausible.length >> 1] ?? body * 1.2;
}

/** The words of a page in small letters, without the halves of those that a line end parts. */
export function wholeWords(page: PdfPage): string[] {
  return page.flatMap(({ text }, index) => {
    const isRest = page[index - 1]?.text.endsWith("-") === true;
    const whole = text.replace(/[\p{L}-]+-$/u, "").replace(isRest ? /^[\p{L}-]+/u : "", "");
    return whole.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  });
}

const COUNTED =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|half|multi|twenty|thirty|forty|fifty|sixty|ninety|self|non)$/;
/** Words that are rather the beginning of another, as in "overview" and "input". */
const BEGINNING = /^(?:over|under|out|up|in|on|for|with|be|re|to|a|an|as|at|by|is|it|so|no|or|us|all)$/;

/**
 * Whether the hyphen at a line end is the word's own: the document writes it with one elsewhere ("mid-market"), a count
 * stands in front ("two-day"), or both halves are words of the document and what they would join to is none.
 */
function isOwnHyphen(before: string, after: string, words: ReadonlySet<string>): boolean {
  if (words.has(`${before}-${after}`) || COUNTED.test(before)) return true;
  return !words.has(before + after) && !BEGINNING.test(before) && words.has(before) && words.has(after);
}

/**
 * Joins the lines of a paragraph. A word that is cut at a line end loses its hyphen, unless that is its own. Lines with
 * columns keep their breaks, and so do lines that end long before the margin.
 * @param words the document's whole words, in small letters
 */
export function joinLines(paragraph: readonly PdfLine[], fullLine: number, words: ReadonlySet<string>): string {
  return paragraph.slice(1).reduce((text, line, index) => {
    const above = paragraph[index]!.text;
    const cut = /(\p{L}+)-$/u.exec(above);
    const rest = /^\p{Ll}+/u.exec(line.text);
    if (cut && rest) {
      const keeps = isOwnHyphen(cut[1]!.toLowerCase(), rest[0], words);
      return (keeps ? text : text.slice(0, -1)) + line.text;
    }
    const isColumns = above.includes("   ") || line.text.includes("   ");
    const breaks = isColumns || above.length < fullLine * 0.6;
    return `${text}${breaks ? "\n" : " "}${line.text}`;
  }, paragraph[0]!.text);
}
