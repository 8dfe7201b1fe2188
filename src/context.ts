/** What tools may touch, with every search, reading, brief, check and quote written to the audit log. */
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { AuditEntry, AuditLog } from "./audit/log.ts";
import type { Config } from "./config.ts";
import { InhouseError } from "./errors.ts";
import type { ToolContext } from "./tool.ts";
import type { WriteEvent } from "./writes/write.ts";

export const auditPath = (config: Config): string => join(config.dataDir, "audit.jsonl");

/** Appends without ever failing what is recorded: a problem is told once, for the log itself cannot say it. */
export interface Recorder {
  record(entry: Omit<AuditEntry, "subject"> & { text: string }): Promise<void>;
  /** For what must not happen unrecorded: throws when the entry can't be written. */
  require(entry: Omit<AuditEntry, "subject"> & { text: string }): Promise<void>;
  /** Once the answer that is under way has gone out: it must not wait for a disk. */
  recordAfterwards(entry: Omit<AuditEntry, "subject"> & { text: string }): void;
  /** Resolves when everything is written and the log free for other processes. */
  flush(): Promise<void>;
}

export function openRecorder(config: Config, onProblem: (error: unknown) => void): Recorder {
  let log: Promise<AuditLog> | undefined;
  let last: Promise<void> = Promise.resolve();
  let told = false;
  async function write(entry: Parameters<Recorder["record"]>[0]): Promise<void> {
    log ??= import("./audit/log.ts").then(({ openAuditLog }) =>
      openAuditLog(auditPath(config), { includeText: config.audit.text }),
    );
    await (await log).append(entry);
  }
  async function append(entry: Parameters<Recorder["record"]>[0]): Promise<void> {
    try {
      await write(entry);
    } catch (error) {
      if (!told) onProblem(error);
      told = true;
    }
  }
  const keep = (written: Promise<void>): Promise<void> => {
    last = Promise.all([last, written]).then(() => undefined);
    return written;
  };
  return {
    record: (entry) => keep(append(entry)),
    async require(entry) {
      const written = write(entry);
      void keep(written.catch(() => undefined));
      await written.catch((error: unknown) => {
        throw error instanceof InhouseError ? unrecorded(error) : error;
      });
    },
    recordAfterwards(entry) {
      void keep(setImmediate().then(() => append(entry)));
    },
    async flush() {
      await last;
      await (await log?.catch(() => undefined))?.settled();
    },
  };
}

/** The same context with a record of what was asked of it. `actor`: who asks. */
export function recordedContext(context: ToolContext, recorder: Recorder, actor: string): ToolContext {
  return {
    ...context,
    async search(request) {
      const result = await context.search(request);
      recorder.recordAfterwards({
        action: "search",
        actor,
        text: request.query,
        detail: { hits: result.hits.length },
      });
      return result;
    },
    async read(request) {
      const passage = await context.read(request);
      recorder.recordAfterwards({ action: "read", actor, text: request.uri });
      return passage;
    },
    async brief(request) {
      const brief = await context.brief(request);
      recorder.recordAfterwards({ action: "brief", actor, text: request.task });
      return brief;
    },
    async checkDraft(request) {
      const result = await context.checkDraft(request);
      const { channel, audience, account } = request;
      // Awaited: a verdict that somebody acts on stands in the log first.
      await recorder.record({
        action: "check",
        actor,
        text: request.text,
        rules: [...new Set(result.findings.map(({ rule }) => rule))],
        policy_version: result.policy_version,
        verdict: result.verdict,
        detail: {
          ...(channel === undefined ? {} : { channel }),
          ...(audience === undefined ? {} : { audience }),
          ...(account === undefined ? {} : { account }),
        },
      });
      return result;
    },
    async desk() {
      const desk = await context.desk();
      return {
        ...desk,
        // What was made can't be taken back because its result can't be recorded; what is to come can.
        audit: (event) => recorder[AHEAD.has(event.event) ? "require" : "record"](writeEntry(event, actor)),
      };
    },
    async quotePrice(request) {
      const quote = await context.quotePrice(request);
      await recorder.record({
        action: "quote",
        actor,
        text: JSON.stringify(request),
        verdict: quote.allowed,
        detail: { plan: quote.plan },
      });
      return quote;
    },
  };
}

const AHEAD: ReadonlySet<WriteEvent["event"]> = new Set(["write.preview", "write.confirmed"]);

function unrecorded(error: InhouseError): InhouseError {
  const { code, what, why, next } = error;
  return new InhouseError(code, {
    what: "This write can't be recorded in the audit log, so it is not made.",
    why: why === undefined ? what : `${what} ${why}`,
    ...(next !== undefined && { next }),
    cause: error,
  });
}

/** A step of a write without its texts: which tool, on what, how it ended. */
function writeEntry({ event, tool, args, detail }: WriteEvent, actor: string): Parameters<Recorder["record"]>[0] {
  const { verdict, rules, policy_version, summary, result, error, ...rest } = detail;
  const plain = Object.entries({ ...rest, about: summary, ...(result as object | undefined) });
  const told = plain.filter((entry): entry is [string, string | boolean] =>
    /^(?:string|boolean)$/.test(typeof entry[1]),
  );
  return {
    action: event,
    actor,
    text: JSON.stringify(args),
    ...(Array.isArray(rules) && { rules: rules as string[] }),
    ...(typeof policy_version === "string" && { policy_version }),
    ...(typeof verdict === "string" && { verdict }),
    // Of an error only its code: its words may quote what was to be written.
    detail: {
      tool,
      ...Object.fromEntries(told),
      ...(typeof error === "string" && { error: error.split(":")[0] ?? "" }),
    },
  };
}
