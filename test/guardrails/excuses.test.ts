/** How far an excuse reaches: words in one clause excuse nothing in another, and members of a list share their head. */
import { describe, expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const policy = compilePolicy({
  rules: rules(
    ["claim", "feature", "competitor", "legal"].map((kind) => ({ id: `the-${kind}`, kind, severity: "block" })),
  ),
  channels: [],
  facts,
  company: { names: ["Wheelhouse"], competitors: ["Parcelino"] },
});
const check = (text: string) => checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
const kindsOf = (text: string) => kindsFound(policy, text);

describe("an excuse in another clause", () => {
  test.each([
    ["claim", "You asked for papers, and we're ISO 9001 certified."],
    ["claim", "Please tell the head chef that we won the Golden Spoon Award 2025."],
    ["claim", "I hope your harvest went well, and yes, our drivers save six hours every week."],
    ["claim", "We're FedRAMP authorized — just ask Maria."],
    ["claim", "No parcel will ever run late again, guaranteed, as discussed."],
    ["claim", "Good news: guaranteed error-free routes."],
    ["feature", "You don't have to decide now, but Fleet Forecast is ready for every crew."],
    ["feature", "If you sign on Monday, Fleet Forecast plans your summer."],
    ["feature", "We would like you to know that our Fleet Forecast is live for everyone."],
    ["competitor", "You should know that Parcelino loses parcels."],
    ["feature", "Fleet Forecast is live for every crew, don't wait for winter."],
    ["claim", "We're FedRAMP authorized, won't that please the auditors?"],
    ["claim", "Our vans cut idle time by 45%, can't say fairer than that."],
    ["legal", "Your team can relax, you are fully compliant with the Driving Hours Act, if you ask me."],
  ])("excuses nothing: %s: %s", async (kind, text) => {
    expect(await kindsOf(text)).toEqual([kind]);
  });

  test.each([
    "We make sure that you're ISO 9001 certified before the season.",
    "Please save six hours in your diary for the move, and bring boots.",
    "If you need a FedRAMP report, we have to say no.",
    "If you use spreadsheets, Fleet Forecast or paper, tell us before the kick-off.",
    "You don't have to wait for Fleet Forecast, but it isn't live, and we can't give a date.",
    "Should Parcelino lose parcels, send us the export and we'll look at it.",
    "Idle time down 45%? Don't promise it.",
    "Error-free routes, guaranteed? We can't say that.",
    "Nothing is guaranteed, as you know, and we won't pretend otherwise.",
    "In the long run a fixed rate beats any fund, and prices go up.",
  ])("still excuses its own: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([]);
  });
});

describe("members of a list", () => {
  test.each([
    ["Our depot is certified to ISO 22000 and Fairtrade.", ["ISO 22000", "Fairtrade"]],
    ["We hold ISO 27001, PCI DSS and Cyber Essentials.", ["ISO 27001", "PCI DSS", "Cyber Essentials"]],
    ["Our vans cut idle time by 45% and fuel by 31%.", ["45%", "31%"]],
    ["We won the Golden Loaf Award and the Silver Rye Medal.", ["Golden Loaf Award", "Silver Rye Medal"]],
  ])("are found each: %s", async (text, members) => {
    const { findings } = await check(text);
    const marked = findings.map(({ span }) => text.slice(span.start, span.end));
    expect(marked).toEqual(members.map((member) => expect.stringContaining(member) as string));
  });

  test.each([
    "We're working towards ISO 22000 and Fairtrade.",
    "We hold neither ISO 27001 nor PCI DSS.",
    "Our auditor asked whether you are certified to ISO 27001 and SOC 2.",
    "Congratulations on the Golden Loaf Award and the Silver Rye Medal.",
  ])("share what frees their head: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([]);
  });

  test("a title in quotation marks is nobody's words", async () => {
    expect(await kindsOf('Wheelhouse, named "Courier Software of the Year", wrote the list with its drivers.')).toEqual(
      ["claim"],
    );
  });
});

describe("a picture ends a sentence", () => {
  test.each([
    ["claim", "No more paper 🙂 We're ISO 9001 certified"],
    ["claim", "If you don't like it, tell me 👉🏽 Our drivers save six hours every week"],
    ["competitor", "You don't need a spreadsheet 🎉🎉 Parcelino loses parcels"],
  ])("excuses nothing behind it: %s: %s", async (kind, text) => {
    expect(await kindsOf(text)).toEqual([kind]);
  });

  test.each([
    "We're not 🙂 ISO 9001 certified",
    "You asked whether we're 🏅 ISO 9001 certified? We aren't.",
    "We're not ISO 9001™ certified",
    "We don't say that Parcelino ❤️ loses parcels",
  ])("not inside of one: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([]);
  });
});

describe("an answer of yes makes a statement of its question", () => {
  test.each([
    ["competitor", "Does Parcelino lose parcels? Yes, often."],
    ["competitor", "### Does Parcelino lose parcels?\n\nYes."],
    ["competitor", "Q: Does Parcelino lose parcels?\nA: Absolutely."],
  ])("so it is found: %s: %s", async (kind, text) => {
    expect(await kindsOf(text)).toEqual([kind]);
  });

  test.each([
    "Does Parcelino lose parcels? Ask them.",
    "Does Parcelino lose parcels? Yes and no.",
    "Does Parcelino lose parcels? No.",
    "**Does Parcelino lose parcels?**\n\nNo, they don't.",
  ])("and nothing else does: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([]);
  });
});
