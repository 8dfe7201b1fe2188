/** What is said, and what is still looked for, when a search finds nothing. */
import { readsLikeInstruction } from "../documents/instructions.ts";
import { FACETS, type Facet } from "../documents/types.ts";
import type { CandidateSources } from "./candidates.ts";
import type { Catalog, CatalogEntry } from "./catalog.ts";
import { documentsAt, facetConditions, isForCustomers, type Filters } from "./filters.ts";
import { nearestOf, nearestPaths } from "./nearest.ts";
import { analyzeQuery, hashTerm, isStopWord, isUnspaced } from "./terms.ts";

const SHOWN_VALUES = 8;
const SHOWN_CHARACTERS = 40;

/** The note of an answer without hits. */
export function nothingNote(request: Filters, catalog: Catalog): string {
  if (catalog.entries.length === 0) return "The knowledge is empty: no document is indexed yet.";
  const unmatched = unmatchedFilters(request, catalog);
  if (unmatched.length > 0) return unmatched.join(" ");
  const { kinds = [], path, where = [], audience } = request;
  const facets = FACETS.map((facet) => request[facet]);
  return [...kinds, ...where, ...facets, path].some(Boolean) || audience === "customer"
    ? "Nothing relevant was found with these filters. Try fewer filters or other words."
    : "Nothing relevant was found in this company's knowledge. Say so rather than guess, or try other words.";
}

/** A sentence for each filter that no document matches, whatever the query, with what there is instead. */
function unmatchedFilters(request: Filters, catalog: Catalog): string[] {
  const entries = shownTo(request, catalog);
  const asked = [
    ...FACETS.map((facet) => ({ facet, value: (request[facet] ?? "").trim() })),
    ...facetConditions(request),
  ].filter(({ value }) => value !== "");
  const said = asked.flatMap(({ facet, value }) => {
    const known = valuesOf(entries, facet);
    if (known.includes(value.toLowerCase())) return [];
    const near = nearestOf(value, known);
    const listed = known.slice(0, SHOWN_VALUES).join(", ");
    const all =
      listed === "" ? `No document names a ${facet}.` : `Known: ${listed}${known.length > SHOWN_VALUES ? " …" : "."}`;
    return [
      `Nothing is filed under ${facet} ${shown(value)}.${near === undefined ? "" : ` Did you mean ${near}?`} ${all}`,
    ];
  });
  const { path = "" } = request;
  if (path === "" || documentsAt(path, entries) !== undefined) return said;
  const near = nearestPaths(path, entries);
  const folders = [...new Set(entries.flatMap((entry) => (/^[^/]+(?=\/)/.exec(entry.path) ?? []).slice(0, 1)))];
  const instead =
    near.length > 0 ? `Did you mean ${near.join(" or ")}?` : `Folders: ${folders.sort().slice(0, 20).join(", ")}.`;
  return [...said, `There is no document or folder ${shown(path)}. ${instead}`];
}

/** A customer's filters must not list what only internal pages name. */
function shownTo({ audience }: Filters, { entries }: Catalog): CatalogEntry[] {
  return entries.filter(
    ({ metadata }) => metadata.status !== "retired" && (audience !== "customer" || isForCustomers(metadata)),
  );
}

function valuesOf(entries: readonly CatalogEntry[], facet: Facet): string[] {
  const values = new Set(entries.flatMap(({ metadata }) => metadata.facets[facet] ?? []));
  return [...values].filter((value) => value.length <= SHOWN_CHARACTERS && !readsLikeInstruction(value)).sort();
}

const shown = (value: string): string =>
  JSON.stringify(value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value);

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Words that only an English question has. */
const ENGLISH =
  /\b(?:the|what|who|how|does|which|when|where|why|with|our|your|have|should|would|from|they|this|that|are|and)\b/i;

/** Nouns of a German question have capitals, and those of no name are told elsewhere. */
const GERMAN =
  /[äöüß]|\b(?:der|die|das|den|dem|wir|wie|was|wer|ist|sind|und|für|mit|von|ein|eine|zum|zur|bei|im|auf)\b/i;

/**
 * Names of the question that stand in none of the files: words with a capital, numbers as long as a standard's, and, at
 * its beginning and in titles, where every word has a capital, those alone that the model does not know as words.
 */
function namesInNoFile(query: string, { ranking, embedder }: CandidateSources): string[] {
  if (GERMAN.test(query)) return [];
  const words = Array.from(query.matchAll(WORD), ([word]) => word);
  const isTitle = words.length > 2 && words.every((word) => /^\P{Ll}/u.test(word) || isStopWord(word));
  return words.flatMap((word, at) => {
    const isName =
      /^\d{5}/.test(word) || (/^\p{Lu}/u.test(word) && ((at > 0 && !isTitle) || embedder.tokenSpans(word).length > 1));
    if (!isName || isStopWord(word)) return [];
    const hashes = analyzeQuery(word).map(hashTerm);
    const stands = [ranking.chunks, ranking.documents].some((index) =>
      hashes.some((hash) => index.frequency(hash) > 0),
    );
    return stands ? [] : [word];
  });
}

/** What to know of hits for a question whose names no file holds; nothing for customers, who would learn which do. */
export function unknownNamesNote(query: string, { audience }: Filters, parts: CandidateSources): string | undefined {
  const names = new Set(audience === "customer" ? [] : namesInNoFile(query, parts));
  if (names.size === 0) return undefined;
  const [stand, them] = names.size === 1 ? ["stands", "it"] : ["stand", "them"];
  return `${listed([...names])} ${stand} nowhere in this company's knowledge; what was found is only near to the question. Where the answer needs ${them}, say that nothing is known.`;
}

export interface Foreign {
  /** Words of the question that are in none of the files and that the model does not know as words. */
  unread: string[];
  /** Names and numbers in it, and words of scripts without an alphabet, that the files hold. */
  names: string[];
}

/** What speaks for a question in a language that the model does not read; undefined when nothing does. */
export function foreignWords(query: string, { ranking, embedder }: CandidateSources): Foreign | undefined {
  const inFiles = (word: string): boolean =>
    analyzeQuery(word).some((term) => ranking.chunks.frequency(hashTerm(term)) > 0);
  const words = Array.from(query.matchAll(WORD), ([word], at) => ({ word, at, known: inFiles(word) }));
  const unread = words.filter(
    ({ word, known }) => !known && (/[^\x00-\x7f]/.test(word) || embedder.tokenSpans(word).length > 1),
  );
  const isUnlatin = words.some(({ word }) => isUnspaced(word) || /(?!\p{Script=Latin})\p{L}/u.test(word));
  if (!isUnlatin && (unread.length === 0 || ENGLISH.test(query))) return undefined;
  const names = words.filter(
    ({ word, at, known }) =>
      known && (/\d/.test(word) || (at > 0 && /^\p{Lu}/u.test(word)) || /^(?!\p{Script=Latin})\p{L}/u.test(word)),
  );
  return { unread: unread.map(({ word }) => word), names: names.map(({ word }) => word) };
}

/** @param found whether names and numbers led to something */
export function foreignNote({ unread, names }: Foreign, found: boolean): string {
  const english = "If the question is not in English, ask it again in English, which the default model reads.";
  if (found) return `Found by names, numbers and words as they are written alone: ${listed(names)}. ${english}`;
  const words = unread.length === 0 ? "" : ` (in none of the files: ${listed(unread)})`;
  return `Nothing relevant was found with these words${words}. ${english} Otherwise say that nothing was found rather than guess.`;
}

const listed = (words: readonly string[]): string => [...new Set(words)].slice(0, SHOWN_VALUES).map(shown).join(", ");
