import {
  CST,
  type Document as YamlDocument,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  parseAllDocuments,
  visit,
  type YAMLMap,
} from "yaml";
import { InhouseError } from "../errors.ts";
import { indexLines, type LineIndex } from "./line-index.ts";
import type { Warning } from "./types.ts";

/** Levels of lists, maps or elements in each other. Readers go down them level by level, and the stack has an end. */
export const MAX_NESTING = 500;
const TOO_DEEP = `What it holds stands more than ${String(MAX_NESTING)} levels deep in each other.`;
const OUT_OF_STACK = /call stack/i;

/** More aliases than that multiply into a resource bomb (yaml's own default). */
export const MAX_ALIASES = 100;

export interface YamlSource {
  documents: YamlDocument[];
  lines: LineIndex;
  warnings: Warning[];
}

/** Parses YAML or JSON (its subset) without expanding aliases. Throws FORMAT_INVALID at the first syntax error. */
export function parseYamlSource(path: string, text: string): YamlSource {
  const lines = indexLines(text);
  const documents = compose(path, text);
  const warnings: Warning[] = [];
  for (const document of documents) {
    for (const error of document.errors) {
      const place = lines.placeOf(error.pos[0]);
      if (OUT_OF_STACK.test(error.message)) throw tooDeep(path);
      if (error.code !== "DUPLICATE_KEY") {
        const source = text.slice(lines.starts[place.line - 1], lines.starts[place.line] ?? text.length).trimEnd();
        throw invalid(path, `${path} is not valid ${formatName(path)}`, plain(error.message), { ...place, source });
      }
      const key = /^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? "";
      warnings.push({ code: "FORMAT_INVALID", message: `duplicate key ${key}: the last one counts`, ...place });
    }
    if (isTooDeep(document.contents)) throw tooDeep(path);
    if (hasAliases(document) && toPlain(document) === undefined) {
      const message = `aliases multiply to more than ${MAX_ALIASES} copies: they are shown as written, never expanded`;
      warnings.push({ code: "FORMAT_INVALID", message });
    }
  }
  return { documents, lines, warnings };
}

/** The source without its comments, which are for those who edit it. Its lines stay where they are. */
export function withoutComments(source: string): string {
  if (!source.includes("#")) return source;
  const kept: string[] = [];
  let isScalar = false;
  for (const token of new Lexer().lex(source)) {
    // A plain scalar may start with #, behind the mark that the lexer sets in front of scalars.
    if (isScalar || CST.tokenType(token) !== "comment") {
      if (isScalar || !LEXER_MARKS.has(token)) kept.push(token);
    } else if (kept.length > 0) kept.push(kept.pop()!.replace(/[ \t]+$/, ""));
    isScalar = token === CST.SCALAR && !isScalar;
  }
  return kept.join("");
}

const LEXER_MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** Values as plain data. Returns undefined where expanding the aliases would exhaust the memory. */
export function toPlain(document: YamlDocument): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    return undefined;
  }
}

function compose(path: string, text: string): YamlDocument[] {
  try {
    return [...parseAllDocuments(text, { prettyErrors: false, logLevel: "silent" })];
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw tooDeep(path);
  }
}

function isTooDeep(contents: unknown): boolean {
  let level: unknown[] = [contents];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_NESTING) return true;
    level = level.flatMap((node) => {
      if (isSeq(node)) return node.items;
      return isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : [];
    });
  }
  return false;
}

/** FORMAT_INVALID for a file that no reader could walk through. */
export function tooDeep(path: string): InhouseError {
  return new InhouseError("FORMAT_INVALID", {
    what: `${path} is nested too deeply`,
    why: TOO_DEEP,
    next: "Flatten it, or list it in .inhouseignore; until then this file is left out and everything else is indexed.",
    where: { file: path },
  });
}

/** The parser's words about an error, or ours where it only ran out of stack. */
export function syntaxProblem(message: string): string {
  return OUT_OF_STACK.test(message) ? TOO_DEEP : message.split("\n")[0]!;
}

function hasAliases(document: YamlDocument): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function formatName(path: string): string {
  return path.toLowerCase().endsWith("json") ? "JSON" : "YAML";
}

/** yaml's messages end in a caret drawing when they are pretty, and in "at line …" sometimes. */
function plain(message: string): string {
  return message.replace(/ at line \d+, column \d+:?[\s\S]*$/, "");
}

function invalid(path: string, what: string, why: string, place: { line?: number; column?: number; source?: string }) {
  const next = "Mend that line; until then this file is left out and everything else is indexed.";
  return new InhouseError("FORMAT_INVALID", { what, why, next, where: { file: path, ...place } });
}

/** The pairs of a map whose keys are plain scalars, in order. */
export function scalarPairs(map: YAMLMap): { key: string; start: number; pair: Pair }[] {
  return map.items.flatMap((pair) =>
    isScalar(pair.key) ? [{ key: String(pair.key.value), start: pair.key.range?.[0] ?? 0, pair }] : [],
  );
}

/** The value of a key if it is a scalar: never expands an alias. */
export function scalarAt(node: unknown, key: string): { value: unknown; start: number } | undefined {
  if (!isMap(node)) return undefined;
  const value = node.get(key, true);
  return isScalar(value) ? { value: value.value, start: value.range?.[0] ?? 0 } : undefined;
}
