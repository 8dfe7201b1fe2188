import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, inject, test } from "vitest";
import { requestLines } from "../../src/server/request-lines.ts";
import { DEMO_KNOWLEDGE, MAIN } from "../clients.ts";

interface Response {
  id: unknown;
  error?: { code: number; message: string };
  result?: object;
}

/** What a client gets for each of these lines, once all that have an id are answered. */
async function responses(lines: readonly string[], count: number): Promise<{ answers: Response[]; stderr: string }> {
  const flags = ["--knowledge", DEMO_KNOWLEDGE, "--data", inject("demoData")];
  const child = spawn(process.execPath, [MAIN, "serve", ...flags], { cwd: "/" });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (part: Buffer) => (stdout += part.toString()));
  child.stderr.on("data", (part: Buffer) => (stderr += part.toString()));
  const answers = () => stdout.split("\n").filter((line) => line !== "");
  const params = { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "raw", version: "1" } };
  child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id: "start", method: "initialize", params })}\n`);
  for (const line of lines) child.stdin.write(`${line}\n`);
  await expect.poll(() => answers().length, { timeout: 30_000 }).toBe(count + 1);
  const closed = once(child, "close");
  child.stdin.end();
  await closed;
  return { answers: answers().map((line) => JSON.parse(line) as Response), stderr };
}

test("every request with an id is answered, whatever is wrong with it, in a line and not a page", async () => {
  const request = (id: unknown, method: string, params?: unknown) =>
    JSON.stringify({ jsonrpc: "2.0", id, method, params });
  const { answers, stderr } = await responses(
    [
      request(1, "tools/list", null),
      request(2, "tools/list", [1, 2]),
      request(3.5, "ping"),
      request(4, "resources/read"),
      request(5, "initialize", {}),
      request(6, "tools/call", { arguments: {} }),
      "{not json",
      "[]",
      JSON.stringify({ jsonrpc: "2.0", method: 7 }),
      JSON.stringify({ jsonrpc: "2.0", id: 99, result: "an answer to nothing" }),
      request(7, "ping"),
    ],
    9,
  );
  const codes = new Map(answers.map(({ id, error }) => [id, error?.code]));
  expect(Object.fromEntries([1, 2, 4, 5, 6, 7].map((id) => [id, codes.get(id)]))).toEqual({
    1: undefined,
    2: -32600,
    4: -32602,
    5: -32602,
    6: -32602,
    7: undefined,
  });
  expect(answers.find(({ id }) => id === 1)?.result).toHaveProperty("tools");
  const nameless = answers.filter(({ id }) => id === null).map(({ error }) => error?.code);
  expect(nameless.sort()).toEqual([-32600, -32600, -32700]);
  for (const { error } of answers) expect(error?.message ?? "").not.toContain("\n");
  expect(stderr).not.toContain("defect in Inhouse");
});

test("messages pass unchanged, however they are cut into pieces", async () => {
  const message = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping", params: { text: "Überblick \u2028 🚀" } });
  const bytes = Buffer.from(`${message}\n\r\n${message}\n`);
  const lines = requestLines(() => {
    throw new Error("answered");
  });
  for (const byte of bytes) lines.write(Buffer.of(byte));
  lines.end();
  expect(Buffer.concat(await lines.toArray()).toString()).toBe(`${message}\n${message}\n`);
});
