/** Bad days at length: kills, crowds, many files, long hours. Bounded in time; exits 1 when anything is not as it should be. */
import { performance } from "node:perf_hooks";
import { crowd } from "./crowd.ts";
import { kills } from "./kills.ts";
import { longRun } from "./long-run.ts";
import { manyFiles } from "./many-files.ts";
import { say } from "./soak-base.ts";

const PARTS = { longRun, kills, crowd, manyFiles };
const wanted = process.argv.slice(2);

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
