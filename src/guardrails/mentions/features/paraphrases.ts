/** Features told in other words than the register's: another order, another form, another word for the same thing. */
import type { CheckContext } from "../../context.ts";
import type { Feature } from "../../facts.ts";
import { foldPhrase } from "../../text/fold.ts";
import { near, type Cover } from "../../text/spans.ts";
import { unitsOf, type Unit } from "./concepts.ts";
import { meaningOf } from "../claims/meaning.ts";
import { oncePer } from "../../../once-per.ts";

export interface Paraphrase {
  start: number;
  end: number;
  feature: Feature;
  /** Some of its words are only akin to those of the register. */
  loose: boolean;
}

const GENERIC_WORDS =
  "app application integration connector module sync dashboard report reporting mode portal tool plugin add-in extension feature support native new own built mobile automatic real time full custom live smart online data business team customer user";
/** As meaningOf writes them, too: it cuts endings off. */
export const GENERIC = new Set([...GENERIC_WORDS.split(" "), ...meaningOf(GENERIC_WORDS)]);

interface Alias {
  feature: Feature;
  /** For each of its words what may stand for it; the word's own root is the last. */
  words: readonly (readonly string[])[];
  /** None of its words is generic beside another that is not: the words alone tell it. */
  telling: boolean;
  /** Generic words were left out. */
  short: boolean;
  /** Those of its words that are other people's names, as they are written: "alerts in Microsoft Teams". */
  proper: readonly string[];
}
interface Aliases {
  list: readonly Alias[];
  /** By each stand-in for their first word, their positions in the list: what a sentence has none of is not looked at. */
  byFirst: ReadonlyMap<string, readonly number[]>;
}

/** Words with a capital amid small ones. */
const properNames = (names: readonly string[]): string[] =>
  names.filter((name) => /(?:^| )\p{Ll}/u.test(name)).flatMap((name) => name.match(/(?<= )\p{Lu}\p{Ll}+\b/gu) ?? []);

const aliases = oncePer((features: readonly Feature[]): Aliases => {
  const list = features
    .flatMap((feature) => {
      const names = [feature.name, ...(feature.aliases ?? [])];
      const proper = properNames(names);
      return names.map((name): Alias => {
        const text = foldPhrase(name).toLowerCase();
        // One word of a known phrase is not the phrase: "an account" is no company account.
        const units = unitsOf(text).map(({ ids, start, end }) => {
          const classes = ids.filter((id) => id.startsWith("#"));
          return { ids: / /.test(text.slice(start, end)) && classes.length > 0 ? classes : ids };
        });
        const own = units.filter(({ ids }) => !ids.every((id) => GENERIC.has(id)));
        return {
          feature,
          words: (own.length >= 2 ? own : units).map(({ ids }) => ids),
          telling: own.length >= 2,
          short: own.length >= 2 && own.length < units.length,
          proper: proper.filter((word) => new RegExp(`\\b${word}\\b`, "i").test(name)),
        };
      });
    })
    .filter((alias) => alias.words.length >= 2)
    // What is there comes first: a phrase that fits it is not kept for what is only planned.
    .sort((a, b) => Number(b.feature.status === "shipped") - Number(a.feature.status === "shipped"));
  const byFirst = new Map<string, number[]>();
  list.forEach(({ words }, at) => {
    for (const id of new Set(words[0])) {
      const places = byFirst.get(id);
      if (places) places.push(at);
      else byFirst.set(id, [at]);
    }
  });
  return { list, byFirst };
});

/** Those whose words the text all has, in the order of the list. */
function fitting({ list, byFirst }: Aliases, ids: ReadonlySet<string>): Alias[] {
  const places = new Set<number>();
  for (const id of ids) for (const at of byFirst.get(id) ?? []) places.add(at);
  if (places.size === 0) return [];
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((at) => list[at] ?? [])
    .filter(({ words }) => words.every((alternatives) => alternatives.some((id) => ids.has(id))));
}

interface Window {
  from: Unit;
  to: Unit;
  /** Words of the alias that the text has in so many words. */
  literal: number;
  length: number;
}

/** The shortest run of units that holds all the words, if it is short enough to be one phrase. */
function tightest(units: readonly Unit[], words: Alias["words"], slack: number): Window | undefined {
  const last = words.map(() => -1);
  let best: [number, number] | undefined;
  for (const [i, { ids, phrase }] of units.entries()) {
    // One word of the text stands for one word of the name, unless it is a phrase.
    const fits = (w: number) => words[w]?.some((id) => ids.includes(id)) === true;
    const fitting = [...words.keys()].filter(fits);
    const met = fitting.find((w) => last[w] === -1) ?? fitting[0];
    if (met === undefined) continue;
    for (const w of phrase ? fitting : [met]) last[w] = i;
    if (last.includes(-1)) continue;
    const from = Math.min(...last);
    if (!best || i - from < best[1] - best[0]) best = [from, i];
  }
  if (!best || best[1] - best[0] > words.length + slack) return undefined;
  const run = units.slice(best[0], best[1] + 1);
  const [from, to] = [run[0], run.at(-1)];
  if (!from || !to) return undefined;
  const literal = words.filter((alternatives) => {
    const word = alternatives.at(-1) ?? "";
    return !word.startsWith("#") && run.some(({ ids }) => ids.includes(word));
  }).length;
  return { from, to, literal, length: run.length };
}

/**
 * Names of one word: "it consolidates your group" for "consolidation" by the root of a long word, "the office password" for
 * "SSO" by a phrase that means the same.
 */
const singles = oncePer((features: readonly Feature[]): ReadonlyMap<string, Feature> => {
  const made = new Map<string, Feature>();
  for (const feature of features) {
    for (const name of [feature.name, ...(feature.aliases ?? [])]) {
      const units = unitsOf(foldPhrase(name).toLowerCase());
      const [only] = units;
      if (!only || units.length > 1) continue;
      for (const id of only.ids) if (id.startsWith("#")) made.set(id, feature);
      if (/^\p{L}{7,}$/u.test(name)) made.set(only.ids.at(-1) ?? "", feature);
    }
  }
  return made;
});

/** `wanted`: whether a feature is of interest in a sentence; shipped ones are only where a plan is named. */
export function paraphrasesIn(
  ctx: CheckContext,
  features: readonly Feature[],
  cover: Cover,
  wanted: (feature: Feature, sentence: { start: number; end: number }) => boolean,
): Paraphrase[] {
  const all = aliases(features);
  const single = singles(features);
  const found: Paraphrase[] = [];
  const us = ctx.named("company", ctx.lexicon.companyNames);
  if (!all.list.some(({ feature }) => feature.status !== "shipped" || feature.plans)) return found;
  for (const sentence of ctx.sentences) {
    const text = ctx.text(sentence.start, sentence.end);
    const units = unitsOf(text);
    const ours = (unit: Unit) => near(us, sentence.start + unit.start, sentence.start + unit.end).length > 0;
    const ids = new Set<string>();
    for (const unit of units) for (const id of unit.ids) ids.add(id);
    const plain = ctx.draft.plain.slice(ctx.draft.toPlain(sentence.start), ctx.draft.toPlain(sentence.end));
    const met = fitting(all, ids).flatMap(({ feature, words, telling, short, proper }) => {
      const window = tightest(units, words, 3);
      if (!window) return [];
      // "Software teams get an alert" speaks of no Teams; who writes everything small is taken at his word.
      const inside = text.slice(window.from.start, window.to.end);
      const isCommon = (word: string) => !plain.includes(word) && inside.includes(word.toLowerCase().replace(/s$/, ""));
      if (/\p{Lu}/u.test(plain) && proper.some(isCommon)) return [];
      const loose = short || window.literal < words.length;
      // Our own name tells nothing: beside it only the register's own words name a feature.
      if (loose && words.length === 2 && (ours(window.from) || ours(window.to))) return [];
      if (loose && !telling && window.length > words.length) return [];
      // A colon or a figure in between makes two phrases of it.
      if (/[:;!?\ue001-\ue008]|, (?:so|and|but|or) /.test(inside)) return [];
      return [{ start: sentence.start + window.from.start, end: sentence.start + window.to.end, feature, loose }];
    });
    // "Sign without a bar on the phone": what is planned stands inside "sign on the phone".
    const holdsPlanned = (outer: Paraphrase): boolean =>
      outer.feature.status === "shipped" &&
      met.some(
        ({ feature, start, end }) =>
          feature.status !== "shipped" &&
          start >= outer.start &&
          end <= outer.end &&
          end - start < outer.end - outer.start,
      );
    // In so many words comes before in words that are akin; the sort keeps what is shipped in front.
    for (const mention of met.sort((a, b) => Number(a.loose) - Number(b.loose))) {
      if (holdsPlanned(mention) || cover.touches(mention.start, mention.end)) continue;
      cover.add(mention.start, mention.end);
      if (wanted(mention.feature, sentence)) found.push(mention);
    }
    for (const unit of units) {
      if (!unit.ids.some((id) => single.has(id))) continue;
      const phrase = / |^(?:okta|entra)$/.test(text.slice(unit.start, unit.end));
      const meant = phrase ? unit.ids.find((id) => id.startsWith("#") && single.has(id)) : unit.ids.at(-1);
      const feature = single.get(meant ?? "");
      const [start, end] = [sentence.start + unit.start, sentence.start + unit.end];
      if (!feature || cover.touches(start, end)) continue;
      cover.add(start, end);
      if (wanted(feature, sentence)) found.push({ start, end, feature, loose: true });
    }
  }
  return found;
}
