import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { z } from "zod";
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

test("writing for customers comes with the voice and the approved claims, whatever it is about", async () => {
  const { sections } = await brief({ task: "Write a cold email to a group controller", channel: "email" });
  const uris = (heading: string) =>
    sections.find((each) => each.heading === heading)?.items.map(({ uri }) => uri) ?? [];
  expect(uris("How we sound").join()).toContain("voice/brand-voice.md");
  expect(uris("Claims we may make").join()).toContain("claims/claims.yaml");
});

test("what has been replaced stays out", async () => {
  const { sections } = await brief({ task: "How do we win against Closebook?", max_tokens: 8_000 });
  const cards = sections.find(({ heading }) => heading === "Competition")?.items.map(({ uri }) => uri.split("#")[0]);
  expect(cards).toContain("inhouse://knowledge/battle-cards/closebook.md");
  expect(cards).not.toContain("inhouse://knowledge/battle-cards/closebook-2025.md");
});

test("a folder that nobody sorted by kind fills a brief too", async () => {
  const folder = await mkdtemp(join(tmpdir(), "inhouse-unsorted-"));
  const unsorted = join(folder, "files");
  await mkdir(unsorted);
  await writeFile(
    join(unsorted, "who we sell to.md"),
    "Offices of 40 to 400 people. The office manager decides; finance signs above 600 euros a month.\n",
  );
  await writeFile(
    join(unsorted, "lost - Atelier.txt"),
    "Lost: they stayed because their vending contract runs until 2028.\n",
  );
  const other = await modernClient(["--knowledge", unsorted, "--data", join(folder, "data")]);
  try {
    const args = { task: "Write to an office manager whose vending contract ends in January", channel: "email" };
    const { structuredContent } = await other.callTool({ name: "build_brief", arguments: args });
    const { sections } = buildBrief.outputSchema.parse(structuredContent);
    expect(sections.flatMap(({ items }) => items.map(({ title }) => title)).sort()).toEqual([
      "Lost - Atelier",
      "Who we sell to",
    ]);
  } finally {
    await other.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
