import { readFile } from "node:fs/promises";
import { LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { loadConfig } from "../config.ts";
import { errnoOf, InhouseError } from "../errors.ts";
import type { Knowledge } from "../knowledge.ts";
import { documentsAt } from "../search/filters.ts";
import { ndcg, recall, reciprocalRank } from "../search/metrics.ts";
import { parseCitation } from "../search/citation.ts";
import type { Arm } from "../search/search.ts";
import { openIndexed } from "./index.ts";
import type { CommonOptions } from "./program.ts";
import { colors, EXIT, print, printJson } from "./terminal.ts";

export const METRICS = ["ndcg@10", "recall@5", "mrr@10"] as const;
type Metric = (typeof METRICS)[number];
export type Figures = Record<Metric, number>;
/** Share of the questions without a relevant document for which nothing is found, or is said to be near only. */
const ABSTENTION = "abstention";
type Floors = Partial<Record<Metric | typeof ABSTENTION, number>>;

const grade = z.int().min(1).max(3);
const question = z.strictObject({
  id: z.string(),
  kind: z.string().optional(),
  query: z.string().min(1),
  path: z.string().optional(),
  relevant: z.record(z.string(), grade),
});
/** A graded question set; see docs/evaluation.md. */
export const evalFile = z.strictObject({
  as_of: z.iso.date().optional(),
  floors: z.partialRecord(z.enum([...METRICS, ABSTENTION]), z.number().min(0).max(1)).optional(),
  questions: z
    .array(question)
    .min(1)
    .refine((questions) => questions.some(isAnswerable), "at least one question needs a relevant document")
    .superRefine((questions, context) => {
      const ids = questions.map(({ id }) => id);
      const again = ids.findIndex((id, at) => ids.indexOf(id) < at);
      if (again >= 0)
        context.addIssue({
          code: "custom",
          path: [again, "id"],
          message: `there is a question ${ids[again]!} already`,
        });
    }),
});
type Question = z.output<typeof question>;

/** Whether anything in the knowledge answers it. */
export const isAnswerable = ({ relevant }: { relevant: object }): boolean => Object.keys(relevant).length > 0;

/** A question that the knowledge has no answer to. */
interface Unanswerable {
  id: string;
  query: string;
  returned: string[];
  abstained: boolean;
}

export interface Scored extends Question {
  figures: Figures;
  returned: string[];
}

export interface EvalOptions extends CommonOptions {
  arms?: boolean;
  json?: boolean;
}

/** Prints figures by kind of question and the misses; exits 1 below a floor. */
export async function evaluate(file: string, options: EvalOptions): Promise<void> {
  const set = await readEvalFile(file);
  const knowledge = openIndexed(loadConfig(options));
  try {
    await knowAll(knowledge, set.questions, file);
    const answerable = set.questions.filter(isAnswerable);
    const scored = await scoreQuestions(knowledge, answerable, set.as_of, "fused");
    const unanswerable = await askUnanswerable(
      knowledge,
      set.questions.filter((item) => !isAnswerable(item)),
      set.as_of,
    );
    const floors: Floors = set.floors ?? {};
    const abstained = unanswerable.filter((item) => item.abstained).length;
    const abstention = unanswerable.length === 0 ? {} : { [ABSTENTION]: abstained / unanswerable.length };
    const figures: Floors = { ...mean(scored), ...abstention };
    const below = ([...METRICS, ABSTENTION] as const).filter((name) => (figures[name] ?? 1) < (floors[name] ?? 0));
    const arms: Partial<Record<Arm, Figures>> = { fused: mean(scored) };
    if (options.arms === true) {
      for (const arm of ["text", "vectors"] as const) {
        arms[arm] = mean(await scoreQuestions(knowledge, answerable, set.as_of, arm));
      }
    }
    if (options.json === true) printJson({ figures, arms, floors, below, questions: scored, unanswerable });
    else {
      printFigures(scored, arms);
      printUnanswerable(unanswerable);
      printFloors(floors, below);
    }
    process.exitCode = below.length > 0 ? EXIT.found : EXIT.done;
  } finally {
    await knowledge.close();
  }
}

/** @throws InhouseError EVAL_INVALID with the place in the file */
export async function readEvalFile(file: string): Promise<z.output<typeof evalFile>> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new InhouseError("EVAL_INVALID", {
      what: `${file} can't be read (${errnoOf(cause) ?? "unknown"}).`,
      next: "Name a YAML file of questions; docs/evaluation.md shows one.",
      cause,
    });
  });
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const invalid = (what: string, offset: number) => {
    const { line, col } = lines.linePos(offset);
    return new InhouseError("EVAL_INVALID", {
      what,
      where: { file, line, column: col, source: text.split("\n")[line - 1] ?? "" },
      next: "Each question has id, query and relevant: { path: grade 1 to 3 }, or {} where nothing answers; docs/evaluation.md shows a file.",
    });
  };
  const [syntax] = yaml.errors;
  if (syntax) throw invalid(syntax.message.split("\n")[0] ?? "", syntax.pos[0]);
  const parsed = evalFile.safeParse(yaml.toJS());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  let node: unknown;
  for (let depth = issue?.path.length ?? 0; depth >= 0 && node === undefined; depth--) {
    node = yaml.getIn(issue?.path.slice(0, depth) ?? [], true);
  }
  const range =
    typeof node === "object" && node !== null && "range" in node ? (node.range as [number] | undefined) : undefined;
  const at = issue === undefined || issue.path.length === 0 ? "the file" : issue.path.join(".");
  throw invalid(`${at}: ${issue?.message ?? "is invalid"}`, range?.[0] ?? 0);
}

/** A question whose documents are not in the knowledge would measure nothing. */
async function knowAll(knowledge: Knowledge, questions: Question[], file: string): Promise<void> {
  const { byPath, entries } = await knowledge.catalog();
  for (const { id, relevant, path: within = "" } of questions) {
    const isKnown = within === "" || documentsAt(within, entries) !== undefined;
    const unknown = isKnown ? Object.keys(relevant).find((path) => !byPath.has(path)) : within;
    if (unknown === undefined) continue;
    throw new InhouseError("EVAL_INVALID", {
      what: `Question ${id} names ${unknown}, which is not in the knowledge.`,
      where: { file },
      next: "Write paths as they stand in citations: below the knowledge folder, with forward slashes.",
    });
  }
}

/** Asks every question and compares the order of documents with the grades. */
export async function scoreQuestions(
  knowledge: Knowledge,
  questions: readonly Question[],
  asOf: string | undefined,
  arm: Arm,
): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const item of questions) {
    const { hits } = await knowledge.search({ query: item.query, path: item.path, limit: 10, as_of: asOf, arm });
    const returned = hits.map((hit) => parseCitation(hit.uri).path);
    const figures: Figures = {
      "ndcg@10": ndcg(returned, item.relevant, 10),
      "recall@5": recall(returned, item.relevant, 5),
      "mrr@10": reciprocalRank(returned, item.relevant, 10),
    };
    scored.push({ ...item, figures, returned });
  }
  return scored;
}

/** Asks what nothing answers. */
async function askUnanswerable(
  knowledge: Knowledge,
  questions: readonly Question[],
  asOf: string | undefined,
): Promise<Unanswerable[]> {
  const asked: Unanswerable[] = [];
  for (const { id, query, path } of questions) {
    const { hits, note } = await knowledge.search({ query, path, limit: 10, as_of: asOf });
    const returned = hits.map((hit) => parseCitation(hit.uri).path);
    asked.push({ id, query, returned, abstained: returned.length === 0 || note !== undefined });
  }
  return asked;
}

/** Mean of each figure. */
export function mean(scored: readonly Scored[]): Figures {
  const of = (metric: Metric) => scored.reduce((sum, item) => sum + item.figures[metric], 0) / scored.length;
  return { "ndcg@10": of("ndcg@10"), "recall@5": of("recall@5"), "mrr@10": of("mrr@10") };
}

function printFigures(scored: Scored[], arms: Partial<Record<Arm, Figures>>): void {
  const c = colors.out;
  const row = (name: string, count: string, figures: Figures) =>
    `${name.padEnd(14)}${count.padStart(5)}  ${METRICS.map((metric) => figures[metric].toFixed(3).padStart(9)).join("")}`;
  print(c.dim(`${"".padEnd(14)}${"n".padStart(5)}  ${METRICS.map((metric) => metric.padStart(9)).join("")}`));
  for (const kind of [...new Set(scored.flatMap((item) => item.kind ?? []))].sort()) {
    const group = scored.filter((item) => item.kind === kind);
    print(row(kind, String(group.length), mean(group)));
  }
  print(c.bold(row("all", String(scored.length), mean(scored))));
  for (const [arm, figures] of Object.entries(arms))
    if (arm !== "fused") print(c.dim(row(`${arm} alone`, "", figures)));
  const misses = scored.filter((item) => item.figures["recall@5"] === 0);
  if (misses.length > 0) print(`\nNothing relevant among the first five (${String(misses.length)}):`);
  for (const { id, query, relevant, returned } of misses) {
    print(
      `  ${id}: ${query}\n    wanted ${Object.keys(relevant).join(", ")}\n    got    ${returned.slice(0, 3).join(", ") || "nothing"}`,
    );
  }
}

function printUnanswerable(asked: readonly Unanswerable[]): void {
  if (asked.length === 0) return;
  const answered = asked.filter(({ abstained }) => !abstained);
  print(
    `\n${ABSTENTION}: ${String(asked.length - answered.length)} of ${String(asked.length)} questions that nothing answers were not answered`,
  );
  for (const { id, query, returned } of answered)
    print(`  ${id}: ${query}\n    got    ${returned.slice(0, 3).join(", ")}`);
}

function printFloors(floors: Floors, below: readonly string[]): void {
  const c = colors.out;
  for (const [name, floor] of Object.entries(floors)) {
    print(
      below.includes(name)
        ? c.red(`${name} is below its floor ${String(floor)}`)
        : c.green(`${name} ≥ ${String(floor)}`),
    );
  }
}
