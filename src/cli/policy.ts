import { loadConfig } from "../config.ts";
import { formatPlace } from "../errors.ts";
import { openGuard } from "../guard.ts";
import type { LoadedPolicy } from "../guardrails/load.ts";
import { testPolicy } from "../guardrails/test-policy.ts";
import { openKnowledge } from "../knowledge.ts";
import { today } from "../search/search.ts";
import type { CommonOptions } from "./program.ts";
import { colors, EXIT, print, printJson } from "./terminal.ts";

export interface PolicyOptions extends CommonOptions {
  asOf?: string;
  json?: boolean;
}

/** `inhouse policy test`. */
export async function policyTest(options: PolicyOptions): Promise<void> {
  const config = loadConfig(options);
  const knowledge = openKnowledge({ config });
  try {
    const guard = openGuard(config, knowledge);
    const registers = await guard.registerProblems();
    await runPolicyTest(await guard.policy(), registers, options.asOf ?? today(), options);
  } finally {
    await knowledge.close();
  }
}

/**
 * Runs every example of the policy and names the rules that have none. `asOf`: the day they are judged on; `registers`:
 * what is wrong in the registers that rules judge by.
 */
async function runPolicyTest(
  policy: LoadedPolicy,
  registers: readonly string[],
  asOf: string,
  options: { json?: boolean } = {},
): Promise<void> {
  const result = { ...(await testPolicy(policy, asOf)), registers };
  if (result.failures.length > 0 || registers.length > 0) process.exitCode = EXIT.found;
  if (options.json === true) {
    printJson(result);
    return;
  }
  const c = colors.out;
  for (const { rule, expected, text, found, place } of result.failures) {
    print(
      `${place ? `${formatPlace(place)} ` : ""}${c.red(rule)}: ${expected === "valid" ? "found something in a valid example" : "found nothing in an invalid example"}`,
    );
    print(`  | ${text.replace(/\s+/g, " ").slice(0, 110)}`);
    if (found !== undefined) print(`  found: ${found}`);
  }
  for (const problem of registers) print(c.red(problem));
  if (result.untested.length > 0) print(c.yellow(`Without valid or invalid examples: ${result.untested.join(", ")}`));
  if (result.unchecked.length > 0)
    print(
      c.yellow(
        `Channels demand what no rule checks (add a rule of kind length, disclosure or voice): ${result.unchecked.join(", ")}`,
      ),
    );
  const outcome =
    result.failures.length === 0 ? c.green("all as expected") : c.red(`${result.failures.length} not as expected`);
  print(`${result.rules} rules, ${result.examples} examples: ${outcome}`);
}
