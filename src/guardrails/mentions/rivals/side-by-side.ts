/** Tables that set us beside a rival: "| | Acme | Closebook |", and a tick for us where there is a cross for them. */
import type { CheckContext } from "../../context.ts";
import type { Span } from "../../text/draft.ts";
import { near } from "../../text/spans.ts";
import { tableAt } from "../../text/tables.ts";
import { taggedAt } from "../prices/columns.ts";

const MARKS = /[\s*_|\ufe0f.]/g;
const HAS_IT = /^(?:[✓✔✅☑●•🟢👍]|yes|included|always|every (?:time|visit)|all|full|unlimited|free)$/iu;
const LACKS =
  /^(?:[✗✘❌✖×🔴👎–—-]|x|no|none|never|not included|missing|limited|partly|partial|sometimes|rarely|extra|add-on|n\/a|)$/iu;
const OURSELVES = /^(?:us|we|ours|with us|our (?:[a-z]+ )?[a-z]+)$/i;

/** Where the two names stand, when some row of their columns, or column of their rows, favours us. */
export function sideBySide(
  ctx: CheckContext,
  rival: { start: number; end: number },
): { type: "comparison"; start: number; end: number } | undefined {
  const { draft, lexicon } = ctx;
  const { original } = draft;
  const name = draft.span(rival.start, rival.end);
  const table = tableAt(original, name.start);
  if (!table) return undefined;
  const { rows, row, column } = table;
  const told = (cell: Span | undefined) =>
    cell ? original.slice(cell.start, cell.end).replace(MARKS, " ").trim() : undefined;
  const cell = rows[row]?.[column];
  // "Brandwarden until", "report by Brandwarden": more than a name.
  if (!cell || told(cell)?.toLowerCase() !== original.slice(name.start, name.end).toLowerCase()) return undefined;
  const ofUs = (other: Span) => {
    const text = told(other) ?? "";
    if (OURSELVES.test(text)) return true;
    const [from, to] = [taggedAt(draft, other.start), taggedAt(draft, other.end)];
    return text.length < 40 && near(ctx.named("company", lexicon.companyNames), from, to).length > 0;
  };
  const favours = (ours: Span | undefined, theirs: Span | undefined) =>
    HAS_IT.test(told(ours) ?? "-") && LACKS.test(told(theirs) ?? "");
  const beside = row === 0 ? (rows[0] ?? []).findIndex(ofUs) : -1;
  const below = column === 0 ? rows.findIndex((cells) => cells[0] && ofUs(cells[0])) : -1;
  const us = beside >= 0 ? rows[0]?.[beside] : below > 0 ? rows[below]?.[0] : undefined;
  if (!us) return undefined;
  const won =
    beside >= 0
      ? rows.some((cells, at) => at > 0 && favours(cells[beside], cells[column]))
      : (rows[row] ?? []).some((theirs, at) => at > 0 && favours(rows[below]?.[at], theirs));
  if (!won) return undefined;
  if (beside < 0) return { type: "comparison", start: rival.start, end: rival.end };
  const [first, last] = us.start < cell.start ? [us, cell] : [cell, us];
  const text = original.slice(first.start, last.end);
  const from = first.start + text.length - text.trimStart().length;
  return {
    type: "comparison",
    start: taggedAt(draft, from),
    end: taggedAt(draft, first.start + text.trimEnd().length - 1) + 1,
  };
}
