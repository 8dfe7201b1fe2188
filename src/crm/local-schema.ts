/** The embedded CRM's file: one table per object type with a column per standard property, and what links them. */
import Database from "libsql";
import { InhouseError } from "../errors.ts";
import { OBJECT_TYPES, type ObjectType } from "./crm.ts";
import { STANDARD } from "./properties.ts";

/** The open file, as the rest of the embedded CRM uses it. */
export interface Sql {
  prepare(text: string): Database.Statement;
  exec(text: string): void;
  readonly inTransaction: boolean;
  close(): void;
}

/** Raised with every change of the tables; `migrations[n]` leads from version n to n + 1. */
export const SCHEMA_VERSION = 3;

const INDEXES: Readonly<Partial<Record<ObjectType, readonly string[]>>> = {
  company: ["domain"],
  contact: ["email"],
  note: ["hs_timestamp"],
  task: ["hs_timestamp"],
  call: ["hs_timestamp"],
  email: ["hs_timestamp"],
  meeting: ["hs_timestamp"],
};

function objectTable(type: ObjectType): string {
  const columns = STANDARD[type].map((p) => `"${p.name}" TEXT${p.kind === "string" ? " COLLATE NOCASE" : ""}`);
  const indexes = (INDEXES[type] ?? []).map((p) => `CREATE INDEX "${type}_${p}" ON "${type}" ("${p}");`);
  return `CREATE TABLE "${type}" (
      id TEXT PRIMARY KEY,
      archived INTEGER NOT NULL DEFAULT 0,
      name_key TEXT,
      ${columns.join(",\n      ")},
      extra TEXT NOT NULL DEFAULT '{}'
    );
    CREATE INDEX "${type}_name_key" ON "${type}" (name_key);
    ${indexes.join("\n    ")}`;
}

const migrations: readonly string[] = [
  `${OBJECT_TYPES.map(objectTable).join("\n")}
  CREATE TABLE association (
    from_type TEXT NOT NULL, from_id TEXT NOT NULL, to_type TEXT NOT NULL, to_id TEXT NOT NULL, label TEXT,
    PRIMARY KEY (from_type, to_type, from_id, to_id)
  ) WITHOUT ROWID;
  CREATE TABLE history (type TEXT NOT NULL, id TEXT NOT NULL, property TEXT NOT NULL, value TEXT, at TEXT NOT NULL);
  CREATE INDEX history_record ON history (type, id, property);
  CREATE TABLE pipeline (id TEXT PRIMARY KEY, label TEXT NOT NULL);
  CREATE TABLE stage (
    pipeline TEXT NOT NULL, id TEXT NOT NULL, label TEXT NOT NULL, position INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('open', 'won', 'lost')),
    PRIMARY KEY (pipeline, id)
  );
  CREATE TABLE owner (id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT COLLATE NOCASE);
  CREATE TABLE custom_property (type TEXT NOT NULL, name TEXT NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (type, name));
  CREATE TABLE merged (type TEXT NOT NULL, old_id TEXT NOT NULL, new_id TEXT NOT NULL, PRIMARY KEY (type, old_id));
  CREATE TABLE sequence (id INTEGER PRIMARY KEY AUTOINCREMENT);`,
  // When this copy of a record changed: an export brings dates of its own, which may lie before the last look at it.
  // Indexes that no question gained from go: over the usual wide periods they made a scan of all deals 1.5 times slower.
  `${OBJECT_TYPES.map((type) => `ALTER TABLE "${type}" ADD COLUMN changed TEXT;`).join("\n")}
  ${[
    "company_hs_lastmodifieddate",
    "contact_lastmodifieddate",
    "deal_closedate",
    "deal_dealstage",
    "deal_hs_lastmodifieddate",
  ]
    .map((name) => `DROP INDEX IF EXISTS ${name};`)
    .join("\n  ")}`,
  // What a value was when it was first written over here: what the last import brought.
  `CREATE TABLE written (
    type TEXT NOT NULL, id TEXT NOT NULL, property TEXT NOT NULL, imported TEXT, PRIMARY KEY (type, id, property)
  ) WITHOUT ROWID;`,
];

/** SQL for the present moment in the form of every other date here. */
export const NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

/**
 * Opens or creates the file. WAL lets readers go on while another process writes; the busy timeout makes a second
 * writer wait its turn. Throws CRM_DATA_UNUSABLE for a newer schema or a file that is no database.
 */
export function openDatabase(file: string): Sql {
  let sql: Sql | undefined;
  try {
    sql = remembering(new Database(file, { timeout: 10_000 }));
    sql.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY",
    );
    migrate(sql, file);
    return sql;
  } catch (error) {
    sql?.close();
    if (error instanceof InhouseError) throw error;
    throw new InhouseError("CRM_DATA_UNUSABLE", {
      what: `The embedded CRM's file cannot be opened: ${file}`,
      why: error instanceof Error ? error.message : String(error),
      next: "Check that the folder is writable. If the file is damaged, move it away and import your exports again.",
      cause: error,
    });
  }
}

/** Preparing costs more than most of our statements take to run, and every one held keeps memory outside the heap. */
function remembering(database: Database.Database): Sql {
  const held = new Map<string, Database.Statement>();
  return {
    prepare(text) {
      const known = held.get(text);
      if (known) return known;
      // Lists of ids make statements of many lengths: start over rather than hold them all.
      if (held.size >= 500) held.clear();
      const statement = database.prepare(text);
      held.set(text, statement);
      return statement;
    },
    exec: (text) => void database.exec(text),
    get inTransaction() {
      return database.inTransaction;
    },
    close: () => void database.close(),
  };
}

function version(sql: Sql): number {
  return (sql.prepare("PRAGMA user_version").get() as { user_version: number }).user_version;
}

function migrate(sql: Sql, file: string): void {
  const found = version(sql);
  if (found > SCHEMA_VERSION) {
    throw new InhouseError("CRM_DATA_UNUSABLE", {
      what: `The embedded CRM's file was written by a newer Inhouse (schema ${found}, this one knows ${SCHEMA_VERSION}): ${file}`,
      next: "Update Inhouse, or choose another data directory with --data.",
    });
  }
  if (found === SCHEMA_VERSION) return;
  transaction(sql, () => {
    // Read again under the write lock: another process may have migrated meanwhile.
    for (let at = version(sql); at < SCHEMA_VERSION; at++) sql.exec(migrations[at] ?? "");
    sql.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
}

/** Runs `work` with the write lock taken at once, so that what it read cannot change before it writes. */
export function transaction<T>(sql: Sql, work: () => T): T {
  sql.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    sql.exec("COMMIT");
    return result;
  } catch (error) {
    if (sql.inTransaction) sql.exec("ROLLBACK");
    throw error;
  }
}
