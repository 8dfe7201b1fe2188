import { loadConfig } from "../config.ts";
import { checkCrm } from "../crm-health.ts";
import { openGuard } from "../guard.ts";
import { checkHealth } from "../health.ts";
import { openKnowledge } from "../knowledge.ts";
import type { CommonOptions } from "./program.ts";
import { colors, EXIT, print, printJson } from "./terminal.ts";

export interface DoctorOptions extends CommonOptions {
  json?: boolean;
}

/** Prints every check with how to mend it; exits 2 when something is broken. */
export async function doctor(options: DoctorOptions, version: string): Promise<void> {
  const config = loadConfig(options, process.env, { missing: true });
  const knowledge = openKnowledge({ config });
  try {
    const [found, crm] = await Promise.all([
      checkHealth(knowledge, version, { guard: openGuard(config, knowledge), deep: true }),
      checkCrm(config),
    ]);
    const health = {
      ...found,
      ok: found.ok && crm.every(({ state }) => state !== "problem"),
      checks: [...found.checks, ...crm],
    };
    if (options.json === true) printJson(health);
    else {
      const c = colors.out;
      const sign = { ok: c.green("✓"), warning: c.yellow("!"), problem: c.red("✗") };
      for (const { name, state, message, mend } of health.checks) {
        print(`${sign[state]} ${c.bold(name)}: ${message}${mend === undefined ? "" : `\n    ${mend}`}`);
      }
      print(
        health.ok ? c.green("Everything that is needed works.") : c.red("Something has to be mended; see ✗ above."),
      );
    }
    process.exitCode = health.ok ? EXIT.done : EXIT.usage;
  } finally {
    await knowledge.close();
  }
}
