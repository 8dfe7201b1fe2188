/** An approved figure is approved for what its wording counts: not in another country, nor a month, nor of something else. */
import type { CheckContext } from "../../context.ts";
import type { Claim } from "../../facts.ts";
import { readDraft } from "../../text/draft.ts";
import { tokenise } from "../../text/phrases.ts";
import { near } from "../../text/spans.ts";
import { meaningOf } from "./meaning.ts";
import { oncePer } from "../../../once-per.ts";

const SAME_PLACES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:united kingdom|great britain|britain|gb)\b/g, "uk"],
  [/\b(?:united states(?: of america)?|america|usa|u\.s\.)(?![a-z])/g, "us"],
  [/\b(?:european union)\b/g, "eu"],
];
const samePlaces = (lower: string): string => SAME_PLACES.reduce((text, [name, one]) => text.replace(name, one), lower);

const wordsOf = oncePer((claim: Claim): ReadonlySet<string> => {
  const texts = [claim.wording, ...(claim.variants ?? [])].map((wording) => samePlaces(readDraft(wording).lower));
  return new Set(texts.flatMap((text) => tokenise(text).map(({ word }) => word)));
});

const NAME = "(?:\\p{Lu}\\p{Ll}+(?:[- ]\\p{Lu}\\p{Ll}+)*|UK|US|USA|EU|UAE|GB|DACH|EMEA)";
const LIST = `((?: all of)?(?:,? (?:and |or )?(?:also )?(?:the )?${NAME})+)`;
/** Between the figure and its place stand the things it counts and what becomes of them. */
const THINGS = "(?: (?!(?:and|but|while|or|who|which|that|is|was)\\b)[\\p{Ll}-]+)";
const BEHIND = new RegExp(`^\\+?${THINGS}{0,5}? (?:in|across|throughout|around|all over)${LIST}(?!'s)`, "u");
/** "Across the UK and France, we …" */
const FRONTED = new RegExp(`^\\W*(?:In|Across|Throughout|All over)${LIST}, [^.,;:!?]*$`, "u");
const A_NAME = new RegExp(NAME, "gu");
const NO_PLACE =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|english|french|german|spanish|italian|polish|irish|dutch)s?$/i;
const EVERY = new RegExp(`^\\+?${THINGS}{1,3}? (?:every|each|a|per) (?:single )?(day|week|month|quarter|year)\\b`, "u");

/** "94% of our reports", where the wording says it of visits. */
const OF_WHAT =
  /^ of (?:(?:all|our|the|these|its) )*((?:[\p{Ll}-]+ )?[\p{Ll}-]+s)(?= (?:[\p{Ll}-]+ ){0,2}?(?:are|were|have|happen|arrive|start|take|reach|[\p{Ll}]+ (?:on|in|within|by|the)\b))/u;
const isShareOf = (claim: Claim): boolean => /[\ue001\ue005\ue007] of\b/.test(readDraft(claim.wording).tagged);
const meaningIn = oncePer((claim: Claim) =>
  meaningOf([claim.wording, ...(claim.variants ?? [])].join(" ").toLowerCase()),
);

/** Whether what is counted at that place of the tagged text is put elsewhere, or to a stretch of time of its own. */
export function tellsOtherwise(ctx: CheckContext, at: number, claim: Claim): boolean {
  const { draft, lexicon } = ctx;
  const known = wordsOf(claim);
  const sentence = ctx.sentence(at);
  const [first, place, end] = [sentence.start, at, sentence.end].map((position) => draft.toPlain(position)) as [
    number,
    number,
    number,
  ];
  const from = draft.toPlain(at + 1);
  const behind = draft.plain.slice(from, end);
  const period = EVERY.exec(behind)?.[1];
  if (
    period !== undefined &&
    ![period, `${period}s`, period === "day" ? "daily" : `${period}ly`, "annually"].some((word) => known.has(word))
  )
    return true;
  const whole = OF_WHAT.exec(behind)?.[1];
  if (whole !== undefined && isShareOf(claim) && ![...meaningOf(whole)].some((word) => meaningIn(claim).has(word)))
    return true;
  const found = [
    [BEHIND.exec(behind), from],
    [FRONTED.exec(draft.plain.slice(first, place)), first],
  ] as const;
  return found.some(([match, start]) => {
    const list = match?.[1] ?? "";
    const begins = start + (match?.[0].lastIndexOf(list) ?? 0);
    return [...list.matchAll(A_NAME)].some(({ 0: name, index }) => {
      if (NO_PLACE.test(name)) return false;
      const named = draft.toTagged(begins + index);
      const ours = [
        ctx.named("company", lexicon.companyNames),
        ctx.named("plans", lexicon.plans),
        ctx.named("features", lexicon.features),
      ].some((names: readonly { start: number; end: number }[]) => near(names, named, named + 1).length > 0);
      return !ours && !tokenise(samePlaces(name.toLowerCase())).some(({ word }) => known.has(word));
    });
  });
}
