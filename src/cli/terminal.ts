/** What the commands share: streams, colours and the way out. Results go to stdout, everything else to stderr. */
import pc from "picocolors";
import { formatError, InhouseError } from "../errors.ts";

/** Exit codes of every command. */
export const EXIT = { done: 0, found: 1, usage: 2, outside: 3 } as const;

/** Said outright: left undecided, the library takes CI for a terminal. */
function colourful(stream: NodeJS.WriteStream): boolean {
  return (stream as Partial<NodeJS.WriteStream>).isTTY === true && process.env["NO_COLOR"] === undefined;
}

const out = pc.createColors(colourful(process.stdout));
const err = pc.createColors(colourful(process.stderr));
export const colors = { out, err };

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

const OUTSIDE: ReadonlySet<string> = new Set([
  "CRM_RATE_LIMITED",
  "CRM_UNAVAILABLE",
  "CRM_WRITE_UNKNOWN",
  "INDEX_WRITE_FAILED",
  "MODEL_UNAVAILABLE",
  "MODEL_WRITE_FAILED",
]);

/** Shows an error and sets the exit code. */
export function fail(error: unknown): void {
  const [first = "", ...rest] = formatError(error).split("\n");
  note([err.red(first), ...rest].join("\n"));
  if (process.env["INHOUSE_DEBUG"] !== undefined && error instanceof Error) note(err.dim(error.stack ?? ""));
  const outside = error instanceof InhouseError && OUTSIDE.has(error.code);
  process.exitCode = outside ? EXIT.outside : EXIT.usage;
}
