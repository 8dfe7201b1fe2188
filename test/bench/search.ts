/** A warm search, through a real client over stdio and without one. */
import { loadConfig } from "../../src/config.ts";
import { openKnowledge } from "../../src/knowledge.ts";
import { hundredThousand, questionsFor, tenThousand, type Corpus } from "./corpus.ts";
import { quantile, type BenchOptions, type Figure, type Part } from "./part.ts";
import { call, connect } from "./processes.ts";

const WARM_UP = 20;
const SEARCHES = 200;

const measure: Part = async (options) => {
  const small = await tenThousand(options);
  const large = await hundredThousand(options);
  return [
    ...(await timed(options, small, { p50: 10, p95: 25 })),
    ...(await timed(options, large, { p50: 20, p95: 60 }, "files real, vectors derived from 10,000 real ones")),
  ];
};
export default measure;

async function timed(
  options: BenchOptions,
  corpus: Corpus,
  limits: { p50: number; p95: number },
  note?: string,
): Promise<Figure[]> {
  const questions = await questionsFor(options.root, WARM_UP + SEARCHES);
  options.say(`${String(corpus.chunks)} chunks`);
  const session = await connect({
    command: process.execPath,
    args: [options.main, "serve", "--knowledge", corpus.knowledge, "--data", corpus.data],
  });
  const overStdio = await time(questions, (query) => call(session.client, "search_knowledge", { query })).finally(() =>
    session.close(),
  );
  const knowledge = openKnowledge({ config: loadConfig({ knowledge: [corpus.knowledge], data: corpus.data }, {}) });
  const inProcess = await time(questions, (query) => knowledge.search({ query })).finally(() => knowledge.close());
  const what = `search_knowledge, ${String(corpus.chunks)} chunks`;
  const remark = note === undefined ? {} : { note };
  return [
    { what: `${what}, p50`, value: quantile(overStdio, 0.5), unit: "ms", limit: limits.p50, ...remark },
    { what: `${what}, p95`, value: quantile(overStdio, 0.95), unit: "ms", limit: limits.p95, ...remark },
    { what: "… without client and stdio, p50", value: quantile(inProcess, 0.5), unit: "ms" },
    { what: "… without client and stdio, p95", value: quantile(inProcess, 0.95), unit: "ms" },
  ];
}

/** Milliseconds of each question after the warm-up. */
async function time(questions: readonly string[], ask: (query: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const [i, query] of questions.entries()) {
    const started = performance.now();
    await ask(query);
    if (i >= WARM_UP) times.push(performance.now() - started);
  }
  return times;
}
