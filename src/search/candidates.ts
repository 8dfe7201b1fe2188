/** Finds candidate passages in both indexes and gives every one of them every score. */
import type { Embedder, Embedding } from "../embed/embedder.ts";
import type { Query, TakeQuery, VectorQuery } from "@lancedb/lancedb";
import type { ChunkRow, FileRow } from "../store/rows.ts";
import { PROBES, quote, type Snapshot, type Store } from "../store/store.ts";
import { bm25, type Collection } from "./bm25.ts";
import { withoutRetired, type CompiledFilters } from "./filters.ts";
import { dot, lateInteraction, lateQuery } from "./late-interaction.ts";
import { CALL_NEIGHBOURS, type Candidate } from "./rank.ts";
import type { Arm } from "./search.ts";
import { analyzeQuery, hashTerm } from "./terms.ts";

/** From each side. */
const POOL = 60;
/** Retired text is dropped from the answer instead of filtered by the query (4 ms less), unless there is this much. */
const MANY_RETIRED = 200;

const SCORED = ["id", "path", "ordinal", "kind", "vector", "terms", "tokens", "status", "expires"];
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
];

export type PassageRow = Pick<
  ChunkRow,
  "id" | "path" | "body" | "kind" | "status" | "visibility" | "owner" | "reviewed" | "expires" | "suspicious" | "place"
>;

type ScoredRow = { _rowid: bigint } & Pick<
  ChunkRow,
  "id" | "path" | "ordinal" | "kind" | "vector" | "terms" | "tokens" | "status" | "expires"
>;

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
  /** How many chunks are retired. */
  retiredChunks: number;
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
  const retiredChunks = filters.retired ? 0 : sources.retiredChunks;
  const predicate = retiredChunks > MANY_RETIRED ? withoutRetired(filters) : filters.predicate;
  const pool = Math.max(POOL, wanted * 4) + (retiredChunks > MANY_RETIRED ? 0 : retiredChunks);
  const { table } = snapshot;
  const byVector = () =>
    table.query().nearestTo(embedding.vector).distanceType("dot").nprobes(PROBES).select(["_distance"]);
  const byText = () =>
    table
      .query()
      .fullTextSearch(new store.lance.MatchQuery(terms.join(" "), "search_text"))
      .select(["_score"]);
  const found = await Promise.all([
    arm === "text" ? [] : rowIds(byVector(), predicate, pool),
    arm === "vectors" || terms.length === 0 ? [] : rowIds(byText(), predicate, pool),
  ]);
  // Found by number and read in one go: reading the columns in both queries costs several times as much.
  const ids = [...new Set(found.flat())];
  const rows = ids.length === 0 ? [] : await scoredRows(table.takeRowIds(ids));
  const score = scorer(sources, query, embedding, terms);
  const candidates = rows.filter(({ status }) => filters.retired || status !== "retired").map(score);
  return arm === "fused" ? withNeighbours(sources, filters, candidates, score) : candidates;
}

async function rowIds(query: VectorQuery | Query, predicate: string | undefined, limit: number): Promise<bigint[]> {
  const filtered = predicate === undefined ? query : query.where(predicate);
  const rows = (await filtered.withRowId().limit(limit).toArray()) as { _rowid: bigint }[];
  return rows.map((row) => row._rowid);
}

/** Reads whole columns: a row object of Arrow looks every field up anew, 3 ms a search. */
async function scoredRows(query: Query | TakeQuery): Promise<ScoredRow[]> {
  const found = await query.select(SCORED).withRowId().toArrow();
  return found.batches.flatMap((batch) => {
    const column = (name: keyof ScoredRow) => {
      const values = batch.getChild(name);
      if (!values) throw new Error(`column ${name} is missing`);
      return values;
    };
    const [lists] = column("vector").data;
    const numbers = lists?.children[0]?.values as Float32Array;
    const width = numbers.length / Math.max(batch.numRows, 1);
    const [rowIds, ids, paths, ordinals] = [column("_rowid"), column("id"), column("path"), column("ordinal")];
    const [kinds, terms, tokens] = [column("kind"), column("terms"), column("tokens")];
    const [statuses, expires] = [column("status"), column("expires")];
    return Array.from({ length: batch.numRows }, (_, i) => ({
      _rowid: rowIds.get(i) as bigint,
      id: ids.get(i) as string,
      path: paths.get(i) as string,
      ordinal: ordinals.get(i) as number,
      kind: kinds.get(i) as string,
      vector: numbers.subarray(i * width, (i + 1) * width),
      terms: terms.get(i) as Uint8Array,
      tokens: tokens.get(i) as Uint8Array,
      status: statuses.get(i) as string,
      expires: expires.get(i) as string | null,
    }));
  });
}

/** Everything that ranking looks at, for one passage after the other. */
function scorer({ ranking, embedder }: CandidateSources, query: string, embedding: Embedding, terms: string[]) {
  const lexical = bm25(ranking.chunks, terms);
  const documentLexical = bm25(ranking.documents, terms);
  const late = lateQuery(query, embedder.tokenSpans(query), embedding, (word) =>
    Math.max(...analyzeQuery(word).map((term) => lexical.idf(hashTerm(term))), 0),
  );
  const documents = new Map<string, { documentLexical: number; documentCosine: number }>();
  const documentOf = (path: string) => {
    const known = documents.get(path);
    if (known) return known;
    const row = ranking.byPath.get(path);
    const scores = {
      documentLexical: row ? documentLexical.ofCounts(row.terms) : 0,
      documentCosine: row ? dot(embedding.vector, floats(row.centroid)) : 0,
    };
    documents.set(path, scores);
    return scores;
  };
  return (row: ScoredRow): Candidate => {
    const { id, path, ordinal, kind, status, expires, vector, _rowid: rowId } = row;
    return {
      ...{ id, rowId, path, ordinal, kind, status, expires, vector },
      ...lexical.ofSequence(row.terms),
      ...documentOf(path),
      cosine: dot(embedding.vector, vector),
      lateInteraction: lateInteraction(late, row.tokens),
    };
  };
}

/**
 * Adds the passages around each passage, where the search is inside one call. What is said there is scattered over
 * turns: a passage counts for more between others that fit (0.57 → 0.63 on meetings), and for that they must be known.
 */
async function withNeighbours(
  { snapshot }: CandidateSources,
  filters: CompiledFilters,
  candidates: Candidate[],
  score: (row: ScoredRow) => Candidate,
): Promise<Candidate[]> {
  const [first] = candidates;
  if (first?.kind !== "call" || candidates.some(({ path }) => path !== first.path)) return candidates;
  const known = new Set(candidates.map(({ ordinal }) => ordinal));
  const around = candidates.flatMap(({ ordinal }) =>
    Array.from({ length: 2 * CALL_NEIGHBOURS + 1 }, (_, i) => ordinal + i - CALL_NEIGHBOURS),
  );
  const missing = [...new Set(around)].filter((ordinal) => ordinal >= 0 && !known.has(ordinal));
  if (missing.length === 0) return candidates;
  const among = `path = ${quote(first.path)} AND ordinal IN (${missing.join(",")}) AND ${withoutRetired(filters)}`;
  const rows = await scoredRows(snapshot.table.query().where(among));
  return [...candidates, ...rows.map(score)];
}

function floats(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}

/** Rows of these candidates, by chunk id. */
export async function fetchPassages(
  { snapshot }: Pick<CandidateSources, "snapshot">,
  rowIdsWanted: readonly bigint[],
): Promise<Map<string, PassageRow>> {
  if (rowIdsWanted.length === 0) return new Map();
  const rows = (await snapshot.table.takeRowIds(rowIdsWanted).select(PASSAGE).toArray()) as PassageRow[];
  return new Map(rows.map((row) => [row.id, { ...row }]));
}

/** Rows of these chunk ids, those that the filters let through. */
export async function findPassages(
  { snapshot }: Pick<CandidateSources, "snapshot">,
  ids: readonly string[],
  filters: CompiledFilters,
): Promise<Map<string, PassageRow>> {
  const rows = (await snapshot.table
    .query()
    .where(`id IN (${ids.map(quote).join(",")}) AND ${withoutRetired(filters)}`)
    .select(PASSAGE)
    .toArray()) as PassageRow[];
  return new Map(rows.map((row) => [row.id, { ...row }]));
}
