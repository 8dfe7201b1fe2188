import { constants } from "node:fs";
import { copyFile, mkdir, readdir } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { errnoOf, InhouseError } from "../errors.ts";
import { colors, print } from "./terminal.ts";

/** A page of each sort with front matter and questions to answer; see docs/starter/. */
const STARTER = fileURLToPath(new URL("../docs/starter", import.meta.url));

/**
 * Copies the starter folder to `dir`. Files that are there already stay as they are.
 * @throws InhouseError DATA_DIR_UNUSABLE when the folder can't be written
 */
export async function init(dir: string): Promise<void> {
  const target = resolve(dir);
  const entries = await readdir(STARTER, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(STARTER, join(entry.parentPath, entry.name)))
    .sort();
  const c = colors.out;
  let kept = 0;
  for (const file of files) {
    const path = join(target, file);
    try {
      await mkdir(dirname(path), { recursive: true });
      await copyFile(join(STARTER, file), path, constants.COPYFILE_EXCL);
      print(`${c.green("+")} ${file}`);
    } catch (cause) {
      if (errnoOf(cause) !== "EEXIST") {
        throw new InhouseError("DATA_DIR_UNUSABLE", {
          what: `${path} can't be written (${errnoOf(cause) ?? "unknown"}).`,
          next: "Name a folder that you may write to: inhouse init DIR",
          cause,
        });
      }
      kept++;
    }
  }
  if (kept > 0) print(c.dim(`${String(kept)} files were there already and were left alone.`));
  print(`
Your knowledge folder is ${c.bold(target)}. Next:
  1. Open it, answer the questions in each page, delete what you don't need. Any folder of yours works as well.
  2. ${c.cyan(`inhouse index --knowledge ${JSON.stringify(target)}`)}
  3. ${c.cyan(`inhouse search "who do we sell to" --knowledge ${JSON.stringify(target)}`)}
  4. ${c.cyan(`inhouse policy test --knowledge ${JSON.stringify(target)}`)}: what your drafts may say is in policy/rules.yaml
  5. Give it to your assistant: the README shows the lines for Claude Desktop, Cursor, VS Code and Claude Code.`);
}
