/** Finds candidate passages in both indexes and gives every one of them every score. */
import type { Embedder } from "../embed/embedder.ts";
import type { FileRow } from "../store/rows.ts";
import { quote, type Snapshot, type Store } from "../store/store.ts";
import { bm25, type Collection } from "./bm25.ts";
import type { CompiledFilters } from "./filters.ts";
import type { Candidate } from "./rank.ts";
import type { Arm } from "./search.ts";
import { analyzeQuery } from "./terms.ts";

/** From each side. */
const POOL = 60;

const SCORED = ["id", "path", "ordinal", "kind", "vector", "terms", "status", "expires"];
const PASSAGE = [
  "id",
  "path",
  "body",
  "kind",
  "status",
  "visibility",
  "owner",
  "reviewed",
  "expires",
  "suspicious",
  "place",
] as const;

export interface PassageRow {
  id: string;
  path: string;
  body: string;
  kind: string;
  status: string;
  visibility: string;
  owner: string | null;
  reviewed: string | null;
  expires: string | null;
  suspicious: boolean;
  place: string;
}

interface ScoredRow {
  id: string;
  path: string;
  ordinal: number;
  kind: string;
  vector: { toArray(): Float32Array };
  terms: Uint8Array;
  status: string;
  expires: string | null;
}

/** What ranking needs to know beside the passages themselves, for one version of the index. */
export interface RankingData {
  chunks: Collection;
  documents: Collection;
  byPath: Map<string, Pick<FileRow, "terms" | "centroid">>;
}

export interface CandidateSources {
  store: Store;
  embedder: Embedder;
  snapshot: Snapshot;
  ranking: RankingData;
}

/**
 * The union of the best passages by text and by vector. Every passage gets every score, computed alike, so that
 * being found by one index only never counts against it.
 */
export async function findCandidates(
  sources: CandidateSources,
  query: string,
  filters: CompiledFilters,
  wanted: number,
  arm: Arm,
): Promise<Candidate[]> {
  const { store, embedder, snapshot } = sources;
  const [embedding] = await embedder.embed([query], "query");
  if (!embedding) return [];
  const terms = analyzeQuery(query);
  const pool = Math.max(POOL, wanted * 4);
  const { table } = snapshot;
  const [byVector, byText] = await Promise.all([
    arm === "text"
      ? []
      : (table
          .query()
          .nearestTo(embedding.vector)
          .distanceType("dot")
          .where(filters.predicate)
          .select([...SCORED, "_distance"])
          .limit(pool)
          .toArray() as Promise<ScoredRow[]>),
    arm === "vectors" || terms.length === 0
      ? []
      : (table
          .query()
          .fullTextSearch(new store.lance.MatchQuery(terms.join(" "), "search_text"))
          .where(filters.predicate)
          .select([...SCORED, "_score"])
          .limit(pool)
          .toArray() as Promise<ScoredRow[]>),
  ]);
  const rows = new Map([...byVector, ...byText].map((row) => [row.id, row]));
  return score(sources.ranking, [...rows.values()], embedding.vector, terms);
}

function score(ranking: RankingData, rows: ScoredRow[], query: Float32Array, terms: string[]): Candidate[] {
  const lexical = bm25(ranking.chunks, terms);
  const documentLexical = bm25(ranking.documents, terms);
  const documents = new Map<string, { lexical: number; cosine: number }>();
  const documentOf = (path: string) => {
    let scores = documents.get(path);
    if (!scores) {
      const row = ranking.byPath.get(path);
      scores = row
        ? { lexical: documentLexical(row.terms), cosine: dot(query, floats(row.centroid)) }
        : { lexical: 0, cosine: 0 };
      documents.set(path, scores);
    }
    return scores;
  };
  return rows.map(({ id, path, ordinal, kind, status, expires, vector, terms: counts }) => {
    const document = documentOf(path);
    return {
      id,
      path,
      ordinal,
      kind,
      status,
      expires,
      cosine: dot(query, vector.toArray()),
      lexical: lexical(counts),
      documentCosine: document.cosine,
      documentLexical: document.lexical,
    };
  });
}

function floats(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.slice().buffer);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Rows of these chunk ids, those that the predicate lets through. */
export async function fetchPassages(
  { snapshot }: Pick<CandidateSources, "snapshot">,
  ids: readonly string[],
  predicate?: string,
): Promise<Map<string, PassageRow>> {
  if (ids.length === 0) return new Map();
  const among = `id IN (${ids.map(quote).join(",")})`;
  const rows = (await snapshot.table
    .query()
    .where(predicate === undefined ? among : `${among} AND ${predicate}`)
    .select([...PASSAGE])
    .toArray()) as PassageRow[];
  return new Map(rows.map((row) => [row.id, { ...row }]));
}
