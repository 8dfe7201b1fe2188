import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { InhouseError } from "../../src/errors.ts";
import { hubspotCrm } from "../../src/crm/hubspot.ts";
import { readLastSync } from "../../src/sync/last-sync.ts";
import { codeOf } from "../crm/test-crm.ts";
import { hubspotBase, localBase, type SyncBase } from "./sync-base.ts";

for (const [name, open] of [
  ["the embedded CRM", localBase],
  ["HubSpot", hubspotBase],
] as const) {
  describe(`syncing ${name}`, () => {
    let base: SyncBase;
    beforeEach(async () => {
      base = await open();
    });
    afterEach(() => base.close());

    it("makes a document of each closed deal, and writes only what changed the next time", async () => {
      const lost = await base.deal("Acme rollout", "lost", "They chose Sumvane.");
      await base.deal("Bolt pilot", "won", "The fund wanted its pack on day 8.");
      await base.deal("Still open", "open");
      expect(await base.sync()).toMatchObject({ documents: 2, added: 2, changed: 0, removed: 0 });
      const first = await base.documents();
      expect(Object.keys(first)).toEqual([
        expect.stringContaining("acme-rollout"),
        expect.stringContaining("bolt-pilot"),
      ]);
      expect(Object.values(first)[0]).toMatch(/Reason of Acme rollout[^]*> They chose Sumvane\./);
      expect(await base.sync()).toMatchObject({ added: 0, changed: 0, unchanged: 2, removed: 0 });
      await base.crm.update("deal", lost, { closed_lost_reason: "Price", dealname: "Acme renamed" });
      expect(await base.sync()).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
      const then = await base.documents();
      // Renamed or not, a citation of it opens.
      expect(Object.keys(then)).toEqual(Object.keys(first));
      expect(Object.values(then)[0]).toContain("**Reason** Price");
      expect(Object.values(then)[1]).toBe(Object.values(first)[1]);
    });

    it("sees what hangs on a deal come, change and go", async () => {
      const deal = await base.deal("Acme rollout");
      const note = await base.note(deal, "First word.");
      await base.sync();
      const second = await base.note(deal, "Second word.");
      expect(await base.sync()).toMatchObject({ changed: 1 });
      await base.crm.update("note", note, { hs_note_body: "Third word." });
      base.archive("note", second);
      await base.sync();
      const [text] = Object.values(await base.documents());
      expect(text).toContain("> Third word.");
      expect(text).not.toMatch(/First|Second/);
    });

    it("takes the notes of a company for those of its only deal, as long as it has one", async () => {
      const deal = (dealname: string, companies: string[]) =>
        base.crm.create({
          type: "deal",
          properties: { dealname, pipeline: "default", dealstage: "closedlost", closedate: "2026-03-10" },
          associations: companies.map((id) => ({ type: "company", id })),
        });
      const { id: acme } = await base.crm.create({ type: "company", properties: { name: "Acme" } });
      await deal("First", [acme]);
      await base.crm.create({
        type: "note",
        properties: { hs_timestamp: "2026-03-09T10:00:00Z", hs_note_body: "Their contract runs on." },
        associations: [{ type: "company", id: acme }],
      });
      await base.sync();
      expect(Object.values(await base.documents())[0]).toContain("> Their contract runs on.");
      await deal("Second", [acme]);
      await base.sync();
      expect(Object.values(await base.documents()).join()).not.toContain("Their contract");
    });

    it("lets go of deals that were deleted, merged or opened again", async () => {
      const [deleted, merged, reopened, kept] = [
        await base.deal("Deleted"),
        await base.deal("Merged"),
        await base.deal("Reopened"),
        await base.deal("Kept"),
      ];
      await base.sync();
      base.archive("deal", deleted);
      base.merge("deal", merged, kept);
      await base.crm.update("deal", reopened, { dealstage: "contractsent" });
      expect(await base.sync()).toMatchObject({ documents: 1, removed: 3 });
      expect(Object.keys(await base.documents())).toEqual([expect.stringContaining("kept")]);
      await base.crm.update("deal", reopened, { dealstage: "closedwon" });
      expect(await base.sync()).toMatchObject({ documents: 2, added: 1 });
    });

    it("goes on where it was cut off, and misses nothing that changed meanwhile", async () => {
      for (let n = 0; n < 150; n++) await base.deal(`Deal ${String(n).padStart(3, "0")}`);
      const cut = base.sync({
        onProgress: ({ done }) => {
          if (done > 0) throw new Error("cut off");
        },
      });
      await expect(cut).rejects.toThrow("cut off");
      const half = await base.documents();
      expect(Object.keys(half)).toHaveLength(100);
      expect(await readLastSync(base.dir)).toBeUndefined();
      const done = Object.keys(half)[0]!.split("-")[0]!;
      await base.note(done, "Written between the two.");
      expect(await base.sync()).toMatchObject({ documents: 150, added: 50, changed: 1 });
      expect(Object.values(await base.documents())[0]).toContain("Written between the two.");
    });

    it("makes everything anew when pipelines, owners or settings read otherwise", async () => {
      await base.deal("Acme rollout");
      await base.sync();
      await base.crm.update("deal", (await base.crm.search({ type: "deal" })).records[0]!.id, {
        description: "Budget",
      });
      expect(await base.sync({ fields: { lostReason: ["description"] } })).toMatchObject({ changed: 1 });
      expect(Object.values(await base.documents())[0]).toContain("**Reason** Budget");
    });

    it("mends a folder that somebody meddled with", async () => {
      await base.deal("Acme rollout");
      await base.deal("Bolt pilot");
      await base.sync();
      const before = await base.documents();
      const folder = join(base.dir, "documents", "win-loss");
      await rm(join(folder, Object.keys(before)[0]!));
      await writeFile(join(folder, "stranger.md"), "# Not ours");
      expect(await base.sync()).toMatchObject({ added: 1, removed: 1 });
      expect(await base.documents()).toEqual(before);
      await writeFile(join(base.dir, "last.json"), "{half");
      expect(await base.sync()).toMatchObject({ documents: 2, added: 0, changed: 0 });
    });

    it("steps aside while another one is at it", async () => {
      await base.deal("Acme rollout");
      let second: Promise<string> | undefined;
      await base.sync({ onProgress: () => void (second ??= codeOf(base.sync())) });
      expect(await second).toBe("CRM_SYNC_BUSY");
    });

    it("warns of a lost reason that the CRM does not have", async () => {
      await base.deal("Acme rollout");
      const { warnings } = await base.sync({ fields: { lostReason: ["gone_property"] } });
      expect(warnings).toEqual([expect.stringContaining("gone_property")]);
    });
  });
}

describe("syncing over time", () => {
  it("whatever changed in between, several syncs leave what one from nothing makes", async () => {
    const action = fc.record({
      what: fc.constantFrom("deal", "note", "reason", "reopen", "close", "archive", "archive note", "sync"),
      which: fc.nat(8),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 14 }), async (actions) => {
        const base = await localBase();
        try {
          const deals = [await base.deal("Deal A"), await base.deal("Deal B", "won")];
          const notes: string[] = [];
          const gone = new Set<string>();
          for (const [n, { what, which }] of actions.entries()) {
            const deal = deals[which % deals.length]!;
            const note = notes[which % Math.max(notes.length, 1)];
            if (what === "deal") deals.push(await base.deal(`Deal ${n}`));
            else if (what === "sync") await base.sync();
            else if (what === "archive note" && note !== undefined) base.archive("note", note);
            else if (gone.has(deal)) continue;
            else if (what === "note") notes.push(await base.note(deal, `Note ${n}`));
            else if (what === "reason") await base.crm.update("deal", deal, { closed_lost_reason: `Reason ${n}` });
            else if (what === "reopen") await base.crm.update("deal", deal, { dealstage: "contractsent" });
            else if (what === "close") await base.crm.update("deal", deal, { dealstage: "closedlost" });
            else if (what === "archive") {
              base.archive("deal", deal);
              gone.add(deal);
            }
          }
          await base.sync();
          const after = await base.documents();
          await base.sync({ dir: join(base.dir, "fresh") });
          expect(after).toEqual(await base.documents(join(base.dir, "fresh")));
        } finally {
          await base.close();
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("sees an import whose own dates lie before the last sync", async () => {
    const base = await localBase();
    const { importFiles } = await import("../../src/crm/import.ts");
    const crm = base.crm as Parameters<typeof importFiles>[0];
    const row = (reason: string) =>
      `Record ID,Deal Name,Pipeline,Deal Stage,Closed Lost Reason,Last Modified Date\n5,Old,Sales Pipeline,Closed Lost,${reason},2020-01-01 10:00\n`;
    const file = join(base.dir, "deals.csv");
    await base.sync();
    for (const reason of ["Price", "SSO"]) {
      await writeFile(file, row(reason));
      await importFiles(crm, { files: [file] });
      await base.sync();
      expect(Object.values(await base.documents())[0]).toContain(`**Reason** ${reason}`);
    }
    await base.close();
  });
});

describe("syncing HubSpot within its rules", () => {
  let base: SyncBase;
  beforeEach(async () => {
    base = await hubspotBase();
  });
  afterEach(() => base.close());

  it("asks only for what changed: the second run reads no deal that did not", async () => {
    for (let n = 0; n < 30; n++) await base.deal(`Deal ${n}`, "lost", "A word.");
    // What was changed within the clocks' tolerance is read again in any case.
    for (const records of base.simulator!.store.records.values())
      for (const { properties } of records.values()) properties["hs_lastmodifieddate"] = "2026-01-01T00:00:00.000Z";
    await base.sync();
    base.simulator!.requests.length = 0;
    await base.sync();
    // Known deals by id, six searches for changes, five kinds of links; nothing of their text.
    expect(base.simulator!.requests.filter((each) => each.includes("/objects/notes/batch/read"))).toEqual([]);
    expect(base.simulator!.requests.length).toBeLessThanOrEqual(16);
  });

  it("finds a deal that the search index knows only after the sync, with the next one", async () => {
    await base.deal("Early");
    base.simulator!.settings.indexLagMs = 60_000;
    expect(await base.sync()).toMatchObject({ documents: 0 });
    base.simulator!.settings.indexLagMs = 0;
    expect(await base.sync()).toMatchObject({ documents: 1, added: 1 });
  });

  it("does not believe a search index that still lists a deal which is gone", async () => {
    const id = await base.deal("Early");
    await base.sync();
    const search = base.simulator!.store.records.get("deals")!;
    const record = search.get(id)!;
    base.simulator!.store.get = ((get) => (type, wanted) => (wanted === id ? undefined : get(type, wanted)))(
      base.simulator!.store.get.bind(base.simulator!.store),
    );
    expect(record.archived).toBe(false);
    expect(await base.sync()).toMatchObject({ documents: 0, removed: 1 });
  });

  it("takes another account for what it is, however old its records are", async () => {
    await base.deal("Of the first account");
    await base.sync();
    const deals = base.simulator!.store.records.get("deals")!;
    deals.clear();
    base.simulator!.store.put(
      "deals",
      "77",
      { dealname: "Old", pipeline: "default", dealstage: "closedlost" },
      1_600_000_000_000,
    );
    expect(await base.sync()).toMatchObject({ documents: 1, added: 1, removed: 1 });
  });

  it("goes beyond 10,000 deals", async () => {
    const properties = { dealname: "Many", dealstage: "closedlost", pipeline: "default" };
    for (let id = 1; id <= 10_240; id++) base.simulator!.store.put("deals", String(id), properties);
    const filters = [[{ property: "hs_is_closed_lost", operator: "EQ" as const, value: "true" }]];
    const found = await base.crm.changes({ type: "deal", since: "2026-01-01T00:00:00.000Z", filters });
    expect(new Set(found.map(([id]) => id)).size).toBe(10_240);
    expect(await base.crm.changes({ type: "deal", since: "2999-01-01T00:00:00.000Z", filters })).toEqual([]);
  }, 30_000);

  it("says the new name of a pipeline that was renamed", async () => {
    await base.deal("Acme rollout");
    await base.sync();
    base.simulator!.store.pipelines[0]!.label = "New Business";
    const { settings, url } = base.simulator!;
    // A pipeline's name is read once a process.
    const crm = hubspotCrm({ token: settings.token, baseUrl: url, searchesPerSecond: 1_000 });
    expect(await base.sync({ crm })).toMatchObject({ documents: 1, changed: 1 });
    expect(Object.values(await base.documents())[0]).toContain("**Deal** New Business; Closed Lost");
  });

  it("keeps what it has when the CRM fails, and says so", async () => {
    await base.deal("Acme rollout");
    await base.sync();
    base.simulator!.settings.missingScopes = ["crm.objects.deals.read"];
    const error: unknown = await base.sync().catch((thrown: unknown) => thrown);
    expect((error as InhouseError).code).toBe("CRM_SCOPE_MISSING");
    expect(Object.keys(await base.documents())).toHaveLength(1);
  });
});
