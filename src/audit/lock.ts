/** The lock of the audit log, held for one line. */
import { closeSync, mkdirSync, openSync, realpathSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lockSync, unlockSync } from "proper-lockfile";
import { errnoOf } from "../errors.ts";

/** A lock is a file, not a folder: ext4 takes ten times as long to make a folder, and every check takes a lock. */
const LOCK_FS = {
  mkdirSync(path: string) {
    closeSync(openSync(path, "wx", 0o600));
  },
  /** A killed process of an older version left a folder. */
  rmdirSync(path: string) {
    rmSync(path, { recursive: true });
  },
  realpathSync,
  statSync,
  utimesSync,
};

/** Takes the lock or throws ELOCKED. It is held for about a millisecond; one that a killed process left is taken over. */
function takeLock(path: string): void {
  const take = () => lockSync(path, { fs: LOCK_FS, realpath: false, stale: 2000 });
  try {
    take();
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    take();
  }
}

/** The line stands already; a lock that cannot be removed grows stale. */
export function releaseLock(path: string): void {
  try {
    unlockSync(path, { fs: LOCK_FS, realpath: false });
  } catch {
    // Who appends next waits until it is stale.
  }
}

/** Long enough for a killed process's lock to grow stale and for every other writer to have its turn. */
const PATIENCE_MS = 10_000;

/** Waits for its turn; throws ELOCKED when another process holds the lock for longer than any does. */
export async function takeLockInTurn(path: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (let pause = 1; ; pause = Math.min(pause * 1.2, 50)) {
    try {
      takeLock(path);
      return;
    } catch (error) {
      if (errnoOf(error) !== "ELOCKED" || Date.now() > until) throw error;
    }
    // Writers that met once must not meet again at the same beat.
    await sleep(pause * (0.5 + Math.random()));
  }
}
