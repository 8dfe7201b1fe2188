/** Retrieval quality on graded questions: text alone, vectors alone, both fused. */
import { join } from "node:path";
import { isAnswerable, readEvalFile, scoreQuestions, type Scored } from "../../src/cli/eval.ts";
import { loadConfig } from "../../src/config.ts";
import { openKnowledge, type Knowledge } from "../../src/knowledge.ts";
import { ndcg, recall } from "../../src/search/metrics.ts";
import type { Arm } from "../../src/search/search.ts";
import { cached, configOf } from "./corpus.ts";
import type { BenchOptions, Figure, Part } from "./part.ts";
import { meetingQuestions, qmsumFolder, writeMeetings } from "./qmsum.ts";

const ARMS: readonly Arm[] = ["text", "vectors", "fused"];
const QMSUM_NDCG = 0.55;

const measure: Part = async (options) => [...(await demo(options)), ...(await meetings(options))];
export default measure;

type Questions = Parameters<typeof scoreQuestions>[1];

async function demo({ root, cacheDir, say }: BenchOptions): Promise<Figure[]> {
  const set = await readEvalFile(join(root, "test/eval/demo.yaml"));
  const config = loadConfig({ knowledge: [join(root, "knowledge")], data: join(cacheDir, "demo") }, {});
  const knowledge = openKnowledge({ config });
  try {
    say("demo knowledge");
    await knowledge.index();
    const questions = set.questions.filter(isAnswerable);
    const arms = await scoreArms(knowledge, questions, set.as_of);
    return compared("demo", questions.length, arms, set.floors?.["ndcg@10"], set.floors?.["recall@5"]);
  } finally {
    await knowledge.close();
  }
}

async function meetings(options: BenchOptions): Promise<Figure[]> {
  const source = qmsumFolder(options.root);
  if (source === undefined) {
    options.say("QMSum is not here: set INHOUSE_QMSUM to its folder to measure calls");
    return [];
  }
  const dir = await cached(options, "qmsum", async (made) => {
    writeMeetings(source, join(made, "knowledge"));
    const knowledge = openKnowledge({ config: configOf(made) });
    await knowledge.index().finally(() => knowledge.close());
  });
  const questions = meetingQuestions(source, join(dir, "knowledge"));
  const knowledge = openKnowledge({ config: configOf(dir) });
  try {
    options.say(`${String(questions.length)} questions inside meetings`);
    return compared("calls", questions.length, await scoreArms(knowledge, questions, undefined), QMSUM_NDCG);
  } finally {
    await knowledge.close();
  }
}

async function scoreArms(knowledge: Knowledge, questions: Questions, asOf: string | undefined) {
  const arms = new Map<Arm, Scored[]>();
  for (const arm of ARMS) arms.set(arm, await scoreQuestions(knowledge, questions, asOf, arm));
  return arms;
}

function average(scored: readonly Scored[], measureOne: (item: Scored) => number): number {
  return scored.reduce((sum, item) => sum + measureOne(item), 0) / scored.length;
}

function compared(
  set: string,
  count: number,
  arms: Map<Arm, Scored[]>,
  floor?: number,
  recallFloor?: number,
): Figure[] {
  const quality = (arm: Arm) => average(arms.get(arm) ?? [], (item) => ndcg(item.returned, item.relevant, 10));
  const recalled = (arm: Arm, cutoff: number) =>
    average(arms.get(arm) ?? [], (item) => recall(item.returned, item.relevant, cutoff));
  const at = (limit: number | undefined) => (limit === undefined ? {} : { limit, must: "at least" as const });
  return [
    { what: `${set}, ${String(count)} questions: nDCG@10`, value: quality("fused"), unit: "", ...at(floor) },
    {
      what: `${set}: nDCG@10 against the better arm`,
      value: quality("fused"),
      unit: "",
      ...at(Math.max(quality("text"), quality("vectors"))),
      note: `text ${quality("text").toFixed(3)}, vectors ${quality("vectors").toFixed(3)}`,
    },
    ...(recallFloor === undefined
      ? []
      : [{ what: `${set}: recall@5`, value: recalled("fused", 5), unit: "", ...at(recallFloor) }]),
    ...ARMS.map((arm) => ({ what: `${set}: recall@10, ${arm}`, value: recalled(arm, 10), unit: "" })),
  ];
}
