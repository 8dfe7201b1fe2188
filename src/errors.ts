/**
 * The registry of user-facing errors. A code is permanent: users search for it and docs/errors.md explains it.
 * `yours` are mended by the reader (input, files, settings); `ours` are defects to report.
 */
export const ERROR_CODES = {
  // Settings and the command line
  USAGE: "yours",
  CONFIG_INVALID: "yours",
  KNOWLEDGE_NOT_FOUND: "yours",
  DATA_DIR_UNUSABLE: "yours",
  // Documents
  FILE_UNREADABLE: "yours",
  FILE_TOO_LARGE: "yours",
  FILE_BINARY: "yours",
  FILE_CHANGED: "yours",
  FILE_OUTSIDE_ROOT: "yours",
  FORMAT_INVALID: "yours",
  FRONT_MATTER_INVALID: "yours",
  REGISTER_INVALID: "yours",
  // Embedding model
  MODEL_UNAVAILABLE: "yours",
  MODEL_CORRUPT: "yours",
  MODEL_WRITE_FAILED: "yours",
  // Index
  INDEX_BUSY: "yours",
  INDEX_CORRUPT: "yours",
  INDEX_MISSING: "yours",
  INDEX_WRITE_FAILED: "yours",
  // Tools and resources
  INVALID_ARGUMENT: "yours",
  NOT_FOUND: "yours",
  URI_INVALID: "yours",
  NOT_PUBLIC: "yours",
  // Evaluation
  EVAL_INVALID: "yours",
  INTERNAL: "ours",
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** A place in a file. `line` and `column` count from 1. */
export interface ErrorPlace {
  file: string;
  line?: number;
  column?: number;
  /** The text of that line, shown under the message. */
  source?: string;
}

export interface ErrorDetail {
  what: string;
  why?: string;
  next?: string;
  where?: ErrorPlace;
  cause?: unknown;
}

/** An error that a user can act on: what happened, why, what to do next, and where. */
export class InhouseError extends Error {
  override readonly name = "InhouseError";
  readonly code: ErrorCode;
  readonly what: string;
  readonly why: string | undefined;
  readonly next: string | undefined;
  readonly where: ErrorPlace | undefined;

  constructor(code: ErrorCode, detail: ErrorDetail) {
    super(detail.what, { cause: detail.cause });
    this.code = code;
    this.what = detail.what;
    this.why = detail.why;
    this.next = detail.next;
    this.where = detail.where;
  }
}

/** `file:line:column`, as editors and terminals make clickable. */
export function formatPlace(place: ErrorPlace): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}

/** The one text form of an error, for terminals and for `isError` results. Unknown errors read as ours. */
export function formatError(error: unknown): string {
  if (!(error instanceof InhouseError)) {
    const message = error instanceof Error ? error.message : String(error);
    return `INTERNAL: ${message}\n  next: this is a defect in Inhouse, not in your files. Please report it with the command you ran.`;
  }
  const lines = [`${error.code}: ${error.what}`];
  if (error.where) {
    lines.push(`  at ${formatPlace(error.where)}`);
    if (error.where.source !== undefined) {
      lines.push(`  | ${error.where.source}`);
      if (error.where.column !== undefined) lines.push(`  | ${" ".repeat(error.where.column - 1)}^`);
    }
  }
  if (error.why !== undefined) lines.push(`  why: ${error.why}`);
  if (error.next !== undefined) lines.push(`  next: ${error.next}`);
  return lines.join("\n");
}

/** The node:fs error code of anything thrown ("ENOENT", "EACCES" …), if it has one. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
