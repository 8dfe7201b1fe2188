/** Detectors over people: champions who moved, and new leaders. */
import type { Change, Filter, Row } from "./crm.ts";
import { filtersOf } from "./registers.ts";
import type { Detection, Finding } from "./signals.ts";

const JOB_DATES = ["hs_job_change_detected_date", "hs_employment_change_detected_date"] as const;
const JOB_FIELDS = ["company", "jobtitle", "email"] as const;
/** Titles that decide: chiefs, presidents, heads, directors and controllers. */
const LEADER = /\b(?:c[efiotm]o|chief|president|vp|head of|director|controller|treasurer|partner|managing)\b/i;
/** People whose history is read; those with a detected date come first. */
const MOST_PEOPLE = 2_000;

interface Person {
  id: string;
  title: string | null;
  employer: string | null;
  detected: string | undefined;
}

/** Contacts of won deals who have since changed company or job. */
export async function jobChange(detection: Detection): Promise<Finding[]> {
  const { crm, asOf, from } = detection;
  const won: Filter[] = [
    { property: "hs_is_closed_won", operator: "EQ", value: "true" },
    { property: "closedate", operator: "LTE", value: `${asOf}T23:59:59.999Z` },
  ];
  const deals = await crm.scan({ type: "deal", properties: ["dealname", "closedate"], filters: [won] });
  const dealOf = new Map(deals.map((row) => [row[0], row]));
  const onDeals = await crm.associations("deal", [...dealOf.keys()], "contact");
  const boughtIn = new Map(
    [...grouped(onDeals, (link) => link.to)].map(([id, links]) => [id, links.map((link) => link.from)]),
  );
  const past = await people(detection, ([id]) => boughtIn.has(id));
  const changes = await crm.history(
    "contact",
    past.slice(0, MOST_PEOPLE).map((person) => person.id),
    ["company", "email"],
  );
  const changesOf = grouped(changes, (change) => change.id);
  const moved = past.flatMap((person): { person: Person; deal: string; at: string; how: string }[] => {
    const change = realChange(changesOf.get(person.id) ?? []);
    const at = person.detected ?? change?.at.slice(0, 10);
    if (at === undefined || at > asOf || (from !== undefined && at < from)) return [];
    const how = person.detected ? "a job change was detected" : `${change?.property} changed to "${change?.value}"`;
    return [{ person, deal: (boughtIn.get(person.id) ?? []).sort().at(-1) ?? "", at, how }];
  });
  // Only now: those who moved are few among all who ever bought.
  const [contactCompanies, links] = await Promise.all([
    crm.associations(
      "contact",
      moved.map(({ person }) => person.id),
      "company",
    ),
    crm.associations("deal", [...new Set(moved.map(({ deal }) => deal))], "company"),
  ]);
  const dealCompanies = new Map(links.map((link) => [link.from, link.to]));
  const companiesOf = grouped(contactCompanies, (link) => link.from);
  const found = moved.map((each) => {
    const own = companiesOf.get(each.person.id) ?? [];
    return {
      ...each,
      now: (own.find((link) => link.label === "primary") ?? own[0])?.to,
      then: dealCompanies.get(each.deal),
    };
  });
  const ids = [...new Set(found.flatMap((each) => [each.now, each.then].filter((id) => id !== undefined)))];
  const names = new Map(
    (await crm.read("company", ids, ["name"])).map((company) => [company.id, company.properties["name"] ?? company.id]),
  );
  return found.map(({ person, deal, at, how, now, then }) => {
    const row = dealOf.get(deal);
    const employer = now !== undefined && now !== then ? names.get(now) : person.employer;
    const role = `${person.title ?? "role unknown"}${employer ? ` at ${employer}` : ""}`;
    const before = then ? ` with ${names.get(then) ?? then}` : "";
    const evidence = `Was on the won deal "${row?.[1] ?? deal}"${before} (closed ${(row?.[2] ?? "").slice(0, 10)}); on ${at} ${how}. Now ${role}.`;
    return { id: person.id, at, evidence, sources: [] };
  });
}

/** Leaders whose job began within the window: a detected change of employment, or a title that changed. */
export async function newExecutive(detection: Detection): Promise<Finding[]> {
  const { crm, asOf, from } = detection;
  const leaders = await people(detection, ([, title]) => title != null && LEADER.test(title));
  const changes = await crm.history(
    "contact",
    leaders.slice(0, MOST_PEOPLE).map((person) => person.id),
    [...JOB_FIELDS],
  );
  const changesOf = grouped(changes, (change) => change.id);
  return leaders.flatMap((person): Finding[] => {
    const change = realChange(changesOf.get(person.id) ?? []);
    const at = person.detected ?? change?.at.slice(0, 10);
    if (at === undefined || at > asOf || (from !== undefined && at < from)) return [];
    const where = person.employer ? ` at ${person.employer}` : "";
    const how = person.detected ? "change of employment detected" : `${change?.property} changed`;
    return [{ id: person.id, at, evidence: `${person.title}${where}: ${how} on ${at}.`, sources: [] }];
  });
}

/** The newest value that replaced another; the first value ever seen is no change. */
function realChange(own: readonly Change[]): Change | undefined {
  return own.find((change, at) =>
    own.some((older, n) => n > at && older.property === change.property && older.value !== change.value),
  );
}

function grouped<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Those with a detected date first, newest first; the others in the CRM's order. */
async function people({ crm, asOf, signal, warnings }: Detection, isWanted: (row: Row) => boolean): Promise<Person[]> {
  const filters = await filtersOf(crm, signal, asOf, warnings);
  if (!filters) return [];
  const known = await crm.properties("contact");
  const dates = JOB_DATES.filter((name) => known.has(name));
  const rows = await crm.scan({ type: "contact", properties: ["jobtitle", "company", ...dates], filters });
  const detected: (Person & { detected: string })[] = [];
  const others: Person[] = [];
  for (const row of rows) {
    if (!isWanted(row)) continue;
    const person = { id: row[0], title: row[1] ?? null, employer: row[2] ?? null };
    const newest = row.slice(3).reduce((a, b) => ((b ?? "") > (a ?? "") ? b : a), null);
    if (newest == null) others.push({ ...person, detected: undefined });
    else detected.push({ ...person, detected: newest.slice(0, 10) });
  }
  return [...detected.sort((a, b) => (a.detected < b.detected ? 1 : a.detected > b.detected ? -1 : 0)), ...others];
}
