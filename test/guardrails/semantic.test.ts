/** Sentences that mean the same as an example; what they deny and what others say does not. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { contradict, sayingOf } from "../../src/guardrails/mentions/denied-verbs.ts";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { rules } from "./facts.ts";
import { testEmbedder } from "./test-embedder.ts";

const embed = testEmbedder();

const LIKE = ["You can replace your receptionist with our software.", "You won't need to tell your patients."];
const verdict = async (text: string) => {
  const policy = compilePolicy({
    rules: rules([{ id: "same", kind: "semantic", severity: "block", like: LIKE }]),
    company: { names: ["Larkspur"], competitors: [] },
    facts: {},
    embed,
  });
  return (await checkDraft(policy, { text, asOf: "2026-11-22" })).verdict;
};

test.each([
  "You can replace your receptionist with our software.",
  "Replace your receptionist with Larkspur.",
  "With our software you can replace the receptionist, and you can't replace her smile.",
  "Our founder says it best: you can replace your receptionist with our software.",
  "You don't just replace your receptionist with our software, you save rent, too.",
  "You do not need to tell your patients.",
])("%s is found", async (text) => {
  expect(await verdict(text)).toBe("block");
});

test.each([
  "You can't replace your receptionist with our software.",
  "You cannot replace your receptionist with our software.",
  "Our software will never replace your receptionist.",
  "Larkspur doesn't replace a receptionist.",
  "We would never claim that you can replace your receptionist with our software.",
  "Our software is not a replacement for your receptionist.",
  "No software can replace your receptionist.",
  '"You can replace your receptionist with our software," said Jan Peeters, owner of Hof Ten Bos.',
  'Jan Peeters, owner of Hof Ten Bos, said: "You can replace your receptionist with our software."',
  "You need to tell your patients.",
])("%s passes", async (text) => {
  expect(await verdict(text)).toBe("pass");
});

test.each([
  ["you can replace your staff", "you can't ever simply replace your staff", true],
  ["we share your data", "nobody shares your data", true],
  ["we share your data", "we never share your data, and we share our roadmap", false],
  ["they won't notice", "nobody will notice", false],
  ["they won't notice", "they notice", true],
  ["you can replace your staff", "you won't need your staff", false],
  ["you can replace your staff", "why not replace your staff", false],
])("%s / %s: contradict is %s", (one, other, is) => {
  expect(contradict(sayingOf(one), sayingOf(other))).toBe(is);
  expect(contradict(sayingOf(other), sayingOf(one))).toBe(is);
});

test("a finding says what moved it nearer or farther", async () => {
  const told = async (text: string) => {
    const policy = compilePolicy({
      rules: rules([{ id: "same", kind: "semantic", severity: "block", like: LIKE, threshold: 0.2 }]),
      company: { names: ["Larkspur"], competitors: [] },
      facts: {},
      embed,
    });
    return (await checkDraft(policy, { text, asOf: "2026-11-22" })).findings.map(({ message }) => message).join();
  };
  expect(await told("You can replace your receptionist.")).toMatch(
    /similarity 0\.\d\d, and 0\.2 for doing the same to/,
  );
  expect(await told("Your receptionist can work with our software.")).toMatch(
    /similarity 0\.\d\d, less 0\.25 for not doing the same to people; found from 0\.2/,
  );
});
