import { afterAll, beforeAll, expect, test } from "vitest";
import { AS_OF, crmClient } from "./crm-tools.ts";

let client: Awaited<ReturnType<typeof crmClient>>;
beforeAll(async () => {
  client = await crmClient();
});
afterAll(() => client.close());

interface Answer {
  groups: {
    name: string;
    outcome?: string;
    won: number;
    lost: number;
    interval?: number[];
    deals: { notes: unknown[] }[];
  }[];
  grouping: { name: string; wordings: string[] }[];
}

test("says why deals are lost, with wordings of one meaning counted together and shown", async () => {
  const { text, structured } = await client.call("win_loss", { group_by: "reason", as_of: AS_OF });
  const { groups, grouping } = structured as Answer;
  const wordings = grouping.find((group) => group.wordings.some((each) => /SSO/.test(each)))?.wordings ?? [];
  expect(wordings.length).toBeGreaterThanOrEqual(4);
  expect(
    wordings.every((wording) => /sso|sign-on/i.test(wording)),
    wordings.join(" | "),
  ).toBe(true);
  expect(groups.flatMap((group) => group.deals.flatMap((deal) => deal.notes)).length).toBeGreaterThan(3);
  expect(text).toContain("have no reason");
});

test("shows the segment that wins three times as often, with its interval", async () => {
  const { text, structured } = await client.call("win_loss", { group_by: "segment", as_of: AS_OF });
  const group = (structured as Answer).groups.find((each) => each.name === "pe-manufacturing-5-plus")!;
  expect([group.won, group.lost]).toEqual([15, 11]);
  expect(text).toContain("58% (95%: 39%–75%)");
});

test("says why deals against one competitor are lost, whatever the case of its name", async () => {
  const against = async (competitor: string) =>
    await client.call("win_loss", { group_by: "reason", competitor, as_of: AS_OF });
  const { text, structured } = await against("closebook");
  const { structured: all } = await client.call("win_loss", { group_by: "competitor", as_of: AS_OF });
  const closebook = (all as Answer).groups.find(({ name }) => name === "Closebook")!;
  expect(text).toContain(`against closebook as of ${AS_OF}. All: ${closebook.won} won, ${closebook.lost} lost`);
  const reasons = (structured as Answer).groups.filter(({ outcome }) => outcome === "lost");
  expect(reasons[0]!.name).toMatch(/SSO|sign-on/);
  expect((await against("Nobody")).text).toContain("No deal names the competitor");
});

test("a mistyped competitor and a period that ends before it begins are named, not answered with nothing", async () => {
  const typo = await client.call("win_loss", { group_by: "reason", competitor: "Closebok", as_of: AS_OF });
  expect(typo.text).toMatch(/No deal names the competitor "Closebok"\. Did you mean: Closebook/);
  expect(typo.text).not.toContain("No deal was closed in this period");
  const early = await client.call("win_loss", {
    group_by: "reason",
    competitor: "Closebook",
    until: "2001-01-01",
    as_of: AS_OF,
  });
  expect(early.text).toContain("No deal was closed in this period");
  const swapped = await client.call("win_loss", {
    group_by: "reason",
    since: "2026-06-01",
    until: "2026-01-01",
    as_of: AS_OF,
  });
  expect(swapped.text).toMatch(/^INVALID_ARGUMENT: The period ends before it begins/);
});
