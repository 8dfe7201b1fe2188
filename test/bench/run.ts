/** `npm run bench`: measures what the design promises, prints each figure beside its limit, exits 1 when one is missed. */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { Command, Option } from "commander";
import { holds, type Figure, type Part } from "./part.ts";

/** Quick ones first. Each module is loaded only when it runs, so that no part's memory or imports touch another's. */
const PARTS: Record<string, () => Promise<{ default: Part }>> = {
  tokens: () => import("./tokens.ts"),
  quality: () => import("./quality.ts"),
  start: () => import("./start.ts"),
  memory: () => import("./memory.ts"),
  guardrails: () => import("./guardrails.ts"),
  indexing: () => import("./indexing.ts"),
  crm: () => import("./crm.ts"),
  search: () => import("./search.ts"),
  peer: () => import("./peer.ts"),
};

interface Options {
  only?: string[];
  json?: boolean;
  fresh?: boolean;
  files?: string;
  questions?: string;
}

const options = new Command("npm run bench --")
  .description(
    "Measure start, search, indexing, memory, tool size, the CRM and retrieval quality against their limits.",
  )
  .addOption(new Option("--only <part...>", "run these parts alone").choices(Object.keys(PARTS)))
  .option("--json", "print the figures as JSON")
  .option("--fresh", "make corpora, indexes and the peer's folder anew")
  .option("--files <dir>", "compare with the peer on this folder")
  .option("--questions <file>", "graded questions over that folder: JSON or YAML, see docs/benchmarks.md")
  .parse()
  .opts<Options>();

for (const path of [options.files, options.questions]) {
  if (path === undefined || existsSync(path)) continue;
  process.stderr.write(`There is no ${path}.\n`);
  process.exit(2);
}

const root = process.cwd();
const cacheDir = join(tmpdir(), "inhouse-bench");
if (options.fresh === true) rmSync(cacheDir, { recursive: true, force: true, maxRetries: 3 });
mkdirSync(cacheDir, { recursive: true });

const started = performance.now();
const say = (line: string): void => {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
};

const results: { part: string; figures: Figure[] }[] = [];
for (const [part, load] of Object.entries(PARTS)) {
  if (options.only !== undefined && !options.only.includes(part)) continue;
  say(part);
  const { default: measure } = await load();
  const figures = await measure({
    root,
    main: join(root, "dist/main.js"),
    cacheDir,
    say: (line) => {
      say(`  ${line}`);
    },
    ...(options.files === undefined ? {} : { files: resolve(options.files) }),
    ...(options.questions === undefined ? {} : { questions: resolve(options.questions) }),
  });
  results.push({ part, figures });
}

const all = results.flatMap(({ part, figures }) =>
  figures.map((figure) => ({ part, ...figure, holds: holds(figure) })),
);
const missed = all.filter((figure) => !figure.holds);
const machine = `Node ${process.version.slice(1)}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? "unknown"}, ${String(Math.round(totalmem() / 2 ** 30))} GB, ${process.platform}`;
process.stdout.write(
  options.json === true ? `${JSON.stringify({ machine, figures: all }, null, 2)}\n` : `${table(machine, all)}\n`,
);
if (missed.length > 0) say(`${String(missed.length)} of ${String(all.length)} figures miss their limit.`);
process.exitCode = missed.length > 0 ? 1 : 0;

function table(heading: string, figures: typeof all): string {
  const rows = figures.map((figure) => [
    figure.part,
    figure.what + (figure.note === undefined ? "" : ` (${figure.note})`),
    `${round(figure.value)} ${figure.unit}`.trim(),
    figure.limit === undefined ? "" : `${figure.must === "at least" ? "≥" : "≤"} ${round(figure.limit)}`,
    figure.limit === undefined ? "" : (figure.value / figure.limit).toFixed(2),
    figure.limit === undefined ? "" : figure.holds ? "ok" : "**missed**",
  ]);
  const head = ["part", "what", "measured", "limit", "measured / limit", ""];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0), 3));
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [heading, "", line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

function round(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) < 10 ? (Math.abs(value) < 1 ? 3 : 2) : Math.abs(value) < 100 ? 1 : 0);
}
