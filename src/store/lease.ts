/** One writer at a time: a lock folder that its holder keeps fresh, and that a dead holder loses at once. */
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import lockfile from "proper-lockfile";
import { errnoOf, InhouseError } from "../errors.ts";
import { privateFolder } from "../private-files.ts";

/** A holder refreshes the lock this often; a lock five times older is taken over. */
const REFRESH_MS = 2_000;
const STALE_MS = 10_000;
const POLL_MS = 100;

export interface Lease {
  /** True once another process has taken the lease over, because this one was stopped for too long. */
  lost(): boolean;
  release(): Promise<void>;
}

export interface LeaseOptions {
  /** How long to wait for another holder; 0 steps aside at once. */
  waitMs: number;
  /** Called once when there is another holder. */
  onWait?: ((pid: number | undefined) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Takes the write lease of a data directory.
 * @throws InhouseError INDEX_BUSY when another process holds it for longer than `waitMs`
 */
export async function takeLease(dataDir: string, options: LeaseOptions): Promise<Lease> {
  try {
    privateFolder(dataDir);
  } catch (cause) {
    throw unusable(dataDir, cause);
  }
  const lockPath = join(dataDir, "index.lock");
  const holderPath = join(dataDir, "index.lock.json");
  const deadline = Date.now() + options.waitMs;
  let told = false;
  for (;;) {
    // A killed holder leaves its lock behind; waiting for it to go stale would cost the user ten seconds. Its name goes
    // before anybody locks, so that it is never read as the name of the next holder.
    if (isDead(await readHolder(holderPath))) await takeOver(lockPath, holderPath);
    try {
      let lost = false;
      const release = await lockfile.lock(dataDir, {
        lockfilePath: lockPath,
        realpath: false,
        update: REFRESH_MS,
        stale: STALE_MS,
        onCompromised: () => (lost = true),
      });
      // Only quickens a takeover; a disk too full for it shall not leave the lock behind.
      await writeFile(holderPath, JSON.stringify({ pid: process.pid, host: hostname() })).catch(() => undefined);
      return {
        lost: () => lost,
        release: async () => {
          // Once lost, both belong to another process.
          if (lost) return;
          await rm(holderPath, { force: true });
          await release().catch(() => undefined);
        },
      };
    } catch (error) {
      if (errnoOf(error) !== "ELOCKED") throw unusable(dataDir, error);
    }
    const holder = await readHolder(holderPath);
    if (Date.now() >= deadline || options.signal?.aborted === true) {
      throw new InhouseError("INDEX_BUSY", {
        what: "Another process is indexing this knowledge right now.",
        why: holder ? `Process ${String(holder.pid)} holds the write lease.` : "The write lease is held.",
        next: "Wait for it to finish and run the command again. Searching goes on meanwhile.",
      });
    }
    if (!told) options.onWait?.(holder?.pid);
    told = true;
    await sleep(POLL_MS);
  }
}

function unusable(dataDir: string, cause: unknown): InhouseError {
  return new InhouseError("DATA_DIR_UNUSABLE", {
    what: `The data folder ${dataDir} can't be written.`,
    why: cause instanceof Error ? cause.message : String(cause),
    next: "Check its permissions and free disk space, or name another one with --data DIR.",
    cause,
  });
}

interface Holder {
  pid: number;
  host: string;
}

function isDead(holder: Holder | undefined): boolean {
  return holder !== undefined && holder.host === hostname() && !isAlive(holder.pid);
}

/** Removes a dead holder's lock. Guarded, so that of two waiters the slower can't remove the faster one's new lock. */
async function takeOver(lockPath: string, holderPath: string): Promise<void> {
  const guard = `${lockPath}.takeover`;
  try {
    await mkdir(guard);
  } catch {
    // Held for milliseconds, unless its holder was killed as well.
    const age = await stat(guard).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > STALE_MS) await rm(guard, { recursive: true, force: true });
    return;
  }
  try {
    if (!isDead(await readHolder(holderPath))) return;
    await rm(lockPath, { recursive: true, force: true });
    await rm(holderPath, { force: true });
  } finally {
    await rm(guard, { recursive: true, force: true });
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const holder: unknown = JSON.parse(await readFile(path, "utf8"));
    if (typeof holder !== "object" || holder === null || !("pid" in holder) || !("host" in holder)) return undefined;
    return typeof holder.pid === "number" && typeof holder.host === "string"
      ? { pid: holder.pid, host: holder.host }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === "EPERM";
  }
}
