/** Fixes leave markup whole: what opens or closes inside the words that are replaced goes around the new ones. */
import type { Draft } from "./draft.ts";

interface Fix {
  start: number;
  end: number;
  replacement: string;
}

const MARK =
  /<!--[^]*?-->|<(?<slash>\/?)(?<tag>[A-Za-z][\w:-]*)[^<>]*>|!?\[|\](?:\([^\s()]*(?:\s+"[^"]*")?\))?|(?<sign>[*_~`])\k<sign>*/g;
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const SPACE = /^\s?$/;
const BLANK_LINE = /\r?\n[ \t]*\r?\n/;
/** How far off the other half of an emphasis may be. */
const PARAGRAPH = 2000;
const LETTER = /[\p{L}\p{N}]/u;

interface Mark {
  text: string;
  /** What opens and closes share. */
  key: string;
  side: "opens" | "closes" | "either" | "stands";
}

/** The stretches of a passage that a reader doesn't see, and those that part its lines. Nothing where a block ends in it. */
function unread(draft: Draft, { start, end }: Fix): { start: number; end: number }[] | undefined {
  const { text, starts, ends } = draft.normalised;
  const gaps: { start: number; end: number }[] = [];
  let at = start;
  for (let i = draft.fromOriginal(start); i < text.length && (starts[i] ?? end) < end; i += 1) {
    const [from = 0, to = 0] = [starts[i], ends[i]];
    if (from < start) continue;
    if (text.charAt(i) === "\n") return undefined;
    if (from > at) gaps.push({ start: at, end: from });
    if (text.charAt(i) === " " && to > from + 1) gaps.push({ start: from, end: to });
    at = Math.max(at, to);
  }
  return gaps;
}

function markOf(match: RegExpExecArray, original: string, at: number): Mark | undefined {
  const [text] = match;
  const { slash, tag, sign } = match.groups ?? {};
  if (tag !== undefined) {
    const side = VOID.test(tag) || text.endsWith("/>") ? "stands" : slash === "/" ? "closes" : "opens";
    return { text, key: `<${tag.toLowerCase()}`, side };
  }
  if (sign === undefined) {
    if (text.startsWith("<")) return { text, key: text, side: "stands" };
    return { text, key: "[", side: text.startsWith("]") ? "closes" : "opens" };
  }
  const [before, after] = [original.charAt(at - 1), original.charAt(at + text.length)];
  // Between spaces, or at the head of a line, it is no emphasis.
  if (SPACE.test(before) && SPACE.test(after)) return undefined;
  if (SPACE.test(before) || (!LETTER.test(before) && LETTER.test(after))) return { text, key: text, side: "opens" };
  if (SPACE.test(after) || (LETTER.test(before) && !LETTER.test(after))) return { text, key: text, side: "closes" };
  return { text, key: text, side: "either" };
}

/** Signs of emphasis are some only with their other half; elements and links say themselves what they are. */
function haveHalf(marks: readonly Mark[], text: string): boolean {
  return marks.every(({ key }) => /[<[]/.test(key) || text.includes(key));
}

/** The fix with the marks of its passage kept, or nothing where no place is right for them. */
export function keepMarks(draft: Draft, fix: Fix): Fix | undefined {
  const gaps = unread(draft, fix);
  if (!gaps) return undefined;
  const marks = gaps.flatMap(({ start, end }) =>
    [...draft.original.slice(start, end).matchAll(MARK)].flatMap(
      (match) => markOf(match, draft.original, start + match.index) ?? [],
    ),
  );
  if (marks.length === 0) return fix;
  let open: Mark[] = [];
  const before: string[] = [];
  const after: string[] = [];
  const closing: Mark[] = [];
  for (const [i, mark] of marks.entries()) {
    const partner = open.findLast(({ key }) => key === mark.key);
    if (mark.side === "stands") after.push(mark.text);
    else if (mark.side !== "opens" && partner) {
      open = open.filter((one) => one !== partner);
      // Emphasis of some of the words goes with them; a link or an element stays, around the new ones.
      if (/[<[]/.test(mark.key)) {
        before.unshift(partner.text);
        after.push(mark.text);
      }
    } else if (mark.side === "closes") closing.push(mark);
    else if (mark.side === "opens" || marks.slice(i + 1).some(({ key }) => key === mark.key)) open.push(mark);
    else return undefined;
  }
  // One mark ends among these words and another begins: the new words belong to neither or to both.
  if (open.length > 0 && closing.length > 0) return undefined;
  const { original } = draft;
  const ahead = original.slice(fix.end, fix.end + PARAGRAPH).split(BLANK_LINE)[0] ?? "";
  const behind =
    original
      .slice(Math.max(0, fix.start - PARAGRAPH), fix.start)
      .split(BLANK_LINE)
      .at(-1) ?? "";
  if (!haveHalf(open, ahead) || !haveHalf(closing, behind)) return undefined;
  const kept = [
    ...open.map(({ text }) => text),
    ...before,
    fix.replacement,
    ...after,
    ...closing.map(({ text }) => text),
  ];
  return fix.replacement === "" && kept.length > 1 ? undefined : { ...fix, replacement: kept.join("") };
}
