/** Answers of whole-table reads, kept until the file changes: one question after another asks for the same rows. */
import type { Sql } from "./local-schema.ts";

/** Values held at once over all answers, some 40 MB; what alone is larger is not kept. */
const MOST_VALUES = 1_000_000;
/** What an answer counts for beside its values, so that many small ones are bounded too. */
const ENTRY = 100;

/**
 * `kept(key, read)` gives what `read` gave last time, unless anything was written since, here or by another process.
 * The rows are shared between callers, who must not change them.
 */
export function keptReads(sql: Sql): <T extends readonly unknown[]>(key: string, read: () => T[]) => T[] {
  const answers = new Map<string, { rows: (readonly unknown[])[]; size: number }>();
  let held = 0;
  let version = "";
  // data_version tells of other connections alone, total_changes of this one alone.
  const now = (): string => {
    const others = sql.prepare("PRAGMA data_version").get() as { data_version: number };
    const own = sql.prepare("SELECT total_changes() AS n").get() as { n: number };
    return `${others.data_version} ${own.n}`;
  };
  const drop = (key: string): void => {
    held -= answers.get(key)?.size ?? 0;
    answers.delete(key);
  };
  return <T extends readonly unknown[]>(key: string, read: () => T[]): T[] => {
    // A transaction sees what may yet be rolled back, and a rollback changes neither counter.
    if (sql.inTransaction) return read();
    const current = now();
    if (current !== version) {
      answers.clear();
      held = 0;
      version = current;
    }
    const known = answers.get(key);
    const rows = known ? (known.rows as T[]) : read();
    const size = known?.size ?? ENTRY + rows.length * (rows[0]?.length ?? 0);
    drop(key);
    if (size > MOST_VALUES) return rows;
    answers.set(key, { rows, size });
    held += size;
    for (const oldest of answers.keys()) {
      if (held <= MOST_VALUES) break;
      drop(oldest);
    }
    return rows.slice();
  };
}
