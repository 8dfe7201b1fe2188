/** Reading the audit log: verifying the chain, the last entries, a fair sample for review. */
import { closeSync, createReadStream, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { errnoOf, InhouseError } from "../errors.ts";
import { GENESIS, parseRecord, readHead, recordHash, type AuditRecord } from "./log.ts";

export interface AuditProblem {
  /** 1-based line of the log. */
  line: number;
  what: string;
}

export interface AuditReport {
  path: string;
  entries: number;
  problems: AuditProblem[];
  /** Hash of the last whole line: written down elsewhere, it proves later that nothing before it changed. */
  head: string;
  /** The last line was not finished: a process was killed while writing it. Nothing before it is affected. */
  unfinished: boolean;
}

interface Line {
  number: number;
  bytes: Buffer;
}

const textOf = ({ bytes }: Line): string => bytes.toString("utf8");

async function* linesOf(path: string): AsyncGenerator<Line> {
  let number = 0;
  let parts: Buffer[] = [];
  try {
    // By the byte that writers end lines with: a reader of text takes others for an end as well, and hides some edits.
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        yield { number: (number += 1), bytes: Buffer.concat([...parts, chunk.subarray(from, end)]) };
        parts = [];
        from = end + 1;
      }
      if (from < chunk.length) parts.push(chunk.subarray(from));
    }
    if (parts.length > 0) yield { number: number + 1, bytes: Buffer.concat(parts) };
  } catch (error) {
    const missing = errnoOf(error) === "ENOENT";
    throw new InhouseError(missing ? "NOT_FOUND" : "FILE_UNREADABLE", {
      what: missing ? "There is no audit log yet." : "The audit log cannot be read.",
      next: missing ? "It begins with the first search or check." : "Check the file's permissions.",
      where: { file: path },
      cause: error,
    });
  }
}

/** A writer ends every line before it lets go of the log: what lacks an end was being written when its process died. */
function endsWithNewline(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last[0] === 10);
  } finally {
    closeSync(file);
  }
}

/** Checks every line against its hash and its predecessor, and the end of the log against the head file. */
export async function verifyAudit(path: string): Promise<AuditReport> {
  // Before the lines: what is appended meanwhile is no cut end.
  const head = readHead(path);
  if (head && !existsSync(path)) {
    const what = `The log was deleted or moved: ${head.seq} line(s) are missing.`;
    return { path, entries: 0, problems: [{ line: 1, what }], head: head.hash, unfinished: false };
  }
  const problems: AuditProblem[] = [];
  /** Lines that are missing where they should stand: some may stand further down. */
  const gaps: { problem: AuditProblem; from: number; to: number; later: number }[] = [];
  let prev = GENESIS;
  /** The highest number so far: a line that was moved to the front leaves no second gap. */
  let seq = 0;
  let entries = 0;
  let waiting: Line | undefined;
  let unfinished = false;
  const judge = (line: Line, last: boolean) => {
    const { number } = line;
    const record = parseRecord(textOf(line));
    if (!record) {
      if (last && !endsWithNewline(path)) unfinished = true;
      else problems.push({ line: number, what: "This line is not a record: it was edited or damaged." });
      return;
    }
    entries += 1;
    const { hash, ...body } = record;
    if (recordHash(body) !== hash)
      problems.push({ line: number, what: "This line was edited: its hash does not fit its content." });
    // A key that stands twice, a blank, another line end: the record reads the same here and differently elsewhere.
    else if (!line.bytes.equals(Buffer.from(JSON.stringify({ ...body, hash }))))
      problems.push({ line: number, what: "This line was edited: it is not written as its record is." });
    if (record.prev !== prev) {
      const gap = record.seq - seq;
      const what =
        gap > 1
          ? `${gap - 1} line(s) before this one are missing.`
          : gap < 1
            ? "This line is out of order: it was moved or repeated."
            : "This line does not follow the one before: that one was edited, moved or replaced.";
      const problem = { line: number, what };
      problems.push(problem);
      if (gap > 1) gaps.push({ problem, from: seq + 1, to: record.seq - 1, later: 0 });
      else for (const missed of gaps) if (missed.from <= record.seq && record.seq <= missed.to) missed.later += 1;
    } else if (record.seq !== seq + 1)
      problems.push({ line: number, what: `This line has the number ${record.seq} where ${seq + 1} is due.` });
    prev = hash;
    seq = Math.max(seq, record.seq);
  };
  for await (const line of linesOf(path)) {
    if (waiting) judge(waiting, false);
    waiting = line;
  }
  if (waiting) judge(waiting, true);
  for (const { problem, from, to, later } of gaps)
    if (later > to - from) problem.what = "This line is out of order: what belongs before it stands further down.";
  if (head && head.seq > seq)
    problems.push({
      line: entries + 1,
      what: `The end is cut off: ${head.seq - seq} line(s) up to number ${head.seq} are missing.`,
    });
  else if (head && head.seq === seq && head.hash !== prev && problems.length === 0)
    problems.push({ line: entries, what: "The last line is not the one that was written last: the log was replaced." });
  return { path, entries, problems, head: prev, unfinished };
}

/** The last `count` entries, oldest first. */
export async function tailAudit(path: string, count: number): Promise<AuditRecord[]> {
  const kept: AuditRecord[] = [];
  for await (const line of linesOf(path)) {
    const record = parseRecord(textOf(line));
    if (!record) continue;
    kept.push(record);
    if (kept.length > count) kept.shift();
  }
  return kept;
}

/** `count` entries, each equally likely (reservoir sampling); the same seed gives the same sample of the same log. */
export async function sampleAudit(path: string, count: number, seed: number): Promise<AuditRecord[]> {
  const kept: AuditRecord[] = [];
  let seen = 0;
  // Mulberry32: small, well distributed, and reproducible, which Math.random is not.
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for await (const line of linesOf(path)) {
    const record = parseRecord(textOf(line));
    if (!record) continue;
    seen += 1;
    if (kept.length < count) kept.push(record);
    else {
      const at = Math.floor(random() * seen);
      if (at < count) kept[at] = record;
    }
  }
  return kept.sort((a, b) => a.seq - b.seq);
}
