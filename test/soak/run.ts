/** Bad days at length: kills, crowds, many files, long hours. Bounded in time; exits 1 when anything is not as it should be. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { crowd } from "./crowd.ts";
import { kills } from "./kills.ts";
import { longRun } from "./long-run.ts";
import { manyFiles } from "./many-files.ts";
import { say } from "./soak-base.ts";

async function tests(args: string[], env: Record<string, string> = {}): Promise<void> {
  const child = spawn("npx", ["vitest", "run", ...args], { stdio: "inherit", env: { ...process.env, ...env } });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`The tests ended with ${String(code)}.`);
}

/** HubSpot's faults and long imports, which are written as tests. */
async function crm(): Promise<string> {
  await tests(["--config", "test/soak/vitest-soak.ts"]);
  return "every confirmed write was made once, and every import ended whole";
}

/** All held-out drafts with the model, which `npm test` spares most of those that were worked through. */
async function drafts(): Promise<string> {
  await tests(["test/guardrails/held-out.test.ts"], { WHOLE: "1" });
  return "semantic rules find nothing wrong in drafts that they have nothing to say on";
}

const PARTS = { longRun, kills, crowd, manyFiles, crm, drafts };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  say(`There is no part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}.`);
  process.exit(2);
}

let failed = 0;
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = performance.now();
  try {
    const result = await part();
    say(`ok   ${name}: ${result} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
  } catch (error) {
    failed++;
    say(`FAIL ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
