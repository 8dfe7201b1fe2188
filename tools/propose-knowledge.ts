import * as z from "zod";
import { KINDS } from "../src/documents/types.ts";
import { defineWriteTool } from "../src/write-tool.ts";

export default defineWriteTool({
  name: "propose_knowledge",
  title: "Propose knowledge",
  toolset: "knowledge",
  description:
    "Save what was learned (an objection, a win/loss note …) as a draft that its owner reviews. Two steps: without confirmation_token it only previews.",
  destructive: false,
  openWorld: false,
  input: {
    kind: z.enum(KINDS),
    title: z.string(),
    body: z.string().describe("Markdown"),
    fields: z.array(z.string()).optional().describe('Front matter: "competitor=Closebook"'),
  },

  plan: (request, ctx) => ctx.propose(request),
});
