import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { DEMO_KNOWLEDGE, legacyClient, MAIN, modernClient, temporaryFolder } from "../clients.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

describe.each([
  ["2026-07-28", modernClient],
  ["2025-11-25", legacyClient],
] as const)("a client of %s", (_era, connect) => {
  let client: Awaited<ReturnType<typeof connect>>;
  beforeAll(async () => {
    client = await connect(["--knowledge", DEMO_KNOWLEDGE, "--data", inject("demoData")]);
  });
  afterAll(() => client.close());

  test("learns who it talks to and how to use it", () => {
    expect(client.getServerVersion()?.name).toBe("inhouse");
    expect(client.getInstructions()).toMatch(/cite/i);
  });

  test("lists every current document as a resource, and reads one", async () => {
    const { resources } = await client.listResources();
    const uris = resources.map((resource) => resource.uri);
    expect(uris).toContain("inhouse://knowledge/battle-cards/closebook.md");
    expect(uris).not.toContain("inhouse://knowledge/pricing/founders-plan.md");
    expect(uris.length).toBeGreaterThan(90);
    const { contents } = await client.readResource({ uri: "inhouse://knowledge/battle-cards/closebook.md" });
    expect(contents[0]).toMatchObject({ mimeType: "text/markdown" });
    expect((contents[0] as { text: string }).text).toContain("Closebook");
  });

  test("completes paths", async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    const [template] = resourceTemplates;
    const complete = async (value: string) =>
      (
        await client.complete({
          ref: { type: "ref/resource", uri: template!.uriTemplate },
          argument: { name: "path", value },
        })
      ).completion.values;
    expect(await complete("battle-")).toContain("battle-cards/closebook.md");
    expect(await complete("ledgerhawk")).toContain("battle-cards/ledgerhawk.md");
    expect(await complete("no such thing")).toEqual([]);
  });

  test("reads the policy's rules, without the examples of what is wrong", async () => {
    const { contents } = await client.readResource({ uri: "inhouse://policy" });
    const { rules, channels } = JSON.parse((contents[0] as { text: string }).text) as Record<string, { id: string }[]>;
    expect(rules!.length).toBeGreaterThanOrEqual(60);
    expect(channels!.map(({ id }) => id)).toContain("cold-email");
    expect(rules!.find(({ id }) => id === "discount-limits")).toMatchObject({ kind: "discount", severity: "block" });
    expect(JSON.stringify(rules)).not.toContain("invalid");
    const { resources } = await client.listResources();
    expect(resources.filter(({ uri }) => uri.includes("knowledge/policy/"))).toEqual([]);
  });

  test("reads the server's health", async () => {
    const { contents } = await client.readResource({ uri: "inhouse://health" });
    expect(JSON.parse((contents[0] as { text: string }).text)).toMatchObject({ ok: true });
  });

  test.each(["inhouse://knowledge/nope.md", "inhouse://knowledge/%2e%2e/x", "inhouse://other/x", "file:///etc/passwd"])(
    "is refused %s",
    async (uri) => {
      await expect(client.readResource({ uri })).rejects.toThrow();
    },
  );
});

test("stdout carries protocol messages only, also while it indexes", async () => {
  const data = temporaryFolder();
  // A folder of it takes as long to answer for as the rest: it is read while the question waits.
  const knowledge = join(DEMO_KNOWLEDGE, "battle-cards");
  const child = spawn(process.execPath, [MAIN, "serve", "--knowledge", knowledge, "--data", data.dir], { cwd: "/" });
  let stdout = "";
  const messages = () => stdout.split("\n").filter((line) => line !== "");
  child.stdout.on("data", (part: Buffer) => (stdout += part.toString()));
  const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  send({
    id: 1,
    method: "initialize",
    params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "raw", version: "1" } },
  });
  send({ method: "notifications/initialized" });
  send({ id: 2, method: "tools/call", params: { name: "search_knowledge", arguments: { query: "pricing" } } });
  await expect.poll(() => messages().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
  const closed = new Promise((resolve) => child.on("close", resolve));
  child.stdin.end();
  expect(await closed).toBe(0);
  for (const line of messages()) expect(JSON.parse(line)).toHaveProperty("jsonrpc", "2.0");
  data.remove();
});

test("mcp.json works as it stands for a client that is started in this folder", async () => {
  const { mcpServers } = JSON.parse(readFileSync(`${ROOT}/mcp.json`, "utf8")) as {
    mcpServers: Record<string, { command: string; args: string[] }>;
  };
  const { command, args } = mcpServers["inhouse"]!;
  const data = temporaryFolder();
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, INHOUSE_DATA: data.dir } });
  const answered = new Promise<string>((resolve) =>
    child.stdout.once("data", (part: Buffer) => {
      resolve(part.toString());
    }),
  );
  child.stdin.write(
    `${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "raw", version: "1" } } })}\n`,
  );
  expect(JSON.parse(await answered)).toMatchObject({ id: 1, result: { serverInfo: { name: "inhouse" } } });
  const closed = new Promise((resolve) => child.on("close", resolve));
  child.stdin.end();
  await closed;
  data.remove();
});

test("toolsets narrow what is served, also to a client that asks another server for the version first", async () => {
  const args = ["--knowledge", DEMO_KNOWLEDGE, "--data", inject("demoData"), "--toolsets", "crm"];
  const client = await modernClient(args, { Transport: StdioClientTransport });
  expect(client.getNegotiatedProtocolVersion()).toBe("2026-07-28");
  expect((await client.listTools()).tools.filter((tool) => tool.name === "search_knowledge")).toEqual([]);
  await client.close();
});
