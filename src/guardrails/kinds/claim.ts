import * as z from "zod";
import type { Lexicon } from "../context.ts";
import type { ClaimMention } from "../mentions/claims/approved.ts";
import { claimsIn } from "../mentions/claims/claims.ts";
import { isSaid } from "../mentions/claims/said.ts";
import { defineKind, type Hit } from "./kind.ts";

const TYPES = ["number", "superlative", "comparative", "award", "certification", "guarantee"] as const;

const schema = {
  types: z.array(z.enum(TYPES)).min(1).optional().describe("Only these sorts of claim; all when absent"),
};

interface Compiled {
  types: ReadonlySet<string>;
  source: string | undefined;
}

const NAMES: Record<ClaimMention["type"], string> = {
  number: "figure",
  superlative: "superlative",
  comparative: "comparison",
  award: "award or ranking",
  certification: "certification",
  guarantee: "guarantee",
};

function explain(claim: ClaimMention, quoted: string): string {
  const nearest = claim.claim ? ` Nearest approved wording: "${claim.claim.wording}"` : "";
  if (claim.expired === true) return `The approved claim behind "${quoted}" expired on ${claim.claim?.expires ?? ""}.`;
  if (claim.status === "contradicted")
    return `"${quoted}" differs from the approved claim "${claim.claim?.wording ?? ""}"`;
  return `No approved claim supports the ${NAMES[claim.type]} "${quoted}".${nearest}`;
}

export const claim = defineKind({
  schema,
  compile: (rule, lexicon: Lexicon): Compiled => ({
    types: new Set<string>(rule.types ?? TYPES),
    source: lexicon.facts.sources?.claims,
  }),
  check(compiled, ctx): Hit[] {
    return claimsIn(ctx)
      .filter((found) => found.status !== "supported" && compiled.types.has(found.type))
      .filter((found) => isSaid(ctx, found))
      .map((found) => {
        const span = ctx.draft.span(found.start, found.end);
        const quoted = ctx.draft.quoted(found.start, found.end).replace(/[.,;!]$/, "");
        const source = found.claim
          ? [compiled.source, found.claim.id].filter((part) => part !== undefined).join("#")
          : compiled.source;
        return { ...span, detail: explain(found, quoted), citation: source };
      });
  },
});
