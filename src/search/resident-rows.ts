/** Chunks held in memory, for one version of the index: a search then reads nothing but the text index from LanceDB. */
import type { Table } from "@lancedb/lancedb";
import { vectorTable, type VectorTable } from "./dot-products.ts";
import { batchReader, RANKED, rowIdsOf, SHOWN, vectorsOf } from "./scored-rows.ts";
import type { Batch, BatchReader, PassageRow, ScoredRow } from "./scored-rows.ts";

/** Every vector, 768 bytes each: up to about 125,000 chunks. LanceDB then keeps no copy of its own, of twice the size. */
const VECTOR_BYTES = 96e6;
/** All else that a search reads, about 5 KB a chunk. */
const ROW_BYTES = 64e6;
/** Loading waits until the answer that asked for it is out. */
const LOAD_AFTER_MS = 100;
const SLICE = 250;

export interface ResidentRows {
  /** The rows nearest to a quantized vector, best first. */
  nearest(vector: Int16Array, wanted: number): bigint[];
  vectorOf(rowId: bigint): Int16Array;
  /** Undefined when there are too many rows to hold more of them than their vectors. */
  rows: { scored(rowId: bigint): ScoredRow; shown(rowId: bigint): PassageRow } | undefined;
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
  const positionOf = (rowId: bigint) => position(ids, rowId);
  const vectors = await loadVectors(table, ids, vectorBytes);
  if (vectors === undefined) return undefined;
  const columns = await loadColumns(table, ids, rowBytes);
  return {
    nearest: (vector, wanted) => vectors.nearest(vector, wanted).map((index) => ids[index]!),
    vectorOf: (rowId) => vectors.at(positionOf(rowId)),
    rows: columns && {
      scored(rowId) {
        const at = positionOf(rowId);
        const { reader, row } = columns.at(at);
        return { ...reader.ranked(row), rowId, vector: vectors.at(at) };
      },
      shown(rowId) {
        const { reader, row } = columns.at(positionOf(rowId));
        return reader.shown(row);
      },
    },
    bytes: ids.byteLength + vectors.bytes + (columns?.bytes ?? 0),
  };
}

async function sortedRowIds(table: Table): Promise<BigUint64Array> {
  const found = await table.query().select(["ordinal"]).withRowId().toArrow();
  const ids = new BigUint64Array(found.numRows);
  let filled = 0;
  for (const batch of found.batches) {
    ids.set(rowIdsOf(batch), filled);
    filled += batch.numRows;
  }
  return ids.sort();
}

function position(ids: BigUint64Array, rowId: bigint): number {
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
async function* slices(table: Table, ids: BigUint64Array, columns: readonly string[]): AsyncGenerator<Batch> {
  for (let start = 0; start < ids.length; start += SLICE) {
    const wanted = ids.subarray(start, start + SLICE);
    const { batches } = await table
      .takeRowIds([...wanted])
      .select([...columns])
      .withRowId()
      .toArrow();
    yield* batches;
  }
}

async function loadVectors(table: Table, ids: BigUint64Array, limit: number): Promise<VectorTable | undefined> {
  let vectors: VectorTable | undefined;
  for await (const batch of slices(table, ids, ["vector"])) {
    const vector = vectorsOf(batch);
    vectors ??= vectorTable(ids.length, vector(0).length);
    if (vectors.bytes > limit) return undefined;
    for (const [row, rowId] of rowIdsOf(batch).entries()) vectors.put(position(ids, rowId), vector(row));
  }
  return vectors;
}

/** Keeps the batches as they come: columns of plain bytes, no object a row. */
async function loadColumns(table: Table, ids: BigUint64Array, limit: number) {
  const readers: BatchReader[] = [];
  const batchOf = new Uint32Array(ids.length);
  const rowOf = new Uint32Array(ids.length);
  let bytes = batchOf.byteLength + rowOf.byteLength;
  let read = 0;
  for await (const batch of slices(table, ids, [...new Set([...RANKED, ...SHOWN])])) {
    bytes += batch.data.byteLength;
    read += batch.numRows;
    // Given up at once where the first rows show that they are far too many.
    if (bytes > limit || (bytes / read) * ids.length > 2 * limit) return undefined;
    for (const [row, rowId] of rowIdsOf(batch).entries()) {
      const at = position(ids, rowId);
      batchOf[at] = readers.length;
      rowOf[at] = row;
    }
    readers.push(batchReader(batch));
  }
  return { bytes, at: (index: number) => ({ reader: readers[batchOf[index]!]!, row: rowOf[index]! }) };
}
