/** What each prompt hands an assistant, read through a client on the demo company. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { linkModels, modernClient, temporaryFolder, writeFiles } from "./clients.ts";
import { demoCrm } from "./tools/crm-tools.ts";

let client: Awaited<ReturnType<typeof modernClient>>;
beforeAll(async () => {
  client = await modernClient(demoCrm());
});
afterAll(() => client.close());

async function read(name: string, args: Record<string, string>, from = client) {
  const { messages } = await from.getPrompt({ name, arguments: args });
  const text = (messages[0]!.content as { text: string }).text;
  return { ask: text.split("\n")[0]!, text, steps: text.split("The data ends here.")[1]! };
}

test("account_brief: who, what is open, what was said last, and the pages that fit", async () => {
  const { ask, text, steps } = await read("account_brief", { account: "denholmpumps.example", purpose: "negotiation" });
  expect(ask).toContain("Denholm Pumps: negotiation");
  for (const fact of [
    "Stuart Ainsley",
    "14136 GBP",
    "Stuart will decide before Christmas",
    "pe-manufacturing-5-plus: fits",
  ])
    expect(text).toContain(fact);
  expect(text).toContain("inhouse://knowledge/battle-cards/ledgerhawk.md");
  expect(text.match(/Stuart Ainsley \(id/g), "the facts stand there once").toHaveLength(1);
  expect(steps).toMatch(/questions to ask/);
});

test("account_brief: a company that the CRM does not have is asked for, not invented", async () => {
  const { text, steps } = await read("account_brief", { account: "Nonesuch Ltd" });
  expect(text).toContain('The CRM has no company "Nonesuch Ltd"');
  expect(steps).toMatch(/ask which one I mean/);
});

test("battle_card: pages, deals against them and calls that name them", async () => {
  const { text, steps } = await read("battle_card", { competitor: "closebook" });
  expect(text).toMatch(/Win\/loss by reason against Closebook as of .*\. All: \d+ won, \d+ lost; \d+% \(95%/);
  expect(text).toContain("No SSO in Growth");
  expect(text).toContain("inhouse://knowledge/battle-cards/closebook.md");
  expect(text).toMatch(/call records\n- id \d+: hs_timestamp: .*Closebook/);
  expect(steps).toMatch(/sample is small/);
});

test("win_loss_review: reasons and groups of the same period, and what small samples allow", async () => {
  const { ask, text, steps } = await read("win_loss_review", { period: "2026-Q2", by: "segment" });
  expect(ask).toContain("closed 2026-04-01 to 2026-06-30");
  expect(text).toContain("Win/loss by reason");
  expect(text).toContain("Win/loss by segment");
  const totals = [...text.matchAll(/All: (\d+ won, \d+ lost)/g)].map(([, total]) => total);
  expect(totals).toHaveLength(2);
  expect(new Set(totals).size).toBe(1);
  expect(text).toContain("SMALL SAMPLE");
  expect(steps).toMatch(/draw no conclusion/);
});

test("review_draft: the verdict with its findings, and the same check again", async () => {
  const { text, steps } = await read("review_draft", {
    text: "Sign by Friday and I can do 40% off.",
    channel: "email",
  });
  expect(text).toMatch(/Verdict: block[^]*40% off/);
  expect(steps).toContain('check_draft (channel "email", audience "customer")');
  const bare = await read("review_draft", { text: "Sign by Friday and I can do 40% off." });
  expect(bare.steps).toMatch(/No channel was named/);
});

test("answer_objection: the page that means the same, however it is worded, and approved claims", async () => {
  const { text } = await read("answer_objection", { objection: "Forty grand? For software? No way." });
  expect(text).toContain("inhouse://knowledge/objections/too-expensive.md");
  expect(text).toMatch(/## Claims we may make\n[^]*wording:[^]*## How we sound/);
});

test("draft_outreach: a kind of buyer will do instead of an account", async () => {
  const { ask, text, steps } = await read("draft_outreach", {
    channel: "linkedin-message",
    persona: "cfo",
    segment: "netsuite-multi-entity",
  });
  expect(ask).toContain("to: CFO at NetSuite OneWorld groups");
  expect(text).toContain("inhouse://knowledge/personas/cfo-mid-market.md");
  expect(text).toContain("inhouse://knowledge/icp/netsuite-groups.md");
  expect(steps).toMatch(/one pain of this reader/);
});

test("every drafting prompt ends in check, mend, check again, never on block, and sources", async () => {
  for (const [name, args] of [
    ["draft_outreach", { channel: "email" }],
    ["answer_objection", { objection: "Too expensive" }],
  ] as const) {
    const { steps } = await read(name, args);
    expect(steps).toMatch(
      /check_draft[^]*check again until the verdict is pass[^]*On block, never send[^]*with its uri/,
    );
  }
});

describe("a company of few pages, in whose words nothing fits the task", () => {
  const folder = temporaryFolder();
  let small: typeof client;
  beforeAll(async () => {
    writeFiles(join(folder.dir, "files"), {
      "claims/claims.yaml":
        "- { id: hives, wording: 'We look after more than 900 beehives.', evidence: hive book, source: company/about.md, expires: 2099-01-31, visibility: public }\n",
      "product/features.yaml": "- { name: Roof Hives, status: shipped }\n",
      "voice/voice.md": "# Voice\nShort sentences. No puns about honey.\n",
      "policy/channels.yaml": "channels: [{ id: email }, { id: sms }]\n",
      "policy/rules.yaml":
        "rules:\n  - { id: puns, kind: pattern, severity: revise, message: No puns., pattern: bee-lieve, examples: { valid: [We believe it.], invalid: [Bee-lieve it.] } }\n",
    });
    small = await modernClient([
      "--knowledge",
      join(folder.dir, "files"),
      "--data",
      linkModels(inject("models"), join(folder.dir, "data")),
    ]);
  });
  afterAll(async () => {
    await small.close();
    folder.remove();
  });

  test.each([
    ["draft_outreach", { channel: "email", goal: "book a demo" }],
    ["draft_outreach", { channel: "email", goal: "Renew the contract" }],
    ["draft_outreach", { channel: "sms", goal: "get an answer" }],
    ["draft_outreach", { channel: "email" }],
    ["draft_outreach", { channel: "email", persona: "CFO" }],
    ["answer_objection", { objection: "Not now" }],
    ["answer_objection", { objection: "Call me next year", channel: "email" }],
  ])("%s with %j brings voice and claims all the same", async (name, args) => {
    const { text } = await read(name, args, small);
    expect(text).toMatch(/## Claims we may make\n[^]*900 beehives[^]*## How we sound\n[^]*No puns about honey/);
  });

  test("review_draft needs no more than the text", async () => {
    const { text, steps } = await read("review_draft", { text: "Bee-lieve it." }, small);
    expect(text).toMatch(/Verdict: revise[^]*No puns\./);
    expect(steps).toMatch(/No channel was named/);
  });

  test("a task that is no text for customers gets no filler", async () => {
    const result = await small.callTool({ name: "build_brief", arguments: { task: "pizza dough hydration" } });
    expect(result.structuredContent).toMatchObject({ sections: [] });
  });
});
