/** What can be told of a regular expression by reading it once. */

/** An expression that matches these characters and no others. */
export const escapeRegExp = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where each group closes, by where it opens; undefined when brackets do not match. */
export function closingsOf(source: string): Map<number, number> | undefined {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    if (code === BACKSLASH) i += 1;
    else if (code === OPENING_BRACKET) i = classEnd(source, i);
    else if (code === OPENING_PARENTHESIS) open.push(i);
    else if (code === CLOSING_PARENTHESIS) {
      const start = open.pop();
      if (start === undefined) return undefined;
      closings.set(start, i);
    }
  }
  return open.length === 0 ? closings : undefined;
}

const BACKSLASH = 92;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;
const OPENING_PARENTHESIS = 40;
const CLOSING_PARENTHESIS = 41;

/** The offset of the bracket that closes the class. */
function classEnd(source: string, start: number): number {
  let i = start + 1;
  while (i < source.length && source.charCodeAt(i) !== CLOSING_BRACKET) i += source.charCodeAt(i) === BACKSLASH ? 2 : 1;
  return i;
}

/** How far a match, with all that the expression looks at around it, can reach: within a line, or between two stops. */
export type Reach = "stops" | "line" | "text";

/** What ends a stretch of each reach. */
export const STOPS = "\n.!?";

/**
 * The narrowest reach that holds: an expression no part of which takes a line break (or any stop) finds the same in each
 * line (between stops) alone as in the whole text. Word boundaries see the same at the end of a text and at a stop, and
 * so does a look around that asks for a line break or the end: `(?=[.,]|\n|$)`, `(?<=^|[.,\n])`.
 */
export function reachOf(regexp: RegExp): Reach {
  const { source } = regexp;
  if (/[vy]/.test(regexp.flags)) return "text";
  let taken = 0;
  /** Of each open group whether it only looks around. */
  const looks: boolean[] = [];
  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    if (code === OPENING_PARENTHESIS) {
      const mark = LOOK.exec(source.slice(i, i + 4))?.[0];
      looks.push(looks.at(-1) === true || mark !== undefined);
      // A group's name would be read as characters, and does no harm.
      if (source[i + 1] === "?") i += source[i + 2] === "<" ? 3 : 2;
      continue;
    }
    if (code === CLOSING_PARENTHESIS) {
      looks.pop();
      continue;
    }
    const plain =
      code === 32 ||
      code === 124 ||
      code === 63 ||
      code === 58 ||
      (code >= 97 && code <= 122) ||
      (code >= 42 && code <= 45);
    if (plain) continue;
    const atEdge = looks.at(-1) === true;
    if (code === 94 || code === 36) {
      if (!atEdge || !besideLineBreak(source, i)) return "text";
      continue;
    }
    let end = i + 1;
    if (code === BACKSLASH) {
      ESCAPE.lastIndex = i;
      const escape = ESCAPE.exec(source)?.[0];
      if (escape === undefined) return "text";
      end = i + escape.length;
    } else if (code === OPENING_BRACKET) end = classEnd(source, i) + 1;
    else if (code !== 46) {
      if (code === 10) return "text";
      if (code === 33) taken |= 4;
      continue;
    }
    const atom = source.slice(i, end);
    const edge = atEdge && (source.startsWith("|$", end) || /[$^]\|$/.test(source.slice(Math.max(0, i - 2), i)));
    i = end - 1;
    if (atom === "\\b" || atom === "\\B") continue;
    taken |= stopsTakenBy(atom, regexp.flags);
    if ((taken & 1) !== 0) {
      if (!edge) return "text";
      taken = (taken & ~1) | 2;
    }
  }
  return taken === 0 ? "stops" : "line";
}

const LOOK = /^\(\?<?[=!]/;

/** Whether a line break is the choice right before or behind an anchor: both are the edge of a line. */
function besideLineBreak(source: string, anchor: number): boolean {
  const before = source.slice(Math.max(0, anchor - 24), anchor);
  return (
    /(?:\\n|\[[^\]]*\\n[^\]]*\])\|$/.test(before) ||
    /^.\|(?:\\n|\[(?!\^)[^\]]*\\n[^\]]*\])/.test(source.slice(anchor, anchor + 24))
  );
}

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]+\}|[^0-9kcuxpP])/y;
const stopsTaken = new Map<string, number>();

/** One bit for each stop that the atom matches, the lowest for the line break. */
function stopsTakenBy(atom: string, flags: string): number {
  const key = `${flags} ${atom}`;
  let bits = stopsTaken.get(key);
  if (bits === undefined) {
    const regexp = new RegExp(`^${atom}$`, flags.replace(/[gd]/g, ""));
    bits = Array.from(STOPS).reduce((sum, char, i) => sum | (regexp.test(char) ? 1 << i : 0), 0);
    stopsTaken.set(key, bits);
  }
  return bits;
}
