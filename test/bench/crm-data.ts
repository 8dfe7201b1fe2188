/** A large embedded CRM, made in seconds by SQL: 10,000 companies, 50,000 contacts, 50,000 deals, 500,000 activities. */
import { savePipelines } from "../../src/crm/local-catalog.ts";
import type { LocalCrm } from "../../src/crm/local.ts";
import { PIPELINES } from "../crm/test-crm.ts";

export const SIZES = { companies: 10_000, contacts: 50_000, deals: 50_000, activities: 500_000 };

const REASONS = [
  "Too expensive",
  "No SSO in Growth",
  "NetSuite multi-entity",
  "No decision",
  "Missing consolidation",
  "Price",
  "Went quiet",
];
const RIVALS = ["Closebook", "LedgerHawk", "Sumvane", "Spreadsheets"];

/** `n` counts from 1; every value follows from it, so that two runs measure the same data. */
export function fillLarge({ sql }: LocalCrm): void {
  savePipelines(sql, PIPELINES);
  const pick = (list: readonly string[], by: string): string =>
    `CASE ${by} % ${list.length} ${list.map((v, i) => `WHEN ${i} THEN '${v}'`).join(" ")} END`;
  const day = (by: string): string =>
    `strftime('%Y-%m-%dT%H:%M:%S.000Z', 1704067200 + (${by} * 7919 % 91238400), 'unixepoch')`;
  const numbers = (count: number): string =>
    `WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < ${count})`;
  sql.exec("BEGIN");
  sql.exec(`INSERT INTO company (id, name_key, name, domain, industry, numberofemployees, country, createdate, hs_lastmodifieddate, extra)
    ${numbers(SIZES.companies)} SELECT n, 'company ' || n, 'Company ' || n, 'c' || n || '.example', ${pick(["MANUFACTURING", "RETAIL", "ENERGY"], "n")}, n % 3000,
    'Germany', ${day("n")}, ${day("n")}, json_object('legal_entities', CAST(n % 12 AS TEXT)) FROM t`);
  sql.exec("INSERT INTO custom_property VALUES ('company', 'legal_entities', 'Legal entities', 'number')");
  sql.exec(`INSERT INTO contact (id, name_key, firstname, lastname, email, jobtitle, hs_persona, hs_buying_role, hs_job_change_detected_date, createdate, lastmodifieddate)
    ${numbers(SIZES.contacts)} SELECT n, 'first' || n || ' last', 'First' || n, 'Last', 'p' || n || '@c' || (n % 10000 + 1) || '.example', ${pick(["CFO", "Controller", "Analyst", "IT lead"], "n")},
    ${pick(["CFO", "Group Controller", "IT Security Lead"], "n")}, ${pick(["CHAMPION", "DECISION_MAKER", "BLOCKER"], "n")}, CASE WHEN n % 400 = 0 THEN '2026-10-0' || (n % 9 + 1) END, ${day("n")}, ${day("n")} FROM t`);
  sql.exec(`INSERT INTO deal (id, name_key, dealname, pipeline, dealstage, amount, deal_currency_code, closedate, createdate, hs_lastmodifieddate, closed_lost_reason, closed_won_reason, competitor, hs_is_closed_won, hs_is_closed_lost, notes_last_updated, renewal_date)
    ${numbers(SIZES.deals)} SELECT n, 'deal ' || n, 'Deal ' || n, 'default', CASE n % 10 WHEN 0 THEN 'qualifiedtobuy' WHEN 1 THEN 'closedwon' WHEN 2 THEN 'closedwon' WHEN 3 THEN 'closedwon' ELSE 'closedlost' END,
    (n * 37 % 90000) || '', ${pick(["EUR", "USD", "GBP"], "n")}, ${day("n")}, ${day("n / 2")}, ${day("n")}, CASE WHEN n % 10 > 3 AND n % 7 > 0 THEN ${pick(REASONS, "n / 10")} || ' ' || (n % 40) END,
    CASE WHEN n % 10 BETWEEN 1 AND 3 THEN ${pick(REASONS, "n / 10")} END, ${pick(RIVALS, "n")}, CASE WHEN n % 10 BETWEEN 1 AND 3 THEN 'true' ELSE 'false' END, CASE WHEN n % 10 > 3 THEN 'true' ELSE 'false' END, ${day("n")},
    CASE WHEN n % 50 = 1 THEN '2026-12-1' || (n % 9) END FROM t`);
  const each = SIZES.activities / 4;
  for (const [type, columns, values, shift] of [
    [
      "note",
      "hs_note_body",
      "'Note ' || n || ': they talked about ' || " +
        pick(["Closebook", "the audit", "intercompany", "SSO", "the fund", "their workbook", "year-end"], "n"),
      0,
    ],
    ["call", "hs_call_title, hs_call_body", "'Call ' || n, 'A longer text about the close, day ' || (n % 30)", 1],
    [
      "email",
      "hs_email_subject, hs_email_text",
      "'Mail ' || n, 'Hello, about your questions of last week, number ' || n",
      2,
    ],
    ["meeting", "hs_meeting_title, hs_meeting_body", "'Meeting ' || n, 'Everybody came'", 3],
  ] as const) {
    sql.exec(
      `INSERT INTO "${type}" (id, hs_timestamp, ${columns}, hs_createdate, hs_lastmodifieddate) ${numbers(each)} SELECT n * 4 + ${shift}, ${day("n")}, ${values}, ${day("n")}, ${day("n")} FROM t`,
    );
  }
  const link = (from: string, to: string, source: string, target: string): void => {
    const rows = `SELECT id, ${target} AS other FROM "${source}"`;
    sql.exec(`INSERT OR IGNORE INTO association SELECT '${from}', id, '${to}', other, NULL FROM (${rows})`);
    sql.exec(`INSERT OR IGNORE INTO association SELECT '${to}', other, '${from}', id, NULL FROM (${rows})`);
  };
  link("contact", "company", "contact", "CAST(id % 10000 + 1 AS TEXT)");
  link("deal", "company", "deal", "CAST(id % 10000 + 1 AS TEXT)");
  link("deal", "contact", "deal", "CAST(id AS TEXT)");
  for (const type of ["note", "call", "email", "meeting"]) {
    link(type, "company", type, "CAST(id / 4 % 10000 + 1 AS TEXT)");
    link(type, "deal", type, "CAST(id / 4 % 50000 + 1 AS TEXT)");
  }
  sql.exec("COMMIT");
  sql.exec("ANALYZE");
}
