/** The demo's steps over the CRM: a call prepared from account and knowledge together, and why deals are lost. */
import type { Client } from "@modelcontextprotocol/client";
import { InhouseError } from "../errors.ts";
import type { Brief } from "../search/brief.ts";
import { colors, print } from "./terminal.ts";

const ACCOUNT = "Denholm Pumps";
const COMPETITOR = "Closebook";
const WIDTH = 150;
const REASONS = 3;

/** @param client of a server on a data folder that holds the demo's CRM */
export async function demoCrmSteps(client: Client, asOf: string): Promise<void> {
  await prepareCall(client);
  await whyLost(client, asOf);
}

async function prepareCall(client: Client): Promise<void> {
  const c = colors.out;
  const { structured, milliseconds } = await ask(client, "build_brief", {
    task: "Prepare the call about the decision",
    account: ACCOUNT,
  });
  const { sections, tokens } = structured as Brief;
  title(
    `Prepare me for the call with ${ACCOUNT}.`,
    `what the CRM knows of them and the pages that fit, in ${String(tokens)} tokens; ${milliseconds}`,
  );
  const [account, ...knowledge] = sections;
  for (const line of account?.items[0]?.text.split("\n") ?? []) print(`   ${short(line)}`);
  for (const { heading, items } of knowledge) {
    print(`   ${c.bold(heading)}`);
    for (const { title, uri } of items.slice(0, 2)) print(`     ${title} ${c.cyan(uri)}`);
  }
}

async function whyLost(client: Client, asOf: string): Promise<void> {
  const { text, milliseconds } = await ask(client, "win_loss", {
    group_by: "reason",
    competitor: COMPETITOR,
    as_of: asOf,
    limit: REASONS,
  });
  title(
    `Why are deals lost to ${COMPETITOR}?`,
    `every number with its deals and notes, wordings of one meaning counted together; ${milliseconds}`,
  );
  for (const line of text.split("\n")) print(`   ${short(line)}`);
}

async function ask(client: Client, name: string, args: Record<string, unknown>) {
  const started = performance.now();
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const text = content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
  if (isError === true) throw new InhouseError("INTERNAL", { what: text });
  return { text, structured: structuredContent, milliseconds: `${(performance.now() - started).toFixed(0)} ms` };
}

function title(question: string, why: string): void {
  const c = colors.out;
  print(`\n${c.bold(c.green(`? ${question}`))} ${c.dim(`(${why})`)}`);
}

function short(line: string): string {
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}
