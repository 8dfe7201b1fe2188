/** Which files are knowledge, and what is said of those that aren't. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { walkRoots } from "../../src/indexing/walk.ts";
import { asNobody, NOBODY } from "./as-nobody.ts";
import { answers, knowledgeBases } from "./knowledge-base.ts";

const newBase = knowledgeBases();

test("hidden files, node_modules, the CRM's folder and settings are no knowledge", async () => {
  const base = newBase({
    "note.md": "# Note",
    ".hidden.md": "# Hidden",
    ".git/config.md": "# Git",
    "node_modules/pkg/readme.md": "# Package",
    "deep/node_modules/pkg/readme.md": "# Package",
    "crm/deals.csv": "id\n1",
    "product/crm/fields.md": "# A folder called crm that is not at the top",
    "inhouse.yaml": "model: all-MiniLM-L6-v2",
    "~$note.docx": "lock file of an editor",
  });
  const { files, skipped } = await walkRoots(loadConfig({ knowledge: [base.dir] }, {}).roots);
  expect(files.map((file) => file.path)).toEqual(["note.md", "product/crm/fields.md"]);
  expect(skipped).toEqual([]);
});

test("of the policy folder the rules alone are left out: a page there is knowledge of kind policy", async () => {
  const base = newBase({
    ".inhouseignore": "!*.yaml\n",
    "policy/rules.yaml": "rules: []",
    "policy/eu/rules.YML": "rules: []",
    "policy/refunds.md": "# Refunds\n\nThe moon office refunds within nine days.",
    "policy/eu/holidays.md": "# Holidays",
    "product/policy/limits.yaml": "- name: seats",
  });
  const knowledge = base.open();
  expect((await knowledge.index()).skipped).toEqual([]);
  expect((await knowledge.files()).map(({ path }) => path)).toEqual([
    "policy/eu/holidays.md",
    "policy/refunds.md",
    "product/policy/limits.yaml",
  ]);
  const { hits } = await knowledge.search({ query: "when does the moon office refund", kinds: ["policy"], limit: 1 });
  expect(hits).toMatchObject([{ kind: "policy", uri: "inhouse://knowledge/policy/refunds.md#L1-L3" }]);
});

test(".inhouseignore leaves out what it names, and taking a line out brings it back", async () => {
  const base = newBase({
    ".inhouseignore": "drafts/\n*.tmp.md\n!keep.tmp.md\n# a comment\n",
    "note.md": "# Note",
    "drafts/one.md": "# Draft",
    "a.tmp.md": "# Temporary",
    "keep.tmp.md": "# Kept",
  });
  const paths = async () => (await base.open().files()).map((file) => file.path);
  await base.index();
  expect(await paths()).toEqual(["keep.tmp.md", "note.md"]);
  base.write(".inhouseignore", "*.tmp.md\n");
  const summary = await base.index();
  expect(summary).toMatchObject({ added: 1, removed: 1 });
  expect(await paths()).toEqual(["drafts/one.md", "note.md"]);
});

test("an ignore file that can't be read stops the pass rather than index what should stay out", async () => {
  const base = newBase({ "note.md": "# Note" });
  await base.index();
  mkdirSync(join(base.dir, ".inhouseignore"));
  await expect(base.index()).rejects.toMatchObject({
    code: "FILE_UNREADABLE",
    what: expect.stringContaining("ignore") as string,
  });
  expect(await answers(base.open(), "note")).toEqual(["note.md"]);
});

describe("symbolic links", () => {
  test("that leave the folder are refused, whether file or folder; those inside are not indexed twice", async () => {
    const base = newBase({ "pricing/plans.md": "# Plans\n\nThe Growth plan costs 49 dollars." });
    const outside = join(dirname(base.dir), "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "secret.md"), "# Secret\n\nThe salary list of all employees.");
    symlinkSync(join(outside, "secret.md"), join(base.dir, "secret.md"));
    symlinkSync(outside, join(base.dir, "folder"));
    symlinkSync("/nowhere/at/all.md", join(base.dir, "dangling.md"));
    symlinkSync("pricing/plans.md", join(base.dir, "plans-again.md"));
    symlinkSync("pricing", join(base.dir, "pricing-again"));
    symlinkSync(".", join(base.dir, "loop"));

    const summary = await base.index();
    expect(summary.documents).toBe(1);
    expect(summary.skipped.map(({ path }) => path)).toEqual(["dangling.md", "folder", "secret.md"]);
    expect(summary.skipped[0]?.reason).toContain("leads nowhere");
    expect(summary.skipped[2]?.reason).toContain("leaves the knowledge folder");
    const { hits } = await base.open().search({ query: "salary list of all employees" });
    expect(JSON.stringify(hits)).not.toContain("salary");
  });

  test("a folder next door with the same beginning of its name is outside", async () => {
    const base = newBase({ "note.md": "# Note" });
    mkdirSync(`${base.dir}-private`);
    writeFileSync(`${base.dir}-private/x.md`, "# Private");
    symlinkSync(`${base.dir}-private/x.md`, join(base.dir, "x.md"));
    expect((await base.index()).skipped).toMatchObject([{ path: "x.md" }]);
  });

  test("the knowledge folder itself may be a link", async () => {
    const base = newBase({ "note.md": "# Note\n\nRenewal happens in March." });
    const link = join(dirname(base.dir), "link");
    symlinkSync(base.dir, link);
    const knowledge = base.open({ knowledge: [link] });
    await knowledge.index();
    expect(await answers(knowledge, "When is renewal?")).toEqual(["note.md"]);
  });
});

test("a pipe or socket among the files is passed over", async () => {
  const base = newBase({ "note.md": "# Note" });
  execFileSync("mkfifo", [join(base.dir, "pipe.md")]);
  expect(await base.index()).toMatchObject({ files: 1, documents: 1, skipped: [] });
});

test("spaces, quotes, percent signs and emoji in a path survive into citations that open", async () => {
  const path = `sales "notes"/o'brien & 100% ünïcode 🚀 #1?.md`;
  const base = newBase({ [path]: "# Onboarding\n\nThe onboarding of O'Brien takes nine days." });
  const knowledge = base.open();
  await knowledge.index();
  const { hits } = await knowledge.search({ query: "How long does the onboarding take?" });
  const passage = await knowledge.read({ uri: hits[0]?.uri ?? "" });
  expect(passage.text).toContain("nine days");
  expect(await answers(knowledge, "onboarding")).toEqual([path]);
  expect((await knowledge.search({ query: "onboarding", path: `sales "notes"` })).hits).toHaveLength(1);
  base.remove(path);
  expect(await knowledge.index()).toMatchObject({ removed: 1, documents: 0 });
});

test.each(["back\\slash.md", "new\nline.md", "tab\tand\u0007bell.md"])(
  "the citation of a file called %j opens",
  async (path) => {
    const base = newBase({ [path]: "# Onboarding\n\nThe onboarding takes nine days." });
    const knowledge = base.open();
    await knowledge.index();
    const { hits } = await knowledge.search({ query: "How long does the onboarding take?" });
    expect((await knowledge.read({ uri: hits[0]?.uri ?? "" })).text).toContain("nine days");
  },
);

test("a file name that is not UTF-8 is reported, not passed over in silence", async () => {
  const base = newBase({ "note.md": "# Note" });
  writeFileSync(Buffer.concat([Buffer.from(`${base.dir}/caf`), Buffer.from([0xe9]), Buffer.from(".md")]), "# Café");
  const summary = await base.index();
  expect(summary).toMatchObject({ documents: 1, skipped: [{ reason: expect.stringContaining("UTF-8") as string }] });
});

test("a file or folder without read permission is skipped, and indexed once it may be read", async () => {
  const base = newBase({ "note.md": "# Note", "closed.md": "# Closed\n\nThe vault code.", "folder/x.md": "# X" });
  const knowledge = base.open();
  await knowledge.index();
  execFileSync("chown", ["-R", String(NOBODY), dirname(base.dir)]);
  chmodSync(join(base.dir, "closed.md"), 0o000);
  chmodSync(join(base.dir, "folder"), 0o000);
  const reason = "no permission to read it";
  const closed = await asNobody(() => knowledge.index({ full: true }));
  expect(closed.skipped).toEqual([
    { path: "closed.md", reason },
    { path: "folder/", reason },
  ]);
  expect(closed.documents).toBe(1);
  // Neither changes the size or the time of the file.
  chmodSync(join(base.dir, "closed.md"), 0o644);
  chmodSync(join(base.dir, "folder"), 0o755);
  expect(await asNobody(() => knowledge.index())).toMatchObject({ documents: 3, skipped: [] });
});

describe("several folders", () => {
  test("keep their names in front of every path, and are searched together", async () => {
    const base = newBase({ "a.md": "# Pricing\n\nThe plan costs 49 dollars." });
    const second = join(dirname(base.dir), "sales");
    mkdirSync(second);
    writeFileSync(join(second, "a.md"), "# Objection\n\nWhen they say the plan costs too much, show the return.");
    const knowledge = base.open({ knowledge: [base.dir, second] });
    await knowledge.index();
    expect((await answers(knowledge, "what does the plan cost")).sort()).toEqual(["knowledge/a.md", "sales/a.md"]);
    expect((await knowledge.search({ query: "plan", path: "sales" })).hits).toHaveLength(1);
    const { text } = await knowledge.read({ uri: "inhouse://knowledge/sales/a.md" });
    expect(text).toContain("return");
  });

  test("with the same name, even a numbered one, never share a path", () => {
    const base = newBase();
    const dirs = ["a/x", "b/x-2", "c/x", "d/x-2"].map((name) => join(base.dir, name));
    for (const dir of dirs) mkdirSync(dir, { recursive: true });
    for (const order of [dirs, dirs.toReversed()]) {
      const names = loadConfig({ knowledge: order }, {}).roots.map((root) => root.name);
      expect(new Set(names).size).toBe(4);
    }
  });
});

test("a folder whose drive is gone forgets nothing", async () => {
  const base = newBase({ "note.md": "# Note\n\nRenewal happens in March." });
  const knowledge = base.open();
  await knowledge.index();
  renameSync(base.dir, `${base.dir}-away`);
  await expect(knowledge.index()).rejects.toMatchObject({ code: "KNOWLEDGE_NOT_FOUND" });
  renameSync(`${base.dir}-away`, base.dir);
  expect(await knowledge.index()).toMatchObject({ unchanged: 1, chunksEmbedded: 0 });
  expect(await answers(knowledge, "renewal")).toEqual(["note.md"]);
});

describe("a folder that goes away while it is walked", () => {
  const deep = "a/".repeat(200);
  /** As many steps as a walk takes that is at its first folders. */
  const someSteps = async (dir: string) => {
    for (let i = 0; i < 20; i++) await stat(dir);
  };
  const files = { "z.md": "# Z", [`${deep}note.md`]: "# Note\n\nRenewal happens in March." };

  test.each([
    ["and is gone", false],
    ["and leaves an empty one, as a drive that is unmounted", true],
  ])("%s, forgets nothing", async (_how, empty) => {
    const base = newBase(files);
    await base.index();
    const { roots } = loadConfig({ knowledge: [base.dir] }, {});
    const walking = walkRoots(roots);
    await someSteps(base.dir);
    renameSync(base.dir, `${base.dir}-away`);
    if (empty) mkdirSync(base.dir);
    await expect(walking).rejects.toMatchObject({ code: "KNOWLEDGE_NOT_FOUND" });
  });

  test("but a folder in it that is deleted meanwhile never was there", async () => {
    const base = newBase(files);
    const walking = walkRoots(loadConfig({ knowledge: [base.dir] }, {}).roots);
    await someSteps(base.dir);
    base.remove("a");
    const { files: found, skipped } = await walking;
    expect(found.map(({ path }) => path)).toEqual(["z.md"]);
    expect(skipped).toEqual([]);
  });
});

test("an assistant is told that a folder is away, not that nothing is known", async () => {
  const base = newBase({ "pricing/note.md": "# Note\n\nRenewal happens in March." });
  const second = join(dirname(base.dir), "sales");
  mkdirSync(second);
  writeFileSync(join(second, "b.md"), "# Objection\n\nWhen they say the plan costs too much, show the return.");
  const knowledge = base.open({ knowledge: [base.dir, second] });
  await knowledge.index();
  renameSync(base.dir, `${base.dir}-away`);
  const away = { code: "KNOWLEDGE_NOT_FOUND", what: `The knowledge folder ${base.dir} can't be read.` };
  const uri = "inhouse://knowledge/knowledge/pricing/note.md";
  await expect(knowledge.search({ query: "when is renewal" })).rejects.toMatchObject(away);
  const brief = await knowledge.brief({ task: "write about the renewal in March" });
  expect(brief.note).toContain(`${base.dir} can't be read`);
  await expect(knowledge.read({ uri })).rejects.toMatchObject(away);
  const { hits, note } = await knowledge.search({ query: "the plan costs too much" });
  expect(hits).toHaveLength(1);
  expect(note).toContain(`${base.dir} can't be read`);
  renameSync(`${base.dir}-away`, base.dir);
  expect((await knowledge.search({ query: "when is renewal" })).note).toBeUndefined();
  base.remove("pricing/note.md");
  await expect(knowledge.read({ uri })).rejects.toMatchObject({
    what: 'The file "knowledge/pricing/note.md" is gone since it was indexed.',
    next: expect.not.stringContaining("Did you mean") as string,
  });
});
