/** A stateful HubSpot on 127.0.0.1: its rules, its limits and, on demand, its bad days. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { route } from "./routes.ts";
import { ApiError, createStore, type Store } from "./store.ts";

export interface Settings {
  /** The token that is accepted. */
  token: string;
  /** Tokens that were valid once. */
  expired: string[];
  /** Scopes the token lacks. */
  missingScopes: string[];
  latencyMs: number;
  /** How long a new record stays unknown to the search. */
  indexLagMs: number;
  searchesPerSecond: number;
  retryAfter: boolean;
  /** Answered instead of the real thing, once each, in order: a status, "hang" or "reset". A write is made all the same for "lost". */
  next: (number | "hang" | "reset" | "lost" | "daily")[];
  /** Chances per request, and the random numbers they are held against. */
  faults: { tooMany: number; server: number; hang: number; reset: number; random: () => number };
}

export interface Simulator {
  url: string;
  store: Store;
  settings: Settings;
  /** Every request that arrived: "POST /crm/v3/objects/deals/search". */
  requests: string[];
  close(): Promise<void>;
}

const SCOPES: [RegExp, string, string][] = [
  [/\/owners(\/|$)/, "crm.objects.owners.read", "crm.objects.owners.read"],
  [/\/(pipelines|properties|schemas)(\/|$)/, "crm.schemas.deals.read", "crm.schemas.deals.write"],
  [/\/(deals)(\/|$)/, "crm.objects.deals.read", "crm.objects.deals.write"],
  [/\/(companies)(\/|$)/, "crm.objects.companies.read", "crm.objects.companies.write"],
  [/\/(contacts|notes|tasks|calls|emails|meetings)(\/|$)/, "crm.objects.contacts.read", "crm.objects.contacts.write"],
];

export async function startSimulator(options: Partial<Settings> = {}): Promise<Simulator> {
  const settings: Settings = {
    token: "pat-test-token",
    expired: [],
    missingScopes: [],
    latencyMs: 0,
    indexLagMs: 0,
    searchesPerSecond: 5,
    retryAfter: true,
    next: [],
    faults: { tooMany: 0, server: 0, hang: 0, reset: 0, random: () => 1 },
    ...options,
  };
  const store = createStore();
  const requests: string[] = [];
  const searches: number[] = [];
  const hanging = new Set<ServerResponse>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request);
    const url = new URL(request.url ?? "/", "http://simulator");
    requests.push(`${request.method} ${url.pathname}`);
    if (settings.latencyMs > 0) await sleep(settings.latencyMs);
    const bad = settings.next.shift() ?? chance();
    if (bad === "hang") return void hanging.add(response);
    if (bad === "reset") return void request.socket.destroy();
    authorise(request, url.pathname);
    if (bad === "daily") throw tooMany("DAILY");
    if (typeof bad === "number")
      throw bad === 429 ? tooMany("TEN_SECONDLY_ROLLING") : new ApiError(bad, "INTERNAL_ERROR", "internal error");
    if (url.pathname.endsWith("/search")) {
      const now = Date.now();
      while (searches.length > 0 && searches[0]! <= now - 1000) searches.shift();
      if (searches.length >= settings.searchesPerSecond) throw tooMany("SECONDLY");
      searches.push(now);
    }
    const { status, body } = route(store, {
      method: request.method ?? "GET",
      path: plain(url.pathname),
      query: url.searchParams,
      body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
      length: text.length,
      visibleBefore: Date.now() - settings.indexLagMs,
      token: settings.token,
      scopes: SCOPES.flatMap(([, read, write]) => [read, write]).filter((s) => !settings.missingScopes.includes(s)),
    });
    if (bad === "lost") return void request.socket.destroy();
    send(response, status, body);
  }

  function authorise(request: IncomingMessage, path: string): void {
    const token = (request.headers.authorization ?? "").replace(/^Bearer /, "");
    if (settings.expired.includes(token)) {
      throw new ApiError(
        401,
        "EXPIRED_AUTHENTICATION",
        `The OAuth token used to make this call expired. Token: ${token}`,
      );
    }
    if (token !== settings.token) {
      throw new ApiError(401, "INVALID_AUTHENTICATION", `Authentication credentials not found or not valid: ${token}`);
    }
    const read = request.method === "GET" || /\/(search|batch\/read)$/.test(path);
    const scope = SCOPES.find(([pattern]) => pattern.test(path))?.[read ? 1 : 2];
    if (scope !== undefined && settings.missingScopes.includes(scope)) {
      throw new ApiError(403, "MISSING_SCOPES", "This app hasn't been granted all required scopes to make this call.", {
        errors: [
          {
            message: "One or more of the following scopes are required.",
            context: { requiredGranularScopes: [scope] },
          },
        ],
      });
    }
  }

  function chance(): Settings["next"][number] | undefined {
    const { tooMany: many, server, hang, reset, random } = settings.faults;
    const roll = random();
    if (roll < many) return 429;
    if (roll < many + server) return 503;
    if (roll < many + server + hang) return "hang";
    if (roll < many + server + hang + reset) return random() < 0.5 ? "lost" : "reset";
    return undefined;
  }

  function tooMany(policyName: string): ApiError {
    const headers: Record<string, string> = settings.retryAfter ? { "retry-after": "1" } : {};
    return new ApiError(
      429,
      "RATE_LIMITS",
      "You have reached your limit.",
      { errorType: "RATE_LIMIT", policyName },
      headers,
    );
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof ApiError) {
        send(response, error.status, error.body, error.headers);
        return;
      }
      send(response, 500, { status: "error", message: error instanceof Error ? error.message : String(error) });
    });
  });
  const url = await listen(server);
  return {
    url,
    store,
    settings,
    requests,
    close: async () => {
      for (const response of hanging) response.destroy();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Versioned and dated paths mean the same: /crm/v3/objects/deals and /crm/objects/2026-09/deals. */
function plain(path: string): string {
  return path
    .replace(/^\/crm\/v\d\//, "/crm/")
    .replace(/^\/crm\/(\w+)\/\d{4}-\d{2}\//, "/crm/$1/")
    .replace(/^\/crm\/(\w+)\/\d{4}-\d{2}$/, "/crm/$1");
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  if (response.destroyed) return;
  response.writeHead(status, { "content-type": "application/json;charset=utf-8", ...headers });
  response.end(body === undefined ? "" : JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function listen(server: Server): Promise<string> {
  return new Promise((ready) => {
    server.listen(0, "127.0.0.1", () => {
      ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}
