/** Which scopes HubSpot says that a token has, and what it cannot write for want of one. */
import { ACTIVITY_TYPES, type ActivityType, type ObjectType } from "./crm.ts";
import { hubspotHttp, type HubSpotHttpOptions } from "./hubspot-http.ts";
import { PLURAL } from "./hubspot-values.ts";

/** A preview waits for the answer: without one in this time it goes on as if nothing were lacking. */
const WAIT_MS = 3_000;
const PATH = "/oauth/v2/private-apps/get/access-token-info";

/** Any of them lets a token write the type; the first is the one to grant. Service keys have none for activities alone. */
function writeScopes(type: ObjectType): [string, ...string[]] {
  const own = `crm.objects.${PLURAL[type]}.write`;
  return ACTIVITY_TYPES.includes(type as ActivityType) ? ["crm.objects.contacts.write", own] : [own];
}

/**
 * What keeps the token from writing these types, in words; undefined when nothing does, or when HubSpot does not say:
 * then the write itself finds out. Asked once while all is granted, and again as long as something is lacking.
 */
export function hubspotWriteObstacle(
  options: HubSpotHttpOptions,
  baseUrl: string,
): (types: readonly ObjectType[]) => Promise<string | undefined> {
  const send = hubspotHttp({
    ...options,
    timeoutMs: Math.min(WAIT_MS, options.timeoutMs ?? WAIT_MS),
    deadlineMs: WAIT_MS,
  });
  let known: ReadonlySet<string> | undefined;

  async function granted(): Promise<ReadonlySet<string> | undefined> {
    try {
      const { text } = await send({
        method: "POST",
        url: new URL(PATH, baseUrl).href,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ tokenKey: options.token }),
      });
      const { scopes } = JSON.parse(text) as { scopes?: unknown };
      return Array.isArray(scopes) ? new Set(scopes.filter((scope) => typeof scope === "string")) : undefined;
    } catch {
      return undefined;
    }
  }

  return async (types) => {
    const lacking = () => types.filter((type) => !writeScopes(type).some((scope) => known?.has(scope)));
    if (lacking().length === 0) return undefined;
    known = await granted();
    const refused = known === undefined ? [] : lacking();
    if (refused.length === 0) return undefined;
    const scopes = [...new Set(refused.map((type) => writeScopes(type)[0]))];
    return (
      `The HubSpot token lacks the ${scopes.length === 1 ? "scope" : "scopes"} ${listed(scopes)}: HubSpot will refuse to write ` +
      `${listed(refused.map((type) => PLURAL[type]))}. Grant ${scopes.length === 1 ? "it" : "them"} to the key in HubSpot ` +
      "(Settings → Integrations → Service Keys, or Private Apps). Reading goes on without."
    );
  };
}

const listed = (names: readonly string[]): string =>
  [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" and ");
