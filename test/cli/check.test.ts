import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { copyDemoData, DEMO_KNOWLEDGE, linkModels, modernClient, temporaryFolder } from "../clients.ts";
import { inhouse } from "./run-command.ts";

const BAD = "Hi Tom,\n\nwe can do 60% off if you sign.\n\nJess\n";
const GOOD = "Hi Tom,\n\nthank you for your time on Tuesday.\n\nJess\n";

/** What all tests share, so that each command finds the texts read that the first one has read. */
const shared = temporaryFolder();
const demo = ["--knowledge", DEMO_KNOWLEDGE, "--data", join(shared.dir, "data")];
/** The demo company's registers and rules without those of kind semantic: a command starts in a third of the time. */
const quick = ["--knowledge", join(shared.dir, "quick"), "--data", join(shared.dir, "quick-data")];
beforeAll(() => {
  copyDemoData(inject("demoData"), join(shared.dir, "data"));
  for (const name of ["claims", "pricing", "product", "voice/terms.yaml", "policy"])
    cpSync(join(DEMO_KNOWLEDGE, name), join(shared.dir, "quick", name), { recursive: true });
  const voice = join(shared.dir, "quick/policy/voice.yaml");
  const file = parseDocument(readFileSync(voice, "utf8"));
  const rules = file.get("rules") as YAMLSeq<YAMLMap>;
  rules.items = rules.items.filter((rule) => rule.get("kind") !== "semantic");
  writeFileSync(voice, String(file));
});
afterAll(() => {
  shared.remove();
});

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder.dir, "drafts/.hidden"), { recursive: true });
  writeFileSync(join(folder.dir, "drafts/bad.md"), BAD);
  writeFileSync(join(folder.dir, "drafts/good.txt"), GOOD);
  writeFileSync(join(folder.dir, "drafts/.hidden/bad.md"), BAD);
});
afterEach(() => {
  folder.remove();
});
const file = (name: string) => join(folder.dir, "drafts", name);

describe("check", () => {
  test("underlines the words, exits 1, and 0 when all is well", async () => {
    const bad = await inhouse(["check", file("bad.md"), ...quick, "--channel", "email"]);
    expect(bad.code).toBe(1);
    const lines = bad.stdout.split("\n");
    const at = lines.findIndex((line) => line.includes("  | we can do 60% off"));
    const marked = lines[at + 1] ?? "";
    expect(lines[at]?.slice(marked.indexOf("^"), marked.lastIndexOf("^") + 1)).toContain("60% off");
    expect(lines[at - 1]).toContain("bad.md:3:");
    const good = await inhouse(["check", file("good.txt"), ...quick, "--channel", "email"]);
    expect(good.code, good.stdout).toBe(0);
    expect(good.stdout).toContain("pass");
  });

  test("a folder's drafts are checked, and every format says the same", async () => {
    const run = async (format: string) =>
      inhouse(["check", join(folder.dir, "drafts"), ...quick, "--channel", "email", "--format", format]);
    const json = JSON.parse((await run("json")).stdout) as { path: string; verdict: string; findings: unknown[] }[];
    expect(json.map(({ path }) => path)).toEqual([file("bad.md"), file("good.txt")]);
    const found = json.flatMap(({ findings }) => findings).length;
    expect(found).toBeGreaterThan(0);
    const sarif = JSON.parse((await run("sarif")).stdout) as { version: string; runs: { results: unknown[] }[] };
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0]?.results.length).toBe(found);
    const github = (await run("github")).stdout.trim().split("\n");
    expect(github.length).toBe(found);
    expect(github[0]).toMatch(/^::error file=.*bad\.md,line=3,/);
  });

  test("--format json is the structured result of check_draft, beside the path", async () => {
    const draft = ["--channel", "email", "--as-of", "2026-11-22", "--format", "json"];
    const { stdout } = await inhouse(["check", file("bad.md"), ...quick, ...draft]);
    const client = await modernClient(quick);
    const answer = await client.callTool({
      name: "check_draft",
      arguments: { text: BAD, channel: "email", as_of: "2026-11-22" },
    });
    await client.close();
    expect(JSON.parse(stdout)).toEqual([{ path: file("bad.md"), ...(answer.structuredContent as object) }]);
  });

  test("--fix writes what can be mended and leaves the rest", async () => {
    writeFileSync(file("term.md"), "Ask TideWell about the monthend close. We can do 60% off.\n");
    const before = await inhouse(["check", file("term.md"), ...quick, "--channel", "email"]);
    expect(before.stdout).toMatch(/fix: month-end close/);
    const { stderr, stdout, code } = await inhouse(["check", file("term.md"), ...quick, "--channel", "email", "--fix"]);
    expect(stderr).toMatch(/[1-9]\d* fixed/);
    expect(readFileSync(file("term.md"), "utf8")).toContain("Ask Tidewell about the month-end close.");
    expect(stdout).toContain("60% off");
    expect(code).toBe(1);
  });

  test("--fix that can't write says so and leaves the draft as it was", async () => {
    // So long a name leaves no room for that of the file the fixes are first written to.
    const draft = file(`${"d".repeat(250)}.md`);
    const words = "Ask TideWell about the monthend close.\n";
    writeFileSync(draft, words);
    const { stderr, code } = await inhouse(["check", draft, ...quick, "--channel", "email", "--fix"]);
    expect(stderr).toContain("DRAFT_UNWRITABLE");
    expect(code).toBe(2);
    expect(readFileSync(draft, "utf8")).toBe(words);
    expect(readdirSync(join(folder.dir, "drafts")).length).toBe(4);
  });

  test("a table is refused, and whatever else is named is read as text", async () => {
    const text = "We can do 60% off Growth today.";
    writeFileSync(file("mails.csv"), `name,body\nAnna,"${text}"\n`);
    writeFileSync(file("mail.json"), JSON.stringify({ body: text }));
    const run = await inhouse(["check", file("mails.csv"), file("mail.json"), ...quick, "--channel", "email"]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/FORMAT_INVALID: .*mails\.csv is a table[^]*next: /);
    expect(run.stdout).toMatch(/mail\.json:1:\d+ (?:block|approval) [^]*60% off/);
    for (const name of ["mails.csv", "mail.json"]) rmSync(file(name));
  });

  test("one unreadable file loses no other's result, and a draft named twice is checked once", async () => {
    writeFileSync(file("picture.md"), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x80]));
    const named = [file("picture.md"), file("good.txt"), join(folder.dir, "drafts/.hidden/../good.txt")];
    // The folder stands in front of the files, as its flag may.
    const { code, stdout, stderr } = await inhouse(["check", ...quick, "--format", "json", ...named]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/picture\.md is not UTF-8 text/);
    expect(JSON.parse(stdout)).toMatchObject([{ path: file("good.txt"), verdict: "pass" }]);
    const [flag = "", root = "", ...others] = quick;
    const behind = await inhouse(["check", ...others, flag, root, file("good.txt")]);
    expect([behind.code, behind.stdout]).toEqual([0, `${file("good.txt")}: pass\n`]);
  });

  test("usage exits 2 and says what is wrong", async () => {
    writeFileSync(file("picture.md"), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x80]));
    mkdirSync(file("empty"));
    for (const [call, says] of [
      [["check"], /missing required argument/],
      [["check", file("nowhere.md")], /There is no file/],
      [["check", file("picture.md")], /UTF-8 text[^]*Drafts are text: \.md, \.txt or \.html/],
      [["check", file("empty")], /no draft/],
      [["check", file("good.txt"), "--channel", "pigeon"], /cold-email/],
      [["check", file("good.txt"), "--format", "xml"], /sarif/],
      [["check", file("good.txt"), "--as-of", "soon"], /YYYY-MM-DD/],
      [["check", file("good.txt"), "--as-of", "2026-02-30"], /not a day/],
      [["check", "-", "--fix"], /--fix can't write to standard input/],
      [["audit", "tail", "--count", "0"], /from 1 to 100000/],
    ] as const) {
      const { code, stderr, stdout } = await inhouse([...call, ...quick]);
      expect(code, call.join(" ")).toBe(2);
      expect(stderr).toMatch(says);
      expect(stdout).toBe("");
    }
  });
});

test("what is near an example of a semantic rule is told with it; an everyday word threatens nobody", async () => {
  writeFileSync(
    file("fear.md"),
    "The close was finished.\n\nThe close was finished on Friday.\n\nYou can cancel at the end of the term.\n\nMake one mistake and you are finished.\n",
  );
  const { stdout } = await inhouse(["check", file("fear.md"), ...demo, "--channel", "email"]);
  const told = stdout.split("\n").filter((line) => line.endsWith("no-fear"));
  expect(told).toEqual([
    expect.stringMatching(
      /:7:1 revise .*Means the same as "Sooner or later .*career\." \(similarity 0\.\d\d, and 0\.2 .*0\.55\)/,
    ),
  ]);
});

describe("policy test", () => {
  test("the demo policy's examples all hold", async () => {
    const { code, stdout } = await inhouse(["policy", "test", ...demo]);
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/\d{2,} rules, \d{3,} examples: all as expected/);
    expect(stdout).not.toContain("Channels demand");
    writeFileSync(file("long.md"), "The close is done on workday four. ".repeat(100));
    const long = await inhouse(["check", file("long.md"), ...demo, "--channel", "linkedin"]);
    expect([long.code, long.stdout]).toEqual([1, expect.stringContaining("3000")]);
  });

  test("an example that contradicts its rule exits 1 with its place", async () => {
    const root = join(folder.dir, "knowledge");
    mkdirSync(join(root, "policy"), { recursive: true });
    cpSync(join(DEMO_KNOWLEDGE, "pricing"), join(root, "pricing"), { recursive: true });
    const rule = "rules:\n  - id: no-blorp\n    kind: pattern\n    severity: block\n    pattern: blorp\n";
    writeFileSync(join(root, "policy/own.yaml"), `${rule}    examples: { valid: [We blorp.], invalid: [A blorp.] }\n`);
    const call = ["policy", "test", "--knowledge", root, "--data", join(folder.dir, "data")];
    const { code, stdout } = await inhouse(call);
    expect(code).toBe(1);
    expect(stdout).toMatch(/own\.yaml:6:25 no-blorp: found something in a valid example/);
    writeFileSync(join(root, "policy/own.yaml"), rule.replace("kind: pattern", "kind: patern"));
    const broken = await inhouse(call);
    expect(broken.code).toBe(2);
    expect(broken.stderr).toMatch(/own\.yaml:3/);
  });
});

test("a price book that contradicts itself is told wherever it is used", async () => {
  const root = join(folder.dir, "torn");
  mkdirSync(join(root, "policy"), { recursive: true });
  mkdirSync(join(root, "pricing"));
  const book = readFileSync(join(DEMO_KNOWLEDGE, "pricing/price-book.yaml"), "utf8")
    .replace("list: 49, floor: 41", "list: 49, floor: 70")
    .replace(
      "{ currency: EUR, billing: monthly, list: 45, floor: 38 }",
      "{ currency: USD, billing: monthly, list: 45 }",
    )
    .replace("up_to_percent: 15", "up_to_percent: 8");
  writeFileSync(join(root, "pricing/price-book.yaml"), book);
  writeFileSync(join(root, "policy/own.yaml"), "rules: [{ id: money, kind: price, severity: block }]\n");
  writeFileSync(join(root, "draft.md"), "Hello.\n");
  const files = ["--knowledge", root, "--data", linkModels(inject("models"), join(folder.dir, "torn-data"))];
  const where =
    /price-book\.yaml:19:\d+ .*70 is above[^]*price-book\.yaml:21:\d+ .*USD monthly is there twice[^]*price-book\.yaml:\d+:\d+ .*8 does not ascend/;
  const tested = await inhouse(["policy", "test", ...files]);
  expect([tested.code, tested.stdout]).toEqual([1, expect.stringMatching(where)]);
  expect((await inhouse(["doctor", ...files])).stdout).toMatch(where);
  const checked = await inhouse(["check", join(root, "draft.md"), ...files]);
  expect([checked.code, checked.stderr]).toEqual([0, expect.stringMatching(where)]);
  const client = await modernClient(files);
  const quote = async (plan: string) => {
    const call = { plan, quantity: 10, currency: "USD", billing: "monthly" };
    const { isError, content } = await client.callTool({ name: "quote_price", arguments: call });
    return [isError === true, JSON.stringify(content)];
  };
  expect(await quote("Starter")).toEqual([true, expect.stringMatching(/several prices.*49 \(floor 70\), 45.*:21:/)]);
  const draft = { text: "Starter is $49 per user per month, billed monthly." };
  const { content } = await client.callTool({ name: "check_draft", arguments: draft });
  expect(JSON.stringify(content)).toMatch(
    /BLOCK [^]*can't be confirmed: Starter has several prices for monthly billing in USD \(49, 45\)/,
  );
  expect(await quote("Growth")).toEqual([false, expect.stringMatching(/contradicts itself: .*does not ascend/)]);
  await client.close();
});

describe("audit", () => {
  test("records checks without their text, and finds an edited line", async () => {
    const log = join(folder.dir, "data/audit.jsonl");
    const args = ["--knowledge", DEMO_KNOWLEDGE, "--data", join(folder.dir, "data")];
    // An index of its own would take longer than all the rest. The log is not copied.
    copyDemoData(join(shared.dir, "data"), join(folder.dir, "data"));
    expect((await inhouse(["audit", "verify", ...args])).code).toBe(2);
    const client = await modernClient(args);
    await client.callTool({ name: "check_draft", arguments: { text: BAD, channel: "email" } });
    await client.callTool({
      name: "quote_price",
      arguments: { plan: "Growth", quantity: 20, currency: "USD", billing: "annual" },
    });
    await client.callTool({ name: "search_knowledge", arguments: { query: "discount approval" } });
    await client.callTool({ name: "read_knowledge", arguments: { uri: "inhouse://knowledge/voice/brand-voice.md" } });
    await client.callTool({ name: "build_brief", arguments: { task: "answer an objection about price" } });
    await client.close();
    await inhouse(["search", "discount approval", ...args]);
    await inhouse(["check", file("good.txt"), ...args, "--channel", "email"]);
    const text = readFileSync(log, "utf8");
    expect(text).not.toContain("60%");
    expect(text).not.toContain("discount approval");
    const verified = await inhouse(["audit", "verify", ...args]);
    expect(verified.code).toBe(0);
    expect(verified.stdout).toMatch(/^7 entries: the chain holds/m);
    const tail = JSON.parse((await inhouse(["audit", "tail", ...args, "--json"])).stdout) as Record<string, unknown>[];
    expect(tail.map(({ action }) => action)).toEqual(["check", "quote", "search", "read", "brief", "search", "check"]);
    expect(tail[0]).toMatchObject({ actor: "test-modern 1.0.0", verdict: "block", detail: { channel: "email" } });
    expect(tail[5]).toMatchObject({ actor: "inhouse search" });
    const sample = ["audit", "sample", ...args, "--count", "2", "--seed", "5"];
    expect((await inhouse(sample)).stdout).toBe((await inhouse(sample)).stdout);
    writeFileSync(log, text.replace('"verdict":"block"', '"verdict":"pass"'));
    const broken = await inhouse(["audit", "verify", ...args]);
    expect(broken.code).toBe(1);
    expect(broken.stdout).toMatch(/audit\.jsonl:1: .*edited/);
  });

  test("keeps texts when inhouse.yaml says so, and names the account", async () => {
    const root = join(folder.dir, "own");
    mkdirSync(join(root, "policy"), { recursive: true });
    writeFileSync(
      join(root, "policy/own.yaml"),
      "rules: [{ id: words, kind: term, severity: revise, forbidden: [blorp] }]\n",
    );
    writeFileSync(join(root, "inhouse.yaml"), "audit: { text: true }\n");
    const own = ["--knowledge", root, "--data", join(folder.dir, "own-data")];
    expect((await inhouse(["check", file("good.txt"), ...own, "--account", "Brightbuild"])).code).toBe(0);
    const [line] = readFileSync(join(folder.dir, "own-data/audit.jsonl"), "utf8").split("\n");
    expect(JSON.parse(line ?? "")).toMatchObject({ text: GOOD, detail: { account: "Brightbuild" } });
    expect((await inhouse(["audit", "verify", ...own])).code).toBe(0);
  });
});
