import { expect, test } from "vitest";
import { chunks, read } from "../fixtures.ts";

test.each([",", ";", "\t", "|"])("one record per row, in words, with the delimiter %j", async (mark) => {
  const rows = ["company,reason,amount", 'Acme,"too dear",30', "Beta,,40"].map((row) => row.replaceAll(",", mark));
  const [acme, beta] = await chunks("win-loss/a.csv", `${rows.join("\n")}\n`);
  expect(acme).toMatchObject({
    headings: ["Acme"],
    reading: "company: Acme\nreason: too dear\namount: 30",
    startLine: 1,
    endLine: 2,
  });
  expect(beta).toMatchObject({ reading: "company: Beta\namount: 40", startLine: 3 });
});

test("quoted values may hold delimiters, quotes and lines", async () => {
  const found = await chunks("a.csv", 'name,note\nAcme,"one, ""two""\nthree"\n\nBeta,x\n');
  expect(found[0]).toMatchObject({ reading: 'name: Acme\nnote: one, "two" three', startLine: 1, endLine: 3 });
  expect(found[1]).toMatchObject({ startLine: 5, endLine: 5 });
});

test("ragged rows are kept and named with their lines", async () => {
  const document = await read("a.csv", "name,reason\nAcme\nBeta,price,extra\nGamma,fit\n");
  expect(document.warnings.map(({ line, message }) => [line, message])).toEqual([
    [2, "this row has 1 value, the header 2. Kept as it is."],
    [3, "this row has 3 values, the header 2. Kept as it is."],
  ]);
  expect(document.blocks.map((block) => block.reading)).toEqual([
    "name: Acme",
    "name: Beta\nreason: price\ncolumn 3: extra",
    "name: Gamma\nreason: fit",
  ]);
});

test("a file of nothing but ragged rows does not drown the summary", async () => {
  const { warnings } = await read("a.csv", `name,reason\n${"x\n".repeat(500)}`);
  expect(warnings.length).toBeLessThan(30);
  expect(warnings.at(-1)!.message).toMatch(/^480 more rows/);
});

test("a quote that is never closed loses no row", async () => {
  const document = await read("a.csv", 'name,note\nAcme,"open\nBeta,x\n');
  expect(document.blocks).toHaveLength(2);
  expect(document.warnings).toMatchObject([{ message: expect.stringContaining("never closed") as string }]);
});

test("a row too long for one chunk repeats the header", async () => {
  const pieces = await chunks("a.csv", `name,note\nAcme,${"long words ".repeat(300)}\n`);
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces[0]!.text).toMatch(/^name,note\n/);
  for (const piece of pieces.slice(1)) expect(piece).toMatchObject({ headings: ["Acme"], lead: "name,note" });
});

test("columns named like trust fields are trust fields", async () => {
  const { blocks } = await read("a.csv", "name,visibility,expires\nA,public,2026-01-01\nB,,\nC,pubic,\n");
  expect(blocks.map((block) => block.trust)).toEqual([
    { visibility: "public", expires: "2026-01-01" },
    undefined,
    { visibility: "internal" },
  ]);
});

test("trust fields count however they are capitalised, as other programs export them", async () => {
  const { blocks, warnings } = await read(
    "a.csv",
    "Name;Status;Visibility\nA;Retired;Public\nB; DRAFT ;public\nC;Open;\n",
  );
  expect(blocks.map((block) => block.trust)).toEqual([
    { status: "retired", visibility: "public" },
    { status: "draft", visibility: "public" },
    undefined,
  ]);
  expect(warnings).toEqual([]);
});

test("the line by which Excel states the delimiter is no header", async () => {
  const [first, second] = await chunks("a.csv", "sep=;\nPlan;Schweiz, CHF\nTeam;8,1\nSolo;2,6\n");
  expect(first).toMatchObject({ reading: "Plan: Team\nSchweiz, CHF: 8,1", startLine: 1, endLine: 3 });
  expect(second).toMatchObject({ reading: "Plan: Solo\nSchweiz, CHF: 2,6", startLine: 4 });
});

test.each([
  ["padded with delimiters", "Price list 2026;;;\n"],
  ["alone", "Price list 2026\n"],
  ["with another delimiter in it", "Price list 2026, Switzerland\n\n"],
])("a title above the header, %s, is a text of its own", async (_how, title) => {
  const { blocks } = await read("a.csv", `${title}Plan;CHF;EUR;USD\nTeam;29;27;30\nScale;49;45;50\n`);
  expect(blocks.map((block) => block.reading)).toEqual([
    title.replaceAll(";", "").trim(),
    "Plan: Team\nCHF: 29\nEUR: 27\nUSD: 30",
    "Plan: Scale\nCHF: 49\nEUR: 45\nUSD: 50",
  ]);
});

test.each([
  ["a list of one column", "name\nAcme\nBeta\n", ["name: Acme", "name: Beta"]],
  [
    "a header that its rows outgrow",
    "name\nAcme,40\nBeta,50\n",
    ["name: Acme\ncolumn 2: 40", "name: Beta\ncolumn 2: 50"],
  ],
])("%s has no title", async (_what, text, readings) => {
  expect((await read("a.csv", text)).blocks.map((block) => block.reading)).toEqual(readings);
});
