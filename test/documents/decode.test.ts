import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/documents/decode.ts";

const words = "Größe, façade, 20 € – “quoted”\nsecond line\n";

describe("decode", () => {
  test.each([
    ["UTF-8", Buffer.from(words)],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${words}`)],
    ["UTF-16 LE with a mark", iconv.encode(words, "utf-16le", { addBOM: true })],
    ["UTF-16 BE with a mark", iconv.encode(words, "utf-16be", { addBOM: true })],
    ["UTF-16 LE without a mark", iconv.encode(words.replace(/[^\n -~]/g, "x"), "utf-16le")],
    ["UTF-16 BE without a mark", iconv.encode(words.replace(/[^\n -~]/g, "x"), "utf-16be")],
    ["Windows-1252", iconv.encode(words, "windows-1252")],
    ["CRLF line ends", Buffer.from(words.replaceAll("\n", "\r\n"))],
    ["CR line ends", Buffer.from(words.replaceAll("\n", "\r"))],
  ])("%s", (name, bytes) => {
    const expected = name.endsWith("without a mark") ? words.replace(/[^\n -~]/g, "x") : words;
    expect(decode("a.md", bytes).text).toBe(expected);
  });

  test("takes a short Latin-1 text for Western", () => {
    expect(decode("a.txt", iconv.encode("Café Müller", "latin1")).text).toBe("Café Müller");
  });

  test("finds the telling bytes far from the start", () => {
    const text = `${"plain ".repeat(30_000)}Müller`;
    expect(decode("a.txt", iconv.encode(text, "latin1")).text).toBe(text);
  });

  test("keeps a text with one broken byte and says so", () => {
    const bytes = Buffer.concat([
      Buffer.from("Grüße an alle Kunden, schöne Größe: "),
      Buffer.from([0xff]),
      Buffer.from(" und Ähnliches"),
    ]);
    const { text, warnings } = decode("a.txt", bytes);
    expect(text).toContain("Grüße an alle Kunden");
    expect(warnings).toMatchObject([{ message: expect.stringContaining("1 character is not valid UTF-8") as string }]);
  });

  test.each([
    ["NUL bytes", [0x41, 0x00, 0x00, 0x01, 0x42, 0x00, 0x07]],
    ["a PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ["a PDF", Array.from(Buffer.from("%PDF-1.7 plain"))],
    [
      "bytes of no encoding",
      Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? 0x80 + (index % 0x7f) : 1 + (index % 7))),
    ],
  ])("refuses %s renamed to text", (_, bytes) => {
    expect(() => decode("notes/a.md", Uint8Array.from(bytes))).toThrow(
      expect.objectContaining({ code: "FILE_BINARY" }) as Error,
    );
  });

  test("an empty file is an empty text", () => {
    expect(decode("a.md", new Uint8Array()).text).toBe("");
  });
});
