import { expect, test } from "vitest";
import { kindsFound, policyOf } from "./facts.ts";

const policy = policyOf();

const kinds = (text: string) => kindsFound(policy, text);

test.each([
  // up
  "There won't be a minute of downtime on your busiest day.",
  "We undertake to keep the service reachable 99.99% of each month.",
  // answered
  "A reply within the hour, every time.",
  "First response: 15 min, guaranteed in the contract.",
  "No one waits longer than five minutes for an answer.",
  "Somebody on our side answers within twenty minutes, come what may.",
  // money back
  "Should you leave midway, we pay back what's left of the year.",
  "Every penny finds its way back to you.",
  "You pay only if you're happy with the result.",
  // leaving
  "We'll let you out of the contract early if things change.",
  "You can walk away after the first three months.",
  "We are happy to include a break clause at six months.",
  "Nobody holds you to the year.",
  // prices kept
  "What you pay today is what you'll pay in 2030.",
  "Rates held until 2029.",
  "We promise not to increase fees at renewal.",
  // trials and payment
  "Take it for a whole quarter before you decide.",
  "The invoice can sit in your drawer until the leaves fall.",
  "Payment: 90 days after invoice.",
  // live
  "By next Monday your whole fleet will be live.",
  "Your workspace is ready in an hour.",
  // hours
  "Our own people answer you around the clock, holidays included.",
  "Weekend support is included.",
  // amends
  "If a delivery should go wrong, we owe you a month's fee.",
  "For every hour of downtime you get a day's fee back.",
  "Any damage is on us.",
])("a promise about the service or the contract: %s", async (text) => {
  expect(await kinds(text)).toContain("commitment");
});

test.each([
  "Feel free to leave comments at any time.",
  "You can end the call at any time.",
  "The price is fixed for the term you sign.",
  "The exchange rate is locked on the last day of the month.",
  "Some vendors let you cancel anytime; we work with annual contracts.",
  "Your website promises shoppers a reply within two hours.",
  "You said your last vendor promised a reply within ten minutes.",
  "Round-the-clock phone line: not something we offer.",
  'A promise of "24/7 support" on a slide is worth a call at night.',
  "Whether you can leave your contract early is a question for your lawyer.",
  "Dispatchers save 90 minutes a day.",
  "Each opening says that you are comfortable with weekend work.",
  "If you miss the deadline, the bank charges interest.",
  "The warehouse works around the clock.",
])("no promise of ours: %s", async (text) => {
  expect(await kinds(text)).not.toContain("commitment");
});

test.each([
  "You don't need a lawyer for this.",
  "This contract is enforceable in Germany, so you needn't ask counsel.",
  "You aren't liable for what your auditor missed.",
  "You have the right to withhold payment from them.",
  "Cold emails are legal in the UK, go ahead.",
  "Under IFRS 16 you don't have to recognise this lease.",
  "There is no VAT to pay on this invoice.",
  "The whole lot comes straight off this year's profit.",
  "HMRC will accept it.",
  "Your tax bill drops next year.",
  "I recommend moving your pension into equities.",
  "Your money will double in five years.",
  "Those headaches are a sign of hypertension.",
  "You don't need to see a doctor for that.",
  "It brings you into line with the new law.",
  "Compliance is taken care of.",
  "The inspectors will go home with nothing to write down about you.",
])("advice: %s", async (text) => {
  expect(await kinds(text)).toContain("legal");
});

test.each([
  "Please have your counsel review the terms before you sign.",
  "I'm not a lawyer, so please check with yours.",
  "The legal entity in Norway closes last.",
  "Prices exclude VAT.",
  "You invest two hours in the set-up.",
  "You don't need your IT team for this.",
  "Close week gives everybody a headache.",
  "Our product doesn't make you compliant; your people do.",
  "Did you pass the audit last year?",
  "Does the law require you to keep records for ten years?",
])("no advice: %s", async (text) => {
  expect(await kinds(text)).not.toContain("legal");
});

test.each([
  "Between us, I can go as low as $60 per seat.",
  "£41 is as low as Pro can go.",
  "Anything under $31 a seat she sends back unread.",
  "Above fifteen per cent I have to go upstairs.",
  "The reserve price for this deal is $64.",
  "Ring him on zero four nine one, five seven zero, one five six.",
  "Peter is at home with a burnout.",
  "Their controller is going through a divorce.",
  "Passcode: 883 112",
  "Write to ana ( at ) gmail ( dot ) com",
])("not for outsiders: %s", async (text) => {
  expect(await kinds(text)).toContain("privacy");
});

test.each([
  "Variances above 10% need an explanation.",
  "A reviewer can approve up to $50,000.",
  "I have to ask before I can offer more.",
  "The countdown goes five, four, three, two, one, zero.",
  "Seven entities, nine bank accounts, four ledgers, three currencies.",
  "The hospital treats patients with diabetes.",
  "Your password expires in 30 days.",
])("fit for outsiders: %s", async (text) => {
  expect(await kinds(text)).not.toContain("privacy");
});
