import { Decimal } from "decimal.js";
import { type Document as YamlDocument, isCollection, isMap, isNode, isScalar, parseDocument } from "yaml";
import * as z from "zod";
import { InhouseError } from "../errors.ts";
import { indexLines } from "./line-index.ts";
import { among } from "./metadata.ts";
import {
  type Claim,
  type Feature,
  type PriceBook,
  registerOf,
  type RegisterName,
  type Segment,
  type Signal,
  type Term,
} from "./registers.ts";
import type { Warning } from "./types.ts";
import { toPlain } from "./yaml-source.ts";

/** What each register holds, its entries as a list whichever way the file is written. */
export interface RegisterValues {
  "price-book": PriceBook;
  features: Feature[];
  claims: Claim[];
  terms: Term[];
  segments: Segment[];
  signals: Signal[];
}

interface Finding {
  path: PropertyKey[];
  message: string;
}

/**
 * Everything wrong with a register, each finding with its line and column. Empty for a path that names no register.
 * With the price book, the plans that features name are checked too.
 */
export function checkRegister(path: string, text: string, book?: PriceBook): Warning[] {
  const register = registerOf(path);
  if (!register) return [];
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  const lines = indexLines(text);
  const error = document.errors.find(({ code }) => code !== "DUPLICATE_KEY");
  if (error) return [{ code: "REGISTER_INVALID", message: error.message, ...lines.placeOf(error.pos[0]) }];
  const value = toPlain(document);
  const { data, findings } = validate(register.name, register.schema, value);
  if (data !== undefined) findings.push(...checkMeaning(register.name, entriesOf(register.name, data), book));
  // The entries stand below the register's own name when the file is a map.
  const prefix = isMap(document.contents) && register.name !== "price-book" ? [register.name] : [];
  return findings.map(({ path: at, message }) => ({
    code: "REGISTER_INVALID" as const,
    message: `${show(at)}${message}`,
    ...lines.placeOf(offsetOf(document, at[0] === undefined || typeof at[0] === "number" ? [...prefix, ...at] : at)),
  }));
}

/** The typed value of a register. Throws REGISTER_INVALID with the first finding's place. */
export function parseRegister<Name extends RegisterName>(name: Name, path: string, text: string): RegisterValues[Name] {
  const value = toPlain(parseDocument(text, { prettyErrors: false, logLevel: "silent" }));
  const register = registerOf(path);
  const schema = register?.name === name ? register.schema : undefined;
  const result = schema ? validate(name, schema, value) : undefined;
  if (result?.data !== undefined) return entriesOf(name, result.data) as RegisterValues[Name];
  const [first] = checkRegister(path, text);
  throw new InhouseError("REGISTER_INVALID", {
    what: `${path} is not a valid ${name} register`,
    ...(first && { why: first.message }),
    next: `Mend that line. The schema is docs/schemas/${name}.schema.json.`,
    where: {
      file: path,
      ...(first?.line !== undefined && { line: first.line }),
      ...(first?.column !== undefined && { column: first.column }),
    },
  });
}

function validate(name: RegisterName, schema: z.ZodType, value: unknown): { data?: unknown; findings: Finding[] } {
  // A union reports that no branch fits; the branch that was meant says what is wrong with it.
  const branch =
    name !== "price-book" && schema instanceof z.ZodUnion
      ? (schema.options[Array.isArray(value) ? 0 : 1] as z.ZodType)
      : schema;
  const result = branch.safeParse(value);
  if (result.success) return { data: result.data, findings: [] };
  return { findings: result.error.issues.flatMap((issue) => describe(issue, valueAt(value, issue.path))) };
}

function entriesOf(name: RegisterName, data: unknown): unknown {
  return name === "price-book" || Array.isArray(data) ? data : (data as Record<string, unknown>)[name];
}

function describe(issue: z.core.$ZodIssue, given: unknown): Finding[] {
  const at = issue.path;
  const shown = typeof given === "string" || typeof given === "number" ? String(given) : JSON.stringify(given);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...at, key], message: "is not a field here" }));
  }
  if (given === undefined && issue.code !== "custom") return [{ path: at, message: "is missing" }];
  if (issue.code === "invalid_value")
    return [{ path: at, message: `${shown} is unknown${among(shown, issue.values.map(String))}` }];
  if (issue.code === "invalid_format" && issue.format === "date")
    return [{ path: at, message: `${shown} is not a date like 2025-01-31` }];
  // The schemas say in words what their patterns ask for.
  if (issue.code === "invalid_format" || issue.code === "invalid_union")
    return [{ path: at, message: `${shown} ${issue.message}` }];
  if (issue.code === "invalid_type") return [{ path: at, message: `must be ${article(issue.expected)}, not ${shown}` }];
  return [{ path: at, message: issue.message.charAt(0).toLowerCase() + issue.message.slice(1) }];
}

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

function checkMeaning(name: RegisterName, value: unknown, book: PriceBook | undefined): Finding[] {
  if (name === "price-book") return checkPriceBook(value as PriceBook);
  if (name === "features") {
    const features = value as Feature[];
    const names = features.map((feature, at) => ({ at: [at, "name"], value: feature.name }));
    return [...repeated(names), ...(book ? checkPlans(features, book) : [])];
  }
  if (name === "claims") return repeated((value as Claim[]).map((claim, at) => ({ at: [at, "id"], value: claim.id })));
  if (name === "terms") {
    const terms = value as Term[];
    return repeated(
      terms.flatMap((term, at) =>
        term.preferred === undefined ? [] : [{ at: [at, "preferred"], value: term.preferred }],
      ),
    );
  }
  return repeated((value as (Segment | Signal)[]).map((entry, at) => ({ at: [at, "name"], value: entry.name })));
}

function checkPriceBook(book: PriceBook): Finding[] {
  const findings: Finding[] = [];
  for (const list of ["plans", "add_ons"] as const) {
    for (const [at, plan] of (book[list] ?? []).entries()) {
      if (
        plan.minimum_quantity !== undefined &&
        plan.maximum_quantity !== undefined &&
        plan.minimum_quantity > plan.maximum_quantity
      ) {
        findings.push({
          path: [list, at, "maximum_quantity"],
          message: `${plan.maximum_quantity} is less than minimum_quantity, ${plan.minimum_quantity}`,
        });
      }
      for (const [index, price] of plan.prices.entries()) {
        const path = [list, at, "prices", index];
        if (!book.currencies.includes(price.currency)) {
          findings.push({
            path: [...path, "currency"],
            message: `${price.currency} is unknown${among(price.currency, book.currencies)}`,
          });
        }
        if (price.floor !== undefined && new Decimal(price.floor).gt(price.list)) {
          findings.push({ path: [...path, "floor"], message: `${price.floor} is above the list price, ${price.list}` });
        }
      }
      findings.push(
        ...repeated(
          plan.prices.map((price, index) => ({
            at: [list, at, "prices", index],
            value: `${price.currency} ${price.billing}`,
          })),
        ),
      );
    }
  }
  const plans = [
    ...book.plans.map((plan, at) => ({ list: "plans", at, plan })),
    ...(book.add_ons ?? []).map((plan, at) => ({ list: "add_ons", at, plan })),
  ];
  findings.push(...repeated(plans.map(({ list, at, plan }) => ({ at: [list, at, "id"], value: plan.id }))));
  findings.push(...sharedNames(plans));
  for (const [index, tier] of book.discounts.tiers.entries()) {
    const before = book.discounts.tiers[index - 1];
    if (before && tier.up_to_percent <= before.up_to_percent) {
      const message = `${tier.up_to_percent} does not ascend: the tier before it goes up to ${before.up_to_percent}`;
      findings.push({ path: ["discounts", "tiers", index, "up_to_percent"], message });
    }
  }
  return findings;
}

/** A name or an alias by which two plans go would quote and judge the one as the other. */
function sharedNames(plans: readonly { list: string; at: number; plan: PriceBook["plans"][number] }[]): Finding[] {
  const owners = new Map<string, PriceBook["plans"][number]>();
  return plans.flatMap(({ list, at, plan }) => {
    const names = [
      { path: [list, at, "name"], value: plan.name },
      ...(plan.aliases ?? []).map((value, index) => ({ path: [list, at, "aliases", index], value })),
    ];
    return names.flatMap(({ path, value }) => {
      const owner = owners.get(value.toLowerCase());
      owners.set(value.toLowerCase(), owner ?? plan);
      if (owner === undefined || owner === plan) return [];
      const same = owner.name.toLowerCase() === plan.name.toLowerCase() && path.at(-1) === "name";
      return [{ path, message: same ? `${value} is there twice` : `${value} is a name of ${owner.name}, too` }];
    });
  });
}

function repeated(values: readonly { at: PropertyKey[]; value: string }[]): Finding[] {
  const seen = new Set<string>();
  return values.flatMap(({ at, value }) => {
    const key = value.toLowerCase();
    if (seen.has(key)) return [{ path: at, message: `${value} is there twice` }];
    seen.add(key);
    return [];
  });
}

function checkPlans(features: readonly Feature[], book: PriceBook): Finding[] {
  const ids = book.plans.map((plan) => plan.id);
  return features.flatMap((feature, at) =>
    (feature.plans ?? []).flatMap((plan, index) =>
      ids.includes(plan) ? [] : [{ path: [at, "plans", index], message: `${plan} is unknown${among(plan, ids)}` }],
    ),
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

/** The offset of a value, of its key if it is a key that is wrong, of the nearest thing above it if it is missing. */
function offsetOf(document: YamlDocument, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const above: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(above) && above.range) return above.range[0];
    const parent: unknown = length <= 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    if (!isCollection(parent) || !isMap(parent)) continue;
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path[length - 1]);
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return 0;
}

function show(path: readonly PropertyKey[]): string {
  const words = path
    .map((key) => (typeof key === "number" ? `[${key + 1}]` : String(key)))
    .join(".")
    .replaceAll(".[", "[");
  return words === "" ? "" : `${words}: `;
}
