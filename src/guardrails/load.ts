/** Reads policy files. No other module of the guardrails touches the disk but built-tables.ts. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { errnoOf, formatPlace, InhouseError, type ErrorPlace } from "../errors.ts";
import { readTables } from "./built-tables.ts";
import type { CheckContext, CompanyData, TextlintRule } from "./context.ts";
import { compilePolicy, RuleProblem, type Policy } from "./policy.ts";
import { checkChannels } from "./check-channels.ts";
import { gather, offsetOf, placeAt, placeInRule, problemsOf, type ParsedFile } from "./problems.ts";
import type { Facts } from "./facts.ts";
import { policyFile, type Channel, type Rule } from "./policy-schema.ts";

export interface PolicySource {
  /** Folders whose *.yaml files, at any depth, are policy; later ones may not repeat ids of earlier ones. */
  folders: readonly string[];
  facts: Facts;
  /** Names of ourselves beside those that policy files give. */
  company?: readonly string[];
  embed?: CheckContext["embed"];
  /** Loads a textlint rule by its package name; `import()` when absent. */
  importRule?: (name: string) => Promise<unknown>;
}

export interface LoadedPolicy extends Policy {
  /** Where each rule stands. */
  places: ReadonlyMap<string, ErrorPlace>;
  /** Where the example stands that is `index`-th among the valid or invalid ones of a rule. */
  exampleAt: (rule: string, expected: "valid" | "invalid", index: number) => ErrorPlace | undefined;
  /** Day on which each rule's examples are judged, where its file says so. */
  examplesAsOf: ReadonlyMap<string, string>;
}

function policyPaths(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name) && !entry.name.startsWith("."))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (errnoOf(error) === "ENOENT" || errnoOf(error) === "ENOTDIR") return [];
    throw new InhouseError("FILE_UNREADABLE", {
      what: `The policy folder cannot be read.`,
      where: { file: folder },
      next: "Check its permissions.",
      cause: error,
    });
  }
}

/** Read without the thread pool, as the stamp below: waking its threads takes longer than these few small files. */
function parseFile(path: string): ParsedFile {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new InhouseError("FILE_UNREADABLE", {
      what: "The policy file cannot be read.",
      where: { file: path },
      next: "Check its permissions.",
      cause: error,
    });
  }
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = doc.errors[0];
  if (broken)
    throw new InhouseError("POLICY_INVALID", {
      what: `This is not valid YAML: ${broken.message}`,
      where: placeAt(path, text, lines, broken.pos[0]),
      next: "Mend the file and run `inhouse policy test`.",
    });
  const raw: unknown = doc.toJS();
  const parsed = policyFile.safeParse(raw ?? {});
  if (!parsed.success) throw gather(problemsOf(parsed.error, { path, text, doc, lines }, raw));
  return { path, text, doc, lines, data: parsed.data };
}

function ensureUnique(files: readonly ParsedFile[], section: "rules" | "channels"): Map<string, ErrorPlace> {
  const places = new Map<string, ErrorPlace>();
  for (const file of files) {
    (file.data[section] ?? []).forEach((entry, i) => {
      const place = placeAt(file.path, file.text, file.lines, offsetOf(file.doc, [section, i, "id"]));
      const first = places.get(entry.id);
      if (first) {
        throw new InhouseError("POLICY_INVALID", {
          what: `Two ${section} have the id "${entry.id}".`,
          why: `The first stands at ${formatPlace(first)}.`,
          next: "Give one of them another id.",
          where: place,
        });
      }
      places.set(entry.id, place);
    });
  }
  return places;
}

const defaultImport = async (name: string): Promise<unknown> => import(name);

async function loadTextlintRules(
  rules: readonly Rule[],
  places: ReadonlyMap<string, ErrorPlace>,
  importRule: (name: string) => Promise<unknown>,
): Promise<Map<string, TextlintRule>> {
  const loaded = new Map<string, TextlintRule>();
  for (const rule of rules) {
    if (rule.kind !== "voice") continue;
    for (const name of Object.keys(rule.textlint ?? {})) {
      if (loaded.has(name)) continue;
      try {
        let module = await importRule(name);
        // Published rules are CommonJS more often than not: the rule sits one or two `default`s deep.
        while (module !== null && typeof module === "object" && "default" in module && module.default !== undefined)
          module = module.default;
        loaded.set(name, module as TextlintRule);
      } catch (error) {
        const where = places.get(rule.id);
        throw new InhouseError("POLICY_INVALID", {
          what: `The textlint rule "${name}" cannot be loaded.`,
          why: "It is not installed beside inhouse-mcp, or it does not load.",
          next: `Run \`npm install ${name}\`.`,
          ...(where ? { where } : {}),
          cause: error,
        });
      }
    }
  }
  return loaded;
}

/** Reads, validates and compiles all policy files of the folders. */
export async function loadPolicy(source: PolicySource): Promise<LoadedPolicy> {
  const files: ParsedFile[] = [];
  for (const folder of source.folders) for (const path of policyPaths(folder)) files.push(parseFile(path));
  const places = ensureUnique(files, "rules");
  ensureUnique(files, "channels");
  const rules: Rule[] = files.flatMap((file) => file.data.rules ?? []);
  const channels: Channel[] = files.flatMap((file) => file.data.channels ?? []);
  checkChannels(files, rules);
  const company: CompanyData = {
    names: [
      ...new Set([
        ...(source.company ?? []),
        ...files.flatMap((file) =>
          file.data.company ? [file.data.company.name, ...(file.data.company.aliases ?? [])] : [],
        ),
      ]),
    ],
    competitors: files.flatMap((file) => file.data.competitors ?? []),
  };
  const textlintRules = await loadTextlintRules(rules, places, source.importRule ?? defaultImport);
  const examplesAsOf = new Map(
    files.flatMap((file) =>
      (file.data.rules ?? []).flatMap((rule) =>
        file.data.examples_as_of === undefined ? [] : [[rule.id, file.data.examples_as_of] as const],
      ),
    ),
  );
  try {
    const policy = compilePolicy({
      rules,
      channels,
      facts: source.facts,
      company,
      textlintRules,
      ...(source.embed ? { embed: source.embed } : {}),
    });
    return {
      ...policy,
      places,
      examplesAsOf,
      exampleAt: (id, ...example) => placeInRule(files, id, ["examples", ...example]),
    };
  } catch (error) {
    if (!(error instanceof RuleProblem)) throw error;
    // "allow.uptime: …": what is wrong begins with the parameter that it is wrong in.
    const parameter = /^[\w.]+(?=: )/.exec(error.message)?.[0].split(".") ?? ["id"];
    const where = placeInRule(files, error.rule, parameter);
    throw new InhouseError("POLICY_INVALID", {
      what: `The rule "${error.rule}" is wrong: ${error.message}`,
      next: "Mend the rule and run `inhouse policy test`.",
      ...(where ? { where } : {}),
      cause: error,
    });
  }
}

/**
 * Names, sizes and times of the policy files: when this changes, the policy is read again. Asked before every check, so
 * without the thread pool: waiting for its threads takes longer than all these calls, and far longer on a busy machine.
 */
export function policyStamp(folders: readonly string[]): string {
  const parts: string[] = [];
  for (const folder of folders) {
    for (const path of policyPaths(folder)) {
      const { size, mtimeMs } = statSync(path);
      parts.push(`${relative(folder, path).split(sep).join("/")}:${size}:${mtimeMs}`);
    }
  }
  return parts.join("\n");
}

export interface PolicyKeeper {
  /** The policy as the files are now; read again only when a file, or the facts, changed. */
  current(): Promise<LoadedPolicy>;
}

/** `facts` is asked for its stamp at every check and for its values only when the stamp is new. */
export function keepPolicy(
  source: Omit<PolicySource, "facts">,
  facts: { stamp: () => Promise<string>; read: () => Promise<Facts> },
): PolicyKeeper {
  let stamp: string | undefined;
  let policy: Promise<LoadedPolicy> | undefined;
  readTables();
  return {
    async current() {
      const now = [policyStamp(source.folders), await facts.stamp()].join("\n--\n");
      if (policy === undefined || now !== stamp) {
        stamp = now;
        policy = facts.read().then((values) => loadPolicy({ ...source, facts: values }));
        // A failed read must not stick: the next call tries again once the file is mended.
        policy.catch(() => (stamp = undefined));
      }
      return policy;
    },
  };
}
