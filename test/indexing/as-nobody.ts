/** Root reads and writes everything, whatever the permissions say: these tests then take another user's place. */
const isRoot = process.geteuid?.() === 0;

/** Whom the files of such a test must belong to. */
export const NOBODY = isRoot ? 65_534 : (process.getuid?.() ?? 0);

/** Runs the work as a user whom permissions hold for. */
export async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
