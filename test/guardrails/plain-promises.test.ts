import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf();

async function kinds(text: string): Promise<string[]> {
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  return [...new Set(findings.map(({ kind }) => kind))];
}

test.each([
  ["commitment", "The agreement ends the day you say so."],
  ["commitment", "The figure on your first invoice is the figure on your last."],
  ["commitment", "For six weeks you can use all of it free of charge."],
  ["commitment", "It takes us three days to move your records."],
  ["commitment", "Service credits are paid automatically."],
  ["claim", "Security: SOC 2 Type II, HIPAA."],
  ["claim", "You would have a hard time finding a better one."],
  ["claim", "Thousands of practices trust us."],
  ["claim", "A jury in Berlin gave us first prize."],
  ["commitment", "Whatever you haven't used comes back to your account."],
  ["commitment", "We simply transfer back what you have paid until then."],
  ["commitment", "If you aren't happy after six months you get your money\nback."],
  ["commitment", "You are free to walk out the same afternoon."],
  ["commitment", "We won't hold you to the contract."],
  ["commitment", "The kit is at your door tomorrow."],
  ["commitment", "Next-day delivery is part of it."],
  ["commitment", "Take sixty days to try it."],
  ["commitment", "Pay once your own customers have paid."],
  ["commitment", "Unlike Roadrunner, we let you cancel at any time."],
  ["legal", "People with sleep apnoea can go on driving nights."],
  ["legal", "As for the cash: pay off the loan first."],
  ["legal", "Put all of it through the company."],
  ["legal", "The insurer has to pay for that."],
  ["privacy", "Twenty dollars a head is the point where my boss stops answering."],
  ["privacy", "Below fifteen points of reduction I don't even have to ask Orla."],
  ["commitment", "An engineer stands at your door within four hours of your call."],
  ["commitment", "If you don't like it, we pay everything back."],
  ["commitment", "The price will not move for three years, whatever happens."],
  ["commitment", "You'll have all of it within two days after the signature."],
  ["commitment", "We commit to 99.99% per calendar month."],
  ["commitment", "Keep a machine for 90 days before anybody signs."],
  ["commitment", "You can consider downtime a thing of the past."],
  ["commitment", "Everybody who asks about it gets a 90-day trial."],
  ["commitment", "Settle the first bill when your new budget comes through."],
  ["claim", "We have been certified carbon neutral since last spring."],
  ["claim", "Why do 40 of the FTSE 100 drink our coffee?"],
  ["claim", "No other supplier comes near us."],
  ["claim", "You won't find another tool that comes anywhere near this one."],
  ["claim", "Our machines need half the power of whatever you have today."],
  ["claim", "Hardly a customer has ever left us."],
])("%s: %s", async (kind, text) => {
  expect(await kinds(text)).toContain(kind);
});

test.each([
  ["commitment", "I'll be with you tomorrow at nine."],
  ["commitment", "The gym downstairs lets you cancel any time."],
  ["commitment", "Your patients can pay in instalments."],
  ["commitment", 'Type "human" at any time.'],
  ["commitment", "Go-live: 11 January, at the earliest."],
  ["commitment", "I'd take the claim out."],
  ["claim", "Our SOC 2 report expired in May and the new audit is under way."],
  ["claim", "So we cut off notifications at six."],
  ["claim", "Her school won first prize at the science fair."],
  ["claim", '"Number one in Europe" has no source, so I took it out.'],
  ["claim", "Nobody makes you buy more seats than you fill."],
  ["commitment", "Please return what you have not used to the depot."],
  ["commitment", "You can opt out with one click below."],
  ["commitment", "Roadrunner promises 99.99% uptime and round-the-clock support."],
  ["commitment", '"Guaranteed delivery in 24 hours" is what their flyer says.'],
  ["commitment", "If you stop typing, you're logged out after ten minutes."],
  ["legal", "Put the files through the import first."],
  ["legal", "The form asks us to confirm that your process is compliant."],
  ["legal", "I would not hold up the contract for it."],
  ["privacy", "Ten per cent is the most I can take off."],
  ["commitment", "Ninety days to pay is too long for a house of our size."],
  ["commitment", "They are cheap there, so we walk away early."],
  ["commitment", "You may use annual leave for any reason."],
  ["commitment", "If you want to resign it takes four weeks' notice."],
  ["commitment", "The tribunal gave the café its money back."],
  ["commitment", "An old leaflet of ours said an engineer would come within the hour."],
  ["commitment", "In 2021 we promised that prices stay fixed for three years."],
  ["commitment", "Your project requires ongoing 24x7 support."],
  ["commitment", "The calendar is always up-to-date."],
  ["commitment", "Our playbook for Sev 1 outages is here."],
  ["commitment", "We launched our first website in 1994."],
  ["commitment", "A guarantee that prices stay fixed for three years: no."],
  ["commitment", "Approvals get cut off in somebody's inbox over the holidays."],
  ["claim", "A certified translator reads every contract of ours."],
  ["claim", "I'll be quiet for a week, promised."],
  ["claim", "I give you my word that you get your money back."],
  ["claim", "Somebody is the best fit for our project."],
  ["claim", "We help you find the best value for your site."],
  ["claim", "Communication is our most valuable tool."],
  ["claim", "Please double-check the address that we have."],
  ["claim", "We are tasked with ensuring that every visit happens."],
  ["claim", "At the party we announce the recipient of the annual Impact Award."],
  ["claim", "We are targeting at least a 20% relative increase in sign-ups."],
])("no %s: %s", async (kind, text) => {
  expect(await kinds(text)).not.toContain(kind);
});
