/** How far a text can be trusted, in the words that every tool uses. */
export interface Marked {
  kind: string;
  status: string;
  visibility: string;
  stale: boolean;
  expires?: string | undefined;
  superseded_by?: string | undefined;
  owner?: string | undefined;
  reviewed?: string | undefined;
}

/** What speaks against a text stands in capitals: draft, stale, superseded. */
export function trustMarks({
  kind,
  status,
  visibility,
  stale,
  expires,
  superseded_by,
  owner,
  reviewed,
}: Marked): string[] {
  return [
    kind,
    visibility,
    status === "approved" ? "" : status.toUpperCase(),
    stale ? `STALE, expired ${expires ?? ""}` : expires ? `expires ${expires}` : "",
    superseded_by ? `SUPERSEDED by ${superseded_by}` : "",
    owner ? `owner ${owner}` : "",
    reviewed ? `reviewed ${reviewed}` : "",
  ].filter((mark) => mark !== "");
}
