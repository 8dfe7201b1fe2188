/** Several processes on one data directory: indexing, serving, dying. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "@modelcontextprotocol/client";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/store.ts";
import { legacyClient, MAIN, modernClient, textOf } from "../clients.ts";
import { answers, knowledgeBases, note, notes, type KnowledgeBase } from "../indexing/knowledge-base.ts";

const newBase = knowledgeBases();

/** Every chunk's id and text, straight from the table. */
async function chunksOf(base: KnowledgeBase): Promise<string[]> {
  const { id, dimensions } = await base.open().embedder();
  const store = await openStore({ dataDir: base.data, embedderId: id, dimensions }, { create: false });
  const { table } = await store.snapshot();
  const rows = (await table.query().select(["id", "body"]).toArray()) as { id: string; body: string }[];
  store.close();
  return rows.map((row) => `${row.id} ${row.body}`).sort();
}

interface Summary {
  documents: number;
  chunksEmbedded: number;
}

test("two `index` runs at once: the second waits, both succeed, nothing is there twice", async () => {
  const base = newBase(notes(40));
  const results = await Promise.all([base.run("index", "--json"), base.run("index", "--json")]);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  const summaries = results.map(({ stdout }) => JSON.parse(stdout) as Summary);
  expect(summaries.map(({ documents }) => documents)).toEqual([40, 40]);
  expect(summaries.map(({ chunksEmbedded }) => chunksEmbedded).sort((a, b) => a - b)).toEqual([0, 40]);
  const chunks = await chunksOf(base);
  expect(new Set(chunks).size).toBe(chunks.length);
  expect(chunks).toHaveLength(40);
});

test(
  "four servers start at once on a new data directory while a fifth process indexes: all answer",
  { timeout: 90_000 },
  async () => {
    const base = newBase(notes(40));
    const indexing = base.run("index");
    const clients = await Promise.all(
      [modernClient, legacyClient, modernClient, legacyClient].map((open) => open(base.flags)),
    );
    try {
      const texts = await Promise.all(
        clients.map(async (client) => {
          const result = await client.callTool({ name: "search_knowledge", arguments: { query: "ref7x0" } });
          expect(result.isError ?? false).toBe(false);
          return textOf(result);
        }),
      );
      for (const text of texts) expect(text).toContain("inhouse://knowledge/f7/note-7.md");
      expect((await indexing).code).toBe(0);
    } finally {
      await Promise.all(clients.map((client) => client.close()));
    }
    const chunks = await chunksOf(base);
    expect(new Set(chunks).size).toBe(40);
    expect(chunks).toHaveLength(40);
  },
);

async function ask(client: Client, query: string): Promise<string> {
  return textOf(await client.callTool({ name: "search_knowledge", arguments: { query, limit: 3 } }));
}

test(
  "a server follows the files: new and changed text within seconds, deleted text never again",
  { timeout: 60_000 },
  async () => {
    const base = newBase(notes(3));
    const client = await modernClient(base.flags);
    const until = async (query: string, expected: string) => {
      const end = Date.now() + 20_000;
      while (Date.now() < end) {
        if ((await ask(client, query)).includes(expected)) return;
        await sleep(200);
      }
      throw new Error(`no answer with ${expected} to ${query}`);
    };
    try {
      await until("ref1x0", "ref1x0");
      base.write("new.md", "# Vault\n\nThe vault opens with wintergreen.");
      await until("What opens the vault?", "wintergreen");
      base.write("new.md", "# Vault\n\nThe vault opens with peppermint.");
      await until("What opens the vault?", "peppermint");
      expect(await ask(client, "wintergreen")).not.toContain("wintergreen.");
      base.remove("new.md");
      expect(await ask(client, "What opens the vault?")).not.toContain("peppermint");
    } finally {
      await client.close();
    }
  },
);

test(
  "kill -9 while indexing, three times: what is there answers, and the next pass completes it",
  { timeout: 90_000 },
  async () => {
    const files = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`n${String(i)}.md`, note(i, 4)]));
    const clean = newBase(files);
    await clean.index();
    const base = newBase(files);
    for (const share of [0.3, 0.6, 0.9]) {
      const child = spawn(process.execPath, [MAIN, "index", ...base.flags], { stdio: "ignore", cwd: "/" });
      const ended = once(child, "exit");
      // From before the first commit to after the last one, on a quick machine and on a busy one.
      await Promise.race([ended, sleep(800 + share * 1500)]);
      child.kill("SIGKILL");
      await ended;
      const knowledge = base.open();
      await answers(knowledge, "ref1x0").catch((error: unknown) => {
        expect(error).toMatchObject({ code: "INDEX_MISSING" });
      });
      if (share < 0.5) continue;
      // The dead process held the lease; nobody waits for it.
      const started = Date.now();
      await knowledge.index();
      expect(Date.now() - started).toBeLessThan(30_000);
      expect(await chunksOf(base)).toEqual(await chunksOf(clean));
      for (const path of Object.keys(files).slice(0, 20)) base.write(path, `${files[path] ?? ""}\nTouched.\n`);
      for (const path of Object.keys(files).slice(0, 20)) clean.write(path, `${files[path] ?? ""}\nTouched.\n`);
      await clean.index();
    }
    expect(await base.index()).toMatchObject({ documents: 80, skipped: [] });
    expect(await chunksOf(base)).toEqual(await chunksOf(clean));
  },
);
