import { GROUPINGS } from "../crm/win-loss-groups.ts";
import { parsePeriod } from "../period.ts";
import { definePrompt } from "../prompt.ts";

export default definePrompt({
  name: "win_loss_review",
  title: "Win/loss review",
  description: "Why deals of a period were won and lost, what the numbers can carry, and what to do about it.",
  tools: ["win_loss", "find_records", "search_knowledge"],
  arguments: {
    period: { description: "By close date; the last 12 months when empty", choices: "period" },
    by: {
      description: "What to compare beside the reasons; competitor when empty",
      choices: GROUPINGS.filter((grouping) => grouping !== "reason"),
      closed: true,
    },
  },

  async run({ period = "last 12 months", by = "competitor" }, ctx) {
    const { since, until } = parsePeriod(period, ctx.today);
    const [reasons, groups] = await Promise.all(
      ["reason", by].map((group_by) => ctx.call("win_loss", { group_by, since, until, limit: 6 })),
    );
    return {
      ask: `Review the deals that we won and lost, ${period} (closed ${since} to ${until}): why we win, why we lose, and how it differs by ${by.replace("_", " ")}.`,
      data: [
        { from: "win_loss, by reason", text: reasons ?? "" },
        { from: `win_loss, by ${by}`, text: groups ?? "" },
      ],
      steps: [
        "Start with the answer in three sentences that the management can repeat.",
        "Give each number with its n, and each win rate with its interval. Where it says SMALL SAMPLE, or two intervals overlap, say that the difference may be chance and draw no conclusion; a story from one deal is an example, never a pattern.",
        "Take the reasons as they were grouped, and say where the grouping looks wrong: two groups that mean the same, or one that mixes two. Say how many losses have no reason, and what that hides.",
        "Never add up amounts of different currencies, and do not rank by revenue what differs only by one large deal.",
        "Let the buyers speak: quote two or three notes with the ids of their deals. Reasons that sellers write down are their view; where a note tells another story than the reason, say so.",
        "End with at most three proposals: what to change, for whom, the evidence, and how we would see that it works. Before you propose something, look with search_knowledge whether it has been decided, shipped or answered already, and cite the uri; use find_records for the deals behind a group.",
      ],
    };
  },
});
