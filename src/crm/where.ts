/**
 * `where` conditions ("amount > 10000 AND dealstage in (contractsent, 4021)") to contract filters. One language for
 * find_records and for the segments and signals registers. AND binds before OR; there are no parentheses around
 * conditions, because HubSpot's search knows only groups of filters.
 */
import { InhouseError } from "../errors.ts";
import { SEARCH_LIMITS, type Filter, type FilterGroups, type Operator, type Property } from "./crm.ts";
import { canonical, parseDate } from "./values.ts";
import { wordsOf, type Word } from "./where-words.ts";

export interface WhereOptions {
  properties: ReadonlyMap<string, Property>;
  /** The day that `today` stands for, YYYY-MM-DD. */
  today: string;
  /** What to call the text in an error: the argument's name, or a register's path. */
  source?: string;
}

const COMPARE: Readonly<Record<string, Operator>> = {
  "=": "EQ",
  "==": "EQ",
  "!=": "NEQ",
  "<>": "NEQ",
  "<": "LT",
  "<=": "LTE",
  ">": "GT",
  ">=": "GTE",
};
const DAY_MS = 86_400_000;
const FORMS =
  "property = value, != < <= > >=, in (a, b), contains word, between a and b, has property; joined by AND, OR";

/** Parses one expression. Throws WHERE_INVALID with the column, or CRM_PROPERTY_UNKNOWN with the nearest names. */
export function parseWhere(text: string, options: WhereOptions): FilterGroups {
  const words = wordsOf(text);
  const groups: FilterGroups = [[]];
  let at = 0;

  const fail = (word: Word | undefined, what: string, next = `Write conditions as: ${FORMS}.`): never => {
    throw new InhouseError("WHERE_INVALID", {
      what,
      where: { file: options.source ?? "where", line: 1, column: (word?.start ?? text.length) + 1, source: text },
      next,
    });
  };
  const keyword = (word: Word | undefined, ...names: string[]): boolean =>
    word !== undefined && word.kind === "bare" && names.includes(word.text.toLowerCase());
  const symbol = (word: Word | undefined, mark: string): boolean => word?.kind === "mark" && word.text === mark;

  /** A value: one quoted text, or bare words up to the next keyword, so that `name = Acme Corp` needs no quotes. */
  const value = (stops: string[] = ["and", "or"]): Word => {
    const first = words[at];
    if (first === undefined || first.kind === "mark" || keyword(first, ...stops))
      return fail(first, "A value is missing here.");
    at++;
    if (first.kind === "quoted") return first;
    let end = first.end;
    while (words[at]?.kind === "bare" && !keyword(words[at], ...stops)) end = words[at++]?.end ?? end;
    return { kind: "bare", text: text.slice(first.start, end), start: first.start, end };
  };
  const list = (): Word[] => {
    if (!symbol(words[at], "("))
      return fail(
        words[at],
        "IN needs a list in parentheses.",
        'For example: dealstage in (qualifiedtobuy, "Contract sent").',
      );
    const values: Word[] = [];
    do {
      at++;
      values.push(value());
    } while (symbol(words[at], ","));
    if (!symbol(words[at], ")")) return fail(words[at], "The list is not closed.", "End it with ).");
    at++;
    return values;
  };
  const property = (): Property => {
    const word = words[at++];
    if (word === undefined || word.kind === "mark") return fail(word, "A property name is missing here.");
    const found = options.properties.get(word.text) ?? options.properties.get(word.text.toLowerCase());
    if (found) return found;
    throw new InhouseError("CRM_PROPERTY_UNKNOWN", {
      what: `The CRM has no property "${word.text}".`,
      where: { file: options.source ?? "where", line: 1, column: word.start + 1, source: text },
      next: `Did you mean: ${nearest(word.text, options.properties).join(", ")}?`,
    });
  };

  const one = (): Filter => {
    let negated = false;
    if (keyword(words[at], "not")) {
      negated = true;
      at++;
      if (!keyword(words[at], "has"))
        fail(words[at], "Only `has` may follow a leading `not`.", "Write `not has amount`, or `amount not in (…)`.");
    }
    if (keyword(words[at], "has")) {
      at++;
      return { property: property().name, operator: negated ? "NOT_HAS_PROPERTY" : "HAS_PROPERTY" };
    }
    const target = property();
    if (keyword(words[at], "not")) {
      negated = true;
      at++;
    }
    const word = words[at++];
    if (keyword(word, "in")) {
      const values = list().flatMap((item) => resolve(target, item));
      return { property: target.name, operator: negated ? "NOT_IN" : "IN", values: [...new Set(values)] };
    }
    if (keyword(word, "contains")) {
      return {
        property: target.name,
        operator: negated ? "NOT_CONTAINS_TOKEN" : "CONTAINS_TOKEN",
        value: value().text,
      };
    }
    if (negated) return fail(word, "`not` goes with in, contains or has.");
    if (keyword(word, "between")) {
      const low = value(["and"]);
      if (!keyword(words[at], "and"))
        return fail(words[at], "BETWEEN needs two values.", "For example: amount between 1000 and 5000.");
      at++;
      const high = value();
      return {
        property: target.name,
        operator: "BETWEEN",
        value: resolve(target, low)[0]!,
        highValue: endOf(target, resolve(target, high)[0]!),
      };
    }
    const operator = word?.kind === "mark" ? COMPARE[word.text] : undefined;
    if (operator === undefined) return fail(word, `"${word?.text ?? ""}" is no comparison.`);
    return compare(target, operator, resolve(target, value()));
  };

  /** The CRM's values for what was written: labels become ids, dates and numbers their one form. */
  const resolve = (target: Property, word: Word): string[] => {
    if (target.options?.length) {
      const wanted = word.text.toLowerCase();
      const exact = target.options.filter((option) => option.value === word.text);
      const found = exact.length
        ? exact
        : target.options.filter((o) => o.label.toLowerCase() === wanted || o.value.toLowerCase() === wanted);
      if (found.length) return found.map((option) => option.value);
      if (target.open) return [word.text];
      const known = target.options.map((o) => (o.label === o.value ? o.value : `${o.label} (${o.value})`));
      return fail(
        word,
        `"${word.text}" is no value of ${target.name}.`,
        `Use one of: ${known.slice(0, 20).join(", ")}.`,
      );
    }
    if ((target.kind === "date" || target.kind === "datetime") && word.kind === "bare") {
      const relative = /^today(?:\s*([+-])\s*(\d{1,5})\s*d(?:ays?)?)?$/i.exec(word.text);
      if (relative) {
        const days = Number(relative[2] ?? 0) * (relative[1] === "-" ? -1 : 1);
        const iso = new Date(Date.parse(`${options.today}T00:00:00Z`) + days * DAY_MS).toISOString();
        return [target.kind === "date" ? iso.slice(0, 10) : iso];
      }
    }
    const text = canonical(target.kind, word.text);
    if (typeof text === "string") return [text];
    const form = {
      number: "a number",
      bool: "true or false",
      date: "a date, YYYY-MM-DD or today-30d",
      datetime: "a date, YYYY-MM-DD or today-30d",
    };
    return fail(
      word,
      `"${word.text}" is no value of ${target.name}.`,
      `Write ${target.kind in form ? form[target.kind as keyof typeof form] : "a value"}.`,
    );
  };

  for (;;) {
    groups.at(-1)!.push(one());
    if (at === words.length) break;
    const joint = words[at++];
    if (keyword(joint, "or")) groups.push([]);
    else if (symbol(joint, ","))
      fail(joint, "A comma is not expected here.", "Write numbers without thousands separators: amount > 10000.");
    else if (symbol(joint, "(")) fail(joint, "Conditions cannot be grouped with parentheses.");
    else if (!keyword(joint, "and")) fail(joint, `"${joint?.text ?? ""}" is not expected here.`);
  }
  checkLimits(groups, text, options.source);
  return groups;
}

/** Several expressions that must all hold, as a register writes them. */
export function parseAll(texts: readonly string[], options: WhereOptions): FilterGroups {
  return texts.map((text) => parseWhere(text, options)).reduce<FilterGroups>(bothOf, [[]]);
}

/** The groups in which both sides hold. */
export function bothOf(left: FilterGroups, right: FilterGroups): FilterGroups {
  return left.flatMap((a) => right.map((b) => [...a, ...b]));
}

function compare(target: Property, operator: Operator, values: string[]): Filter {
  const value = values[0]!;
  if (values.length > 1) return { property: target.name, operator: operator === "NEQ" ? "NOT_IN" : "IN", values };
  // A day compared with a point in time means the whole day: `closedate = 2026-01-05` is any moment of it.
  if (target.kind === "datetime" && value.endsWith("T00:00:00.000Z")) {
    if (operator === "EQ")
      return { property: target.name, operator: "BETWEEN", value, highValue: endOf(target, value) };
    if (operator === "LTE" || operator === "GT")
      return { property: target.name, operator, value: endOf(target, value) };
  }
  return { property: target.name, operator, value };
}

function endOf(target: Property, value: string): string {
  const date = target.kind === "datetime" && value.endsWith("T00:00:00.000Z") ? parseDate(value) : undefined;
  return date ? new Date(date.ms + DAY_MS - 1).toISOString() : value;
}

function checkLimits(groups: FilterGroups, text: string, source: string | undefined): void {
  const total = groups.reduce((sum, group) => sum + group.length, 0);
  const longest = Math.max(...groups.map((group) => group.length));
  if (
    groups.length <= SEARCH_LIMITS.groups &&
    longest <= SEARCH_LIMITS.filtersPerGroup &&
    total <= SEARCH_LIMITS.filters
  )
    return;
  throw new InhouseError("WHERE_INVALID", {
    what: `The condition has ${groups.length} alternatives, ${longest} conditions in one of them and ${total} in all.`,
    why: `A search takes at most ${SEARCH_LIMITS.groups} alternatives, ${SEARCH_LIMITS.filtersPerGroup} conditions each and ${SEARCH_LIMITS.filters} in all.`,
    next: "Use `in (…)` in place of several ORs, or ask in two searches.",
    where: { file: source ?? "where", line: 1, column: 1, source: text },
  });
}

/** The property names most like a misspelt one, by shared letter pairs of name and label. */
export function nearest(name: string, properties: ReadonlyMap<string, Property>, count = 5): string[] {
  const pairs = (text: string): Set<string> => {
    const letters = text.toLowerCase().replace(/[^a-z0-9]/g, "");
    return new Set(Array.from({ length: Math.max(1, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
  };
  const wanted = pairs(name);
  const likeness = (text: string): number => {
    const other = pairs(text);
    let both = 0;
    for (const pair of wanted) if (other.has(pair)) both++;
    return (2 * both) / (wanted.size + other.size);
  };
  return [...properties.values()]
    .map((p) => ({ name: p.name, score: Math.max(likeness(p.name), likeness(p.label)) }))
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map((p) => p.name);
}
