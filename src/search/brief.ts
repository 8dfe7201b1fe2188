/** A brief: what an assistant should know before it does one task, within a token budget, every piece cited. */
import type { Kind } from "../documents/types.ts";
import type { NamedConflict, SearchHit, SearchRequest, SearchResult } from "./search.ts";
import { planFor } from "./brief-plans.ts";
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

const PASSAGES_PER_SECTION = 6;
/** Below this part of its section's best score, a passage is filler. */
const MIN_RELATIVE_SCORE = 0.35;
/** An account is read before the knowledge and must leave room for it. */
const SUBJECT_SHARE = 0.4;
const LEADS_OF_A_SORT = 2;
/** Named, so that they can be read; a longer list would cost more than the passages. */
const MOST_LEFT_OUT = 10;
const PASSAGES_PER_LEAD = 2;

/** Builds a brief by searching each section's kinds for the task. */
export async function buildBrief(
  search: (request: SearchRequest) => Promise<SearchResult>,
  request: BriefRequest,
): Promise<Brief> {
  const budget = Math.min(Math.max(request.max_tokens ?? DEFAULT_BRIEF_TOKENS, MIN_BRIEF_TOKENS), MAX_BRIEF_TOKENS);
  const count = await loadTokenCounter();
  const plan = planFor(
    `${request.task} ${request.channel ?? ""}`,
    Boolean(request.competitor) || (request.about?.competitors.length ?? 0) > 0,
  );
  const found = await Promise.all(plan.map(([section]) => findFor(search, request, section.kinds)));

  const taken = new Map<string, Set<SearchHit>>(plan.map(([section]) => [section.heading, new Set()]));
  const used = new Set<string>();
  const subject = request.about && fitSubject(request.about, budget * SUBJECT_SHARE, count);
  let tokens = subject?.tokens ?? 0;
  const cost = (hit: SearchHit) => count(itemText(toItem(hit)));
  const take = (heading: string, hit: SearchHit) => {
    taken.get(heading)?.add(hit);
    used.add(hit.uri);
    tokens += cost(hit);
  };
  const room = budget - tokens;
  // First every section its share, in the order of the plan; then what is left of the budget to the best of the rest.
  plan.forEach(([section, share], i) => {
    let left = Math.min(room * share, budget - tokens);
    for (const hit of found[i]?.hits ?? []) {
      if (used.has(hit.uri) || cost(hit) > left) continue;
      left -= cost(hit);
      take(section.heading, hit);
    }
  });
  const rest = plan.flatMap(([section], i) => (found[i]?.hits ?? []).map((hit) => ({ heading: section.heading, hit })));
  rest.sort((a, b) => b.hit.score - a.hit.score || (a.hit.uri < b.hit.uri ? -1 : 1));
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

/** Passages for one section: those that name the persona, the competitor or the account's own come first. */
async function findFor(
  search: (request: SearchRequest) => Promise<SearchResult>,
  request: BriefRequest,
  kinds: readonly Kind[],
): Promise<SearchResult> {
  const { persona, competitor, channel, about } = request;
  const query = (words: readonly string[]) =>
    [request.task, persona, competitor, channel, ...words]
      .filter((part) => part !== undefined && part !== "")
      .join(". ")
      .slice(0, 2_000);
  const base = { query: query([]), kinds, limit: PASSAGES_PER_SECTION, as_of: request.as_of };
  const wide = await search(base);
  const narrow = await Promise.all(
    Object.entries({ persona, competitor }).map(async ([facet, value]) => {
      if (!value) return [];
      const { hits } = await search({ ...base, [facet]: value });
      // Who is named is worth its own pages, also when the task's words are far from them.
      return hits.length > 0
        ? hits
        : (await search({ ...base, query: value, [facet]: value, limit: PASSAGES_PER_LEAD })).hits;
    }),
  );
  const own = await Promise.all(
    leads(about).map((filter) =>
      search({ ...base, query: about?.words.join(". ") ?? "", ...filter, limit: PASSAGES_PER_LEAD }),
    ),
  );
  const floor = Math.max(...wide.hits.map((hit) => hit.score), 0) * MIN_RELATIVE_SCORE;
  const merged = new Map<string, SearchHit>();
  const first = [...narrow.flat(), ...interleave(own.map((result) => result.hits))];
  for (const hit of [...first, ...wide.hits.filter((hit) => hit.score >= floor)]) {
    if (!merged.has(hit.uri)) merged.set(hit.uri, hit);
  }
  return { ...wide, hits: [...merged.values()].slice(0, PASSAGES_PER_SECTION) };
}

/** Its words alone, and one filter for each thing that an account is known for: few enough to search every section. */
function leads(about: BriefSubject | undefined): Partial<SearchRequest>[] {
  if (about === undefined) return [];
  const few = (values: readonly string[]) => values.slice(0, LEADS_OF_A_SORT);
  return [
    {},
    ...few(about.segments).map((segment) => ({ segment })),
    ...few(about.competitors).map((competitor) => ({ competitor })),
    ...few(about.personas).map((persona) => ({ persona })),
  ];
}

/** The first of each list, then the second of each: no list pushes another out. */
function interleave<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
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
