import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { savePipelines } from "../../src/crm/local-catalog.ts";
import { localCrm, type LocalCrm } from "../../src/crm/local.ts";
import { logActivity, updateRecord, type Written } from "../../src/crm/write-actions.ts";
import { formatError, InhouseError } from "../../src/errors.ts";
import { signingKey } from "../../src/writes/key.ts";
import { openLedger } from "../../src/writes/ledger.ts";
import { confirmWrite, declineWrite, prepareWrite } from "../../src/writes/protocol.ts";
import { canonicalJson } from "../../src/writes/token.ts";
import type { Write, WriteDesk, WriteEvent } from "../../src/writes/write.ts";
import { PIPELINES } from "../crm/test-crm.ts";
import { bundle } from "../run-apart.ts";

let folder: string;
let crm: LocalCrm;
let deal: string;
let events: WriteEvent[];
let clock: Date;
const desks: WriteDesk[] = [];

/** A server process, as far as the protocol sees it: its own open ledger, and the key read from the disk. */
async function newDesk(more: Partial<WriteDesk> = {}): Promise<WriteDesk> {
  const desk: WriteDesk = {
    allowWrites: true,
    readOnly: false,
    key: await signingKey(join(folder, "confirm.key")),
    ledger: openLedger(join(folder, "writes.db")),
    check: (texts) => {
      const bad = texts.filter((text) => /guaranteed/i.test(text));
      return Promise.resolve(
        bad.length
          ? {
              verdict: "block",
              findings: ["no-guarantees: 'guaranteed' is never promised"],
              rules: ["no-guarantees"],
            }
          : { verdict: "pass", findings: [], rules: [] },
      );
    },
    audit: (event) => {
      events.push(event);
      return Promise.resolve();
    },
    now: () => clock,
    ...more,
  };
  desks.push(desk);
  return desk;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "inhouse-writes-"));
  crm = localCrm({ file: join(folder, "crm.db") });
  savePipelines(crm.sql, PIPELINES);
  const company = await crm.create({ type: "company", properties: { name: "Acme" } });
  const associations = [{ type: "company" as const, id: company.id }];
  deal = (
    await crm.create({
      type: "deal",
      properties: { dealname: "Pilot", dealstage: "qualifiedtobuy", amount: "900" },
      associations,
    })
  ).id;
  events = [];
  clock = new Date("2026-11-22T10:00:00.000Z");
});
afterEach(async () => {
  for (const desk of desks.splice(0)) desk.ledger.close();
  crm.close();
  await rm(folder, { recursive: true });
});

function note(body: string): Write<Written> {
  const args = { activity: "note", on: "deal", id: deal, body };
  return { tool: "log_activity", args, ...logActivity(crm, { activity: "note", on: "deal", id: deal, body }) };
}
function change(...changes: string[]): Write<Written> {
  return {
    tool: "update_record",
    args: { type: "deal", id: deal, changes },
    ...updateRecord(crm, { type: "deal", id: deal, changes }),
  };
}
const notes = async (): Promise<(string | null | undefined)[]> =>
  (await crm.timeline("deal", deal, { limit: 50 })).map((each) => each.properties["hs_note_body"]);
async function failure(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error("nothing was thrown"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InhouseError);
  return formatError(error);
}

describe("the write protocol", () => {
  it("previews from live values and changes nothing, then writes, reads back and records each step", async () => {
    const desk = await newDesk();
    const write = change("dealstage=Contract Sent", "amount=1,250.00");
    const prepared = await prepareWrite(write, desk);
    expect(prepared.summary).toBe(`Change dealstage, amount of the deal Pilot (${deal})`);
    expect(prepared.changes).toMatchObject([
      {
        field: "dealstage",
        old: "qualifiedtobuy",
        new: "contractsent",
        // Stages of custom pipelines have numbers for ids: who decides reads their names.
        shown: { field: "Deal Stage", new: "Contract Sent" },
      },
      { field: "amount", old: "900", new: "1250" },
    ]);
    expect((await crm.read("deal", [deal]))[0]!.properties["amount"]).toBe("900");
    const { written, repeated } = await confirmWrite(write, prepared.confirmation_token, desk);
    expect(repeated).toBe(false);
    expect(written.map((each) => [each.field, each.new])).toEqual([
      ["dealstage", "contractsent"],
      ["amount", "1250"],
    ]);
    expect(events.map((event) => event.event)).toEqual(["write.preview", "write.confirmed", "write.done"]);
    expect(JSON.stringify(events)).not.toContain(prepared.confirmation_token);
  });

  it("makes the same confirmed write once, however often the token comes back", async () => {
    const desk = await newDesk();
    const { confirmation_token } = await prepareWrite(note("Called, wants a quote."), desk);
    const first = await confirmWrite(note("Called, wants a quote."), confirmation_token, desk);
    clock = new Date("2026-11-22T12:00:00Z");
    const second = await confirmWrite(note("Called, wants a quote."), confirmation_token, desk);
    expect(second).toMatchObject({ result: first.result, repeated: true });
    expect(await notes()).toEqual(["Called, wants a quote."]);
    expect((await prepareWrite(note("Called, wants a quote."), desk)).warnings[0]).toContain("was written before");
  });

  it("refuses a token that is late, forged, for other arguments or for a record that has changed", async () => {
    const desk = await newDesk();
    const { confirmation_token: token } = await prepareWrite(change("amount=5"), desk);
    expect(await failure(confirmWrite(change("amount=6"), token, desk))).toMatch(/^CONFIRMATION_MISMATCH/);
    expect(await failure(confirmWrite(note("amount=5"), token, desk))).toMatch(/^CONFIRMATION_MISMATCH/);
    const [payload, signed] = token.split(".");
    const later = Buffer.from(payload!, "base64url");
    later[later.length - 4]! += 1;
    const forged = later.toString("base64url");
    for (const bad of [`${forged}.${signed}`, `${payload}.${"A".repeat(22)}`, "", "token", `${token}.x`]) {
      expect(await failure(confirmWrite(change("amount=5"), bad, desk))).toMatch(/^CONFIRMATION_INVALID/);
    }
    await crm.update("deal", deal, { amount: "700" });
    expect(await failure(confirmWrite(change("amount=5"), token, desk))).toMatch(/has changed since the preview/);
    await crm.update("deal", deal, { amount: "900" });
    clock = new Date("2026-11-22T10:10:01.000Z");
    expect(await failure(confirmWrite(change("amount=5"), token, desk))).toMatch(/^CONFIRMATION_EXPIRED/);
    expect((await crm.read("deal", [deal]))[0]!.properties["amount"]).toBe("900");
  });

  it("accepts in one process, and after a restart, what another one previewed", async () => {
    const { confirmation_token } = await prepareWrite(note("From the first process"), await newDesk());
    desks.splice(0).forEach((desk) => {
      desk.ledger.close();
    });
    const { repeated } = await confirmWrite(note("From the first process"), confirmation_token, await newDesk());
    expect(repeated).toBe(false);
    expect(await notes()).toEqual(["From the first process"]);
  });

  it("lets one of two processes write when both are given the token at once", async () => {
    const [one, two] = [await newDesk(), await newDesk()];
    const { confirmation_token } = await prepareWrite(note("Once"), one);
    const answers = await Promise.allSettled([
      confirmWrite(note("Once"), confirmation_token, one),
      confirmWrite(note("Once"), confirmation_token, two),
    ]);
    expect(answers.some((answer) => answer.status === "fulfilled" && !answer.value.repeated)).toBe(true);
    expect(await notes()).toEqual(["Once"]);
  });

  it("finds a write that was made before its process died, and makes one that was not", async () => {
    const dying = (made: boolean): Write<Written> => {
      const write = note(made ? "Made, not recorded" : "Never sent");
      return {
        ...write,
        execute: async (...given) => {
          if (made) await write.execute(...given);
          return new Promise<never>(() => {});
        },
      };
    };
    const desk = await newDesk();
    for (const made of [true, false]) {
      const { confirmation_token } = await prepareWrite(dying(made), desk);
      void confirmWrite(dying(made), confirmation_token, desk);
      await expect.poll(() => events.at(-1)?.event).toBe("write.confirmed");
      await new Promise((done) => setTimeout(done, 20));
      const write = note(made ? "Made, not recorded" : "Never sent");
      expect(await failure(confirmWrite(write, confirmation_token, await newDesk()))).toMatch(
        /^CONFIRMATION_USED.*right now/,
      );
      const later = await newDesk({ now: () => new Date(clock.getTime() + 61_000) });
      expect((await confirmWrite(write, confirmation_token, later)).repeated).toBe(made);
    }
    expect((await notes()).sort()).toEqual(["Made, not recorded", "Never sent"]);
  });

  it("sends after a crash only what is still in time, as it was shown and allowed", async () => {
    const desk = await newDesk();
    const dying = (write: Write<Written>) => ({ ...write, execute: () => new Promise<never>(() => {}) });
    const crash = async (write: Write<Written>): Promise<string> => {
      const { confirmation_token } = await prepareWrite(write, desk);
      void confirmWrite(dying(write), confirmation_token, desk);
      await expect.poll(() => events.at(-1)?.event).toBe("write.confirmed");
      return confirmation_token;
    };
    const minuteLater = () => new Date(clock.getTime() + 61_000);
    const [late, overtaken, blocked] = [
      await crash(change("amount=5")),
      await crash(change("amount=6")),
      await crash(note("Fine until today")),
    ];
    const expired = await newDesk({ now: () => new Date(clock.getTime() + 7_200_000) });
    expect(await failure(confirmWrite(change("amount=5"), late, expired))).toMatch(/^CONFIRMATION_EXPIRED/);
    expect(await failure(confirmWrite(change("amount=5"), late, expired))).toMatch(/^CONFIRMATION_USED.*failed/);
    await crm.update("deal", deal, { amount: "700" });
    const later = await newDesk({ now: minuteLater });
    expect(await failure(confirmWrite(change("amount=6"), overtaken, later))).toMatch(/has changed since the preview/);
    const stricter = await newDesk({
      now: minuteLater,
      check: () => Promise.resolve({ verdict: "block", findings: ["new-rule"], rules: [] }),
    });
    expect(await failure(confirmWrite(note("Fine until today"), blocked, stricter))).toMatch(/^WRITE_BLOCKED/);
    expect((await crm.read("deal", [deal]))[0]!.properties["amount"]).toBe("700");
    expect(await notes()).toEqual([]);
  });

  it("takes nobody for dead who is still at work, and lets nobody send who was taken for dead", async () => {
    let arrived = (): void => undefined;
    const slow = (body: string, wait: Promise<unknown>): Write<Written> => {
      const write = note(body);
      return { ...write, execute: (...given) => (arrived(), wait.then(() => write.execute(...given))) };
    };
    const alive = { abandonedAfterMs: 400, now: () => new Date() };
    const desk = await newDesk(alive);
    const first = await prepareWrite(note("Slow but alive"), desk);
    const work = slow("Slow but alive", new Promise((done) => setTimeout(done, 1_200)));
    const sending = confirmWrite(work, first.confirmation_token, desk);
    await new Promise((done) => setTimeout(done, 900));
    const second = confirmWrite(note("Slow but alive"), first.confirmation_token, await newDesk(alive));
    expect(await failure(second)).toMatch(/^CONFIRMATION_USED.*right now/);
    expect((await sending).repeated).toBe(false);

    // A process that was stopped, lid closed, cannot say that it lives.
    const stopped = await newDesk();
    const { confirmation_token } = await prepareWrite(note("Woken up late"), stopped);
    const reached = new Promise<void>((done) => (arrived = done));
    let wake = (): void => undefined;
    const asleep = new Promise<void>((done) => (wake = done));
    const woken = confirmWrite(slow("Woken up late", asleep), confirmation_token, stopped);
    await reached;
    const other = await newDesk({ now: () => new Date(clock.getTime() + 61_000) });
    const made = await confirmWrite(note("Woken up late"), confirmation_token, other);
    wake();
    expect(await failure(woken)).toMatch(/^CONFIRMATION_USED/);
    expect((await confirmWrite(note("Woken up late"), confirmation_token, stopped)).result).toEqual(made.result);
    expect((await notes()).sort()).toEqual(["Slow but alive", "Woken up late"]);
  });

  it("finds its own activity after a crash, however old its date is, and no other for it", async () => {
    const task = (subject: string): Write<Written> => {
      const input = { activity: "task", on: "deal", id: deal, body: "Call back", subject, at: "2025-01-05" } as const;
      return { tool: "log_activity", args: input, ...logActivity(crm, input) };
    };
    const crash = async (write: Write<Written>, made: boolean): Promise<string> => {
      const desk = await newDesk();
      const { confirmation_token } = await prepareWrite(write, desk);
      let reached = false;
      const execute = async (...given: Parameters<typeof write.execute>) => {
        if (made) await write.execute(...given);
        reached = true;
        return new Promise<never>(() => {});
      };
      void confirmWrite({ ...write, execute }, confirmation_token, desk);
      await expect.poll(() => reached).toBe(true);
      return confirmation_token;
    };
    const later = async (write: Write<Written>, token: string) =>
      confirmWrite(write, token, await newDesk({ now: () => new Date(clock.getTime() + 61_000) }));

    const token = await crash(task("First"), true);
    const associations = [{ type: "deal" as const, id: deal }];
    for (let n = 0; n < 60; n++)
      await crm.create({ type: "task", properties: { hs_timestamp: "2026-01-05" }, associations });
    expect((await later(task("First"), token)).repeated).toBe(true);
    const other = await crash(task("Second"), false);
    // Meanwhile somebody else makes one that only reads the same.
    await crm.create({
      type: "task",
      properties: { hs_timestamp: "2025-01-05", hs_task_body: "Call back", hs_task_subject: "Another" },
      associations,
    });
    expect((await later(task("Second"), other)).repeated).toBe(false);
    // Wanted twice, lost the second time: the first one is none of its doing.
    expect((await later(task("First"), await crash(task("First"), false))).repeated).toBe(false);
    const found = await crm.timeline("deal", deal, { limit: 100 });
    const subjects = found.flatMap((each) => each.properties["hs_task_subject"] ?? []);
    expect(subjects.sort()).toEqual(["Another", "First", "First", "Second"]);
  });

  it("looks before it reports an unclear answer, and leaves a way to find out", async () => {
    const unclear = new InhouseError("CRM_WRITE_UNKNOWN", { what: "no answer", next: "look" });
    const desk = await newDesk();
    const made = note("Made");
    const lost: Write<Written> = {
      ...made,
      execute: (...given) => made.execute(...given).then(() => Promise.reject(unclear)),
    };
    const first = await prepareWrite(lost, desk);
    expect((await confirmWrite(lost, first.confirmation_token, desk)).result.type).toBe("note");
    const silent: Write<Written> = { ...note("Silent"), execute: () => Promise.reject(unclear) };
    const second = await prepareWrite(silent, desk);
    expect(await failure(confirmWrite(silent, second.confirmation_token, desk))).toMatch(/^CRM_WRITE_UNKNOWN/);
    expect(events.at(-1)!.event).toBe("write.unknown");
    // Asked again with the same token, it looks again and says what became of it.
    expect(await failure(confirmWrite(silent, second.confirmation_token, desk))).toMatch(/was not made/);
    expect(await notes()).toEqual(["Made"]);
  });

  it("refuses what a guardrail blocks, at the preview and at the confirmation", async () => {
    const desk = await newDesk();
    expect(await failure(prepareWrite(note("Uptime is guaranteed."), desk))).toMatch(/^WRITE_BLOCKED[^]*no-guarantees/);
    expect(events.map((event) => event.event)).toEqual(["write.blocked"]);
    const { confirmation_token } = await prepareWrite(note("Fine today"), desk);
    const stricter = await newDesk({
      check: () => Promise.resolve({ verdict: "block", findings: ["new-rule"], rules: [] }),
    });
    expect(await failure(confirmWrite(note("Fine today"), confirmation_token, stricter))).toMatch(/^WRITE_BLOCKED/);
    expect(await notes()).toEqual([]);
  });

  it("writes nothing when writes are off, and read-only wins over everything", async () => {
    const { confirmation_token } = await prepareWrite(note("x"), await newDesk());
    for (const desk of [await newDesk({ allowWrites: false }), await newDesk({ readOnly: true })]) {
      expect(await failure(prepareWrite(note("x"), desk))).toMatch(/^WRITES_DISABLED/);
      expect(await failure(confirmWrite(note("x"), confirmation_token, desk))).toMatch(/^WRITES_DISABLED/);
    }
    const desk = await newDesk();
    expect(await failure(declineWrite(note("x"), desk))).toMatch(/^WRITE_DECLINED/);
    expect(await notes()).toEqual([]);
  });

  it("says before the preview what the CRM would refuse", async () => {
    const desk = await newDesk();
    expect(await failure(prepareWrite(note("x".repeat(70_000)), desk))).toMatch(
      /^CRM_REJECTED: The text has 70,000 characters/,
    );
    expect(await failure(prepareWrite(change("dealstge=x"), desk))).toMatch(/Did you mean: dealstage/);
    expect(await failure(prepareWrite(change("dealstage"), desk))).toMatch(/is no change/);
    expect(events).toEqual([]);
  });

  it("binds a token to arguments by value, not by order", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (args) => {
        const reversed = Object.fromEntries(Object.entries(args).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(args));
        expect(canonicalJson({ ...args, extra: "more" })).not.toBe(canonicalJson({ ...args, extra: "less" }));
      }),
    );
  });

  it("gives two processes that start together the same key", async () => {
    const script = await bundle(
      `import { signingKey } from "./src/writes/key.ts"; console.log((await signingKey(process.argv[2])).toString("hex"));`,
    );
    const runs = Array.from({ length: 3 }, () => script.start(join(folder, "new", "k")));
    const keys = await Promise.all(runs.map((run) => run.line()));
    await Promise.all(runs.map((run) => run.exited));
    await script.remove();
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(keys).size).toBe(1);
  });
});
