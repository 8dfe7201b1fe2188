/** The dependency directions of the design, as a table. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What each part may import besides npm packages and itself. A `type:` entry allows type-only imports. */
const MAY_IMPORT: Record<string, string[]> = {
  "src/errors.ts": [],
  "src/private-files.ts": [],
  "src/once-per.ts": [],
  "src/config.ts": ["src/errors.ts"],
  "src/documents": ["src/errors.ts", "src/once-per.ts"],
  "src/embed": ["src/errors.ts"],
  "src/guardrails": ["src/errors.ts", "src/once-per.ts", "src/documents/closest.ts"],
  "src/crm": ["src/errors.ts"],
  "src/audit": ["src/errors.ts"],
  "src/writes": ["src/errors.ts"],
  "src/store": ["src/errors.ts", "src/private-files.ts", "type:src/documents"],
  "src/search": ["src/errors.ts", "src/documents", "src/store", "type:src/embed"],
  "src/indexing": ["src/errors.ts", "type:src/config.ts", "src/documents", "src/store", "src/search", "type:src/embed"],
  "src/sync": [
    "src/errors.ts",
    "src/crm",
    "src/documents",
    "src/store/lease.ts",
    "src/private-files.ts",
    "type:src/search",
  ],
  "src/knowledge.ts": [
    "src/answers.ts",
    "src/errors.ts",
    "src/config.ts",
    "src/embed",
    "src/indexing",
    "src/model.ts",
    "src/search",
    "src/store",
  ],
  "src/answers.ts": [
    "src/errors.ts",
    "src/config.ts",
    "src/indexing",
    "type:src/knowledge.ts",
    "src/search",
    "src/sync/last-sync.ts",
  ],
  "src/model.ts": ["type:src/config.ts", "type:src/embed"],
  "src/guard.ts": [
    "src/errors.ts",
    "src/config.ts",
    "type:src/knowledge.ts",
    "src/documents",
    "src/guard-texts.ts",
    "src/guardrails",
    "src/indexing",
    "src/search",
  ],
  "src/guard-texts.ts": ["src/documents", "src/private-files.ts", "type:src/guardrails", "type:src/indexing"],
  "src/context.ts": ["src/errors.ts", "src/audit", "type:src/config.ts", "type:src/tool.ts", "type:src/writes"],
  "src/desk.ts": [
    "src/errors.ts",
    "type:src/config.ts",
    "type:src/guard.ts",
    "type:src/guardrails",
    "src/documents",
    "src/private-files.ts",
    "src/writes",
  ],
  "src/proposals.ts": ["src/errors.ts", "type:src/config.ts", "src/documents", "src/search", "type:src/writes"],
  "src/trust-marks.ts": [],
  "src/write-tool.ts": ["type:src/tool.ts", "src/documents", "src/writes"],
  "src/health-check.ts": ["src/errors.ts"],
  "src/health.ts": [
    "src/errors.ts",
    "type:src/guard.ts",
    "src/health-check.ts",
    "src/health-index.ts",
    "type:src/knowledge.ts",
  ],
  "src/health-index.ts": [
    "src/errors.ts",
    "src/config.ts",
    "src/health-check.ts",
    "src/documents",
    "src/indexing",
    "src/search",
    "type:src/knowledge.ts",
    "type:src/store",
  ],
  "src/accounts.ts": ["src/errors.ts", "type:src/config.ts", "src/crm", "src/documents", "src/private-files.ts"],
  "src/crm-health.ts": ["type:src/config.ts", "src/accounts.ts", "src/crm/crm.ts", "src/health-check.ts"],
  "src/tool.ts": [
    "type:src/search",
    "type:src/accounts.ts",
    "type:src/guard.ts",
    "type:src/guardrails",
    "type:src/proposals.ts",
    "type:src/writes",
  ],
  tools: [
    "src/tool.ts",
    "src/write-tool.ts",
    "src/trust-marks.ts",
    "src/errors.ts",
    "src/documents/types.ts",
    "src/search/brief-text.ts",
    "src/search/conflict-text.ts",
    "src/crm/account-view.ts",
    "src/crm/crm.ts",
    "src/crm/win-loss-groups.ts",
    "src/crm/without-nulls.ts",
    "src/search/tokens.ts",
  ],
  "src/prompt.ts": [],
  "src/period.ts": ["src/errors.ts"],
  "src/drafting.ts": ["src/errors.ts", "type:src/prompt.ts"],
  "src/prompts": ["src/prompt.ts", "src/drafting.ts", "src/period.ts", "src/crm/win-loss-groups.ts"],
  "src/prompts.ts": ["src/prompts", "type:src/prompt.ts"],
  "src/choices.ts": [
    "src/errors.ts",
    "src/period.ts",
    "src/search",
    "type:src/prompt.ts",
    "type:src/accounts.ts",
    "type:src/guard.ts",
    "type:src/knowledge.ts",
  ],
  "src/server": ["type:src/tool.ts", "type:src/prompt.ts", "src/errors.ts"],
  "src/cli": ["src", "!src/main.ts", "!tools"],
  "src/main.ts": ["src", "tools"],
  "src/write-tables.ts": ["src/guardrails"],
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file}`);
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const found: Import[] = [];
  const pattern = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^;"']*?from\s+"(\.[^"]+)"|import\("(\.[^"]+)"\)/g;
  for (const match of text.matchAll(pattern)) {
    const target = match[2] ?? match[3] ?? "";
    found.push({
      from: file,
      to: relative(ROOT, normalize(join(ROOT, dirname(file), target))),
      typeOnly: match[1] !== undefined,
    });
  }
  return found;
}

/** The most specific row of the table. */
function partOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((part) => file === part || file.startsWith(`${part}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function allowed({ from, to, typeOnly }: Import): boolean {
  const part = partOf(from);
  if (part === undefined) return false;
  const within = (entry: string) => to === entry || to.startsWith(`${entry}/`);
  if (within(part)) return true;
  const rules = MAY_IMPORT[part] ?? [];
  if (rules.some((rule) => rule.startsWith("!") && within(rule.slice(1)))) return false;
  return rules.some((rule) => (rule.startsWith("type:") ? typeOnly && within(rule.slice(5)) : within(rule)));
}

test("every source file belongs to a part of the design", () => {
  const strays = [...sources("src"), ...sources("tools")].filter((file) => partOf(file) === undefined);
  expect(strays, "add the file's folder to MAY_IMPORT in this test, with what it may import").toEqual([]);
});

test("imports follow the design's directions", () => {
  const wrong = [...sources("src"), ...sources("tools")]
    .flatMap(importsOf)
    .filter((item) => !allowed(item))
    .map(({ from, to }) => {
      const rules = MAY_IMPORT[partOf(from) ?? ""]?.join(", ") ?? "nothing";
      return `${from} imports ${to}. It may import: ${rules}. Pass the value in as an argument, or move the code.`;
    });
  expect(wrong).toEqual([]);
});

test("the check sees a wrong import", () => {
  expect(allowed({ from: "src/server/x.ts", to: "tools/index.ts", typeOnly: false })).toBe(false);
  expect(allowed({ from: "src/store/x.ts", to: "src/documents/types.ts", typeOnly: true })).toBe(true);
  expect(allowed({ from: "src/store/x.ts", to: "src/documents/chunk.ts", typeOnly: false })).toBe(false);
});
