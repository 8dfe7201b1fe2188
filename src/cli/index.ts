import { loadConfig, type Config } from "../config.ts";
import { formatPlace } from "../errors.ts";
import type { IndexProgress, IndexSummary } from "../indexing/indexer.ts";
import { savedOtherwise, sortSkipped } from "../indexing/skipped.ts";
import { openKnowledge, type Knowledge } from "../knowledge.ts";
import { list } from "../health-check.ts";
import type { CommonOptions } from "./program.ts";
import { progressBar, type ProgressBar } from "./progress.ts";
import { colors, fail, note, print, printJson } from "./terminal.ts";

export interface IndexOptions extends CommonOptions {
  full?: boolean;
  watch?: boolean;
  json?: boolean;
}

/** Longest that a command waits for another process that does the same. */
export const WAIT_MS = 15 * 60_000;
/** Editors save in bursts. */
const SETTLE_MS = 300;

/** Brings the index up to date and prints what was done, skipped and why. */
export async function index(options: IndexOptions): Promise<void> {
  const config = loadConfig(options);
  const knowledge = openKnowledge({ config });
  try {
    await pass(knowledge, options);
    if (options.watch === true) await watch(knowledge, options);
  } finally {
    await knowledge.close();
  }
}

/** Opened for a command that reads: what is not indexed yet is indexed first, and a damaged index is made again. */
export function openIndexed(config: Config): Knowledge {
  const knowledge: Knowledge = openKnowledge({
    config,
    mend: (problem) => {
      if (problem === undefined) note("The index is empty: looking for files first.");
      else if (problem.code === "INDEX_CORRUPT") note("The index can't be read: mending it first.");
      else note("The knowledge is not indexed yet: indexing it first.");
      return runPass(knowledge, {});
    },
  });
  return knowledge;
}

async function pass(knowledge: Knowledge, options: IndexOptions): Promise<void> {
  const summary = await runPass(knowledge, options);
  if (options.json === true) printJson(summary);
  else print(formatSummary(summary));
}

/** Runs one pass with a progress bar. */
export async function runPass(knowledge: Knowledge, options: IndexOptions): Promise<IndexSummary> {
  const bar = indexBar();
  try {
    return await knowledge.index({
      full: options.full,
      waitMs: WAIT_MS,
      onWait: (pid) => {
        note(
          `Another process${pid === undefined ? "" : ` (${String(pid)})`} is indexing this knowledge. Waiting for it.`,
        );
      },
      onRebuild: note,
      onProgress: (now) => {
        bar.update(now);
      },
    });
  } finally {
    bar.stop();
  }
}

function indexBar(): ProgressBar<IndexProgress> {
  const started = Date.now();
  const rate = (now: IndexProgress) => Math.round((now.chunksEmbedded / Math.max(Date.now() - started, 1)) * 1000);
  return progressBar({
    format: "{bar} {percentage}% {value}/{total} files, {rate} chunks/s, {eta_formatted} left  {path}",
    value: (now) => now.filesDone,
    total: (now) => now.filesTotal,
    payload: (now) => ({ rate: rate(now), path: now.path.slice(-48) }),
    line: (now) =>
      `${String(now.filesDone)}/${String(now.filesTotal)} files, ${String(now.chunksEmbedded)} chunks embedded, ${String(rate(now))} a second`,
  });
}

function count(number: number, what: string): string {
  return `${String(number)} ${what}${number === 1 ? "" : "s"}`;
}

function formatSummary(summary: IndexSummary): string {
  const c = colors.out;
  const seconds = (summary.milliseconds / 1000).toFixed(1);
  const changes = [
    `${String(summary.added)} new`,
    `${String(summary.changed)} changed`,
    `${String(summary.removed)} removed`,
    `${String(summary.unchanged)} unchanged`,
  ].join(", ");
  const { unreadable, broken } = sortSkipped(summary.skipped);
  const saved = savedOtherwise(summary.skipped);
  return [
    `${c.green("Indexed")} ${count(summary.documents, "document")}, ${count(summary.chunks, "chunk")} in ${seconds} s (${changes}; ${count(summary.chunksEmbedded, "chunk")} embedded, ${String(summary.chunksReused)} reused).`,
    ...(unreadable.length > 0 ? [`Left out, of formats that are not read: ${unreadable.join(", ")}`] : []),
    ...(saved.length > 0 ? [c.yellow(`Save these in a format that is read: ${list(saved)}`)] : []),
    ...(broken.length > 0 ? [c.yellow(`Skipped ${String(broken.length)}:`)] : []),
    ...broken.map(({ path, reason }) => `  ${path}: ${reason}`),
    ...(summary.warnings.length > 0 ? [c.yellow(`Warnings ${String(summary.warnings.length)}:`)] : []),
    ...summary.warnings.map(
      ({ path, code, message, ...place }) => `  ${formatPlace({ file: path, ...place })}: ${code}: ${message}`,
    ),
  ].join("\n");
}

/** Follows the folders until it is interrupted; one pass at a time, changes meanwhile lead to another. */
async function watch(knowledge: Knowledge, options: IndexOptions): Promise<void> {
  const { default: chokidar } = await import("chokidar");
  const watcher = chokidar.watch(
    knowledge.config.roots.map((root) => root.dir),
    {
      ignoreInitial: true,
      followSymlinks: false,
      awaitWriteFinish: { stabilityThreshold: SETTLE_MS, pollInterval: 50 },
    },
  );
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => pass(knowledge, { ...options, full: false })).catch(fail);
    }, SETTLE_MS);
  });
  note("Watching for changes. Stop with Ctrl+C.");
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve).once("SIGTERM", resolve);
  });
  clearTimeout(timer);
  await watcher.close();
  await running;
}
