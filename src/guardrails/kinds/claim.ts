import * as z from "zod";
import type { CheckContext, Lexicon } from "../context.ts";
import type { ClaimMention } from "../mentions/claims/approved.ts";
import { claimsIn, isDenied } from "../mentions/claims/claims.ts";
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

/** "Why do 40 banks bank with us?" takes for true what it asks about. */
const PRESUPPOSED = /^\W*(?:so |and )?why (?:do|does|did|have|has|are|is)(?! you\b| your\b| they\b| we\b)/;

/** "Has been certified since last spring" still holds. */
const LASTING = /\b(?:has|have|'ve) been\b.*\bsince\b/;

/** "You would have a hard time finding a better one" imagines nothing. */
const HARD_TO_FIND = /\b(?:would|'d) have a (?:hard|tough|difficult) (?:time|job)\b/;

/** Told, asked or imagined. What the register contradicts it contradicts of last year too. */
function isUnsaid(ctx: CheckContext, { start, status, expired, type }: ClaimMention): boolean {
  const known = type === "number" && (status === "contradicted" || expired === true);
  const sentence = ctx.sentence(start);
  const text = ctx.text(sentence.start, sentence.end);
  const lasting = type === "certification" ? LASTING.test(text) : type === "award";
  if (type === "superlative" && HARD_TO_FIND.test(text)) return ctx.quoted(start);
  if (!ctx.notSaid(start, known || lasting ? "presence" : "statement")) return false;
  return ctx.quoted(start) || !PRESUPPOSED.test(text);
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
      .filter((found) => !isUnsaid(ctx, found) && !isDenied(ctx, found))
      .map((found) => {
        const span = ctx.draft.span(found.start, found.end);
        const quoted = ctx.draft.original
          .slice(span.start, span.end)
          .replace(/\s+/g, " ")
          .replace(/[.,;!]$/, "");
        const source = found.claim
          ? [compiled.source, found.claim.id].filter((part) => part !== undefined).join("#")
          : compiled.source;
        return { ...span, detail: explain(found, quoted), citation: source };
      });
  },
});
