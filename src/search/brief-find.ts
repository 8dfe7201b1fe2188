/** What each section of a brief may hold, best first. */
import { parseCitation } from "./citation.ts";
import type { BriefRequest, BriefSubject } from "./brief.ts";
import type { Section } from "./brief-plans.ts";
import type { NamedConflict, SearchHit, SearchRequest, SearchResult } from "./search.ts";

export type Search = (request: SearchRequest) => Promise<SearchResult>;

export interface SectionHits {
  /** Filed under the persona or the competitor that was asked for: they come before all others. */
  named: SearchHit[];
  others: SearchHit[];
  /** What else the documents of the best ones say of the task, for the room that is left at the end. */
  further: SearchHit[];
  conflicts: NamedConflict[];
}

const PASSAGES_PER_SECTION = 8;
const NAMED_PER_SECTION = 4;
/** Below this part of its section's best score, a passage is filler. */
const LEAST_OF_SECTION = 0.5;
/** Below this part of the best score of all, it is none of the task's business. */
const LEAST_OF_ALL = 0.3;
/** A document this near to the best of all is worth reading on in. */
const READ_ON = 0.75;
const DOCUMENTS_READ_ON = 2;
const PASSAGES_READ_ON = 4;
const LEADS_OF_A_SORT = 2;
const PASSAGES_PER_LEAD = 2;

/**
 * Passages for one section: those filed under the persona or competitor, then the account's own and any other that fits.
 * What a newer document has replaced stays out, since the newer one is there.
 * @param best score of the best hit for the task among all kinds
 */
export async function findForSection(
  search: Search,
  request: BriefRequest,
  section: Section,
  query: string,
  best: number,
): Promise<SectionHits> {
  const { persona, competitor, about, as_of } = request;
  const asked = section.ask === undefined ? query : [section.ask, request.channel ?? ""].join(" ").trim();
  const base = { query: asked, kinds: section.kinds, limit: PASSAGES_PER_SECTION, as_of, however_weak: true };
  const open = section.open === true ? await search({ ...base, audience: "customer" }) : undefined;
  const ofKind = open !== undefined && open.hits.length > 0 ? open : await search(base);
  // How we sound may stand in a folder that nobody named so; a page about it says so in its words.
  const wide =
    section.ask !== undefined && ofKind.hits.length === 0
      ? await search({ ...base, kinds: ["other"], limit: PASSAGES_PER_LEAD, however_weak: false })
      : ofKind;
  const narrow = await Promise.all(
    [{ persona }, { competitor }].flatMap((filter) =>
      Object.values(filter)[0] ? [search({ ...base, ...filter })] : [],
    ),
  );
  const floor = Math.max(
    (wide.hits[0]?.score ?? 0) * LEAST_OF_SECTION,
    section.always === true ? 0 : best * LEAST_OF_ALL,
  );
  const filed = narrow.map(({ hits }) => passagesOf(hits));
  const named = unique(inTurns(filed)).slice(0, NAMED_PER_SECTION);
  const fitting = unique([...filed.flat(), ...passagesOf(wide.hits.filter((hit) => hit.score >= floor))]).sort(
    (a, b) => b.score - a.score,
  );
  const own = section.always === true ? [] : await findOwn(search, about, { ...base, however_weak: false });
  const first = new Set(named.map(({ uri }) => uri));
  // Scores of another question do not compare with those of the task, so the two take turns.
  const others = unique(inTurns([fitting, own])).filter(({ uri }) => !first.has(uri));
  return {
    named,
    others: others.slice(0, PASSAGES_PER_SECTION - named.length),
    further: section.always === true ? [] : await readOn(search, base, fitting, best),
    conflicts: [wide, ...narrow].flatMap(({ conflicts }) => conflicts),
  };
}

/** The story whose first paragraph fits ends with what came of it. */
async function readOn(
  search: Search,
  base: SearchRequest,
  fitting: readonly SearchHit[],
  best: number,
): Promise<SearchHit[]> {
  const near = fitting.filter(({ score }) => score >= best * READ_ON).map(({ uri }) => parseCitation(uri).path);
  const found = await Promise.all(
    [...new Set(near)]
      .slice(0, DOCUMENTS_READ_ON)
      .map((path) => search({ ...base, kinds: undefined, path, limit: PASSAGES_READ_ON })),
  );
  return inTurns(found.map(({ hits }) => passagesOf(hits)));
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

function passagesOf(hits: readonly SearchHit[]): SearchHit[] {
  return hits
    .filter((hit) => hit.superseded_by === undefined)
    .flatMap((hit) => [hit, ...hit.more.map((passage) => ({ ...hit, ...passage, more: [] }))]);
}

function unique(hits: readonly SearchHit[]): SearchHit[] {
  const byUri = new Map<string, SearchHit>();
  for (const hit of hits) if (!byUri.has(hit.uri)) byUri.set(hit.uri, hit);
  return [...byUri.values()];
}

/** The first of each list, then the second of each, and so on. */
export function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}
