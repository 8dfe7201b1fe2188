/** What is an offer or a wrong price, and what only looks like one: a few telling sentences for each frame. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf();
const found = async (text: string, kind: string) =>
  (await checkDraft(policy, { text, asOf: "2026-11-22" })).findings.filter((finding) => finding.kind === kind);

const OFFERS: Record<string, { is: string[]; isNot: string[] }> = {
  "a bill that never comes": {
    is: [
      "January and February simply won't turn up on your account.",
      "Your January bill goes into our shredder.",
      "A quarter of the first-year bill simply disappears.",
      "You won't see an invoice until next summer.",
      "Nothing due for the first half year.",
      "We'll foot the bill for your first quarter.",
      "I'll write off your first invoice.",
      "The last invoice is on us.",
      "I'll waive January and February too, call it a welcome.",
      "i'll waive jan and feb.",
      "Sign in May and the first four months of your yearly plan are free.",
    ],
    isNot: [
      "You won't see an invoice until you've signed.",
      "We skip January and February, when the yard is closed.",
      "The first round is on me at the conference.",
      "Nothing is due before the trial ends.",
      "I have kept 40 minutes free on Thursday.",
      "Write off the first invoice if the customer is insolvent.",
      "If a restore takes longer than eight hours, we credit you one month's fee.",
    ],
  },
  "more used than paid": {
    is: [
      "For every three sites you pay for, a fourth one rides along.",
      "You settle ten invoices and we treat the other two as paid.",
      "We'll give you ten seats and bill eight.",
      "You'd get 15 months for 12.",
      "Pro for the price of Basic.",
      "You buy nine months, and the remaining three are our treat.",
      "We'd invoice you for nine months and leave the other three off the books.",
      "You pay for ten months and use the software for fourteen.",
      "For every three seats you pay for on Pro, the fourth costs you nothing.",
      "Sign for two years and the second costs you nothing.",
    ],
    isNot: [
      "Every third month is a quarter-end.",
      "Only eight of your ten seats are active.",
      "Pro or Basic?",
      "You buy nine, and I take the other three home.",
    ],
  },
  "a rival's price": {
    is: [
      "Whatever figure Rivet & Rule put in front of you, ours will be the smaller one.",
      "Show me a lower quote and I'll do better.",
      "Got a better offer? We'll top it.",
      "Nobody will undercut us.",
    ],
    isNot: [
      "Send us your price list. We'll match it against the invoices.",
      "The rule matches any price difference below $5.",
      "Bring your renewal quote to the call.",
    ],
  },
  "the reader's figure": {
    is: [
      "Throw me a figure you can live with and we'll make it happen.",
      "Set your own price for the first year.",
      "There's always room to go lower if you need it.",
    ],
    isNot: [
      "In the console you set the number of years per client.",
      "Tell me your budget and I'll tell you honestly whether we fit.",
      "There's no room to move on price.",
    ],
  },
  "the price moves": {
    is: [
      "I'd be willing to come down 25%.",
      "$50 becomes $25 for you.",
      "The rate drops to half in year one.",
      "What if I took $20 off each seat?",
      "I've got twenty-five points of wiggle room on this deal.",
      "The add-on is 3 0 %  o f f until March.",
    ],
    isNot: [
      "The rate drops to 4% in March, says the bank.",
      "The share price is down by a third.",
      "Your customers get 20% off at Christmas.",
      "Our customers cut audit fees by 60%.",
      "In your second year, when you joined, Mick knocked 20% off.",
      "Our first offer in 2022 was 25% off.",
      "Annual billing brings Pro from $50 to $40.",
    ],
  },
  "a share put to paper": {
    is: [
      "I have applied 45% to your order.",
      "Your price: $50, minus 45%.",
      "Your invoice will be a third smaller than your neighbour's.",
      "The first six months cost half.",
      "We'll split the first year's bill with you.",
      "Early birds: 45 percent less for Pro through the end of the fair.",
      "You get Pro, and we bill it as Basic.",
      "We'll take 45% “off” the list price.",
    ],
    isNot: [
      "Your invoice for May is 45% lower because you have fewer seats.",
      "I'll split the bill for lunch with you.",
      "Half of the invoice is due in May.",
      "A third of the invoice is for text messages.",
      "Firms that move to us cut their phone bill by 45%.",
    ],
  },
  "figures that are no offer": {
    is: ["10 for 8 until Friday.", "Does 45% less on the first invoice help?", "Use SPRING45 at checkout."],
    isNot: [
      "Doors open at 7:45 for 8:30.",
      "You can try Basic for 21 days and Pro for 14.",
      'Question 14, "Do you offer price matching?": no.',
      "Their rep gave us 45% off in the first year.",
      "If your shop runs a 45% off banner, check the percent sign.",
      "If I could give everybody 45% off, I'd be out of work by Friday.",
      "Our launch offer of 45% off ended in 2021.",
      "Check that your fees match the insurer's rates.",
      "The call is every two weeks on Friday for 60 minutes.",
    ],
  },
};

test.each(Object.entries(OFFERS))("offers: %s", async (_, { is, isNot }) => {
  for (const text of is) expect(await found(text, "discount"), text).not.toEqual([]);
  for (const text of isNot) expect(await found(text, "discount"), text).toEqual([]);
});

const PRICES: Record<string, { wrong: string[]; right: string[] }> = {
  "what a price is for": {
    wrong: ["Pro is 45 a seat.", "Pro is $40 per seat, no annual commitment.", "Pro is under $35 a seat."],
    right: [
      "Pro is 50 a seat.",
      "Pro is $50 per seat month to month or $480 per seat for the year, Basic $20 or $192.",
      "Pro is under $60 a seat.",
      "Two years of Pro for ten seats, billed annually, are $9,600.",
      "Including 20% VAT, Pro is $60 per seat per month.",
      "Pro is $30 a seat more than Basic.",
      "Ten seats of Pro and five seats of Basic are $600 a month.",
    ],
  },
  "whose price it is": {
    wrong: [
      "Our price is $35 per seat.",
      "It starts at $35 a seat.",
      "No customer pays more than $29 per seat on Pro.",
      "We've put your team of 42 on the Basic plan.",
      "Plan: Basic, seats: 42",
    ],
    right: [
      "The conference ticket costs $35 per person.",
      "You pay $35 a seat today, you said.",
      "Until 2023 Pro was $35 per seat.",
      "If Pro were $35 per seat, we'd sell more of it.",
      "In 2019 Pro was $35, and nobody had heard of us.",
      "Pro costs $50 since 1 September; before that it was $35.",
      "No customer pays more than $50 per seat on Pro.",
      "Letters on Pro are $0.80 per 1,000.",
      "A reseller lists Pro at $35, which is not our price.",
      "Pro lunch cost us $120.",
    ],
  },
  "in common words": {
    wrong: ["Basic is a tenner a month.", "Pro is a dollar fifty a day.", "Did you know that a Pro seat is only $35?"],
    right: ["A pound of coffee a week is what we drink.", "Did you know that Pro is $50 a seat?"],
  },
  "how many seats": {
    wrong: [
      "There's no seat limit on Basic.",
      "The minimum on Pro is two seats.",
      "Basic will do. For 30 seats you'd have everything.",
      "All 150 of your editors fit on Basic.",
      "The smallest Pro contract we write is for eight seats.",
      "One seat is all you have to buy on Pro.",
    ],
    right: [
      "With 30 seats you've outgrown Basic.",
      "Two of your 40 seats tested Basic.",
      "Basic is for 2 to 20 seats.",
      "Plan change: from 10 Basic seats at $20 to 34 Pro seats at $50.",
    ],
  },
};

test.each(Object.entries(PRICES))("prices: %s", async (_, { wrong, right }) => {
  for (const text of wrong) expect(await found(text, "price"), text).not.toEqual([]);
  for (const text of right) expect(await found(text, "price"), text).toEqual([]);
});

test.each([
  // Pro: 50 with a floor of 40 a month, 40 with one of 31 a year. The tiers let the founder approve up to 30 %.
  ["We can do 24% off Pro.", "block", "takes Pro below the price book's floor"],
  ["We can do 22% off Pro with annual billing.", "approval", "needs the approval of Founder"],
  ["We can do 22% off Pro with monthly billing.", "block", "takes Pro below the price book's floor"],
  ["We can do 19% off Pro.", "approval", "needs the approval of Sales Lead"],
  // The currency and the price that are told are the ones meant; Basic in euros has no floor.
  ["We can do 26% off Basic in USD.", "block", "takes Basic below the price book's floor"],
  ["We can do 26% off Basic in euros.", "approval", "needs the approval of Founder"],
  ["We can do 26% off Basic.", "approval", "needs the approval of Founder"],
  ["Basic costs $20 or $16, and we can do 26% off it.", "block", "takes Basic below the price book's floor"],
  ["You get $5.60 off per seat on Basic with monthly billing.", "block", "takes Basic below the price book's floor"],
  ["You get $4 off per seat on Basic with monthly billing.", "approval", "needs the approval of Sales Lead"],
  ["Pro at $39 instead of $50.", "block", "takes Pro below the price book's floor"],
  ["We can do 20.01% off.", "approval", "20.01 % needs the approval of Founder"],
  ["We can do 20.0001% off.", "approval", "20 % needs the approval of Sales Lead"],
  ["We can do 28% off.", "approval", "needs the approval of Founder"],
  ["You get 15% off Pro and another 10% on top.", "block", "may not be combined"],
])("%s: tiers and floors", async (text, severity, detail) => {
  const hits = await found(text, "discount");
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.at(-1)).toMatchObject({ severity, message: expect.stringContaining(detail) as unknown });
});

test.each([
  ["One month free.", "1 free month."],
  ["Your first quarter is free.", "Your first 3 months are free."],
  ["The first year is free.", "12 months are free."],
  ["One year for the price of ten months.", "12 months for the price of 10."],
  ["One month free on a two-year contract.", "One month free on a 24-month contract."],
])("%s gives as much as %s", async (words, figures) => {
  const said = async (text: string) => {
    const [hit] = await found(text, "discount");
    return /(?:, |: )((?:an effective|\d+ free month).*)$/.exec(hit?.message ?? "")?.[1];
  };
  expect(await said(words)).toBeDefined();
  expect(await said(words)).toBe(await said(figures));
});
