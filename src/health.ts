/** Whether folders, model and index are right, in plain words, and how to mend what isn't. */
import { access, constants, mkdir, statfs } from "node:fs/promises";
import { indexedRoots } from "./config.ts";
import { errnoOf, InhouseError } from "./errors.ts";
import { sortSkipped } from "./indexing/skipped.ts";
import { walkRoots } from "./indexing/walk.ts";
import type { Knowledge } from "./knowledge.ts";
import { today } from "./search/search.ts";

export interface HealthCheck {
  name: string;
  state: "ok" | "warning" | "problem";
  message: string;
  mend?: string;
}

export interface Health {
  version: string;
  ok: boolean;
  checks: HealthCheck[];
}

const MIN_FREE_BYTES = 200e6;
/** Part of the documents without a kind from which somebody should be told. */
const MANY_UNSORTED = 0.5;

/** Runs every check. Never throws: what can't be looked at is itself a finding. */
export async function checkHealth(knowledge: Knowledge, version: string): Promise<Health> {
  const checks = [
    nodeVersion(),
    ...(await Promise.all(knowledge.config.roots.map((root) => folder(root.dir)))),
    await dataFolder(knowledge.config.dataDir),
    await model(knowledge),
    ...(await indexState(knowledge)),
  ];
  return { version, ok: checks.every((check) => check.state !== "problem"), checks };
}

function nodeVersion(): HealthCheck {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const right = major > 20 || (major === 20 && minor >= 19);
  return right
    ? { name: "Node.js", state: "ok", message: `version ${process.versions.node}` }
    : {
        name: "Node.js",
        state: "problem",
        message: `version ${process.versions.node} is too old`,
        mend: "Install Node.js 20.19 or newer.",
      };
}

async function folder(dir: string): Promise<HealthCheck> {
  try {
    await access(dir, constants.R_OK | constants.X_OK);
    return { name: "Knowledge folder", state: "ok", message: dir };
  } catch (error) {
    return {
      name: "Knowledge folder",
      state: "problem",
      message: `${dir} can't be read (${errnoOf(error) ?? "unknown"})`,
      mend: "Give your user permission to read it, or name another folder with --knowledge.",
    };
  }
}

async function dataFolder(dir: string): Promise<HealthCheck> {
  const name = "Data folder";
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await access(dir, constants.W_OK);
    const { bavail, bsize } = await statfs(dir);
    const free = bavail * bsize;
    const message = `${dir}, ${String(Math.round(free / 1e6))} MB free`;
    return free < MIN_FREE_BYTES
      ? { name, state: "warning", message, mend: "Free some disk space, or name another folder with --data." }
      : { name, state: "ok", message };
  } catch (error) {
    return {
      name,
      state: "problem",
      message: `${dir} can't be written (${errnoOf(error) ?? "unknown"})`,
      mend: "Mend its permissions, or name another folder with --data.",
    };
  }
}

async function model(knowledge: Knowledge): Promise<HealthCheck> {
  const name = "Model";
  try {
    const embedder = await knowledge.embedder();
    const [close, far, query] = await embedder
      .embed(["Our prices start at 49 dollars.", "The cat sleeps."], "passage")
      .then(async (passages) => [...passages, ...(await embedder.embed(["How much does it cost?"], "query"))]);
    const similarity = (a?: Float32Array, b?: Float32Array) =>
      a?.reduce((sum, x, i) => sum + x * (b?.[i] ?? 0), 0) ?? 0;
    const sane = similarity(query?.vector, close?.vector) > similarity(query?.vector, far?.vector);
    return sane
      ? { name, state: "ok", message: `${embedder.id}, ${String(embedder.dimensions)} dimensions` }
      : {
          name,
          state: "problem",
          message: `${embedder.id} gives vectors that make no sense`,
          mend: "Check model, pooling and prefixes in inhouse.yaml, or delete the models folder in the data folder.",
        };
  } catch (error) {
    const next = error instanceof InhouseError ? error.next : undefined;
    return {
      name,
      state: "problem",
      message: error instanceof Error ? error.message : String(error),
      ...(next === undefined ? {} : { mend: next }),
    };
  }
}

async function indexState(knowledge: Knowledge): Promise<HealthCheck[]> {
  try {
    const [known, walked] = await Promise.all([knowledge.files(), walkRoots(indexedRoots(knowledge.config))]);
    const rows = new Map(known.map((row) => [row.path, row]));
    const fresh = (path: string, size: number, modified: number) =>
      rows.get(path)?.size === size && rows.get(path)?.modified === modified;
    const outdated = walked.files.filter((file) => !fresh(file.path, file.size, file.modified)).length;
    const { unreadable, broken } = sortSkipped(
      known.flatMap(({ path, skipped }) => (skipped === null ? [] : [{ path, reason: skipped }])),
    );
    const catalog = await knowledge.catalog();
    const warnings = catalog.warnings.length;
    const unsorted = catalog.entries.filter(({ metadata }) => metadata.kind === "other").length;
    const stale = catalog.entries.filter(
      ({ metadata }) => metadata.expires !== undefined && metadata.expires < today(),
    );
    const conflicts = catalog.conflicts(today());
    const chunks = known.reduce((sum, row) => sum + row.chunks, 0);
    const list = (items: string[]) =>
      items.slice(0, 5).join("; ") + (items.length > 5 ? `; and ${String(items.length - 5)} more` : "");
    return [
      outdated === 0
        ? {
            name: "Index",
            state: "ok",
            message: `${String(catalog.entries.length)} documents, ${String(chunks)} chunks, up to date`,
          }
        : {
            name: "Index",
            state: "warning",
            message: `${String(outdated)} files are new or changed since the last run`,
            mend: "Run: inhouse index (a running server does so by itself).",
          },
      broken.length === 0
        ? {
            name: "Files",
            state: "ok",
            message:
              unreadable.length === 0 ? "none skipped" : `left out, of formats that are not read: ${list(unreadable)}`,
          }
        : {
            name: "Files",
            state: "warning",
            message: `${String(broken.length)} skipped: ${list(broken.map(({ path, reason }) => `${path} (${reason})`))}`,
            mend: "Mend them, or list them in .inhouseignore.",
          },
      ...(catalog.entries.length === 0 || unsorted < MANY_UNSORTED * catalog.entries.length
        ? []
        : [
            {
              name: "Kinds",
              state: "warning" as const,
              message: `${String(unsorted)} of ${String(catalog.entries.length)} documents have no kind, so briefs can't tell a price from a story`,
              mend: `Put them below folders named pricing, objections, stories, voice …, or write kind: in their front matter (docs/knowledge.md).`,
            },
          ]),
      ...(warnings === 0
        ? []
        : [
            {
              name: "Front matter and registers",
              state: "warning" as const,
              message: `${String(warnings)} warnings: ${list(catalog.warnings.map(({ path, line, message }) => `${path}${line === undefined ? "" : `:${String(line)}`} ${message}`))}`,
              mend: "Run: inhouse index --full, which lists them all, and mend each place.",
            },
          ]),
      ...(stale.length === 0
        ? []
        : [
            {
              name: "Expired documents",
              state: "warning" as const,
              message: list(stale.map(({ path, metadata }) => `${path} (${metadata.expires ?? ""})`)),
              mend: "Review them and set a new date, or retire them with status: retired.",
            },
          ]),
      ...(conflicts.length === 0
        ? []
        : [
            {
              name: "Conflicts",
              state: "warning" as const,
              message: list(
                conflicts.map(
                  ({ label, values }) =>
                    `${label}: ${values.map(({ value, path }) => `${value} in ${path}`).join(" against ")}`,
                ),
              ),
              mend: "Decide which is right and mend the other.",
            },
          ]),
    ];
  } catch (error) {
    if (error instanceof InhouseError) {
      return [
        {
          name: "Index",
          state: "problem",
          message: error.what,
          ...(error.next === undefined ? {} : { mend: error.next }),
        },
      ];
    }
    return [{ name: "Index", state: "problem", message: String(error), mend: "Run: inhouse index --full" }];
  }
}
