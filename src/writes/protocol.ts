/**
 * Every write takes two steps that the server enforces: a preview that changes nothing, and a confirmation bound to
 * exactly what was previewed. What the write is, where the texts are checked and where the record is kept is handed in.
 */
import { formatError, InhouseError } from "../errors.ts";
import type { Entry, Ledger } from "./ledger.ts";
import { checkArguments, checkFresh, digestOf, mintToken, readToken, type Claim } from "./token.ts";

export interface FieldChange {
  field: string;
  /** null: there was none. */
  old: string | null;
  new: string | null;
}

export interface Preview {
  /** One line: what would be done to what. */
  summary: string;
  /** From the live values, read now. */
  changes: FieldChange[];
  /** The texts that the guardrails must see. */
  texts: string[];
}

/** One write, as a tool describes it. `Result` must survive JSON. */
export interface Write<Result> {
  tool: string;
  /** The arguments as they came, without the token. */
  args: Readonly<Record<string, unknown>>;
  preview(): Promise<Preview>;
  /** Makes the write, once. `at` is the time of the preview, so that a repetition would be the same. */
  execute(at: string): Promise<Result>;
  /** Looks whether the write was made after all; undefined when it was not. Asked after a crash or an unclear answer. */
  find(at: string): Promise<Result | undefined>;
  /** The written values, read again. */
  readBack(result: Result): Promise<FieldChange[]>;
}

export interface Verdict {
  verdict: "pass" | "warn" | "block";
  /** One line each, with the rule's id. */
  findings: string[];
}

export interface WriteEvent {
  event:
    | "write.preview"
    | "write.blocked"
    | "write.confirmed"
    | "write.done"
    | "write.failed"
    | "write.unknown"
    | "write.declined";
  tool: string;
  args: Readonly<Record<string, unknown>>;
  detail: Record<string, unknown>;
}

export interface WriteDesk {
  allowWrites: boolean;
  /** Wins over `allowWrites`. */
  readOnly: boolean;
  key: Buffer;
  ledger: Ledger;
  check(texts: readonly string[]): Promise<Verdict>;
  audit(event: WriteEvent): Promise<void>;
  now?: () => Date;
  /** A confirmation that is still "sending" after this long belongs to a process that died. */
  abandonedAfterMs?: number;
}

export interface Prepared extends Preview {
  verdict: Verdict;
  confirmation_token: string;
  expires_at: string;
  warnings: string[];
}
export interface Confirmed<Result> {
  result: Result;
  /** The values as they are now. */
  written: FieldChange[];
  /** true: this confirmation had been used before; nothing was written again. */
  repeated: boolean;
}

const ABANDONED_MS = 60_000;

/** The first step. Changes nothing. Throws WRITES_DISABLED, or WRITE_BLOCKED when a guardrail refuses the text. */
export async function prepareWrite(write: Write<unknown>, desk: WriteDesk): Promise<Prepared> {
  requireAllowed(desk);
  const preview = await write.preview();
  const verdict = await checked(write, preview, desk);
  const digest = digestOf(write.tool, write.args);
  const { token, expiresAt } = mintToken(desk.key, { digest, state: digestOf(preview.changes) }, now(desk));
  const before = desk.ledger.lastDone(digest);
  const warnings = before
    ? [`Exactly this was written before, at ${before}. Confirm only if it should be there twice.`]
    : [];
  await record(desk, write, "write.preview", {
    summary: preview.summary,
    verdict: verdict.verdict,
    findings: verdict.findings,
  });
  return { ...preview, verdict, confirmation_token: token, expires_at: expiresAt, warnings };
}

/**
 * The second step, after the user said yes: by handing back the token, or in a dialog. Made exactly once per token:
 * again with the same token it returns the recorded result. Throws the CONFIRMATION_ errors, WRITE_BLOCKED, the error of
 * the write itself, or CRM_WRITE_UNKNOWN with how to find out.
 */
export async function confirmWrite<Result>(
  write: Write<Result>,
  token: string,
  desk: WriteDesk,
  via: "token" | "dialog" = "token",
): Promise<Confirmed<Result>> {
  requireAllowed(desk);
  const claim = readToken(desk.key, token);
  checkArguments(claim, digestOf(write.tool, write.args));
  const before = desk.ledger.look(claim);
  if (before) return resume(write, claim, before, desk);
  const preview = await write.preview();
  checkFresh(claim, digestOf(preview.changes), now(desk));
  await checked(write, preview, desk);
  const taken = desk.ledger.claim(claim, write.tool, now(desk));
  if (taken) return resume(write, claim, taken, desk);
  await record(desk, write, "write.confirmed", { via, summary: preview.summary });
  return send(write, claim, desk);
}

/** The user said no: nothing is written, and the audit log says so. */
export async function declineWrite(write: Write<unknown>, desk: WriteDesk): Promise<never> {
  await record(desk, write, "write.declined", {});
  throw new InhouseError("WRITE_DECLINED", {
    what: "The user declined. Nothing was written.",
    next: "Do not try again unless the user asks for it.",
  });
}

function requireAllowed(desk: WriteDesk): void {
  if (desk.readOnly) {
    throw new InhouseError("WRITES_DISABLED", {
      what: "This server is read-only (--read-only).",
      next: "Give the text to the user to enter by hand, or ask them to start Inhouse without --read-only.",
    });
  }
  if (!desk.allowWrites) {
    throw new InhouseError("WRITES_DISABLED", {
      what: "Writes are off.",
      why: "They are off by default.",
      next: "Ask the user to start Inhouse with --allow-writes.",
    });
  }
}

async function checked(write: Write<unknown>, preview: Preview, desk: WriteDesk): Promise<Verdict> {
  const verdict = await desk.check(preview.texts);
  if (verdict.verdict !== "block") return verdict;
  await record(desk, write, "write.blocked", { summary: preview.summary, findings: verdict.findings });
  throw new InhouseError("WRITE_BLOCKED", {
    what: "A guardrail blocks this text. Nothing was written.",
    why: verdict.findings.join("\n"),
    next: "Mend what the findings name and ask for a new preview. check_draft shows the places and their fixes.",
  });
}

async function send<Result>(write: Write<Result>, claim: Claim, desk: WriteDesk): Promise<Confirmed<Result>> {
  let result: Result;
  try {
    result = await write.execute(claim.issuedAt);
  } catch (error) {
    const unclear = error instanceof InhouseError && error.code === "CRM_WRITE_UNKNOWN";
    if (!unclear) {
      desk.ledger.settle(claim, { state: "failed", error: formatError(error) }, now(desk));
      await record(desk, write, "write.failed", { error: formatError(error) });
      throw error;
    }
    const found = await write.find(claim.issuedAt).catch(() => undefined);
    if (found === undefined) {
      desk.ledger.settle(claim, { state: "unknown", error: formatError(error) }, now(desk));
      await record(desk, write, "write.unknown", { error: formatError(error) });
      throw error;
    }
    result = found;
  }
  return finish(write, claim, result, desk, false);
}

/** Somebody has used this confirmation before: a repetition, a second process, or a process that died meanwhile. */
async function resume<Result>(
  write: Write<Result>,
  claim: Claim,
  entry: Entry,
  desk: WriteDesk,
): Promise<Confirmed<Result>> {
  if (entry.state === "done") return repeatOf(write, entry.result as Result, desk);
  if (entry.state === "failed") {
    throw new InhouseError("CONFIRMATION_USED", {
      what: "This confirmation was used before, and the write failed. Nothing was written.",
      why: entry.error,
      next: "Call the tool again without a token for a new preview.",
    });
  }
  const age = now(desk).getTime() - Date.parse(entry.startedAt);
  if (entry.state === "sending" && age < (desk.abandonedAfterMs ?? ABANDONED_MS)) {
    throw new InhouseError("CONFIRMATION_USED", {
      what: "This confirmation is being carried out right now by another call.",
      next: "Wait a minute and call again with the same token: the answer will be its result.",
    });
  }
  if (!desk.ledger.takeOver(claim, entry.startedAt, now(desk)))
    return resume(write, claim, desk.ledger.look(claim) ?? entry, desk);
  // Looked up before it is sent again: the process before may have died after the write and before the record of it.
  const found = await write.find(claim.issuedAt);
  if (found !== undefined) return finish(write, claim, found, desk, true);
  if (entry.state === "sending") {
    await record(desk, write, "write.confirmed", { resumed: true });
    return send(write, claim, desk);
  }
  desk.ledger.settle(claim, { state: "failed", error: "Looked up later: it was not made." }, now(desk));
  throw new InhouseError("CONFIRMATION_USED", {
    what: "The outcome of this confirmation was unclear; looked up now, the write was not made.",
    next: "Call the tool again without a token for a new preview.",
  });
}

async function finish<Result>(
  write: Write<Result>,
  claim: Claim,
  result: Result,
  desk: WriteDesk,
  repeated: boolean,
): Promise<Confirmed<Result>> {
  desk.ledger.settle(claim, { state: "done", result }, now(desk));
  const written = await write.readBack(result);
  await record(desk, write, "write.done", { result, written, ...(repeated && { repeated }) });
  return { result, written, repeated };
}

async function repeatOf<Result>(write: Write<Result>, result: Result, desk: WriteDesk): Promise<Confirmed<Result>> {
  await record(desk, write, "write.done", { result, repeated: true });
  return { result, written: await write.readBack(result), repeated: true };
}

async function record(
  desk: WriteDesk,
  write: Write<unknown>,
  event: WriteEvent["event"],
  detail: Record<string, unknown>,
): Promise<void> {
  await desk.audit({ event, tool: write.tool, args: write.args, detail });
}

function now(desk: WriteDesk): Date {
  return desk.now?.() ?? new Date();
}
