/** What the tools cost a model's context, counted by a real tokenizer. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { loadTokenCounter } from "../../src/search/tokens.ts";
import type { Part } from "./part.ts";
import { connect } from "./processes.ts";

/** The design has this many; with fewer served, each has its share of the limits. */
const TOOLS = 12;
const AS_SEEN = 4_000;
const WHOLE = 8_000;

const measure: Part = async ({ root, main, cacheDir }) => {
  const data = join(cacheDir, `tokens-${String(process.pid)}`);
  const session = await connect({
    command: process.execPath,
    args: [main, "serve", "--allow-writes", "--knowledge", join(root, "knowledge"), "--data", data],
  });
  try {
    const list = await session.client.listTools();
    const count = await loadTokenCounter();
    const seen = list.tools.map(({ name, description, inputSchema }) => ({
      name,
      description,
      input_schema: inputSchema,
    }));
    const share = list.tools.length / TOOLS;
    const note = `${String(list.tools.length)} of ${String(TOOLS)} tools`;
    return [
      {
        what: "tool definitions as a model sees them",
        value: count(JSON.stringify(seen)),
        unit: "tokens",
        limit: AS_SEEN * share,
        note,
      },
      {
        what: "whole tools/list answer",
        value: count(JSON.stringify(list)),
        unit: "tokens",
        limit: WHOLE * share,
        note,
      },
      ...seen.map((tool) => ({ what: tool.name, value: count(JSON.stringify(tool)), unit: "tokens" })),
    ];
  } finally {
    await session.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
};
export default measure;
