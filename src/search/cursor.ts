/** Cursors of a search: each is only good for the search that it came from. */
import { createHash } from "node:crypto";
import { InhouseError } from "../errors.ts";
import type { SearchRequest } from "./search.ts";

/** What a cursor is bound to: everything that decides the order of the hits. */
export function cursorKeyOf(request: SearchRequest, query: string): string {
  const { cursor: _cursor, ...rest } = request;
  return createHash("sha256")
    .update(JSON.stringify({ ...rest, query }))
    .digest("hex")
    .slice(0, 8);
}

export function writeCursor(key: string, offset: number): string {
  return Buffer.from(`${key}:${String(offset)}`).toString("base64url");
}

export function readCursor(cursor: string | undefined, key: string): number {
  if (cursor === undefined || cursor === "") return 0;
  const [cursorKey, offset] = Buffer.from(cursor, "base64url").toString().split(":");
  if (cursorKey !== key || !/^\d{1,6}$/.test(offset ?? "")) {
    throw new InhouseError("INVALID_ARGUMENT", {
      what: "The cursor does not belong to this search.",
      next: "Repeat the search without a cursor, then pass next_cursor with exactly the same arguments.",
    });
  }
  return Number(offset);
}
