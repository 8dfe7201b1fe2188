/** Offers, claims, promises, advice and secrets as people speak on the phone; and what only sounds like them. */
import { describe, expect, test } from "vitest";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const policy = compilePolicy({
  rules: rules(
    ["discount", "claim", "commitment", "legal", "competitor", "privacy"].map((kind) => ({
      id: `rule-${kind}`,
      kind,
      severity: "block",
    })),
  ),
  channels: [],
  facts,
  company: { names: ["Emberline"], competitors: ["Safecote"] },
});
const kindsOf = (text: string) => kindsFound(policy, text);

describe.each([
  [
    "discount",
    [
      "Whatever Safecote quotes, knock a tenner off per user and that's our number.",
      "We're happy to eat the moving costs for year one.",
      "12% for paying annually plus 10% for the case study.",
      "If price is what's holding you back, name yours.",
      "I could make the third site disappear from the invoice.",
      "We would leave the months of July and August off your bill.",
      "Sign for all eleven this week and we'll drop the rate to what you'd pay with twice as many.",
      "The user licences stay free for the rest of the year.",
      "I've left the set-up line blank, so nothing will be billed for it.",
      "You'll see a loyalty bonus of four weeks at the end of the term.",
      "If you take the reports too, we make the second one a present each month.",
      "It's €28 a user, not 42, if you go with the group.",
    ],
  ],
  [
    "claim",
    [
      "Inspectors wait a third less from day one.",
      "Our reports are a class of their own.",
      "HIPAA is no problem, we are certified.",
      "Rated five stars by everybody who counts.",
      "Nobody. Does. It. Faster.",
      "We're in every third boutique hotel between Vancouver and Halifax.",
    ],
  ],
  [
    "commitment",
    [
      "If a report is late, the month is on us.",
      "Leave us on any day you like, you only pay up to that day.",
      "You have sixty days to look at it, then you pay.",
      "If you don't see a better score by Easter, you don't owe us a thing.",
      "Try it with all your sites until the end of March, the invoice comes after that.",
      "No need to give notice, just stop using it.",
      "The report page opens at once and is never offline.",
      "Set up takes ten minutes.",
    ],
  ],
  [
    "legal",
    [
      "Under MiFID you only have to keep the recordings for five years.",
      "Callers have agreed to being recorded by staying on the line, so you're covered.",
      "Nobody has to be told that you record.",
      "By law? You are fine.",
      "You don't need the guest's okay under PIPEDA.",
      "You can keep the answers for as long as you want, there's no law against it.",
      "Our DPA covers you for everything, so your privacy officer can relax.",
    ],
  ],
  [
    "competitor",
    [
      "Safecote bought three companies and can't make them talk to each other.",
      "Most of what Safecote puts on its website doesn't exist.",
      "Safecote will be gone in a year.",
      "Safecote won't be around in two years.",
      "Safecote is cheap for a reason.",
      "Safecote's reports look like a tax return.",
      "Safecote charges you for every single text, and they don't tell you before.",
    ],
  ],
  [
    "privacy",
    [
      "The lowest I'm allowed to go is 35.50.",
      "Between us: the Balmoral pays full list for theirs.",
      "Below €44.50 I'd need a signature, so let's settle at 45.",
    ],
  ],
])("kind %s", (kind, texts) => {
  test.each(texts)("finds: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([kind]);
  });
});

test.each([
  "I bet you a tenner that it rains on Thursday.",
  "We had to eat the costs of the fair last year.",
  "If price is the question, name the person who decides.",
  "Half of the list is still empty, please fill in the rest.",
  "Your class of their own choice begins at nine.",
  "If you are late on Thursday, the first coffee is on you.",
  "In May we promised you an export. That was wrong, and I apologise.",
  "Leave the keys on any day you like at the front desk.",
  "You have sixty days to look at the report.",
  "Callers have agreed to the new date, so we are fine.",
  "Safecote has bought three companies this year.",
  "Safecote will be at the fair in March.",
  "Fast. Simple. Ours.",
  "Set up the table for ten people.",
  "The new price is €28 a user, not 42, sorry for the typo.",
  "The discount for annual billing isn't 20%.",
  "Your landlord wants no notice, but your employer does.",
  "We're in every third meeting at the moment.",
  "There's a law for that, ask your lawyer.",
  "Our seats stay free for the guests who come late.",
])("leaves alone: %s", async (text) => {
  expect(await kindsOf(text)).toEqual([]);
});
