import { definePrompt } from "../prompt.ts";

export default definePrompt({
  name: "review_draft",
  title: "Review a draft",
  description: "Check a text against policy, mend what is found, and say what changed and why.",
  tools: ["check_draft"],
  arguments: {
    text: { description: "The whole draft, subject line included", required: true },
    channel: { description: "Where it will appear", choices: "channel", closed: true },
    audience: { description: "Who will read it; customer when empty", choices: "audience" },
    account: { description: "Company it is for", choices: "account" },
  },

  async run({ text, channel, audience = "customer", account }, ctx) {
    const given = Object.entries({ channel, audience, account }).filter(([, value]) => value !== undefined);
    const verdict = await ctx.call("check_draft", { text, ...Object.fromEntries(given) });
    const args = given.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(", ");
    return {
      ask: `Review this draft and mend it. It has been checked against policy already (${args}); the result follows it.`,
      data: [
        { from: "the user, the draft", text },
        { from: "check_draft, the verdict", text: verdict },
      ],
      steps: [
        "Start with the verdict in one sentence: may it be sent, and if not, what stands in the way.",
        "Mend every finding and leave every other word as its author wrote it. Use the proposed fix where there is one; otherwise take the claim, price or plan that the finding names. Where neither helps, cut the statement. Never put another unproven one in its place.",
        `Check the mended text with check_draft (${args}), and mend again until the verdict is pass.`,
        "A finding that needs approval may stay if the author wants it: name who approves, and hold the text until they have. One that blocks must go: never send the text while it is in.",
        "Hand over the mended text, ready to copy, with its verdict. Below it one line for each change: the old words, the new ones, the rule, and the source that the check cites.",
        ...(channel === undefined
          ? ["No channel was named, so length and required disclosures were not checked: ask where it will appear."]
          : []),
      ],
    };
  },
});
