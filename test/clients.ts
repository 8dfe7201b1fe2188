/** Real clients of both protocol eras, over stdio to the built command. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { getDefaultEnvironment, StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as LegacyClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as LegacyTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";

export const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));
export const DEMO_KNOWLEDGE = fileURLToPath(new URL("../knowledge", import.meta.url));

/** A new folder, and how to remove it. */
export function temporaryFolder(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), "inhouse-test-"));
  return {
    dir,
    remove: () => {
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Writes texts below a folder, by their paths. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export interface ClientOptions {
  /** Declares elicitation and answers it: what the user does. */
  elicit?: (message: string) => Promise<"accept" | "decline" | "cancel">;
  env?: Record<string, string>;
  /** How it starts its server. */
  Transport?: typeof StdioClientTransport;
}

function parameters(args: readonly string[], { env = {} }: ClientOptions) {
  return {
    command: process.execPath,
    args: [MAIN, "serve", ...args],
    stderr: "ignore" as const,
    cwd: "/",
    env: { ...getDefaultEnvironment(), ...env },
  };
}

const declared = ({ elicit }: ClientOptions) => (elicit === undefined ? {} : { elicitation: { form: {} } });

/** Asks for the protocol's version on the connection itself; the SDK's own class starts a second server to ask that. */
class OneServer extends StdioClientTransport {}

/** A client of the 2026-07-28 era. */
export async function modernClient(args: readonly string[], options: ClientOptions = {}): Promise<Client> {
  const client = new Client(
    { name: "test-modern", version: "1.0.0" },
    { versionNegotiation: { mode: "auto" }, capabilities: declared(options) },
  );
  const { elicit, Transport = OneServer } = options;
  if (elicit !== undefined)
    client.setRequestHandler("elicitation/create", async ({ params }) => ({ action: await elicit(params.message) }));
  await client.connect(new Transport(parameters(args, options)));
  return client;
}

/** A client of the 2025-11-25 era, from the 1.x SDK. */
export async function legacyClient(args: readonly string[], options: ClientOptions = {}): Promise<LegacyClient> {
  const client = new LegacyClient({ name: "test-legacy", version: "1.0.0" }, { capabilities: declared(options) });
  const { elicit } = options;
  if (elicit !== undefined)
    client.setRequestHandler(ElicitRequestSchema, async ({ params }) => ({ action: await elicit(params.message) }));
  await client.connect(new LegacyTransport(parameters(args, options)));
  return client;
}

/** The first text of a result. */
export function textOf(result: Record<string, unknown>): string {
  const [first] = (result["content"] ?? []) as { type: string; text?: string }[];
  return first?.text ?? "";
}

/** A client of each protocol era, each with a server of its own. */
export async function bothClients(
  args: readonly string[],
): Promise<{ modern: Client; legacy: LegacyClient; close: () => Promise<void> }> {
  const modern = await modernClient(args);
  const legacy = await legacyClient(args);
  const close = async () => {
    await modern.close();
    await legacy.close();
  };
  return { modern, legacy, close };
}

/** Makes a data folder that finds its model made. */
export function linkModels(models: string, data: string): string {
  mkdirSync(data, { recursive: true });
  symlinkSync(models, join(data, "models"));
  return data;
}

/** Copies the data folder that all tests share. Their servers write its log and take its locks meanwhile. */
export function copyDemoData(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !/audit\.jsonl|\.lock$|-(?:wal|shm)$/.test(path) });
}
