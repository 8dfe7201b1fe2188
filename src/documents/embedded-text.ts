import { plainText } from "./plain-text.ts";
import type { TokenCounter } from "./split.ts";
import type { Chunk, Metadata } from "./types.ts";

/** [CLS] and [SEP]; other models use as many or fewer. */
const SPECIAL_TOKENS = 2;

/** What a chunk says, by itself: in words where its source reads badly, with its table's header in front. */
export function chunkBody(chunk: Pick<Chunk, "text" | "lead" | "reading">): string {
  const text = chunk.reading ?? chunk.text.trim();
  return chunk.lead === undefined || chunk.reading !== undefined ? text : `${chunk.lead}\n${text}`;
}

/**
 * The text that is embedded for a chunk: document title, heading path, summary (first chunk), lead and text. Where it would exceed the model's
 * `maxTokens` (special tokens included), headings are left out from the middle of the path, never any of the text.
 */
export function embeddedText(
  { title, summary }: Pick<Metadata, "title" | "summary">,
  chunk: Pick<Chunk, "ordinal" | "text" | "lead" | "reading" | "headings">,
  counter: TokenCounter,
  maxTokens: number,
): string {
  const limit = maxTokens - SPECIAL_TOKENS;
  const path = [title, ...chunk.headings].filter(
    (name, index, all) => name !== "" && name.toLowerCase() !== all[index - 1]?.toLowerCase(),
  );
  let body = plainText(chunkBody(chunk));
  let room = limit - counter.countTokens(body);
  if (room < 0 && chunk.lead !== undefined && chunk.reading === undefined) {
    body = plainText(chunk.text);
    room = limit - counter.countTokens(body);
  }
  // A summary is written to be found by: the document's first chunk carries it, where it fits.
  if (chunk.ordinal === 0 && summary !== undefined) {
    const front = `${path.join(" > ")}\n${summary}`;
    if (counter.countTokens(front) <= room) return `${front}\n${body}`;
  }
  while (path.length > 0) {
    const front = path.join(" > ");
    if (counter.countTokens(front) <= room) return `${front}\n${body}`;
    // The title and the innermost heading say most.
    path.splice(path.length > 2 ? 1 : path.length - 1, 1);
  }
  return body;
}
