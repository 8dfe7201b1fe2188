import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkDraft, type CheckResult } from "../../src/guardrails/engine.ts";
import { loadPolicy, type LoadedPolicy } from "../../src/guardrails/load.ts";
import { testPolicy } from "../../src/guardrails/test-policy.ts";
import {
  count,
  documentsOf,
  emptyScore,
  precision,
  recall,
  registersOf,
  type Expected,
  type Score,
} from "./scoring.ts";
import { testEmbedder } from "./test-embedder.ts";

const knowledge = join(import.meta.dirname, "../../knowledge");
const golden = join(import.meta.dirname, "../golden/guardrails");
let policy: LoadedPolicy;

const embed = testEmbedder();

beforeAll(async () => {
  policy = await loadPolicy({
    folders: [join(knowledge, "policy")],
    facts: { ...registersOf(knowledge), ...documentsOf(knowledge) },
    embed,
  });
}, 60_000);

describe("the demo company's policy", () => {
  test("has at least 60 rules over all kinds, with five examples of each sort", () => {
    expect(policy.rules.length).toBeGreaterThanOrEqual(60);
    expect([...new Set(policy.rules.map((rule) => rule.kind))].sort()).toEqual([
      "claim",
      "commitment",
      "competitor",
      "disclosure",
      "discount",
      "feature",
      "legal",
      "length",
      "pattern",
      "price",
      "privacy",
      "semantic",
      "term",
      "voice",
    ]);
    const thin = policy.rules.filter(
      ({ examples }) => (examples?.valid?.length ?? 0) < 5 || (examples?.invalid?.length ?? 0) < 5,
    );
    expect(thin.map(({ id }) => id)).toEqual([]);
  });
  test("passes its own examples", async () => {
    const { failures, untested } = await testPolicy(policy, "2026-11-22");
    expect({ failures, untested }).toEqual({ failures: [], untested: [] });
  }, 60_000);
});

interface Golden {
  channel?: string;
  audience: string;
  as_of: string;
  evasive?: boolean;
  findings: Expected[];
}

async function scoreGolden(judge: (text: string, input: Golden) => Promise<CheckResult>): Promise<Score> {
  const score = emptyScore();
  for (const id of readdirSync(golden).sort()) {
    const text = readFileSync(join(golden, id, "input.md"), "utf8");
    const input = JSON.parse(readFileSync(join(golden, id, "expected.json"), "utf8")) as Golden;
    count(score, id, text, input.findings, await judge(text, input), input.evasive === true);
  }
  return score;
}

describe("golden drafts", () => {
  test("at least 120, half of them clean", () => {
    const cases = readdirSync(golden).map(
      (id) => JSON.parse(readFileSync(join(golden, id, "expected.json"), "utf8")) as Golden,
    );
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(cases.filter(({ findings }) => findings.length === 0).length).toBeGreaterThanOrEqual(60);
  });
  test("precision and recall are at least 0.97, and no clean draft is blocked", async () => {
    const score = await scoreGolden((text, { channel, audience, as_of }) =>
      checkDraft(policy, { text, channel, audience, asOf: as_of }),
    );
    expect(score.cleanBlocked).toEqual([]);
    expect(precision(score), `too much: ${score.extra.join(" | ")}`).toBeGreaterThanOrEqual(0.97);
    expect(recall(score), `missed: ${score.missed.join(" | ")}`).toBeGreaterThanOrEqual(0.97);
    expect(score.evasiveFound / (score.evasiveFound + score.evasiveMissed)).toBeGreaterThanOrEqual(0.97);
  }, 60_000);
  test("the measure can fail: without one rule its drafts are missed", async () => {
    const without = { ...policy, compiled: policy.compiled.filter(({ rule }) => rule.kind !== "discount") };
    const score = await scoreGolden((text, { channel, audience, as_of }) =>
      checkDraft(without, { text, channel, audience, asOf: as_of }),
    );
    expect(recall(score)).toBeLessThan(0.85);
  }, 60_000);
});
