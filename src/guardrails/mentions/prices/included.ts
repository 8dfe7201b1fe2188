/** What a plan is said to include of a thing whose number the price book tells: "Growth includes 20 entities". */
import type { CheckContext } from "../../context.ts";
import type { Plan } from "../../facts.ts";

export interface InclusionMention {
  start: number;
  end: number;
  plan: Plan;
  /** The thing, in the words of the draft, and how many of it the book includes. */
  noun: string;
  included: number;
}

const INCLUDES =
  /^(?: plan)?(?: (?:already|also|now|always))?(?: (?:includes|comes with|covers|contains|is for|allows)(?: up to| as many as| a full| the first)?|: (?:up to )?) ?\ue003 (?:(?:legal|active|full|named|single) )?([a-z]+)(?![a-z-])/;

/** Numbers that differ from the book's `included_<things>`. */
export function wrongInclusions(ctx: CheckContext): InclusionMention[] {
  return ctx.named("plans", ctx.lexicon.plans).flatMap(({ end, value: plan }): InclusionMention[] => {
    const told = INCLUDES.exec(ctx.text(end, Math.min(ctx.sentence(end).end, end + 70)));
    const noun = told?.[1];
    if (!told || noun === undefined) return [];
    const included = includedOf(plan, noun);
    const at = end + told[0].indexOf("\ue003");
    const quantity = ctx.draft.quantityAt.get(at)?.value;
    if (included === undefined || quantity === included) return [];
    return [{ start: at, end: end + told[0].length, plan, noun, included }];
  });
}

/** The book's own field, such as `included_entities: 10`; words such as "unlimited" tell no number. */
function includedOf(plan: Plan, noun: string): number | undefined {
  const stem = noun.replace(/(?:ies|y|es|s)$/, "");
  const field = Object.entries(plan).find(
    ([key]) => key.startsWith("included_") && key.slice("included_".length).replace(/(?:ies|y|es|s)$/, "") === stem,
  );
  return typeof field?.[1] === "number" ? field[1] : undefined;
}
