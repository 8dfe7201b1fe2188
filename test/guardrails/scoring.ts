/** Counts findings against expectations: a hit has the kind and overlaps the words that were expected. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type * as z from "zod";
import type { Facts } from "../../src/guardrails/facts.ts";
import type { CheckResult, Finding } from "../../src/guardrails/engine.ts";
import { claims, features, priceBook, terms } from "../../src/documents/registers.ts";

export interface Expected {
  kind: string;
  excerpt: string;
}
export interface Score {
  found: number;
  missed: string[];
  extra: string[];
  evasiveFound: number;
  evasiveMissed: number;
  cleanBlocked: string[];
}

export const emptyScore = (): Score => ({
  found: 0,
  missed: [],
  extra: [],
  evasiveFound: 0,
  evasiveMissed: 0,
  cleanBlocked: [],
});

// What is missing or too long has no words of its own: the kind alone decides.
const PLACELESS = ["disclosure", "length"];

export function count(
  score: Score,
  id: string,
  text: string,
  expected: readonly Expected[],
  result: CheckResult,
  evasive: boolean,
): void {
  const places = expected.map((entry) => {
    const start = text.indexOf(entry.excerpt);
    if (start < 0) throw new Error(`${id}: the expected words "${entry.excerpt}" are not in the draft`);
    return { ...entry, start, end: start + entry.excerpt.length };
  });
  const meets = (finding: Finding, place: (typeof places)[number]) =>
    finding.kind === place.kind &&
    (PLACELESS.includes(place.kind) || (finding.span.start < place.end && finding.span.end > place.start));
  for (const place of places) {
    const hit = result.findings.some((finding) => meets(finding, place));
    if (hit) score.found += 1;
    else score.missed.push(`${id}: ${place.kind} "${place.excerpt}"`);
    if (evasive) score[hit ? "evasiveFound" : "evasiveMissed"] += 1;
  }
  for (const finding of result.findings)
    if (!places.some((place) => meets(finding, place))) score.extra.push(`${id}: ${finding.rule} "${finding.excerpt}"`);
  if (expected.length === 0 && result.verdict === "block") score.cleanBlocked.push(id);
}

export const precision = (score: Score): number => score.found / (score.found + score.extra.length);
export const recall = (score: Score): number => score.found / (score.found + score.missed.length);

/** The registers below a knowledge root, as the product reads them. */
export function registersOf(root: string): Facts {
  const read = (path: string): unknown => parse(readFileSync(join(root, path), "utf8"));
  const list = (schema: z.ZodType, path: string, key: string) => {
    const value = schema.parse(read(path));
    return (Array.isArray(value) ? value : (value as Record<string, unknown>)[key]) as never;
  };
  return {
    priceBook: priceBook.parse(read("pricing/price-book.yaml")),
    features: list(features, "product/features.yaml", "features"),
    claims: list(claims, "claims/claims.yaml", "claims"),
    terms: list(terms, "voice/terms.yaml", "terms"),
    sources: {
      priceBook: "pricing/price-book.yaml",
      features: "product/features.yaml",
      claims: "claims/claims.yaml",
      terms: "voice/terms.yaml",
    },
  };
}

/** Internal documents below a knowledge root, without those that are meant to be used: templates, the voice guide, stories. */
export function documentsOf(root: string): Pick<Facts, "internalTexts" | "publicTexts"> {
  const documents = (readdirSync(root, { recursive: true }) as string[])
    .filter((path) => path.endsWith(".md") && !/^(?:templates|voice|stories)\//.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  const isPublic = ({ text }: { text: string }) => /^visibility: public/m.test(text);
  return {
    internalTexts: documents.filter((document) => !isPublic(document)),
    publicTexts: documents.filter(isPublic).map(({ text }) => text),
  };
}
