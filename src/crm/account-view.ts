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

/** `limit`: of people, closed deals and activities; open deals are all shown. */
export function accountView(account: Account, limit: number, segments = account.fit.length): AccountView {
  const { company, people, open_deals, closed_deals, timeline, not_shown, fit, warnings } = withoutNulls(account);
  const mark = (holds: boolean | undefined) => (holds === undefined ? "unknown" : holds ? "yes" : "no");
  return {
    company: { ...company, properties: company.properties as Record<string, string> },
    people: people.slice(0, limit).map(({ persona: _persona, ...person }) => person),
    deals: [...open_deals, ...closed_deals.slice(0, limit)].map(({ currency, amount, ...rest }) => ({
      ...rest,
      ...(amount === undefined ? {} : { amount: `${amount} ${currency ?? ""}`.trim() }),
    })),
    timeline: timeline.slice(0, limit).map(({ at, type, id, text: said }) => `${at} ${type} ${id}: ${said}`),
    not_shown,
    fit: fit.slice(0, segments).map(({ title: _title, points, ...each }) => ({
      ...each,
      points: points.map((point) => `${point.condition}: ${mark(point.holds)} (${point.value ?? "no value"})`),
    })),
    warnings,
  };
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
  const left = Object.entries(not_shown).map(([type, count]) => `${String(count)} more ${type}s`);
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
    ],
    ["Open deals", ...deals.filter((each) => each.outcome === "open").map(dealLine)],
    ["Closed deals", ...deals.filter((each) => each.outcome !== "open").map(dealLine)],
    [
      "Timeline, newest first",
      ...timeline.map((each) => `- ${each}`),
      ...(left.length > 0 ? [`(${left.join(", ")})`] : []),
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
