/** Claims without a figure from the books, and what is said of competitors: telling sentences of each frame, both sides. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf(["claim", "competitor"].map((kind) => ({ id: kind, kind, severity: "block" })));
const kindsOf = async (text: string) => [
  ...new Set((await checkDraft(policy, { text, asOf: "2026-11-22" })).findings.map(({ kind }) => kind)),
];

const CLAIMS = [
  // Above everybody, nobody named
  "You'd be hard pressed to find anybody who plans routes better than we do.",
  "There isn't another planner that lasts a whole shift.",
  "Nobody else gets a van out of the gate this quickly.",
  "Show me a tool that does this better.",
  "There's Wheelhouse, and then there's everyone else.",
  "Every other app eats our dust.",
  "We're in a league of our own.",
  "Wheelhouse sets the benchmark for the industry.",
  "We support more depots than anybody else.",
  "Where other couriers promise, we deliver.",
  "Unlike other tools, ours doesn't lose parcels.",
  // Certain without the word
  "You won't lose one more parcel, that's guaranteed.",
  "Not one parcel has ever gone missing.",
  "Nothing ever slips through.",
  "Your success is certain.",
  "Your routes will always be right.",
  // Who uses us, what comes back
  "Half of Munich's dentists order from us.",
  "Every second builder in town already uses us.",
  "Wheelhouse typically takes three hours off the shift.",
  "Errors drop by 80 percent in the first quarter.",
  "We've shipped four million parcels.",
  "Shortlisted for the Logistics Awards 2026.",
];
const NO_CLAIMS = [
  "You won't find a better time than the week after Easter.",
  "I couldn't find anybody who knows more about the pump than your Mr Ellis.",
  "There isn't another slot before Thursday.",
  "Nobody on your team drives faster than Maria.",
  "Show me a day that suits you better.",
  "Everyone else is coming by train.",
  "You set the pace, we follow.",
  "Unlike last year, we start with the warehouse.",
  "The tool tells you more than any dashboard, ours included.",
  "We make sure that nothing slips through in the move.",
  "There's no risk of frost this week.",
  "Risk-free rates are posted by treasury.",
  "No one has signed the form yet.",
  "Two of your eleven clients close in August.",
  "We shipped your four parcels this morning.",
  "Every second Friday we're closed.",
  "Set the threshold lower than 10% and our alerts get louder.",
  "You told us that a third of the errors come from one depot.",
  "You were shortlisted for the next round of interviews.",
];
const RIVALS = [
  "Roadrunner is on its last legs.",
  "Roadrunner isn't secure.",
  "Roadrunner's app looks like a tax form from 1998.",
  "You're with Roadrunner. Their support is a joke.",
  "Some of you are still on Roadrunner, the place where parcels go to die.",
  "Staying with Roadrunner means apologising to your own customers every Monday.",
  "Roadrunner is fine if you enjoy waiting.",
  "I wouldn't trust Roadrunner with my lunch.",
  "Anyone who has stuck with Roadrunner for four winters deserves a medal.",
  "Where Roadrunner needs a week, we need an afternoon.",
  "Roadrunner is dearer than we are.",
  "Wheelhouse does in an hour what takes Roadrunner a day.",
  "Teams that moved from Roadrunner to us plan faster than before.",
  "Our audit trail is complete, Roadrunner's isn't.",
  "Roadrunner sends you a list. We send you a route.",
];
const NO_RIVALS = [
  "You told me Roadrunner was slow for you in March.",
  "If the Roadrunner export is slow, split it by year.",
  "Sorry for the trouble with the Roadrunner import on Monday.",
  "Moving from Roadrunner means two weeks of copying depots.",
  "Roadrunner finds errors before the van leaves.",
  "Roadrunner has more customers than we have.",
  "Roadrunner is just as good at planning.",
  "While Roadrunner is being switched off, we keep both systems in sync.",
  "If you leave Roadrunner in the middle of the year, check the notice period.",
  "Roadrunner does returns well.",
  "I won't say that Roadrunner is bad.",
];

test.each(CLAIMS)("claims: %s", async (text) => {
  expect(await kindsOf(text)).toEqual(["claim"]);
});
test.each(RIVALS)("speaks of a rival: %s", async (text) => {
  expect(await kindsOf(text)).toEqual(["competitor"]);
});
test.each([...NO_CLAIMS, ...NO_RIVALS])("is fair: %s", async (text) => {
  expect(await kindsOf(text)).toEqual([]);
});

test("what a call script bids us say is said by us", async () => {
  expect(await kindsOf('Their worry: cold leads. Say: "We are the best planner on the market."')).toEqual(["claim"]);
  expect(await kindsOf('A buyer said: "You are the best planner on the market."')).toEqual([]);
});
