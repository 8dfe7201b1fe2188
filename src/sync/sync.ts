/** Closed deals of the CRM as win/loss documents: what changed is written again, what left the CRM is removed. */
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { Crm } from "../crm/crm.ts";
import { InhouseError } from "../errors.ts";
import { privateDatabase, privateFolder } from "../private-files.ts";
import { takeLease, type Lease } from "../store/lease.ts";
import { closedDeals, contextKey, dealContext, documentsOf, linksOf, stillClosed, type Registers } from "./deals.ts";
import { LAST_FILE, readLastSync, type LastSync } from "./last-sync.ts";
import { openSyncState, STATE_FILE, type SyncedDeal, type SyncState } from "./state.ts";

export interface SyncProgress {
  done: number;
  total: number;
}

export interface SyncSummary {
  adapter: string;
  /** Documents there are now. */
  documents: number;
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  warnings: string[];
  milliseconds: number;
}

export interface SyncOptions extends Registers {
  crm: Crm;
  /** Holds the documents and what is remembered of them; made when it is missing. */
  dir: string;
  /** How long to wait for another sync; 0 steps aside. */
  waitMs?: number;
  onWait?: (pid: number | undefined) => void;
  onProgress?: (progress: SyncProgress) => void;
}

/** Below the sync's folder: what is indexed as `crm/…`. */
const DOCUMENTS = join("documents", "win-loss");
/** Raised when the same deal would give another text. */
const FORMAT = 1;
const BATCH_DEALS = 100;
/** A search index lags behind by seconds; what changed shortly before the last sync is looked at again. */
const OVERLAP_MS = 10 * 60_000;
/** How far the CRM's clock and ours may be apart. */
const SKEW_MS = 2 * 60_000;

/**
 * Runs one sync. Safe to kill at any moment: a document is written before it is noted, and what is noted is not made
 * again unless it changed.
 * @throws InhouseError CRM_SYNC_BUSY, DATA_DIR_UNUSABLE, and what the CRM throws
 */
export async function syncDeals(options: SyncOptions): Promise<SyncSummary> {
  const started = Date.now();
  const { dir } = options;
  const lease = await leaseOf(options);
  try {
    privateFolder(dir);
    privateFolder(join(dir, DOCUMENTS));
    privateDatabase(join(dir, STATE_FILE));
    const state = openSyncState(dir);
    try {
      return await run(options, state, lease, started);
    } finally {
      state.close();
    }
  } finally {
    await lease.release();
  }
}

async function run(options: SyncOptions, state: SyncState, lease: Lease, started: number): Promise<SyncSummary> {
  const { crm, dir } = options;
  const folder = join(dir, DOCUMENTS);
  const warnings: string[] = [];
  const context = await dealContext(crm, options, warnings);
  const key = contextKey(FORMAT, context, options);
  const files = new Set(await readdir(folder));
  const noted = state.deals();
  const known = new Map([...noted].filter(([, deal]) => files.has(deal.file)));
  const last = await readLastSync(dir);
  const standing = await stillClosed(crm, [...known.keys()]);
  // None of them is there: another account, whose records are news here however old they are.
  const fresh = last?.key !== key || (known.size > 0 && standing.size === 0);
  const closed = await closedDeals(crm, fresh ? undefined : before(last.at, OVERLAP_MS));
  // Of a known deal its own record has the word: a search index may still list what is deleted by now.
  const ids = [...standing, ...[...closed.keys()].filter((id) => !known.has(id))];
  const links = await linksOf(crm, ids, linksSince(fresh ? undefined : last.at, known, key));

  const isNews = (id: string): boolean => {
    const seen = known.get(id);
    if (seen?.key !== key || seen.links !== links.key(id)) return true;
    const line = before(seen.read, SKEW_MS);
    return (closed.get(id) ?? "") >= line || (links.newestChange(id) ?? "") >= line;
  };
  const news = ids.filter(isNews);
  const counts = { added: 0, changed: 0 };
  options.onProgress?.({ done: 0, total: news.length });
  for (let at = 0; at < news.length; at += BATCH_DEALS) {
    refuseLost(lease);
    const batch = news.slice(at, at + BATCH_DEALS);
    const read = new Date().toISOString();
    const made = new Map<string, SyncedDeal>();
    for (const { deal, name, text } of await documentsOf(crm, batch, links, context)) {
      // The name it was given first: a citation of it goes on to open when the deal is renamed.
      const file = known.get(deal)?.file ?? name;
      const old = files.has(file) ? await readFile(join(folder, file), "utf8") : undefined;
      if (old !== text) await writeWhole(join(folder, file), text);
      if (old !== text) counts[old === undefined ? "added" : "changed"]++;
      made.set(deal, { file, key, links: links.key(deal), read });
    }
    state.put(made);
    for (const id of batch) known.delete(id);
    for (const [id, deal] of made) known.set(id, deal);
    options.onProgress?.({ done: at + batch.length, total: news.length });
  }

  refuseLost(lease);
  const kept = new Set(ids.flatMap((id) => known.get(id)?.file ?? []));
  const gone = [...files].filter((file) => !kept.has(file));
  for (const file of gone) await rm(join(folder, file), { force: true });
  const listed = new Set(ids.filter((id) => known.has(id)));
  state.remove([...noted.keys()].filter((id) => !listed.has(id)));
  const done: LastSync = { adapter: crm.name, at: new Date(started).toISOString(), key, documents: kept.size };
  await writeWhole(join(dir, LAST_FILE), JSON.stringify(done));
  return {
    adapter: crm.name,
    documents: kept.size,
    ...counts,
    unchanged: kept.size - counts.added - counts.changed,
    removed: gone.length,
    warnings,
    milliseconds: Date.now() - started,
  };
}

/** A sync that was cut off has looked at some deals: what hangs on those may have changed since the first of them. */
function linksSince(last: string | undefined, known: ReadonlyMap<string, SyncedDeal>, key: string): string | undefined {
  const reads = [...known.values()].flatMap((deal) => (deal.key === key ? deal.read : []));
  const from =
    last ?? reads.reduce<string | undefined>((oldest, at) => (oldest && oldest < at ? oldest : at), undefined);
  return from && before(from, OVERLAP_MS);
}

function before(at: string, ms: number): string {
  return new Date(Date.parse(at) - ms).toISOString();
}

async function leaseOf({ dir, waitMs = 0, onWait }: SyncOptions): Promise<Lease> {
  return takeLease(dir, { waitMs, onWait }).catch((error: unknown) => {
    if (!(error instanceof InhouseError) || error.code !== "INDEX_BUSY") throw error;
    throw busy(error.why ?? "Its lease is held.", error);
  });
}

function refuseLost(lease: Lease): void {
  if (lease.lost()) throw busy("This process was stopped for so long that its lease ran out.");
}

function busy(why: string, cause?: unknown): InhouseError {
  return new InhouseError("CRM_SYNC_BUSY", {
    what: "Another process is syncing this CRM right now.",
    why,
    next: "Wait for it to finish and run the command again. What was synced so far is kept.",
    cause,
  });
}

/** Whole or not at all, so that nobody ever reads a half. What a killed process left of one is removed by the next run. */
async function writeWhole(path: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(path, text, { mode: 0o600, fsync: false });
  } catch (cause) {
    throw new InhouseError("DATA_DIR_UNUSABLE", {
      what: `The file ${path} can't be written.`,
      why: cause instanceof Error ? cause.message : String(cause),
      next: "Check free disk space and permissions of the data folder, then run `inhouse crm sync` again.",
      cause,
    });
  }
}
