/**
 * The registers: record files that the guardrails, the quote tool and the CRM also read as facts.
 * One zod schema each; `npm run check` generates docs/schemas/*.schema.json from them.
 */
import * as z from "zod";

const isoDate = z.iso.date().describe("ISO 8601 date, YYYY-MM-DD");
const notDecimal = { error: "is not a plain decimal like 29 or 29.50" };
const id = z.string().regex(/^[a-z0-9-]+$/, { error: "may hold only lower-case letters, digits and hyphens" });
const currencyCode = z.string().regex(/^[A-Z]{3}$/, { error: "is not an ISO 4217 code like EUR" });
/** Kept as the decimal text that was written, so that money is never rounded by a float. */
const money = z
  .union([z.number().nonnegative(), z.string().regex(/^\d+(\.\d+)?$/, notDecimal)], notDecimal)
  .transform(String)
  .describe("Amount as a plain decimal, e.g. 29 or 29.50");
const percent = z.number().min(0).max(100);

/** Trust fields that any register, and any entry of one, may carry. An entry's value wins over its file's. */
const trust = {
  title: z.string().optional(),
  summary: z.string().optional(),
  owner: z.string().optional().describe("Who answers for this fact"),
  reviewed: isoDate.optional().describe("The day it was last checked"),
  expires: isoDate.optional().describe("The last day it may be used"),
  visibility: z.enum(["internal", "public"]).optional().describe("public: may be shown to customers"),
};
const fileTrust = { ...trust, status: z.enum(["approved", "draft", "retired"]).optional() };

/** A register is either a bare list of entries or a map with the file's own fields beside the list. */
function listRegister<Entry extends z.ZodType, Name extends string>(name: Name, entry: Entry) {
  const list = z.array(entry).min(1);
  return z.union([list, z.looseObject({ ...fileTrust, [name]: list } as typeof fileTrust & Record<Name, typeof list>)]);
}

const price = z.strictObject({
  currency: currencyCode.describe("ISO 4217 code"),
  billing: z
    .enum(["monthly", "annual", "once"])
    .describe("How often the customer is invoiced; once: a fee that is paid once"),
  list: money.describe(
    "List price per unit per MONTH, whatever the billing period; of a fee that is paid once, per unit",
  ),
  floor: money
    .optional()
    .describe("Lowest net price per unit per month that anyone may approve. Never shown to customers"),
});

const plan = z.looseObject({
  ...trust,
  id: id,
  name: z.string(),
  aliases: z.array(z.string()).optional(),
  unit: z.string().describe("What is counted: user, seat, entity …"),
  minimum_quantity: z.int().positive().optional(),
  maximum_quantity: z.int().positive().optional(),
  trial_days: z.int().nonnegative().optional(),
  prices: z.array(price).default([]).describe("None: the price is told on request, and no draft may quote one"),
});

/** pricing/price-book.yaml */
export const priceBook = z.looseObject({
  ...fileTrust,
  currencies: z.array(currencyCode).min(1),
  plans: z.array(plan).min(1),
  add_ons: z.array(plan).optional(),
  discounts: z.looseObject({
    tiers: z
      .array(
        z.strictObject({
          up_to_percent: percent.describe("The largest effective discount, in per cent of list, this tier covers"),
          approver: z.string().nullable().describe("Role that must approve; null: nobody, anyone may offer it"),
          condition: z.string().optional().describe("In words, e.g. 'annual billing only'"),
        }),
      )
      .min(1)
      .describe("Ascending; anything above the last tier is never allowed"),
    free_months: z
      .strictObject({ max: z.int().nonnegative(), approver: z.string().nullable() })
      .optional()
      .describe("Free months also count into the effective discount"),
    price_match: z.strictObject({ allowed: z.boolean(), approver: z.string().nullable() }).optional(),
    stacking: z.boolean().optional().describe("true: several discounts may be combined (they multiply)"),
  }),
});
export type PriceBook = z.output<typeof priceBook>;

const feature = z.looseObject({
  ...trust,
  name: z.string(),
  aliases: z.array(z.string()).optional().describe("Other names and paraphrases for it"),
  status: z.enum(["shipped", "beta", "planned"]),
  shipped: isoDate.optional().describe("The day it became generally available"),
  plans: z.array(z.string()).optional().describe("Ids of the plans that include it"),
});
export type Feature = z.output<typeof feature>;
/** product/features.yaml */
export const features = listRegister("features", feature);

const claim = z.looseObject({
  ...trust,
  id: id,
  wording: z.string().describe("The approved sentence, to be used as it stands"),
  variants: z.array(z.string()).optional().describe("Other approved wordings with the same meaning"),
  evidence: z.string().describe("What proves it"),
  source: z.string().describe("Where the proof is: a path below the root or a URL"),
  expires: isoDate,
});
export type Claim = z.output<typeof claim>;
/** claims/claims.yaml */
export const claims = listRegister("claims", claim);

const term = z
  .looseObject({
    ...trust,
    preferred: z.string().optional().describe("How we write it, with its capitalisation"),
    forbidden: z.array(z.string()).optional().describe("What we never write"),
    reason: z.string().optional(),
    case_sensitive: z.boolean().optional().describe("true: a different capitalisation of `preferred` is wrong too"),
  })
  .refine((t) => t.preferred !== undefined || (t.forbidden?.length ?? 0) > 0, "needs preferred, forbidden or both");
export type Term = z.output<typeof term>;
/** voice/terms.yaml */
export const terms = listRegister("terms", term);

const condition = z.string().describe("A condition over CRM properties, e.g. numberofemployees >= 200");
const crmObject = z.enum(["company", "contact", "deal"]);

const segment = z.looseObject({
  ...trust,
  name: id,
  object: crmObject,
  where: z.array(condition).min(1).describe("All must hold"),
  play: z.string().optional().describe("Path of the playbook that fits"),
});
export type Segment = z.output<typeof segment>;
/** segments/*.yaml */
export const segments = listRegister("segments", segment);

export const SIGNAL_DETECTORS = [
  "property",
  "job_change",
  "new_executive",
  "lost_reason_shipped",
  "stalled_deal",
  "renewal_window",
  "competitor_mentioned",
] as const;
const signal = z.looseObject({
  ...trust,
  name: id,
  detector: z.enum(SIGNAL_DETECTORS).describe("How it is found; `property` needs only `where`"),
  object: crmObject,
  where: z.array(condition).optional().describe("Narrows the records looked at; all must hold"),
  within_days: z.int().positive().optional().describe("How far back (or ahead, for a renewal) to look"),
  play: z.string().optional().describe("Path of the playbook that fits"),
});
export type Signal = z.output<typeof signal>;
/** signals/*.yaml */
export const signals = listRegister("signals", signal);

/** Every register: its path below a root (one `*` stands for a file name), its schema, its file in docs/schemas/. */
export const REGISTERS = [
  { name: "price-book", path: "pricing/price-book.yaml", schema: priceBook },
  { name: "features", path: "product/features.yaml", schema: features },
  { name: "claims", path: "claims/claims.yaml", schema: claims },
  { name: "terms", path: "voice/terms.yaml", schema: terms },
  { name: "segments", path: "segments/*.yaml", schema: segments },
  { name: "signals", path: "signals/*.yaml", schema: signals },
] as const;

export type RegisterName = (typeof REGISTERS)[number]["name"];

/** The register that a path below a root names, if it names one. */
export function registerOf(path: string): (typeof REGISTERS)[number] | undefined {
  return REGISTERS.find((register) => {
    const [before = "", after] = register.path.replace(/\.yaml$/, "").split("*");
    const stem = path.replace(/\.ya?ml$/, "");
    if (stem === path) return false;
    if (after === undefined) return stem === before;
    return stem.startsWith(before) && stem.endsWith(after) && !stem.slice(before.length).includes("/");
  });
}
