import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, chmod, mkdtemp, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { headPath, openAuditLog, readHead } from "../../src/audit/log.ts";
import { sampleAudit, tailAudit, verifyAudit } from "../../src/audit/read.ts";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "inhouse-audit-"));
  path = join(folder, "audit.jsonl");
});
afterEach(async () => {
  await chmod(path, 0o600).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

async function fill(count: number): Promise<string[]> {
  const log = openAuditLog(path);
  for (let i = 1; i <= count; i += 1)
    await log.append({
      action: "check",
      actor: "test",
      text: `draft number ${i}`,
      rules: ["discounts"],
      policy_version: "abc",
      verdict: "block",
    });
  return (await readFile(path, "utf8")).trimEnd().split("\n");
}
const rewrite = (lines: readonly string[]) => writeFile(path, `${lines.join("\n")}\n`);
const problems = async () => (await verifyAudit(path)).problems.map(({ line, what }) => `${line}: ${what}`);

describe("the chain", () => {
  test("holds over what was appended, and tells entries and head", async () => {
    const lines = await fill(5);
    const last = JSON.parse(lines[4] ?? "") as { hash: string };
    expect(await verifyAudit(path)).toEqual({ path, entries: 5, problems: [], head: last.hash, unfinished: false });
  });
  test("names the line that was edited", async () => {
    const lines = await fill(5);
    await rewrite(lines.with(2, (lines[2] ?? "").replace("block", "pass!")));
    expect(await problems()).toEqual(["3: This line was edited: its hash does not fit its content."]);
  });
  test.each<[string, (line: string) => string | Buffer]>([
    ["a key that stands twice", (line) => line.replace('"actor":', '"actor":"somebody else","actor":')],
    ["a blank", (line) => line.replace('{"seq"', '{ "seq"')],
    ["another line end", (line) => `${line}\r`],
    ["the hash elsewhere", (line) => line.replace(/^\{([^]*),("hash":"[^"]*")\}$/, "{$2,$1}")],
    [
      "bytes that are no text",
      (line) =>
        Buffer.concat(line.split("\ufffd").map((part, i) => Buffer.from(i > 0 ? [255, ...Buffer.from(part)] : part))),
    ],
  ])("names a line with %s, though it reads the same", async (_, edit) => {
    await openAuditLog(path).append({ action: "check", actor: "\ufffd \u2028 ü", text: "x" });
    const [first = "", ...rest] = (await fill(2)).map((line) => Buffer.from(line));
    expect(await problems()).toEqual([]);
    const edited = edit(first.toString("utf8"));
    await writeFile(path, Buffer.concat([edited, ...rest].flatMap((line) => [Buffer.from(line), Buffer.from("\n")])));
    expect(await problems()).toEqual(["1: This line was edited: it is not written as its record is."]);
  });
  test("names the line before which one was deleted", async () => {
    const lines = await fill(5);
    await rewrite(lines.toSpliced(1, 2));
    expect(await problems()).toEqual(["2: 2 line(s) before this one are missing."]);
  });
  test("names lines that were moved", async () => {
    const [a = "", b = "", c = "", d = ""] = await fill(4);
    await rewrite([a, c, b, d]);
    expect(await problems()).toEqual([
      "2: This line is out of order: what belongs before it stands further down.",
      "3: This line is out of order: it was moved or repeated.",
      "4: This line does not follow the one before: that one was edited, moved or replaced.",
    ]);
  });
  test("tells a cut end by the head file, also once others have written behind it", async () => {
    const lines = await fill(5);
    await rewrite(lines.slice(0, 3));
    expect(await problems()).toEqual(["4: The end is cut off: 2 line(s) up to number 5 are missing."]);
    await openAuditLog(path).append({ action: "check", actor: "test", text: "x" });
    expect(await problems()).toEqual(["4: 2 line(s) before this one are missing."]);
  });
  test("tells that the whole log was deleted, also once a new one has begun", async () => {
    await fill(5);
    await rm(path);
    expect(await problems()).toEqual(["1: The log was deleted or moved: 5 line(s) are missing."]);
    await openAuditLog(path).append({ action: "check", actor: "test", text: "x" });
    expect(await problems()).toEqual(["1: 5 line(s) before this one are missing."]);
  });
  test("takes a whole last line that is no record for an edit, not for an unfinished one", async () => {
    await fill(2);
    await appendFile(path, "hello\n");
    expect(await problems()).toEqual(["3: This line is not a record: it was edited or damaged."]);
  });
  test("names a line that is no record", async () => {
    const lines = await fill(3);
    await rewrite(lines.with(1, "hello"));
    expect((await problems())[0]).toBe("2: This line is not a record: it was edited or damaged.");
  });
});

describe("appending", () => {
  test("keeps no draft text unless switched on", async () => {
    await fill(1);
    expect(await readFile(path, "utf8")).not.toContain("draft number");
    await openAuditLog(path, { includeText: true }).append({
      action: "check",
      actor: "test",
      text: "the draft itself",
    });
    expect((await tailAudit(path, 1))[0]?.text).toBe("the draft itself");
  });
  test("goes on behind the unfinished line of a killed process", async () => {
    await fill(2);
    await appendFile(path, '{"seq":3,"time":"20');
    expect(await verifyAudit(path)).toMatchObject({ entries: 2, problems: [], unfinished: true });
    const record = await openAuditLog(path).append({ action: "check", actor: "test", text: "x" });
    expect(record).toMatchObject({ seq: 3, recovered_bytes: 19 });
    expect(await verifyAudit(path)).toMatchObject({ entries: 3, problems: [], unfinished: false });
  });
  test("refuses a log whose end was tampered with, and a read-only one, in words", async () => {
    await fill(1);
    await appendFile(path, "not a record\n");
    await expect(openAuditLog(path).append({ action: "check", actor: "test", text: "x" })).rejects.toMatchObject({
      code: "AUDIT_BROKEN",
    });
    const blocked = join(folder, "file-in-the-way");
    await writeFile(blocked, "");
    await expect(
      openAuditLog(join(blocked, "audit.jsonl")).append({ action: "check", actor: "test", text: "x" }),
    ).rejects.toMatchObject({ code: "AUDIT_WRITE_FAILED" });
  });
  test.skipIf(process.getuid?.() === 0)("says when the file is read-only", async () => {
    await fill(1);
    await chmod(path, 0o400);
    await expect(openAuditLog(path).append({ action: "check", actor: "test", text: "x" })).rejects.toMatchObject({
      code: "AUDIT_WRITE_FAILED",
      why: "The file or its folder is read-only.",
    });
  });
  test("makes the folder, and begins anew where the log was moved away", async () => {
    path = join(folder, "not", "there", "yet", "audit.jsonl");
    const lines = await fill(12);
    expect(lines).toHaveLength(12);
    for (const file of [path, headPath(path)]) await rename(file, `${file}.old`);
    const record = await openAuditLog(path).append({ action: "check", actor: "test", text: "x" });
    expect(record.seq).toBe(1);
    expect(readHead(path)).toEqual({ seq: 1, hash: record.hash });
    expect(await verifyAudit(path)).toMatchObject({ entries: 1, problems: [], unfinished: false });
  });
  test("takes over the lock that a killed process left, and waits for one that is held", async () => {
    const lock = `${path}.lock`;
    await writeFile(lock, "");
    await utimes(lock, new Date(0), new Date(0));
    const log = openAuditLog(path);
    await log.append({ action: "check", actor: "test", text: "x" });
    await log.settled();
    expect(existsSync(lock)).toBe(false);
    await writeFile(lock, "");
    let waited = false;
    setTimeout(() => {
      waited = true;
      void rm(lock);
    }, 60);
    await log.append({ action: "check", actor: "test", text: "y" });
    expect(waited).toBe(true);
    await log.settled();
    expect(await verifyAudit(path)).toMatchObject({ entries: 2, problems: [] });
  });
  test("is no cut end for who verifies meanwhile", async () => {
    const lines = await fill(200);
    const log = openAuditLog(path);
    const stop = new AbortController();
    const appending = (async () => {
      while (!stop.signal.aborted) {
        await log.append({ action: "check", actor: "test", text: "x" });
        // Lines are written without the event loop, in which the other side reads.
        await setImmediate();
      }
    })();
    for (let i = 0; i < 10; i += 1) expect(await problems()).toEqual([]);
    stop.abort();
    await appending;
    expect((await verifyAudit(path)).entries).toBeGreaterThan(lines.length);
  });
  test("a log that is not there is named", async () => {
    await expect(verifyAudit(path)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("several processes", () => {
  function start(script: string, actor: string, count: number) {
    return spawn(process.execPath, [script, path, actor, String(count)], { stdio: ["ignore", "pipe", "inherit"] });
  }
  const ended = (child: ReturnType<typeof start>) => new Promise((resolve) => child.once("exit", resolve));

  test("append into one chain, and a kill breaks nothing", async () => {
    const script = join(folder, "writer.mjs");
    await build({
      entryPoints: [join(import.meta.dirname, "writer.ts")],
      outfile: script,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "error",
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    });
    const children = ["a", "b"].map((actor) => start(script, actor, 40));
    const victim = start(script, "victim", 100_000);
    setTimeout(() => victim.kill("SIGKILL"), 400);
    await Promise.all([...children, victim].map(ended));
    await openAuditLog(path).append({ action: "check", actor: "after", text: "x" });
    const report = await verifyAudit(path);
    expect(report).toMatchObject({ problems: [], unfinished: false });
    const actors = (await tailAudit(path, 100_000)).map((record) => record.actor);
    expect(actors.filter((actor) => actor === "a" || actor === "b")).toHaveLength(80);
    expect(actors.at(-1)).toBe("after");
  }, 30_000);
});

test("tail gives the last entries, sample the same ones for the same seed", async () => {
  await fill(30);
  expect((await tailAudit(path, 3)).map((record) => record.seq)).toEqual([28, 29, 30]);
  const first = (await sampleAudit(path, 5, 7)).map((record) => record.seq);
  expect(first).toHaveLength(5);
  expect((await sampleAudit(path, 5, 7)).map((record) => record.seq)).toEqual(first);
  expect((await sampleAudit(path, 5, 8)).map((record) => record.seq)).not.toEqual(first);
});
