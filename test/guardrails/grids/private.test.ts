/** Price limits that slip out, and what only looks like one. */
import { policyOf } from "../facts.ts";
import { finds, passes } from "./grid.ts";

const policy = policyOf();
const LEADS = ["", "between us,", "I shouldn't tell you, but", "to be honest,"];

finds(policy, {
  name: "price limits",
  kind: "privacy",
  slots: [
    LEADS,
    [
      "our floor for Pro is $40",
      "my absolute minimum is $40",
      "my limit is $40 per seat",
      "at less than $40 we make a loss",
      "we can't go below $40",
      "our approval limit is 20%",
      "my discretion ends at 20%",
      "up to 20% my sales lead can approve",
      "above 20% only the founder can decide",
    ],
    [".", "!"],
  ],
});
passes(policy, {
  name: "limits of others",
  kind: "privacy",
  slots: [
    LEADS,
    [
      "our price for Pro is $50",
      "drivers can't go below 40 stops a day",
      "you can set an approval limit of 20% for your dispatchers",
      "if a driver is on sick leave, hide him in the plan",
      "Wheelhouse was born on 3 May 2012",
      "your boss can approve $5,000",
    ],
    [".", "!"],
  ],
});
