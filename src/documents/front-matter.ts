import { isMap, parseDocument } from "yaml";
import { indexLines } from "./line-index.ts";
import type { FrontMatter, Warning } from "./types.ts";
import { MAX_ALIASES, scalarPairs, syntaxProblem } from "./yaml-source.ts";

/** Exporters and templates leave empty lines above it. */
const OPENING = /^(?:[ \t]*\n){0,50}---[ \t]*\n/;
const TOML_OPENING = /^(?:[ \t]*\n){0,50}\+\+\+[ \t]*\n/;
const TOML_CLOSING = /^\+\+\+[ \t]*$/m;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
const KEY_LINE = /^([A-Za-z_][\w -]*):(?:\s|$)/;

export interface Split {
  frontMatter?: FrontMatter;
  /** The whole text with the lines of the front matter emptied. */
  text: string;
  warnings: Warning[];
}

/** Separates front matter from a text. Broken front matter yields what is valid in it, and a warning for the rest. */
export function splitFrontMatter(text: string): Split {
  const opening = OPENING.exec(text);
  if (!opening) return unreadToml(text) ?? { text, warnings: [] };
  const body = opening[0].length;
  const linesAbove = opening[0].split("\n").length - 1;
  const closing = CLOSING.exec(text.slice(body));
  const warnings: Warning[] = [];
  let end: number;
  let yamlEnd: number;
  if (closing) {
    yamlEnd = body + closing.index;
    end = yamlEnd + closing[0].length;
  } else {
    // A lone rule as the first line is Markdown; lines of keys under it are front matter that somebody forgot to close.
    if (!KEY_LINE.test(text.slice(body, body + 200).split("\n")[0] ?? "")) return { text, warnings: [] };
    const blank = text.indexOf("\n\n", body - 1);
    yamlEnd = end = blank === -1 ? text.length : blank;
    const message = "front matter is not closed: put a line with --- under it. Read up to the first empty line.";
    warnings.push({ code: "FRONT_MATTER_INVALID", message, line: linesAbove, column: 1 });
  }
  const source = text.slice(body, yamlEnd);
  const emptied = text.slice(0, end).replace(/[^\n]+/g, "") + text.slice(end);
  const parsed = parseFrontMatter(source, linesAbove);
  if (parsed.isProse) return { text, warnings: [] };
  warnings.push(...parsed.warnings);
  return { frontMatter: parsed.frontMatter, text: emptied, warnings };
}

/** What it says of status and visibility can't be known, so that the safest counts. */
function unreadToml(text: string): Split | undefined {
  const opening = TOML_OPENING.exec(text)?.[0];
  if (opening === undefined || !TOML_CLOSING.test(text.slice(opening.length))) return undefined;
  const message = "front matter in TOML (+++) is not read: write it as YAML between ---. Taken as an internal draft.";
  return {
    text,
    frontMatter: { values: {}, places: {}, unreadable: ["status", "visibility"] },
    warnings: [{ code: "FRONT_MATTER_INVALID", message, line: opening.split("\n").length - 1, column: 1 }],
  };
}

interface Parsed {
  frontMatter: FrontMatter;
  warnings: Warning[];
  /** Text between two rules, not keys and values. */
  isProse: boolean;
}

export function parseFrontMatter(source: string, lineOffset: number): Parsed {
  const lines = indexLines(source);
  const at = (offset: number) => {
    const place = lines.placeOf(offset);
    return { line: place.line + lineOffset, column: place.column };
  };
  const frontMatter: FrontMatter = { values: {}, places: {}, unreadable: [] };
  const warnings: Warning[] = [];
  const document = parseDocument(source, { prettyErrors: false, logLevel: "silent" });
  const syntaxErrors = document.errors.filter((error) => error.code !== "DUPLICATE_KEY");
  if (syntaxErrors.length > 0) {
    const entries = splitEntries(source);
    if (entries.length === 0) return { frontMatter, warnings, isProse: true };
    for (const entry of entries) readEntry(entry, frontMatter, warnings, at);
    return { frontMatter, warnings, isProse: false };
  }
  const map = document.contents;
  if (!isMap(map)) return { frontMatter, warnings, isProse: map !== null && source.trim() !== "" };
  for (const error of document.errors) {
    const key = /^[^\s:]+/.exec(source.slice(error.pos[0]))?.[0] ?? "";
    frontMatter.unreadable.push(key);
    const message = `duplicate key ${key}: ${isSafetyKey(key) ? "the safest value counts" : "the last one counts"}`;
    warnings.push({ code: "FRONT_MATTER_INVALID", message, ...at(error.pos[0]) });
  }
  for (const { key, start, pair } of scalarPairs(map)) {
    frontMatter.places[key] = at(start);
    try {
      frontMatter.values[key] = (pair.value as { toJS?: (doc: unknown, opts: object) => unknown } | null)?.toJS?.(
        document,
        { maxAliasCount: MAX_ALIASES },
      );
    } catch {
      frontMatter.unreadable.push(key);
      const message = `${key}: aliases multiply to more than ${MAX_ALIASES} copies. Write the value out.`;
      warnings.push({ code: "FRONT_MATTER_INVALID", message, ...at(start) });
    }
  }
  return { frontMatter, warnings, isProse: false };
}

const isSafetyKey = (key: string): boolean => key === "visibility" || key === "status";

interface Entry {
  key: string;
  start: number;
  source: string;
}

/** Cuts broken YAML into its top-level entries, so that one bad line does not take the others with it. */
function splitEntries(source: string): Entry[] {
  const entries: Entry[] = [];
  let offset = 0;
  for (const line of source.split("\n")) {
    const key = KEY_LINE.exec(line)?.[1];
    const last = entries.at(-1);
    if (key !== undefined) entries.push({ key, start: offset, source: line });
    else if (last) last.source += `\n${line}`;
    offset += line.length + 1;
  }
  return entries;
}

function readEntry(
  entry: Entry,
  frontMatter: FrontMatter,
  warnings: Warning[],
  at: (offset: number) => { line: number; column: number },
): void {
  frontMatter.places[entry.key] = at(entry.start);
  const document = parseDocument(entry.source, { prettyErrors: false, logLevel: "silent" });
  const error = document.errors[0];
  if (!error && isMap(document.contents)) {
    frontMatter.values[entry.key] = (document.toJS({ maxAliasCount: MAX_ALIASES }) as Record<string, unknown>)[
      entry.key
    ];
    return;
  }
  frontMatter.unreadable.push(entry.key);
  const place = at(entry.start + (error?.pos[0] ?? 0));
  const why = error ? syntaxProblem(error.message) : "not a key and a value";
  warnings.push({
    code: "FRONT_MATTER_INVALID",
    message: `${entry.key} is not valid YAML and was ignored: ${why}`,
    ...place,
  });
}
