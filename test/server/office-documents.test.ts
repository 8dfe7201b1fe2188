/** A workbook, a presentation and a letter from the folder to the client: indexed, found, and opened by their citations. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document, Packer, Paragraph, TextRun } from "docx";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { inhouse } from "../cli/run-command.ts";
import { linkModels, modernClient, temporaryFolder, textOf } from "../clients.ts";
import { customProperties, titledDeck, withParts, workbook } from "../documents/readers/office-files.ts";

const SHEET = `Q3 & Q4 "go" #1 😅`;

const folder = temporaryFolder();
let client: Awaited<ReturnType<typeof modernClient>>;
let indexed: {
  documents: number;
  skipped: { path: string; reason: string }[];
  warnings: { path: string; code: string }[];
};

beforeAll(async () => {
  const knowledge = join(folder.dir, "knowledge");
  const write = (path: string, bytes: Uint8Array) => {
    mkdirSync(join(knowledge, path, ".."), { recursive: true });
    writeFileSync(join(knowledge, path), bytes);
  };
  const plan = await workbook({
    [SHEET]: [
      ["Event", "City", "Budget"],
      ["Harbour breakfast", "Rotterdam", { value: 1900, format: "[$€-407]#,##0" }],
      ["Orchard dinner", "Kent", { value: 2500, format: "[$€-407]#,##0" }],
    ],
    Lists: [["Secret"], ["hidden away"]],
  });
  write(
    "playbooks/event plan.xlsx",
    await withParts(plan, {
      "xl/workbook.xml": (xml) => xml.replace('name="Lists"', 'name="Lists" state="hidden"'),
    }),
  );
  const deck = await titledDeck([
    { title: "Who we are" },
    {
      title: "Why ledgers drift",
      body: ["Two clerks, one account", "Nobody owns the gap"],
      notes: "Mention the ferry.",
    },
  ]);
  write("templates/deck.pptx", await withParts(deck, customProperties({ visibility: "public", owner: "Ana" })));
  const letter = new Document({
    title: "Letter of welcome",
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new TextRun("The lighthouse opens in May. "),
              new TextRun({ text: "Floor HUSH.", vanish: true }),
            ],
          }),
        ],
      },
    ],
  });
  write(
    "templates/letter.docx",
    await withParts(await Packer.toBuffer(letter), customProperties({ visibility: "public", owner: "Bo" })),
  );
  write("templates/broken.pptx", Buffer.from("no presentation"));
  const flags = ["--knowledge", knowledge, "--data", linkModels(inject("models"), join(folder.dir, "data"))];
  indexed = JSON.parse((await inhouse(["index", "--json", ...flags])).stdout) as typeof indexed;
  client = await modernClient(flags);
});
afterAll(async () => {
  await client.close();
  folder.remove();
});

interface Hit {
  uri: string;
  text: string;
  owner?: string;
}
const search = async (query: string, more: Record<string, unknown> = {}) =>
  (
    (await client.callTool({ name: "search_knowledge", arguments: { query, ...more } })).structuredContent as {
      hits: Hit[];
    }
  ).hits;
const open = (uri: string, audience?: string) =>
  client.callTool({ name: "read_knowledge", arguments: { uri, ...(audience && { audience }) } });
const text = (result: { structuredContent?: unknown }) => (result.structuredContent as { text: string }).text;

test("indexing names what was left out and why", () => {
  expect(indexed.documents).toBe(3);
  expect(indexed.skipped).toMatchObject([
    { path: "templates/broken.pptx", reason: expect.stringContaining("FORMAT_INVALID") as string },
  ]);
  expect(indexed.warnings).toMatchObject([
    { path: "playbooks/event plan.xlsx", code: "CONTENT_LEFT_OUT" },
    { path: "templates/letter.docx", code: "CONTENT_LEFT_OUT" },
  ]);
});

test("a row is found and opens by its citation, whatever its sheet is called", async () => {
  const [hit] = await search("dinner in Kent");
  expect(hit!.uri).toBe(`inhouse://knowledge/playbooks/event%20plan.xlsx#sheet=${encodeURIComponent(SHEET)}&row=3`);
  expect(hit!.text).toBe("Event: Orchard dinner\nCity: Kent\nBudget: €2,500");
  expect(text(await open(hit!.uri))).toBe(hit!.text);
  const { contents } = await client.readResource({ uri: hit!.uri.split("#")[0]! });
  expect((contents[0] as { text: string }).text).toContain("Rotterdam");
  expect(await search("hidden away secret")).not.toContainEqual(
    expect.objectContaining({ text: expect.stringContaining("hidden away") as string }),
  );
});

test("a slide is found and opens by its citation; its notes are for colleagues only", async () => {
  const [hit] = await search("why do ledgers drift apart");
  expect(hit).toMatchObject({ uri: "inhouse://knowledge/templates/deck.pptx#slide=2", owner: "Ana" });
  const whole = text(await open(hit!.uri));
  expect(whole).toContain("- Nobody owns the gap");
  expect(whole).toContain("Speaker notes: Mention the ferry.");
  expect(whole).not.toContain("Who we are");
  const shown = text(await open(hit!.uri, "customer"));
  expect(shown).toContain("- Nobody owns the gap");
  expect(shown).not.toContain("ferry");
  expect(JSON.stringify(await search("ferry", { audience: "customer" }))).not.toContain("ferry.");
});

test("a Word document is public when its properties say so, without its hidden text", async () => {
  const [hit] = await search("when does the lighthouse open", { audience: "customer" });
  expect(hit).toMatchObject({ title: "Letter of welcome", owner: "Bo", visibility: "public" });
  expect(text(await open(hit!.uri.split("#")[0]!))).toBe("The lighthouse opens in May.");
});

test("places that are not there are refused", async () => {
  for (const uri of [
    "inhouse://knowledge/templates/deck.pptx#slide=3",
    "inhouse://knowledge/playbooks/event%20plan.xlsx#sheet=Q3&row=2",
    "inhouse://knowledge/playbooks/event%20plan.xlsx#row=2",
  ]) {
    const result = await open(uri);
    expect(result.isError, uri).toBe(true);
    expect(textOf(result)).toContain("NOT_FOUND");
  }
});

test("both are listed as resources, and their paths complete", async () => {
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual(
    expect.arrayContaining([
      "inhouse://knowledge/playbooks/event%20plan.xlsx",
      "inhouse://knowledge/templates/deck.pptx",
    ]),
  );
  const { completion } = await client.complete({
    ref: { type: "ref/resource", uri: "inhouse://knowledge/{+path}" },
    argument: { name: "path", value: "event" },
  });
  expect(completion.values).toEqual([expect.stringContaining("event")]);
});
