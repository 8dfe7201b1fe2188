/** From an export or HubSpot to a cited answer, by the command and a client as users run them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { localCrm } from "../../src/crm/local.ts";
import { defineStandard } from "../crm/simulator/seed.ts";
import { startSimulator } from "../crm/simulator/server.ts";
import { PIPELINES } from "../crm/test-crm.ts";
import { copyDemoData, DEMO_KNOWLEDGE, linkModels, MAIN, modernClient, temporaryFolder, textOf } from "../clients.ts";
import { inhouse } from "./run-command.ts";

interface Synced {
  documents: number;
  added: number;
  changed: number;
  removed: number;
  chunksEmbedded: number;
}
interface Found {
  hits: { uri: string; visibility: string; stale: boolean; text: string }[];
  note?: string;
}

const exports = join(DEMO_KNOWLEDGE, "crm");
const csv = (name: string) => join(exports, name);

describe("the demo company's deals", () => {
  const folder = temporaryFolder();
  const flags = ["--knowledge", DEMO_KNOWLEDGE, "--data", folder.dir];
  const documents = () => readdirSync(join(folder.dir, "crm-sync/documents/win-loss"));
  const synced = (name: string) => readFileSync(join(folder.dir, "crm-sync/documents/win-loss", name), "utf8");
  const sync = async () => {
    const { stdout, stderr } = await inhouse(["crm", "sync", "--json", ...flags]);
    return JSON.parse(stdout || `"${stderr}"`) as Synced;
  };
  let client: Client;
  const search = async (args: Record<string, unknown>): Promise<Found> => {
    const { structuredContent } = await client.callTool({ name: "search_knowledge", arguments: args });
    return structuredContent as Found;
  };
  const fromCrm = ({ hits }: Found) => hits.filter(({ uri }) => uri.startsWith("inhouse://knowledge/crm/win-loss/"));

  beforeAll(async () => {
    copyDemoData(inject("demoData"), folder.dir);
    const names = readdirSync(exports).filter((name) => name.endsWith(".csv"));
    await inhouse(["crm", "import", ...names.map(csv), ...flags]);
    client = await modernClient(flags);
  }, 60_000);
  afterAll(async () => {
    await client.close();
    folder.remove();
  });

  test("answer why we lose, cited by what opens, and never to customers", { timeout: 60_000 }, async () => {
    const before = await search({ query: "why do we lose to Closebook", kinds: ["win-loss"] });
    expect(fromCrm(before)).toEqual([]);
    const status = await inhouse(["crm", "status", ...flags]);
    expect(status.stdout).toContain("never synced");
    const { documents: count, added } = await sync();
    expect([count, documents().length]).toEqual([added, added]);
    expect(count).toBeGreaterThan(60);

    // The server that was running all the time sees it.
    const query = { query: "lost to Closebook: auditors know them", kinds: ["win-loss"], competitor: "Closebook" };
    const hits = fromCrm(await search(query));
    expect(hits.length).toBeGreaterThan(0);
    expect(hits[0]).toMatchObject({ visibility: "internal", stale: false });
    const read = await client.callTool({ name: "read_knowledge", arguments: { uri: hits[0]!.uri } });
    expect(textOf(read)).toMatch(/to Closebook on \d{4}-\d\d-\d\d|What was written on it/);
    const resource = await client.readResource({ uri: hits[0]!.uri.replace(/#.*$/, "") });
    expect(JSON.stringify(resource.contents)).toMatch(/in the CRM/);
    expect(fromCrm(await search({ ...query, audience: "customer" }))).toEqual([]);
    const name = documents().find((each) => synced(each).includes("\n> "))!;
    const note = /^> (.*)$/m.exec(synced(name))![1]!;
    const leak = await client.callTool({ name: "check_draft", arguments: { text: note, audience: "customer" } });
    expect(JSON.stringify(leak.structuredContent)).toContain(`crm/win-loss/${name}`);
    const brief = await client.callTool({
      name: "build_brief",
      arguments: { task: "Battle card against Closebook", competitor: "Closebook" },
    });
    expect(textOf(brief)).toContain("inhouse://knowledge/crm/win-loss/");
    expect((await inhouse(["crm", "status", ...flags])).stdout).toMatch(
      /synced .* from local: \d+ win\/loss documents/,
    );
  });

  test.skipIf(process.platform === "win32")(
    "can be read by nobody else, also what an older version left open",
    async () => {
      chmodSync(folder.dir, 0o755);
      chmodSync(join(folder.dir, "crm.db"), 0o644);
      await sync();
      const mode = (name: string) => (statSync(join(folder.dir, name)).mode & 0o777).toString(8);
      const index = readdirSync(folder.dir).find((name) => name.startsWith("index-v"))!;
      for (const name of ["", "crm-sync", "crm-sync/documents", index])
        expect([name, mode(name)]).toEqual([name, "700"]);
      const document = `crm-sync/documents/win-loss/${documents()[0]!}`;
      for (const name of ["crm.db", "crm-sync/state.db", "crm-sync/last.json", document])
        expect([name, mode(name)]).toEqual([name, "600"]);
    },
  );

  test("stay through an index run, change alone, and leave with their deal", { timeout: 60_000 }, async () => {
    await sync();
    const indexed = JSON.parse((await inhouse(["index", "--json", ...flags])).stdout) as Record<string, unknown>;
    expect(indexed).toMatchObject({ removed: 0, changed: 0, chunksEmbedded: 0 });
    const crm = localCrm({ file: join(folder.dir, "crm.db") });
    await crm.update("deal", "58230001078", { closed_lost_reason: "Their zebra wanted stripes" });
    expect(await sync()).toMatchObject({ added: 0, changed: 1, removed: 0, chunksEmbedded: 1 });
    const asked = { query: "zebra wanted stripes", kinds: ["win-loss"] };
    const [hit] = fromCrm(await search(asked));
    expect(hit?.text).toContain("zebra");

    crm.sql.prepare("UPDATE deal SET archived = 1 WHERE id = '58230001078'").run();
    crm.close();
    expect(await sync()).toMatchObject({ changed: 0, removed: 1, chunksEmbedded: 0 });
    expect(fromCrm(await search(asked)).filter(({ text }) => text.includes("zebra"))).toEqual([]);
    const gone = await client.callTool({ name: "read_knowledge", arguments: { uri: hit!.uri } });
    expect(textOf(gone)).toMatch(/^NOT_FOUND/);
  });

  test("are marked as stale when nobody has synced for weeks", async () => {
    await sync();
    const path = join(folder.dir, "crm-sync/last.json");
    const last = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify({ ...last, at: "2026-01-02T00:00:00.000Z" }));
    const found = await search({ query: "lost to Closebook", kinds: ["win-loss"] });
    expect(fromCrm(found).every(({ stale }) => stale)).toBe(true);
    expect(found.note).toContain("inhouse crm sync");
  });
});

describe("a sync that can't be made", () => {
  const folder = temporaryFolder();
  const flags = ["--knowledge", DEMO_KNOWLEDGE, "--data", folder.dir];
  afterAll(folder.remove);

  test("without a CRM says what to do", async () => {
    const empty = await inhouse(["crm", "sync", ...flags]);
    expect(empty.code).toBe(2);
    expect(empty.stderr).toMatch(/^CRM_EMPTY: [^]*inhouse crm import/);
    const noToken = await inhouse(["crm", "sync", "--crm", "hubspot", ...flags], { env: { HUBSPOT_ACCESS_TOKEN: "" } });
    expect(noToken.stderr).toMatch(/^CRM_UNAUTHORIZED/);
    expect(existsSync(join(folder.dir, "crm-sync"))).toBe(false);
  });
});

describe("HubSpot by the command", () => {
  test("is synced by two at once, killed in the middle, and gone on with", { timeout: 90_000 }, async () => {
    const folder = temporaryFolder();
    const simulator = await startSimulator({ searchesPerSecond: 1_000 });
    defineStandard(simulator.store);
    simulator.store.pipelines = structuredClone(PIPELINES);
    const knowledge = join(folder.dir, "knowledge");
    cpSync(join(DEMO_KNOWLEDGE, "voice"), join(knowledge, "voice"), { recursive: true });
    const args = [
      "crm",
      "sync",
      "--crm",
      "hubspot",
      "--knowledge",
      knowledge,
      "--data",
      linkModels(inject("models"), join(folder.dir, "data")),
    ];
    const env = { HUBSPOT_ACCESS_TOKEN: simulator.settings.token, HUBSPOT_BASE_URL: simulator.url };
    const files = () => {
      const dir = join(folder.dir, "data/crm-sync/documents/win-loss");
      // A kill may leave a file that was not yet given its name.
      return existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith(".md")).length : 0;
    };
    try {
      const none = await inhouse(args, { env });
      expect(none).toMatchObject({ code: 0 });
      expect(none.stdout).toContain("no closed deals, so there is nothing to learn from yet");

      for (let id = 1; id <= 150; id++) {
        const properties = { dealname: `Deal ${id}`, pipeline: "default", dealstage: "closedlost" };
        simulator.store.put("deals", String(id), properties);
      }
      simulator.settings.latencyMs = 150;
      const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env }, stdio: "ignore" });
      const ended = once(child, "exit");
      while (files() < 100) await sleep(20);
      child.kill("SIGKILL");
      await ended;
      const half = files();
      expect(half).toBeLessThan(150);
      simulator.settings.latencyMs = 0;
      const [first, second] = await Promise.all([inhouse(args, { env }), inhouse(args, { env })]);
      expect([first.code, second.code], first.stderr + second.stderr).toEqual([0, 0]);
      expect(files()).toBe(150);
      // Together they made what was missing, once.
      const added = [first, second].map(({ stdout }) => Number(/\((\d+) new/.exec(stdout)?.[1]));
      expect(added[0]! + added[1]!).toBe(150 - half);
    } finally {
      await simulator.close();
      folder.remove();
    }
  });
});
