import { cpSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type * as z from "zod";
import { itemText } from "../../src/search/brief.ts";
import buildBrief from "../../tools/build-brief.ts";
import { DEMO_KNOWLEDGE, modernClient, temporaryFolder, textOf } from "../clients.ts";
import { AS_OF, crmClient } from "./crm-tools.ts";

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

describe("for an account", () => {
  let crm: Awaited<ReturnType<typeof crmClient>>;
  beforeAll(async () => {
    crm = await crmClient(inject("demoData"));
  });
  afterAll(() => crm.close());

  const about = async (args: Record<string, unknown>) => {
    const result = await crm.call("build_brief", args);
    expect(result.isError, result.text).toBe(false);
    return { ...buildBrief.outputSchema.parse(result.structured), rendered: result.text };
  };

  test.each([300, 1_000, 3_000])("its facts open the brief, within a budget of %i tokens", async (max_tokens) => {
    const { sections, tokens } = await about({ task: "Prepare the call", account: "denholmpumps.example", max_tokens });
    const items = sections.flatMap((section) => section.items);
    expect(tokens).toBe(items.reduce((sum, item) => sum + countTokens(itemText(item)), 0));
    expect(tokens).toBeLessThanOrEqual(max_tokens);
    const [own] = sections[0]!.items;
    expect(sections[0]!.heading).toBe("The account");
    expect(own).toMatchObject({ uri: "inhouse://crm/company/20410000248", title: "Denholm Pumps" });
    expect(countTokens(itemText(own!))).toBeLessThanOrEqual(max_tokens * 0.4);
  });

  test("says who they are, what is open, what was said last and which segment they fit", async () => {
    const { sections } = await about({ task: "Prepare the call", account: "Denholm Pumps", max_tokens: 3_000 });
    const text = sections[0]!.items[0]!.text;
    for (const fact of ["Stuart Ainsley", "DECISION_MAKER", "14136 GBP", "competitor LedgerHawk", "2026-11-18"])
      expect(text).toContain(fact);
    expect(text).toContain("pe-manufacturing-5-plus: fits");
  });

  test("the knowledge follows the account's competitor, segment and persona", async () => {
    const task = "Prepare the call";
    const paths = (sections: Brief["sections"]) =>
      sections.flatMap(({ items }) => items.map(({ uri }) => uri.replace(/#.*/, "")));
    const own = paths((await about({ task, account: "Denholm Pumps", max_tokens: 6_000 })).sections);
    const plain = paths((await brief({ task })).sections);
    for (const page of [
      "battle-cards/ledgerhawk.md",
      "icp/pe-backed-manufacturing.md",
      "playbooks/pe-platform-play.md",
    ])
      expect(own).toContain(`inhouse://knowledge/${page}`);
    expect(own).toContain("inhouse://knowledge/calls/2026-11-05-denholm-pumps-demo.md");
    expect(plain).not.toContain("inhouse://knowledge/battle-cards/ledgerhawk.md");
  });

  test("a name that several companies have is refused exactly as get_account refuses it", async () => {
    const args = { account: "Corvane" };
    const refused = await crm.call("build_brief", { task: "Prepare the call", ...args });
    expect(refused.isError).toBe(true);
    expect(refused.text).toContain("ACCOUNT_AMBIGUOUS");
    expect(refused.text).toBe((await crm.call("get_account", { ...args, as_of: AS_OF })).text);
  });
});

test("an account before anything was imported says how to import", async () => {
  const data = temporaryFolder();
  cpSync(inject("demoData"), data.dir, { recursive: true });
  const bare = await modernClient(["--knowledge", DEMO_KNOWLEDGE, "--data", data.dir]);
  const result = await bare.callTool({
    name: "build_brief",
    arguments: { task: "Prepare the call", account: "Denholm Pumps" },
  });
  await bare.close();
  data.remove();
  expect(result.isError).toBe(true);
  expect(textOf(result)).toMatch(/NOT_FOUND: The CRM is empty[^]*inhouse crm import/);
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
