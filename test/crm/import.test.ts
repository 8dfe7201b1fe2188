import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { account } from "../../src/crm/account.ts";
import { importFiles, type ImportOptions, type ImportReport } from "../../src/crm/import.ts";
import { localCrm, type LocalCrm } from "../../src/crm/local.ts";
import { formatError, InhouseError } from "../../src/errors.ts";

let folder: string;
let crm: LocalCrm;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "inhouse-import-"));
  crm = localCrm({ file: join(folder, "crm.db") });
});
afterEach(async () => {
  crm.close();
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
async function run(
  files: Record<string, string | Buffer>,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const paths: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const path = await file(name, content);
    if (name.endsWith(".csv")) paths.push(path);
  }
  return importFiles(crm, { files: paths, now: () => new Date("2026-06-01T00:00:00Z"), ...options });
}
async function failure(
  files: Record<string, string | Buffer>,
  options: Partial<ImportOptions> = {},
): Promise<InhouseError> {
  const error = await run(files, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InhouseError)) throw new Error(`expected an InhouseError, got ${String(error)}`);
  return error;
}
const all = async (type: "company" | "contact" | "deal" | "note"): Promise<Record<string, string | null>[]> =>
  (await crm.search({ type, limit: 200, properties: [...(await crm.properties(type)).keys()] })).records.map(
    (record) => record.properties,
  );

const COMPANIES = `Record ID,Company name,Company Domain Name,Number of Employees,Company owner,NPS score
101,Acme Foods GmbH,https://www.acme.example/,"1,250",Mara Lindt,41
102,Bolt Freight,bolt.example,80,Mara Lindt,
`;
const CONTACTS = `Record ID,First Name,Last Name,Email,Job Title,Associated Company
201,Ana,Sousa,ana@acme.example,Finance Director,Acme Foods GmbH
202,Ben,Okoro,ben@bolt.example,COO,bolt.example
203,Cleo,Marsh,cleo@acme.example,Controller,
`;
const DEALS = `Record ID,Deal Name,Pipeline,Deal Stage,Amount,Currency,Close Date,Is Closed Won,Is closed lost,Associated Company IDs,Associated Contact
301,Acme rollout,Sales Pipeline,Closed Won,"24,000.00",EUR,2026-03-10 14:30,true,false,101,Ana Sousa (ana@acme.example)
302,Bolt pilot,Sales Pipeline,Closed Lost,9000,USD,2026-02-01 09:00,false,true,102,ben@bolt.example;Nobody Known
`;
const NOTES = `Activity date,Note body,Activity assigned to,Associated Deal
2026-02-02 10:00,"They chose Sumvane, ""cheaper by half"".",mara@tidewell.example,Bolt pilot
2026-03-11 08:00,Kick-off planned.,Mara Lindt,301
`;

describe("importing exports", () => {
  it("dates an activity by when it was written down, where the export has no activity date", async () => {
    await run({
      "companies.csv": COMPANIES,
      "notes.csv": "Note body,Create date,Associated company\nHi,2026-05-02,Bolt Freight\n",
    });
    expect((await all("note")).map((note) => note["hs_timestamp"])).toEqual(["2026-05-02T00:00:00.000Z"]);
  });

  it("reads them by their labels, matches what belongs together and says what it could not match", async () => {
    const report = await run({
      "deals.csv": DEALS,
      "notes.csv": NOTES,
      "contacts.csv": CONTACTS,
      "companies.csv": COMPANIES,
    });
    expect(report.files.map((each) => [each.type, each.created])).toEqual([
      ["company", 2],
      ["contact", 3],
      ["deal", 2],
      ["note", 2],
    ]);
    const [acme] = await crm.read("company", ["101"]);
    expect(acme!.properties).toMatchObject({ domain: "acme.example", numberofemployees: "1250", nps_score: "41" });
    expect(report.files[0]!.kept).toEqual(["nps_score"]);
    const related = await crm.related("102", { contacts: 5, deals: 5, activities: 5 });
    expect(related.contacts.map((each) => each.id)).toEqual(["202"]);
    expect(related.deals.map((each) => each.id)).toEqual(["302"]);
    // The note names only the deal; it shows on the deal's company too.
    expect(related.activities.map((each) => each.properties["hs_note_body"])).toEqual([
      'They chose Sumvane, "cheaper by half".',
    ]);
    // The e-mail's domain says where a contact without a company belongs.
    expect((await crm.associations("contact", ["203"], "company")).map((each) => each.to)).toEqual(["101"]);
    expect(report.associations.unmatched).toEqual([
      expect.objectContaining({
        line: 3,
        column: "Associated Contact",
        value: "Nobody Known",
        why: "no contact has this id, domain, e-mail or name",
      }),
    ]);
    expect((await crm.owners()).map((owner) => owner.name).sort()).toEqual(["Mara Lindt", "mara@tidewell.example"]);
  });

  it("can be run again: nothing doubles, changes arrive and the old value is remembered", async () => {
    const files = { "companies.csv": COMPANIES, "contacts.csv": CONTACTS, "deals.csv": DEALS, "notes.csv": NOTES };
    await run(files);
    const before = (await crm.check()).counts;
    const again = await run(files);
    expect((await crm.check()).counts).toEqual(before);
    expect(again.files.map((each) => [each.created, each.updated])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(again.associations.made + again.associations.inferred).toBe(0);
    const third = await run({ "contacts.csv": CONTACTS.replace("Finance Director", "CFO") });
    expect(third.files[0]).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
    expect((await crm.history("contact", ["201"], ["jobtitle"])).map((change) => change.value)).toEqual([
      "CFO",
      "Finance Director",
    ]);
  });

  it("takes nothing back that was written here since, until the file itself says something else", async () => {
    const pipelines =
      "- pipeline: Sales Pipeline\n  stages:\n    - { order: 1, name: Evaluation, type: open }\n    - { order: 2, name: Won, type: won }\n";
    const deals = (stage: string, amount: string, note = ""): Record<string, string> => ({
      "pipelines.yaml": pipelines,
      "deals.csv": `Record ID,Deal Name,Pipeline,Deal Stage,Amount,Next step\n301,Acme,Sales Pipeline,${stage},${amount},${note}\n302,Bolt,Sales Pipeline,Evaluation,5,Call\n`,
    });
    await run(deals("Evaluation", "14136"));
    const [before] = await crm.read("deal", ["301"]);
    const won = (await crm.pipelines())[0]!.stages.find((stage) => stage.label === "Won")!.id;
    await crm.update("deal", "301", { amount: "77777", dealstage: won, hs_next_step: "Send the contract" });
    const written = { amount: "77777", dealstage: won, hs_is_closed_won: "true", hs_next_step: "Send the contract" };
    for (const _ of ["once", "twice"]) {
      const again = (await run(deals("Evaluation", "14136"))).files[0]!;
      expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2, emptied: [] });
      expect(again.kept_writes.map((each) => [each.line, each.id, each.property, each.value, each.cell])).toEqual([
        [2, "301", "dealstage", won, before!.properties["dealstage"]],
        [2, "301", "amount", "77777", "14136"],
        [2, "301", "hs_next_step", "Send the contract", null],
      ]);
      expect((await crm.read("deal", ["301"]))[0]!.properties).toMatchObject(written);
    }
    // A blank cell says nothing about what was written; another value does.
    expect((await run(deals("Evaluation", ""))).files[0]).toMatchObject({ updated: 0, emptied: [] });
    const report = await run(deals("Evaluation", "20000", "Renew"));
    expect(report.files[0]!.kept_writes.map((each) => each.property)).toEqual(["dealstage"]);
    expect((await crm.read("deal", ["301"]))[0]!.properties).toMatchObject({
      ...written,
      amount: "20000",
      hs_next_step: "Renew",
    });
    // Once the file says what was written, whatever it says next is its own change.
    await run(deals("Won", "20000"));
    expect((await run(deals("Evaluation", "20000"))).files[0]).toMatchObject({ updated: 1, kept_writes: [] });
    expect((await crm.read("deal", ["301"]))[0]!.properties).toMatchObject({
      dealstage: before!.properties["dealstage"],
      hs_is_closed_won: "false",
    });
  });

  it("empties what an import brought when its cell is blank now, and says which", async () => {
    await run({ "companies.csv": COMPANIES });
    const report = await run({ "companies.csv": COMPANIES.replace('"1,250"', "") });
    expect(report.files[0]!.emptied).toEqual([
      { line: 2, id: "101", name: "Acme Foods GmbH", property: "numberofemployees", value: "1250" },
    ]);
  });

  it("takes the domain from a website, and the literal name before one that differs by its legal form", async () => {
    const companies =
      "Company name,Website\nAcme,https://www.acme.com/about\nAcme Ltd,acme.co.uk\nBolt,linkedin.com/company/bolt\n";
    const contacts =
      "First Name,Last Name,Email,Associated Company\nAna,Sousa,ana@acme.co.uk,\nBen,Okoro,ben@gmail.com,Acme\n";
    for (const _ of ["once", "twice"]) {
      const report = await run({ "companies.csv": companies, "contacts.csv": contacts });
      expect(report.associations.unmatched).toEqual([]);
      const domains = (await all("company")).map((each) => [each["name"], each["domain"]]);
      expect(domains).toEqual([["Acme", "acme.com"], ["Acme Ltd", "acme.co.uk"], ["Bolt", null]]); // prettier-ignore
    }
    const context = { crm };
    const people = async (name: string) =>
      (await account({ account: name, asOf: "2026-11-22" }, context)).people.map((each) => each.name);
    expect([await people("acme"), await people("acme.co.uk")]).toEqual([["Ben Okoro"], ["Ana Sousa"]]);
  });

  it("links what names a record of a later file, however many rows lie between, and leaves nothing behind", async () => {
    const numbers = Array.from({ length: 6_000 }, (_, n) => n + 1);
    const files = {
      "contacts.csv": `Record ID,Email,Associated Deal IDs\n${numbers.map((n) => `${n},p${n}@mail.example,${n}`).join("\n")}\n`,
      "deals.csv": `Record ID,Deal Name,Deal Stage\n${[...numbers.slice(0, 4_500), 5_999].map((n) => `${n},Deal ${n},Open`).join("\n")}\n`,
    };
    const { associations } = await run(files);
    expect(associations).toMatchObject({ made: 4_501, unmatched_total: 1_499 });
    expect(associations.unmatched.map((each) => each.value)).toEqual(numbers.slice(4_500, 5_500).map(String));
    expect((await crm.associations("contact", ["5999"], "deal")).map((each) => each.to)).toEqual(["5999"]);
    expect(crm.sql.prepare("SELECT name FROM temp.sqlite_master").all()).toEqual([]);
    expect((await run(files)).associations).toEqual({ ...associations, made: 0 });
  });

  it("needs no ids: domain, e-mail and name tell records apart, twice over", async () => {
    const files = {
      "companies.csv": "Name,Website domain\nAcme Inc.,acme.example\nBolt,\n",
      "contacts.csv": "Email,First Name,Company\nana@acme.example,Ana,Acme\n,Ben,Bolt\n",
      "deals.csv": "Deal Name,Deal Stage,Company\nPilot,Open,Acme\nPilot,Open,Bolt\nPilot,Open,Bolt\n",
    };
    await run(files);
    const again = await run(files);
    expect(again.files.map((each) => [each.created, each.updated, each.unchanged])).toEqual([
      [0, 0, 2],
      [0, 0, 2],
      [0, 0, 3],
    ]);
    expect(
      (
        await crm.associations(
          "company",
          (await crm.search({ type: "company", query: "bolt" })).records.map((r) => r.id),
          "deal",
        )
      ).length,
    ).toBe(2);
  });

  it("reads any delimiter and encoding, and dates and numbers as they are written there", async () => {
    const german =
      "Deal Name;Amount;Close Date;Umsatzklasse\nMüller & Söhne;12.500,50;31.03.2026;groß\nWeiß AG;900;1.4.2026;klein\n";
    const report = await run(
      { "deals.csv": iconv.encode(german, "windows-1252") },
      { map: ["Umsatzklasse=segment_class"] },
    );
    expect(report.files[0]).toMatchObject({ delimiter: ";", created: 2 });
    expect(await all("deal")).toEqual([
      expect.objectContaining({
        dealname: "Müller & Söhne",
        amount: "12500.5",
        closedate: "2026-03-31T00:00:00.000Z",
        segment_class: "groß",
      }),
      expect.objectContaining({ dealname: "Weiß AG", closedate: "2026-04-01T00:00:00.000Z" }),
    ]);
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      iconv.encode("Company name\tCity\nÉclair\tLiège\n", "utf-16le"),
    ]);
    await run({ "companies.csv": utf16 });
    expect(await all("company")).toEqual([expect.objectContaining({ name: "Éclair", city: "Liège" })]);
  });

  it("reads three date formats and asks where a date could mean two days", async () => {
    const deals = (...dates: string[]): string =>
      `Deal Name,Close Date\n${dates.map((date, n) => `D${n},"${date}"`).join("\n")}\n`;
    await run({ "deals.csv": deals("2026-02-03", "Feb 3, 2026", "3 February 2026 10:15", "13/02/2026", "03/02/2026") });
    const dates = (await all("deal")).map((deal) => deal["closedate"]!.slice(0, 10));
    expect(dates).toEqual(["2026-02-03", "2026-02-03", "2026-02-03", "2026-02-13", "2026-02-03"]);
    const error = await failure({ "more-deals.csv": deals("03/02/2026", "04/05/2026") });
    expect(formatError(error)).toContain("--dates dmy or --dates mdy");
    await run({ "more-deals.csv": deals("03/02/2026") }, { dates: "mdy" });
    expect((await all("deal"))[0]!["closedate"]).toBe("2026-03-02T00:00:00.000Z");
    expect((await failure({ "d-deals.csv": deals("13/02/2026", "02/13/2026") })).what).toContain(
      "day first in some rows",
    );
  });

  it("takes won and lost from pipelines.yaml, else from the columns, never from the stage's name", async () => {
    const misleading = DEALS.replace("Pipeline,Closed Won,", "Pipeline,Closed Lost?,").replace(
      "Pipeline,Closed Lost,",
      "Pipeline,Won over,",
    );
    const { pipelines } = await run({ "deals.csv": misleading });
    expect(pipelines[0]!.stages.map((s) => [s.label, s.outcome])).toEqual([
      ["Closed Lost?", "won"],
      ["Won over", "lost"],
    ]);
    const bare = await run({ "x-deals.csv": "Deal Name,Pipeline,Deal Stage\nZ,Other,Closed Won\n" });
    expect(bare.pipelines.find((each) => each.label === "Other")!.stages[0]!.outcome).toBe("open");
    const yaml =
      "- pipeline: Other\n  stages:\n    - {order: 0, name: Talks, type: open}\n    - {order: 1, name: Closed Won, type: won, id: 9001}\n";
    await run({ "pipelines.yaml": yaml, "x-deals.csv": "Deal Name,Pipeline,Deal Stage\nZ,Other,Closed Won\n" });
    expect((await all("deal")).at(-1)).toMatchObject({ dealstage: "9001", hs_is_closed_won: "true" });
    const renamed = await run({ "x-deals.csv": "Deal Name,Pipeline,Deal Stage\nZ,Other,Signed\n" });
    expect(renamed.warnings.join()).toContain('does not name the stage "Signed"');
  });
});

describe("bad exports", () => {
  it("names the missing key column and how to map it", async () => {
    const error = await failure({ "deals.csv": "Umsatz,Pipeline,Deal Stage\n12,A,B\n" });
    expect(error.code).toBe("IMPORT_INVALID");
    expect(formatError(error)).toContain('--map "Your header=dealname"');
    const mapped = await run(
      { "deals.csv": "Vorgang,Pipeline,Deal Stage\nRollout,A,B\n" },
      { map: ["Vorgang=dealname"] },
    );
    expect(mapped.files[0]!.created).toBe(1);
  });

  it("imports nothing from a file with a half-quoted line, and names the line", async () => {
    const error = await failure({
      "companies.csv": COMPANIES,
      "deals.csv": `${DEALS}303,"Half quoted,Sales Pipeline,Open\n304,Next,Sales Pipeline,Open\n`,
    });
    expect(error.where).toMatchObject({ line: 4 });
    expect((await crm.check()).counts).toMatchObject({ company: 0, deal: 0 });
  });

  it("keeps formulas as text and says so", async () => {
    const report = await run({
      "companies.csv":
        'Company name,Phone,City\n"=HYPERLINK(""http://x.example"",""y"")",+49 30 1234,@SUM(A1)\n"=""007""",1,x\n',
    });
    expect(await all("company")).toEqual([
      expect.objectContaining({ name: '=HYPERLINK("http://x.example","y")', phone: "+49 30 1234" }),
      expect.objectContaining({ name: "007" }),
    ]);
    expect(report.warnings.join()).toMatch(/3 cells look like spreadsheet formulas/);
  });

  it("keeps a value it cannot read under a name of its own, with its line", async () => {
    const report = await run({ "deals.csv": "Deal Name,Amount\nA,a lot\nB,5\n" });
    expect(report.files[0]!.unread).toEqual([
      { line: 2, column: "Amount", value: "a lot", kept: "amount_as_imported" },
    ]);
    expect((await all("deal"))[0]).toMatchObject({ amount: null, amount_as_imported: "a lot" });
  });

  it("keeps a note whose date is no day, with the date as text, once", async () => {
    const notes = "Activity date,Note body,Associated company\n31.02.2026,They want the close in March.,Bolt Freight\n";
    for (const created of [1, 0]) {
      const report = await run({ "companies.csv": COMPANIES, "notes.csv": notes });
      const kept = "hs_timestamp_as_imported";
      expect(report.files[1]).toMatchObject({ created, skipped: [], unread: [{ line: 2, value: "31.02.2026", kept }] });
      expect(await all("note")).toMatchObject([
        { hs_note_body: "They want the close in March.", [kept]: "31.02.2026" },
      ]);
    }
    const { timeline } = await account({ account: "Bolt Freight", asOf: "2026-11-22" }, { crm });
    expect(timeline.map((each) => each.text)).toEqual(["They want the close in March."]);
  });

  it("refuses a mapping of a column that no file has", async () => {
    const error = await failure({ "deals.csv": "Deal Name,Amount\nA,5\n" }, { map: ["Nope=amount"] });
    expect(formatError(error)).toMatch(/^USAGE.*"nope", and no file has it[^]*Deal Name, Amount/);
  });

  it("skips rows that cannot be a record and counts them", async () => {
    const report = await run({ "deals.csv": "Deal Name,Amount\n,5\nA,1,2,3\nB,7\n" });
    expect(report.files[0]!.skipped.map((row) => row.line)).toEqual([2, 3]);
    expect(report.files[0]!.created).toBe(1);
  });

  it("refuses what is no export", async () => {
    expect((await failure({ "a.csv": "foo,bar\n1,2\n" })).next).toContain("--type");
    expect((await failure({ "companies.csv": "" })).what).toContain("no header");
    expect((await failure({ "companies.csv": Buffer.from("PK\u0003\u0004rest") })).what).toContain("workbook");
    expect((await failure({}, { files: [join(folder, "nowhere.csv")] })).code).toBe("FILE_UNREADABLE");
    await mkdir(join(folder, "sub"));
    await writeFile(
      join(folder, "sub", "pipelines.yaml"),
      "- pipeline: A\n  stages:\n    - {order: 0, name: X, type: maybe}\n",
    );
    const error = await failure({ "sub/deals.csv": DEALS });
    expect(error.where).toMatchObject({ line: 3 });
  });
});
