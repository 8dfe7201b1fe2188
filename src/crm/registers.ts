/** Segments and signals as the registers define them, turned into filters over the CRM that is connected. */
import { InhouseError } from "../errors.ts";
import type { Crm, FilterGroups } from "./crm.ts";
import { parseAll } from "./where.ts";

export interface SegmentDefinition {
  name: string;
  title?: string | undefined;
  object: "company" | "contact" | "deal";
  where: readonly string[];
  play?: string | undefined;
}

export interface SignalDefinition {
  name: string;
  title?: string | undefined;
  detector:
    | "property"
    | "job_change"
    | "new_executive"
    | "lost_reason_shipped"
    | "stalled_deal"
    | "renewal_window"
    | "competitor_mentioned";
  object: "company" | "contact" | "deal";
  where?: readonly string[] | undefined;
  within_days?: number | undefined;
  play?: string | undefined;
}

/** Fields of the company's own that hold what HubSpot has no fixed field for; the first that exists is used. */
export interface FieldNames {
  lostReason: readonly string[];
  wonReason: readonly string[];
  competitor: readonly string[];
  renewal: readonly string[];
}
export const DEFAULT_FIELDS: FieldNames = {
  lostReason: ["closed_lost_reason"],
  wonReason: ["closed_won_reason"],
  competitor: ["competitor", "primary_competitor"],
  renewal: ["renewal_date", "contract_end_date"],
};

export async function fieldName(crm: Crm, candidates: readonly string[]): Promise<string | undefined> {
  const known = await crm.properties("deal");
  return candidates.find((name) => known.has(name));
}

/**
 * The filters of an entry. A condition over a property that this CRM does not have makes the entry unusable, not the
 * whole answer: the reason goes to `warnings` and undefined comes back.
 */
export async function filtersOf(
  crm: Crm,
  entry: { name: string; object: "company" | "contact" | "deal"; where?: readonly string[] | undefined },
  today: string,
  warnings: string[],
): Promise<FilterGroups | undefined> {
  try {
    return parseAll(entry.where ?? [], { properties: await crm.properties(entry.object), today, source: entry.name });
  } catch (error) {
    if (!(error instanceof InhouseError)) throw error;
    warnings.push(`"${entry.name}" was left out: ${error.what} ${error.next ?? ""}`.trim());
    return undefined;
  }
}

/** The ids of the records in a segment. */
export async function membersOf(
  crm: Crm,
  segment: SegmentDefinition,
  today: string,
  warnings: string[],
): Promise<Set<string> | undefined> {
  const filters = await filtersOf(crm, segment, today, warnings);
  if (!filters) return undefined;
  return new Set((await crm.scan({ type: segment.object, properties: [], filters })).map((row) => row[0]));
}
