/** The rules a write must keep before it is sent: both adapters apply them, and a preview shows them early. */
import { InhouseError } from "../errors.ts";
import {
  ACTIVITY_TYPES,
  type ActivityType,
  type ObjectType,
  type Pipeline,
  type Properties,
  type Property,
} from "./crm.ts";
import { BODY, SUBJECT } from "./properties.ts";
import { canonical } from "./values.ts";
import { nearest } from "./where.ts";

/** HubSpot's limit for a note; longer texts would be refused or cut there. */
export const MAX_TEXT = 65_536;

const CURRENCY = "deal_currency_code";

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
  for (const name of REQUIRED[type]) {
    if (result[name] != null) continue;
    if (creating) reject(`A new ${type} needs ${name}.`, `Give ${name} a value.`);
    if (name in result) reject(`A ${type} needs ${name}: it cannot be emptied.`, `Give ${name} a value.`);
  }
  if (creating) requireName(type, {}, result);
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

/** What a company or contact is called by: the change may not take away the last of it. */
export function requireName(type: ObjectType, before: Properties, change: Properties): void {
  const names = type === "company" ? ["name", "domain"] : type === "contact" ? ["email", "firstname", "lastname"] : [];
  const after = { ...before, ...change };
  const isNew = Object.keys(before).length === 0;
  if (names.length === 0 || names.some((name) => after[name] != null)) return;
  if (!isNew && !names.some((name) => name in change)) return;
  const needed = type === "company" ? "a name or a domain" : "an e-mail address or a name";
  reject(`A ${isNew ? "new " : ""}${type} needs ${needed}.`, "Give it one of them.");
}

/** A deal stands in a stage of its own pipeline. Only what the change itself sets apart is refused. */
export function requireOwnStage(before: Properties, change: Properties, pipelines: readonly Pipeline[]): void {
  if (!("pipeline" in change) && !("dealstage" in change)) return;
  if (change["pipeline"] === null) reject("A deal needs a pipeline: it cannot be emptied.", "Name another one.");
  const { pipeline: id, dealstage } = { ...before, ...change };
  const pipeline = pipelines.find((each) => each.id === id);
  if (pipeline === undefined || dealstage == null || pipeline.stages.some((stage) => stage.id === dealstage)) return;
  const home = pipelines.find((each) => each.stages.some((stage) => stage.id === dealstage));
  const stage = home?.stages.find((each) => each.id === dealstage)?.label ?? dealstage;
  reject(
    `The stage ${stage} is none of the pipeline ${pipeline.label}.`,
    `Change both, pipeline and dealstage. The stages of ${pipeline.label}: ${pipeline.stages.map((each) => `${each.label} (${each.id})`).join(", ")}.`,
  );
}

/** An activity without a word says nothing to whoever finds it. */
export function requireText(type: ActivityType, properties: Properties): void {
  const subject = SUBJECT[type];
  if ([BODY[type], ...(subject === undefined ? [] : [subject])].some((name) => properties[name]?.trim())) return;
  reject(`The ${type} has no text.`, subject === undefined ? "Give a body." : "Give a body or a subject.");
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
  if (text !== null && property.name === CURRENCY && !property.options?.length) return currencyOf(text);
  if (text === null || !property.options?.length || property.open) return text;
  const wanted = text.toLowerCase();
  const found =
    property.options.find((o) => o.value === text) ??
    unique(property.options.filter((o) => o.label.toLowerCase() === wanted || o.value.toLowerCase() === wanted));
  if (found) return found.value;
  const shown = property.options.slice(0, 20).map((o) => (o.label === o.value ? o.value : `${o.label} (${o.value})`));
  return reject(`"${text}" is no single value of ${property.name}.`, `Use one of: ${shown.join(", ")}.`);
}

function currencyOf(text: string): string {
  const code = text.toUpperCase();
  if (Intl.supportedValuesOf("currency").includes(code)) return code;
  return reject(`"${text}" is no currency.`, "Write its ISO code, for example EUR.");
}

/** A label that two pipelines share names no stage: better to ask than to move a deal into the wrong one. */
function unique<T>(found: T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function reject(what: string, next: string): never {
  throw new InhouseError("CRM_REJECTED", { what, next });
}
