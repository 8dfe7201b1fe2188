/** What a health check found, and the words that checks share. */
import { InhouseError } from "./errors.ts";

export interface HealthCheck {
  name: string;
  state: "ok" | "warning" | "problem";
  message: string;
  mend?: string;
}

/** The first few. */
export const list = (items: readonly string[]) =>
  items.slice(0, 5).join("; ") + (items.length > 5 ? `; and ${String(items.length - 5)} more` : "");

export const countOf = (number: number, what: string) => `${String(number)} ${what}${number === 1 ? "" : "s"}`;

/** What kept a check from being made. `mend`: what helps against a failure that says nothing of that itself. */
export function problemOf(name: string, error: unknown, mend?: string): HealthCheck {
  const [message, next] = error instanceof InhouseError ? [error.what, error.next] : [String(error), mend];
  return { name, state: "problem", message, ...(next !== undefined && { mend: next }) };
}
