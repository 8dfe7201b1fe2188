/** A brief as a model reads it. The budget counts exactly this. */
import { sidesByValue, sideText, type Side } from "./conflict-text.ts";

export interface BriefItem {
  uri: string;
  title: string;
  text: string;
  /** What a writer must know before using it: internal, stale, draft, superseded. */
  caution?: string | undefined;
}

export interface LeftOut {
  uri: string;
  title: string;
  tokens: number;
}

export interface ShownBrief {
  sections: { heading: string; items: BriefItem[] }[];
  conflicts: { fact: string; values: Side[] }[];
  /** The best of what fitted the task but not the budget. */
  left_out: LeftOut[];
  /** o200k tokens of the whole text. */
  tokens: number;
  max_tokens: number;
  note?: string | undefined;
}

export function briefText({ sections, conflicts, left_out, tokens, max_tokens, note }: ShownBrief): string {
  return [
    `Brief of ${String(tokens)} tokens, ${String(max_tokens)} allowed`,
    ...(note ? [note] : []),
    ...conflicts.map(briefConflictText),
    ...sections.map(({ heading, items }) => [`## ${heading}`, ...items.map(itemText)].join("\n")),
    ...(left_out.length > 0 ? [`Left out for lack of room: ${left_out.map(leftOutText).join("; ")}`] : []),
  ].join("\n\n");
}

export function itemText(item: BriefItem): string {
  const caution = item.caution === undefined ? "" : ` (${item.caution})`;
  return `[${item.title}](${item.uri})${caution}\n${item.text}\n`;
}

export function briefConflictText({ fact, values }: ShownBrief["conflicts"][number]): string {
  const sides = sidesByValue(values).map((group) => `${group.value}: ${group.sides.map(sideText).join(", ")}`);
  return `CONFLICT about ${fact}: ${sides.join("; against ")}`;
}

export function leftOutText({ title, uri, tokens }: LeftOut): string {
  return `${title} (${uri}, ${String(tokens)} tokens)`;
}
