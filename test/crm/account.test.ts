import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { account } from "../../src/crm/account.ts";
import { localCrm } from "../../src/crm/local.ts";
import type { InhouseError } from "../../src/errors.ts";

test("a name typed without its accents, or in part, is found all the same", async () => {
  const folder = await mkdtemp(join(tmpdir(), "inhouse-account-"));
  const crm = localCrm({ file: join(folder, "crm.db") });
  try {
    await crm.create({ type: "company", properties: { name: "Banque du Léman S.A." } });
    await crm.create({ type: "company", properties: { name: "Atelier Numérique" } });
    const asked = async (name: string) => (await account({ account: name, asOf: "2026-11-22" }, { crm })).company.name;
    expect(await asked("banque du leman")).toBe("Banque du Léman S.A.");
    expect(await asked("NUMERIQUE")).toBe("Atelier Numérique");
    await expect(asked("banque de lyon")).rejects.toMatchObject({ code: "NOT_FOUND" });
  } finally {
    crm.close();
    await rm(folder, { recursive: true });
  }
});

test("a name that fits five companies: it asks which, naming them all", async () => {
  const folder = await mkdtemp(join(tmpdir(), "inhouse-account-"));
  const crm = localCrm({ file: join(folder, "crm.db") });
  try {
    for (const city of ["Ghent", "Lyon", "Turin", "Graz", "Cork"]) {
      const domain = `${city.toLowerCase()}.northwind.example`;
      await crm.create({ type: "company", properties: { name: `Northwind ${city}`, domain, city } });
    }
    const asked = (name: string) => account({ account: name, asOf: "2026-11-22" }, { crm });
    const error: unknown = await asked("northwind").catch((thrown: unknown) => thrown);
    const { code, what, next } = error as InhouseError;
    expect(code).toBe("ACCOUNT_AMBIGUOUS");
    expect(what).toMatch(/^5 companies fit "northwind"/);
    for (const city of ["Ghent", "Lyon", "Turin", "Graz", "Cork"]) {
      expect(what).toContain(`Northwind ${city} (${city.toLowerCase()}.northwind.example, ${city}), id `);
    }
    expect(next).toMatch(/which one/);
    expect((await asked("Northwind Graz")).company.name).toBe("Northwind Graz");
    expect((await asked("cork.northwind.example")).company.name).toBe("Northwind Cork");
  } finally {
    crm.close();
    await rm(folder, { recursive: true });
  }
});
