/** One data folder, several servers: confirmations belong to the folder, not to the process that gave them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownCompany, recordId, writer, type Caller, type Company } from "../tools/write-tools.ts";

let company: Company;
let one: Caller;
let two: Caller;
let id: string;
beforeAll(async () => {
  company = ownCompany("crm");
  [one, two] = await Promise.all([writer(company, "legacy"), writer(company, "modern")]);
  id = await recordId(one, "contact", "Marian Osgood");
});
afterAll(async () => {
  await Promise.all([one.close(), two.close()]);
  company.remove();
});

const call = (subject: string) => ({
  activity: "call",
  on: "contact",
  id,
  subject,
  body: "Left a message.",
  at: "2026-11-20",
});
async function logged(subject: string): Promise<number> {
  const { outcome } = await two.call("find_records", { type: "call", where: `hs_call_title = "${subject}"` });
  return (outcome as unknown as { total: number }).total;
}

test("a second server accepts the token that the first one made", async () => {
  const { outcome } = await one.call("log_activity", call("Second server"));
  expect(outcome).toMatchObject({ verdict: "unchecked", findings: ["There is no policy to check against."] });
  const { confirmation_token } = outcome;
  const written = await two.call("log_activity", { ...call("Second server"), confirmation_token });
  expect(written.outcome, written.text).toMatchObject({ status: "written" });
  expect(written.outcome.changes).toContainEqual(expect.objectContaining({ new: "2026-11-20T00:00:00.000Z" }));
});

test("given the token at once, two servers write it once", async () => {
  const { outcome } = await one.call("log_activity", call("At once"));
  const { confirmation_token } = outcome;
  const args = { ...call("At once"), confirmation_token };
  const answers = await Promise.all([one.call("log_activity", args), two.call("log_activity", args)]);
  for (const { isError, text } of answers) if (isError) expect(text).toMatch(/^CONFIRMATION_USED[^]*same token/);
  expect(answers.some(({ isError }) => !isError)).toBe(true);
  expect(await logged("At once")).toBe(1);
});

test("a server that was started again accepts what it previewed before, and repeats what it wrote", async () => {
  const first = await writer(company, "legacy");
  const { outcome } = await first.call("log_activity", call("Restart"));
  await first.close();
  const { confirmation_token } = outcome;
  const second = await writer(company, "legacy");
  const written = await second.call("log_activity", { ...call("Restart"), confirmation_token });
  await second.close();
  const third = await writer(company, "legacy");
  const repeated = await third.call("log_activity", { ...call("Restart"), confirmation_token });
  await third.close();
  expect(written.outcome.status).toBe("written");
  expect(repeated.outcome.id).toBe(written.outcome.id);
  expect(await logged("Restart")).toBe(1);
});
