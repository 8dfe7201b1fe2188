/** The order in which activities are told. */
import type { CrmRecord } from "./crm.ts";

/** Newest first: by the activity's own time, then by id so that equal times keep one order. */
export function newestFirst(a: CrmRecord, b: CrmRecord): number {
  const [x, y] = [a.properties["hs_timestamp"] ?? "", b.properties["hs_timestamp"] ?? ""];
  return x < y ? 1 : x > y ? -1 : a.id < b.id ? 1 : -1;
}
