/** A policy ready to be checked against: rules compiled, names matched, everything hashed into a version. */
import { createHash } from "node:crypto";
import { createLexicon, type CheckContext, type CompanyData, type Lexicon } from "./context.ts";
import type { Facts } from "./facts.ts";
import type { RuleHead } from "./kinds/kind.ts";
import { kindOf, type Channel, type Rule } from "./policy-schema.ts";

interface CompiledRule {
  rule: Rule;
  head: RuleHead;
  compiled: unknown;
}

export interface Policy {
  rules: readonly Rule[];
  channels: readonly Channel[];
  company: CompanyData;
  /** Names the rules, channels and facts that a verdict rests on. */
  version: string;
  lexicon: Lexicon;
  compiled: readonly CompiledRule[];
  embed?: CheckContext["embed"];
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([key, inner]) => [key, canonical(inner)]),
    );
  }
  return value;
}

/** A short hash of everything a verdict depends on; the order of rules, channels and keys does not matter. */
function versionOf(rules: readonly Rule[], channels: readonly Channel[], facts: Facts, company: CompanyData): string {
  const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const text = JSON.stringify(canonical({ rules: byId(rules), channels: byId(channels), facts, company }));
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

export interface PolicyInput {
  rules: readonly Rule[];
  channels?: readonly Channel[];
  facts: Facts;
  company?: CompanyData;
  textlintRules?: Lexicon["textlintRules"];
  embed?: CheckContext["embed"];
}

/** Thrown by compilePolicy with the id of the rule whose parameters do not hold. */
export class RuleProblem extends Error {
  readonly rule: string;
  constructor(rule: string, message: string) {
    super(message);
    this.rule = rule;
  }
}

export function compilePolicy(input: PolicyInput): Policy {
  const { rules, channels = [], facts, company = { names: [], competitors: [] } } = input;
  const lexicon = createLexicon(facts, company, input.textlintRules);
  const compiled = rules.map((rule): CompiledRule => {
    try {
      return { rule, head: rule, compiled: kindOf(rule.kind).compile(rule, lexicon) };
    } catch (error) {
      throw new RuleProblem(rule.id, error instanceof Error ? error.message : String(error));
    }
  });
  // Order-independence begins here: whatever the files' order, rules run in the order of their ids.
  compiled.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  return {
    rules,
    channels,
    company,
    version: versionOf(rules, channels, facts, company),
    lexicon,
    compiled,
    ...(input.embed ? { embed: input.embed } : {}),
  };
}
