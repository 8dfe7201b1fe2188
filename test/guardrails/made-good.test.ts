/** Promises that lean on what was said before, or on what the customer thinks of it: amends, refunds, days and hours. */
import { describe, expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf([{ id: "promises", kind: "commitment", severity: "block" }]);
const found = async (text: string) =>
  (await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" })).findings.map(
    ({ message, excerpt }) => `${message} ${excerpt}`,
  );

const LAWS: Record<string, { says: RegExp; is: string[]; isNot: string[] }> = {
  "what we give if it happens": {
    says: /compensation/,
    is: [
      "I'll make sure it never happens again. If it ever does, we'll pay you $250.",
      "The planner never loses a stop. If it does, you get $250.",
      "We're always there by nine. If we aren't, you pay nothing for that visit.",
      "If this happens again, you'll get $250 from us.",
      "We'd pay you $250 if it happened again.",
      "And if it happens again? We'll pay you $250.",
    ],
    isNot: [
      "If this happens again, please call us.",
      "If it happens again, I'll cover the steps on our next call.",
      "If it happens again, you'll get an email with the reason.",
      "If this happens again, you'll get $250 from your supplier.",
      "If you find a friend who wants it, tell me. If it does work out, you get $250 for the referral.",
    ],
  },
  "what stands behind the service": {
    says: /compensation/,
    is: [
      "The planner is up most of the time, backed by service credits.",
      "That is underpinned by service credits.",
      "Availability as agreed, service credits included.",
      "Service credits: 5% of the monthly fee.",
      "Our SLA is financially backed.",
    ],
    isNot: [
      "The planner isn't backed by service credits.",
      "Without being backed by any service credits, that is only a figure.",
      "Is your present planner backed by service credits?",
      "Service credits: none.",
    ],
  },
  "who is happy pays": {
    says: /a refund/,
    is: [
      "Not happy after the first month? You don't pay.",
      "Not happy with our work? Then we won't charge you.",
      "What if I'm not satisfied? You don't pay.",
      "Unhappy with the first round? It's free.",
      "Pay only when you're satisfied.",
      "We only invoice once you're satisfied.",
      "No payment until you're happy.",
      "If you aren't satisfied after the first round, we won't charge you.",
    ],
    isNot: [
      "Not happy with your current planner? You don't pay two of them if you switch in May.",
      "Not happy with the date? Let me know.",
      "Not happy? Tell us what we should do better.",
      "Please pay only the amount on the invoice.",
      "We send the invoice once you're happy with the quote.",
      "Are you satisfied? Then please pay the invoice by Friday.",
    ],
  },
  "what is not used comes back": {
    says: /a refund/,
    is: [
      "We'll refund whatever you haven't used.",
      "You get back whatever you have not used.",
      "We refund every month you haven't used.",
      "You get the months you haven't used back.",
      "You'll be refunded for the months you haven't had.",
      "We return what you've not used.",
    ],
    isNot: [
      "We can't refund what you haven't used.",
      "We don't refund months that you haven't used.",
      "Do you refund whatever you haven't used?",
      "Your landlord has to refund whatever you haven't used.",
      "Refunds for what you haven't used aren't possible.",
      "Whatever you haven't used stays in your account.",
      "You'll be refunded by your insurer.",
    ],
  },
  "who comes within hours answers": {
    says: /a response time/,
    is: [
      "A technician will be with you within four hours, day or night.",
      "We'll have somebody with you within four hours.",
      "You get an engineer within the hour.",
      "Help arrives within four hours.",
      "One of our fitters comes round within two hours.",
      "On site within four hours.",
      "Call before noon and we're there by three.",
      "Ring us by ten and somebody is with you by noon.",
    ],
    isNot: [
      "A technician will be with you on Thursday.",
      "The fire brigade sends a crew within ten minutes.",
      "Your driver has to be there within ten minutes.",
      "If the date doesn't suit, call 0113 496 0200 before noon and we will find another one.",
      "Does anybody have to be on site within four hours?",
      "An inspector tests 48 doors in four hours.",
    ],
  },
  "what is made is there": {
    says: /a delivery date/,
    is: [
      "Reports are delivered the same day.",
      "You get the report within two hours.",
      "We deliver every report within one hour.",
      "Wheelhouse's reports are delivered the same day.",
      "The report is with you before we leave the car park.",
      "We'll have all sites done, and every report in your hands by the next morning.",
      "You'll have it by the next morning.",
      "Order by noon and it's there the next day.",
      "We can start next Monday.",
      "We'd start the inspections on Monday.",
    ],
    isNot: [
      "I'll send the report tomorrow.",
      "I'm writing the quote now. You'll have it by the next morning.",
      "Reports are not delivered the same day.",
      "Typically the report is ready within two days.",
      "Last year our reports were delivered the same day.",
      "Roadrunner's reports are delivered the same day.",
      "If you need the report within two hours, tell us.",
      "Your auditor gets the report within two hours.",
      "Shall we start next week?",
      "We can't start next Monday.",
      "We can start next Monday with a call.",
      "We start the webinar on Monday.",
      "Your new boss starts next Monday.",
      "Two inspectors visit both buildings the same day.",
      "The report is available within the portal.",
    ],
  },
  "what is only asked for": {
    says: /payment terms|a refund/,
    is: [
      "If you need 60 days to pay, you get them.",
      "If your finance team needs 60 days to pay, no problem.",
      "If you need 60 days to pay, I'll ask for your address and you'll get them.",
      "If you sign this week you get 60 days to pay, let me know and I'll ask Ann for the papers.",
      "How do I get a refund? Just ask and you get one.",
    ],
    isNot: [
      "If your finance team needs 60 days to pay, let me know and I'll ask ours.",
      "If 60 days to pay would help, let me know and I'll ask our finance team.",
      "Let me know if your finance team needs 60 days to pay and I'll ask ours.",
      "Should you require 60 days to pay, I can ask our finance team.",
      "## How do I get a refund?\n\nWrite to accounts@wheelhouse.example and we'll look into it.",
      "How to get a refund",
      "Would a refund help? I'm sorry, we can't give one.",
    ],
  },
};

describe.each(Object.entries(LAWS))("%s", (_, { says, is, isNot }) => {
  test.each(is)("is promised: %s", async (text) => {
    expect(await found(text)).toEqual([expect.stringMatching(says)]);
  });
  test.each(isNot)("is not: %s", async (text) => {
    expect(await found(text)).toEqual([]);
  });
});

/** "The same day" is less than the hours of one: what comes in at four is answered by six. */
test.each([
  ["4 hours", "Support gets back to you the same day.", false],
  ["8 hours", "Support gets back to you the same day.", true],
  ["1 day", "Support gets back to you within a day.", false],
  ["8 hours", "We're there within nine hours.", false],
  ["8 hours", "Call before noon and we're there by three.", true],
  ["8 hours", "Call before noon and we're there within nine hours.", false],
])("of %s: %s", async (limit, text, isMore) => {
  const within = policyOf([{ id: "promises", kind: "commitment", severity: "block", allow: { response_time: limit } }]);
  const { findings } = await checkDraft(within, { text, audience: "customer", asOf: "2026-11-22" });
  expect(findings.length > 0).toBe(isMore);
});
