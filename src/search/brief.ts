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
  /** Whom the task concerns, from outside the knowledge. */
  about?: BriefSubject | undefined;
}

export interface BriefSubject {
  uri: string;
  title: string;
  /** What is known of it, most important first: as many lines open the brief as their part of the budget holds. */
  lines: readonly string[];
  /** Passages of these come before others. */
  segments: readonly string[];
  personas: readonly string[];
  competitors: readonly string[];
  /** What else to look for beside the task: its name, why it was lost before. */
  words: readonly string[];
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
  /** The best of what fitted the task but not the budget. */
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
/** An account is read before the knowledge and must leave room for it. */
const SUBJECT_SHARE = 0.4;
const LEADS_OF_A_SORT = 2;
const PASSAGES_PER_LEAD = 2;
/** Named, so that they can be read; a longer list would cost more than the passages. */
const MOST_LEFT_OUT = 10;

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
  const rival = Boolean(request.competitor) || (request.about?.competitors.length ?? 0) > 0;
  const plan =
    best === undefined && request.about === undefined ? [] : planFor(`${request.task} ${request.channel ?? ""}`, rival);
  const found = await Promise.all(plan.map(([section]) => findFor(search, request, section, query, best?.score ?? 0)));

  const taken = new Map<string, Set<SearchHit>>(plan.map(([section]) => [section.heading, new Set()]));
  const used = new Set<string>();
  const subject = request.about && fitSubject(request.about, budget * SUBJECT_SHARE, count);
  let tokens = subject?.tokens ?? 0;
  const room = budget - tokens;
  const costs = new Map<SearchHit, number>();
  const cost = (hit: SearchHit): number => {
    const known = costs.get(hit) ?? count(itemText(toItem(hit)));
    costs.set(hit, known);
    return known;
  };
  const take = (heading: string, hit: SearchHit) => {
    taken.get(heading)?.add(hit);
    used.add(hit.uri);
    tokens += cost(hit);
  };
  // First every section its share, in the order of the plan; then, in turns, what is left of the budget.
  plan.forEach(([section, share], i) => {
    let left = Math.min(room * share, budget - tokens);
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
    sections: [
      ...(subject ? [{ heading: "The account", items: [subject.item] }] : []),
      ...[...taken].map(([heading, hits]) => ({ heading, items: [...hits].map(toItem) })),
    ].filter((section) => section.items.length > 0),
    conflicts: [...conflicts.values()],
    left_out: [
      ...(subject?.left_out ?? []),
      ...[...left.values()]
        .slice(0, MOST_LEFT_OUT)
        .map((hit) => ({ uri: hit.uri, title: hit.title, tokens: cost(hit) })),
    ],
    tokens,
    max_tokens: budget,
    ...(used.size === 0
      ? { note: "Nothing in this company's knowledge fits the task. Say so rather than guess." }
      : {}),
  };
}

/**
 * Passages for one section: those that name the persona, the competitor or the account's own, and any other that fits. What a newer document has
 * replaced stays out, since the newer one is there.
 */
async function findFor(
  search: Search,
  request: BriefRequest,
  section: Section,
  query: string,
  best: number,
): Promise<SearchResult> {
  const { persona, competitor, about, as_of } = request;
  const asked = section.ask === undefined ? query : [section.ask, request.channel ?? ""].join(" ").trim();
  const base = { query: asked, kinds: section.kinds, limit: PASSAGES_PER_SECTION, as_of, however_weak: true };
  const open = section.open === true ? await search({ ...base, audience: "customer" }) : undefined;
  const wide = open !== undefined && open.hits.length > 0 ? open : await search(base);
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
  const hits = [...merged.values()].sort((a, b) => b.score - a.score);
  const own = section.always === true ? [] : await findOwn(search, about, { ...base, however_weak: false });
  // Scores of another question do not compare with those of the task, so the two take turns.
  const both = new Map(inTurns([hits, own]).map((hit) => [hit.uri, hit]));
  return { ...wide, hits: [...both.values()].slice(0, PASSAGES_PER_SECTION) };
}

/** In turns: what the account's words find, and what is filed under each thing that it is known for. */
async function findOwn(
  search: Search,
  about: BriefSubject | undefined,
  base: SearchRequest,
): Promise<readonly SearchHit[]> {
  if (about === undefined) return [];
  const few = (values: readonly string[]) => values.slice(0, LEADS_OF_A_SORT);
  const leads: Partial<SearchRequest>[] = [
    {},
    ...few(about.segments).map((segment) => ({ segment })),
    ...few(about.competitors).map((competitor) => ({ competitor })),
    ...few(about.personas).map((persona) => ({ persona })),
  ];
  const query = about.words.join(". ");
  const found = await Promise.all(
    leads.map((filter) => search({ ...base, ...filter, query, limit: PASSAGES_PER_LEAD })),
  );
  return inTurns(found.map(({ hits }) => hits.filter((hit) => hit.superseded_by === undefined)));
}

/** As many lines as fit, and always the first: who it is. */
function fitSubject(about: BriefSubject, budget: number, count: (text: string) => number) {
  const { uri, title, lines } = about;
  const item = (kept: number): BriefItem => ({ uri, title, text: lines.slice(0, kept).join("\n") });
  let kept = lines.length;
  while (kept > 1 && count(itemText(item(kept))) > budget) kept -= 1;
  const rest = lines.slice(kept).join("\n");
  return {
    item: item(kept),
    tokens: count(itemText(item(kept))),
    left_out: rest === "" ? [] : [{ uri, title: `More of ${title}`, tokens: count(rest) }],
  };
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
