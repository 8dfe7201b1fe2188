/** What the arguments of prompts are chosen from, read from the open knowledge, policy and CRM. */
import { parse } from "yaml";
import type { Accounts } from "./accounts.ts";
import { InhouseError } from "./errors.ts";
import type { Guard } from "./guard.ts";
import type { Knowledge } from "./knowledge.ts";
import { periods } from "./period.ts";
import type { ChoiceOf, Choices } from "./prompt.ts";
import type { CatalogEntry } from "./search/catalog.ts";
import { citationUri } from "./search/citation.ts";
import { today } from "./search/search.ts";

interface Choice {
  value: string;
  /** Other words by which it is found. */
  also?: readonly (string | undefined)[];
}

export interface ChoiceSources {
  knowledge: Pick<Knowledge, "catalog" | "read">;
  guard: Pick<Guard, "policy">;
  accounts: Pick<Accounts, "records" | "segments">;
}

const MOST_COMPLETIONS = 50;
const MOST_NAMED = 20;
const RECORD_FILE = /\.(?:ya?ml|json)$/i;

export function openChoices({ knowledge, guard, accounts }: ChoiceSources): Choices {
  async function current(kind: string): Promise<CatalogEntry[]> {
    const { entries } = await knowledge.catalog();
    return entries.filter(
      ({ metadata, supersededBy }) =>
        metadata.kind === kind && metadata.status !== "retired" && supersededBy === undefined,
    );
  }

  /** The values of a facet in the spelling of the pages' titles: the index keeps them in lower case. */
  async function facet(kind: string, name: "persona" | "competitor"): Promise<Choice[]> {
    const found = new Map<string, string>();
    for (const { metadata } of await current(kind)) {
      for (const value of metadata.facets[name] ?? [metadata.title]) {
        const at = metadata.title.toLowerCase().indexOf(value.toLowerCase());
        const spelt = at < 0 ? undefined : metadata.title.slice(at, at + value.length);
        found.set(value.toLowerCase(), spelt ?? found.get(value.toLowerCase()) ?? value);
      }
    }
    return [...found.values()].map((value) => ({ value }));
  }

  /** Whom battle cards are about, and whom the policy names. */
  async function competitors(): Promise<Choice[]> {
    const cards = await facet("battle-card", "competitor");
    // Without a policy there are still battle cards.
    const named = await guard.policy().then(
      ({ company }) => company.competitors.map((rival) => (typeof rival === "string" ? { name: rival } : rival)),
      () => [],
    );
    const policy = named.map(({ name, aliases = [] }): Choice => ({ value: name, also: aliases }));
    const same = (a: Choice, b: Choice) => words(a).some((word) => words(b).includes(word));
    return [
      ...cards.map((card) => ({ ...card, also: policy.filter((rival) => same(rival, card)).flatMap(words) })),
      ...policy.filter((rival) => !cards.some((card) => same(rival, card))),
    ];
  }

  /** A file of records is many objections under one title. */
  async function objections(): Promise<Choice[]> {
    const titles = (await current("objection")).map(async ({ path, metadata }) => {
      if (!RECORD_FILE.test(path)) return [metadata.title];
      const { text } = await knowledge.read({ uri: citationUri(path), max_tokens: Infinity });
      const records: unknown = parse(text);
      return (Array.isArray(records) ? (records as unknown[]) : []).flatMap((record) =>
        record !== null && typeof record === "object" && "title" in record && typeof record.title === "string"
          ? [record.title]
          : [],
      );
    });
    return (await Promise.all(titles)).flat().map((value) => ({ value }));
  }

  /** Companies by words of their name; those of late first where nothing is typed. Namesakes are told apart by their id. */
  async function companies(typed: string): Promise<Choice[]> {
    const { records } = await accounts.records({
      type: "company",
      limit: MOST_COMPLETIONS,
      ...(typed === "" ? { sort: "-notes_last_updated" } : { query: typed }),
    });
    const key = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    const domains = records.map(({ properties }) => properties["domain"]);
    return records.map(({ id, properties: { name, domain } }) => {
      const shown = name ?? domain ?? id;
      const alone =
        domains.filter((other) => other === domain).length === 1 &&
        records.filter(({ properties }) => key(properties["name"] ?? "").startsWith(key(shown))).length === 1;
      return { value: alone ? shown : `${shown} (id ${id})`, also: [domain ?? undefined] };
    });
  }

  async function list(of: ChoiceOf, typed: string): Promise<Choice[]> {
    switch (of) {
      case "account":
        return companies(typed);
      case "audience": {
        const { rules } = await guard.policy();
        return [...new Set(["customer", "internal", ...rules.flatMap(({ audience }) => audience ?? [])])].map(
          (value) => ({
            value,
          }),
        );
      }
      case "channel":
        return (await guard.policy()).channels.map(({ id, name, aliases = [] }) => ({
          value: id,
          also: [name, ...aliases],
        }));
      case "competitor":
        return competitors();
      case "objection":
        return objections();
      case "period":
        return periods(today()).map((value) => ({ value }));
      case "persona":
        return facet("persona", "persona");
      case "segment":
        return (await accounts.segments()).map(({ name, title }) => ({ value: title ?? name, also: [name] }));
    }
  }

  return {
    async complete(of, typed) {
      // A list that can't be read must not stop anybody from typing.
      const choices = await list(of, typed.trim()).catch(() => []);
      return matching(choices, typed);
    },

    async resolve(of, typed, closed) {
      const wanted = typed.trim().toLowerCase();
      // Which company is meant, the CRM decides.
      if (of === "account") return typed.trim();
      const choices = await list(of, "").catch((error: unknown) => {
        // Without a policy no channel is wrong; check_draft says that there is none.
        const isUnruled = of === "channel" && error instanceof InhouseError && error.code === "NOT_FOUND";
        if (closed && !isUnruled) throw error;
        return undefined;
      });
      if (choices === undefined) return typed.trim();
      const found = choices.find((choice) => words(choice).includes(wanted));
      if (found) return found.value;
      if (!closed) return typed.trim();
      const named = choices.slice(0, MOST_NAMED).map(({ value }) => value);
      throw new InhouseError("INVALID_ARGUMENT", {
        what: `There is no ${of} ${JSON.stringify(typed.trim().slice(0, 60))}.`,
        why: named.length > 0 ? `There are: ${named.join(", ")}.` : `Your files name no ${of} yet.`,
        next:
          of === "competitor"
            ? "Use one of them, name it under `competitors:` in the policy, or write a page in battle-cards/ with `competitor:` in its front matter."
            : "Use one of them, or add it to your files.",
      });
    },
  };
}

const words = ({ value, also = [] }: Choice): string[] =>
  [value, ...also].flatMap((word) => (word === undefined ? [] : [word.toLowerCase()]));

/** What begins with the typed text first, then what has a word that does, then what contains it. */
function matching(choices: readonly Choice[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const rank = (choice: Choice): number => {
    const all = words(choice);
    if (all.some((word) => word.startsWith(wanted))) return 0;
    if (all.some((word) => word.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(wanted)))) return 1;
    return all.some((word) => word.includes(wanted)) ? 2 : 3;
  };
  const ranked = choices.map((choice) => ({ choice, rank: rank(choice) })).filter(({ rank }) => rank < 3);
  ranked.sort((a, b) => a.rank - b.rank);
  return [...new Set(ranked.map(({ choice }) => choice.value))].slice(0, MOST_COMPLETIONS);
}
