import type { Token } from "markdown-it";
import { HIDDEN_STYLE } from "./html-blocks.ts";

/** A definition that leads nowhere, which is how Markdown writes a comment: `[//]: # (…)`, `[comment]: <> (…)`. */
const COMMENT = new RegExp(
  [
    String.raw`^(?<before>[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+[ \t>]*)?)`,
    String.raw`(?:\[(?:[^\]\\\n]|\\.){0,200}\]:[ \t]*(?:\n[ \t>]*)?(?:#|<>)(?=\s|$)`,
    String.raw`|\[(?:\/\/|#|_?comments?|_)\]:)`,
    String.raw`(?:[ \t]*(?:\n[ \t>]*)?(?:\((?:[^()\\\n]|\\.|\n(?!\s*\n))*\)|"(?:[^"\\\n]|\\.|\n(?!\s*\n))*"|'(?:[^'\\\n]|\\.|\n(?!\s*\n))*'))?.*$`,
  ].join(""),
  "gimu",
);

/** A tag with quoted values of any content. The bounds keep a page of stray quotation marks from costing its square. */
const TAG = /(?<!\\)<(\/?)([a-z][\w-]*)((?:[^"'<>]|"[^"]{0,5000}"|'[^']{0,5000}'){0,500})>/gi;
const CODE_SPAN_OR_TAG = new RegExp(String.raw`(?<!\\|${"`"})(${"`"}+)(?!${"`"})|${TAG.source}`, "gi");
const MAY_HIDE = /<[a-z][^<]*\b(?:hidden|style)\b|<template\b/i;
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

interface Tag {
  start: number;
  end: number;
  name: string;
  isClose: boolean;
  isHidden: boolean;
  isSelfClosing: boolean;
}

/**
 * Removes what a reader of the page never sees: comments written as link definitions, and elements that HTML hides.
 * Line breaks stay, so that line numbers remain those of the file. What stands in code is shown, and so it stays.
 */
export function withoutHidden(text: string, parse: (text: string) => Token[]): string {
  const comments = Array.from(text.matchAll(COMMENT), (found) => {
    const start = found.index + (found.groups?.["before"]?.length ?? 0);
    return { start, end: found.index + found[0].length };
  });
  const commentless = replaceRanges(text, comments, lineBreaks);
  return MAY_HIDE.test(commentless)
    ? replaceRanges(commentless, hiddenRanges(commentless, parse), lineBreaks)
    : commentless;
}

interface Range {
  start: number;
  end: number;
}

const lineBreaks = (cut: string): string => cut.replace(/[^\n]+/g, "");

/** @param ranges in order, none within another */
function replaceRanges(text: string, ranges: readonly Range[], replacement: (cut: string) => string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    kept.push(text.slice(from, start), replacement(text.slice(start, end)));
    from = end;
  }
  return kept.join("") + text.slice(from);
}

function hiddenRanges(text: string, parse: (text: string) => Token[]): Range[] {
  const tags = tagsOf(withoutCode(text, parse(text)));
  const lastClose = new Map(tags.filter(({ isClose }) => isClose).map(({ name, start }) => [name, start]));
  const ranges: Range[] = [];
  let open: (Range & { name: string; depth: number }) | undefined;
  for (const { start, end, name, isClose, isHidden, isSelfClosing } of tags) {
    if (open !== undefined) {
      if (name !== open.name || isSelfClosing) continue;
      // A paragraph holds no other one.
      open.depth = isClose ? open.depth - 1 : open.depth + (name === "p" ? 0 : 1);
      if (open.depth > 0) continue;
      ranges.push({ start: open.start, end });
      open = undefined;
    } else if (isHidden && !isClose) {
      const isClosed = (lastClose.get(name) ?? -1) > start;
      if (VOID.has(name) || (isSelfClosing && !isClosed)) ranges.push({ start, end });
      else if (isClosed || name !== "p") open = { start, end: text.length, name, depth: 1 };
      else ranges.push({ start, end: endOfParagraph(text, end) });
    }
  }
  // A browser closes what nobody closed at the end of the page.
  return open === undefined ? ranges : [...ranges, open];
}

function endOfParagraph(text: string, from: number): number {
  const blank = /\n[ \t]*\n/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}

function tagsOf(text: string): Tag[] {
  return Array.from(text.matchAll(TAG), (found) => {
    const [whole, slash = "", name = "", attributes = ""] = found;
    return {
      start: found.index,
      end: found.index + whole.length,
      name: name.toLowerCase(),
      isClose: slash !== "",
      isHidden: name.toLowerCase() === "template" || hides(attributes),
      isSelfClosing: attributes.endsWith("/"),
    };
  });
}

/** JSX writes `style={{ display: "none" }}`. */
function hides(attributes: string): boolean {
  const names = attributes.replace(/=\s*(?:"[^"]*"|'[^']*')/g, "= ");
  if (/(?:^|\s)hidden(?=[\s=/]|$)/i.test(names)) return true;
  if (/(?:^|\s)aria-hidden\s*=\s*["'{]?true/i.test(attributes)) return true;
  const style = /(?:^|\s)style\s*=([\s\S]*)$/i.exec(attributes)?.[1];
  return style !== undefined && HIDDEN_STYLE.test(style.replace(/(:\s*)["']/g, "$1"));
}

/** The text with its code blocks and code spans blanked; offsets stay. */
function withoutCode(text: string, tokens: readonly Token[]): string {
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const ranges = tokens.flatMap((token): Range[] => {
    if (token.map === null) return [];
    const [start, end] = token.map.map((line) => lineStarts[line] ?? text.length) as [number, number];
    if (token.type === "fence" || token.type === "code_block") return [{ start, end }];
    return token.type === "inline" ? codeSpans(text.slice(start, end), start) : [];
  });
  return replaceRanges(text, ranges, (code) => " ".repeat(code.length));
}

/** Code spans and tags bind alike: whichever begins first holds the other. */
function codeSpans(paragraph: string, offset: number): Range[] {
  const spans: Range[] = [];
  const open = new RegExp(CODE_SPAN_OR_TAG);
  for (let found = open.exec(paragraph); found; found = open.exec(paragraph)) {
    const run = found[1];
    if (run === undefined) continue;
    const close = new RegExp(`(?<!\`)\`{${String(run.length)}}(?!\`)`, "g");
    close.lastIndex = open.lastIndex;
    const end = close.exec(paragraph);
    if (!end) continue;
    open.lastIndex = end.index + run.length;
    spans.push({ start: offset + found.index, end: offset + open.lastIndex });
  }
  return spans;
}
