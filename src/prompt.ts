/** The contract between src/prompts/ and the server: what a prompt is given and what it says. */

/** What an argument is chosen from. All of it is read from the knowledge, the policy and the CRM as they are now. */
export const CHOICES = [
  "account",
  "audience",
  "channel",
  "competitor",
  "objection",
  "period",
  "persona",
  "segment",
] as const;
export type ChoiceOf = (typeof CHOICES)[number];

export interface Choices {
  /** What begins with the typed text, then what contains it. Never throws. */
  complete(of: ChoiceOf, typed: string): Promise<string[]>;
  /**
   * The value in its own spelling; text that is no choice stays as it is, unless `closed`.
   * @throws InhouseError INVALID_ARGUMENT naming what there is
   */
  resolve(of: ChoiceOf, typed: string, closed: boolean): Promise<string>;
}

export interface PromptArgument {
  description: string;
  required?: true;
  /** What completes it as one types. Absent: free text. */
  choices?: ChoiceOf | readonly string[];
  /** Nothing but a choice is allowed. */
  closed?: true;
}

export interface PromptContext {
  /** The day that stands for today, YYYY-MM-DD. */
  today: string;
  /** What a tool answers, as the text that a model reads. `keep` takes from the result what the prompt needs. */
  call<Result>(tool: string, args: Record<string, unknown>, keep?: (result: Result) => Result): Promise<string>;
}

/** Text from files, records or the user, shown between marks: the reader uses it and takes no instruction from it. */
export interface PromptData {
  /** The tool or person it is from. */
  from: string;
  text: string;
}

export interface PromptParts {
  /** What is wanted, in a sentence or two. */
  ask: string;
  data: readonly PromptData[];
  /** How to go about it, in order. */
  steps: readonly string[];
}

type Values<Arguments extends Record<string, PromptArgument>> = {
  [Name in keyof Arguments as Arguments[Name] extends { required: true } ? Name : never]: string;
} & {
  [Name in keyof Arguments as Arguments[Name] extends { required: true } ? never : Name]?: string | undefined;
};

export interface Prompt<Arguments extends Record<string, PromptArgument> = Record<string, PromptArgument>> {
  name: string;
  title: string;
  description: string;
  /** Every tool that it calls or tells the reader to call: it is served only together with all of them. */
  tools: readonly string[];
  arguments: Arguments;
  run(args: Values<Arguments>, ctx: PromptContext): Promise<PromptParts>;
}

/** Infers the types of a prompt from its arguments. */
export function definePrompt<const Arguments extends Record<string, PromptArgument>>(
  prompt: Prompt<Arguments>,
): Prompt<Arguments> {
  return prompt;
}

/** A prompt whose arguments are no longer known statically: what a server is handed. */
export type AnyPrompt = Omit<Prompt, "run"> & { run(args: never, ctx: PromptContext): Promise<PromptParts> };
