/**
 * What documents say to customers and what not, for the leak check. Reading PDF and Office files takes a second and more, so what
 * was read is kept in the data folder, which holds the same text in the index, and read again only when a file changes.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { readDocument, refuseTooLarge } from "./documents/read-document.ts";
import type { Document, Kind } from "./documents/types.ts";
import type { InternalText } from "./guardrails/facts.ts";
import type { FoundFile } from "./indexing/walk.ts";
import { privateFolder } from "./private-files.ts";

export interface DocumentTexts {
  internal: InternalText[];
  open: string[];
}

/** Another number makes everything be read anew: raise it with whatever changes what readTexts() returns. */
const VERSION = 2;
/** Internal, but written to be sent or imitated. */
const MEANT_TO_BE_USED: ReadonlySet<Kind> = new Set(["template", "voice", "story", "policy"]);
/** Single entries of data files are too common to betray where they come from. */
const DATA_FILE = /\.(?:ya?ml|json|csv|tsv|xlsx|vtt|srt)$/i;

export const stampOf = ({ path, size, modified }: FoundFile): string => `${path}:${String(size)}:${String(modified)}`;

type Kept = Record<string, { stamp: string; texts: DocumentTexts }>;

/** `dataDir`: where it is kept between processes. A file that can't be used or written costs time, nothing else. */
export function openDocumentTexts(dataDir: string): (files: readonly FoundFile[]) => Promise<DocumentTexts> {
  const path = join(dataDir, "guard-texts.json");
  let known: Promise<Map<string, Kept[string]>> | undefined;

  return async (files) => {
    known ??= load(path);
    const before = await known;
    const now = new Map<string, Kept[string]>();
    let changed = before.size !== files.length;
    for (const file of files) {
      const stamp = stampOf(file);
      const kept = before.get(file.path);
      if (kept?.stamp === stamp) now.set(file.path, kept);
      else {
        now.set(file.path, { stamp, texts: await readTexts(file) });
        changed = true;
      }
    }
    known = Promise.resolve(now);
    if (changed) await save(path, dataDir, now).catch(() => undefined);
    const all = [...now.values()];
    return {
      internal: all.flatMap(({ texts }) => texts.internal),
      open: all.flatMap(({ texts }) => texts.open),
    };
  };
}

async function load(path: string): Promise<Map<string, Kept[string]>> {
  try {
    const kept = JSON.parse(await readFile(path, "utf8")) as { version?: number; files?: Kept };
    if (kept.version !== VERSION || kept.files === undefined) return new Map();
    const whole = Object.values(kept.files).every(
      (entry) =>
        typeof entry.stamp === "string" && Array.isArray(entry.texts.internal) && Array.isArray(entry.texts.open),
    );
    return whole ? new Map(Object.entries(kept.files)) : new Map();
  } catch {
    return new Map();
  }
}

async function save(path: string, dataDir: string, known: ReadonlyMap<string, Kept[string]>): Promise<void> {
  privateFolder(dataDir);
  const text = JSON.stringify({ version: VERSION, files: Object.fromEntries(known) });
  await writeFileAtomic(path, text, { mode: 0o600, fsync: false });
}

/** What customers may see of a document and what not, block by block. A file that can't be read has nothing to leak. */
async function readTexts({ path, rootPath, absolute, size }: FoundFile): Promise<DocumentTexts> {
  let document: Document;
  try {
    refuseTooLarge(rootPath, size);
    document = await readDocument(rootPath, await readFile(absolute));
  } catch {
    return { internal: [], open: [] };
  }
  const { metadata, text, blocks } = document;
  const parts = { internal: [] as string[], public: [] as string[] };
  for (const { start, end, trust } of blocks)
    parts[trust?.visibility ?? metadata.visibility].push(text.slice(start, end));
  const secret = parts.internal.length > 0 && !MEANT_TO_BE_USED.has(metadata.kind) && !DATA_FILE.test(rootPath);
  return {
    internal: secret ? [{ path, text: parts.internal.join("\n\n") }] : [],
    open: parts.public.length > 0 ? [parts.public.join("\n\n")] : [],
  };
}
