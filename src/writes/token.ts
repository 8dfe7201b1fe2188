/** Confirmation tokens: signed, expiring, bound to one tool and its exact arguments. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { InhouseError } from "../errors.ts";

export const TOKEN_MINUTES = 10;

export interface Claim {
  /** Names this confirmation in the ledger: it may be used once. */
  nonce: string;
  /** What was confirmed: the tool and its arguments. */
  digest: string;
  /**
   * The live values of the preview. When they change before the confirmation comes, what would be overwritten is no
   * longer what the user has seen.
   */
  state: string;
  issuedAt: string;
}

/** 128 bits: enough that nobody finds other arguments with the same digest, short enough that a model copies the token right. */
const DIGEST_BYTES = 16;
const NONCE_BYTES = 12;
const TIME_BYTES = 6;

export function digestOf(...parts: readonly unknown[]): string {
  return createHash("sha256").update(canonicalJson(parts)).digest().subarray(0, DIGEST_BYTES).toString("base64url");
}

/** JSON with sorted keys and without undefined values: equal arguments are equal bytes, whatever their order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

export function mintToken(
  key: Buffer,
  bound: Pick<Claim, "digest" | "state">,
  now: Date,
): { token: string; expiresAt: string } {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(now.getTime(), 0, TIME_BYTES);
  const bytes = (text: string): Buffer => Buffer.from(text, "base64url");
  const payload = Buffer.concat([randomBytes(NONCE_BYTES), bytes(bound.digest), bytes(bound.state), time]).toString(
    "base64url",
  );
  const expiresAt = new Date(now.getTime() + TOKEN_MINUTES * 60_000).toISOString();
  return { token: `${payload}.${signature(key, payload)}`, expiresAt };
}

/** Throws CONFIRMATION_INVALID for a forged or damaged token. Says nothing about expiry or arguments yet. */
export function readToken(key: Buffer, token: string): Claim {
  const [payload = "", signed = "", ...rest] = token.trim().split(".");
  const expected = Buffer.from(signature(key, payload));
  const given = Buffer.from(signed);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new InhouseError("CONFIRMATION_INVALID", {
      what: "The confirmation token is not one that this server made.",
      why: "It was changed, cut off, or made by a server with another data directory.",
      next: "Call the tool again without a token, show the preview to the user, and pass the new token on unchanged.",
    });
  }
  const bytes = Buffer.from(payload, "base64url");
  const part = (from: number, length: number): string => bytes.subarray(from, from + length).toString("base64url");
  const time = bytes.readUIntBE(NONCE_BYTES + 2 * DIGEST_BYTES, TIME_BYTES);
  return {
    nonce: part(0, NONCE_BYTES),
    digest: part(NONCE_BYTES, DIGEST_BYTES),
    state: part(NONCE_BYTES + DIGEST_BYTES, DIGEST_BYTES),
    issuedAt: new Date(time).toISOString(),
  };
}

/** Throws CONFIRMATION_MISMATCH when the confirmation was given for other arguments. */
export function checkArguments(claim: Claim, digest: string): void {
  if (claim.digest === digest) return;
  throw new InhouseError("CONFIRMATION_MISMATCH", {
    what: "The confirmation token belongs to other arguments than these.",
    next: "Repeat exactly the arguments of the preview, or call without a token for a new preview.",
  });
}

/** Throws CONFIRMATION_EXPIRED, or CONFIRMATION_MISMATCH when the record has changed since the preview. */
export function checkFresh(claim: Claim, state: string, now: Date): void {
  const age = now.getTime() - Date.parse(claim.issuedAt);
  if (age > TOKEN_MINUTES * 60_000 || age < -60_000) {
    throw new InhouseError("CONFIRMATION_EXPIRED", {
      what: `The confirmation token has expired: it is good for ${TOKEN_MINUTES} minutes.`,
      next: "Call the tool again without a token for a new preview, and ask the user again.",
    });
  }
  if (claim.state !== state) {
    throw new InhouseError("CONFIRMATION_MISMATCH", {
      what: "The record has changed since the preview: what would be overwritten is not what the user has seen.",
      next: "Call the tool again without a token and show the new preview to the user.",
    });
  }
}

function signature(key: Buffer, payload: string): string {
  return createHmac("sha256", key).update(payload).digest().subarray(0, DIGEST_BYTES).toString("base64url");
}
