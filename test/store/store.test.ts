/** The tables themselves: what is replaced, what a reader sees, what text can do to a query. */
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ChunkRow, FileRow } from "../../src/store/rows.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { temporaryFolder } from "../clients.ts";

let folder: ReturnType<typeof temporaryFolder>;
let opened: Store[] = [];
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => {
  for (const store of opened) store.close();
  opened = [];
  folder.remove();
});

async function open(create = true): Promise<Store> {
  const store = await openStore({ dataDir: folder.dir, embedderId: "test", dimensions: 4 }, { create });
  opened.push(store);
  return store;
}

function chunk(path: string, ordinal: number, body = `${path} ${String(ordinal)}`): ChunkRow {
  const facets = {
    segment: null,
    persona: null,
    competitor: null,
    product: null,
    stage: null,
    region: null,
    language: null,
  };
  return {
    id: `${path}#${String(ordinal)}`,
    path,
    ordinal,
    embedding_key: `key of ${body}`,
    body,
    search_text: body,
    vector: Float32Array.of(1, ordinal, 0, 0),
    terms: new Uint8Array(0),
    tokens: Uint8Array.of(ordinal),
    kind: "other",
    status: "approved",
    visibility: "internal",
    owner: null,
    reviewed: null,
    expires: null,
    ...facets,
    suspicious: false,
    place: "{}",
  };
}

function file(path: string, chunks: number): FileRow {
  const nothing = { terms: new Uint8Array(0), centroid: new Uint8Array(0) };
  return { path, size: 1, modified: 1.25, hash: "h", chunks, document: "{}", skipped: null, ...nothing };
}

async function ids(store: Store): Promise<string[]> {
  const rows = (await (await store.snapshot()).table.query().select(["id"]).toArray()) as { id: string }[];
  return rows.map((row) => row.id).sort();
}

test("replacing documents drops their old chunks and touches no other's", async () => {
  const store = await open();
  await store.replaceChunks(
    ["a", "b", "c"],
    [chunk("a", 0), chunk("a", 1), chunk("a", 2), chunk("b", 0), chunk("c", 0)],
  );
  await store.replaceChunks(["a", "b"], [chunk("a", 0, "new"), chunk("d", 0)]);
  expect(await ids(store)).toEqual(["a#0", "c#0", "d#0"]);
  await store.replaceChunks(["c"], []);
  expect(await ids(store)).toEqual(["a#0", "d#0"]);
  expect(await store.chunkCounts()).toEqual(
    new Map([
      ["a", 1],
      ["d", 1],
    ]),
  );
});

test("a snapshot stays what it was while another process commits, and the next one sees the commit", async () => {
  const writer = await open();
  await writer.replaceChunks(["a"], [chunk("a", 0), chunk("a", 1)]);
  const reader = await open(false);
  const before = await reader.snapshot();
  await writer.replaceChunks(["a"], [chunk("a", 0, "changed")]);
  await writer.finish("rebuild");
  expect(await before.table.countRows()).toBe(2);
  const after = await reader.snapshot();
  expect(after.version).not.toBe(before.version);
  expect(await after.table.countRows()).toBe(1);
});

test("a commit to any table is a new version, so that nothing held in memory outlives it", async () => {
  const store = await open();
  const versions = [(await store.snapshot()).version];
  const note = async () => versions.push((await store.snapshot()).version);
  await store.replaceFiles([file("a", 1)]);
  await note();
  await store.writeStatistics("x", Uint8Array.of(1));
  await note();
  await store.replaceChunks(["a"], [chunk("a", 0)]);
  await note();
  expect(new Set(versions).size).toBe(4);
  expect((await store.snapshot()).version).toBe(versions.at(-1));
});

test("equal texts share one embedding, whichever document they stand in", async () => {
  const store = await open();
  expect(await store.embeddings(["key of same"])).toEqual(new Map());
  await store.replaceChunks(["a", "b"], [chunk("a", 0, "same"), chunk("b", 0, "same"), chunk("b", 1, "other")]);
  const found = await store.embeddings(["key of same", "key of other", "key of nothing"]);
  expect([...found.keys()].sort()).toEqual(["key of other", "key of same"]);
  expect(found.get("key of other")).toEqual({
    vector: Float32Array.of(1, 1, 0, 0),
    tokens: expect.anything() as unknown,
  });
  expect([...(found.get("key of other")?.tokens ?? [])]).toEqual([1]);
});

test("a file row is replaced, touched and removed with its chunks", async () => {
  const store = await open();
  await store.replaceFiles([file("a", 2), file("b", 1)]);
  await store.replaceFiles([{ ...file("a", 3), terms: Uint8Array.of(7, 7) }]);
  const [state] = await store.files();
  await store.touchFiles([{ ...state!, modified: 9 }]);
  expect(await store.files()).toMatchObject([
    { path: "a", chunks: 3, modified: 9 },
    { path: "b", chunks: 1 },
  ]);
  expect([...((await store.documentVectors()).find((row) => row.path === "a")?.terms ?? [])]).toEqual([7, 7]);
  await store.replaceChunks(["a", "b"], [chunk("a", 0), chunk("b", 0)]);
  await store.remove(["a"]);
  expect(await ids(store)).toEqual(["b#0"]);
  expect(await store.files()).toMatchObject([{ path: "b" }]);
});

test("any text may be a path, an id or an embedding key: none of it is read as SQL", async () => {
  const store = await open();
  await store.replaceChunks(["keep"], [chunk("keep", 0)]);
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(
      "a'b",
      "' OR '1'='1",
      "x'); DROP TABLE chunks; --",
      '50% \\\' \\\\ "q" `b`',
      "🚀'",
      "''''",
      "$1 ? :x",
    ),
  );
  await fc.assert(
    fc.asyncProperty(nasty, async (text) => {
      const path = `p${text}`.replaceAll("\u0000", "");
      await store.replaceChunks([path], [chunk(path, 0, `body ${path}`)]);
      await store.replaceFiles([file(path, 1)]);
      expect(await ids(store)).toHaveLength(2);
      expect([...(await store.embeddings([`key of body ${path}`])).keys()]).toEqual([`key of body ${path}`]);
      await store.remove([path]);
      expect(await ids(store)).toEqual(["keep#0"]);
      expect(await store.files()).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("text is found before the text index exists, and in rows that came after it", async () => {
  const store = await open();
  const search = async (word: string) =>
    (
      (await (
        await store.snapshot()
      ).table
        .query()
        .fullTextSearch(new store.lance.MatchQuery(word, "search_text"))
        .select(["id", "_score"])
        .limit(9)
        .toArray()) as { id: string }[]
    ).map((row) => row.id);
  expect(await search("zebra")).toEqual([]);
  await store.replaceChunks(["a"], [chunk("a", 0, "a zebra")]);
  expect(await search("zebra")).toEqual(["a#0"]);
  await store.replaceChunks(["b"], [chunk("b", 0, "another zebra")]);
  expect((await search("zebra")).sort()).toEqual(["a#0", "b#0"]);
  await store.remove(["a"]);
  await store.finish("append");
  expect(await search("zebra")).toEqual(["b#0"]);
});

test("opening what is not there says so and makes nothing", async () => {
  await expect(open(false)).rejects.toMatchObject({
    code: "INDEX_MISSING",
    next: expect.stringContaining("inhouse index") as string,
  });
  expect(readdirSync(folder.dir)).toEqual([]);
});
