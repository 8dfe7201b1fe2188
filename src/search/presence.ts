/** Whether the files behind an answer are still what was indexed. */
import type { Audience } from "./filters.ts";
import type { RankedDocument } from "./rank.ts";

/** Of the file behind a document: what it is against what was indexed. */
export type Presence = "gone" | "changed" | "unchanged";

/** Looks at the file behind a path as it is now. */
export type LookAt = (path: string) => Promise<Presence>;

export const HELD_BACK =
  "What changed since it was indexed is left out for customers, since it may no longer be public. Ask again in a moment; without a running server, run: inhouse index";

/** A page that was public when it was indexed may be internal by now: customers get it once it was read again. */
export function mayAnswer(presence: Presence | undefined, audience: Audience | undefined): boolean {
  return presence === "unchanged" || (presence === "changed" && audience !== "customer");
}

/** The documents of one page of an answer, without those whose file is gone or, for customers, has changed. */
export async function answeringDocuments(
  documents: RankedDocument[],
  {
    offset,
    limit,
    lookAt,
    audience,
  }: { offset: number; limit: number; lookAt: LookAt; audience: Audience | undefined },
) {
  const found: RankedDocument[] = [];
  let heldBack = false;
  let next = offset;
  while (next < documents.length && found.length < limit) {
    const batch = documents.slice(next, next + limit - found.length);
    const presence = await Promise.all(batch.map(({ path }) => lookAt(path)));
    found.push(...batch.filter((_, i) => mayAnswer(presence[i], audience)));
    heldBack ||= audience === "customer" && presence.includes("changed");
    next += batch.length;
  }
  return { documents: found, consumed: next - offset, more: next < documents.length, heldBack };
}
