/** What tools may touch, put together from the open knowledge base and the guard. */
import { setTimeout as sleep } from "node:timers/promises";
import { openAccounts } from "../accounts.ts";
import type { Config } from "../config.ts";
import { accountLeads, accountParts, accountView, DETAILED } from "../crm/account-view.ts";
import type { Account } from "../crm/account.ts";
import { openDesk, type WritePermission } from "../desk.ts";
import type { Guard } from "../guard.ts";
import type { Knowledge } from "../knowledge.ts";
import { proposeDocument } from "../proposals.ts";
import type { BriefSubject } from "../search/brief.ts";
import type { ToolContext } from "../tool.ts";

/** How long a write waits for the index: what is not in it by then comes with the next pass. */
const INDEX_WAIT_MS = 15_000;
const NO_WRITES: WritePermission = { allowWrites: false, readOnly: false };
const NO_ACCOUNT = "The account was left out: this server does not serve the CRM (--toolsets).";

/** A context and what its caller has to close. */
export type OpenContext = ToolContext & { close(): Promise<void> };

/** Opens nothing by itself; `close()` belongs to the caller. `crm`: whether the CRM may be read at all. */
export function toolContext(knowledge: Knowledge, guard: Guard, permission = NO_WRITES, crm = true): OpenContext {
  const desk = openDesk(knowledge.config, guard, permission);
  const accounts = openAccounts({
    config: knowledge.config,
    embed: async (texts) => {
      const model = await knowledge.embedder();
      return (await model.embed(texts, "passage")).map(({ vector }) => vector);
    },
    competitors: async () => {
      const { entries } = await knowledge.catalog();
      return [
        ...new Set(
          entries
            .filter(({ metadata }) => metadata.kind === "battle-card")
            .flatMap(({ metadata }) => metadata.facets.competitor ?? []),
        ),
      ];
    },
  });
  return {
    search: (request) => knowledge.search(request),
    read: (request) => knowledge.read(request),
    async brief({ account, ...request }) {
      if (account === undefined || account === "") return knowledge.brief(request);
      if (!crm) {
        const brief = await knowledge.brief(request);
        return { ...brief, note: [NO_ACCOUNT, ...(brief.note === undefined ? [] : [brief.note])].join(" ") };
      }
      return knowledge.brief({ ...request, about: subject(await accounts.account({ account, asOf: request.as_of })) });
    },
    checkDraft: (request) => guard.checkDraft(request),
    quotePrice: (request) => guard.quotePrice(request),
    accounts,
    propose: (proposal) =>
      proposeDocument(proposal, {
        roots: knowledge.config.roots,
        reindex: () => reindex(knowledge),
        indexed: async (path) => (await knowledge.catalog()).byPath.has(path),
      }),
    desk: () => desk.open(),
    async close() {
      await Promise.all([accounts.close(), desk.close()]);
    },
  };
}

async function reindex(knowledge: Knowledge): Promise<void> {
  const pass = knowledge.index({ waitMs: INDEX_WAIT_MS }).catch(() => undefined);
  await Promise.race([pass, sleep(INDEX_WAIT_MS, undefined, { ref: false })]);
}

/** Enough to write to an account; get_account has the rest. */
const SHOWN = { ...DETAILED, people: 4, open: 12, closed: 4, timeline: 4, fit: 2 };

function subject(account: Account): BriefSubject {
  const { segments, personas, competitors, lost_reasons } = accountLeads(account);
  const { id, name } = account.company;
  return {
    uri: `inhouse://crm/company/${id}`,
    title: name,
    lines: accountParts(accountView(account, SHOWN)).flat(),
    segments: segments.map((segment) => segment.name),
    personas,
    competitors,
    words: [name, ...segments.slice(0, 1).flatMap(({ title }) => title ?? []), ...competitors, ...lost_reasons].slice(
      0,
      5,
    ),
  };
}

/** A guard whose readers and rules are imported when something is first checked or quoted: no start waits for them. */
export function guardOnUse(config: Config, knowledge: Knowledge): Guard {
  let guard: Promise<Guard> | undefined;
  const opened = () => (guard ??= import("../guard.ts").then(({ openGuard }) => openGuard(config, knowledge)));
  return {
    checkDraft: async (request) => (await opened()).checkDraft(request),
    quotePrice: async (request) => (await opened()).quotePrice(request),
    policy: async () => (await opened()).policy(),
    registerProblems: async () => (await opened()).registerProblems(),
  };
}
