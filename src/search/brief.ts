/** A brief: what an assistant should know before it does one task, within a token budget, every piece cited. */
import { planFor, type Section } from "./brief-plans.ts";
import type { NamedConflict, SearchHit, SearchRequest, SearchResult } from "./search.ts";
import { loadTokenCounter } from "./tokens.ts";

export const DEFAULT_BRIEF_TOKENS = 3_000;
export const MIN_BRIEF_TOKENS = 300;
export const MAX_BRIEF_TOKENS = 20_000;

export interface BriefRequest {
  task: string;
  persona?: string | undefined;
  competitor?: string | undefined;
  channel?: string | undefined;
  max_tokens?: number | undefined;
  as_of?: string | undefined;
}

export interface BriefItem {
  uri: string;
  title: string;
  text: string;
  /** What a writer must know before using it: internal, stale, draft, superseded. */
  caution?: string | undefined;
}

export interface Brief {
  task: string;
  sections: { heading: string; items: BriefItem[] }[];
  conflicts: NamedConflict[];
  /** What fitted the task but not the budget, best first. */
  left_out: { uri: string; title: string; tokens: number }[];
  /** o200k tokens of the items. */
  tokens: number;
  max_tokens: number;
  note?: string;
}

const PASSAGES_PER_SECTION = 8;
/** Below this part of its section's best score, a passage is filler. */
const LEAST_OF_SECTION = 0.5;
/** Below this part of the best score of all, it is none of the task's business. */
const LEAST_OF_ALL = 0.3;

type Search = (request: SearchRequest) => Promise<SearchResult>;

/** Builds a brief by searching each section's kinds for the task. */
export async function buildBrief(search: Search, request: BriefRequest): Promise<Brief> {
  const budget = Math.min(Math.max(request.max_tokens ?? DEFAULT_BRIEF_TOKENS, MIN_BRIEF_TOKENS), MAX_BRIEF_TOKENS);
  const count = await loadTokenCounter();
  const query = [request.task, request.persona, request.competitor, request.channel]
    .filter((part) => part !== undefined && part !== "")
    .join(". ")
    .slice(0, 2_000);
  // Whether the task is the company's business is asked once, of everything: a section of few documents knows too little.
  const [best] = (await search({ query, limit: 1, as_of: request.as_of })).hits;
  const plan = best === undefined ? [] : planFor(`${request.task} ${request.channel ?? ""}`);
  const found = await Promise.all(plan.map(([section]) => findFor(search, request, section, query, best?.score ?? 0)));

  const taken = new Map<string, Set<SearchHit>>(plan.map(([section]) => [section.heading, new Set()]));
  const used = new Set<string>();
  let tokens = 0;
  const cost = (hit: SearchHit) => count(itemText(toItem(hit)));
  const take = (heading: string, hit: SearchHit) => {
    taken.get(heading)?.add(hit);
    used.add(hit.uri);
    tokens += cost(hit);
  };
  // First every section its share, in the order of the plan; then, in turns, what is left of the budget.
  plan.forEach(([section, share], i) => {
    let left = Math.min(budget * share, budget - tokens);
    for (const hit of found[i]?.hits ?? []) {
      if (used.has(hit.uri) || cost(hit) > left) continue;
      left -= cost(hit);
      take(section.heading, hit);
    }
  });
  const rest = inTurns(plan.map(([{ heading }], i) => (found[i]?.hits ?? []).map((hit) => ({ heading, hit }))));
  for (const { heading, hit } of rest) {
    if (!used.has(hit.uri) && tokens + cost(hit) <= budget) take(heading, hit);
  }

  const left = new Map(rest.filter(({ hit }) => !used.has(hit.uri)).map(({ hit }) => [hit.uri, hit]));
  const conflicts = new Map(found.flatMap((result) => result.conflicts).map((conflict) => [conflict.fact, conflict]));
  return {
    task: request.task,
    sections: [...taken]
      .map(([heading, hits]) => ({ heading, items: [...hits].map(toItem) }))
      .filter((section) => section.items.length > 0),
    conflicts: [...conflicts.values()],
    left_out: [...left.values()].map((hit) => ({ uri: hit.uri, title: hit.title, tokens: cost(hit) })),
    tokens,
    max_tokens: budget,
    ...(tokens === 0 ? { note: "Nothing in this company's knowledge fits the task. Say so rather than guess." } : {}),
  };
}

/**
 * Passages for one section: those that name the persona or competitor, and any other that fits. What a newer document has
 * replaced stays out, since the newer one is there.
 */
async function findFor(
  search: Search,
  request: BriefRequest,
  section: Section,
  query: string,
  best: number,
): Promise<SearchResult> {
  const { persona, competitor, as_of } = request;
  const asked = section.ask === undefined ? query : [section.ask, request.channel ?? ""].join(" ").trim();
  const base = { query: asked, kinds: section.kinds, limit: PASSAGES_PER_SECTION, as_of, however_weak: true };
  const wide = await search(base);
  const narrow = await Promise.all(
    [{ persona }, { competitor }].flatMap((filter) =>
      Object.values(filter)[0] ? [search({ ...base, ...filter })] : [],
    ),
  );
  const floor = Math.max(
    (wide.hits[0]?.score ?? 0) * LEAST_OF_SECTION,
    section.always === true ? 0 : best * LEAST_OF_ALL,
  );
  const fitting = [...narrow.flatMap((result) => result.hits), ...wide.hits.filter((hit) => hit.score >= floor)]
    .filter((hit) => hit.superseded_by === undefined)
    .flatMap((hit) => [hit, ...hit.more.map((passage) => ({ ...hit, ...passage, more: [] }))]);
  const merged = new Map<string, SearchHit>();
  for (const hit of fitting) if (!merged.has(hit.uri)) merged.set(hit.uri, hit);
  const hits = [...merged.values()].sort((a, b) => b.score - a.score).slice(0, PASSAGES_PER_SECTION);
  return { ...wide, hits };
}

/** The first of each list, then the second of each, and so on. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

function toItem(hit: SearchHit): BriefItem {
  const cautions = [
    hit.visibility === "internal" ? "internal: do not quote to customers" : "",
    hit.status === "draft" ? "draft: not approved" : "",
    hit.stale ? `expired ${hit.expires ?? ""}` : "",
    hit.superseded_by === undefined ? "" : `superseded by ${hit.superseded_by}`,
    hit.warning ?? "",
  ].filter((caution) => caution !== "");
  return {
    uri: hit.uri,
    title: hit.title,
    text: hit.text,
    ...(cautions.length > 0 ? { caution: cautions.join("; ") } : {}),
  };
}

/** One item as a model reads it; the budget counts exactly this. */
export function itemText(item: BriefItem): string {
  const caution = item.caution === undefined ? "" : ` (${item.caution})`;
  return `[${item.title}](${item.uri})${caution}\n${item.text}\n`;
}
