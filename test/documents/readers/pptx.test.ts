import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { chunkDocument } from "../../../src/documents/chunk.ts";
import { readDocument } from "../../../src/documents/read-document.ts";
import { counter } from "../fixtures.ts";
import { customProperties, lyingBomb, presentation, titledDeck, withParts } from "./office-files.ts";

const read = (bytes: Uint8Array, path = "playbooks/first-call.pptx") => readDocument(path, bytes);
const failure = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as Error;

describe("slides", () => {
  test("titles are headings, bodies bullets, notes are marked and internal", async () => {
    const document = await read(
      await titledDeck([
        { title: "The first call", notes: "Say <b> nothing & listen." },
        { title: "Why teams are late", body: ["Nobody sees what waits", "Journals come twice"] },
      ]),
    );
    expect(document.text).toBe(
      "## The first call\n\nSpeaker notes: Say <b> nothing & listen.\n\n## Why teams are late\n\n- Nobody sees what waits\n- Journals come twice\n",
    );
    expect(document.metadata).toMatchObject({ title: "The first call", kind: "playbook", visibility: "internal" });
    const found = chunkDocument(document, counter);
    expect(found.map(({ place, headings, trust }) => [place, headings, trust])).toEqual([
      [{ unit: "slide", slide: 1 }, ["The first call"], undefined],
      [{ unit: "slide", slide: 1 }, ["The first call"], { visibility: "internal" }],
      [{ unit: "slide", slide: 2 }, ["Why teams are late"], undefined],
    ]);
  });

  test("order is that of the presentation, whatever its files are called", async () => {
    const deck = await titledDeck([{ title: "One" }, { title: "Two" }, { title: "Three" }]);
    const turned = await withParts(deck, {
      "ppt/presentation.xml": (xml) => xml.replace(/(<p:sldId [^>]*>)(<p:sldId [^>]*>)(<p:sldId [^>]*>)/, "$3$1$2"),
    });
    const { blocks, metadata } = await read(turned);
    expect(blocks.map(({ headings, place }) => [headings[0], place])).toEqual([
      ["Three", { unit: "slide", slide: 1 }],
      ["One", { unit: "slide", slide: 2 }],
      ["Two", { unit: "slide", slide: 3 }],
    ]);
    expect(metadata.title).toBe("Three");
  });

  test("a hidden slide keeps its number and is internal, as are notes, in a public presentation", async () => {
    const deck = await titledDeck([
      { title: "One", body: ["open"], notes: "whisper" },
      { title: "Two", body: ["backup"] },
      { title: "Three" },
    ]);
    const document = await read(
      await withParts(deck, {
        ...customProperties({ visibility: "public", Kind: "battle-card", reviewed: "2026-10-01" }),
        "ppt/slides/slide2.xml": (xml) => xml.replace("<p:sld ", '<p:sld show="0" '),
      }),
    );
    expect(document.metadata).toMatchObject({ visibility: "public", kind: "battle-card", reviewed: "2026-10-01" });
    const open = document.blocks.filter(({ trust }) => trust === undefined);
    const secret = document.blocks.filter(({ trust }) => trust?.visibility === "internal");
    const textOf = (blocks: typeof open) =>
      blocks.map(({ start, end }) => document.text.slice(start, end).trim()).join("|");
    expect(textOf(open)).toBe("## One|- open|## Three");
    expect(textOf(secret)).toBe("Speaker notes: whisper|## Two (hidden slide)|- backup");
    expect(document.blocks.at(-1)!.place).toEqual({ unit: "slide", slide: 3 });
  });

  test("tables repeat their header, groups and line breaks are read, furniture is not", async () => {
    const deck = await presentation((pptx) => {
      const slide = pptx.addSlide();
      slide.slideNumber = { x: 1, y: 5 };
      slide.addText("first\nsecond", { x: 1, y: 1, w: 4, h: 1 });
      const cells = [
        ["Plan", "For | whom"],
        ["Growth", "groups\u200B"],
      ];
      slide.addTable(
        cells.map((row) => row.map((text) => ({ text }))),
        { x: 1, y: 2, w: 8 },
      );
    });
    const grouped = await withParts(deck, {
      "ppt/slides/slide1.xml": (xml) =>
        xml
          .replace(/<p:sp>/, "<p:grpSp><p:nvGrpSpPr/><p:grpSp><p:nvGrpSpPr/><p:sp>")
          .replace(/<\/p:sp>/, "</p:sp></p:grpSp></p:grpSp>"),
    });
    const document = await read(grouped);
    expect(document.text).toBe(
      "## Slide 1\n\nfirst\nsecond\n\n| Plan | For \\| whom |\n|---|---|\n| Growth | groups |\n",
    );
    expect(document.blocks.at(-1)).toMatchObject({ type: "table", lead: "| Plan | For \\| whom |" });
    expect(document.metadata.title).toBe("First call");
  });

  test("lists keep their levels and numbers", async () => {
    const deck = await presentation((pptx) => {
      const numbered = { bullet: { type: "number" as const }, breakLine: true };
      pptx.addSlide().addText(
        [
          { text: "Ask", options: numbered },
          { text: "who signs", options: { bullet: true, indentLevel: 1, breakLine: true } },
          { text: "Listen", options: numbered },
          { text: "Then stop.", options: {} },
        ],
        { x: 1, y: 1, w: 5, h: 3 },
      );
    });
    expect((await read(deck)).text).toBe("## Slide 1\n\n1. Ask\n  - who signs\n2. Listen\n\nThen stop.\n");
  });

  test("a slide without words is no text, and is named", async () => {
    const deck = await presentation((pptx) => {
      pptx.addSlide();
      pptx.addSlide().addText("words", { x: 1, y: 1, w: 4, h: 1 });
    });
    const document = await read(deck);
    expect(document.text).toBe("## Slide 2\n\nwords\n");
    expect(document.warnings).toMatchObject([
      { code: "CONTENT_LEFT_OUT", message: expect.stringMatching(/^slide 1 without text/) as string },
    ]);
  });
});

describe("bad input", () => {
  test.each(["", "no presentation at all"])("%j is refused", async (content) => {
    const bytes = new TextEncoder().encode(content);
    await expect(read(bytes)).rejects.toThrow(failure("FORMAT_INVALID", "not a readable PowerPoint presentation"));
  });

  test("an old .ppt, a workbook, a missing slide, broken XML", async () => {
    const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);
    await expect(read(ole)).rejects.toThrow(failure("FORMAT_INVALID", "old .ppt file"));
    const deck = await titledDeck([{ title: "One" }]);
    for (const [part, change, why] of [
      ["ppt/presentation.xml", () => undefined, "ppt/presentation.xml"],
      ["ppt/slides/slide1.xml", () => undefined, "ppt/slides/slide1.xml"],
      ["ppt/slides/slide1.xml", (xml: string) => xml.slice(0, 400), ""],
      ["ppt/slides/slide1.xml", () => `<a>${"<p:grpSp>".repeat(50_000)}${"</p:grpSp>".repeat(50_000)}</a>`, ""],
    ] as const) {
      const broken = read(await withParts(deck, { [part]: change }));
      await expect(broken).rejects.toMatchObject({
        code: "FORMAT_INVALID",
        why: expect.stringContaining(why) as string,
      });
    }
  });

  test("a slide that unpacks without end is refused", async () => {
    const deck = await withParts(await titledDeck([{ title: "One" }]), { "ppt/slides/slide1.xml": () => undefined });
    const bomb = lyingBomb(deck, "ppt/slides/slide1.xml", 50 * 1024 * 1024);
    await expect(read(bomb)).rejects.toThrow(failure("FILE_TOO_LARGE", "unpacks to more"));
  });
});

test("any deck: no word is lost, and each chunk is of one slide", async () => {
  const words = fc
    .string({ unit: "grapheme-ascii", minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/[<\u007f]/g, ""));
  const slide = fc.record(
    { title: words, body: fc.array(words, { maxLength: 3 }), notes: words },
    { requiredKeys: [] },
  );
  const shown = (text: string) => text.replace(/\s+/g, " ").trim();
  await fc.assert(
    fc.asyncProperty(fc.array(slide, { minLength: 1, maxLength: 5 }), async (slides) => {
      const document = await read(await titledDeck(slides));
      const found = chunkDocument(document, counter, { targetTokens: 20 });
      expect(found.map((chunk) => chunk.text).join("")).toBe(document.text);
      for (const [at, { title, body = [], notes }] of slides.entries()) {
        const own = found.filter(({ place }) => place.unit === "slide" && place.slide === at + 1);
        const text = shown(own.map((chunk) => chunk.text).join(""));
        for (const word of [title, ...body, notes]) expect(text).toContain(shown(word ?? ""));
      }
    }),
    { numRuns: 25 },
  );
});
