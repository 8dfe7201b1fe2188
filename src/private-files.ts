/** Folders and files that only their owner may read. Windows keeps its own rights, which Node can't set. */
import { chmodSync, closeSync, mkdirSync, openSync, statSync } from "node:fs";

/** Makes the folder, or tightens one that is there. */
export function privateFolder(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  tighten(dir, 0o700);
}

/** Makes an empty database, or tightens one that is there, before SQLite opens it: its log files take over the rights. */
export function privateDatabase(path: string): void {
  closeSync(openSync(path, "a", 0o600));
  for (const file of [path, `${path}-wal`, `${path}-shm`]) tighten(file, 0o600);
}

/** Somebody else's folder, or one that everybody shares (`--data /tmp`), is left as it is. */
function tighten(path: string, mode: number): void {
  if (process.platform === "win32") return;
  try {
    const { mode: now, uid } = statSync(path);
    const ours = uid === process.getuid?.() && (now & 0o1000) === 0;
    if (ours && (now & 0o077) !== 0) chmodSync(path, mode);
  } catch {
    // Not there, or a disk without rights.
  }
}
