/** The registers among the files: what prose is compared with. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Registers } from "../documents/facts.ts";
import { maxBytesOf } from "../documents/read-document.ts";
import type { FoundFile } from "./walk.ts";
export async function readRegisters(files: readonly FoundFile[]): Promise<{ registers: Registers; key: string }> {
  const hash = createHash("sha256");
  const out: Registers = { files: [] };
  for (const file of files)
    if (/(price-book|features|claims)\.ya?ml$/.test(file.rootPath) && file.size <= maxBytesOf(file.rootPath)) {
      const text = await readFile(file.absolute, "utf8").catch(() => "");
      hash.update(text);
      out.files.push({ path: file.rootPath, text });
    }
  return { registers: out, key: hash.digest("hex").slice(0, 16) };
}
