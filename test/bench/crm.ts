/** The CRM: the embedded one with half a million activities, and HubSpot's simulator at the latency of the real one. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { account } from "../../src/crm/account.ts";
import type { Crm } from "../../src/crm/crm.ts";
import { hubspotCrm } from "../../src/crm/hubspot.ts";
import { importFiles } from "../../src/crm/import.ts";
import { localCrm, type LocalCrm } from "../../src/crm/local.ts";
import { findSignals } from "../../src/crm/signals.ts";
import { GROUPINGS } from "../../src/crm/win-loss-groups.ts";
import { winLoss } from "../../src/crm/win-loss.ts";
import { copyInto } from "../crm/simulator/seed.ts";
import { startSimulator } from "../crm/simulator/server.ts";
import { fillLarge, SIZES } from "./crm-data.ts";
import { median, quantile, type Figure, type Part } from "./part.ts";

const AS_OF = "2026-11-22";
const ACCOUNT_MS = 15;
const WIN_LOSS_MS = 150;
const SIGNALS_MS = 500;
const IMPORT_ROWS = 100_000;
const IMPORT_S = 10;
const LATENCY_MS = 150;
const REMOTE_REQUESTS = 6;
const REMOTE_MS = 600;

const SEGMENTS = [
  { name: "makers", object: "company" as const, where: ["industry = MANUFACTURING", "legal_entities >= 5"] },
];
const SIGNALS = (
  [
    ["job_change", "contact"],
    ["new_executive", "contact"],
    ["lost_reason_shipped", "deal"],
    ["stalled_deal", "deal"],
    ["renewal_window", "deal"],
    ["competitor_mentioned", "deal"],
    ["property", "company"],
  ] as const
).map(([detector, object]) => ({
  name: detector,
  detector,
  object,
  within_days: 120,
  ...(detector === "property" ? { where: ["legal_entities >= 11"] } : {}),
}));
const FEATURES = [{ name: "SSO", status: "shipped" as const, shipped: "2026-11-01" }];

const measure: Part = async ({ cacheDir, say }) => {
  const folder = mkdtempSync(join(cacheDir, "crm-"));
  const crm = localCrm({ file: join(folder, "large.db") });
  try {
    say("filling the embedded CRM");
    fillLarge(crm);
    const figures = await embedded(crm);
    say(`importing ${String(IMPORT_ROWS)} rows`);
    return [...figures, await importing(folder), ...(await remote(crm))];
  } finally {
    crm.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
};
export default measure;

async function times(runs: number, work: (run: number) => Promise<unknown>, before?: () => void): Promise<number[]> {
  const measured: number[] = [];
  // The first one reads the file from disk and compiles; a server answers again and again.
  for (let run = -1; run < runs; run++) {
    before?.();
    const started = performance.now();
    await work(run + 1);
    if (run >= 0) measured.push(performance.now() - started);
  }
  return measured;
}

async function embedded(crm: LocalCrm): Promise<Figure[]> {
  const figures: Figure[] = [];
  // Reads are kept until something is written: the limits hold for the first question after that.
  const change = (): void => void crm.sql.prepare("UPDATE deal SET archived = 0 WHERE id = '1'").run();
  const accounts = await times(100, (run) =>
    account(
      { account: `c${String(((run * 37) % SIZES.companies) + 1)}.example`, asOf: AS_OF },
      { crm, segments: SEGMENTS },
    ),
  );
  const of = `${SIZES.companies.toLocaleString("en")} companies, ${SIZES.activities.toLocaleString("en")} activities`;
  figures.push(
    { what: `get_account, ${of}, p50`, value: median(accounts), unit: "ms", limit: ACCOUNT_MS },
    { what: "… p95", value: quantile(accounts, 0.95), unit: "ms" },
  );
  const again: number[] = [];
  for (const groupBy of GROUPINGS) {
    const ask = () => winLoss({ groupBy, asOf: AS_OF }, { crm, segments: SEGMENTS });
    const what = `win_loss by ${groupBy} over ${SIZES.deals.toLocaleString("en")} deals, p50`;
    figures.push({ what, value: median(await times(9, ask, change)), unit: "ms", limit: WIN_LOSS_MS });
    again.push(median(await times(9, ask)));
  }
  figures.push({ what: "… asked again, slowest grouping, p50", value: Math.max(...again), unit: "ms" });
  const context = { crm, signals: SIGNALS, segments: SEGMENTS, features: FEATURES, competitors: ["Closebook"] };
  const ask = () => findSignals({ asOf: AS_OF }, context);
  const signals = median(await times(7, ask, change));
  figures.push(
    { what: "find_signals, all seven detectors, p50", value: signals, unit: "ms", limit: SIGNALS_MS },
    { what: "… asked again", value: median(await times(7, ask)), unit: "ms" },
  );
  return figures;
}

async function importing(folder: string): Promise<Figure> {
  const line = (cells: (string | number)[]) => cells.join(",");
  const each = IMPORT_ROWS / 4;
  const numbers = Array.from({ length: each }, (_, n) => n + 1);
  const files = {
    "companies.csv": [
      "Record ID,Company name,Company Domain Name,Industry,Number of Employees,City",
      ...numbers.map((n) => line([n, `Company ${n}`, `c${n}.example`, "RETAIL", n % 3000, "Ghent"])),
    ],
    "contacts.csv": [
      "Record ID,First Name,Last Name,Email,Job Title,Associated Company IDs",
      ...numbers.map((n) => line([n, `First${n}`, "Last", `p${n}@c${n}.example`, "CFO", n])),
    ],
    "deals.csv": [
      "Record ID,Deal Name,Pipeline,Deal Stage,Amount,Currency,Close Date,Is Closed Won,Is closed lost,Associated Company IDs",
      ...numbers.map((n) =>
        line([
          n,
          `Deal ${n}`,
          "Sales",
          n % 2 ? "Won" : "Lost",
          n,
          "EUR",
          "2026-03-10",
          n % 2 > 0 ? "true" : "false",
          n % 2 > 0 ? "false" : "true",
          n,
        ]),
      ),
    ],
    "notes.csv": [
      "Record ID,Activity date,Note body,Associated Deal IDs",
      ...numbers.map((n) => line([n, "2026-03-09 10:00", `They talked about number ${n}.`, n])),
    ],
  };
  const paths = Object.entries(files).map(([name, lines]) => {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join("\n")}\n`);
    return path;
  });
  const crm = localCrm({ file: join(folder, "import.db") });
  try {
    const started = performance.now();
    const report = await importFiles(crm, { files: paths });
    const seconds = (performance.now() - started) / 1000;
    const created = report.files.reduce((sum, file) => sum + file.created, 0);
    if (created !== IMPORT_ROWS)
      throw new Error(`only ${String(created)} of ${String(IMPORT_ROWS)} rows were imported`);
    return {
      what: `import of ${IMPORT_ROWS.toLocaleString("en")} CSV rows`,
      value: seconds,
      unit: "s",
      limit: IMPORT_S,
    };
  } finally {
    crm.close();
  }
}

/** One account of the large CRM, copied with what hangs on it. */
async function remote(large: Crm): Promise<Figure[]> {
  const small = localCrm({ file: ":memory:" });
  const simulator = await startSimulator({ searchesPerSecond: 1_000 });
  try {
    await copyInto(simulator.store, small);
    const related = await large.related("7", { contacts: 50, deals: 50, activities: 50 });
    const { store } = simulator;
    const put = (
      type: "companies" | "contacts" | "deals" | "notes" | "calls" | "emails" | "meetings",
      id: string,
      values: Record<string, string | null>,
    ) =>
      store.put(
        type,
        id,
        Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null)),
      );
    put("companies", "7", related.company.properties);
    const plural = {
      contact: "contacts",
      deal: "deals",
      note: "notes",
      call: "calls",
      email: "emails",
      meeting: "meetings",
    } as const;
    for (const { type, id, properties } of [...related.contacts, ...related.deals, ...related.activities]) {
      const name = plural[type as keyof typeof plural];
      put(name, id, properties);
      store.link(name, id, "companies", "7", { typeId: 1, label: null });
    }
    const crm = hubspotCrm({ token: simulator.settings.token, baseUrl: simulator.url, searchesPerSecond: 1_000 });
    await crm.check();
    simulator.settings.latencyMs = LATENCY_MS;
    const requests: number[] = [];
    const measured = await times(5, async () => {
      simulator.requests.length = 0;
      await account({ account: "c7.example", asOf: AS_OF }, { crm, segments: SEGMENTS });
      requests.push(simulator.requests.length);
    });
    crm.close();
    const note = `simulator with ${String(LATENCY_MS)} ms latency`;
    return [
      {
        what: "get_account on HubSpot, requests",
        value: Math.max(...requests),
        unit: "",
        limit: REMOTE_REQUESTS,
        note,
      },
      { what: "get_account on HubSpot, p50", value: median(measured), unit: "ms", limit: REMOTE_MS, note },
    ];
  } finally {
    await simulator.close();
    small.close();
  }
}
