/** What tools may touch, put together from the open knowledge base and the guard. */
import { openAccounts } from "../accounts.ts";
import type { Account } from "../crm/account.ts";
import { accountLeads, accountParts, accountView } from "../crm/account-view.ts";
import type { Guard } from "../guard.ts";
import type { Knowledge } from "../knowledge.ts";
import type { BriefSubject } from "../search/brief.ts";
import type { ToolContext } from "../tool.ts";

/** Opens nothing by itself; `accounts.close()` belongs to the caller. */
export function toolContext(knowledge: Knowledge, guard: Guard): ToolContext {
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
      return knowledge.brief({ ...request, about: subject(await accounts.account({ account, asOf: request.as_of })) });
    },
    checkDraft: (request) => guard.checkDraft(request),
    quotePrice: (request) => guard.quotePrice(request),
    accounts,
  };
}

/** Enough to write to an account; get_account has the rest. */
const SHOWN = 4;

function subject(account: Account): BriefSubject {
  const { segments, personas, competitors, lost_reasons } = accountLeads(account);
  const { id, name } = account.company;
  return {
    uri: `inhouse://crm/company/${id}`,
    title: name,
    lines: accountParts(accountView(account, SHOWN, 2)).flat(),
    segments: segments.map((segment) => segment.name),
    personas,
    competitors,
    words: [name, ...segments.slice(0, 1).flatMap(({ title }) => title ?? []), ...competitors, ...lost_reasons].slice(
      0,
      5,
    ),
  };
}
