import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { account } from "../../src/crm/account.ts";
import { OBJECT_TYPES, type Crm } from "../../src/crm/crm.ts";
import { hubspotCrm, type HubSpotOptions } from "../../src/crm/hubspot.ts";
import { winLoss } from "../../src/crm/win-loss.ts";
import { findSignals } from "../../src/crm/signals.ts";
import { formatError, InhouseError } from "../../src/errors.ts";
import { openDemo, TODAY, type Demo } from "./demo.ts";
import { copyInto, defineStandard } from "./simulator/seed.ts";
import { startSimulator, type Simulator } from "./simulator/server.ts";
import { codeOf, PIPELINES, testCrm } from "./test-crm.ts";

const TOKEN = "pat-test-token";
const connect = (simulator: Simulator, more: Partial<HubSpotOptions> = {}): Crm =>
  hubspotCrm({ token: TOKEN, baseUrl: simulator.url, timeoutMs: 300, deadlineMs: 6_000, ...more });

for (const apiVersion of [undefined, "2026-09"]) {
  testCrm(`HubSpot${apiVersion ? ` by its ${apiVersion} paths` : ""}`, async () => {
    const simulator = await startSimulator({ searchesPerSecond: 1_000 });
    defineStandard(simulator.store);
    simulator.store.pipelines = structuredClone(PIPELINES);
    // The conformance suite asks many small questions; pacing them is tested below.
    const crm = hubspotCrm({
      token: TOKEN,
      baseUrl: simulator.url,
      searchesPerSecond: 1_000,
      ...(apiVersion && { apiVersion }),
    });
    return { crm, close: () => simulator.close() };
  });
}

describe("HubSpot with the demo company's data", () => {
  let demo: Demo;
  let simulator: Simulator;
  let crm: Crm;
  beforeAll(async () => {
    demo = await openDemo();
    simulator = await startSimulator();
    await copyInto(simulator.store, demo.crm);
    crm = connect(simulator, { timeoutMs: 5_000, searchesPerSecond: 4 });
    await crm.check();
  });
  afterAll(async () => {
    await simulator.close();
    await demo.close();
  });

  it("reads an account within six requests and 600 ms at 150 ms latency", async () => {
    await new Promise((done) => setTimeout(done, 1_000));
    simulator.settings.latencyMs = 150;
    simulator.requests.length = 0;
    const start = performance.now();
    const view = await account({ account: "Denholm Pumps", asOf: TODAY }, { crm, segments: demo.segments });
    const took = performance.now() - start;
    simulator.settings.latencyMs = 0;
    expect(simulator.requests.length).toBeLessThanOrEqual(6);
    expect(took).toBeLessThan(600);
    expect(view.open_deals.map((deal) => deal.stage)).toEqual(["Evaluation"]);
    expect(view.people.map((person) => person.name)).toContain("Marian Osgood");
    expect(view.timeline[0]!.at).toBe("2026-11-18");
    const left = Object.values(view.not_shown).reduce((sum, n) => sum + n, 0);
    const all = await crm.timeline("company", view.company.id, { limit: 100 });
    expect(view.timeline.length + left).toBe(all.length);
  });

  it("gives the same account, win/loss and signals as the embedded CRM", async () => {
    // Pacing is tested below: here it would only wait.
    simulator.settings.searchesPerSecond = 1_000;
    const crm = connect(simulator, { timeoutMs: 5_000, searchesPerSecond: 1_000 });
    const request = { account: "Ardmore Foods", asOf: TODAY };
    const [here, there] = await Promise.all([
      account(request, { crm: demo.crm, segments: demo.segments }),
      account(request, { crm, segments: demo.segments }),
    ]);
    expect(there.open_deals).toEqual(here.open_deals);
    expect(new Set(there.people.map((p) => p.name))).toEqual(new Set(here.people.map((p) => p.name)));
    expect(there.fit.find((fit) => fit.segment === "netsuite-multi-entity")).toMatchObject({ holds: true });
    for (const groupBy of ["reason", "segment", "quarter"] as const) {
      const ask = { groupBy, asOf: TODAY };
      expect(await winLoss(ask, { crm, segments: demo.segments })).toEqual(
        await winLoss(ask, { crm: demo.crm, segments: demo.segments }),
      );
    }
    for (const signal of ["champion-moved", "deal-stalled", "closebook-named", "lost-reason-now-shipped"]) {
      const context = {
        signals: demo.signals,
        segments: demo.segments,
        features: demo.features,
        competitors: ["Closebook"],
      };
      const [a, b] = await Promise.all([
        findSignals({ signal, asOf: TODAY }, { ...context, crm: demo.crm }),
        findSignals({ signal, asOf: TODAY }, { ...context, crm }),
      ]);
      expect(b.matches.map((match) => match.id)).toEqual(a.matches.map((match) => match.id));
    }
  }, 30_000);

  it("answers for a merged company with its survivor, and leaves archived ones out", async () => {
    simulator.store.merge("companies", "20410009917", "20410000322");
    const [record] = await crm.read("company", ["20410009917"]);
    expect(record).toMatchObject({ id: "20410000322", mergedIds: ["20410009917"] });
    const view = await account({ account: "20410009917", asOf: TODAY }, { crm });
    expect(view.company.id).toBe("20410000322");
    expect(view.warnings.join()).toContain("merged");
  });
});

describe("HubSpot's bad days", () => {
  let simulator: Simulator;
  let crm: Crm;
  let company: string;
  beforeEach(async () => {
    simulator = await startSimulator();
    defineStandard(simulator.store);
    simulator.store.pipelines = structuredClone(PIPELINES);
    company = simulator.store.put("companies", "100", { name: "Acme", domain: "acme.example" }).id;
    crm = connect(simulator);
    await crm.properties("note");
    await crm.properties("contact");
    simulator.requests.length = 0;
  });
  afterEach(() => simulator.close());
  const note = { type: "note" as const, properties: { hs_timestamp: "2026-01-01", hs_note_body: "Hello" } };
  const failure = async (work: Promise<unknown>): Promise<string> => {
    const error: unknown = await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(InhouseError);
    const text = formatError(error);
    expect(text).not.toContain(TOKEN);
    return text;
  };

  it("retries reads after 429, 5xx, hangs and resets, with and without Retry-After", async () => {
    simulator.settings.next = [503, "reset", "hang", 429];
    expect(await crm.read("company", [company], ["name"])).toHaveLength(1);
    expect(simulator.requests).toHaveLength(5);
    simulator.settings.retryAfter = false;
    simulator.settings.next = [429, 502];
    expect(await crm.read("company", [company], ["name"])).toHaveLength(1);
  }, 15_000);

  it("gives up on a read within its time limit", async () => {
    crm = connect(simulator, { deadlineMs: 1_000 });
    simulator.settings.next = Array.from({ length: 20 }, () => "hang" as const);
    const start = performance.now();
    expect(await failure(crm.read("company", [company]))).toMatch(/^CRM_UNAVAILABLE/);
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  it("sends a write once and reports what it cannot know", async () => {
    for (const bad of ["hang", "reset", "lost", 502, 504] as const) {
      simulator.requests.length = 0;
      simulator.settings.next = [bad];
      expect(await failure(crm.create(note))).toMatch(/^CRM_WRITE_UNKNOWN/);
      expect(simulator.requests.filter((line) => line.startsWith("POST /crm/v3/objects/notes"))).toHaveLength(1);
    }
    // Only "lost" was made although no answer came.
    expect(simulator.store.records.get("notes")!.size).toBe(1);
  });

  it("tries a write again that was refused before it was made", async () => {
    simulator.settings.next = [429];
    await crm.create(note);
    expect(simulator.store.records.get("notes")!.size).toBe(1);
  });

  it("says plainly that nothing was written when HubSpot is down", async () => {
    await simulator.close();
    // The connection that was open needs a moment to notice.
    await new Promise((done) => setTimeout(done, 100));
    expect(await failure(crm.create(note))).toMatch(/nothing was written/);
    simulator = await startSimulator();
  });

  it("names what is wrong with the token", async () => {
    expect(() => hubspotCrm({ token: "" })).toThrow(/HUBSPOT_ACCESS_TOKEN is not set/);
    expect(await failure(hubspotCrm({ token: "wrong", baseUrl: simulator.url }).check())).toMatch(
      /^CRM_UNAUTHORIZED: HubSpot does not accept/,
    );
    simulator.settings.expired = [TOKEN];
    expect(await failure(crm.check())).toMatch(/expired/);
    simulator.settings.expired = [];
    simulator.settings.missingScopes = ["crm.objects.deals.read"];
    expect(await failure(crm.check())).toMatch(/^CRM_SCOPE_MISSING.*crm\.objects\.deals\.read/);
    simulator.settings.missingScopes = ["crm.objects.contacts.write"];
    expect(await failure(crm.create(note))).toMatch(/crm\.objects\.contacts\.write/);
  });

  it("says what the token may not write, and nothing where HubSpot does not say", async () => {
    const asked = (): number => simulator.requests.filter((line) => line.includes("access-token-info")).length;
    expect(await crm.writeObstacle(OBJECT_TYPES)).toBeUndefined();
    expect(await crm.writeObstacle(["deal"])).toBeUndefined();
    expect(asked()).toBe(1);
    simulator.settings.missingScopes = ["crm.objects.contacts.write"];
    const later = connect(simulator);
    expect(await later.writeObstacle(["deal"])).toBeUndefined();
    expect(await later.writeObstacle(["note", "contact"])).toMatch(
      /lacks the scope crm\.objects\.contacts\.write: .*write notes and contacts\. Grant it .*Reading goes on/,
    );
    simulator.settings.missingScopes = [];
    expect(await later.writeObstacle(["note"])).toBeUndefined();
    for (const bad of [404, "hang", "daily"] as const) {
      simulator.settings.next = [bad];
      expect(await connect(simulator).writeObstacle(["note"])).toBeUndefined();
    }
  });

  it("does not wait for a daily limit", async () => {
    simulator.settings.next = ["daily"];
    expect(await failure(crm.read("company", [company]))).toMatch(/^CRM_RATE_LIMITED: HubSpot's daily limit/);
    expect(simulator.requests).toHaveLength(1);
  });

  it("shows the account's own rules and conflicts", async () => {
    simulator.store.required = { contacts: ["jobtitle"] };
    expect(await failure(crm.create({ type: "contact", properties: { email: "a@acme.example" } }))).toMatch(
      /^CRM_REJECTED.*jobtitle/,
    );
    simulator.store.required = {};
    await crm.create({ type: "contact", properties: { email: "a@acme.example" } });
    expect(await failure(crm.create({ type: "contact", properties: { email: "A@acme.example" } }))).toMatch(
      /^CRM_CONFLICT.*Existing ID/,
    );
  });

  it("warns of an account without deals", async () => {
    expect((await crm.check()).warnings).toEqual([expect.stringContaining("no deals")]);
    expect((await winLoss({ groupBy: "quarter", asOf: TODAY }, { crm })).warnings).toContain(
      "No deal was closed in this period.",
    );
  });

  it("paces searches below the account's limit", async () => {
    simulator.settings.retryAfter = false;
    await Promise.all(Array.from({ length: 9 }, () => crm.search({ type: "company", query: "acme" })));
    expect(simulator.requests).toHaveLength(9);
  }, 15_000);

  it("does not see a new record in a search at once, but reads it by its id", async () => {
    simulator.settings.indexLagMs = 60_000;
    const { id } = await crm.create({ type: "contact", properties: { email: "new@acme.example" } });
    expect((await crm.search({ type: "contact", query: "new@acme.example" })).total).toBe(0);
    expect(await crm.read("contact", [id])).toHaveLength(1);
  });

  it("goes beyond 10,000 results without losing or repeating one", async () => {
    const records = simulator.store.records.get("contacts")!;
    for (let id = 1; id <= 10_450; id++) {
      records.set(String(id), {
        id: String(id),
        properties: { lastname: "Many", hs_object_id: String(id) },
        history: {},
        createdAt: 0,
        updatedAt: 0,
        archived: false,
      });
    }
    simulator.settings.searchesPerSecond = 1_000;
    crm = connect(simulator, { searchesPerSecond: 1_000 });
    const filters = [[{ property: "lastname", operator: "EQ" as const, value: "Many" }]];
    const found = await crm.scan({ type: "contact", properties: [], filters });
    expect(new Set(found.map((row) => row[0])).size).toBe(10_450);
    expect(found).toHaveLength(10_450);
    expect(await codeOf(crm.search({ type: "contact", filters, limit: 100, cursor: "9950" }))).toBe("INVALID_ARGUMENT");
  }, 30_000);

  it("names a property that has vanished", async () => {
    simulator.store.definitions.get("deals")!.delete("closed_lost_reason");
    const { warnings } = await winLoss({ groupBy: "reason", asOf: TODAY }, { crm });
    expect(warnings.join()).toContain("no property for the lost reason");
    const filters = [[{ property: "closed_lost_reason", operator: "HAS_PROPERTY" as const }]];
    expect(await failure(crm.search({ type: "deal", filters }))).toMatch(/closed_lost_reason does not exist/);
  });
});
