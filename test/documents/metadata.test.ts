import { describe, expect, test } from "vitest";
import { nearKind, resolveMetadata } from "../../src/documents/metadata.ts";
import type { FrontMatter } from "../../src/documents/types.ts";
import { read } from "./fixtures.ts";

const fields = (values: Record<string, unknown>): FrontMatter => ({ values, places: {}, unreadable: [] });

describe("kind", () => {
  test.each([
    ["objections/a.md", undefined, "objection"],
    ["battle-cards/deep/a.md", undefined, "battle-card"],
    ["Battle Cards/a.md", undefined, "battle-card"],
    ["companies/a.md", undefined, "company"],
    ["stories/a.md", undefined, "story"],
    ["policy/a.yaml", undefined, "policy"],
    ["win-loss/a.csv", undefined, "win-loss"],
    ["elsewhere/objections/a.md", undefined, "other"],
    ["objection.md", undefined, "other"],
    ["objections/a.md", "battle-cards", "battle-card"],
    ["objections/a.md", "nonsense", "objection"],
  ])("%s stating %s is %s", (path, kind, expected) => {
    expect(resolveMetadata(path, fields({ kind }), undefined).metadata.kind).toBe(expected);
  });
});

describe("fields", () => {
  test("facets are lower-cased lists, however they are written", () => {
    const { metadata } = resolveMetadata(
      "a.md",
      fields({ segment: "Mid-Market, Enterprise", persona: ["CFO", "CFO"], region: 5 }),
      undefined,
    );
    expect(metadata.facets).toEqual({ segment: ["mid-market", "enterprise"], persona: ["cfo"], region: ["5"] });
  });

  test("unknown keys are kept", () => {
    expect(resolveMetadata("a.md", fields({ campaign: { name: "Q4" } }), undefined).metadata.extra).toEqual({
      campaign: { name: "Q4" },
    });
  });

  test("supersedes is a list of paths below the root", () => {
    expect(resolveMetadata("a.md", fields({ supersedes: "./b.md, /c.md" }), undefined).metadata.supersedes).toEqual([
      "b.md",
      "c.md",
    ]);
  });

  test("the title comes from front matter, else from the format, else from the name of the file", () => {
    expect(resolveMetadata("x/too-expensive.md", fields({ title: "T" }), "H").metadata.title).toBe("T");
    expect(resolveMetadata("x/too-expensive.md", undefined, "H").metadata.title).toBe("H");
    expect(resolveMetadata("x/too-expensive.md", undefined, undefined).metadata.title).toBe("Too expensive");
    expect(resolveMetadata("x/lost - Atelier_2026-08.txt", undefined, undefined).metadata.title).toBe(
      "Lost - Atelier 2026 08",
    );
  });
});

describe("what cannot be read", () => {
  test("each bad value is named with its place and what is allowed, and the rest is kept", async () => {
    const document = await read(
      "misc/a.md",
      "---\ntitle: A\nkind: objektion\nstatus: aproved\nvisibility: pubic\nreviewed: 2025-02-30\nexpires: soon\nowner: Priya\n---\nBody\n",
    );
    expect(document.text.trim()).toBe("Body");
    expect(document.metadata).toMatchObject({
      title: "A",
      kind: "other",
      status: "draft",
      visibility: "internal",
      owner: "Priya",
    });
    expect(document.metadata).not.toHaveProperty("reviewed");
    expect(document.warnings.map(({ line, column, message }) => [line, column, message])).toEqual([
      [3, 1, expect.stringMatching(/^kind: objektion is unknown: did you mean objection\? \(allowed: company, icp/)],
      [6, 1, "reviewed: 2025-02-30 is not a date like 2025-01-31"],
      [7, 1, "expires: soon is not a date like 2025-01-31"],
      [4, 1, expect.stringMatching(/did you mean approved\?.*Taken as draft/)],
      [5, 1, expect.stringMatching(/did you mean public\?.*Taken as internal/)],
    ]);
  });

  test("a visibility that is stated twice is internal", async () => {
    const document = await read("a.md", "---\nvisibility: public\nvisibility: public\n---\nBody");
    expect(document.metadata.visibility).toBe("internal");
  });

  test("a visibility inside broken YAML that cannot be read is internal", async () => {
    const document = await read("a.md", '---\nowner: "x\nvisibility: [public\n---\nBody');
    expect(document.metadata.visibility).toBe("internal");
    expect(document.warnings.length).toBeGreaterThan(0);
  });
});

test.each([
  ["Battlecards", "battle-card"],
  ["Customer Stories", "story"],
  ["research_notes", "research"],
  ["objektions", "objection"],
  ["Sales-Calls", "call"],
  ["Winloss", "win-loss"],
  ["handbook", undefined],
  ["others", undefined],
  ["2026", undefined],
])("a folder called %s was probably meant for %s", (folder, kind) => {
  expect(nearKind(folder)).toBe(kind);
});
