/** Brings the index in line with the files: what changed is read, chunked, embedded and committed; what left is removed. */
import { createHash } from "node:crypto";
import type { Root } from "../config.ts";
import { chunkDocument } from "../documents/chunk.ts";
import { embeddedText } from "../documents/embedded-text.ts";
import { extractFacts, type Registers } from "../documents/facts.ts";
import { readDocument } from "../documents/read-document.ts";
import type { Document, Warning } from "../documents/types.ts";
import type { Embedder } from "../embed/embedder.ts";
import { InhouseError } from "../errors.ts";
import { buildCatalog } from "../search/catalog.ts";
import type { Lease } from "../store/lease.ts";
import type { FileRow, FileState, Vectors } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import { chunkRow, fileRow, noted, type Noted, type Pending } from "./document-rows.ts";
import { embedBatch } from "./embed-batch.ts";
import { contentHash } from "./look-at.ts";
import { isPassing, readStable, skipReason } from "./read-file.ts";
import { readRegisters } from "./registers.ts";
import { findUnfinished, followChanges, isSettled, type Changes } from "./settle.ts";
import { rootNames, walkRoots, whyUnreadable, type FoundFile, type Skipped } from "./walk.ts";

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
  /** Resolves once the index was found sound: nothing is written before. */
  verified?: Promise<void> | undefined;
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
  // Awaited below; its failure before that is no unhandled one.
  options.verified?.catch(() => undefined);
  const walked = await walkRoots(options.roots);
  const known = new Map((await store.files()).map((row) => [row.path, row]));
  const { registers, key: factsKey } = await readRegisters(walked.files);

  const present = new Set(walked.files.map((file) => file.path));
  const isUnknown = (path: string) =>
    walked.unknown.some((each) => path === each || (each.endsWith("/") && path.startsWith(each)));
  const gone = [...known.keys()].filter((path) => !present.has(path) && !isUnknown(path));
  await options.verified;
  const settled = await isSettled(store, known);
  const { broken, orphans } = settled ? { broken: new Set<string>(), orphans: [] } : await findUnfinished(store, known);
  const todo = walked.files.filter((file) => {
    const row = known.get(file.path);
    if (options.full === true || row?.size !== file.size || row.modified !== file.modified) return true;
    const note = noted(row);
    return note.factsKey !== factsKey || note.retry === true || broken.has(file.path);
  });

  const whole = !settled || options.full === true;
  const run = createRun(options, { known, broken, registers, factsKey, whole, filesTotal: todo.length });
  try {
    for (const file of todo) {
      if (options.signal?.aborted === true) break;
      await run.look(file);
    }
    // Whoever aborts wants to be gone: the next pass sees what is missing, as after a kill.
    if (options.signal?.aborted !== true) {
      await run.flush();
      await run.written();
      // Only now: a file that was moved has found its embeddings under its old path.
      await run.remove([...gone, ...orphans.filter((path) => !present.has(path))]);
      await run.settle();
    }
  } finally {
    // Nothing may go on once the lease is given back.
    await run.written().catch(() => undefined);
  }

  const rows = run.committed ? await store.files() : [...known.values()];
  const skipped = rows.flatMap((row) => (row.skipped === null ? [] : [{ path: row.path, reason: row.skipped }]));
  return {
    ...run.counts,
    files: walked.files.length,
    documents: rows.filter((row) => row.skipped === null).length,
    chunks: rows.reduce((sum, row) => sum + row.chunks, 0),
    removed: gone.length,
    unchanged: walked.files.length - todo.length + run.counts.unchanged,
    skipped: [...walked.skipped, ...run.deferred, ...skipped].sort((a, b) => (a.path < b.path ? -1 : 1)),
    warnings: buildCatalog(rows, rootNames(options.roots)).warnings,
    milliseconds: Math.round(performance.now() - started),
  };
}

interface Batch {
  pending: Pending[];
  files: FileRow[];
  touched: FileState[];
  /** Documents that lose their chunks and get no others. */
  cleared: string[];
}

const emptyBatch = (): Batch => ({ pending: [], files: [], touched: [], cleared: [] });

interface RunParts {
  known: ReadonlyMap<string, FileState>;
  broken: ReadonlySet<string>;
  registers: Registers;
  factsKey: string;
  /** All statistics and indexes are made anew at the end. */
  whole: boolean;
  filesTotal: number;
}

/** A batch is read while the one before it is embedded and the one before that is written. */
function createRun(options: IndexerOptions, { known, broken, registers, factsKey, whole, filesTotal }: RunParts) {
  const { store, embedderId, signal } = options;
  const counts = { added: 0, changed: 0, unchanged: 0, chunksEmbedded: 0, chunksReused: 0 };
  let batch = emptyBatch();
  let chunksPending = 0;
  let filesDone = 0;
  let embedding = Promise.resolve(new Map<string, Vectors>());
  let writing = Promise.resolve();
  let changes: Promise<Changes> | undefined;
  const deferred: Skipped[] = [];
  const run = { counts, deferred, committed: false, look, flush, written: () => writing, remove, settle };

  async function look(file: FoundFile): Promise<void> {
    const document = await perFile(file, () => readChanged(file));
    if (document !== undefined) {
      // Apart from what one file can break: a model that can't be had, for want of disk space say, ends the pass.
      const embedder = await options.openEmbedder();
      await perFile(file, () => {
        cut(file, document, embedder);
      });
    }
    filesDone++;
    report(file.path);
    const { pending, files, touched } = batch;
    if (chunksPending >= BATCH_CHUNKS || pending.length + files.length + touched.length >= BATCH_FILES) await flush();
  }

  /** What goes wrong with one file is noted, and never stops the pass. */
  async function perFile<Result>(file: FoundFile, work: () => Result | Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      const { path, size, modified } = file;
      const skipped = error instanceof InhouseError ? skipReason(error) : whyUnreadable(error);
      if (isPassing(error)) deferred.push({ path, reason: skipped });
      else skip({ path, size, modified }, skipped, !(error instanceof InhouseError));
      return undefined;
    }
  }

  /** Reads a file and its hash; undefined when its bytes are those that the index has. */
  async function readChanged(file: FoundFile): Promise<{ hash: string; document: Document } | undefined> {
    const bytes = await readStable(file);
    const hash = contentHash(bytes);
    const row = known.get(file.path);
    const same = row?.hash === hash && noted(row).factsKey === factsKey && !broken.has(file.path);
    if (options.full !== true && same) {
      batch.touched.push({ ...row, size: file.size, modified: file.modified });
      counts.unchanged++;
      return undefined;
    }
    return { hash, document: { ...(await readDocument(file.rootPath, bytes)), path: file.path } };
  }

  function cut(file: FoundFile, { hash, document }: { hash: string; document: Document }, embedder: Embedder): void {
    const chunks = chunkDocument(document, embedder);
    const texts = chunks.map((chunk) => embeddedText(document.metadata, chunk, embedder, embedder.maxTokens));
    const keys = texts.map((text) => createHash("sha256").update(`${embedderId}\n${text}`).digest("hex"));
    batch.pending.push({ file, hash, document, chunks, keys, texts });
    chunksPending += chunks.length;
    if (known.has(file.path)) counts.changed++;
    else counts.added++;
  }

  function skip(file: Pick<FileRow, "path" | "size" | "modified">, skipped: string, retry: boolean): void {
    const row = known.get(file.path);
    const document = JSON.stringify({ factsKey, ...(retry ? { retry } : {}) } satisfies Partial<Noted>);
    const same = row?.skipped === skipped && row.document === document;
    if (same && row.size === file.size && row.modified === file.modified) return;
    if (row?.skipped !== skipped) batch.cleared.push(file.path);
    const nothing = { terms: new Uint8Array(0), centroid: new Uint8Array(0) };
    batch.files.push({ ...file, hash: "", chunks: 0, document, skipped, ...nothing });
  }

  function report(path: string): void {
    options.onProgress?.({ filesDone, filesTotal, chunksEmbedded: counts.chunksEmbedded, path });
  }

  async function flush(): Promise<void> {
    const full = batch;
    batch = emptyBatch();
    chunksPending = 0;
    const embedded = embedding.then((before) => embed(full, before));
    embedding = embedded;
    // Failures come out where the batch is written.
    embedded.catch(() => undefined);
    await writing;
    writing = embedded.then((vectors) => write(full, vectors));
    writing.catch(() => undefined);
  }

  async function embed({ pending }: Batch, before: ReadonlyMap<string, Vectors>): Promise<Map<string, Vectors>> {
    let embedded = 0;
    const onEmbedded = (chunks: number) => {
      embedded += chunks;
      counts.chunksEmbedded += chunks;
      report(pending.at(-1)?.file.path ?? "");
    };
    const { openEmbedder } = options;
    const full = options.full === true;
    const vectors = await embedBatch(pending, { store, openEmbedder, full, before, onEmbedded, signal });
    counts.chunksReused += pending.reduce((sum, item) => sum + item.keys.length, 0) - embedded;
    return vectors;
  }

  async function write({ pending, files, touched, cleared }: Batch, vectors: Map<string, Vectors>): Promise<void> {
    if (signal?.aborted === true) return;
    if (options.lease.lost()) {
      throw new InhouseError("INDEX_BUSY", {
        what: "Another process took over the indexing.",
        why: "This process was stopped for so long that its write lease ran out.",
        next: "Run the command again. What was committed so far is kept.",
      });
    }
    const rows = pending.flatMap((item) =>
      item.chunks.map((chunk, i) => chunkRow(item.document, chunk, item.keys[i] ?? "", vectors)),
    );
    const indexed = pending.map((item) =>
      fileRow(item, extractFacts(registers, item.document, item.chunks), factsKey, vectors),
    );
    const paths = [...cleared, ...pending.map((item) => item.file.path)];
    if (paths.length > 0) await (await follow()).removing(paths.filter((path) => known.has(path)));
    await store.replaceChunks(paths, rows);
    await store.replaceFiles([...files, ...indexed]);
    await store.touchFiles(touched);
    if (paths.length > 0) (await follow()).adding(rows, indexed);
    run.committed ||= paths.length + files.length + touched.length > 0;
  }

  async function remove(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    await (await follow()).removing(paths);
    await store.remove(paths);
    run.committed = true;
  }

  function follow(): Promise<Changes> {
    return (changes ??= followChanges(store, whole));
  }

  async function settle(): Promise<void> {
    if (changes !== undefined || whole) await (await follow()).settle();
    else if (run.committed) await store.finish("append");
    run.committed ||= whole;
  }

  return run;
}
