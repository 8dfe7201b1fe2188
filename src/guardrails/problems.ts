/** What is wrong in a policy file, and where: file, line, column, and what would be right. */
import { isMap, isNode, isScalar, isSeq, type Document, type LineCounter } from "yaml";
import type * as z from "zod";
import { closest } from "../documents/closest.ts";
import { formatPlace, InhouseError, type ErrorPlace } from "../errors.ts";
import { channel, KINDS, policyFile, SEVERITIES, type PolicyFile } from "./policy-schema.ts";

export interface SourceFile {
  path: string;
  text: string;
  doc: Document;
  lines: LineCounter;
}

/** One that has the form of a policy file. */
export interface ParsedFile extends SourceFile {
  data: PolicyFile;
}

export function placeAt(path: string, text: string, lines: LineCounter, offset: number): ErrorPlace {
  const { line, col } = lines.linePos(offset);
  return { file: path, line, column: col, source: text.split(/\r?\n/)[line - 1] ?? "" };
}

/** The offset of the node at `keys`, or of its nearest ancestor; a wrong key's own offset when there is one. */
export function offsetOf(doc: Document, keys: readonly PropertyKey[], badKey?: string): number {
  let node: unknown = doc.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of keys) {
    let next: unknown;
    if (isMap(node)) next = node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;
    else if (isSeq(node) && typeof key === "number") next = node.items[key];
    if (!isNode(next)) break;
    node = next;
    offset = next.range?.[0] ?? offset;
  }
  if (badKey !== undefined && isMap(node)) {
    const key = node.items.find((pair) => isScalar(pair.key) && pair.key.value === badKey)?.key;
    if (isNode(key)) return key.range?.[0] ?? offset;
  }
  return offset;
}

/** Where something of a rule stands, or the nearest that is there of what holds it. */
export function placeInRule(
  files: readonly ParsedFile[],
  id: string,
  keys: readonly PropertyKey[],
): ErrorPlace | undefined {
  for (const { path, text, lines, doc, data } of files) {
    const at = (data.rules ?? []).findIndex((rule) => rule.id === id);
    if (at >= 0) return placeAt(path, text, lines, offsetOf(doc, ["rules", at, ...keys]));
  }
  return undefined;
}

function allowedFor(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === "invalid_value") return `Allowed: ${issue.values.map(String).join(", ")}.`;
  if (issue.code === "invalid_union" && "discriminator" in issue && issue.discriminator === "kind")
    return `Allowed kinds: ${Object.keys(KINDS).join(", ")}.`;
  if (issue.path.at(-1) === "severity") return `Allowed: ${SEVERITIES.join(", ")}.`;
  return undefined;
}

/** A union reports all its branches; the issue that a writer can act on is the deepest one. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return issue;
  const inner = issue.errors.flat().map((branch) => deepest({ ...branch, path: [...issue.path, ...branch.path] }));
  return inner.reduce(
    (best, candidate) => (candidate.path.length > best.path.length ? candidate : best),
    inner[0] ?? issue,
  );
}

const COMMON = "id kind severity message why link approver channels audience from until examples".split(" ");

/** The keys that may stand at `path`, and what has them. */
function knownKeys(data: unknown, path: readonly PropertyKey[]): { of: string; keys: string[] } | undefined {
  const [section, index] = path;
  if (section === undefined) return { of: "A policy file", keys: Object.keys(policyFile.shape) };
  if (path.length > 2 || typeof index !== "number") return undefined;
  if (section === "channels") return { of: "A channel", keys: Object.keys(channel.shape) };
  if (section !== "rules" || data === null || typeof data !== "object" || !("rules" in data)) return undefined;
  const rule: unknown = Array.isArray(data.rules) ? data.rules[index] : undefined;
  const kind = rule !== null && typeof rule === "object" && "kind" in rule ? rule.kind : undefined;
  if (typeof kind !== "string" || !(kind in KINDS)) return undefined;
  const keys = [...COMMON, ...Object.keys(KINDS[kind as keyof typeof KINDS].schema)];
  return { of: `A ${kind} rule`, keys };
}

function keysFor(bad: string, data: unknown, path: readonly PropertyKey[]): string | undefined {
  const known = knownKeys(data, path);
  if (known === undefined) return undefined;
  const near = closest(bad, known.keys);
  return `${near === undefined ? "" : `Did you mean "${near}"? `}${known.of} knows: ${known.keys.join(", ")}.`;
}

export function problemsOf(error: z.ZodError, file: SourceFile, raw: unknown): InhouseError[] {
  return error.issues.map((found) => {
    const issue = deepest(found);
    const bad = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
    const where = placeAt(file.path, file.text, file.lines, offsetOf(file.doc, issue.path, bad));
    const field = issue.path.filter((key) => typeof key === "string").join(".");
    const what =
      bad === undefined ? `${field === "" ? "The file" : field}: ${issue.message}` : `"${bad}" is not a field here.`;
    return new InhouseError("POLICY_INVALID", {
      what,
      why:
        (bad === undefined ? undefined : keysFor(bad, raw, issue.path)) ??
        allowedFor(issue) ??
        "The policy does not have the form that docs/schemas/policy.schema.json describes.",
      next: "Mend the file and run `inhouse policy test`.",
      where,
    });
  });
}

/** The first problem, with the places of the others. */
export function gather(problems: InhouseError[]): InhouseError {
  const [first, ...rest] = problems;
  if (!first) return new InhouseError("POLICY_INVALID", { what: "The policy is not valid." });
  if (rest.length === 0) return first;
  const others = rest.map((problem) => `${problem.where ? formatPlace(problem.where) : ""} ${problem.what}`).join("; ");
  return new InhouseError("POLICY_INVALID", {
    what: first.what,
    ...(first.why === undefined ? {} : { why: `${first.why} ${rest.length} more: ${others}` }),
    ...(first.next === undefined ? {} : { next: first.next }),
    ...(first.where ? { where: first.where } : {}),
  });
}
