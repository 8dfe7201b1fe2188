/** A thousand mixed calls on a bad day: `npm run soak`. Takes minutes, so it is no part of `npm test`. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { account } from "../../src/crm/account.ts";
import { hubspotCrm } from "../../src/crm/hubspot.ts";
import { logActivity, type Written } from "../../src/crm/write-actions.ts";
import { InhouseError } from "../../src/errors.ts";
import { signingKey } from "../../src/writes/key.ts";
import { openLedger } from "../../src/writes/ledger.ts";
import { confirmWrite, prepareWrite } from "../../src/writes/protocol.ts";
import type { Write, WriteDesk } from "../../src/writes/write.ts";
import { openDemo, TODAY } from "../crm/demo.ts";
import { copyInto } from "../crm/simulator/seed.ts";
import { startSimulator } from "../crm/simulator/server.ts";

const CALLS = 1_000;
const DEADLINE_MS = 10_000;

/** mulberry32: a run that fails can be run again with the same bad luck. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

it("answers every read or fails clearly in time, and makes every confirmed write once or says that it does not know", async () => {
  const random = seeded(20_261_122);
  const folder = await mkdtemp(join(tmpdir(), "inhouse-soak-"));
  const demo = await openDemo();
  const simulator = await startSimulator({ retryAfter: false, searchesPerSecond: 1_000 });
  await copyInto(simulator.store, demo.crm);
  const crm = hubspotCrm({
    token: simulator.settings.token,
    baseUrl: simulator.url,
    timeoutMs: 800,
    deadlineMs: DEADLINE_MS,
    searchesPerSecond: 1_000,
  });
  const desk: WriteDesk = {
    allowWrites: true,
    readOnly: false,
    key: await signingKey(join(folder, "key")),
    ledger: openLedger(join(folder, "writes.db")),
    check: () => Promise.resolve({ verdict: "pass", findings: [], rules: [] }),
    audit: () => Promise.resolve(),
  };
  await crm.check();
  simulator.settings.faults = { tooMany: 0.05, server: 0.03, hang: 0.01, reset: 0.01, random };

  const companies = [...simulator.store.records.get("companies")!.keys()];
  const outcomes = { reads: 0, failedReads: 0, confirmed: 0, unknown: 0, refused: 0 };
  const written = new Map<string, "made" | "unknown" | "refused">();
  const clear = (error: unknown): string => {
    expect(error).toBeInstanceOf(InhouseError);
    return (error as InhouseError).code;
  };
  const read = async (n: number): Promise<void> => {
    const start = performance.now();
    const id = companies[n % companies.length]!;
    const calls = [
      () => crm.read("company", [id]),
      () => crm.search({ type: "deal", limit: 50 }),
      () => crm.associations("company", [id], "deal"),
      () => account({ account: id, asOf: TODAY }, { crm }),
    ];
    await calls[n % calls.length]!().then(
      () => outcomes.reads++,
      (error: unknown) => {
        expect(["CRM_UNAVAILABLE", "CRM_RATE_LIMITED"]).toContain(clear(error));
        outcomes.failedReads++;
      },
    );
    // An account is three rounds of reads, each with a time limit of its own.
    expect(performance.now() - start).toBeLessThan(DEADLINE_MS * 3 + 1_000);
  };
  const write = async (n: number): Promise<void> => {
    const input = {
      activity: "note" as const,
      on: "company" as const,
      id: companies[n % companies.length]!,
      body: `Soak note ${String(n)}`,
    };
    const note: Write<Written> = { tool: "log_activity", args: { ...input }, ...logActivity(crm, input) };
    try {
      const { confirmation_token } = await prepareWrite(note, desk);
      await confirmWrite(note, confirmation_token, desk);
      written.set(input.body, "made");
      outcomes.confirmed++;
    } catch (error) {
      const unknown = clear(error) === "CRM_WRITE_UNKNOWN";
      written.set(input.body, unknown ? "unknown" : "refused");
      outcomes[unknown ? "unknown" : "refused"]++;
    }
  };
  for (let n = 0; n < CALLS; n += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, k) => ((n + k) % 4 === 3 ? write(n + k) : read(n + k))));
  }

  const bodies = [...simulator.store.records.get("notes")!.values()].map(
    (note) => note.properties["hs_note_body"] ?? "",
  );
  for (const [body, outcome] of written) {
    const times = bodies.filter((each) => each === body).length;
    if (outcome === "made") expect(times, body).toBe(1);
    else if (outcome === "unknown") expect(times, body).toBeLessThanOrEqual(1);
    // Refused after a confirmation that was carried out can only mean that reading back failed.
    else expect(times, body).toBeLessThanOrEqual(1);
  }
  expect(outcomes.reads + outcomes.failedReads).toBe(750);
  expect(outcomes.failedReads).toBeLessThan(8);
  process.stderr.write(`${JSON.stringify(outcomes)}, ${String(simulator.requests.length)} requests\n`);
  desk.ledger.close();
  await simulator.close();
  await demo.close();
  await rm(folder, { recursive: true });
}, 900_000);
