import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptReads } from "../../src/crm/local-kept.ts";
import { associate } from "../../src/crm/local-records.ts";
import { localCrm, type LocalCrm } from "../../src/crm/local.ts";
import { bundle } from "../run-apart.ts";

const RENAME = `
  import { localCrm } from "./src/crm/local.ts";
  const crm = localCrm({ file: process.argv[2] });
  await crm.update("company", process.argv[3], { name: "Renamed elsewhere" });
  crm.close();
`;
let folder: string;
let file: string;
let crm: LocalCrm;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "inhouse-kept-"));
  file = join(folder, "crm.db");
  crm = localCrm({ file });
});
afterEach(async () => {
  crm.close();
  await rm(folder, { recursive: true });
});

const company = async (name: string): Promise<string> =>
  (await crm.create({ type: "company", properties: { name } })).id;
const names = async (): Promise<(string | null | undefined)[]> =>
  (await crm.scan({ type: "company", properties: ["name"] })).map((row) => row[1]);
/** So many that the adapter reads all there is instead of looking each one up. */
const many = (id: string): string[] => [id, ...Array.from({ length: 3_000 }, (_, n) => `no-${n}`)];

describe("reads that are kept", () => {
  it("see what this process writes", async () => {
    const acme = await company("Acme");
    expect(await names()).toEqual(["Acme"]);
    await crm.update("company", acme, { name: "Acme Foods" });
    expect(await names()).toEqual(["Acme Foods"]);
    const { id: ana } = await crm.create({ type: "contact", properties: { email: "ana@acme.example" } });
    const linked = async (): Promise<unknown[]> => [
      (await crm.associations("contact", many(ana), "company")).map((link) => link.to),
      await crm.linkedValues("contact", many(ana), "company", "name"),
    ];
    expect(await linked()).toEqual([[], []]);
    associate(crm.sql, ["contact", ana], ["company", acme]);
    expect(await linked()).toEqual([[acme], [[ana, "Acme Foods"]]]);
    await crm.update("company", acme, { name: "Acme SA" });
    expect(await linked()).toEqual([[acme], [[ana, "Acme SA"]]]);
  });

  it("see what another process writes", async () => {
    const acme = await company("Acme");
    expect(await names()).toEqual(["Acme"]);
    const other = await bundle(RENAME);
    expect(await other.start(file, acme).exited).toBe(0);
    await other.remove();
    expect(await names()).toEqual(["Renamed elsewhere"]);
  });

  it("forget what was rolled back", async () => {
    await company("Acme");
    crm.sql.exec("BEGIN IMMEDIATE; UPDATE company SET name = 'Never'");
    expect(await names()).toEqual(["Never"]);
    crm.sql.exec("ROLLBACK");
    expect(await names()).toEqual(["Acme"]);
  });

  it("are not changed by what a caller does to its list", async () => {
    await company("Acme");
    await company("Bolt");
    (await crm.scan({ type: "company", properties: ["name"] })).reverse().pop();
    expect(await names()).toEqual(["Acme", "Bolt"]);
    expect(await names()).toEqual(["Acme", "Bolt"]);
  });

  it("are read once, and the longest unused ones go when there are too many", () => {
    const kept = keptReads(crm.sql);
    const reads: string[] = [];
    const ask = (key: string, rows: number): void => {
      const answer = kept(key, () => {
        reads.push(key);
        return Array.from({ length: rows }, (_, n) => [key, n] as const);
      });
      expect(answer).toHaveLength(rows);
    };
    for (const key of ["a", "b", "a", "b"]) ask(key, 200_000);
    expect(reads.splice(0)).toEqual(["a", "b"]);
    ask("a", 200_000);
    ask("c", 200_000);
    ask("a", 200_000);
    ask("b", 200_000);
    expect(reads.splice(0)).toEqual(["c", "b"]);
    // What alone is too large is read each time and drives nothing out.
    for (const key of ["huge", "huge", "a", "b"]) ask(key, key === "huge" ? 500_001 : 200_000);
    expect(reads).toEqual(["huge", "huge"]);
  });
});
