/** Sentences that state an approved claim in nearly its own words, perhaps with another figure. */
import { claimFact, type Statement } from "./fact.ts";
import type { Known } from "./known-facts.ts";
import { oncePer } from "../once-per.ts";

/**
 * Words of another time, another seller, another group or a mere possibility. The claim itself may hold them ("their books",
 * "was available"): only those that it does not hold speak against a sentence.
 */
const ELSEWHERE =
  /\b(?:was|were|used to|until|formerly|previously|would|might|could|if|unless|whether|idea|propos\w+|they|their|competitors?|instead|no longer|not|never|cannot|said|says?|asked?|will|hope|aim|goals?|targets?|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b|n't\b|\?/gi;
/** A heading under which nothing is stated as it is. */
const NO_STATEMENT =
  /\b(?:goals?|targets?|ambitions?|examples?|old|former|history|past|avoid|wrong|bad|never|do not|don't|drafts?)\b/i;
/** What a sentence may say more than the claim without being about something else. */
const HARMLESS = new Set(
  "about all already almost also around currently even exactly just least more nearly now only over roughly still than that today which who".split(
    " ",
  ),
);
const LEAST_SHARED = 0.85;
const LEAST_WORDS = 4;

interface Wording {
  words: string[];
  names: string[];
  all: ReadonlySet<string>;
  elsewhere: ReadonlySet<string>;
}
interface ClaimPattern {
  id: string;
  figureCount: number;
  wordings: Wording[];
}

/** @param headings above the sentence, outermost first */
export function claimStatements(known: Known, sentence: string, headings: readonly string[]): Statement[] {
  if (!/\d/.test(sentence) || headings.some((heading) => NO_STATEMENT.test(heading))) return [];
  const words = contentWords(sentence);
  const distinct = new Set(words);
  const names = namesIn(sentence);
  const all = allWords(sentence);
  const elsewhere = elsewhereIn(sentence);
  const isClaim = (wording: Wording): boolean => {
    const wanted = new Set(wording.words);
    const shared = wording.words.filter((word) => distinct.has(word)).length;
    return (
      shared >= wording.words.length * LEAST_SHARED &&
      words.every((word) => wanted.has(word) || HARMLESS.has(word)) &&
      // A name or a time that only one of the two has makes it a claim about something else.
      names.every((name) => wording.all.has(name)) &&
      wording.names.every((name) => all.has(name)) &&
      sameWords([...elsewhere], [...wording.elsewhere])
    );
  };
  return patternsOf(known).flatMap(({ id, figureCount, wordings }) =>
    figures(sentence) === figureCount && wordings.some(isClaim) ? [claimFact(id, sentence)] : [],
  );
}

const patternsOf = oncePer(({ claims }: Known): ClaimPattern[] =>
  claims.map(({ id, wording, variants = [] }) => ({
    id,
    figureCount: figures(wording),
    wordings: [wording, ...variants]
      .filter((each) => figures(each) === figures(wording))
      .map((each) => ({
        words: contentWords(each),
        names: namesIn(each),
        all: allWords(each),
        elsewhere: elsewhereIn(each),
      }))
      .filter(({ words }) => words.length >= LEAST_WORDS),
  })),
);

const elsewhereIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(ELSEWHERE), ([word]) => word.toLowerCase()));

function sameWords(some: readonly string[], others: readonly string[]): boolean {
  return some.every((word) => others.includes(word)) && others.every((word) => some.includes(word));
}

/** Words with a capital inside a sentence: names of plans, products, countries. */
function namesIn(text: string): string[] {
  return Array.from(text.matchAll(/(?<=[\p{L}\d,;:%)] )\p{Lu}[\p{L}\d/-]*/gu), ([name]) => name.toLowerCase());
}

const allWords = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\d/-]+/gu) ?? []);

const figures = (text: string): number => text.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0;

function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(
    (word) => !["the", "and", "for", "with", "are", "our"].includes(word),
  );
}
