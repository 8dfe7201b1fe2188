import { isMap, isNode, isSeq, parseDocument } from "yaml";
import { knownFacts, type Registers } from "./known-facts.ts";
import { claimFact, discountFact, type Fact, featureFact, LARGEST_DISCOUNT, priceFact } from "./fact.ts";
import { proseFacts } from "./prose-facts.ts";
import { registerOf, type RegisterName } from "./registers.ts";
import { parseRegister } from "./register-check.ts";
import type { Chunk, Document, Metadata } from "./types.ts";

export type { Fact } from "./fact.ts";
export type { Registers } from "./known-facts.ts";

export interface Conflict {
  key: string;
  label: string;
  /** Newest review first. */
  values: { value: string; path: string; ordinal: number; quote: string; reviewed?: string }[];
}

/** Text that tells what somebody once said, paid or was told states no fact of ours. */
const NOT_AUTHORITATIVE = new Set(["call", "win-loss", "battle-card", "research", "story", "template"]);

/** The facts that a document states: a register's entries, or sentences of prose about what registers hold. */
export function extractFacts(
  registers: Registers,
  document: Pick<Document, "path" | "metadata" | "text">,
  chunks: readonly Chunk[],
): Fact[] {
  const path = registers.files.find(
    (file) => document.path === file.path || document.path.endsWith(`/${file.path}`),
  )?.path;
  const register = path === undefined ? undefined : registerOf(path);
  if (path !== undefined && register) return registerFacts(register.name, path, document.text, chunks);
  if (NOT_AUTHORITATIVE.has(document.metadata.kind)) return [];
  const known = knownFacts(registers);
  const competitors = document.metadata.facets.competitor ?? [];
  return chunks.flatMap((chunk) => {
    if ((chunk.trust?.status ?? "approved") !== "approved") return [];
    const expires = chunk.trust?.expires;
    return proseFacts(known, chunk, competitors).map((fact) => ({
      ...fact,
      ordinal: chunk.ordinal,
      ...(expires !== undefined && { expires }),
    }));
  });
}

function registerFacts(name: RegisterName, path: string, text: string, chunks: readonly Chunk[]): Fact[] {
  const document = parseDocument(text, { logLevel: "silent" });
  const facts: Fact[] = [];
  const add = (at: (string | number)[], fact: Pick<Fact, "key" | "label" | "value">): void => {
    const node: unknown = document.getIn(at, true);
    const [start, end] = isNode(node) && node.range ? node.range : [0, 0];
    const chunk = chunks.find((each) => start >= each.start && start < each.end);
    if (!chunk || (chunk.trust?.status ?? "approved") !== "approved") return;
    const expires = chunk.trust?.expires;
    // A conflict may be shown where the price book may not: its quotes never hold a floor.
    const quote = text
      .slice(start, end)
      .replace(/\s+/g, " ")
      .replace(/,? ?\bfloor: ?[\d."']+/g, "")
      .trim();
    facts.push({ ...fact, ordinal: chunk.ordinal, quote, ...(expires !== undefined && { expires }) });
  };
  const list = isSeq(document.contents) || !isMap(document.contents) ? [] : [name];
  try {
    if (name === "price-book") addPriceBook(path, text, add);
    if (name === "features") {
      for (const [at, feature] of parseRegister("features", path, text).entries()) {
        add([...list, at, "status"], featureFact(feature.name, feature.status));
      }
    }
    if (name === "claims") {
      for (const [at, claim] of parseRegister("claims", path, text).entries()) {
        add([...list, at, "wording"], claimFact(claim.id, claim.wording));
      }
    }
  } catch {
    // An invalid register states nothing; reading it has reported what is wrong.
    return [];
  }
  return facts;
}

type AddFact = (at: (string | number)[], fact: Pick<Fact, "key" | "label" | "value">) => void;

function addPriceBook(path: string, text: string, add: AddFact): void {
  const book = parseRegister("price-book", path, text);
  for (const list of ["plans", "add_ons"] as const) {
    for (const [at, plan] of (book[list] ?? []).entries()) {
      for (const [index, price] of plan.prices.entries()) {
        add([list, at, "prices", index], priceFact(plan, price.currency, price.billing, price.list));
      }
    }
  }
  for (const [index, tier] of book.discounts.tiers.entries()) {
    add(["discounts", "tiers", index], discountFact(tier.approver, tier.up_to_percent));
  }
  const last = book.discounts.tiers.length - 1;
  add(["discounts", "tiers", last], {
    ...discountFact(null, book.discounts.tiers[last]!.up_to_percent),
    ...LARGEST_DISCOUNT,
  });
}

/**
 * Facts on which documents that count on a day disagree. Retired, draft, superseded and expired documents do not count.
 * @param asOf ISO date
 */
export function findConflicts(
  documents: readonly { path: string; metadata: Metadata; superseded: boolean; facts: readonly Fact[] }[],
  asOf: string,
): Conflict[] {
  const byKey = new Map<string, { label: string; values: Conflict["values"] }>();
  for (const { path, metadata, superseded, facts } of documents) {
    if (superseded || metadata.status !== "approved" || isPast(metadata.expires, asOf)) continue;
    for (const fact of facts) {
      if (isPast(fact.expires, asOf)) continue;
      const entry = byKey.get(fact.key) ?? { label: fact.label, values: [] };
      const { value, ordinal, quote } = fact;
      const isRepeat = entry.values.some((other) => other.path === path && other.value === value);
      if (!isRepeat)
        entry.values.push({
          value,
          path,
          ordinal,
          quote,
          ...(metadata.reviewed !== undefined && { reviewed: metadata.reviewed }),
        });
      byKey.set(fact.key, entry);
    }
  }
  return [...byKey]
    .filter(([, { values }]) => new Set(values.map(({ value }) => value)).size > 1)
    .map(([key, { label, values }]) => ({ key, label, values: values.sort(byReview) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** `expires` is the last day that counts. ISO dates compare as text. */
function isPast(expires: string | undefined, asOf: string): boolean {
  return expires !== undefined && expires < asOf;
}

function byReview(a: Conflict["values"][number], b: Conflict["values"][number]): number {
  const [first, second] = [a.reviewed ?? "", b.reviewed ?? ""];
  if (first !== second) return first > second ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.ordinal - b.ordinal;
}
