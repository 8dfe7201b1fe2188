/** A brief: what an assistant should know before it does one task, within a token budget, every piece cited. */
import type { Kind } from "../documents/types.ts";
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

interface Section {
  heading: string;
  kinds: Kind[];
  /** Part of the budget that this section may fill before the others had their turn. */
  share: number;
}

const WHO = { heading: "Who it is for", kinds: ["icp", "persona", "segment"] } as const;
const SAY = { heading: "What we can say", kinds: ["claim", "product", "company"] } as const;
const PRICE = { heading: "What it costs", kinds: ["pricing"] } as const;
const PROOF = { heading: "Proof", kinds: ["story", "research"] } as const;
const LEARNED = { heading: "What deals taught us", kinds: ["win-loss", "call"] } as const;
const OBJECTIONS = { heading: "Objections", kinds: ["objection"] } as const;
const RIVALS = { heading: "Competition", kinds: ["battle-card"] } as const;
const HOW = { heading: "How we do it", kinds: ["playbook", "template", "signal"] } as const;
const VOICE = { heading: "How we sound", kinds: ["voice", "policy"] } as const;

type Plan = readonly (readonly [Omit<Section, "share" | "kinds"> & { kinds: readonly Kind[] }, number])[];

/** What each sort of task needs first. The first pattern that fits the task decides. */
const PLANS: { fits: RegExp; plan: Plan }[] = [
  {
    fits: /\b(objection|push ?back|too expensive|respond|reply|answer|concern|says?|asked)\b/i,
    plan: [
      [OBJECTIONS, 0.35],
      [SAY, 0.2],
      [PROOF, 0.15],
      [LEARNED, 0.1],
      [RIVALS, 0.1],
      [VOICE, 0.1],
    ],
  },
  {
    fits: /\b(battle ?card|versus|vs\.?|compet\w*|against|compare|switch\w*|displace)\b/i,
    plan: [
      [RIVALS, 0.4],
      [LEARNED, 0.2],
      [SAY, 0.15],
      [PROOF, 0.15],
      [OBJECTIONS, 0.1],
    ],
  },
  {
    fits: /\b(price|pricing|quote|discount|proposal|negotiat\w*|renewal|contract)\b/i,
    plan: [
      [PRICE, 0.4],
      [OBJECTIONS, 0.15],
      [SAY, 0.15],
      [HOW, 0.15],
      [LEARNED, 0.1],
      [VOICE, 0.05],
    ],
  },
  {
    fits: /\b(call|meeting|demo|discovery|prepare|prep|visit|agenda|qbr)\b/i,
    plan: [
      [WHO, 0.25],
      [HOW, 0.2],
      [OBJECTIONS, 0.2],
      [LEARNED, 0.15],
      [PROOF, 0.1],
      [SAY, 0.1],
    ],
  },
  {
    fits: /\b(e-?mail|outreach|sequence|linkedin|message|invite|cold|follow[- ]?up|dm|sms)\b/i,
    plan: [
      [WHO, 0.2],
      [SAY, 0.2],
      [PROOF, 0.2],
      [HOW, 0.15],
      [VOICE, 0.15],
      [OBJECTIONS, 0.1],
    ],
  },
];
const ANY_TASK: Plan = [
  [SAY, 0.25],
  [WHO, 0.15],
  [PROOF, 0.2],
  [VOICE, 0.2],
  [HOW, 0.1],
  [OBJECTIONS, 0.1],
];

const PASSAGES_PER_SECTION = 6;
/** Below this part of its section's best score, a passage is filler. */
const MIN_RELATIVE_SCORE = 0.35;

/** Builds a brief by searching each section's kinds for the task. */
export async function buildBrief(
  search: (request: SearchRequest) => Promise<SearchResult>,
  request: BriefRequest,
): Promise<Brief> {
  const budget = Math.min(Math.max(request.max_tokens ?? DEFAULT_BRIEF_TOKENS, MIN_BRIEF_TOKENS), MAX_BRIEF_TOKENS);
  const count = await loadTokenCounter();
  const plan = PLANS.find(({ fits }) => fits.test(`${request.task} ${request.channel ?? ""}`))?.plan ?? ANY_TASK;
  const found = await Promise.all(plan.map(([section]) => findFor(search, request, section.kinds)));

  const taken = new Map<string, Set<SearchHit>>(plan.map(([section]) => [section.heading, new Set()]));
  const used = new Set<string>();
  let tokens = 0;
  const cost = (hit: SearchHit) => count(itemText(toItem(hit)));
  const take = (heading: string, hit: SearchHit) => {
    taken.get(heading)?.add(hit);
    used.add(hit.uri);
    tokens += cost(hit);
  };
  // First every section its share, in the order of the plan; then what is left of the budget to the best of the rest.
  plan.forEach(([section, share], i) => {
    let left = Math.min(budget * share, budget - tokens);
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

/** Passages for one section: those that name the persona or competitor first, then any other that fits. */
async function findFor(
  search: (request: SearchRequest) => Promise<SearchResult>,
  request: BriefRequest,
  kinds: readonly Kind[],
): Promise<SearchResult> {
  const { persona, competitor, channel } = request;
  const query = [request.task, persona, competitor, channel]
    .filter((part) => part !== undefined && part !== "")
    .join(". ");
  const base = { query: query.slice(0, 2_000), kinds, limit: PASSAGES_PER_SECTION, as_of: request.as_of };
  const wide = await search(base);
  const narrow = await Promise.all(
    [{ persona }, { competitor }].flatMap((filter) =>
      Object.values(filter)[0] ? [search({ ...base, ...filter })] : [],
    ),
  );
  const floor = Math.max(...wide.hits.map((hit) => hit.score), 0) * MIN_RELATIVE_SCORE;
  const merged = new Map<string, SearchHit>();
  for (const hit of [...narrow.flatMap((result) => result.hits), ...wide.hits.filter((hit) => hit.score >= floor)]) {
    if (!merged.has(hit.uri)) merged.set(hit.uri, hit);
  }
  return { ...wide, hits: [...merged.values()].slice(0, PASSAGES_PER_SECTION) };
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
