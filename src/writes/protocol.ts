/**
 * Every write takes two steps that the server enforces: a preview that changes nothing, and a confirmation bound to
 * exactly what was previewed. What the write is, where the texts are checked and where the record is kept is handed in.
 */
import { formatError, InhouseError } from "../errors.ts";
import { carriedOutElsewhere, hold, isAbandoned, type Hold } from "./hold.ts";
import type { Entry } from "./ledger.ts";
import { checkArguments, checkFresh, digestOf, mintToken, readToken, type Claim } from "./token.ts";
import type { Confirmed, FieldChange, Prepared, Preview, Verdict, Write, WriteDesk, WriteEvent } from "./write.ts";

/** Final: asking again with the same token can't end otherwise. */
const REFUSED: ReadonlySet<string> = new Set(["CONFIRMATION_EXPIRED", "CONFIRMATION_MISMATCH", "WRITE_BLOCKED"]);

/** The first step. Changes nothing. Throws WRITES_DISABLED, or WRITE_BLOCKED when a guardrail refuses the text. */
export async function prepareWrite(write: Write<unknown>, desk: WriteDesk): Promise<Prepared> {
  requireAllowed(desk);
  const preview = await write.preview();
  const verdict = await checked(write, preview, desk);
  const digest = digestOf(write.tool, write.args);
  const { token, expiresAt } = mintToken(desk.key, { digest, state: digestOf(preview.changes) }, now(desk));
  const before = desk.ledger.lastDone(digest);
  const warnings = [
    ...(preview.warnings ?? []),
    ...(before ? [`Exactly this was written before, at ${before}. Confirm only if it should be there twice.`] : []),
  ];
  await record(desk, write, "write.preview", {
    summary: preview.summary,
    ...judged(verdict),
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
  const preview = await stillWanted(write, claim, desk);
  const existing = (await write.existing?.()) ?? [];
  const startedAt = now(desk);
  const taken = desk.ledger.claim(claim, write.tool, existing, startedAt);
  if (taken) return resume(write, claim, taken, desk);
  return holding(desk, claim, { startedAt, existing }, async (held) => {
    // What can't be recorded is not made, and its claim not left open.
    await record(desk, write, "write.confirmed", { via, summary: preview.summary }).catch((error: unknown) => {
      held.settle({ state: "failed", error: formatError(error) });
      throw error;
    });
    return send(write, claim, preview, held, desk);
  });
}

async function holding<T>(
  desk: WriteDesk,
  claim: Claim,
  { startedAt, existing }: { startedAt: Date; existing: readonly string[] },
  work: (held: Hold) => Promise<T>,
): Promise<T> {
  const held = hold(desk, claim, startedAt.toISOString(), existing);
  try {
    return await work(held);
  } finally {
    held.release();
  }
}

/** What stands between a confirmation and its sending: it is in time, the record is as it was shown, no guardrail blocks. */
async function stillWanted(write: Write<unknown>, claim: Claim, desk: WriteDesk): Promise<Preview> {
  const preview = await write.preview();
  checkFresh(claim, digestOf(preview.changes), now(desk));
  await checked(write, preview, desk);
  return preview;
}

/** The user said no, or closed the dialog: nothing is written, and the audit log says so. */
export async function declineWrite(
  write: Pick<Write<unknown>, "tool" | "args">,
  desk: WriteDesk,
  dismissed = false,
): Promise<never> {
  requireAllowed(desk);
  await record(desk, write, "write.declined", { dismissed });
  throw new InhouseError("WRITE_DECLINED", {
    what: `The user ${dismissed ? "closed the dialog without an answer" : "declined"}. Nothing was written.`,
    next: dismissed
      ? "Ask the user in the conversation. Only if they want it, call again without a token."
      : "Do not try again unless the user asks for it.",
  });
}

/** What was read back otherwise than it was sent: a rule of the CRM, or somebody else, has changed it. */
function differences(wanted: readonly FieldChange[], written: readonly FieldChange[]): string[] {
  return wanted.flatMap((change) => {
    const now = written.find((each) => each.field === change.field);
    return now === undefined || now.new === change.new ? [] : [`${change.field} reads otherwise than it was written.`];
  });
}

/** Throws WRITES_DISABLED. Read-only is looked at first: it wins over everything. */
export function requireAllowed(desk: Pick<WriteDesk, "allowWrites" | "readOnly">): void {
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
  const verdict = await desk.check(preview.texts, preview.readers);
  if (verdict.verdict !== "block") return verdict;
  await record(desk, write, "write.blocked", { summary: preview.summary, ...judged(verdict) });
  throw new InhouseError("WRITE_BLOCKED", {
    what: "A guardrail blocks this text. Nothing was written.",
    why: verdict.findings.join("\n"),
    next: "Mend what the findings name and ask for a new preview. check_draft shows the places and their fixes.",
  });
}

/** A verdict as the log keeps it: findings quote the text, which stays out of it. */
function judged({ verdict, rules, policy_version }: Verdict): Record<string, unknown> {
  return { verdict, rules, ...(policy_version !== undefined && { policy_version }) };
}

async function send<Result>(
  write: Write<Result>,
  claim: Claim,
  preview: Preview,
  held: Hold,
  desk: WriteDesk,
): Promise<Confirmed<Result>> {
  let result: Result;
  try {
    result = await write.execute(claim.issuedAt, () => {
      held.stillOurs();
    });
  } catch (thrown) {
    const error = thrown instanceof InhouseError ? thrown : brokeOff(thrown);
    // Another process has it: what becomes of it is no longer ours to say.
    if (error.code === "CONFIRMATION_USED") throw error;
    if (error.code !== "CRM_WRITE_UNKNOWN") {
      held.settle({ state: "failed", error: formatError(error) });
      await record(desk, write, "write.failed", { error: formatError(error) });
      throw error;
    }
    const found = await write.find(claim.issuedAt, held.existing).catch(() => undefined);
    if (found === undefined) {
      held.settle({ state: "unknown", error: formatError(error) });
      await record(desk, write, "write.unknown", { error: formatError(error) });
      throw error;
    }
    result = found;
  }
  const confirmed = await finish(write, result, held, desk, false);
  return { ...confirmed, warnings: [...confirmed.warnings, ...differences(preview.changes, confirmed.written)] };
}

/** Whatever breaks in the middle of a write leaves open whether it was made: only errors that we know say that it was not. */
function brokeOff(cause: unknown): InhouseError {
  return new InhouseError("CRM_WRITE_UNKNOWN", {
    what: "The write broke off: it may or may not have been made.",
    why: cause instanceof Error ? cause.message : String(cause),
    next: "Look at the record before trying again, or call again with the same token: it looks by itself.",
    cause,
  });
}

/** Somebody has used this confirmation before: a repetition, a second process, or a process that died meanwhile. */
async function resume<Result>(
  write: Write<Result>,
  claim: Claim,
  entry: Entry,
  desk: WriteDesk,
): Promise<Confirmed<Result>> {
  if (entry.state === "done") return told(write, entry.result as Result, desk, true);
  if (entry.state === "failed") {
    throw new InhouseError("CONFIRMATION_USED", {
      what: "This confirmation was used before, and the write failed. Nothing was written.",
      why: entry.error,
      next: "Call the tool again without a token for a new preview.",
    });
  }
  if (entry.state === "sending" && !isAbandoned(desk, entry.startedAt, now(desk))) throw carriedOutElsewhere();
  const startedAt = now(desk);
  if (!desk.ledger.takeOver(claim, entry.startedAt, startedAt))
    return resume(write, claim, desk.ledger.look(claim) ?? entry, desk);
  return holding(desk, claim, { startedAt, existing: entry.existing }, (held) =>
    carryOn(write, claim, entry.state, held, desk),
  );
}

/** Looked up before it is sent again: the process before may have died after the write and before the record of it. */
async function carryOn<Result>(
  write: Write<Result>,
  claim: Claim,
  state: "sending" | "unknown",
  held: Hold,
  desk: WriteDesk,
): Promise<Confirmed<Result>> {
  const found = await write.find(claim.issuedAt, held.existing);
  if (found !== undefined) return finish(write, found, held, desk, true);
  if (state === "sending") {
    const preview = await stillWanted(write, claim, desk).catch((error: unknown) => {
      if (error instanceof InhouseError && REFUSED.has(error.code))
        held.settle({ state: "failed", error: formatError(error) });
      throw error;
    });
    await record(desk, write, "write.confirmed", { resumed: true, summary: preview.summary });
    return send(write, claim, preview, held, desk);
  }
  held.settle({ state: "failed", error: "Looked up later: it was not made." });
  throw new InhouseError("CONFIRMATION_USED", {
    what: "The outcome of this confirmation was unclear; looked up now, the write was not made.",
    next: "Call the tool again without a token for a new preview.",
  });
}

async function finish<Result>(
  write: Write<Result>,
  result: Result,
  held: Hold,
  desk: WriteDesk,
  repeated: boolean,
): Promise<Confirmed<Result>> {
  held.settle({ state: "done", result });
  return told(write, result, desk, repeated);
}

/** The record of a finished write, and its values as they are now. It stays made when they can't be read. */
async function told<Result>(
  write: Write<Result>,
  result: Result,
  desk: WriteDesk,
  repeated: boolean,
): Promise<Confirmed<Result>> {
  await record(desk, write, "write.done", { result, ...(repeated && { repeated }) });
  try {
    return { result, written: await write.readBack(result), repeated, warnings: [] };
  } catch (error) {
    const warning = `It was written, but could not be read again: ${formatError(error)}`;
    return { result, written: [], repeated, warnings: [warning] };
  }
}

async function record(
  desk: WriteDesk,
  write: Pick<Write<unknown>, "tool" | "args">,
  event: WriteEvent["event"],
  detail: Record<string, unknown>,
): Promise<void> {
  await desk.audit({ event, tool: write.tool, args: write.args, detail });
}

function now(desk: WriteDesk): Date {
  return desk.now?.() ?? new Date();
}
