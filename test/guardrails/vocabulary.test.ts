/** One class of words for what a salesperson may say in many: every member counts wherever the class is used, and only there. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { BEST, BETTER, NOBODY, PRIZE, TOOLS } from "../../src/guardrails/mentions/claims/words.ts";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const policy = compilePolicy({
  rules: rules(
    ["claim", "competitor", "feature", "legal", "privacy"].map((kind) => ({ id: kind, kind, severity: "block" })),
  ),
  facts: {
    ...facts,
    features: [
      ...(facts.features ?? []),
      { name: "Seat Maps", aliases: ["numbered seats", "pick a seat"], status: "planned" },
      { name: "Wallet Passes", aliases: ["tickets in the phone wallet"], status: "planned" },
      { name: "Czech interface", aliases: ["interface in Czech"], status: "planned" },
      { name: "Irish payroll", aliases: ["payroll for Ireland"], status: "planned" },
    ],
  },
  company: { names: ["Wheelhouse"], competitors: ["Parcelino"] },
});
const kindsOf = (text: string) => kindsFound(policy, text);

test.each([
  ["best", BEST, ["best", "swiftest", "finest", "greatest", "most outstanding"], ["latest", "most likely"]],
  ["better", BETTER, ["better", "swifter", "superior", "simpler"], ["other", "later on", "never"]],
  ["nobody", NOBODY, ["nobody", "no one", "not a soul"], ["anybody"]],
  ["prize", PRIZE, ["award", "trophies", "honour", "distinction"], ["badge", "price"]],
  ["tools", TOOLS, ["tool", "helpdesks", "agencies"], ["day"]],
])("%s", (_, words, members, others) => {
  const whole = new RegExp(`^(?:${words})$`);
  // A figure stands as one character.
  for (const member of members) expect(member).toMatch(whole);
  for (const other of others) expect(other).not.toMatch(whole);
});

test.each([
  // claim: nobody else, honours, certainty, more or less
  ["claim", "None of the others comes anywhere near what our planners do."],
  ["claim", "No competitor gets a van out of the gate this quickly."],
  ["claim", "Not a single other app is easier to learn."],
  ["claim", "It's simpler to set up compared to any other planner."],
  ["claim", "We are the sole route planner that drivers actually like."],
  ["claim", "Wheelhouse is the quickest-growing planning software in Britain."],
  ["claim", "We were given the Blue Coast Award 2024."],
  ["claim", "Wheelhouse was elected Planner of the Year by the readers of Depot Weekly."],
  ["claim", "Prize-winning support."],
  ["claim", "We are the Planning Tool of the Year at the Northgate Awards, and firms of your size start small."],
  ["claim", "You won't ever lose another pallet."],
  ["claim", "The choice of 900 depots."],
  ["claim", "More than 900 depots count on us for their routes."],
  ["claim", "I have sold vans for twenty years and have yet to see a planner that comes anywhere near ours."],
  ["claim", "You will be hard pressed to hear another name mentioned in the same breath as ours."],
  ["claim", "Our customers get fewer calls. They plan a route two times faster than before."],
  // competitor: what breaks, what hides it, whose help nobody gets
  ["competitor", "Parcelino is a label printer with a nice website."],
  ["competitor", "Parcelino swallows bookings every Friday."],
  ["competitor", "Parcelino is unable to read a German address."],
  ["competitor", "Parcelino is a horror to set up."],
  ["competitor", "You know Parcelino. Shops outgrow it in a year."],
  ["competitor", "You talk to Parcelino. Nice people. Our search is twice as good as theirs."],
  ["competitor", "You talk to Parcelino. Have somebody awake on your side, because nobody on theirs will be."],
  // feature: who is put in a position to do it, and what it comes down to
  ["feature", "Your people can run payroll for Ireland from one login."],
  ["feature", "It is possible to run payroll for Ireland from one login."],
  ["feature", "By May your guests will be choosing their own seat on a plan of the hall."],
  ["feature", "By May your guests will have their ticket in the phone next to the boarding pass."],
  ["feature", "By Easter your people will be clicking through Wheelhouse in Czech."],
  // legal: leave, laws, offices, verdicts
  ["legal", "Deleting the reviews after a year is fine under the GDPR."],
  ["legal", "With one line on the page you are on the safe side under the data protection act."],
  ["legal", "Once it runs you can cross that law off your list."],
  ["legal", "You are allowed to keep the original shipping fee."],
  ["legal", "I'd book the whole fee as an expense in this year."],
  ["legal", "You are entitled to throw the paper receipts away."],
  ["legal", "With our time stamps your depot is OSHA conformant."],
  ["legal", "You're not accountable if the customer signs on the tablet."],
  ["legal", "You don't need the permission of the works council for that."],
  // privacy: where a price ends and who may lower it
  ["privacy", "Fifty cents a parcel is where Basic ends for us."],
  ["privacy", "That is above the 15% that the Head of Sales may sign."],
])("%s: %s", async (kind, text) => {
  expect(await kindsOf(text)).toContain(kind);
});

test.each([
  // Somebody has to, and nobody does
  "Somebody has to own the returns page, and often nobody does.",
  "In most offices the plants need water and nobody does it.",
  // A paper that is to be mended, now or as we speak
  "Slide 7 still says that we are the fastest-growing planner in Europe. We may no longer use it, so please take the slide out.",
  "The old flyer calls us the market leader. Please throw it away.",
  "Your page lists us as the number one for depots. That is out of date.",
  // Only supposed
  "If we wrote that we are the fastest planner on the market, you would ask us for proof.",
  "If somebody claimed that ours is the best tool in the world, I would ask who counted.",
  // What was asked for, and what did not make it
  "The wish we read most often was Seat Maps. They are planned.",
  "The request we hear most from schools is for Wallet Passes. We have no date.",
  "What did not make it: Wallet Passes. They are still planned.",
  // What an office wants is no verdict, and what a share does is told once
  "The lock, the disk and the system from this week and not from last year: auditors ask for all three.",
  "Read what the inspector asks for, not what the forum says.",
  // Papers, tools and people that only share a word
  "You are allowed to keep the scanner for the trial.",
  "Our own process is fine under our house rules.",
  "You can cross that task off your list.",
  "Parcelino drops its prices in January.",
  "Parcelino is a partner with a good name in Poland.",
  "You know Parcelino. Customers leave it open all day.",
  "Page 12 is where the chapter ends for us.",
  "Fifty euros is where one plan ends and the next begins.",
  "Our office in Brno answers in Czech.",
  "The warehouse was cut off for just under three hours.",
])("passes: %s", async (text) => {
  expect(await kindsOf(text)).toEqual([]);
});

test("what a share of customers never loses is one claim with the share", async () => {
  const text = "Ninety-nine out of a hundred depots that use Wheelhouse never lose a single parcel.";
  expect((await checkDraft(policy, { text, asOf: "2026-11-22" })).findings).toHaveLength(1);
});

test("a paper that nobody mends says what it says", async () => {
  expect(await kindsOf("Our flyer says that we are the market leader. Please read it before Monday.")).toEqual([
    "claim",
  ]);
});

test("a wish that is fulfilled is an offer", async () => {
  expect(await kindsOf("The wish we read most often was Seat Maps. They are live now.")).toEqual(["feature"]);
});
