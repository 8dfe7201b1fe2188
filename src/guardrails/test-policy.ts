/** Runs the examples that rules carry: what is valid must pass, what is invalid must be found. */
import { checkDraft } from "./engine.ts";
import type { LoadedPolicy } from "./load.ts";
import type { Example, Rule } from "./policy-schema.ts";
import type { ErrorPlace } from "../errors.ts";

export interface ExampleFailure {
  rule: string;
  expected: "valid" | "invalid";
  text: string;
  /** What was found in a valid example. */
  found?: string;
  place?: ErrorPlace;
}

export interface PolicyTest {
  rules: number;
  examples: number;
  failures: ExampleFailure[];
  /** Rules without a valid or without an invalid example. */
  untested: string[];
  /** What channels demand and no rule checks: "sms: limit". */
  unchecked: string[];
}

/** `asOf`: the day on which examples are judged that do not say one themselves. */
export async function testPolicy(policy: LoadedPolicy, asOf: string): Promise<PolicyTest> {
  const result: PolicyTest = {
    rules: policy.rules.length,
    examples: 0,
    failures: [],
    untested: [],
    unchecked: unchecked(policy),
  };
  for (const rule of policy.rules) {
    const { valid = [], invalid = [] } = rule.examples ?? {};
    if (valid.length === 0 || invalid.length === 0) result.untested.push(rule.id);
    for (const [expected, list] of [
      ["valid", valid],
      ["invalid", invalid],
    ] as const) {
      for (const [index, example] of list.entries()) {
        result.examples += 1;
        const findings = await findingsOf(policy, rule, example, asOf);
        if (findings.length > 0 === (expected === "invalid")) continue;
        const place = policy.exampleAt(rule.id, expected, index);
        const found = findings[0];
        result.failures.push({
          rule: rule.id,
          expected,
          text: typeof example === "string" ? example : example.text,
          ...(found ? { found: `${found.excerpt}: ${found.message}` } : {}),
          ...(place ? { place } : {}),
        });
      }
    }
  }
  return result;
}

/** Channels are data: their limits and disclosures count only where a rule that names no others looks at them. */
function unchecked({ channels, rules }: LoadedPolicy): string[] {
  return channels.flatMap((channel) => {
    const names = [channel.id, channel.name, ...(channel.aliases ?? [])];
    const here = rules.filter((rule) => rule.channels?.some((name) => names.includes(name)) ?? true);
    const demands: Record<string, boolean> = {
      limit:
        channel.limit !== undefined &&
        !here.some((rule) => rule.kind === "length" && rule.max === undefined && rule.part !== "subject"),
      subject_limit:
        channel.subject_limit !== undefined &&
        !here.some((rule) => rule.kind === "length" && rule.max === undefined && rule.part === "subject"),
      exclamation_marks: channel.exclamation_marks !== undefined && !here.some((rule) => rule.kind === "voice"),
      emoji: channel.emoji !== undefined && channel.emoji !== true && !here.some((rule) => rule.kind === "voice"),
    };
    const notices = here.flatMap((rule) => (rule.kind === "disclosure" && rule.when === undefined ? [rule] : []));
    for (const disclosure of channel.disclosures ?? [])
      demands[`disclosure ${disclosure}`] = !notices.some(({ require: required, any_of: wordings }) =>
        required === undefined && wordings === undefined
          ? true
          : [...(required ?? []), ...(wordings ?? [])].includes(disclosure),
      );
    return Object.entries(demands).flatMap(([demand, missing]) => (missing ? [`${channel.id}: ${demand}`] : []));
  });
}

async function findingsOf(policy: LoadedPolicy, rule: Rule, example: Example, asOf: string) {
  const draft = typeof example === "string" ? { text: example } : example;
  const input = {
    text: draft.text,
    channel: draft.channel ?? rule.channels?.[0],
    audience: draft.audience ?? rule.audience?.[0],
    account: draft.account,
    asOf: draft.as_of ?? policy.examplesAsOf.get(rule.id) ?? asOf,
  };
  return (await checkDraft(policy, input, { only: rule.id })).findings;
}
