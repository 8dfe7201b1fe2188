import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type * as z from "zod";
import { itemText } from "../../src/search/brief.ts";
import buildBrief from "../../tools/build-brief.ts";
import { DEMO_KNOWLEDGE, modernClient, textOf } from "../clients.ts";

type Brief = z.output<typeof buildBrief.outputSchema>;

let client: Awaited<ReturnType<typeof modernClient>>;

beforeAll(async () => {
  client = await modernClient(["--knowledge", DEMO_KNOWLEDGE, "--data", inject("demoData")]);
});
afterAll(async () => {
  await client.close();
});

async function brief(args: Record<string, unknown>): Promise<Brief> {
  const result = await client.callTool({ name: "build_brief", arguments: args });
  expect(result.isError, textOf(result)).not.toBe(true);
  return buildBrief.outputSchema.parse(result.structuredContent);
}

test.each([300, 1_000, 3_000, 8_000])("never exceeds its budget of %i tokens", async (max_tokens) => {
  const result = await brief({
    task: "Cold email to the CFO of a manufacturing group about closing faster",
    max_tokens,
  });
  const items = result.sections.flatMap((section) => section.items);
  const counted = items.reduce((sum, item) => sum + countTokens(itemText(item)), 0);
  expect(items.length).toBeGreaterThan(0);
  expect(result.tokens).toBe(counted);
  expect(counted).toBeLessThanOrEqual(max_tokens);
});

test("the task decides what comes first", async () => {
  const first = async (task: string) => (await brief({ task, max_tokens: 4_000 })).sections[0]?.heading;
  expect(await first("Answer the objection that we are too expensive")).toBe("Objections");
  expect(await first("Compare us with Closebook for an evaluation committee")).toBe("Competition");
  expect(await first("Quote 20 seats of Growth")).toBe("What it costs");
});

test("says what it left out, and names each document once", async () => {
  const { sections, left_out } = await brief({
    task: "Prepare a discovery call with a group controller",
    max_tokens: 600,
  });
  expect(left_out.length).toBeGreaterThan(0);
  const uris = [...sections.flatMap((section) => section.items), ...left_out].map((item) => item.uri);
  expect(new Set(uris).size).toBe(uris.length);
});

test("persona and competitor pull their own pages in", async () => {
  const { sections } = await brief({
    task: "Follow-up e-mail after the demo",
    persona: "it security lead",
    competitor: "closebook",
    max_tokens: 6_000,
  });
  const text = JSON.stringify(sections).toLowerCase();
  expect(text).toContain("closebook");
});

test("internal text is marked as such", async () => {
  const { sections } = await brief({ task: "Handle the push back on price", max_tokens: 3_000 });
  const cautions = sections.flatMap((section) => section.items).map((item) => item.caution ?? "");
  expect(cautions.some((caution) => caution.includes("internal"))).toBe(true);
});

test("a task that has nothing to do with the company gets no filler", async () => {
  const { sections, note } = await brief({ task: "pizza dough hydration" });
  expect(sections).toEqual([]);
  expect(note).toMatch(/nothing/i);
});
