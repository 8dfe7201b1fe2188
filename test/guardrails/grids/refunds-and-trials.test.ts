/** What companies promise to make good, to pay back, and to let people try before they buy. */
import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds, passes } from "./grid.ts";
import { kind, LEAD, NOTE, policyFor, rows, TAIL } from "./promise-slots.ts";

const DENIED = either(
  "we can't promise | we don't offer | nobody here guarantees | we won't commit to | we never promise | sorry, we can't give you | I'm not allowed to offer you | we do not have",
);
const TOLD = either(
  "you asked whether we offer | your boss asked for | Ada said that Roadrunner has | our old contract had | you told me that you want | Roadrunner promises | I wish we could offer | imagine we offered | I can't say whether we'll ever have",
);

describe("penalties", () => {
  const policy = policyFor("penalty");
  const FAILS = either(
    "if we miss that | if the system is down | should we be late | whenever we fall short | for every hour of downtime | each time we miss the target | if uptime drops below 99.9% | if Wheelhouse fails | when we don't answer in time | if anything goes wrong on our side | in case of an outage | if we let you down | for each day of delay | if it breaks down",
  );
  finds(policy, {
    name: "amends behind the failure",
    kind,
    slots: rows(
      LEAD,
      FAILS,
      ", we pay you $100 | , you get 5% of your monthly fee back | , we credit you a day's fee | , we owe you a month's fee | , we'll knock 10% off your next bill | , you receive a credit | , a credit of 10% is yours | , we'll compensate you | , that day is free | , you pay nothing for that month | , it's on us | , we'll make it up to you with a free month | , your month is free | , we refund that day | , 10% of the fee comes back to you | , we pick up the bill",
      TAIL,
    ),
  });
  finds(policy, {
    name: "amends before the failure",
    kind,
    slots: rows(
      LEAD,
      "we pay you $100 | you get 5% of your monthly fee back | we credit you a day's fee | we'll knock 10% off your next bill | you receive a credit | we'll compensate you | you pay nothing | we owe you $50 | you get a service credit | we give you a free week",
      FAILS,
      TAIL,
    ),
  });
  finds(policy, {
    name: "credits",
    kind,
    slots: rows(
      LEAD,
      "you get | every plan comes with | we offer | the contract includes | we pay | you receive | there are | we grant | we give you | the SLA includes | you're entitled to | expect",
      "service credits | automatic service credits | credits | SLA credits | compensation | financial compensation | generous credits",
      "for every outage | when we miss the SLA | for any downtime | if the system is down | for each missed response | whenever we're late",
      TAIL,
    ),
  });
  finds(policy, {
    name: "damages",
    kind,
    slots: rows(
      LEAD,
      "we cover | we pay for | we'll bear | we're liable for | we make good | we'll reimburse | we take responsibility for | we compensate you for | Wheelhouse pays for | we assume liability for | we'll pick up | we're answerable for",
      "any damage | every loss | all losses | any fines | your losses | all damages | whatever damage | any loss of earnings",
      "that we cause | from late routes | caused by an outage | that a delay causes | due to a fault of ours | if the planner fails",
      TAIL,
    ),
  });
  passes(policy, {
    name: "denied, theirs, asked",
    kind,
    slots: rows(
      LEAD,
      "we don't pay service credits | we can't accept any liability for losses | our contract has no penalties | your supplier pays you $100 for every late parcel | you asked for service credits | Roadrunner pays credits when it is down | we are not liable for lost profits | your insurer covers any damage | in 2021 we paid a credit for the outage | your customers get a credit if you're late | if we miss a call, please ring again | if the system is down, see the status page | no compensation is paid for downtime | if you are late with a parcel, your customer pays nothing",
      ". | , by the way. | (ask Ada). | , as you know.",
    ),
  });
  passes(policyFor("penalty", true), {
    name: "allowed",
    kind,
    slots: rows(LEAD, FAILS, ", we pay you $100 | , you get a credit | , we'll compensate you", TAIL),
  });
});

describe("refunds", () => {
  const policy = policyFor("refund");
  const WHY = either(
    "if you're not happy | within 60 days | in the first three months | no questions asked | whenever you like | should you change your mind | if it doesn't suit you | for any reason | at any time | if your drivers don't like it | for up to 90 days | up to day 60",
  );
  const BEHIND = either(
    ". | ! | : one line is enough. | : tell us in one line. | , and we mean it. | – just ask. | ; it's in the contract. | (ask Ada). | , so there's no risk. | , no forms. | : simply write to me.",
  );
  finds(policy, {
    name: "a guarantee",
    kind,
    slots: rows(
      [...LEAD, "if they don't like it,", "not happy?", "and if it doesn't work out,"],
      "we have | there's | you get | every plan comes with | we offer | we give you | it's covered by | it's backed by | you have | enjoy | Basic has | we stand by | all plans include | it comes with",
      "a 90-day | our 60-day | a no-questions-asked | our | a full | an unconditional | a three-month | a 100% | a lifetime",
      "money-back guarantee | money-back promise | money back guarantee | refund guarantee | satisfaction-or-money-back guarantee",
      BEHIND,
    ),
  });
  finds(policy, {
    name: "what we give back",
    kind,
    slots: rows(
      LEAD,
      "we refund | we'll give you back | we return | we pay back | we'll reimburse | we're happy to refund | Wheelhouse refunds | we will hand back | our team will refund | we'll pay you back | I'll refund",
      "your money | every cent | the full price | what you've paid | all your fees | your payment | the full amount | everything you paid | the whole fee",
      WHY,
      BEHIND,
    ),
  });
  finds(policy, {
    name: "what you get back",
    kind,
    slots: rows(
      LEAD,
      "you get | you'll get | you can have | your team gets | you'll receive | you will see | you're entitled to | you may claim | ask for | you can ask for | we'll give you | we'll send you",
      "your money back | a full refund | every cent back | your fee back | all your money back | a complete refund | the full price back | a refund",
      WHY,
      BEHIND,
    ),
  });
  finds(policy, {
    name: "condition first",
    kind,
    slots: rows(
      "if you're not happy, | if it doesn't work out, | not happy? | don't like it? | if for any reason you're unhappy, | changed your mind? | if you aren't satisfied, | no good? | in case it's not for you,",
      "we refund you | you get your money back | your money comes back | we'll return your payment | we give you a refund | you'll have your money back | just ask for a refund | we'll refund every cent | you get a full refund | money back | your fee is refunded | we hand the money back | we'll wire back what you paid",
      BEHIND,
    ),
  });
  finds(policy, {
    name: "what comes back",
    kind,
    slots: rows(
      LEAD,
      "your money | the fee | every payment | the full amount | your whole payment | the price you paid | your deposit | every cent",
      "is refunded | will be returned | comes back to you | goes back to your account | is refundable | can be refunded | will be reimbursed | gets refunded | will be paid back",
      WHY,
      BEHIND,
    ),
  });
  finds(policy, {
    name: "label",
    kind,
    slots: rows(
      "Refund: | Refunds: | Money back: | Money-back guarantee: | Refund policy: | Refund period:",
      "60 days, no questions asked | in full within 30 days | at any time | 90 days | for three months | within 60 days",
      NOTE,
    ),
  });
  const GIVES = either(
    "we refund your money | you get your money back | we offer a full refund | your fee is refunded | we'll give you your money back",
  );
  passes(policyFor("refund", "30 days"), {
    name: "no longer than is allowed",
    kind,
    slots: rows(
      LEAD,
      GIVES,
      "within 30 days | within two weeks | in the first 14 days | for 30 days | within four weeks | in the first month",
      TAIL,
    ),
  });
  finds(policyFor("refund", "30 days"), {
    name: "longer than is allowed, or without end",
    kind,
    slots: rows(
      LEAD,
      GIVES,
      "within 31 days | within two months | in the first 60 days | for 90 days | within five weeks | in the first quarter | whenever you like | at any time",
      TAIL,
    ),
  });
  passes(policyFor("refund", "90 days"), {
    name: "a guarantee that is allowed",
    kind,
    slots: rows(
      LEAD,
      "we have | there's | you get | every plan comes with | we offer",
      "a 90-day | our 60-day | a 30-day | a three-month",
      "money-back guarantee | money-back promise",
      BEHIND,
    ),
  });
  finds(policyFor("refund", "30 days"), {
    name: "a guarantee that is longer than is allowed",
    kind,
    slots: rows(
      [...LEAD, "if they don't like it,", "not happy?"],
      "we have a | there's a | you get a | every plan comes with a | we offer a | there's our",
      "90-day | 60-day | three-month | 45 day | 31-day",
      "money-back guarantee | money-back promise",
      BEHIND,
    ),
  });
  passes(policy, {
    name: "denied, theirs, past",
    kind,
    slots: rows(
      LEAD,
      "we don't give refunds | there is no money-back guarantee | we can't refund what you've paid | fees are non-refundable | payments are not refundable | your customers get their money back from you | your tax refund is none of our business | you asked about a refund | Roadrunner has a 90-day money-back guarantee | we refunded Ada in March | your refund was paid on 3 March | you process refunds in Wheelhouse | we never promised a refund | I'm afraid we have no money-back guarantee | a refund isn't possible | your supplier refunds you the deposit",
      ". | , by the way. | (ask Ada). | , as you know. | : see the contract.",
    ),
  });
});

describe("trials", () => {
  const policy = policyFor("trial");
  const LONG = either(
    "30 days | two months | six weeks | 90 days | three weeks | 45 days | a whole month | half a year",
  );
  const SHORT = either("14 days | two weeks | ten days | 7 days | one week | a week | 13 days");
  const ADJECTIVE = either(
    "a 30-day | a 60 day | a two-month | a free 90-day | a six-week | a free three-month | an extended 45-day | a one-month",
  );
  const TRIAL = either(
    "trial | free trial | test phase | test period | trial period | test run | evaluation | trial run",
  );
  finds(policy, {
    name: "a trial of that length",
    kind,
    slots: rows(
      LEAD,
      "you get | we give you | take | start | enjoy | we offer | Basic comes with | you can have | I've set you up with | there's | sign up for | how about | your team gets | begin with | we start with | all plans include | let's do | you're welcome to",
      ADJECTIVE,
      TRIAL,
      TAIL,
    ),
  });
  finds(policy, {
    name: "use it so long",
    kind,
    slots: rows(
      LEAD,
      "try it | test Basic | use Wheelhouse | take it for a spin | evaluate everything | you can try it | your team can test it | feel free to use it | why not try it | you may use Basic | explore the planner | you're welcome to test it | run it",
      "free for | at no cost for | without paying for | free of charge for | for free for | on us for",
      LONG,
      TAIL,
    ),
  });
  finds(policy, {
    name: "it lasts so long",
    kind,
    slots: rows(
      LEAD,
      "the trial | your test phase | our free trial | the test period | the free trial of Basic | your trial",
      "lasts | runs for | is | goes on for | can last | lasts a full | will run for | covers | gives you | is good for",
      "30 days | two months | six weeks | 90 days | three weeks | 45 days",
      TAIL,
    ),
  });
  finds(policy, {
    name: "label",
    kind,
    slots: rows(
      "Trial: | Free trial: | Test period – | Trial period: | Free trial – | Trial length: | Test phase: | Trial =  | Free trial:",
      LONG,
      NOTE,
    ),
  });
  finds(policy, {
    name: "longer",
    kind,
    slots: rows(
      LEAD,
      "we'll extend | we can prolong | I've extended | let's stretch | I can lengthen | we gladly extend | we've stretched | I'll extend",
      "your trial | the trial | the test phase | your free trial | your test period",
      "to 30 days | to two months | to a total of 45 days | to six weeks | to 60 days",
      TAIL,
    ),
  });
  finds(policy, {
    name: "time to try",
    kind,
    slots: rows(
      LEAD,
      "you get | you have | we give you | take | you'll have | your team has | there are",
      "30 days | two months | six weeks | 90 days | a full 45 days",
      "to try it | to test everything | to try Basic for free | to evaluate it| to see if it suits you | free to try it | of free trial | of testing for free | to play with it",
      TAIL,
    ),
  });
  finds(policy, {
    name: "asked and offered",
    kind,
    slots: rows(
      LEAD,
      "why not try it free for | how about a trial of | would you like to test it free for | shall I set you up with a trial of | fancy trying it free for | may I offer you a trial of | want to try it free for | what about a free trial of",
      "30 days? | two months? | six weeks? | 90 days? | 45 days?",
    ),
  });
  passes(policy, {
    name: "no longer than the price book says",
    kind,
    slots: rows(
      LEAD,
      "try it free for | the trial lasts | use Basic free for | your test period is | you can test it for | trial:",
      SHORT,
      TAIL,
    ),
  });
  finds(policy, {
    name: "of a plan without any",
    kind,
    slots: rows(
      LEAD,
      "try Pro free for | use Pro without paying for | the trial of Pro lasts | test the Pro plan free of charge for | you can try Pro free for | your free trial of Pro runs for",
      SHORT,
      TAIL,
    ),
  });
  finds(policyFor("trial", "10 days"), {
    name: "longer than the policy says",
    kind,
    slots: rows(
      LEAD,
      "try it free for | the trial lasts | use Basic free for | your test period is",
      "14 days | two weeks | 11 days | a month",
      TAIL,
    ),
  });
  passes(policyFor("trial", "60 days"), {
    name: "no longer than the policy says",
    kind,
    slots: rows(
      LEAD,
      "try Pro free for | the trial lasts | use Basic free for | your test period is",
      "60 days | two weeks | eight weeks | a month | one month",
      TAIL,
    ),
  });
  passes(policy, {
    name: "denied, past, other trials",
    kind,
    slots: rows(
      LEAD,
      "we don't offer a 30-day trial | the trial can't be extended to 30 days | Roadrunner has a 60-day trial | your trial ended 30 days ago | back in 2021 we had a 90-day trial | you asked for a trial of three months | there's no trial of 30 days | the clinical trial lasted 90 days | we no longer give 30-day trials | you tested it for two months last year | a 60-day trial isn't possible | the pilot at Norvik took six weeks | your drivers have tried it for six weeks | try to call again in 30 days",
      ". | , by the way. | (ask Ada). | , as you know.",
    ),
  });
});

describe("what only sounds like a promise", () => {
  const policy = policyOf([{ id: "promises", kind, severity: "block" }]);
  passes(policy, {
    name: "other things of that name",
    kind,
    slots: rows(
      LEAD,
      "the test takes three weeks of data | your drivers get their money back from the depot | Ada gave the depot its deposit back | your refund policy is on page two | the trial balance is due on Friday | there's no credit for days when the van stands still | there are no service credits if we miss it | your phone is available in black | the hotel is open on Sundays | the technician visits on Tuesday, 9-11 | you can ask for a quote | if you don't see the route, please tell us | the response was good | we looked at it for an hour | your shift lasts 24 hours | we work on it every day | somebody called you on Sunday | credits are counted in stops | the box comes back to the depot",
      ". | , by the way. | (ask Ada). | , as you know.",
    ),
  });
});

describe("told, denied, wished for", () => {
  const WHAT = either(
    "99.9% uptime | a two-hour response time | 24/7 support | a 90-day money-back guarantee | a 60-day trial | service credits | round-the-clock support | a full refund | zero downtime | weekend support",
  );
  const policy = policyOf([{ id: "promises", kind, severity: "block" }]);
  passes(policy, {
    name: "denied",
    kind,
    slots: rows(LEAD, DENIED, WHAT, ". | , by the way. | (ask Ada). | : sorry. | , I'm afraid."),
  });
  passes(policy, {
    name: "told",
    kind,
    slots: rows(
      "| honestly, | by the way, | and | hi Priya,",
      TOLD,
      WHAT,
      ". | , by the way. | (ask Ada). | , I think.",
    ),
  });
});
