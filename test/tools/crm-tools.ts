/** A served data folder with the demo company's CRM in it, beside the index that every test shares. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { copyDemoData, DEMO_KNOWLEDGE, MAIN, modernClient, temporaryFolder, textOf } from "../clients.ts";

export const AS_OF = "2026-11-22";

/** A copy of the shared data folder with the demo company's exports imported, and what serves it. */
export function crmData(demoData: string): { args: string[]; remove: () => void } {
  const folder = temporaryFolder();
  copyDemoData(demoData, folder.dir);
  const exports = join(DEMO_KNOWLEDGE, "crm");
  const files = readdirSync(exports).filter((name) => name.endsWith(".csv"));
  const args = ["--knowledge", DEMO_KNOWLEDGE, "--data", folder.dir];
  execFileSync(process.execPath, [MAIN, "crm", "import", ...files.map((name) => join(exports, name)), ...args], {
    stdio: "ignore",
  });
  return { args, remove: folder.remove };
}

export async function crmClient(demoData: string): Promise<{
  call: (
    name: string,
    args: Record<string, unknown>,
  ) => Promise<{ text: string; structured: unknown; isError: boolean }>;
  close: () => Promise<void>;
}> {
  const data = crmData(demoData);
  const client = await modernClient(data.args);
  return {
    async call(name, args) {
      const result = await client.callTool({ name, arguments: args });
      return { text: textOf(result), structured: result.structuredContent, isError: result.isError === true };
    },
    async close() {
      await client.close();
      data.remove();
    },
  };
}
