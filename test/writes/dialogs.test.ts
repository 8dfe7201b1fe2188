/** Clients that say they can ask their user, and then don't, in both protocol eras. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { legacyClient, modernClient, textOf, type ClientOptions } from "../clients.ts";
import { ownCompany, recordId, writer, type Caller, type Company } from "../tools/write-tools.ts";

let company: Company;
let plain: Caller;
let deal: string;
let open: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  company = ownCompany("crm");
  plain = await writer(company, "legacy");
  deal = await recordId(plain, "deal", "Denholm Pumps");
});
afterEach(async () => {
  await Promise.all(open.map((client) => client.close()));
  open = [];
});
afterAll(async () => {
  await plain.close();
  company.remove();
});

async function connect(era: "modern" | "legacy", options: ClientOptions) {
  const client = await writer(company, era, options);
  open.push(client);
  return client;
}
const change = (amount: number) => ({ type: "deal", id: deal, changes: [`amount=${amount}`] });
async function amount(): Promise<string | undefined> {
  const { outcome } = await plain.call("find_records", { type: "deal", query: "Denholm Pumps", limit: 1 });
  return (outcome as unknown as { records: { properties: Record<string, string> }[] }).records[0]?.properties["amount"];
}
async function confirmByToken(
  client: Caller,
  args: ReturnType<typeof change>,
  first: Awaited<ReturnType<Caller["call"]>>,
) {
  expect(first.outcome, first.text).toMatchObject({ status: "preview" });
  const { confirmation_token } = first.outcome;
  return client.call("update_record", { ...args, confirmation_token });
}

test("an older client that never answers gets the preview with a token when the time is up", async () => {
  const client = await connect("legacy", {
    elicit: () => new Promise<never>(() => undefined),
    env: { INHOUSE_DIALOG_SECONDS: "0.5" },
  });
  const first = await client.call("update_record", change(101));
  expect(await amount()).not.toBe("101");
  expect((await confirmByToken(client, change(101), first)).outcome.status).toBe("written");
  expect(await amount()).toBe("101");
});

test("an older client whose dialog fails gets it at once", async () => {
  const client = await connect("legacy", { elicit: () => Promise.reject(new Error("no screen")) });
  const first = await client.call("update_record", change(102));
  expect((await confirmByToken(client, change(102), first)).outcome.status).toBe("written");
});

test("a newer client that never comes back with an answer gets the token when it is asked for again", async () => {
  const asked: string[] = [];
  const client = await modernClient([...company.where, "--allow-writes"], {
    elicit: (message) => {
      asked.push(message);
      return new Promise<never>(() => undefined);
    },
  });
  open.push(client);
  const call = { name: "update_record", arguments: change(103) };
  // The server has answered already: it is the client that waits for its user, for ever.
  void client.callTool(call).catch(() => undefined);
  await expect.poll(() => asked.length, { timeout: 15_000 }).toBe(1);
  const again = await client.callTool(call);
  expect(asked).toHaveLength(1);
  expect(again.structuredContent).toMatchObject({ status: "preview" });
  expect(textOf(again)).toContain("confirmation_token");
  expect(await amount()).not.toBe("103");
});

test.each(["modern", "legacy"] as const)(
  "a dialog that a %s client's user closes writes nothing; asked for again, the token is there",
  async (era) => {
    let asked = 0;
    const client = await connect(era, {
      elicit: () => {
        asked += 1;
        return Promise.resolve("cancel");
      },
    });
    const args = change(era === "modern" ? 104 : 105);
    const closed = await client.call("update_record", args);
    expect(closed.text).toMatch(/^WRITE_DECLINED: The user closed the dialog without an answer/);
    const second = await client.call("update_record", args);
    expect(asked).toBe(1);
    expect((await confirmByToken(client, args, second)).outcome.status).toBe("written");
  },
);

test("a time limit that would outlast the client's patience is refused at the start", async () => {
  await expect(legacyClient(company.where, { env: { INHOUSE_DIALOG_SECONDS: "90" } })).rejects.toThrow();
});
