/** Chunks held in memory, for one version of the index: a search then reads nothing but the text index from LanceDB. */
import type { Table } from "@lancedb/lancedb";
import type { ChunkRow } from "../store/rows.ts";
import { vectorTable, type VectorTable } from "./dot-products.ts";
import { fieldsOf, rowIdsOf, SHOWN_HEAD, SHOWN_TEXT, vectorsOf, withId } from "./scored-rows.ts";
import type { Batch, ShownHead, TextField } from "./scored-rows.ts";

/** Every vector, 768 bytes each: up to about 125,000 chunks. LanceDB then keeps no copy of its own, of twice the size. */
const VECTOR_BYTES = 96e6;
/** Large fields that a search reads, about 0.4 KB of terms, 2.9 of token vectors and 1.5 of text a chunk: all of 13,000 chunks. */
const ROW_BYTES = 64e6;
const LARGE: readonly (readonly TextField[])[] = [["terms"], ["tokens"], SHOWN_TEXT];
/** A head's object and its id; the other texts in it are shared. */
const HEAD_BYTES = 200;
/** Loading waits until the answer that asked for it is out. */
const LOAD_AFTER_MS = 100;
const SLICE = 250;

export interface ResidentRows {
  /** Where a row lies in here. */
  position(rowId: bigint): number;
  /** The rows nearest to a quantized vector, best first. */
  nearest(vector: Int16Array, wanted: number): bigint[];
  vector(position: number): Int16Array;
  head(position: number): ShownHead;
  /** Readers of the large fields, of those for which there was room. */
  texts: { [Name in TextField]?: (position: number) => ChunkRow[Name] };
  /** Memory that is held. */
  bytes: number;
}

export interface ResidentLimits {
  vectorBytes?: number;
  rowBytes?: number;
}

/**
 * Returns the rows once they are there. The first call has them loaded in the background, so that a command that asks
 * once never does; while they load, and where they are too many, searches read from disk and answer the same.
 */
export function residentRows(table: Table): () => ResidentRows | undefined {
  let rows: ResidentRows | undefined;
  let started = false;
  return () => {
    if (!started) {
      started = true;
      const load = async () => {
        rows = await loadResidentRows(table);
      };
      // What fails here, fails in the next search as well, and is told there.
      setTimeout(() => void load().catch(() => undefined), LOAD_AFTER_MS).unref();
    }
    return rows;
  };
}

/** Loads what fits into the limits; undefined when not even the vectors do. */
export async function loadResidentRows(table: Table, limits: ResidentLimits = {}): Promise<ResidentRows | undefined> {
  const { vectorBytes = VECTOR_BYTES, rowBytes = ROW_BYTES } = limits;
  const ids = await sortedRowIds(table);
  const loaded = await loadVectorsAndHeads(table, ids, vectorBytes);
  if (loaded === undefined) return undefined;
  const { vectors, heads } = loaded;
  const texts: ResidentRows["texts"] = {};
  let bytes = 0;
  // All of it in one pass, since a pass slows the searches beside it; else what saves most for its size comes first.
  for (const names of [LARGE.flat(), ...LARGE]) {
    if (names.every((name) => name in texts)) continue;
    const columns = await loadColumns(table, ids, names, rowBytes - bytes);
    if (columns === undefined) continue;
    bytes += columns.bytes;
    Object.assign(texts, columns.readers);
  }
  return {
    position: (rowId) => position(ids, Number(rowId)),
    nearest: (vector, wanted) => vectors.nearest(vector, wanted).map((index) => BigInt(ids[index]!)),
    vector: (at) => vectors.at(at),
    head: (at) => heads[at]!,
    texts,
    bytes: ids.byteLength + vectors.bytes + ids.length * HEAD_BYTES + bytes,
  };
}

/** As plain numbers, 53 bits of which are exact: looking among big ones makes an object for each. */
async function sortedRowIds(table: Table): Promise<Float64Array> {
  const found = await table.query().select(["ordinal"]).withRowId().toArrow();
  const ids = new Float64Array(found.numRows);
  let filled = 0;
  for (const batch of found.batches) for (const rowId of rowIdsOf(batch)) ids[filled++] = Number(rowId);
  ids.sort();
  if (ids.length > 0 && !Number.isSafeInteger(ids.at(-1))) throw new Error("row numbers exceed 53 bits");
  return ids;
}

function position(ids: Float64Array, rowId: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle]! < rowId) low = middle + 1;
    else high = middle;
  }
  if (ids[low] !== rowId) throw new Error(`row ${String(rowId)} is not of this version`);
  return low;
}

/** Rows in the order of their ids, a slice at a time: a scan of the table takes three times the memory of what is kept. */
async function* slices(table: Table, ids: Float64Array, columns: readonly string[]): AsyncGenerator<Batch> {
  for (let start = 0; start < ids.length; start += SLICE) {
    const wanted = ids.subarray(start, start + SLICE);
    const { batches } = await table
      .takeRowIds(Array.from(wanted, BigInt))
      .select([...columns])
      .withRowId()
      .toArrow();
    yield* batches;
  }
}

/** Of each row its vector, and an object whose texts are shared between all rows that have the same. */
async function loadVectorsAndHeads(
  table: Table,
  ids: Float64Array,
  limit: number,
): Promise<{ vectors: VectorTable; heads: ShownHead[] } | undefined> {
  let vectors: VectorTable | undefined;
  const heads = new Array<ShownHead>(ids.length);
  const known = new Map<unknown, unknown>();
  const shared = <Value>(value: Value): Value => {
    if (!known.has(value)) known.set(value, value);
    return known.get(value) as Value;
  };
  for await (const batch of slices(table, ids, ["vector", ...SHOWN_HEAD])) {
    const vector = vectorsOf(batch);
    vectors ??= vectorTable(ids.length, vector(0).length);
    if (vectors.bytes > limit) return undefined;
    const fields = fieldsOf(batch, SHOWN_HEAD);
    for (const [row, rowId] of rowIdsOf(batch).entries()) {
      const at = position(ids, Number(rowId));
      vectors.put(at, vector(row));
      const { path, ordinal, kind, status, expires, visibility, owner, reviewed, suspicious } = fields(row);
      heads[at] = withId({
        ...{ path: shared(path), ordinal, kind: shared(kind), status: shared(status), expires: shared(expires) },
        ...{ visibility: shared(visibility), owner: shared(owner), reviewed: shared(reviewed), suspicious },
      });
    }
  }
  return vectors && { vectors, heads };
}

/** Keeps the batches as they come: columns of plain bytes, no object a row. */
async function loadColumns(table: Table, ids: Float64Array, names: readonly TextField[], limit: number) {
  const batches: Batch[] = [];
  const batchOf = new Uint32Array(ids.length);
  const rowOf = new Uint32Array(ids.length);
  let bytes = batchOf.byteLength + rowOf.byteLength;
  let read = 0;
  for await (const batch of slices(table, ids, names)) {
    bytes += batch.data.byteLength;
    read += batch.numRows;
    // Given up at once where the first rows show that they are far too many.
    if (bytes > limit || (bytes / read) * ids.length > 2 * limit) return undefined;
    for (const [row, rowId] of rowIdsOf(batch).entries()) {
      const at = position(ids, Number(rowId));
      batchOf[at] = batches.length;
      rowOf[at] = row;
    }
    batches.push(batch);
  }
  const readerOf = (name: TextField) => {
    const columns = batches.map((batch) => batch.getChild(name));
    return (at: number) => columns[batchOf[at]!]?.get(rowOf[at]!) as unknown;
  };
  return { bytes, readers: Object.fromEntries(names.map((name) => [name, readerOf(name)])) };
}
