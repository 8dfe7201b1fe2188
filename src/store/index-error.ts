/** What LanceDB throws, told apart: a disk that can't be written, a second writer, an index that can't be read. */
import { errnoOf, InhouseError } from "../errors.ts";

/** Full, over quota, read-only, no permission, too large, too many open files: the index is not to blame. */
const DISK = /os error (?:1|5|13|23|24|27|28|30|122)\)|no space left|permission denied|read-only file system/i;

/** An index that is not there or can't be read: another look, or a new pass, may mend it. */
export function isIndexProblem(error: unknown): boolean {
  if (error instanceof InhouseError) return error.code === "INDEX_MISSING" || error.code === "INDEX_CORRUPT";
  return isLanceError(error);
}

/** True for errors that come out of LanceDB, which names none of its own. */
function isLanceError(error: unknown): boolean {
  return errnoOf(error) === "GenericFailure";
}

/** LanceDB's errors as ours; everything else as it is. */
export function indexError(dir: string, error: unknown): unknown {
  if (!isLanceError(error) || !(error instanceof Error)) return error;
  const why = firstSentence(error.message);
  if (DISK.test(error.message)) {
    return new InhouseError("INDEX_WRITE_FAILED", {
      what: `The index in ${dir} could not be written.`,
      why,
      next: "Check free disk space and permissions of the data folder (inhouse doctor shows both), then run: inhouse index. What was committed before is kept.",
      cause: error,
    });
  }
  if (/conflict/i.test(error.message)) {
    return new InhouseError("INDEX_BUSY", {
      what: "Another process wrote to the index at the same time.",
      why,
      next: "Run the command again. What was committed so far is kept.",
      cause: error,
    });
  }
  return damaged(dir, why, error);
}

export function damaged(dir: string, why: string, cause?: unknown): InhouseError {
  return new InhouseError("INDEX_CORRUPT", {
    what: `The index in ${dir} is damaged.`,
    why,
    next: "Run: inhouse index --full. It is rebuilt from your files, nothing is lost; a running server does so by itself.",
    ...(cause !== undefined && { cause }),
  });
}

/** Without the source places in LanceDB's own code, and without the same cause told again. */
function firstSentence(message: string): string {
  return (message.split("\n")[0] ?? "")
    .replace(/,? ?\/\S*?\.cargo\S*|, \/usr\/\S*\/registry\/\S*.*$/g, "")
    .slice(0, 300);
}
