/** What a pass reads, embeds and forgets. */
import {
  appendFileSync,
  closeSync,
  openSync,
  renameSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answers, knowledgeBases, note, notes } from "./knowledge-base.ts";

const newBase = knowledgeBases();

describe("a second pass", () => {
  test("over unchanged files embeds nothing, opens no model and commits nothing", async () => {
    const base = newBase(notes(6));
    const first = await base.index();
    expect(first).toMatchObject({ added: 6, unchanged: 0, chunksReused: 0 });
    expect(first.chunksEmbedded).toBe(first.chunks);
    const versions = () => statSync(join(base.indexDir(), "chunks.lance/_versions")).mtimeMs;
    const before = versions();
    expect(await base.index()).toMatchObject({ added: 0, changed: 0, unchanged: 6, chunksEmbedded: 0 });
    expect(versions()).toBe(before);
  });

  test("embeds only the changed sections of a changed file", async () => {
    const long = (detail: string) =>
      [
        "# Handbook",
        ...Array.from({ length: 8 }, (_, i) => `## Part ${String(i)}\n\n${filler(i)}${i === 4 ? detail : ""}`),
      ].join("\n\n");
    const base = newBase({ "handbook.md": long(""), "other.md": note(1) });
    const first = await base.index();
    expect(first.chunks).toBeGreaterThan(8);
    base.write("handbook.md", long(" Contact Marguerite in Lisbon."));
    const second = await base.index();
    expect(second).toMatchObject({ changed: 1, unchanged: 1 });
    expect(second.chunksEmbedded).toBeLessThanOrEqual(2);
    expect(second.chunksReused).toBe(first.chunks - 1 - second.chunksEmbedded);
    expect(await answers(base.open(), "Who is Marguerite?", 1)).toEqual(["handbook.md"]);
  });

  test("reuses the embeddings of a moved and of a copied file", async () => {
    const base = newBase(notes(4));
    await base.index();
    renameSync(join(base.dir, "f1/note-1.md"), join(base.dir, "f2/moved.md"));
    base.write("copy-of-2.md", note(2));
    expect(await base.index()).toMatchObject({ added: 2, removed: 1, chunksEmbedded: 0, documents: 5 });
    expect(await answers(base.open(), "ref1x0", 1)).toEqual(["f2/moved.md"]);
  });

  test("embeds a text once that occurs in many files of one batch", async () => {
    const same = "# Boilerplate\n\nNorthwind Ledger closes the books of mid-sized companies in four days.";
    const base = newBase(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`b${String(i)}.md`, same])));
    expect(await base.index()).toMatchObject({ chunks: 5, chunksEmbedded: 1, chunksReused: 4 });
    const { hits } = await base.open().search({ query: "how fast are the books closed" });
    expect(hits).toHaveLength(1);
    expect(hits[0]?.also).toHaveLength(4);
  });

  test("only notes the time of a file that was saved without a change", async () => {
    const base = newBase(notes(3));
    await base.index();
    utimesSync(join(base.dir, "f0/note-0.md"), new Date(), new Date());
    expect(await base.index()).toMatchObject({ changed: 0, unchanged: 3, chunksEmbedded: 0 });
    const row = (await base.open().files()).find((file) => file.path === "f0/note-0.md");
    expect(row?.modified).toBe(statSync(join(base.dir, "f0/note-0.md")).mtimeMs);
    expect(await answers(base.open(), "ref0x0", 1)).toEqual(["f0/note-0.md"]);
  });

  test("with --full embeds everything again and changes no answer", async () => {
    const base = newBase(notes(5));
    const first = await base.index();
    const before = await base.open().search({ query: "how does security work for invoices" });
    expect(await base.index({ full: true })).toMatchObject({
      changed: 5,
      chunksEmbedded: first.chunks,
      chunks: first.chunks,
    });
    expect(await base.open().search({ query: "how does security work for invoices" })).toEqual(before);
  });
});

test("a file that becomes unreadable as text leaves the index and says why; mended, it returns", async () => {
  const base = newBase({ "note.md": "# Note\n\nThe quorum is five.", "other.md": note(1) });
  await base.index();
  base.write("note.md", Buffer.from([0, 1, 2, 0xff, 0xd8, 0, 0, 0, 3, 4, 5, 6, 7, 0, 0, 0]));
  const broken = await base.index();
  expect(broken).toMatchObject({
    documents: 1,
    skipped: [{ path: "note.md", reason: expect.stringMatching(/^FILE_BINARY/) as string }],
  });
  const knowledge = base.open();
  expect(JSON.stringify(await knowledge.search({ query: "quorum is five" }))).not.toContain("The quorum");
  await expect(knowledge.read({ uri: "inhouse://knowledge/note.md" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  base.write("note.md", "# Note\n\nThe quorum is seven.");
  expect(await base.index()).toMatchObject({ documents: 2, skipped: [] });
  expect((await knowledge.search({ query: "quorum" })).hits[0]?.text).toContain("seven");
});

test("empty folders and files are indexed, searched and forgotten like others", async () => {
  const base = newBase();
  const knowledge = base.open();
  expect(await knowledge.index()).toMatchObject({ files: 0, documents: 0, chunks: 0 });
  expect(await knowledge.search({ query: "anything" })).toMatchObject({
    hits: [],
    note: expect.stringContaining("empty") as string,
  });
  base.write("empty.md", "");
  expect(await knowledge.index()).toMatchObject({ documents: 1, chunks: 0 });
  expect((await knowledge.catalog()).entries.map((entry) => entry.path)).toEqual(["empty.md"]);
  base.remove("empty.md");
  expect(await knowledge.index()).toMatchObject({ documents: 0, removed: 1 });
  expect((await knowledge.catalog()).entries).toEqual([]);
});

test("a text file of 200 MB and a huge register are refused in an instant, and the rest is indexed", async () => {
  const base = newBase({ "note.md": note(1) });
  for (const name of ["huge.txt", "price-book.yaml"]) {
    const path = base.write(name, "x");
    truncateSync(path, 200 * 1024 * 1024);
  }
  const before = process.memoryUsage().rss;
  const summary = await base.index();
  expect(summary.documents).toBe(1);
  expect(summary.skipped).toEqual([
    { path: "huge.txt", reason: expect.stringMatching(/^FILE_TOO_LARGE: .*200 MB/) as string },
    { path: "price-book.yaml", reason: expect.stringMatching(/^FILE_TOO_LARGE: .*200 MB/) as string },
  ]);
  expect(process.memoryUsage().rss - before).toBeLessThan(190 * 1024 * 1024);
});

describe("while it is read", () => {
  test("a file that disappears is as if it had never been there", async () => {
    const base = newBase(notes(5));
    let removed = false;
    const summary = await base.index({
      onProgress: () => {
        if (!removed) base.remove("f4/note-4.md");
        removed = true;
      },
    });
    expect(summary).toMatchObject({
      documents: 4,
      skipped: [{ path: "f4/note-4.md", reason: "it disappeared while it was read" }],
    });
    expect(await base.index()).toMatchObject({ documents: 4, skipped: [] });
  });

  test("a file that keeps changing keeps its last indexed text, and is read once it rests", async () => {
    const base = newBase({ "a.md": note(1), "log.md": "# Log\n\nThe first entry is about Marguerite." });
    const knowledge = base.open();
    await knowledge.index();
    const path = join(base.dir, "log.md");
    const handle = openSync(path, "a");
    const over = new AbortController();
    const keepWriting = (async () => {
      while (!over.signal.aborted) {
        appendFileSync(handle, ".");
        await new Promise(setImmediate);
      }
    })();
    // Many passes: whichever of them meets a resting moment indexes a whole text, the others keep the last one.
    for (let i = 0; i < 5; i++) {
      const summary = await knowledge.index();
      expect(summary.documents).toBe(2);
      for (const { path: skipped, reason } of summary.skipped)
        expect(`${skipped}: ${reason}`).toContain("log.md: FILE_CHANGED");
      expect(await answers(knowledge, "Marguerite", 1)).toEqual(["log.md"]);
    }
    over.abort();
    await keepWriting;
    closeSync(handle);
    writeFileSync(path, "# Log\n\nThe last entry is about Bartholomew.");
    expect(await knowledge.index()).toMatchObject({ changed: 1, skipped: [] });
    expect((await knowledge.search({ query: "last entry" })).hits[0]?.text).toContain("Bartholomew");
  });
});

test("a deleted file never answers, also before the next pass, not even as a side of a conflict", async () => {
  const base = newBase({
    "keep.md": note(1),
    "gone.md": "# Vault\n\nThe vault code is 4711.",
    "gone/too.md": "# Safe\n\nThe safe code is 4712.",
  });
  const knowledge = base.open();
  await knowledge.index();
  expect(await answers(knowledge, "vault code", 1)).toEqual(["gone.md"]);
  base.remove("gone.md");
  base.remove("gone");
  const result = await knowledge.search({ query: "vault code and safe code" });
  expect(JSON.stringify(result)).not.toMatch(/471[12]/);
  await expect(knowledge.read({ uri: "inhouse://knowledge/gone.md" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("1,000 small files are indexed and each of them is found", { timeout: 60_000 }, async () => {
  const base = newBase(
    Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [
        `f${String(i % 20)}/n${String(i)}.md`,
        `# Code zq${String(i)}\n\nCode zq${String(i)}.`,
      ]),
    ),
  );
  const knowledge = base.open();
  expect(await knowledge.index()).toMatchObject({ files: 1000, documents: 1000, chunks: 1000, skipped: [] });
  for (const i of [0, 499, 500, 511, 512, 999]) {
    expect(await answers(knowledge, `zq${String(i)}`, 1)).toEqual([`f${String(i % 20)}/n${String(i)}.md`]);
  }
});

/** About 150 words, so that every part is a chunk of its own. */
function filler(seed: number): string {
  return Array.from(
    { length: 14 },
    (_, i) =>
      note(seed * 20 + i)
        .split("\n")
        .at(-2) ?? "",
  ).join(" ");
}
