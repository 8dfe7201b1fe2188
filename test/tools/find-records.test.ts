import { afterAll, beforeAll, expect, test } from "vitest";
import { crmClient } from "./crm-tools.ts";

let client: Awaited<ReturnType<typeof crmClient>>;
beforeAll(async () => {
  client = await crmClient();
});
afterAll(() => client.close());

test("finds deals by condition, sorted, in text as in structure", async () => {
  const { text, structured } = await client.call("find_records", {
    type: "deal",
    where: "dealstage = Contract sent AND amount > 10000",
    sort: "-amount",
  });
  const { total, records } = structured as {
    total: number;
    records: { id: string; properties: Record<string, string> }[];
  };
  expect(total).toBe(records.length);
  expect(records.map((record) => record.properties["dealname"])).toEqual(
    expect.arrayContaining(["Hollis Springworks: 26 Enterprise users"]),
  );
  const amounts = records.map((record) => Number(record.properties["amount"]));
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  for (const record of records) expect(text).toContain(`id ${record.id}`);
});

test("pages", async () => {
  const first = await client.call("find_records", { type: "company", limit: 30 });
  const { next_cursor, records } = first.structured as { next_cursor: string; records: { id: string }[] };
  const second = await client.call("find_records", { type: "company", limit: 30, cursor: next_cursor });
  const rest = (second.structured as { records: { id: string }[] }).records;
  expect(new Set([...records, ...rest].map((record) => record.id)).size).toBe(40);
});

test("shows where a condition is wrong", async () => {
  const { text, isError } = await client.call("find_records", { type: "deal", where: "amuont > 5" });
  expect(isError).toBe(true);
  expect(text).toMatch(/^CRM_PROPERTY_UNKNOWN[^]*Did you mean: amount/);
});
