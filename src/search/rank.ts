/** From scored passages to ranked documents. Pure. */
import { ONE } from "./dot-products.ts";
import type { Arm } from "./search.ts";

/** One passage with every score, whichever index found it. */
export interface Candidate {
  /** `path#ordinal`. */
  id: string;
  /** LanceDB's number of the row in the version that was searched. */
  rowId: bigint;
  path: string;
  ordinal: number;
  kind: string;
  status: string;
  expires: string | null;
  /** Quantized, see dot-products.ts. */
  vector: Int16Array;
  /** Cosine of query and passage. */
  cosine: number;
  /** BM25 of the passage, 0 to 1. */
  lexical: number;
  /** Share of neighbouring query terms that are neighbours in the passage, 0 to 1. */
  adjacent: number;
  /** See late-interaction.ts. */
  lateInteraction: number;
  /** BM25 of the whole document, 0 to 1. */
  documentLexical: number;
  /** Cosine of query and the mean of the document's passages. */
  documentCosine: number;
}

export interface RankedPassage {
  id: string;
  rowId: bigint;
  score: number;
}

export interface RankedDocument {
  path: string;
  score: number;
  /** Best first. */
  passages: RankedPassage[];
}

export interface RankOptions {
  /** Scores of one index alone, for comparison. */
  arm: Arm;
  /** ISO 8601 day by which expiry is judged. */
  asOf: string;
  isSuperseded: (path: string) => boolean;
  /** The first passage of such a document is also found by what its summary says of all others. */
  hasSummary: (path: string) => boolean;
  /** Every passage stands for itself: for a search inside one document. */
  perPassage: boolean;
}

/**
 * Chosen on six sets of unlike text; every weight times 0.6 or 1.5 moves their mean by at most 0.002
 * (docs/decisions/2026-11-22-retrieval.md). Raw scores, never scaled to the best candidate.
 */
const WEIGHTS = {
  lexical: 0.6,
  cosine: 0.5,
  adjacent: 0.12,
  documentLexical: 0.2,
  documentCosine: 0.3,
  lateInteraction: 0.6,
} as const;
/** A match of few of the terms is worth less than its share; in a whole document, which has many words, still less. */
const LEXICAL_EXPONENT = { passage: 1.3, document: 1.6 } as const;
/** Likeness to the three best passages: what belongs together is found together. */
const FEEDBACK_WEIGHT = 0.15;
const FEEDBACK_PASSAGES = 3;
/** What a document's second and third passage add to its best one. */
const MORE_WEIGHTS = [0.05, 0.025];
/** What the passages one and two places away add to one of a call. */
const NEIGHBOUR_WEIGHTS = [0.4, 0.2];
export const CALL_NEIGHBOURS = NEIGHBOUR_WEIGHTS.length;

const DRAFT = 0.85;
const STALE = 0.8;
const SUPERSEDED = 0.7;

/** A first passage is shown for its own words only if it is better than the next by more than its summary may be worth. */
const SUMMARY_WORTH = 0.05;

/** Ranks documents by their passages; ties by path and place, so that the order never depends on chance. */
export function rankDocuments(candidates: readonly Candidate[], options: RankOptions): RankedDocument[] {
  const scores = relevances(candidates, options.arm);
  const groups = new Map<string, (RankedPassage & { path: string; ordinal: number })[]>();
  candidates.forEach((candidate, i) => {
    const { id, rowId, path, ordinal } = candidate;
    const key = options.perPassage ? id : path;
    const group = groups.get(key) ?? [];
    group.push({ id, rowId, path, ordinal, score: (scores[i] ?? 0) * trustFactor(candidate, options) });
    groups.set(key, group);
  });
  const documents = [...groups.values()].map((group) => {
    group.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
    const [best, ...more] = group;
    const [next] = more;
    if (
      best?.ordinal === 0 &&
      next &&
      options.hasSummary(best.path) &&
      next.score >= best.score * (1 - SUMMARY_WORTH)
    ) {
      group.splice(0, 2, next, best);
    }
    const extra = MORE_WEIGHTS.reduce((sum, weight, i) => sum + weight * (more[i]?.score ?? 0), 0);
    return { path: best?.path ?? "", ordinal: best?.ordinal ?? 0, score: (best?.score ?? 0) + extra, passages: group };
  });
  documents.sort((a, b) => b.score - a.score || compare(a.path, b.path) || a.ordinal - b.ordinal);
  return documents;
}

function relevances(candidates: readonly Candidate[], arm: Arm): number[] {
  if (arm === "text") return candidates.map(({ lexical }) => lexical);
  if (arm === "vectors") return candidates.map(({ cosine }) => cosine);
  const first = candidates.map(
    (candidate) =>
      WEIGHTS.lexical * candidate.lexical ** LEXICAL_EXPONENT.passage +
      WEIGHTS.cosine * candidate.cosine +
      WEIGHTS.adjacent * candidate.adjacent +
      WEIGHTS.documentLexical * candidate.documentLexical ** LEXICAL_EXPONENT.document +
      WEIGHTS.documentCosine * candidate.documentCosine +
      WEIGHTS.lateInteraction * candidate.lateInteraction,
  );
  return withCallNeighbours(candidates, withFeedback(candidates, first));
}

function withFeedback(candidates: readonly Candidate[], scores: readonly number[]): number[] {
  const order = candidates.map((candidate, i) => ({ candidate, score: scores[i] ?? 0 }));
  order.sort((a, b) => b.score - a.score || compare(a.candidate.id, b.candidate.id));
  const best = order.slice(0, FEEDBACK_PASSAGES).map(({ candidate }) => candidate.vector);
  const sum = new Float64Array(best[0]?.length ?? 0);
  for (const vector of best) for (let d = 0; d < sum.length; d++) sum[d]! += vector[d]!;
  const norm = (Math.hypot(...sum) || 1) * ONE;
  return candidates.map(({ vector }, i) => {
    let dot = 0;
    for (let d = 0; d < sum.length; d++) dot += sum[d]! * vector[d]!;
    return (scores[i] ?? 0) + (FEEDBACK_WEIGHT * dot) / norm;
  });
}

/** Inside one call alone. Where it has no passage at a place, the mean of those that are known stands in for it. */
function withCallNeighbours(candidates: readonly Candidate[], scores: readonly number[]): number[] {
  const [first] = candidates;
  if (first?.kind !== "call" || candidates.some(({ path }) => path !== first.path)) return [...scores];
  const byPlace = new Map(candidates.map(({ ordinal }, i) => [ordinal, scores[i] ?? 0]));
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(scores.length, 1);
  const at = (place: number) => byPlace.get(place) ?? mean;
  const whole = 1 + 2 * NEIGHBOUR_WEIGHTS.reduce((sum, weight) => sum + weight, 0);
  return candidates.map(({ ordinal }) => {
    const smoothed = NEIGHBOUR_WEIGHTS.reduce(
      (sum, weight, distance) => sum + weight * (at(ordinal - distance - 1) + at(ordinal + distance + 1)),
      at(ordinal),
    );
    return smoothed / whole;
  });
}

function trustFactor(candidate: Candidate, options: RankOptions): number {
  let factor = 1;
  if (candidate.status === "draft") factor *= DRAFT;
  if (candidate.expires !== null && candidate.expires < options.asOf) factor *= STALE;
  if (options.isSuperseded(candidate.path)) factor *= SUPERSEDED;
  return factor;
}

/**
 * Least evidence in a passage's own words and meaning. The best of many passages comes nearer to any question by chance, so
 * the bar rises with their number. At a hundred and more it is full: there 156 questions over two sets that have an answer lie
 * at 0.392 and up, 40 about football, pizza and physics at up to 0.49, all but two of them below.
 */
const LEAST_EVIDENCE = { ofOne: 0.2, perLogCandidate: 0.04, full: 0.39 } as const;

/** Whether anything among the candidates is about the query at all. */
export function isRelevant(candidates: readonly Candidate[]): boolean {
  const { ofOne, perLogCandidate, full } = LEAST_EVIDENCE;
  const least = Math.min(full, ofOne + perLogCandidate * Math.log(candidates.length));
  return candidates.some(
    ({ cosine, lexical, lateInteraction }) =>
      WEIGHTS.cosine * cosine +
        WEIGHTS.lexical * lexical ** LEXICAL_EXPONENT.passage +
        WEIGHTS.lateInteraction * lateInteraction >=
      least,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of the best document's score. At 0.3 no figure on three test sets falls; at 0.45 recall on two does. */
const LEAST_SHARE = 0.3;

/** Without documents so far below the best one that they only cost the reader time. */
export function worthShowing(documents: readonly RankedDocument[]): RankedDocument[] {
  const best = documents[0]?.score ?? 0;
  return documents.filter(({ score }) => score >= best * LEAST_SHARE);
}
