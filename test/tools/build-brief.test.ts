import { cpSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type * as z from "zod";
import { itemText } from "../../src/search/brief-text.ts";
import buildBrief from "../../tools/build-brief.ts";
import { DEMO_KNOWLEDGE, linkModels, modernClient, temporaryFolder, textOf } from "../clients.ts";
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

/** The brief with the text that is sent, which is what a budget buys. */
async function sent(args: Record<string, unknown>): Promise<{ result: Brief; text: string; length: number }> {
  const answer = await client.callTool({ name: "build_brief", arguments: args });
  const text = textOf(answer);
  return { result: buildBrief.outputSchema.parse(answer.structuredContent), text, length: countTokens(text) };
}
const pagesOf = ({ sections }: Brief) =>
  sections.flatMap(({ items }) => items.map(({ uri }) => uri.replace(/#.*/, "").replace("inhouse://knowledge/", "")));

const words = fc.constantFrom(
  ..."cold email CFO price Growth discount Closebook versus call demo objection expensive story NetSuite 12% 报价 ¿cuánto? 🚀".split(
    " ",
  ),
);
const briefs = fc.record(
  {
    task: fc.oneof(
      fc.array(words, { minLength: 1, maxLength: 8 }).map((some) => `Write: ${some.join(" ")}`),
      fc.string({ minLength: 3, maxLength: 2_000, unit: "grapheme" }).filter((text) => text.trim().length >= 3),
      fc.constant("What does Growth cost in pounds, billed annually?"),
    ),
    max_tokens: fc.oneof(fc.integer({ min: 300, max: 700 }), fc.integer({ min: 300, max: 12_000 })),
    persona: fc.constantFrom("CFO", "group controller", "zzz", "价".repeat(300)),
    competitor: fc.constantFrom("Closebook", "LedgerHawk", "Blackline"),
  },
  { requiredKeys: ["task", "max_tokens"] },
);

test("the text that is sent never exceeds its budget and says its own length", async () => {
  await fc.assert(
    fc.asyncProperty(briefs, async (args) => {
      const { result, length } = await sent(args);
      expect(length).toBeLessThanOrEqual(args.max_tokens);
      expect(result.tokens).toBe(length);
      const least = /needs max_tokens (\d+)/.exec(result.note ?? "")?.[1];
      if (result.sections.length === 0) expect(result.note).toMatch(/^(?=.*(?:needs max_tokens|Nothing in this))/);
      if (least !== undefined) {
        expect(result.sections).toEqual([]);
        expect((await sent({ ...args, max_tokens: Number(least) })).result.sections).not.toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
});

test("a large budget is used", async () => {
  const { length } = await sent({ task: "Cold email to the CFO of a manufacturing group", max_tokens: 3_000 });
  expect(length).toBeGreaterThan(2_600);
});

test("a budget too small for the shortest passage says what it takes", async () => {
  const folder = temporaryFolder();
  const knowledge = join(folder.dir, "files");
  await mkdir(knowledge);
  const page = `${"Our quarterly pricing review of the anvil range ".repeat(28)}.\n`;
  await writeFile(join(knowledge, `${"a-very-long-name-".repeat(13)}pricing.md`), page);
  const other = await modernClient([
    "--knowledge",
    knowledge,
    "--data",
    linkModels(inject("models"), join(folder.dir, "data")),
  ]);
  try {
    const ask = async (max_tokens: number) => {
      const answer = await other.callTool({
        name: "build_brief",
        arguments: { task: "Quote the anvil range pricing", max_tokens },
      });
      return buildBrief.outputSchema.parse(answer.structuredContent);
    };
    const small = await ask(300);
    expect(small.sections).toEqual([]);
    const least = Number(/No passage fits 300 tokens\..* needs max_tokens (\d+)\./.exec(small.note ?? "")?.[1]);
    expect((await ask(least)).sections).toHaveLength(1);
  } finally {
    await other.close();
    folder.remove();
  }
});

test("what was asked for by name comes first", async () => {
  const task = "Cold email to the CFO of a manufacturing group";
  const { result } = await sent({ task, persona: "CFO", competitor: "Closebook" });
  expect(result.sections[0]?.items[0]?.uri).toContain("personas/cfo-mid-market.md");
  expect(pagesOf(result)).toEqual(
    expect.arrayContaining(["battle-cards/closebook.md", "stories/brannock-tooling.md", "voice/brand-voice.md"]),
  );
  expect(result.note).toBeUndefined();
  expect(pagesOf((await sent({ task, persona: "CFO", max_tokens: 400 })).result)[0]).toBe("personas/cfo-mid-market.md");
});

test("a persona or competitor that nothing is filed under is named, with what is known", async () => {
  const { result, text } = await sent({ task: "Follow-up e-mail", persona: "zzz", competitor: "Blackline" });
  expect(result.note).toMatch(/persona "zzz".*Known: .*cfo.*competitor "Blackline".*Known: .*closebook/);
  expect(text).toContain(result.note);
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
    crm = await crmClient();
  });
  afterAll(() => crm.close());

  const about = async (args: Record<string, unknown>) => {
    const result = await crm.call("build_brief", args);
    expect(result.isError, result.text).toBe(false);
    return { ...buildBrief.outputSchema.parse(result.structured), rendered: result.text };
  };

  test.each([300, 1_000, 3_000])("its facts open the brief, within a budget of %i tokens", async (max_tokens) => {
    const { sections, tokens, rendered } = await about({
      task: "Prepare the call",
      account: "denholmpumps.example",
      max_tokens,
    });
    expect(tokens).toBe(countTokens(rendered));
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

test("a story is told to its end while there is room, and the voice is found in a folder of any name", async () => {
  const folder = temporaryFolder();
  const write = async (path: string, text: string) => {
    await mkdir(join(folder.dir, "files", path, ".."), { recursive: true });
    await writeFile(join(folder.dir, "files", path), text);
  };
  const middle = "They tried curtains, then plants, and for a month they asked the cooks to whisper. ".repeat(12);
  await write(
    "stories/Harbour kitchen.md",
    `# The Harbour kitchen\n\nThe Harbour restaurant was so loud that guests wrote about it.\n\n## What they tried\n\n${middle}\n\n## What came of it\n\nIt fell from 84 to 76 decibels.\n`,
  );
  await write(
    "Brand & Words/Tone of voice.md",
    "# How we sound\n\nCalm and dry. Say the number. Words to avoid: silent, revolutionary.\n",
  );
  await write("icp/Restaurants.md", "# Restaurants\n\nOwners who read what guests write.\n");
  const data = linkModels(inject("models"), join(folder.dir, "data"));
  const other = await modernClient(["--knowledge", join(folder.dir, "files"), "--data", data]);
  try {
    const task = "Write a LinkedIn post about the Harbour restaurant";
    const answer = await other.callTool({ name: "build_brief", arguments: { task, max_tokens: 3000 } });
    expect(textOf(answer)).toContain("from 84 to 76 decibels");
    expect(textOf(answer)).toMatch(/## How we sound\n[^#]*Tone%20of%20voice/);
  } finally {
    await other.close();
    folder.remove();
  }
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
  const other = await modernClient([
    "--knowledge",
    unsorted,
    "--data",
    linkModels(inject("models"), join(folder, "data")),
  ]);
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
