/** Whose a count, a comparison, a plan's content or a thing is, and what merely happened to somebody. */
import { expect, test } from "vitest";
import { stancesOf } from "../../src/guardrails/mentions/stances.ts";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, rules } from "./facts.ts";

const policy = compilePolicy({
  rules: rules([
    { id: "claims", kind: "claim", severity: "block" },
    { id: "features", kind: "feature", severity: "block" },
    { id: "rivals", kind: "competitor", severity: "block" },
  ]),
  channels: [],
  facts: {
    ...facts,
    features: [
      ...(facts.features ?? []),
      { name: "Trailer tracking", aliases: ["Refrigerated trailers"], status: "planned" },
      { name: "Own-server edition", aliases: ["Wheelhouse on your own servers"], status: "planned" },
    ],
  },
  company: { names: ["Wheelhouse"], competitors: ["Parcelino"] },
});
const kindsOf = (text: string) => kindsFound(policy, text);

test.each([
  ["claim", "62% of our customers were live within a week."],
  ["claim", "80% of our clients were promoted after our course."],
  ["claim", "97% of our customers are fans."],
  ["claim", "Nine in ten of our customers still use us after five years."],
  ["claim", "Our customers see 30% growth in the first year."],
  ["claim", "No one has ever complained about waiting for us."],
  ["claim", "You won't find a faster way than using our app."],
  ["claim", "Wheelhouse's 900 depots use it every day."],
  ["claim", "Everyone who tests three tools ends up with us."],
  ["claim", "There is a reason why nobody in your size class has gone elsewhere."],
  ["claim", "Search as long as you like, you'll have found nothing that plans a tour sooner than ours."],
  ["claim", "What began on a kitchen table is now the most widely used tour software in Europe."],
  ["claim", 'Wheelhouse, named "Rising Star 2026", has moved.'],
  ["feature", "Take Basic. It also has SSO."],
  ["feature", "I'd take Basic. No joke: it has SSO."],
  ["feature", "What do you get on Basic? No joke: SSO."],
  ["feature", "Basic has everything you asked for: route planning and SSO."],
  ["feature", "You can add the 40 refrigerated trailers in Ghent to the same list."],
  ["feature", "We let you run Wheelhouse on your own servers."],
  ["feature", "Your controllers asked about Fleet Forecast: it arrives in February."],
  ["feature", "The driver leaves, and Refrigerated Trailers tell the depot."],
  ["competitor", "Parcelino lies about its prices."],
  ["competitor", "I would keep anything that matters off Parcelino until they have done their homework."],
  ["competitor", "Parcelino leaves its customers alone as soon as the contract is signed."],
])("%s: %s", async (kind, text) => {
  expect(await kindsOf(text)).toEqual([kind]);
});

test.each([
  "14% of our customers were affected, you among them.",
  "One in five of our customers could not log in this morning.",
  "60% of our customers pay by direct debit.",
  "Two thirds of our customers are schools.",
  "You earn 20% of the first year's revenue and 10% of each renewal.",
  "Nobody has ever complained about getting six minutes back.",
  "We did not find a faster way than asking everyone by mail.",
  "I have never seen a tidier yard than yours.",
  "Malin's 26 agents use Wheelhouse on their own phones.",
  "If the parcel has the wrong label it ends up with us, and we send it back.",
  "Nobody in the office has gone back to check the door.",
  'A key named "Serial Number" is missing.',
  "Take Pro. It has all of Basic, and SSO on top.",
  "Take Pro. It includes what Basic does, and SSO.",
  "You were worried about the 70 refrigerated trailers in the yard.",
  "Send me the list with the refrigerated trailers in it.",
  "Wheelhouse is software for companies with many servers.",
  "The choice lies with Parcelino.",
  "We can keep the contract with Parcelino until they send the export.",
  "Parcelino fixed the bug within a day, I hear.",
  "Parcelino leaves the old settings alone.",
])("is fine: %s", async (text) => {
  expect(await kindsOf(text)).toEqual([]);
});

test.each([
  ["managers see everything that their drivers do on the road", true],
  ["a foreman can keep an eye on each picker", true],
  ["you see everything that your machines report", false],
  ["keep an eye on each printer", false],
])("who is watched: %s", (text, is) => {
  expect(stancesOf(text).has("watching")).toBe(is);
});
