/** Clients of the demo company with its CRM. */
import { inject } from "vitest";
import { DEMO_KNOWLEDGE, modernClient, textOf } from "../clients.ts";

export const AS_OF = "2026-11-22";

/** Options that serve the demo company with its CRM, which tests only read. */
export const demoCrm = (): string[] => ["--knowledge", DEMO_KNOWLEDGE, "--data", inject("demoCrm")];

export async function crmClient(): Promise<{
  call: (
    name: string,
    args: Record<string, unknown>,
  ) => Promise<{ text: string; structured: unknown; isError: boolean }>;
  close: () => Promise<void>;
}> {
  const client = await modernClient(demoCrm());
  return {
    async call(name, args) {
      const result = await client.callTool({ name, arguments: args });
      return { text: textOf(result), structured: result.structuredContent, isError: result.isError === true };
    },
    close: () => client.close(),
  };
}
