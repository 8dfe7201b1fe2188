import * as z from "zod";
import { ACTIVITY_TYPES } from "../src/crm/crm.ts";
import { defineWriteTool } from "../src/write-tool.ts";

export default defineWriteTool({
  name: "log_activity",
  title: "Log an activity",
  toolset: "crm",
  description:
    "Log a note, task, call, email or meeting on a CRM record. Two steps: without confirmation_token it only previews.",
  destructive: false,
  openWorld: true,
  input: {
    activity: z.enum(ACTIVITY_TYPES),
    on: z.enum(["contact", "company", "deal"]),
    id: z.string().describe("From get_account or find_records"),
    body: z.string(),
    subject: z.string().optional(),
    at: z.string().optional().describe("When, or the task's due date; default now"),
  },

  plan: (request, ctx) => ctx.accounts.logActivity(request),
});
