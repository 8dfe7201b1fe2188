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
import { errnoOf, InhouseError } from "../errors.ts";
import { compressTokens } from "../search/late-interaction.ts";
import type { FileRow, FileState, IndexedDocument, Vectors } from "../store/rows.ts";
import { chunkRow, fileRow, type Pending } from "./document-rows.ts";
import type { Lease } from "../store/lease.ts";
import type { Store } from "../store/store.ts";
import { readRegisters } from "./registers.ts";
import { findUnfinished, isSettled, markFinished, writeStatistics } from "./settle.ts";
import { NO_READER } from "./skipped.ts";
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
  full?: boolean | undefined;
  onProgress?: ((progress: IndexProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
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
  const settled = await isSettled(store, known);
  const { broken, orphans } = settled ? { broken: new Set<string>(), orphans: [] } : await findUnfinished(store, known);
  const todo = walked.files.filter((file) => {
    const row = known.get(file.path);
    if (options.full === true || row?.size !== file.size || row.modified !== file.modified) return true;
    const note = noted(row);
    return note.factsKey !== factsKey || note.retry === true || broken.has(file.path);
  });

  const run = createRun(options, known, broken, registers, factsKey, todo.length);
  for (const file of todo) {
    if (options.signal?.aborted === true) break;
    await run.look(file);
  }
  // Whoever aborts wants to be gone: the next pass sees what is missing, as after a kill.
  if (options.signal?.aborted !== true) {
    await run.flush();
    // Only now: a file that was moved has found its embeddings under its old path.
    const left = [...gone, ...orphans.filter((path) => !present.has(path))];
    if (left.length > 0) {
      await markFinished(store, false);
      await store.remove(left);
    }
    if (run.wrote || gone.length > 0 || !settled) {
      await writeStatistics(store);
      await store.finish();
      await markFinished(store, true);
    }
  }

  const rows = await store.files();
  const skipped = rows.flatMap((row) => (row.skipped === null ? [] : [{ path: row.path, reason: row.skipped }]));
  return {
    ...run.counts,
    files: walked.files.length,
    documents: rows.filter((row) => row.skipped === null).length,
    chunks: rows.reduce((sum, row) => sum + row.chunks, 0),
    removed: gone.length,
    unchanged: walked.files.length - todo.length + run.counts.unchanged,
    skipped: [...walked.skipped, ...run.deferred, ...skipped].sort((a, b) => (a.path < b.path ? -1 : 1)),
    warnings: rows.flatMap((row) => (noted(row).warnings ?? []).map((warning) => ({ ...warning, path: row.path }))),
    milliseconds: Math.round(performance.now() - started),
  };
}

function createRun(
  options: IndexerOptions,
  known: Map<string, FileState>,
  broken: ReadonlySet<string>,
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
  const deferred: Skipped[] = [];
  const run = { counts, deferred, wrote: false, look, flush };

  async function look(file: FoundFile): Promise<void> {
    const row = known.get(file.path);
    const before = { path: file.path, size: file.size, modified: file.modified };
    try {
      const bytes = await readStable(file);
      const hash = createHash("sha256").update(bytes).digest("hex");
      before.size = file.size;
      before.modified = file.modified;
      const same = row?.hash === hash && noted(row).factsKey === factsKey && !broken.has(file.path);
      if (options.full !== true && same) {
        touched.push({ ...row, ...before });
        counts.unchanged++;
      } else {
        const document = { ...(await readDocument(file.rootPath, bytes)), path: file.path };
        const embedder = await options.openEmbedder();
        const chunks = chunkDocument(document, embedder);
        const texts = chunks.map((chunk) => embeddedText(document.metadata, chunk, embedder, embedder.maxTokens));
        const keys = texts.map((text) => createHash("sha256").update(`${embedderId}\n${text}`).digest("hex"));
        pending.push({ file, hash, document, chunks, keys, texts });
        chunksPending += chunks.length;
        if (row) counts.changed++;
        else counts.added++;
      }
    } catch (error) {
      const skipped = error instanceof InhouseError ? skipReason(error) : whyUnreadable(error);
      if (isPassing(error)) deferred.push({ path: file.path, reason: skipped });
      else skip(before, skipped, !(error instanceof InhouseError));
    }
    filesDone++;
    report(file.path);
    if (chunksPending >= BATCH_CHUNKS || pending.length + files.length + touched.length >= BATCH_FILES) await flush();
  }

  function skip(file: Pick<FileRow, "path" | "size" | "modified">, skipped: string, retry: boolean): void {
    const row = known.get(file.path);
    const document = JSON.stringify({ factsKey, ...(retry ? { retry } : {}) } satisfies Partial<Noted>);
    const same = row?.skipped === skipped && row.document === document;
    if (same && row.size === file.size && row.modified === file.modified) return;
    if (row?.skipped !== skipped) cleared.push(file.path);
    const nothing = { terms: new Uint8Array(0), centroid: new Uint8Array(0) };
    files.push({ ...file, hash: "", chunks: 0, document, skipped, ...nothing });
  }

  function report(path: string): void {
    options.onProgress?.({ filesDone, filesTotal, chunksEmbedded: counts.chunksEmbedded, path });
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
    if (paths.length > 0 && !run.wrote) {
      run.wrote = true;
      await markFinished(store, false);
    }
    await store.replaceChunks(paths, rows);
    await store.replaceFiles([
      ...files,
      ...pending.map((item) => fileRow(item, extractFacts(registers, item.document, item.chunks), factsKey, vectors)),
    ]);
    await store.touchFiles(touched);
    pending = [];
    files = [];
    touched = [];
    cleared = [];
    chunksPending = 0;
  }

  /** Vectors by embedding key, for everything that is pending. */
  async function embedPending(): Promise<Map<string, Vectors>> {
    const keys = [...new Set(pending.flatMap((item) => item.keys))];
    const vectors = options.full === true ? new Map<string, Vectors>() : await store.embeddings(keys);
    const texts = new Map<string, string>();
    for (const item of pending) item.keys.forEach((key, i) => vectors.has(key) || texts.set(key, item.texts[i] ?? ""));
    const missing = [...texts];
    // One large file may be many batches: what an embedding holds beside its vector is let go of after each.
    for (let at = 0; at < missing.length; at += BATCH_CHUNKS) {
      const batch = missing.slice(at, at + BATCH_CHUNKS);
      const embedder = await options.openEmbedder();
      const embedded = await embedder.embed(
        batch.map(([, text]) => text),
        "passage",
      );
      batch.forEach(([key, text], i) => {
        const embedding = embedded[i];
        if (!embedding) return;
        const tokens = compressTokens(text, embedder.tokenSpans(text), embedding);
        vectors.set(key, { vector: embedding.vector.slice(), tokens });
      });
      counts.chunksEmbedded += batch.length;
      report(pending.at(-1)?.file.path ?? "");
    }
    counts.chunksReused += pending.reduce((sum, item) => sum + item.keys.length, 0) - texts.size;
    return vectors;
  }

  return run;
}

/** Reads a file whose size and time are the same before and after; updates `file` to what was read. */
async function readStable(file: FoundFile): Promise<Uint8Array> {
  if (!isReadable(file.path)) throw new InhouseError("FORMAT_INVALID", { what: NO_READER });
  for (let attempt = 1; attempt <= 3; attempt++) {
    const before = await stat(file.absolute);
    // It was a file a moment ago; reading what may be a pipe by now would never end.
    if (!before.isFile()) throw new InhouseError("FILE_CHANGED", { what: "it is no longer a file" });
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

/** Will be over by itself, so that what was indexed before stays: the file is being written, or the system is busy. */
function isPassing(error: unknown): boolean {
  if (error instanceof InhouseError) return error.code === "FILE_CHANGED";
  return ["ENOENT", "EBUSY", "EMFILE", "ENFILE", "EAGAIN", "EIO"].includes(errnoOf(error) ?? "");
}

function skipReason(error: InhouseError): string {
  const place =
    error.where?.line === undefined
      ? ""
      : ` (line ${String(error.where.line)}, column ${String(error.where.column ?? 1)})`;
  return `${error.code}: ${error.what}${place}`;
}

type Noted = Partial<IndexedDocument> & {
  /** A permission may change without a trace in size and time. */
  retry?: boolean;
};

function noted(row: FileState): Noted {
  return JSON.parse(row.document) as Noted;
}
