/** What short texts in different manners say once and no other does: reps on the phone, British letters, web copy. */
import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds, passes } from "./grid.ts";

const policy = policyOf();
const OPENING = either(` | Quick one: | Honestly, | To be frank, | And yes,`);
const END = either(`. | ! | . Deal? | . Shall we talk on Monday?`);

describe("discount", () => {
  const kind = "discount";
  finds(policy, {
    name: "more months than are paid",
    kind,
    slots: [
      OPENING,
      either(`pay for nine months | you pay for nine months | settle nine months | we invoice you for nine months`),
      either(
        `, get the whole year | , get a full year | and stay the whole year | and you would have the use of twelve`,
      ),
      END,
    ],
  });
  finds(policy, {
    name: "the next one for nothing",
    kind,
    slots: [
      OPENING,
      either(`you pay for two seats and the third | every third seat`),
      either(`rides along for nothing | tags along for free | comes along on us | is free | costs you nothing`),
      END,
    ],
  });
  passes(policy, {
    name: "what only the terms of a trial, a wish or an answer of no tell",
    kind,
    slots: [
      [
        "Kick the tires free for 14 days",
        "Were I able to give you 40% off, I should do so gladly, but the price book does not allow it",
        "Is 40% off possible? No. Can you start on Monday? Yes",
        "Can we do 40% off? We can't",
        "Pay for nine months of the year in advance",
      ],
      END,
    ],
  });
});

describe("commitment", () => {
  const kind = "commitment";
  finds(policy, {
    name: "trials and price locks in slang",
    kind,
    slots: [
      OPENING,
      either(`kick the tires for 60 days | kick the tyres free for 60 days | we'll never raise it on you | we won't ever
        hike it on you | we won't ever jack it up on you`),
      END,
    ],
  });
});

describe("claim", () => {
  const kind = "claim";
  finds(policy, {
    name: "shares that are done at once, and titles of a decade",
    kind,
    slots: [
      either(`97% of parcels delivered | 97% of routes are completed | 97% of all our pallets shipped`),
      either(`the same day | on day one | on time | without a call`).slice(0, 3),
      either(`. | ! | , honestly.`),
    ],
  });
  finds(policy, {
    name: "titles",
    kind,
    slots: [
      either(`Wheelhouse was named | we were named`),
      either(`Supplier of the Decade | Courier Software of the Century | Software of the Year`),
      either(`. | at the Lombard Awards. | , as you may know.`),
    ],
  });
  passes(policy, {
    name: "shares of others",
    kind,
    slots: [
      either(
        `in the industry, 40% of parcels are | according to the survey, 40% of parcels are | 40% of your parcels are`,
      ),
      either(`delivered on time | delivered the same day`),
      ["."],
    ],
  });
});

describe("legal", () => {
  const kind = "legal";
  finds(policy, {
    name: "what courts and the tax office will do",
    kind,
    slots: [
      OPENING,
      either(`any judge in Europe has to accept your contract | every court must recognise the signature | no notary can
        refuse your deed | no judge is gonna side with a driver who ignored your sign | a click is legally binding | a tap
        is as binding as a signature in ink | a click will hold up just as well | lease the vans, it keeps the debt off
        your books | book us under repairs on your Schedule C | you can write the whole thing off under Section 179 |
        Uncle Sam picks up part of the tab`),
      END,
    ],
  });
  passes(policy, {
    name: "clicks, courts and books that rule nothing",
    kind,
    slots: [
      either(`a click opens the contract | one click binds the pages into one PDF | a click holds up the queue | whether a
        click is legally binding is a question for your lawyer | the court accepted your brief last week | book us for
        Monday on your calendar | keep the boxes off your desk`),
      ["."],
    ],
  });
});

describe("competitor", () => {
  const kind = "competitor";
  const RIVAL = either(`Roadrunner | Parcelpath`);
  finds(policy, {
    name: "failings in a verb of their own",
    kind,
    slots: [
      OPENING,
      RIVAL,
      either(`buries its audit trail three menus deep | makes you dig for the log | , I need hardly add, can't keep its
        servers up | , you may rest assured, has lost data | is now a poor second to us`),
      END,
    ],
  });
  finds(policy, {
    name: "multiples, and others without a name",
    kind,
    slots: [
      OPENING,
      [
        "it catches twice as many errors as Roadrunner does",
        "our scan finds three times as many faults as Parcelpath",
        "unlike certain vendors, we don't lose your files",
      ],
      END,
    ],
  });
  passes(policy, {
    name: "neutral likenesses",
    kind,
    slots: [
      [
        "Unlike you, we never sell vans",
        "Unlike last year, we don't meet in May",
        "Roadrunner has as many seats as you need",
      ],
      ["."],
    ],
  });
});

describe("feature", () => {
  finds(policy, {
    name: "as what people do",
    kind: "feature",
    slots: [
      either(`drivers can already | your people can now | couriers will soon`),
      either(`Fleet Forecast`),
      either(`from the curb. | at the door. | .`),
    ],
  });
});
