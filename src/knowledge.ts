/** One open knowledge base: the folders, their index and the model, behind search, read, brief and index. */
import { setTimeout as sleep } from "node:timers/promises";
import { openAnswers } from "./answers.ts";
import { indexedRoots, type Config } from "./config.ts";
import type { Embedder } from "./embed/embedder.ts";
import { identifyEmbedder, openEmbedder } from "./embed/open-embedder.ts";
import { queryMemory } from "./embed/query-memory.ts";
import { InhouseError } from "./errors.ts";
import type { IndexProgress, IndexSummary } from "./indexing/indexer.ts";
import { lookAt } from "./indexing/look-at.ts";
import { rootNames } from "./indexing/walk.ts";
import { embedderOptions } from "./model.ts";
import type { Brief, BriefRequest } from "./search/brief.ts";
import type { Catalog } from "./search/catalog.ts";
import type { ReadPassage, ReadRequest } from "./search/read.ts";
import type { SearchParts, SearchRequest, SearchResult } from "./search/search.ts";
import { loadView, type View } from "./search/view.ts";
import { indexError, isIndexProblem } from "./store/index-error.ts";
import type { FileState } from "./store/rows.ts";
import { discardIndex, indexDir, markUsed, removeOtherIndexes, type StoreLocation } from "./store/location.ts";
import { openStore, type Store } from "./store/store.ts";

/** A first question waits so long for the first index before it is answered from what there is. */
const FIRST_INDEX_WAIT_MS = 20_000;
/** A server looks for changed files at most this often, and only when it is asked. */
const RESCAN_AFTER_MS = 5_000;
/** After a scan that failed, for example for lack of disk space. */
const RETRY_AFTER_MS = 60_000;
const BUSY_POLL_MS = 200;
const MANY_FILES = 20;
const CACHED_QUERIES = 64;

export interface IndexRequest {
  full?: boolean | undefined;
  /** How long to wait for another process that is indexing; 0 steps aside. */
  waitMs?: number | undefined;
  onWait?: ((pid: number | undefined) => void) | undefined;
  onProgress?: ((progress: IndexProgress) => void) | undefined;
  /** Said when the index is made again from nothing, and why. */
  onRebuild?: ((reason: string) => void) | undefined;
  signal?: AbortSignal | undefined;
}

export interface Knowledge {
  readonly config: Config;
  search(request: SearchRequest): Promise<SearchResult>;
  read(request: ReadRequest): Promise<ReadPassage>;
  brief(request: BriefRequest): Promise<Brief>;
  catalog(): Promise<Catalog>;
  index(request?: IndexRequest): Promise<IndexSummary>;
  /** Brings the index up to date in the background; never throws. What goes wrong is told to `onProblem`. */
  scanInBackground(): void;
  /** Every file the index knows, also skipped ones. */
  files(): Promise<FileState[]>;
  /** That the index is being brought up to date in this process, and how far it is. */
  indexing(): string | undefined;
  /** Reads the whole index once, every column of every row when `deep`. Throws INDEX_MISSING or INDEX_CORRUPT. */
  verify(deep: boolean): Promise<void>;
  embedder(): Promise<Embedder>;
  close(): Promise<void>;
}

export interface KnowledgeOptions {
  config: Config;
  /** True in a server: it keeps its index fresh by itself. */
  serve?: boolean;
  /** Called when a read finds no index, or one that is empty or damaged: has it brought in order for a second look. */
  mend?: (problem: InhouseError | undefined) => Promise<unknown>;
  onProblem?: (error: unknown) => void;
  cacheBytes?: number;
  /** Opens the model; the one that the configuration names when absent. */
  model?: () => Promise<Embedder>;
}

/** Opens nothing yet: model, tables and files are touched on first use. */
export function openKnowledge(options: KnowledgeOptions): Knowledge {
  const { config, serve = false, mend, onProblem, cacheBytes, model = configured } = options;
  let embedder: Promise<Embedder> | undefined;
  let store: Promise<Store> | undefined;
  let view: { version: string; view: Promise<View> } | undefined;
  let scan: Promise<void> | undefined;
  let lastScan = 0;
  let progress: IndexProgress | undefined;
  /** Another process held the write lease when this one last looked for changes. */
  let busyElsewhere = false;
  /** A read failed in a way that only a damaged index explains. */
  let doubted = false;
  /** The first question has had its wait for the first index. */
  let waited = false;
  const putInOrder = serve ? waitForScan : mend;
  const rememberQueries = queryMemory(CACHED_QUERIES);
  const closing = new AbortController();
  const roots = indexedRoots(config);
  const prefixes = rootNames(roots);

  function configured(): Promise<Embedder> {
    return openEmbedder({
      ...embedderOptions(config),
      // Worker threads embed twice as fast and cost 200 MB: right for a command, wrong for a server that idles.
      ...(serve ? { threads: 0 } : {}),
    });
  }

  function openModel(): Promise<Embedder> {
    embedder ??= model();
    embedder.catch(() => (embedder = undefined));
    return embedder;
  }

  async function location(): Promise<StoreLocation> {
    const { id, dimensions } = await identifyEmbedder(config.model?.name, openModel);
    return { dataDir: config.dataDir, embedderId: id, dimensions };
  }

  function openIndex(): Promise<Store> {
    store ??= location().then((place) => openStore(place, { create: false, cacheBytes }));
    store.catch(() => (store = undefined));
    return store;
  }

  async function parts(): Promise<SearchParts> {
    const [opened, model] = await Promise.all([openIndex(), openModel().then(rememberQueries)]);
    const snapshot = await opened.snapshot();
    if (view?.version !== snapshot.version) {
      const fresh = loadView(opened, snapshot, prefixes);
      view = { version: snapshot.version, view: fresh };
      fresh.catch(() => (view = undefined));
    }
    const viewed = await view.view;
    return {
      store: opened,
      embedder: model,
      snapshot,
      ...viewed,
      lookAt: (path) => lookAt(roots, path, viewed.catalog.byPath.get(path)),
    };
  }

  async function index(request: IndexRequest = {}): Promise<IndexSummary> {
    const place = await location();
    if (serve) await markUsed(place);
    const { runIndexer } = await import("./indexing/indexer.ts");
    const { takeLease } = await import("./store/lease.ts");
    const { waitMs = 0, onWait, signal, full } = request;
    const lease = await takeLease(config.dataDir, { waitMs, onWait, signal });
    try {
      const pass = async () => {
        // A server passes again and again: a connection each time would add up.
        const shared = serve ? await store?.catch(() => undefined) : undefined;
        const opened = shared ?? (await openStore(place, { create: true, cacheBytes }));
        try {
          // A server is asked meanwhile: it looks this closely only when something is wrong.
          const verified = !serve || doubted ? opened.verify(doubted || full === true) : undefined;
          const summary = await runIndexer({
            ...request,
            verified,
            roots,
            store: opened,
            openEmbedder: openModel,
            embedderId: place.embedderId,
            lease,
          });
          if (doubted) await opened.finish("rebuild");
          return summary;
        } catch (error) {
          throw indexError(opened.dir, error);
        } finally {
          if (opened !== shared) opened.close();
        }
      };
      const summary = await pass().catch(async (error: unknown) => {
        if (!(error instanceof InhouseError) || error.code !== "INDEX_CORRUPT") throw error;
        request.onRebuild?.(`${error.what} It is built again from your files.`);
        await discardIndex(place);
        forget();
        return pass();
      });
      if (signal?.aborted === true) return summary;
      doubted = false;
      const removed = await removeOtherIndexes(place);
      if (removed > 0) request.onRebuild?.("The model or the index format changed, so everything was embedded again.");
      return summary;
    } finally {
      await lease.release();
    }
  }

  function scanInBackground(): void {
    if (scan !== undefined || closing.signal.aborted) return;
    scan = index({ signal: closing.signal, onProgress: (now) => (progress = now) })
      .then(() => {
        busyElsewhere = false;
        lastScan = Date.now();
      })
      .catch((error: unknown) => {
        // Somebody else is at it: the next answer sees what they commit.
        busyElsewhere = error instanceof InhouseError && error.code === "INDEX_BUSY";
        if (!busyElsewhere) onProblem?.(error);
        // A folder that is back should be found at once, and looking whether it is costs nothing.
        const isAway = error instanceof InhouseError && error.code === "KNOWLEDGE_NOT_FOUND";
        lastScan = Date.now() + (busyElsewhere || isAway ? 0 : RETRY_AFTER_MS);
      })
      .finally(() => {
        scan = undefined;
        progress = undefined;
      });
  }

  /** Waits for a scan to end, also for that of another process, but not for ever. */
  async function waitForScan(): Promise<void> {
    const deadline = Date.now() + FIRST_INDEX_WAIT_MS;
    do {
      scanInBackground();
      await Promise.race([scan, sleep(deadline - Date.now(), undefined, { ref: false })]);
      if (busyElsewhere) await sleep(BUSY_POLL_MS);
    } while (busyElsewhere && Date.now() < deadline && !closing.signal.aborted);
  }

  function forget(): void {
    store = view = undefined;
    waited = false;
  }

  /** Runs a read, and afterwards looks for changed files. */
  async function reading<Result>(work: (parts: SearchParts) => Promise<Result>): Promise<Result> {
    try {
      return await readMending(work);
    } finally {
      if (serve && Date.now() - lastScan > RESCAN_AFTER_MS) scanInBackground();
    }
  }

  /** An index that can't be read is opened again, in case another process has mended it; then it is put in order. */
  async function readMending<Result>(work: (parts: SearchParts) => Promise<Result>): Promise<Result> {
    try {
      return await work(await readyParts());
    } catch (error) {
      if (!isIndexProblem(error)) throw error;
      forget();
    }
    const again = async () => {
      try {
        return await work(await readyParts());
      } catch (error) {
        throw indexError(indexDir(await location()), error);
      }
    };
    try {
      return await again();
    } catch (error) {
      if (putInOrder === undefined || !(error instanceof InhouseError) || !isIndexProblem(error)) throw error;
      doubted = error.code === "INDEX_CORRUPT";
      forget();
      await putInOrder(error);
    }
    return again();
  }

  /** The very first question waits for the first index, which may be on its way in this process or another. */
  async function readyParts(): Promise<SearchParts> {
    const open = await parts();
    if (putInOrder === undefined || waited || open.catalog.entries.length > 0) return open;
    waited = true;
    await putInOrder(undefined);
    return parts();
  }

  function indexing(): string | undefined {
    return progress === undefined || progress.filesTotal < MANY_FILES
      ? undefined
      : `being brought up to date (${String(progress.filesDone)} of ${String(progress.filesTotal)} files)`;
  }

  function indexState(nothing: boolean): string | undefined {
    const now = indexing();
    if (now !== undefined) return `The index is ${now}, so this answer may be incomplete.`;
    return busyElsewhere && nothing
      ? "Another process is indexing this knowledge right now; ask again soon."
      : undefined;
  }

  return {
    config,
    ...openAnswers({ reading, config, indexState }),
    catalog: () => reading((open) => Promise.resolve(open.catalog)),
    index,
    scanInBackground,
    indexing,
    files: () => reading((open) => open.store.files()),
    verify: (deep) => reading((open) => open.store.verify(deep)),
    embedder: openModel,
    async close() {
      closing.abort();
      await scan;
      const open = [store, embedder];
      store = embedder = undefined;
      for (const part of open) await (await part?.catch(() => undefined))?.close();
    },
  };
}
