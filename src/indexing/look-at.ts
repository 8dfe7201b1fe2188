/** Whether the file behind an indexed document is still what was indexed. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { Root } from "../config.ts";
import type { CatalogEntry } from "../search/catalog.ts";
import type { Presence } from "../search/presence.ts";
import { absolutePath } from "./walk.ts";

/** By which the bytes of a file are told from those that were indexed. */
export const contentHash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** One `stat`; its bytes are read only where the size is the same and the time is not, as after a new checkout. */
export async function lookAt(
  roots: readonly Root[],
  path: string,
  indexed: Pick<CatalogEntry, "size" | "modified" | "hash"> | undefined,
): Promise<Presence> {
  const absolute = absolutePath(roots, path);
  if (absolute === undefined) return "gone";
  try {
    const file = await stat(absolute);
    if (!file.isFile()) return "gone";
    if (file.size !== indexed?.size) return "changed";
    if (file.mtimeMs === indexed.modified) return "unchanged";
    return contentHash(await readFile(absolute)) === indexed.hash ? "unchanged" : "changed";
  } catch {
    return "gone";
  }
}
