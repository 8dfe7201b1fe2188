/** Finds candidate passages in both indexes and gives every one of them every score. */
import { setImmediate as turn } from "node:timers/promises";
import type { Embedder, Embedding } from "../embed/embedder.ts";
import type { Query, Table, TakeQuery, VectorQuery } from "@lancedb/lancedb";
import type { ChunkRow, FileRow } from "../store/rows.ts";
import { PROBES, quote, type Snapshot, type Store } from "../store/store.ts";
import { bm25, type Collection } from "./bm25.ts";
import { quantize, quantizedDot } from "./dot-products.ts";
import { withoutRetired, type CompiledFilters } from "./filters.ts";
import { dot, lateInteraction, lateQuery } from "./late-interaction.ts";
import { CALL_NEIGHBOURS, type Candidate } from "./rank.ts";
import type { ResidentRows } from "./resident-rows.ts";
import {
  fieldsOf,
  RANKED_HEAD,
  RANKED_TEXT,
  rowIdsOf,
  SHOWN_HEAD,
  SHOWN_TEXT,
  vectorsOf,
  withId,
} from "./scored-rows.ts";
import type { PassageRow, ScoredRow, TextField } from "./scored-rows.ts";
import type { Arm } from "./search.ts";
import { analyzeQuery, hashTerm } from "./terms.ts";

/** From each side. */
const POOL = 60;
/** Retired text is dropped from the answer instead of filtered by the query (4 ms less), unless there is this much. */
const MANY_RETIRED = 200;
/**
 * LanceDB's client plans a query, and sends it off in a later turn of the event loop. The model would keep that turn from
 * coming, so that text is looked for only when everything else is done.
 */
const TURNS = 3;

/** What ranking needs to know beside the passages themselves, for one version of the index. */
export interface RankingData {
  chunks: Collection;
  documents: Collection;
  byPath: Map<string, Pick<FileRow, "terms"> & { centroid: Float32Array }>;
}

export interface CandidateSources {
  store: Store;
  embedder: Embedder;
  snapshot: Snapshot;
  ranking: RankingData;
  /** How many chunks are retired. */
  retiredChunks: number;
  /** Chunks held in memory, once they are. */
  resident: () => ResidentRows | undefined;
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
  const resident = sources.resident();
  const terms = analyzeQuery(query);
  const retiredChunks = filters.retired ? 0 : sources.retiredChunks;
  const predicate = retiredChunks > MANY_RETIRED ? withoutRetired(filters) : filters.predicate;
  const pool = Math.max(POOL, wanted * 4) + (retiredChunks > MANY_RETIRED ? 0 : retiredChunks);
  const { table } = snapshot;
  const byText = () =>
    table
      .query()
      .fullTextSearch(new store.lance.MatchQuery(terms.join(" "), "search_text"))
      .select(["_score"]);
  const byVector = (vector: Float32Array) =>
    table.query().nearestTo(vector).distanceType("dot").nprobes(PROBES).select(["_distance"]);
  // Asked first: LanceDB looks while this thread runs the model and goes through the vectors.
  const textual = arm === "vectors" || terms.length === 0 ? Promise.resolve([]) : rowIds(byText(), predicate, pool);
  textual.catch(() => undefined);
  for (let i = 0; i < TURNS; i++) await turn();
  const [embedding] = await embedder.embed([query], "query");
  if (!embedding) return [];
  const vector = quantize(embedding.vector);
  const foundByVector =
    arm === "text"
      ? []
      : resident && predicate === undefined
        ? resident.nearest(vector, pool)
        : await rowIds(byVector(embedding.vector), predicate, pool);
  const foundByText = await textual;
  const ids = [...new Set([...foundByVector, ...foundByText])];
  const rows = await rowsOf(sources, ids, resident);
  const score = scorer(sources, query, { ...embedding, quantized: vector }, terms);
  const candidates = rows.filter(({ head }) => filters.retired || head.status !== "retired").map(score);
  return arm === "fused" ? withNeighbours(sources, filters, candidates, score) : candidates;
}

async function rowIds(query: VectorQuery | Query, predicate: string | undefined, limit: number): Promise<bigint[]> {
  const filtered = predicate === undefined ? query : query.where(predicate);
  const { batches } = await filtered.withRowId().limit(limit).toArrow();
  return batches.flatMap((batch) => [...rowIdsOf(batch)]);
}

/** Rows found by number are read in one go: reading the columns in both queries costs several times as much. */
async function rowsOf(
  { snapshot }: CandidateSources,
  ids: readonly bigint[],
  resident: ResidentRows | undefined,
): Promise<ScoredRow[]> {
  if (ids.length === 0) return [];
  if (!resident) return readRows(snapshot.table.takeRowIds(ids));
  const texts = await textsOf(snapshot.table, resident, RANKED_TEXT, ids);
  return ids.map((rowId) => {
    const at = resident.position(rowId);
    return { rowId, head: resident.head(at), vector: resident.vector(at), ...texts(rowId, at) };
  });
}

/** Reads large fields of these rows, from disk those alone for which there was no room in memory. */
async function textsOf<Name extends TextField>(
  table: Table,
  { texts }: ResidentRows,
  names: readonly Name[],
  ids: readonly bigint[],
): Promise<(rowId: bigint, at: number) => Pick<ChunkRow, Name>> {
  const absent = names.filter((name) => texts[name] === undefined);
  const read = new Map<bigint, Pick<ChunkRow, Name>>();
  if (absent.length > 0) {
    const { batches } = await table.takeRowIds(ids).select(absent).withRowId().toArrow();
    for (const batch of batches) {
      const fields = fieldsOf(batch, absent);
      for (const [row, rowId] of rowIdsOf(batch).entries()) read.set(rowId, fields(row));
    }
  }
  return (rowId, at) => {
    const found: Partial<Pick<ChunkRow, Name>> = { ...read.get(rowId) };
    for (const name of names) {
      const held = texts[name] as ((at: number) => ChunkRow[Name]) | undefined;
      if (held) found[name] = held(at);
    }
    return found as Pick<ChunkRow, Name>;
  };
}

async function readRows(query: Query | TakeQuery): Promise<ScoredRow[]> {
  const { batches } = await query
    .select([...RANKED_HEAD, ...RANKED_TEXT, "vector"])
    .withRowId()
    .toArrow();
  return batches.flatMap((batch) => {
    const [heads, texts] = [fieldsOf(batch, RANKED_HEAD), fieldsOf(batch, RANKED_TEXT)];
    const vectors = vectorsOf(batch);
    return Array.from(rowIdsOf(batch), (rowId, row) => ({
      ...texts(row),
      head: withId(heads(row)),
      rowId,
      vector: quantize(vectors(row)),
    }));
  });
}

/** Everything that ranking looks at, for one passage after the other. */
function scorer(
  { ranking, embedder }: CandidateSources,
  query: string,
  embedding: Embedding & { quantized: Int16Array },
  terms: string[],
) {
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
      documentCosine: row ? dot(embedding.vector, row.centroid) : 0,
    };
    documents.set(path, scores);
    return scores;
  };
  return (row: ScoredRow): Candidate => {
    const { rowId, vector } = row;
    const { id, path, ordinal, kind, status, expires } = row.head;
    return {
      ...{ id, rowId, path, ordinal, kind, status, expires, vector },
      ...lexical.ofSequence(row.terms),
      ...documentOf(path),
      cosine: quantizedDot(embedding.quantized, vector),
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
  const rows = await readRows(snapshot.table.query().where(among));
  return [...candidates, ...rows.map(score)];
}

/** Rows of these candidates, by chunk id. */
export async function fetchPassages(
  { snapshot, resident }: Pick<CandidateSources, "snapshot" | "resident">,
  rowIdsWanted: readonly bigint[],
): Promise<Map<string, PassageRow>> {
  if (rowIdsWanted.length === 0) return new Map();
  const held = resident();
  const rows = held
    ? await heldRows(snapshot.table, held, rowIdsWanted)
    : await shownRows(snapshot.table.takeRowIds(rowIdsWanted));
  return new Map(rows.map((row) => [row.id, row]));
}

async function heldRows(table: Table, resident: ResidentRows, ids: readonly bigint[]): Promise<PassageRow[]> {
  const texts = await textsOf(table, resident, SHOWN_TEXT, ids);
  return ids.map((rowId) => {
    const at = resident.position(rowId);
    return { ...resident.head(at), ...texts(rowId, at) };
  });
}

/** Rows of these chunk ids, those that the filters let through. */
export async function findPassages(
  { snapshot }: Pick<CandidateSources, "snapshot">,
  ids: readonly string[],
  filters: CompiledFilters,
): Promise<Map<string, PassageRow>> {
  const among = `id IN (${ids.map(quote).join(",")}) AND ${withoutRetired(filters)}`;
  const rows = await shownRows(snapshot.table.query().where(among));
  return new Map(rows.map((row) => [row.id, row]));
}

async function shownRows(query: Query | TakeQuery): Promise<PassageRow[]> {
  const names = [...SHOWN_HEAD, ...SHOWN_TEXT] as const;
  const { batches } = await query.select([...names]).toArrow();
  return batches.flatMap((batch) => {
    const fields = fieldsOf(batch, names);
    return Array.from({ length: batch.numRows }, (_, row) => withId(fields(row)));
  });
}
