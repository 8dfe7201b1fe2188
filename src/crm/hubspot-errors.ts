/** HubSpot's error answers in our words. Every field of theirs is optional, and the token is never repeated. */
import { InhouseError } from "../errors.ts";
import type { PlainResponse } from "./hubspot-http.ts";

interface Body {
  message?: string;
  category?: string;
  correlationId?: string;
  policyName?: string;
  errors?: { message?: string; code?: string; context?: Record<string, string[]> }[];
}

export const SERVICE_KEY_HELP =
  "In HubSpot: Settings → Integrations → Service Keys. Give the key crm.objects.contacts, companies and deals (read, and write if Inhouse may write), owners and schemas (read), and put it into HUBSPOT_ACCESS_TOKEN.";

/** After a write whose outcome is unclear. */
export const LOOK_FIRST =
  "Call again with the same confirmation_token: it looks first whether the write was made, and never writes twice. get_account or find_records shows it too.";

export function hubspotError(
  answer: PlainResponse,
  call: { path: string; write: boolean; token: string },
): InhouseError {
  const body = parse(answer.text);
  const clean = (text: string | undefined): string | undefined => text?.replaceAll(call.token, "[token]").slice(0, 600);
  const message =
    clean([body.message, ...(body.errors ?? []).map((error) => error.message)].filter(Boolean).join(" ")) ?? "";
  const trace = body.correlationId ? ` (HubSpot's correlation id: ${clean(body.correlationId)})` : "";
  switch (answer.status) {
    case 400:
      return new InhouseError("CRM_REJECTED", {
        what: `HubSpot refused the ${call.write ? "write" : "request"}: ${message || "no reason given"}`,
        ...(body.category === "VALIDATION_ERROR" && { why: "A rule of your HubSpot account is not met." }),
        next: call.write ? "Nothing was written. Mend the value and ask again." : "Change the condition and ask again.",
      });
    case 401:
      return new InhouseError("CRM_UNAUTHORIZED", {
        what: /expired/i.test(message) ? "The HubSpot token has expired." : "HubSpot does not accept the token.",
        why: message,
        next: SERVICE_KEY_HELP,
      });
    case 403:
      return new InhouseError("CRM_SCOPE_MISSING", {
        what: `The HubSpot token lacks a scope: ${scopesOf(body).join(", ") || `what ${call.path} needs`}.`,
        why: message,
        next: SERVICE_KEY_HELP,
      });
    case 404:
      return new InhouseError("NOT_FOUND", {
        what: `HubSpot has no such record: ${message || call.path}`,
        next: "Look it up with find_records and use the id it returns.",
      });
    case 409:
      return new InhouseError("CRM_CONFLICT", {
        what: `HubSpot has such a record already: ${message}`,
        next: "Update the existing record instead.",
      });
    case 429:
      return new InhouseError("CRM_RATE_LIMITED", {
        what:
          body.policyName === "DAILY"
            ? "HubSpot's daily limit of calls is used up."
            : "HubSpot refuses calls: too many at once.",
        why: message,
        next:
          body.policyName === "DAILY"
            ? "It opens again at midnight in your account's time zone."
            : "Try again in a minute.",
      });
  }
  if (call.write) {
    return new InhouseError("CRM_WRITE_UNKNOWN", {
      what: `HubSpot answered the write with ${answer.status}${trace}: it may or may not have been made.`,
      why: message,
      next: LOOK_FIRST,
    });
  }
  return new InhouseError("CRM_UNAVAILABLE", {
    what: `HubSpot answered ${answer.status}${trace}, also after several tries.`,
    why: message,
    next: "Try again in a minute. status.hubspot.com says whether others have the same trouble.",
  });
}

function parse(text: string): Body {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return { message: text.replace(/<[^>]+>/g, " ").trim() };
  }
}

function scopesOf(body: Body): string[] {
  const contexts = (body.errors ?? []).map((error) => error.context ?? {});
  return [
    ...new Set(
      contexts.flatMap((context) => [
        ...(context["requiredGranularScopes"] ?? []),
        ...(context["requiredScopes"] ?? []),
      ]),
    ),
  ];
}
