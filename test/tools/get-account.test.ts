import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { account } from "../../src/crm/account.ts";
import { savePipelines } from "../../src/crm/local-catalog.ts";
import { localCrm } from "../../src/crm/local.ts";
import type { ToolContext } from "../../src/tool.ts";
import getAccount from "../../tools/get-account.ts";
import { temporaryFolder } from "../clients.ts";
import { PIPELINES } from "../crm/test-crm.ts";
import { AS_OF, crmClient } from "./crm-tools.ts";

let client: Awaited<ReturnType<typeof crmClient>>;
beforeAll(async () => {
  client = await crmClient();
});
afterAll(() => client.close());

test("prepares a call within its budget of tokens, with knowledge that opens", async () => {
  const { text, structured } = await client.call("get_account", { account: "denholm pumps", as_of: AS_OF });
  expect(countTokens(text)).toBeLessThanOrEqual(1_500);
  expect(text).toMatch(/^Denholm Pumps \(id \d+, denholmpumps\.example, owner Callum Reid\)/);
  expect(text).toContain("Marian Osgood");
  expect(text).toContain("pe-manufacturing-5-plus: fits");
  const { knowledge } = structured as { knowledge: { uri: string }[] };
  expect(knowledge.length).toBeGreaterThan(0);
  const read = await client.call("read_knowledge", { uri: knowledge[0]!.uri });
  expect(read.isError, read.text).toBe(false);
});

test("asks which company is meant, naming them", async () => {
  const { text, isError } = await client.call("get_account", { account: "Corvane" });
  expect(isError).toBe(true);
  expect(text).toMatch(/^ACCOUNT_AMBIGUOUS: 2 companies fit "Corvane": Corvane Plastics.*id 20410000322/);
});

test.each([
  ["English", "Their controller asked again about the consolidation of the Dutch entities and the month-end close. "],
  ["Japanese", "月次決算の連結について経理部長から再度質問があり、来週の会議で詳細を説明する予定です。"],
])("a large account in %s stays within the budget and says what it does not show", async (_language, sentence) => {
  const folder = temporaryFolder();
  const crm = localCrm({ file: join(folder.dir, "crm.db") });
  try {
    savePipelines(crm.sql, PIPELINES);
    const properties = { name: `Large ${sentence}`, domain: "large.example", description: sentence.repeat(40) };
    const company = await crm.create({ type: "company", properties });
    const associations = [{ type: "company" as const, id: company.id }];
    for (let i = 10; i < 50; i++)
      await crm.create({
        type: "contact",
        properties: {
          firstname: sentence,
          lastname: String(i),
          email: `p${String(i)}@large.example`,
          jobtitle: sentence,
        },
        associations,
      });
    for (let i = 10; i < 60; i++) {
      const day = `20${String(i)}-03-01`;
      const place = { pipeline: "default", dealstage: i < 35 ? "closedlost" : "contractsent" };
      const reason = i < 35 ? { closed_lost_reason: `Reason ${String(i)} ${sentence}` } : {};
      const told = { dealname: `Deal ${String(i)} ${sentence}`, closedate: day, ...place, ...reason };
      await crm.create({ type: "deal", properties: told, associations });
    }
    for (let i = 0; i < 300; i++)
      await crm.create({
        type: "note",
        properties: { hs_timestamp: new Date(Date.UTC(2026, 0, 1, i)).toISOString(), hs_note_body: sentence.repeat(9) },
        associations,
      });
    const context = {
      accounts: { account: (asked: { account: string }) => account({ ...asked, asOf: AS_OF }, { crm }) },
      search: () => Promise.resolve({ hits: [] }),
    } as unknown as ToolContext;
    const outcome = await getAccount.run({ account: company.id }, context);
    const text = getAccount.render(outcome, { account: company.id });
    expect(countTokens(text)).toBeLessThanOrEqual(1_500);
    const { people, deals, timeline, not_shown } = outcome;
    const open = deals.filter((each) => each.outcome === "open").length;
    const closed = deals.filter((each) => each.outcome === "lost");
    expect(closed[0]).toMatchObject({
      close_date: "2034-03-01",
      reason: expect.stringMatching(/^Reason 34/) as string,
    });
    expect(not_shown).toEqual({
      contact: 40 - people.length,
      "open deal": 25 - open,
      "closed deal": 25 - closed.length,
      note: 300 - timeline.length,
    });
    for (const [kind, count] of Object.entries(not_shown)) expect(text).toContain(`${String(count)} more ${kind}s`);
  } finally {
    crm.close();
    folder.remove();
  }
});
