/** The facts that rules check against: what the registers say, in the shape their schemas yield. */

export interface Price {
  currency: string;
  billing: "monthly" | "annual" | "once";
  /** Per unit per month, as decimal text, whatever the billing period; of a fee that is paid once, per unit. */
  list: string;
  floor?: string | undefined;
}
export interface Plan {
  id: string;
  name: string;
  aliases?: string[] | undefined;
  unit: string;
  minimum_quantity?: number | undefined;
  maximum_quantity?: number | undefined;
  trial_days?: number | undefined;
  prices: Price[];
}
export interface PriceBook {
  currencies: string[];
  plans: Plan[];
  add_ons?: Plan[] | undefined;
  discounts: {
    tiers: { up_to_percent: number; approver: string | null; condition?: string | undefined }[];
    free_months?: { max: number; approver: string | null } | undefined;
    price_match?: { allowed: boolean; approver: string | null } | undefined;
    stacking?: boolean | undefined;
  };
}
export interface Feature {
  name: string;
  aliases?: string[] | undefined;
  status: "shipped" | "beta" | "planned";
  shipped?: string | undefined;
  plans?: string[] | undefined;
}
export interface Claim {
  id: string;
  wording: string;
  variants?: string[] | undefined;
  evidence: string;
  source: string;
  expires: string;
}
export interface Term {
  preferred?: string | undefined;
  forbidden?: string[] | undefined;
  reason?: string | undefined;
  case_sensitive?: boolean | undefined;
}
/** A document that customers must not see, for the leak check. `title` is what a finding may name. */
export interface InternalText {
  path: string;
  text: string;
}

export interface Facts {
  priceBook?: PriceBook | undefined;
  features?: readonly Feature[] | undefined;
  claims?: readonly Claim[] | undefined;
  terms?: readonly Term[] | undefined;
  internalTexts?: readonly InternalText[] | undefined;
  /** Text that customers may see: what stands here is no leak, wherever else it stands. */
  publicTexts?: readonly string[] | undefined;
  /** Where each register lies, for citations. */
  sources?: Partial<Record<"priceBook" | "features" | "claims" | "terms", string>> | undefined;
}
