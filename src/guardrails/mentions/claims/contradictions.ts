/** Figures that differ from an approved claim's, whatever words they are told in. */
import type { CheckContext, Lexicon } from "../../context.ts";
import type { Sentence } from "../../text/sentences.ts";
import { near, type Cover } from "../../text/spans.ts";
import { TOLD_BY_READER } from "../lexicon.ts";
import { approved, isApproved, sameQuantity, unitOf, type ClaimMention } from "./approved.ts";
import { meaningOf } from "./meaning.ts";
import { readersOwn } from "./subject.ts";
import { oncePer } from "../../../once-per.ts";

/** The approved claims that hold a figure, each with its words but for our own name. */
const withFigures = oncePer(({ company, facts }: Lexicon) => {
  const names = meaningOf(company.join(" ").toLowerCase());
  return approved(facts.claims ?? [])
    .filter((entry) => entry.quantities.length > 0)
    .map((entry) => ({ ...entry, own: [...entry.words].filter((word) => !names.has(word)) }));
});

/** "Guests check in in 90 seconds", where an approved claim says four minutes: told by the register, whatever the wording. */
export function contradictions(ctx: CheckContext, owned: ReadonlySet<number>, found: Cover): ClaimMention[] {
  if (ctx.draft.quantities.length === 0) return [];
  const list = withFigures(ctx.lexicon);
  if (list.length === 0) return [];
  const more: ClaimMention[] = [];
  const competitors = ctx.named("competitors", ctx.lexicon.competitors);
  for (const { at, quantity } of ctx.draft.quantities) {
    if (quantity.type === "date" || quantity.type === "money" || owned.has(at)) continue;
    if (found.touches(at, at + 1)) continue;
    // "One of them", "home by six" count or tell the time.
    if (quantity.type === "number" && quantity.words === true && quantity.value <= 12) continue;
    const sentence = ctx.sentence(at);
    const text = ctx.text(sentence.start, sentence.end);
    if (TOLD_BY_READER.test(ctx.text(sentence.start, at)) || SETTING.test(text) || readersOwn(text)) continue;
    if (text.startsWith(" old", at + 1 - sentence.start)) continue;
    // What we do beside a named competitor is a comparison, which kind competitor judges.
    if (near(competitors, sentence.start, sentence.end).length > 0) continue;
    const words = meaningOf(text);
    const beside = quantity.type === "number" ? meaningOf(besides(ctx, sentence, at)) : undefined;
    if (LABEL.test(ctx.text(sentence.start, at)) || THEIR_VALUE.test(ctx.text(Math.max(0, at - 60), at))) continue;
    if (isSurvey(ctx, at, at + 1) || (STUDIED.test(text) && !OURS.test(text))) continue;
    const alike = list.filter((candidate) => {
      const { own } = candidate;
      const shared = own.filter((word) => words.has(word)).length;
      // Two words in common say little, unless the claim has hardly more and the figure is of a telling kind.
      const telling =
        own.length <= 3 &&
        (unitOf(quantity) === "share" || candidate.quantities.some((other) => sameQuantity(quantity, other)));
      // A count is about what stands beside it.
      if (beside && !candidate.own.some((word) => beside.has(word))) return false;
      // "Acme was founded in 2009 and inspects 7,400 buildings": all the claim's words beside a greater count.
      if (beside && own.length > 1 && own.every((word) => beside.has(word)) && isOurs(ctx, sentence))
        return candidate.quantities.some((other) => other.type === "number" && quantity.value >= other.value);
      return (
        shared >= Math.max(telling ? 2 : 3, own.length * 0.6) &&
        // "Half your learners" is an everyday word; against a claim it counts only where all the rest is said.
        (quantity.type !== "fraction" || shared === own.length) &&
        candidate.quantities.some((other) => unitOf(other) === unitOf(quantity))
      );
    });
    const said = ctx.draft.quantitiesBetween(sentence.start, sentence.end);
    const same = alike.filter((candidate) => said.some((one) => isApproved(ctx, one.at, one.quantity, candidate)));
    if (alike[0] === undefined || same.some(({ claim }) => claim.expires >= ctx.asOf)) continue;
    const place = { start: at, end: at + 1, type: "number" as const };
    more.push(
      same[0]
        ? { ...place, status: "unsupported", claim: same[0].claim, expired: true }
        : { ...place, status: "contradicted", claim: alike[0].claim },
    );
  }
  return more;
}

/** The words next to a figure, as far as the next stop. */
function besides(ctx: CheckContext, sentence: Sentence, at: number): string {
  const behind = /^[^.,;:!?()\n]{0,40}/.exec(ctx.text(at + 1, sentence.end))?.[0] ?? "";
  const before = /[^.,;:!?()\n]{0,24}$/.exec(ctx.text(sentence.start, at))?.[0] ?? "";
  return `${before} ${behind}`;
}
/** A figure that is a name: "level 2", "+1". */
const LABEL =
  /(?:\b(?:iso|iec|soc|din|level|tier|step|type|phase|part|version|chapter|sev|no\.|room|page|question|day|workday|week|month|quarter|hour|minute|lesson|item|line|row|slide|figure|table|ticket|case|order|invoice|number) |[+#])$/;
/** "Your stock accuracy: 91 %", in one cell or in two. */
const THEIR_VALUE = /(?:^|[\n|*-] ?|[.!?] )(?:your|their) (?:[a-z-]+ ){0,3}[a-z-]+\s*[:|\n][\s|]*$/;
/** What a study says of everybody. */
const STUDIED =
  /\b(?:(?:says?|according to|found by|reports?|shows?) (?:the|a|an|this|that) (?:[a-z]+ )?(?:survey|study|report|benchmark|poll)|(?:survey|study|report|benchmark|poll) (?:says|shows|found|finds|reports))\b/;
const OURS = /\b(?:we|our|ours|us)\b/;
const isOurs = (ctx: CheckContext, { start, end }: Sentence): boolean =>
  !/\byours?\b|\bfor you\b|\b(?:hop|want|plan|aim|would|will|goal|target)\w*\b/.test(ctx.text(start, end)) &&
  (OURS.test(ctx.text(start, end)) || near(ctx.named("company", ctx.lexicon.companyNames), start, end).length > 0);

/** How something is set up or when the doors are shut is no claim. */
export const SETTING =
  /\b(?:thresholds?|limits?|alert(?:s|ed)? (?:you |us |me )?(?:when|if|at|once|above|below)|filters?|tolerance|materiality|at most)\b|\bset (?:the|a|your|it)\b|\b(?:in the (?:room|audience|hall)|show of hands)\b|\b(?:(?:annual|yearly|monthly) billing|(?:list|new) (?:price|list)s?\b|(?:raised?|raises|changed?|lower(?:ed)?|cut) our (?:prices?|list|rates|fees)|invoice is|our (?:[a-z]+ ){0,3}(?:bill|rent|prices?) (?:went|rose|fell|is|are|has|have))\b|\bwe(?:'re| are| will|'ll)? clos(?:e|ed|ing) (?:on|at|in|for|from|between|early)\b/;

/** "30 % of users found the menu confusing": an observation about people, not a claim about us. */
export function isSurvey(ctx: CheckContext, start: number, end: number): boolean {
  const sentence = ctx.sentence(start);
  const rest = ctx.text(start, Math.min(sentence.end, end + 60));
  return /^[\ue001\ue005\ue007] of (?!our\b)[a-z ]{2,30}? (?:found|say|said|think|believe|told|still|admit|want|reported|expect|feel|felt|prefer|have never|do not|don't|are (?:looking|planning|unhappy|worried)|spend|plan)\b/.test(
    rest,
  );
}
