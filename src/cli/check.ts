import { constants } from "node:fs";
import { access, readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { text as readStream } from "node:stream/consumers";
import writeFileAtomic from "write-file-atomic";
import { loadConfig } from "../config.ts";
import { openRecorder, recordedContext } from "../context.ts";
import { errnoOf, formatError, InhouseError } from "../errors.ts";
import { openGuard } from "../guard.ts";
import { openKnowledge } from "../knowledge.ts";
import {
  applyFixes,
  formatGithub,
  formatPretty,
  formatSarif,
  type CheckedFile,
  type CheckFormat,
} from "./check-formats.ts";
import { toolContext } from "./context.ts";
import type { CommonOptions } from "./program.ts";
import { colors, EXIT, fail, note, print, printJson } from "./terminal.ts";

export interface CheckOptions extends CommonOptions {
  channel?: string;
  audience?: string;
  account?: string;
  asOf?: string;
  format?: CheckFormat;
  fix?: boolean;
}

const FIX_ROUNDS = 20;

/** What a folder is searched for. A file that is named itself may be called anything but a table. */
const DRAFT = /\.(?:md|markdown|mdx|txt|text|html?)$/i;
const TABLE = /\.(?:csv|tsv|tab)$/i;

/** Checks every draft, prints what was found and, with --fix, writes the fixes and checks again. */
export async function check(paths: readonly string[], options: CheckOptions, version: string): Promise<void> {
  const config = loadConfig(options);
  const knowledge = openKnowledge({ config });
  const recorder = openRecorder(config, (error) => {
    note(formatError(error));
  });
  const guard = openGuard(config, knowledge);
  const open = toolContext(knowledge, guard);
  const context = recordedContext(open, recorder, "inhouse check");
  const { channel, audience, account, asOf: as_of } = options;
  const judge = (text: string) => context.checkDraft({ text, channel, audience, account, as_of });
  try {
    if (options.fix === true && paths.includes("-"))
      throw new InhouseError("USAGE", {
        what: "--fix can't write to standard input.",
        next: "Name a file, or leave --fix out and read the fixes that are proposed.",
      });
    const found = (await Promise.all(paths.map(draftsAt))).flat();
    const byFile = new Map<string, string>();
    for (const path of found) {
      const file = path === "-" ? path : resolve(path);
      if (!byFile.has(file)) byFile.set(file, path);
    }
    const drafts = [...byFile.values()];
    if (drafts.length === 0)
      throw new InhouseError("USAGE", {
        what: `There is no draft in ${paths.join(", ")}.`,
        why: "In a folder .md, .txt and .html files are checked.",
        next: "Name the file itself.",
      });
    for (const problem of await guard.registerProblems()) note(problem);
    const checked: CheckedFile[] = [];
    let unreadable = 0;
    for (const path of drafts) {
      let text: string;
      try {
        text = await readDraft(path);
      } catch (error) {
        // The others' results are not lost with it.
        fail(error);
        unreadable += 1;
        continue;
      }
      let result = await judge(text);
      if (options.fix === true && path !== "-") {
        let fixed = 0;
        // One fix may uncover the next, the third exclamation mark behind the second; a fix that never settles ends here.
        for (let round = 0; round < FIX_ROUNDS; round += 1) {
          const mended = applyFixes(text, result.findings);
          if (mended.fixed === 0 || mended.text === text) break;
          fixed += mended.fixed;
          text = mended.text;
          result = await judge(text);
        }
        if (fixed > 0) {
          await writeDraft(path, text);
          note(`${path}: ${String(fixed)} fixed`);
        }
      }
      checked.push({ path, text, result });
    }
    if (checked.length > 0) show(checked, options.format ?? "pretty", version);
    if (unreadable > 0) process.exitCode = EXIT.usage;
    else if (checked.some(({ result }) => result.verdict !== "pass")) process.exitCode = EXIT.found;
  } finally {
    await recorder.flush();
    await knowledge.close();
  }
}

function show(checked: readonly CheckedFile[], format: CheckFormat, version: string): void {
  if (format === "json") printJson(checked.map(({ path, result }) => ({ path, ...result })));
  else if (format === "sarif") printJson(formatSarif(checked, version));
  else if (format === "pretty") print(formatPretty(checked, colors.out));
  else {
    const commands = formatGithub(checked);
    if (commands !== "") print(commands);
  }
}

async function draftsAt(path: string): Promise<string[]> {
  if (path === "-") return [path];
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && DRAFT.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !/(?:^|[\\/])(?:node_modules|\.[^\\/.][^\\/]*)[\\/]/.test(file.slice(path.length)))
      .sort();
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readDraft(path: string): Promise<string> {
  if (path === "-") return readStream(process.stdin);
  // The marks around a cell would read as a quotation, and nobody is held to what he quotes.
  if (TABLE.test(path))
    throw new InhouseError("FORMAT_INVALID", {
      what: `${path} is a table, not a draft.`,
      why: "Its rows are texts of their own, each with its own length and notices.",
      next: "Check one text at a time: save it as .md or .txt, or pipe it to inhouse check -",
      where: { file: path },
    });
  try {
    // The byte order mark stays: places count from the file's beginning, and --fix must not lose it.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Whole or not at all: these are the writer's own words. A file that is read-only stays as it is. */
async function writeDraft(path: string, text: string): Promise<void> {
  try {
    await access(path, constants.W_OK);
    await writeFileAtomic(path, text);
  } catch (cause) {
    throw new InhouseError("DRAFT_UNWRITABLE", {
      what: `The fixes can't be written to ${path}. It is as it was.`,
      why: cause instanceof Error ? cause.message : String(cause),
      next: "Make the file and its folder writable, or check without --fix and mend it by hand.",
      where: { file: path },
      cause,
    });
  }
}

function unreadable(path: string, error: unknown): InhouseError {
  const errno = errnoOf(error);
  const where = { file: path };
  if (errno === "ENOENT")
    return new InhouseError("USAGE", {
      what: `There is no file ${path}.`,
      next: "Check the spelling, or use - for standard input.",
      where,
      cause: error,
    });
  // What cannot be decoded has a code too, which says nothing to a writer.
  if (errno !== undefined && !errno.startsWith("ERR_"))
    return new InhouseError("FILE_UNREADABLE", {
      what: `${path} can't be read (${errno}).`,
      next: "Check its permissions.",
      where,
      cause: error,
    });
  return new InhouseError("FILE_UNREADABLE", {
    what: `${path} is not UTF-8 text.`,
    why: "Drafts are text: .md, .txt or .html.",
    next: "Save the draft as text in UTF-8 and check that.",
    where,
    cause: error,
  });
}
