/** What features, marks, passives, patterns and terms are called and counted by, word by word. */
import { describe, expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import type { Facts } from "../../src/guardrails/facts.ts";
import { stancesOf } from "../../src/guardrails/mentions/stances.ts";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { rules } from "./facts.ts";

const features: Facts["features"] = [
  { name: "Live Map", aliases: ["live tracking"], status: "shipped" },
  { name: "Single sign-on", aliases: ["SSO", "SAML", "sign in with the company account"], status: "planned" },
  { name: "Customer ETA Link", aliases: ["live ETA page", "arrival link for recipients"], status: "planned" },
  { name: "Predictive Maintenance", aliases: ["breakdown prediction", "wear forecast"], status: "planned" },
];

async function found(rule: object, text: string): Promise<string[]> {
  const policy = compilePolicy({
    rules: rules([{ id: "one", severity: "revise", ...rule }]),
    facts: { features },
    company: { names: ["Ostrava Tours"], competitors: [] },
  });
  return (await checkDraft(policy, { text, asOf: "2026-11-22" })).findings.map(({ excerpt }) => excerpt);
}

describe("a feature that is only planned", () => {
  test.each([
    "From spring your planners will log on with their Windows password.",
    "Okta users are logged in automatically.",
    "Your planners get in with the same account they use for Windows.",
    "SSO? Sorted by the time you roll out.",
    "If your IT needs SSO, we have it.",
    "The person waiting at home sees on her phone how far away the driver is.",
    "Your customers get a link and see when the parcel arrives.",
    "The software warns you before a part wears out.",
    "Ostrava Tours sees engine failures coming.",
    "Breakdowns are predicted from the engine data.",
  ])("is offered: %s", async (text) => {
    expect(await found({ kind: "feature" }, text)).toHaveLength(1);
  });

  test.each([
    "If SAML is a condition for you, I'd rather hear it now.",
    "As long as SAML matters to you, we are not the right choice.",
    '"Others have SSO." True. Ours is planned.',
    "Most tools have SSO by now.",
    "They have SSO, we don't.",
    "SSO would be nice, I agree.",
    "SSO - no.",
    "Customers ask for SSO every week.",
    "If the decision hangs on SSO, please take your time.",
    "Each planner gets an account with a password.",
    "You can use the same password on the phone and the laptop.",
    "You can see all service dates, so change the belt before it breaks.",
  ])("is talked about: %s", async (text) => {
    expect(await found({ kind: "feature" }, text)).toEqual([]);
  });
});

describe("too many of something is one finding, from the first to the last", () => {
  const passive = { kind: "voice", max_passive: 1 };
  test.each([
    [{ kind: "voice", max_exclamation_marks: 1 }, "Oh! It is here! Come.", ["! It is here!"]],
    [{ kind: "voice", emoji: 1 }, "One 🎉 two 🚀 and three.", ["🎉 two 🚀"]],
    [passive, "A line is booked. It was read by Jo. We wait.", ["is booked. It was read"]],
    [passive, "A line is booked. We are certified to ISO 27001. SSO is planned.", []],
    [passive, "A line is booked. It was planned by Jo.", ["is booked. It was planned"]],
    [passive, "A line is booked. The sheet was last changed by Jo.", ["is booked. The sheet was last changed"]],
  ])("%j in %s", async (rule, text, excerpts) => {
    expect(await found(rule, text)).toEqual(excerpts);
  });
});

describe("a pattern", () => {
  test.each([
    ["act now", "So a c t  n o w.", ["a c t  n o w"]],
    ["spy on", "You can s p y  o n them.", ["s p y  o n"]],
    ["\\[first name\\]", "Hi [first name],\n\nwelcome.", ["[first name]"]],
    ["\\[first name\\]", "Hi first name,\n\nwelcome.", []],
    ["keep tabs on", "Keep [tabs on] them.", ["Keep [tabs on"]],
  ])("%s in %s", async (pattern, text, excerpts) => {
    expect(await found({ kind: "pattern", pattern }, text)).toEqual(excerpts);
  });
});

describe("a forbidden compound", () => {
  test.each([
    ["bulletproof", "It is bullet-proof.", ["bullet-proof"]],
    ["next-gen", "Nextgen planning.", ["Nextgen"]],
    ["drop point", "Every droppoint counts.", ["droppoint"]],
    ["set up", "The setup takes a day.", []],
  ])("%s in %s", async (wrong, text, excerpts) => {
    expect(await found({ kind: "term", forbidden: [wrong] }, text)).toEqual(excerpts);
  });
});

test.each([
  ["you can use our data to fire slow drivers", ["firing", "dismissal"]],
  ["with that you won't need an accountant any more", ["firing", "dismissal"]],
  ["whoever takes long breaks can be fined", ["punishing"]],
  ["you need an accountant for that", []],
  ["you don't need to ask your accountant for the file", []],
])("what it does to people: %s", (text, stances) => {
  expect([...stancesOf(text).keys()]).toEqual(stances);
});
