/** What a model may send: every call gets an answer or a clear error, through clients of both protocol eras. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { legacyClient, linkModels, modernClient, temporaryFolder, textOf } from "../clients.ts";
import { note } from "../indexing/knowledge-base.ts";

let folder: ReturnType<typeof temporaryFolder>;
let modern: Client;
let legacy: Awaited<ReturnType<typeof legacyClient>>;

beforeAll(async () => {
  folder = temporaryFolder();
  const dir = join(folder.dir, "knowledge");
  mkdirSync(join(dir, "pricing"), { recursive: true });
  for (let i = 0; i < 12; i++) writeFileSync(join(dir, `note-${String(i)}.md`), note(i));
  writeFileSync(
    join(dir, "pricing", "o'brien.md"),
    "---\nowner: O'Brien\nsegment: enterprise\n---\n# Discounts\n\nO'Brien approves discounts above 15 percent.\n",
  );
  const flags = ["--knowledge", dir, "--data", linkModels(inject("models"), join(folder.dir, "data"))];
  modern = await modernClient(flags);
  // Waits for the first index.
  await modern.callTool({ name: "search_knowledge", arguments: { query: "discounts" } });
  legacy = await legacyClient(flags);
});
afterAll(async () => {
  await modern.close();
  await legacy.close();
  folder.remove();
});

interface Answer {
  isError: boolean;
  text: string;
  hits: { uri: string }[];
  next_cursor?: string;
}

async function call(tool: string, args: Record<string, unknown>): Promise<Answer> {
  const results = await Promise.all([modern, legacy].map((client) => client.callTool({ name: tool, arguments: args })));
  const [first, second] = results.map((result) => ({
    isError: result.isError === true,
    text: textOf(result),
    ...((result.structuredContent ?? {}) as { hits?: { uri: string }[]; next_cursor?: string }),
  }));
  expect(second).toEqual(first);
  return { hits: [], ...first! };
}
const search = (args: Record<string, unknown>) => call("search_knowledge", args);

describe("queries", () => {
  test.each([
    ["100,000 characters", "discount ".repeat(11_112)],
    ["nothing", ""],
    ["only blanks", " \n\t "],
  ])("of %s are refused with what to do instead", async (_name, query) => {
    const { isError, text } = await search({ query });
    expect(isError).toBe(true);
    expect(text).toMatch(/^INVALID_ARGUMENT: /);
    expect(text).toContain("next: Ask");
    expect(text.length).toBeLessThan(500);
  });

  test.each([
    ["only stop words", "the of and is it to"],
    ["emoji", "🚀🚀 🤷‍♀️ 💸"],
    ["punctuation", "?!… () [] {} \" ' ` \\ / ; -- * ~ ^ :"],
    ["operators of a query language", 'title:x AND (NOT y OR "z~2") +a -b c^9 [a TO b]'],
    ["SQL", "'; DROP TABLE chunks; -- ' OR '1'='1"],
    ["NUL and control characters", "dis\u0000count\u0007 \u001b[31m"],
    ["a lone surrogate", "discount \ud83d"],
    ["one long word", "x".repeat(4_000)],
    ["Japanese", "割引は誰が承認しますか"],
    ["Arabic", "من يوافق على الخصومات؟"],
  ])("of %s get an answer", async (_name, query) => {
    const { isError, text } = await search({ query });
    expect(isError).toBe(false);
    expect(text).not.toBe("");
  });

  test("in another language find what shares words with them", async () => {
    const { hits } = await search({ query: "Wer genehmigt discounts über 15 percent, O'Brien?" });
    expect(hits[0]?.uri).toContain("o'brien.md");
  });

  test("that nothing answers say so", async () => {
    const { hits, text } = await search({ query: "photosynthesis in deep sea bacteria" });
    expect(hits).toEqual([]);
    expect(text).toContain("Nothing relevant");
  });
});

describe("limits", () => {
  test.each([0, -1, 51, 1e9, 1.5, "8", null])("%s is refused and the bounds named", async (limit) => {
    const { isError, text } = await search({ query: "discounts", limit });
    expect(isError).toBe(true);
    expect(text).toMatch(/limit/);
  });

  test.each([0, 1e9])("max_tokens %s is refused", async (max_tokens) => {
    const { isError, text } = await call("read_knowledge", { uri: "inhouse://knowledge/note-1.md", max_tokens });
    expect(isError).toBe(true);
    expect(text).toMatch(/max_tokens/);
  });

  test("an argument that does not exist is named", async () => {
    const { isError, text } = await search({ query: "discounts", kind: "pricing" });
    expect(isError).toBe(true);
    expect(text).toContain("kind");
  });
});

describe("cursors", () => {
  test("lead through all hits once, and back to none", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 20; page++) {
      const answer = await search({
        query: "what people look for in these notes",
        limit: 4,
        ...(cursor === undefined ? {} : { cursor }),
      });
      seen.push(...answer.hits.map((hit) => hit.uri));
      cursor = answer.next_cursor;
      if (cursor === undefined) break;
    }
    expect(cursor).toBeUndefined();
    expect(seen.length).toBeGreaterThan(8);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("of another search, invented or cut are refused", async () => {
    const { next_cursor } = await search({ query: "how does pricing work", limit: 2 });
    expect(next_cursor).toBeDefined();
    const wrong = [
      { query: "how does security work", limit: 2, cursor: next_cursor },
      { query: "how does pricing work", limit: 2, kinds: ["pricing"], cursor: next_cursor },
      ...["x", "../../etc/passwd", "MTox", "💥", next_cursor?.slice(0, -3)].map((cursor) => ({
        query: "what people look for in these notes",
        limit: 2,
        cursor,
      })),
    ];
    for (const args of wrong) {
      const { isError, text } = await search(args);
      expect(isError, JSON.stringify(args)).toBe(true);
      expect(text).toMatch(/^INVALID_ARGUMENT: The cursor/);
    }
  });

  test("of another document are refused", async () => {
    const { isError, text } = await call("read_knowledge", { uri: "inhouse://knowledge/note-1.md", cursor: "999999" });
    expect(isError).toBe(true);
    expect(text).toMatch(/^INVALID_ARGUMENT: The cursor/);
  });
});

describe("filters are values, never SQL", () => {
  const INJECTIONS = [
    "' OR '1'='1",
    "x'); DROP TABLE chunks; --",
    "enterprise' OR status = 'retired",
    "%",
    "_",
    "a\\'b",
    "'''",
  ];

  test.each(INJECTIONS)("%s matches nothing and breaks nothing", async (value) => {
    for (const field of ["segment", "persona", "competitor", "product", "stage", "path"]) {
      const { isError, hits } = await search({ query: "discounts", [field]: value });
      expect({ field, isError, hits }).toEqual({ field, isError: false, hits: [] });
    }
    for (const operator of ["=", "contains"]) {
      const { isError, hits } = await search({ query: "discounts", where: [`owner ${operator} ${value}`] });
      expect(isError).toBe(false);
      if (operator === "=" || !["%", "_"].includes(value)) expect(hits).toEqual([]);
    }
    expect((await search({ query: "discounts" })).hits.length).toBeGreaterThan(0);
  });

  test("a wildcard of LIKE in a condition is an ordinary character", async () => {
    expect((await search({ query: "discounts", where: ["owner contains _"] })).hits).toEqual([]);
    expect((await search({ query: "discounts", where: ["owner contains %"] })).hits).toEqual([]);
    expect((await search({ query: "discounts", where: ["owner contains o'b"] })).hits).toHaveLength(1);
    expect((await search({ query: "discounts", where: ["owner = O'BRIEN"] })).hits).toHaveLength(1);
    expect((await search({ query: "discounts", segment: "Enterprise" })).hits).toHaveLength(1);
    expect((await search({ query: "discounts", path: "pricing/o'brien.md" })).hits).toHaveLength(1);
  });

  test.each(["", "owner", "owner ~ x", "password = x", "owner = x; DELETE", "reviewed > yesterday", "status = gone"])(
    "the condition %j is refused with the allowed ones, or taken as a value",
    async (condition) => {
      const { isError, text, hits } = await search({ query: "discounts", where: [condition] });
      if (condition === "owner = x; DELETE") expect({ isError, hits }).toEqual({ isError: false, hits: [] });
      else expect(text).toMatch(/^INVALID_ARGUMENT: [^]*next: /);
    },
  );
});

describe("citations", () => {
  test.each([
    "inhouse://knowledge/../secret.md",
    "inhouse://knowledge/pricing/../../secret.md",
    "inhouse://knowledge/%2e%2e/secret.md",
    "inhouse://knowledge/..%2fsecret.md",
    "inhouse://knowledge/pricing%2Fo'brien.md",
    "inhouse://knowledge/..%5csecret.md",
    "inhouse://knowledge/a%00b.md",
    "inhouse://knowledge/%ff.md",
    "inhouse://knowledge//etc/passwd",
    "inhouse://knowledge/",
    "inhouse://other/note-1.md",
    "file:///etc/passwd",
    "https://example.com/note-1.md",
    "../note-1.md",
    "../../../../etc/passwd",
    "inhouse://knowledge/note-1.md#L0",
    "inhouse://knowledge/note-1.md#L9-L3",
    "inhouse://knowledge/note-1.md#x=1",
    "inhouse://knowledge/note-1.md#L1#L2",
    "",
  ])("%s is no citation", async (uri) => {
    const { isError, text } = await call("read_knowledge", { uri });
    expect(isError).toBe(true);
    expect(text).toMatch(/^URI_INVALID: [^]*next: /);
    expect(text).not.toMatch(/root:|ENOENT|EISDIR/);
    if (uri !== "") await expect(modern.readResource({ uri })).rejects.toThrow();
  });

  test("of a document or place that is not there say so", async () => {
    for (const uri of ["inhouse://knowledge/no-such.md", "inhouse://knowledge/note-1.md#L900"]) {
      const { isError, text } = await call("read_knowledge", { uri });
      expect(isError).toBe(true);
      expect(text).toMatch(/^NOT_FOUND: [^]*next: /);
    }
    await expect(modern.readResource({ uri: "inhouse://knowledge/no-such.md" })).rejects.toThrow(/no-such/);
  });
});
