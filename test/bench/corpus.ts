/** Folders of Markdown of any size, made from real sentences, always the same; and their indexes, kept between runs. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadConfig } from "../../src/config.ts";
import { chunkDocument } from "../../src/documents/chunk.ts";
import { readDocument } from "../../src/documents/read-document.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { openEmbedder } from "../../src/embed/open-embedder.ts";
import { runIndexer } from "../../src/indexing/indexer.ts";
import { openKnowledge } from "../../src/knowledge.ts";
import { readEvalFile } from "../../src/cli/eval.ts";
import { takeLease } from "../../src/store/lease.ts";
import { openStore } from "../../src/store/store.ts";
import type { BenchOptions } from "./part.ts";
import { qmsumFolder, readQueries } from "./qmsum.ts";

/** A knowledge folder with its finished index. */
export interface Corpus {
  knowledge: string;
  data: string;
  files: string[];
  chunks: number;
}

/** What decides how an index comes out: a change there makes another cache folder. */
const INDEX_CODE = [
  "src/documents",
  "src/embed",
  "src/store",
  "src/indexing",
  "src/search/terms.ts",
  "src/search/fields.ts",
];
const REVISION = 1;

/** A small deterministic generator (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A folder in the cache whose name changes with what goes into it. `make` runs once; a half-made one is made again. */
export async function cached(
  { cacheDir, root, say }: BenchOptions,
  name: string,
  make: (dir: string) => Promise<void>,
): Promise<string> {
  const hash = createHash("sha256").update(`${String(REVISION)}\n${name}`);
  for (const path of INDEX_CODE) for (const file of filesBelow(join(root, path))) hash.update(readFileSync(file));
  for (const paragraph of paragraphs(root)) hash.update(paragraph);
  const dir = join(cacheDir, `${name}-${hash.digest("hex").slice(0, 10)}`);
  const done = join(dir, "complete");
  if (existsSync(done)) return dir;
  say(`making ${name}, once`);
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  mkdirSync(dir, { recursive: true });
  await make(dir);
  writeFileSync(done, "");
  return dir;
}

function filesBelow(path: string): string[] {
  if (path.endsWith(".ts")) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|json)$/.test(file))
    .sort()
    .map((file) => join(path, file));
}

let pool: string[] | undefined;

/** Paragraphs of real text: the meetings when they are there, else the demo knowledge. */
function paragraphs(root: string): string[] {
  if (pool) return pool;
  const meetings = qmsumFolder(root);
  const texts =
    meetings === undefined
      ? filesBelowText(join(root, "knowledge"))
      : readFileSync(join(meetings, "corpus.jsonl"), "utf8")
          .trimEnd()
          .split("\n")
          .map((line) => (JSON.parse(line) as { text: string }).text);
  pool = texts
    .flatMap((text) => text.split(/\n+/))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph.split(" ").length >= 8 && /^[A-Z]/.test(paragraph));
  return pool;
}

function filesBelowText(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => readFileSync(join(dir, file), "utf8"));
}

/** One document of several sections; no two are alike. */
export function makeDocument(root: string, random: () => number, sections: number): string {
  const all = paragraphs(root);
  const pick = () => all[Math.floor(random() * all.length)] ?? "";
  const title = () =>
    pick()
      .replace(/^[^:]*:\s*/, "")
      .split(/\s+/)
      .slice(0, 5)
      .join(" ")
      .replace(/\W+$/, "");
  const lines = [`# ${title()}`];
  for (let section = 0; section < sections; section++) {
    lines.push("", `## ${title()}`, "");
    for (let words = 0; words < 110;) {
      const paragraph = pick();
      words += paragraph.split(" ").length;
      lines.push(paragraph, "");
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Writes documents until they hold at least this many chunks. */
export async function writeDocuments(options: BenchOptions, dir: string, chunks: number): Promise<string[]> {
  const embedder = await openModel(options);
  const random = randomFrom(chunks);
  const files: string[] = [];
  try {
    for (let count = 0; count < chunks;) {
      const number = files.length;
      const path = `calls/${String(number % 40)}/note-${String(number)}.md`;
      const text = makeDocument(options.root, random, 4 + Math.floor(random() * 16));
      const document = await readDocument(path, Buffer.from(text));
      count += chunkDocument(document, embedder).length;
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
      files.push(path);
    }
  } finally {
    await embedder.close();
  }
  return files;
}

export function openModel({ cacheDir }: BenchOptions): Promise<Embedder> {
  return openEmbedder({ modelsDir: join(cacheDir, "models") });
}

/** 10,000 chunks, read, cut and embedded by the product itself. */
export async function tenThousand(options: BenchOptions): Promise<Corpus> {
  const dir = await cached(options, "chunks-10k", async (made) => {
    await writeDocuments(options, join(made, "knowledge"), 10_000);
    const knowledge = openKnowledge({ config: configOf(made) });
    try {
      let told = 0;
      await knowledge.index({
        onProgress: ({ chunksEmbedded }) => {
          if (chunksEmbedded - told < 1000) return;
          told = chunksEmbedded;
          options.say(`${String(chunksEmbedded)} chunks embedded`);
        },
      });
    } finally {
      await knowledge.close();
    }
  });
  return corpusOf(dir);
}

/**
 * 100,000 chunks: files, reading, cutting, term counts and indexes are real, the vectors are not. Each is one of the
 * 10,000 real ones, turned by noise; embedding them all would take twenty minutes and change no timing.
 */
export async function hundredThousand(options: BenchOptions): Promise<Corpus> {
  const dir = await cached(options, "chunks-100k", async (made) => {
    const base = await vectorsOf(await tenThousand(options));
    await writeDocuments(options, join(made, "knowledge"), 100_000);
    const config = configOf(made);
    const model = await openModel(options);
    const random = randomFrom(7);
    const embedder: Embedder = {
      ...model,
      embed: (texts) => Promise.resolve(texts.map(() => nearOneOf(base, random))),
    };
    const store = await openStore(
      { dataDir: config.dataDir, embedderId: model.id, dimensions: model.dimensions },
      { create: true },
    );
    const lease = await takeLease(config.dataDir, { waitMs: 0 });
    try {
      let told = 0;
      await runIndexer({
        roots: config.roots,
        store,
        openEmbedder: () => Promise.resolve(embedder),
        embedderId: model.id,
        lease,
        onProgress: ({ chunksEmbedded }) => {
          if (chunksEmbedded - told < 10_000) return;
          told = chunksEmbedded;
          options.say(`${String(chunksEmbedded)} chunks written`);
        },
      });
    } finally {
      await lease.release();
      store.close();
      await model.close();
    }
  });
  return corpusOf(dir);
}

function nearOneOf(base: readonly Float32Array[], random: () => number) {
  const origin = base[Math.floor(random() * base.length)] ?? new Float32Array(0);
  const moved = origin.map((value) => value + (random() - 0.5) * 0.06);
  const length = Math.hypot(...moved);
  return { vector: moved.map((value) => value / length), tokens: new Float32Array(0), tokenCount: 0 };
}

async function vectorsOf({ data, knowledge }: Corpus): Promise<Float32Array[]> {
  const opened = openKnowledge({ config: loadConfig({ knowledge: [knowledge], data }, {}) });
  const { id, dimensions } = await opened.embedder();
  const store = await openStore({ dataDir: data, embedderId: id, dimensions }, { create: false });
  try {
    const { table } = await store.snapshot();
    const rows = (await table.query().select(["vector"]).toArray()) as { vector: Iterable<number> }[];
    return rows.map((row) => Float32Array.from(row.vector));
  } finally {
    store.close();
    await opened.close();
  }
}

export function configOf(dir: string) {
  return loadConfig({ knowledge: [join(dir, "knowledge")], data: join(dir, "data") }, {});
}

async function corpusOf(dir: string): Promise<Corpus> {
  const knowledge = openKnowledge({ config: configOf(dir) });
  try {
    const files = await knowledge.files();
    const chunks = files.reduce((sum, file) => sum + file.chunks, 0);
    return { knowledge: join(dir, "knowledge"), data: join(dir, "data"), files: files.map(({ path }) => path), chunks };
  } finally {
    await knowledge.close();
  }
}

/** Real questions, each asked once in a run: a repeated one would be answered from a cache. */
export async function questionsFor(root: string, count: number): Promise<string[]> {
  const meetings = qmsumFolder(root);
  const asked =
    meetings === undefined
      ? (await readEvalFile(join(root, "test/eval/demo.yaml"))).questions.map(({ query }) => query)
      : readQueries(meetings).map(({ text }) => text);
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / asked.length);
    return `${asked[i % asked.length] ?? ""}${round === 0 ? "" : ` (${String(round)})`}`;
  });
}
