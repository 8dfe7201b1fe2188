/** The registers among the files: what prose is compared with. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { decode } from "../documents/decode.ts";
import type { Registers } from "../documents/facts.ts";
import { READER_REVISION, refuseTooLarge } from "../documents/read-document.ts";
import { registerOf } from "../documents/registers.ts";
import type { FoundFile } from "./walk.ts";

/**
 * Reads the registers of all roots. `key` changes with any of their bytes and with the readers themselves: what was
 * read with others is read again. One that can't be read counts as absent here; the pass itself reports it.
 */
export async function readRegisters(files: readonly FoundFile[]): Promise<{ registers: Registers; key: string }> {
  const registers: Registers = { files: [] };
  const hash = createHash("sha256").update(`${String(READER_REVISION)}\n`);
  for (const { path, rootPath, absolute, size } of files) {
    if (registerOf(rootPath) === undefined) continue;
    try {
      refuseTooLarge(rootPath, size);
      const { text } = decode(rootPath, await readFile(absolute));
      registers.files.push({ path: rootPath, text });
      hash.update(`${path}\n${text}\n`);
    } catch {
      hash.update(`${path}\n`);
    }
  }
  return { registers, key: hash.digest("hex").slice(0, 16) };
}
