/** A price book with units that are places, an add-on by the month and one that is paid once. */
import { checkDraft } from "../../src/guardrails/engine.ts";
import type { PriceBook } from "../../src/guardrails/facts.ts";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { rules } from "./facts.ts";

export const book: PriceBook = {
  currencies: ["GBP"],
  plans: [
    {
      id: "essential",
      name: "Essential",
      unit: "building",
      prices: [
        { currency: "GBP", billing: "monthly", list: "49" },
        { currency: "GBP", billing: "annual", list: "42" },
      ],
    },
    {
      id: "assured",
      name: "Assured",
      unit: "building",
      minimum_quantity: 3,
      prices: [
        { currency: "GBP", billing: "monthly", list: "89", floor: "75" },
        { currency: "GBP", billing: "annual", list: "76", floor: "64" },
      ],
    },
    {
      id: "complete",
      name: "Complete",
      unit: "building",
      minimum_quantity: 5,
      prices: [{ currency: "GBP", billing: "annual", list: "129", floor: "105" }],
    },
  ],
  add_ons: [
    {
      id: "night",
      name: "Night Visits",
      unit: "building",
      prices: [{ currency: "GBP", billing: "monthly", list: "15" }],
    },
    {
      id: "survey",
      name: "Fire Door Survey",
      unit: "door",
      prices: [{ currency: "GBP", billing: "once", list: "6" }],
    },
  ],
  discounts: {
    tiers: [
      { up_to_percent: 5, approver: null },
      { up_to_percent: 12, approver: "Regional Manager" },
    ],
    free_months: { max: 2, approver: "Commercial Director" },
    price_match: { allowed: false, approver: null },
    stacking: false,
  },
};

const policy = compilePolicy({
  rules: rules([
    ...["price", "discount", "feature"].map((kind) => ({ id: kind, kind, severity: "block" })),
    { id: "promises", kind: "commitment", severity: "block", allow: { price_lock: "12 months" } },
  ]),
  channels: [],
  facts: { priceBook: book },
  company: { names: ["Emberline"], competitors: ["Brandwarden"] },
});

/** What is found of a kind in a draft for customers. */
export const foundIn = async (text: string, kind: "price" | "discount" | "feature" | "commitment") =>
  (await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-23" })).findings.filter(
    (finding) => finding.kind === kind,
  );
