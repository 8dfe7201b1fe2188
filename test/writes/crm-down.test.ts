/** Writes to HubSpot on its bad days, through the served tools: made once, or said that nobody knows. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { inhouse } from "../cli/run-command.ts";
import { MAIN } from "../clients.ts";
import { openDemo } from "../crm/demo.ts";
import { copyInto } from "../crm/simulator/seed.ts";
import { startSimulator, type Settings, type Simulator } from "../crm/simulator/server.ts";
import { ownCompany, recordId, writer, type Answer, type Caller, type Company } from "../tools/write-tools.ts";

let company: Company;
let simulator: Simulator;
let client: Caller;
let id: string;
let hanging: { confirmed: Record<string, unknown>; answer: Promise<Answer> };
beforeAll(async () => {
  company = ownCompany("crm");
  simulator = await startSimulator({ searchesPerSecond: 1_000 });
  const demo = await openDemo();
  await copyInto(simulator.store, demo.crm);
  await demo.close();
  const env = { HUBSPOT_ACCESS_TOKEN: simulator.settings.token, HUBSPOT_BASE_URL: simulator.url };
  client = await writer(company, "legacy", { env, flags: ["--allow-writes", "--crm", "hubspot"] });
  id = await recordId(client, "company", "Denholm Pumps");
  // Nobody answers it for as long as HubSpot is waited for; the tests go on meanwhile.
  const confirmed = await preview("Nobody answered.");
  simulator.settings.next = [];
  meetNextNote("hang");
  hanging = { confirmed, answer: client.call("log_activity", confirmed) };
  await vi.waitFor(
    () => {
      expect(simulator.requests.filter((line) => /^POST .*\/notes$/.test(line))).toHaveLength(1);
    },
    { timeout: 10_000 },
  );
}, 120_000);
afterAll(async () => {
  await client.close();
  await simulator.close();
  company.remove();
});
beforeEach(() => {
  simulator.settings.next = [];
});

const note = (body: string) => ({ activity: "note", on: "company", id, body });
const stored = (body: string): number =>
  [...simulator.store.records.get("notes")!.values()].filter((each) => each.properties["hs_note_body"] === body).length;

/** The next note that is created meets this; every other request is answered. */
function meetNextNote(what: Settings["next"][number]): void {
  let left = 1;
  const shift = () => (/^POST .*\/notes$/.test(simulator.requests.at(-1) ?? "") && left-- > 0 ? what : undefined);
  simulator.settings.next = Object.assign([], { shift });
}
async function preview(body: string): Promise<Record<string, unknown>> {
  const { outcome, text } = await client.call("log_activity", note(body));
  expect(outcome, text).toMatchObject({ status: "preview" });
  return { ...note(body), confirmation_token: outcome.confirmation_token };
}

test("a note is previewed, written and read back", async () => {
  const confirmed = await preview("Wants a second demo.");
  expect(stored("Wants a second demo.")).toBe(0);
  const { outcome } = await client.call("log_activity", confirmed);
  expect(outcome).toMatchObject({ status: "written", warnings: [] });
  expect(outcome.changes.map((each) => each.new)).toContain("Wants a second demo.");
  expect(stored("Wants a second demo.")).toBe(1);
});

test("an answer that gets lost on its way back is looked for, and the note is there once", async () => {
  const confirmed = await preview("The line broke after this.");
  meetNextNote("lost");
  const { outcome, text } = await client.call("log_activity", confirmed);
  expect(outcome, text).toMatchObject({ status: "written" });
  expect((await client.call("log_activity", confirmed)).outcome.id).toBe(outcome.id);
  expect(stored("The line broke after this.")).toBe(1);
});

test("a refusal by HubSpot's own rules is shown, and nothing is written", async () => {
  const confirmed = await preview("Refused.");
  simulator.settings.missingScopes = ["crm.objects.contacts.write"];
  const { text } = await client.call("log_activity", confirmed);
  simulator.settings.missingScopes = [];
  expect(text).toMatch(/^CRM_SCOPE_MISSING[^]*crm\.objects\.contacts\.write/);
  expect(text).not.toContain(simulator.settings.token);
  expect(stored("Refused.")).toBe(0);
});

test("a scope that is lacking is told by the proposal, by doctor, crm status and the server's log; reading goes on", async () => {
  const change = { type: "company", id, changes: ["description=Pumps"] };
  expect((await client.call("update_record", change)).outcome.warnings).toEqual([]);
  simulator.settings.missingScopes = ["crm.objects.companies.write", "crm.objects.contacts.write"];
  // What was granted once is not asked for again: a server that starts now does.
  const env = { HUBSPOT_ACCESS_TOKEN: simulator.settings.token, HUBSPOT_BASE_URL: simulator.url };
  const flags = ["--crm", "hubspot", ...company.where];
  const later = await writer(company, "modern", { env, flags: ["--allow-writes", "--crm", "hubspot"] });
  try {
    const refused = await later.call("update_record", change);
    expect(refused.outcome.warnings.join()).toMatch(/lacks the scope crm\.objects\.companies\.write.*Grant it/);
    expect(refused.text).toMatch(/^Mind: The HubSpot token lacks/m);
    expect(await recordId(later, "company", "Denholm Pumps")).toBe(id);
    expect((await later.call("log_activity", note("Scope?"))).text).toContain("crm.objects.contacts.write");

    const [doctor, status, log] = await Promise.all([
      inhouse(["doctor", ...flags], { env }),
      inhouse(["crm", "status", ...flags], { env }),
      logOf(["serve", "--allow-writes", ...flags], env, /\n/),
    ]);
    const both = /lacks the scopes crm\.objects\.contacts\.write and crm\.objects\.companies\.write/;
    expect(doctor.stdout).toMatch(/✓ CRM: HubSpot answers \(contact: \d+/);
    expect(doctor.stdout).toMatch(new RegExp(`! CRM writes: .*${both.source}`));
    for (const said of [status.stdout, log]) expect(said).toMatch(both);
    expect(doctor.stdout + status.stdout + log + refused.text).not.toContain(simulator.settings.token);

    simulator.settings.missingScopes = [];
    expect((await later.call("update_record", change)).outcome.warnings).toEqual([]);
  } finally {
    simulator.settings.missingScopes = [];
    await later.close();
  }
});

/** What a command that goes on running says until it matches. */
async function logOf(args: string[], env: Record<string, string>, until: RegExp): Promise<string> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env }, stdio: "pipe" });
  let said = "";
  for await (const part of child.stderr) if (until.test((said += String(part)))) break;
  child.stdin.end();
  await once(child, "exit");
  return said;
}

test("a write that never gets an answer is reported as unknown; the same token then finds out", async () => {
  const { confirmed, answer } = hanging;
  const unknown = await answer;
  expect(unknown.text).toMatch(
    /^CRM_WRITE_UNKNOWN: HubSpot did not confirm the write[^]*next: Call again with the same/,
  );
  const { stdout } = await inhouse(["audit", "tail", "--count", "50", ...company.where]);
  expect(stdout.match(/write\.unknown log_activity: CRM_WRITE_UNKNOWN/g)).toHaveLength(1);
  const later = await client.call("log_activity", confirmed);
  expect(later.text).toMatch(/^CONFIRMATION_USED: .*the write was not made/);
  expect(stored("Nobody answered.")).toBe(0);
});

test("a CRM that is down says so, at the confirmation and at the preview", async () => {
  const confirmed = await preview("Too late.");
  await simulator.close();
  const answers = await Promise.all([confirmed, note("Later still.")].map((args) => client.call("log_activity", args)));
  for (const { isError, text } of answers) {
    expect(isError).toBe(true);
    expect(text).toMatch(/^CRM_UNAVAILABLE: HubSpot cannot be reached/);
  }
  expect(stored("Too late.")).toBe(0);
});
