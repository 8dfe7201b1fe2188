/** Business letters: courtesy around the verb, passives, nouns for deeds, a clause between subject and verb. */
import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds, passes } from "./grid.ts";

const policy = policyOf();

const OPENINGS = either(
  "| having spoken with my partner, | as to your second question, | you may care to know that | in truth, | further to your letter of the 3rd,",
);
const CLOSINGS = either(". | , I am pleased to say. | . Might we speak on Tuesday?");

describe("discount", () => {
  const kind = "discount";
  finds(policy, {
    name: "with courtesy around the verb",
    kind,
    slots: [
      OPENINGS,
      either(
        `we should be minded to | we would be perfectly content to | I am authorised to | I have been instructed to | were you to sign by Friday, we would | we are disposed to |
         should you wish to proceed, we should be glad to`,
      ),
      either(
        "reduce the fee by 40 % | waive the fees of the first three months | allow you 45 % | let you have two seats for the price of one | take half off the subscription",
      ),
      CLOSINGS,
    ],
  });
  finds(policy, {
    name: "in nouns and passives",
    kind,
    slots: [
      OPENINGS,
      either(
        `no charge would be made for the set-up | no invoice would be raised for the first four months | an abatement of 40 % would be in order | I propose the waiver of the first year's fee |
         two dollars in every five would remain in your pocket | you would find yourselves with a concession of 45 %`,
      ),
      CLOSINGS,
    ],
  });
  passes(policy, {
    name: "of another day, wished or refused",
    kind,
    slots: [
      either(
        `the three months without charge which your predecessors enjoyed in 2019 were a gift of another day | I should dearly like to say that we waive it, but I cannot |
         were I free to decide, I should take off a half; I am not | we are not authorised to reduce the fee | the landlord's abatement is a matter between you and him`,
      ),
      either(". | , as you will understand."),
    ],
  });
});

describe("commitment", () => {
  const kind = "commitment";
  finds(policy, {
    name: "with a clause between subject and verb",
    kind,
    slots: [
      OPENINGS,
      either(
        `such sums as have been paid would be returned in full | you would be entitled to the return of your fees | the fee, once agreed, would not be revisited before 2031 |
         an enquiry put to the desk, at whatever hour, would have the attention of one of us within ten minutes | no enquiry put to us would go unanswered for longer than five minutes |
         we would leave the fee where it stands for the whole of the next four years | no increase in the fee would be made before 2031 | we should not look for settlement until 120 days after the invoice | Wheelhouse would at no time be out of reach |
         nothing would prevent you from leaving the agreement whenever it suited you | we undertake to answer within five minutes, failing which we shall pay you 50 dollars`,
      ),
      CLOSINGS,
    ],
  });
  passes(policy, {
    name: "of somebody else's",
    kind,
    slots: [
      either(
        `the landlord would return such sums as have been paid | the insurers' fee, once agreed, would not be revisited before 2031 | whether such sums as have been paid can be returned, I may not say |
         your bank's fee stands where it is | nothing would please us more`,
      ),
      either(". | , as you know."),
    ],
  });
});

describe("claim", () => {
  const kind = "claim";
  finds(policy, {
    name: "one of many, or seen elsewhere",
    kind,
    slots: [
      OPENINGS,
      either(
        `ours is the most dependable of the planners now on offer | what your dispatchers would be getting is the most trusted planner in the trade |
         firms which have come over to us have seen the work of the morning reduced by some sixty per cent | with us the rounds are planned in barely half the time it used to take them`,
      ),
      CLOSINGS,
    ],
  });
  passes(policy, {
    name: "asked or wished",
    kind,
    slots: [
      either(
        `whether ours is the most dependable of the planners on offer is not for me to say | I should like to hear which planner you find the most dependable |
         you have seen your own fees reduced by sixty per cent | the most dependable of your drivers will tell you`,
      ),
      either(". | , of course."),
    ],
  });
});

describe("legal", () => {
  const kind = "legal";
  finds(policy, {
    name: "as reassurance",
    kind,
    slots: [
      OPENINGS,
      either(
        `you need have no misgivings as to the regulator | a firm that keeps its rounds with us satisfies the data protection rules |
         you need harbour no fears about the data protection authority`,
      ),
      CLOSINGS,
    ],
  });
});

describe("competitor", () => {
  const kind = "competitor";
  finds(policy, {
    name: "with regret",
    kind,
    slots: [
      OPENINGS,
      either(
        `of Roadrunner you ought to know that the company is on the verge of insolvency | Roadrunner, good as it once was, is now a poor choice | I should not trust Roadrunner with a single round |
         were you to choose Roadrunner, you would live to regret it`,
      ),
      CLOSINGS,
    ],
  });
  passes(policy, {
    name: "named in passing",
    kind,
    slots: [
      either(
        "I understand that you have written to Roadrunner as well | Roadrunner, I am told, has an office in your street | should you choose Roadrunner, we would part as friends",
      ),
      either(". | , which is only proper."),
    ],
  });
});
