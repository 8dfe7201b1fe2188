import * as z from "zod";
import { defineTool } from "../src/tool.ts";

const span = z.object({ start: z.int(), end: z.int(), line: z.int(), column: z.int() });

export default defineTool({
  name: "check_draft",
  title: "Check a draft against policy",
  toolset: "guardrails",
  description:
    "Check any text before it leaves the company: prices, discounts, features, claims, promises, privacy, voice. " +
    "Mend what is found and check again until it passes; never send on block, ask the approver on approval.",
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  inputSchema: z.strictObject({
    text: z.string().describe("The whole draft, subject line included"),
    channel: z.string().optional().describe("e.g. email, linkedin, sms; rules of a channel need it"),
    audience: z.string().optional().describe("customer (default), internal, or one that rules name"),
    account: z.string().optional().describe("Company it goes to"),
    as_of: z.string().optional().describe("YYYY-MM-DD; default today"),
  }),
  outputSchema: z.object({
    verdict: z.enum(["block", "approval", "revise", "pass"]),
    findings: z.array(
      z.object({
        rule: z.string(),
        kind: z.string(),
        severity: z.string(),
        span,
        excerpt: z.string(),
        message: z.string(),
        why: z.string().optional(),
        citation: z.string().optional(),
        approver: z.string().optional(),
        fix: z.object({ start: z.int(), end: z.int(), replacement: z.string() }).optional(),
      }),
    ),
    claims: z.array(
      z.object({
        text: z.string(),
        span,
        status: z.enum(["supported", "contradicted", "unsupported"]),
        claim: z.string().optional(),
        wording: z.string().optional(),
        evidence: z.string().optional(),
        source: z.string().optional(),
        expires: z.string().optional(),
      }),
    ),
    policy_version: z.string(),
  }),

  run: (request, ctx) => ctx.checkDraft(request),

  render({ verdict, findings, claims, policy_version }) {
    const at = (place: z.output<typeof span>) =>
      `line ${String(place.line)}, column ${String(place.column)} (${String(place.start)}–${String(place.end)})`;
    const found = findings.map((finding, i) =>
      [
        `${String(i + 1)}. ${finding.severity.toUpperCase()} ${at(finding.span)}: "${finding.excerpt}"`,
        finding.message,
        ...(finding.approver === undefined ? [] : [`approval: ${finding.approver}`]),
        ...(finding.fix === undefined
          ? []
          : [
              `fix: replace ${String(finding.fix.start)}–${String(finding.fix.end)} with ${JSON.stringify(finding.fix.replacement)}`,
            ]),
        ...(finding.why === undefined ? [] : [`why: ${finding.why}`]),
        `rule ${finding.rule} (${finding.kind})${finding.citation === undefined ? "" : `, ${finding.citation}`}`,
      ].join("\n"),
    );
    const claimed = claims.map((claim) => {
      // What does not cover the words is only the claim that comes nearest to them, or one that has expired.
      const entry =
        claim.claim === undefined
          ? ""
          : claim.status === "unsupported"
            ? `, nearest ${claim.claim}`
            : ` by ${claim.claim}`;
      const proof = [
        claim.wording === undefined ? "" : `its wording: "${claim.wording}"`,
        claim.evidence === undefined ? "" : `evidence: ${claim.evidence}`,
        claim.source === undefined ? "" : `source: ${claim.source}`,
        claim.expires === undefined ? "" : `expires ${claim.expires}`,
      ].filter((part) => part !== "");
      return [`Claim "${claim.text}", ${at(claim.span)}: ${claim.status}${entry}`, ...proof].join("; ");
    });
    return [`Verdict: ${verdict} (policy ${policy_version})`, ...found, ...claimed].join("\n\n");
  },
});
