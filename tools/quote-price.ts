import * as z from "zod";
import { defineTool } from "../src/tool.ts";

export default defineTool({
  name: "quote_price",
  title: "Quote a price",
  toolset: "guardrails",
  description:
    "A price from the price book: list, net, floor, whether the discount is allowed, who approves it, every step. " +
    "Use it for every figure instead of calculating. The floor is internal.",
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  inputSchema: z.strictObject({
    plan: z.string().describe("Name or id"),
    quantity: z.int().describe("Units, e.g. users"),
    currency: z.string().describe("e.g. USD"),
    billing: z.enum(["monthly", "annual"]),
    discount: z.number().optional().describe("Per cent of list"),
    free_months: z.number().optional(),
    term_months: z.int().optional().describe("Default 12"),
  }),
  outputSchema: z.object({
    plan: z.string(),
    unit: z.string(),
    quantity: z.int(),
    currency: z.string(),
    billing: z.string(),
    term_months: z.int(),
    list_per_unit_month: z.string(),
    list_total: z.string(),
    net_per_unit_month: z.string(),
    net_total: z.string(),
    effective_discount_percent: z.string(),
    floor_per_unit_month: z.string().optional(),
    allowed: z.enum(["yes", "approval", "no"]),
    approvers: z.array(z.string()),
    reasons: z.array(z.string()),
    conditions: z.array(z.string()).describe("Unchecked: `allowed` only if they hold"),
    warnings: z.array(z.string()),
    steps: z.array(z.object({ what: z.string(), arithmetic: z.string(), result: z.string() })),
  }),

  run: (request, ctx) => ctx.quotePrice(request),

  render(quote) {
    const { currency, unit } = quote;
    const isOnce = quote.billing === "once";
    const each = isOnce ? unit : `${unit} and month`;
    const billed = isOnce ? "paid once" : `${quote.billing} billing`;
    const outcome = {
      yes: quote.conditions.length > 0 ? "Allowed only under the condition below." : "Allowed.",
      approval: `Needs approval: ${quote.approvers.join(", ")}.`,
      no: "Not allowed.",
    }[quote.allowed];
    const floor =
      quote.floor_per_unit_month === undefined ? "" : `; floor (internal) ${currency} ${quote.floor_per_unit_month}`;
    return [
      `${quote.plan}, ${String(quote.quantity)} × ${unit}, ${billed}${isOnce ? "" : `, ${String(quote.term_months)} months`}`,
      `Net ${currency} ${quote.net_total} (list ${quote.list_total}); per ${each} net ${currency} ${quote.net_per_unit_month}, list ${quote.list_per_unit_month}${floor}`,
      `Effective discount ${quote.effective_discount_percent} %. ${outcome}`,
      ...quote.reasons,
      ...quote.warnings.map((warning) => `The price book contradicts itself: ${warning}`),
      ...quote.conditions.map(
        (condition) => `Condition, to be held against ${billed} and the rest of this quote: ${condition}`,
      ),
      ...quote.steps.map(({ what, arithmetic, result }) => `${what}: ${arithmetic} = ${result}`),
    ].join("\n");
  },
});
