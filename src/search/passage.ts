/** How a chunk is shown and cited: a stretch of a call by the turn in it that the question is about. */
import { chunkBody } from "../documents/embedded-text.ts";
import type { Place, Turn } from "../documents/types.ts";
import type { ChunkPlace } from "../store/rows.ts";
import { bm25, type Collection } from "./bm25.ts";
import { citationUri } from "./citation.ts";
import type { PassageRow } from "./scored-rows.ts";
import { analyze, analyzeQuery, hashTerm } from "./terms.ts";

export interface Passage {
  uri: string;
  text: string;
  /** Who speaks at the second that is cited. */
  speaker?: string;
}

/** How much each term of a question tells, which decides between turns: asked for only where there are any. */
export type TermWeights = () => ReadonlyMap<string, number>;

export function termWeights(collection: Collection, question: string): TermWeights {
  let weights: ReadonlyMap<string, number> | undefined;
  return () => {
    if (weights) return weights;
    const terms = analyzeQuery(question);
    const { idf } = bm25(collection, terms);
    return (weights = new Map(terms.map((term) => [term, idf(hashTerm(term))])));
  };
}

export function toPassage(row: PassageRow, weights: TermWeights): Passage {
  const chunk = JSON.parse(row.place) as ChunkPlace;
  const place = citedPlace(row.body, chunk, weights);
  const speaker = place.unit === "time" ? place.speaker : undefined;
  return {
    uri: citationUri(row.path, place),
    text: chunkBody({ text: row.body, ...chunk }),
    ...(speaker === undefined ? {} : { speaker }),
  };
}

/** Where a chunk is cited: of several turns the one with the words that tell most, the first of equals. */
export function citedPlace(body: string, { place, turns }: ChunkPlace, weights: TermWeights): Place {
  if (place.unit !== "time" || turns === undefined) return place;
  let best: Turn | undefined;
  let most = 0;
  for (const [index, turn] of turns.entries()) {
    const terms = new Set(analyze(body.slice(turn.at, turns[index + 1]?.at)));
    const told = [...weights()].reduce((sum, [term, weight]) => sum + (terms.has(term) ? weight : 0), 0);
    if (told > most) [best, most] = [turn, told];
  }
  if (best === undefined) return place;
  const { seconds, speaker } = best;
  return { unit: "time", seconds, ...(speaker === undefined ? {} : { speaker }) };
}
