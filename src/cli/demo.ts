import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { InhouseError } from "../errors.ts";
import type { CheckResult } from "../guardrails/engine.ts";
import { formatPretty } from "./check-formats.ts";
import { importDemoCrm } from "./demo-crm.ts";
import { demoWrite } from "./demo-write.ts";
import { demoCrmSteps } from "./demo-crm-steps.ts";
import type { SearchHit, SearchResult } from "../search/search.ts";
import { runPass } from "./index.ts";
import { loadConfig } from "../config.ts";
import { openKnowledge } from "../knowledge.ts";
import { formatConflict, formatHit } from "./search.ts";
import { colors, note, print } from "./terminal.ts";

/** Real questions, each showing something that an assistant can't know by itself. */
const QUESTIONS: { ask: string; why: string; arguments: Record<string, unknown> }[] = [
  {
    ask: "They say month-end already works fine in spreadsheets. What do we answer?",
    why: "an objection, worded unlike its answer",
    arguments: { query: "They say month-end already works fine in spreadsheets. What do we answer?", limit: 2 },
  },
  {
    ask: "Why do we lose to Closebook?",
    why: "what deals taught us",
    arguments: { query: "Why do we lose to Closebook?", kinds: ["win-loss", "battle-card"], limit: 3 },
  },
  {
    ask: "What does the Growth plan cost in pounds, billed annually?",
    why: "a fact on which two documents disagree, and both are named",
    arguments: { query: "What does the Growth plan cost in pounds, billed annually?", limit: 3 },
  },
  {
    ask: "What can I tell a customer about single sign-on?",
    why: "only text that customers may see",
    arguments: { query: "What can I tell a customer about single sign-on?", audience: "customer", limit: 2 },
  },
  {
    ask: "What is the offside rule in football?",
    why: "nothing relevant: it says so instead of guessing",
    arguments: { query: "What is the offside rule in football?" },
  },
];

/** One draft that breaks policy in four ways, and the same mended. */
const DRAFTS: { path: string; text: string }[] = [
  {
    path: "draft",
    text: [
      "Hi Priya,",
      "",
      "Tidewell is the best close software on the market. Sign by Friday and I can do 40% off.",
      "Single sign-on is included in Growth, and you get 99.99% uptime.",
      "",
      "Jess Moran",
    ].join("\n"),
  },
  {
    path: "mended",
    text: [
      "Hi Priya,",
      "",
      "Finance teams close 38% faster within two quarters of moving to Tidewell. With annual billing I can do 10% off.",
      "Single sign-on comes with Enterprise, and availability is 99.9%.",
      "",
      "Jess Moran",
    ].join("\n"),
  },
];
/** A verdict depends on the day: claims expire. This is a day on which the demo company's hold. */
const DRAFT_DAY = "2026-11-22";

/** Indexes the demo knowledge into a folder of its own and asks it over stdio, as any client would. */
export async function demo(): Promise<void> {
  const root = fileURLToPath(new URL("../knowledge", import.meta.url));
  const main = fileURLToPath(new URL("main.js", import.meta.url));
  const data = await mkdtemp(join(tmpdir(), "inhouse-demo-"));
  const c = colors.out;
  try {
    print(c.bold("1. Index the knowledge of Tidewell, an invented company"));
    const config = loadConfig({ knowledge: [root], data });
    const knowledge = openKnowledge({ config });
    try {
      const summary = await runPass(knowledge, {});
      print(
        `   ${String(summary.documents)} documents, ${String(summary.chunks)} chunks, embedded on this machine in ${(summary.milliseconds / 1000).toFixed(1)} s. No network, no key.\n`,
      );
    } finally {
      await knowledge.close();
    }
    await importDemoCrm(config);
    print(c.bold("2. Ask it over stdio, as Claude Desktop, Cursor or VS Code would"));
    await askAll(main, root, data);
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function askAll(main: string, root: string, data: string): Promise<void> {
  const c = colors.out;
  const client = new Client({ name: "inhouse-demo", version: "1.0.0" });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [main, "serve", "--allow-writes", "--knowledge", root, "--data", data],
      stderr: "inherit",
    }),
  );
  try {
    for (const question of QUESTIONS) {
      const started = performance.now();
      const answer = await client.callTool({ name: "search_knowledge", arguments: question.arguments });
      const milliseconds = performance.now() - started;
      if (answer.isError === true) throw new InhouseError("INTERNAL", { what: JSON.stringify(answer.content) });
      const result = answer.structuredContent as SearchResult;
      print(`\n${c.bold(c.green(`? ${question.ask}`))} ${c.dim(`(${question.why}; ${milliseconds.toFixed(0)} ms)`)}`);
      if (result.note !== undefined) print(`   ${result.note}`);
      for (const conflict of result.conflicts) print(formatConflict(conflict));
      result.hits.forEach((hit, i) => {
        print(formatHit(complete(hit), i + 1));
      });
    }
    print(c.bold("\n3. Bring in the accounts: the CRM and the knowledge together"));
    await demoCrmSteps(client, DRAFT_DAY);
    print(c.bold("\n4. Check a draft before it is sent, by rules alone; then the same draft mended"));
    for (const [i, draft] of DRAFTS.entries()) {
      const started = performance.now();
      const answer = await client.callTool({
        name: "check_draft",
        arguments: { text: draft.text, channel: "email", audience: "customer", as_of: DRAFT_DAY },
      });
      const milliseconds = performance.now() - started;
      if (answer.isError === true) throw new InhouseError("INTERNAL", { what: JSON.stringify(answer.content) });
      print(
        `\n${draft.text.replace(/^/gm, "   > ")}\n   ${c.dim(`(${milliseconds.toFixed(0)} ms${i === 0 ? ", reading the policy included" : ""})`)}\n`,
      );
      const result = answer.structuredContent as CheckResult;
      print(formatPretty([{ ...draft, result }], c).replace(/^(?=.)/gm, "   "));
    }
    print(
      c.bold("\n5. Write to the CRM: a preview from live values, the guardrails' verdict, a confirmation, a read-back"),
    );
    await demoWrite(client);
  } finally {
    await client.close();
  }
  note("\nNow your own: npx inhouse init ~/Marketing, then see the README for your client.");
}

/** The tool leaves empty lists out. */
type AnsweredHit = Omit<SearchHit, "headings" | "also" | "more"> &
  Partial<Pick<SearchHit, "headings" | "also" | "more">>;

function complete(hit: AnsweredHit): SearchHit {
  return { ...hit, headings: hit.headings ?? [], also: hit.also ?? [], more: hit.more ?? [] };
}
