/** One open knowledge base: the folders, their index and the model, behind search, read, brief and index. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./config.ts";
import type { Embedder, Embedding } from "./embed/embedder.ts";
import { InhouseError } from "./errors.ts";
import type { IndexProgress, IndexSummary } from "./indexing/indexer.ts";
import { countFrequencies, decodeCollection } from "./search/bm25.ts";
import { buildBrief, type Brief, type BriefRequest } from "./search/brief.ts";
import { buildCatalog, type Catalog } from "./search/catalog.ts";
import { read, type ReadPassage, type ReadRequest } from "./search/read.ts";
import { search, type SearchParts, type SearchRequest, type SearchResult } from "./search/search.ts";
import type { FileState } from "./store/rows.ts";
import { discardIndex, removeOtherIndexes, type StoreLocation } from "./store/location.ts";
import { openStore, type Store } from "./store/store.ts";
import { takeLease } from "./store/lease.ts";

/** How long a first question waits for the first index before it is answered from what there is. */
const FIRST_INDEX_WAIT_MS = 20_000;
/** A server looks for changed files at most this often, and only when it is asked something. */
const RESCAN_AFTER_MS = 5_000;
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
  embedder(): Promise<Embedder>;
  close(): Promise<void>;
}

export interface KnowledgeOptions {
  config: Config;
  /** True in a server: it keeps its index fresh by itself. */
  serve?: boolean;
  onProblem?: (error: unknown) => void;
}

/** What is held in memory of one version of the index. */
type View = Pick<SearchParts, "catalog" | "ranking">;

async function loadView(store: Store, prefixes: string[]): Promise<View> {
  const [rows, vectors, chunks, documents] = await Promise.all([
    store.files(),
    store.documentVectors(),
    store.readStatistics("chunks"),
    store.readStatistics("documents"),
  ]);
  // During the very first pass there are no statistics yet: vectors alone decide until it is done.
  const collection = (bytes: Uint8Array | undefined) => decodeCollection(bytes ?? countFrequencies().encode());
  return {
    catalog: buildCatalog(rows, prefixes),
    ranking: {
      chunks: collection(chunks),
      documents: collection(documents),
      byPath: new Map(vectors.map((row) => [row.path, { terms: row.terms, centroid: row.centroid }])),
    },
  };
}

/** Opens nothing yet: model, tables and files are touched on first use. */
export function openKnowledge({ config, serve = false, onProblem }: KnowledgeOptions): Knowledge {
  let embedder: Promise<Embedder> | undefined;
  let store: Promise<Store> | undefined;
  let view: { version: number; view: Promise<View> } | undefined;
  let scan: Promise<void> | undefined;
  let lastScan = 0;
  let progress: IndexProgress | undefined;
  const queries = new Map<string, Promise<Embedding[]>>();
  const closing = new AbortController();

  function openModel(): Promise<Embedder> {
    embedder ??= import("./embed/open-embedder.ts").then(({ openEmbedder }) =>
      openEmbedder({
        modelsDir: join(config.dataDir, "models"),
        ...(config.model ? { model: config.model.name } : {}),
      }),
    );
    embedder.catch(() => (embedder = undefined));
    return embedder;
  }

  async function location(): Promise<StoreLocation> {
    const { id, dimensions } = await openModel();
    return { dataDir: config.dataDir, embedderId: id, dimensions };
  }

  function openIndex(): Promise<Store> {
    store ??= location().then((place) => openStore(place, { create: false }));
    store.catch(() => (store = undefined));
    return store;
  }

  async function parts(): Promise<SearchParts> {
    const [opened, model] = await Promise.all([readyIndex(), queryEmbedder()]);
    const snapshot = await opened.snapshot();
    if (view?.version !== snapshot.version) {
      const fresh = loadView(opened, prefixes());
      view = { version: snapshot.version, view: fresh };
      fresh.catch(() => (view = undefined));
    }
    return { store: opened, embedder: model, snapshot, ...(await view.view), exists };
  }

  /** The index, after a server has had the chance to build it. */
  async function readyIndex(): Promise<Store> {
    try {
      return await openIndex();
    } catch (error) {
      const mendable = error instanceof InhouseError && ["INDEX_MISSING", "INDEX_CORRUPT"].includes(error.code);
      if (!serve || !mendable) throw error;
      scanInBackground();
      await Promise.race([scan, new Promise((resolve) => setTimeout(resolve, FIRST_INDEX_WAIT_MS).unref())]);
      return openIndex();
    }
  }

  /** Repeated queries, as in the sections of a brief, are embedded once. */
  async function queryEmbedder(): Promise<Embedder> {
    const model = await openModel();
    return {
      ...model,
      embed(texts, role) {
        const key = `${role}\n${texts.join("\n")}`;
        const cached = queries.get(key) ?? model.embed(texts, role);
        queries.delete(key);
        queries.set(key, cached);
        cached.catch(() => queries.delete(key));
        const [oldest] = queries.keys();
        if (queries.size > CACHED_QUERIES && oldest !== undefined) queries.delete(oldest);
        return cached;
      },
    };
  }

  function prefixes(): string[] {
    return config.roots.length > 1 ? config.roots.map((root) => root.name) : [];
  }

  async function exists(path: string): Promise<boolean> {
    const root =
      config.roots.length > 1 ? config.roots.find(({ name }) => path.startsWith(`${name}/`)) : config.roots[0];
    if (!root) return false;
    const below = config.roots.length > 1 ? path.slice(root.name.length + 1) : path;
    return stat(join(root.dir, below)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  async function index(request: IndexRequest = {}): Promise<IndexSummary> {
    const place = await location();
    const lease = await takeLease(config.dataDir, {
      waitMs: request.waitMs ?? 0,
      ...(request.onWait ? { onWait: request.onWait } : {}),
      ...(request.signal ? { signal: request.signal } : {}),
    });
    const { runIndexer } = await import("./indexing/indexer.ts");
    try {
      const pass = async () => {
        const opened = await openStore(place, { create: true });
        try {
          return await runIndexer({
            roots: config.roots,
            store: opened,
            openEmbedder: openModel,
            embedderId: place.embedderId,
            lease,
            ...(request.full === undefined ? {} : { full: request.full }),
            ...(request.onProgress ? { onProgress: request.onProgress } : {}),
            ...(request.signal ? { signal: request.signal } : {}),
          });
        } finally {
          opened.close();
        }
      };
      const summary = await pass().catch(async (error: unknown) => {
        if (!(error instanceof InhouseError) || error.code !== "INDEX_CORRUPT") throw error;
        request.onRebuild?.(`${error.what} It is built again from your files.`);
        await discardIndex(place);
        return pass();
      });
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
      .then(() => undefined)
      .catch((error: unknown) => {
        // Somebody else is at it: the next answer sees what they commit.
        if (!(error instanceof InhouseError && error.code === "INDEX_BUSY")) onProblem?.(error);
      })
      .finally(() => {
        scan = undefined;
        progress = undefined;
        lastScan = Date.now();
      });
  }

  /** Runs a read and turns a broken index into one clear error and, in a server, a rebuild. */
  async function reading<Result>(work: (parts: SearchParts) => Promise<Result>): Promise<Result> {
    try {
      return await work(await parts());
    } catch (error) {
      if (error instanceof InhouseError) throw error;
      store = undefined;
      view = undefined;
      const retried = await parts()
        .then(work)
        .catch(() => undefined);
      if (retried !== undefined) return retried;
      throw error;
    } finally {
      if (serve && Date.now() - lastScan > RESCAN_AFTER_MS) scanInBackground();
    }
  }

  async function runSearch(request: SearchRequest): Promise<SearchResult> {
    const result = await reading((open) => search(open, request));
    const building = progress;
    if (building === undefined || building.filesTotal < 20) return result;
    const state = `The index is being brought up to date (${String(building.filesDone)} of ${String(building.filesTotal)} files), so this answer may be incomplete.`;
    return { ...result, note: result.note === undefined ? state : `${result.note} ${state}` };
  }

  return {
    config,
    search: runSearch,
    read: (request) => reading((open) => read(open, request)),
    brief: (request) => buildBrief(runSearch, request),
    catalog: () => reading((open) => Promise.resolve(open.catalog)),
    index,
    scanInBackground,
    files: () => reading((open) => open.store.files()),
    embedder: openModel,
    async close() {
      closing.abort();
      await scan;
      (await store?.catch(() => undefined))?.close();
      await (await embedder?.catch(() => undefined))?.close();
    },
  };
}
