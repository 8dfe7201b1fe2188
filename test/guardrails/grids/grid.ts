/**
 * Sentences put together from slots, as people build them: when, who, what, how much, for whom. Every value of every
 * slot stands beside many others, so a word that a pattern does not expect shows at once.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Policy } from "../../../src/guardrails/policy.ts";
import { kindsFound } from "../facts.ts";

export interface Grid {
  /** What the sentences say. */
  name: string;
  kind: string;
  /** Joined by spaces, in order; an empty value leaves its slot out. */
  slots: readonly (readonly string[])[];
}

/** The values of a slot, told with bars between them; lines are broken where they must. */
export const either = (values: string): string[] => values.split("|").map((value) => value.replace(/\s+/g, " ").trim());

/** How often each value is tried. Once tells whether a grid holds; `TRIES=30` tells which of its values do not. */
const TRIES = Number(process.env["TRIES"] ?? 1);

function sentenceOf(slots: Grid["slots"], picks: readonly number[]): string {
  const text = slots
    .map((values, at) => (values[picks[at] ?? 0] ?? "").trim())
    .filter((words) => words !== "")
    .join(" ")
    .replace(/ (?=[,.;:!?])/g, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface Outcome {
  value: string;
  hits: string[];
  misses: string[];
}

/** For every value of every slot: how often the kind is found beside `TRIES` choices of the others. */
async function outcomes(policy: Policy, { kind, slots }: Grid): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for (const [slot, values] of slots.entries())
    for (const [value, words] of values.entries()) {
      const choices = fc.sample(fc.tuple(...slots.map((others) => fc.nat(others.length - 1))), {
        seed: slot * 100 + value,
        numRuns: TRIES,
      });
      const outcome: Outcome = { value: words, hits: [], misses: [] };
      for (const picks of choices) {
        const text = sentenceOf(slots, picks.with(slot, value));
        ((await kindsFound(policy, text)).includes(kind) ? outcome.hits : outcome.misses).push(text);
      }
      all.push(outcome);
    }
  return all;
}

const told = (value: string, examples: readonly string[]) =>
  `"${value}": ${String(examples.length)} of ${String(TRIES)}, as in ${examples.slice(0, 2).join(" / ")}`;

/** Nearly all sentences of the grid are found, and of each value's most: two odd words together may be one too many. */
export function finds(policy: Policy, grid: Grid, share = 0.8): void {
  test(`${grid.kind}: ${grid.name}: found`, async () => {
    const all = await outcomes(policy, grid);
    const found = all.reduce((sum, { hits }) => sum + hits.length, 0) / (all.length * TRIES);
    const weak = all.filter(({ hits }) => hits.length < share * TRIES);
    weak.sort((a, b) => b.misses.length - a.misses.length);
    const list = weak.map(({ value, misses }) => told(value, misses)).join("\n");
    expect(found, list).toBeGreaterThanOrEqual(0.9);
    if (TRIES > 5) expect(list).toBe("");
  });
}

/** No sentence of the grid is found. */
export function passes(policy: Policy, grid: Grid): void {
  test(`${grid.kind}: ${grid.name}: passes`, async () => {
    const wrong = (await outcomes(policy, grid)).filter(({ hits }) => hits.length > 0);
    wrong.sort((a, b) => b.hits.length - a.hits.length);
    expect(wrong.map(({ value, hits }) => told(value, hits)).join("\n")).toBe("");
  });
}
