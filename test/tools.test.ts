/** The house rules over all tools together, and a snapshot of what a client sees of each. */
import { existsSync } from "node:fs";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { tools } from "../tools/index.ts";
import { DEMO_KNOWLEDGE, modernClient } from "./clients.ts";

/** For all twelve tools of the design; each has its part of it. */
const MODEL_TOKENS = 4_000;
const LIST_TOKENS = 8_000;
const ALL_TOOLS = 12;

let client: Awaited<ReturnType<typeof modernClient>>;
let listed: Awaited<ReturnType<typeof client.listTools>>;

beforeAll(async () => {
  client = await modernClient(["--knowledge", DEMO_KNOWLEDGE, "--data", inject("demoData"), "--allow-writes"]);
  listed = await client.listTools();
});
afterAll(async () => {
  await client.close();
});

test("the served list is tools/index.ts, in its order", () => {
  expect(listed.tools.map((tool) => tool.name)).toEqual(tools.map((tool) => tool.name));
  expect(new Set(listed.tools.map((tool) => tool.name)).size).toBe(tools.length);
});

describe.each(tools.map((tool) => [tool.name, tool] as const))("%s", (name, tool) => {
  const seen = () => {
    const found = listed.tools.find((item) => item.name === name);
    if (!found) throw new Error(`${name} is not served`);
    return found;
  };

  test("is named verb_noun and lives in a file of that name, with a test", () => {
    expect(name).toMatch(/^[a-z]+(_[a-z]+)+$/);
    const file = name.replaceAll("_", "-");
    expect(existsSync(new URL(`../tools/${file}.ts`, import.meta.url))).toBe(true);
    expect(existsSync(new URL(`tools/${file}.test.ts`, import.meta.url)), `write test/tools/${file}.test.ts`).toBe(
      true,
    );
  });

  test("describes itself briefly and says all four hints", () => {
    expect(tool.description.length).toBeLessThanOrEqual(480);
    expect(Object.keys(seen().annotations ?? {}).sort()).toEqual([
      "destructiveHint",
      "idempotentHint",
      "openWorldHint",
      "readOnlyHint",
    ]);
  });

  test("takes flat arguments only", () => {
    const properties = Object.entries(seen().inputSchema.properties ?? {}) as [
      string,
      { type?: string; items?: { type?: string } },
    ][];
    for (const [property, schema] of properties) {
      const type = schema.type === "array" ? `list of ${schema.items?.type ?? "?"}` : schema.type;
      expect(["string", "number", "integer", "boolean", "list of string"], `${name}.${property}`).toContain(type);
    }
    expect(seen().inputSchema["additionalProperties"]).toBe(false);
  });

  test("has an output schema", () => {
    expect(seen().outputSchema?.type).toBe("object");
  });

  test("is seen by a client as the snapshot says", async () => {
    const { _meta, ...visible } = seen();
    // A wanted change: npx vitest run test/tools.test.ts -u, and read the difference as prose.
    await expect(JSON.stringify(visible, null, 2)).toMatchFileSnapshot(`__snapshots__/tools/${name}.json`);
  });
});

test("the definitions leave a model room to think", () => {
  const model = listed.tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }));
  const share = tools.length / ALL_TOOLS;
  expect(countTokens(JSON.stringify(model))).toBeLessThan(MODEL_TOKENS * share);
  expect(countTokens(JSON.stringify(listed))).toBeLessThan(LIST_TOKENS * share);
});
