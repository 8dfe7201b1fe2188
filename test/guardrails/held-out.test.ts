import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkDraft, type CheckResult } from "../../src/guardrails/engine.ts";
import { loadPolicy } from "../../src/guardrails/load.ts";
import { count, documentsOf, emptyScore, precision, recall, registersOf, type Score } from "./scoring.ts";
import { testEmbedder } from "./test-embedder.ts";

const fixtures = join(import.meta.dirname, "fixtures");
const embed = testEmbedder();

interface HeldOut {
  id: string;
  text: string;
  channel?: string;
  audience?: string;
  evasive?: boolean;
  expect: Record<string, string>[];
}

const LETTER = /\p{L}/u;
/** Findings that begin or end inside a word, or at a blank; what a company's own pattern matches is its own affair. */
const cutIn = (text: string, { findings, claims }: CheckResult): string[] =>
  [...findings.filter(({ kind }) => kind !== "pattern"), ...claims]
    .map(({ span }) => span)
    .filter(({ start, end }) => {
      const [before, first, last, behind] = [start - 1, start, end - 1, end].map((at) => text.charAt(at));
      const inside = (a = "", b = "") => LETTER.test(a) && LETTER.test(b);
      return end > start && (inside(before, first) || inside(last, behind) || /^\s|\s$/.test(text.slice(start, end)));
    })
    .map(({ start, end }) => text.slice(start, end));

/** `WHOLE=1`, as in `npm run soak -- drafts`: every draft is judged with the model. */
const WHOLE = process.env["WHOLE"] !== undefined;

/**
 * @param model which drafts are judged with it, that is by semantic rules, too: "where expected", those in which such a
 * rule should find something. Embedding the others takes longer than all the rest.
 */
async function scoreOf(file: string, model: "always" | "where expected"): Promise<Score> {
  const root = join(fixtures, dirname(file));
  const facts = { ...registersOf(root), ...documentsOf(root) };
  const policy = await loadPolicy({ folders: [join(root, "policy")], facts });
  const whole = { ...policy, embed };
  const score = emptyScore();
  for (const draft of parse(readFileSync(join(fixtures, file), "utf8")) as HeldOut[]) {
    const expected = draft.expect.map((entry) => {
      const [kind = "", excerpt = ""] = Object.entries(entry)[0] ?? [];
      return { kind, excerpt };
    });
    const { text, channel, audience = "customer" } = draft;
    const embedded = WHOLE || model === "always" || expected.some(({ kind }) => kind === "semantic");
    const result = await checkDraft(embedded ? whole : policy, { text, channel, audience, asOf: "2026-11-22" });
    expect(cutIn(text, result), draft.id).toEqual([]);
    count(score, draft.id, text, expected, result, draft.evasive === true);
  }
  return score;
}

const evasiveRecall = ({ evasiveFound, evasiveMissed }: Score): number => evasiveFound / (evasiveFound + evasiveMissed);

describe("drafts of a company the engine was not built on", () => {
  test.each([
    "other-company/held-out.yaml",
    "other-company/held-out-2.yaml",
    "third-company/held-out-3.yaml",
    "third-company/held-out-4.yaml",
    "rental-company/held-out-5.yaml",
    "clinic-company/held-out-6.yaml",
    "payroll-company/held-out-7.yaml",
    "rental-company/held-out-8.yaml",
    "clinic-company/held-out-9.yaml",
    "payroll-company/held-out-10.yaml",
    "field-company/held-out-11.yaml",
    "training-company/held-out-12.yaml",
    "field-company/held-out-13.yaml",
    "backup-company/held-out-14.yaml",
    "hiring-company/held-out-15.yaml",
    "site-company/held-out-16.yaml",
    "desk-company/held-out-17.yaml",
    "fleet-company/held-out-18.yaml",
    "books-company/held-out-19.yaml",
    "roaster-company/held-out-22.yaml",
    "locale-company/held-out-23.yaml",
    "dental-company/held-out-24.yaml",
    "stock-company/held-out-28.yaml",
    "course-company/held-out-29.yaml",
    "mail-company/held-out-30.yaml",
    "phone-company/held-out-33.yaml",
    "warehouse-company/held-out-34.yaml",
    "device-company/held-out-36.yaml",
    "returns-company/held-out-39.yaml",
    "audit-company/held-out-40.yaml",
    "ticket-company/held-out-41.yaml",
    "cash-company/held-out-42.yaml",
  ])("%s: precision at least 0.95, recall 0.90, evasive recall 0.85, no clean draft blocked", async (file) => {
    const score = await scoreOf(file, "where expected");
    expect(score.cleanBlocked).toEqual([]);
    expect(precision(score), `too much: ${score.extra.join(" | ")}`).toBeGreaterThanOrEqual(0.95);
    expect(recall(score), `missed: ${score.missed.join(" | ")}`).toBeGreaterThanOrEqual(0.9);
    expect(evasiveRecall(score)).toBeGreaterThanOrEqual(0.85);
  });

  // Single sentences say little beside themselves, so less is found; no clean one may be blocked all the same.
  test.each([
    ["locale-company/sentences-discount-price.yaml", { recall: 0.95, evasive: 0.87 }],
    ["roaster-company/sentences-commitment-claim.yaml", { recall: 0.93, evasive: 0.9 }],
    ["locale-company/sentences-feature-legal.yaml", { recall: 0.89, evasive: 0.75 }],
    ["roaster-company/sentences-competitor-privacy.yaml", { recall: 0.88, evasive: 0.75 }],
  ])("%s: precision at least 0.98, no clean sentence blocked", async (file, floor) => {
    const score = await scoreOf(file, "where expected");
    expect(score.cleanBlocked).toEqual([]);
    expect(precision(score), `too much: ${score.extra.join(" | ")}`).toBeGreaterThanOrEqual(0.98);
    expect(recall(score), `missed: ${score.missed.join(" | ")}`).toBeGreaterThanOrEqual(floor.recall);
    expect(evasiveRecall(score)).toBeGreaterThanOrEqual(floor.evasive);
  });

  // Plain everyday wordings, nothing hidden.
  test.each(["stock-company/sentences-plain-1.yaml", "stock-company/sentences-plain-2.yaml"])(
    "%s: precision and recall at least 0.98",
    async (file) => {
      const score = await scoreOf(file, "where expected");
      expect(precision(score), `too much: ${score.extra.join(" | ")}`).toBeGreaterThanOrEqual(0.98);
      expect(recall(score), `missed: ${score.missed.join(" | ")}`).toBeGreaterThanOrEqual(0.98);
    },
  );

  test.each(["dental", "logs", "roaster", "locale"])(
    "%s-company: nothing is found in clean passages",
    async (company) => {
      expect((await scoreOf(`${company}-company/passages.yaml`, "where expected")).extra).toEqual([]);
    },
  );

  // All but the logs and the travels tell how the engine does on what it was hardly mended on; docs/evaluation.md has all first runs.
  test.each([
    ["survey-company/held-out-20.yaml", { precision: 0.95, recall: 0.8, evasive: 0.6, blocked: 2 }],
    ["lab-company/held-out-21.yaml", { precision: 0.95, recall: 0.88, evasive: 0.69, blocked: 1 }],
    ["logs-company/held-out-25.yaml", { precision: 0.98, recall: 0.96, evasive: 0.78, blocked: 0 }],
    ["gym-company/held-out-26.yaml", { precision: 0.9, recall: 0.84, evasive: 0.69, blocked: 3 }],
    ["contract-company/held-out-27.yaml", { precision: 0.9, recall: 0.82, evasive: 0.85, blocked: 2 }],
    ["travel-company/held-out-31.yaml", { precision: 0.95, recall: 0.87, evasive: 0.85, blocked: 1 }],
    ["property-company/held-out-32.yaml", { precision: 0.93, recall: 0.86, evasive: 0.88, blocked: 0 }],
    ["expense-company/held-out-35.yaml", { precision: 0.93, recall: 0.89, evasive: 0.79, blocked: 1 }],
    ["charity-company/held-out-37.yaml", { precision: 0.96, recall: 0.92, evasive: 0.81, blocked: 1 }],
    ["energy-company/held-out-38.yaml", { precision: 0.96, recall: 0.93, evasive: 0.99, blocked: 1 }],
    ["farm-company/held-out-43.yaml", { precision: 0.9, recall: 0.9, evasive: 0.82, blocked: 0 }],
    ["ship-company/held-out-44.yaml", { precision: 0.95, recall: 0.94, evasive: 0.86, blocked: 2 }],
    ["vet-company/held-out-45.yaml", { precision: 0.94, recall: 0.95, evasive: 0.99, blocked: 1 }],
    ["table-company/held-out-46.yaml", { precision: 0.94, recall: 0.88, evasive: 0.84, blocked: 1 }],
    ["build-company/held-out-47.yaml", { precision: 0.87, recall: 0.86, evasive: 0.76, blocked: 3 }],
    ["video-company/held-out-48.yaml", { precision: 0.92, recall: 0.83, evasive: 0.83, blocked: 3 }],
    ["api-company/held-out-49.yaml", { precision: 0.96, recall: 0.93, evasive: 0.81, blocked: 0 }],
    ["quality-company/held-out-50.yaml", { precision: 0.94, recall: 0.93, evasive: 0.85, blocked: 1 }],
    ["lease-company/held-out-51.yaml", { precision: 0.92, recall: 0.85, evasive: 0.71, blocked: 3 }],
    ["parking-company/held-out-52.yaml", { precision: 0.97, recall: 0.98, evasive: 0.99, blocked: 1 }],
    ["broker-company/held-out-53.yaml", { precision: 0.97, recall: 0.88, evasive: 0.82, blocked: 2 }],
    ["print-company/held-out-54.yaml", { precision: 0.97, recall: 0.94, evasive: 0.97, blocked: 0 }],
    ["sign-company/held-out-55.yaml", { precision: 0.98, recall: 0.98, evasive: 0.97, blocked: 0 }],
    ["school-company/held-out-56.yaml", { precision: 0.98, recall: 0.76, evasive: 0.66, blocked: 0 }],
    ["identity-company/held-out-57.yaml", { precision: 0.96, recall: 0.78, evasive: 0.73, blocked: 0 }],
    ["practice-company/held-out-58.yaml", { precision: 0.98, recall: 0.93, evasive: 0.9, blocked: 0 }],
    ["linen-company/held-out-60.yaml", { precision: 0.82, recall: 0.89, evasive: 0.82, blocked: 2 }],
    ["canteen-company/held-out-59.yaml", { precision: 0.91, recall: 0.67, evasive: 0.46, blocked: 0 }],
  ])("%s: no worse than it was", async (file, floor) => {
    const score = await scoreOf(file, "always");
    expect(score.cleanBlocked.length, score.cleanBlocked.join(" ")).toBeLessThanOrEqual(floor.blocked);
    expect(precision(score), `too much: ${score.extra.join(" | ")}`).toBeGreaterThanOrEqual(floor.precision);
    expect(recall(score), `missed: ${score.missed.join(" | ")}`).toBeGreaterThanOrEqual(floor.recall);
    expect(evasiveRecall(score)).toBeGreaterThanOrEqual(floor.evasive);
  });
});
