/** The house rules over all prompts together. */
import { existsSync, readFileSync } from "node:fs";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnyPrompt, PromptArgument } from "../src/prompt.ts";
import { prompts } from "../src/prompts.ts";
import { tools } from "../tools/index.ts";
import { modernClient } from "./clients.ts";
import { demoCrm } from "./tools/crm-tools.ts";

/** A prompt is read before anything is done, so it must leave room for the doing. */
const MOST_TOKENS = 6_000;
/** Written by whoever uses the prompt: nothing could complete them. */
const FREE_TEXT: Record<string, string[]> = { draft_outreach: ["goal"], review_draft: ["text"] };
/** For every argument the value that makes the longest prompt. */
const FULL: Record<string, string> = {
  account: "Denholm Pumps",
  audience: "customer",
  by: "segment",
  channel: "email",
  competitor: "Closebook",
  goal: "Win back the controller who left when we lost, with what has shipped since",
  objection: "You are too expensive",
  period: "last 36 months",
  persona: "CFO",
  purpose: "negotiation",
  segment: "NetSuite OneWorld groups",
  text: "The best close software on the market. 40% off, SSO in Growth, 99.99% uptime, refunds any time.",
};

let client: Awaited<ReturnType<typeof modernClient>>;

beforeAll(async () => {
  client = await modernClient([...demoCrm(), "--read-only"]);
});
afterAll(() => client.close());

test("the served list is src/prompts.ts, in its order", async () => {
  const { prompts: listed } = await client.listPrompts();
  expect(listed.map(({ name }) => name)).toEqual(prompts.map(({ name }) => name));
  expect(new Set(prompts.map(({ name }) => name)).size).toBe(prompts.length);
});

describe.each(prompts.map((prompt) => [prompt.name, prompt] as const))("%s", (name, prompt: AnyPrompt) => {
  const file = new URL(`../src/prompts/${name.replaceAll("_", "-")}.ts`, import.meta.url);
  const rows = Object.entries<PromptArgument>(prompt.arguments);
  const get = async () => {
    const { messages } = await client.getPrompt({
      name,
      arguments: Object.fromEntries(rows.map(([argument]) => [argument, FULL[argument] ?? ""])),
    });
    expect(messages.map(({ role }) => role)).toEqual(["user"]);
    return (messages[0]!.content as { text: string }).text;
  };

  test("is named in snake_case and lives in a file of that name", () => {
    expect(name).toMatch(/^[a-z]+(_[a-z]+)+$/);
    expect(existsSync(file)).toBe(true);
  });

  test("describes itself and its arguments in a line each", () => {
    expect(prompt.description.length).toBeLessThanOrEqual(120);
    for (const [, { description }] of rows) expect(description.length).toBeLessThanOrEqual(60);
    expect(rows.length).toBeLessThanOrEqual(5);
  });

  test("asks for what it needs first", () => {
    const required = rows.map(([, argument]) => argument.required === true);
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
  });

  test("completes every argument that is not free text", async () => {
    const free = rows.flatMap(([argument, { choices }]) => (choices === undefined ? [argument] : []));
    expect(free).toEqual(FREE_TEXT[name] ?? []);
    for (const [argument, { choices }] of rows) {
      if (choices === undefined) continue;
      const { completion } = await client.complete({
        ref: { type: "ref/prompt", name },
        argument: { name: argument, value: "" },
      });
      expect(completion.values.length, argument).toBeGreaterThan(0);
    }
  });

  test("sends nobody to a tool that it does not name, or that is not served", async () => {
    const known = tools.map((tool) => tool.name);
    const text = `${readFileSync(file, "utf8")}\n${(await get()).split("The data ends here.").at(-1) ?? ""}`;
    const mentioned = known.filter((tool) => new RegExp(`\\b${tool}\\b`).test(text));
    expect(prompt.tools).toEqual(expect.arrayContaining(mentioned));
    expect(known).toEqual(expect.arrayContaining([...prompt.tools]));
    for (const tool of tools.filter((each) => prompt.tools.includes(each.name)))
      expect(tool.annotations.readOnlyHint, `${tool.name} writes`).toBe(true);
  });

  test("stays small with every argument given", async () => {
    expect(countTokens(await get())).toBeLessThan(MOST_TOKENS);
  });
});
