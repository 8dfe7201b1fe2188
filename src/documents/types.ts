/** The vocabulary of documents: what a reader yields, what a chunk is, what can be said about trust. */
import type { ErrorCode } from "../errors.ts";

export const KINDS = [
  "company",
  "icp",
  "persona",
  "segment",
  "signal",
  "pricing",
  "product",
  "claim",
  "objection",
  "battle-card",
  "win-loss",
  "story",
  "voice",
  "playbook",
  "call",
  "research",
  "template",
  "policy",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

export const STATUSES = ["approved", "draft", "retired"] as const;
export type Status = (typeof STATUSES)[number];

export const VISIBILITIES = ["internal", "public"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Fields of front matter that searches filter by equality. Always lists of lower-case values. */
export const FACETS = ["segment", "persona", "competitor", "product", "stage", "region", "language"] as const;
export type Facet = (typeof FACETS)[number];

/** How far a text can be trusted. Dates are ISO 8601 days. */
export interface Trust {
  owner?: string;
  reviewed?: string;
  expires?: string;
  status: Status;
  visibility: Visibility;
}

/** What front matter, the path and defaults say about one document. */
export interface Metadata extends Trust {
  title: string;
  summary?: string;
  kind: Kind;
  facets: Partial<Record<Facet, string[]>>;
  /** Paths below the same root that this document replaces. */
  supersedes: string[];
  /** Front matter keys that we do not know, kept as they were written. */
  extra: Record<string, unknown>;
}

/** A place inside a document, in the unit that its format is cited by. */
export type Place =
  | { unit: "lines"; start: number; end: number }
  | { unit: "page"; page: number }
  | { unit: "slide"; slide: number }
  | { unit: "time"; seconds: number; speaker?: string }
  | { unit: "row"; sheet?: string; row: number };

/** Where a turn, or a sentence of one, begins in a chunk's text. */
export interface Turn {
  at: number;
  seconds: number;
  speaker?: string;
}

/**
 * A stretch of a document that a chunk should not mix with its neighbours needlessly.
 * Blocks tile the document's text: each starts where the one before it ends.
 */
export interface Block {
  /** UTF-16 offsets into the document's text, end exclusive. */
  start: number;
  end: number;
  type: "heading" | "text" | "list" | "table" | "code" | "record" | "turn";
  /** The heading path, outermost first. A heading block's own heading is the last of it. */
  headings: string[];
  /** For type "heading": 1–6. */
  level?: number;
  /** Text that any piece of this block repeats in front when it is cut: a table's header row. */
  lead?: string;
  /** The block in words, where its source reads badly: a CSV row as "column: value" lines. Embedded instead of the source. */
  reading?: string;
  /** Formats that are not cited by line say the place here; otherwise it is computed from the offsets. */
  place?: Place;
  /** Trust fields that this block overrides: an entry of a register, an internal remark in a public page. */
  trust?: Partial<Trust>;
}

/** Front matter as it was written, with the place of each key in the file. */
export interface FrontMatter {
  values: Record<string, unknown>;
  places: Record<string, { line: number; column: number }>;
  /** Keys that are there but could not be read: their safest value counts, not their default. */
  unreadable: string[];
}

/** What a reader makes of a file. Pure data: no offsets into the file's bytes, only into `text`. */
export interface ReadText {
  /** The whole text as it is shown and cited: decoded, LF line ends, control and invisible characters and HTML comments removed. */
  text: string;
  /** Not yet validated. Its lines are left empty in `text`, so that line numbers stay those of the file. */
  frontMatter?: FrontMatter;
  /** A title that the format itself carries (first heading, <title>, PDF info). */
  title?: string;
  blocks: Block[];
  /** Findings about the file that do not prevent indexing, in words for a terminal. */
  warnings: Warning[];
}

export interface Warning {
  code: ErrorCode;
  message: string;
  line?: number;
  column?: number;
}

/** One file below a knowledge root, read and validated. */
export interface Document {
  /** Path below its root with forward slashes, as in citations. */
  path: string;
  metadata: Metadata;
  text: string;
  blocks: Block[];
  warnings: Warning[];
}

/** A piece of a document of about 200 tokens. The `text`s of a document's chunks, joined, are the document's text. */
export interface Chunk {
  ordinal: number;
  start: number;
  end: number;
  text: string;
  headings: string[];
  /** Repeated in front of the text for embedding and display: a table's header row. */
  lead?: string;
  /** The whole chunk in words, to be embedded and shown instead of `lead` and `text`: a CSV row as "column: value" lines. */
  reading?: string;
  place: Place;
  /** Of a call, when the chunk holds more than one. */
  turns?: Turn[];
  /** Line numbers in `text` (1-based, inclusive), whatever unit the place uses. */
  startLine: number;
  endLine: number;
  trust?: Partial<Trust>;
  /** True when the text reads like an instruction to an assistant. */
  suspicious: boolean;
}
