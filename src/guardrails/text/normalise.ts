/**
 * From the text as it was written to the text as it reads: markup, invisible characters, look-alikes and
 * typographic variants are gone, and every character knows where it came from.
 */
import { decodeHTML } from "entities/decode";
import { despaced } from "./despace.ts";
import { fences, linesOf, type Fence } from "./fences.ts";
import { foldCharacter } from "./fold.ts";
import { codeElements, readAttributes, type CodeElement, type Stretch } from "./html.ts";
import { endsBlock, inlineCodeEnd, isEmphasis, isMailStart, isWord, runsOn } from "./markup.ts";
import { createOutput, type Output } from "./output.ts";

export type ZoneType = "code" | "url" | "email" | "quote" | "heading";
/** A stretch of the normalised text that is not plain prose. */
export interface Zone {
  type: ZoneType;
  start: number;
  end: number;
}

export interface Normalised {
  original: string;
  text: string;
  /** For each UTF-16 unit of `text`: the stretch of the original it stands for, end exclusive. */
  starts: Uint32Array;
  ends: Uint32Array;
  zones: Zone[];
  /** Positions in `text` where a single line break stood: phrases run on over it, sentences may end. */
  softBreaks: number[];
  /** How much of `text` stands in the order of the original; behind it comes what attributes say. */
  flow: number;
}

const BLOCK_TAG = /^<\/?(?:p|div|br|hr|li|ul|ol|tr|td|th|table|h[1-6]|section|article|header|footer|blockquote)\b/i;
const URL_TEXT = /(?:https?:\/\/|www\.)[^\s<>"')\]]+/giy;
const EMAIL_TEXT = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/y;
const TAG = /<\/?[A-Za-z][^<>]{0,500}>/y;
const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?/y;
const LINE_LEAD =
  /^[ \t]*(?:(>)[ \t>]*|(#{1,6})[ \t]+|(?:[-*+•▪‣◦][ \t]+|\d{1,3}[.)][ \t]+(?=\S)|\|[ \t]*))?(?:\[[ xX]\][ \t]+)?/;
/** Of a trimmed line. No part of it can give back what the next could take, so that it costs the line's length once. */
const RULE_LINE = /^[-*_=][ \t]*[-*_=][ \t]*[-*_=][-*_= \t]*$|^\|?[ \t]*:?--[-|: \t]*$/;

/** `shown`: takes the attributes of tags that people read. */
function lineText(original: string, from: number, to: number, out: Output, zones: Zone[], shown: Stretch[]): void {
  let at = from;
  const mayHoldMail = original.slice(from, to).includes("@");
  const zone = (type: ZoneType, text: string, end: number, base: number) => {
    const begin = out.length;
    for (let i = 0; i < text.length; i += 1) out.put(foldCharacter(text.charAt(i)), base + i, base + i + 1);
    if (out.length > begin) zones.push({ type, start: begin, end: out.length });
    at = end;
  };
  while (at < to) {
    const char = original.charAt(at);
    const code = original.charCodeAt(at);
    if (char === "`") {
      const span = inlineCodeEnd(original, at, from, to);
      if (span.isCode) zone("code", original.slice(span.open, span.close), span.end, span.open);
      else lineText(original, span.open, span.close, out, zones, shown);
      at = span.end;
      continue;
    }
    if (char === "\\" && /[!-/:-@[-`{-~]/.test(original.charAt(at + 1))) {
      at += 1;
      out.put(original.charAt(at), at, at + 1);
      at += 1;
      continue;
    }
    // A backslash inside a word or before a space escapes nothing, and no reader stops at it.
    if (
      char === "\\" &&
      /[a-z]/.test(original.charAt(at - 1)) &&
      /^[a-z ](?![a-z]*\\)/.test(original.slice(at + 1, at + 40))
    ) {
      at += 1;
      continue;
    }
    if (char === "<") {
      TAG.lastIndex = at;
      const tag = TAG.exec(original)?.[0];
      if (tag !== undefined && at + tag.length <= to) {
        if (BLOCK_TAG.test(tag)) out.put(/^<br/i.test(tag) ? " " : "\n", at, at + tag.length);
        shown.push(...readAttributes(at, tag));
        at += tag.length;
        continue;
      }
    }
    if (char === "&") {
      ENTITY.lastIndex = at;
      const entity = ENTITY.exec(original)?.[0];
      if (entity !== undefined) {
        // Twice, because "&amp;#37;" is what a careless template makes of an entity.
        const once = decodeHTML(entity);
        let end = at + entity.length;
        let decoded = once;
        if (once === "&") {
          ENTITY.lastIndex = end - 1;
          const inner = /^(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});/.exec(original.slice(end, end + 34))?.[0];
          const twice = inner === undefined ? "&" : decodeHTML(`&${inner}`);
          if (inner !== undefined && twice !== `&${inner}`) {
            decoded = twice;
            end += inner.length;
          }
        }
        if (decoded !== entity) {
          for (const part of decoded) out.put(part === "\n" ? " " : foldCharacter(part), at, end);
          at = end;
          continue;
        }
      }
    }
    if ((char === "h" || char === "H" || char === "w" || char === "W") && !isWord(original.charAt(at - 1))) {
      URL_TEXT.lastIndex = at;
      const url = URL_TEXT.exec(original)?.[0].replace(/[.,;:!?*_]+$/, "");
      if (url !== undefined && url.length > 7) {
        zone("url", url, at + url.length, at);
        continue;
      }
    }
    if (mayHoldMail && isMailStart(original, at, code)) {
      EMAIL_TEXT.lastIndex = at;
      const mail = EMAIL_TEXT.exec(original)?.[0];
      if (mail !== undefined) {
        zone("email", mail, at + mail.length, at);
        continue;
      }
    }
    if (char === "!" && original.charAt(at + 1) === "[") {
      at += 1;
      continue;
    }
    if (char === "[" || char === "]") {
      if (char === "]" && original.charAt(at + 1) === "(") {
        const length = original.slice(at + 2, to).indexOf(")");
        const target = length < 0 ? undefined : original.slice(at + 2, at + 2 + length);
        if (target !== undefined && /^[^\s()]*(?:\s+"[^"]*")?$/.test(target)) {
          at += length + 3;
          continue;
        }
      }
      // Brackets hide words from a reader no more than they do from us: link text and placeholders read on.
      at += 1;
      continue;
    }
    if ((char === "*" || char === "_" || char === "~") && isEmphasis(original, at, char)) {
      at += 1;
      continue;
    }
    if (char === "|") {
      out.put("\n", at, at + 1);
      at += 1;
      continue;
    }
    if (code > 31 && code < 127) {
      out.put(char, at, at + 1);
      at += 1;
      continue;
    }
    const point = String.fromCodePoint(original.codePointAt(at) ?? 32);
    const folded = foldCharacter(point);
    for (const unit of folded) {
      if (unit === "\n") out.hardBreak(at);
      else out.put(unit, at, at + point.length);
    }
    at += point.length;
  }
}

export function normalise(original: string): Normalised {
  const out = createOutput(original.length);
  const zones: Zone[] = [];
  const softBreaks: number[] = [];
  const fenceAt = fences(original);
  let fence: Fence | undefined;
  let comment = false;
  let previous: string | undefined;
  const shown: Stretch[] = [];
  const elements = codeElements(original);
  let coming = 0;
  let element: CodeElement | undefined;
  const putCode = (start: number, end: number) => {
    const begin = out.length;
    for (let i = start; i < end; i += 1) out.put(foldCharacter(original.charAt(i)), i, i + 1);
    if (out.length > begin) zones.push({ type: "code", start: begin, end: out.length });
  };
  for (const line of linesOf(original)) {
    const raw = original.slice(line.start, line.end);
    if (element && element.end > line.end) {
      out.hardBreak(line.start);
      putCode(line.start, Math.min(element.close, line.end));
      previous = undefined;
      continue;
    }
    if (!comment && !element) fence ??= fenceAt(line.start);
    const ofFence = fence?.lines.get(line.start);
    if (ofFence !== undefined) {
      out.hardBreak(line.start);
      if (ofFence === "code") putCode(line.start, line.end);
      out.hardBreak(line.end);
      previous = undefined;
      if (line.start === fence?.last) fence = undefined;
      continue;
    }
    const trimmed = raw.trim();
    if (!element && (trimmed === "" || RULE_LINE.test(trimmed))) {
      out.hardBreak(line.start);
      previous = undefined;
      continue;
    }
    const lead = element ? null : LINE_LEAD.exec(raw);
    const leadLength = lead?.[0].length ?? 0;
    const sign = lead?.[0].trim() ?? "";
    const isLead = sign !== "" && !(previous !== undefined && runsOn(previous, raw, sign, original.slice(line.end)));
    if (isLead || (previous !== undefined && endsBlock(previous, raw))) out.hardBreak(line.start);
    else if (out.last !== "" && out.last !== "\n") {
      softBreaks.push(out.length);
      out.put(" ", line.start, line.start);
    }
    const begin = out.length;
    let from = line.start + leadLength;
    while (from < line.end) {
      if (element) {
        putCode(Math.max(from, element.open), Math.min(element.close, line.end));
        if (element.end > line.end) break;
        from = element.end;
        element = undefined;
        continue;
      }
      // Looked for in this line alone: to the end of a long text from each of its lines would take the square of it.
      const marker = raw.indexOf(comment ? "-->" : "<!--", from - line.start);
      const stop = marker < 0 ? line.end : line.start + marker;
      while ((elements[coming]?.at ?? stop) < from) coming += 1;
      const next = !comment && (elements[coming]?.at ?? stop) < stop ? elements[coming] : undefined;
      if (!comment) lineText(original, from, next?.at ?? stop, out, zones, shown);
      if (next) {
        element = next;
        coming += 1;
        continue;
      }
      if (stop === line.end) break;
      from = stop + (comment ? 3 : 4);
      comment = !comment;
    }
    if (lead?.[1] !== undefined) zones.push({ type: "quote", start: begin, end: out.length });
    if (lead?.[2] !== undefined) {
      zones.push({ type: "heading", start: begin, end: out.length });
      out.hardBreak(line.end);
      previous = undefined;
      continue;
    }
    previous = isLead && lead?.[1] === undefined ? undefined : raw;
  }
  const flow = out.length;
  for (const { start, end } of shown) {
    out.hardBreak(start);
    lineText(original, start, end, out, zones, []);
  }
  const read = out.read();
  // Where all of it is marked as quoted nobody is quoted.
  const own = zones.reduce((sum, zone) => sum + (zone.type === "quote" ? zone.end - zone.start + 1 : 0), 0);
  return despaced({
    original,
    ...read,
    zones: own >= read.text.trimEnd().length ? zones.filter(({ type }) => type !== "quote") : zones,
    softBreaks,
    flow,
  });
}
