import { crmProblem } from "../drafting.ts";
import { definePrompt, type PromptData } from "../prompt.ts";

const CALLS = 4;

export default definePrompt({
  name: "battle_card",
  title: "Battle card",
  description: "Everything the company knows about one competitor, on one page: numbers, reasons, traps, words to use.",
  tools: ["build_brief", "win_loss", "find_records", "search_knowledge"],
  arguments: {
    competitor: { description: "The competitor", required: true, choices: "competitor", closed: true },
  },

  async run({ competitor }, ctx) {
    const fromCrm = (from: string, answer: Promise<string>): Promise<PromptData> =>
      answer.then(
        (text) => ({ from, text }),
        (error: unknown) => {
          const why = crmProblem(error);
          if (why === undefined) throw error;
          return { from, text: why };
        },
      );
    const data = await Promise.all([
      ctx
        .call("build_brief", {
          task: `Battle card: how we win against ${competitor}, where we lose, the traps, what never to say`,
          competitor,
          max_tokens: 2_800,
        })
        .then((text) => ({ from: "build_brief", text })),
      fromCrm("win_loss", ctx.call("win_loss", { group_by: "reason", competitor, limit: 5 })),
      fromCrm(
        "find_records, calls that name them",
        ctx.call<{ records: { properties: Record<string, string> }[] }>(
          "find_records",
          {
            type: "call",
            where: `hs_call_body contains ${JSON.stringify(competitor)}`,
            sort: "-hs_timestamp",
            limit: CALLS,
          },
          told,
        ),
      ),
    ]);
    return {
      ask: `Write our battle card against ${competitor}: one page that a seller can read while the buyer is still talking.`,
      data,
      steps: [
        "Open with the difference in one breath: when the two of us look alike to a buyer, and when they do not.",
        "The numbers: won and lost against them, the win rate with its interval, the reasons by count. Where the sample is small, say so and conclude nothing from it. Losses without a reason are counted, not explained.",
        "Where we win and where we lose, each with the deal, call or page that shows it. Where pages and deals disagree, or a page is older than the deals, say which you trust and why.",
        "Questions that bring out what they lack, the traps they set with our answers, and for each objection the reply that has worked.",
        "What never to say: nothing disparaging, nothing about them that is not in the data, no comparison that is not an approved claim. Mark what is internal.",
        "Cite the uri of each page and the id of each deal or call. Name what nobody knows about them yet, and look with search_knowledge or find_records before you say so.",
      ],
    };
  },
});

/** Of a call only when it was, what it was called and what was said. */
function told<Result extends { records: { properties: Record<string, string> }[] }>(result: Result): Result {
  const kept = ["hs_timestamp", "hs_call_title", "hs_call_body"];
  return {
    ...result,
    records: result.records.map((record) => ({
      ...record,
      properties: Object.fromEntries(Object.entries(record.properties).filter(([name]) => kept.includes(name))),
    })),
  };
}
