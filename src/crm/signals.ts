/** Who fired a signal or is in a segment, with the evidence and the play to use. */
import { InhouseError } from "../errors.ts";
import type { Crm, CrmRecord } from "./crm.ts";
import { displayName } from "./properties.ts";
import type { Embed } from "./reason-groups.ts";
import {
  DEFAULT_FIELDS,
  filtersOf,
  membersOf,
  type FieldNames,
  type SegmentDefinition,
  type SignalDefinition,
} from "./registers.ts";
import { competitorMentioned, lostReasonShipped, renewalWindow, stalledDeal } from "./signal-deals.ts";
import { jobChange, newExecutive } from "./signal-people.ts";
import type { EvidenceNote } from "./win-loss-evidence.ts";

export interface Feature {
  name: string;
  aliases?: readonly string[] | undefined;
  status: "shipped" | "beta" | "planned";
  shipped?: string | undefined;
}

export interface SignalContext {
  crm: Crm;
  signals: readonly SignalDefinition[];
  segments: readonly SegmentDefinition[];
  features?: readonly Feature[];
  /** Names of competitors to listen for, from the battle cards. */
  competitors?: readonly string[];
  fields?: Partial<FieldNames>;
  embed?: Embed;
}

export interface SignalRequest {
  /** One signal by name; all of them when neither this nor `segment` is given. */
  signal?: string;
  /** Narrows the matches to a segment; alone, lists its members. */
  segment?: string;
  /** Only what happened on or after this day. */
  since?: string;
  asOf: string;
  limit?: number;
}

/** What a detector found. `at` is the day it happened, null where the CRM does not say. */
export interface Finding {
  id: string;
  at: string | null;
  /** One sentence with the facts. */
  evidence: string;
  sources: EvidenceNote[];
}
export interface SignalMatch extends Finding {
  signal: string;
  object: "company" | "contact" | "deal";
  name: string;
  company: { id: string; name: string } | null;
  play: string | null;
}
export interface Signals {
  as_of: string;
  matches: SignalMatch[];
  /** How many each signal found, also beyond `limit`. */
  counts: Record<string, number>;
  warnings: string[];
}

/** What every detector is given. */
export interface Detection {
  crm: Crm;
  signal: SignalDefinition;
  asOf: string;
  /** First day of the window that `within_days` opens before `asOf`; undefined without one. */
  from: string | undefined;
  context: SignalContext;
  fields: FieldNames;
  warnings: string[];
}

const DETECTORS: Readonly<Record<SignalDefinition["detector"], (detection: Detection) => Promise<Finding[]>>> = {
  property: propertyHolds,
  job_change: jobChange,
  new_executive: newExecutive,
  lost_reason_shipped: lostReasonShipped,
  stalled_deal: stalledDeal,
  renewal_window: renewalWindow,
  competitor_mentioned: competitorMentioned,
};

/** Throws INVALID_ARGUMENT for a signal or segment that no register defines, naming those that exist. */
export async function findSignals(request: SignalRequest, context: SignalContext): Promise<Signals> {
  const warnings: string[] = [];
  const segment = request.segment === undefined ? undefined : named("segment", request.segment, context.segments);
  const signals =
    request.signal !== undefined ? [named("signal", request.signal, context.signals)] : segment ? [] : context.signals;
  const fields = { ...DEFAULT_FIELDS, ...context.fields };
  const members = segment && (await membersOf(context.crm, segment, request.asOf, warnings));
  const found: { signal: SignalDefinition | undefined; findings: Finding[] }[] = [];
  if (segment && request.signal === undefined) {
    found.push({ signal: undefined, findings: await entries(segment, members ?? new Set(), request, context.crm) });
  }
  for (const signal of signals) {
    const from = signal.within_days === undefined ? undefined : daysFrom(request.asOf, -signal.within_days);
    const detection = { crm: context.crm, signal, asOf: request.asOf, from, context, fields, warnings };
    found.push({ signal, findings: await DETECTORS[signal.detector](detection) });
  }
  const counts: Record<string, number> = {};
  const matches: SignalMatch[] = [];
  for (const { signal, findings } of found) {
    const object = signal?.object ?? segment?.object ?? "company";
    const inTime = findings.filter(
      (one) => request.since === undefined || (one.at !== null && one.at >= request.since),
    );
    const fitting =
      signal && segment && members ? await withinSegment(context.crm, object, segment.object, inTime, members) : inTime;
    fitting.sort((a, b) => ((a.at ?? "") < (b.at ?? "") ? 1 : (a.at ?? "") > (b.at ?? "") ? -1 : a.id < b.id ? -1 : 1));
    counts[signal?.name ?? segment?.name ?? ""] = fitting.length;
    const shown = fitting.slice(0, request.limit ?? 10);
    const play = (signal ?? segment)?.play ?? null;
    matches.push(...(await described(context.crm, signal?.name ?? `segment:${segment?.name}`, object, play, shown)));
  }
  return { as_of: request.asOf, matches, counts, warnings };
}

function named<T extends { name: string }>(kind: string, name: string, list: readonly T[]): T {
  const found = list.find((each) => each.name === name);
  if (found) return found;
  throw new InhouseError("INVALID_ARGUMENT", {
    what: `No register defines a ${kind} "${name}".`,
    next: list.length
      ? `Use one of: ${list.map((each) => each.name).join(", ")}.`
      : `Define ${kind}s in ${kind}s/*.yaml of the knowledge folder.`,
  });
}

/** Names the records and their companies, in two requests for all of them. */
async function described(
  crm: Crm,
  signal: string,
  object: "company" | "contact" | "deal",
  play: string | null,
  findings: readonly Finding[],
): Promise<SignalMatch[]> {
  const ids = findings.map((one) => one.id);
  if (ids.length === 0) return [];
  const [records, links] = await Promise.all([
    crm.read(object, ids),
    object === "company" ? Promise.resolve([]) : crm.associations(object, ids, "company"),
  ]);
  const companies = new Map(
    (await crm.read("company", [...new Set(links.map((link) => link.to))], ["name", "domain"])).map((c) => [c.id, c]),
  );
  const recordOf = new Map<string, CrmRecord>(records.map((record) => [record.id, record]));
  return findings.map((finding) => {
    const own = links.filter((link) => link.from === finding.id);
    const link = own.find((each) => each.label === "primary") ?? own[0];
    const company = link && companies.get(link.to);
    return {
      signal,
      object,
      name: displayName(object, finding.id, recordOf.get(finding.id)?.properties ?? {}),
      company: company ? { id: company.id, name: displayName("company", company.id, company.properties) } : null,
      play,
      ...finding,
    };
  });
}

async function withinSegment(
  crm: Crm,
  object: "company" | "contact" | "deal",
  segmentObject: "company" | "contact" | "deal",
  findings: Finding[],
  members: ReadonlySet<string>,
): Promise<Finding[]> {
  if (object === segmentObject) return findings.filter((one) => members.has(one.id));
  const links = await crm.associations(
    object,
    findings.map((one) => one.id),
    segmentObject,
  );
  const inside = new Set(links.filter((link) => members.has(link.to)).map((link) => link.from));
  return findings.filter((one) => inside.has(one.id));
}

/** The members of a segment, each with the newest change that put it there. */
async function entries(
  segment: SegmentDefinition,
  members: ReadonlySet<string>,
  request: SignalRequest,
  crm: Crm,
): Promise<Finding[]> {
  const since = await changedAt(crm, segment.object, [...members], segment.where);
  return [...members]
    .map((id) => ({ id, at: since.get(id) ?? null, evidence: `Meets ${segment.where.join(" and ")}.`, sources: [] }))
    .filter((one) => one.at === null || one.at <= request.asOf);
}

async function propertyHolds({ crm, signal, asOf, from, warnings }: Detection): Promise<Finding[]> {
  const filters = await filtersOf(crm, signal, asOf, warnings);
  if (!filters) return [];
  const ids = (await crm.scan({ type: signal.object, properties: [], filters })).map((row) => row[0]);
  const since = await changedAt(crm, signal.object, ids, signal.where ?? []);
  return (
    ids
      .map((id) => ({
        id,
        at: since.get(id) ?? null,
        evidence: `Meets ${(signal.where ?? []).join(" and ")}.`,
        sources: [],
      }))
      // A value that was never seen to change may be old or new; it is reported without a date rather than hidden.
      .filter((one) => one.at === null || (one.at <= asOf && (from === undefined || one.at >= from)))
  );
}

/** The day the properties of the conditions last changed, for records that have changed at all. */
async function changedAt(
  crm: Crm,
  object: "company" | "contact" | "deal",
  ids: readonly string[],
  where: readonly string[],
): Promise<Map<string, string>> {
  const known = await crm.properties(object);
  const names = where.flatMap((text) => text.match(/[A-Za-z_]\w*/g) ?? []).filter((word) => known.has(word));
  const changes = await crm.history(object, ids.slice(0, 1_000), [...new Set(names)]);
  const values = new Map<string, number>();
  for (const change of changes)
    values.set(`${change.id} ${change.property}`, (values.get(`${change.id} ${change.property}`) ?? 0) + 1);
  const newest = new Map<string, string>();
  for (const change of changes) {
    // One value only means that it was there from the start, not that it changed then.
    if ((values.get(`${change.id} ${change.property}`) ?? 0) < 2) continue;
    const day = change.at.slice(0, 10);
    if (day > (newest.get(change.id) ?? "")) newest.set(change.id, day);
  }
  return newest;
}

/** The day `days` after a day; both YYYY-MM-DD. */
export function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
