import { DRAFTING_TOOLS, draftSteps, pullBrief } from "../drafting.ts";
import { definePrompt } from "../prompt.ts";

export default definePrompt({
  name: "answer_objection",
  title: "Answer an objection",
  description: "Reply to what a buyer said against buying, from the company's own answers, checked against policy.",
  tools: DRAFTING_TOOLS,
  arguments: {
    objection: { description: "What they said, in their words", required: true, choices: "objection" },
    account: { description: "Company in the CRM: name, domain or id", choices: "account" },
    persona: { description: "Who said it", choices: "persona" },
    competitor: { description: "Whom they compare with", choices: "competitor", closed: true },
    channel: { description: "Where the reply goes; empty for a call", choices: "channel", closed: true },
  },

  async run({ objection, account, persona, competitor, channel }, ctx) {
    const brief = await pullBrief(ctx, {
      task: `Answer the objection: ${objection}`.slice(0, 2_000),
      account,
      persona,
      competitor,
      channel,
      max_tokens: 4_000,
    });
    return {
      ask: [
        `A buyer${persona === undefined ? "" : ` (${persona})`}${account === undefined ? "" : ` at ${account}`} objects: “${objection}”`,
        channel === undefined
          ? "Write what to say, as one would say it aloud."
          : `Write the reply for the channel ${channel}.`,
      ].join(" "),
      data: brief.data,
      steps: [
        "Find the objection in the data that means the same, however it is worded, and answer as its page does. If none does, say that the company has no agreed answer, and offer yours as a proposal.",
        "Grant what is true in it first. Ask the one question that shows what is behind it. Then answer, with one proof.",
        "If it is about price, never open with a discount. If it is about a feature, say plainly what there is today and in which plan.",
        ...draftSteps({ channel, account }),
      ],
    };
  },
});
