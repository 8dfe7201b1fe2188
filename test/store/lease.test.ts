/** One writer at a time, also when a writer is killed. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLease } from "../../src/store/lease.ts";
import { temporaryFolder } from "../clients.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => {
  folder.remove();
});

/** What a process leaves that was killed while it held the lease. */
function leaveDeadLease(host = hostname()): number {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  mkdirSync(join(folder.dir, "index.lock"));
  writeFileSync(join(folder.dir, "index.lock.json"), JSON.stringify({ pid, host }));
  return pid;
}

test("a second writer steps aside at once, or waits and is told for whom", async () => {
  const first = await takeLease(folder.dir, { waitMs: 0 });
  await expect(takeLease(folder.dir, { waitMs: 0 })).rejects.toMatchObject({
    code: "INDEX_BUSY",
    why: expect.stringContaining(String(process.pid)) as string,
  });
  const told: (number | undefined)[] = [];
  const waiting = takeLease(folder.dir, { waitMs: 10_000, onWait: (pid) => told.push(pid) });
  await sleep(250);
  await first.release();
  const second = await waiting;
  expect(told).toEqual([process.pid]);
  expect(first.lost() || second.lost()).toBe(false);
  await second.release();
  expect(existsSync(join(folder.dir, "index.lock"))).toBe(false);
  expect(existsSync(join(folder.dir, "index.lock.json"))).toBe(false);
});

test("of many that wait, one at a time holds it, and all get their turn", async () => {
  leaveDeadLease();
  let holders = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      const lease = await takeLease(folder.dir, { waitMs: 20_000 });
      most = Math.max(most, ++holders);
      await sleep(5);
      holders--;
      await lease.release();
    }),
  );
  expect(most).toBe(1);
});

test("a killed holder loses it at once", async () => {
  leaveDeadLease();
  const lease = await takeLease(folder.dir, { waitMs: 0 });
  expect(JSON.parse(readFileSync(join(folder.dir, "index.lock.json"), "utf8"))).toMatchObject({ pid: process.pid });
  await lease.release();
});

test("a holder that was killed while it took over does not block the next takeover for ever", async () => {
  leaveDeadLease();
  const guard = join(folder.dir, "index.lock.takeover");
  mkdirSync(guard);
  const old = new Date(Date.now() - 60_000);
  utimesSync(guard, old, old);
  const lease = await takeLease(folder.dir, { waitMs: 5_000 });
  await lease.release();
});

test("a live holder on another machine keeps it until it is stale", async () => {
  leaveDeadLease("another-machine");
  await expect(takeLease(folder.dir, { waitMs: 300 })).rejects.toMatchObject({ code: "INDEX_BUSY" });
  const old = new Date(Date.now() - 60_000);
  utimesSync(join(folder.dir, "index.lock"), old, old);
  const lease = await takeLease(folder.dir, { waitMs: 0 });
  await lease.release();
});

test("an unreadable note of the holder is no reason to take the lease away", async () => {
  mkdirSync(join(folder.dir, "index.lock"));
  for (const content of ["", "{", "null", '{"pid":"x"}', '{"pid":1}']) {
    writeFileSync(join(folder.dir, "index.lock.json"), content);
    await expect(takeLease(folder.dir, { waitMs: 0 })).rejects.toMatchObject({ code: "INDEX_BUSY" });
  }
});

test("a data folder that can't be made is a clear error", async () => {
  writeFileSync(join(folder.dir, "file"), "");
  await expect(takeLease(join(folder.dir, "file/data"), { waitMs: 0 })).rejects.toMatchObject({
    code: "DATA_DIR_UNUSABLE",
    next: expect.stringContaining("--data") as string,
  });
});
