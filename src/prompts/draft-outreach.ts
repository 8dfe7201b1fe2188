import { DRAFTING_TOOLS, draftSteps, pullBrief } from "../drafting.ts";
import { definePrompt } from "../prompt.ts";

export default definePrompt({
  name: "draft_outreach",
  title: "Draft outreach",
  description: "Write a message to an account or a kind of buyer, in the company's voice, checked against policy.",
  tools: DRAFTING_TOOLS,
  arguments: {
    channel: { description: "Where it will be sent", required: true, choices: "channel", closed: true },
    account: { description: "Company in the CRM: name, domain or id", choices: "account" },
    persona: { description: "Who will read it", choices: "persona" },
    segment: { description: "The kind of company, when there is no account", choices: "segment" },
    goal: { description: "What it should achieve, in your words" },
  },

  async run({ channel, account, persona, segment, goal }, ctx) {
    const reader = [persona, account ?? segment].filter((part) => part !== undefined);
    const aim = goal ?? "what this buyer suffers from and why they buy from us";
    const task = `Outreach message${segment === undefined ? "" : ` to ${segment}`}: ${aim}, with proof from customers like them`;
    const brief = await pullBrief(ctx, { task: task.slice(0, 2_000), account, persona, channel, max_tokens: 4_000 });
    return {
      ask: [
        `Write a message for the channel ${channel}${reader.length > 0 ? `, to: ${reader.join(" at ")}` : ""}.`,
        goal === undefined
          ? "No goal was given: aim for one answer to one honest question."
          : `What it should achieve: ${goal}`,
      ].join(" "),
      data: brief.data,
      steps: [
        brief.known
          ? "Read the account first: who decides, what was said last, what is open, what was lost before and why. Write to one named person, and build on the last conversation instead of starting over."
          : "Choose the one pain of this reader that the data shows best, and open on their day.",
        "One message, one point, one question. Prove the point with one story or one approved claim that this reader would believe.",
        ...draftSteps({ channel, account }),
      ],
    };
  },
});
