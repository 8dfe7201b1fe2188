import * as z from "zod";
import { defineWriteTool } from "../src/write-tool.ts";

export default defineWriteTool({
  name: "update_record",
  title: "Update a CRM record",
  toolset: "crm",
  description:
    "Change properties of a contact, company or deal. Two steps: without confirmation_token it only previews old → new.",
  destructive: true,
  openWorld: true,
  input: {
    type: z.enum(["contact", "company", "deal"]),
    id: z.string().describe("From get_account or find_records"),
    changes: z.array(z.string()).min(1).describe('"dealstage=Contract sent"; "hs_next_step=" empties'),
  },

  plan: (request, ctx) => ctx.accounts.updateRecord(request),
});
