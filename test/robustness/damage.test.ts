/** An index or model that was damaged on disk: said clearly, mended from the files, and never a wrong answer. */
import { cpSync, mkdirSync, readdirSync, readlinkSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStore } from "../../src/store/store.ts";
import { answers, knowledgeBases, notes, type KnowledgeBase } from "../indexing/knowledge-base.ts";

const newBase = knowledgeBases();

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile());
}

/** Every way in which a disk, a synced folder or a careful user has been seen to break it. */
const DAMAGE: Record<string, (index: string) => void> = {
  "all chunk data deleted": (index) => {
    rmSync(join(index, "chunks.lance/data"), { recursive: true });
  },
  "chunk data cut short": (index) => {
    for (const path of filesBelow(join(index, "chunks.lance/data")))
      truncateSync(path, Math.floor(statSync(path).size / 2));
  },
  "chunk data overwritten": (index) => {
    for (const path of filesBelow(join(index, "chunks.lance/data")))
      writeFileSync(path, Buffer.alloc(statSync(path).size, 7));
  },
  "file data overwritten": (index) => {
    for (const path of filesBelow(join(index, "files.lance/data"))) writeFileSync(path, "x");
  },
  "text index deleted": (index) => {
    rmSync(join(index, "chunks.lance/_indices"), { recursive: true });
  },
  "manifests of chunks cut short": (index) => {
    for (const path of filesBelow(join(index, "chunks.lance/_versions"))) truncateSync(path, 20);
  },
  "manifests of statistics emptied": (index) => {
    for (const path of filesBelow(join(index, "statistics.lance/_versions"))) truncateSync(path, 0);
  },
  "table of chunks deleted": (index) => {
    rmSync(join(index, "chunks.lance"), { recursive: true });
  },
  "table of files deleted": (index) => {
    rmSync(join(index, "files.lance"), { recursive: true });
  },
  "table of statistics deleted": (index) => {
    rmSync(join(index, "statistics.lance"), { recursive: true });
  },
  "the whole index replaced by a file": (index) => {
    rmSync(index, { recursive: true });
    writeFileSync(index, "not a folder");
  },
};

test.each(Object.entries(DAMAGE))("%s: said with the way out, and mended by the next pass", async (_name, damage) => {
  const base = newBase(notes(6));
  const knowledge = base.open();
  const { chunks } = await knowledge.index();
  damage(base.indexDir());
  await expect(knowledge.search({ query: "ref3x0" })).rejects.toMatchObject({
    code: expect.stringMatching(/^INDEX_(CORRUPT|MISSING)$/) as string,
    next: expect.stringContaining("inhouse index") as string,
  });
  expect(await knowledge.index()).toMatchObject({ documents: 6, chunks });
  expect(await answers(knowledge, "ref3x0", 1)).toEqual(["f3/note-3.md"]);
  expect(await knowledge.index()).toMatchObject({ unchanged: 6, chunksEmbedded: 0 });
});

test.each(["chunk data cut short", "table of files deleted", "the whole index replaced by a file"])(
  "%s: a server mends it by itself and answers",
  async (name) => {
    const base = newBase(notes(6));
    const problems: unknown[] = [];
    const server = base.open({ serve: true, onProblem: (error) => problems.push(error) });
    expect(await answers(server, "ref2x0", 1)).toEqual(["f2/note-2.md"]);
    DAMAGE[name]?.(base.indexDir());
    expect(await answers(server, "ref3x0", 1)).toEqual(["f3/note-3.md"]);
    expect(problems).toEqual([]);
  },
);

test.each(["chunk data overwritten", "text index deleted", "file data overwritten", "table of files deleted"])(
  "%s: the search command says so, mends it and answers",
  async (name) => {
    const base = newBase(notes(6));
    await base.index();
    DAMAGE[name]?.(base.indexDir());
    const { code, stdout, stderr } = await base.run("search", "ref3x0", "--limit", "1");
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("inhouse://knowledge/f3/note-3.md");
    expect(stderr).toMatch(/^The (index can't be read|knowledge is not indexed yet)/m);
    const again = await base.run("search", "ref3x0", "--limit", "1");
    expect(again).toEqual({ code: 0, stdout, stderr: "" });
  },
);

test.each(["chunk data overwritten", "text index deleted", "manifests of statistics emptied"])(
  "%s: doctor says so",
  async (name) => {
    const base = newBase(notes(6));
    await base.index();
    DAMAGE[name]?.(base.indexDir());
    const { code, stdout } = await base.run("doctor");
    expect(stdout).toMatch(/✗ Index: .* is damaged\.\n +Run: inhouse index/);
    expect(stdout).not.toContain("Everything that is needed works");
    expect(code).toBe(2);
  },
);

test("an index that was never filled is filled by the search command", async () => {
  const base = newBase();
  await base.index();
  base.write("a.md", "# Hours\n\nThe moon office closes at nine.");
  expect((await base.run("search", "when does the moon office close")).stdout).toContain("nine");
});

/** The tables as another process sees them. */
async function tablesOf(base: KnowledgeBase) {
  const { id, dimensions } = await base.open().embedder();
  return openStore({ dataDir: base.data, embedderId: id, dimensions }, { create: false });
}

test("a half-written index is finished: exactly what is missing is embedded, what has no file is dropped", async () => {
  const base = newBase(notes(8));
  const knowledge = base.open();
  const first = await knowledge.index();
  const tables = await tablesOf(base);
  // As after a kill between two commits: two documents without their chunks, one chunk without its file.
  const table = (await tables.snapshot()).table;
  const [row] = (await table.query().limit(1).toArray()) as Record<string, unknown>[];
  await tables.replaceChunks(["f1/note-1.md", "f2/note-2.md"], []);
  await tables.replaceChunks(["ghost.md"], [{ ...row, id: "ghost.md#0", path: "ghost.md" } as never]);
  tables.close();
  const second = await knowledge.index();
  expect(second).toMatchObject({ documents: 8, chunks: first.chunks, changed: 2, unchanged: 6, chunksEmbedded: 2 });
  const mended = await tablesOf(base);
  expect([...(await mended.chunkCounts()).keys()].sort()).toEqual(Object.keys(notes(8)).sort());
  mended.close();
  expect(await answers(knowledge, "ref1x0", 1)).toEqual(["f1/note-1.md"]);
  expect(await knowledge.index()).toMatchObject({ unchanged: 8 });
});

describe("another version of the index", () => {
  const old = "index-v0-0123456789";

  test("is replaced and said so", async () => {
    const base = newBase(notes(2));
    mkdirSync(join(base.data, old, "chunks.lance"), { recursive: true });
    const said: string[] = [];
    await base.open().index({ onRebuild: (reason) => said.push(reason) });
    expect(readdirSync(base.data).filter((name) => name.startsWith("index-v"))).not.toContain(old);
    expect(said).toEqual([expect.stringContaining("index format changed")]);
    const again: string[] = [];
    await base.open().index({ onRebuild: (reason) => again.push(reason) });
    expect(again).toEqual([]);
  });

  test("stays while a server of that version still answers from it, so that the two don't undo each other's work", async () => {
    const base = newBase(notes(2));
    mkdirSync(join(base.data, old));
    writeFileSync(join(base.data, old, "used"), "");
    await base.open().index();
    expect(readdirSync(base.data)).toContain(old);
  });

  test("an index is marked as used by the server that answers from it", async () => {
    const base = newBase(notes(2));
    await base.open().index();
    const server = base.open({ serve: true });
    server.scanInBackground();
    await server.close();
    expect(readdirSync(base.indexDir())).toContain("used");
  });
});

describe("a model file", () => {
  const model = (base: KnowledgeBase) =>
    filesBelow(join(base.data, "models")).find((path) => path.endsWith(".onnx")) ?? "";

  test.each<[string, (path: string) => void]>([
    [
      "cut short",
      (path) => {
        truncateSync(path, 1000);
      },
    ],
    [
      "overwritten",
      (path) => {
        writeFileSync(path, Buffer.alloc(statSync(path).size, 3));
      },
    ],
    [
      "without its receipt",
      (path) => {
        rmSync(`${path}.json`);
      },
    ],
    [
      "deleted",
      (path) => {
        rmSync(path);
      },
    ],
  ])("%s is made again from what was installed", async (_name, damage) => {
    const base = newBase(notes(2));
    const shared = readlinkSync(join(base.data, "models"));
    rmSync(join(base.data, "models"));
    cpSync(shared, join(base.data, "models"), { recursive: true });
    await base.open({ ownModel: true }).index();
    damage(model(base));
    const knowledge = base.open({ ownModel: true });
    expect(await answers(knowledge, "ref1x0", 1)).toEqual(["f1/note-1.md"]);
    expect(await knowledge.index()).toMatchObject({ unchanged: 2, chunksEmbedded: 0 });
  });
});
