/** A confirmation in the hands of this process: alive for the others while it works, and its own until it sends. */
import { InhouseError } from "../errors.ts";
import type { Settled } from "./ledger.ts";
import type { Claim } from "./token.ts";
import type { WriteDesk } from "./write.ts";

const ABANDONED_MS = 60_000;

export interface Hold {
  /** What was there before the write began, as the write itself listed it. */
  existing: readonly string[];
  /** Throws CONFIRMATION_USED when another process has taken the confirmation over: this one must not send any more. */
  stillOurs(): void;
  /** What became of it. A success counts in any case, a failure only while the confirmation is ours. */
  settle(outcome: Settled): void;
  release(): void;
}

/** When the process that carries out a confirmation counts as dead: it has not been heard of for so long. */
export function isAbandoned(desk: WriteDesk, startedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(startedAt) >= abandonedAfter(desk);
}

/** @param startedAt as the ledger has it since this process claimed it or took it over */
export function hold(desk: WriteDesk, claim: Claim, startedAt: string, existing: readonly string[]): Hold {
  let ours = startedAt;
  const clock = (): Date => desk.now?.() ?? new Date();
  function renew(): boolean {
    const now = clock();
    if (!desk.ledger.takeOver(claim, ours, now)) return false;
    ours = now.toISOString();
    return true;
  }
  const beat = setInterval(
    () => {
      try {
        if (!renew()) clearInterval(beat);
      } catch {
        // The ledger is closed or locked: what this means is decided where the confirmation is next needed.
      }
    },
    abandonedAfter(desk) / 4,
  ).unref();
  return {
    existing,
    stillOurs() {
      if (!renew()) throw carriedOutElsewhere();
    },
    settle: (outcome) => {
      desk.ledger.settle(claim, outcome, clock(), ours);
    },
    release: () => {
      clearInterval(beat);
    },
  };
}

export function carriedOutElsewhere(): InhouseError {
  return new InhouseError("CONFIRMATION_USED", {
    what: "This confirmation is being carried out right now by another call.",
    next: "Wait a minute and call again with the same token: the answer will be its result.",
  });
}

function abandonedAfter({ abandonedAfterMs = ABANDONED_MS }: WriteDesk): number {
  return abandonedAfterMs;
}
