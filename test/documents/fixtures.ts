import { chunkDocument, type ChunkOptions } from "../../src/documents/chunk.ts";
import { readDocument } from "../../src/documents/read-document.ts";
import type { TokenCounter } from "../../src/documents/split.ts";
import type { Chunk, Document } from "../../src/documents/types.ts";

/** Words and marks, as a WordPiece tokenizer counts ordinary English. */
export const counter: TokenCounter = {
  countTokens: (text) => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu)?.length ?? 0,
};

export function read(path: string, text: string): Promise<Document> {
  return readDocument(path, new TextEncoder().encode(text));
}

export async function chunks(path: string, text: string, options?: ChunkOptions): Promise<Chunk[]> {
  return chunkDocument(await read(path, text), counter, options);
}
