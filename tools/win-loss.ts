import * as z from "zod";
import { GROUPINGS } from "../src/crm/win-loss-groups.ts";
import { withoutNulls } from "../src/crm/without-nulls.ts";
import { defineTool } from "../src/tool.ts";

const rate = z.object({
  won: z.number(),
  lost: z.number(),
  win_rate: z.number().optional(),
  interval: z.array(z.number()).optional().describe("95 % Wilson interval"),
  revenue: z.array(z.string()),
  small_sample: z.boolean().optional(),
});
type Rate = z.output<typeof rate>;

export default defineTool({
  name: "win_loss",
  title: "Win/loss analysis",
  toolset: "crm",
  description:
    "Why deals are won and lost: counts, win rates with 95 % intervals, revenue per currency, and the deals and notes behind each number. " +
    "Quote the interval with the rate, and say so where the sample is small.",
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true },
  inputSchema: z.strictObject({
    group_by: z.enum(GROUPINGS),
    competitor: z.string().optional().describe("Only deals against it"),
    since: z.iso.date().optional().describe("By close date"),
    until: z.iso.date().optional(),
    as_of: z.iso.date().optional().describe("A day that stands for today"),
    limit: z.int().min(1).max(50).optional().describe("Groups; default 8"),
  }),
  outputSchema: z.object({
    as_of: z.string(),
    total: rate,
    groups: z.array(
      rate.extend({
        name: z.string(),
        outcome: z.enum(["won", "lost"]).optional(),
        share: z.number().optional(),
        deals: z.array(z.object({ id: z.string(), summary: z.string(), notes: z.array(z.string()) })),
      }),
    ),
    other_groups: z.number(),
    grouping: z.array(z.object({ name: z.string(), wordings: z.array(z.string()) })),
    missing_reasons: z.number(),
    warnings: z.array(z.string()),
  }),

  async run({ group_by, competitor, since, until, as_of, limit }, ctx) {
    const found = withoutNulls(
      await ctx.accounts.winLoss({
        groupBy: group_by,
        ...(competitor !== undefined && { competitor }),
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
        asOf: as_of,
        limit: limit ?? 8,
        evidence: 2,
      }),
    );
    const told = <Of extends { revenue: { currency: string; won: string; lost: string }[] }>(each: Of) => ({
      ...each,
      revenue: each.revenue.map((sum) => `${sum.currency} ${sum.won} won, ${sum.lost} lost`),
    });
    return {
      as_of: found.as_of,
      total: told(found.total),
      groups: found.groups.map((group) => ({
        ...told(group),
        deals: group.deals.map(({ id, name, company, outcome, closed, amount, currency, reason, notes }) => ({
          id,
          summary: [
            name === company || company === undefined || name.startsWith(company) ? name : `${name}, ${company}`,
            `${outcome} ${closed}`,
            ...(amount === undefined ? [] : [`${amount} ${currency ?? ""}`.trim()]),
            ...(reason === undefined ? [] : [`"${reason}"`]),
          ].join("; "),
          notes: notes.map(({ at, type, id: note, text }) => `${at} ${type} ${note}: ${text}`),
        })),
      })),
      other_groups: found.other_groups,
      grouping: found.grouping.map(({ name, wordings }) => ({
        name,
        wordings: wordings.map(({ text, count }) => `${text} (${String(count)})`),
      })),
      missing_reasons: found.missing_reasons,
      warnings: found.warnings,
    };
  },

  render({ as_of, total, groups, other_groups, grouping, warnings }, { group_by, competitor }) {
    const percent = (value: number) => `${(value * 100).toFixed(0)}%`;
    const said = (each: Rate) =>
      [
        `${String(each.won)} won, ${String(each.lost)} lost`,
        each.win_rate === undefined || each.interval === undefined
          ? ""
          : `${percent(each.win_rate)} (95%: ${each.interval.map(percent).join("–")})`,
        ...each.revenue,
        each.small_sample ? "SMALL SAMPLE" : "",
      ]
        .filter((part) => part !== "")
        .join("; ");
    return [
      `Win/loss by ${group_by}${competitor === undefined ? "" : ` against ${competitor}`} as of ${as_of}. All: ${said(total)}`,
      ...groups.flatMap((group) => [
        `${group.outcome === undefined ? "" : `${group.outcome} for: `}${group.name}: ${said(group)}${group.share === undefined ? "" : `; ${percent(group.share)} of the deals ${group.outcome ?? ""}`}`,
        ...group.deals.flatMap((deal) => [
          `  - ${deal.summary} (id ${deal.id})`,
          ...deal.notes.map((note) => `    ${note}`),
        ]),
      ]),
      ...(other_groups > 0
        ? [`${String(other_groups)} smaller groups are not shown: repeat with a larger limit.`]
        : []),
      ...grouping.map((group) => `Counted together as "${group.name}": ${group.wordings.join(", ")}`),
      ...warnings.map((warning) => `Mind: ${warning}`),
    ].join("\n");
  },
});
