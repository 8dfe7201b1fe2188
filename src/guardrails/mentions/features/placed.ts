/** Which plan a table or a heading puts a feature into, where no sentence says so. */
import type { CheckContext } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import type { Span } from "../../text/draft.ts";
import { near } from "../../text/spans.ts";
import { cellAt, lineAround } from "../../text/tables.ts";
import { planOfCell, planOfColumn, taggedAt } from "../prices/columns.ts";

/** "✓", "yes", "included": the column's plan has what the row is called. */
const HAS_IT = /^[\s*_]*(?:[✓✔✅☑●•x]|yes|included|incl\.?|full|available|unlimited)[\s*_.️]*$/iu;
/** "Not in this plan", "from Growth": a cell that takes away what it names. */
const TAKES_AWAY =
  /\b(?:no|not|without|except|excluding|add-on|extra|optional|only|from|upgrade|needs?|requires?|missing)\b/i;

/** Plans that a table gives a feature to: by the row it is told in, or by the marks of the row that it heads. */
export function plansOfTable(ctx: CheckContext, mention: { start: number; end: number }): Plan[] {
  const { original } = ctx.draft;
  const { start } = ctx.draft.span(mention.start, mention.end);
  const cell = cellAt(original, start);
  const title = cell?.row[0];
  if (!cell || !title || cell.header.length !== cell.row.length) return [];
  const told = ({ start: from, end }: Span) => original.slice(from, end);
  if (cell.column > 0) {
    const here = cell.row[cell.column];
    const plan = here && !TAKES_AWAY.test(told(here)) ? planOfCell(ctx, title) : undefined;
    return plan ? [plan] : [];
  }
  return cell.row.flatMap((mark, column) => {
    const plan = column > 0 && HAS_IT.test(told(mark)) ? planOfColumn(ctx, { ...cell, column }) : undefined;
    return plan ? [plan] : [];
  });
}

const BULLET = /^[ \t]*(?:[-*+•·–✓✔✅]|\d{1,2}[.)])[ \t]/u;
/** "# Relay, for teams that share a pager" */
const HEADING = /^(?:#{1,6} |\*\*(?=[^*\n]+\*\*[^\w\n]*$)|(?=[^\n]+\n={3,}))/;
const MOST_LINES = 30;

/** The plan whose name begins the heading above a list, for a feature that is one of the list's points. */
export function planOfHeading(ctx: CheckContext, mention: { start: number; end: number }): Plan | undefined {
  const { original } = ctx.draft;
  const { start } = ctx.draft.span(mention.start, mention.end);
  let line = lineAround(original, start);
  const point = original.slice(line.start, start);
  if (!BULLET.test(point) || TAKES_AWAY.test(point)) return undefined;
  for (let lines = 0; line.start > 0 && lines < MOST_LINES; lines += 1) {
    line = lineAround(original, line.start - 1);
    const told = original.slice(line.start, line.end);
    const mark = HEADING.exec(told);
    if (!mark) continue;
    const opens = line.start + mark[0].length;
    const plans = ctx.named("plans", ctx.lexicon.plans);
    const [name, ...others] = near(plans, taggedAt(ctx.draft, line.start), taggedAt(ctx.draft, line.end));
    if (!name || others.length > 0 || TAKES_AWAY.test(told)) return undefined;
    return ctx.draft.span(name.start, name.end).start - opens <= 4 ? name.value : undefined;
  }
  return undefined;
}
