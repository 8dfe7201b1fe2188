/** What `inhouse check` prints: for people, for SARIF viewers, for GitHub; and what --fix writes. */
import type { CheckResult, Finding } from "../guardrails/engine.ts";
import type { colors } from "./terminal.ts";

export const CHECK_FORMATS = ["pretty", "json", "sarif", "github"] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface CheckedFile {
  /** As it was named on the command line; "-" is standard input. */
  path: string;
  text: string;
  result: CheckResult;
}

type Colors = (typeof colors)["out"];

/** Widest stretch of a line that is shown; a longer one is cut around the marked words. */
const WIDTH = 110;

function markedLine(text: string, finding: Finding): string[] {
  const { start, end } = finding.span;
  const from = start - (finding.span.column - 1);
  const lineEnd = text.slice(from).search(/[\r\n]/);
  const line = lineEnd < 0 ? text.slice(from) : text.slice(from, from + lineEnd);
  const shift = Math.max(0, start - from - Math.floor(WIDTH / 2));
  const shown = line.slice(shift, shift + WIDTH).replace(/\t/g, " ");
  const at = start - from - shift;
  const marks = Math.max(1, Math.min(end, from + line.length) - start);
  return [`  | ${shown}`, `  | ${" ".repeat(at)}${"^".repeat(Math.min(marks, Math.max(1, shown.length - at)))}`];
}

/** The line with the words underlined, what is wrong, why, who may approve, and what to write instead. */
export function formatPretty(files: readonly CheckedFile[], c: Colors): string {
  const lines: string[] = [];
  for (const { path, text, result } of files) {
    for (const finding of result.findings) {
      const paint = finding.severity === "block" ? c.red : finding.severity === "approval" ? c.yellow : c.cyan;
      lines.push(
        `${path}:${finding.span.line}:${finding.span.column} ${paint(finding.severity)} ${finding.message} ${c.dim(finding.rule)}`,
      );
      lines.push(...markedLine(text, finding));
      if (finding.approver !== undefined) lines.push(`  approval: ${finding.approver}`);
      if (finding.why !== undefined) lines.push(`  why: ${finding.why}`);
      if (finding.citation !== undefined) lines.push(`  policy: ${finding.citation}`);
      if (finding.fix)
        lines.push(`  fix: ${finding.fix.replacement === "" ? "remove it" : finding.fix.replacement.trim()}`);
      lines.push("");
    }
    const verdict =
      result.verdict === "pass"
        ? c.green("pass")
        : result.verdict === "block"
          ? c.red("block")
          : c.yellow(result.verdict);
    lines.push(`${path}: ${verdict}`);
  }
  return lines.join("\n");
}

const LEVEL = { block: "error", approval: "warning", revise: "note" } as const;

/** SARIF 2.1.0, as GitHub code scanning and editors read it. */
export function formatSarif(files: readonly CheckedFile[], version: string): object {
  const findings = files.flatMap(({ result }) => result.findings);
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()].sort((a, b) =>
    a.rule < b.rule ? -1 : 1,
  );
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "inhouse",
            version,
            rules: rules.map(({ rule, kind, why }) => ({
              id: rule,
              ...(why === undefined ? {} : { fullDescription: { text: why } }),
              properties: { kind },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: files.flatMap(({ path, result }) =>
          result.findings.map((finding) => ({
            ruleId: finding.rule,
            level: LEVEL[finding.severity],
            message: { text: finding.message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: path.replace(/\\/g, "/") },
                  region: {
                    startLine: finding.span.line,
                    startColumn: finding.span.column,
                    charOffset: finding.span.start,
                    charLength: finding.span.end - finding.span.start,
                  },
                },
              },
            ],
            ...(finding.fix
              ? {
                  fixes: [
                    {
                      artifactChanges: [
                        {
                          artifactLocation: { uri: path.replace(/\\/g, "/") },
                          replacements: [
                            {
                              deletedRegion: {
                                charOffset: finding.fix.start,
                                charLength: finding.fix.end - finding.fix.start,
                              },
                              insertedContent: { text: finding.fix.replacement },
                            },
                          ],
                        },
                      ],
                    },
                  ],
                }
              : {}),
          })),
        ),
      },
    ],
  };
}

const data = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
const property = (text: string): string => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
const COMMAND = { block: "error", approval: "warning", revise: "notice" } as const;

/** Workflow commands that GitHub shows beside the line. */
export function formatGithub(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ path, result }) =>
      result.findings.map(
        (finding) =>
          `::${COMMAND[finding.severity]} file=${property(path)},line=${finding.span.line},col=${finding.span.column},title=${property(finding.rule)}::${data(finding.message)}`,
      ),
    )
    .join("\n");
}

/** The text with every fix made; of fixes that overlap the first in the text is made. */
export function applyFixes(text: string, findings: readonly Finding[]): { text: string; fixed: number } {
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : [])).sort((a, b) => a.start - b.start || a.end - b.end);
  let out = "";
  let at = 0;
  let fixed = 0;
  for (const { start, end, replacement } of fixes) {
    if (start < at) continue;
    out += text.slice(at, start) + replacement;
    at = end;
    fixed += 1;
  }
  return { text: out + text.slice(at), fixed };
}
