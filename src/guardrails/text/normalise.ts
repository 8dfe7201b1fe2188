/**
 * From the text as it was written to the text as it reads: markup, invisible characters, look-alikes and
 * typographic variants are gone, and every character knows where it came from.
 */
import { decodeHTML } from "entities";
import { codeLines } from "./code.ts";
import { despaced } from "./despace.ts";
import { foldCharacter } from "./fold.ts";
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
}

const BLOCK_TAG = /^<\/?(?:p|div|br|hr|li|ul|ol|tr|td|th|table|h[1-6]|section|article|header|footer|blockquote)\b/i;
const URL_TEXT = /(?:https?:\/\/|www\.)[^\s<>"')\]]+/giy;
const EMAIL_TEXT = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/y;
const TAG = /<\/?[A-Za-z][^<>]{0,500}>/y;
const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?/y;
/** What follows backticks on their line holds none: else they are the code of a sentence. */
const FENCE = /^[ \t]{0,3}(```+(?![^`]*`)|~~~+)/;
const LINE_LEAD =
  /^[ \t]*(?:(>)[ \t>]*|(#{1,6})[ \t]+|(?:[-*+•▪‣◦][ \t]+|\d{1,3}[.)][ \t]+(?=\S)|\|[ \t]*))?(?:\[[ xX]\][ \t]+)?/;
/** Of a trimmed line. No part of it can give back what the next could take, so that it costs the line's length once. */
const RULE_LINE = /^[-*_=][ \t]*[-*_=][ \t]*[-*_=][-*_= \t]*$|^\|?[ \t]*:?--[-|: \t]*$/;

interface Line {
  start: number;
  end: number;
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (i === text.length || code === 10 || code === 13) {
      yield { start, end: i };
      if (code === 13 && text.charCodeAt(i + 1) === 10) i += 1;
      start = i + 1;
    }
  }
}

interface Fence {
  /** Offsets of the lines that are no text: the two marks, and the code between them. */
  lines: Map<number, "mark" | "code">;
  /** Where the closing mark's line starts. */
  last: number;
}

/** Finds the fenced block that a line opens. A mark that nothing closes opens none: it would hide the rest of the text. */
function fences(original: string): (start: number) => Fence | undefined {
  if (!/^[ \t]{0,3}(?:```|~~~)/m.test(original)) return () => undefined;
  const lines = [...linesOf(original)].map(({ start, end }) => ({ start, raw: original.slice(start, end) }));
  const index = new Map(lines.map(({ start }, at) => [start, at]));
  // The shortest mark of each sort that was looked for in vain: a longer one further down need not be.
  const unclosed = new Map<string, number>();
  return (start) => {
    const from = index.get(start) ?? 0;
    const mark = FENCE.exec(lines[from]?.raw ?? "")?.[1];
    if (mark === undefined || mark.length >= (unclosed.get(mark.charAt(0)) ?? Infinity)) return undefined;
    const closes = (raw: string) => raw.trim().startsWith(mark) && FENCE.exec(raw)?.[1] === raw.trim();
    let to = from + 1;
    while (to < lines.length && !closes(lines[to]?.raw ?? "")) to += 1;
    const last = lines[to]?.start;
    if (last === undefined) {
      unclosed.set(mark.charAt(0), mark.length);
      return undefined;
    }
    const inside = lines.slice(from + 1, to);
    const isCode = codeLines(inside.map(({ raw }) => raw));
    const found: Fence = {
      lines: new Map([
        [start, "mark"],
        [last, "mark"],
      ]),
      last,
    };
    for (const [at, line] of inside.entries()) if (isCode[at] === true) found.lines.set(line.start, "code");
    return found;
  };
}

function lineText(original: string, from: number, to: number, out: Output, zones: Zone[]): void {
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
      else lineText(original, span.open, span.close, out, zones);
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
  for (const line of linesOf(original)) {
    const raw = original.slice(line.start, line.end);
    if (!comment) fence ??= fenceAt(line.start);
    const ofFence = fence?.lines.get(line.start);
    if (ofFence !== undefined) {
      out.hardBreak(line.start);
      const begin = out.length;
      if (ofFence === "code") {
        for (let i = 0; i < raw.length; i += 1)
          out.put(foldCharacter(raw.charAt(i)), line.start + i, line.start + i + 1);
        if (out.length > begin) zones.push({ type: "code", start: begin, end: out.length });
      }
      out.hardBreak(line.end);
      previous = undefined;
      if (line.start === fence?.last) fence = undefined;
      continue;
    }
    const trimmed = raw.trim();
    if (trimmed === "" || RULE_LINE.test(trimmed)) {
      out.hardBreak(line.start);
      previous = undefined;
      continue;
    }
    const lead = LINE_LEAD.exec(raw);
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
      // Looked for in this line alone: to the end of a long text from each of its lines would take the square of it.
      const marker = raw.indexOf(comment ? "-->" : "<!--", from - line.start);
      const stop = marker < 0 ? line.end : line.start + marker;
      if (!comment) lineText(original, from, stop, out, zones);
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
  const read = out.read();
  // Where all of it is marked as quoted nobody is quoted.
  const own = zones.reduce((sum, zone) => sum + (zone.type === "quote" ? zone.end - zone.start + 1 : 0), 0);
  return despaced({
    original,
    ...read,
    zones: own >= read.text.trimEnd().length ? zones.filter(({ type }) => type !== "quote") : zones,
    softBreaks,
  });
}
