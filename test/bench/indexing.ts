/** Indexing from nothing, its memory, and indexing again. Whole processes, as a user runs them. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chunkDocument } from "../../src/documents/chunk.ts";
import { embeddedText } from "../../src/documents/embedded-text.ts";
import { readDocument } from "../../src/documents/read-document.ts";
import type { IndexSummary } from "../../src/indexing/indexer.ts";
import { cached, makeDocument, openModel, randomFrom, tenThousand, writeDocuments } from "./corpus.ts";
import { median, type BenchOptions, type Figure, type Part } from "./part.ts";
import { runToEnd } from "./processes.ts";

const RATE = 75;
/** "Flat": ten times the files may take this much more memory at the most. */
const FLAT = 1.25;
const AGAIN_S = 0.5;
const CHANGED_S = 1;
const RUNS = 5;
const MB = 2 ** 20;

const measure: Part = async (options) => [
  ...(await fromNothing(options)),
  ...(await memory(options)),
  ...(await again(options)),
];
export default measure;

interface Run {
  summary: IndexSummary;
  seconds: number;
  peakBytes: number;
}

async function index({ main }: BenchOptions, knowledge: string, data: string): Promise<Run> {
  const { milliseconds, peakBytes, stdout } = await runToEnd({
    command: process.execPath,
    args: [main, "index", "--json", "--knowledge", knowledge, "--data", data],
  });
  return { summary: JSON.parse(stdout) as IndexSummary, seconds: milliseconds / 1000, peakBytes };
}

async function fromNothing(options: BenchOptions): Promise<Figure[]> {
  const dir = await cached(options, "chunks-2k", async (made) => {
    await writeDocuments(options, join(made, "knowledge"), 2_000);
  });
  const data = join(dir, "data");
  rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  options.say("2,000 chunks from nothing");
  const { summary, seconds } = await index(options, join(dir, "knowledge"), data);
  const tokens = await tokensIn(options, join(dir, "knowledge"));
  return [
    {
      what: "chunks of 200 tokens a second from nothing",
      value: tokens / 200 / seconds,
      unit: "a second",
      limit: RATE,
      must: "at least",
      note: `${String(summary.chunks)} chunks of ${(tokens / summary.chunks).toFixed(0)} tokens in ${seconds.toFixed(1)} s, start and model included`,
    },
  ];
}

/** Tokens of everything that the model was given: the chunks with their heading paths. */
async function tokensIn(options: BenchOptions, knowledge: string): Promise<number> {
  const model = await openModel(options);
  let tokens = 0;
  for (const path of readdirSync(knowledge, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".md")) continue;
    const document = await readDocument(path, readFileSync(join(knowledge, path)));
    for (const chunk of chunkDocument(document, model)) {
      tokens += model.countTokens(embeddedText(document.metadata, chunk, model, model.maxTokens));
    }
  }
  await model.close();
  return tokens;
}

async function memory(options: BenchOptions): Promise<Figure[]> {
  const peaks: { files: number; mb: number }[] = [];
  for (const files of [500, 2_000, 5_000]) {
    const dir = await cached(options, `files-${String(files)}`, (made) => {
      const random = randomFrom(files);
      for (let i = 0; i < files; i++) {
        const file = join(made, "knowledge/research", String(i % 50), `note-${String(i)}.md`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, makeDocument(options.root, random, 1).slice(0, 400));
      }
      return Promise.resolve();
    });
    const data = join(dir, "data");
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
    options.say(`${String(files)} small files`);
    const { peakBytes } = await index(options, join(dir, "knowledge"), data);
    peaks.push({ files, mb: peakBytes / MB });
  }
  const [least, , most] = peaks;
  return [
    ...peaks.map(({ files, mb }) => ({ what: `peak memory, ${String(files)} small files`, value: mb, unit: "MB" })),
    {
      what: "peak memory of 5,000 files / of 500",
      value: (most?.mb ?? NaN) / (least?.mb ?? NaN),
      unit: "",
      limit: FLAT,
      note: "flat in the number of files",
    },
  ];
}

async function again(options: BenchOptions): Promise<Figure[]> {
  const { knowledge, data, files, chunks } = await tenThousand(options);
  const changed = join(knowledge, files[Math.floor(files.length / 2)] ?? "");
  const original = readFileSync(changed, "utf8");
  await index(options, knowledge, data);

  options.say("again, nothing changed");
  const unchanged: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { summary, seconds } = await index(options, knowledge, data);
    if (summary.added + summary.changed + summary.removed > 0) throw new Error("an unchanged folder was indexed again");
    unchanged.push(seconds);
  }
  options.say("again, one file changed");
  const one: number[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      writeFileSync(changed, `${original}\nChanged on purpose, for the time number ${String(run + 1)}.\n`);
      const { summary, seconds } = await index(options, knowledge, data);
      if (summary.changed !== 1) throw new Error(`one file was changed, ${String(summary.changed)} were indexed`);
      one.push(seconds);
    }
  } finally {
    writeFileSync(changed, original);
    await index(options, knowledge, data);
  }
  const what = `index again, ${String(chunks)} chunks`;
  return [
    { what: `${what}, nothing changed, p50 of ${String(RUNS)}`, value: median(unchanged), unit: "s", limit: AGAIN_S },
    { what: `${what}, one file changed, p50 of ${String(RUNS)}`, value: median(one), unit: "s", limit: CHANGED_S },
  ];
}
