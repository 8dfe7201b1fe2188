/** The connected CRM together with what the knowledge defines over it: segments, signals, features, competitors. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { account, type Account } from "./crm/account.ts";
import { OBJECT_TYPES, type Crm, type CrmRecord, type ObjectType } from "./crm/crm.ts";
import type { Embed } from "./crm/reason-groups.ts";
import type { FieldNames, SegmentDefinition } from "./crm/registers.ts";
import { findSignals, type SignalContext, type SignalRequest, type Signals } from "./crm/signals.ts";
import { parseWhere } from "./crm/where.ts";
import { winLoss, type WinLoss, type WinLossRequest } from "./crm/win-loss.ts";
import type { ActivityInput, Deed, UpdateInput, Written } from "./crm/write-actions.ts";
import { parseRegister } from "./documents/register-check.ts";
import { cleanThroughout } from "./documents/clean.ts";
import { untrusted } from "./documents/untrusted.ts";
import { errnoOf, InhouseError } from "./errors.ts";
import { privateDatabase, privateFolder } from "./private-files.ts";

export interface RecordsRequest {
  type: ObjectType;
  query?: string | undefined;
  where?: string | undefined;
  /** A property; `-` in front sorts descending. */
  sort?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
  asOf?: string | undefined;
}
export interface Records {
  records: CrmRecord[];
  total: number;
  next_cursor?: string;
}

/**
 * Dates are YYYY-MM-DD; today where they are left out. Whatever is read comes cleaned, and marked where it reads like an
 * instruction: anybody who can fill in a form writes into a CRM.
 */
export interface Accounts {
  account(request: { account: string; asOf?: string | undefined }): Promise<Account>;
  records(request: RecordsRequest): Promise<Records>;
  winLoss(request: Omit<WinLossRequest, "asOf"> & { asOf?: string | undefined }): Promise<WinLoss>;
  signals(request: Omit<SignalRequest, "asOf"> & { asOf?: string | undefined }): Promise<Signals>;
  /** What would be logged or changed; nothing is until it is confirmed. */
  logActivity(input: ActivityInput): Promise<Deed<Written>>;
  updateRecord(input: UpdateInput): Promise<Deed<Written>>;
  /** The segments that the knowledge defines; the CRM is not asked. */
  segments(): Promise<SegmentDefinition[]>;
  crm(): Promise<Crm>;
  /** What is known to keep the CRM's credential from any of the writes that the tools make. */
  writeObstacle(): Promise<string | undefined>;
  close(): Promise<void>;
}

export interface AccountsParts {
  config: Config;
  /** The model that groups free-text reasons. */
  embed?: Embed;
  /** The names of competitors that the knowledge knows. */
  competitors?: () => Promise<readonly string[]>;
}

/** Opens nothing yet. */
export function openAccounts({ config, embed, competitors }: AccountsParts): Accounts {
  let opened: Promise<Crm> | undefined;
  const crm = (): Promise<Crm> => {
    opened ??= openCrm(config);
    opened.catch(() => (opened = undefined));
    return opened;
  };
  const today = (): string => new Date().toISOString().slice(0, 10);
  const fields = fieldNames(config);
  const context = async (): Promise<SignalContext> => {
    const [open, segments, signals, features, rivals] = await Promise.all([
      crm(),
      register(config, "segments", "segments"),
      register(config, "signals", "signals"),
      register(config, "features", "product", "features.yaml"),
      competitors?.() ?? [],
    ]);
    return { crm: open, segments, signals, features, competitors: rivals, fields, ...(embed && { embed }) };
  };
  return {
    crm,
    writeObstacle: async () => (await crm()).writeObstacle(OBJECT_TYPES),
    segments: () => register(config, "segments", "segments"),
    async account(request) {
      const open = await context();
      return account({ account: request.account, asOf: request.asOf ?? today() }, open).then(
        untrusted,
        (error: unknown) => {
          throw error instanceof InhouseError ? cleaned(error) : error;
        },
      );
    },
    async records({ type, query, where, sort, limit, cursor, asOf }) {
      const open = await crm();
      const filters = where && parseWhere(where, { properties: await open.properties(type), today: asOf ?? today() });
      const page = await open.search({
        type,
        ...(query !== undefined && { query }),
        ...(filters && { filters }),
        ...(sort !== undefined && { sort: { property: sort.replace(/^-/, ""), descending: sort.startsWith("-") } }),
        ...(cursor !== undefined && { cursor }),
        limit: limit ?? 10,
      });
      return {
        records: untrusted(page.records),
        total: page.total,
        ...(page.nextCursor !== undefined && { next_cursor: page.nextCursor }),
      };
    },
    async winLoss(request) {
      return untrusted(await winLoss({ ...request, asOf: request.asOf ?? today() }, await context()));
    },
    async signals(request) {
      return untrusted(await findSignals({ ...request, asOf: request.asOf ?? today() }, await context()));
    },
    // Previews are shown cleaned: what is written must be what was shown.
    async logActivity(input) {
      const { logActivity } = await import("./crm/write-actions.ts");
      const subject = input.subject === undefined ? undefined : cleanThroughout(input.subject);
      return logActivity(await crm(), { ...input, body: cleanThroughout(input.body), subject });
    },
    async updateRecord(input) {
      const { updateRecord } = await import("./crm/write-actions.ts");
      return updateRecord(await crm(), { ...input, changes: input.changes.map(cleanThroughout) });
    },
    async close() {
      (await opened?.catch(() => undefined))?.close();
      opened = undefined;
    },
  };
}

/** Names of records stand in messages too: "several companies fit". */
function cleaned({ code, what, why, next }: InhouseError): InhouseError {
  return new InhouseError(
    code,
    untrusted({ what, ...(why !== undefined && { why }), ...(next !== undefined && { next }) }),
  );
}

/** The company's own names of fields, where the settings give them. */
export function fieldNames({ crm }: Pick<Config, "crm">): Partial<FieldNames> {
  const { lost_reason, won_reason, competitor, renewal_date } = crm;
  return {
    ...(lost_reason !== undefined && { lostReason: [lost_reason] }),
    ...(won_reason !== undefined && { wonReason: [won_reason] }),
    ...(competitor !== undefined && { competitor: [competitor] }),
    ...(renewal_date !== undefined && { renewal: [renewal_date] }),
  };
}

/** The adapters are imported when one is needed: a server that is asked only about knowledge pays for neither. */
export async function openCrm(config: Config): Promise<Crm> {
  if (config.crm.adapter === "local") return openLocal(config);
  const { hubspotCrm } = await import("./crm/hubspot.ts");
  const { token, baseUrl, apiVersion } = config.hubspot();
  const crm = hubspotCrm({ token, ...(baseUrl && { baseUrl }), ...(apiVersion && { apiVersion }) });
  // Says at once which scope is missing, and reads what every account needs.
  await crm.check();
  return crm;
}

export async function openLocal(config: Config): Promise<import("./crm/local.ts").LocalCrm> {
  const { localCrm } = await import("./crm/local.ts");
  const file = join(config.dataDir, "crm.db");
  privateFolder(config.dataDir);
  privateDatabase(file);
  return localCrm({ file });
}

/** Every entry of a register, from all roots. A folder that is not there defines nothing. */
export async function register<Name extends "segments" | "signals" | "features">(
  config: Config,
  name: Name,
  folder: string,
  only?: string,
): Promise<ReturnType<typeof parseRegister<Name>>> {
  const entries: unknown[] = [];
  for (const { dir } of config.roots) {
    const files = await readdir(join(dir, folder)).catch((error: unknown) => {
      if (errnoOf(error) === "ENOENT") return [];
      throw error;
    });
    for (const file of files.filter((each) => (only === undefined ? /\.ya?ml$/.test(each) : each === only)).sort()) {
      const text = await readFile(join(dir, folder, file), "utf8");
      entries.push(...(parseRegister(name, `${folder}/${file}`, text) as unknown[]));
    }
  }
  return entries as ReturnType<typeof parseRegister<Name>>;
}
