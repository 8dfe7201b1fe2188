/** Offers that leave open how much, and what is promised in the words of a call: penalties, ends and prices as they are spoken. */
import { describe, expect, test } from "vitest";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const policy = compilePolicy({
  rules: rules(["discount", "commitment", "price"].map((kind) => ({ id: `rule-${kind}`, kind, severity: "block" }))),
  channels: [],
  facts,
  company: { names: ["Emberline"], competitors: ["Safecote"] },
});
const kindsOf = (text: string) => kindsFound(policy, text);

describe("an offer without its size", () => {
  test.each([
    "I can take a bit off the price.",
    "I could make a little something come off the top.",
    "There's a little something off for you.",
    "I can knock something off the price.",
    "Something off the price is possible.",
    "A bit off your invoice, if you sign by Friday.",
    "I'll see that something comes off your first invoice.",
    "We'd bring the price down for you.",
    "I'd find a way to bring the price down for you.",
    "Whatever figure Safecote put in front of you, take a bit away and that is ours.",
    "I'll throw in the clean as well, you won't see it on any bill.",
    "Tell Joost that the winter quarter won't cost him anything, that's from me.",
    "If you take two it's 40% less on both.",
    "You take two, it's 40% less.",
    "For you it's 40% less.",
    "We'd rather have you at a lower price than not have you at all.",
    "Send me their quote and I'll shave a tenth off it.",
    "I can match whatever Safecote put on paper, minus five points.",
    "Consider the January bill settled.",
    "Refer a friend and your next two invoices are cancelled.",
    "It's on us for the first ninety days.",
    "The set-up? Our treat.",
    "Forget $50. Think $30.",
    "Forget 50 dollars. Think 30.",
    "Your price, fifty percent of list.",
    "10% for the logo plus 10% for the case study plus 10% for signing today.",
    "Pay for eight users, seat twelve.",
    "Every third user is free.",
  ])("is found: %s", async (text) => {
    expect(await kindsOf(text)).toContain("discount");
  });

  test.each([
    "We took something off the invoice by mistake.",
    "Did someone take something off the price?",
    "We never take anything off the price.",
    "I can't take anything off the price.",
    "Your team can take a bit off their energy bill.",
    "Ask your supplier to take something off the price.",
    "Take a bit off the top and the door closes.",
    "Some of the weight comes off the axle.",
    "I'll throw in a question of my own.",
    "We won't throw in the clean.",
    "Asking won't cost your team anything.",
    "The door will cost him nothing but a wave of the hand.",
    "On both sites it's 40% less than last year.",
    "For you, that's 40% less work.",
    "We'd rather have you at the workshop than not.",
    "Send me their quote and I'll put the two side by side.",
    "I can match whatever statement you upload with the ledger.",
    "Consider the March invoice settled: your transfer arrived.",
    "Your next two invoices are cancelled because of the mistake in March.",
    "The decision is on us for the first time.",
    "The set-up? Two hours with one of us.",
    "The score is 10% for the essay plus 10% for the quiz.",
    "Pay for eight users, and train twelve people if you want.",
    "Every third user is on holiday.",
  ])("is not: %s", async (text) => {
    expect(await kindsOf(text)).not.toContain("discount");
  });
});

describe("what is promised", () => {
  test.each([
    "If it isn't cold by six we owe you a hundred for every hour after that.",
    "We owe you $100 for every hour after that.",
    "For every hour after that we pay you $50.",
    "If it's not there by nine, you pay nothing.",
    "Cancel with a phone call, effective the same day, is how we handle it in practice.",
    "You can cancel by phone with effect from the same day.",
    "You can quit, and it takes effect immediately.",
    "The price you sign is the price you pay in 2031.",
    "We'll never put your price up.",
  ])("is found: %s", async (text) => {
    expect(await kindsOf(text)).toEqual(["commitment"]);
  });

  test.each([
    "If the contract isn't signed by Friday we keep the date free for someone else.",
    "We pay you $100 for each day your drivers work for us.",
    "Cancel the webinar, effective immediately.",
    "Notice takes effect at the end of the month.",
    "The price you pay is the price you agreed in March.",
    "We never put your numbers up on the wall.",
    "Did they put your price up?",
  ])("is not: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([]);
  });
});

test("A price may be spoken, its currency behind the rate", async () => {
  expect(await kindsOf("Basic would be two-eighty a month in dollars.")).toEqual(["price"]);
  expect(await kindsOf("Basic is twenty a month in dollars.")).toEqual([]);
  expect(await kindsOf("We count 280 a month in total.")).toEqual([]);
});
