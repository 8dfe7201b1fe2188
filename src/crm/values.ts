/** Property values as text: one canonical form per kind, so that stores, filters and comparisons agree byte for byte. */
import type { PropertyKind } from "./crm.ts";

/** How a date with slashes is read where both readings are possible. */
export type DateOrder = "dmy" | "mdy";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*(am|pm)?)?$/i;
const DAY_NAME =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::\d{2})?\s*(am|pm)?)?$/i;
const NAME_DAY =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::\d{2})?\s*(am|pm)?)?$/i;

/**
 * A date or date-time in ISO, numeric (`5/1/2026`, `05.01.2026`) or written form (`5 Jan 2026`, `Jan 5, 2026`), as
 * milliseconds since the epoch and whether a time was given. Undefined when it is none of these, or no real day.
 * Times without a zone are UTC. Dots mean day first; slashes follow `order`.
 */
export function parseDate(text: string, order?: DateOrder): { ms: number; hasTime: boolean } | undefined {
  const value = text.trim();
  if (/^\d{12,14}$/.test(value)) return { ms: Number(value), hasTime: Number(value) % 86_400_000 !== 0 };
  const iso = ISO.exec(value);
  if (iso) {
    const [, y, mo, d, h, mi, s = "0", fraction = "0", zone = "Z"] = iso;
    const time =
      h === undefined ? undefined : [Number(h), Number(mi), Number(s), Math.trunc(Number(`0.${fraction}`) * 1000)];
    return day(Number(y), Number(mo), Number(d), time, zoneMinutes(zone));
  }
  const numeric = NUMERIC.exec(value);
  if (numeric) {
    const [, a, separator, b, y, h, mi, half] = numeric;
    const dayFirst = separator === "." || Number(a) > 12 || (Number(b) <= 12 && order === "dmy");
    if (!dayFirst && order === undefined && Number(b) <= 12 && a !== b) return undefined;
    return day(Number(y), Number(dayFirst ? b : a), Number(dayFirst ? a : b), clock(h, mi, half));
  }
  const dayName = DAY_NAME.exec(value);
  if (dayName)
    return day(Number(dayName[3]), month(dayName[2]), Number(dayName[1]), clock(dayName[4], dayName[5], dayName[6]));
  const nameDay = NAME_DAY.exec(value);
  if (nameDay)
    return day(Number(nameDay[3]), month(nameDay[1]), Number(nameDay[2]), clock(nameDay[4], nameDay[5], nameDay[6]));
  return undefined;
}

/**
 * Watches a column of dates for the order that it proves: one value with a first number above 12 settles it for all.
 * "ambiguous" when slashed dates occur and none of them settles it, "mixed" when two of them contradict each other.
 */
export function dateOrderProbe(): { see(value: string): void; order(): DateOrder | "ambiguous" | "mixed" | undefined } {
  let seen = false;
  let dmy = false;
  let mdy = false;
  return {
    see(value) {
      const match = NUMERIC.exec(value.trim());
      if (!match || match[2] === ".") return;
      seen ||= match[1] !== match[3];
      dmy ||= Number(match[1]) > 12;
      mdy ||= Number(match[3]) > 12;
    },
    order: () => (dmy && mdy ? "mixed" : dmy ? "dmy" : mdy ? "mdy" : seen ? "ambiguous" : undefined),
  };
}

function month(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

function clock(hour: string | undefined, minute: string | undefined, half: string | undefined): number[] | undefined {
  if (hour === undefined) return undefined;
  const h = Number(hour) % (half ? 12 : 24);
  return [half?.toLowerCase() === "pm" ? h + 12 : h, Number(minute)];
}

function zoneMinutes(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  return match ? (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

function day(
  y: number,
  mo: number,
  d: number,
  time?: number[],
  offset = 0,
): { ms: number; hasTime: boolean } | undefined {
  const midnight = new Date(Date.UTC(y, mo - 1, d));
  // Date.UTC rolls 31 February over into March; a date that does so was never a real day.
  if (mo < 1 || midnight.getUTCMonth() !== mo - 1 || midnight.getUTCDate() !== d) return undefined;
  if (time === undefined) return { ms: midnight.getTime(), hasTime: false };
  const [h = 0, mi = 0, s = 0, ms = 0] = time;
  if (h > 23 || mi > 59 || s > 60) return undefined;
  return { ms: Date.UTC(y, mo - 1, d, h, mi - offset, s, ms), hasTime: true };
}

/** A number as people write it (`12,500.00`, `12.500,00 €`, `$1 200`), as a plain decimal. Undefined when it is none. */
export function parseNumber(text: string): string | undefined {
  let value = text.trim().replace(/^[A-Z]{3}\s|\s[A-Z]{3}$|[€$£¥]|[\s\u00a0\u202f']/g, "");
  const comma = value.lastIndexOf(",");
  const dot = value.lastIndexOf(".");
  if (comma > dot && (dot >= 0 || /,\d{1,2}$/.test(value)) && value.indexOf(",") === comma) {
    value = value.replaceAll(".", "").replace(",", ".");
  } else if (dot > comma && comma < 0 && value.indexOf(".") !== dot) {
    value = value.replaceAll(".", "");
  } else {
    value = value.replaceAll(",", "");
  }
  const match = /^([+-]?)0*(\d+)(\.\d+)?$/.exec(value);
  if (!match) return undefined;
  const fraction = (match[3] ?? "").replace(/\.?0+$/, "");
  const digits = `${match[2]}${fraction}`;
  return match[1] === "-" && digits !== "0" ? `-${digits}` : digits;
}

const TRUE = new Set(["true", "yes", "y", "1", "wahr", "ja", "x"]);
const FALSE = new Set(["false", "no", "n", "0", "falsch", "nein"]);

/** The canonical text of a value, null for an empty one, undefined when it is not a value of that kind. */
export function canonical(kind: PropertyKind, raw: string | null, order?: DateOrder): string | null | undefined {
  if (raw === null || raw.trim() === "") return null;
  switch (kind) {
    case "string":
      return raw;
    case "enumeration":
      return raw.trim();
    case "number":
      return parseNumber(raw);
    case "bool": {
      const word = raw.trim().toLowerCase();
      return TRUE.has(word) ? "true" : FALSE.has(word) ? "false" : undefined;
    }
    case "date":
    case "datetime": {
      const date = parseDate(raw, order);
      if (!date) return undefined;
      const iso = new Date(date.ms).toISOString();
      return kind === "date" ? iso.slice(0, 10) : iso;
    }
  }
}

/** Lower case, without accents, punctuation and legal forms: the form in which names are compared. */
export function nameKey(name: string): string {
  const key = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const short = key.replace(
    /(?: (?:inc|incorporated|llc|ltd|limited|gmbh|ag|kg|sa|sas|sarl|bv|nv|plc|corp|corporation|co|ab|oy|srl|spa|se))+$/,
    "",
  );
  return short === "" ? key : short;
}

/** Where many companies have a page and none has the domain. */
const SHARED_SITES =
  /(?:^|\.)(?:linkedin|facebook|instagram|xing|twitter|x|youtube|tiktok|github|wixsite|wordpress|blogspot|google|notion|crunchbase|linktr)\.[a-z.]+$/;

/** The domain that a website stands for; undefined for a page on somebody else's. */
export function websiteDomain(website: string | null | undefined): string | undefined {
  const domain = domainKey(website ?? "");
  return /^[^\s@.]+(?:\.[^\s@.]+)+$/.test(domain) && !SHARED_SITES.test(domain) ? domain : undefined;
}

/** `https://www.Acme.com/about` and `acme.com` are one domain. */
export function domainKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/?#:].*$/, "")
    .replace(/\.$/, "");
}
