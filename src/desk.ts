/** Where writes are decided on: whether they are allowed, what the guardrails say, and the ledger that makes each once. */
import { join } from "node:path";
import type { Config } from "./config.ts";
import { readsLikeInstruction } from "./documents/instructions.ts";
import { InhouseError } from "./errors.ts";
import type { Guard } from "./guard.ts";
import type { Finding } from "./guardrails/engine.ts";
import type { Severity } from "./guardrails/policy-schema.ts";
import { privateDatabase, privateFolder } from "./private-files.ts";
import { requireAllowed } from "./writes/protocol.ts";
import type { Readers, Verdict, WriteDesk } from "./writes/write.ts";

export interface WritePermission {
  allowWrites: boolean;
  /** Wins over `allowWrites`. */
  readOnly: boolean;
}

export interface Desk {
  /** Throws WRITES_DISABLED before anything is opened. */
  open(): Promise<WriteDesk>;
  close(): Promise<void>;
}

const RANK: Readonly<Record<Severity | "pass", number>> = { block: 3, approval: 2, revise: 1, pass: 0 };

/** Opens nothing yet. What is written is recorded by whoever replaces `audit`. */
export function openDesk(config: Config, guard: Guard, permission: WritePermission): Desk {
  let opened: Promise<Pick<WriteDesk, "key" | "ledger">> | undefined;
  async function keyAndLedger(): Promise<Pick<WriteDesk, "key" | "ledger">> {
    const [{ signingKey }, { openLedger }] = await Promise.all([
      import("./writes/key.ts"),
      import("./writes/ledger.ts"),
    ]);
    const ledger = join(config.dataDir, "writes.db");
    privateFolder(config.dataDir);
    privateDatabase(ledger);
    const key = await signingKey(join(config.dataDir, "confirmation.key"));
    return { key, ledger: openLedger(ledger) };
  }
  return {
    async open() {
      requireAllowed(permission);
      opened ??= keyAndLedger();
      opened.catch(() => (opened = undefined));
      return {
        ...permission,
        ...(await opened),
        check: (texts, readers) => check(guard, texts, readers),
        audit: () => Promise.resolve(),
      };
    },
    async close() {
      (await opened?.catch(() => undefined))?.ledger.close();
      opened = undefined;
    },
  };
}

async function check(guard: Guard, texts: readonly string[], readers: Readers): Promise<Verdict> {
  // An amount or a stage says nothing: no need to read the policy for it.
  if (texts.length === 0) return { verdict: "pass", findings: [], rules: [] };
  const policy = await guard.policy().catch((error: unknown) => {
    if (error instanceof InhouseError && error.code === "NOT_FOUND") return undefined;
    throw error;
  });
  const steering: Verdict["findings"] = texts.some(readsLikeInstruction)
    ? ["revise: the text reads like an instruction to an assistant, and assistants will read it there."]
    : [];
  if (policy === undefined)
    return { verdict: "unchecked", findings: ["There is no policy to check against.", ...steering], rules: [] };
  const channel = policy.channels.find(({ id, aliases }) => [id, ...(aliases ?? [])].includes(readers.channel ?? ""));
  const results = await Promise.all(
    texts.map((text) => guard.checkDraft({ text, audience: readers.audience, channel: channel?.id })),
  );
  const weighed = results.flatMap(({ findings }) =>
    findings.flatMap((finding) => {
      const severity = weigh(finding, readers);
      return severity === undefined ? [] : [{ ...finding, severity }];
    }),
  );
  const severities = [...weighed.map(({ severity }) => severity), ...(steering.length > 0 ? ["revise" as const] : [])];
  return {
    verdict: severities.reduce<Severity | "pass">((worst, each) => (RANK[each] > RANK[worst] ? each : worst), "pass"),
    findings: [...weighed.map(line), ...steering],
    rules: [...new Set(weighed.map(({ rule }) => rule))],
    policy_version: policy.version,
  };
}

/**
 * What colleagues write to each other is no offer and no claim: "they want 40 % off" has to be writable. Only what does
 * not belong into a CRM at all (keys, bank data, private facts) is refused there; the rest is shown when it is grave.
 */
function weigh({ kind, severity }: Finding, { audience }: Readers): Severity | undefined {
  if (audience === "customer" || kind === "privacy") return severity;
  return severity === "revise" ? undefined : "revise";
}

function line({ severity, rule, message, excerpt, approver }: Finding): string {
  return `${severity} ${rule}: ${message} "${excerpt}"${approver === undefined ? "" : ` Approval: ${approver}.`}`;
}
