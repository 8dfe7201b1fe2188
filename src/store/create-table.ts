/** Makes the tables. Apart from the store, because Arrow takes 100 ms to import and an index is made once. */
import type { Connection } from "@lancedb/lancedb";
import { chunksSchema, filesSchema, statisticsSchema } from "./schema.ts";

/** Makes one table, or leaves it when another process was faster. */
export async function createTable(
  db: Connection,
  name: "chunks" | "files" | "statistics",
  dimensions: number,
): Promise<void> {
  const schema = { chunks: chunksSchema(dimensions), files: filesSchema, statistics: statisticsSchema }[name];
  const table = await db.createEmptyTable(name, schema, { mode: "create", existOk: true });
  // Without it, two processes merging the same new keys duplicate every one of them.
  await table.setUnenforcedPrimaryKey(schema.fields[0]?.name ?? "id");
  table.close();
}
