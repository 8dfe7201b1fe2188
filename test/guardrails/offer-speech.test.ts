/** Whose offer it is and whether it is one; gifts told by the invoice, by papers and by rivals' prices; limits of plans. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf();
const found = async (text: string, kind: string) =>
  (await checkDraft(policy, { text, asOf: "2026-11-22" })).findings.filter((finding) => finding.kind === kind);

const OFFERS: Record<string, { is: string[]; isNot: string[] }> = {
  "given by somebody else": {
    is: [
      "The yearly contract gives you 40% off.",
      "Wheelhouse waives the first three months.",
      "Three for the price of two on the Pro plan.",
      "My boss gave me 40% for you.",
      "I can take 40% off the Leith office.",
      "If you give us a reference, we take 40% off.",
      "Pay for nine months of Pro and you'll get twelve.",
    ],
    isNot: [
      "The café across from the venue knocks 40% off lunch.",
      "If your shop sells three for the price of two, the planner books all three.",
      "Bring a friend: two for one on the bacon.",
      "Somebody promised you six months for free? I find nothing about it.",
      "A mail says that Wheelhouse gives 50% off. It is not from us.",
      "My landlord waived half of the rent: he took 50% off for May.",
      "I know a vendor who gave 70% off.",
      "Students pay half price in your app.",
      "Say you want to give students half price on Mondays.",
      "Shave 40% off the width of that dialog.",
      "When I worked in a shoe shop we cut prices by 40% every January.",
      "The price of green coffee is down 40%.",
    ],
  },
  "wished for, imagined, written on something": {
    is: [
      "What would you say to 40% off?",
      "You get 40% off, as on the banner.",
      "Would 40% off change your mind? I can offer it until Friday.",
      "If you want 40% off, I'll ask my boss and you'll have it tomorrow.",
    ],
    isNot: [
      "Would 40% off change your mind? I'm afraid I can't offer it.",
      "Would 40% off help? I'm sorry, but we don't do that this year.",
      "If you want 40% off, tell me and I'll ask my manager.",
      "About the discount: you asked for 40%.",
      "Sorry, 40% off is more than we can do.",
      "If they ask whether we go lower, send the list.",
      "If we took half off for whoever shouts, the polite ones would pay for it.",
      "Could you tell me who mentioned a 40% discount to you?",
      "The banner says 40% off in nine languages.",
      '"Half price until Friday" has to fit on the button.',
      "For each missed target we credit 40% of the monthly rent.",
    ],
  },
  "the same discount told in money": {
    is: ["I can take 5% off, and another 30% on top."],
    isNot: ["I can take 5% off, and that is all. It would make your ten Pro seats $38 each instead of $40."],
  },
  "what never stands on the invoice": {
    is: [
      "We'd slip in a second one that never shows up on an invoice.",
      "You will simply not hear from our billing department until the end of June.",
      "Our accounts team won't be in touch until April.",
      "We write you ten invoices, and the seats stay for the full twelve months.",
      "The contract would run fourteen months, the invoice covers twelve of them.",
      "We'll leave the first two months off the invoice.",
      "Billing starts three months after your people do.",
      "You start on 1 January, but the bill only begins to run in May.",
      "We won't invoice you for January, February and March.",
      "Add a second depot this autumn and pay only for the first.",
    ],
    isNot: [
      "You get four invoices for the twelve months.",
      "Our accounts team will be in touch before April.",
      "A broken parcel never reaches your users.",
      "We don't send invoices before the contract is signed.",
    ],
  },
  "told by papers and by who agreed": {
    is: [
      "Your renewal has been reduced by 40%.",
      "Forty percent disappears from the total at checkout.",
      "My boss signed off on 40%.",
      "The list says $40 for Pro, but your people would pay $29.",
      "You'd get a marketing contribution of $4,000, which you can set off against the licence fee.",
      "You get Pro and pay for Basic.",
    ],
    isNot: ["The bounce rate was down by 40%.", "Our director approved 40% more budget for training."],
  },
  "a rival's price and the reader's": {
    is: [
      "Send me their offer and we come in underneath.",
      "If Roadrunner goes lower, we follow.",
      "Roadrunner's price minus five percent, whatever it is.",
      "The price isn't set in stone.",
    ],
    isNot: ["Roadrunner is cheaper for a team like yours.", "Tell me the number of stops and we'll make it work."],
  },
};

test.each(Object.entries(OFFERS))("offers: %s", async (_, { is, isNot }) => {
  for (const text of is) expect(await found(text, "discount"), text).not.toEqual([]);
  for (const text of isNot) expect(await found(text, "discount"), text).toEqual([]);
});

const PRICES: Record<string, { wrong: string[]; right: string[] }> = {
  "old, imagined and others' prices": {
    wrong: [
      "Without that, Pro stays at thirty-four dollars a seat on the annual plan.",
      "Please budget $44 per Pro seat.",
    ],
    right: [
      "Until this year Pro cost $44 a seat; from March it goes from $46 to $50 by the month.",
      "If Pro cost $5 a seat, our accountant would cry.",
      "Roadrunner's Pro plan is $29 a seat.",
      "Our team of eight pays $6 per person for yoga.",
      "At the restaurant the basic costs $9.",
    ],
  },
  "limits of a plan": {
    wrong: [
      "Pro needs at least ten seats.",
      "Basic ends at 15 seats.",
      "Three colleagues on Pro is no problem.",
      "Thirty Basic seats it is.",
    ],
    right: ["Pro needs at least five seats.", "Basic ends at 20 seats, so for your 140 people it has to be Pro."],
  },
  "sums and names that begin a line": {
    wrong: ["Basic is $19 each.", "Basic, for two seats: $39 each month."],
    right: [
      "Paid monthly it would be $250 each month for the five Pro seats.",
      "Basic: $20 per seat by the month.\n\nPro, from five seats: $40 per seat per month. Annual billing only.",
    ],
  },
  "lines of a form": {
    wrong: ["Plan: Pro, ten seats, monthly billing\nPrice: $40 per seat"],
    right: ["Plan: Pro, ten seats, annual billing\nPrice: $40 per seat"],
  },
};

test.each(Object.entries(PRICES))("prices: %s", async (_, { wrong, right }) => {
  for (const text of wrong) expect(await found(text, "price"), text).not.toEqual([]);
  for (const text of right) expect(await found(text, "price"), text).toEqual([]);
});

test("a yen sign is money, not a letter", async () => {
  expect(await found("Pro is ¥5,200 per seat per month.", "price")).not.toEqual([]);
});
