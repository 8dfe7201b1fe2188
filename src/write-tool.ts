/** Tools that write: whatever they write, the two steps, the question to the user and the answer are the same. */
import * as z from "zod";
import { untrusted } from "./documents/untrusted.ts";
import type { AnyTool, Question, Tool, ToolContext } from "./tool.ts";
import { confirmWrite, declineWrite, prepareWrite, requireAllowed } from "./writes/protocol.ts";
import type { Confirmed, Deed, FieldChange, Prepared, Written } from "./writes/write.ts";

export interface WriteTool<Shape extends z.ZodRawShape> extends Pick<
  Tool,
  "name" | "title" | "toolset" | "description"
> {
  /** Whether it replaces what was there. */
  destructive: boolean;
  /** Whether it changes something outside this machine. */
  openWorld: boolean;
  /** Flat, without the token. */
  input: Shape;
  /** What would be done. Changes nothing. */
  plan(args: z.output<z.ZodObject<Shape>>, ctx: ToolContext): Promise<Deed<Written>> | Deed<Written>;
}

const outputSchema = z.object({
  status: z.enum(["preview", "written"]),
  summary: z.string(),
  changes: z.array(
    z.object({
      field: z.string(),
      label: z.string().optional(),
      old: z.string().optional(),
      new: z.string().optional(),
    }),
  ),
  verdict: z.string().optional(),
  findings: z.array(z.string()),
  warnings: z.array(z.string()),
  id: z.string().optional(),
  confirmation_token: z.string().optional(),
  expires_at: z.string().optional(),
});
type Outcome = z.output<typeof outputSchema>;

/** Longer values are cut when they are read back. Never before: nobody agrees to what they have not seen. */
const READ_BACK = 1_200;

/** Builds the tool around a deed. The first call previews, the second one with the token writes. */
export function defineWriteTool<Shape extends z.ZodRawShape>(tool: WriteTool<Shape>): AnyTool {
  const { name, title, toolset, description, destructive, openWorld, input } = tool;
  async function run(given: { confirmation_token?: string }, ctx: ToolContext): Promise<Outcome> {
    const { confirmation_token, ...args } = given;
    const desk = await ctx.desk();
    // Before the CRM or a file is touched, and whatever the server believes that it serves.
    requireAllowed(desk);
    const { answer } = ctx;
    if (answer !== undefined && answer.said !== "yes")
      return declineWrite({ tool: name, args }, desk, answer.said === "dismissed");
    const write = { tool: name, args, ...(await tool.plan(args as z.output<z.ZodObject<Shape>>, ctx)) };
    const token = answer?.token ?? confirmation_token;
    if (token === undefined) return previewed(await prepareWrite(write, desk));
    return written(await confirmWrite(write, token, desk, answer === undefined ? "token" : "dialog"));
  }
  return {
    name,
    title,
    toolset,
    description,
    // A repetition with the same token writes nothing a second time.
    annotations: { readOnlyHint: false, destructiveHint: destructive, idempotentHint: true, openWorldHint: openWorld },
    inputSchema: z.strictObject({
      ...input,
      confirmation_token: z.string().optional().describe("From the preview, once the user agreed"),
    }),
    outputSchema,
    run,
    render: (outcome: Outcome) => render(outcome, name),
    question,
  };
}

function previewed({ summary, changes, verdict, warnings, ...token }: Prepared): Outcome {
  const { confirmation_token, expires_at } = token;
  return {
    ...untrusted({ summary, changes: changes.map(shown), findings: verdict.findings, warnings }),
    status: "preview",
    verdict: verdict.verdict,
    confirmation_token,
    expires_at,
  };
}

function written({ result, written: values, repeated, warnings }: Confirmed<Written>): Outcome {
  const summary = `${result.type} ${result.id}`;
  return {
    status: "written",
    summary: repeated ? `Written before with this token, nothing was written again: ${summary}` : `Written: ${summary}`,
    ...untrusted({ changes: values.map(shown).map(shortened), warnings }),
    findings: [],
    id: result.id,
  };
}

function shown({ field, old, new: next, shown: words }: FieldChange): Outcome["changes"][number] {
  const from = words?.old ?? old;
  const to = words?.new ?? next;
  return {
    field,
    ...(words && { label: words.field }),
    ...(from !== null && { old: from }),
    ...(to !== null && { new: to }),
  };
}

function shortened({ new: text, ...change }: Outcome["changes"][number]): Outcome["changes"][number] {
  if (text === undefined || text.length <= READ_BACK) return { ...change, ...(text !== undefined && { new: text }) };
  return { ...change, new: `${text.slice(0, READ_BACK)}… (${text.length.toLocaleString("en")} characters)` };
}

function changeLine({ field, label = field, old, new: next }: Outcome["changes"][number]): string {
  const to = indented(next ?? "(empty)");
  return old === undefined ? `- ${label}: ${to}` : `- ${label}: ${indented(old)} → ${to}`;
}

// A text could otherwise hold lines that look like ours: a verdict, another change.
const oneLine = (text: string): string => text.replace(/\s+/g, " ");
const indented = (text: string): string => text.replace(/\n/g, "\n    ");

/** What the user reads before a yes: what happens to what, what the guardrails say, old and new. The long comes last. */
function described({ summary, changes, verdict, findings, warnings }: Outcome): string[] {
  return [
    oneLine(summary),
    ...(verdict === undefined ? [] : [`Guardrails: ${verdict}`]),
    ...findings.map((finding) => `  ${oneLine(finding)}`),
    ...warnings.map((warning) => `Mind: ${oneLine(warning)}`),
    ...changes.map(changeLine),
  ];
}

function render(outcome: Outcome, name: string): string {
  const { status, confirmation_token, expires_at } = outcome;
  const [summary = "", ...lines] = described(outcome);
  if (status === "written") return [`${summary}. Read back:`, ...lines].join("\n");
  return [
    "PREVIEW. Nothing is written yet.",
    summary,
    ...lines,
    `Show this to the user. If they agree, call ${name} with the same arguments and confirmation_token ${confirmation_token ?? ""} (until ${expires_at ?? ""}).`,
  ].join("\n");
}

function question(outcome: Outcome): Question | undefined {
  const { confirmation_token: token } = outcome;
  return token === undefined ? undefined : { message: described(outcome).join("\n"), token };
}
