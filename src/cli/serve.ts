import { serveStdio, StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import type { Accounts } from "../accounts.ts";
import { loadConfig } from "../config.ts";
import { formatError, InhouseError } from "../errors.ts";
import { openRecorder, recordedContext } from "../context.ts";
import { openChoices } from "../choices.ts";
import type { Guard } from "../guard.ts";
import { checkHealth } from "../health.ts";
import type { LoadedPolicy } from "../guardrails/load.ts";
import { openKnowledge, type Knowledge } from "../knowledge.ts";
import { citationUri } from "../search/citation.ts";
import { buildServer } from "../server/build-server.ts";
import { openDialogs } from "../server/dialog.ts";
import { requestLines } from "../server/request-lines.ts";
import type { DocumentSource } from "../server/resources.ts";
import type { AnyTool } from "../tool.ts";
import { guardOnUse, toolContext } from "./context.ts";
import type { CommonOptions, Served } from "./program.ts";
import { note } from "./terminal.ts";

const PROBLEM_CHARACTERS = 200;

export interface ServeOptions extends CommonOptions {
  toolsets?: string[];
  readOnly?: boolean;
  allowWrites?: boolean;
}

/** Serves until the client closes stdin. The protocol is answered first; everything heavy waits for the first use. */
export function serve(options: ServeOptions, { version, tools, prompts }: Served & { version: string }): void {
  const config = loadConfig(options);
  const knowledge = openKnowledge({
    config,
    serve: true,
    onProblem: (error) => {
      note(formatError(error));
    },
  });
  const guard = guardOnUse(config, knowledge);
  const crm = options.toolsets === undefined || options.toolsets.includes("crm");
  const permission = { allowWrites: options.allowWrites === true, readOnly: options.readOnly === true };
  const context = toolContext(knowledge, guard, permission, crm);
  const recorder = openRecorder(config, (error) => {
    note(formatError(error));
  });
  const parts = {
    version,
    tools: servedTools(tools, options),
    prompts,
    choices: openChoices({
      knowledge,
      guard,
      accounts: crm ? context.accounts : { ...context.accounts, records: noRecords },
    }),
    context: (client: string) => recordedContext(context, recorder, client),
    dialogs: openDialogs(config.dialogMs),
    documents: documentSource(knowledge, guard, version),
  };
  const lines = requestLines((response) => process.stdout.write(response));
  const handle = serveStdio(() => buildServer(parts), {
    transport: new StdioServerTransport(process.stdin.pipe(lines)),
    onerror: (error) => {
      note(error instanceof InhouseError ? formatError(error) : protocolProblem(error));
    },
  });

  const stop = () => {
    void handle
      .close()
      .then(() => recorder.flush())
      .then(() => Promise.all([knowledge.close(), context.close()]))
      .finally(() => process.exit(0));
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  process.stdin.on("end", stop);
  // The first answer looks for changed files by itself; a server that nobody asks does so when it is left alone, so that
  // a probe costs nothing and the first question has the machine to itself.
  setTimeout(() => {
    knowledge.scanInBackground();
    if (crm && permission.allowWrites && !permission.readOnly && config.crm.adapter !== "local")
      void sayObstacle(context.accounts);
  }, 3_000).unref();
}

/** Said before anybody plans a write; its preview says it again. */
async function sayObstacle(accounts: Accounts): Promise<void> {
  try {
    const obstacle = await accounts.writeObstacle();
    if (obstacle !== undefined) note(obstacle);
  } catch (error) {
    note(formatError(error));
  }
}

/** One line: what a client did against the protocol is no defect of ours, and the protocol's own words go on for pages. */
const protocolProblem = ({ message }: Error): string =>
  `Protocol: ${message.replace(/\s+/g, " ").slice(0, PROBLEM_CHARACTERS)}`;

const noRecords = () => Promise.resolve({ records: [], total: 0 });

/** Tools that write are served only when writing is allowed, and never to a read-only server. */
export function servedTools(tools: readonly AnyTool[], options: ServeOptions): AnyTool[] {
  const writes = options.allowWrites === true && options.readOnly !== true;
  return tools.filter(
    (tool) =>
      (options.toolsets === undefined || options.toolsets.includes(tool.toolset)) &&
      (writes || tool.annotations.readOnlyHint),
  );
}

/** The rules without their examples, as a model reads them. */
function describePolicy({ rules, channels, version }: LoadedPolicy): string {
  const listed = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, kind, severity, message, why, link, approver, channels: only, audience, from, until }) => ({
      id,
      kind,
      severity,
      message,
      why,
      link,
      approver,
      channels: only,
      audience,
      from,
      until,
    }));
  return JSON.stringify({ policy_version: version, channels, rules: listed }, null, 2);
}

/** Documents as resources, from the catalog of the index. */
export function documentSource(knowledge: Knowledge, guard: Guard, version: string): DocumentSource {
  return {
    async list() {
      const { entries } = await knowledge.catalog();
      return entries
        .filter((entry) => entry.metadata.status !== "retired")
        .map(({ path, metadata }) => ({
          uri: citationUri(path),
          path,
          title: metadata.title,
          mimeType: /\.(md|markdown)$/i.test(path) ? "text/markdown" : "text/plain",
          ...(metadata.summary === undefined ? {} : { summary: metadata.summary }),
        }));
    },
    text: async (uri) => (await knowledge.read({ uri, max_tokens: Infinity })).text,
    policy: async () => describePolicy(await guard.policy()),
    health: async () => JSON.stringify(await checkHealth(knowledge, version, { guard }), null, 2),
  };
}
