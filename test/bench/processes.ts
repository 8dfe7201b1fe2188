/** Real processes: the built command, MCP clients over its stdio, and what they cost. */
import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

export interface Command {
  command: string;
  args: string[];
  env?: Record<string, string>;
}

export interface Session {
  client: Client;
  pid: number;
  /** From before the process was started until `initialize` was answered. */
  milliseconds: number;
  close(): Promise<void>;
}

/** Starts a server and shakes hands as a 2025-11-25 client, which sends `initialize`. */
export async function connect({ command, args, env }: Command): Promise<Session> {
  const client = new Client({ name: "inhouse-bench", version: "1.0.0" });
  const transport = new StdioClientTransport({
    command,
    args,
    stderr: "ignore",
    cwd: "/",
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const started = performance.now();
  await client.connect(transport);
  const milliseconds = performance.now() - started;
  return { client, pid: transport.pid ?? 0, milliseconds, close: () => client.close() };
}

/** Calls a tool and throws when its answer is an error: a failed call would count as a fast one. */
export async function call(client: Client, name: string, args: Record<string, unknown>): Promise<unknown> {
  const result = await client.callTool({ name, arguments: args }, undefined, { timeout: 600_000 });
  if (result.isError === true) throw new Error(`${name}: ${JSON.stringify(result.content).slice(0, 500)}`);
  return result.structuredContent ?? result.content;
}

export interface Finished {
  milliseconds: number;
  /** The most memory that was resident at once. */
  peakBytes: number;
  stdout: string;
}

/** Runs a command to its end. Throws with its last words when it fails. */
export async function runToEnd({ command, args, env }: Command): Promise<Finished> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr = (stderr + text).slice(-4000)));
  let peakBytes = 0;
  const sampling = setInterval(() => {
    peakBytes = Math.max(peakBytes, memoryOf(child.pid ?? 0, "peak"));
  }, 100);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  }).finally(() => {
    clearInterval(sampling);
  });
  const milliseconds = performance.now() - started;
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${String(code)}:\n${stderr}`);
  return { milliseconds, peakBytes, stdout };
}

/** Resident bytes of a process; 0 once it has ended. Only Linux knows the peak, elsewhere it is the present figure. */
export function memoryOf(pid: number, which: "now" | "peak"): number {
  try {
    if (process.platform === "linux") {
      const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
      const name = which === "peak" ? "VmHWM" : "VmRSS";
      return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024;
    }
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) * 1024;
  } catch {
    return 0;
  }
}
