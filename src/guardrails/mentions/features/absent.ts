/** What a policy lists as not existing: "WhatsApp reminders", "CV ranking". */
import type { CheckContext } from "../../context.ts";
import type { Feature } from "../../facts.ts";
import { createPhraseMatcher } from "../../text/phrases.ts";
import { createCover } from "../../text/spans.ts";
import { oncePer } from "../../../once-per.ts";
import { judged } from "./features.ts";
import { linksIn } from "./links.ts";
import { paraphrasesIn } from "./paraphrases.ts";

/** What is not there is linked to in the same words as what is planned. */
export const absentFeatures = (names: readonly string[]): readonly Feature[] =>
  names.map((name) => ({ name, status: "planned" }));

const matcherOf = oncePer((absent: readonly Feature[]) =>
  createPhraseMatcher(absent.map((feature) => [feature.name, feature] as const)),
);
/** A phrase that fits what is there is not kept for what is not. */
const besideExisting = oncePer((absent: readonly Feature[]) =>
  oncePer((features: readonly Feature[]): readonly Feature[] => [...features, ...absent]),
);
const NO_FEATURES: readonly Feature[] = [];

/** What a rule lists as not existing, named or told in other words like a feature. */
export function nonexistentIn(
  ctx: CheckContext,
  absent: readonly Feature[],
): { start: number; end: number; name: string; offered: boolean }[] {
  if (absent.length === 0) return [];
  const key = `nonexistent:${absent.map(({ name }) => name).join("|")}`;
  const named = ctx.named(key, matcherOf(absent));
  const cover = createCover([...named, ...ctx.named("features", ctx.lexicon.features)]);
  const links = linksIn(ctx, cover, absent, key);
  const paraphrases = paraphrasesIn(ctx, besideExisting(absent)(ctx.facts.features ?? NO_FEATURES), cover, (feature) =>
    absent.includes(feature),
  ).map((one) => ({ ...one, offered: false, verbal: true }));
  return [
    ...named.map(({ start, end, value }) => ({ start, end, name: value.name, offered: false })),
    ...[...links, ...judged(ctx, paraphrases).filter(({ offered }) => offered)].map((each) => ({
      ...each,
      name: each.feature.name,
    })),
  ];
}
