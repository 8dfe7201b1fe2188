import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { finds, passes } from "./grid.ts";

const policy = policyOf();

const WHEN = [
  "",
  "today",
  "today,",
  "now",
  "by now",
  "these days",
  "since June",
  "and",
  "so yes,",
  "honestly,",
  "for most teams",
  "with the new map",
  "in our view,",
];
const TAIL = [
  ".",
  "!",
  ", and that shows.",
  ", by the way.",
  " (ask Ada).",
  " – try it.",
  "; see for yourself.",
  ", which is why I write.",
];

describe("superlatives", () => {
  finds(policy, {
    name: "who is what of all",
    kind: "claim",
    slots: [
      WHEN,
      [
        "Wheelhouse is",
        "it's",
        "it is",
        "we're",
        "we are",
        "this is",
        "you get",
        "that makes us",
        "Wheelhouse remains",
        "our Route Planner is",
        "we have built",
        "Wheelhouse has become",
        "we offer you",
      ],
      [
        "the fastest",
        "the best",
        "the most reliable",
        "the easiest",
        "Europe's leading",
        "the safest",
        "the most accurate",
        "the smartest",
      ],
      [
        "courier software",
        "software for couriers",
        "route planner",
        "planning tool",
        "dispatch tool",
        "platform",
        "app for drivers",
      ],
      ["", "in Europe", "on the market", "of all", "in the world", "for couriers", "around", "you can buy", "there is"],
      TAIL,
    ],
  });
  passes(policy, {
    name: "who of the readers' is what",
    kind: "claim",
    slots: [
      WHEN,
      [
        "which is",
        "you asked which is",
        "your depot wants",
        "they are looking for",
        "please tell us which was",
        "Ada chose",
        "nobody said that this is",
        "we can't say that Wheelhouse is",
      ],
      ["the fastest", "the best", "the most reliable", "the easiest", "the safest"],
      ["route for your drivers", "day for your team", "way to reach you", "time to call"],
      TAIL,
    ],
  });
});
