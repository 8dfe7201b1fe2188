/**
 * The record of what was asked, checked and written: one JSON line each, every line bound to the one before by its hash.
 * Whoever edits, removes or moves a line breaks the chain at that line; a head file beside the log tells of a cut end.
 */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, readFile, rename, writeFile, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { lock } from "proper-lockfile";
import { errnoOf, InhouseError } from "../errors.ts";

export interface AuditEntry {
  /** search, read, check, quote, write … */
  action: string;
  /** Who asked: the client's name and version, or the command line. */
  actor: string;
  /** SHA-256 of what was asked or checked; the text itself only with `includeText`. */
  subject: string;
  text?: string;
  rules?: readonly string[];
  policy_version?: string;
  verdict?: string;
  /** Further facts that carry no draft text: a record's id, a channel, a count. */
  detail?: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditRecord extends AuditEntry {
  seq: number;
  /** ISO 8601, UTC. */
  time: string;
  prev: string;
  hash: string;
  /** Bytes of an unfinished line that a killed process left and that this append removed. */
  recovered_bytes?: number;
}

export interface AuditLogOptions {
  /** Keep draft texts in the log; off by default. */
  includeText?: boolean;
  now?: () => Date;
}

export interface AuditLog {
  append(entry: Omit<AuditEntry, "subject"> & { text: string }): Promise<AuditRecord>;
}

/** What the first line points back to. */
export const GENESIS = "0".repeat(64);

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The hash of a record: over its JSON as it is written, without the hash itself. */
export function recordHash(record: Omit<AuditRecord, "hash">): string {
  return sha256(JSON.stringify(record));
}

export const headPath = (path: string): string => `${path}.head`;

interface Tail {
  seq: number;
  hash: string;
  /** Where the last whole line ends. */
  end: number;
  size: number;
}

/** Enough for the last line of a log without texts; longer lines take more reads. */
const CHUNK = 4 * 1024;

/** Reads the last whole line from the end of the file, however long the file is. */
async function readTail(file: FileHandle, path: string): Promise<Tail> {
  const { size } = await file.stat();
  let held = Buffer.alloc(0);
  let from = size;
  while (from > 0) {
    const length = Math.min(CHUNK, from);
    from -= length;
    const chunk = Buffer.alloc(length);
    await file.read(chunk, 0, length, from);
    held = held.length === 0 ? chunk : Buffer.concat([chunk, held]);
    const last = held.lastIndexOf(10);
    const before = last < 0 ? -1 : held.lastIndexOf(10, last - 1);
    if (last >= 0 && (before >= 0 || from === 0)) {
      const record = parseRecord(held.subarray(before + 1, last).toString("utf8"));
      if (!record) {
        throw new InhouseError("AUDIT_BROKEN", {
          what: "The last line of the audit log is not a record.",
          why: "It was edited, or another program wrote into the file.",
          next: "Run `inhouse audit verify`, keep the file for review, and move it away; a new log begins by itself.",
          where: { file: path },
        });
      }
      return { seq: record.seq, hash: record.hash, end: from + last + 1, size };
    }
  }
  return { seq: 0, hash: GENESIS, end: 0, size };
}

export function parseRecord(line: string): AuditRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (value === null || typeof value !== "object") return undefined;
    const record = value as Partial<AuditRecord>;
    const whole =
      typeof record.seq === "number" &&
      typeof record.hash === "string" &&
      typeof record.prev === "string" &&
      typeof record.time === "string";
    return whole ? (record as AuditRecord) : undefined;
  } catch {
    return undefined;
  }
}

function writeFailed(path: string, error: unknown): InhouseError {
  if (error instanceof InhouseError) return error;
  const code = errnoOf(error) ?? "";
  const why =
    code === "EACCES" || code === "EPERM" || code === "EROFS"
      ? "The file or its folder is read-only."
      : code === "ENOSPC"
        ? "The disk is full."
        : code === "ELOCKED"
          ? "Another process holds the log."
          : error instanceof Error
            ? error.message
            : String(error);
  return new InhouseError("AUDIT_WRITE_FAILED", {
    what: "The audit log cannot be written.",
    why,
    next: "Make the file writable or choose another folder with --data, then try again.",
    where: { file: path },
    cause: error,
  });
}

async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  // Not for appending, so that the unfinished line of a killed process can be cut off.
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

export function openAuditLog(path: string, options: AuditLogOptions = {}): AuditLog {
  const now = options.now ?? (() => new Date());
  let queue: Promise<unknown> = Promise.resolve();

  async function write(entry: Omit<AuditEntry, "subject"> & { text: string }): Promise<AuditRecord> {
    let release: (() => Promise<void>) | undefined;
    try {
      await mkdir(dirname(path), { recursive: true });
      // Held for milliseconds. A lock that a killed process left is taken over after two seconds.
      release = await lock(path, {
        realpath: false,
        stale: 2000,
        update: 1000,
        retries: { retries: 200, factor: 1.2, minTimeout: 5, maxTimeout: 50 },
      });
      return await withFile(path, async (file) => {
        const tail = await readTail(file, path);
        const lost = tail.size - tail.end;
        if (lost > 0) await file.truncate(tail.end);
        const { text, ...rest } = entry;
        const body: Omit<AuditRecord, "hash"> = {
          seq: tail.seq + 1,
          time: now().toISOString(),
          ...rest,
          subject: sha256(text),
          ...(options.includeText === true ? { text } : {}),
          ...(lost > 0 ? { recovered_bytes: lost } : {}),
          prev: tail.hash,
        };
        const record: AuditRecord = { ...body, hash: recordHash(body) };
        await file.write(`${JSON.stringify(record)}\n`, tail.end, "utf8");
        await writeHead(path, record);
        return record;
      });
    } catch (error) {
      throw writeFailed(path, error);
    } finally {
      await release?.().catch(() => undefined);
    }
  }

  return {
    append(entry) {
      const next = queue.then(() => write(entry));
      queue = next.catch(() => undefined);
      return next;
    },
  };
}

/** After the line, never before it: a kill in between leaves a head that is behind, which is no sign of a cut. */
async function writeHead(path: string, record: AuditRecord): Promise<void> {
  const target = headPath(path);
  const temporary = `${target}.${process.pid}`;
  await writeFile(temporary, `${JSON.stringify({ seq: record.seq, hash: record.hash })}\n`, { mode: 0o600 });
  await rename(temporary, target);
}

export async function readHead(path: string): Promise<{ seq: number; hash: string } | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(headPath(path), "utf8"));
    if (
      value !== null &&
      typeof value === "object" &&
      "seq" in value &&
      "hash" in value &&
      typeof value.seq === "number" &&
      typeof value.hash === "string"
    )
      return { seq: value.seq, hash: value.hash };
    return undefined;
  } catch {
    return undefined;
  }
}
