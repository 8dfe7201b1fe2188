import { RE2JS } from "re2js";
import * as z from "zod";
import type { CheckContext } from "../context.ts";
import { foldPhrase } from "../text/fold.ts";
import { requiredLiterals } from "../text/literals.ts";
import { createCover } from "../text/spans.ts";
import { defineKind, type Hit } from "./kind.ts";

const schema = {
  pattern: z
    .string()
    .min(1)
    .describe(
      "A regular expression in RE2 syntax (no look-around, no back-references), matched against the text as it reads",
    ),
  unless: z.string().min(1).optional().describe("A second expression: no finding where the sentence matches it"),
  case_sensitive: z.boolean().optional().describe("false when absent"),
  replacement: z.string().optional().describe("What to write instead; $1 stands for the first group"),
  include_code: z.boolean().optional().describe("true: look into code and links too"),
  negated: z
    .boolean()
    .optional()
    .describe("false: no finding where the words are denied or quoted; true (default): wherever they stand"),
};

interface Compiled {
  regexp: RE2JS;
  /** The expression cannot match where none of these stands, and it is much slower than looking for them. */
  literals: readonly string[] | undefined;
  unless: RE2JS | undefined;
  replacement: string | undefined;
  includeCode: boolean;
  negated: boolean;
  /** It asks for signs that reading takes away, such as the brackets of "[first name]". */
  markup: boolean;
}

const MARKUP = /\\[[\]*_~`|<>#]/;

/** Drafts are folded (ü reads u), so the expression is folded too; only its letters beyond ASCII change. */
function foldExpression(source: string): string {
  return Array.from(source)
    .map((char) => (char.charCodeAt(0) < 128 ? char : foldPhrase(char) || char))
    .join("");
}

function compilePattern(source: string, caseSensitive: boolean, field: string): RE2JS {
  try {
    return RE2JS.compile(foldExpression(source), caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    throw new Error(`${field}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

const MAX_HITS = 200;
const GROUP = /\$(\d)/g;

function replacementOf(replacement: string | undefined, regexp: RE2JS): string | undefined {
  const groups = regexp.groupCount();
  const missing = [...(replacement ?? "").matchAll(GROUP)].find(([, group]) => Number(group) > groups);
  if (missing) throw new Error(`replacement: ${missing[0]} stands for no group, the pattern has ${String(groups)}`);
  return replacement;
}

export const pattern = defineKind({
  schema,
  compile: (rule): Compiled => {
    const regexp = compilePattern(rule.pattern, rule.case_sensitive ?? false, "pattern");
    return {
      regexp,
      literals: requiredLiterals(foldExpression(rule.pattern)),
      unless:
        rule.unless === undefined ? undefined : compilePattern(rule.unless, rule.case_sensitive ?? false, "unless"),
      replacement: replacementOf(rule.replacement, regexp),
      includeCode: rule.include_code ?? false,
      negated: rule.negated ?? true,
      markup: MARKUP.test(rule.pattern),
    };
  },
  check(compiled, ctx): Hit[] {
    const { draft } = ctx;
    const hits = hitsIn(compiled, ctx, draft.plain, draft.lower, {
      span: (start, end) => draft.plainSpan(start, end),
      toTagged: (at) => draft.toTagged(at),
    });
    if (!compiled.markup) return hits;
    const { original } = draft;
    const cover = createCover(hits);
    const written = hitsIn(compiled, ctx, original, original.toLowerCase(), {
      span: (start, end) => ({ start, end }),
      toTagged: (at) => draft.toTagged(draft.fromOriginal(at)),
    });
    return [
      ...hits,
      ...written.filter(({ start, end }) => !cover.touches(start, end)).map((hit) => ({ ...hit, written: true })),
    ];
  },
});

interface Reading {
  span: (start: number, end: number) => { start: number; end: number };
  toTagged: (position: number) => number;
}

/** A file ends with a line break, which is no part of what it says: "$" is the end of its last line. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** What is found in the text as it reads, or as it is written. */
function hitsIn(compiled: Compiled, ctx: CheckContext, text: string, lower: string, reading: Reading): Hit[] {
  const hits: Hit[] = [];
  const { draft } = ctx;
  if (compiled.literals?.some((literal) => lower.includes(literal)) === false) return hits;
  const matcher = compiled.regexp.matcher(text.slice(0, endOf(text)));
  while (hits.length < MAX_HITS && matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (end <= start) continue;
    const tagged = reading.toTagged(start);
    if (!compiled.includeCode && (draft.inZone("code", tagged) || draft.inZone("url", tagged))) continue;
    const sentence = ctx.sentence(tagged);
    if (
      compiled.unless?.matcher(draft.plain.slice(draft.toPlain(sentence.start), draft.toPlain(sentence.end))).find() ===
      true
    )
      continue;
    if (!compiled.negated && (ctx.notSaid(tagged) || ctx.negated(tagged, reading.toTagged(end)))) continue;
    const span = reading.span(start, end);
    const found = matcher.group() ?? "";
    const replacement = compiled.replacement?.replace(GROUP, (_, group: string) => matcher.group(Number(group)) ?? "");
    hits.push({
      ...span,
      detail: `Found "${found.slice(0, 80)}".`,
      fix: replacement === undefined ? undefined : { ...span, replacement },
    });
  }
  return hits;
}
