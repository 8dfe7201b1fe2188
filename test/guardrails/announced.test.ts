/** Words that only announce what follows, and clauses that only go on: neither frees a violation, nor makes one of a clean line. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadPolicy } from "../../src/guardrails/load.ts";
import { kindsFound } from "./facts.ts";
import { documentsOf, registersOf } from "./scoring.ts";

const LEADS = [
  "Since you mentioned the audit last week:",
  "You asked about the details:",
  "To answer your question:",
  "No matter what they told you,",
  "If you ask me,",
  "Just so you know,",
  "On your second point:",
  "As promised on the phone,",
  "Thanks for asking:",
  "Let me put it this way:",
  "Unlike last year,",
  "I can confirm that",
];
const TAILS = [
  ", and our drivers are tired.",
  ", so let's talk on Monday.",
  ", whether you sign or not.",
  ", even if you say no to the rest.",
  ", as you know.",
  ", and I mean it.",
  ", but don't tell my boss.",
];
/** Of so many lines a few stand or fall with where they begin or end: "TISAX? Got it, as you know." */
const LOST = 0.02;
const CRIED_WOLF = 0.01;

interface OneLiners {
  violations: Record<string, string[]>;
  clean: string[];
}

async function linesOf(company: string) {
  const root = join(import.meta.dirname, "fixtures", company);
  const { violations, clean } = parse(readFileSync(join(root, "one-liners.yaml"), "utf8")) as OneLiners;
  const facts = { ...registersOf(root), ...documentsOf(root) };
  const policy = await loadPolicy({ folders: [join(root, "policy")], facts });
  const lines = Object.entries(violations).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text })));
  return { lines, clean, kindsOf: (text: string) => kindsFound(policy, text) };
}

const companies = await Promise.all(
  ["vet-company", "stock-company", "table-company", "video-company", "expense-company"].map(linesOf),
);
const led = (text: string, i: number) => `${LEADS[i % LEADS.length] ?? ""} ${text}`;
const tailed = (text: string, i: number) => text.replace(/[.!]$/, "") + (TAILS[i % TAILS.length] ?? "");

describe.each([
  ["in front", led],
  ["behind", tailed],
])("%s", (_, dressed) => {
  test("violations are found all the same", async () => {
    const lost: string[] = [];
    let all = 0;
    for (const { lines, kindsOf } of companies)
      for (const [i, { kind, text }] of lines.entries()) {
        all += 1;
        const said = dressed(text, i);
        if (!(await kindsOf(said)).includes(kind)) lost.push(said);
      }
    expect(lost.length / all, lost.join("\n")).toBeLessThanOrEqual(LOST);
  });

  test("clean lines stay clean", async () => {
    const found: string[] = [];
    let all = 0;
    for (const { clean, kindsOf } of companies)
      for (const [i, text] of clean.entries()) {
        if (text.endsWith("?")) continue;
        all += 1;
        const said = dressed(text, i);
        // A longer sentence is a longer sentence.
        if ((await kindsOf(said)).some((kind) => kind !== "voice")) found.push(said);
      }
    expect(found.length / all, found.join("\n")).toBeLessThanOrEqual(CRIED_WOLF);
  });
});
