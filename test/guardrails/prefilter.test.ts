import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, it } from "vitest";
import { claimPatterns } from "../../src/guardrails/mentions/claims/patterns.ts";
import { commitmentPatterns } from "../../src/guardrails/mentions/promises/patterns.ts";
import { amountPatterns, sharePatterns } from "../../src/guardrails/mentions/offers/shares.ts";
import { durationPatterns, fixedPatterns, numberPatterns } from "../../src/guardrails/mentions/offers/terms.ts";
import { wordAmountPatterns, wordFixedPatterns, wordPatterns } from "../../src/guardrails/mentions/offers/words.ts";
import { readDraft } from "../../src/guardrails/text/draft.ts";
import { reachOf } from "../../src/guardrails/text/expressions.ts";
import { requiredLiterals, requiredWords } from "../../src/guardrails/text/literals.ts";
import { allMatches, createPrefilter } from "../../src/guardrails/text/prefilter.ts";

interface Sample {
  source: string;
  text: string;
}

/** An expression together with a text that it matches. */
const sample = fc.letrec<{ node: Sample }>((tie) => {
  const inner = tie("node");
  const word = fc.stringMatching(/^[a-z \ue001-\ue008]{1,5}$/).map((text) => ({ source: text, text }));
  const oneOf = fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.nat()).map(([letters, at]) => ({
    source: `[${letters}]`,
    text: letters.charAt(at % letters.length),
  }));
  const any = fc.constantFrom(
    { source: "[a-z]", text: "q" },
    { source: "[^.]", text: "x" },
    { source: "\\w", text: "k" },
    { source: ".", text: "," },
    { source: "\\d", text: "7" },
    { source: "\\/", text: "/" },
    { source: "\\ue003", text: "\ue003" },
  );
  const both = fc.array(inner, { minLength: 1, maxLength: 4 }).map((parts) => ({
    source: parts.map(({ source }) => source).join(""),
    text: parts.map(({ text }) => text).join(""),
  }));
  const either = fc.tuple(fc.array(inner, { minLength: 1, maxLength: 3 }), fc.nat()).map(([parts, at]) => ({
    source: `(?:${parts.map(({ source }) => source).join("|")})`,
    text: parts[at % parts.length]?.text ?? "",
  }));
  const repeated = fc
    .tuple(
      inner,
      fc.constantFrom<[string, number][]>(
        ["?", 0],
        ["?", 1],
        ["*", 0],
        ["*", 2],
        ["+", 2],
        ["{2}", 2],
        ["{0,2}", 0],
        ["{1,3}?", 3],
      ),
    )
    .map(([part, [asked, often]]) => {
      // To match an open repetition of a group can take exponentially long.
      const [mark, times] = /[*+,]/.test(asked) && part.source.includes("(") ? ["{2}", 2] : [asked, often];
      return { source: `(?:${part.source})${mark}`, text: part.text.repeat(times) };
    });
  return {
    node: fc.oneof({ depthSize: "small", withCrossShrink: true }, word, oneOf, any, both, either, repeated),
  };
}).node;

/** What only looks at what stands around. */
const around = fc.constantFrom<Sample>(
  { source: "\\b", text: "" },
  { source: "(?<![a-z])", text: "" },
  { source: "(?! )", text: "" },
  { source: "(?=[^a-z]|$)", text: "" },
  { source: "(?<=[^a-z])", text: "" },
  { source: "(?<=[ .])", text: "" },
  { source: "[^a]*?", text: "" },
  { source: "[^.!?\\n]{0,9}?", text: "" },
);

const placesOf = (matches: readonly RegExpExecArray[]) => matches.map((match) => [match.index, ...match]);

const golden = join(import.meta.dirname, "../golden/guardrails");
const drafts = readdirSync(golden).map((id) => readDraft(readFileSync(join(golden, id, "input.md"), "utf8")).tagged);

describe("requiredLiterals", () => {
  it("names something that every match holds", () => {
    let told = 0;
    fc.assert(
      fc.property(sample, ({ source, text }) => {
        expect(text).toMatch(new RegExp(`^(?:${source})$`, "s"));
        const literals = requiredLiterals(source);
        if (literals) told += 1;
        expect(literals?.some((literal) => text.includes(literal))).not.toBe(false);
        const ways = requiredWords(source);
        expect(ways?.some((way) => way.every((choice) => choice.some((literal) => text.includes(literal))))).not.toBe(
          false,
        );
      }),
      { numRuns: 2000 },
    );
    // An analysis that never says anything would be right too.
    expect(told).toBeGreaterThan(500);
  });

  it.each([
    ["(?:best|top) (?:in|of) class", ["best in class", "best of class", "top in class", "top of class"]],
    ["[a-z]+ guarantee[sd]?", [" guarantees", " guaranteed", " guarantee"]],
    ["Colou?r(?= scheme)", ["colour", "color"]],
    ["(?:a|b)*", undefined],
    ["money|", undefined],
    ["(?i)money", undefined],
    ["\\Qmoney\\E", undefined],
    ["(?P<what>money)", undefined],
    ["[[:alpha:]]oney", undefined],
    ["(money)\\1", undefined],
    ["straße", ["stra"]],
  ])("reads %s", (source, expected) => {
    expect(requiredLiterals(source)).toEqual(expected);
  });

  it("holds for RE2 as well, whatever the case", () => {
    const lines = drafts.flatMap((text) => text.split("\n"));
    for (const source of [
      "(?:FREE|discount)s?",
      "[a-z]our .*(?:team|data|customer)s?",
      "we(?:'ll| will| can)? [a-z]+",
    ]) {
      const literals = requiredLiterals(source) ?? [];
      const matcher = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
      const matched = lines.filter((line) => matcher.matcher(line).find());
      expect(matched.length).toBeGreaterThan(0);
      expect(matched.filter((line) => !literals.some((literal) => line.includes(literal)))).toEqual([]);
    }
  });
});

describe("createPrefilter", () => {
  it("leaves out no pattern of ours that matches a golden draft, and leaves out most others", () => {
    const lists: { regexp: RegExp }[][] = [
      claimPatterns,
      commitmentPatterns,
      [...amountPatterns, ...sharePatterns, ...durationPatterns, ...fixedPatterns, ...numberPatterns],
      [...wordAmountPatterns, ...wordFixedPatterns, ...wordPatterns],
    ];
    for (const patterns of lists) {
      const likely = createPrefilter(patterns);
      let kept = 0;
      for (const text of drafts) {
        const may = new Map(likely(text).map((candidate) => [candidate.pattern, candidate]));
        kept += may.size;
        for (const pattern of patterns) {
          const candidate = may.get(pattern);
          const found = candidate ? allMatches(pattern.regexp, text, candidate.within) : [];
          expect(placesOf(found)).toEqual(placesOf([...text.matchAll(pattern.regexp)]));
        }
      }
      expect(kept).toBeLessThan((patterns.length * drafts.length) / 2);
    }
  });

  it("finds what each expression requires, alone and among others", () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 8 }), fc.string(), (samples, noise) => {
        const patterns = samples.map(({ source }) => ({ regexp: new RegExp(source, "gs") }));
        const likely = createPrefilter(patterns);
        for (const [i, { text }] of samples.entries())
          expect(
            likely(`${noise.toLowerCase()} ${text}${noise.toLowerCase()}`).map(({ pattern }) => pattern),
          ).toContain(patterns[i]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds in its stretches what each expression finds in the whole text", () => {
    let narrowed = 0;
    let found = 0;
    const part = fc.oneof(sample, sample, around);
    const pattern = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => ({
      source: parts.map(({ source }) => source).join(""),
      text: parts.map(({ text }) => text).join(""),
    }));
    const stop = fc.constantFrom("\n", ". ", "! ", "?", " ", "");
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(), stop, fc.stringMatching(/^[a-z .\n]{0,6}$/)), { maxLength: 12 }),
        (samples, pieces) => {
          const patterns = samples.map(({ source }) => ({ regexp: new RegExp(source, "g") }));
          const text = pieces
            .map(([i, end, noise]) => (samples[i % samples.length]?.text ?? "") + noise + end)
            .join("");
          const likely = new Map(createPrefilter(patterns)(text).map((candidate) => [candidate.pattern, candidate]));
          for (const one of patterns) {
            const candidate = likely.get(one);
            if (candidate?.within) narrowed += 1;
            const matches = candidate ? allMatches(one.regexp, text, candidate.within) : [];
            found += matches.length;
            expect(placesOf(matches)).toEqual(placesOf([...text.matchAll(one.regexp)]));
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(narrowed).toBeGreaterThan(60);
    expect(found).toBeGreaterThan(200);
  });

  it.each([
    [/we (?:will|can) [a-z ]{1,30}refund/g, "stops"],
    [/(?<![a-z])\bone\b(?! [a-z])/g, "stops"],
    [/one[^.!?\n]{1,9}two/g, "stops"],
    [/one[^.]{1,9}two/g, "text"],
    [/one.{1,9}two/g, "line"],
    [/one.{1,9}two/gs, "text"],
    [/one(?<=[.,] one)/g, "line"],
    [/one\s+two/g, "text"],
    [/one(?!\W)/g, "text"],
    [/one two$/g, "text"],
    [/(?<=^|[.!?] )one/g, "text"],
    [/one[.] two/g, "line"],
    [/one\? two/g, "line"],
    [/one! two/g, "line"],
    [/one\n/g, "text"],
    [/(one) \1/g, "text"],
    [/one\u000atwo/g, "text"],
    [/one [^\p{L}] two/gu, "text"],
  ])("reads how far %s reaches", (regexp, expected) => {
    expect(reachOf(regexp)).toBe(expected);
  });

  it("asks for all that a match holds, not for one word of it", () => {
    const likely = createPrefilter([{ regexp: /\bwe (?:promise|guarantee) [a-z ]{0,40}(?:uptime|availability)\b/g }]);
    expect(likely("we guarantee nothing. what about the uptime?")).toEqual([]);
    expect(likely("we guarantee you uptime")).toHaveLength(1);
  });
});

describe("allMatches", () => {
  it("finds what matchAll finds", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(/a+/g, /b*/g, /\b/gu, /(?:)/gu, /(?<x>.)c/gs, /[^a]*/gu),
        fc.string({ unit: fc.constantFrom("a", "b", "c", " ", "😀") }),
        (regexp, text) => {
          expect(allMatches(regexp, text)).toEqual([...text.matchAll(regexp)]);
        },
      ),
    );
  });
});
