import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { assert, assertSame, chunksOf, MAIN, newBase, note, run, say } from "./soak-base.ts";

const SERVERS = 4;
const SEARCHES = 200;
const FILES = 200;

/** Four servers answer while a fifth process indexes changes, over and over. */
export async function crowd(): Promise<string> {
  const path = (i: number) => `f${String(i % 8)}/n${String(i)}.md`;
  const base = await newBase(Object.fromEntries(Array.from({ length: FILES }, (_, i) => [path(i), note(i)])));
  await run(["index", ...base.flags]);
  const clients = await Promise.all(
    Array.from({ length: SERVERS }, async () => {
      const client = new Client({ name: "soak", version: "1.0.0" }, { versionNegotiation: { mode: "auto" } });
      const args = [MAIN, "serve", ...base.flags];
      await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: "ignore", cwd: "/" }));
      return client;
    }),
  );
  const over = new AbortController();
  let passes = 0;
  const indexing = (async () => {
    while (!over.signal.aborted) {
      passes++;
      for (let i = passes % 5; i < FILES; i += 5) base.write(path(i), note(i, passes));
      await run(["index", ...base.flags]);
      await sleep(100);
    }
  })();
  const times: number[] = [];
  let empty = 0;
  try {
    await Promise.all(
      clients.map(async (client, c) => {
        for (let i = 0; i < SEARCHES; i++) {
          const wanted = (i * 7 + c * 31) % FILES;
          const started = performance.now();
          const result = await client.callTool({
            name: "search_knowledge",
            arguments: { query: `ref${String(wanted)}x0`, limit: 3 },
          });
          times.push(performance.now() - started);
          assert(
            result.isError !== true,
            `server ${String(c)}, search ${String(i)}: ${JSON.stringify(result.content)}`,
          );
          if (!JSON.stringify(result.structuredContent).includes(`/n${String(wanted)}.md`)) empty++;
          if (c === 0 && i % 50 === 49) say(`     ${String(i + 1)} of ${String(SEARCHES)} searches each`);
        }
      }),
    );
  } finally {
    over.abort();
    await Promise.all([indexing, ...clients.map((client) => client.close())]);
  }
  assert(empty === 0, `${String(empty)} searches missed the document that they named`);
  await run(["index", ...base.flags]);
  const clean = await newBase({});
  for (let i = 0; i < FILES; i++) {
    const last = lastRevision(i, passes);
    clean.write(path(i), note(i, last));
  }
  await run(["index", ...clean.flags]);
  assertSame("after the crowd", await chunksOf(base), await chunksOf(clean));
  base.remove();
  clean.remove();
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  return `${String(times.length)} searches during ${String(passes)} passes, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

/** The last pass that wrote this file. */
function lastRevision(file: number, passes: number): number {
  for (let pass = passes; pass > 0; pass--) if (file % 5 === pass % 5) return pass;
  return 0;
}
