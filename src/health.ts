/** Whether folders, model and index are right, in plain words, and how to mend what isn't. */
import { access, constants, mkdir, readdir, statfs } from "node:fs/promises";
import { errnoOf, formatPlace, InhouseError } from "./errors.ts";
import type { Guard } from "./guard.ts";
import { countOf, list, problemOf, type HealthCheck } from "./health-check.ts";
import { indexState } from "./health-index.ts";
import type { Knowledge } from "./knowledge.ts";

export interface Health {
  version: string;
  ok: boolean;
  checks: HealthCheck[];
}

const MIN_FREE_BYTES = 200e6;

/** How to look. */
export interface HealthOptions {
  /** Reads policy and registers as they are now, since drafts are judged and prices quoted by them, not by the index. */
  guard: Pick<Guard, "policy" | "registerProblems">;
  /** Reads every byte of the index, which a server has no memory for. */
  deep?: boolean;
}

/** Runs every check. Never throws: what can't be looked at is itself a finding. */
export async function checkHealth(
  knowledge: Knowledge,
  version: string,
  { guard, deep = false }: HealthOptions,
): Promise<Health> {
  const folders = await Promise.all(knowledge.config.roots.map((root) => folder(root.dir)));
  const checks = [nodeVersion(), ...folders, await dataFolder(knowledge.config.dataDir), await model(knowledge)];
  // Whatever rests on the files would only say again that a folder can't be read.
  if (folders.every(({ state }) => state === "ok")) {
    const registers = await registerState(guard);
    checks.push(
      ...(await policyState(guard)),
      ...registers.checks,
      ...(await indexState(knowledge, { told: registers.told, deep })),
    );
  }
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
  const name = "Knowledge folder";
  try {
    await readdir(dir);
    return { name, state: "ok", message: dir };
  } catch (error) {
    const code = errnoOf(error) ?? "unknown";
    const other = "or name another folder with --knowledge";
    if (code === "ENOENT" || code === "ENOTDIR") {
      const message = `${dir} ${code === "ENOENT" ? "does not exist, or its drive is not there" : "is not a folder"}`;
      return {
        name,
        state: "problem",
        message,
        mend: `Check the spelling, make a new one with: inhouse init, ${other}.`,
      };
    }
    const message = `${dir} can't be read (${code})`;
    return { name, state: "problem", message, mend: `Give your user permission to read it, ${other}.` };
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

/** A folder without a policy is no fault; a policy that can't be read checks nothing. */
async function policyState(guard: HealthOptions["guard"]): Promise<HealthCheck[]> {
  const name = "Policy";
  try {
    const { rules } = await guard.policy();
    return [{ name, state: "ok", message: countOf(rules.length, "rule") }];
  } catch (error) {
    if (!(error instanceof InhouseError)) return [problemOf(name, error)];
    if (error.code === "NOT_FOUND") {
      const message = "there is none, so drafts can't be checked; searches and briefs work without";
      return [
        { name, state: "warning", message, mend: "Write one in policy/ of the knowledge folder: docs/policy.md." },
      ];
    }
    const message = error.where === undefined ? error.what : `${formatPlace(error.where)} ${error.what}`;
    return [{ name, state: "problem", message, mend: "Mend that place, then run: inhouse policy test" }];
  }
}

async function registerState(guard: HealthOptions["guard"]): Promise<{ checks: HealthCheck[]; told: string[] }> {
  const name = "Registers";
  const mend = "Mend each place: drafts are judged and prices quoted by what stands there.";
  try {
    const told = await guard.registerProblems();
    return { told, checks: told.length === 0 ? [] : [{ name, state: "warning", message: list(told), mend }] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { told: [], checks: [{ name, state: "warning", message, mend }] };
  }
}
