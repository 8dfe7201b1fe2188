import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inhouse } from "../cli/run-command.ts";
import { ownCompany, recordId, writer, type Caller, type Company } from "./write-tools.ts";

let company: Company;
let plain: Caller;
let deal: string;
beforeAll(async () => {
  company = ownCompany("all");
  plain = await writer(company, "legacy");
  deal = await recordId(plain, "deal", "Denholm Pumps");
});
afterAll(async () => {
  await plain.close();
  company.remove();
});

async function property(name: string): Promise<string | undefined> {
  const { outcome } = await plain.call("find_records", { type: "deal", query: "Denholm Pumps", limit: 1 });
  const { records } = outcome as unknown as { records: { properties: Record<string, string> }[] };
  return records[0]?.properties[name];
}
const audit = async () => (await inhouse(["audit", "tail", "--count", "3", ...company.where])).stdout;

describe.each(["modern", "legacy"] as const)("a %s client that can ask its user", (era) => {
  const asked: string[] = [];
  let reply: "accept" | "decline" = "accept";
  let client: Caller;
  beforeAll(async () => {
    client = await writer(company, era, {
      elicit: (message) => {
        asked.push(message);
        return Promise.resolve(reply);
      },
    });
  });
  afterAll(() => client.close());

  test("asks with old and new and the verdict; yes writes at once, without a token for the model", async () => {
    const before = await property("amount");
    const amount = era === "modern" ? "12500" : "13500";
    const changes = [`amount=${amount}`, "closedate=2026-12-15"];
    const { outcome, text } = await client.call("update_record", { type: "deal", id: deal, changes });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^Change amount, closedate of the deal Denholm Pumps/);
    expect(asked[0]).toContain(`- Amount: ${before} → ${amount}`);
    expect(asked[0]).toContain("Guardrails: pass");
    expect(outcome).toMatchObject({ status: "written", id: deal });
    expect(outcome.confirmation_token).toBeUndefined();
    expect(text).toContain(`- Amount: ${amount}`);
    expect(await property("amount")).toBe(amount);
    const log = await audit();
    expect(log).toMatch(/write\.preview pass update_record: Change amount/);
    expect(log).toMatch(/write\.confirmed update_record: .*by dialog/);
    expect(log).toMatch(new RegExp(`write\\.done update_record: deal ${deal}`));
  });

  test("writes nothing on no, and says so in the log", async () => {
    reply = "decline";
    const before = await property("amount");
    const answer = await client.call("update_record", { type: "deal", id: deal, changes: ["amount=1"] });
    expect(answer.isError).toBe(true);
    expect(answer.text).toMatch(/^WRITE_DECLINED: The user declined/);
    expect(await property("amount")).toBe(before);
    expect(await audit()).toMatch(/write\.declined update_record/);
  });
});

test("shows stages by name, and refuses a token once the record has changed", async () => {
  const args = { type: "deal", id: deal, changes: ["dealstage=Contract sent"] };
  const { outcome } = await plain.call("update_record", args);
  expect(outcome.changes).toEqual([
    { field: "dealstage", label: "Deal Stage", old: "Closed lost", new: "Contract sent" },
  ]);
  const meanwhile = { type: "deal", id: deal, changes: ["dealstage=Evaluation"] };
  const other = await plain.call("update_record", meanwhile);
  await plain.call("update_record", { ...meanwhile, confirmation_token: other.outcome.confirmation_token });
  const late = await plain.call("update_record", { ...args, confirmation_token: outcome.confirmation_token });
  expect(late.text).toMatch(/^CONFIRMATION_MISMATCH: The record has changed since the preview/);
});

test("names the property that was meant, the stages that there are, and what is no change", async () => {
  const failed = async (change: string) =>
    (await plain.call("update_record", { type: "deal", id: deal, changes: [change] })).text;
  expect(await failed("dealstge=Won")).toMatch(/^CRM_PROPERTY_UNKNOWN[^]*dealstage/);
  expect(await failed("dealstage=Nearly won")).toMatch(/^CRM_REJECTED[^]*Contract sent/);
  expect(await failed("dealstage")).toMatch(/^INVALID_ARGUMENT: "dealstage" is no change/);
  expect(await failed("amount=a lot")).toMatch(/^CRM_REJECTED[^]*plain number/);
});

test("refuses what would leave a record without sense", async () => {
  const failed = async (type: string, id: string, ...changes: string[]) =>
    (await plain.call("update_record", { type, id, changes })).text;
  expect(await failed("deal", deal, "dealname=")).toMatch(/^CRM_REJECTED: A deal needs dealname/);
  const stages = /^CRM_REJECTED: The stage [\w ]+ is none of the pipeline Renewals and Expansion[^]*Churned \(4830\)/;
  expect(await failed("deal", deal, "pipeline=Renewals and Expansion")).toMatch(stages);
  expect(await failed("deal", deal, "dealstage=Churned")).toMatch(
    /^CRM_REJECTED: The stage Churned is none of the pipeline New Business/,
  );
  expect(await failed("deal", deal, "pipeline=")).toMatch(/^CRM_REJECTED: A deal needs a pipeline/);
  expect(await failed("deal", deal, "deal_currency_code=EURO")).toMatch(/^CRM_REJECTED: "EURO" is no currency/);
  const [contact, account] = [await recordId(plain, "contact", "Marian"), await recordId(plain, "company", "Denholm")];
  expect(await failed("contact", contact, "firstname=", "lastname=", "email=")).toMatch(
    /^CRM_REJECTED: A contact needs/,
  );
  expect(await failed("company", account, "name=", "domain=")).toMatch(/^CRM_REJECTED: A company needs/);
  const both = ["pipeline=Renewals and Expansion", "dealstage=Churned", "deal_currency_code=eur"];
  const { outcome } = await plain.call("update_record", { type: "deal", id: deal, changes: both });
  expect(outcome.changes.map((each) => each.new)).toEqual(["Renewals and Expansion", "Churned", "EUR"]);
});
