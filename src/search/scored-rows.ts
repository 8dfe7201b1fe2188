/** The fields of chunks that ranking looks at and those that are shown, read from columns as LanceDB returns them. */
import type { Query } from "@lancedb/lancedb";
import type { ChunkRow } from "../store/rows.ts";

/** What ranking needs beside the vector. */
export const RANKED = ["path", "ordinal", "kind", "status", "expires", "terms", "tokens"] as const;
/** What is shown of a chunk. */
export const SHOWN = [
  ...(["path", "ordinal", "body", "kind", "status", "visibility"] as const),
  ...(["owner", "reviewed", "expires", "suspicious", "place"] as const),
];

export type ScoredRow = Pick<ChunkRow, "id" | (typeof RANKED)[number]> & { rowId: bigint; vector: Int16Array };
export type PassageRow = Pick<ChunkRow, "id" | (typeof SHOWN)[number]>;

export type Batch = Awaited<ReturnType<Query["toArrow"]>>["batches"][number];

/** Reads single fields of a batch. A row object of Arrow looks every field up anew, 3 ms a search. */
export interface BatchReader {
  ranked(row: number): Pick<ChunkRow, "id" | (typeof RANKED)[number]>;
  shown(row: number): PassageRow;
}

export function batchReader(batch: Batch): BatchReader {
  const columns = new Map(batch.schema.fields.map(({ name }, i) => [name, batch.getChildAt(i)]));
  const fields = <Name extends keyof ChunkRow>(names: readonly Name[], row: number) => {
    const found: Partial<Record<Name, unknown>> = {};
    for (const name of names) found[name] = columns.get(name)?.get(row) as unknown;
    return found as Pick<ChunkRow, Name>;
  };
  const withId = <Row extends Pick<ChunkRow, "path" | "ordinal">>(row: Row) => ({
    ...row,
    id: `${row.path}#${String(row.ordinal)}`,
  });
  return { ranked: (row) => withId(fields(RANKED, row)), shown: (row) => withId(fields(SHOWN, row)) };
}

export function rowIdsOf(batch: Batch): BigUint64Array {
  return batch.getChild("_rowid")?.toArray() as BigUint64Array;
}

/** The vectors of a batch, one after the other. */
export function vectorsOf(batch: Batch): (row: number) => Float32Array {
  const [lists] = batch.getChild("vector")?.data ?? [];
  const numbers = lists?.children[0]?.values as Float32Array;
  const width = numbers.length / Math.max(batch.numRows, 1);
  return (row) => numbers.subarray(row * width, (row + 1) * width);
}
