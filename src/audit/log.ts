/**
 * The record of what was asked, checked and written: one JSON line each, every line bound to the one before by its hash.
 * Whoever edits, removes or moves a line breaks the chain at that line; a head file beside the log tells of a cut end.
 */
import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { errnoOf, InhouseError } from "../errors.ts";
import { releaseLock, takeLockInTurn } from "./lock.ts";

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
  /** Resolves when the line is written. */
  append(entry: Omit<AuditEntry, "subject"> & { text: string }): Promise<AuditRecord>;
  /** Resolves when the log is let go of: a process that exits before leaves others waiting for two seconds. */
  settled(): Promise<void>;
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
function readTail(file: number, path: string): Tail {
  const { size } = fstatSync(file);
  let held = Buffer.alloc(0);
  let from = size;
  while (from > 0) {
    const length = Math.min(CHUNK, from);
    from -= length;
    const chunk = Buffer.alloc(length);
    readSync(file, chunk, 0, length, from);
    held = held.length === 0 ? chunk : Buffer.concat([chunk, held]);
    const last = held.lastIndexOf(10);
    const before = last < 0 ? -1 : held.lastIndexOf(10, last - 1);
    if (last >= 0 && (before >= 0 || from === 0)) {
      const record = parseRecord(held.subarray(before + 1, last).toString("utf8"));
      if (!record) {
        throw new InhouseError("AUDIT_BROKEN", {
          what: "The last line of the audit log is not a record.",
          why: "It was edited, or another program wrote into the file.",
          next: `Run \`inhouse audit verify\`, keep the file for review, and move it and ${basename(headPath(path))} away; a new log begins by itself.`,
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

/** A write may end early; what remains then either fits or tells why it does not. */
function writeWhole(file: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, position + done);
}

export function openAuditLog(path: string, options: AuditLogOptions = {}): AuditLog {
  const now = options.now ?? (() => new Date());
  let queue: Promise<void> = Promise.resolve();

  /**
   * All at once, because a trip to the thread pool for each of a dozen steps takes ten times as long as the steps
   * themselves, and every check waits for its line.
   */
  function writeLine({ text, ...rest }: Omit<AuditEntry, "subject"> & { text: string }): AuditRecord {
    // Not for appending, so that the unfinished line of a killed process can be cut off.
    const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    try {
      const tail = readTail(file, path);
      const lost = tail.size - tail.end;
      if (lost > 0) ftruncateSync(file, tail.end);
      // A log that was cut or deleted goes on behind what it once held, so that the gap shows for good.
      const head = readHead(path);
      const last = head && head.seq > tail.seq ? head : tail;
      const body: Omit<AuditRecord, "hash"> = {
        seq: last.seq + 1,
        time: now().toISOString(),
        ...rest,
        subject: sha256(text),
        ...(options.includeText === true ? { text } : {}),
        ...(lost > 0 ? { recovered_bytes: lost } : {}),
        prev: last.hash,
      };
      const record: AuditRecord = { ...body, hash: recordHash(body) };
      writeWhole(file, Buffer.from(`${JSON.stringify(record)}\n`), tail.end);
      writeHead(path, record);
      return record;
    } finally {
      closeSync(file);
    }
  }

  async function write(entry: Omit<AuditEntry, "subject"> & { text: string }): Promise<AuditRecord> {
    try {
      await takeLockInTurn(path);
      try {
        return writeLine(entry);
      } finally {
        releaseLock(path);
      }
    } catch (error) {
      throw writeFailed(path, error);
    }
  }

  return {
    append(entry) {
      const next = queue.then(() => write(entry));
      queue = next.then(
        () => undefined,
        () => undefined,
      );
      return next;
    },
    settled: () => queue,
  };
}

/** Room for any number of lines: a head that is always as long replaces the one before it in a single write. */
const HEAD_LENGTH = 128;

/**
 * After the line, never before it: a kill in between leaves a head that is behind, which is no sign of a cut. Written in
 * place, because ext4 sends a file to the disk when it is renamed over another, and every check would wait for that.
 */
function writeHead(path: string, { seq, hash }: AuditRecord): void {
  const file = openSync(headPath(path), constants.O_WRONLY | constants.O_CREAT, 0o600);
  try {
    writeWhole(file, Buffer.from(`${JSON.stringify({ seq, hash }).padEnd(HEAD_LENGTH - 1)}\n`), 0);
  } finally {
    closeSync(file);
  }
}

/** What a writer is replacing at this moment reads differently the next time. */
function readSettled(path: string): string {
  let text = readFileSync(path, "utf8");
  for (let i = 0; i < 10; i += 1) {
    const again = readFileSync(path, "utf8");
    if (again === text) break;
    text = again;
  }
  return text;
}

export function readHead(path: string): { seq: number; hash: string } | undefined {
  try {
    const value: unknown = JSON.parse(readSettled(headPath(path)));
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
