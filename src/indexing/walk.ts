/** Finds the files below the knowledge roots. Nothing outside a root is ever named. */
import { access, constants, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import type { Root } from "../config.ts";
import { errnoOf, InhouseError } from "../errors.ts";
import { isPassing } from "./read-file.ts";

export interface FoundFile {
  /** As in citations: below the root, forward slashes, the root's name in front when there are several. */
  path: string;
  /** Path below its own root, which decides the kind. */
  rootPath: string;
  absolute: string;
  size: number;
  /** mtime in ms. */
  modified: number;
}

/** Something that was left out although a user may expect it, and why. */
export interface Skipped {
  path: string;
  reason: string;
}

export interface WalkResult {
  files: FoundFile[];
  skipped: Skipped[];
  /** Files, and folders with a slash behind them, that may well be there and can't be looked at for now. */
  unknown: string[];
}

const IGNORE_FILE = ".inhouseignore";
/** Never knowledge: settings, and the CRM's exports, which have a store of their own. */
const ALWAYS_IGNORED = ["node_modules/", "/inhouse.yaml", "/crm/", "~$*", "Thumbs.db", "desktop.ini"];
/** Rules, whose examples say what is wrong: no line in an ignore file brings them in. Pages beside them are knowledge. */
const RULES = ["/policy/**/*.yaml", "/policy/**/*.yml"];

/** Walks all roots. Order is by path, so that everything after it is deterministic. */
export async function walkRoots(roots: readonly Root[]): Promise<WalkResult> {
  const result: WalkResult = { files: [], skipped: [], unknown: [] };
  for (const root of roots) {
    const prefix = prefixOf(root, roots);
    const rules = root.derived
      ? ignore()
      : ignore()
          .add(ALWAYS_IGNORED)
          .add(await readIgnoreFile(root.dir))
          .add(RULES);
    const walk: Walk = { root, prefix, rules, result, identity: await identityOf(root) };
    await walkFolder(walk, root.dir);
    await refuseExchanged(walk, undefined);
  }
  result.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  result.skipped.sort((a, b) => (a.path < b.path ? -1 : 1));
  return result;
}

/** Names of the knowledge folders, where there are several: what their paths begin with. */
export function rootNames(roots: readonly Root[]): string[] {
  const folders = roots.filter(({ derived }) => derived !== true);
  return folders.length > 1 ? folders.map(({ name }) => name) : [];
}

/** What a root's paths begin with: its name, where there are others to tell it from. */
function prefixOf(root: Root, roots: readonly Root[]): string {
  return root.derived === true || rootNames(roots).length > 0 ? `${root.name}/` : "";
}

/** Where the file behind an indexed path is, or was. */
export function absolutePath(roots: readonly Root[], path: string): string | undefined {
  // A longer prefix first: the only knowledge root has none.
  const [found] = roots
    .map((root) => ({ root, prefix: prefixOf(root, roots) }))
    .filter(({ prefix }) => path.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return found && join(found.root.dir, path.slice(found.prefix.length));
}

interface Walk {
  root: Root;
  prefix: string;
  rules: Ignore;
  result: WalkResult;
  /** Of the root when the walk began. */
  identity: string | undefined;
}

async function walkFolder(walk: Walk, folder: string): Promise<void> {
  const { root, prefix, rules, result } = walk;
  const below = (absolute: string) => relative(root.dir, absolute).split(sep).join("/");
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (root.derived === true && ["ENOENT", "ENOTDIR"].includes(errnoOf(error) ?? "")) return;
    if (folder === root.dir) throw rootUnreadable(root.dir, error);
    await leaveOut(walk, `${prefix}${below(folder)}/`, error);
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const absolute = join(folder, entry.name);
    const rootPath = below(absolute);
    if (rules.ignores(entry.isDirectory() ? `${rootPath}/` : rootPath)) continue;
    if (entry.isSymbolicLink()) {
      const reason = await whyLinkRefused(root.dir, absolute);
      if (reason !== undefined) result.skipped.push({ path: prefix + rootPath, reason });
    } else if (entry.isDirectory()) {
      await walkFolder(walk, absolute);
    } else if (entry.isFile()) {
      try {
        const { size, mtimeMs } = await stat(absolute);
        result.files.push({ path: prefix + rootPath, rootPath, absolute, size, modified: mtimeMs });
      } catch (error) {
        // U+FFFD stands for bytes that are no UTF-8.
        if (entry.name.includes("\ufffd"))
          result.skipped.push({ path: prefix + rootPath, reason: "its name is not UTF-8; rename it" });
        else await leaveOut(walk, prefix + rootPath, error);
      }
    }
  }
}

/** What is gone between listing and looking never was there, as long as the root is: else all of it would be forgotten. */
async function leaveOut(walk: Walk, path: string, error: unknown): Promise<void> {
  if (errnoOf(error) === "ENOENT") return refuseExchanged(walk, error);
  walk.result.skipped.push({ path, reason: whyUnreadable(error) });
  if (isPassing(error)) walk.result.unknown.push(path);
}

async function refuseExchanged({ root, identity }: Walk, cause: unknown): Promise<void> {
  if (root.derived !== true && (await identityOf(root)) !== identity) throw rootUnreadable(root.dir, cause);
}

/** By which a folder is told from another that is at its place now, such as the empty one under a drive. */
async function identityOf({ dir }: Root): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(dir, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return undefined;
  }
}

/** The first folder that can't be read now, as the error that says so. */
export async function unreadableRoot(roots: readonly Root[]): Promise<InhouseError | undefined> {
  for (const { dir } of roots) {
    try {
      await access(dir, constants.R_OK | constants.X_OK);
    } catch (error) {
      return rootUnreadable(dir, error);
    }
  }
  return undefined;
}

/** Nothing is indexed then, and nothing forgotten: an unmounted drive is not an empty folder. */
function rootUnreadable(dir: string, cause: unknown): InhouseError {
  return new InhouseError("KNOWLEDGE_NOT_FOUND", {
    what: `The knowledge folder ${dir} can't be read.`,
    why:
      cause === undefined || errnoOf(cause) === "ENOENT"
        ? "It is gone, or its drive is not there."
        : whyUnreadable(cause),
    next: "Mend that, or name another folder with --knowledge. What was indexed before is kept.",
    cause,
  });
}

/** A link to a place inside the root needs no second reading: its target is walked anyway. */
async function whyLinkRefused(rootDir: string, link: string): Promise<string | undefined> {
  try {
    const target = await realpath(link);
    return target === rootDir || target.startsWith(rootDir + sep)
      ? undefined
      : "a symbolic link that leaves the knowledge folder; copy the file in, or add its folder with --knowledge";
  } catch {
    return "a symbolic link that leads nowhere";
  }
}

async function readIgnoreFile(rootDir: string): Promise<string> {
  try {
    return await readFile(join(rootDir, IGNORE_FILE), "utf8");
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return "";
    throw new InhouseError("FILE_UNREADABLE", {
      what: `${IGNORE_FILE} can't be read, so nothing is indexed: it may name what should stay out.`,
      why: whyUnreadable(error),
      where: { file: join(rootDir, IGNORE_FILE) },
      next: "Make it a text file that your user may read.",
      cause: error,
    });
  }
}

/** A file system error in words. */
export function whyUnreadable(error: unknown): string {
  switch (errnoOf(error)) {
    case "EACCES":
    case "EPERM":
      return "no permission to read it";
    case "ENOENT":
      return "it disappeared while it was read";
    case "EISDIR":
      return "it is a folder";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
