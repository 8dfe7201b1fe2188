import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { DEMO_KNOWLEDGE, linkModels, modernClient, temporaryFolder } from "../clients.ts";
import { inhouse } from "./run-command.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

/** A data folder that finds its model made; "come from the environment" below has one made. */
const dataFolder = (name = "d"): string => linkModels(inject("models"), join(folder.dir, name));

const demo = () => ["--knowledge", DEMO_KNOWLEDGE, "--data", inject("demoData")];

describe("help", () => {
  test("teaches by example, and so does every command", async () => {
    const { stdout, code } = await inhouse(["--help"]);
    expect(code).toBe(0);
    for (const command of ["serve", "index", "search", "eval", "doctor", "init", "demo"])
      expect(stdout).toContain(command);
    expect(stdout).toContain("Examples:");
    expect((await inhouse(["search", "--help"])).stdout).toContain("Example:");
  });

  test("an unknown command or option exits 2 and says which", async () => {
    for (const args of [
      ["serach", "x"],
      ["search", "x", "--limitt", "3"],
      ["search", "x", "--limit", "0"],
      ["search", "x", "--kind", "objektion"],
      ["search"],
    ]) {
      const { code, stderr, stdout } = await inhouse(args);
      expect(code, args.join(" ")).toBe(2);
      expect(stderr).toMatch(/error:/);
      expect(stdout).toBe("");
    }
  });
});

describe("search", () => {
  test("prints hits with citations and trust, and no colours into a pipe", async () => {
    const { stdout, code } = await inhouse(["search", "why do we lose to Closebook", ...demo(), "--limit", "2"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1\. /m);
    expect(stdout).toContain("inhouse://knowledge/");
    expect(stdout).toContain("owner");
    expect(stdout).not.toContain("\u001b[");
  });

  test("--json is exactly the structured result of search_knowledge", async () => {
    const query = "discount approval";
    const { stdout } = await inhouse(["search", query, ...demo(), "--limit", "3", "--kind", "pricing", "--json"]);
    const client = await modernClient(demo());
    const answer = await client.callTool({
      name: "search_knowledge",
      arguments: { query, limit: 3, kinds: ["pricing"] },
    });
    await client.close();
    expect(JSON.parse(stdout)).toEqual(answer.structuredContent);
  });

  test("expiry is judged by --as-of", async () => {
    const stale = async (day: string) =>
      (
        await inhouse(["search", "subprocessors", ...demo(), "--path", "company/subprocessors.md", "--as-of", day])
      ).stdout.includes("stale");
    expect(await stale("2026-08-31")).toBe(false);
    expect(await stale("2026-09-01")).toBe(true);
    expect((await inhouse(["search", "x", ...demo(), "--as-of", "tomorrow"])).code).toBe(2);
  });
});

describe("index", () => {
  test("summarises what was done, skipped and why, and does nothing twice", async () => {
    const root = join(folder.dir, "my knowledge's ✨ folder");
    mkdirSync(join(root, "objections"), { recursive: true });
    writeFileSync(
      join(root, "objections/a.md"),
      "---\nreviewed: yesterday\n---\n# Too expensive\n\nAsk what it is compared with.\n",
    );
    writeFileSync(join(root, "photo.md"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    writeFileSync(join(root, "broken.docx"), "no document");
    writeFileSync(join(root, "logo.png"), "x");
    writeFileSync(join(root, "objections/chart.PNG"), "x");
    writeFileSync(join(root, "terms.doc"), "x");
    const args = ["index", "--knowledge", root, "--data", dataFolder()];
    const first = await inhouse(args);
    expect(first.code, first.stderr).toBe(0);
    expect(first.stdout).toContain("1 document, 1 chunk ");
    expect(first.stdout).toMatch(/photo\.md: FILE_BINARY/);
    expect(first.stdout).toContain("Left out, of formats that are not read: .doc (1), .png (2)");
    expect(first.stdout).toContain("Save these in a format that is read: terms.doc (as .docx)");
    expect(first.stdout).toContain("Skipped 2:");
    expect(first.stdout).toMatch(/broken\.docx: FORMAT_INVALID: [^:]+: .+/);
    expect(first.stdout).toMatch(/objections\/a\.md:2:\d+: FRONT_MATTER_INVALID: reviewed/);
    const again = await inhouse([...args, "--json"]);
    expect(JSON.parse(again.stdout)).toMatchObject({
      documents: 1,
      unchanged: 6,
      chunksEmbedded: 0,
      added: 0,
      changed: 0,
    });
  });

  test("names what a page claims to replace, and what is not there, also the second time", async () => {
    const root = join(folder.dir, "k");
    mkdirSync(join(root, "battle-cards"), { recursive: true });
    writeFileSync(join(root, "battle-cards/closebook-2025.md"), "# Closebook\n\nThey close on the moon.\n");
    writeFileSync(
      join(root, "battle-cards/closebook.md"),
      "---\nsupersedes: [closebook-2025.md, closebook-2052.md]\n---\n# Closebook\n\nThey close on Mars.\n",
    );
    const args = ["--knowledge", root, "--data", dataFolder()];
    const warning =
      /closebook\.md:? .*supersedes: there is no other document "closebook-2052\.md"\. Did you mean battle-cards\/closebook-2025\.md\?/;
    expect((await inhouse(["index", ...args])).stdout).toMatch(warning);
    expect((await inhouse(["index", ...args])).stdout).toMatch(warning);
    expect((await inhouse(["doctor", ...args])).stdout).toMatch(warning);
    expect((await inhouse(["search", "close on the moon", ...args])).stdout).toContain("superseded by");
  });

  test("a folder that is not there, or none, is a clear error", async () => {
    const missing = await inhouse(["index", "--knowledge", join(folder.dir, "nowhere")]);
    expect(missing).toMatchObject({ code: 2, stdout: "" });
    expect(missing.stderr).toMatch(/KNOWLEDGE_NOT_FOUND[\s\S]*nowhere[\s\S]*next:/);
    expect((await inhouse(["index"])).stderr).toMatch(/KNOWLEDGE_NOT_FOUND[\s\S]*inhouse init/);
  });
});

describe("settings", () => {
  const root = () => join(folder.dir, "k");
  beforeEach(() => {
    mkdirSync(root());
    writeFileSync(join(root(), "a.md"), "# One fact\n\nThe moon office closes at nine.\n");
  });

  test("come from the environment, and from .env beside the folder", async () => {
    const data = join(folder.dir, "data");
    const env = { INHOUSE_KNOWLEDGE: root(), INHOUSE_DATA: "" };
    writeFileSync(join(folder.dir, ".env"), `INHOUSE_DATA=${data}\n`);
    const { code, stdout } = await inhouse(["search", "when does the moon office close"], { env });
    expect(code).toBe(0);
    expect(stdout).toContain("nine");
    expect(readFileSync(join(data, "models/all-MiniLM-L6-v2/onnx/model_quantized.onnx")).length).toBeGreaterThan(1e6);
  });

  test("a data folder inside the knowledge is refused, whatever link leads there, and nothing is written", async () => {
    symlinkSync(root(), join(folder.dir, "link"));
    for (const data of [root(), join(root(), "data"), join(folder.dir, "link/deep/data")]) {
      const { code, stdout, stderr } = await inhouse(["index", "--knowledge", root(), "--data", data]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/USAGE: The data folder .* is inside the knowledge folder[\s\S]*next: .*--data/);
    }
    expect(readdirSync(root())).toEqual(["a.md"]);
    // A beginning of the name in common is not inside.
    expect((await inhouse(["index", "--knowledge", root(), "--data", dataFolder("k-data")])).code).toBe(0);
  });

  test("a placeholder that a host left in is no setting", async () => {
    const { stderr } = await inhouse(["search", "x", "--knowledge", "${user_config.knowledge}", "--data", ""]);
    expect(stderr).toMatch(/No knowledge folder was named/);
  });

  test("a wrong inhouse.yaml is named with its place", async () => {
    writeFileSync(join(root(), "inhouse.yaml"), "model:\n  name: x\n  polling: mean\n");
    const { code, stderr } = await inhouse(["search", "x", "--knowledge", root(), "--data", join(folder.dir, "d")]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/CONFIG_INVALID[\s\S]*inhouse\.yaml:\d+:\d+[\s\S]*next:/);
  });

  test("a model's folder is named as seen from inhouse.yaml", async () => {
    writeFileSync(join(root(), "inhouse.yaml"), "model: { name: ./lm }\n");
    const flags = ["--knowledge", root(), "--data", join(folder.dir, "d")];
    const { code, stderr } = await inhouse(["search", "x", ...flags]);
    expect(code).toBeGreaterThan(1);
    expect(stderr).toContain(`MODEL_UNAVAILABLE`);
    expect(stderr).toContain(`Check that ${join(realpathSync(root()), "lm")} holds`);
  });

  test("a model that can't be had is a clear error", async () => {
    const { code, stderr } = await inhouse([
      "search",
      "x",
      "--knowledge",
      root(),
      "--data",
      join(folder.dir, "d"),
      "--model",
      "./no/such/model",
    ]);
    expect(code).toBeGreaterThan(1);
    expect(stderr).toMatch(/MODEL_UNAVAILABLE[\s\S]*next:/);
  });
});

describe("doctor", () => {
  test("says in plain words that all is well, or what to mend", async () => {
    const well = await inhouse(["doctor", ...demo()]);
    expect(well.code, well.stdout).toBe(0);
    expect(well.stdout).toMatch(/✓ Model[\s\S]*✓ Index/);
    expect(well.stdout).toMatch(/Conflicts[\s\S]*uk-sales-kit/);
    expect(well.stdout).not.toMatch(/! (Kinds|Files)/);
    mkdirSync(join(folder.dir, "unsorted"));
    writeFileSync(join(folder.dir, "unsorted/notes.txt"), "We sell coffee to offices.\n");
    writeFileSync(join(folder.dir, "unsorted/logo.png"), "x");
    const files = ["--knowledge", join(folder.dir, "unsorted"), "--data", dataFolder("unsorted-data")];
    expect((await inhouse(["index", ...files])).code).toBe(0);
    const unsorted = await inhouse(["doctor", ...files]);
    expect(unsorted.stdout).toMatch(/✓ Files: .*\.png \(1\)/);
    expect(unsorted.stdout).toMatch(/! Kinds: 1 of 1 documents have no kind/);
    mkdirSync(join(folder.dir, "k"));
    const bare = await inhouse(["doctor", "--knowledge", join(folder.dir, "k"), "--data", dataFolder(), "--json"]);
    expect(bare.code).toBe(2);
    expect(JSON.parse(bare.stdout)).toMatchObject({ ok: false });
  });
});

describe("doctor about what is missing or broken", () => {
  test("lists every check for a folder that is not there, beside one that is", async () => {
    const root = join(folder.dir, "k");
    mkdirSync(root);
    writeFileSync(join(root, "a.md"), "# Page\n\nText.\n");
    const data = ["--data", dataFolder()];
    const gone = join(folder.dir, "gone");
    const { code, stdout } = await inhouse(["doctor", "--knowledge", root, "--knowledge", gone, ...data]);
    expect(stdout).toContain(`✓ Knowledge folder: ${root}\n`);
    expect(stdout).toContain(`✗ Knowledge folder: ${gone} does not exist`);
    expect(stdout).toMatch(/✓ Node\.js[\s\S]*✓ Data folder[\s\S]*✓ Model/);
    expect(code).toBe(2);
    const unnamed = await inhouse(["doctor", ...data], { cwd: folder.dir });
    expect(unnamed.stdout).toContain(`✗ Knowledge folder: ${join(folder.dir, "knowledge")} does not exist`);
    const file = await inhouse(["doctor", "--knowledge", join(root, "a.md"), ...data]);
    expect(file.stdout).toMatch(/✗ Knowledge folder: .* is not a folder/);
  });

  test("names the place at which a policy is broken", async () => {
    const root = join(folder.dir, "k");
    mkdirSync(join(root, "policy"), { recursive: true });
    writeFileSync(join(root, "a.md"), "# Page\n\nText.\n");
    writeFileSync(join(root, "policy/r.yaml"), "rules: [\n");
    const args = ["--knowledge", root, "--data", dataFolder()];
    await inhouse(["index", ...args]);
    const { code, stdout } = await inhouse(["doctor", ...args]);
    expect(stdout).toMatch(/✗ Policy: .*policy\/r\.yaml:\d+:\d+ .*not valid YAML/);
    expect(code).toBe(2);
  });

  test("blames a data folder that is a file, and nothing else for it", async () => {
    const root = join(folder.dir, "k");
    mkdirSync(root);
    writeFileSync(join(root, "a.md"), "# Page\n\nText.\n");
    writeFileSync(join(folder.dir, "file"), "");
    const { stdout } = await inhouse(["doctor", "--knowledge", root, "--data", join(folder.dir, "file")]);
    expect(stdout).toMatch(/✗ Data folder: .*file can't be written/);
    expect(stdout).not.toMatch(/Registers|crm-sync/);
  });
});

describe("doctor about an index that is behind", () => {
  test("counts what is new, changed or gone", async () => {
    const root = join(folder.dir, "k");
    mkdirSync(root);
    for (const name of ["a", "b", "c"]) writeFileSync(join(root, `${name}.md`), `# Page ${name}\n\nText.\n`);
    const args = ["--knowledge", root, "--data", dataFolder()];
    const index = async () => {
      const { code, stdout } = await inhouse(["doctor", ...args]);
      return [code, /. Index: (.*)/.exec(stdout)?.[0]];
    };
    await inhouse(["index", ...args]);
    expect(await index()).toEqual([0, "✓ Index: 3 documents, 3 chunks, up to date"]);
    rmSync(join(root, "a.md"));
    expect(await index()).toEqual([0, "! Index: 1 file is new, changed or gone since the last run"]);
    writeFileSync(join(root, "b.md"), "# Page b\n\nAnother text.\n");
    writeFileSync(join(root, "d.md"), "# Page d\n\nText.\n");
    expect(await index()).toEqual([0, "! Index: 3 files are new, changed or gone since the last run"]);
  });

  test("names a folder that was probably meant for a kind, however few are in it", async () => {
    const root = join(folder.dir, "k");
    for (const name of ["objections/a", "objections/b", "pricing/a", "pricing/b", "Customer Stories/a"]) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, `${name}.md`), `# Page ${name}\n\nText.\n`);
    }
    const args = ["--knowledge", root, "--data", dataFolder()];
    await inhouse(["index", ...args]);
    const { stdout } = await inhouse(["doctor", ...args]);
    expect(stdout).toMatch(/! Kinds: 1 of 5 documents have no kind: Customer Stories\/ looks like story\n/);
  });

  test("says that an empty folder answers nothing", async () => {
    const root = join(folder.dir, "k");
    mkdirSync(root);
    const args = ["--knowledge", root, "--data", dataFolder()];
    await inhouse(["index", ...args]);
    const { code, stdout } = await inhouse(["doctor", ...args]);
    expect(stdout).toMatch(/✗ Index: no document is indexed[\s\S]*inhouse init/);
    expect(code).toBe(2);
  });
});

describe("init", () => {
  test("makes a folder that indexes without a warning, and overwrites nothing", async () => {
    const dir = join(folder.dir, "Marketing");
    mkdirSync(join(dir, "icp"), { recursive: true });
    writeFileSync(join(dir, "icp/best-fit.md"), "mine");
    const { code, stdout } = await inhouse(["init", dir]);
    expect(code).toBe(0);
    expect(stdout).toContain("were left alone");
    expect(readFileSync(join(dir, "icp/best-fit.md"), "utf8")).toBe("mine");
    const summary = await inhouse(["index", "--knowledge", dir, "--data", dataFolder(), "--json"]);
    expect(JSON.parse(summary.stdout)).toMatchObject({ skipped: [], warnings: [] });
  });

  test("its policy has a rule of every kind, and all its examples hold", async () => {
    const dir = join(folder.dir, "Policy");
    await inhouse(["init", dir]);
    const kinds = new Set(readFileSync(join(dir, "policy/rules.yaml"), "utf8").match(/(?<=^ {4}kind: )\w+/gm));
    expect(kinds.size).toBe(14);
    const { code, stdout } = await inhouse(["policy", "test", "--knowledge", dir, "--data", dataFolder()]);
    expect(stdout).toMatch(/^16 rules, \d+ examples: all as expected/);
    expect(code).toBe(0);
  });
});

describe("eval", () => {
  test("the demo questions reach their floors", async () => {
    const { code, stdout } = await inhouse(["eval", "test/eval/demo.yaml", ...demo(), "--arms", "--json"], {
      cwd: join(DEMO_KNOWLEDGE, ".."),
    });
    const report = JSON.parse(stdout) as {
      figures: Record<string, number>;
      arms: Record<string, Record<string, number>>;
    };
    expect(code, JSON.stringify(report.figures)).toBe(0);
    for (const arm of ["text", "vectors"])
      expect(report.figures["ndcg@10"]).toBeGreaterThan(report.arms[arm]!["ndcg@10"]!);
  });

  test("a question fails once its answer is deleted", async () => {
    const root = join(folder.dir, "k");
    cpSync(join(DEMO_KNOWLEDGE, "battle-cards"), join(root, "battle-cards"), { recursive: true });
    writeFileSync(
      join(root, "battle-cards/moon.md"),
      "# Moonbook\n\nThey promise to close on the moon within a day.\n",
    );
    const file = join(folder.dir, "q.yaml");
    writeFileSync(
      file,
      "floors: { ndcg@10: 0.9 }\nquestions:\n  - { id: a, query: who promises a close on the moon, relevant: { battle-cards/moon.md: 3 } }\n",
    );
    const args = ["eval", file, "--knowledge", root, "--data", dataFolder()];
    expect((await inhouse(args)).code).toBe(0);
    writeFileSync(join(root, "battle-cards/moon.md"), "# Nothing\n\nThis page is about lunch.\n");
    await inhouse(["index", ...args.slice(2)]);
    const { code, stdout } = await inhouse(args);
    expect(code).toBe(1);
    expect(stdout).toContain("below its floor");
    rmSync(join(root, "battle-cards/moon.md"));
    await inhouse(["index", ...args.slice(2)]);
    expect((await inhouse(args)).stderr).toMatch(/EVAL_INVALID[\s\S]*moon\.md/);
  });

  test("questions that nothing answers count for how many are left unanswered", async () => {
    const file = join(folder.dir, "nothing.yaml");
    const questions = [
      "{ id: a, query: How do we win against LedgerHawk, relevant: { battle-cards/ledgerhawk.md: 3 } }",
      "{ id: b, query: Does Gong integrate with us?, relevant: {} }",
      "{ id: c, query: How do we win against LedgerHawk, relevant: {} }",
    ];
    writeFileSync(file, `floors: { abstention: 0.6 }\nquestions: [${questions.join(", ")}]\n`);
    const { code, stdout } = await inhouse(["eval", file, ...demo()]);
    expect(stdout).toContain("abstention: 1 of 2 questions");
    expect(stdout).toMatch(/c: How do we win[^]*abstention is below its floor 0\.6/);
    expect(code).toBe(1);
  });

  test.each([
    ["a set of unanswerable questions alone", "relevant: {}", /at least one question needs a relevant document/],
    ["a grade that says nothing", "relevant: { company/about.md: 0 }", /relevant/],
    [
      "a question twice",
      "relevant: { company/about.md: 1 } }, { id: a, query: y, relevant: { company/about.md: 1 }",
      /a already/,
    ],
    [
      "a path of nothing",
      "path: nowhere, relevant: { company/about.md: 1 }",
      /names nowhere, which is not in the knowledge/,
    ],
  ])("%s is refused", async (_what, rest, words) => {
    const file = join(folder.dir, "q.yaml");
    writeFileSync(file, `questions: [{ id: a, query: x, ${rest} }]\n`);
    const { code, stderr } = await inhouse(["eval", file, ...demo()]);
    expect(stderr).toMatch(words);
    expect(code).toBe(2);
  });

  test("a broken file of questions is named with its place", async () => {
    const file = join(folder.dir, "q.yaml");
    writeFileSync(file, "questions:\n  - id: a\n    query: x\n    relevant: { a.md: 7 }\n");
    const { code, stderr } = await inhouse(["eval", file, ...demo()]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/q\.yaml:4:/);
  });
});
