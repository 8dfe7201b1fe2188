/** The words of the write protocol: what a write is, what its preview shows, and what the server keeps for it. */
import type { Ledger } from "./ledger.ts";

export interface FieldChange {
  field: string;
  /** null: there was none. */
  old: string | null;
  new: string | null;
  /** The same in words for people, where the values are ids: "Deal Stage", "Evaluation", "Contract sent". */
  shown?: { field: string; old: string | null; new: string | null };
}

export interface Preview {
  /** One line: what would be done to what. */
  summary: string;
  /** From the live values, read now. */
  changes: FieldChange[];
  /** The texts that the guardrails must see. */
  texts: string[];
  /** Who will read them. */
  readers: Readers;
  /** What the user should know before a yes. */
  warnings?: string[];
}

export interface Readers {
  audience: "internal" | "customer";
  /** One of the policy's channels; left out, or unknown to the policy, when none fits. */
  channel?: string;
}

/** One write, as a tool describes it. `Result` must survive JSON. */
export interface Write<Result> {
  tool: string;
  /** The arguments as they came, without the token. */
  args: Readonly<Record<string, unknown>>;
  preview(): Promise<Preview>;
  /** Names what is there right before the write and could be taken for it later. Left out: nothing could be. */
  existing?(): Promise<string[]>;
  /**
   * Makes the write, once. `at` is the time of the preview, so that a repetition would be the same. Calls `stillOurs`
   * right before it sends: it throws when another process has taken this one for dead.
   */
  execute(at: string, stillOurs: () => void): Promise<Result>;
  /** Looks whether the write was made after all; undefined when it was not. Asked after a crash or an unclear answer. */
  find(at: string, existing: readonly string[]): Promise<Result | undefined>;
  /** The written values, read again. */
  readBack(result: Result): Promise<FieldChange[]>;
}

export interface Verdict {
  /** unchecked: there is no policy to check against. */
  verdict: "pass" | "revise" | "approval" | "block" | "unchecked";
  /** One line each, with the rule's id. */
  findings: string[];
  rules: string[];
  policy_version?: string;
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
  check(texts: readonly string[], readers: Readers): Promise<Verdict>;
  audit(event: WriteEvent): Promise<void>;
  now?: () => Date;
  /** A confirmation that is "sending" and was not renewed for this long belongs to a process that died. */
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
  /** What reads otherwise than it was written, or could not be read again. */
  warnings: string[];
}

/** What a write does, without the tool and arguments that it belongs to. */
export type Deed<Result> = Omit<Write<Result>, "tool" | "args">;

/** What a write has made or changed. */
export interface Written {
  type: string;
  /** In the CRM, or the URI of a document. */
  id: string;
}
