/** What lexical search sees of a chunk and of a document: words, without the marks around them. */
import { chunkBody } from "../documents/embedded-text.ts";
import { plainText } from "../documents/plain-text.ts";
import type { Chunk, Document } from "../documents/types.ts";
import { spaceOut } from "./terms.ts";

/** Title, path, headings and body of one chunk. */
export function chunkSearchText(document: Document, chunk: Chunk): string {
  const { title, summary = "" } = document.metadata;
  const first = chunk.ordinal === 0 ? summary : "";
  return spaceOut([title, pathWords(document.path), ...chunk.headings, first, plainText(chunkBody(chunk))].join("\n"));
}

/** Title, summary, path, headings and text of a whole document. */
export function documentSearchText(document: Document, chunks: readonly Chunk[]): string {
  const headings = new Set(chunks.flatMap((chunk) => chunk.headings));
  const { title, summary = "" } = document.metadata;
  return [title, summary, pathWords(document.path), ...headings, plainText(document.text)].join("\n");
}

function pathWords(path: string): string {
  return path.replace(/\.[a-z0-9]+$/i, "").replace(/[/_.-]+/g, " ");
}
