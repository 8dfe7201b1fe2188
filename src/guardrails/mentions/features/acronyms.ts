import type { Feature } from "../../facts.ts";
import { createPhraseMatcher, type PhraseMatcher } from "../../text/phrases.ts";
import { oncePer } from "../../../once-per.ts";

/** "API" for "public API" and "REST API": the acronym that ends the names of one feature only. */
export const acronyms = oncePer((features: readonly Feature[]): PhraseMatcher<Feature> => {
  const owners = new Map<string, Set<Feature>>();
  for (const feature of features) {
    for (const name of [feature.name, ...(feature.aliases ?? [])]) {
      // "Link to SAP" names whom it links to.
      const last = /(?<! (?:to|for|with|from|in|into|of|on)) (\p{Lu}{3,5})$/u.exec(name)?.[1];
      if (last !== undefined) owners.set(last, (owners.get(last) ?? new Set<Feature>()).add(feature));
    }
  }
  const known = new Set(features.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]));
  return createPhraseMatcher(
    [...owners].flatMap(([acronym, of]) =>
      of.size === 1 && !known.has(acronym) ? [...of].map((f) => [acronym, f] as const) : [],
    ),
  );
});
