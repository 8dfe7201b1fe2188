/** What leaves no house: telling sentences of each reading, both sides. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf([{ id: "private", kind: "privacy", severity: "block", country: "DE" }]);
const found = async (text: string) =>
  (await checkDraft(policy, { text, asOf: "2026-11-22" })).findings.map(({ excerpt }) => excerpt);

test.each([
  ["Call him on 0171 5550193 tonight.", "0171 5550193"],
  ["Her cell is (212) 736-5000.", "(212) 736-5000"],
  ["Ask jo.haar&#64;kalder.example.", "jo.haar&#64;kalder.example"],
  ["The alarm code of the yard is 7719.", "alarm code of the yard is 7719"],
  ["You get in with passphrase bitterfox2026 until Friday.", "passphrase bitterfox2026"],
  ["The florist is two months behind on her rent.", "The florist is two months behind on her rent"],
  ["Joost takes home a little over three thousand a month.", "Joost takes home a little over three thousand a month"],
  ["He is in the middle of an ugly divorce.", "He is in the middle of an ugly divorce"],
  ["She's easier to reach since her surgery in May.", "since her surgery"],
  ["That anonymous note was written by Femke.", "anonymous note was written by Femke"],
  ["The lowest anybody here will sign is $14.", "The lowest anybody here will sign is $14"],
  ["The lowest my boss lets anyone go on Basic is $14.", "lowest my boss lets anyone go on Basic is $14"],
  ["One fifteen a month on Basic is as low as we go.", "One fifteen a month on Basic is as low as we go"],
  ["Basic never drops under $14.", "never drops under $14"],
  ["Our people aren't allowed to sell Basic under $14.", "aren't allowed to sell Basic under $14"],
  ["After six, ring our trainer Dana on 0171 5550193.", "0171 5550193"],
  ["Marta is pregnant and hasn't told the team.", "Marta is pregnant"],
  ["We pay Tom €48,000 a year.", "We pay Tom €48,000 a year"],
  ["Joost from the yard has joined the trade union.", "Joost from the yard has joined the trade union"],
  ["Femke failed her probation.", "Femke failed her probation"],
  ["The man spent two years behind bars.", "man spent two years behind bars"],
  [
    "The lowest that we are allowed to sell Basic for is $15.",
    "The lowest that we are allowed to sell Basic for is $15",
  ],
  ["Sales people can give 8% without asking anyone.", "Sales people can give 8% without asking"],
  ["I'm attaching our internal battle card.", "attaching our internal battle card"],
  ["Call me on 0171 5550193.", "0171 5550193"],
  // Illness and disability of somebody who is named or pointed at
  ["Mr Holroyd uses oxygen for his COPD.", "Mr Holroyd uses oxygen for his"],
  ["Please ring twice: she is deaf.", "she is deaf"],
  ["Priya is a wheelchair user, so the visit needs a ramp.", "Priya is a wheelchair user"],
  ["Tom has asthma, so please no smoke tests.", "Tom has asthma"],
  ["Mr Lee in flat 3 is deaf.", "Mr Lee in flat 3 is deaf"],
  ["Your tenant in flat 12 is a wheelchair user.", "Your tenant in flat 12 is a wheelchair user"],
  ["Flat 12's tenant has asthma.", "12's tenant has asthma"],
  ["The residents in flats 3, 9 and 14 have mobility needs.", "The residents in flats 3, 9 and 14 have mobility needs"],
  ["Our colleague Ffion is visually impaired.", "Our colleague Ffion is visually impaired"],
  ["Mrs Lee can no longer climb stairs.", "Mrs Lee can no longer climb stairs"],
  ["Anna's mum is very ill.", "Anna's mum is very ill"],
])("is private: %s", async (text, words) => {
  expect(await found(text)).toEqual([words]);
});

test.each([
  // As many digits as a telephone number has
  "It was 2026-06-14, and your invoice is 2026-1184.",
  "See ticket 423031054, paragraph 52.204-27 and rooms 3007-3011, all of 2016-2019.",
  // A desk's line, an office's mailbox
  "Call the helpdesk on 0344 561 1234 or the hotline, +1 (877) 472-6716.",
  "Write to north-events@gsa.example, peopleops@gsa.example or joinus-team@gsa.example.",
  // No secret behind the word
  "Write api_key: ${WHEELHOUSE_KEY} into the file and read password-rules/#1-long-ones.",
  "The password 12-character minimum is new, and the tax ID goes into field 12.",
  // Nobody in particular, or nothing private
  "Someone who has ADHD may like the quiet room.",
  "Your team is two weeks behind schedule, and Anna makes three stops a day.",
  "She is in the middle of a call.",
  "Don't let your budget fall below $500.",
  "The plan gets $900 a month from a school, and the post pays $48,000 a year.",
  "She has joined the Leeds office, and Tom spent two years in Utrecht.",
  "Our second floor at 220 Wharton Avenue has a floor of ninety people.",
  "I'm attaching the internal audit report you asked for.",
  // Illness and disability of nobody: audiences, machines, houses, what is supposed
  "Beacons with a strobe are made for deaf visitors, and wheelchair users can enter on the left.",
  "If a tenant is deaf, fit a strobe; if the resident is a wheelchair user, plan a refuge.",
  "Is Tom deaf? She has no asthma, and he isn't blind.",
  "Someone in a wheelchair needs help, and people with COPD may use oxygen at home.",
  "Management is blind to the risk, and our support isn't deaf to complaints.",
  "Live Tracking is disabled on Basic, and the alarm is disabled at night.",
  "Boots has asthma kits in stock, and our clinic has asthma nurses.",
  "Hartwell has a wheelchair ramp, Aldgate House has a stairlift, and the hall has a hearing loop.",
  "A customer of ours is deaf and likes the strobes.",
  "He can't see the report, and Tom can't walk you through it before Friday.",
])("is open: %s", async (text) => {
  expect(await found(text)).toEqual([]);
});

const both = policyOf([
  { id: "private", kind: "privacy", severity: "block" },
  { id: "discounts", kind: "discount", severity: "block" },
]);
const rulesFound = async (text: string) =>
  (await checkDraft(both, { text, asOf: "2026-11-22" })).findings.map(({ rule }) => rule);

test.each([
  "Please don't share this with Declan at Fairlie, he's paying full list.",
  "Fairlie gets 12% off.",
  "Fairlie pays $18 per seat on Basic.",
  "Fairlie pays less than you do.",
  "Your neighbours at Fairlie Group are on Pro at full list.",
])("is another customer's, and no offer of ours: %s", async (text) => {
  expect(await rulesFound(text)).toEqual(["private"]);
});

test.each([
  "Everybody gets 12% off.",
  "Basic gets 12% off.",
  "The team in Turin gets 12% off.",
  "If Castlebrook signs, Castlebrook gets 12% off.",
  "Proposal for Castlebrook\n\nCastlebrook gets 12% off.",
])("is our own offer: %s", async (text) => {
  expect(await rulesFound(text)).toEqual(["discounts"]);
});

test.each([
  "Fairlie pays $400,000 in fines.",
  "Tom pays $5 a month for the bus.",
  "Fairlie doesn't pay full list.",
  "Does Fairlie pay full list?",
  "A new customer pays full list.",
  "Roadrunner gets 12% off from its printers.",
])("is nobody's terms: %s", async (text) => {
  expect(await rulesFound(text)).toEqual([]);
});
