import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import type * as z from "zod";
import searchKnowledge from "../../tools/search-knowledge.ts";
import { bothClients, DEMO_KNOWLEDGE, linkModels, modernClient, temporaryFolder, textOf } from "../clients.ts";

type Answer = z.output<typeof searchKnowledge.outputSchema>;

let clients: Awaited<ReturnType<typeof bothClients>>;

beforeAll(async () => {
  clients = await bothClients(["--knowledge", DEMO_KNOWLEDGE, "--data", inject("demoData")]);
});
afterAll(async () => {
  await clients.close();
});

async function ask(args: Record<string, unknown>): Promise<Answer> {
  const result = await clients.modern.callTool({ name: "search_knowledge", arguments: args });
  expect(result.isError, textOf(result)).not.toBe(true);
  return searchKnowledge.outputSchema.parse(result.structuredContent);
}

const paths = (answer: Answer) => answer.hits.map((hit) => hit.uri.replace(/^inhouse:\/\/knowledge\/|#.*$/g, ""));

describe("an answer", () => {
  test("cites a place that opens and holds the text", async () => {
    const { hits } = await ask({ query: "What do we answer when they say spreadsheets are enough?", limit: 3 });
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) {
      const read = await clients.modern.callTool({ name: "read_knowledge", arguments: { uri: hit.uri } });
      expect(read.isError, textOf(read)).not.toBe(true);
      const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
      const source = words((read.structuredContent as { text: string }).text);
      const longest = hit.text.split("\n").sort((a, b) => b.length - a.length)[0] ?? "";
      expect(source).toContain(words(longest.replace(/^[^:]{1,40}: /, "")));
    }
  });

  test("is the same for clients of both protocol eras, in text and structure", async () => {
    const call = { name: "search_knowledge", arguments: { query: "why do we lose to Closebook", limit: 4 } };
    const [now, before] = [await clients.modern.callTool(call), await clients.legacy.callTool(call)];
    expect(before.structuredContent).toEqual(now.structuredContent);
    expect(textOf(before)).toBe(textOf(now));
    const { hits } = searchKnowledge.outputSchema.parse(now.structuredContent);
    for (const hit of hits) for (const part of [hit.title, hit.uri, hit.text]) expect(textOf(now)).toContain(part);
  });

  test("is the same every time", async () => {
    const once = await ask({ query: "discount approval for annual deals" });
    expect(await ask({ query: "discount approval for annual deals" })).toEqual(once);
  });

  test("is concise unless details are asked for", async () => {
    const [concise] = (await ask({ query: "security questionnaire", limit: 1 })).hits;
    const [detailed] = (await ask({ query: "security questionnaire", limit: 1, response_format: "detailed" })).hits;
    expect(concise?.headings).toBeUndefined();
    expect(detailed?.headings).toBeDefined();
    expect(detailed?.uri).toBe(concise?.uri);
  });

  test("says so when nothing relevant is known", async () => {
    for (const query of [
      "offside rule in football",
      "best pizza dough recipe",
      "the of and",
      "🍕🍕🍕",
      "wie hoch ist der Eiffelturm",
    ]) {
      const { hits, note } = await ask({ query });
      expect(hits, query).toEqual([]);
      expect(note, query).toMatch(/nothing relevant/i);
    }
  });
});

describe("trust", () => {
  test("both sides of a price conflict come back and are named", async () => {
    const answer = await ask({ query: "Growth list price in GBP per user, annual billing" });
    const [conflict] = answer.conflicts.filter((item) => /growth/i.test(item.fact));
    expect(conflict?.values.map((side) => side.uri.replace(/^inhouse:\/\/knowledge\/|#.*$/g, ""))).toContain(
      "playbooks/uk-sales-kit.md",
    );
    expect(new Set(conflict?.values.map((side) => side.value)).size).toBeGreaterThan(1);
    expect(paths(answer)).toContain("playbooks/uk-sales-kit.md");
  });

  test("pages that state the same value stand together on one side of a conflict", async () => {
    const args = { query: "Growth list price in GBP per user, annual billing" };
    const result = await clients.modern.callTool({ name: "search_knowledge", arguments: args });
    const sides = textOf(result)
      .split("\n")
      .filter((line) => /^- GBP \d/.test(line))
      .map((line) => line.slice(2, 8));
    expect(sides.length).toBeGreaterThan(1);
    expect(new Set(sides).size).toBe(sides.length);
    const values = searchKnowledge.outputSchema.parse(result.structuredContent).conflicts[0]?.values ?? [];
    expect(values.length).toBeGreaterThan(sides.length);
  });

  test("a superseded page is marked, names its successor and ranks below it", async () => {
    const answer = await ask({ query: "Closebook battle card", kinds: ["battle-card"] });
    const old = answer.hits.find((hit) => hit.uri.includes("closebook-2025.md"));
    expect(old?.superseded_by).toBe("inhouse://knowledge/battle-cards/closebook.md");
    expect(paths(answer).indexOf("battle-cards/closebook.md")).toBeLessThan(
      paths(answer).indexOf("battle-cards/closebook-2025.md"),
    );
  });

  test("retired pages stay out unless they are asked for", async () => {
    expect(paths(await ask({ query: "founders plan for life" }))).not.toContain("pricing/founders-plan.md");
    expect(paths(await ask({ query: "founders plan for life", where: ["status = retired"] }))).toContain(
      "pricing/founders-plan.md",
    );
  });

  test("drafts and stale pages are marked", async () => {
    const drafts = await ask({ query: "Tide Assist launch plan", where: ["status = draft"] });
    expect(drafts.hits[0]?.status).toBe("draft");
    const stale = await ask({ query: "list of subprocessors", path: "company/subprocessors.md" });
    expect(stale.hits[0]).toMatchObject({ stale: true, expires: "2026-08-31" });
  });

  test("customers never see internal text, however they are asked about", async () => {
    const secrets = [
      "lowest net price anyone may approve",
      "floor price of Growth",
      "penetration test Harrow Bay Labs",
      "how much money did we raise",
      "14% thrown away",
      "why we lose",
    ];
    for (const query of secrets) {
      const answer = await ask({ query, audience: "customer", limit: 50, response_format: "detailed" });
      for (const hit of answer.hits) expect(hit, query).toMatchObject({ visibility: "public", status: "approved" });
      const text = JSON.stringify(answer);
      for (const secret of ["Harrow Bay", "14.2 million", "thrown away", "[!internal]"])
        expect(text, query).not.toContain(secret);
      for (const side of answer.conflicts.flatMap((conflict) => conflict.values))
        expect(side.uri).not.toContain("playbooks/");
    }
  });
});

describe("filters", () => {
  test("kinds, facets, path and conditions all hold", async () => {
    const kinds = await ask({ query: "closing the books", kinds: ["objection", "persona"], limit: 20 });
    expect(new Set(kinds.hits.map((hit) => hit.kind))).toEqual(new Set(["objection", "persona"]));
    const folder = await ask({ query: "closing the books", path: "win-loss", limit: 20 });
    expect(folder.hits.length).toBeGreaterThan(3);
    for (const path of paths(folder)) expect(path).toMatch(/^win-loss\//);
    const rival = await ask({ query: "why did we lose", competitor: "Closebook", limit: 20 });
    expect(rival.hits.length).toBeGreaterThan(1);
    const stale = await ask({ query: "pricing", where: ["stale = true"], limit: 20 });
    expect(stale.hits.length).toBeGreaterThan(0);
    expect(stale.hits.every((hit) => hit.stale)).toBe(true);
    const fresh = await ask({ query: "pricing", where: ["stale = false"], limit: 20 });
    expect(fresh.hits.every((hit) => !hit.stale)).toBe(true);
    const recent = await ask({ query: "pricing", where: ["reviewed >= 2026-10-01"], limit: 20 });
    for (const hit of recent.hits) expect(hit.reviewed! >= "2026-10-01").toBe(true);
  });

  test("a path of one document answers with its passages", async () => {
    const { hits } = await ask({ query: "who speaks about the auditor", path: "calls", limit: 10 });
    const [path] = hits.map((hit) => hit.uri.replace(/^inhouse:\/\/knowledge\/|#.*$/g, ""));
    const inside = await ask({ query: "month-end close", path, limit: 10 });
    expect(new Set(paths(inside))).toEqual(new Set([path]));
    expect(inside.hits.length).toBeGreaterThan(1);
  });

  test("pages follow each other without overlap", async () => {
    const first = await ask({ query: "finance team close", limit: 5 });
    const second = await ask({ query: "finance team close", limit: 5, cursor: first.next_cursor });
    expect(second.hits.length).toBe(5);
    expect(paths(first).filter((path) => paths(second).includes(path))).toEqual([]);
  });
});

describe("bad input", () => {
  test.each([
    [{ query: "" }, /empty/i],
    [{ query: "x".repeat(100_000) }, /100000 characters/],
    [{ query: "a", limit: 0 }, /limit/],
    [{ query: "a", limit: 1e9 }, /limit/],
    [{ query: "a", kinds: ["objektion"] }, /objection/],
    [{ query: "a", where: ["colour = red"] }, /no field colour/],
    [{ query: "a", where: ["status = aproved"] }, /approved draft retired/],
    [{ query: "a", where: ["reviewed >= soon"] }, /ISO 8601/],
    [{ query: "a", where: ["reviewed >= 2026-13-45"] }, /ISO 8601/],
    [{ query: "a", where: ["reviewed >= 2026-02-30"] }, /ISO 8601/],
    [{ query: "a", where: ["stale = yes"] }, /true false/],
    [{ query: "a", where: ["stale > true"] }, /can't be compared/],
    [{ query: "a", cursor: "bm9wZTox" }, /does not belong/],
    [{ query: "a", top_k: 5 }, /top_k/],
    [{}, /query/],
  ])("%j is refused with a way on", async (args, message) => {
    const result = await clients.modern.callTool({ name: "search_knowledge", arguments: args });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(message);
  });

  test("quotes and SQL in any argument are only words", async () => {
    const evil = "x' OR 1=1 --";
    const answer = await ask({ query: evil, path: evil, persona: evil, where: [`owner = ${evil}`] });
    expect(answer.hits).toEqual([]);
  });
});

describe("names that no file holds", () => {
  test.each([
    ["Does Gong integrate with us?", "Gong"],
    ["Is there a Zapier connector?", "Zapier"],
    ["Growth plan in SEK", "SEK"],
  ])("%s: %s is named, for hits are only near to it", async (query, name) => {
    const { hits, note } = await ask({ query });
    expect(hits.length).toBeGreaterThan(0);
    expect(note).toContain(`"${name}" stands nowhere in this company's knowledge`);
    expect((await ask({ query, audience: "customer" })).note ?? "").not.toContain("nowhere");
  });

  test.each(["How do we win against LedgerHawk?", "How To Handle The Price Objection", "Who can approve 37%?"])(
    "%s names none",
    async (query) => {
      expect((await ask({ query })).note).toBeUndefined();
    },
  );
});

describe("filters that match nothing", () => {
  const noteOf = async (args: Record<string, unknown>) => {
    const { hits, note } = await ask({ query: "how do we win", ...args });
    expect(hits).toEqual([]);
    return note ?? "";
  };

  test("name what there is and what was probably meant", async () => {
    expect(await noteOf({ competitor: "clsebook" })).toMatch(/Did you mean closebook\? Known: .*ledgerhawk/);
    expect(await noteOf({ persona: "controler" })).toMatch(/persona "controler".*Known: .*group controller/);
    expect(await noteOf({ where: ["competitor = legerhawk"] })).toContain("Did you mean ledgerhawk?");
    expect(await noteOf({ path: "batle-cards" })).toContain("Did you mean battle-cards?");
    expect(await noteOf({ path: "battle-cards/closebok.md" })).toContain("Did you mean battle-cards/closebook.md?");
    expect(await noteOf({ path: "qqqqqqqq" })).toMatch(/Folders: .*battle-cards.*stories/);
  });

  test("tell customers of no name that only internal pages hold", async () => {
    expect(await noteOf({ competitor: "clsebook", audience: "customer" })).not.toMatch(/closebook|ledgerhawk/);
    expect(await noteOf({ path: "batle-cards", audience: "customer" })).not.toContain("battle-cards");
  });

  test.each(["./battle-cards", "battle-cards/", "Battle-Cards", "/battle-cards//", "inhouse://knowledge/battle-cards"])(
    "%s is the folder all the same",
    async (path) => {
      const plain = await ask({ query: "where we win", path: "battle-cards", limit: 4 });
      expect(paths(await ask({ query: "where we win", path, limit: 4 }))).toEqual(paths(plain));
      expect(plain.hits).toHaveLength(4);
    },
  );
});

describe("another language", () => {
  test.each(["Was kostet Growth pro Nutzer?", "¿Cuánto cuesta el plan Growth?"])(
    "%s is not denied: its names find, and English is asked for",
    async (query) => {
      const { hits, note } = await ask({ query });
      expect(note).toMatch(/"Growth".*ask it again in English/);
      expect(hits.every(({ text, title }) => /growth/i.test(text + title))).toBe(true);
      expect(hits.length).toBeGreaterThan(0);
    },
  );

  test("an English question is not taken for another language by a foreign word in it", async () => {
    const { hits, note } = await ask({ query: "What is the offside rule of the Bundesliga?" });
    expect(hits).toEqual([]);
    expect(note).toMatch(/Say so rather than guess/);
  });

  test("words out of a page in Chinese, Japanese or Thai find it", async () => {
    const folder = temporaryFolder();
    const knowledge = join(folder.dir, "files");
    mkdirSync(knowledge);
    const write = (name: string, text: string) => {
      writeFileSync(join(knowledge, name), text);
    };
    write("zh.md", "# 定价说明\n\n增长套餐的价格为每位用户每月六十二英镑，按年计费。\n");
    write("ja.md", "# 料金\n\nグロースプランは一人あたり月額六十二ポンドです。\n");
    write("th.md", "# ราคา\n\nแพ็กเกจเติบโตราคาหกสิบสองปอนด์ต่อผู้ใช้ต่อเดือน\n");
    write("en.md", "# Holidays\n\nThe office is closed between Christmas and New Year.\n");
    const client = await modernClient([
      "--knowledge",
      knowledge,
      "--data",
      linkModels(inject("models"), join(folder.dir, "data")),
    ]);
    try {
      for (const [query, page] of [
        ["价格 每月", "zh.md"],
        ["每位用户的价格", "zh.md"],
        ["グロースプラン 月額", "ja.md"],
        ["ราคา ต่อเดือน", "th.md"],
      ]) {
        const result = await client.callTool({ name: "search_knowledge", arguments: { query } });
        const answer = searchKnowledge.outputSchema.parse(result.structuredContent);
        expect(paths(answer)[0], query).toBe(page);
      }
    } finally {
      await client.close();
      folder.remove();
    }
  });
});

test("a page that has just become internal is not told to customers, not even by the first question after it", async () => {
  const folder = temporaryFolder();
  const page = join(folder.dir, "k/pricing/page.md");
  const write = (visibility: string, text: string) => {
    writeFileSync(page, `---\nvisibility: ${visibility}\n---\n# Moon office\n\n${text}\n`);
  };
  mkdirSync(dirname(page), { recursive: true });
  write("public", "The moon office closes at nine.");
  writeFileSync(
    join(dirname(page), "other.md"),
    "---\nvisibility: public\n---\n# Mars office\n\nThe office on Mars closes at ten.\n",
  );
  const client = await modernClient([
    "--knowledge",
    join(folder.dir, "k"),
    "--data",
    linkModels(inject("models"), join(folder.dir, "d")),
  ]);
  try {
    const query = "when does the moon office close";
    const search = async (audience?: string) => {
      const { structuredContent } = await client.callTool({ name: "search_knowledge", arguments: { query, audience } });
      return searchKnowledge.outputSchema.parse(structuredContent);
    };
    const read = () => {
      const uri = "inhouse://knowledge/pricing/page.md";
      return client.callTool({ name: "read_knowledge", arguments: { uri, audience: "customer" } });
    };
    expect(paths(await search("customer"))).toEqual(["pricing/page.md", "pricing/other.md"]);
    // The server may not index meanwhile.
    const lock = join(folder.dir, "d/index.lock");
    await vi.waitFor(() => {
      mkdirSync(lock);
    }, 5_000);
    const later = new Date(Date.now() + 3_600_000);
    utimesSync(lock, later, later);
    // Saved again as it was: its time alone does not make it another.
    utimesSync(page, new Date(), new Date());
    expect(paths(await search("customer"))).toContain("pricing/page.md");

    write("internal", "The moon office closes at nine, and nobody may know.");
    const held = await search("customer");
    expect(paths(held)).toEqual(["pricing/other.md"]);
    expect(held.note).toContain("changed since it was indexed");
    expect(textOf(await read())).toMatch(/NOT_PUBLIC[\s\S]*changed since it was indexed/);
    expect(paths(await search())).toContain("pricing/page.md");
  } finally {
    await client.close();
    folder.remove();
  }
});
