/** Prices, offers and promises as copywriters put them: headlines, labels, table rows, buttons and FAQ answers, without a verb. */
import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds as findsAtLeast, passes as passesAll } from "./grid.ts";

const policy = policyOf([
  { id: "discount", kind: "discount", severity: "block" },
  { id: "price", kind: "price", severity: "block" },
  {
    id: "commitment",
    kind: "commitment",
    severity: "block",
    allow: {
      uptime: "99.9%",
      response_time: "4 hours",
      refund: "30 days",
      cancellation: "30 days",
      price_lock: "12 months",
      payment: "30 days",
      delivery: "2 weeks",
    },
  },
]);

/** Values stand between bars. */
function finds(kind: string, name: string, slots: readonly string[]): void {
  findsAtLeast(policy, { name, kind, slots: slots.map(either) });
}
function passes(kind: string, name: string, slots: readonly string[]): void {
  passesAll(policy, { name, kind, slots: slots.map(either) });
}

const END = `. | ! | . Even at Christmas. | . That's it.`;

describe("offers", () => {
  finds("discount", "many for few", [
    ` | For crews: | New on Pro:`,
    `Pro for six, bill for four | Pay for nine months, sign for twelve | Six seats in, four on the bill | Come in pairs, pay for one |
      Buy five seats, the sixth is ours to give | Take four seats, the fifth is our treat | Pay for ten seats, work for fifteen`,
    END,
  ]);
  passes("discount", "as many as are paid for", [
    ` | For crews: | New on Pro:`,
    `Pro for six, bill for six | Pay for twelve months, sign for twelve | Six seats in, six on the bill | Come in pairs, sign in order |
      Buy five seats, the sixth comes next year | Pay for ten seats, work with ten | Two letters for the price of one stamp`,
    END,
  ]);
  finds("discount", "label and nothing", [
    `First quarter | First month | Your second year | Year two | The first three months`,
    `: | – | for | at`,
    `$0 | €0`,
    `. | ! | , then the list price.`,
  ]);
  passes("discount", "label and price", [
    `First quarter | First month | Your second year | Year two`,
    `: | –`,
    `$20 | €18.50 | see the list`,
    `. | !`,
  ]);
  finds("discount", "their bill and ours", [
    `Show us | Send us | Bring us`,
    `your Roadrunner bill | any quote | your old invoice`,
    `. Ours will be smaller | . Ours is always lower | : ours comes in cheaper | and we'll undercut it`,
    `. | ! | . Any size.`,
  ]);
  finds("discount", "shown and undercut", [
    `Got a quote from Roadrunner? | A lower offer on your desk? | They asked for less, they offered more?`,
    `Show it to us and | Bring it to our team and then | Send it and`,
    `we'll undercut it | we'll beat it | we'll match it`,
    `. | ! | by a tenner.`,
  ]);
  passes("discount", "their papers", [
    `Show us | Send us | Bring us`,
    `your Roadrunner export | any template | the invoice format from last year`,
    `. Ours looks the same | . Ours is shorter in every language | : we read it | . We'll import it`,
    `. | !`,
  ]);
  finds("discount", "gift in front", [
    `Voucher: €200 on your first order | Discount: $500 on the first invoice | Your third seat? Free | Every fifth seat: on us |
      Thirty off every hundred | We pay for your friend's seat until spring | Your setup bill? Tear it up`,
    END,
  ]);
  passes("discount", "no gift", [
    `Voucher codes: none | Your third signer? Welcome | Every fifth seat: by the window | Thirty out of every hundred |
      We pay for our seats until spring | Your old files? Tear them up | Get a third of your Friday back | Get half of your team back`,
    END,
  ]);
});

describe("prices", () => {
  finds("price", "head and price", [
    ` | A third of you asked. | Pro and Basic side by side.`,
    `Basic. | Basic? | ## Basic\n`,
    `Nine dollars | $9 | Only $9 | Just nine dollars`,
    ` | a month | per seat`,
    `. | ! | . That's it.`,
  ]);
  passes("price", "head and right price", [
    ` | Many of you asked. | Pro and Basic side by side.`,
    `Basic. | Basic? | ## Basic\n`,
    `Twenty dollars | $20 | Only $20 | Just twenty dollars`,
    ` | a month | per seat`,
    `. | ! | . That's it.`,
  ]);
  passes("price", "prices of other things", [
    `A courier. | Lunch? | The old way.`,
    `Nine dollars | $9 | Only $9 | Just nine dollars`,
    `. | ! | . That's it.`,
  ]);
  finds("price", "seats asked and answered", [
    `What's the smallest order on Pro? | How small can I start on Pro? | What is the minimum on Pro?`,
    `Three seats will do | Two seats are enough | Just three | Three seats`,
    `. | ! | . Grow from there.`,
  ]);
  finds("price", "who asks and which plan", [
    `Just you? Basic takes teams of one | A team of three? Pro has you covered | Only two seats? Pro fits | Pro for everyone: no minimum |
      Pro, open to teams of two | Forty seats? Basic will do`,
    `. | ! | . Grow from there.`,
  ]);
  passes("price", "seats as the book has them", [
    `What's the smallest order on Pro? Five seats will do | How small can I start on Basic? Two seats | A team of three? Basic has you covered |
      Only six seats? Pro fits | Pro for everyone in a team of five | Pro, open to teams of six | Twelve seats? Basic will do`,
    `. | ! | . Grow from there.`,
  ]);
});

describe("promises", () => {
  finds("commitment", "without a subject", [
    ` | ## `,
    `Always on | Never down | Never offline | Always available | Up one hundred per cent of the time | Online 100% of the year |
      Live in 48 hours | Set up by lunch | Up and running within a day | Money back for a full year | Money back until June 2028 |
      Cancel this morning, gone by noon | Quit on Monday, free on Tuesday | Every cent comes home to you | Notice to leave: one day |
      One-hour replies`,
    `. | ! | . Even at Christmas.`,
  ]);
  passes("commitment", "within the terms, or of something else", [
    ` | ## `,
    `Always on the move | Never down the stairs for a signature | Always on brand | Up 99.9% of the time | Live in 24 languages |
      Set up your template by lunch | Live within two weeks | Money back for 30 days | Cancel the reminder, gone by itself |
      Sign on Monday, move in on Tuesday | Every file comes home to you | Notice to leave: 30 days | Four-hour replies | No lock-in`,
    `. | ! | . Even at Christmas.`,
  ]);
  finds("commitment", "price that is carried on", [
    `Today's price. Forever | Your price. For life | What you pay now is what your grandchildren will pay |
      Your rate in 2026 = your rate in 2032 | Today's price is the price you'll pay in ten years | Same price. Until 2031`,
    `. | !`,
  ]);
  passes("commitment", "price as it is", [
    `Today's price. For twelve months | Your price: $20 | What you pay now is on the list | Your rate on Saturday = your rate on Sunday |
      Today's price is the list price | Same page. Always`,
    `. | !`,
  ]);
  finds("commitment", "asked and answered", [
    `When do I have to pay? Ninety days after the invoice | When is the invoice due? After 60 days | How fast do you answer? Five minutes |
      How soon will I hear back? Within ten minutes | How much notice to leave? One day | How long can I ask for my money back? A year |
      How long is the trial? Three months | How soon are we up and running? Two days at most`,
    `. | ! | , guaranteed.`,
  ]);
  passes("commitment", "asked and answered as the terms have it", [
    `When do I have to pay? Thirty days after the invoice | How fast do you answer? Four hours | How soon will I hear back? Within four hours |
      How much notice to leave? 30 days | How long can I ask for my money back? 30 days | How long is the trial? Two weeks |
      How soon are we up and running? Two weeks at most | How long is the webinar? Ten minutes | How long is a permit valid? Three months |
      Not happy within 30 days? Full refund`,
    `. | !`,
  ]);
  finds("commitment", "when we fail", [
    `The platform goes down, | And if the service stops? | Should we ever fail? | Any outage? | Late reply? | If we're offline?`,
    `We pay you €200 for every hour | You get a month back | We owe you a day | €50 for you`,
    `. | !`,
  ]);
  passes("commitment", "when something else happens", [
    `And if the signer stops? | Should it rain? | Any questions? | Late lunch? | If you're offline?`,
    `We send a reminder | You get a message | We wait | Write to us`,
    `. | !`,
  ]);
});
