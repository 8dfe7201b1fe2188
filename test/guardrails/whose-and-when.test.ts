/** Claims that are somebody else's, or of another day: former ratings, others' certificates, a buyer's words, a trial's days. */
import { describe, expect, test } from "vitest";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const claim = (id: string, wording: string, expires = "2027-06-30") => ({
  id,
  wording,
  evidence: "Books",
  source: "about.md",
  expires,
});
const policy = compilePolicy({
  rules: rules(["claim", "discount"].map((kind) => ({ id: `rule-${kind}`, kind, severity: "block" }))),
  channels: [],
  facts: {
    ...facts,
    claims: [
      claim("quality", "Emberline is certified to ISO 9001:2015."),
      claim("rating", "Customers rate Emberline 4.7 out of 5.", "2026-05-31"),
    ],
  },
  company: { names: ["Emberline"], competitors: ["Safecote"] },
});
const kindsOf = (text: string) => kindsFound(policy, text);

describe("a rating of another day", () => {
  test.each([
    "Our rating on the review site was 4.7 until May.",
    "Until May customers rated us 4.7 out of 5.",
    "Last year our rating was 4.7 out of 5.",
    "Our rating was 4.6 out of 5 until last spring; nobody has counted since.",
    "We had 4.7 stars until the end of June.",
  ])("is told, not claimed: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([]);
  });

  test.each([
    "Our rating is 4.7 out of 5.",
    "Our rating was 4.7 last year and still is.",
    "Customers rate us 4.9 out of 5.",
  ])("and one of today is claimed: %s", async (text) => {
    expect(await kindsOf(text)).toEqual(["claim"]);
  });

  test("nor is an offer of the past what begins with until", async () => {
    expect(await kindsOf("Until May you get 40% off what was $50.")).toEqual(["discount"]);
  });
});

describe("a certificate", () => {
  test.each([
    "It is certified work (ISO 9001:2015).",
    "Tell her that it is certified work (ISO 9001:2015), and the notice is 30 days.",
    "We are certified (ISO 9001:2015).",
    "We are certified, and the standard is ISO 9001:2015.",
  ])("may have its name behind it: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([]);
  });

  test.each([
    "We are certified (ISO 22000).",
    "It is certified work (ISO 27001).",
    "We are certified, and your ISO 9001:2015 audit gets easier.",
    "We are certified.",
  ])("and the name must be the right one: %s", async (text) => {
    expect(await kindsOf(text)).toEqual(["claim"]);
  });

  test.each([
    "Our suppliers are certified.",
    "Our suppliers are all certified to ISO 22000.",
    "Our customer Brightwater is certified to ISO 22000.",
    "The site that is certified to ISO 22000 is Brightwater's own.",
    "The flyer says that we are certified to ISO 22000; we aren't.",
    "It says that we are certified to ISO 22000, but we don't hold that.",
  ])("may be another's, or denied behind it: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([]);
  });

  test.each([
    "Our supplier and we are certified to ISO 22000.",
    "Our suppliers know that we are certified to ISO 22000.",
    "The flyer says that we are certified to ISO 22000, and we are.",
    "Our customers trust us because we are certified to ISO 22000.",
    "Our inspectors are certified to ISO 22000.",
  ])("and is ours where it says so: %s", async (text) => {
    expect(await kindsOf(text)).toEqual(["claim"]);
  });
});

describe("words in quotation marks", () => {
  test.each([
    'His words: "Emberline is the best supplier we have ever had."',
    'I quote: "Emberline is the best supplier we have ever had, and I recommend them to everybody."',
    'I quote the buyer of Brightwater: "the best supplier we have ever had".',
    `The buyer's verdict, not ours: "the best supplier in Limburg".`,
  ])("are another's where one is named: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([]);
  });

  test.each([
    'I quote our brochure: "the best supplier in Europe".',
    `Emberline's words: "the best supplier in Europe".`,
    "His words make us proud: we are the best supplier in Europe.",
  ])("and ours where we are: %s", async (text) => {
    expect(await kindsOf(text)).toEqual(["claim"]);
  });
});

describe("how long it lasts", () => {
  test.each([
    "There is no trial for Basic. There is one for Pro, and it lasts 10 days.",
    "Your trial of Pro ends on Wednesday; it lasts 10 days in all.",
    "The rental begins in May, and it lasts three months.",
  ])("is no claim of a trial, even behind a pronoun: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([]);
  });

  test.each(["Our alarm lasts 10 days on one charge.", "The trial is free. Our battery lasts 30 days."])(
    "and one of what we sell: %s",
    async (text) => {
      expect(await kindsOf(text)).toEqual(["claim"]);
    },
  );
});
