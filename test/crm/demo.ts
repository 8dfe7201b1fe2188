/** The demo company's CRM and registers, as tests use them. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { importFiles, type ImportReport } from "../../src/crm/import.ts";
import { localCrm, type LocalCrm } from "../../src/crm/local.ts";
import type { SegmentDefinition, SignalDefinition } from "../../src/crm/registers.ts";
import type { Feature } from "../../src/crm/signals.ts";

export const KNOWLEDGE = join(import.meta.dirname, "../../knowledge");
export const TODAY = "2026-11-22";

export async function demoFiles(): Promise<string[]> {
  const folder = join(KNOWLEDGE, "crm");
  return (await readdir(folder)).filter((name) => name.endsWith(".csv")).map((name) => join(folder, name));
}

export interface Demo {
  crm: LocalCrm;
  report: ImportReport;
  segments: SegmentDefinition[];
  signals: SignalDefinition[];
  features: Feature[];
  close(): Promise<void>;
}

export async function openDemo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), "inhouse-demo-"));
  const crm = localCrm({ file: join(folder, "crm.db") });
  const report = await importFiles(crm, { files: await demoFiles(), now: () => new Date(`${TODAY}T09:00:00Z`) });
  const entries = async <T>(list: string, ...files: string[]): Promise<T[]> => {
    const texts = await Promise.all(files.map((file) => readFile(join(KNOWLEDGE, file), "utf8")));
    return texts.flatMap((text) => (parse(text) as Record<string, T[]>)[list] ?? []);
  };
  return {
    crm,
    report,
    segments: await entries("segments", "segments/core.yaml", "segments/expansion.yaml"),
    signals: await entries("signals", "signals/buying.yaml", "signals/pipeline.yaml"),
    features: await entries("features", "product/features.yaml"),
    close: async () => {
      crm.close();
      await rm(folder, { recursive: true });
    },
  };
}
