/** A closed deal as a Markdown document: why it was won or lost, for whom, and what was written on it. */
import { createHash } from "node:crypto";
import { stringify } from "yaml";
import type { CrmRecord, Pipeline } from "../crm/crm.ts";
import { BODY, displayName, SUBJECT } from "../crm/properties.ts";
import { noteText, withoutContactData } from "./note-text.ts";

export interface ClosedDeal {
  deal: CrmRecord;
  companies: CrmRecord[];
  contacts: CrmRecord[];
  /** What colleagues wrote down: notes, calls, meetings. */
  activities: CrmRecord[];
}

export interface DealContext {
  adapter: string;
  lostReason: string | undefined;
  wonReason: string | undefined;
  competitor: string | undefined;
  pipelines: readonly Pipeline[];
  /** Names by id. */
  owners: ReadonlyMap<string, string>;
  /** Names of the segments that a deal or company belongs to, by `type id`. */
  segments: ReadonlyMap<string, readonly string[]>;
}

/** After this a deal tells more about the past than about the market: its document is marked as stale. */
const FRESH_YEARS = 2;
/** The newest notes count: a document is read in one go. */
const MOST_NOTES = 40;
const MOST_CHARACTERS = 6_000;
const PEOPLE = 12;

/** The same records give the same text, so that a deal that did not change is not embedded again. */
export function dealDocument(source: ClosedDeal, context: DealContext): string {
  const { deal, companies, contacts } = source;
  const p = deal.properties;
  const won = p["hs_is_closed_won"] === "true";
  const field = (name: string | undefined): string | undefined => oneLine(name === undefined ? undefined : p[name]);
  const reason = field(won ? context.wonReason : context.lostReason);
  const rivals = (field(context.competitor) ?? "").split(/\s*[;,]\s*/).filter((name) => name !== "");
  const closed = (p["closedate"] ?? "").slice(0, 10);
  const name = oneLine(displayName("deal", deal.id, p)) ?? "";
  const title = `${won ? "Won" : "Lost"}: ${name}`;
  const pipeline = context.pipelines.find((each) => each.id === p["pipeline"]);
  const stage = pipeline?.stages.find((each) => each.id === p["dealstage"])?.label;
  const owner = p["hubspot_owner_id"] ? context.owners.get(p["hubspot_owner_id"]) : undefined;
  const segments = [`deal ${deal.id}`, ...companies.map(({ id }) => `company ${id}`)].flatMap(
    (key) => context.segments.get(key) ?? [],
  );
  const personas = distinct(contacts.map((contact) => oneLine(contact.properties["hs_persona"])));
  const regions = distinct(companies.map((company) => oneLine(company.properties["country"])));
  // The day of the last word on it, which the CRM's own modification date is not: any import or workflow moves that.
  const lastWord =
    [closed, ...source.activities.map((each) => writtenAt(each).slice(0, 10))].sort().at(-1) || undefined;
  const frontMatter = {
    title,
    kind: "win-loss",
    visibility: "internal",
    ...(owner === undefined ? {} : { owner }),
    ...(lastWord === undefined ? {} : { reviewed: lastWord }),
    ...(closed === "" ? {} : { expires: yearsAfter(closed, FRESH_YEARS) }),
    ...listed("segment", distinct(segments)),
    ...listed("persona", personas),
    ...listed("competitor", rivals),
    ...listed("region", regions),
    stage: won ? "closed won" : "closed lost",
    source: `CRM (${context.adapter})`,
    deal: deal.id,
  };
  const against = rivals.length > 0 ? (won ? ` against ${rivals.join(", ")}` : ` to ${rivals.join(", ")}`) : "";
  const amount = p["amount"] ? [`${p["amount"]} ${p["deal_currency_code"] ?? ""}`.trim()] : [];
  const facts: [string, string[]][] = [
    ["Account", companies.map(aboutCompany)],
    ["Deal", [...amount, ...[pipeline?.label, stage].filter((label) => label !== undefined)]],
    ["People", distinct(contacts.flatMap(aboutPerson)).slice(0, PEOPLE)],
    ["Source", [`deal ${deal.id} in the CRM`]],
  ];
  return [
    `---\n${stringify(frontMatter, { lineWidth: 0 })}---`,
    `We ${won ? "won" : "lost"} "${name}"${against}${closed === "" ? "" : ` on ${closed}`}. **Reason** ${reason ?? "none was noted."}`,
    facts
      .filter(([, values]) => values.length > 0)
      .map(([label, values]) => `**${label}** ${values.join("; ")}`)
      .join("\n\n"),
    ...written(source),
    "",
  ].join("\n\n");
}

/** A leap day's anniversary is the last of February. */
function yearsAfter(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years);
  return day.endsWith("-02-29") ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

function aboutCompany({ id, properties: p }: CrmRecord): string {
  const employees = p["numberofemployees"] ? `${p["numberofemployees"]} employees` : undefined;
  const details = [p["industry"], employees, p["city"], p["country"]].filter(Boolean).join(", ");
  return oneLine(`${displayName("company", id, p)}${details === "" ? "" : ` (${details})`}`) ?? "";
}

/** The role a person had in the deal, never who it was: names and addresses stay in the CRM. */
function aboutPerson({ properties: p }: CrmRecord): string[] {
  const title = oneLine(p["jobtitle"]) ?? oneLine(p["hs_persona"]);
  const role = oneLine(p["hs_buying_role"])?.toLowerCase().replaceAll("_", " ");
  if (title === undefined) return role === undefined ? [] : [role];
  return [role === undefined ? title : `${title} (${role})`];
}

function writtenAt({ properties, createdAt }: CrmRecord): string {
  return properties["hs_timestamp"] ?? createdAt;
}

function written({ activities }: ClosedDeal): string[] {
  const newest = activities
    .map((activity) => ({ activity, at: writtenAt(activity) }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.activity.id < b.activity.id ? 1 : -1));
  const parts = newest.slice(0, MOST_NOTES).flatMap(({ activity, at }) => {
    const type = activity.type as keyof typeof BODY;
    const text = noteText(activity.properties[BODY[type]] ?? "");
    const subject = SUBJECT[type] && oneLine(activity.properties[SUBJECT[type]]);
    if (text === "") return [];
    const shown = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS).trimEnd()} …` : text;
    // Quoted, so that no line of a note becomes a heading, a list or front matter of ours.
    const quoted = shown.replace(/^/gm, "> ").replace(/ +$/gm, "");
    return [`**${at.slice(0, 10)}, ${type}${subject ? `: ${subject}` : ""}**\n\n${quoted}`];
  });
  if (parts.length === 0) return [];
  const left = newest.length - MOST_NOTES;
  return ["## What was written on it", ...parts, ...(left > 0 ? [`${String(left)} older ones stay in the CRM.`] : [])];
}

/** Free text of a field: cleaned, in one line. */
function oneLine(value: string | null | undefined): string | undefined {
  return value == null ? undefined : withoutContactData(noteText(value)).replace(/\s+/g, " ").trim() || undefined;
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ""))].sort() as string[];
}

function listed(key: string, values: readonly string[]): Record<string, readonly string[]> {
  return values.length > 0 ? { [key]: values } : {};
}

/** A file name that any disk takes and no id can lead elsewhere: ids of other systems are told apart by their case. */
export function documentName(deal: CrmRecord): string {
  const plain = /^[a-z0-9][a-z0-9_-]{0,39}$/.test(deal.id);
  const id = plain ? deal.id : createHash("sha256").update(deal.id).digest("hex").slice(0, 16);
  const slug = (oneLine(deal.properties["dealname"]) ?? "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
  return `${id}${slug === "" ? "" : `-${slug}`}.md`;
}
