import { describe, expect, test } from "vitest";
import { chunkDocument } from "../../src/documents/chunk.ts";
import { isReadable, MAX_TEXT_BYTES, readDocument, refuseTooLarge } from "../../src/documents/read-document.ts";
import { counter, read } from "./fixtures.ts";

const failure = (code: string, where?: object) =>
  expect.objectContaining({ code, ...(where && { where: expect.objectContaining(where) as object }) }) as Error;

describe("readDocument", () => {
  test.each([
    "a.md",
    "A.MD",
    "x/b.markdown",
    "c.yaml",
    "d.yml",
    "e.json",
    "f.csv",
    "g.pdf",
    "h.docx",
    "m.xlsx",
    "n.PPTX",
    "i.html",
    "j.vtt",
    "k.srt",
    "l.txt",
  ])("%s is readable", (path) => {
    expect(isReadable(path)).toBe(true);
  });

  test.each(["a.png", "md", ".md", "folder.md/file", "a.xlsm"])("%s is not", (path) => {
    expect(isReadable(path)).toBe(false);
  });

  test("an empty file is a document without chunks", async () => {
    const document = await read("objections/too-early.md", "");
    expect(document.metadata.title).toBe("Too early");
    expect(chunkDocument(document, counter)).toEqual([]);
  });

  test("refuses a file of 200 MB by its size alone", () => {
    expect(() => {
      refuseTooLarge("big.txt", 200 * 1024 * 1024);
    }).toThrow(failure("FILE_TOO_LARGE"));
    expect(() => {
      refuseTooLarge("big.txt", MAX_TEXT_BYTES);
    }).not.toThrow();
    expect(() => {
      refuseTooLarge("deck.pdf", 90 * 1024 * 1024);
    }).not.toThrow();
  });

  test("refuses a picture renamed to Markdown", async () => {
    const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]);
    await expect(readDocument("logo.md", bytes)).rejects.toThrow(failure("FILE_BINARY", { file: "logo.md" }));
  });

  test.each([
    ["a.yaml", "- name: a\n  text: b\n bad: [\n", 3],
    ["a.json", '[\n  {"a": 1},\n  {"b" 2}\n]', 3],
  ])("names the place where %s is not valid", async (path, text, line) => {
    await expect(read(path, text)).rejects.toThrow(failure("FORMAT_INVALID", { file: path, line }));
  });

  test("refuses YAML that is nested thousands of levels deep", async () => {
    await expect(read("deep.yaml", "[".repeat(100_000))).rejects.toThrow(failure("FORMAT_INVALID"));
  });

  test("reads a line of 100,000 characters", async () => {
    const document = await read("line.txt", "x".repeat(100_000));
    const chunks = chunkDocument(document, counter);
    expect(chunks.map((chunk) => chunk.text).join("")).toBe(document.text);
    expect(Math.max(...chunks.map((chunk) => chunk.text.length))).toBeLessThanOrEqual(2000);
  });

  test.each([
    ["x.pdf", "no PDF at all"],
    ["x.docx", "no Word document at all"],
    ["x.xlsx", "no workbook at all"],
    ["x.pptx", "no presentation at all"],
  ])("says that %s is not what its name says", async (path, text) => {
    await expect(read(path, text)).rejects.toThrow(failure("FORMAT_INVALID", { file: path }));
  });

  test("a file named with spaces, quotes and an emoji is read", async () => {
    const document = await read(`objections/it's "too" much 😅.md`, "Body");
    expect(document.metadata.title).toBe(`It's "too" much 😅`);
  });

  test("findings about a register come with the document", async () => {
    const document = await read("product/features.yaml", "- name: SSO\n  status: shiped\n");
    expect(document.warnings).toMatchObject([
      { code: "REGISTER_INVALID", line: 2, message: expect.stringContaining("did you mean shipped?") as string },
    ]);
    expect(document.blocks).toHaveLength(1);
  });
});
