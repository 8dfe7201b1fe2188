/** A plan that the next clause puts a feature into by a pronoun: "The tracker shows every defect. It's included in Solo." */
import type { CheckContext } from "../../context.ts";
import type { FeatureMention } from "./features.ts";
import type { Scope } from "./plan-scopes.ts";

const ADVERBS = "(?:,? (?:also|already|even|now|simply|of course|always|both|all|still|just|too))*";
const CAN_BE =
  "(?:'s|'re|'ll be| is| are| will be| can be| comes?| ships?| works?| runs?| belongs?| (?:has|have) been)";
const PLACED = `(?:${CAN_BE}${ADVERBS}(?: (?:included|in|(?:an? )?part|available|bundled|standard|built|switched on|turned on|there|free|yours|ready|live|added|covered|enabled|open|offered))*)`;
/** "You can switch it on", "we include that" */
const HANDLED =
  "(?:you|we|your [a-z]+|they|everyone|everybody|anyone)(?:'ll|'ve| will| can| could| may| also| already| now| simply| just| even)* (?:get|gets|have|has|find|use|switch|turn|try|add|activate|enable|include|offer|open|see|run|unlock|test|order|give you|receive|book) (it|this|that|them|these|those|both)(?: (?:on|up|out|for free|too|as well|already|today|now|straight away|right away|free of charge|at no extra cost))*";
const INTO =
  "(?:in(?:to)?|on|with|of|for|to|under|(?<=available|included|there|live) from)(?: (?:the|our|your|every|even|all))*";
const TURNS =
  "(?:(?:and|but|so|because|as|since|plus|yes|best of all|better still|good news|the best part|by the way|what's more|of course),? )*";
const FREELY =
  "(?: (?:for free|free of charge|at no (?:extra|additional) (?:cost|charge)|as standard|as well|too|today|from day one|right away))*";
/** "Included in every plan." */
const ALONE =
  "(?:(?:also|already|even|now|all) )*(?:included|available|bundled|standard|free|live|ready|yours|(?:an? )?part|comes|ships|built in|all this)";
const TAKEN_UP = new RegExp(
  `(?:^|[.;:,–—-] |[^a-z](?=(?:and|but|so|because|as|since|plus) ))\\W*${TURNS}((?:(it|this|that|they|these|those|both|which|the (?:feature|module|tool|function))${PLACED}|${HANDLED}|(?<=^\\W*${TURNS})${ALONE})${FREELY} ${INTO} )$`,
);
const SEVERAL = /^(?:they|them|these|those|both)$/;
/** Words that bring in something else the pronoun may mean. */
const APART =
  /\b(?:not|no|never|[a-z]+n't|only|unless|if|until|once|upgrad\w*|instead|except|without|extra|separately)\b/;

const LEADS =
  /^\W*(?:[a-z]+, )?(?:(?:the|our|your|new|with|try|meet|see|use|this|also|there is|there's|we have|we offer|you get|you have|you asked about|you asked for|you mentioned|as for|about|regarding) )*(?:the |our )?$/;
const ENDS = /^[^a-z]*$/;
/** "The tracker shows defects, and your report is ready": somebody else's clause. */
const NEW_SUBJECT = /[,;:] (?:(?:and|but|so|while|whereas|then) )?(?:your|our|the|an?|my|their|each|every|this|we|i) /;

/** What a sentence speaks of: what it begins or ends with, or all it names of one kind. */
function subjectsOf(
  ctx: CheckContext,
  mentions: readonly FeatureMention[],
  from: number,
  to: number,
  several: boolean,
) {
  const here = mentions.filter(({ start, end }) => start >= from && end <= to);
  if (several && here.length > 1) return here;
  const first = here.find(
    ({ start, end }) => LEADS.test(ctx.text(from, start)) && !NEW_SUBJECT.test(ctx.text(end, to)),
  );
  const last = here.findLast(({ end }) => ENDS.test(ctx.text(end, to)));
  const meant = first ?? last;
  return meant && (!several || /s$/.test(ctx.text(meant.start, meant.end))) ? [meant] : [];
}

/** The features that a pronoun in front of the plan stands for, and where its clause begins. */
export function takenUpIn(
  ctx: CheckContext,
  scope: Scope,
  mentions: readonly FeatureMention[],
): { start: number; features: readonly FeatureMention[] } | undefined {
  const sentence = ctx.sentence(scope.start);
  const lead = ctx.text(sentence.start, scope.start);
  const match = TAKEN_UP.exec(lead);
  if (!match) return undefined;
  const [, said = "", be, handled] = match;
  const pronoun = be ?? handled ?? "";
  const start = scope.start - said.length;
  if (APART.test(said)) return undefined;
  const several = SEVERAL.test(pronoun);
  const inClause = subjectsOf(ctx, mentions, sentence.start, start, several);
  if (inClause.length > 0) return { start, features: inClause };
  if (mentions.some((one) => one.start >= sentence.start && one.end <= scope.start)) return undefined;
  const before = ctx.sentenceBefore(sentence);
  if (before.start === sentence.start) return undefined;
  const features = subjectsOf(ctx, mentions, before.start, Math.min(before.end, sentence.start), several);
  return features.length > 0 ? { start, features } : undefined;
}
