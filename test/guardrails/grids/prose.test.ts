/** Press releases and articles: long sentences in the third person, what matters in a relative clause or a participle. */
import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds, passes } from "./grid.ts";

const policy = policyOf();

const OPENINGS = either(
  "| At the trade fair in Lyon, where the new depot was also shown, | As the courier trade turns to cargo bikes, | According to Wheelhouse's managing director, |",
);
const CLOSINGS = either(". | , the company said on Monday. | , and the autumn issue has the whole story.");

describe("discount", () => {
  const kind = "discount";
  finds(policy, {
    name: "to customers in the third person",
    kind,
    slots: [
      OPENINGS,
      either(
        `depots that sign before the fair are invoiced in their first year at 45 per cent below list | every depot that signs in May gets 40% off the first three months |
         customers pay for eight months and are looked after for twelve | the Pro plan is to be had until the end of May at half its price |
         partners may waive the first quarter's fees for any courier that hesitates`,
      ),
      CLOSINGS,
    ],
  });
  finds(policy, {
    name: "whatever the others quote",
    kind,
    slots: [
      either(
        "send us the quotation of another house, and ours | whoever shows us a rival's offer will find that ours | let them write what they will: ours",
      ),
      either("will come back with a smaller number at the foot | will carry the lower figure | ends with a kinder sum"),
      either(". | , every time."),
    ],
  });
  passes(policy, {
    name: "told of others",
    kind,
    slots: [
      OPENINGS,
      either(
        `two invoices out of three are paid before the van has left the yard | you may waive your tenants' first month's rent in the portal | ours is the smaller number on the door of the yard |
         fuel cost a fifth less than a year ago`,
      ),
      CLOSINGS,
    ],
  });
});

describe("claim", () => {
  const kind = "claim";
  finds(policy, {
    name: "of what happens at those who use it",
    kind,
    slots: [
      either(
        `in depots that work with Wheelhouse, two parcels out of three are | at couriers that run on Wheelhouse, 70% of the parcels are | in yards which rely on Wheelhouse, nine calls in ten are`,
      ),
      either("delivered before ten | answered by the first person who picks up | handed over at the first attempt"),
      CLOSINGS,
    ],
  });
  finds(policy, {
    name: "by the number of",
    kind,
    slots: [
      OPENINGS,
      either(
        "Wheelhouse plans a round in half the number of clicks | with Wheelhouse a dispatcher needs a third of the amount of paperwork | Wheelhouse gets by with half the volume of calls",
      ),
      CLOSINGS,
    ],
  });
  passes(policy, {
    name: "asked for or somebody else's",
    kind,
    slots: [
      either(
        `at depots that asked us, two out of three wanted to know about the bikes | the city counted half the number of bicycles this winter | our goal for the year is half the number of clicks`,
      ),
      either(". | , as every dispatcher knows."),
    ],
  });
});

describe("commitment", () => {
  const kind = "commitment";
  finds(policy, {
    name: "by what is done when it is not kept",
    kind,
    slots: [
      OPENINGS,
      either(
        "a courier is to have its answer the same morning, and | the desk picks up at the third ring, and | every round is to be planned by six, and",
      ),
      either("where it is not, | whenever this should fail, | in any month in which it does not,"),
      either(
        "the month's fee is credited in full | the fee for that month is waived | half the monthly fee is returned | the whole invoice is struck",
      ),
      CLOSINGS,
    ],
  });
  finds(policy, {
    name: "of what was paid",
    kind,
    slots: [
      OPENINGS,
      either("whatever has been paid | everything that a courier has paid | all that was spent"),
      either("in the first ninety days | until then | for the set-up"),
      either("is returned | will be refunded | is paid back without a question"),
      CLOSINGS,
    ],
  });
  passes(policy, {
    name: "of somebody else's money",
    kind,
    slots: [
      either(
        `where it is not, the landlord credits the month's rent |
         where the round is not planned by six, the dispatcher is called`,
      ),
      either(". | , as the trade expects."),
    ],
  });
});

describe("legal", () => {
  const kind = "legal";
  finds(policy, {
    name: "of papers, courts and savings",
    kind,
    slots: [
      OPENINGS,
      either(
        `a receipt signed on the phone is enforceable in every court in the Union | such an invoice need not be capitalised in the books | the tax return may pass over it in silence |
         owners should put their spare money into cargo bikes instead of leaving it in a savings account | a rider who has bruised a knee needs no doctor`,
      ),
      CLOSINGS,
    ],
  });
  passes(policy, {
    name: "of things that need little",
    kind,
    slots: [
      OPENINGS,
      either(
        `the deck of the new bike needs no treatment | a bug need not be reported twice | whether a receipt is enforceable in court is for a lawyer to say | the annual accounts are with the auditors |
         owners put their bikes into the yard instead of leaving them in the street`,
      ),
      CLOSINGS,
    ],
  });
});

describe("competitor", () => {
  const kind = "competitor";
  finds(policy, {
    name: "in a relative clause or beside us",
    kind,
    slots: [
      OPENINGS,
      either(
        `Roadrunner, which is plainly not up to the demands of a city, has been shown as well | nobody who has restored a round from Roadrunner will ever trust it again |
         Roadrunner's customers are always the last to be told | set beside Roadrunner, Wheelhouse plans a round in half the number of clicks | held against Roadrunner, Wheelhouse is faster |
         of rounds as short as these Roadrunner, alas, can only dream | Roadrunner's inbox is the place where reports go to die`,
      ),
      CLOSINGS,
    ],
  });
  passes(policy, {
    name: "named in passing",
    kind,
    slots: [
      OPENINGS,
      either(
        `Roadrunner has been shown as well | nobody who works with Roadrunner has to start anew, for both read the same files | Roadrunner's customers were among the first to be invited |
         the stand beside Roadrunner was the smallest in the hall | Roadrunner and Wheelhouse both exhibit in the east hall`,
      ),
      CLOSINGS,
    ],
  });
});

describe("feature", () => {
  const kind = "feature";
  finds(policy, {
    name: "behind the price of a plan that lacks it",
    kind,
    slots: [
      OPENINGS,
      either(
        "ten seats on the Basic plan come to $1,920 a year, | the Basic plan is to be had at $20 a seat and month,",
      ),
      either("Single Sign-On included | Single Sign-On and the Route Planner included | with Single Sign-On included"),
      either(". | , and nothing is added for the depot."),
    ],
  });
});
