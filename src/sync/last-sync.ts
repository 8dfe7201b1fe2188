/** When the CRM was last looked at, and how much that says about documents made from it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { errnoOf } from "../errors.ts";
import type { ReadPassage } from "../search/read.ts";
import type { SearchResult, ShownTrust } from "../search/search.ts";

const lastSync = z.object({
  adapter: z.string(),
  /** ISO 8601: what the CRM held at that moment is in the documents. */
  at: z.iso.datetime(),
  key: z.string(),
  documents: z.int(),
});
/** The last sync that came to its end. */
export type LastSync = z.output<typeof lastSync>;

export const LAST_FILE = "last.json";

/** Undefined when no sync has come to its end yet, or what it left can't be read: then everything is looked at. */
export async function readLastSync(dir: string): Promise<LastSync | undefined> {
  const text = await readFile(join(dir, LAST_FILE), "utf8").catch((error: unknown) => {
    if (errnoOf(error) === "ENOENT") return "null";
    throw error;
  });
  try {
    return lastSync.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const FROM_CRM = "inhouse://knowledge/crm/win-loss/";
/** A CRM changes daily: what was read longer ago than this is shown as stale, whatever its own date says. */
const FRESH_DAYS = 30;

/** The result with hits from the CRM as fresh as the last sync. */
export async function withFreshness(dir: string, result: SearchResult, asOf: string): Promise<SearchResult> {
  const until = await freshUntil(dir, result.hits);
  if (until === undefined) return result;
  const hits = result.hits.map((hit) => asOfSync(hit, until, asOf));
  if (until >= asOf) return { ...result, hits };
  const note = "What comes from the CRM is weeks old; `inhouse crm sync` brings it up to date.";
  return { ...result, hits, note: result.note === undefined ? note : `${result.note} ${note}` };
}

export async function passageWithFreshness(dir: string, passage: ReadPassage, asOf: string): Promise<ReadPassage> {
  const until = await freshUntil(dir, [passage]);
  return until === undefined ? passage : asOfSync(passage, until, asOf);
}

/** The last day on which documents from the CRM count as fresh; undefined when there is none among them. */
async function freshUntil(dir: string, texts: readonly { uri: string }[]): Promise<string | undefined> {
  if (!texts.some(({ uri }) => uri.startsWith(FROM_CRM))) return undefined;
  const last = await readLastSync(dir);
  return last && new Date(Date.parse(last.at) + FRESH_DAYS * 86_400_000).toISOString().slice(0, 10);
}

function asOfSync<Text extends ShownTrust & { uri: string }>(text: Text, until: string, asOf: string): Text {
  if (!text.uri.startsWith(FROM_CRM)) return text;
  const expires = text.expires !== undefined && text.expires < until ? text.expires : until;
  return { ...text, expires, stale: expires < asOf };
}
