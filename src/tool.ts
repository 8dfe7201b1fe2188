/** The contract between tools/ and the rest. Types only, and one identity function that infers them. */
import type * as z from "zod";
import type { Accounts } from "./accounts.ts";
import type { CheckRequest, QuotePriceRequest } from "./guard.ts";
import type { CheckResult } from "./guardrails/engine.ts";
import type { Quote } from "./guardrails/quote.ts";
import type { Brief, BriefRequest } from "./search/brief.ts";
import type { ReadRequest, ReadPassage } from "./search/read.ts";
import type { SearchRequest, SearchResult } from "./search/search.ts";
import type { Proposal } from "./proposals.ts";
import type { Deed, Written, WriteDesk } from "./writes/write.ts";

export const TOOLSETS = ["knowledge", "guardrails", "crm"] as const;
export type Toolset = (typeof TOOLSETS)[number];

/** Everything a tool may touch. */
export interface ToolContext {
  search(request: SearchRequest): Promise<SearchResult>;
  read(request: ReadRequest): Promise<ReadPassage>;
  /** `account`: a name, domain or id, whose facts open the brief. Throws as `accounts.account` does. */
  brief(request: Omit<BriefRequest, "about"> & { account?: string | undefined }): Promise<Brief>;
  /** The CRM and what the registers say about it. Opened on first use. */
  accounts: Accounts;
  checkDraft(request: CheckRequest): Promise<CheckResult>;
  quotePrice(request: QuotePriceRequest): Promise<Quote>;
  /** A draft document for the inbox of the knowledge folder. */
  propose(proposal: Proposal): Deed<Written>;
  /** Where writes are allowed or not, checked, confirmed and recorded. */
  desk(): Promise<WriteDesk>;
  /** What the user answered to the question that this call's tool has asked. */
  answer?: Answer;
}

/** What a user has to be asked before a result counts. */
export interface Question {
  /** Everything that the user must see to decide. */
  message: string;
  /** Comes back with the answer. */
  token: string;
}
export interface Answer {
  token: string;
  /** dismissed: the dialog was closed without a yes or no. */
  said: "yes" | "no" | "dismissed";
}

/** All four must be said: a client that finds none assumes the worst of each. */
export interface ToolAnnotations {
  readOnlyHint: boolean;
  destructiveHint: boolean;
  idempotentHint: boolean;
  openWorldHint: boolean;
}

export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  toolset: Toolset;
  description: string;
  annotations: ToolAnnotations;
  inputSchema: Input;
  outputSchema: Output;
  run(args: z.output<Input>, ctx: ToolContext): Promise<z.input<Output>>;
  /** The same result as text for a model: nothing of `structuredContent` that matters is missing from it. */
  render(result: z.output<Output>, args: z.output<Input>): string;
  /**
   * What the user must be asked before this result counts. A client that can ask is asked, and the tool runs again with
   * the answer in its context; any other client gets the result as it is.
   */
  question?(result: z.output<Output>): Question | undefined;
}

/** Infers the types of a tool from its schemas. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Tool<Input, Output>,
): Tool<Input, Output> {
  return tool;
}

/** A tool whose schemas are no longer known statically: what a server is handed. */
export type AnyTool = Pick<
  Tool,
  "name" | "title" | "toolset" | "description" | "annotations" | "inputSchema" | "outputSchema"
> & {
  run(args: never, ctx: ToolContext): Promise<unknown>;
  render(result: never, args: never): string;
  question?(result: never): Question | undefined;
};
