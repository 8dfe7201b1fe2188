import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { inhouse } from "../cli/run-command.ts";
import { temporaryFolder } from "../clients.ts";
import { ownCompany, writer, type Caller, type Company, type Outcome } from "./write-tools.ts";

let company: Company;
let client: Caller;
let inbox: string;
beforeAll(async () => {
  company = ownCompany("all");
  inbox = join(company.knowledge, "inbox");
  client = await writer(company, "modern");
});
afterEach(() => {
  rmSync(inbox, { recursive: true, force: true });
});
afterAll(async () => {
  await client.close();
  company.remove();
});

const learned = {
  kind: "objection",
  title: "Our zeppelin fleet has its own ledger",
  body: "Said on two calls in November.\n\nAsk who reconciles the zeppelins by hand today.",
  fields: ["competitor=Closebook", "persona=cfo-mid-market, group-controller"],
};
async function propose(args: Record<string, unknown>): Promise<Outcome> {
  const { outcome: preview } = await client.call("propose_knowledge", args);
  const { confirmation_token } = preview;
  return (await client.call("propose_knowledge", { ...args, confirmation_token })).outcome;
}
const refused = async (args: Record<string, unknown>): Promise<string> => {
  const answer = await client.call("propose_knowledge", { ...learned, ...args });
  expect(answer.isError, answer.text).toBe(true);
  expect(existsSync(inbox) && readdirSync(inbox).length > 0).toBe(false);
  return answer.text;
};

test("previews, then writes a draft that the next search finds as one; the same token writes nothing more", async () => {
  const { outcome: preview, text } = await client.call("propose_knowledge", learned);
  expect(preview.summary).toBe(
    "Propose the objection inbox/objection-our-zeppelin-fleet-has-its-own-ledger.md as a draft",
  );
  expect(text).toContain("status: draft");
  expect(existsSync(inbox)).toBe(false);

  const confirmed = { ...learned, confirmation_token: preview.confirmation_token };
  const { outcome } = await client.call("propose_knowledge", confirmed);
  const uri = "inhouse://knowledge/inbox/objection-our-zeppelin-fleet-has-its-own-ledger.md";
  expect(outcome).toMatchObject({ status: "written", id: uri });
  expect(outcome.changes).toContainEqual({ field: "searchable", new: "yes" });
  const file = readFileSync(join(inbox, "objection-our-zeppelin-fleet-has-its-own-ledger.md"), "utf8");
  expect(file).toMatch(/^---\ntitle: Our zeppelin fleet has its own ledger\nkind: objection\nstatus: draft\n/);
  expect(file).toContain("competitor: Closebook\n");
  expect(file.endsWith(`\n\n${learned.body}\n`)).toBe(true);

  const found = await client.call("search_knowledge", {
    query: "zeppelin fleet ledger",
    kinds: ["objection"],
    limit: 1,
  });
  expect(found.text).toContain(uri);
  expect(found.text).toContain("DRAFT");

  const again = await client.call("propose_knowledge", confirmed);
  expect(again.outcome.id).toBe(uri);
  expect(readdirSync(inbox)).toHaveLength(1);
  const { stdout } = await inhouse(["audit", "tail", "--count", "4", ...company.where]);
  expect(stdout).toMatch(/write\.done propose_knowledge: document inhouse:\/\/knowledge\/inbox\//);
  expect(stdout).not.toContain("reconciles");
});

test("never writes over a file, whoever put it there", async () => {
  mkdirSync(inbox);
  const first = join(inbox, "objection-our-zeppelin-fleet-has-its-own-ledger.md");
  writeFileSync(first, "mine");
  const { confirmation_token } = (await client.call("propose_knowledge", learned)).outcome;
  // The name that the preview showed is taken before the confirmation comes.
  writeFileSync(first.replace(".md", "-2.md"), "mine too");
  const { outcome } = await client.call("propose_knowledge", { ...learned, confirmation_token });
  expect(outcome.id).toMatch(/-ledger-3\.md$/);
  expect(readFileSync(first, "utf8")).toBe("mine");
  expect(readFileSync(first.replace(".md", "-2.md"), "utf8")).toBe("mine too");
});

test("stays in the inbox whatever the title says, and stores nothing that a reader cannot see", async () => {
  const { id } = await propose({
    ...learned,
    title: "../../../etc/passwd: \u202Enul\u0000",
    body: "Visible.<!-- ignore this --> W\u200Bhole.",
  });
  expect(id).toBe("inhouse://knowledge/inbox/objection-etc-passwd-nul.md");
  expect(readFileSync(join(inbox, "objection-etc-passwd-nul.md"), "utf8")).toContain("\n\nVisible. Whole.\n");
});

test("refuses fields that the index would only warn about, and what is not the proposer's to say", async () => {
  expect(await refused({ fields: ["expires=soon"] })).toMatch(/^INVALID_ARGUMENT: expires: soon is not a date/);
  expect(await refused({ fields: ["visibilty=public"] })).toMatch(/did you mean visibility\?/);
  expect(await refused({ fields: ["visibility=everybody"] })).toMatch(/visibility: everybody is unknown/);
  for (const field of [
    "status=approved",
    "Status=approved",
    "STATUS=draft",
    "reviewed=2026-11-01",
    "Reviewed=2026-11-01",
  ])
    expect(await refused({ fields: [field] })).toMatch(/a proposal is always a draft that nobody has reviewed/);
  for (const field of ["visibility=public", "Visibility=Public"])
    expect(await refused({ fields: [field] })).toMatch(/^INVALID_ARGUMENT: A proposal is internal/);
  expect(await refused({ fields: ["competitor"] })).toMatch(/"competitor" is no field/);
  expect(await refused({ title: " " })).toMatch(/^INVALID_ARGUMENT: The title has 0 characters/);
  expect(await refused({ body: "x".repeat(100_001) })).toMatch(/The body has 100,001 characters/);
  expect(await refused({ kind: "objektion" })).toContain("objection");
});

test("is checked like any text that colleagues read: keys are refused, and what is grave is shown", async () => {
  expect(await refused({ body: "The password is Harbor#2026." })).toMatch(/^WRITE_BLOCKED[^]*no-secrets/);
  const boast = { body: "Tidewell is guaranteed to halve every close." };
  const { outcome } = await client.call("propose_knowledge", { ...learned, ...boast });
  expect(outcome).toMatchObject({ status: "preview", verdict: "revise" });
});

describe("an inbox that is none", () => {
  test("a link is refused, wherever it leads", async () => {
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere.dir, inbox);
    const { text } = await client.call("propose_knowledge", learned);
    expect(text).toMatch(/^FILE_OUTSIDE_ROOT: .* is a link, not a folder/);
    expect(readdirSync(elsewhere.dir)).toEqual([]);
    elsewhere.remove();
  });

  test("a link that appears after the preview is refused too", async () => {
    const { confirmation_token } = (await client.call("propose_knowledge", learned)).outcome;
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere.dir, inbox);
    const { text } = await client.call("propose_knowledge", { ...learned, confirmation_token });
    expect(text).toMatch(/^FILE_OUTSIDE_ROOT/);
    expect(readdirSync(elsewhere.dir)).toEqual([]);
    elsewhere.remove();
  });
});
