/** Where indexes lie in a data directory: one folder a model and schema, so that neither is ever read as another. */
import { createHash } from "node:crypto";
import { readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Of the tables in schema.ts and of what their binary columns hold. */
const SCHEMA_VERSION = 3;

export interface StoreLocation {
  dataDir: string;
  /** Embedder id: vectors of another model live in another folder. */
  embedderId: string;
  dimensions: number;
}

/** Where the index of this model and schema is; another model or schema gets another folder. */
export function indexDir(location: StoreLocation): string {
  const key = `${String(SCHEMA_VERSION)}\n${location.embedderId}\n${String(location.dimensions)}`;
  const digest = createHash("sha256").update(key).digest("hex").slice(0, 10);
  return join(location.dataDir, `index-v${String(SCHEMA_VERSION)}-${digest}`);
}

/** A server that was asked within this time may be asked again. */
const USED_FOR_MS = 10 * 60_000;

/** Notes that a server reads this index, so that a process with another model leaves it alone. */
export async function markUsed(location: StoreLocation): Promise<void> {
  await writeFile(usedPath(indexDir(location)), "").catch(() => undefined);
}

/**
 * Removes the indexes of other models and older schemas, once this one is complete. Those that a running server of an
 * older version still reads stay for now: it would build its own again and remove this one. Returns how many are gone.
 */
export async function removeOtherIndexes(location: StoreLocation): Promise<number> {
  const own = indexDir(location);
  const names = await readdir(location.dataDir);
  const others = names
    .filter((name) => /^index-v\d+-[0-9a-f]{10}$/.test(name))
    .map((name) => join(location.dataDir, name))
    .filter((dir) => dir !== own);
  let removed = 0;
  for (const dir of others) {
    const lastUsed = await stat(usedPath(dir)).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (Date.now() - lastUsed < USED_FOR_MS) continue;
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
    removed++;
  }
  return removed;
}

function usedPath(dir: string): string {
  return join(dir, "used");
}

/** Deletes an index that can't be read. It holds nothing that the files don't. */
export async function discardIndex(location: StoreLocation): Promise<void> {
  await rm(indexDir(location), { recursive: true, force: true, maxRetries: 3 });
}
