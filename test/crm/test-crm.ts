/** The conformance suite: what every adapter must do, whatever stands behind it. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Crm, Pipeline } from "../../src/crm/crm.ts";
import { InhouseError } from "../../src/errors.ts";

/** The pipelines that a harness sets up before it hands over the adapter: the second has numeric custom stages. */
export const PIPELINES: Pipeline[] = [
  {
    id: "default",
    label: "Sales Pipeline",
    stages: [
      { id: "qualifiedtobuy", label: "Qualified To Buy", order: 0, outcome: "open" },
      { id: "contractsent", label: "Contract Sent", order: 1, outcome: "open" },
      { id: "closedwon", label: "Closed Won", order: 2, outcome: "won" },
      { id: "closedlost", label: "Closed Lost", order: 3, outcome: "lost" },
    ],
  },
  {
    id: "77001",
    label: "Partner Pipeline",
    stages: [
      { id: "4011", label: "In talks", order: 0, outcome: "open" },
      { id: "4021", label: "Signed", order: 1, outcome: "won" },
      { id: "4022", label: "No go", order: 2, outcome: "lost" },
    ],
  },
];

export interface Opened {
  crm: Crm;
  close: () => Promise<void>;
}

export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof InhouseError) return error.code;
    throw error;
  }
  return "no error";
}

export function testCrm(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps the CRM contract`, () => {
    let crm: Crm;
    let close: () => Promise<void>;
    const ids: Record<string, string> = {};

    beforeAll(async () => {
      ({ crm, close } = await open());
      const company = async (key: string, properties: Record<string, string>): Promise<void> => {
        ids[key] = (await crm.create({ type: "company", properties })).id;
      };
      await company("acme", {
        name: "Acme Foods GmbH",
        domain: "acme.example",
        numberofemployees: "950",
        country: "Germany",
      });
      await company("bolt", { name: "Bolt Freight", domain: "bolt.example", numberofemployees: "80" });
      await company("cairn", { name: "Cairn Health", domain: "cairn.example" });
      ids["ana"] = (
        await crm.create({
          type: "contact",
          properties: { firstname: "Ana", lastname: "Sousa", email: "ana@acme.example", jobtitle: "Finance Director" },
          associations: [{ type: "company", id: ids["acme"]! }],
        })
      ).id;
      const deal = async (key: string, properties: Record<string, string>, to: string): Promise<void> => {
        const associations = [{ type: "company" as const, id: ids[to]! }];
        ids[key] = (await crm.create({ type: "deal", properties, associations })).id;
      };
      await deal(
        "won",
        {
          dealname: "Acme rollout",
          pipeline: "default",
          dealstage: "closedwon",
          amount: "24000",
          deal_currency_code: "EUR",
          closedate: "2026-03-10",
        },
        "acme",
      );
      await deal(
        "lost",
        {
          dealname: "Acme pilot",
          pipeline: "77001",
          dealstage: "4022",
          amount: "9000.50",
          closed_lost_reason: "Too expensive, no budget",
        },
        "acme",
      );
      await deal(
        "open",
        {
          dealname: "Bolt pilot",
          pipeline: "default",
          dealstage: "contractsent",
          amount: "100000",
          closedate: "2026-12-01",
        },
        "bolt",
      );
      for (const [at, text] of [
        ["2026-02-01", "Kick-off with Ana"],
        ["2026-05-02T09:30:00Z", "Renewal talk"],
        ["2026-03-03", "Security review"],
      ]) {
        const note = await crm.create({
          type: "note",
          properties: { hs_timestamp: at!, hs_note_body: text! },
          associations: [
            { type: "company", id: ids["acme"]! },
            { type: "contact", id: ids["ana"] },
          ],
        });
        ids[text!] = note.id;
      }
      ids["call"] = (
        await crm.create({
          type: "call",
          properties: {
            hs_timestamp: "2026-04-01",
            hs_call_title: "Pricing call",
            hs_call_body: "They also look at Sumvane.",
          },
          associations: [{ type: "company", id: ids["acme"]! }],
        })
      ).id;
    });
    afterAll(() => close());

    const found = async (
      type: "company" | "deal" | "note",
      filter: Parameters<Crm["search"]>[0]["filters"],
    ): Promise<string[]> =>
      (await crm.search({ type, filters: filter!, limit: 100 })).records.map((record) => record.id).sort();
    const named = (...keys: string[]): string[] => keys.map((key) => ids[key]!).sort();

    it("reads records by id, leaves unknown ids out and returns every value as text", async () => {
      const records = await crm.read(
        "company",
        [ids["acme"]!, "999999999999", ids["acme"]!],
        ["name", "numberofemployees", "city"],
      );
      expect(records).toHaveLength(1);
      expect(records[0]).toMatchObject({
        type: "company",
        id: ids["acme"],
        archived: false,
        properties: { name: "Acme Foods GmbH", numberofemployees: "950", city: null },
      });
      expect(records[0]!.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    it("keeps dates and date-times in one form", async () => {
      const [won] = await crm.read("deal", [ids["won"]!], ["closedate", "amount"]);
      expect(won!.properties).toEqual({ closedate: "2026-03-10T00:00:00.000Z", amount: "24000" });
      const [note] = await crm.read("note", [ids["Renewal talk"]!], ["hs_timestamp"]);
      expect(note!.properties["hs_timestamp"]).toBe("2026-05-02T09:30:00.000Z");
    });

    it("takes won and lost from the stage, not from its name", async () => {
      const flags = ["hs_is_closed_won", "hs_is_closed_lost"];
      const deals = await crm.read("deal", named("won", "lost", "open"), flags);
      const of = (key: string): unknown => deals.find((each) => each.id === ids[key])!.properties;
      expect(of("won")).toEqual({ hs_is_closed_won: "true", hs_is_closed_lost: "false" });
      expect(of("lost")).toEqual({ hs_is_closed_won: "false", hs_is_closed_lost: "true" });
      expect(of("open")).toEqual({ hs_is_closed_won: "false", hs_is_closed_lost: "false" });
    });

    it("reads one property of what records are associated with", async () => {
      const deals = named("won", "lost", "open");
      const names = await crm.linkedValues("deal", deals, "company", "name");
      const links = await crm.associations("deal", deals, "company");
      expect(names.map(([id]) => id).sort()).toEqual(links.map((link) => link.from).sort());
      expect(new Set(names.map(([, name]) => name))).toContain("Acme Foods GmbH");
      expect(await crm.linkedValues("deal", deals, "company", "description")).toEqual([]);
    });

    it("says what was created or changed since a moment, and when", async () => {
      const filters = ["hs_is_closed_won", "hs_is_closed_lost"].map((property) => [
        { property, operator: "EQ" as const, value: "true" },
      ]);
      const all = await crm.changes({ type: "deal", filters });
      expect(all.map(([id]) => id).sort()).toEqual(named("won", "lost"));
      expect((await crm.changes({ type: "deal" })).length).toBeGreaterThan(all.length);
      for (const [, at] of all) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      const last = all
        .map(([, at]) => at)
        .sort()
        .at(-1)!;
      await new Promise((done) => setTimeout(done, 5));
      await crm.update("deal", ids["won"]!, { description: "Changed" });
      const since = new Date(Date.parse(last) + 1).toISOString();
      expect((await crm.changes({ type: "deal", since, filters })).map(([id]) => id)).toEqual(named("won"));
      expect(await crm.changes({ type: "contact", since: "2999-01-01T00:00:00.000Z" })).toEqual([]);
    });

    it("searches with every operator", async () => {
      const deals = (property: string, operator: string, rest: object = {}): Promise<string[]> =>
        found("deal", [[{ property, operator, ...rest } as never]]);
      expect(await deals("amount", "EQ", { value: "9000.5" })).toEqual(named("lost"));
      expect(await deals("amount", "GT", { value: "24000" })).toEqual(named("open"));
      expect(await deals("amount", "GTE", { value: "24000" })).toEqual(named("open", "won"));
      expect(await deals("amount", "LT", { value: "24000" })).toEqual(named("lost"));
      expect(await deals("amount", "LTE", { value: "24000" })).toEqual(named("lost", "won"));
      expect(await deals("amount", "BETWEEN", { value: "9000", highValue: "24000" })).toEqual(named("lost", "won"));
      expect(await deals("dealstage", "IN", { values: ["closedwon", "4022"] })).toEqual(named("lost", "won"));
      expect(await deals("dealstage", "NOT_IN", { values: ["closedwon", "4022"] })).toEqual(named("open"));
      expect(await deals("closedate", "HAS_PROPERTY")).toEqual(named("open", "won"));
      expect(await deals("closedate", "NOT_HAS_PROPERTY")).toEqual(named("lost"));
      expect(await deals("closedate", "GTE", { value: "2026-06-01" })).toEqual(named("open"));
      expect(await deals("closed_lost_reason", "CONTAINS_TOKEN", { value: "EXPENSIVE" })).toEqual(named("lost"));
      expect(await deals("closed_lost_reason", "CONTAINS_TOKEN", { value: "expens" })).toEqual([]);
      expect(await deals("closed_lost_reason", "CONTAINS_TOKEN", { value: "expens*" })).toEqual(named("lost"));
      expect(await deals("dealname", "NOT_CONTAINS_TOKEN", { value: "pilot" })).toEqual(named("won"));
      expect(await deals("dealname", "EQ", { value: "acme ROLLOUT" })).toEqual(named("won"));
      expect(await deals("dealname", "NEQ", { value: "Acme rollout" })).toEqual(named("lost", "open"));
      expect(await deals("dealstage", "EQ", { value: "ContractSent" })).toEqual([]);
    });

    it("never matches a missing value with a negative operator", async () => {
      expect(await found("company", [[{ property: "numberofemployees", operator: "NEQ", value: "80" }]])).toEqual(
        named("acme"),
      );
      expect(await found("company", [[{ property: "country", operator: "NOT_IN", values: ["France"] }]])).toEqual(
        named("acme"),
      );
    });

    it("joins groups with OR and filters inside a group with AND", async () => {
      const groups = [
        [{ property: "amount", operator: "GT" as const, value: "50000" }],
        [
          { property: "amount", operator: "LT" as const, value: "50000" },
          { property: "pipeline", operator: "EQ" as const, value: "77001" },
        ],
      ];
      expect(await found("deal", groups)).toEqual(named("lost", "open"));
    });

    it("finds by words of the name", async () => {
      expect((await crm.search({ type: "company", query: "acme" })).records.map((each) => each.id)).toEqual([
        ids["acme"],
      ]);
      expect((await crm.search({ type: "contact", query: "ana sousa" })).records.map((each) => each.id)).toEqual([
        ids["ana"],
      ]);
    });

    it("sorts by number and pages without losing or repeating a record", async () => {
      const sort = { property: "amount", descending: true };
      const first = await crm.search({ type: "deal", sort, limit: 2 });
      expect(first.total).toBe(3);
      const second = await crm.search({ type: "deal", sort, limit: 2, cursor: first.nextCursor! });
      expect(second.nextCursor).toBeUndefined();
      const order = [...first.records, ...second.records].map((each) => each.id);
      expect(order).toEqual(["open", "won", "lost"].map((key) => ids[key]));
    });

    it("refuses an unknown property and names the nearest", async () => {
      expect(await codeOf(found("deal", [[{ property: "dealstge", operator: "EQ", value: "x" }]]))).toBe(
        "CRM_PROPERTY_UNKNOWN",
      );
      expect(await codeOf(crm.update("deal", ids["open"]!, { amuont: "3" }))).toBe("CRM_PROPERTY_UNKNOWN");
    });

    it("scans in bulk what a search would find", async () => {
      const rows = await crm.scan({ type: "deal", properties: ["amount", "dealstage"] });
      expect(rows.map((row) => row[0]).sort()).toEqual(named("won", "lost", "open"));
      expect(rows.find((row) => row[0] === ids["lost"])).toEqual([ids["lost"], "9000.5", "4022"]);
      const some = await crm.scan({
        type: "deal",
        properties: [],
        filters: [[{ property: "amount", operator: "GT", value: "20000" }]],
      });
      expect(some.map((row) => row[0]).sort()).toEqual(named("won", "open"));
    });

    it("follows associations in both directions, each pair once", async () => {
      const deals = await crm.associations("company", [ids["acme"]!, ids["bolt"]!], "deal");
      expect(deals.map((each) => `${each.from} ${each.to}`).sort()).toEqual(
        [`${ids["acme"]} ${ids["won"]}`, `${ids["acme"]} ${ids["lost"]}`, `${ids["bolt"]} ${ids["open"]}`].sort(),
      );
      expect((await crm.associations("deal", [ids["won"]!], "company")).map((each) => each.to)).toEqual([ids["acme"]]);
      expect(await crm.associations("deal", [ids["won"]!], "contact")).toEqual([]);
    });

    it("reads what hangs on a company at once", async () => {
      const related = await crm.related(ids["acme"]!, { contacts: 10, deals: 10, activities: 2 });
      expect(related.company.id).toBe(ids["acme"]);
      expect(related.contacts.map((each) => each.id)).toEqual([ids["ana"]]);
      expect(related.deals.map((each) => each.id).sort()).toEqual(named("won", "lost"));
      expect(related.activities.map((each) => each.id)).toEqual([ids["Renewal talk"], ids["call"]]);
      expect(related.omitted).toEqual({ note: 2 });
    });

    it("tells a timeline newest first, across types", async () => {
      const timeline = await crm.timeline("company", ids["acme"]!, { limit: 10 });
      expect(timeline.map((each) => each.id)).toEqual(
        ["Renewal talk", "call", "Security review", "Kick-off with Ana"].map((key) => ids[key]),
      );
      const notes = await crm.timeline("contact", ids["ana"]!, { limit: 1, types: ["note"] });
      expect(notes.map((each) => each.properties["hs_note_body"])).toEqual(["Renewal talk"]);
    });

    it("updates, re-derives the outcome, and remembers the value before", async () => {
      const { id } = await crm.create({
        type: "deal",
        properties: { dealname: "Cairn pilot", pipeline: "77001", dealstage: "4011" },
      });
      const after = await crm.update("deal", id, { dealstage: "4021", amount: "1,200.00" });
      expect(after.properties).toMatchObject({ dealstage: "4021", amount: "1200", hs_is_closed_won: "true" });
      const changes = await crm.history("deal", [id], ["dealstage"]);
      expect(changes.map((change) => change.value)).toEqual(["4021", "4011"]);
      expect(changes[0]!.at >= changes[1]!.at).toBe(true);
      expect((await crm.update("deal", id, { amount: null })).properties["amount"]).toBeNull();
    });

    it("refuses writes that break a rule", async () => {
      expect(await codeOf(crm.update("deal", ids["open"]!, { amount: "a lot" }))).toBe("CRM_REJECTED");
      expect(await codeOf(crm.update("deal", ids["open"]!, { dealstage: "nowhere" }))).toBe("CRM_REJECTED");
      expect(await codeOf(crm.update("deal", ids["open"]!, { createdate: "2020-01-01" }))).toBe("CRM_REJECTED");
      expect(await codeOf(crm.update("deal", "999999999999", { amount: "1" }))).toBe("NOT_FOUND");
      expect(await codeOf(crm.create({ type: "note", properties: { hs_note_body: "no time" } }))).toBe("CRM_REJECTED");
      const long = { hs_timestamp: "2026-01-01", hs_note_body: "x".repeat(70_000) };
      expect(await codeOf(crm.create({ type: "note", properties: long }))).toBe("CRM_REJECTED");
      const nowhere = {
        type: "note" as const,
        properties: { hs_timestamp: "2026-01-01" },
        associations: [{ type: "deal" as const, id: "999999999999" }],
      };
      expect(await codeOf(crm.create(nowhere))).toBe("NOT_FOUND");
    });

    it("gives back any text that was written", async () => {
      const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }).filter((value) => value.trim() !== "");
      await fc.assert(
        fc.asyncProperty(text, async (value) => {
          const note = await crm.create({
            type: "note",
            properties: { hs_timestamp: "2026-01-01", hs_note_body: value },
          });
          const [again] = await crm.read("note", [note.id], ["hs_note_body"]);
          expect(again!.properties["hs_note_body"]).toBe(value);
        }),
        { numRuns: 25 },
      );
    });

    it("says what it knows: pipelines, owners, properties, status", async () => {
      expect(await crm.pipelines()).toEqual(PIPELINES);
      expect(Array.isArray(await crm.owners())).toBe(true);
      const properties = await crm.properties("deal");
      expect(properties.get("amount")?.kind).toBe("number");
      expect(properties.get("dealstage")?.options).toContainEqual({ value: "4021", label: "Signed" });
      const status = await crm.check();
      expect(status.warnings).toEqual([]);
    });
  });
}
