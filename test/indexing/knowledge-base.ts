/** Folders of knowledge that a test makes, indexes and leaves nothing of. */
import { execFile } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";
import { loadConfig } from "../../src/config.ts";
import type { IndexSummary } from "../../src/indexing/indexer.ts";
import { openKnowledge, type IndexRequest, type Knowledge, type KnowledgeOptions } from "../../src/knowledge.ts";
import { MAIN } from "../clients.ts";

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface KnowledgeBase {
  /** The knowledge folder. */
  dir: string;
  data: string;
  /** Flags that name both folders. */
  flags: string[];
  write(path: string, content: string | Uint8Array): string;
  remove(path: string): void;
  /** Opens it in this process; closed after the test. */
  open(options?: Partial<Omit<KnowledgeOptions, "config">> & { knowledge?: string[] }): Knowledge;
  /** One pass by a knowledge of its own. */
  index(request?: IndexRequest): Promise<IndexSummary>;
  /** The folder of LanceDB's tables. */
  indexDir(): string;
  /** Runs the built command to its end. */
  run(...args: string[]): Promise<CommandResult>;
}

/** Registers the hooks and returns how to make a new knowledge base. The model is built once for all of them. */
export function knowledgeBases(): (files?: Record<string, string>) => KnowledgeBase {
  let shared = "";
  let cleanups: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    shared = realpathSync(mkdtempSync(join(tmpdir(), "inhouse-models-")));
    chmodSync(shared, 0o755);
    mkdirSync(join(shared, "knowledge"));
    const knowledge = openKnowledge({
      config: loadConfig({ knowledge: [join(shared, "knowledge")], data: shared }, {}),
    });
    await knowledge.embedder();
    await knowledge.close();
  });
  afterEach(async () => {
    const results = [];
    for (const cleanup of cleanups.reverse()) results.push(...(await Promise.allSettled([cleanup()])));
    cleanups = [];
    const failed = results.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
  });
  afterAll(() => {
    rmSync(shared, { recursive: true, force: true });
  });

  return (files = {}) => {
    const home = realpathSync(mkdtempSync(join(tmpdir(), "inhouse-base-")));
    const dir = join(home, "knowledge");
    const data = join(home, "data");
    mkdirSync(dir);
    mkdirSync(data);
    symlinkSync(join(shared, "models"), join(data, "models"));
    cleanups.push(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
    const base: KnowledgeBase = {
      dir,
      data,
      flags: ["--knowledge", dir, "--data", data],
      write(path, content) {
        const absolute = join(dir, path);
        mkdirSync(dirname(absolute), { recursive: true });
        writeFileSync(absolute, content);
        return absolute;
      },
      remove(path) {
        rmSync(join(dir, path), { recursive: true });
      },
      open({ knowledge = [dir], ...options } = {}) {
        const opened = openKnowledge({ config: loadConfig({ knowledge, data }, {}), ...options });
        cleanups.push(() => opened.close());
        return opened;
      },
      async index(request) {
        const opened = openKnowledge({ config: loadConfig({ knowledge: [dir], data }, {}) });
        try {
          return await opened.index(request);
        } finally {
          await opened.close();
        }
      },
      indexDir: () => join(data, readdirSync(data).find((name) => name.startsWith("index-v")) ?? "no index"),
      run: (...args) => command([...args, "--knowledge", dir, "--data", data]),
    };
    for (const [path, content] of Object.entries(files)) base.write(path, content);
    return base;
  };
}

/** Runs the built command; whatever it ends with is a result. */
export function command(args: readonly string[]): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [MAIN, ...args], { cwd: "/" }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

/** Paths of the documents that answer, best first. */
export async function answers(knowledge: Knowledge, query: string, limit = 5): Promise<string[]> {
  const { hits } = await knowledge.search({ query, limit });
  return hits.map((hit) => decodeURIComponent(hit.uri.replace("inhouse://knowledge/", "").replace(/#.*$/, "")));
}

const TOPICS = ["pricing", "onboarding", "security", "renewal", "migration", "support", "audit", "hiring"];
const THINGS = ["customers", "invoices", "contracts", "reports", "workflows", "approvals", "dashboards", "exports"];

/** A note of `sections` sections, told apart by its number; the same number gives the same text. */
export function note(number: number, sections = 1): string {
  const parts = Array.from({ length: sections }, (_, i) => {
    const topic = TOPICS[(number + i) % TOPICS.length] ?? "";
    const thing = THINGS[(number * 3 + i) % THINGS.length] ?? "";
    const code = `ref${String(number)}x${String(i)}`;
    return `## ${topic} of ${thing} (${code})\n\nNote ${String(number)} says how ${topic} works for ${thing}: step ${String(i + 1)} takes ${String((number % 9) + 1)} days, and ${code} is what people look for.\n`;
  });
  return `# Note ${String(number)} about ${TOPICS[number % TOPICS.length] ?? ""}\n\n${parts.join("\n")}`;
}

/** `count` notes in ten folders. */
export function notes(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`f${String(i % 10)}/note-${String(i)}.md`, note(i)]),
  );
}
