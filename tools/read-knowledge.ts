import * as z from "zod";
import { defineTool } from "../src/tool.ts";
import { trustMarks } from "../src/trust-marks.ts";

export default defineTool({
  name: "read_knowledge",
  title: "Read a knowledge document",
  toolset: "knowledge",
  description:
    "Read a document, or the cited place in it, by a uri from search_knowledge. " +
    "Drop the part behind # to read the whole document.",
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  inputSchema: z.strictObject({
    uri: z.string().describe("inhouse://knowledge/…"),
    audience: z.enum(["internal", "customer"]).optional().describe("customer: only text that customers may see"),
    max_tokens: z.int().min(50).max(20_000).optional().describe("Default 4000"),
    cursor: z.string().optional().describe("next_cursor of the same document"),
  }),
  outputSchema: z.object({
    uri: z.string(),
    title: z.string(),
    kind: z.string(),
    text: z.string(),
    owner: z.string().optional(),
    reviewed: z.string().optional(),
    expires: z.string().optional(),
    stale: z.boolean(),
    status: z.string(),
    visibility: z.string(),
    superseded_by: z.string().optional(),
    warning: z.string().optional(),
    next_cursor: z.string().optional(),
  }),

  run: (request, ctx) => ctx.read(request),

  render(document) {
    return [
      `${document.title}\n${document.uri}\n(${trustMarks(document).join("; ")})`,
      ...(document.warning ? [`WARNING: ${document.warning}`] : []),
      document.text,
      ...(document.next_cursor ? [`Goes on with cursor: ${document.next_cursor}`] : []),
    ].join("\n\n");
  },
});
