import * as z from "zod";
import { KINDS } from "../src/documents/types.ts";
import { sidesByValue, sideText } from "../src/search/conflict-text.ts";
import { defineTool } from "../src/tool.ts";
import { trustMarks } from "../src/trust-marks.ts";

const passage = z.object({ uri: z.string(), text: z.string(), speaker: z.string().optional() });

/** With who speaks at that second of a call. */
const cited = ({ uri, speaker }: z.output<typeof passage>) => (speaker === undefined ? uri : `${uri} (${speaker})`);

export default defineTool({
  name: "search_knowledge",
  title: "Search company knowledge",
  toolset: "knowledge",
  description:
    "Search what this company knows: ICP, personas, pricing, claims, objections, battle cards, win/loss, stories, calls, voice. " +
    "Use before writing or answering anything about the company, its market or its product. " +
    "Cite the uri of every fact you use. Mind stale, draft, superseded and internal marks; name conflicts to the user.",
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  inputSchema: z.strictObject({
    query: z.string().describe("A question or subject, in plain words"),
    kinds: z.array(z.enum(KINDS)).optional().describe("Only these kinds"),
    segment: z.string().optional(),
    persona: z.string().optional(),
    competitor: z.string().optional(),
    product: z.string().optional(),
    stage: z.string().optional(),
    path: z.string().optional().describe("Only this document or folder"),
    where: z
      .array(z.string())
      .optional()
      .describe(
        'Conditions on any field, all must hold: "reviewed >= 2026-01-01", "owner contains ana", "region = emea"',
      ),
    audience: z.enum(["internal", "customer"]).optional().describe("customer: only text that customers may see"),
    limit: z.int().min(1).max(50).optional().describe("Default 8"),
    cursor: z.string().optional().describe("next_cursor of the same search"),
    response_format: z.enum(["concise", "detailed"]).optional(),
  }),
  outputSchema: z.object({
    hits: z.array(
      passage.extend({
        title: z.string(),
        kind: z.string(),
        headings: z.array(z.string()).optional(),
        score: z.number(),
        owner: z.string().optional(),
        reviewed: z.string().optional(),
        expires: z.string().optional(),
        stale: z.boolean(),
        status: z.string(),
        visibility: z.string(),
        superseded_by: z.string().optional(),
        warning: z.string().optional(),
        also: z.array(z.string()).optional(),
        more: z.array(passage).optional(),
      }),
    ),
    conflicts: z.array(
      z.object({
        fact: z.string(),
        values: z.array(
          z.object({ value: z.string(), uri: z.string(), quote: z.string(), reviewed: z.string().optional() }),
        ),
      }),
    ),
    note: z.string().optional(),
    next_cursor: z.string().optional(),
  }),

  async run({ response_format, ...request }, ctx) {
    const { query: _query, hits, ...rest } = await ctx.search(request);
    const detailed = response_format === "detailed";
    return {
      ...rest,
      hits: hits.map(({ headings, also, more, ...hit }) => ({
        ...hit,
        ...(detailed ? { headings } : {}),
        ...(also.length > 0 ? { also } : {}),
        ...(more.length > 0 ? { more } : {}),
      })),
    };
  },

  render({ hits, conflicts, note, next_cursor }) {
    const blocks = hits.map((hit, i) =>
      [
        `${String(i + 1)}. ${hit.title}${hit.headings?.length ? ` › ${hit.headings.join(" › ")}` : ""}`,
        cited(hit),
        `(${[...trustMarks(hit), `score ${String(hit.score)}`].join("; ")})`,
        ...(hit.warning ? [`WARNING: ${hit.warning}`] : []),
        hit.text,
        ...(hit.more ?? []).map((more) => `also in this document: ${cited(more)}\n${more.text}`),
        ...(hit.also ?? []).map((uri) => `same text: ${uri}`),
      ].join("\n"),
    );
    const disagreements = conflicts.map((conflict) =>
      [
        `CONFLICT about ${conflict.fact}:`,
        ...sidesByValue(conflict.values).map(({ value, sides }) => `- ${value}: ${sides.map(sideText).join(", ")}`),
      ].join("\n"),
    );
    return [
      ...(note ? [note] : []),
      ...disagreements,
      ...blocks,
      ...(next_cursor ? [`More with cursor: ${next_cursor}`] : []),
    ].join("\n\n");
  },
});
