/** Reading one file that somebody may be writing to. */
import { readFile, stat } from "node:fs/promises";
import { isReadable, refuseTooLarge } from "../documents/read-document.ts";
import { errnoOf, InhouseError } from "../errors.ts";
import { NO_READER } from "./skipped.ts";
import type { FoundFile } from "./walk.ts";

/** Reads a file whose size and time are the same before and after; updates `file` to what was read. */
export async function readStable(file: FoundFile): Promise<Uint8Array> {
  if (!isReadable(file.path)) throw new InhouseError("FORMAT_INVALID", { what: NO_READER });
  for (let attempt = 1; attempt <= 3; attempt++) {
    const before = await stat(file.absolute);
    // It was a file a moment ago; reading what may be a pipe by now would never end.
    if (!before.isFile()) throw new InhouseError("FILE_CHANGED", { what: "it is no longer a file" });
    refuseTooLarge(file.rootPath, before.size);
    const bytes = await readFile(file.absolute);
    const after = await stat(file.absolute);
    if (before.mtimeMs === after.mtimeMs && before.size === bytes.length) {
      file.size = before.size;
      file.modified = before.mtimeMs;
      return bytes;
    }
  }
  throw new InhouseError("FILE_CHANGED", {
    what: "it keeps changing while it is read; it is looked at again next time",
  });
}

const PASSING: ReadonlySet<string> = new Set([
  ...["ENOENT", "EBUSY", "EMFILE", "ENFILE", "EAGAIN", "EIO"],
  // A network share that dropped.
  ...["ESTALE", "ENOTCONN", "ETIMEDOUT", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH"],
]);

/** Will be over by itself, so that what was indexed before stays: the file is being written, or the system is busy. */
export function isPassing(error: unknown): boolean {
  if (error instanceof InhouseError) return error.code === "FILE_CHANGED";
  return PASSING.has(errnoOf(error) ?? "");
}

/** What a user is told of a file that was left out. */
export function skipReason(error: InhouseError): string {
  const place =
    error.where?.line === undefined
      ? ""
      : ` (line ${String(error.where.line)}, column ${String(error.where.column ?? 1)})`;
  const what = `${error.code}: ${error.what.replace(/[.]$/, "")}${place}`;
  return error.why === undefined ? what : `${what}: ${error.why}`;
}
