/** What the last sync did: each batch is one commit, so a kill costs at most a batch. */
import { join } from "node:path";
import Database from "libsql";
import { InhouseError } from "../errors.ts";

export interface SyncedDeal {
  /** Name of its document's file. */
  file: string;
  /** Hash of everything beside the records that shaped the document: settings, pipelines, owners, segments. */
  key: string;
  /** Hash of the ids of what hangs on the deal. */
  links: string;
  /** When it was read, ISO 8601 by this machine's clock. */
  read: string;
}

export interface SyncState {
  deals(): Map<string, SyncedDeal>;
  put(deals: ReadonlyMap<string, SyncedDeal>): void;
  remove(ids: readonly string[]): void;
  close(): void;
}

export const STATE_FILE = "state.db";

/** Opens or creates the file. It holds nothing that can't be had from the CRM again. */
export function openSyncState(dir: string): SyncState {
  const file = join(dir, STATE_FILE);
  let database: Database.Database;
  try {
    database = new Database(file, { timeout: 10_000 });
    database.exec(`PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS deal (id TEXT PRIMARY KEY, file TEXT NOT NULL, key TEXT NOT NULL, links TEXT NOT NULL, read TEXT NOT NULL)`);
  } catch (cause) {
    throw new InhouseError("CRM_DATA_UNUSABLE", {
      what: `What is remembered of the last sync can't be read: ${file}`,
      why: cause instanceof Error ? cause.message : String(cause),
      next: "Delete that file and run `inhouse crm sync` again: it makes everything anew from the CRM.",
      cause,
    });
  }
  const all = <Item>(items: readonly Item[], write: (item: Item) => void): void => {
    database.transaction(() => {
      for (const item of items) write(item);
    })();
  };
  return {
    deals() {
      const rows = database.prepare("SELECT id, file, key, links, read FROM deal").all() as (SyncedDeal & {
        id: string;
      })[];
      return new Map(rows.map(({ id, ...deal }) => [id, deal]));
    },
    put(deals) {
      const insert = database.prepare(
        "INSERT OR REPLACE INTO deal (id, file, key, links, read) VALUES (?, ?, ?, ?, ?)",
      );
      all([...deals], ([id, { file: name, key, links, read }]) => insert.run(id, name, key, links, read));
    },
    remove(ids) {
      const remove = database.prepare("DELETE FROM deal WHERE id = ?");
      all(ids, (id) => remove.run(id));
    },
    close: () => {
      database.close();
    },
  };
}
