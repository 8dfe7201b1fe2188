/** The embedded CRM's numbers, on 10,000 companies and half a million activities. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, bench, describe } from "vitest";
import { account } from "../../src/crm/account.ts";
import { localCrm } from "../../src/crm/local.ts";
import { findSignals } from "../../src/crm/signals.ts";
import { GROUPINGS } from "../../src/crm/win-loss-groups.ts";
import { winLoss } from "../../src/crm/win-loss.ts";
import { fillLarge } from "./crm-data.ts";

const folder = mkdtempSync(join(tmpdir(), "inhouse-bench-"));
const crm = localCrm({ file: join(folder, "crm.db") });
fillLarge(crm);
afterAll(() => {
  crm.close();
  rmSync(folder, { recursive: true });
});

const asOf = "2026-11-22";
const segments = [
  { name: "makers", object: "company" as const, where: ["industry = MANUFACTURING", "legal_entities >= 5"] },
];

describe("embedded CRM", () => {
  let n = 0;
  bench("get_account (floor: p50 15 ms)", async () => {
    n = (n + 37) % 10_000;
    await account({ account: `c${n + 1}.example`, asOf }, { crm, segments });
  });
  for (const groupBy of GROUPINGS) {
    bench(
      `win_loss by ${groupBy} over 50,000 deals (floor: 150 ms)`,
      async () => {
        await winLoss({ groupBy, asOf }, { crm, segments });
      },
      { iterations: 5, time: 0 },
    );
  }
  const signals = (
    [
      "job_change",
      "new_executive",
      "lost_reason_shipped",
      "stalled_deal",
      "renewal_window",
      "competitor_mentioned",
      "property",
    ] as const
  ).map((detector) => ({
    name: detector,
    detector,
    object:
      detector === "job_change" || detector === "new_executive"
        ? ("contact" as const)
        : detector === "property"
          ? ("company" as const)
          : ("deal" as const),
    within_days: 120,
    ...(detector === "property" ? { where: ["legal_entities >= 11"] } : {}),
  }));
  const features = [{ name: "SSO", status: "shipped" as const, shipped: "2026-11-01" }];
  for (const signal of signals) {
    bench(
      `find_signals ${signal.name} (floor: 500 ms)`,
      async () => {
        await findSignals(
          { signal: signal.name, asOf },
          { crm, signals, segments, features, competitors: ["Closebook"] },
        );
      },
      { iterations: 3, time: 0 },
    );
  }
});
