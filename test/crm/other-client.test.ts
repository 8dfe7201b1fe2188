/** HubSpot's own MCP server against the simulator: it was not made to our measure. */
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDemo, type Demo } from "./demo.ts";
import { copyInto } from "./simulator/seed.ts";
import { startSimulator, type Simulator } from "./simulator/server.ts";

const SERVER = join(import.meta.dirname, "../../node_modules/@hubspot/mcp-server/dist/index.js");

describe("HubSpot's own MCP server on the simulator", () => {
  let demo: Demo;
  let simulator: Simulator;
  let client: Client;
  beforeAll(async () => {
    demo = await openDemo();
    simulator = await startSimulator();
    await copyInto(simulator.store, demo.crm);
    client = new Client({ name: "test", version: "1" });
    const env = {
      PRIVATE_APP_ACCESS_TOKEN: simulator.settings.token,
      BASE_URL_OVERRIDE: simulator.url,
      PATH: process.env["PATH"] ?? "",
    };
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [SERVER], env, stderr: "ignore" }),
    );
  });
  afterAll(async () => {
    await client.close();
    await simulator.close();
    await demo.close();
  });

  async function call<T>(name: string, args: Record<string, unknown>): Promise<T> {
    const { content, isError } = await client.callTool({ name: `hubspot-${name}`, arguments: args });
    const text = (content as { text: string }[]).map((part) => part.text).join("\n");
    if (isError === true) throw new Error(text);
    const json = text.slice(Math.min(...["{", "["].map((mark) => text.indexOf(mark)).filter((at) => at >= 0)));
    try {
      return JSON.parse(json) as T;
    } catch {
      throw new Error(text);
    }
  }

  it("searches, lists, reads and follows associations as it does with HubSpot", async () => {
    const found = await call<{ results: { id: string }[] }>("search-objects", {
      objectType: "companies",
      filterGroups: [{ filters: [{ propertyName: "name", operator: "EQ", value: "Denholm Pumps" }] }],
      limit: 5,
    });
    expect(found.results).toHaveLength(1);
    const id = found.results[0]!.id;
    const listed = await call<{ results: unknown[]; paging?: unknown }>("list-objects", {
      objectType: "deals",
      limit: 100,
    });
    expect(listed.results).toHaveLength(90);
    const linked = await call<{ results: { toObjectId: string }[] }>("list-associations", {
      objectType: "companies",
      objectId: id,
      toObjectType: "contacts",
    });
    const read = await call<{ results: { properties: { lastname: string } }[] }>("batch-read-objects", {
      objectType: "contacts",
      inputs: linked.results.map((link) => ({ id: link.toObjectId })),
      properties: ["lastname"],
    });
    expect(read.results.map((each) => each.properties.lastname)).toContain("Osgood");
    const properties = await call<{ results: { name: string }[] }>("list-properties", { objectType: "companies" });
    expect(properties.results.map((each) => each.name)).toContain("legal_entities");
  });

  it("writes a note that our adapter would read, and is told no like from HubSpot", async () => {
    const made = await call<{ engagement: { engagement: { id: number } } }>("create-engagement", {
      type: "NOTE",
      ownerId: 1,
      associations: { contactIds: [], companyIds: [20410000100], dealIds: [], ownerIds: [], ticketIds: [] },
      metadata: { body: "Written by HubSpot's own server" },
    });
    const note = simulator.store.get("notes", String(made.engagement.engagement.id));
    expect(note?.properties["hs_note_body"]).toBe("Written by HubSpot's own server");
    simulator.settings.missingScopes = ["crm.objects.deals.read"];
    await expect(call("list-objects", { objectType: "deals" })).rejects.toThrow(/403/);
  });
});
