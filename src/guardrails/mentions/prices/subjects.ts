/** Whether what is said to cost something is ours to sell. */
import type { CheckContext } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import { oncePer } from "../../../once-per.ts";
import { unitPattern } from "./plans.ts";

/** The thing that costs, in front of its verb. */
const SUBJECT =
  /^\W*(?:(?:and|but|so|also|then|now|yes|well|ok|if|because|since|while)[, ]+)*(?:somebody [^,]{0,30}? that )?(?:(?:the|an?|each|every|this|that|his|her|some|another|your|their) )?((?:[a-z'-]+ ){1,4}?)(?:(?:only|now|also|still|usually|typically|must|should|may|might|can|could) )*(?:costs?|is|are|was|were|runs?|comes?|goes|sells?|charges?|starts?|will be|would be|will cost|would cost)\b/;
const OUR_NOUN =
  /^(?:prices?|pricing|plans?|rates?|fees?|costs?|charge|list|subscriptions?|seats?|users?|licen[cs]es?|licensing|software|platform|service|product|tool|app|system|package|offer|access|membership|it|that|this|they|these|everything|we|ours|you|i|one|which|there|here|quote|deal|total|tier|edition|bundle|solution|company|person|head|member|entry|minimum|all)$/;

export function isUnit(ctx: CheckContext, noun: string | undefined): boolean {
  if (noun === undefined) return true;
  const bare = noun.replace(/s$/, "");
  if (["user", "seat", "licence", "license", "head", "person", "member"].includes(bare)) return true;
  return (ctx.facts.priceBook?.plans ?? []).some((plan) => plan.unit.toLowerCase().replace(/s$/, "") === bare);
}

/** What costs is ours to sell, as far as its name tells: "the lunch costs $20 per person" is not. */
export function isOurs(ctx: CheckContext, clause: string): boolean {
  const subject = SUBJECT.exec(clause);
  const head = subject?.[1]
    ?.trim()
    .split(" ")
    .at(-1)
    ?.replace(/'(?:ll|d|re|ve|s|m)$/, "");
  // "A translation tool must cost $10" speaks of any.
  if (
    head !== undefined &&
    / (?:an?|any|every other|most) [a-z -]+$/.test(
      ` ${subject?.[0].slice(0, subject[0].lastIndexOf(head)) ?? ""}${head}`,
    )
  )
    return isUnit(ctx, head);
  return head === undefined || OUR_NOUN.test(head) || isUnit(ctx, head);
}

/** Words that show a count to stand alone: "for 14 of them", "the 22 are". */
const ALONE =
  /^(?:of|for|on|at|in|and|or|to|with|from|is|are|was|were|will|would|makes?|gives?|that|which|you|we|it|this|times|x|per|a|an|each|in|total|together|altogether)$/;
const countOf = oncePer((plan: Plan) => new RegExp(`^[ -](?:[a-z'-]+ ){0,2}${unitPattern(plan)}\\b`));

/** Whether the number at a place may count what we sell by: "22 docks", "14 of them", not "300 guests". */
export function countsUnits(ctx: CheckContext, at: number): boolean {
  const words = /^[ -]((?:[a-z'-]+(?: |(?![a-z'-]))){1,3})/
    .exec(ctx.text(at + 1, at + 48))?.[1]
    ?.trim()
    .split(" ");
  const [first] = words ?? [];
  if (!words || first === undefined || ALONE.test(first)) return true;
  const counted = ctx.text(at + 1, at + 48);
  return (
    !words.some((word) => /[a-z]{2}s$|^(?:people|staff|children|men|women)$/.test(word)) ||
    (ctx.facts.priceBook?.plans ?? []).some((plan) => countOf(plan).test(counted))
  );
}
