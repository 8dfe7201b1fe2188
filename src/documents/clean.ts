import { InhouseError } from "../errors.ts";

/**
 * Removes what a reader of the page cannot see and an assistant would read: control, bidi and zero-width characters,
 * Unicode tags, HTML comments. Line breaks stay, so that line numbers remain those of the file.
 */
export function clean(text: string): string {
  return stripComments(stripInvisible(text));
}

const ROUNDS = 10;

/**
 * Clean until nothing is left to remove: what one round takes out can join into a new comment. For texts that are
 * written somewhere: whoever cleans them again to show them, shows them as they stand there.
 */
export function cleanThroughout(text: string): string {
  for (let round = 0, before = text; round < ROUNDS; round++) {
    const after = clean(before);
    if (after === before) return after;
    before = after;
  }
  throw new InhouseError("INVALID_ARGUMENT", {
    what: "The text hides comments inside of comments.",
    next: "Leave the HTML comments out.",
  });
}

/** Separators that are no line break for an editor become a space; the rest of the set is removed. */
const SPACES = /[\u000B\u000C\u0085\u2028\u2029]/g;

const INVISIBLE = new RegExp(
  [
    "[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F]",
    "[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E]",
    "[\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB]",
    "[\\u{E0000}-\\u{E0FFF}]+",
    "[\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}]",
  ].join("|"),
  "gu",
);

/** Scripts that spell words with joiners. */
const JOINING =
  /\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Khmer}/u;
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;
const FLAG_TAGS = /^[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}$/u;

function stripInvisible(text: string): string {
  return text
    .replace(SPACES, " ")
    .replace(INVISIBLE, (found, offset: number) => (belongs(text, found, offset) ? found : ""));
}

/** Whether an invisible character is part of the spelling of its neighbours. */
function belongs(text: string, found: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset);
  const after = text.slice(offset + found.length, offset + found.length + 2);
  if (found === "\u200D" && EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after)) return true;
  if (found === "\u200C" || found === "\u200D") return JOINING.test(before.slice(-1));
  // Variation selectors ask for the emoji or the text form of one visible character; a run of them hides bytes.
  if (found === "\uFE0F" || found === "\uFE0E") return /[\p{Extended_Pictographic}\d#*]$/u.test(before);
  return before === "\u{1F3F4}" && FLAG_TAGS.test(found);
}

function stripComments(text: string): string {
  let out = "";
  let from = 0;
  for (;;) {
    const open = text.indexOf("<!--", from);
    const close = open === -1 ? -1 : text.indexOf("-->", open + 4);
    if (close === -1) return out + text.slice(from);
    const lineBreaks = text.slice(open, close).replace(/[^\n]+/g, "");
    out += text.slice(from, open) + lineBreaks;
    from = close + 3;
  }
}
