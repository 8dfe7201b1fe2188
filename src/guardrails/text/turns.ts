/** Talks that are set down turn by turn: "Ana (buyer): …", "visitor: …", "Me: …". */
import { lineAround } from "./tables.ts";

const THEM = "(?:the )?(?:buyer|customer|client|prospect|lead|visitor|user|caller|guest|shopper|tenant|patient)";
const US = "(?:me|us|agent|rep|seller|sales(?:person)?|support|operator|bot|assistant|host)";
const OPENING = "^[ \\t>*_-]*";
const THEIR_TURN = new RegExp(
  `${OPENING}(?:${THEM}|[\\p{L}.' -]{2,30} \\(${THEM}[^)\\n]{0,20}\\))(?: ?\\d{1,2})?[*_]* ?:`,
  "iu",
);
const OUR_TURN = new RegExp(`${OPENING}(?:${US}|[\\p{L}.' -]{2,30} \\(${US}[^)\\n]{0,20}\\))[*_]* ?:`, "iu");
const NAMED_TURN = /^[ \t>*_-]*\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){0,2}[*_]* ?: /u;
/** "Customer: 40% off, partner: 20% off" tells who gets what. */
const SPEAKS = /\b(?:i|we|you|your|me|us|our|my|is|are|can|do)\b/i;
/** More than one person says in one go. */
const MOST_LINES = 20;

export const beginsTurn = (line: string): boolean =>
  THEIR_TURN.test(line) || OUR_TURN.test(line) || NAMED_TURN.test(line);

/** Whether somebody who buys says what stands at the place in the original text. */
export function isTheirTurn(text: string, position: number): boolean {
  let line = lineAround(text, position);
  const { end } = line;
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    const said = text.slice(line.start, line.end);
    if (said.trim() === "") return false;
    if (beginsTurn(said))
      return THEIR_TURN.test(said) && SPEAKS.test(text.slice(line.start, end).replace(THEIR_TURN, ""));
    if (line.start === 0) return false;
    line = lineAround(text, line.start - 1);
  }
  return false;
}
