/** Whether one record that is already at hand meets a filter, without asking the CRM again. */
import type { Filter, Properties, Property } from "./crm.ts";

/** Undefined when the record has no value to judge by. */
export function holds(
  filter: Filter,
  properties: Properties,
  known: ReadonlyMap<string, Property>,
): boolean | undefined {
  const value = properties[filter.property] ?? null;
  if (filter.operator === "HAS_PROPERTY") return value !== null;
  if (filter.operator === "NOT_HAS_PROPERTY") return value === null;
  if (value === null) return undefined;
  const kind = known.get(filter.property)?.kind ?? "string";
  const fold = (text: string): string => (kind === "string" ? text.toLowerCase() : text);
  const order = (other: string | undefined): number => {
    if (kind === "number") return Number(value) - Number(other);
    const [a, b] = [fold(value), fold(other ?? "")];
    return a < b ? -1 : a > b ? 1 : 0;
  };
  const among = (filter.values ?? []).some((each) => order(each) === 0);
  switch (filter.operator) {
    case "EQ":
      return order(filter.value) === 0;
    case "NEQ":
      return order(filter.value) !== 0;
    case "LT":
      return order(filter.value) < 0;
    case "LTE":
      return order(filter.value) <= 0;
    case "GT":
      return order(filter.value) > 0;
    case "GTE":
      return order(filter.value) >= 0;
    case "BETWEEN":
      return order(filter.value) >= 0 && order(filter.highValue) <= 0;
    case "IN":
      return among;
    case "NOT_IN":
      return !among;
    case "CONTAINS_TOKEN":
      return containsWords(value, filter.value ?? "");
    case "NOT_CONTAINS_TOKEN":
      return !containsWords(value, filter.value ?? "");
  }
}

const BETWEEN_WORDS = /[\s,.;:()/!?"\-@<>']+/;

function containsWords(text: string, wanted: string): boolean {
  const words = text.toLowerCase().split(BETWEEN_WORDS);
  const patterns = wanted.toLowerCase().split(BETWEEN_WORDS).filter(Boolean);
  if (patterns.length === 0) return false;
  return patterns.every((pattern) => {
    const parts = pattern.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
    const word = new RegExp(`^${parts.join(".*")}$`, "u");
    return words.some((each) => word.test(each));
  });
}
