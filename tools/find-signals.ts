import * as z from "zod";
import { withoutNulls } from "../src/crm/without-nulls.ts";
import { defineTool } from "../src/tool.ts";

export default defineTool({
  name: "find_signals",
  title: "Find signals",
  toolset: "crm",
  description:
    "Who gives a reason to act now: champions who changed jobs, new executives, deals lost for something that has since shipped, stalled deals, " +
    "renewals ahead, competitors named on calls, members of a segment. With evidence and the play to read before writing.",
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true },
  inputSchema: z.strictObject({
    signal: z.string().optional().describe("A name from the signals register; all when left out"),
    segment: z.string().optional().describe("Only within this segment; alone: its members"),
    since: z.iso.date().optional(),
    as_of: z.iso.date().optional().describe("A day that stands for today"),
    limit: z.int().min(1).max(100).optional().describe("Matches per signal; default 5"),
  }),
  outputSchema: z.object({
    as_of: z.string(),
    counts: z.record(z.string(), z.number()),
    matches: z.array(
      z.object({
        signal: z.string(),
        object: z.string(),
        id: z.string(),
        name: z.string(),
        company: z.string().optional(),
        at: z.string().optional(),
        evidence: z.string(),
        sources: z.array(z.string()),
        play: z.string().optional(),
      }),
    ),
    warnings: z.array(z.string()),
  }),

  async run({ as_of, signal, segment, since, limit }, ctx) {
    const found = await ctx.accounts.signals({
      asOf: as_of,
      limit: limit ?? 5,
      ...(signal !== undefined && { signal }),
      ...(segment !== undefined && { segment }),
      ...(since !== undefined && { since }),
    });
    const matches = withoutNulls(found.matches).map(({ company, sources, ...match }) => ({
      ...match,
      ...(company && { company: `${company.name} ${company.id}` }),
      sources: sources.map(({ at, type, id, text }) => `${at} ${type} ${id}: ${text}`),
    }));
    return { ...found, matches };
  },

  render({ as_of, counts, matches, warnings }) {
    const line = (match: (typeof matches)[number]) =>
      [
        `- ${match.name} (${match.object} ${match.id}${match.company === undefined ? "" : `, ${match.company}`})${match.at === undefined ? "" : ` ${match.at}`}: ${match.evidence}`,
        ...match.sources.map((source) => `  ${source}`),
      ].join("\n");
    const names = [...new Set(matches.map((match) => match.signal))];
    return [
      Object.keys(counts).length === 0
        ? "No signals are defined: describe them in signals/*.yaml of the knowledge folder."
        : `Signals as of ${as_of}: ${Object.entries(counts)
            .map(([name, count]) => `${name} ${String(count)}`)
            .join(", ")}`,
      ...names.flatMap((name) => {
        const own = matches.filter((match) => match.signal === name);
        return [`${name}${own[0]?.play === undefined ? "" : `, play ${own[0].play}`}`, ...own.map(line)];
      }),
      ...warnings.map((warning) => `Mind: ${warning}`),
    ].join("\n");
  },
});
