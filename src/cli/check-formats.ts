/** What `inhouse check` prints: for people, for SARIF viewers, for GitHub; and what --fix writes. */
import { isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { CheckResult, Finding } from "../guardrails/engine.ts";
import { placer } from "../guardrails/text/places.ts";
import type { Fix } from "../guardrails/kinds/kind.ts";
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

const fixWords = ({ replacement }: Fix): string => (replacement === "" ? "remove it" : replacement.trim());

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
      if (finding.fix) lines.push(`  fix: ${fixWords(finding.fix)}`);
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

/** Regions of a text, for viewers that go by lines and for those that count characters. */
function regions(text: string) {
  const place = placer(text);
  return ({ start, end }: { start: number; end: number }) => {
    const [from, to] = [place(start, end), place(end, end)];
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
    };
  };
}

/** A path as the URI reference that SARIF asks for. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(sep).map(encodeURIComponent).join("/");
}

const LEVEL = { block: "error", approval: "warning", revise: "note" } as const;

/** What stands beside the message where a format has no place of its own for it. */
function aside({ approver, citation }: Finding): string[] {
  return [
    ...(approver === undefined ? [] : [`Approval: ${approver}.`]),
    ...(citation === undefined ? [] : [`Policy: ${citation}.`]),
  ];
}

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
        results: files.flatMap(({ path, text, result }) => {
          const region = regions(text);
          return result.findings.map((finding) => ({
            ruleId: finding.rule,
            level: LEVEL[finding.severity],
            message: { text: [finding.message, ...aside(finding)].join(" ") },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uriOf(path) },
                  region: region(finding.span),
                },
              },
            ],
            ...(finding.fix
              ? {
                  fixes: [
                    {
                      artifactChanges: [
                        {
                          artifactLocation: { uri: uriOf(path) },
                          replacements: [
                            {
                              deletedRegion: region(finding.fix),
                              insertedContent: { text: finding.fix.replacement },
                            },
                          ],
                        },
                      ],
                    },
                  ],
                }
              : {}),
          }));
        }),
      },
    ],
  };
}

const data = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
const property = (text: string): string => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
const COMMAND = { block: "error", approval: "warning", revise: "notice" } as const;

/** Workflow commands that GitHub shows beside the line. */
export function formatGithub(files: readonly CheckedFile[]): string {
  const commands = files.flatMap(({ path, text, result }) => {
    const region = regions(text);
    return result.findings.map((finding) => {
      const { startLine, startColumn, endLine, endColumn } = region(finding.span);
      // GitHub takes columns only within one line, and counts the last one in.
      const lines =
        startLine === endLine
          ? `line=${startLine},col=${startColumn},endColumn=${Math.max(startColumn, endColumn - 1)}`
          : `line=${startLine},endLine=${endLine}`;
      const { message, why, fix } = finding;
      const parts = [
        message,
        ...aside(finding),
        ...(why === undefined ? [] : [why]),
        ...(fix ? [`Fix: ${fixWords(fix)}`] : []),
      ];
      return `::${COMMAND[finding.severity]} file=${property(path)},${lines},title=${property(finding.rule)}::${data(parts.join(" "))}`;
    });
  });
  return commands.join("\n");
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
