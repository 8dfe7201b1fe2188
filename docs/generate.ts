/** Writes everything in the documentation that can be generated; with --check, fails when any of it is out of date. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { format, resolveConfig } from "prettier";
import { buildProgram } from "../src/cli/program.ts";
import { registerJsonSchemas } from "../src/documents/json-schemas.ts";
import type { ChoiceOf } from "../src/prompt.ts";
import { ERROR_CODES } from "../src/errors.ts";
import { policyJsonSchema } from "../src/guardrails/policy-schema.ts";
import { prompts } from "../src/prompts.ts";
import { tools } from "../tools/index.ts";

const check = process.argv.includes("--check");
const outdated: string[] = [];

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

async function write(path: string, text: string): Promise<void> {
  const formatted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if (read(path) === formatted) return;
  if (check) {
    outdated.push(path);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, formatted);
  process.stderr.write(`wrote ${path}\n`);
}

/** Replaces what stands between two marker comments. */
async function writeSection(path: string, name: string, text: string): Promise<void> {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- /generated -->`];
  const page = read(path);
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${path} has no ${start} … ${end}`);
  await write(path, `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`);
}

function toolTable(): string {
  const rows = tools.map((tool) => {
    const first = tool.description.split(". ")[0] ?? "";
    const args = Object.keys(tool.inputSchema.shape).map((name) => `\`${name}\``);
    return `| \`${tool.name}\` | ${first.replace(/\.$/, "")}. | ${args.join(" ")} |`;
  });
  return ["| tool | what it does | arguments |", "|---|---|---|", ...rows].join("\n");
}

function promptTable(): string {
  const rows = prompts.map(({ name, description, arguments: args }) => {
    const named = Object.entries(args).map(
      ([argument, { required }]) => `\`${argument}\`${required ? " (needed)" : ""}`,
    );
    return `| \`${name}\` | ${description} | ${named.join(", ")} |`;
  });
  return ["| prompt | what it does | arguments |", "|---|---|---|", ...rows].join("\n");
}

/** What can be typed into each argument, and where the choices are from. */
function promptArguments(): string {
  const rows = prompts.flatMap(({ name, tools: used, arguments: args }) => [
    `### ${name}`,
    `Served when these tools are: ${used.map((tool) => `\`${tool}\``).join(", ")}.`,
    Object.entries(args)
      .map(([argument, { description, required, choices, closed }]) => {
        const from =
          choices === undefined
            ? "free text"
            : `completes ${typeof choices === "string" ? CHOICE_SOURCES[choices] : choices.join(", ")}${closed ? "; nothing else is allowed" : ""}`;
        return `- \`${argument}\`${required ? " (needed)" : ""}: ${description}; ${from}.`;
      })
      .join("\n"),
  ]);
  return rows.join("\n\n");
}

const CHOICE_SOURCES: Record<ChoiceOf, string> = {
  account: "companies of the CRM, by name or domain",
  audience: "the audiences that rules name",
  channel: "the channels of the policy",
  competitor: "the competitors that have a battle card",
  objection: "the titles of your objections",
  period: "quarters and years; `last 90 days`, `2026-09` or two dates will do as well",
  persona: "the personas that have a page",
  segment: "the segments of `segments/*.yaml`",
};

function errorPage(): string {
  const rows = Object.entries(ERROR_CODES).map(([code, [whose, meaning]]) => `| \`${code}\` | ${whose} | ${meaning} |`);
  return [
    "# Errors",
    "Every error has a permanent code, says what happened, why, what to do next and where. *Yours* can be mended in your files or settings; *ours* is a defect to report.",
    ["| code | whose | what it means |", "|---|---|---|", ...rows].join("\n"),
    "Set `INHOUSE_DEBUG=1` to see the stack trace of an error on the command line.",
  ].join("\n\n");
}

function commandPage(): string {
  const program = buildProgram({ version: "", load: () => Promise.resolve({ tools, prompts }) });
  program.configureHelp({ helpWidth: 110 }).configureOutput({ getOutHelpWidth: () => 110 });
  const help = (command: typeof program) => {
    let text = "";
    command.configureOutput({
      writeOut: (part) => (text += part),
      getOutHelpWidth: () => 110,
      getOutHasColors: () => false,
    });
    command.outputHelp();
    return text.trimEnd();
  };
  const page = (command: typeof program, name: string): string[] => [
    `## ${name}\n\n\`\`\`text\n${help(command)}\n\`\`\``,
    ...command.commands.flatMap((inner) => page(inner, `${name} ${inner.name()}`)),
  ];
  const pages = program.commands.flatMap((command) => page(command, `inhouse ${command.name()}`));
  return ["# Commands", `\`\`\`text\n${help(program)}\n\`\`\``, ...pages].join("\n\n");
}

for (const [file, schema] of Object.entries(registerJsonSchemas())) {
  await write(`docs/schemas/${file}`, JSON.stringify(schema, null, 2));
}
await write("docs/schemas/policy.schema.json", JSON.stringify(policyJsonSchema(), null, 2));
await write("docs/errors.md", errorPage());
await write("docs/commands.md", commandPage());
await writeSection("README.md", "tools", toolTable());
await writeSection("docs/prompts.md", "prompts", promptTable());
await writeSection("docs/prompts.md", "arguments", promptArguments());

if (outdated.length > 0) {
  process.stderr.write(`Out of date: ${outdated.join(", ")}\nRun: npm run docs\n`);
  process.exitCode = 1;
}
