/** An account as it is shown: short lists, one line for each thing, nothing that the CRM does not know. */
import type { Account } from "./account.ts";
import { withoutNulls } from "./without-nulls.ts";

export interface AccountView {
  company: {
    id: string;
    name: string;
    domain?: string | undefined;
    owner?: string | undefined;
    properties: Record<string, string>;
  };
  people: {
    id: string;
    name: string;
    title?: string | undefined;
    role?: string | undefined;
    email?: string | undefined;
    last_activity?: string | undefined;
  }[];
  deals: DealView[];
  timeline: string[];
  not_shown: Record<string, number>;
  fit: { segment: string; holds: boolean; points: string[]; play?: string | undefined }[];
  warnings: string[];
}
interface DealView {
  id: string;
  name: string;
  stage: string;
  pipeline: string;
  outcome: "open" | "won" | "lost";
  amount?: string | undefined;
  close_date?: string | undefined;
  reason?: string | undefined;
  competitor?: string | undefined;
  owner?: string | undefined;
}

/** How much of an account is shown: at most so many of each, and so many characters of a text that somebody wrote. */
export interface Extent {
  people: number;
  open: number;
  closed: number;
  timeline: number;
  fit: number;
  properties: number;
  characters: number;
}

export const DETAILED: Extent = {
  people: 12,
  open: 20,
  closed: 12,
  timeline: 12,
  fit: Infinity,
  properties: Infinity,
  characters: Infinity,
};

/** From the usual extent down to what fits whatever the CRM holds. */
const EXTENTS: readonly [Extent, ...Extent[]] = [
  { people: 6, open: 12, closed: 6, timeline: 6, fit: 2, properties: 20, characters: 240 },
  { people: 6, open: 6, closed: 4, timeline: 6, fit: 2, properties: 20, characters: 200 },
  { people: 5, open: 5, closed: 4, timeline: 5, fit: 2, properties: 14, characters: 120 },
  { people: 4, open: 4, closed: 3, timeline: 4, fit: 2, properties: 12, characters: 80 },
  { people: 3, open: 3, closed: 2, timeline: 3, fit: 1, properties: 9, characters: 60 },
  { people: 2, open: 2, closed: 2, timeline: 2, fit: 1, properties: 6, characters: 36 },
  { people: 1, open: 1, closed: 1, timeline: 1, fit: 1, properties: 4, characters: 20 },
];

/** The fullest view that `fits`; the barest when none does. */
export function fittingView(account: Account, fits: (view: AccountView) => boolean): AccountView {
  const [usual, ...smaller] = EXTENTS;
  let view = accountView(account, usual);
  for (const extent of smaller) {
    if (fits(view)) break;
    view = accountView(account, extent);
  }
  return view;
}

export function accountView(account: Account, extent: Extent): AccountView {
  const { company, people, open_deals, closed_deals, timeline, not_shown, fit, warnings } = withoutNulls(
    shortened(account, extent.characters),
  );
  const mark = (holds: boolean | undefined) => (holds === undefined ? "unknown" : holds ? "yes" : "no");
  const told = Object.entries(company.properties as Record<string, string>).slice(0, extent.properties);
  const left: Record<string, number> = { ...not_shown };
  const first = <Item>(what: string, items: readonly Item[], most: number): Item[] => {
    if (items.length > most) left[what] = (left[what] ?? 0) + items.length - most;
    return items.slice(0, most);
  };
  for (const { type } of timeline.slice(extent.timeline)) left[type] = (left[type] ?? 0) + 1;
  return {
    company: { ...company, properties: Object.fromEntries(told) },
    people: first("contact", people, extent.people).map(({ persona: _persona, ...person }) => person),
    deals: [...first("open deal", open_deals, extent.open), ...first("closed deal", closed_deals, extent.closed)].map(
      ({ currency, amount, ...rest }) => ({
        ...rest,
        ...(amount === undefined ? {} : { amount: `${amount} ${currency ?? ""}`.trim() }),
      }),
    ),
    timeline: timeline.slice(0, extent.timeline).map(({ at, type, id, text: said }) => `${at} ${type} ${id}: ${said}`),
    not_shown: left,
    fit: fit.slice(0, extent.fit).map(({ title: _title, points, ...each }) => ({
      ...each,
      points: points.map((point) => `${point.condition}: ${mark(point.holds)} (${point.value ?? "no value"})`),
    })),
    warnings,
  };
}

/** Cuts every text but ids, which a next call needs whole. */
function shortened<Value>(value: Value, most: number, key?: string): Value {
  if (typeof value === "string")
    return (key === "id" || value.length <= most ? value : `${value.slice(0, most - 1).trimEnd()}…`) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => shortened(each, most)) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shortened(each, most, name)])) as Value;
}

/** The company's own lines, then each part under its title. */
export function accountParts({ company, people, deals, timeline, not_shown, fit }: AccountView): string[][] {
  const list = (parts: (string | undefined)[]) => parts.filter(Boolean).join("; ");
  const dealLine = (each: DealView) =>
    `- ${each.name} (id ${each.id}): ${list([
      each.stage,
      `${each.outcome} in ${each.pipeline}`,
      each.amount,
      each.close_date,
      each.reason,
      each.competitor && `competitor ${each.competitor}`,
      each.owner,
    ])}`;
  const left = (kinds: (kind: string) => boolean) => {
    const more = Object.entries(not_shown).filter(([kind]) => kinds(kind));
    return more.length === 0 ? [] : [`(${more.map(([kind, count]) => `${String(count)} more ${kind}s`).join(", ")})`];
  };
  const isDeal = (kind: string) => kind.endsWith("deal");
  const parts = [
    [
      `${company.name} (id ${company.id}${company.domain === undefined ? "" : `, ${company.domain}`}${company.owner === undefined ? "" : `, owner ${company.owner}`})`,
      list(Object.entries(company.properties).map(([name, value]) => `${name}: ${value}`)),
    ],
    [
      "People",
      ...people.map(
        (each) =>
          `- ${each.name} (id ${each.id}): ${list([each.title, each.role, each.email, each.last_activity && `last activity ${each.last_activity}`])}`,
      ),
      ...left((kind) => kind === "contact"),
    ],
    [
      "Open deals",
      ...deals.filter((each) => each.outcome === "open").map(dealLine),
      ...left((kind) => kind === "open deal"),
    ],
    [
      "Closed deals",
      ...deals.filter((each) => each.outcome !== "open").map(dealLine),
      ...left((kind) => kind === "closed deal" || kind === "deal"),
    ],
    [
      "Timeline, newest first",
      ...timeline.map((each) => `- ${each}`),
      ...left((kind) => kind !== "contact" && !isDeal(kind)),
    ],
    [
      "Fit",
      ...fit.map(
        (each) =>
          `- ${each.segment}: ${each.holds ? "fits" : "does not fit"}; ${each.points.join("; ")}${each.play === undefined ? "" : `; play ${each.play}`}`,
      ),
    ],
  ];
  return parts.filter((part) => part.length > 1);
}

/** What makes a page worth showing for this account: who is in it, what they compare with, what went wrong before. */
export interface AccountLeads {
  /** Names and titles of the segments it fits. */
  segments: { name: string; title: string | null }[];
  personas: string[];
  competitors: string[];
  lost_reasons: string[];
}

/** What stands in open deals and with recent contacts comes first. */
export function accountLeads({ people, open_deals, closed_deals, fit }: Account): AccountLeads {
  const unique = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  const deals = [...open_deals, ...closed_deals];
  return {
    segments: fit.filter(({ holds }) => holds).map(({ segment, title }) => ({ name: segment, title })),
    personas: unique(people.map(({ persona }) => persona)),
    competitors: unique(deals.map(({ competitor }) => competitor)),
    lost_reasons: unique(closed_deals.map(({ outcome, reason }) => (outcome === "lost" ? reason : null))),
  };
}
