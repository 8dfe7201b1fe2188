/** A small company of its own, so that these tests do not move when the demo company does. */
import { checkDraft } from "../../src/guardrails/engine.ts";
import type { Facts } from "../../src/guardrails/facts.ts";
import { compilePolicy, type Policy } from "../../src/guardrails/policy.ts";
import { rule as ruleSchema, type Channel, type Rule } from "../../src/guardrails/policy-schema.ts";

export const facts: Facts = {
  priceBook: {
    currencies: ["USD", "EUR"],
    plans: [
      {
        id: "basic",
        name: "Basic",
        unit: "seat",
        minimum_quantity: 2,
        maximum_quantity: 20,
        trial_days: 14,
        prices: [
          { currency: "USD", billing: "monthly", list: "20", floor: "15" },
          { currency: "USD", billing: "annual", list: "16", floor: "12" },
          { currency: "EUR", billing: "monthly", list: "18.50" },
        ],
      },
      {
        id: "pro",
        name: "Pro",
        aliases: ["Pro plan"],
        unit: "seat",
        minimum_quantity: 5,
        prices: [
          { currency: "USD", billing: "monthly", list: "50", floor: "40" },
          { currency: "USD", billing: "annual", list: "40", floor: "31" },
        ],
      },
      { id: "group", name: "Group", unit: "seat", prices: [] },
    ],
    add_ons: [
      { id: "setup", name: "Set-up", unit: "set-up", prices: [{ currency: "USD", billing: "monthly", list: "540" }] },
    ],
    discounts: {
      tiers: [
        { up_to_percent: 10, approver: null },
        { up_to_percent: 20, approver: "Sales Lead" },
        { up_to_percent: 30, approver: "Founder" },
      ],
      free_months: { max: 1, approver: "Sales Lead" },
      price_match: { allowed: false, approver: null },
      stacking: false,
    },
  },
  features: [
    { name: "Route Planner", aliases: ["route planning"], status: "shipped", shipped: "2024-01-01" },
    { name: "Single Sign-On", aliases: ["SSO"], status: "shipped", plans: ["pro"] },
    { name: "Smart Dispatch", aliases: ["automatic dispatch"], status: "beta" },
    { name: "Fleet Forecast", aliases: ["forecasting of demand"], status: "planned" },
  ],
  claims: [
    {
      id: "faster",
      wording: "Couriers deliver 22% faster with Wheelhouse.",
      evidence: "Study",
      source: "study.pdf",
      expires: "2027-01-01",
    },
    {
      id: "stops",
      wording: "Over 900 courier companies plan their routes in Wheelhouse.",
      evidence: "Billing",
      source: "about.md",
      expires: "2026-03-31",
    },
  ],
  terms: [
    { preferred: "Wheelhouse", forbidden: ["WheelHouse"], case_sensitive: true },
    { preferred: "courier", forbidden: ["delivery boy"] },
    { forbidden: ["seamless"] },
  ],
  sources: {
    priceBook: "pricing/price-book.yaml",
    features: "product/features.yaml",
    claims: "claims/claims.yaml",
    terms: "voice/terms.yaml",
  },
};

export const KINDS_WITHOUT_PARAMETERS = [
  "discount",
  "price",
  "feature",
  "claim",
  "legal",
  "commitment",
  "competitor",
  "privacy",
  "term",
] as const;

export function rules(list: readonly unknown[]): Rule[] {
  return list.map((entry) => ruleSchema.parse(entry));
}

export function policyOf(
  list: readonly unknown[] = KINDS_WITHOUT_PARAMETERS.map((kind) => ({ id: `rule-${kind}`, kind, severity: "block" })),
  channels: Channel[] = [],
): Policy {
  return compilePolicy({
    rules: rules(list),
    channels,
    facts,
    company: { names: ["Wheelhouse"], competitors: ["Roadrunner", { name: "Parcelpath", aliases: ["Parcel Path"] }] },
  });
}

/** The kinds of what is found in a text for customers, each once. */
export async function kindsFound(policy: Policy, text: string): Promise<string[]> {
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  return [...new Set(findings.map(({ kind }) => kind))];
}
