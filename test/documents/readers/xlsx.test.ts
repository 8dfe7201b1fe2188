import { describe, expect, test } from "vitest";
import fc from "fast-check";
import type { SheetData } from "write-excel-file/node";
import { chunkDocument } from "../../../src/documents/chunk.ts";
import { readDocument } from "../../../src/documents/read-document.ts";
import { citationUri, parseCitation } from "../../../src/search/citation.ts";
import { counter } from "../fixtures.ts";
import { BOLD, customProperties, lyingBomb, withParts, workbook } from "./office-files.ts";

const read = (bytes: Uint8Array, path = "playbooks/plan.xlsx") => readDocument(path, bytes);
const readSheet = async (data: SheetData, name = "Plan") => read(await workbook({ [name]: data }));
const rowsOf = (document: Awaited<ReturnType<typeof read>>) =>
  document.blocks.map(({ place, start, end, reading }) => [
    place?.unit === "row" ? place.row : undefined,
    (reading ?? document.text.slice(start, end)).trim(),
  ]);
const bold = (...names: string[]) => names.map((value) => ({ value, ...BOLD }));
const failure = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as Error;

describe("rows", () => {
  test("one record per row, named, cited by sheet and row as Excel numbers it", async () => {
    const document = await read(
      await workbook({
        Events: [bold("Name", "City"), ["Close Week", "Bristol"], ["Ledger Day", "Boston"]],
        "Q3 budget": [bold("Company", "Note"), ["Acme", "one\ntwo"]],
      }),
    );
    expect(document.text).toBe(
      "# Events\n\nName: Close Week\nCity: Bristol\n\nName: Ledger Day\nCity: Boston\n\n# Q3 budget\n\nCompany: Acme\nNote: one two\n",
    );
    expect(document.metadata).toMatchObject({ kind: "playbook", title: "Plan" });
    const found = chunkDocument(document, counter);
    expect(found.map(({ place, headings, reading }) => [place, headings, reading])).toEqual([
      [{ unit: "row", sheet: "Events", row: 2 }, ["Events", "Close Week"], "Name: Close Week\nCity: Bristol"],
      [{ unit: "row", sheet: "Events", row: 3 }, ["Events", "Ledger Day"], undefined],
      [{ unit: "row", sheet: "Q3 budget", row: 2 }, ["Q3 budget", "Acme"], "Company: Acme\nNote: one two"],
    ]);
    expect(found.map((chunk) => chunk.text).join("")).toBe(document.text);
  });

  test("values read as the sheet shows them", async () => {
    const date = { value: new Date("2026-03-05T00:00:00Z"), format: "dd.mm.yyyy" };
    const document = await readSheet([
      ["Name", "From", "At", "Share", "Budget", "Loss", "Units", "Sum", "Done", "Gone"],
      [
        "Webinar",
        date,
        { value: new Date("2026-03-05T14:30:00Z"), format: "d mmm yyyy h:mm" },
        { value: 0.175, format: "0.0%" },
        { value: 1234.5, format: "[$€-407]#,##0.00" },
        { value: -1200, format: '"$"#,##0;("$"#,##0)' },
        { value: 1500, format: '#,##0 "seats"' },
        0.1 + 0.2,
        true,
        null,
      ],
    ]);
    expect(rowsOf(document)).toEqual([
      [
        2,
        "Name: Webinar\nFrom: 2026-03-05\nAt: 2026-03-05 14:30\nShare: 17.5%\nBudget: €1,234.50\nLoss: ($1,200)\nUnits: 1,500 seats\nSum: 0.3\nDone: TRUE",
      ],
    ]);
  });

  test("a formula reads as the value that was last computed", async () => {
    const bytes = await withParts(
      await workbook({
        Plan: [
          ["Name", "Sum"],
          ["A", 1],
        ],
      }),
      {
        "xl/worksheets/sheet1.xml": (xml) => xml.replace(/(<c r="B2"[^>]*>)<v>1<\/v>/, "$1<f>40+2</f><v>42</v>"),
      },
    );
    expect(rowsOf(await read(bytes))).toEqual([[2, "Name: A\nSum: 42"]]);
  });

  test("columns named like trust fields are trust fields", async () => {
    const document = await readSheet([
      ["name", "visibility", "expires"],
      ["A", "public", new Date("2026-01-31T00:00:00Z")].map((value) =>
        value instanceof Date ? { value, format: "dd/mm/yyyy" } : value,
      ),
      ["B", "pubic", null],
    ]);
    expect(document.blocks.map((block) => block.trust)).toEqual([
      { visibility: "public", expires: "2026-01-31" },
      { visibility: "internal" },
    ]);
    expect(document.warnings).toMatchObject([{ message: expect.stringContaining('sheet "Plan", row 3: ') as string }]);
  });

  test("a value merged over rows holds for each of them; hidden characters are gone", async () => {
    const document = await readSheet([
      ["Quarter", "Event"],
      [{ value: "Q1\u200B", rowSpan: 2 }, "A"],
      [null, "B"],
      ["Q2", "C"],
    ]);
    expect(rowsOf(document).map(([, text]) => text)).toEqual([
      "Quarter: Q1\nEvent: A",
      "Quarter: Q1\nEvent: B",
      "Quarter: Q2\nEvent: C",
    ]);
  });
});

describe("headers", () => {
  test("titles above a header and remarks below a table are text of their own", async () => {
    const document = await readSheet([
      ["Event calendar 2027"],
      ["Owner:", "Yuki Tanabe"],
      [],
      bold("Name", "City", "Month"),
      ["Close Week", "Bristol", "March"],
      [],
      ["Ledger Day", "Boston", "June"],
      [],
      ["Dates may move."],
    ]);
    expect(rowsOf(document)).toEqual([
      [1, "# Plan\n\nEvent calendar 2027\nOwner: Yuki Tanabe"],
      [5, "Name: Close Week\nCity: Bristol\nMonth: March"],
      [7, "Name: Ledger Day\nCity: Boston\nMonth: June"],
      [9, "Dates may move."],
    ]);
    expect(document.warnings).toEqual([]);
  });

  test.each<[string, SheetData, string]>([
    ["in bold", [bold("Channel", "Owner"), ["Mail", "Ana"]], "Channel: Mail\nOwner: Ana"],
    [
      "over values",
      [
        ["Channel", "Spend", "Leads"],
        ["Mail", 30, 4],
      ],
      "Channel: Mail\nSpend: 30\nLeads: 4",
    ],
    [
      "with years",
      [
        ["Region", 2026, 2027],
        ["EMEA", 3, 5],
      ],
      "Region: EMEA\n2026: 3\n2027: 5",
    ],
    [
      "with a blank corner",
      [
        [null, "May", "June"],
        ["EMEA", 3, 5],
      ],
      "column A: EMEA\nMay: 3\nJune: 5",
    ],
  ])("a second table below a blank row has a header of its own %s", async (_, second, expected) => {
    const document = await readSheet([["Name", "City"], ["Close Week", "Bristol"], [], ...second]);
    const at = second[0]!.length > 2 || _ === "in bold" ? -1 : 0;
    expect(rowsOf(document).at(at)).toEqual([5, expected]);
  });

  test("a table without a header keeps its values, and says so", async () => {
    const document = await readSheet([
      ["Acme", 12],
      ["Bolt", 3],
    ]);
    expect(rowsOf(document)).toEqual([
      [1, "A: Acme\nB: 12"],
      [2, "A: Bolt\nB: 3"],
    ]);
    expect(document.warnings).toMatchObject([
      { message: expect.stringContaining("no row names the columns") as string },
    ]);
  });

  test("the name of an empty column is not lost", async () => {
    const document = await readSheet([
      ["Name", "Result"],
      ["Close Week", null],
    ]);
    expect(document.text).toBe("# Plan\n\nColumns without a value: Result\n\nName: Close Week\n");
    expect(rowsOf(document)).toEqual([[2, "Name: Close Week"]]);
  });

  test("a sheet of one column is a list below its first row", async () => {
    const document = await readSheet([["Tagline"], ["Close on time."], [], ["Sleep in March."]]);
    expect(rowsOf(document)).toEqual([
      [2, "Tagline: Close on time."],
      [4, "Tagline: Sleep in March."],
    ]);
  });
});

describe("what is hidden", () => {
  test("a hidden sheet is not read, and named", async () => {
    const bytes = await withParts(await workbook({ Plan: [["Name"], ["A"]], Lists: [["Secret"], ["B"]] }), {
      "xl/workbook.xml": (xml) => xml.replace(/(<sheet [^>]*name="Lists")/, '$1 state="hidden"'),
    });
    const document = await read(bytes);
    expect(document.text).not.toContain("Secret");
    expect(document.warnings).toEqual([
      { code: "CONTENT_LEFT_OUT", message: 'hidden sheet not read: "Lists". Unhide what should be found.' },
    ]);
  });

  test("hidden rows and what stands beside hidden columns is internal in a public file", async () => {
    const plain = await workbook({
      Plan: [
        ["Name", "Cost"],
        ["A", 1],
        ["B", 2],
      ],
    });
    const asPublic = customProperties({ Visibility: "public", owner: "Ana" });
    const row = await read(
      await withParts(plain, {
        ...asPublic,
        "xl/worksheets/sheet1.xml": (xml) => xml.replace('<row r="3"', '<row r="3" hidden="1"'),
      }),
    );
    expect(row.metadata).toMatchObject({ visibility: "public", owner: "Ana" });
    expect(row.blocks.map((block) => block.trust)).toEqual([undefined, { visibility: "internal" }]);
    const column = await read(
      await withParts(plain, {
        ...asPublic,
        "xl/worksheets/sheet1.xml": (xml) =>
          xml.replace("<sheetData>", '<cols><col min="2" max="2" hidden="1" width="9"/></cols><sheetData>'),
      }),
    );
    expect(column.blocks.map((block) => block.trust)).toEqual([{ visibility: "internal" }, { visibility: "internal" }]);
  });
});

describe("bad input", () => {
  test.each([
    ["", "is not a readable Excel workbook"],
    ["no workbook at all", "is not a readable Excel workbook"],
    ["PK\u0003\u0004 cut short", "is not a readable Excel workbook"],
  ])("%j is refused", async (content, message) => {
    await expect(read(new TextEncoder().encode(content))).rejects.toThrow(failure("FORMAT_INVALID", message));
  });

  test("an old .xls and a protected file are told apart", async () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const old = Buffer.from([...ole, ...Buffer.alloc(600)]);
    await expect(read(old)).rejects.toThrow(failure("FORMAT_INVALID", "old .xls file"));
    const locked = Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]);
    await expect(read(locked)).rejects.toThrow(failure("FORMAT_INVALID", "protected by a password"));
  });

  test("a file that unpacks without end is refused before the memory is full", async () => {
    const bomb = lyingBomb(await workbook({ Plan: [["Name"], ["A"]] }), "xl/sharedStrings.xml", 210 * 1024 * 1024);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(read(bomb)).rejects.toThrow(failure("FILE_TOO_LARGE", "unpacks to more"));
  });

  test("one value far out costs its sheet, not the memory", async () => {
    const bytes = await withParts(await workbook({ Stray: [["Name"], ["A"]], Plan: [["Name"], ["B"]] }), {
      "xl/worksheets/sheet1.xml": (xml) =>
        xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    });
    const document = await read(bytes);
    expect(document.text).toBe("# Plan\n\nName: B\n");
    expect(document.warnings).toMatchObject([
      { code: "CONTENT_LEFT_OUT", message: expect.stringContaining("XFD1048576") as string },
    ]);
  });

  test("a cell that points nowhere is refused with its place", async () => {
    const bytes = await withParts(await workbook({ Plan: [["Name"], ["A"]] }), {
      "xl/worksheets/sheet1.xml": (xml) => xml.replace(/(<c r="A2"[^>]*>)<v>\d+/, "$1<v>99"),
    });
    await expect(read(bytes)).rejects.toMatchObject({
      code: "FORMAT_INVALID",
      why: expect.stringContaining("row 2") as string,
    });
  });

  test("an empty workbook is a document without text", async () => {
    const document = await readSheet([]);
    expect(document).toMatchObject({ text: "", blocks: [], warnings: [{ message: "there is no text in this file" }] });
  });
});

test("50,000 rows", { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 50_000 }, (_, at) => [`Company ${String(at)}`, at, "a note"]);
  const document = await readSheet([["Company", "Seats", "Note"], ...rows]);
  expect(document.blocks).toHaveLength(50_000);
  expect(document.blocks.at(-1)!.place).toEqual({ unit: "row", sheet: "Plan", row: 50_001 });
});

test("any sheet: no value is lost, each chunk is of one row, and its citation leads back to it", async () => {
  const cell = fc.oneof(
    fc.constant(null),
    // The library that writes the test's workbooks loses cells that are called as a member of every object.
    fc.string({ unit: "grapheme-ascii", maxLength: 30 }).filter((text) => !(text in {})),
    fc.integer(),
    fc.boolean(),
  );
  // What Excel allows in the name of a sheet.
  const name = fc
    .string({
      unit: fc.constantFrom("Q", "3", " ", "&", "#", "'", '"', "😅", "é", "%", "+", "="),
      minLength: 1,
      maxLength: 12,
    })
    .filter((text) => text.trim() === text && !/^'|'$/.test(text));
  const sheet = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(name, sheet, async (sheetName, data) => {
      const document = await read(await workbook({ [sheetName]: data }));
      const found = chunkDocument(document, counter, { targetTokens: 20 });
      expect(found.map((chunk) => chunk.text).join("")).toBe(document.text);
      const words = (text: string) => text.replace(/\s+/g, " ").trim();
      const shown = words(document.text);
      for (const value of data.flat()) {
        const written = typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
        if (!/[\u007f<]/.test(written)) expect(shown).toContain(words(written));
      }
      for (const { place } of found) {
        expect(place).toMatchObject({ unit: "row", sheet: sheetName });
        const uri = citationUri("a b.xlsx", place);
        expect(parseCitation(uri)).toEqual({ path: "a b.xlsx", place });
      }
    }),
    { numRuns: 40 },
  );
});
