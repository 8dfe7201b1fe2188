/** What every kind of rule is: the form of its parameters, their preparation, and the check. All pure. */
import type * as z from "zod";
import type { CheckContext, Lexicon } from "../context.ts";

export interface RuleHead {
  id: string;
  severity: "block" | "approval" | "revise";
  message?: string | undefined;
  why?: string | undefined;
  link?: string | undefined;
  approver?: string | undefined;
}

export interface Fix {
  start: number;
  end: number;
  replacement: string;
}

/** What a kind reports; the engine adds the rule, the place in lines and the excerpt. Offsets into the original text. */
export interface Hit {
  start: number;
  end: number;
  /** One sentence with the particulars: what was found and what is allowed. */
  detail: string;
  /** Milder than the rule's own severity, where the facts say so: "VP Sales may approve this". */
  severity?: "block" | "approval" | "revise";
  approver?: string | undefined;
  /** Where the fact stands that the text goes against. */
  citation?: string | undefined;
  fix?: Fix | undefined;
  /** The fix takes the text as it is written: the marks inside it are part of what it replaces. */
  written?: boolean;
}

export interface Kind<Shape extends z.ZodRawShape = z.ZodRawShape, Compiled = unknown> {
  /** The kind's own parameters. */
  schema: Shape;
  /** Prepares a rule once per policy: patterns, matchers, limits. Throws a plain Error with what is wrong in it. */
  compile(rule: RuleHead & z.output<z.ZodObject<Shape>>, lexicon: Lexicon): Compiled;
  check(compiled: Compiled, context: CheckContext): Hit[] | Promise<Hit[]>;
}

/** For type inference, nothing else. */
export function defineKind<Shape extends z.ZodRawShape, Compiled>(kind: Kind<Shape, Compiled>): Kind<Shape, Compiled> {
  return kind;
}

const RANK = { block: 3, approval: 2, revise: 1 } as const;
/** The milder of what the rule says and what the facts say. */
export function milder(a: keyof typeof RANK, b: keyof typeof RANK): keyof typeof RANK {
  return RANK[a] <= RANK[b] ? a : b;
}
