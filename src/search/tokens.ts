/** Tokens as a client's model counts them (o200k), for budgets. The tokenizer is loaded on first use. */

type CountTokens = (text: string) => number;
let counter: Promise<CountTokens> | undefined;

/** The o200k token counter of the process. */
export function loadTokenCounter(): Promise<CountTokens> {
  counter ??= import("gpt-tokenizer/encoding/o200k_base").then(
    ({ countTokens }) =>
      (text) =>
        // Knowledge may contain text that looks like a special token; it is counted as plain text.
        countTokens(text, { disallowedSpecial: new Set() }),
  );
  return counter;
}
