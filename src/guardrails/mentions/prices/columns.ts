/** Price tables: a row or a column for each plan. */
import type { CheckContext } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import type { Draft, Span } from "../../text/draft.ts";
import { near } from "../../text/spans.ts";
import { cellAt, type Cell } from "../../text/tables.ts";
import { billingOf, isOnlyTerms, type RowHead } from "./rows.ts";

/** From an offset of the original text to one of the tagged. */
export const taggedAt = (draft: Draft, position: number): number => draft.toTagged(draft.fromOriginal(position));

/** The plan that a cell names, and nothing beside it but what a plan is called. */
export function planOfCell(ctx: CheckContext, cell: Span): Plan | undefined {
  const { draft, lexicon } = ctx;
  const [name, ...others] = near(
    ctx.named("plans", lexicon.plans),
    taggedAt(draft, cell.start),
    taggedAt(draft, cell.end),
  );
  if (!name || others.length > 0) return undefined;
  const { start, end } = draft.span(name.start, name.end);
  const rest = draft.original.slice(cell.start, start) + " " + draft.original.slice(end, cell.end);
  return isOnlyTerms(rest, name.value) ? name.value : undefined;
}

/** What a row of list prices is called: by its currency, its billing, its unit, or not at all. */
const PRICES =
  /^(?!.*\b(?:set-?up|onboarding|training|support|extra|additional|add-?on|overage|migration|credits?|savings?|you save|total)\b)(?:\s*|.*(?:\b(?:prices?|pricing|list|costs?|fee|eur|usd|gbp|chf|euros?|dollars?|pounds?|monthly|annual(?:ly)?|yearly|per|a|an)\b|[€$£/]).*)$/is;

/** Whose price stands in a table's cell, and by which billing: the one heads its row and the other its column, or the reverse. */
export function priceOfCell(ctx: CheckContext, position: number): RowHead | undefined {
  const { original } = ctx.draft;
  const cell = cellAt(original, ctx.draft.span(position, position + 1).start);
  const [title, head] = [cell?.row[0], cell?.header[cell.column]];
  if (!cell || !title || !head || cell.header.length !== cell.row.length) return undefined;
  const rowPlan = planOfCell(ctx, title);
  const label = rowPlan ? head : title;
  const plan = rowPlan ?? planOfColumn(ctx, cell);
  const told = original.slice(label.start, label.end);
  if (!plan || !PRICES.test(told)) return undefined;
  const other = rowPlan ? title : head;
  const billing = billingOf(told) ?? billingOf(original.slice(other.start, other.end));
  return billing ? { plan, billing } : { plan };
}

/** The plan that heads a cell's column, where its row does not begin with a plan itself. */
export function planOfColumn(ctx: CheckContext, { row, header, column }: Cell): Plan | undefined {
  const [head, title] = [header[column], row[0]];
  if (column === 0 || !head || !title || header.length !== row.length || planOfCell(ctx, title)) return undefined;
  return planOfCell(ctx, head);
}
