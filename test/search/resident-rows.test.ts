/** Searches that read from memory, from disk, and from both, answer alike. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { identifyEmbedder } from "../../src/embed/open-embedder.ts";
import { loadResidentRows, type ResidentRows } from "../../src/search/resident-rows.ts";
import { search, type SearchRequest } from "../../src/search/search.ts";
import { loadView } from "../../src/search/view.ts";
import { openStore } from "../../src/store/store.ts";
import { answers, knowledgeBases, note, notes } from "../indexing/knowledge-base.ts";

const newBase = knowledgeBases();

const CALL = `WEBVTT\n\n${Array.from({ length: 90 }, (_, i) => {
  const at = (second: number) => `00:${String(second).padStart(2, "0")}:00.000`;
  return `${at(i % 60)} --> ${at((i % 60) + 1)}\n<v Ana>Point ${String(i)}: ${note(i).replaceAll("\n", " ")}\n`;
}).join("\n")}`;
const REQUESTS: SearchRequest[] = [
  ...["pricing", "onboarding", "security", "renewal", "audit"].map((topic) => ({ query: `how does ${topic} work` })),
  { query: "ref77x0" },
  { query: "what people look for", limit: 50 },
  { query: "steps and days", path: "f3" },
  { query: "contracts take days", kinds: ["other"] },
  { query: "which point is about audits", path: "calls/weekly.vtt" },
  { query: "retired pricing", where: ["status = retired"] },
  { query: "reports", arm: "vectors" },
  { query: "reports", arm: "text" },
  { query: "football results on Saturday" },
];

async function openParts(files: Record<string, string>) {
  const base = newBase(files);
  await base.index();
  const embedder = await base.open().embedder();
  const { id, dimensions } = await identifyEmbedder(undefined, () => Promise.resolve(embedder));
  const store = await openStore({ dataDir: base.data, embedderId: id, dimensions }, { create: false });
  const snapshot = await store.snapshot();
  const view = await loadView(store, snapshot, []);
  const parts = { store, embedder, snapshot, ...view, lookAt: () => Promise.resolve("unchanged" as const) };
  const answer = async (resident: ResidentRows | undefined) => {
    const results = [];
    for (const request of REQUESTS) results.push(await search({ ...parts, resident: () => resident }, request));
    return results;
  };
  const close = () => {
    store.close();
  };
  return { table: snapshot.table, answer, close };
}

const FILES = {
  ...notes(180),
  "calls/weekly.vtt": CALL,
  "old.md": "---\nstatus: retired\n---\n# Retired pricing\n\nPricing was 5 dollars a month.\n",
};

test("all rows in memory, some of their columns, vectors alone and none give the same hits, scores and order, within their limits", async () => {
  const { table, answer, close } = await openParts(FILES);
  try {
    const all = await loadResidentRows(table);
    const vectors = await loadResidentRows(table, { rowBytes: 1000 });
    const some = await loadResidentRows(table, { rowBytes: 200_000 });
    const held = [all, some, vectors].map((resident) => Object.keys(resident?.texts ?? {}).join(" "));
    expect(held).toEqual(["terms tokens body place", "terms body place", ""]);
    const expected = await answer(undefined);
    expect(expected.filter(({ hits }) => hits.length > 0).length).toBeGreaterThan(REQUESTS.length - 4);
    expect(await answer(all)).toEqual(expected);
    expect(await answer(some)).toEqual(expected);
    expect(await answer(vectors)).toEqual(expected);

    const limits = { vectorBytes: 1e6, rowBytes: 3e6 };
    const bounded = await loadResidentRows(table, limits);
    expect(bounded?.bytes).toBeLessThan(limits.vectorBytes + limits.rowBytes);
    expect(bounded?.bytes).toBeGreaterThan((await table.countRows()) * (384 * 2 + 1000));
    expect(await loadResidentRows(table, { vectorBytes: 1e5 })).toBeUndefined();
  } finally {
    close();
  }
});

test("an index without a chunk has nothing to hold", async () => {
  const { table, answer, close } = await openParts({});
  try {
    expect(await loadResidentRows(table)).toBeUndefined();
    expect((await answer(undefined)).every(({ hits }) => hits.length === 0)).toBe(true);
  } finally {
    close();
  }
});

test("a changed, a new and a removed file count from the next search on, whatever is held in memory", async () => {
  const base = newBase({ ...notes(20), "terms.md": "# Payment terms\n\nInvoices are due within 30 days.\n" });
  await base.index();
  const knowledge = base.open();
  const terms = async () => (await knowledge.search({ query: "when are invoices due" })).hits[0]?.text;
  expect(await terms()).toContain("30 days");
  await sleep(600);
  expect(await terms()).toContain("30 days");

  base.write("terms.md", "# Payment terms\n\nInvoices are due within 45 days.\n");
  base.write("parking.md", "# Parking\n\nVisitors park behind the brewery.\n");
  await knowledge.index();
  expect(await terms()).toContain("45 days");
  expect(await answers(knowledge, "where do visitors park", 1)).toEqual(["parking.md"]);
  await sleep(600);
  expect(await terms()).toContain("45 days");

  base.remove("terms.md");
  await knowledge.index();
  expect(await answers(knowledge, "when are invoices due", 20)).not.toContain("terms.md");
});
