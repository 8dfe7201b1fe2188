import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account } from "../../src/crm/account.ts";
import { findSignals, type SignalRequest, type Signals } from "../../src/crm/signals.ts";
import { winLoss, type WinLoss, type WinLossRequest } from "../../src/crm/win-loss.ts";
import { formatError } from "../../src/errors.ts";
import { openDemo, TODAY, type Demo } from "./demo.ts";

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

const ask = (groupBy: WinLossRequest["groupBy"], more: Partial<WinLossRequest> = {}): Promise<WinLoss> =>
  winLoss({ groupBy, asOf: TODAY, ...more }, { crm: demo.crm, segments: demo.segments });
const signals = (request: Partial<SignalRequest>): Promise<Signals> =>
  findSignals(
    { asOf: TODAY, ...request },
    {
      crm: demo.crm,
      signals: demo.signals,
      segments: demo.segments,
      features: demo.features,
      competitors: ["Closebook", "LedgerHawk", "Sumvane"],
    },
  );

describe("the demo company's CRM", () => {
  it("imports without loss: every row a record, every link matched", () => {
    const created = Object.fromEntries(demo.report.files.map((file) => [file.type, file.created]));
    expect(created).toMatchObject({ company: 40, contact: 120, deal: 90 });
    expect(created["note"]! + created["call"]! + created["email"]!).toBeGreaterThanOrEqual(250);
    expect(demo.report.files.flatMap((file) => [...file.skipped, ...file.unread])).toEqual([]);
    expect(demo.report.associations.unmatched).toEqual([]);
    expect(demo.report.warnings).toEqual([]);
  });

  it("wins three times as often in one segment", async () => {
    const { groups } = await ask("segment", { limit: 20 });
    const pe = groups.find((group) => group.name === "pe-manufacturing-5-plus")!;
    const members = new Set(
      (await signals({ segment: "pe-manufacturing-5-plus", limit: 100 })).matches.map((match) => match.id),
    );
    // Twelve companies and the duplicate of one of them.
    expect(members.size).toBe(13);
    expect([pe.won, pe.won + pe.lost]).toEqual([15, 26]);
    const { total } = await ask("quarter");
    const outside = (total.won - pe.won) / (total.won + total.lost - pe.won - pe.lost);
    expect(pe.win_rate! / outside).toBeGreaterThan(2.9);
  });

  it("loses to one competitor for one reason that has since shipped", async () => {
    const lost = (await ask("competitor", { since: "2026-01-01" })).groups.find(
      (group) => group.name === "LedgerHawk",
    )!;
    expect(lost.won).toBe(0);
    expect(lost.lost).toBeGreaterThanOrEqual(5);
    const shipped = await signals({ signal: "lost-reason-now-shipped" });
    expect(shipped.matches.map((match) => match.company?.name)).toEqual(
      expect.arrayContaining(["Ardmore Foods", "Cobalt Ridge Energy"]),
    );
    expect(shipped.matches[0]!.evidence).toContain("NetSuite OneWorld sync shipped on 2026-09-15");
    expect(shipped.matches[0]!.play).toBe("playbooks/lost-reason-shipped.md");
    // SSO shipped long before those deals were lost: it was not missing, it was in another plan.
    expect(shipped.matches.some((match) => /SSO/.test(match.evidence))).toBe(false);
  });

  it("has champions who changed jobs, and a new finance chief", async () => {
    const moved = await signals({ signal: "champion-moved" });
    expect(moved.matches.map((match) => [match.name, match.company?.name])).toEqual([
      ["Delia Marchetti", "Northgate Dental"],
      ["Hannah Voss", "Stanmore Valves"],
      ["Tom Ekstrom", "Lantern Bay Hotels"],
    ]);
    expect(moved.matches[0]!.evidence).toMatch(/won deal "Corvane Plastics.*Now Group Controller at Northgate Dental/);
    const chiefs = await signals({ signal: "new-finance-chief" });
    expect(chiefs.matches.map((match) => match.name)).toContain("Rashid Amari");
  });

  it("has stalled deals, renewals ahead and competitors named on calls", async () => {
    const stalled = await signals({ signal: "deal-stalled" });
    expect(stalled.matches.map((match) => match.company?.name).sort()).toEqual([
      "Lantern Bay Hotels",
      "Pinefield Logistics",
      "Tessel Robotics",
      "Wexcombe Homes",
    ]);
    const renewals = await signals({ signal: "renewal-ahead" });
    expect(renewals.matches.map((match) => match.at).every((day) => day! >= TODAY && day! <= "2027-02-20")).toBe(true);
    expect(renewals.matches.length).toBeGreaterThan(4);
    const named = await signals({ signal: "closebook-named" });
    expect(named.matches.map((match) => match.company?.name)).toContain("Denholm Pumps");
    expect(named.matches[0]!.sources[0]!.text).toMatch(/Closebook/);
  });

  it("answers the same for the same day, whatever came later", async () => {
    const spring = await ask("quarter", { asOf: "2026-04-30" });
    expect(spring.total.won + spring.total.lost).toBeLessThan(
      (await ask("quarter")).total.won + (await ask("quarter")).total.lost,
    );
    expect(spring.groups.at(-1)!.name).toBe("2026-Q2");
    const moved = await signals({ signal: "champion-moved", asOf: "2026-08-30" });
    expect(moved.matches.map((match) => match.name)).toEqual(["Tom Ekstrom"]);
  });

  it("counts what nobody wrote down, keeps currencies apart and warns of small numbers", async () => {
    const reasons = await ask("reason");
    expect(reasons.missing_reasons).toBeGreaterThanOrEqual(5);
    expect(reasons.total.revenue.map((sum) => sum.currency)).toEqual(["EUR", "GBP", "USD"]);
    expect(reasons.groups.flatMap((group) => group.deals.flatMap((deal) => deal.notes)).length).toBeGreaterThan(10);
    const owners = await ask("owner");
    expect(owners.warnings.join()).toContain("Grace Adeyemi (4)");
  });

  it("shows an account with its people, deals, timeline and fit", async () => {
    const view = await account({ account: "denholm pumps", asOf: TODAY }, { crm: demo.crm, segments: demo.segments });
    expect(view.company).toMatchObject({ name: "Denholm Pumps", domain: "denholmpumps.example", owner: "Callum Reid" });
    expect(view.people.map((person) => person.name)).toEqual(
      expect.arrayContaining(["Marian Osgood", "Stuart Ainsley"]),
    );
    expect(view.open_deals.map((deal) => deal.stage)).toEqual(["Evaluation"]);
    expect(view.timeline[0]!.at).toBe("2026-11-18");
    expect(view.fit[0]).toMatchObject({
      segment: "pe-manufacturing-5-plus",
      holds: true,
      play: "playbooks/pe-platform-play.md",
    });
    expect(view.fit[0]!.points[2]).toEqual({ condition: "legal_entities >= 5", holds: true, value: "7" });
  });

  it("asks which one is meant where a name fits several", async () => {
    const error: unknown = await account({ account: "Corvane", asOf: TODAY }, { crm: demo.crm }).catch(
      (thrown: unknown) => thrown,
    );
    expect(formatError(error)).toContain("2 companies fit");
    expect(formatError(error)).toContain("20410009917");
    const none: unknown = await account({ account: "Nobody Inc", asOf: TODAY }, { crm: demo.crm }).catch(
      (thrown: unknown) => thrown,
    );
    expect(formatError(none)).toMatch(/^NOT_FOUND/);
  });
});
