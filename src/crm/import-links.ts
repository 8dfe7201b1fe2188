/** Associations that an export names by id, domain, e-mail or name, matched against the records that are there. */
import type { ObjectType } from "./crm.ts";
import type { Linkable } from "./import-columns.ts";
import { associate } from "./local-records.ts";
import { transaction, type Sql } from "./local-schema.ts";
import { domainKey, nameKey } from "./values.ts";

/** One cell that names other records. */
export interface Link {
  file: string;
  line: number;
  column: string;
  from: [ObjectType, string];
  to: Linkable;
  text: string;
  primary: boolean;
  /** A link read from a plain text column: when it finds nothing, that is no mistake. */
  guess: boolean;
}

export interface Unmatched {
  file: string;
  line: number;
  column: string;
  value: string;
  why: string;
}

export interface LinkReport {
  made: number;
  /** The first of them; a million say no more than a thousand. */
  unmatched: Unmatched[];
  unmatched_total: number;
}

const MOST_UNMATCHED = 1_000;
/** Answers remembered at once: enough for the few texts that many rows share, whatever else an export holds. */
const MOST_REMEMBERED = 50_000;
const PAGE = 5_000;
const FREE_MAIL = /(?:^|\.)(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|gmx|web|proton(?:mail)?)\.[a-z.]+$/;

/** Links that wait until every file is read, because only then all that they may name is there. */
export interface PendingLinks {
  add(links: readonly Link[]): void;
  /** Matches them all, in the order in which they came. */
  make(): LinkReport;
  close(): void;
}

/** They wait in a temporary table on disk: in memory, those of a million rows took more than a gigabyte. */
export function pendingLinks(sql: Sql): PendingLinks {
  sql.exec(
    "PRAGMA temp_store = FILE; CREATE TEMP TABLE pending_links (batch INTEGER PRIMARY KEY, links TEXT NOT NULL)",
  );
  return {
    add(links) {
      if (links.length) sql.prepare("INSERT INTO temp.pending_links (links) VALUES (?)").run(JSON.stringify(links));
    },
    make() {
      const report: LinkReport = { made: 0, unmatched: [], unmatched_total: 0 };
      const match = matcher(sql);
      const next = sql.prepare("SELECT batch, links FROM temp.pending_links WHERE batch > ? ORDER BY batch LIMIT 1");
      for (let at = 0; ;) {
        const row = next.get(at) as { batch: number; links: string } | undefined;
        if (!row) return report;
        transaction(sql, () => {
          for (const link of JSON.parse(row.links) as Link[]) makeLink(sql, link, match, report);
        });
        at = row.batch;
      }
    },
    close() {
      sql.exec("DROP TABLE IF EXISTS temp.pending_links; PRAGMA temp_store = MEMORY");
    },
  };
}

function makeLink(sql: Sql, link: Link, match: ReturnType<typeof matcher>, report: LinkReport): void {
  const known = sql.prepare(
    "SELECT 1 FROM association WHERE from_type = ? AND from_id = ? AND to_type = ? AND to_id = ?",
  );
  for (const part of partsOf(link.text)) {
    const found = match(link.to, part);
    if (typeof found !== "string") {
      if (link.guess) continue;
      report.unmatched_total++;
      if (report.unmatched.length >= MOST_UNMATCHED) continue;
      const { file, line, column } = link;
      report.unmatched.push({ file, line, column, value: part, why: found.why });
    } else if (!known.get(...link.from, link.to, found)) {
      associate(sql, link.from, [link.to, found], link.primary ? "primary" : undefined);
      report.made++;
    }
  }
}

/** `Acme (acme.com); Bolt` names two; HubSpot separates by semicolons. */
function partsOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function matcher(sql: Sql): (to: Linkable, text: string) => string | { why: string } {
  const cache = new Map<string, string | { why: string }>();
  const byId = (to: Linkable, id: string): string[] => {
    const rows = sql.prepare(`SELECT id FROM "${to}" WHERE id = ? AND archived = 0`).all(id) as { id: string }[];
    if (rows.length) return rows.map((row) => row.id);
    const merged = sql.prepare("SELECT new_id AS id FROM merged WHERE type = ? AND old_id = ?").all(to, id) as {
      id: string;
    }[];
    return merged.map((row) => row.id);
  };
  const by = (to: Linkable, column: string, value: string): string[] =>
    value === ""
      ? []
      : (
          sql.prepare(`SELECT id FROM "${to}" WHERE "${column}" = ? AND archived = 0 LIMIT 6`).all(value) as {
            id: string;
          }[]
        ).map((row) => row.id);
  const tries = (to: Linkable, text: string): string[] => {
    const inner = /\(([^()]+)\)\s*$/.exec(text)?.[1]?.trim();
    const name = inner === undefined ? text : text.slice(0, text.lastIndexOf("(")).trim();
    for (const part of inner === undefined ? [text] : [inner, text]) {
      const ids = byId(to, part);
      if (ids.length) return ids;
      if (to === "contact" && part.includes("@")) return by(to, "email", part);
      if (to === "company" && /^[^\s@]+\.[a-z]{2,}(?:\/|$)/i.test(part.replace(/^[a-z]+:\/\//i, ""))) {
        const domains = by(to, "domain", domainKey(part));
        if (domains.length) return domains;
      }
    }
    // "Acme" is Acme and not Acme Ltd, where both are there.
    const literal = to === "contact" ? [] : by(to, to === "company" ? "name" : "dealname", name);
    return literal.length > 0 ? literal : by(to, "name_key", nameKey(name));
  };
  return (to, text) => {
    const key = `${to}\n${text}`;
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const ids = tries(to, text);
    const [only] = ids;
    const result =
      ids.length === 1 && only !== undefined
        ? only
        : {
            why:
              ids.length === 0
                ? `no ${to} has this id, domain, e-mail or name`
                : `${ids.length} ${to} records fit: ${ids.join(", ")}`,
          };
    if (cache.size >= MOST_REMEMBERED) cache.clear();
    cache.set(key, result);
    return result;
  };
}

/**
 * What HubSpot does by itself and an export leaves out: a contact belongs to the company with its e-mail's domain, and
 * an activity on a contact or deal also shows on that record's company.
 */
export function inferLinks(sql: Sql): number {
  return contactsToCompanies(sql) + activitiesToCompanies(sql);
}

function contactsToCompanies(sql: Sql): number {
  const alone = sql.prepare(
    `SELECT rowid AS at, id, email FROM contact c WHERE rowid > ? AND archived = 0 AND email LIKE '%@%' AND NOT EXISTS
     (SELECT 1 FROM association WHERE from_type = 'contact' AND from_id = c.id AND to_type = 'company')
     ORDER BY rowid LIMIT ${PAGE}`,
  );
  const companies = sql.prepare("SELECT id FROM company WHERE domain = ? AND archived = 0 LIMIT 2");
  const known = new Map<string, string | undefined>();
  const companyOf = (domain: string): string | undefined => {
    if (known.has(domain)) return known.get(domain);
    const found = FREE_MAIL.test(domain) ? [] : (companies.all(domain) as { id: string }[]);
    const only = found.length === 1 ? found[0]?.id : undefined;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(domain, only);
    return only;
  };
  let made = 0;
  for (let at = 0; ;) {
    const page = alone.all(at) as { at: number; id: string; email: string }[];
    const last = page.at(-1);
    if (!last) return made;
    transaction(sql, () => {
      for (const { id, email } of page) {
        const company = companyOf(domainKey(email.slice(email.lastIndexOf("@") + 1)));
        if (company === undefined) continue;
        associate(sql, ["contact", id], ["company", company], "primary");
        made++;
      }
    });
    at = last.at;
  }
}

function activitiesToCompanies(sql: Sql): number {
  return transaction(sql, () => {
    let made = 0;
    for (const type of ["note", "task", "call", "email", "meeting"] as const) {
      // All pairs before the first is written: each new one would change what the question finds.
      sql.exec(
        `CREATE TEMP TABLE inferred AS SELECT DISTINCT a.from_id AS activity, up.to_id AS company FROM association a
         JOIN association up ON up.from_type = a.to_type AND up.from_id = a.to_id AND up.to_type = 'company'
         WHERE a.from_type = '${type}' AND a.to_type IN ('deal', 'contact')
           AND (a.to_type = 'deal' OR up.label = 'primary' OR NOT EXISTS (SELECT 1 FROM association p
             WHERE p.from_type = a.to_type AND p.from_id = a.to_id AND p.to_type = 'company' AND p.label = 'primary'))
           AND NOT EXISTS (SELECT 1 FROM association c WHERE c.from_type = a.from_type AND c.from_id = a.from_id AND c.to_type = 'company')`,
      );
      sql.exec(
        `INSERT OR IGNORE INTO association SELECT '${type}', activity, 'company', company, NULL FROM temp.inferred;
         INSERT OR IGNORE INTO association SELECT 'company', company, '${type}', activity, NULL FROM temp.inferred`,
      );
      made += (sql.prepare("SELECT count(*) AS n FROM temp.inferred").get() as { n: number }).n;
      sql.exec("DROP TABLE temp.inferred");
    }
    return made;
  });
}
