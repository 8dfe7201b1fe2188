import * as z from "zod";
import { briefText } from "../src/search/brief-text.ts";
import { defineTool } from "../src/tool.ts";

export default defineTool({
  name: "build_brief",
  title: "Build a brief for a task",
  toolset: "knowledge",
  description:
    "One cited context pack for a task, within a token budget: who it is for, what we may say, proof, objections, competition, voice. " +
    "Use it first when you are about to write or prepare something; use search_knowledge for single questions.",
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  inputSchema: z.strictObject({
    task: z.string().min(3).max(2000).describe("What will be written or done"),
    account: z.string().optional().describe("In the CRM"),
    persona: z.string().optional(),
    competitor: z.string().optional(),
    channel: z.string().optional().describe("Where it will be used, e.g. email, LinkedIn, call"),
    max_tokens: z.int().min(300).max(20_000).optional().describe("Default 3000"),
  }),
  outputSchema: z.object({
    sections: z.array(
      z.object({
        heading: z.string(),
        items: z.array(
          z.object({ uri: z.string(), title: z.string(), text: z.string(), caution: z.string().optional() }),
        ),
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
    left_out: z.array(z.object({ uri: z.string(), title: z.string(), tokens: z.number() })),
    tokens: z.number(),
    max_tokens: z.number(),
    note: z.string().optional(),
  }),

  async run(request, ctx) {
    const { task: _task, ...brief } = await ctx.brief(request);
    return brief;
  },

  render: briefText,
});
