import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { DEMO_KNOWLEDGE, modernClient, textOf } from "../clients.ts";

let client: Awaited<ReturnType<typeof modernClient>>;

beforeAll(async () => {
  client = await modernClient(["--knowledge", DEMO_KNOWLEDGE, "--data", inject("demoData")]);
});
afterAll(async () => {
  await client.close();
});

const read = (args: Record<string, unknown>) => client.callTool({ name: "read_knowledge", arguments: args });
const text = (result: { structuredContent?: unknown }) => (result.structuredContent as { text: string }).text;

test("reads lines, a page and a moment of a call", async () => {
  const lines = text(await read({ uri: "inhouse://knowledge/battle-cards/closebook.md#L1-L12" }));
  expect(lines).toMatch(/Closebook/);
  expect(text(await read({ uri: "inhouse://knowledge/research/close-benchmark-2026.pdf#page=2" }))).not.toBe("");
  const deck = text(await read({ uri: "inhouse://knowledge/templates/first-call-deck.pptx" }));
  expect(deck.match(/^\[slide \d+\]$/gm)?.slice(0, 2)).toEqual(["[slide 1]", "[slide 2]"]);
  expect(text(await read({ uri: "inhouse://knowledge/research/close-benchmark-2026.pdf" }))).toMatch(
    /^\[page 1\]\n[^]*\n\[page 2\]\n/,
  );
  const call = "inhouse://knowledge/calls/2026-05-19-ardmore-foods-discovery.vtt";
  const moment = text(await read({ uri: `${call}#t=120` }));
  expect(text(await read({ uri: call, max_tokens: 20_000 }))).toContain(moment.slice(0, 60));
  expect(text(await read({ uri: "inhouse://knowledge/company/people.csv#L2" }))).not.toBe("");
});

test("a long document is read in parts that join to the whole", async () => {
  const uri = "inhouse://knowledge/playbooks/implementation-handbook.md";
  const whole = text(await read({ uri, max_tokens: 20_000 }));
  let joined = "";
  let cursor: string | undefined;
  do {
    const part = await read({ uri, max_tokens: 700, cursor });
    joined += ` ${text(part)}`;
    cursor = (part.structuredContent as { next_cursor?: string }).next_cursor;
  } while (cursor !== undefined);
  const words = (value: string) => value.split(/\s+/).filter((word) => word !== "");
  expect(words(joined)).toEqual(words(whole));
});

test("customers read public text only, with internal remarks cut out", async () => {
  const uri = "inhouse://knowledge/pricing/pricing-page.md";
  expect(text(await read({ uri }))).toContain("[!internal]");
  expect(text(await read({ uri, audience: "customer" }))).not.toContain("[!internal]");
  const internal = await read({ uri: "inhouse://knowledge/battle-cards/closebook.md", audience: "customer" });
  expect(internal.isError).toBe(true);
  expect(textOf(internal)).toContain("NOT_PUBLIC");
});

test.each([
  ["inhouse://knowledge/../../etc/passwd", "URI_INVALID"],
  ["inhouse://knowledge/a/%2e%2e/%2e%2e/etc/passwd", "URI_INVALID"],
  ["inhouse://knowledge/a%2Fb.md", "URI_INVALID"],
  ["inhouse://knowledge/%zz", "URI_INVALID"],
  ["file:///etc/passwd", "URI_INVALID"],
  ["https://example.com/", "URI_INVALID"],
  ["inhouse://knowledge/", "URI_INVALID"],
  ["inhouse://knowledge/battle-cards/closebook.md#L9-L3", "URI_INVALID"],
  ["inhouse://knowledge/battle-cards/closebook.md#L900", "NOT_FOUND"],
  ["inhouse://knowledge/battle-cards/closebok.md", "NOT_FOUND"],
])("%s is refused: %s", async (uri, code) => {
  const result = await read({ uri });
  expect(result.isError).toBe(true);
  expect(textOf(result)).toContain(code);
  expect(textOf(result)).toContain("next:");
});

test("a near miss is named", async () => {
  expect(textOf(await read({ uri: "inhouse://knowledge/closebook.md" }))).toContain("battle-cards/closebook.md");
});

test.each([
  ["inhouse://knowledge/battle-cards/closebok.md", "inhouse://knowledge/battle-cards/closebook.md"],
  ["inhouse://knowledge/battle-card/ledgerhwak.md", "inhouse://knowledge/battle-cards/ledgerhawk.md"],
  ["closebok.md", "inhouse://knowledge/battle-cards/closebook.md"],
])("a typo in %s is answered with %s", async (uri, meant) => {
  const result = await read({ uri });
  expect(result.isError).toBe(true);
  expect(textOf(result)).toContain(`Did you mean ${meant}`);
});

test("a typo names no internal page to customers", async () => {
  const result = await read({ uri: "inhouse://knowledge/battle-cards/closebok.md", audience: "customer" });
  expect(textOf(result)).not.toContain("closebook");
});

test.each([
  "battle-cards/closebook.md",
  "./battle-cards/closebook.md",
  "/battle-cards/closebook.md",
  "Battle-Cards/Closebook.md",
  "closebook.md",
])("%s names exactly one document", async (path) => {
  const whole = await read({ uri: "inhouse://knowledge/battle-cards/closebook.md" });
  expect((await read({ uri: path })).structuredContent).toEqual(whole.structuredContent);
  const lines = await read({ uri: `${path}#L1-L12` });
  expect(lines.structuredContent).toMatchObject({ uri: "inhouse://knowledge/battle-cards/closebook.md#L1-L12" });
});

test.each([
  ["../../etc/passwd", "URI_INVALID"],
  ["/etc/passwd", "NOT_FOUND"],
  ["..%2f..%2fetc/passwd", "NOT_FOUND"],
  ["", "URI_INVALID"],
  ["md", "NOT_FOUND"],
])("the path %j opens nothing", async (uri, code) => {
  const result = await read({ uri });
  expect(result.isError).toBe(true);
  expect(textOf(result)).toContain(code);
});

test("a public claim does not tell customers which internal page it comes from", async () => {
  const uri = "inhouse://knowledge/claims/claims.yaml";
  const own = text(await read({ uri }));
  const shown = text(await read({ uri, audience: "customer" }));
  expect(own).toContain("source: playbooks/implementation-handbook.md");
  expect(shown).not.toMatch(/playbooks\/|close-benchmark|voice\//);
  // A source that customers may see stays, and so does all else.
  expect(shown).toContain("source: company/about.md");
  expect(shown).toContain("id: first-close-23-days");
  const query = "How many days until the first close in Tidewell?";
  const found = await client.callTool({ name: "search_knowledge", arguments: { query, audience: "customer" } });
  expect(textOf(found)).toContain("23 days after signing");
  expect(textOf(found)).not.toContain("playbooks/");
});
