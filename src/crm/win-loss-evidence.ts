/** The deals behind a number and what was written on them. */
import type { Crm, CrmRecord } from "./crm.ts";
import { BODY, displayName, SUBJECT } from "./properties.ts";
import type { Bucket, Deal } from "./win-loss-groups.ts";

export interface EvidenceNote {
  type: string;
  id: string;
  at: string;
  text: string;
}
export interface EvidenceDeal {
  id: string;
  name: string;
  outcome: "won" | "lost";
  company: string | null;
  amount: string | null;
  currency: string | null;
  closed: string;
  reason: string | null;
  notes: EvidenceNote[];
}
const NOTE_LENGTH = 280;

/** The largest deals of each group with what was written on them, in four requests for all groups together. */
export async function evidenceOf(
  crm: Crm,
  buckets: readonly Bucket[],
  count: number,
): Promise<Map<Bucket, EvidenceDeal[]>> {
  const chosen = new Map(buckets.map((bucket) => [bucket, largest(bucket.deals, count)]));
  const ids = [...new Set([...chosen.values()].flatMap((deals) => deals.map((deal) => deal.id)))];
  if (ids.length === 0) return new Map();
  const [deals, companyLinks, noteLinks] = await Promise.all([
    crm.read("deal", ids, ["dealname"]),
    crm.associations("deal", ids, "company"),
    crm.associations("deal", ids, "note"),
  ]);
  const [companies, notes] = await Promise.all([
    crm.read("company", [...new Set(companyLinks.map((link) => link.to))], ["name", "domain"]),
    crm.read("note", [...new Set(noteLinks.map((link) => link.to))], ["hs_timestamp", "hs_note_body"]),
  ]);
  const byId = (records: readonly CrmRecord[]): Map<string, CrmRecord> =>
    new Map(records.map((each) => [each.id, each]));
  const [dealOf, companyOf, noteOf] = [byId(deals), byId(companies), byId(notes)];
  const show = (deal: Deal): EvidenceDeal => {
    const link = companyLinks.find((each) => each.from === deal.id);
    const company = link && companyOf.get(link.to);
    const written = noteLinks.flatMap((each) => (each.from === deal.id ? (noteOf.get(each.to) ?? []) : []));
    return {
      id: deal.id,
      name: displayName("deal", deal.id, dealOf.get(deal.id)?.properties ?? {}),
      outcome: deal.won ? "won" : "lost",
      company: company ? displayName("company", company.id, company.properties) : null,
      amount: deal.amount,
      currency: deal.currency,
      closed: deal.closed,
      reason: deal.reason,
      notes: written
        .map((note) => excerpt(note))
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .slice(0, 2),
    };
  };
  return new Map([...chosen].map(([bucket, list]) => [bucket, list.map(show)]));
}

/** The `count` largest, without sorting all of them. */
function largest(deals: readonly Deal[], count: number): Deal[] {
  const size = (deal: Deal): number => Number(deal.amount ?? 0);
  const top: Deal[] = [];
  for (const deal of deals) {
    const last = top[count - 1];
    if (last && (size(deal) < size(last) || (size(deal) === size(last) && deal.id >= last.id))) continue;
    top.push(deal);
    top.sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
    top.length = Math.min(top.length, count);
  }
  return top;
}

/** An activity as evidence: when, and the beginning of what was written. */
export function excerpt(record: CrmRecord, length = NOTE_LENGTH): EvidenceNote {
  const type = record.type as keyof typeof BODY;
  const subject = SUBJECT[type] ? record.properties[SUBJECT[type]] : null;
  const whole = [subject, record.properties[BODY[type]]]
    .filter(Boolean)
    .join(": ")
    .replace(/<!--[^]*?-->/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const text = whole.length > length ? `${whole.slice(0, length - 1).trimEnd()}…` : whole;
  return { type, id: record.id, at: (record.properties["hs_timestamp"] ?? record.createdAt).slice(0, 10), text };
}
