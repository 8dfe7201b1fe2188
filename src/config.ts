/** Settings from flags, the environment, `.env` and `inhouse.yaml`, in that order of precedence. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, delimiter, dirname, join, resolve, sep } from "node:path";
import dotenv from "dotenv";
import envPaths from "env-paths";
import { LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { InhouseError } from "./errors.ts";

/** How the embedding model is named and run. */
const modelSettings = z.strictObject({
  name: z.string().min(1).describe("A Hugging Face model id, or a folder that holds one, seen from this file"),
  dtype: z.enum(["fp32", "fp16", "q8", "int8", "uint8", "q4"]).optional(),
  pooling: z.enum(["mean", "cls", "last_token"]).optional(),
  query_prefix: z.string().optional(),
  passage_prefix: z.string().optional(),
  max_tokens: z.int().min(32).max(8192).optional(),
});
export type ModelSettings = z.output<typeof modelSettings>;

/** Which CRM is connected, and the company's own names for what has no fixed property there. */
const crmSettings = z.strictObject({
  adapter: z.enum(["local", "hubspot"]).optional(),
  lost_reason: z.string().min(1).optional().describe("The deal property with the reason a deal was lost"),
  won_reason: z.string().min(1).optional(),
  competitor: z.string().min(1).optional(),
  renewal_date: z.string().min(1).optional(),
});
export type CrmSettings = z.output<typeof crmSettings>;

/** What the record of searches, checks and writes holds. */
const auditSettings = z.strictObject({
  text: z.boolean().optional().describe("true: keep queries and draft texts in the log; off when absent"),
});

/** inhouse.yaml, inside a knowledge root or beside it. */
export const settingsFile = z.strictObject({
  model: z.union([z.string().min(1), modelSettings]).optional(),
  crm: crmSettings.optional(),
  audit: auditSettings.optional(),
});

/** What paths of documents that were made from CRM records begin with. */
export const CRM_ROOT = "crm";

export interface Root {
  /** First part of every path in this root when there are several roots; unused when there is one. */
  name: string;
  /** Absolute, links resolved. */
  dir: string;
  /** Made by Inhouse itself: nothing in it is ignored, its name is part of every path, and it may be missing. */
  derived?: boolean;
}

export interface Config {
  roots: Root[];
  /** Index, models and later the CRM and the audit log live here. Outside the knowledge roots. */
  dataDir: string;
  /** Unset: the model that ships with the package. */
  model: ModelSettings | undefined;
  /** How long a client's user is waited for before the token path is offered instead. */
  dialogMs: number;
  crm: CrmSettings & { adapter: "local" | "hubspot" };
  /** `text`: whether the audit log keeps what was asked and checked, or only its hash. */
  audit: { text: boolean };
  /** A function, so that no dump of the settings ever holds the token. */
  hubspot: () => { token: string | undefined; baseUrl: string | undefined; apiVersion: string | undefined };
}

/** Where `inhouse crm sync` keeps its documents and what it remembers of them. */
export function syncDir({ dataDir }: Pick<Config, "dataDir">): string {
  return join(dataDir, "crm-sync");
}

/** Everything that is indexed: the knowledge folders and the documents made from CRM records. */
export function indexedRoots(config: Pick<Config, "roots" | "dataDir">): Root[] {
  return [...config.roots, { name: CRM_ROOT, dir: join(syncDir(config), "documents"), derived: true }];
}

export interface ConfigFlags {
  knowledge?: string[] | undefined;
  data?: string | undefined;
  model?: string | undefined;
  crm?: string | undefined;
}

/** An unset optional setting reaches us from some hosts as "" or as its own literal placeholder. */
function given(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === undefined || trimmed === "" || /^\$\{[^}]*\}$/.test(trimmed) ? undefined : trimmed;
}

/**
 * Resolves all settings. `missing`: also of folders that are not there, for whoever tells what is wrong.
 * @throws InhouseError KNOWLEDGE_NOT_FOUND, CONFIG_INVALID, USAGE
 */
export function loadConfig(
  flags: ConfigFlags,
  env: NodeJS.ProcessEnv = process.env,
  { missing = false }: { missing?: boolean } = {},
): Config {
  const fromFlags = (flags.knowledge ?? []).map(given).filter((dir) => dir !== undefined);
  const fromEnv = (env["INHOUSE_KNOWLEDGE"] ?? "").split(delimiter).map(given);
  const named = fromFlags.length > 0 ? fromFlags : fromEnv.filter((dir) => dir !== undefined);
  const folders = named.length > 0 ? named : defaultKnowledge(missing);
  const roots = nameRoots(folders.map((dir) => (missing ? realPath(resolve(dir)) : resolveRoot(dir))));

  const files = readEnvFiles(roots);
  const variable = (name: string) => given(env[name]) ?? given(files[name]);
  const data = given(flags.data) ?? variable("INHOUSE_DATA");
  const settings = readSettings(roots);
  const flagModel = given(flags.model) ?? variable("INHOUSE_MODEL");
  const model = flagModel ?? settings.model;
  const dataDir = data === undefined ? defaultDataDir(roots) : resolve(data);
  refuseInside(dataDir, roots);
  return {
    roots,
    dataDir,
    model: typeof model === "string" ? { name: model } : model,
    dialogMs: dialogMs(variable("INHOUSE_DIALOG_SECONDS")),
    crm: { ...settings.crm, adapter: crmAdapter(given(flags.crm)) ?? settings.crm?.adapter ?? "local" },
    audit: { text: settings.audit?.text ?? false },
    hubspot: () => ({
      token: variable("HUBSPOT_ACCESS_TOKEN"),
      baseUrl: variable("HUBSPOT_BASE_URL"),
      apiVersion: variable("HUBSPOT_API_VERSION"),
    }),
  };
}

/** Clients give up a call after a minute: a longer wait would reach nobody. */
const LONGEST_DIALOG_SECONDS = 55;
const DIALOG_SECONDS = 50;

function dialogMs(setting: string | undefined): number {
  const seconds = setting === undefined ? DIALOG_SECONDS : Number(setting);
  if (seconds > 0 && seconds <= LONGEST_DIALOG_SECONDS) return seconds * 1_000;
  throw new InhouseError("CONFIG_INVALID", {
    what: `INHOUSE_DIALOG_SECONDS is "${setting ?? ""}".`,
    next: `Set it to a number of seconds up to ${String(LONGEST_DIALOG_SECONDS)}, or leave it out.`,
  });
}

function crmAdapter(name: string | undefined): "local" | "hubspot" | undefined {
  if (name === undefined || name === "local" || name === "hubspot") return name;
  throw new InhouseError("USAGE", { what: `--crm ${name} is no CRM.`, next: "Use --crm local or --crm hubspot." });
}

function defaultKnowledge(missing: boolean): string[] {
  const here = resolve("knowledge");
  if (missing || existsSync(here)) return [here];
  throw new InhouseError("KNOWLEDGE_NOT_FOUND", {
    what: "No knowledge folder was named.",
    why: `Neither --knowledge nor INHOUSE_KNOWLEDGE is set, and there is no folder ${here}.`,
    next: "Add --knowledge /path/to/your/folder, or make a new one with: inhouse init",
  });
}

function resolveRoot(dir: string): string {
  const path = resolve(dir);
  const next = "Check the spelling, use an absolute path, or make a new folder with: inhouse init DIR";
  if (!existsSync(path)) {
    throw new InhouseError("KNOWLEDGE_NOT_FOUND", { what: `The knowledge folder ${path} does not exist.`, next });
  }
  if (!statSync(path).isDirectory()) {
    throw new InhouseError("KNOWLEDGE_NOT_FOUND", { what: `${path} is a file, not a folder.`, next });
  }
  return realpathSync(path);
}

/** Roots are told apart by their folder name; equal names get a number. */
function nameRoots(dirs: string[]): Root[] {
  const unique = [...new Set(dirs)];
  // The name under which documents made from the CRM are indexed.
  const taken = new Set<string>([CRM_ROOT]);
  return unique.map((dir) => {
    const base = basename(dir) || "root";
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}-${String(count)}`;
    taken.add(name);
    return { name, dir };
  });
}

/** One per user and set of roots, never inside a knowledge folder: that is often a synced drive. */
function defaultDataDir(roots: Root[]): string {
  const key = roots.map((root) => root.dir).join("\n");
  const digest = createHash("sha256").update(key).digest("hex").slice(0, 10);
  return join(envPaths("inhouse", { suffix: "" }).data, `${roots[0]?.name ?? "knowledge"}-${digest}`);
}

/** Inhouse would index its own files, and a synced drive would copy a database while it is written. */
function refuseInside(dataDir: string, roots: readonly Root[]): void {
  const real = realPath(dataDir);
  const root = roots.find(({ dir }) => real === dir || real.startsWith(dir.endsWith(sep) ? dir : dir + sep));
  if (root === undefined) return;
  throw new InhouseError("USAGE", {
    what: `The data folder ${dataDir} is inside the knowledge folder ${root.dir}.`,
    why: "Index, model, CRM and audit log are no knowledge, and must not be in a folder that is synced.",
    next: "Name a folder elsewhere with --data (or INHOUSE_DATA), or leave it out: then each knowledge folder gets its own.",
  });
}

/** Links resolved as far as the path exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}

function readEnvFiles(roots: Root[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const root of roots) {
    const file = join(dirname(root.dir), ".env");
    if (existsSync(file)) Object.assign(values, dotenv.parse(readFileSync(file)));
  }
  return values;
}

function readSettings(roots: Root[]): z.output<typeof settingsFile> {
  const candidates = roots.flatMap((root) => [join(root.dir, "inhouse.yaml"), join(dirname(root.dir), "inhouse.yaml")]);
  const file = candidates.find((candidate) => existsSync(candidate));
  if (file === undefined) return {};
  const settings = parseSettings(file, readFileSync(file, "utf8"));
  const model = typeof settings.model === "string" ? { name: settings.model } : settings.model;
  return { ...settings, model: model && { ...model, name: besideFile(file, model.name) } };
}

/** A folder is named as seen from the file that names it: hosts start servers anywhere. A model id stays one. */
function besideFile(file: string, name: string): string {
  const path = resolve(dirname(file), name);
  return /^\.\.?(?:[\\/]|$)/.test(name) || existsSync(path) ? path : name;
}

function parseSettings(file: string, text: string): z.output<typeof settingsFile> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const [syntax] = yaml.errors;
  if (syntax) {
    const { line, col } = lines.linePos(syntax.pos[0]);
    throw new InhouseError("CONFIG_INVALID", {
      what: `inhouse.yaml is not valid YAML: ${syntax.message.split("\n")[0] ?? ""}`,
      where: { file, line, column: col, source: text.split("\n")[line - 1] ?? "" },
      next: "Mend that line.",
    });
  }
  const parsed = settingsFile.safeParse(yaml.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const node: unknown = issue ? yaml.getIn(issue.path, true) : undefined;
  const range = typeof node === "object" && node !== null && "range" in node ? (node.range as [number]) : undefined;
  const { line, col } = lines.linePos(range?.[0] ?? 0);
  throw new InhouseError("CONFIG_INVALID", {
    what: `inhouse.yaml: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is invalid"}`,
    where: { file, line, column: col, source: text.split("\n")[line - 1] ?? "" },
    next: "Allowed: model (a name, or name, dtype, pooling, query_prefix, passage_prefix, max_tokens); crm (adapter, lost_reason, won_reason, competitor, renewal_date).",
  });
}
