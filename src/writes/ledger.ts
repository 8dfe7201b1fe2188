/** What was confirmed and what became of it: on disk, shared by all processes, written before anything is sent. */
import Database from "libsql";
import type { Claim } from "./token.ts";

export type Entry =
  | { state: "sending"; startedAt: string; existing: string[] }
  | { state: "done"; finishedAt: string; result: unknown }
  | { state: "failed"; finishedAt: string; error: string }
  | { state: "unknown"; startedAt: string; existing: string[]; error: string };

export type Settled = { state: "done"; result: unknown } | { state: "failed" | "unknown"; error: string };

export interface Ledger {
  /** What is known of a confirmation; undefined when it was never used. */
  look(claim: Claim): Entry | undefined;
  /**
   * Takes a confirmation for this process, with what was there before its write. Undefined when it is taken now; else
   * what others have made of it.
   */
  claim(claim: Claim, tool: string, existing: readonly string[], now: Date): Entry | undefined;
  /** Takes over a confirmation whose process died while sending, or renews one's own. False when another was faster. */
  takeOver(claim: Claim, startedAt: string, now: Date): boolean;
  /** A write that was made is made, whoever says so; that it failed is for its holder of `startedAt` alone to say. */
  settle(claim: Claim, outcome: Settled, now: Date, startedAt: string): void;
  /** When the same thing was last written, by any confirmation. */
  lastDone(digest: string): string | undefined;
  close(): void;
}

interface Row {
  state: Entry["state"];
  started_at: string;
  finished_at: string | null;
  outcome: string | null;
  existing: string | null;
}

export function openLedger(file: string): Ledger {
  const sql = new Database(file, { timeout: 10_000 });
  // FULL: a confirmation that was claimed must still be claimed after a power cut.
  sql.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  sql.exec(`CREATE TABLE IF NOT EXISTS confirmation (
    nonce TEXT PRIMARY KEY, tool TEXT NOT NULL, digest TEXT NOT NULL, state TEXT NOT NULL,
    started_at TEXT NOT NULL, finished_at TEXT, outcome TEXT
  );
  CREATE INDEX IF NOT EXISTS confirmation_digest ON confirmation (digest, state)`);
  addColumn(sql, "existing TEXT");

  function entryOf(row: Row): Entry {
    const existing = JSON.parse(row.existing ?? "[]") as string[];
    if (row.state === "sending") return { state: "sending", startedAt: row.started_at, existing };
    const finishedAt = row.finished_at ?? row.started_at;
    const outcome: unknown = JSON.parse(row.outcome ?? "null");
    if (row.state === "done") return { state: "done", finishedAt, result: outcome };
    const error = String(outcome);
    return row.state === "failed"
      ? { state: "failed", finishedAt, error }
      : { state: "unknown", startedAt: row.started_at, existing, error };
  }

  function look(claim: Claim): Entry | undefined {
    const row = sql
      .prepare("SELECT state, started_at, finished_at, outcome, existing FROM confirmation WHERE nonce = ?")
      .get(claim.nonce);
    return row === undefined ? undefined : entryOf(row as Row);
  }

  return {
    look,
    claim(claim, tool, existing, now) {
      const taken = sql
        .prepare(
          "INSERT INTO confirmation (nonce, tool, digest, state, started_at, existing) VALUES (?, ?, ?, 'sending', ?, ?) ON CONFLICT DO NOTHING",
        )
        .run(claim.nonce, tool, claim.digest, now.toISOString(), JSON.stringify(existing));
      return taken.changes === 1 ? undefined : look(claim);
    },
    takeOver(claim, startedAt, now) {
      const taken = sql
        .prepare(
          "UPDATE confirmation SET started_at = ? WHERE nonce = ? AND state IN ('sending', 'unknown') AND started_at = ?",
        )
        .run(now.toISOString(), claim.nonce, startedAt);
      return taken.changes === 1;
    },
    settle(claim, outcome, now, startedAt) {
      const text = JSON.stringify(outcome.state === "done" ? outcome.result : outcome.error);
      sql
        .prepare(
          `UPDATE confirmation SET state = ?, finished_at = ?, outcome = ?
           WHERE nonce = ? AND (? = 'done' OR (state IN ('sending', 'unknown') AND started_at = ?))`,
        )
        .run(outcome.state, now.toISOString(), text, claim.nonce, outcome.state, startedAt);
    },
    lastDone(digest) {
      const row = sql
        .prepare("SELECT max(finished_at) AS at FROM confirmation WHERE digest = ? AND state = 'done'")
        .get(digest) as { at: string | null };
      return row.at ?? undefined;
    },
    close: () => void sql.close(),
  };
}

/** Ledgers outlive upgrades, and several processes open one at once: whoever comes second finds the column there. */
function addColumn(sql: Database.Database, definition: string): void {
  try {
    sql.exec(`ALTER TABLE confirmation ADD COLUMN ${definition}`);
  } catch (error) {
    if (!/duplicate column/i.test(String(error))) throw error;
  }
}
