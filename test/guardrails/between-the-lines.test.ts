/** What sales people say between the lines: bills that never come, duties that need not be met, rivals by "they". */
import { describe, expect, test } from "vitest";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const policy = compilePolicy({
  rules: rules(
    ["discount", "price", "claim", "commitment", "legal", "competitor", "privacy"].map((kind) => ({
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
      "Because it was such a mess there won't be a bill in January. Nor in February.",
      "This month, your first five drivers ride along without paying a penny.",
      "Bring the other yard over as well and I'd turn a blind eye to the first twenty seats.",
      "If you sign for two years, year two is half of year one.",
      "You'll never pay list with me, you know that.",
      "We're prepared to go fifteen under anything Safecote puts in front of you.",
      "I've marked the training days as complimentary on the order form.",
      "Whatever number they put at the bottom of that mail, ours will have one digit less.",
    ],
  ],
  [
    "claim",
    [
      "Seven out of every ten firms that try us halve their accident rate.",
      "Over 2,300 hauliers have signed up so far.",
      "Every course of ours is RoSPA-assured.",
      "Nineteen out of twenty learners pass at the first attempt.",
      "Silver Award at the Site Learning Awards.",
      "Emberline pays for itself after the second audit.",
    ],
  ],
  [
    "legal",
    [
      "I wouldn't bother telling the HSE about the fall in October.",
      "As for the claim: you should not admit liability.",
      "A certificate from your old employer is still valid in law when you change jobs.",
      "You don't have to keep the paper certificates any longer, the digital ones count.",
      "Agency workers don't need an induction under CDM.",
      "Another ninety days, that's the grace period in the regulations.",
      "Somebody who did it in 2019 is covered for life, as far as the law goes.",
    ],
  ],
  [
    "commitment",
    [
      "Just drop us a line and we part ways the same day.",
      "You'd have all four depots loaded and running the morning after you sign.",
      "If it's not for you, we tear up the invoice.",
      "Invoices: the first one only falls due after ninety days.",
    ],
  ],
  [
    "competitor",
    [
      "And if you're with Safecote now: we do in an afternoon what they need a month for.",
      "I saw that you use Safecote now. Compared with what they ship, ours is a decade ahead.",
      "You're with Safecote. They, on the other hand, lose people's records and hope that nobody asks.",
      "Safecote has been promising an app since 2021.",
      "Most of our customers came from Safecote, and none of them went back.",
      "If you want to phone India for every password, stay with Safecote.",
      "Our reminders reach people, Safecote's end up in spam.",
      "Thinking of Safecote? Their reminders go out late, when they go out at all.",
    ],
  ],
  [
    "privacy",
    [
      "Below three euros forty they won't let me sell you a seat.",
      "You can log in as admin with Kite!2026 and see for yourself.",
      "The Moyle people have full list for now.",
      "Write to tom [dot] bright [at] marlow [dot] example.",
    ],
  ],
])("kind %s", (kind, texts) => {
  test.each(texts)("finds: %s", async (text) => {
    expect(await kindsOf(text)).toEqual([kind]);
  });
});

test.each([
  "We do the dull half of that at Emberline.",
  "Happy to swap notes if you want, happy to leave it if you don't.",
  'Yes, in 2023 we advertised "10% off for members", and yes, I still have the mug.',
  "| | monthly | annual |\n|---|---|---|\n| Saved against monthly billing | – | €2,310.00 |",
  "Things people have asked me for this quarter, none of which I could give them:\n\n- a guarantee that no inspector ever finds anything\n- 90 days to pay",
  "There won't be a call in January.",
  "The second year costs the same as the first.",
  "Most of our customers came from spreadsheets.",
  "Your reminders ended up in spam because of the new mail server.",
  "The Moyle people have twelve drivers at the new site.",
  "Log in with your work address and the code from the mail.",
  "I can't go under what Safecote offers.",
  "Did you mark the training days on the form?",
  "Whatever number they put on the door, ours is number nine.",
  "Would you bother telling your auditor?",
  "I would ask your lawyer before you admit anything.",
  "We part ways at the station, the hotel is on the left.",
  "Over 40 hauliers have signed up for the webinar so far.",
  "You use Safecote now. Compared with what we saw last year, ours is bigger.",
])("leaves alone: %s", async (text) => {
  expect(await kindsOf(text)).toEqual([]);
});
