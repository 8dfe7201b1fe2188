/** Writes that fail: a clear error, and everything committed before still answers. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readlinkSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import { indexError } from "../../src/store/index-error.ts";
import { asNobody, NOBODY } from "../indexing/as-nobody.ts";
import { answers, command, knowledgeBases, notes } from "../indexing/knowledge-base.ts";

const newBase = knowledgeBases();

test("an index that can't be written says why, keeps what it has, and goes on once it can be", async () => {
  const base = newBase(notes(3));
  const knowledge = base.open();
  await knowledge.index();
  execFileSync("chown", ["-R", String(NOBODY), dirname(base.dir)]);
  execFileSync("chmod", ["-R", "a-w", base.indexDir()]);
  for (const [path, content] of Object.entries(notes(6))) base.write(path, content);

  const failure = asNobody(() => knowledge.index());
  await expect(failure).rejects.toMatchObject({
    code: "INDEX_WRITE_FAILED",
    why: expect.stringMatching(/permission denied/i) as string,
    next: expect.stringMatching(/disk space and permissions/) as string,
  });
  expect(await answers(knowledge, "ref2x0", 1)).toEqual(["f2/note-2.md"]);

  const problems: unknown[] = [];
  const server = base.open({ serve: true, onProblem: (error) => problems.push(error) });
  await asNobody(async () => {
    server.scanInBackground();
    expect(await answers(server, "ref2x0", 1)).toEqual(["f2/note-2.md"]);
    await vi.waitFor(() => {
      expect(problems).toMatchObject([{ code: "INDEX_WRITE_FAILED" }]);
    }, 10_000);
    await server.close();
  });

  execFileSync("chmod", ["-R", "u+w", base.indexDir()]);
  expect(await asNobody(() => knowledge.index())).toMatchObject({ documents: 6, added: 3, skipped: [] });
  expect(await answers(knowledge, "ref5x0", 1)).toEqual(["f5/note-5.md"]);
});

test("a model that can't be written ends the pass with one error, and costs the index nothing", async () => {
  const base = newBase(notes(3));
  const models = join(base.data, "models");
  const shared = readlinkSync(models);
  rmSync(models);
  writeFileSync(models, "");
  const expectFailure = async (...args: string[]) => {
    const { code, stdout, stderr } = await base.run("index", ...args);
    expect(code).toBe(3);
    expect(stdout).toBe("");
    expect(stderr.match(/MODEL_WRITE_FAILED/g)).toHaveLength(1);
  };
  await expectFailure();
  rmSync(models);
  symlinkSync(shared, models);
  expect(await base.index()).toMatchObject({ documents: 3, added: 3, skipped: [] });

  const { chunks } = await base.index();
  rmSync(models);
  writeFileSync(models, "");
  base.write("f2/note-2.md", "# Edited\n\nThe moon office closes at nine.");
  await expectFailure();
  await expectFailure("--full");
  rmSync(models);
  symlinkSync(shared, models);
  const knowledge = base.open();
  expect(await answers(knowledge, "ref2x0", 1)).toEqual(["f2/note-2.md"]);
  expect(await knowledge.index()).toMatchObject({ documents: 3, chunks, changed: 1, unchanged: 2, skipped: [] });
  expect(await answers(knowledge, "When does the moon office close?", 1)).toEqual(["f2/note-2.md"]);
});

test.each([
  [
    "lance error: LanceError(IO): No space left on device (os error 28), /registry/src/writer.rs:1:2",
    "INDEX_WRITE_FAILED",
  ],
  ["lance error: LanceError(IO): File too large (os error 27), /registry/src/writer.rs:1:2", "INDEX_WRITE_FAILED"],
  ["Generic LocalFileSystem error: Disk quota exceeded (os error 122)", "INDEX_WRITE_FAILED"],
  ["Read-only file system (os error 30)", "INDEX_WRITE_FAILED"],
  ["Retryable commit conflict for version 7", "INDEX_BUSY"],
  ["Not found: chunks.lance/data/x.lance", "INDEX_CORRUPT"],
])("LanceDB's %s is %s", (message, code) => {
  const error = Object.assign(new Error(message), { code: "GenericFailure" });
  expect(indexError("/data/index", error)).toMatchObject({ code });
  expect(indexError("/data/index", new TypeError(message))).toBeInstanceOf(TypeError);
});

test("a server whose write lease stays taken goes on answering", async () => {
  const base = newBase(notes(3));
  await base.open().index();
  mkdirSync(join(base.data, "index.lock"));
  const soon = new Date(Date.now() + 3_600_000);
  utimesSync(join(base.data, "index.lock"), soon, soon);
  const problems: unknown[] = [];
  const server = base.open({ serve: true, onProblem: (error) => problems.push(error) });
  base.write("new.md", "# New\n\nNobody may index this yet.");
  for (let i = 0; i < 3; i++) expect(await answers(server, "ref1x0", 1)).toEqual(["f1/note-1.md"]);
  expect(problems).toEqual([]);
  rmSync(join(base.data, "index.lock"), { recursive: true });
});

test("a data folder that is a file", async () => {
  const base = newBase(notes(1));
  const file = join(base.data, "file");
  writeFileSync(file, "");
  const result = await command(["index", "--knowledge", base.dir, "--data", file]);
  expect(result.code).not.toBe(0);
  expect(result.stderr).toMatch(/^(DATA_DIR_UNUSABLE|MODEL_WRITE_FAILED): /m);
  expect(result.stderr).toContain("--data");
  expect(result.stdout).toBe("");
});
