/** Folders of knowledge that a test makes, indexes and leaves nothing of. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, inject } from "vitest";
import { loadConfig } from "../../src/config.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { openEmbedder } from "../../src/embed/open-embedder.ts";
import type { IndexSummary } from "../../src/indexing/indexer.ts";
import { openKnowledge, type IndexRequest, type Knowledge, type KnowledgeOptions } from "../../src/knowledge.ts";
import { linkModels, MAIN } from "../clients.ts";

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
  /** Opens it in this process; closed after the test. With `ownModel` the model comes from the data folder. */
  open(options?: Partial<Omit<KnowledgeOptions, "config">> & { knowledge?: string[]; ownModel?: boolean }): Knowledge;
  /** One pass by a knowledge of its own. */
  index(request?: IndexRequest): Promise<IndexSummary>;
  /** The folder of LanceDB's tables. */
  indexDir(): string;
  /** Runs the built command to its end. */
  run(...args: string[]): Promise<CommandResult>;
}

/** Registers the hooks and returns how to make a new knowledge base. They share one open model. */
export function knowledgeBases(): (files?: Record<string, string>) => KnowledgeBase {
  let cleanups: (() => Promise<void>)[] = [];
  let shared: Promise<Embedder> | undefined;
  const model = async (): Promise<Embedder> => {
    shared ??= openEmbedder({ modelsDir: inject("models") });
    return { ...(await shared), close: () => Promise.resolve() };
  };
  afterAll(async () => (await shared)?.close());
  afterEach(async () => {
    const results = [];
    for (const cleanup of cleanups.reverse()) results.push(...(await Promise.allSettled([cleanup()])));
    cleanups = [];
    const failed = results.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
  });

  return (files = {}) => {
    const home = realpathSync(mkdtempSync(join(tmpdir(), "inhouse-base-")));
    const dir = join(home, "knowledge");
    const data = linkModels(inject("models"), join(home, "data"));
    mkdirSync(dir);
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
      open({ knowledge = [dir], ownModel = false, ...options } = {}) {
        const config = loadConfig({ knowledge, data }, {});
        const opened = openKnowledge({ config, ...(ownModel ? {} : { model }), ...options });
        cleanups.push(() => opened.close());
        return opened;
      },
      async index(request) {
        const opened = openKnowledge({ config: loadConfig({ knowledge: [dir], data }, {}), model });
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
