import type * as z from "zod";
import { loadConfig } from "../config.ts";
import type { Kind } from "../documents/types.ts";
import { isDay, type Audience } from "../search/filters.ts";
import type { Passage } from "../search/passage.ts";
import type { NamedConflict, SearchHit } from "../search/search.ts";
import { formatError, InhouseError } from "../errors.ts";
import type { AnyTool } from "../tool.ts";
import { openRecorder, recordedContext } from "../context.ts";
import { guardOnUse, toolContext } from "./context.ts";
import type { CommonOptions } from "./program.ts";
import { openIndexed } from "./index.ts";
import { colors, note, print, printJson } from "./terminal.ts";

export interface SearchOptions extends CommonOptions {
  kind?: Kind[];
  segment?: string;
  persona?: string;
  competitor?: string;
  product?: string;
  stage?: string;
  path?: string;
  where?: string[];
  audience?: Audience;
  limit?: number;
  asOf?: string;
  json?: boolean;
}

/** Prints the answer of search_knowledge, for people or, with --json, exactly as a client gets it. */
export async function search(query: string, options: SearchOptions, tools: readonly AnyTool[]): Promise<void> {
  const config = loadConfig(options);
  const knowledge = openIndexed(config);
  const recorder = openRecorder(config, (error) => {
    note(formatError(error));
  });
  const context = recordedContext(toolContext(knowledge, guardOnUse(config, knowledge)), recorder, "inhouse search");
  try {
    const {
      kind: kinds,
      asOf: as_of,
      segment,
      persona,
      competitor,
      product,
      stage,
      path,
      where,
      audience,
      limit,
    } = options;
    const request = { query, kinds, segment, persona, competitor, product, stage, path, where, audience, limit, as_of };
    if (options.json === true) {
      const tool = tools.find(({ name }) => name === "search_knowledge") as AnyTool & { outputSchema: z.ZodObject };
      printJson(tool.outputSchema.parse(await tool.run(request as never, context)));
      return;
    }
    if (as_of !== undefined && !isDay(as_of)) {
      throw new InhouseError("USAGE", { what: `--as-of ${as_of} is not a date.`, next: "Write it as YYYY-MM-DD." });
    }
    const result = await context.search(request);
    const c = colors.out;
    if (result.note !== undefined) print(c.yellow(result.note));
    for (const conflict of result.conflicts) print(formatConflict(conflict));
    result.hits.forEach((hit, i) => {
      print(formatHit(hit, i + 1));
    });
    if (result.next_cursor !== undefined)
      print(c.dim(`More: repeat with a larger --limit (now ${String(result.hits.length)}).`));
  } finally {
    await recorder.flush();
    await knowledge.close();
  }
}

/** One hit for a terminal: title, citation, trust, text. */
export function formatHit(hit: SearchHit, number: number): string {
  const c = colors.out;
  const trust = [
    hit.kind,
    hit.visibility === "public" ? c.green("public") : "internal",
    hit.status === "approved" ? "" : c.yellow(hit.status),
    hit.stale ? c.red(`stale since ${hit.expires ?? ""}`) : "",
    hit.superseded_by === undefined ? "" : c.red(`superseded by ${hit.superseded_by}`),
    hit.owner === undefined ? "" : `owner ${hit.owner}`,
    hit.reviewed === undefined ? "" : `reviewed ${hit.reviewed}`,
  ].filter((part) => part !== "");
  const cited = ({ uri, speaker }: Passage) => `${c.cyan(uri)}${speaker === undefined ? "" : ` (${speaker})`}`;
  const where = hit.headings.length > 0 ? c.dim(` › ${hit.headings.join(" › ")}`) : "";
  return [
    `${c.bold(`${String(number)}. ${hit.title}`)}${where}`,
    `   ${cited(hit)}`,
    `   ${trust.join(", ")}`,
    ...(hit.warning === undefined ? [] : [`   ${c.red(hit.warning)}`]),
    ...hit.text.split("\n").map((line) => `   ${line}`),
    ...hit.more.flatMap((more) => [`   ${cited(more)}`, ...more.text.split("\n").map((line) => `   ${line}`)]),
    ...hit.also.map((uri) => `   ${c.dim(`same text: ${uri}`)}`),
    "",
  ].join("\n");
}

/** Both sides of a disagreement. */
export function formatConflict({ fact, values }: NamedConflict): string {
  const c = colors.out;
  const sides = values.map(
    ({ value, uri, reviewed }) =>
      `   ${value}  ${c.cyan(uri)}${reviewed === undefined ? "" : ` (reviewed ${reviewed})`}`,
  );
  return [c.red(`Conflict about ${fact}:`), ...sides, ""].join("\n");
}
