/** The signing key: made once, kept beside the data, shared by every process of one data directory. */
import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { errnoOf, InhouseError } from "../errors.ts";

const KEY_BYTES = 32;

/** Reads the key or makes it. Two processes that start together end up with the same one. */
export async function signingKey(file: string): Promise<Buffer> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const key = await readFile(file);
      if (key.length === KEY_BYTES) return key;
      throw new InhouseError("DATA_DIR_UNUSABLE", {
        what: `The signing key is damaged: ${file}`,
        next: "Delete it. Confirmations that are still open become invalid; nothing else is lost.",
      });
    } catch (error) {
      if (errnoOf(error) !== "ENOENT") throw error;
    }
    await mkdir(dirname(file), { recursive: true });
    const own = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
    await writeFile(own, randomBytes(KEY_BYTES), { mode: 0o600, flag: "wx" });
    try {
      // A link appears whole or not at all and never replaces another: whoever comes first sets the key.
      await link(own, file);
    } catch (error) {
      if (errnoOf(error) !== "EEXIST") throw error;
    } finally {
      await unlink(own);
    }
  }
  throw new InhouseError("DATA_DIR_UNUSABLE", {
    what: `The signing key can be neither read nor made: ${file}`,
    next: "Check that the data directory is writable.",
  });
}
