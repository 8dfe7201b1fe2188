/** Citations: `inhouse://knowledge/<path>#<place>`, made and read back. */
import { sep } from "node:path";
import type { Place } from "../documents/types.ts";
import { InhouseError } from "../errors.ts";

/** What no file is called. A backslash is part of a name, except where it parts folders or could be meant to climb. */
const NO_NAME = sep === "\\" ? /^\.{0,2}$|[/\\\u0000]/ : /^\.{0,2}$|(?:^|\\)\.\.(?:\\|$)|[/\u0000]/;

export const KNOWLEDGE_PREFIX = "inhouse://knowledge/";

/** A document's URI, or that of a place in it. */
export function citationUri(path: string, place?: Place): string {
  const uri = KNOWLEDGE_PREFIX + path.split("/").map(encodeURIComponent).join("/");
  return place === undefined ? uri : `${uri}#${fragment(place)}`;
}

function fragment(place: Place): string {
  switch (place.unit) {
    case "lines":
      return place.start === place.end ? `L${String(place.start)}` : `L${String(place.start)}-L${String(place.end)}`;
    case "page":
      return `page=${String(place.page)}`;
    case "slide":
      return `slide=${String(place.slide)}`;
    case "time":
      return `t=${String(Math.floor(place.seconds))}`;
    case "row":
      return place.sheet === undefined
        ? `row=${String(place.row)}`
        : `sheet=${encodeURIComponent(place.sheet)}&row=${String(place.row)}`;
  }
}

/** What a fragment asks for; a time is that of one moment, rows are counted from 1. */
export type PlaceQuery =
  | { unit: "lines"; start: number; end: number }
  | { unit: "page" | "slide"; number: number }
  | { unit: "time"; seconds: number }
  | { unit: "row"; row: number; sheet?: string };

export interface ParsedCitation {
  path: string;
  place?: PlaceQuery;
}

/**
 * Reads a citation back. Paths that climb, hide a slash or name another scheme are refused before anything looks at a file.
 * @throws InhouseError URI_INVALID
 */
export function parseCitation(uri: string): ParsedCitation {
  if (!uri.startsWith(KNOWLEDGE_PREFIX)) throw invalid(uri, `It does not start with ${KNOWLEDGE_PREFIX}.`);
  const [encoded = "", hash, ...more] = uri.slice(KNOWLEDGE_PREFIX.length).split("#");
  if (more.length > 0) throw invalid(uri, "It has more than one #.");
  const segments = encoded.split("/").map((segment) => {
    try {
      return decodeURIComponent(segment);
    } catch {
      throw invalid(uri, "Its percent-encoding is broken.");
    }
  });

  const bad = segments.find((segment) => NO_NAME.test(segment));
  if (bad !== undefined) throw invalid(uri, "Its path has an empty, dotted or encoded part.");
  const path = segments.join("/");
  return hash === undefined || hash === "" ? { path } : { path, place: parseFragment(uri, hash) };
}

function parseFragment(uri: string, hash: string): PlaceQuery {
  const lines = /^L(\d{1,9})(?:-L?(\d{1,9}))?$/.exec(hash);
  if (lines) {
    const start = Number(lines[1]);
    const end = lines[2] === undefined ? start : Number(lines[2]);
    if (start >= 1 && end >= start) return { unit: "lines", start, end };
    throw invalid(uri, "Lines count from 1 and the second is not before the first.");
  }
  const fields = new URLSearchParams(hash);
  const count = (name: string) => (/^\d{1,9}$/.test(fields.get(name) ?? "") ? Number(fields.get(name)) : undefined);
  const page = count("page");
  if (page !== undefined) return { unit: "page", number: page };
  const slide = count("slide");
  if (slide !== undefined) return { unit: "slide", number: slide };
  const seconds = count("t");
  if (seconds !== undefined) return { unit: "time", seconds };
  const row = count("row");
  const sheet = fields.get("sheet");
  if (row !== undefined) return { unit: "row", row, ...(sheet === null ? {} : { sheet }) };
  throw invalid(uri, "Its place is none of #L12, #L12-L30, #page=3, #slide=7, #t=724, #row=5, #sheet=Q3&row=5.");
}

function invalid(uri: string, why: string): InhouseError {
  const shown = uri.length > 120 ? `${uri.slice(0, 120)}…` : uri;
  return new InhouseError("URI_INVALID", {
    what: `${JSON.stringify(shown)} is not a citation of this knowledge.`,
    why,
    next: "Use a uri exactly as search_knowledge or resources/list returned it.",
  });
}
