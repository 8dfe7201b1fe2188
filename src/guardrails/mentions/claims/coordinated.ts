/** Members of a list behind its head: "certified to ISO 27001 and SOC 2", "cut waste by 10% and water by 20%". */
import type { CheckContext } from "../../context.ts";
import { TAG } from "../../text/draft.ts";
import type { ClaimMention } from "./approved.ts";
import { CERTIFICATE_NAME } from "./certificates.ts";
import { isNamed } from "./subject.ts";

const AND = "(?:,? (?:and|as well as|plus|but also)|,)(?: also| now| even)?";
const SHARE = `[${TAG.percent}${TAG.fraction}${TAG.ratio}]`;
const STANDARD = new RegExp(
  `^${AND}(?: (?:to|for|under|against|by|with))? ((?:the |our |an? )?${CERTIFICATE_NAME})(?![a-z]| (?:training|audits?|forms?|questionnaires?|is|are|will|comes?|later|next)\\b)`,
);
/** What is measured may change, the verb and its "by" stay. */
const BY_SHARE = new RegExp(
  `^${AND} ((?!(?:we|you|i|they|he|she|it|get|take|save|pay)\\b)(?:[a-z'-]+ ){1,4}?by (?:up to |about |over |more than |almost |nearly )?${SHARE})`,
);
const PRIZE =
  /^(?:,? and|,? as well as|,) ((?:the|an?) (?:[a-z0-9&'-]+ ){1,4}?(?:awards?|prizes?|medals?|trophy|of the (?:year|month)))(?![a-z])/;

/** The passages that share the head of a claim that was found, in their order. */
export function coordinatedWith(
  ctx: CheckContext,
  { start, end, type }: Pick<ClaimMention, "start" | "end" | "type">,
): { start: number; end: number }[] {
  const member =
    type === "certification"
      ? STANDARD
      : type === "award"
        ? PRIZE
        : type === "number" && / by [^ ]+(?: [^ ]+){0,2}$/.test(ctx.text(start, end))
          ? BY_SHARE
          : undefined;
  if (!member) return [];
  const sentence = ctx.sentence(start);
  const found: { start: number; end: number }[] = [];
  for (let at = end; at < sentence.end;) {
    const match = member.exec(ctx.text(at, sentence.end));
    const said = match?.[1];
    if (!match || said === undefined) break;
    const next = { start: at + match[0].length - said.length, end: at + match[0].length };
    if (type === "award" && !isNamed(ctx, next.start - 1, next.end)) break;
    found.push(next);
    at = next.end;
  }
  return found;
}
