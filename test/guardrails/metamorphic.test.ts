/**
 * Metamorphic tests: a violation stays one in a frame that keeps its meaning, and is none in one that takes it back. The
 * violations are those of the held-out drafts that are found when their sentence stands alone.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { loadPolicy } from "../../src/guardrails/load.ts";
import type { Policy } from "../../src/guardrails/policy.ts";
import { documentsOf, registersOf } from "./scoring.ts";

const fixtures = join(import.meta.dirname, "fixtures");
const JUDGED = ["discount", "price", "feature", "claim", "legal", "commitment", "competitor"];
/** One sentence in so many, before it is asked which of them are found: all of them take minutes. */
const SAMPLE = 18;

interface Violation {
  policy: Policy;
  kind: string;
  sentence: string;
}

const KEEPS = [
  "As I said on the phone, …",
  "To be clear, …",
  "And …",
  "I can confirm that …",
  "Just so that you know: …",
  "…, as discussed",
  "…, and I have told Anna about it",
  "…, which I haven't told anybody else yet",
  "PS: …",
  "**…**",
  "What matters:\n\n- …\n- The kick-off is on Monday",
  "| Point | Note |\n|---|---|\n| Start | Monday |\n| For you | … |",
  "Hi Ada,\n\n…\n\nBest\nTom",
  "I can't make it on Thursday. …",
  "We don't do webinars any more. …",
  "…. Does that help?",
  "Your note made me smile, and yes, …",
  "… (see the attached sheet)",
  "Thanks for your patience with our last invoice; …",
  "I wanted to get back to you about this, because …",
  "You asked for something you can count on, so …",
  "Please tell your boss that …",
  "What I like most is that …",
  "Never forget that …",
  "There's no denying that …",
  "It goes without saying that …",
  "I can't promise that Thursday works, but …",
  "I won't hide that …",
  "Not many people know it, but …",
  "My colleague was wrong, …",
  "Last year was hard, but now …",
  "We would like you to know that …",
  "You won't find this on the website: …",
];
const TAKES_BACK = [
  "It isn't true that …",
  "I never said that …",
  "I doubt that …",
  "I wish I could write that …",
  "I'd love to tell you that …, but I can't",
  "Legal won't let us say that …",
  "It would be wrong to say that …",
  "Nobody here may claim that …",
  "There is no proof that …",
  'Please don\'t write "…"',
  '"…" is a sentence that we are not allowed to write',
];

const BEGINNINGS =
  /^(?:We|Our|The|You|Your|This|That|All|If|With|Every|It|There|They|For|From|In|On|By|As|After|Before|When|Once|No|Nobody|Nothing|Any|Most|A|An|Only|Sign|Pay|Get|Take|Buy|Try)\b/;
const inFrame = (frame: string, sentence: string): string =>
  `${frame.replace("…", () => (/^\W*…/.test(frame) || frame.includes("\n\n…") ? sentence : sentence.replace(BEGINNINGS, (word) => word.toLowerCase())))}.`;

const finds = async ({ policy, kind }: Pick<Violation, "policy" | "kind">, text: string): Promise<boolean> => {
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  return findings.some((finding) => finding.kind === kind);
};

/** Statements in plain letters that stand on one line. */
async function statements(company: string): Promise<Violation[]> {
  const root = join(fixtures, company);
  const facts = { ...registersOf(root), ...documentsOf(root) };
  const policy = await loadPolicy({ folders: [join(root, "policy")], facts });
  const drafts = readdirSync(root)
    .filter((name) => name.startsWith("held-out"))
    .flatMap((name) => parse(readFileSync(join(root, name), "utf8")) as { text: string; expect: object[] }[]);
  const told = drafts.flatMap(({ text, expect: expected }) =>
    expected
      .flatMap((entry) => Object.entries(entry) as [string, string][])
      .filter(([kind, words]) => JUDGED.includes(kind) && /^[\w\s.,'%$€£’-]+$/.test(words))
      .map(([kind, words]) => ({
        kind,
        sentence: (text.split("\n\n").find((part) => part.includes(words)) ?? "")
          .replaceAll("\n", " ")
          .split(/(?<=[.!?])\s+(?=[A-Z])/)
          .find((part) => part.includes(words)),
      })),
  );
  return told.flatMap(({ kind, sentence = "" }) =>
    /^[A-Z][^?"“”:;|\n]{10,160}[.!]$/.test(sentence) && !/^(?:And|But|So|Or|Should|Yes|No,|PS)\b/.test(sentence)
      ? [{ policy, kind, sentence: sentence.slice(0, -1) }]
      : [],
  );
}

describe("a violation in a frame", async () => {
  const all: Violation[] = [];
  for (const company of readdirSync(fixtures).sort()) all.push(...(await statements(company)));
  const sample: Violation[] = [];
  for (const violation of all.filter((_, i) => i % SAMPLE === 0))
    if (await finds(violation, `${violation.sentence}.`)) sample.push(violation);

  async function wrongIn(frame: string, found: boolean): Promise<string[]> {
    const wrong: string[] = [];
    for (const violation of sample) {
      const text = inFrame(frame, violation.sentence);
      if ((await finds(violation, text)) !== found) wrong.push(`${violation.kind}: ${text}`);
    }
    return wrong;
  }

  test("there are violations of every kind to try", () => {
    expect(new Set(sample.map(({ kind }) => kind))).toEqual(new Set(JUDGED));
  });
  test.each(KEEPS)("is found all the same: %s", async (frame) => {
    const wrong = await wrongIn(frame, true);
    expect(wrong.length / sample.length, wrong.join("\n")).toBeLessThanOrEqual(0.06);
  });
  test.each(TAKES_BACK)("is none any more: %s", async (frame) => {
    const wrong = await wrongIn(frame, false);
    expect(wrong.length / sample.length, wrong.join("\n")).toBeLessThanOrEqual(0.16);
  });
});
