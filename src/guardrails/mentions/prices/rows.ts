/** Rows of a table: what heads them names a plan, how it is billed and how many of it there are. */
import type { CheckContext } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import type { Span } from "../../text/draft.ts";
import { near } from "../../text/spans.ts";
import { lineAround } from "../../text/tables.ts";
import { unitPattern } from "./plans.ts";

export interface RowHead {
  plan: Plan;
  billing?: "monthly" | "annual";
}

const ANNUAL = /\b(?:annual|annually|yearly|per year|a year|p\.a)\b/i;
const MONTHLY = /\b(?:monthly|month to month|month-to-month)\b/i;
/** What may stand beside a plan's name without making it another thing: "Assured, 12 buildings, billed annually". */
const TERMS =
  "plan|tier|package|edition|subscription|contract|licen[cs]es?|per|an?|the|our|your|with|on|in|for|of|at|and|to|months?|years?|monthly|annual|annually|yearly|billing|billed|paid|pay|invoiced|payments?|terms?|commitment|upfront|up|front|advance|each|net|list|prices?";

export function billingOf(told: string): "monthly" | "annual" | undefined {
  return ANNUAL.test(told) ? "annual" : MONTHLY.test(told) ? "monthly" : undefined;
}

/** Whether the words beside a plan's name only tell how it is sold; `rest` is as written or tagged. */
export function isOnlyTerms(rest: string, plan: Plan): boolean {
  return new RegExp(`^(?:\\W|\\d|\\b(?:${TERMS}|${unitPattern(plan)})\\b)*$`, "i").test(rest);
}

const isPrice = (cell: string) => /^\s*\ue002[ *]*(?:(?:\/|per|a|each) ?[a-z/ ]{1,24})?\s*$/.test(cell);
const isCount = (cell: string) => /^\W*\ue003(?: [a-z-]+){0,2}\W*$/.test(cell);

/** In a table's row a price is a cell of its own: its plan is the cell in front, across other prices and counts. */
export function headOfRow(ctx: CheckContext, position: number, sentence: Span): RowHead | undefined {
  const { tagged } = ctx.draft;
  // A line ends a sentence, so a cell is one; to look no further keeps a long line cheap.
  if (!isPrice(tagged.slice(sentence.start, sentence.end))) return undefined;
  const from = tagged.lastIndexOf("\n", position) + 1;
  for (let end = from - 1, cells = 0; end > 0 && cells < 8; cells += 1) {
    const start = tagged.lastIndexOf("\n", end - 1) + 1;
    const cell = tagged.slice(start, end);
    // A count that heads the row tells no plan.
    if (cell.trim() !== "" && !isPrice(cell) && !(isCount(cell) && isInside(ctx, start))) {
      const [name, ...others] = near(ctx.named("plans", ctx.lexicon.plans), start, end);
      if (!name || others.some(({ value }) => value !== name.value)) return undefined;
      const rest = tagged.slice(start, name.start) + " " + tagged.slice(name.end, end);
      if (!isOnlyTerms(rest, name.value)) return undefined;
      const billing = billingOf(rest);
      return billing ? { plan: name.value, billing } : { plan: name.value };
    }
    end = start - 1;
  }
  return undefined;
}

/** Whether another cell of its row stands in front of the one at `position`, in a table with bars. */
function isInside({ draft }: CheckContext, position: number): boolean {
  const at = draft.span(position, position + 1).start;
  const before = draft.original.slice(lineAround(draft.original, at).start, at);
  return before.replace(/^\s*\|/, "").includes("|");
}
