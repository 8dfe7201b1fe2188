import PDFDocument from "pdfkit";
import { describe, expect, test } from "vitest";
import { chunkDocument } from "../../../src/documents/chunk.ts";
import { readDocument } from "../../../src/documents/read-document.ts";
import { joinLines, wholeWords } from "../../../src/documents/readers/pdf-lines.ts";
import { counter } from "../fixtures.ts";

type Pdf = InstanceType<typeof PDFDocument>;

function pdf(draw: (document: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ bufferPages: true, ...options });
    const parts: Buffer[] = [];
    document.on("data", (part: Buffer) => parts.push(part));
    document.on("end", () => {
      resolve(Buffer.concat(parts));
    });
    draw(document);
    document.end();
  });
}

describe("readPdf", () => {
  test("pages, headings by their size, paragraphs joined, running heads gone", async () => {
    const bytes = await pdf((document) => {
      for (const page of [1, 2, 3]) {
        if (page > 1) document.addPage();
        document.fontSize(8).text(`Benchmark ${page}`, 72, 30);
        document.fontSize(18).text(`Part ${page}`, 72, 90);
        document
          .fontSize(11)
          .text("The median team closes its books in fewer days than it did before. ".repeat(4), { width: 300 });
      }
    });
    const document = await readDocument("research/a.pdf", bytes);
    expect(document.text).not.toContain("Benchmark");
    expect(document.text).toContain("fewer days than it did before. The median");
    const found = chunkDocument(document, counter);
    expect(found.map((chunk) => [chunk.place, chunk.headings])).toEqual([
      [{ unit: "page", page: 1 }, ["Part 1"]],
      [{ unit: "page", page: 2 }, ["Part 2"]],
      [{ unit: "page", page: 3 }, ["Part 3"]],
    ]);
    expect(found.map((chunk) => chunk.text).join("")).toBe(document.text);
  });

  test("title and fields come from the document's properties", async () => {
    const bytes = await pdf((document) => document.text("Text."), {
      info: { Title: "Close Benchmark", visibility: "public" } as PDFKit.DocumentInfo,
    });
    expect((await readDocument("a.pdf", bytes)).metadata).toMatchObject({
      title: "Close Benchmark",
      visibility: "public",
    });
  });

  test("a scan says that it has no text", async () => {
    const document = await readDocument("a.pdf", await pdf((each) => each.rect(10, 10, 100, 100).fill()));
    expect(document.text).toBe("");
    expect(document.warnings).toMatchObject([{ message: expect.stringContaining("OCR") as string }]);
  });

  test("a password is named as the reason", async () => {
    const bytes = await pdf((each) => each.text("x"), { userPassword: "secret" });
    await expect(readDocument("a.pdf", bytes)).rejects.toThrow(
      expect.objectContaining({ code: "FORMAT_INVALID", what: "a.pdf is protected by a password" }) as Error,
    );
  });
});

describe("joinLines", () => {
  const lines = (...texts: string[]) => texts.map((text, index) => ({ text, x: 0, y: -12 * index, size: 10 }));

  test("mends words cut at line ends, but not words with a hyphen of their own", () => {
    expect(joinLines(lines("a long para-", "graph for mid-", "market teams"), 13, new Set(["mid-market"]))).toBe(
      "a long paragraph for mid-market teams",
    );
  });

  test("keeps the hyphen of counts and of two words that the document knows", () => {
    const words = new Set(["price", "book", "overview"]);
    expect(joinLines(lines("our price-", "book has a two-", "day rule"), 13, words)).toBe(
      "our price-book has a two-day rule",
    );
    expect(joinLines(lines("an over-", "view of in-", "voices"), 10, new Set([...words, "over", "view", "in"]))).toBe(
      "an overview of invoices",
    );
  });

  test("counts no half of a parted word as one of the document's words", () => {
    expect(wholeWords(lines("a long para-", "graph of mid-market", "teams"))).toEqual([
      ...["a", "long"],
      ...["of", "mid-market", "teams"],
    ]);
  });

  test("keeps the breaks of short lines and of columns", () => {
    expect(joinLines(lines("34%: accruals", "23%: other"), 60, new Set())).toBe("34%: accruals\n23%: other");
    expect(joinLines(lines("Plan   Price", "Team   29"), 12, new Set())).toBe("Plan   Price\nTeam   29");
  });
});
