/** The rules a write must keep before it is sent: both adapters apply them, and a preview shows them early. */
import { InhouseError } from "../errors.ts";
import { ACTIVITY_TYPES, type ObjectType, type Properties, type Property } from "./crm.ts";
import { BODY } from "./properties.ts";
import { canonical } from "./values.ts";
import { nearest } from "./where.ts";

/** HubSpot's limit for a note; longer texts would be refused or cut there. */
export const MAX_TEXT = 65_536;

const REQUIRED: Readonly<Record<ObjectType, readonly string[]>> = {
  contact: [],
  company: [],
  deal: ["dealname", "dealstage"],
  note: ["hs_timestamp"],
  task: ["hs_timestamp"],
  call: ["hs_timestamp"],
  email: ["hs_timestamp"],
  meeting: ["hs_timestamp"],
};

/**
 * The properties in their canonical form. Throws CRM_PROPERTY_UNKNOWN with the nearest names, or CRM_REJECTED for a
 * value of the wrong kind, a read-only property, a missing required one or a text that is too long.
 */
export function checkedProperties(
  type: ObjectType,
  properties: Properties,
  known: ReadonlyMap<string, Property>,
  creating: boolean,
): Properties {
  const result: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    const property = known.get(name);
    if (!property) {
      throw new InhouseError("CRM_PROPERTY_UNKNOWN", {
        what: `The CRM has no ${type} property "${name}".`,
        next: `Did you mean: ${nearest(name, known).join(", ")}?`,
      });
    }
    if (property.readOnly) reject(`${name} is set by the CRM itself and cannot be written.`, "Leave it out.");
    result[name] = checkedValue(property, value);
  }
  if (creating) {
    for (const name of REQUIRED[type]) {
      if (result[name] == null) reject(`A new ${type} needs ${name}.`, `Give ${name} a value.`);
    }
    if (type === "company" && result["name"] == null && result["domain"] == null) {
      reject("A new company needs a name or a domain.", "Give it one of them.");
    }
    if (type === "contact" && ["email", "firstname", "lastname"].every((name) => result[name] == null)) {
      reject("A new contact needs an e-mail address or a name.", "Give it one of them.");
    }
  }
  for (const activity of ACTIVITY_TYPES) {
    const length = activity === type ? (result[BODY[activity]]?.length ?? 0) : 0;
    if (length > MAX_TEXT) {
      reject(
        `The text has ${length.toLocaleString("en")} characters; a ${type} holds at most ${MAX_TEXT.toLocaleString("en")}.`,
        "Shorten it, or log it in several parts.",
      );
    }
  }
  return result;
}

function checkedValue(property: Property, value: string | null): string | null {
  const text = canonical(property.kind, value);
  if (text === undefined) {
    const form =
      property.kind === "bool"
        ? "true or false"
        : property.kind === "number"
          ? "a plain number"
          : "an ISO date, YYYY-MM-DD";
    return reject(`"${value ?? ""}" is no value of ${property.name}.`, `Write ${form}.`);
  }
  if (text === null || !property.options?.length || property.open) return text;
  const wanted = text.toLowerCase();
  const found =
    property.options.find((o) => o.value === text) ??
    unique(property.options.filter((o) => o.label.toLowerCase() === wanted || o.value.toLowerCase() === wanted));
  if (found) return found.value;
  const shown = property.options.slice(0, 20).map((o) => (o.label === o.value ? o.value : `${o.label} (${o.value})`));
  return reject(`"${text}" is no single value of ${property.name}.`, `Use one of: ${shown.join(", ")}.`);
}

/** A label that two pipelines share names no stage: better to ask than to move a deal into the wrong one. */
function unique<T>(found: T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function reject(what: string, next: string): never {
  throw new InhouseError("CRM_REJECTED", { what, next });
}
