/** The fields of chunks that ranking looks at and those that are shown, read from columns as LanceDB returns them. */
import type { Query } from "@lancedb/lancedb";
import type { ChunkRow } from "../store/rows.ts";

/** Small fields that ranking needs, most of them the same for all chunks of a document. */
export const RANKED_HEAD = ["path", "ordinal", "kind", "status", "expires"] as const;
/** Those that are shown. */
export const SHOWN_HEAD = [...RANKED_HEAD, "visibility", "owner", "reviewed", "suspicious"] as const;
/** Large fields that ranking needs beside the vector. */
export const RANKED_TEXT = ["terms", "tokens"] as const;
/** Those that are shown. */
export const SHOWN_TEXT = ["body", "place"] as const;
export type TextField = (typeof RANKED_TEXT)[number] | (typeof SHOWN_TEXT)[number];

export type RankedHead = Pick<ChunkRow, "id" | (typeof RANKED_HEAD)[number]>;
export type ShownHead = Pick<ChunkRow, "id" | (typeof SHOWN_HEAD)[number]>;
export type ScoredRow = Pick<ChunkRow, (typeof RANKED_TEXT)[number]> & {
  rowId: bigint;
  vector: Int16Array;
  head: RankedHead;
};
export type PassageRow = ShownHead & Pick<ChunkRow, (typeof SHOWN_TEXT)[number]>;

export type Batch = Awaited<ReturnType<Query["toArrow"]>>["batches"][number];

/** Reads these fields of one row of a batch. A row object of Arrow looks every field up anew, 3 ms a search. */
export function fieldsOf<Name extends keyof ChunkRow>(batch: Batch, names: readonly Name[]) {
  const columns = names.map((name) => [name, batch.getChild(name)] as const);
  return (row: number): Pick<ChunkRow, Name> => {
    const found: Partial<Record<Name, unknown>> = {};
    for (const [name, column] of columns) found[name] = column?.get(row) as unknown;
    return found as Pick<ChunkRow, Name>;
  };
}

/** With the id, which is made of two of the fields. */
export function withId<Row extends Pick<ChunkRow, "path" | "ordinal">>(row: Row): Row & { id: string } {
  return { ...row, id: `${row.path}#${String(row.ordinal)}` };
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
