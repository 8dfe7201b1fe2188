/** What a report reaches, what is handed on or taken back, and promises that lean on a price told before or on what the reader does. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf();
const found = async (text: string, kind: string) =>
  (await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" })).findings.filter(
    (finding) => finding.kind === kind,
  );

const LAWS: Record<string, { kind: string; is: string[]; isNot: string[] }> = {
  "a report ends with its clause": {
    kind: "discount",
    is: [
      "You told me about your fleet, and we give you 40% off.",
      "Thanks for asking about the webinar, and yes, you get 40% off.",
      "You wrote that Thursday suits you, and we give you 40% off.",
      "You told me about the harvest, and if you sign by Friday, you get 40% off.",
    ],
    isNot: [
      "You told me that we give you 40% off.",
      "You asked for 40% off, and a free month.",
      "They told us that Monday is fine, and that we give you 40% off.",
      "They told us this: we get 40% off.",
      "You said your vendor gives you 40% off, and they throw in a free month.",
    ],
  },
  "what answers a question is ours": {
    kind: "discount",
    is: [
      "You asked for a figure for your board: we give you 40% off.",
      "You said that the budget is tight this year: you get 40% off.",
      "For the trouble you had in the summer I've arranged 40% off.",
      "Everybody who reads to the end gets 40% off.",
      "If we can get this signed today I take 40% off the first year on Pro, and my manager doesn't need to know.",
    ],
    isNot: [
      "You asked for two things: 40% off and a free month.",
      "For the trouble you had in the summer we gave 40% off.",
      "I'd love to tell you that you get 40% off. I can't.",
      "Pay Basic by the year and you save 20% against the monthly price.",
    ],
  },
  "what follows the colon is ours, whatever was asked for in front": {
    kind: "commitment",
    is: [
      "You wanted the two terms for the slide: an answer within an hour, and an availability of 99.999%.",
      "You asked for the figures: an availability of 99.999%, and no set-up.",
      "Your bursar asked for a figure: an availability of 99.999%.",
    ],
    isNot: ["Norvik wanted two things: an availability of 99.999%, and a slide."],
  },
  "who speaks for us is no hearsay": {
    kind: "discount",
    is: [
      "According to Wheelhouse's managing director, you get 40% off.",
      "According to Wheelhouse's managing director, Jane Doe, you get 40% off.",
      "According to our managing director, you get 40% off.",
    ],
    isNot: ["According to Roadrunner's managing director, you get 40% off.", "According to Jane, you get 40% off."],
  },
  "each line of a call script is ours to say": {
    kind: "commitment",
    is: [
      'If the boss is on the line: "Good morning."\nIf she asks how long it binds: "You can cancel at any time."',
      'If he hesitates, say: "It is new." Then say: "You can cancel at any time."',
    ],
    isNot: ['If she says: "You let us cancel at any time", look it up.'],
  },
  "codes, shares and entries of others are theirs": {
    kind: "discount",
    is: ["Use the code FAIR27 when you sign up."],
    isNot: ["Entry to the fair is free with the code FAIR27, which the organisers gave to all exhibitors."],
  },
  "what is written in full is not written off": {
    kind: "legal",
    is: ["You can write off the bikes in full this year.", "Write the bikes off in full this year."],
    isNot: ["But write the date in full, please!"],
  },
  "a partner's part is no price": {
    kind: "price",
    is: ["For Pro with 10 seats and annual billing that is $5,000 a year."],
    isNot: ["For Pro with 10 seats and annual billing that is $4,800 a year, and your part of it is $720."],
  },
  "a denial that only tells which one is meant": {
    kind: "commitment",
    is: ["Any seat that you don't use can be returned for a full refund."],
    isNot: ["Seats that you don't use can't be returned for a full refund."],
  },
  "a denial ends where an order begins": {
    kind: "commitment",
    is: ["You're not tied in, leave at any time.", "me: you're not, cancel any time w/ zero notice"],
    isNot: ["You can't leave or cancel at any time."],
  },
  "what is paid for each failure": {
    kind: "commitment",
    is: [
      "For every round that we fail to plan, we pay you $500.",
      "For each hour in which the planner can't be reached, we pay you $500.",
    ],
    isNot: ["For each hour in which the bridge can't be used, the city pays you $500."],
  },
  "duties that are said to be done": {
    kind: "legal",
    is: [
      "Your GDPR duties are covered the moment you upload the rounds.",
      "There's no need for you to keep paper records as well.",
      "Such a receipt is binding in all 27 states.",
    ],
    isNot: ["Whether your GDPR duties are covered, only your lawyer can say.", "Check how your legal duties are met."],
  },
  "what a pronoun says of a rival": {
    kind: "competitor",
    is: [
      "As for Roadrunner, I'd be careful, they're about to go bust.",
      "Since the boss is comparing: Wheelhouse is faster than Roadrunner.",
      "You won't miss Roadrunner: their exports lose half the stops.",
      "Roadrunner is cheaper, and their support hangs up on people.",
    ],
    isNot: [
      "Roadrunner is cheaper, and their support sits in Lyon.",
      "As for Roadrunner, they're about to move to Lyon.",
    ],
  },
  "what lasts until today is no past": {
    kind: "discount",
    is: ["Whoever has signed in the past year pays half the list price."],
    isNot: ["Whoever signed in the past had half the list price."],
  },
  "a quotation goes on behind its speaker": {
    kind: "claim",
    is: ['"We are glad," said our founder. "Wheelhouse is the fastest planner on the market."'],
    isNot: ['"We cut the time by half," said Ana Lind, CFO of Norvik. "It is the best planner on the market."'],
  },
  "a price per seat with annual billing may be the year's": {
    kind: "price",
    is: ["Pro, annual: $470 per seat"],
    isNot: ["Pro, annual: $480 per seat", "Pro, annual: $40 per seat"],
  },
  "to be likened to others is no excuse": {
    kind: "commitment",
    is: ["You can pay us after 75 days, as your group does with all suppliers."],
    isNot: ["Your group pays all suppliers after 75 days."],
  },
  "what is built in is part of the product": {
    kind: "feature",
    is: ["Our built-in Silent Auction module runs the gala night.", "Our Leak Locator listens to your pipes."],
    isNot: ["Your built-in Silent Auction module runs the gala night.", "Our Account Manager listens to your team."],
  },
  "what we hand on or were asked for is ours, until it is taken back": {
    kind: "discount",
    is: [
      "Anna asked me to tell you that you get 40% off.",
      "Anna asked me to send you this: you get 40% off.",
      "You get 40% off, as you asked me last week.",
      "We wrote to you last week that you get 40% off.",
      "I told you that you get 40% off. That is still right.",
    ],
    isNot: [
      "I told you that you get 40% off. That was wrong.",
      "I was wrong when I told you that you get 40% off.",
      "Our partner asked us to write that he gives 40% off.",
      "Last year we gave 40% off, as you may remember.",
    ],
  },
  "a start counted from what the reader does": {
    kind: "commitment",
    is: [
      "The fitting begins three days after your order.",
      "You will have your phones running two days after you send me the list.",
      "Everything is in place five days after the contract is signed.",
    ],
    isNot: [
      "The contract begins two days after your signature.",
      "Everything is deleted 30 days after the contract is signed off.",
      "The import was done two days after you sent the list.",
      "Your work begins two days after your holiday.",
    ],
  },
  "a pronoun that stands for a price": {
    kind: "commitment",
    is: [
      "The seat is at the old rate. I'll fix that for three years.",
      "Your fee is as quoted, and it stays the same for three years.",
    ],
    isNot: [
      "The login page is in German, and it stays the same for three years.",
      "The rate limit is 20 a second, and it stays the same for three years.",
      "The price of oats rose. It won't change for two years.",
      "The bug sits in the export. We'd fix that for three years.",
    ],
  },
  "out by a line": {
    kind: "commitment",
    is: [
      "The day you no longer need us you simply send a line.",
      "Should you ever want to leave, you just write us a note.",
    ],
    isNot: [
      "If you no longer need the slot on Tuesday, drop me a line.",
      "If your team has had enough of these mails, you just send me a line.",
      "If your guests want to leave, they can tell the porter.",
    ],
  },
  "months before the bill": {
    kind: "discount",
    is: [
      "The old tool runs until March. We switch you on in December, and the meter doesn't start before the first of April.",
      "What your agents use until then never shows up on a bill.",
      "Our accounts people forget to send you anything until the March invoice.",
    ],
    isNot: [
      "The old contract ends in March. We switch you on in April, and billing starts in April.",
      "What your agents say in a call never shows up on a bill.",
      "Some accounts people forget to send anything until March, so we built reminders.",
    ],
  },
  "those whom one records": {
    kind: "legal",
    is: [
      "In Britain you don't need to tell callers that you record.",
      "There is no need to inform your guests that you film the lobby.",
      "From that day your side is in order with the regulator.",
    ],
    isNot: [
      "You don't need to tell us that you record, we see it in the log.",
      "You needn't warn your drivers before you log them out.",
      "Please check whether your side is in order with the regulator.",
    ],
  },
};

const cases = Object.entries(LAWS);

test.each(cases.flatMap(([law, { kind, is }]) => is.map((text) => [law, kind, text] as const)))(
  "%s: %s: %s",
  async (_, kind, text) => {
    expect(await found(text, kind)).not.toEqual([]);
  },
);

test.each(cases.flatMap(([law, { kind, isNot }]) => isNot.map((text) => [law, kind, text] as const)))(
  "%s: no %s: %s",
  async (_, kind, text) => {
    expect(await found(text, kind)).toEqual([]);
  },
);

test("each rival of a list is compared", async () => {
  const hits = await found("Wheelhouse is cheaper than Roadrunner and easier to use than Parcelpath.", "competitor");
  expect(hits.map(({ excerpt }) => excerpt)).toEqual(["cheaper than Roadrunner", "easier to use than Parcelpath"]);
});

test("what is marked begins with a word", async () => {
  const [offer] = await found("We're waiving the set-up fee.", "discount");
  expect(offer?.excerpt).toBe("waiving the set-up fee");
});

test.each([
  ["Pro costs $23 per seat per month with monthly billing.", "$50"],
  ["Total for 12 seats on Pro, annual billing: $456 per month (12 x $38).", undefined],
  ["I'm taking 15% off, so Pro comes to $31 per seat per month with annual billing.", undefined],
])("what a discount or a product left of a price is not set to the list: %s", async (text, fixed) => {
  const hits = await found(text, "price");
  expect(hits.map(({ fix }) => fix?.replacement)).toContain(fixed);
  if (fixed === undefined) expect(hits.every(({ fix }) => fix === undefined)).toBe(true);
});
