/** One vocabulary of buying and selling: whatever word of a class stands in a sentence, it offers or promises the same. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { rule } from "../../src/guardrails/policy-schema.ts";
import { kindsFound, policyOf } from "./facts.ts";

const policy = policyOf();

const kinds = (text: string) => kindsFound(policy, text);

const CLASSES: [kind: string, frame: string, words: string][] = [
  ["discount", "Three seats for the _ of two, all summer.", "price cost rate fee tariff"],
  ["discount", "We would happily match Roadrunner's _.", "price quote quotation estimate offer tender fee rate"],
  ["discount", "Send me their final quotation, and we'll _ it.", "beat match undercut better top equal meet outbid"],
  ["discount", "We'll _ the price of Pro by 40%.", "cut reduce lower decrease slash trim drop"],
  ["discount", "The first quarter is _.", "on_us free_of_charge at_zero_cost at_no_extra_charge gratis on_the_house"],
  ["discount", "Pay for nine months and _ twelve.", "get receive enjoy obtain be_given be_granted have"],
  ["discount", "_ nine months and get twelve.", "Pay Settle Pay_for Transfer"],
  ["discount", "We'll _ the subscription for the first three months.", "waive forgo scrap skip drop"],
  ["discount", "_ will beat any written quote.", "We Our_team Our_people Our_sales_desk My_manager Wheelhouse"],
  ["discount", "_ will pay nothing until March.", "You Your_team Your_people Your_whole_company"],
  [
    "commitment",
    "Your price _ for three years.",
    "stays_the_same remains_unchanged stays_constant is_kept doesn't_change",
  ],
  ["commitment", "You have 60 days _.", "to_pay to_settle for_payment of_credit of_payment_time on_every_invoice"],
  ["commitment", "_ are answered within an hour.", "Tickets Enquiries Cases Emails Questions Problems"],
  ["commitment", "Every ticket is _ within an hour.", "answered resolved responded_to dealt_with looked_at picked_up"],
  ["commitment", "If we miss that, you _ 10% of the fee back.", "get have obtain are_given are_granted receive"],
  ["commitment", "Get _ back within 90 days.", "your_money your_payment the_full_amount every_cent"],
  ["commitment", "Start with a 90-day _.", "trial test test_phase trial_period try-out pilot"],
];

test.each(CLASSES)("%s: %s", async (kind, frame, words) => {
  for (const word of words.split(" ")) {
    const text = frame.replace("_", word.replaceAll("_", " "));
    expect(await kinds(text), text).toContain(kind);
  }
});

test.each([
  ["commitment", "Within an hour, somebody answers."],
  ["commitment", "In three days flat, we'll get you live."],
  ["commitment", "And for 60 days, try Pro free."],
  ["commitment", "After 90 days, our invoices are due."],
  ["commitment", "The trial ends on Wednesday. If you need longer, take 60 days."],
  ["commitment", "Should the gates stand still for an hour, you won't see a bill from us for that month."],
  ["commitment", "The price stays as it is until 2030: $40 a seat."],
  ["discount", "I can do 40% off Pro for the first year, which I haven't given anybody since the summer."],
  ["discount", "New customers get their first six months free."],
  ["discount", "Pro at list, with annual billing, less 40%, which makes it a steal."],
  ["discount", "The invoices for January and February simply won't reach you."],
  ["discount", "What happens before that we won't put on any invoice."],
])("%s is found: %s", async (kind, text) => {
  expect(await kinds(text)).toContain(kind);
});

test.each([
  "Within two weeks, you can return the scanner.",
  "In three weeks, we'll know more.",
  "By Friday, please send me the list.",
  "This is the letter that we owe you ninety days ahead.",
  "Please pay the invoice before 31 December.",
  "If you pay the invoice before 31 December, the order is complete.",
  "You have 30 days from the invoice to dispute a line.",
  "Your suppliers give you 60 days on every invoice.",
  "The price stays as it is: $40 a seat.",
  "The board wishes half price, but I can't do it.",
  "If you sell tickets at $18 and give children half price, enter two kinds.",
  "Take the $40, start in January, and let's see in summer.",
  "Write off the first invoice if the customer is insolvent.",
  "30% off, which we can't give you.",
  "To claim a reimbursement, keep the receipt.",
  "Our team will be at the fair in May.",
])("is left alone: %s", async (text) => {
  expect(await kinds(text)).toEqual([]);
});

test("an offer that is told twice, by the bill's day and as a gift, is one finding", async () => {
  const text =
    "What I can do is start the contract in January and send the first invoice in April. You'd have the whole of the first quarter on the house.";
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  expect(findings.map(({ excerpt }) => excerpt)).toEqual(["the first quarter on the house"]);
});

test("no strings attached belongs to the offer that it follows", async () => {
  const offer = await checkDraft(policy, { text: "You get 40% off, no strings attached.", asOf: "2026-11-22" });
  expect(offer.findings.map(({ kind }) => kind)).toEqual(["discount"]);
  expect(await kinds("Leave whenever you like, no strings attached.")).toEqual(["commitment"]);
});

test("the notice that a cancellation needs is its term, and a unit of many is one all the same", async () => {
  const book = {
    currencies: ["USD"],
    plans: [
      {
        id: "starter",
        name: "Starter",
        unit: "entity",
        maximum_quantity: 3,
        trial_days: 14,
        prices: [{ currency: "USD", billing: "monthly" as const, list: "50" }],
      },
      { id: "group", name: "Group", unit: "entity", trial_days: 30, prices: [] },
    ],
    discounts: {
      tiers: [
        { up_to_percent: 10, approver: null },
        { up_to_percent: 15, approver: "CFO" },
      ],
      price_match: { allowed: false, approver: null },
      stacking: false,
    },
  };
  const small = compilePolicy({
    rules: [
      { id: "promises", kind: "commitment", severity: "block", allow: { cancellation: "30 days" } },
      { id: "prices", kind: "price", severity: "block" },
      { id: "private", kind: "privacy", severity: "block" },
    ].map((one) => rule.parse(one)),
    facts: { priceBook: book },
  });
  const found = async (text: string) =>
    (await checkDraft(small, { text, audience: "customer", asOf: "2026-11-22" })).findings.map(
      ({ excerpt }) => excerpt,
    );
  for (const fine of [
    "You leave when you like with 30 days' notice.",
    "Starter is small. Try it for 14 days.",
    "Starter suits 3 entities.",
    "Up to 10% I can agree to myself.",
    "Your terms ask for 60 days; 30 is as far as it goes.",
  ])
    expect(await found(fine), fine).toEqual([]);
  for (const [text, words] of [
    ["You leave when you like with 14 days' notice.", "leave when you like with 14 days' notice"],
    ["Starter is small. Try it for 30 days.", "Try it for 30 days"],
    ["For 5 entities on Starter you pay by the month.", "5 entities"],
    [
      "For more than 10% I would have to ask our Commercial Director.",
      "For more than 10% I would have to ask our Commercial Director",
    ],
    ["12% is as far as we go.", "12% is as far as we go"],
  ] as const)
    expect(await found(text), text).toEqual([words]);
});
