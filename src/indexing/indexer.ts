/** Brings the index in line with the files: what changed is read, chunked, embedded and committed; what left is removed. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { Root } from "../config.ts";
import { chunkDocument } from "../documents/chunk.ts";
import { embeddedText } from "../documents/embedded-text.ts";
import { extractFacts, type Registers } from "../documents/facts.ts";
import { isReadable, readDocument, refuseTooLarge } from "../documents/read-document.ts";
import type { Warning } from "../documents/types.ts";
import type { Embedder } from "../embed/embedder.ts";
import { InhouseError } from "../errors.ts";
import { countFrequencies } from "../search/bm25.ts";
import type { FileRow, FileState, IndexedDocument } from "../store/rows.ts";
import { chunkRow, fileRow, type Pending } from "./document-rows.ts";
import type { Lease } from "../store/lease.ts";
import type { Store } from "../store/store.ts";
import { readRegisters } from "./registers.ts";
import { walkRoots, whyUnreadable, type FoundFile, type Skipped } from "./walk.ts";

/** Chunks that are embedded and committed together: enough to sort a batch by length, little to lose at a kill. */
const BATCH_CHUNKS = 256;
const BATCH_FILES = 500;

export interface IndexProgress {
  /** Files looked at so far, of those that are new or changed. */
  filesDone: number;
  filesTotal: number;
  chunksEmbedded: number;
  path: string;
}

export interface IndexSummary {
  files: number;
  documents: number;
  chunks: number;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  chunksEmbedded: number;
  chunksReused: number;
  skipped: Skipped[];
  warnings: (Warning & { path: string })[];
  milliseconds: number;
}

export interface IndexerOptions {
  roots: readonly Root[];
  store: Store;
  /** Opened only when something has to be embedded: an unchanged folder needs no model. */
  openEmbedder: () => Promise<Embedder>;
  embedderId: string;
  lease: Lease;
  /** Reads and embeds every file again. */
  full?: boolean;
  onProgress?: (progress: IndexProgress) => void;
  signal?: AbortSignal;
}

/**
 * Runs one pass. Safe to kill at any moment: every batch is one commit, and the next pass sees what is missing.
 * One unreadable file never stops the pass; it is reported in `skipped`.
 */
export async function runIndexer(options: IndexerOptions): Promise<IndexSummary> {
  const started = performance.now();
  const { store } = options;
  const walked = await walkRoots(options.roots);
  const known = new Map((await store.files()).map((row) => [row.path, row]));
  const { registers, key: factsKey } = await readRegisters(walked.files);

  const present = new Set(walked.files.map((file) => file.path));
  const gone = [...known.keys()].filter((path) => !present.has(path));
  await store.remove(gone);

  const todo: FoundFile[] = [];
  for (const file of walked.files) {
    const row = known.get(file.path);
    const same = row?.size === file.size && row.modified === file.modified && factsKeyOf(row) === factsKey;
    if (options.full === true || !same) todo.push(file);
  }

  const run = createRun(options, known, registers, factsKey, todo.length);
  for (const file of todo) {
    if (options.signal?.aborted === true) break;
    await run.look(file);
  }
  await run.flush();
  if (run.wrote || gone.length > 0) {
    await writeStatistics(store);
    await store.finish();
  }

  const rows = await store.files();
  const skipped = rows.flatMap((row) => (row.skipped === null ? [] : [{ path: row.path, reason: row.skipped }]));
  return {
    ...run.counts,
    files: walked.files.length,
    documents: rows.length - skipped.length,
    chunks: rows.reduce((sum, row) => sum + row.chunks, 0),
    removed: gone.length,
    unchanged: walked.files.length - todo.length + run.counts.unchanged,
    skipped: [...walked.skipped, ...skipped].sort((a, b) => (a.path < b.path ? -1 : 1)),
    warnings: rows.flatMap((row) => warningsOf(row).map((warning) => ({ ...warning, path: row.path }))),
    milliseconds: Math.round(performance.now() - started),
  };
}

function createRun(
  options: IndexerOptions,
  known: Map<string, FileState>,
  registers: Registers,
  factsKey: string,
  filesTotal: number,
) {
  const { store, embedderId } = options;
  const counts = { added: 0, changed: 0, unchanged: 0, chunksEmbedded: 0, chunksReused: 0 };
  let pending: Pending[] = [];
  let files: FileRow[] = [];
  let touched: FileState[] = [];
  let cleared: string[] = [];
  let chunksPending = 0;
  let filesDone = 0;
  const run = { counts, wrote: false, look, flush };

  async function look(file: FoundFile): Promise<void> {
    const row = known.get(file.path);
    const before = { path: file.path, size: file.size, modified: file.modified };
    try {
      const bytes = await readStable(file);
      const hash = createHash("sha256").update(bytes).digest("hex");
      before.size = file.size;
      before.modified = file.modified;
      if (options.full !== true && row?.hash === hash && factsKeyOf(row) === factsKey) {
        touched.push({ ...row, ...before });
        counts.unchanged++;
      } else {
        const document = { ...(await readDocument(file.rootPath, bytes)), path: file.path };
        const embedder = await options.openEmbedder();
        const chunks = chunkDocument(document, embedder);
        const texts = chunks.map((chunk) => embeddedText(document.metadata.title, chunk, embedder, embedder.maxTokens));
        const keys = texts.map((text) => createHash("sha256").update(`${embedderId}\n${text}`).digest("hex"));
        pending.push({ file, hash, document, chunks, keys, texts });
        chunksPending += chunks.length;
        if (row) counts.changed++;
        else counts.added++;
      }
    } catch (error) {
      const skipped = error instanceof InhouseError ? skipReason(error) : whyUnreadable(error);
      if (row?.skipped !== skipped) cleared.push(file.path);
      const nothing = { terms: new Uint8Array(0), centroid: new Uint8Array(0) };
      files.push({ ...before, hash: "", chunks: 0, document: JSON.stringify({ factsKey }), skipped, ...nothing });
    }
    filesDone++;
    options.onProgress?.({ filesDone, filesTotal, chunksEmbedded: counts.chunksEmbedded, path: file.path });
    if (chunksPending >= BATCH_CHUNKS || pending.length + files.length + touched.length >= BATCH_FILES) await flush();
  }

  async function flush(): Promise<void> {
    if (options.lease.lost()) {
      throw new InhouseError("INDEX_BUSY", {
        what: "Another process took over the indexing.",
        why: "This process was stopped for so long that its write lease ran out.",
        next: "Run the command again. What was committed so far is kept.",
      });
    }
    const vectors = await embedPending();
    const rows = pending.flatMap((item) =>
      item.chunks.map((chunk, i) => chunkRow(item.document, chunk, item.keys[i] ?? "", vectors)),
    );
    const paths = [...cleared, ...pending.map((item) => item.file.path)];
    await writing(async () => {
      await store.replaceChunks(paths, rows);
      await store.replaceFiles([
        ...files,
        ...pending.map((item) => fileRow(item, extractFacts(registers, item.document, item.chunks), factsKey, vectors)),
      ]);
      await store.touchFiles(touched);
    });
    if (paths.length > 0) run.wrote = true;
    pending = [];
    files = [];
    touched = [];
    cleared = [];
    chunksPending = 0;
  }

  /** Vectors by embedding key, for everything that is pending. */
  async function embedPending(): Promise<Map<string, Float32Array>> {
    const keys = [...new Set(pending.flatMap((item) => item.keys))];
    const vectors = options.full === true ? new Map<string, Float32Array>() : await store.embeddings(keys);
    const texts = new Map<string, string>();
    for (const item of pending) item.keys.forEach((key, i) => vectors.has(key) || texts.set(key, item.texts[i] ?? ""));
    if (texts.size > 0) {
      const embedder = await options.openEmbedder();
      const embedded = await embedder.embed([...texts.values()], "passage");
      [...texts.keys()].forEach((key, i) => {
        const embedding = embedded[i];
        if (embedding) vectors.set(key, embedding.vector);
      });
    }
    counts.chunksEmbedded += texts.size;
    counts.chunksReused += pending.reduce((sum, item) => sum + item.keys.length, 0) - texts.size;
    return vectors;
  }

  return run;
}

/** Reads a file whose size and time are the same before and after; updates `file` to what was read. */
async function readStable(file: FoundFile): Promise<Uint8Array> {
  if (!isReadable(file.path)) throw new InhouseError("FORMAT_INVALID", { what: "no reader for this format" });
  for (let attempt = 1; attempt <= 3; attempt++) {
    const before = await stat(file.absolute);
    refuseTooLarge(file.rootPath, before.size);
    const bytes = await readFile(file.absolute);
    const after = await stat(file.absolute);
    if (before.mtimeMs === after.mtimeMs && before.size === bytes.length) {
      file.size = before.size;
      file.modified = before.mtimeMs;
      return bytes;
    }
  }
  throw new InhouseError("FILE_CHANGED", {
    what: "it keeps changing while it is read; it is looked at again next time",
  });
}

/** Counted anew from all rows: the same files give the same statistics, whatever the order of their changes. */
async function writeStatistics(store: Store): Promise<void> {
  const chunks = countFrequencies();
  for await (const batch of store.chunkTerms()) for (const terms of batch) chunks.add(terms);
  const documents = countFrequencies();
  for (const { terms } of await store.documentVectors()) documents.add(terms);
  await writing(async () => {
    await store.writeStatistics("chunks", chunks.encode());
    await store.writeStatistics("documents", documents.encode());
  });
}

async function writing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new InhouseError("INDEX_WRITE_FAILED", {
      what: "The index could not be written.",
      why: cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause),
      next: "Check free disk space and permissions of the data folder (inhouse doctor shows both), then run: inhouse index. What was committed before is kept.",
      cause,
    });
  }
}

function skipReason(error: InhouseError): string {
  const place =
    error.where?.line === undefined
      ? ""
      : ` (line ${String(error.where.line)}, column ${String(error.where.column ?? 1)})`;
  return `${error.code}: ${error.what}${place}`;
}

function factsKeyOf(row: FileState): string | undefined {
  return (JSON.parse(row.document) as { factsKey?: string }).factsKey;
}

function warningsOf(row: FileState): Warning[] {
  return (JSON.parse(row.document) as Partial<IndexedDocument>).warnings ?? [];
}
