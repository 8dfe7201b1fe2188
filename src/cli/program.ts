/** The command line. Every command's own module is imported when it runs, so that `serve` starts fast. */
import { Command, InvalidArgumentError, Option } from "commander";
import { AUDIENCES } from "../search/filters.ts";
import { KINDS } from "../documents/types.ts";
import { TOOLSETS, type AnyTool } from "../tool.ts";
import type { AnyPrompt } from "../prompt.ts";
import { OBJECT_TYPES } from "../crm/crm.ts";
import type { CrmImportOptions, CrmStatusOptions, CrmSyncOptions } from "./crm.ts";
import { CHECK_FORMATS } from "./check-formats.ts";
import type { CheckOptions } from "./check.ts";
import type { DoctorOptions } from "./doctor.ts";
import type { EvalOptions } from "./eval.ts";
import type { IndexOptions } from "./index.ts";
import type { AuditOptions } from "./audit.ts";
import type { PolicyOptions } from "./policy.ts";
import type { SearchOptions } from "./search.ts";
import type { ServeOptions } from "./serve.ts";
import { fail } from "./terminal.ts";

export interface Served {
  tools: readonly AnyTool[];
  prompts: readonly AnyPrompt[];
}

export interface ProgramParts {
  version: string;
  /** What is served. Only some commands need it, and the schemas of tools take a while to build. */
  load: () => Promise<Served>;
}

/** Builds the command tree; `parseAsync` runs it. */
export function buildProgram({ version, load }: ProgramParts): Command {
  const program = new Command("inhouse")
    .description("Your company's knowledge, cited, for any AI assistant. Runs on this machine, offline.")
    .version(version, "-v, --version")
    .showHelpAfterError("(add --help for an example)")
    // Thrown instead of exiting, so that a wrong call ends with our code for usage and output is written out first.
    .exitOverride()
    .configureHelp({ sortSubcommands: false })
    .addHelpText("after", HELP);

  withKnowledge(program.command("serve"))
    .description("Serve MCP over stdio. This is what a client starts; you rarely run it by hand.")
    .option("--toolsets <names>", `only these, comma-separated: ${TOOLSETS.join(",")}`, parseToolsets)
    .option("--read-only", "serve no tool that writes, whatever else is said")
    .option("--allow-writes", "serve tools that write (after a preview and a confirmation)")
    .action(
      run(async (options: ServeOptions) => {
        const [{ serve }, served] = await Promise.all([import("./serve.ts"), load()]);
        serve(options, { version, ...served });
      }),
    );

  withKnowledge(program.command("index"))
    .description("Bring the index up to date. Only changed text is embedded again.")
    .option("--full", "read and embed every file again")
    .option("--watch", "stay and follow changes")
    .option("--json", "print the summary as JSON")
    .addHelpText("after", "\nExample:\n  $ inhouse index --knowledge ~/Marketing")
    .action(run(async (options: IndexOptions) => (await import("./index.ts")).index(options)));

  withKnowledge(program.command("search"))
    .description("Ask a question and see what an assistant would see.")
    .argument("<query...>", "a question or a subject")
    .addOption(new Option("--kind <kind...>", "only these kinds").choices(KINDS))
    .option("--segment <name>")
    .option("--persona <name>")
    .option("--competitor <name>")
    .option("--product <name>")
    .option("--stage <name>")
    .option("--path <path>", "only this document or folder")
    .option("--where <condition...>", 'conditions on any field, e.g. "reviewed >= 2026-01-01"')
    .addOption(new Option("--audience <who>", "customer: only public text").choices(AUDIENCES))
    .option("--limit <n>", "how many documents, at most 50", countTo(50))
    .option("--as-of <date>", "judge expiry by this day (YYYY-MM-DD)")
    .option("--json", "print the structured result of search_knowledge")
    .addHelpText(
      "after",
      '\nExample:\n  $ inhouse search "what do we say when they already use spreadsheets" --kind objection',
    )
    .action(
      run(async (options: SearchOptions, words) =>
        (await import("./search.ts")).search(words.join(" "), options, (await load()).tools),
      ),
    );

  withKnowledge(program.command("check"))
    .description("Check drafts against the policy: what is wrong, where, why, who may approve, what to write instead.")
    .argument("<file...>", "drafts or folders of drafts; - is standard input")
    .option("--channel <name>", "where it will appear, e.g. cold-email; rules of a channel need it")
    .option("--audience <name>", "who will read it: customer, internal, or one that rules name")
    .option("--account <name>", "the account it is for")
    .option("--as-of <date>", "judge expiry by this day (YYYY-MM-DD)")
    .addOption(new Option("--format <format>", "how to print findings").choices(CHECK_FORMATS).default("pretty"))
    .option("--fix", "write the proposed fixes into the files, then check again")
    .addHelpText(
      "after",
      `
Exits 0 when every draft passes, 1 when something was found, 2 when it can't be checked.

Examples:
  $ inhouse check drafts/ --channel cold-email
  $ pbpaste | inhouse check - --channel linkedin
  $ inhouse check web/ --channel web --format sarif > inhouse.sarif`,
    )
    .action(run(async (options: CheckOptions, files) => (await import("./check.ts")).check(files, options, version)));

  const policy = program
    .command("policy")
    .description("Work on the policy itself.")
    .addHelpText("after", "\nExample:\n  $ inhouse policy test --knowledge ~/Marketing");
  withKnowledge(policy.command("test"))
    .description("Run every rule's examples and name the rules that have none. Exits 1 when one is not as expected.")
    .option("--as-of <date>", "the day examples are judged on that name none (YYYY-MM-DD)")
    .option("--json", "print the report as JSON")
    .action(run(async (options: PolicyOptions) => (await import("./policy.ts")).policyTest(options)));

  const audit = program
    .command("audit")
    .description("Look into the record of what was asked, checked, quoted and written.")
    .addHelpText("after", "\nExamples:\n  $ inhouse audit verify\n  $ inhouse audit sample --count 20 --seed 7");
  withKnowledge(audit.command("verify"))
    .description("Check that no line was edited, removed or moved. Exits 1 and names the lines otherwise.")
    .option("--json", "print the report as JSON")
    .action(run(async (options: AuditOptions) => (await import("./audit.ts")).audit("verify", options)));
  for (const [name, says] of [
    ["tail", "Show the last entries."],
    ["sample", "Show entries drawn at random, for review; the same seed draws the same."],
  ] as const) {
    const command = withKnowledge(audit.command(name))
      .description(says)
      .option("--count <n>", "how many entries", countTo(100_000), 10)
      .option("--json", "print the entries as JSON")
      .action(run(async (options: AuditOptions) => (await import("./audit.ts")).audit(name, options)));
    if (name === "sample") command.option("--seed <n>", "a whole number", parseSeed, 1);
  }

  withKnowledge(program.command("eval"))
    .description("Measure retrieval on a YAML file of questions with graded documents.")
    .argument("<file>", "see docs/evaluation.md for its format")
    .option("--arms", "also measure text search alone and vectors alone")
    .option("--json", "print figures and every question as JSON")
    .addHelpText(
      "after",
      "\nExits 1 when a figure is below its floor in the file.\n\nExample:\n  $ inhouse eval questions.yaml --knowledge ~/Marketing",
    )
    .action(run(async (options: EvalOptions, file) => (await import("./eval.ts")).evaluate(file[0] ?? "", options)));

  withKnowledge(program.command("doctor"))
    .description("Say in plain words whether folders, model and index are right, and how to mend them.")
    .option("--json", "print the report as JSON")
    .action(run(async (options: DoctorOptions) => (await import("./doctor.ts")).doctor(options, version)));

  const crm = program
    .command("crm")
    .description("The CRM beside the knowledge: import exports, learn from closed deals, see what is there.");
  withKnowledge(crm.command("import"))
    .description("Import CSV exports into the embedded CRM. Run it again whenever you have new ones.")
    .argument("<files...>", "companies, contacts, deals, notes, calls, emails, meetings, tasks")
    .option("--map <mapping...>", '"Header=property", "Header=id", "Header=company", or "Header=-" to leave it out')
    .addOption(
      new Option("--type <type>", "what the files hold, when the headers do not show it").choices(OBJECT_TYPES),
    )
    .addOption(new Option("--dates <order>", "how 03/04/2026 is read").choices(["dmy", "mdy"]))
    .option("--json", "print the report as JSON")
    .addHelpText("after", "\nExample:\n  $ inhouse crm import ~/Exports/*.csv")
    .action(run(async (options: CrmImportOptions, files) => (await import("./crm.ts")).importExports(files, options)));
  withKnowledge(crm.command("sync"))
    .description(
      "Turn closed deals, their reasons and notes into knowledge. Only what changed since the last time is read.",
    )
    .option("--json", "print the summary as JSON")
    .addHelpText("after", "\nExample:\n  $ inhouse crm sync --crm hubspot")
    .action(run(async (options: CrmSyncOptions) => (await import("./crm.ts")).sync(options)));
  withKnowledge(crm.command("status"))
    .description("Say which CRM is connected, what it holds, what is missing and when it was synced.")
    .option("--json", "print the report as JSON")
    .action(run(async (options: CrmStatusOptions) => (await import("./crm.ts")).status(options)));

  program
    .command("init")
    .description("Make a knowledge folder to start from. Never overwrites a file.")
    .argument("[dir]", "where", "knowledge")
    .action(run(async (_options, [dir]) => (await import("./init.ts")).init(dir ?? "knowledge")));

  program
    .command("demo")
    .description("Index the demo company's knowledge and ask it real questions over stdio.")
    .action(run(async () => (await import("./demo.ts")).demo()));

  return program;
}

const HELP = `
Examples:
  $ inhouse init ~/Marketing                      a folder to start from
  $ inhouse index --knowledge ~/Marketing         index it
  $ inhouse search "why do we lose to Closebook"  ask it
  $ inhouse check draft.md --channel email        check a draft against the policy
  $ inhouse doctor                                what is wrong and how to mend it

Environment: INHOUSE_KNOWLEDGE, INHOUSE_DATA, INHOUSE_MODEL. A .env beside the knowledge folder is read.
Exit codes: 0 done, 1 the check found something, 2 usage or configuration, 3 an outside system failed.`;

export interface CommonOptions {
  knowledge?: string[];
  data?: string;
  model?: string;
  crm?: string;
}

function withKnowledge(command: Command): Command {
  return (
    command
      // Not variadic: it would take the files behind it for folders.
      .option("-k, --knowledge <dir>", "the knowledge folder; may be repeated (default: ./knowledge)", collect)
      .option("--data <dir>", "where the index and the model are kept (default: per user and folder)")
      .option("--model <name>", "a Hugging Face model or a local folder (default: the one that ships)")
      .addOption(new Option("--crm <name>", "which CRM (default: local)").choices(["local", "hubspot"]))
  );
}

/** Commander hands over positionals, then options, then the command; errors of ours must not become stack traces. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- inferred from the action, for the action
function run<Options>(action: (options: Options, positionals: string[]) => Promise<void>) {
  return async (...args: unknown[]): Promise<void> => {
    const positionals = args.slice(0, -2).flat() as string[];
    try {
      await action(args.at(-2) as Options, positionals);
    } catch (error) {
      fail(error);
    }
  };
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function countTo(most: number) {
  return (value: string): number => {
    if (!/^\d{1,9}$/.test(value) || Number(value) < 1 || Number(value) > most)
      throw new InvalidArgumentError(`It must be a whole number from 1 to ${String(most)}.`);
    return Number(value);
  };
}

function parseSeed(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(value);
}

function parseToolsets(value: string): string[] {
  const names = value.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !(TOOLSETS as readonly string[]).includes(name));
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${TOOLSETS.join(", ")}.`);
  return names;
}
