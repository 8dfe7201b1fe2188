/** One small CRM behind either adapter, with the changes that a sync has to see. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Crm, ObjectType } from "../../src/crm/crm.ts";
import { hubspotCrm } from "../../src/crm/hubspot.ts";
import { savePipelines } from "../../src/crm/local-catalog.ts";
import { localCrm } from "../../src/crm/local.ts";
import { syncDeals, type SyncOptions, type SyncSummary } from "../../src/sync/sync.ts";
import { PIPELINES } from "../crm/test-crm.ts";
import { defineStandard, NAMES } from "../crm/simulator/seed.ts";
import { startSimulator, type Simulator } from "../crm/simulator/server.ts";

export interface SyncBase {
  crm: Crm;
  dir: string;
  simulator?: Simulator;
  /** A closed deal with a note on it. */
  deal(name: string, outcome?: "won" | "lost" | "open", note?: string): Promise<string>;
  note(deal: string, text: string): Promise<string>;
  archive(type: ObjectType, id: string): void;
  merge(type: ObjectType, from: string, into: string): void;
  sync(more?: Partial<SyncOptions>): Promise<SyncSummary>;
  /** Texts of the documents by file name. */
  documents(dir?: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const STAGES = { won: "closedwon", lost: "closedlost", open: "contractsent" };

async function base(crm: Crm, rest: Pick<SyncBase, "archive" | "merge" | "close">): Promise<SyncBase> {
  const dir = await mkdtemp(join(tmpdir(), "inhouse-sync-"));
  const opened: SyncBase = {
    ...rest,
    crm,
    dir,
    async deal(name, outcome: keyof typeof STAGES = "lost", note?: string) {
      const properties = {
        dealname: name,
        pipeline: "default",
        dealstage: STAGES[outcome],
        closedate: "2026-03-10",
        closed_lost_reason: `Reason of ${name}`,
      };
      const { id } = await crm.create({ type: "deal", properties });
      if (note !== undefined) await opened.note(id, note);
      return id;
    },
    async note(deal, text) {
      const properties = { hs_timestamp: "2026-03-09T10:00:00Z", hs_note_body: text };
      return (await crm.create({ type: "note", properties, associations: [{ type: "deal", id: deal }] })).id;
    },
    sync: (more) => syncDeals({ crm, dir, ...more }),
    async documents(from = dir) {
      const folder = join(from, "documents", "win-loss");
      const files = (await readdir(folder)).sort();
      const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
      return Object.fromEntries(files.map((file, at) => [file, texts[at] ?? ""]));
    },
    async close() {
      crm.close();
      await rest.close();
      await rm(dir, { recursive: true });
    },
  };
  return opened;
}

export async function localBase(): Promise<SyncBase> {
  const folder = await mkdtemp(join(tmpdir(), "inhouse-sync-crm-"));
  const crm = localCrm({ file: join(folder, "crm.db") });
  savePipelines(crm.sql, PIPELINES);
  return base(crm, {
    archive: (type, id) => void crm.sql.prepare(`UPDATE "${type}" SET archived = 1 WHERE id = ?`).run(id),
    merge(type, from, into) {
      this.archive(type, from);
      crm.sql.prepare("INSERT INTO merged (type, old_id, new_id) VALUES (?, ?, ?)").run(type, from, into);
    },
    close: () => rm(folder, { recursive: true }),
  });
}

export async function hubspotBase(): Promise<SyncBase> {
  const simulator = await startSimulator({ searchesPerSecond: 1_000 });
  defineStandard(simulator.store);
  simulator.store.pipelines = structuredClone(PIPELINES);
  const token = simulator.settings.token;
  const crm = hubspotCrm({ token, baseUrl: simulator.url, searchesPerSecond: 1_000 });
  const opened = await base(crm, {
    archive(type, id) {
      simulator.store.records.get(NAMES[type])!.get(id)!.archived = true;
    },
    merge: (type, from, into) => {
      simulator.store.merge(NAMES[type], from, into);
    },
    close: () => simulator.close(),
  });
  return { ...opened, simulator };
}
