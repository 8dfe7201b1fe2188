/** What tools may touch, with every search, reading, brief, check and quote written to the audit log. */
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { AuditEntry, AuditLog } from "./audit/log.ts";
import type { Config } from "./config.ts";
import type { ToolContext } from "./tool.ts";
import type { WriteEvent } from "./writes/write.ts";

export const auditPath = (config: Config): string => join(config.dataDir, "audit.jsonl");

/** Appends without ever failing what is recorded: a problem is told once, for the log itself cannot say it. */
export interface Recorder {
  record(entry: Omit<AuditEntry, "subject"> & { text: string }): Promise<void>;
  /** Once the answer that is under way has gone out: it must not wait for a disk. */
  recordAfterwards(entry: Omit<AuditEntry, "subject"> & { text: string }): void;
  /** Resolves when everything is written and the log free for other processes. */
  flush(): Promise<void>;
}

export function openRecorder(config: Config, onProblem: (error: unknown) => void): Recorder {
  let log: Promise<AuditLog> | undefined;
  let last: Promise<void> = Promise.resolve();
  let told = false;
  async function append(entry: Parameters<Recorder["record"]>[0]): Promise<void> {
    try {
      log ??= import("./audit/log.ts").then(({ openAuditLog }) =>
        openAuditLog(auditPath(config), { includeText: config.audit.text }),
      );
      await (await log).append(entry);
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
      return { ...desk, audit: (event) => recorder.record(writeEntry(event, actor)) };
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
