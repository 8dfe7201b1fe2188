/** English in the word order of other languages: the verb before its subject or at the end, literal turns, names behind figures. */
import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds, passes } from "./grid.ts";

const policy = policyOf();

/** What may stand in front of the verb, so that the subject follows it. */
const FRONTS = either("then | so | from us | with Pro | in the first year | for this | on Monday | as discussed");
const WHY = ["", "when you sign still in this month", "because you come from the fair", "that can I sign myself"];
const TAILS = [".", ", that is sure.", ". Can you live with that?"];

describe("discount", () => {
  const kind = "discount";
  finds(policy, {
    name: "with the subject behind the verb",
    kind,
    slots: [
      FRONTS,
      either("give we you | get you from us | give I you | grant we you"),
      either("40 % rebate | a discount of the 40 % | 40 % discount"),
      WHY,
      TAILS,
    ],
  });
  finds(policy, {
    name: "in literal words",
    kind,
    slots: [
      either("Good news: | In short: | "),
      either(
        `the renewal goes this time with minus 40 % on the list price | we let one half of the list price of Pro fall | we go always ten euros under it |
         we do a price with 40 % of reduction | of the twelve months remain three for you without cost | 5 % because you ask, and upon this another 5 % |
         four months of gift | we make you a price with 45 % of discount`,
      ),
      TAILS,
    ],
  });
  passes(policy, {
    name: "denied or of others",
    kind,
    slots: [
      either(
        `for 40 % would my boss kill me | 40 % rebate can we not give | then give we you 5 % on Pro | free months can we unfortunately not give |
         your paper dealer gives you 40 % from 500 kg on | if we gave everybody 40 %, could we not pay our colleagues | Roadrunner gives you perhaps 40 %, we not`,
      ),
      [".", ", I say it openly."],
    ],
  });
});

describe("price", () => {
  const kind = "price";
  finds(policy, {
    name: "with the verb in front",
    kind,
    slots: [
      either("for Pro must you reckon with | Pro costs by us | Pro comes you on"),
      either("$45 per seat and month | $35 the month and seat"),
      either(", in monthly payment | , by annual payment | "),
      TAILS,
    ],
  });
  passes(policy, {
    name: "that is right",
    kind,
    slots: [
      either("for Pro must you reckon with | Pro costs by us | Pro stays how it is:"),
      ["$50 per seat and month by monthly payment."],
    ],
  });
});

describe("feature", () => {
  const kind = "feature";
  finds(policy, {
    name: "sold in another order",
    kind,
    slots: [
      either(
        `the Fleet Forecast you have until the end of June | in Pro have you now the Fleet Forecast | the Fleet Forecast have we since last week built in |
         from March on can your drivers use the Fleet Forecast | Fleet Forecast you find beside the map`,
      ),
      TAILS,
    ],
  });
  passes(policy, {
    name: "planned or denied",
    kind,
    slots: [
      either(
        `the Fleet Forecast have we not, it is planned | when the Fleet Forecast comes can I not say, it is planned | a date for the Fleet Forecast can we not name, it is planned`,
      ),
      [".", ", so please don't wait for it."],
    ],
  });
});

describe("claim", () => {
  const kind = "claim";
  finds(policy, {
    name: "of rank and figures",
    kind,
    slots: [
      either("I say it proudly: | As you know, | "),
      either(
        `we are the number one of Poland | in our trade comes nobody in Europe even near to us | our planner is three times so fast as before |
         in Europe gives it no better planner | since the change spare our customers 55 % of the fuel | Wheelhouse is the more complete software of the market |
         Wheelhouse is the most fast planner of Europe | our customers win in average 50 % of the time | a better planner as ours gives it in Europe not`,
      ),
      [".", ", believe me."],
    ],
  });
  passes(policy, {
    name: "left open or taken back",
    kind,
    slots: [
      either(
        `whether we are the fastest, can I not prove | whether we are the number one of Poland I can't say you | whether Wheelhouse is the best planner may we not judge |
         which software the best is, must you self decide`,
      ),
      [".", ", so I don't say it."],
    ],
  });
  passes(policy, {
    name: "on a paper that shall change",
    kind,
    slots: [
      either("on slide 7 stands still that | in the old flyer is written that | on the page stands also that"),
      ["we are the fastest planner in Europe."],
      ["Please take it out.", "Please correct it."],
    ],
  });
});

describe("legal", () => {
  const kind = "legal";
  finds(policy, {
    name: "in another order",
    kind,
    slots: [
      either(
        `with it you fulfil the reporting duty | so fulfil you automatically all what the GDPR demands | by an invoice to Belgium must you no VAT write |
         on the invoices to Belgium put you simply zero VAT | your sales conditions are valid also without the signature of the client |
         without a signature is the contract for your client not valid | against whoever books so, can no inspector of the tax office say something |
         finance your new van better by leasing than with own money | you can the whole software in the same year from the tax deduct |
         for this is no data protection contract necessary`,
      ),
      [".", ", that is right so."],
    ],
  });
  passes(policy, {
    name: "left to others",
    kind,
    slots: [
      either(
        `whether you must ask the works council, can we not judge | whether you must write VAT, ask please your tax advisor | our lawyers don't let me write that with it you fulfil the law |
         without to ask your tax advisor should you nothing write off`,
      ),
      ["."],
    ],
  });
});

describe("commitment", () => {
  const kind = "commitment";
  finds(policy, {
    name: "in another order",
    kind,
    slots: [
      either("For you | I promise it: | "),
      either(
        `until 2030 changes at the price nothing | out of the contract you can step any day you want | you can each month out of the contract go |
         the contract can you on every day cancel | Pro can you test 90 days without to pay | we pay you back each złoty within the first six months |
         within twenty minutes have you always an answer of our support | for every hour of standstill we pay you 200 € |
         the complete set-up stands in ten days after the signature | the invoice you can let lie quietly until the third month |
         in one week is everything by you installed | the system stands never still | you get your money until the last cent back`,
      ),
      [".", ", black on white."],
    ],
  });
  passes(policy, {
    name: "denied or of others",
    kind,
    slots: [
      either(
        `that changes nothing in the price | the invoice from October is open, please pay until Friday | until Friday prepare we you the papers |
         on Thursday come I at ten o'clock by you in the house | twenty minutes need I for the demo, more not | at the fair got we the question how often the server stands still`,
      ),
      ["."],
    ],
  });
});

describe("competitor", () => {
  const kind = "competitor";
  finds(policy, {
    name: "spoken ill of in another order",
    kind,
    slots: [
      either(
        `with Roadrunner waits one three weeks for an answer | by Roadrunner calls nobody you back | who signs by Roadrunner, should have strong nerves |
         who is with Roadrunner, loses every week data | Roadrunner has always problems with the invoices | from Roadrunner go all the customers away |
         the other vendors sell the couriers only hot air | cheaper than Roadrunner are we | Roadrunner? That is something for people who like to type each address three times`,
      ),
      [".", ", so one tells at the fair."],
    ],
  });
  passes(policy, {
    name: "left open",
    kind,
    slots: [
      either(
        `whether we are quicker than Roadrunner I can't say you | how it is by Roadrunner with the support, know I not | if Roadrunner pleases you, then take you it |
         Roadrunner makes by the way a good calculation`,
      ),
      [".", ", I have never worked with it."],
    ],
  });
});
