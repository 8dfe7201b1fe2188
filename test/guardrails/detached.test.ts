import fc from "fast-check";
import { expect, it } from "vitest";
import type { CheckContext } from "../../src/guardrails/context.ts";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import type { Rule } from "../../src/guardrails/policy-schema.ts";
import { detached } from "../../src/guardrails/text/detached.ts";

it("gives the same text back, lone surrogates and all", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const part of [text, text.slice(1), `${text}\ud800`]) expect(detached(part)).toBe(part);
    }),
  );
});

it("embeds a rule's examples once, however many sentences come by, and a sentence seen lately not again", async () => {
  const asked: string[] = [];
  const embed: CheckContext["embed"] = (texts) => {
    asked.push(...texts);
    return Promise.resolve(texts.map((text) => Float32Array.of(text.length, 1)));
  };
  const rules: Rule[] = [{ id: "same", kind: "semantic", severity: "revise", like: ["An example of a rule."] }];
  const policy = compilePolicy({ rules, facts: {}, embed });
  const check = (text: string) => checkDraft(policy, { text, asOf: "2026-11-22" });
  const sentence = (i: number) => `This is sentence number ${String(i)} of many.`;
  for (let from = 0; from < 12_000; from += 400)
    await check(Array.from({ length: 400 }, (_, i) => sentence(from + i)).join(" "));
  await check(`${sentence(11_999)} ${sentence(0)}`);
  const times = (text: string) => asked.filter((each) => each === text).length;
  expect(times("An example of a rule.")).toBe(1);
  expect(times(sentence(11_999))).toBe(1);
  // Forgotten: the memory is bounded.
  expect(times(sentence(0))).toBe(2);
});
