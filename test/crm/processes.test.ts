/** Several processes on one embedded CRM: hosts start copies of a server and kill them without warning. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { OBJECT_TYPES } from "../../src/crm/crm.ts";
import { localCrm } from "../../src/crm/local.ts";
import { openDatabase } from "../../src/crm/local-schema.ts";
import { formatError } from "../../src/errors.ts";
import { bundle } from "../run-apart.ts";

const WRITER = `
  import { localCrm } from "./src/crm/local.ts";
  const crm = localCrm({ file: process.argv[2] });
  for (let n = 1; n <= Number(process.argv[4]); n++) {
    const { id } = await crm.create({ type: "company", properties: { name: process.argv[3] + " " + n } });
    console.log(id);
  }
  crm.close();
`;
let folder: string;
let writer: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "inhouse-processes-"));
  writer = await bundle(WRITER);
});
afterAll(async () => {
  await writer.remove();
  await rm(folder, { recursive: true });
});

it("takes writes from two processes at once, each record once and under its own id", async () => {
  const file = join(folder, "two.db");
  const runs = [writer.start(file, "A", "60"), writer.start(file, "B", "60")];
  expect(await Promise.all(runs.map((run) => run.exited))).toEqual([0, 0]);
  const crm = localCrm({ file });
  expect((await crm.check()).counts.company).toBe(120);
  crm.close();
});

it("opens cleanly after a kill -9 and holds every write that was confirmed", async () => {
  const file = join(folder, "killed.db");
  const run = writer.start(file, "K", "1000000");
  const confirmed: string[] = [];
  while (confirmed.length < 25) confirmed.push(await run.line());
  run.child.kill("SIGKILL");
  await run.exited;
  const crm = localCrm({ file });
  expect(await crm.read("company", confirmed, ["name"])).toHaveLength(25);
  expect(crm.sql.prepare("PRAGMA integrity_check").get()).toMatchObject({ integrity_check: "ok" });
  await crm.create({ type: "company", properties: { name: "After" } });
  crm.close();
});

it("takes over the file of an older version with all that is in it", async () => {
  const file = join(folder, "older.db");
  const old = localCrm({ file });
  await old.create({ type: "company", properties: { name: "Kept" } });
  for (const type of OBJECT_TYPES) old.sql.exec(`ALTER TABLE "${type}" DROP COLUMN changed`);
  old.sql.exec("DROP TABLE written; PRAGMA user_version = 1");
  old.close();
  const crm = localCrm({ file });
  const { records } = await crm.search({ type: "company" });
  expect(records.map((each) => each.properties["name"])).toEqual(["Kept"]);
  // Until it is written again, a record's own date says when it changed.
  expect(await crm.changes({ type: "company" })).toEqual([[records[0]!.id, records[0]!.updatedAt]]);
  crm.close();
});

it("leaves the file of a newer version alone and says what to do", () => {
  const file = join(folder, "newer.db");
  const sql = openDatabase(file);
  sql.exec("PRAGMA user_version = 99");
  sql.close();
  let text = "";
  try {
    localCrm({ file });
  } catch (error) {
    text = formatError(error);
  }
  expect(text).toMatch(/^CRM_DATA_UNUSABLE.*newer Inhouse[^]*Update Inhouse/);
});
