import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { AS_OF, crmClient } from "./crm-tools.ts";

let client: Awaited<ReturnType<typeof crmClient>>;
beforeAll(async () => {
  client = await crmClient(inject("demoData"));
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
