/** Which plan has which feature: betas, lists, and pronouns that put a feature into a plan. */
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { loadPolicy } from "../../src/guardrails/load.ts";
import type { Policy } from "../../src/guardrails/policy.ts";
import { registersOf } from "./scoring.ts";

const companies = ["table-company", "farm-company", "dental-company"] as const;
const policies = new Map<string, Policy>();
beforeAll(async () => {
  for (const name of companies) {
    const root = join(import.meta.dirname, "fixtures", name);
    policies.set(name, await loadPolicy({ folders: [join(root, "policy")], facts: registersOf(root) }));
  }
});

async function found(company: (typeof companies)[number], text: string): Promise<string[]> {
  const policy = policies.get(company);
  if (!policy) throw new Error(company);
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  return findings.filter(({ kind }) => kind === "feature").map(({ excerpt }) => excerpt);
}

describe("a beta in a plan without it", () => {
  test.each([
    ["table-company", "Voice Booking (beta) comes with Parlour."],
    ["table-company", "Voice Booking answers the phone (it's a beta). Parlour has it too."],
    ["farm-company", "Satellite Imagery, still in beta, is included in Contractor."],
    ["farm-company", "The Nitrogen Planner is in beta. It's available on every plan."],
    ["dental-company", "Fee Estimates (beta) is in Solo."],
  ] as const)("%s: %s", async (company, text) => {
    expect(await found(company, text)).not.toEqual([]);
  });

  test.each([
    ["table-company", "Voice Booking is in beta; you can try it on Ballroom."],
    ["farm-company", "The Nitrogen Planner is in beta. It's available on Holding and Estate."],
    ["dental-company", "Fee Estimates is a beta, available with Ensemble."],
    ["dental-company", "Two-Way Texting is a beta. It's on Solo, too."],
  ] as const)("is fine where it is: %s: %s", async (company, text) => {
    expect(await found(company, text)).toEqual([]);
  });
});

test.each([
  [
    "table-company",
    "Nook includes deposits, SMS reminders and PMS Sync.",
    ["Nook includes deposits", "SMS reminders", "PMS Sync"],
  ],
  ["table-company", "Deposits and PMS Sync both come with Nook.", ["Deposits", "PMS Sync both come with Nook"]],
  ["table-company", "PMS Sync comes with Nook and Parlour.", ["PMS Sync comes with Nook", "Parlour"]],
  [
    "farm-company",
    "Paddock gives you Field Records, Machine Hours, Grain Contracts and Xero Sync.",
    ["Paddock gives you Field Records, Machine Hours", "Grain Contracts", "Xero Sync"],
  ],
  [
    "dental-company",
    "Ensemble comes with Insurance Claims, SSO and the group dashboard.",
    ["Ensemble comes with Insurance Claims, SSO", "group dashboard"],
  ],
  ["farm-company", "Paddock and Contractor have Grain Contracts.", ["Paddock", "Contractor have Grain Contracts"]],
  ["farm-company", "Paddock has it all: Xero Sync and Job Sheets.", ["Paddock has it all: Xero Sync", "Job Sheets"]],
] as const)("every wrong feature of a list, in %s: %s", async (company, text, excerpts) => {
  expect(await found(company, text)).toEqual(excerpts);
});

describe("a pronoun puts it into a plan", () => {
  test.each([
    ["table-company", "PMS Sync shows the room number of a guest. That's also in Parlour now."],
    ["table-company", "PMS Sync shows the room number of a guest, and you'll find it in every plan."],
    ["table-company", "Deposits keep no-shows away. It's free with Nook."],
    ["table-company", "Our Multi-Venue Reports compare your sites. They're part of Parlour."],
    ["farm-company", "Xero Sync sends your invoices over. You get that with Paddock as well."],
    ["farm-company", "Grain Contracts keeps every load. You can turn it on in Contractor."],
    ["farm-company", "Job Sheets and Xero Sync save paperwork. Both are in Holding."],
    ["farm-company", "Every load ends up in Grain Contracts. Best of all, it's included in Paddock."],
    ["dental-company", "The Waitlist Fill offers a free chair at once. It's a part of every Solo subscription."],
    ["dental-company", "You asked about SSO. We include it in Ensemble at no extra cost."],
    ["dental-company", "You asked about SSO. It comes for free with Solo."],
    ["dental-company", "The Waitlist Fill offers a free chair at once. Included in every plan."],
    ["farm-company", "The Nitrogen Planner (beta) tells how much to spread. Available with Paddock."],
  ] as const)("%s: %s", async (company, text) => {
    expect(await found(company, text)).toHaveLength(1);
  });

  test.each([
    ["table-company", "The waitlist is short on Fridays. It's included in Nook."],
    ["table-company", "Deposits keep no-shows away. It's included in Parlour and above."],
    ["table-company", "Deposits keep no-shows away. They're not in Nook, but in Parlour."],
    ["table-company", "With SMS reminders you have fewer empty tables. Guests like them. They're in Nook."],
    ["table-company", "Deposits keep no-shows away, and your menu looks great. It's on the Nook."],
    ["farm-company", "Grain Contracts keeps every load. You can turn it on in the settings of your Holding account."],
    ["farm-company", "Grain Contracts keeps every load. Is it included in Paddock?"],
    ["farm-company", "Grain Contracts keeps every load. It's only included in Holding and Estate."],
    ["farm-company", "Grain Contracts keeps every load. If it were included in Paddock, nobody would need Holding."],
    ["farm-company", "Grain Contracts needs Holding. It is what sets it apart from Paddock."],
    ["farm-company", "Xero Sync is ready. It takes ten minutes to move from Paddock to Holding."],
    ["farm-company", 'A farmer wrote: "Xero Sync is great. It\'s included in Paddock."'],
    ["dental-company", "The Waitlist Fill offers a free chair at once. A recall letter is included in Solo."],
    ["dental-company", "Everything about SSO is on our website. It is included in Solo."],
    ["dental-company", "SSO saves passwords. It used to be included in Solo."],
    ["dental-company", "The Waitlist Fill offers a free chair at once. Not included in Solo."],
    ["dental-company", "Not part of Solo: Insurance Claims, Waitlist Fill, SSO. Part of it: Online Booking."],
    ["farm-company", "We don't include Grain Contracts, Xero Sync and Job Sheets in Paddock."],
    ["table-company", "PMS Sync is part of Ballroom, and Parlour comes with deposits."],
    ["table-company", "Deposits are part of Parlour, and Nook comes with the Guest Book."],
    ["farm-company", "Machine Hours is part of Contractor, and Holding comes with Grain Contracts."],
    ["farm-company", "Machine Hours is part of Contractor and Holding has Grain Contracts."],
  ] as const)("is fine: %s: %s", async (company, text) => {
    expect(await found(company, text)).toEqual([]);
  });
});

describe("a beta in a title", () => {
  test.each([
    "Subject: Voice Booking - would you like to try it?\n\nHi Mia,\n\nyou can join the beta of Voice Booking.",
    "Subject: Voice Booking is here\n\nHi Mia,\n\nVoice Booking answers your phone.\n\nIt's still a beta.",
    "# Voice Booking is here\n\nWe built it for you.\n\nVoice Booking (beta) answers your phone.",
  ])("is labelled by the text: %s", async (text) => {
    expect(await found("table-company", text)).toEqual([]);
  });

  test.each([
    ["Subject: Voice Booking is here\n\nHi Mia,\n\nVoice Booking answers your phone.", 2],
    ["Subject: Voice Booking is here\n\nHi Mia,\n\nVoice Booking has left beta and answers your phone.", 2],
    ["Subject: Voice Booking is here\n\nHi Mia,\n\nEvent Tickets (beta) sells your dinners.", 1],
    ["Voice Booking is here. We built it for you. Voice Booking (beta) answers your phone.", 1],
  ] as const)("is not, or is no title: %s", async (text, findings) => {
    expect(await found("table-company", text)).toHaveLength(findings);
  });
});
