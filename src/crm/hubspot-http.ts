/**
 * The policy around every call to HubSpot: a time limit, retries for reads only, paced searches, errors in our words.
 * The client's own retries stay off: they send POSTs again after a 5xx and never read Retry-After.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { errnoOf, InhouseError } from "../errors.ts";
import { hubspotError, LOOK_FIRST } from "./hubspot-errors.ts";

export interface HubSpotHttpOptions {
  token: string;
  /** A dated version such as "2026-09": `/crm/v3/objects/…` becomes `/crm/objects/2026-09/…`. */
  apiVersion?: string;
  /** Longest wait for one answer. */
  timeoutMs?: number;
  /** Longest time for one read with all its retries. */
  deadlineMs?: number;
  /** HubSpot allows five a second for the whole account; four leave room for others. */
  searchesPerSecond?: number;
}

export interface PlainRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}
export interface PlainResponse {
  status: number;
  headers: Record<string, string>;
  text: string;
}
export type Send = (request: PlainRequest) => Promise<PlainResponse>;

const RETRYABLE = new Set([423, 429, 477, 502, 503, 504, 521, 523, 524]);
/** A second and some: calls that leave a second apart may arrive closer together. */
const WINDOW_MS = 1_200;
/** Refused before anything was done with the request. */
const NEVER_STARTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);
const TRIES = 6;

export function hubspotHttp(options: HubSpotHttpOptions): Send {
  const timeoutMs = options.timeoutMs ?? 8_000;
  const deadlineMs = options.deadlineMs ?? 25_000;
  const searchTurn = pace(options.searchesPerSecond ?? 4);

  async function once(request: PlainRequest, limitMs: number): Promise<PlainResponse> {
    const response = await fetch(request.url, {
      method: request.method,
      headers: { ...request.headers, authorization: `Bearer ${options.token}` },
      ...(request.body === undefined ? {} : { body: request.body }),
      signal: AbortSignal.timeout(limitMs),
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
  }

  return async (original) => {
    const request = { ...original, url: dated(original.url, options.apiVersion) };
    const path = new URL(request.url).pathname;
    const read = request.method === "GET" || /\/(?:search|batch\/read|access-token-info)$/.test(path);
    const end = Date.now() + deadlineMs;
    for (let attempt = 1; ; attempt++) {
      if (path.endsWith("/search")) await searchTurn();
      let answer: PlainResponse | undefined;
      let failure: unknown;
      try {
        answer = await once(request, Math.max(1, Math.min(timeoutMs, end - Date.now())));
        if (answer.status < 400) return answer;
      } catch (error) {
        failure = error;
      }
      // A 429 refuses a request before it does anything, so even a write may follow it with a second try.
      const again = answer ? RETRYABLE.has(answer.status) && (read || answer.status === 429) : read;
      const wait = waitMs(answer, attempt);
      if (again && !isDaily(answer) && attempt < TRIES && Date.now() + wait < end) {
        await sleep(wait);
        continue;
      }
      if (answer) throw hubspotError(answer, { path, write: !read, token: options.token });
      throw noAnswer(failure, { path, write: !read });
    }
  };
}

/** The client asks for v1, v3 and v4 paths, which HubSpot ends in 2027. */
function dated(url: string, version: string | undefined): string {
  return version === undefined ? url : url.replace(/\/crm\/v\d\/(\w+)/, `/crm/$1/${version}`);
}

function isDaily(answer: PlainResponse | undefined): boolean {
  return answer?.status === 429 && /"policyName"\s*:\s*"DAILY"/.test(answer.text);
}

/** Retry-After where it is given, else growing waits with full jitter, so that clients do not return all at once. */
function waitMs(answer: PlainResponse | undefined, attempt: number): number {
  const asked = Number(answer?.headers["retry-after"]);
  if (Number.isFinite(asked) && asked > 0) return asked * 1_000;
  const ceiling = Math.min(4_000, (answer?.status === 429 ? 500 : 200) * 2 ** (attempt - 1));
  return ceiling / 4 + Math.random() * ceiling * 0.75;
}

/** Lets at most `perSecond` callers pass in any second, in the order in which they came. */
function pace(perSecond: number): () => Promise<void> {
  const passed: number[] = [];
  return async () => {
    const now = Date.now();
    const before = passed.at(-perSecond);
    const at = before === undefined ? now : Math.max(now, before + WINDOW_MS);
    passed.push(at);
    if (passed.length > perSecond) passed.shift();
    if (at > now) await sleep(at - now);
  };
}

function noAnswer(failure: unknown, call: { path: string; write: boolean }): InhouseError {
  const cause = failure instanceof Error && failure.cause !== undefined ? failure.cause : failure;
  const errno = errnoOf(cause);
  const timedOut = failure instanceof Error && failure.name === "TimeoutError";
  const why = timedOut ? "It did not answer in time." : `The connection failed${errno ? ` (${errno})` : ""}.`;
  if (call.write && !(errno !== undefined && NEVER_STARTED.has(errno))) {
    return new InhouseError("CRM_WRITE_UNKNOWN", {
      what: "HubSpot did not confirm the write: it may or may not have been made.",
      why,
      next: LOOK_FIRST,
    });
  }
  return new InhouseError("CRM_UNAVAILABLE", {
    what: call.write ? "HubSpot cannot be reached; nothing was written." : "HubSpot cannot be reached.",
    why,
    next: "Try again in a minute. status.hubspot.com says whether others have the same trouble.",
  });
}
