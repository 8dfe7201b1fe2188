/** What a check costs: many rules, long documents, a thousand checks; and the same style rules under textlint alone. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { TextlintKernel, type TextlintKernelPlugin, type TextlintKernelRule } from "@textlint/kernel";
import { parse, stringify } from "yaml";
import { checkDraft, type CheckResult } from "../../src/guardrails/engine.ts";
import { loadPolicy, type LoadedPolicy } from "../../src/guardrails/load.ts";
import { makeDocument, randomFrom } from "./corpus.ts";
import { median, quantile, type BenchOptions, type Figure, type Part } from "./part.ts";
import { call, connect, memoryOf, runToEnd, type Command } from "./processes.ts";

const require = createRequire(import.meta.url);
/** Published CommonJS: what is wanted is the module or its `default`. */
function load(name: string): unknown {
  const module = require(name) as { default?: unknown };
  return module.default ?? module;
}

const RULES = 100;
const WORDS = 300;
const WARM_UP = 30;
const CHECKS = 200;
const SOAK = 1000;
const AS_OF = "2026-11-22";
const MB = 2 ** 20;

interface PolicyFile {
  rules?: { id: string; kind: string }[];
}

const measure: Part = async (options) => {
  const work = mkdtempSync(join(options.cacheDir, "guardrails-"));
  try {
    const drafts = makeDrafts(options.root, WARM_UP + CHECKS);
    return [
      ...(await overStdio(options, await serverOver(options, join(work, "without"), false), drafts, false)),
      ...(await overStdio(options, await serverOver(options, join(work, "with"), true), drafts, true)),
      ...(await longDocuments(options, await serverOver(options, join(work, "long"), false))),
      ...(await besideTextlint(join(work, "style"), drafts)),
    ];
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
};
export default measure;

/** Text as people write it, a third of it sentences that rules have something to say to; no two drafts are alike. */
function makeDrafts(root: string, count: number): string[] {
  const random = randomFrom(WORDS);
  const golden = join(root, "test/golden/guardrails");
  const telling = readdirSync(golden).flatMap((id) => sentences(readFileSync(join(golden, id, "input.md"), "utf8")));
  const plain = sentences(makeDocument(root, random, count * 4));
  return Array.from({ length: count }, () => {
    const lines: string[] = [];
    for (let words = 0; words < WORDS;) {
      const pool = random() < 1 / 3 ? telling : plain;
      const sentence = pool[Math.floor(random() * pool.length)] ?? "";
      words += sentence.split(/\s+/).length;
      lines.push(sentence, random() < 0.25 ? "\n\n" : " ");
    }
    return lines.join("").trim();
  });
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.split(/\s+/).length >= 5);
}

/** The demo company's rules, repeated under other ids until there are a hundred. */
function writeKnowledge({ root }: BenchOptions, dir: string, semantic: boolean): string {
  const knowledge = join(dir, "knowledge");
  cpSync(join(root, "knowledge"), knowledge, { recursive: true });
  const policy = join(knowledge, "policy");
  const files = readdirSync(policy).map((name) => ({
    name,
    file: parse(readFileSync(join(policy, name), "utf8")) as PolicyFile,
  }));
  const wanted = (rule: { kind: string }) => semantic || rule.kind !== "semantic";
  const all = files.flatMap(({ file }) => (file.rules ?? []).filter(wanted));
  const more = Array.from({ length: RULES - all.length }, (_, i) => {
    const rule = all.filter(({ kind }) => kind !== "semantic")[i % all.length];
    return { ...rule, id: `${rule?.id ?? "rule"}-again-${String(i)}` };
  });
  for (const { name, file } of files)
    writeFileSync(
      join(policy, name),
      stringify({ ...file, ...(file.rules ? { rules: file.rules.filter(wanted) } : {}) }),
    );
  writeFileSync(join(policy, "more.yaml"), stringify({ rules: more }));
  return knowledge;
}

/** Indexed beforehand, so that no scan in the background takes part. */
async function serverOver(options: BenchOptions, dir: string, semantic: boolean): Promise<Command> {
  const folders = ["--knowledge", writeKnowledge(options, dir, semantic), "--data", join(dir, "data")];
  await runToEnd({ command: process.execPath, args: [options.main, "index", ...folders] });
  return { command: process.execPath, args: [options.main, "serve", ...folders] };
}

async function overStdio(
  options: BenchOptions,
  server: Command,
  drafts: readonly string[],
  semantic: boolean,
): Promise<Figure[]> {
  // The very first check in a data folder reads every document; what users meet each day is the first of a process.
  const earlier = await connect(server);
  await call(earlier.client, "check_draft", { text: "Hello." }).finally(() => earlier.close());
  const session = await connect(server);
  const check = (text: string) =>
    call(session.client, "check_draft", { text, channel: "email", audience: "customer", as_of: AS_OF });
  try {
    options.say(`${String(RULES)} rules ${semantic ? "with" : "without"} semantic kinds`);
    const opened = performance.now();
    await check("Hello.");
    const first = performance.now() - opened;
    const times: number[] = [];
    for (const [i, text] of drafts.entries()) {
      const started = performance.now();
      await check(text);
      if (i >= WARM_UP) times.push(performance.now() - started);
    }
    const which = semantic ? "with semantic kinds" : "without semantic kinds";
    const figures: Figure[] = [
      {
        what: `check_draft, ${String(WORDS)} words, ${String(RULES)} rules ${which}, p50`,
        value: median(times),
        unit: "ms",
        limit: semantic ? 40 : 5,
      },
      { what: "… p95", value: quantile(times, 0.95), unit: "ms" },
      {
        what: "… the first check of a process, server up",
        value: first,
        unit: "ms",
        ...(semantic ? {} : { limit: 500 }),
      },
    ];
    if (!semantic) return figures;
    // Memory rises and falls with the collector; whether it grows is told by the tops.
    const most = async (from: number): Promise<number> => {
      let top = 0;
      for (let i = from; i < from + SOAK; i += 1) {
        await check(`${drafts[i % drafts.length] ?? ""} Letter ${String(i)}.`);
        if (i % 20 === 0) top = Math.max(top, memoryOf(session.pid, "now"));
      }
      return top;
    };
    const before = await most(0);
    const after = await most(SOAK);
    return [
      ...figures,
      {
        what: `most resident memory in ${String(SOAK)} checks / in the ${String(SOAK)} before them`,
        value: after / before,
        unit: "",
        limit: 1.1,
        note: `${(before / MB).toFixed(0)} MB, ${(after / MB).toFixed(0)} MB`,
      },
    ];
  } finally {
    await session.close();
  }
}

async function longDocuments(options: BenchOptions, server: Command): Promise<Figure[]> {
  const session = await connect(server);
  const text = makeDrafts(options.root, 360).join("\n\n").split(" ");
  const timed = async (words: number, times: number): Promise<number> => {
    const part = text.slice(0, words).join(" ");
    const took: number[] = [];
    for (let i = 0; i < times; i += 1) {
      const started = performance.now();
      await call(session.client, "check_draft", { text: part, channel: "email", as_of: AS_OF });
      took.push(performance.now() - started);
    }
    return median(took);
  };
  try {
    options.say("10,000 and 100,000 words");
    await timed(10_000, 2);
    const short = await timed(10_000, 5);
    const long = await timed(100_000, 3);
    return [
      {
        what: "100,000 words / 10,000 words; 10 is linear",
        value: long / short,
        unit: "×",
        limit: 13,
        note: `${(long / 1000).toFixed(2)} s against ${(short / 1000).toFixed(2)} s`,
      },
    ];
  } finally {
    await session.close();
  }
}

/** The same published rule, write-good, on the same drafts in one process: under textlint's kernel alone, and under ours. */
async function besideTextlint(dir: string, drafts: readonly string[]): Promise<Figure[]> {
  const kernel = new TextlintKernel();
  const writeGood = load("textlint-rule-write-good") as TextlintKernelRule["rule"];
  const plugin = load("@textlint/textlint-plugin-markdown") as TextlintKernelPlugin["plugin"];
  const options = {
    ext: ".md",
    filePath: "draft.md",
    plugins: [{ pluginId: "markdown", plugin }],
    rules: [{ ruleId: "write-good", rule: writeGood }],
  };
  mkdirSync(dir, { recursive: true });
  const rules = [{ id: "style", kind: "voice", severity: "revise", textlint: { "textlint-rule-write-good": true } }];
  writeFileSync(join(dir, "style.yaml"), stringify({ rules }));
  const policy: LoadedPolicy = await loadPolicy({
    folders: [dir],
    facts: {},
    importRule: () => Promise.resolve(writeGood),
  });
  const ours: number[] = [];
  const theirs: number[] = [];
  let alike = 0;
  let findings = 0;
  for (const [i, text] of drafts.entries()) {
    let started = performance.now();
    const alone = await kernel.lintText(text, options);
    const tookAlone = performance.now() - started;
    started = performance.now();
    const checked: CheckResult = await checkDraft(policy, { text, asOf: AS_OF });
    const tookOurs = performance.now() - started;
    findings += alone.messages.length;
    const places = new Set(alone.messages.map(({ range }) => range[0]));
    const found = new Set(checked.findings.map(({ span }) => span.start));
    if (found.size === 0 ? places.size === 0 : [...found].every((place) => places.has(place))) alike += 1;
    if (i < WARM_UP) continue;
    theirs.push(tookAlone);
    ours.push(tookOurs);
  }
  return [
    {
      what: "write-good as a voice rule / under textlint alone, p50",
      value: median(ours) / median(theirs),
      unit: "×",
      limit: 1.5,
      note: `${median(ours).toFixed(1)} ms against ${median(theirs).toFixed(1)} ms, ${String(findings)} findings`,
    },
    {
      what: "… share of drafts on which both mark the same words",
      value: alike / drafts.length,
      unit: "",
      limit: 1,
      must: "at least",
    },
  ];
}
