/** From scored passages to ranked documents. Pure. */

import type { Arm } from "./search.ts";

export interface Candidate {
  /** `path#ordinal`. */
  id: string;
  path: string;
  ordinal: number;
  kind: string;
  /** Cosine of query and passage. */
  cosine: number;
  /** BM25 of the passage, 0 to 1. */
  lexical: number;
  /** Cosine of query and the mean of the document's passages. */
  documentCosine: number;
  /** BM25 of the whole document, 0 to 1. */
  documentLexical: number;
  status: string;
  expires: string | null;
}

export interface RankedPassage {
  id: string;
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
  /** Every passage stands for itself: for a search inside one document. */
  perPassage: boolean;
}

/** Chosen on five sets of unlike text, where each lies on a plateau; docs/decisions has the figures. */
const WEIGHTS: Record<Arm, { cosine: number; lexical: number; documentCosine: number; documentLexical: number }> = {
  fused: { cosine: 0.55, lexical: 0.45, documentCosine: 0.2, documentLexical: 0.15 },
  vectors: { cosine: 1, lexical: 0, documentCosine: 0, documentLexical: 0 },
  text: { cosine: 0, lexical: 1, documentCosine: 0, documentLexical: 0 },
};
/** What a document's second and third passage add to its best one. */
const MORE_WEIGHTS = [0.1, 0.05];
const DRAFT = 0.85;
const STALE = 0.8;
const SUPERSEDED = 0.7;

/** Ranks documents by their passages; ties by path and place, so that the order never depends on chance. */
export function rankDocuments(candidates: readonly Candidate[], options: RankOptions): RankedDocument[] {
  const weights = WEIGHTS[options.arm];
  const groups = new Map<string, (RankedPassage & { ordinal: number })[]>();
  for (const candidate of candidates) {
    const relevance =
      weights.cosine * candidate.cosine +
      weights.lexical * candidate.lexical +
      weights.documentCosine * candidate.documentCosine +
      weights.documentLexical * candidate.documentLexical;
    const score = relevance * trustFactor(candidate, options);
    const key = options.perPassage ? candidate.id : candidate.path;
    const group = groups.get(key) ?? [];
    group.push({ id: candidate.id, score, ordinal: candidate.ordinal });
    groups.set(key, group);
  }
  const documents = [...groups.values()].map((group) => {
    group.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
    const [best, ...more] = group;
    const extra = MORE_WEIGHTS.reduce((sum, weight, i) => sum + weight * (more[i]?.score ?? 0), 0);
    return {
      path: best?.id.slice(0, best.id.lastIndexOf("#")) ?? "",
      score: (best?.score ?? 0) + extra,
      passages: group,
    };
  });
  return documents.sort(
    (a, b) =>
      b.score - a.score || compare(a.path, b.path) || (a.passages[0]?.ordinal ?? 0) - (b.passages[0]?.ordinal ?? 0),
  );
}

function trustFactor(candidate: Candidate, options: RankOptions): number {
  let factor = 1;
  if (candidate.status === "draft") factor *= DRAFT;
  if (candidate.expires !== null && candidate.expires < options.asOf) factor *= STALE;
  if (options.isSuperseded(candidate.path)) factor *= SUPERSEDED;
  return factor;
}

/** Whether anything among the candidates is about the query at all. */
export function isRelevant(candidates: readonly Candidate[]): boolean {
  return candidates.some((candidate) => candidate.cosine >= 0.27 || candidate.lexical >= 0.3);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
