/** Detectors over deals. */
import { bothOf } from "./where.ts";
import type { CrmRecord, Filter, FilterGroups, ObjectType, Row } from "./crm.ts";
import { BODY, SUBJECT } from "./properties.ts";
import { fieldName, filtersOf } from "./registers.ts";
import { daysFrom, type Detection, type Feature, type Finding } from "./signals.ts";
import { excerpt } from "./win-loss-evidence.ts";

const SPOKEN = ["note", "call", "email", "meeting"] as const;

/** Deals lost for something that became available after they were lost. */
export async function lostReasonShipped(detection: Detection): Promise<Finding[]> {
  const { crm, asOf, from, context, fields } = detection;
  const own = await filtersOf(crm, detection.signal, asOf, detection.warnings);
  const reasonField = await fieldName(crm, fields.lostReason);
  if (!own || !reasonField) return [];
  const shipped = (context.features ?? []).filter(
    (f) => f.status === "shipped" && f.shipped !== undefined && f.shipped <= asOf,
  );
  const lost: Filter[] = [
    { property: "hs_is_closed_lost", operator: "EQ", value: "true" },
    { property: reasonField, operator: "HAS_PROPERTY" },
    { property: "closedate", operator: "BETWEEN", value: from ?? "1970-01-01", highValue: `${asOf}T23:59:59.999Z` },
  ];
  const rows = await crm.scan({ type: "deal", properties: [reasonField, "closedate"], filters: bothOf(own, [lost]) });
  const reasons = [...new Set(rows.map((row) => row[1] ?? ""))];
  const meant = await featuresMeant(reasons, shipped, context.embed);
  return rows.flatMap((row): Finding[] => {
    const closed = (row[2] ?? "").slice(0, 10);
    // Only what was missing then and is there now: a feature that shipped before the loss was not the reason.
    const feature = (meant.get(row[1] ?? "") ?? []).find((each) => (each.shipped ?? "") > closed);
    if (!feature) return [];
    const evidence = `Lost on ${closed} for "${row[1]}"; ${feature.name} shipped on ${feature.shipped}.`;
    return [{ id: row[0], at: feature.shipped ?? null, evidence, sources: [] }];
  });
}

/** How alike a reason and a feature's name must be where no name occurs word for word; see reason-groups.ts. */
const ALIKE = 0.55;

async function featuresMeant(
  reasons: readonly string[],
  features: readonly Feature[],
  embed: Detection["context"]["embed"],
): Promise<Map<string, Feature[]>> {
  const names = features.flatMap((feature) =>
    [feature.name, ...(feature.aliases ?? [])].map((name) => ({ feature, name })),
  );
  const vocabulary = features.map((feature) => ({
    feature,
    words: new Set([feature.name, ...(feature.aliases ?? [])].flatMap(telling)),
  }));
  const inWords = (reason: string): Feature[] => {
    const named = names.filter(({ name }) => ` ${plain(reason)} `.includes(` ${plain(name)} `));
    // "Connector reads only one NetSuite subsidiary" names no feature word for word and still leaves no doubt.
    const shared = vocabulary.filter(
      ({ words }) => new Set(telling(reason).filter((word) => words.has(word))).size >= 2,
    );
    return [...new Set([...named, ...shared].map(({ feature }) => feature))];
  };
  const meant = new Map(reasons.map((reason) => [reason, inWords(reason)]));
  const unmatched = reasons.filter((reason) => meant.get(reason)?.length === 0);
  if (!embed || unmatched.length === 0 || names.length === 0) return meant;
  const [reasonVectors, nameVectors] = await Promise.all([embed(unmatched), embed(names.map(({ name }) => name))]);
  for (const [at, reason] of unmatched.entries()) {
    let best = { likeness: ALIKE, feature: undefined as Feature | undefined };
    for (const [n, { feature }] of names.entries()) {
      const likeness = cosine(reasonVectors[at] ?? [], nameVectors[n] ?? []);
      if (likeness >= best.likeness) best = { likeness, feature };
    }
    if (best.feature) meant.set(reason, [best.feature]);
  }
  return meant;
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return dot / (Math.sqrt(aa * bb) || 1);
}

/** The words of a text that can tell one feature from another. */
function telling(text: string): string[] {
  return plain(text)
    .split(" ")
    .filter((word) => word.length > 2 && !COMMON.has(word));
}

const COMMON = new Set(["and", "for", "from", "not", "one", "only", "our", "support", "that", "the", "was", "with"]);

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Open deals without an activity for `within_days`. */
export async function stalledDeal(detection: Detection): Promise<Finding[]> {
  const { crm, asOf, signal } = detection;
  const quiet = signal.within_days ?? 30;
  const before = daysFrom(asOf, -quiet);
  const rows = await openDeals(detection, ["notes_last_updated", "createdate", "dealstage"]);
  const stages = new Map(
    (await crm.pipelines()).flatMap((pipeline) => pipeline.stages).map((stage) => [stage.id, stage.label]),
  );
  const findings: Finding[] = [];
  for (const row of rows) {
    const created = (row[2] ?? "").slice(0, 10);
    let last = (row[1] ?? "").slice(0, 10);
    let source: CrmRecord | undefined;
    if (last > asOf) {
      // The newest activity lies after the day asked about: look for the newest one that does not.
      const timeline = await crm.timeline("deal", row[0], { limit: 50, types: SPOKEN });
      source = timeline.find((activity) => (activity.properties["hs_timestamp"] ?? "").slice(0, 10) <= asOf);
      last = (source?.properties["hs_timestamp"] ?? "").slice(0, 10);
    }
    const quietSince = last || created;
    if (quietSince === "" || quietSince > before || created > asOf) continue;
    const days = Math.round((Date.parse(asOf) - Date.parse(quietSince)) / 86_400_000);
    const stage = stages.get(row[3] ?? "") ?? row[3];
    findings.push({
      id: row[0],
      at: quietSince,
      evidence: `${last ? "Last activity" : "No activity since it was created"} on ${quietSince}, ${days} days ago, in stage "${stage}".`,
      sources: source ? [excerpt(source)] : [],
    });
  }
  return findings;
}

/** Won deals whose contract ends within `within_days` from now. */
export async function renewalWindow(detection: Detection): Promise<Finding[]> {
  const { crm, asOf, signal, fields, warnings } = detection;
  const own = await filtersOf(crm, signal, asOf, warnings);
  const field = await fieldName(crm, fields.renewal);
  if (!field)
    warnings.push(
      `"${signal.name}" was left out: the CRM has no renewal date (looked for: ${fields.renewal.join(", ")}).`,
    );
  if (!own || !field) return [];
  const ahead: Filter[] = [
    {
      property: field,
      operator: "BETWEEN",
      value: asOf,
      highValue: `${daysFrom(asOf, signal.within_days ?? 90)}T23:59:59.999Z`,
    },
    { property: "hs_is_closed_won", operator: "EQ", value: "true" },
  ];
  const rows = await crm.scan({ type: "deal", properties: [field], filters: bothOf(own, [ahead]) });
  return rows.map((row) => {
    const day = (row[1] ?? "").slice(0, 10);
    const days = Math.round((Date.parse(day) - Date.parse(asOf)) / 86_400_000);
    return { id: row[0], at: day, evidence: `Renews on ${day}, in ${days} days.`, sources: [] };
  });
}

/**
 * Open deals on which a competitor was named in a note, call, e-mail or meeting. A condition on the competitor field
 * says whom to listen for: the field itself is often still empty when the name first falls.
 */
export async function competitorMentioned(detection: Detection): Promise<Finding[]> {
  const { crm, asOf, from, signal, context, fields } = detection;
  const isName = (text: string): boolean => fields.competitor.some((field) => text.trim().startsWith(field));
  const named = (signal.where ?? []).filter(isName).flatMap((text) =>
    text
      .replace(/^\s*\w+\s*(?:=|in|contains)\s*/i, "")
      .replace(/[()"']/g, "")
      .split(","),
  );
  const names = (named.length ? named : (context.competitors ?? [])).map((name) => name.trim()).filter(Boolean);
  const rest = { ...signal, where: (signal.where ?? []).filter((text) => !isName(text)) };
  const open = new Set((await openDeals({ ...detection, signal: rest }, [])).map((row) => row[0]));
  if (names.length === 0 || open.size === 0) return [];
  const period: Filter = {
    property: "hs_timestamp",
    operator: "BETWEEN",
    value: from ?? daysFrom(asOf, -90),
    highValue: `${asOf}T23:59:59.999Z`,
  };
  const newest = new Map<string, { at: string; name: string; type: ObjectType; activity: string }>();
  const heard = await Promise.all(
    SPOKEN.map(async (type) => {
      const texts = [BODY[type], ...(SUBJECT[type] ? [SUBJECT[type]] : [])];
      const rows: { row: Row; name: string }[] = [];
      for (const name of names) {
        const filters: FilterGroups = texts.map((property) => [
          period,
          { property, operator: "CONTAINS_TOKEN", value: name },
        ]);
        for (const row of await crm.scan({ type, properties: ["hs_timestamp"], filters })) rows.push({ row, name });
      }
      const links = await crm.associations(
        type,
        rows.map(({ row }) => row[0]),
        "deal",
      );
      return { type, rows, links };
    }),
  );
  for (const { type, rows, links } of heard) {
    for (const { row, name } of rows) {
      for (const link of links) {
        if (link.from !== row[0] || !open.has(link.to)) continue;
        const at = (row[1] ?? "").slice(0, 10);
        if (at > (newest.get(link.to)?.at ?? "")) newest.set(link.to, { at, name, type, activity: row[0] });
      }
    }
  }
  const findings: Finding[] = [];
  for (const type of SPOKEN) {
    const found = [...newest].filter(([, mention]) => mention.type === type);
    const read = await crm.read(
      type,
      found.map(([, mention]) => mention.activity),
    );
    const activities = new Map(read.map((record) => [record.id, record]));
    for (const [deal, mention] of found) {
      const activity = activities.get(mention.activity);
      const evidence = `${mention.name} was named in a ${type} on ${mention.at}.`;
      findings.push({ id: deal, at: mention.at, evidence, sources: activity ? [excerpt(activity)] : [] });
    }
  }
  return findings;
}

/** Deals that were open on the day asked about, as far as their close date tells. */
async function openDeals({ crm, asOf, signal, warnings }: Detection, properties: readonly string[]): Promise<Row[]> {
  const own = await filtersOf(crm, signal, asOf, warnings);
  if (!own) return [];
  const open: FilterGroups = [
    [
      { property: "hs_is_closed_won", operator: "NEQ", value: "true" },
      { property: "hs_is_closed_lost", operator: "NEQ", value: "true" },
      { property: "createdate", operator: "LTE", value: `${asOf}T23:59:59.999Z` },
    ],
    [
      { property: "closedate", operator: "GT", value: `${asOf}T23:59:59.999Z` },
      { property: "createdate", operator: "LTE", value: `${asOf}T23:59:59.999Z` },
    ],
  ];
  return crm.scan({ type: "deal", properties, filters: bothOf(own, open) });
}
