/** The form of policy files. `npm run check` generates docs/schemas/policy.schema.json from it. */
import * as z from "zod";
import { claim } from "./kinds/claim.ts";
import { commitment } from "./kinds/commitment.ts";
import { competitor } from "./kinds/competitor.ts";
import { disclosure } from "./kinds/disclosure.ts";
import { discount } from "./kinds/discount.ts";
import { feature } from "./kinds/feature.ts";
import type { Kind } from "./kinds/kind.ts";
import { legal } from "./kinds/legal.ts";
import { length } from "./kinds/length.ts";
import { pattern } from "./kinds/pattern.ts";
import { price } from "./kinds/price.ts";
import { privacy } from "./kinds/privacy.ts";
import { semantic } from "./kinds/semantic.ts";
import { term } from "./kinds/term.ts";
import { voice } from "./kinds/voice.ts";
import { LENGTH_UNITS } from "./text/length-units.ts";

export const KINDS = {
  discount,
  price,
  feature,
  claim,
  legal,
  commitment,
  competitor,
  privacy,
  disclosure,
  term,
  voice,
  length,
  pattern,
  semantic,
} as const;
export type KindName = keyof typeof KINDS;

export const SEVERITIES = ["block", "approval", "revise"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const isoDate = z.iso.date().describe("ISO 8601 date, YYYY-MM-DD");
const name = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "use small letters, digits and single hyphens");

const example = z
  .union([
    z.string().min(1),
    z.strictObject({
      text: z.string(),
      channel: z.string().optional(),
      audience: z.string().optional(),
      account: z.string().optional(),
      as_of: isoDate.optional(),
    }),
  ])
  .describe("A draft, or a draft with the channel, audience, account and date it is checked for");
export type Example = z.output<typeof example>;

const ruleFields = {
  id: name.describe("Unique over all policy files; findings and the audit log name it"),
  severity: z
    .enum(SEVERITIES)
    .describe("block: must not be sent; approval: somebody must agree; revise: should be mended"),
  message: z.string().optional().describe("What the writer reads; the particulars are appended"),
  why: z.string().optional().describe("The reason behind the rule"),
  link: z.string().optional().describe("Where the policy is written down: a path below the knowledge root or a URL"),
  approver: z.string().optional().describe("Who can agree, where severity is approval"),
  channels: z.array(z.string()).min(1).optional().describe("Only these channels; all when absent"),
  audience: z.array(z.string()).min(1).optional().describe("Only these audiences, e.g. [customer]; all when absent"),
  from: isoDate.optional().describe("First day the rule holds"),
  until: isoDate.optional().describe("Last day the rule holds"),
  examples: z
    .strictObject({ valid: z.array(example).optional(), invalid: z.array(example).optional() })
    .optional()
    .describe("Drafts that must pass and drafts that must be found; run whenever the policy is tested"),
};

function ruleOf<Name extends KindName>(kind: Name) {
  return z.strictObject({
    ...ruleFields,
    kind: z.literal(kind),
    ...(KINDS[kind].schema as (typeof KINDS)[Name]["schema"]),
  });
}

export const rule = z
  .discriminatedUnion("kind", [
    ruleOf("discount"),
    ruleOf("price"),
    ruleOf("feature"),
    ruleOf("claim"),
    ruleOf("legal"),
    ruleOf("commitment"),
    ruleOf("competitor"),
    ruleOf("privacy"),
    ruleOf("disclosure"),
    ruleOf("term"),
    ruleOf("voice"),
    ruleOf("length"),
    ruleOf("pattern"),
    ruleOf("semantic"),
  ])
  .check(({ value, issues }) => {
    if (value.from !== undefined && value.until !== undefined && value.from > value.until)
      issues.push({
        code: "custom",
        input: value,
        path: ["until"],
        message: `${value.until} is before from, ${value.from}: the rule would hold on no day`,
      });
    if (value.kind === "length" && value.min !== undefined && value.max !== undefined && value.min > value.max)
      issues.push({
        code: "custom",
        input: value,
        path: ["max"],
        message: `${value.max} is less than min, ${value.min}: no text would do`,
      });
  });
export type Rule = z.output<typeof rule>;

export const channel = z.strictObject({
  id: name.describe("How drafts name the channel"),
  name: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  limit: z.int().positive().optional().describe("Longest text, counted in `unit`"),
  unit: z.enum(LENGTH_UNITS).optional().describe("What the channel counts; characters when absent"),
  subject_limit: z.int().positive().optional().describe("Longest subject line, in characters"),
  exclamation_marks: z.int().nonnegative().optional().describe("How many are allowed in one text"),
  emoji: z
    .union([z.boolean(), z.int().nonnegative()])
    .optional()
    .describe("true: any; false: none; a number: at most so many"),
  disclosures: z
    .array(z.string())
    .optional()
    .describe("What every text in this channel must carry; see kind disclosure"),
});
export type Channel = z.output<typeof channel>;

export const competitorName = z.union([
  z.string().min(1),
  z.strictObject({ name: z.string(), aliases: z.array(z.string()).optional() }),
]);

export const policyFile = z.strictObject({
  title: z.string().optional(),
  summary: z.string().optional(),
  owner: z.string().optional().describe("Who answers for the policy"),
  reviewed: z.string().optional().describe("When it was last looked through"),
  expires: z.string().optional().describe("When it has to be looked through again; the rules go on to hold"),
  company: z
    .strictObject({ name: z.string(), aliases: z.array(z.string()).optional() })
    .optional()
    .describe("The company and product names that, beside 'we' and 'our', mean ourselves"),
  competitors: z.array(competitorName).optional().describe("Names that kind competitor looks for"),
  examples_as_of: isoDate.optional().describe("The day on which this file's examples are judged; today when absent"),
  channels: z.array(channel).optional(),
  rules: z.array(rule).optional(),
});
export type PolicyFile = z.output<typeof policyFile>;

/** JSON Schema (draft 2020-12) of a policy file, for editors. */
export function policyJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(policyFile, { io: "input", unrepresentable: "any" });
}

export const kindOf = (name: KindName): Kind => KINDS[name] as unknown as Kind;
