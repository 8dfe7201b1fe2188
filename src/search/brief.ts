/** A brief: what an assistant should know before it does one task, within a token budget, every piece cited. */
import { fillBrief } from "./brief-fill.ts";
import { findForSection, type Search, type SectionHits } from "./brief-find.ts";
import { planFor, planWithout } from "./brief-plans.ts";
import type { ShownBrief } from "./brief-text.ts";
import { loadTokenCounter } from "./tokens.ts";

export const DEFAULT_BRIEF_TOKENS = 3_000;
export const MIN_BRIEF_TOKENS = 300;
export const MAX_BRIEF_TOKENS = 20_000;

export interface BriefRequest {
  task: string;
  persona?: string | undefined;
  competitor?: string | undefined;
  channel?: string | undefined;
  /** Of the brief as text, with all that stands around its passages. */
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

export interface Brief extends ShownBrief {
  task: string;
}

/** Builds a brief by searching each section's kinds for the task. `notes` are said in it whatever is found. */
export async function buildBrief(search: Search, request: BriefRequest, notes: readonly string[]): Promise<Brief> {
  const budget = Math.min(Math.max(request.max_tokens ?? DEFAULT_BRIEF_TOKENS, MIN_BRIEF_TOKENS), MAX_BRIEF_TOKENS);
  const { task, persona, competitor, channel, about, as_of } = request;
  const query = [task, persona, competitor, channel]
    .filter((part) => part !== undefined && part !== "")
    .join(". ")
    .slice(0, 2_000);
  const [count, found, unknown] = await Promise.all([
    loadTokenCounter(),
    // Whether the task is the company's business is asked once, of everything: a section of few documents knows too little.
    search({ query, limit: 1, as_of }),
    unknownNames(search, request, query),
  ]);
  const [best] = found.hits;
  const rival = Boolean(competitor) || (about?.competitors.length ?? 0) > 0;
  const isFound = best !== undefined || about !== undefined;
  const words = `${task} ${channel ?? ""}`;
  const plan = isFound ? planFor(words, rival) : planWithout(words);
  const sections = await Promise.all(
    plan.map(async ([section, share]) => ({
      heading: section.heading,
      share,
      ...(await findForSection(search, request, section, query, best?.score ?? 0)),
    })),
  );
  const said = isFound || sections.every(isEmpty) ? [] : [NOT_ITS_OWN];
  return { task, ...fillBrief({ sections, about, notes: [...notes, ...unknown, ...said], budget, count }) };
}

const NOT_ITS_OWN =
  "Nothing in this company's knowledge fits the task's own words. What follows holds for any text to customers.";
const isEmpty = ({ named, others }: SectionHits): boolean => named.length + others.length === 0;

/** What to say of a persona or competitor under which nothing is filed at all. */
async function unknownNames(search: Search, request: BriefRequest, query: string): Promise<string[]> {
  const filters = [{ persona: request.persona }, { competitor: request.competitor }].filter(
    (filter) => (Object.values(filter)[0] ?? "") !== "",
  );
  const found = await Promise.all(
    filters.map((filter) => search({ ...filter, query, limit: 1, as_of: request.as_of, however_weak: true })),
  );
  return found.flatMap(({ hits, note }) => (hits.length === 0 && note !== undefined ? [note] : []));
}
