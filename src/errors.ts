/**
 * The registry of user-facing errors. A code is permanent: users search for it, and docs/errors.md is made from this.
 * "yours" is mended by the reader (input, files, settings); "ours" is a defect to report.
 */
export const ERROR_CODES = {
  // Settings and the command line
  CONFIG_INVALID: ["yours", "inhouse.yaml is not valid YAML, or has a setting that does not exist."],
  DATA_DIR_UNUSABLE: ["yours", "A folder that Inhouse has to write to can't be written."],
  INSTALLATION_CHANGED: ["yours", "Inhouse was upgraded, moved or removed while it was running."],
  KNOWLEDGE_NOT_FOUND: ["yours", "No knowledge folder was named, or the one that was named does not exist."],
  USAGE: ["yours", "A command was called with options that do not fit."],
  // Documents
  CONTENT_LEFT_OUT: ["yours", "A part of a file is not read, such as a hidden sheet. The rest of it is indexed."],
  FILE_BINARY: ["yours", "A file with the name of a text format holds something else."],
  FILE_CHANGED: ["yours", "A file kept changing while it was read. It is looked at again next time."],
  FILE_OUTSIDE_ROOT: ["yours", "A file or link leads out of the knowledge folder."],
  FILE_TOO_LARGE: ["yours", "A file is larger than is read of its format."],
  FILE_UNREADABLE: ["yours", "A file can't be read: missing, no permission, or broken."],
  FORMAT_INVALID: ["yours", "A file is not valid in its own format, or no reader knows the format."],
  FRONT_MATTER_INVALID: [
    "yours",
    "A field of front matter has a value that is not allowed. The rest of the file is indexed.",
  ],
  REGISTER_INVALID: [
    "yours",
    "An entry of a register (prices, features, claims …) breaks its schema or contradicts itself.",
  ],
  // Embedding model
  MODEL_CORRUPT: ["yours", "A model file does not give the vectors it should, even after it was made again."],
  MODEL_UNAVAILABLE: ["yours", "A model is neither on disk nor can it be downloaded, or is no embedding model."],
  MODEL_WRITE_FAILED: ["yours", "The model file could not be written to the data folder."],
  // Index
  INDEX_BUSY: ["yours", "Another process is indexing the same knowledge."],
  INDEX_CORRUPT: ["yours", "The index can't be read. It is rebuilt from your files; nothing is lost."],
  INDEX_MISSING: ["yours", "The knowledge is not indexed yet."],
  INDEX_WRITE_FAILED: ["yours", "The index could not be written, often because the disk is full."],
  // Tools and resources
  INVALID_ARGUMENT: ["yours", "An argument of a tool or command is not allowed; the message lists what is."],
  NOT_FOUND: ["yours", "There is no such document, or nothing at that place of it."],
  NOT_PUBLIC: ["yours", "Text for customers was asked of a document that is internal."],
  URI_INVALID: ["yours", "A citation is malformed, climbs out of the knowledge, or has another scheme."],
  // CRM
  ACCOUNT_AMBIGUOUS: ["yours", "Several companies fit the name; the message lists them."],
  CRM_CONFLICT: ["yours", "The CRM has such a record already."],
  CRM_DATA_UNUSABLE: ["yours", "The embedded CRM's file can't be opened, or a newer Inhouse wrote it."],
  CRM_EMPTY: ["yours", "The embedded CRM holds nothing yet: import exports, or connect HubSpot."],
  CRM_PROPERTY_UNKNOWN: ["yours", "A condition or a change names a property that the CRM does not have."],
  CRM_RATE_LIMITED: ["yours", "The CRM refuses calls because there were too many."],
  CRM_REJECTED: ["yours", "The CRM, or one of its own rules, refuses a value."],
  CRM_SCOPE_MISSING: ["yours", "The CRM token lacks a permission; the message names it."],
  CRM_SYNC_BUSY: ["yours", "Another process is syncing the same CRM."],
  CRM_UNAUTHORIZED: ["yours", "The CRM token is missing, wrong or expired."],
  CRM_UNAVAILABLE: ["yours", "The CRM can't be reached or keeps failing."],
  CRM_WRITE_UNKNOWN: ["yours", "A write was sent and no answer came: look before you try again."],
  IMPORT_INVALID: ["yours", "A CRM export or pipelines.yaml can't be imported. Nothing of it was."],
  WHERE_INVALID: ["yours", "A `where` condition can't be read; the message shows the column."],
  // Writes
  CONFIRMATION_EXPIRED: ["yours", "A confirmation token is older than ten minutes."],
  CONFIRMATION_INVALID: ["yours", "A confirmation token is not one that this server made."],
  CONFIRMATION_MISMATCH: ["yours", "A confirmation token belongs to other arguments, or the record has changed since."],
  CONFIRMATION_USED: ["yours", "A confirmation token was used before."],
  KNOWLEDGE_READ_ONLY: ["yours", "The knowledge folder can't be written, so nothing can be proposed."],
  WRITE_BLOCKED: ["yours", "A guardrail blocks the text of a write."],
  WRITE_DECLINED: ["yours", "The user said no to a write."],
  WRITES_DISABLED: ["yours", "Writes are off, or the server is read-only."],
  // Guardrails
  DRAFT_UNWRITABLE: ["yours", "`inhouse check --fix` can't write a draft. The file is as it was."],
  POLICY_INVALID: ["yours", "A policy file breaks its schema, repeats an id, or names something that does not exist."],
  // Audit
  AUDIT_BROKEN: ["yours", "The end of the audit log is not a record: it was edited, or another program wrote into it."],
  AUDIT_WRITE_FAILED: ["yours", "The audit log can't be written: read-only, locked, or the disk is full."],
  // Evaluation
  EVAL_INVALID: ["yours", "A file of questions is not valid, or names documents that do not exist."],
  INTERNAL: ["ours", "A defect in Inhouse. Please report it with the command you ran."],
} as const satisfies Record<string, readonly [whose: "yours" | "ours", meaning: string]>;

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

/**
 * The one text form of an error, for terminals and for `isError` results. Unknown errors read as ours, except that parts
 * of the program are imported on first use, and are gone once a running server was upgraded.
 */
export function formatError(error: unknown): string {
  if (!(error instanceof InhouseError)) {
    if (errnoOf(error) === "ERR_MODULE_NOT_FOUND") {
      return formatError(
        new InhouseError("INSTALLATION_CHANGED", {
          what: "A part of Inhouse is no longer where it was when this process started.",
          why: "It was upgraded, moved or removed meanwhile.",
          next: "Restart your assistant, so that it starts the new version. If this stays, install Inhouse again.",
          cause: error,
        }),
      );
    }
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
