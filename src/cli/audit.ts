import { sampleAudit, tailAudit, verifyAudit } from "../audit/read.ts";
import type { AuditRecord } from "../audit/log.ts";
import { loadConfig } from "../config.ts";
import { auditPath } from "../context.ts";
import type { CommonOptions } from "./program.ts";
import { colors, EXIT, print, printJson } from "./terminal.ts";

export interface AuditOptions extends CommonOptions {
  count?: number;
  seed?: number;
  json?: boolean;
}

/** `inhouse audit verify | tail | sample`. */
export async function audit(what: "verify" | "tail" | "sample", options: AuditOptions): Promise<void> {
  const path = auditPath(loadConfig(options));
  const { count = 10, seed = 1 } = options;
  if (what === "verify") await runAuditVerify(path, options);
  else show(what === "tail" ? await tailAudit(path, count) : await sampleAudit(path, count, seed), options);
}

/** Checks the whole chain; says each line that was edited, removed or moved. */
async function runAuditVerify(path: string, options: AuditOptions = {}): Promise<void> {
  const report = await verifyAudit(path);
  if (report.problems.length > 0) process.exitCode = EXIT.found;
  if (options.json === true) {
    printJson(report);
    return;
  }
  const c = colors.out;
  for (const { line, what } of report.problems) print(`${path}:${line}: ${c.red(what)}`);
  if (report.unfinished)
    print(c.yellow("The last line was not finished when its process was killed. Nothing before it is affected."));
  print(
    `${report.entries} entries: ${report.problems.length === 0 ? c.green("the chain holds") : c.red("the chain is broken")}`,
  );
  print(`head ${report.head}`);
}

function show(records: readonly AuditRecord[], { json }: AuditOptions): void {
  if (json === true) {
    printJson(records);
    return;
  }
  const c = colors.out;
  for (const { seq, time, action, actor, verdict, rules, subject, detail } of records) {
    const outcome = verdict === undefined ? "" : ` ${verdict === "pass" ? c.green(verdict) : c.red(verdict)}`;
    const named = rules && rules.length > 0 ? ` ${rules.join(",")}` : "";
    const written = action.startsWith("write.") ? ` ${writtenWhat(detail ?? {})}` : "";
    print(`${seq} ${c.dim(time)} ${action}${outcome}${named}${written} ${c.dim(`${actor} ${subject.slice(0, 12)}`)}`);
  }
}

/** A step of a write: the tool, what it is about, and what came of it. */
function writtenWhat({ tool, about, type, id, error, via }: NonNullable<AuditRecord["detail"]>): string {
  const parts = [tool, about, type !== undefined && `${String(type)} ${String(id)}`, error, via && `by ${String(via)}`];
  return parts.filter((part) => part !== undefined && part !== false).join(": ");
}
