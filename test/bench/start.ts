/** From spawning the command to its first answers, as a host sees it. */
import { questionsFor, tenThousand } from "./corpus.ts";
import { median, quantile, type Part } from "./part.ts";
import { call, connect } from "./processes.ts";

const RUNS = 10;
const INITIALIZE_MS = 250;
const FIRST_SEARCH_S = 0.8;

const measure: Part = async (options) => {
  const { knowledge, data, chunks } = await tenThousand(options);
  const questions = await questionsFor(options.root, RUNS + 1);
  const command = {
    command: process.execPath,
    args: [options.main, "serve", "--knowledge", knowledge, "--data", data],
  };
  const initialize: number[] = [];
  const first: number[] = [];
  // The first start reads the files from disk; hosts start servers again and again.
  for (const [run, query] of questions.entries()) {
    const started = performance.now();
    const session = await connect(command);
    try {
      await call(session.client, "search_knowledge", { query });
      if (run === 0) continue;
      initialize.push(session.milliseconds);
      first.push((performance.now() - started) / 1000);
    } finally {
      await session.close();
    }
  }
  const what = `spawn → first search answered, ${String(chunks)} chunks`;
  return [
    {
      what: `spawn → initialize answered, p50 of ${String(RUNS)}`,
      value: median(initialize),
      unit: "ms",
      limit: INITIALIZE_MS,
    },
    { what: "… slowest", value: quantile(initialize, 1), unit: "ms" },
    { what: `${what}, p50 of ${String(RUNS)}`, value: median(first), unit: "s", limit: FIRST_SEARCH_S },
    { what: "… slowest", value: quantile(first, 1), unit: "s" },
  ];
};
export default measure;
