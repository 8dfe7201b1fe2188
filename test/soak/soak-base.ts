/** Folders, processes and tables of the soak: all ended and removed, whatever happens. */
import { execFile, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { loadConfig } from "../../src/config.ts";
import { openKnowledge, type Knowledge } from "../../src/knowledge.ts";
import { openStore } from "../../src/store/store.ts";

export const MAIN = resolve("dist/main.js");

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

const children = new Set<ChildProcess>();
const folders = new Set<string>();
let models: string | undefined;

process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));

function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "inhouse-soak-")));
  folders.add(folder);
  return folder;
}

/** Ended with the soak at the latest, by its own id. */
export function track<Child extends ChildProcess>(child: Child): Child {
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

export interface SoakBase {
  dir: string;
  data: string;
  flags: string[];
  write(path: string, content: string): void;
  open(serve?: boolean): Knowledge;
  remove(): void;
}

async function buildModel(knowledge: string): Promise<string> {
  const data = newFolder();
  const opened = openKnowledge({ config: loadConfig({ knowledge: [knowledge], data }, {}) });
  await opened.embedder();
  await opened.close();
  return join(data, "models");
}

/** A knowledge folder with a data directory of its own; the model is built once for all. */
export async function newBase(files: Record<string, string>): Promise<SoakBase> {
  const home = newFolder();
  const [dir, data] = [join(home, "knowledge"), join(home, "data")];
  mkdirSync(dir);
  mkdirSync(data);
  const base: SoakBase = {
    dir,
    data,
    flags: ["--knowledge", dir, "--data", data],
    write(path, content) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), content);
    },
    open: (serve = false) => openKnowledge({ config: loadConfig({ knowledge: [dir], data }, {}), serve }),
    remove() {
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      folders.delete(home);
    },
  };
  models ??= await buildModel(dir);
  symlinkSync(models, join(data, "models"));
  for (const [path, content] of Object.entries(files)) base.write(path, content);
  return base;
}

/** Runs the built command to its end; throws with its stderr when it fails. */
export function run(args: readonly string[]): Promise<string> {
  return new Promise((done, failed) => {
    track(
      execFile(process.execPath, [MAIN, ...args], { cwd: "/", maxBuffer: 64e6 }, (error, stdout, stderr) => {
        if (error) failed(new Error(`inhouse ${args.join(" ")}: ${stderr || error.message}`));
        else done(stdout);
      }),
    );
  });
}

/** Every chunk's id and text, sorted. */
export async function chunksOf(base: SoakBase): Promise<string[]> {
  const knowledge = base.open();
  const { id, dimensions } = await knowledge.embedder();
  await knowledge.close();
  const store = await openStore({ dataDir: base.data, embedderId: id, dimensions }, { create: false });
  const { table } = await store.snapshot();
  const rows = (await table.query().select(["id", "body"]).toArray()) as { id: string; body: string }[];
  store.close();
  return rows.map((row) => `${row.id} ${row.body}`).sort();
}

/** Says what differs instead of printing both. */
export function assertSame(what: string, actual: readonly string[], expected: readonly string[]): void {
  const [have, want] = [new Set(actual), new Set(expected)];
  const missing = expected.filter((item) => !have.has(item));
  const extra = actual.filter((item) => !want.has(item));
  const twice = actual.length - have.size;
  if (missing.length + extra.length + twice === 0) return;
  const first = missing[0] ?? extra[0] ?? "";
  throw new Error(
    `${what}: ${String(missing.length)} missing, ${String(extra.length)} too many, ${String(twice)} twice; ${first.slice(0, 80)}`,
  );
}

export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

const WORDS =
  "pricing onboarding security renewal migration support audit hiring invoices contracts reports approvals exports".split(
    " ",
  );

/** A note whose words depend on its number and revision alone. */
export function note(number: number, revision = 0, sections = 2): string {
  const word = (i: number) => WORDS[(number * 7 + revision * 3 + i * 5) % WORDS.length] ?? "";
  const parts = Array.from(
    { length: sections },
    (_, i) =>
      `## ${word(i)} ref${String(number)}x${String(i)}\n\nRevision ${String(revision)}: ${Array.from({ length: 30 }, (_, j) => word(i + j * j)).join(" ")}.\n`,
  );
  return `# Note ${String(number)} on ${word(0)}\n\n${parts.join("\n")}`;
}
