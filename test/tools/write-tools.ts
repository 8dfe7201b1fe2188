/** A copy of the demo company of its own, knowledge and CRM, that a test may write to; and clients that write. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import {
  copyDemoData,
  DEMO_KNOWLEDGE,
  legacyClient,
  modernClient,
  temporaryFolder,
  textOf,
  type ClientOptions,
} from "../clients.ts";

export interface Outcome {
  status: "preview" | "written";
  summary: string;
  changes: { field: string; old?: string; new?: string }[];
  verdict?: string;
  findings: string[];
  warnings: string[];
  id?: string;
  confirmation_token?: string;
  expires_at?: string;
}

export interface Answer {
  text: string;
  isError: boolean;
  outcome: Outcome;
}
export interface Caller {
  call(name: string, args: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

export interface Company {
  /** Options of the command line that name its folders. */
  where: string[];
  knowledge: string;
  data: string;
  remove(): void;
}

/** @param part "crm": its CRM alone, no policy: its servers answer the first write seconds earlier */
export function ownCompany(part: "all" | "crm"): Company {
  const folder = temporaryFolder();
  const [knowledge, data] = [join(folder.dir, "knowledge"), join(folder.dir, "data")];
  const where = ["--knowledge", knowledge, "--data", data];
  const path = part === "crm" ? "crm" : "";
  // With their times: the index then knows the copies already.
  cpSync(join(DEMO_KNOWLEDGE, path), join(knowledge, path), { recursive: true, preserveTimestamps: true });
  if (part === "all") copyDemoData(inject("demoCrm"), data);
  else cpSync(join(inject("demoCrm"), "crm.db"), join(data, "crm.db"));
  return { where, knowledge, data, remove: folder.remove };
}

/** A client of either era that may write. */
export async function writer(
  company: Pick<Company, "where">,
  era: "modern" | "legacy",
  options: ClientOptions & { flags?: string[] } = {},
): Promise<Caller> {
  const args = [...company.where, ...(options.flags ?? ["--allow-writes"])];
  const client = era === "modern" ? await modernClient(args, options) : await legacyClient(args, options);
  return {
    async call(name, given) {
      const result = await client.callTool({ name, arguments: given });
      return { text: textOf(result), isError: result.isError === true, outcome: result.structuredContent as Outcome };
    },
    close: () => client.close(),
  };
}

/** The first company that find_records finds. */
export async function recordId(client: Caller, type: string, query: string): Promise<string> {
  const { outcome, text } = await client.call("find_records", { type, query, limit: 1 });
  const [found] = (outcome as unknown as { records?: { id: string }[] }).records ?? [];
  if (found === undefined) throw new Error(text);
  return found.id;
}
