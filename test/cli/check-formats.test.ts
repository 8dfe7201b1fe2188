import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import pc from "picocolors";
import { describe, expect, test } from "vitest";
import { applyFixes, formatGithub, formatPretty, formatSarif, type CheckedFile } from "../../src/cli/check-formats.ts";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "../guardrails/facts.ts";

const policy = policyOf();
async function checked(text: string, path = "drafts/mail.md"): Promise<CheckedFile> {
  return { path, text, result: await checkDraft(policy, { text, asOf: "2026-11-22" }) };
}
const sarifResults = (sarif: object) => (sarif as { runs: { results: unknown[] }[] }).runs[0]?.results;
const plain = pc.createColors(false);

describe("the formats", () => {
  test("pretty shows the line with the words underlined", async () => {
    const file = await checked("Hi,\n\nPro costs $35 per seat per month.");
    expect(formatPretty([file], plain)).toBe(
      [
        'drafts/mail.md:3:11 block "$35 per seat per month" is not a price of Pro: the price book says USD 50 (monthly), USD 40 (annual) per seat per month. rule-price',
        "  | Pro costs $35 per seat per month.",
        `  | ${" ".repeat(10)}${"^".repeat(22)}`,
        "  policy: pricing/price-book.yaml",
        "",
        "drafts/mail.md: block",
      ].join("\n"),
    );
  });
  test("pretty cuts a long line around the words", async () => {
    const file = await checked(`${"a ".repeat(500)}60% off ${"b ".repeat(500)}`);
    const [, line = "", marks = ""] = formatPretty([file], plain).split("\n");
    expect(line.length).toBeLessThan(120);
    expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("60% off");
  });
  test("SARIF names rule, level, place and fix", async () => {
    const sarif = formatSarif([await checked("A seamless WheelHouse route, 60% off.")], "1.0.0") as {
      runs: { results: Record<string, unknown>[] }[];
    };
    expect(sarif.runs[0]?.results).toMatchObject([
      {
        ruleId: "rule-term",
        level: "error",
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: "drafts/mail.md" }, region: { startLine: 1, startColumn: 3 } },
          },
        ],
      },
      {
        ruleId: "rule-term",
        fixes: [
          {
            artifactChanges: [
              {
                replacements: [
                  { deletedRegion: { charOffset: 11, charLength: 10 }, insertedContent: { text: "Wheelhouse" } },
                ],
              },
            ],
          },
        ],
      },
      { ruleId: "rule-discount" },
    ]);
  });
  test("GitHub commands escape what would end them", async () => {
    expect(formatGithub([await checked("60%\noff", "a,b.md")])).toMatch(
      /^::error file=a%2Cb\.md,line=1,endLine=2,title=rule-discount::60%25 off: .*%25.*$/,
    );
  });
  test("GitHub and SARIF say where the words end, who may approve, where it is written and what to do", async () => {
    const file = await checked("WheelHouse, as agreed:\r\n15% off.");
    const [term, offer] = formatGithub([file]).split("\n");
    expect(term).toMatch(
      /,line=1,col=1,endColumn=10,title=rule-term::.* Policy: voice\/terms\.yaml\. Fix: Wheelhouse$/,
    );
    expect(offer).toMatch(/,line=2,col=1,endColumn=7,title=rule-discount::.* Approval: Sales Lead\. Policy: pricing/);
    expect(sarifResults(formatSarif([file], "1.0.0"))).toMatchObject([
      {
        locations: [{ physicalLocation: { region: { endLine: 1, endColumn: 11 } } }],
        fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: { startLine: 1, endColumn: 11 } }] }] }],
      },
      {
        message: { text: expect.stringMatching(/ Approval: Sales Lead\. Policy: pricing/) as string },
        locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 8 } } }],
      },
    ]);
  });
  test.each(["content/ok 1.html", "d/with space/ü,b:c%%.md", "a:b.md", "../x/#1?.md", "/abs/with space.md"])(
    "SARIF names the file %s as a URI",
    async (path) => {
      const sarif = JSON.stringify(formatSarif([await checked("WheelHouse.", path)], "1.0.0"));
      const uris = [...sarif.matchAll(/"uri":"([^"]*)"/g)].map(([, uri = ""]) => uri);
      expect(uris).toHaveLength(2);
      for (const uri of uris) {
        expect(uri).toMatch(/^(?:file:\/\/)?[\w./~!*'()%-]+$/);
        expect(fileURLToPath(new URL(uri, "file:///base/dir/"))).toBe(resolve("/base/dir", path));
      }
    },
  );
});

describe("--fix", () => {
  test("makes each fix, and the mended text has none left", async () => {
    const { text, result } = await checked("WheelHouse helps each delivery boy.");
    const mended = applyFixes(text, result.findings);
    expect(mended).toEqual({ text: "Wheelhouse helps each courier.", fixed: 2 });
    expect((await checked(mended.text)).result.findings).toEqual([]);
  });
  test("overlapping fixes never garble the text around them", () => {
    const span = { start: 0, end: 0, line: 1, column: 1 };
    const fix = fc
      .tuple(fc.nat(20), fc.nat(20))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), replacement: "x" }));
    fc.assert(
      fc.property(fc.array(fix, { maxLength: 6 }), (fixes) => {
        const text = "abcdefghijklmnopqrstu";
        const { text: out, fixed } = applyFixes(
          text,
          fixes.map((one) => ({
            rule: "r",
            kind: "term",
            severity: "revise",
            span,
            excerpt: "",
            message: "",
            fix: one,
          })),
        );
        expect(fixed <= fixes.length).toBe(true);
        // What is left of the original stands in its order.
        let at = -1;
        for (const char of out.replace(/x/g, "")) {
          const next = text.indexOf(char);
          expect(next).toBeGreaterThan(at);
          at = next;
        }
      }),
    );
  });
});
